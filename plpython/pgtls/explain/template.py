"""Templates of messages: fixed words with named holes, found in a text in bounded time.

    Template('root certificate file "{file}" does not exist').find(
        'psql: error: root certificate file "/x" does not exist'
    ).values  ->  {"file": "/x"}

There is no regular expression: each piece is looked for by ``str.find`` in a window of a few
hundred characters, so that the time grows with the length of the text alone, whatever is in it.

A hole ends with its line, and one between quotes with its quotes: what stands in it is never the
end of one message and the beginning of another.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping

from ..dataclass import dataclass

#: No path, name or reason that a message carries is longer than this and still of use.
_LONGEST_VALUE = 300

#: A text may begin like a template this often without being it.
_MOST_STARTS = 32

_LOWER = str.maketrans(string.ascii_uppercase + "\n", string.ascii_lowercase + " ")

# A quote within a value ends what is quoted, where no word goes on behind it.
_QUOTE_ENDS = re.compile(r'"[^\w"]')


def folded(text: str) -> str:
    """Return a text in small letters and on one line, each letter in its place."""
    # Only that of ASCII letters is sure to keep every letter in its place.
    return text.lower().replace("\n", " ") if text.isascii() else text.translate(_LOWER)


@dataclass(frozen=True)
class Found:
    """Where a template was found.

    Attributes:
        start: of its first word.
        end: of what it speaks for; the rest of the line that a last hole takes is another's too.
        until: of the whole of it.
        values: what stood in its holes.
        weight: how many fixed letters it has.
    """

    start: int
    end: int
    until: int
    values: Mapping[str, str]
    weight: int


class Template:
    """One wording of a message.  It begins with fixed words, and these part its holes.

    Attributes:
        text: as the catalogue has it.
        pieces: the fixed words, folded; the holes are between them.
        weight: how many letters these are.
    """

    def __init__(self, text: str):
        self.text = text
        self.pieces: list[str] = []
        self._names: list[str | None] = []
        for piece, name, _, _ in string.Formatter().parse(text):
            self.pieces.append(folded(piece))
            self._names.append(name)
        if self._names[-1] is not None:
            self.pieces.append("")
            self._names.append(None)
        if not self.pieces[0] or "" in self.pieces[:-1]:
            raise ValueError(f"a hole without words before it: {text}")
        self.weight = sum(map(len, self.pieces))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the holes."""
        return tuple(name for name in self._names if name)

    def find(self, text: str, small: str | None = None) -> Found | None:
        """Return the first place in a normalised text, or None; ``small`` is it ``folded``."""
        return next(self.find_all(text, folded(text) if small is None else small), None)

    def find_all(self, text: str, small: str) -> Iterator[Found]:
        """Yield each place in a normalised text, from its beginning."""
        start = -1
        for _ in range(_MOST_STARTS):
            start = small.find(self.pieces[0], start + 1)
            if start < 0:
                return
            found = self._at(start, text, small)
            if found:
                yield found
                start = found.end - 1

    def _at(self, start: int, text: str, small: str) -> Found | None:
        values: dict[str, str] = {}
        last = at = start + len(self.pieces[0])
        before = self.pieces[0]
        for name, piece in zip(self._names, self.pieces[1:]):
            line = text.find("\n", at, at + _LONGEST_VALUE)
            if piece:
                end = small.find(piece, at, at + _LONGEST_VALUE + len(piece))
            else:
                # The last hole takes the rest of the line.
                end = line if line >= 0 else min(len(text), at + _LONGEST_VALUE)
            # A line ends before what comes next, but where a terminal has folded the message.
            if end < 0 or 0 <= line < end:
                return None
            value = text[at:end]
            if before[-1] == '"' and piece[:1] == '"' and _QUOTE_ENDS.search(value):
                return None
            if name:
                values[name] = value if piece else value.rstrip(". ")
            at = end + len(piece)
            last = at if piece else last
            before = piece
        return Found(start, last, at, values, self.weight)
