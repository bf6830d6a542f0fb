"""Names that a person takes for other ones, and names that open more than others do.

for concern in concerns("p\\u043estgres"):    # with a Cyrillic o
    print(concern.why)                       # reads as "postgres", and is another name

A CA's operator looks at a name and signs it.  What the eye can't tell has to be said: letters of
other scripts that look alike (UTS 39, 4 and 5.1), characters that are not seen at all, and names
of which a certificate is a superuser's key.  The letters here are those that anybody needs to
write an English word or a host name; UTS 39's own table has six thousand.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# Who is a superuser: initdb's by custom, and those of packages and hosted servers by their
# documentation (FreeBSD until 9.6, EDB Advanced Server, Amazon RDS, Google Cloud SQL, Azure).
SUPERUSERS = (
    "postgres", "pgsql", "enterprisedb", "rdsadmin", "cloudsqladmin", "cloudsqlsuperuser",
    "azuresu", "azure_superuser", "azure_pg_admin",
)  # fmt: skip

# Beside each ASCII letter those of other scripts (Cyrillic, Greek, Armenian) and of Latin that look
# like it in common fonts.
_ALIKE = {
    "a": "\u0430\u03b1\u0251", "b": "\u044c\u0185", "c": "\u0441\u03f2", "d": "\u0501",
    "e": "\u0435\u04bd", "g": "\u0261\u0581", "h": "\u04bb\u0570",
    "i": "\u0456\u03b9\u0131\u0269", "j": "\u0458\u03f3", "k": "\u043a\u03ba",
    "l": "\u04cf\u217c", "m": "\u043c", "n": "\u043f\u0578\u03b7", "o": "\u043e\u03bf\u0585",
    "p": "\u0440\u03c1", "q": "\u051b\u0566", "r": "\u0433\u1d26", "s": "\u0455",
    "t": "\u0442\u03c4", "u": "\u03c5\u057d", "v": "\u03bd\u0475", "w": "\u051d\u03c9\u0561",
    "x": "\u0445\u03c7", "y": "\u0443\u03b3", "z": "\u1d22", "A": "\u0410\u0391",
    "B": "\u0412\u0392", "C": "\u0421\u03f9", "E": "\u0415\u0395", "H": "\u041d\u0397",
    "I": "\u0406\u0399\u04c0", "J": "\u0408", "K": "\u041a\u039a", "M": "\u041c\u039c",
    "N": "\u039d", "O": "\u041e\u039f", "P": "\u0420\u03a1", "S": "\u0405", "T": "\u0422\u03a4",
    "X": "\u0425\u03a7", "Y": "\u0423\u03a5", "Z": "\u0396",
    "-": "\u2010\u2011\u2012\u2013\u2212", "_": "\u2017", ".": "\u2024",
}  # fmt: skip
_PLAIN = {ord(other): letter for letter, others in _ALIKE.items() for other in others}

# UTS 39 5.2, highly restrictive: what is written together in East Asia, with Latin among it.
_TOGETHER = {"LATIN", "CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO"}

_SEEN_BY_NOBODY = ("Cf", "Zl", "Zp", "Co", "Cn")
_LETTERS = ("Lu", "Ll", "Lt", "Lo")


@dataclass(frozen=True)
class Concern:
    """Why a name deserves a second look.

    Attributes:
        name: as it is to be signed.
        why: goes on after the name.
        deceives: it may be taken for another one; otherwise it opens more than others.
    """

    name: str
    why: str
    deceives: bool


def of_all(names: Iterable[str]) -> list[Concern]:
    """Return the concerns about names, each once."""
    return list(dict.fromkeys(each for name in names for each in concerns(name)))


def concerns(name: str) -> Iterator[Concern]:
    """Yield why a role's, CA's or server's name deserves a second look."""
    shown = _decoded(name)
    for character in dict.fromkeys(shown):
        if _is_unseen(character):
            yield Concern(name, f"has {_code(character)}, which is not seen", True)
    if shown != " ".join(shown.split()):
        yield Concern(name, "has blanks at an end, or several in a row", True)
    plain = skeleton(shown)
    scripts = _scripts(shown)
    if plain != shown and plain.isascii():
        yield Concern(name, f'reads as "{plain}", and is another name: {_odd(shown)}', True)
    elif len(scripts) > 1 and not scripts <= _TOGETHER:
        yield Concern(name, f"mixes letters of scripts: {', '.join(sorted(scripts))}", True)
    if name.casefold() in SUPERUSERS:
        yield Concern(
            name,
            "is a superuser's name: whoever has the key may do anything on every server that "
            "trusts this CA",
            False,
        )
    if name.startswith("*."):
        yield Concern(name, "stands for every host name of its domain", False)


def skeleton(text: str) -> str:
    """Return what a name reads as: compatibility forms and look-alike letters made plain."""
    folded = unicodedata.normalize("NFKC", text).translate(_PLAIN)
    return "".join(character for character in folded if not _is_unseen(character))


def _decoded(name: str) -> str:
    """Return a host name as a browser would show it: its A-labels decoded (RFC 5890)."""
    if "xn--" not in name:
        return name
    return ".".join(_label(label) for label in name.split("."))


def _label(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode().decode("punycode")
    except UnicodeError:
        return label


def _is_unseen(character: str) -> bool:
    if unicodedata.category(character) in _SEEN_BY_NOBODY:
        return True
    # Variation selectors are marks, and blanks of other widths than the space's separators.
    return "\ufe00" <= character <= "\ufe0f" or (
        unicodedata.category(character) == "Zs" and character != " "
    )


def _scripts(text: str) -> set[str]:
    """Return the scripts of a text's letters, by the first word of their names."""
    plain = unicodedata.normalize("NFKC", text)
    letters = [character for character in plain if unicodedata.category(character) in _LETTERS]
    return {unicodedata.name(letter, "unnamed").split()[0] for letter in letters}


def _odd(text: str) -> str:
    odd = (character for character in dict.fromkeys(text) if not character.isascii())
    return ", ".join(map(_code, odd))


def _code(character: str) -> str:
    return f"U+{ord(character):04X} ({unicodedata.name(character, 'unnamed').lower()})"
