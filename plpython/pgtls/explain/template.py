"""Templates of messages: fixed words with named holes, found in a text in bounded time.

    Template('root certificate file "{file}" does not exist').find(
        'psql: error: root certificate file "/x" does not exist'
    ).values  ->  {"file": "/x"}

There is no regular expression: each piece is looked for by ``str.find`` in a window of a few
hundred characters, so that the time grows with the length of the text alone, whatever is in it.
"""

from __future__ import annotations

import re
import string
from collections.abc import Mapping

from ..dataclass import dataclass

#: No path, name or reason that a message carries is longer than this and still of use.
_LONGEST_VALUE = 300

#: A text may begin like a template this often without being it.
_MOST_STARTS = 32

#: What is looked at of a message.
LONGEST_MESSAGE = 10_000

_LOWER = str.maketrans(string.ascii_uppercase + "\n", string.ascii_lowercase + " ")
_SPACE = re.compile(r"\s+")
# What mail and word processors make of a quote.
_QUOTES = str.maketrans(dict.fromkeys("\u201c\u201d\u00ab\u00bb", '"') | {"\u2019": "'"})

# One alert has four names: OpenSSL up to 3.1 calls it by the protocol that brought it in, 3.2 and
# later "ssl/tls alert"; and so has a certificate that signs itself.
_WORDINGS = (
    (re.compile(r"\b(?:sslv3|tlsv1|tlsv13|ssl/tls) alert ", re.ASCII | re.IGNORECASE), "alert "),
    (re.compile(r"\bself signed certificate", re.ASCII | re.IGNORECASE), "self-signed certificate"),
)


def unescaped(text: str) -> str:
    """Return a text whose quotes were doubled (csvlog) or escaped (jsonlog) with plain ones."""
    return text.replace('\\"', '"').replace('""', '"')


def normalised(message: str) -> str:
    """Return a message, cut, with single spaces and OpenSSL's older and newer words made one.

    The end of a line is kept as one character: a terminal may have folded the message there, and
    another may begin.
    """
    text = _SPACE.sub(_space, message[:LONGEST_MESSAGE].translate(_QUOTES)).strip()
    for wording, word in _WORDINGS:
        text = wording.sub(word, text)
    return text


def _space(run: re.Match[str]) -> str:
    return "\n" if "\n" in run[0] else " "


def folded(text: str) -> str:
    """Return a text in small letters and on one line, each letter in its place."""
    # Only that of ASCII letters is sure to keep every letter in its place.
    return text.lower().replace("\n", " ") if text.isascii() else text.translate(_LOWER)


@dataclass(frozen=True)
class Found:
    """Where a template was found, what stood in its holes, and how many fixed letters it has."""

    start: int
    end: int
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
        for piece, name, _, _ in string.Formatter().parse(normalised(text)):
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
        small = folded(text) if small is None else small
        start = -1
        for _ in range(_MOST_STARTS):
            start = small.find(self.pieces[0], start + 1)
            if start < 0:
                return None
            found = self._at(start, text, small)
            if found:
                return found
        return None

    def _at(self, start: int, text: str, small: str) -> Found | None:
        values: dict[str, str] = {}
        at = start + len(self.pieces[0])
        for name, piece in zip(self._names, self.pieces[1:]):
            if piece:
                end = small.find(piece, at, at + _LONGEST_VALUE + len(piece))
            else:
                # The last hole takes the rest of the line.
                end = text.find("\n", at, at + _LONGEST_VALUE)
                end = min(len(text), at + _LONGEST_VALUE) if end < 0 else end
            if end < 0:
                return None
            if name:
                value = text[at:end].replace("\n", " ")
                values[name] = value if piece else value.rstrip(". ")
            at = end + len(piece)
        return Found(start, at, values, self.weight)
