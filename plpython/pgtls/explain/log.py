"""The messages of a server's log, each with its DETAIL and HINT behind it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

# The lines that follow a message, behind the same prefix as it.
_GOES_ON = ("DETAIL:  ", "HINT:  ", "CONTEXT:  ", "STATEMENT:  ", "QUERY:  ", "LOCATION:  ")
_LONGEST_PREFIX = 300

#: A server writes no longer line that matters here; one without an end is read in pieces.
_LONGEST_LINE = 10_000


def log_messages(lines: IO[str]) -> Iterator[str]:
    """Yield the messages of a log (``log_destination`` stderr), each with what belongs to it."""
    message = ""
    while line := lines.readline(_LONGEST_LINE):
        if not _goes_on(line):
            if message:
                yield message
            message = ""
        message = (message + line)[:_LONGEST_LINE]
    if message:
        yield message


def _goes_on(line: str) -> bool:
    prefix = line[:_LONGEST_PREFIX]
    return line.startswith("\t") or any(word in prefix for word in _GOES_ON)
