"""Which wordings a message can have at all: each is filed under the rarest of its words.

A log has millions of lines, and almost none is of the catalogue: a line costs the reading of its
words, and not a search for every wording.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from .entry import Entry
from .template import Template

_WORD = re.compile(r"[a-z0-9]+", re.ASCII)

# They stand in many lines of any log, so that they are no use to file by.
_EVERYWHERE = frozenset(
    _WORD.findall(
        "2 3 access address app application authenticated authentication cipher conf connection "
        "connections database do enabled encryption first from has have hba host identity load "
        "local method name number off on open operation other postgres present protocol range read "
        "received reset root scram ssl support tlsv1 use user values version"
    )
)


class Index:
    """The wordings of a catalogue, by a word that each can't be without."""

    def __init__(self, entries: Iterable[Entry]):
        pairs = [(template, entry) for entry in entries for template in entry.templates]
        words = {id(template): set(_whole_words(template)) for template, _ in pairs}
        counts = Counter(word for found in words.values() for word in found)
        self._filed: dict[str, list[tuple[Template, Entry]]] = {}
        for template, entry in pairs:
            rarest = min(
                words[id(template)], key=lambda word: (word in _EVERYWHERE, counts[word], word)
            )
            self._filed.setdefault(rarest, []).append((template, entry))

    def has_words(self, small: str) -> bool:
        """Whether a folded text has a word of any wording, whatever its spaces are."""
        return not self._filed.keys().isdisjoint(_WORD.findall(small))

    def candidates(self, small: str) -> Iterator[tuple[Template, Entry]]:
        """Yield the wordings whose word is in a folded text."""
        for word in self._filed.keys() & set(_WORD.findall(small)):
            yield from self._filed[word]


def _whole_words(template: Template) -> Iterator[str]:
    """Yield the words of a wording's pieces that no value in a hole can touch."""
    last = len(template.pieces) - 1
    for number, piece in enumerate(template.pieces):
        for found in _WORD.finditer(piece):
            touches_before = number > 0 and found.start() == 0
            touches_after = number < last and found.end() == len(piece)
            if not touches_before and not touches_after:
                yield found[0]
