"""A message in another language, back in English: PostgreSQL and libpq speak fifteen and more.

    in_english("FATAL:  no hay una línea en pg_hba.conf para «10.0.0.7», usuario «app», ...")
        ->  'FATAL:  no pg_hba.conf entry for host "10.0.0.7", user "app", ...'

Each language's module holds what the catalogues of PostgreSQL 10 to 18 have of TLS, GSSAPI,
certificates and the rules of pg_hba.conf; ``dev/languages.py`` writes them.  ``installed`` adds
what a catalogue of this machine has, which may be of another version.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Callable

from ..index import Index
from ..template import Found, Template, folded
from ..wording import normalised

Language = str

#: The language is to be found out; the message is in English.
AUTO, ENGLISH = "auto", "en"

#: Languages with a module here, as gettext names them.
LANGUAGES = (
    "cs", "de", "el", "es", "fr", "he", "id", "it", "ja", "ka", "ko", "pl", "pt_BR", "ru", "sv",
    "tr", "uk", "zh_CN", "zh_TW",
)  # fmt: skip

Catalogue = Mapping[str, Iterable[str]]

_CONVERSION = re.compile(
    r"%(?:(\d+)\$)?(?:\.\*)?[-#0 +]*\d*(?:\.\d+)?(?:hh?|ll?|z|j)?[sdiuxXcmp]|%%"
)

#: A long message of which people often show the beginning only.
_OFTEN_CUT = 'no pg_hba.conf entry for host "%s", '

# They stand in a message as a value of it; anything may be called so that is not one.
_ONLY_WITHIN = ("no encryption", "SSL encryption", "GSS encryption", "SSL on", "SSL off")

# Below this a message is too short to be told from other words.
_LEAST_WEIGHT = 8
_LEAST_WEIGHT_WIDE = 4

_ABOUT = re.compile(
    r"\bSSL\b|\bTLS|certificate|pg_hba|pg_ident|hostssl|hostgssenc|clientcert|clientname|GSS"
    r"|private key|channel binding|revocation|cipher|ECDH|\bDH\b|\bALPN\b|startup packet"
    r"|frontend protocol|SASL|SCRAM|usermap|authentication failed|user name|SSLRequest|sslmode"
    r"|ssl[a-z_]+|require_auth|server closed the connection|connection to server|encrypt"
    r"|could not connect to (?:server|the primary|the publisher)|host name must|passphrase"
    r"|owned by the database user|u=rw|does not match host name|unencrypted|negotiation"
    r"|received (?:invalid|unencrypted)|Connection matched|could not receive data from"
    r"|could not send data to|invalid (?:connection option|URI query)|terminated abnormally"
)
_ALSO = frozenset(
    [
        "LOG",
        "FATAL",
        "ERROR",
        "WARNING",
        "PANIC",
        "DETAIL",
        "HINT",
        "CONTEXT",
        "STATEMENT",
        "QUERY",
        "LOCATION",
        "NOTICE",
        "INFO",
    ]
)
# They only look like it: commands, help, and what has another kind of key or encryption.
_NOT_ABOUT = re.compile(
    r"COMMENT ON|CREATE |ALTER |^ *-|^\\|tablespace|^(?:Sets|Shows|Location of|Enables|Controls) "
    r"|^DBNAME|SCRAM (?:nonce|message|server|client|exchange|response|secret)|SQL/JSON|^Chooses"
)


def is_about_tls(msgid: str) -> bool:
    """Whether a message of PostgreSQL is worth bringing back to English here."""
    if msgid in _ALSO:
        return True
    return bool(_ABOUT.search(msgid)) and not _NOT_ABOUT.search(msgid) and len(msgid) < 400


def template_of(msgstr: str) -> tuple[str, list[int]]:
    """Return a text of gettext as a template, and the argument's number of each hole in turn."""
    order: list[int] = []

    def hole(found: re.Match[str]) -> str:
        if found[0] == "%%":
            return "%"
        order.append(int(found[1]) if found[1] else len(order) + 1)
        return f"\0{len(order)}\1"

    text = _CONVERSION.sub(hole, msgstr.strip())
    text = normalised(text).replace("{", "{{").replace("}", "}}")
    return text.replace("\0", "{a").replace("\1", "}"), order


# Whether a message begins with a value: with none, with a number, or with any other.
_HEAD_NONE, _HEAD_WORD, _HEAD_LINE = range(3)

#: What a text stands for: the English text, its arguments' numbers in turn, and how it begins.
_Said = tuple[str, list[int], int]


