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
_WIDE = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_ANY_WORD = re.compile(f"[{_WIDE}]|[^\\W_{_WIDE}]+")

# They stand in many lines of any log, so that they are no use to file by.
_EVERYWHERE = frozenset(
    _WORD.findall(
        "access address app application at authenticated authentication authorized backend bits by "
        "cipher client complete compression conf connection connections could database disabled "
        "do enabled encryption error failed file first for from has have hba host id identity in "
        "info invalid is key level line load local lock log main message method more name no not "
        "number of off on open operation other port postgres present process protocol psql query "
        "range read received record reset root scram select server session sessions set sha256 ssl "
        "state statement success support table the time tls tlsv1 to type use user value values "
        "version wait with write"
    )
)

# ``wording`` makes other words of these: a text with one of them may hold any alert.
_CHANGED = frozenset(
    ("alert", "extension", "hash", "remote", "signed", "unobtainable", "unrecognized")
)
_WINDOWS = "-214"


def words_of(small: str) -> list[str]:
    """Return the words of a folded text."""
    return (_WORD if small.isascii() else _ANY_WORD).findall(small)


class Index(Generic[_Of]):
    """Wordings, by a word that each can't be without."""

    def __init__(self, pairs: Iterable[tuple[Template, _Of]]):
        known = [(template, of, frozenset(_whole_words(template))) for template, of in pairs]
        counts = Counter(word for _, _, words in known for word in words)
        self._filed: dict[str, list[tuple[frozenset[str], Template, _Of]]] = {}
        for template, of, words in known:
            rarest = min(words, key=lambda word: (_is_common(word), counts[word], word))
            self._filed.setdefault(rarest, []).append((words, template, of))

    def has_words(self, small: str) -> bool:
        """Whether a folded text may have a wording, before its own wordings are made one."""
        found = set(words_of(small))
        if not _CHANGED.isdisjoint(found) or _WINDOWS in small:
            return True
        return any(
            words <= found
            for word in self._filed.keys() & found
            for words, _, _ in self._filed[word]
        )

    def candidates(self, small: str) -> Iterator[tuple[Template, _Of]]:
        """Yield the wordings all of whose words are in a folded text."""
        found = set(words_of(small))
        for word in self._filed.keys() & found:
            for words, template, of in self._filed[word]:
                if words <= found:
                    yield template, of


def _is_common(word: str) -> bool:
    return word in _EVERYWHERE or word.isdigit() or (len(word) < 3 and word.isascii())


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
