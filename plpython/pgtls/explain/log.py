"""The messages of a server's log, each with its DETAIL and HINT behind it.

    for message in log_messages(open("postgresql.log", errors="replace")):
        explain(message, near=False)

The three forms of ``log_destination`` are told apart by the first line.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from typing import IO

# The lines that follow a message, behind the same prefix as it.
_GOES_ON = ("DETAIL:  ", "HINT:  ", "CONTEXT:  ", "STATEMENT:  ", "QUERY:  ", "LOCATION:  ")
_LONGEST_PREFIX = 300

#: A server writes no longer line that matters here; one without an end is read in pieces.
_LONGEST_LINE = 10_000

_CSV = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ [^,]{1,30},", re.ASCII)
# Columns of csvlog (documentation, 20.8.4): message, detail, hint.
_CSV_COLUMNS = slice(13, 16)


def log_messages(lines: IO[str]) -> Iterator[str]:
    """Yield the messages of a log: stderr, csvlog or jsonlog."""
    first = lines.readline(_LONGEST_LINE)
    if first.startswith("{"):
        yield from map(_of_json, _whole(lines, first))
    elif _CSV.match(first):
        yield from _of_csv(lines, first)
    else:
        yield from _of_stderr(lines, first)


def _whole(lines: IO[str], line: str) -> Iterator[str]:
    while line:
        yield line
        line = lines.readline(_LONGEST_LINE)


def _of_stderr(lines: IO[str], first: str) -> Iterator[str]:
    message = ""
    for line in _whole(lines, first):
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


def _of_csv(lines: IO[str], first: str) -> Iterator[str]:
    rows = csv.reader(_whole(lines, first))
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error:
            # A field that never ends, or a NUL: the next line may be whole again.
            continue
        yield "\n".join(filter(None, row[_CSV_COLUMNS]))


def _of_json(line: str) -> str:
    try:
        found = json.loads(line)
        return "\n".join(str(found[key]) for key in ("message", "detail", "hint") if key in found)
    except (ValueError, TypeError, RecursionError):
        return line