class Speech:
    """The messages of one or more languages.

    Args:
        catalogues: each from English texts of gettext to theirs in a language.
    """

    def __init__(self, catalogues: Iterable[Catalogue]):
        self._words: dict[str, str] = {}
        pairs: list[tuple[Template, _Said]] = []
        for catalogue in catalogues:
            for msgid, texts in catalogue.items():
                for msgstr in texts:
                    pairs += self._pair(msgid, msgstr)
                    if msgid.startswith(_OFTEN_CUT):
                        pairs += self._pair(*_cut(msgid, msgstr))
        self._index = Index(pairs)

    def _pair(self, msgid: str, msgstr: str) -> Iterator[tuple[Template, _Said]]:
        if not _CONVERSION.search(msgid):
            self._words.setdefault(_word(normalised(msgstr)), msgid)
        if msgid in _ONLY_WITHIN:
            return
        severity = msgid in _ALSO
        text, order = template_of(msgstr + ": " if severity else msgstr)
        text = text + ": " if severity and not text.endswith(": ") else text
        head = _HEAD_NONE
        if text.startswith("{a"):
            first = _CONVERSION.search(msgstr)
            head = _HEAD_WORD if first and first[0][-1] in "diux" else _HEAD_LINE
            text = text[text.index("}") + 1 :]
            text = text.lstrip() if head == _HEAD_WORD else text
        if not text or text.startswith("{a"):
            return
        try:
            template = Template(text)
        except ValueError:
            return
        least = _LEAST_WEIGHT if text.isascii() or text < "\u3040" else _LEAST_WEIGHT_WIDE
        if template.weight < least and not severity:
            return
        english = msgid + ": " if severity else msgid
        yield template, (english, order, head)

    def in_english(self, text: str) -> str | None:
        """Return a normalised text with each known message in English, or None."""
        small = folded(text)
        hits = [
            (place, said, template)
            for template, said in self._index.candidates(small)
            for place in template.find_all(text, small)
            if place.values or not _is_quoted(text, place.start)
        ]
        hits.sort(key=lambda hit: (-hit[0].weight, hit[0].start))
        taken: list[tuple[Found, _Said, Template]] = []
        for place, said, template in hits:
            if all(place.until <= one.start or one.until <= place.start for one, _, _ in taken):
                taken.append((place, said, template))
        if not taken:
            return None
        taken.sort(key=lambda hit: hit[0].start)
        pieces: list[str] = []
        at = 0
        for place, (english, order, head), template in taken:
            start = place.start
            # What is quoted is a name or a path, and not a word of the language.
            values = [
                value if quoted else self._plain(value)
                for value, quoted in zip(place.values.values(), template.quoted)
            ]
            if head != _HEAD_NONE:
                start = _head(text, at, start, head)
                values.insert(0, text[start : place.start].strip())
            pieces += [text[at:start], _filled(english, order, values)]
            at = place.until
        return "".join((*pieces, text[at:]))

    def _plain(self, value: str) -> str:
        """A value in English, where it is a word of the language or holds a message itself."""
        known = self._words.get(_word(value))
        return known if known is not None else self.in_english(value) or value


def _cut(msgid: str, msgstr: str) -> tuple[str, str]:
    """A message up to behind its first value."""
    return tuple(text[: text.index("%s") + 3] for text in (msgid, msgstr))  # type: ignore[return-value]


def _word(text: str) -> str:
    """A word of a language that stands in a message, however it ends there."""
    return folded(text).strip(" .")


def _is_quoted(text: str, start: int) -> bool:
    """Whether a quote of the line is open here: then this is a name, and not a message."""
    return text.count('"', text.rfind("\n", 0, start) + 1, start) % 2 == 1


def _head(text: str, least: int, start: int, head: int) -> int:
    """Where the value before the first words of a message begins."""
    line = max(text.rfind("\n", least, start) + 1, least)
    mark = " " if head == _HEAD_WORD else ": "
    found = text.rfind(mark, line, start - 1 if head == _HEAD_WORD else start)
    return line if found < 0 else found + len(mark)


def _filled(english: str, order: list[int], values: list[str]) -> str:
    given = dict(zip(order, values))
    count = 0

    def value(found: re.Match[str]) -> str:
        nonlocal count
        if found[0] == "%%":
            return "%"
        count += 1
        return given.get(int(found[1]) if found[1] else count, found[0])

    return _CONVERSION.sub(value, english)


#: What gives the catalogues of this machine, when they are first needed.
Source = Callable[[], Iterable["tuple[Language, Catalogue]"]]

_sources: list[Source] = []


def add_source(source: Source) -> None:
    """Have the messages of the catalogues that are installed here known too."""
    if source not in _sources:
        _sources.append(source)
        _speech.cache_clear()


@cache
def _speech(language: Language, installed: bool) -> Speech:
    chosen = LANGUAGES if language == AUTO else (language,)
    if installed:
        return Speech(one for source in _sources for name, one in source() if name in chosen)
    return Speech(
        import_module(f".{name}", __name__).MESSAGES for name in chosen if name in LANGUAGES
    )


def in_english(text: str, language: Language = AUTO) -> str | None:
    """Return a normalised text with its messages in English, or None where none is known."""
    if language == ENGLISH:
        return None
    english = _speech(language, False).in_english(text)
    if english is None and _sources:
        english = _speech(language, True).in_english(text)
    return english
