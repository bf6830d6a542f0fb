"""Names that deceive are told, of whatever script; names that people have are not."""

from __future__ import annotations

import itertools
import unicodedata

import pytest

from pgtls.pki import lookalike

TARGETS = ("postgres", "app", "replicator", "db1.example.com", "Example CA")

# What people call roles, in one script each.
ORDINARY = (
    "app", "App User", "app@host7.example.com", "db-1_x", "xn--mller-kva.example.com",
    "Zo\u00eb", "m\u00fcller", "stra\u00dfe", "\u017b\u00f3\u0142\u0107",
    "\u0416\u0430\u043d\u043d\u0430", "\u0394\u03ae\u03bc\u03b7\u03c4\u03c1\u03b1",
    "\u7530\u4e2d\u3055\u3093", "\u7530\u4e2d tokyo", "\ud64d\uae38\ub3d9",
    "\u05d3\u05d5\u05d3", "\u0645\u062d\u0645\u062f",
)  # fmt: skip


def kinds(name: str) -> set[bool]:
    return {each.deceives for each in lookalike.concerns(name)}


def disguises() -> list[tuple[str, str]]:
    """Every target with one or with all of its letters exchanged, by each way that there is."""
    found = []
    for target in TARGETS:
        for plain, others in lookalike._ALIKE.items():
            for other in others:
                if plain in target:
                    found.append((target, target.replace(plain, other, 1)))
                    found.append((target, target.replace(plain, other)))
        found.append((target, "".join((lookalike._ALIKE.get(c) or c)[0] for c in target)))
        found.append((target, "".join(wide(c) for c in target)))
        for unseen in "\u200b\u200d\u2060\u202e\ufeff\u00ad\ufe0f\u2066":
            found += [(target, target[:at] + unseen + target[at:]) for at in range(len(target) + 1)]
    return found


def wide(character: str) -> str:
    return chr(ord(character) + 0xFEE0) if "!" <= character <= "~" else character


def test_whatever_reads_as_another_name_is_told() -> None:
    missed = [
        (target, ascii(name))
        for target, name in disguises()
        if name != target and True not in kinds(name)
    ]
    print(f"{len(disguises())} disguises")
    assert len(disguises()) > 500
    assert missed == []


@pytest.mark.parametrize("name", ORDINARY, ids=ascii)
def test_ordinary_names_are_not(name: str) -> None:
    assert list(lookalike.concerns(name)) == []


@pytest.mark.parametrize("name", [" app", "app ", "a  b", "a\u00a0b"], ids=ascii)
def test_blanks_that_are_not_seen_are_told(name: str) -> None:
    assert kinds(name) == {True}


def test_mixed_scripts_are_told_though_no_letter_is_known_to_look_like_another() -> None:
    letters = {"LATIN": "w", "CYRILLIC": "\u0436", "GREEK": "\u03c8", "HEBREW": "\u05d3"}
    assert all(unicodedata.name(each).startswith(script) for script, each in letters.items())
    for one, two in itertools.permutations(letters.values(), 2):
        assert kinds(f"{one}{two}") == {True}


@pytest.mark.parametrize("name", [*lookalike.SUPERUSERS, "Postgres"])
def test_a_superusers_name_is_told_and_deceives_nobody(name: str) -> None:
    assert kinds(name) == {False}


def test_an_a_label_is_looked_at_as_it_is_shown() -> None:
    label = "xn--" + "p\u0430ypal".encode("punycode").decode()
    (found,) = lookalike.concerns(f"{label}.example.com")
    assert 'reads as "paypal.example.com"' in found.why
    assert "U+0430 (cyrillic small letter a)" in found.why
