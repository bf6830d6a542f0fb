"""Which wordings a text can have at all: each is filed under the rarest of its words.

A log has millions of lines, and almost none is of the catalogue: a line costs the reading of its
words, and not a search for every wording.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from .template import Template

_Of = TypeVar("_Of")

_WORD = re.compile(r"[a-z0-9]+", re.ASCII)
# A script that puts no blanks between its words is read a character at a time.
_ANY_WORD = re.compile(r"[a-z0-9]+|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\d_a-zA-Z]+")

# They stand in many lines of any log, so that they are no use to file by.
_EVERYWHERE = frozenset(
    _WORD.findall(
        "2 3 access address app application authenticated authentication cipher client conf "
        "connection connections could database do enabled encryption error failed file first for "
        "from has have hba host identity in invalid is load local method name not number of off on "
        "open operation other postgres present protocol range read received reset root scram "
        "server ssl support the tls tlsv1 to use user value values version with"
    )
)


def words_of(small: str) -> list[str]:
    """Return the words of a folded text."""
    return (_WORD if small.isascii() else _ANY_WORD).findall(small)


class Index(Generic[_Of]):
    """Wordings, by a word that each can't be without."""

    def __init__(self, pairs: Iterable[tuple[Template, _Of]]):
        known = [(template, of, set(_whole_words(template))) for template, of in pairs]
        counts = Counter(word for _, _, words in known for word in words)
        self._filed: dict[str, list[tuple[Template, _Of]]] = {}
        for template, of, words in known:
            rarest = min(words, key=lambda word: (word in _EVERYWHERE, counts[word], word))
            self._filed.setdefault(rarest, []).append((template, of))

    def has_words(self, small: str) -> bool:
        """Whether a folded text has a word of any wording, whatever its spaces are."""
        return not self._filed.keys().isdisjoint(words_of(small))

    def candidates(self, small: str) -> Iterator[tuple[Template, _Of]]:
        """Yield the wordings whose word is in a folded text."""
        for word in self._filed.keys() & set(words_of(small)):
            yield from self._filed[word]


def _whole_words(template: Template) -> Iterator[str]:
    """Yield the words of a wording's pieces that nothing beside them can touch."""
    last = len(template.pieces) - 1
    for number, piece in enumerate(template.pieces):
        pattern = _WORD if piece.isascii() else _ANY_WORD
        for found in pattern.finditer(piece):
            touches_before = number > 0 and found.start() == 0
            touches_after = number < last and found.end() == len(piece)
            if found[0] >= "\u3040" or not (touches_before or touches_after):
                yield found[0]
