"""The messages of a log, each with its DETAIL and HINT behind it.

    reading = Log()
    for message in reading.messages(open("postgresql.log", errors="replace")):
        explain(message, near=False, speaker="server")
    reading.entries        # 0: nothing in it looks like a log

Each line says itself what it is: ``log_destination``'s stderr, csvlog or jsonlog, syslog, the
JSON of a container's runtime or of an operator, which holds a line of one of the others, or a
driver's or pooler's own.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from typing import IO

from .pasted import said_in

# The lines that follow a message, behind the same prefix as it, in the languages of PostgreSQL.
_GOES_ON = frozenset(
    [
        "DETAIL",
        "HINT",
        "CONTEXT",
        "LOCATION",
        "DETALLE",
        "SUGERENCIA",
        "CONTEXTO",
        "TIPP",
        "ZUSAMMENHANG",
        "DÉTAIL",
        "ASTUCE",
        "CONTEXTE",
        "DETTAGLI",
        "SUGGERIMENTO",
        "CONTESTO",
        "DETALHE",
        "DICA",
        "SZCZEGÓŁY",
        "PODPOWIEDŹ",
        "KONTEKST",
        "DETALJ",
        "TIPS",
        "KONTEXT",
        "ПОДРОБНОСТИ",
        "ПОДСКАЗКА",
        "КОНТЕКСТ",
        "ДЕТАЛИ",
        "ПІДКАЗКА",
        "AYRINTI",
        "İPUCU",
        "詳細",
        "ヒント",
        "文脈",
        "描述",
        "提示",
        "詳細內容",
        "上下文",
        "상세정보",
        "힌트",
        "내용",
        "დეტალები",
        "მინიშნება",
        "კონტექსტი",
    ]
)
# What a client sent is no message, whatever words are in it.
_QUERY = frozenset(
    [
        "STATEMENT",
        "QUERY",
        "SENTENCIA",
        "CONSULTA",
        "ANWEISUNG",
        "ANFRAGE",
        "INSTRUCTION",
        "REQUÊTE",
        "ISTRUZIONE",
        "COMANDO",
        "SATS",
        "FRÅGA",
        "ОПЕРАТОР",
        "ЗАПРОС",
        "ЗАПИТ",
        "İFADE",
        "SORGU",
        "文",
        "問い合わせ",
        "语句",
        "查询",
        "陳述式",
        "查詢",
        "구문",
        "쿼리",
        "ZAPYTANIE",
        "WYRAŻENIE",
    ]
)
_LONGEST_PREFIX = 300

#: A server writes no longer line that matters here; one without an end is read in pieces.
_LONGEST_LINE = 10_000

_CSV = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ [^,\"\n]{1,30},", re.ASCII)
# Columns of csvlog (documentation, 20.8.4): message, detail, hint.  Greenplum's have others.
_CSV_COLUMNS = slice(13, 16)
_CSV_COLUMNS_GREENPLUM = slice(18, 21)
_LEAST_COLUMNS = 16

# A severity of PostgreSQL, a pooler or a logger, in the languages of PostgreSQL; or a date.
_ENTRY = re.compile(
    r"\b(?:LOG|FATAL|ERROR|WARNING|WARN|PANIC|NOTICE|INFO|DEBUG[1-5]?|NOISE|SEVERE|level=\w+)\b"
    r"|\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|^\w{3} [ \d]\d \d\d:\d\d:\d\d |^\d\d:\d\d:\d\d[. ]"
    r"|\w+:  \S"
)


class Log:
    """A log that is read.

    Attributes:
        entries: how many lines looked like a log's so far; it is not counted beyond the first.
    """

    def __init__(self) -> None:
        self.entries = 0

    def messages(self, lines: IO[str]) -> Iterator[str]:
        """Yield the messages of a log in any of its forms."""
        message = ""
        for line in self._lines(lines):
            if line.startswith("\t"):
                if not message.endswith("\0"):
                    message = (message + line)[:_LONGEST_LINE]
                continue
            kind = _kind(line)
            if kind in _QUERY:
                # Its further lines are not read either.
                message += "\0"
                continue
            if kind in _GOES_ON:
                message = (message.rstrip("\0") + line)[:_LONGEST_LINE]
                continue
            if message:
                yield message.rstrip("\0")
            message = line
        if message:
            yield message.rstrip("\0")

    def _lines(self, lines: IO[str]) -> Iterator[str]:
        """Yield each line, out of what it is wrapped in, and each record of a csvlog."""
        csvs = _Lines(lines)
        for line in csvs:
            if "{" in line and line.rstrip().endswith("}"):
                said = said_in(line[line.index("{") :])
                if said is not None:
                    self.entries = 1
                    yield said.replace("\n", "\n\t") + "\n"
                    continue
            found = line.count(",") >= _LEAST_COLUMNS - 1 and _CSV.search(line, 0, _LONGEST_PREFIX)
            if found:
                row = _record(csvs, line[found.start() :])
                if row and len(row) >= _LEAST_COLUMNS:
                    self.entries = 1
                    greenplum = len(row) > 28 and not row[11].isupper()
                    columns = _CSV_COLUMNS_GREENPLUM if greenplum else _CSV_COLUMNS
                    yield "\n\t".join(filter(None, row[columns])) + "\n"
                    continue
            if not self.entries and _ENTRY.search(line[:_LONGEST_PREFIX]):
                self.entries = 1
            yield line


def _kind(line: str) -> str:
    """Return the word of a line before which its prefix ends: ``LOG``, ``DETAIL``, …"""
    at = line.find(":  ", 0, _LONGEST_PREFIX)
    if at < 0:
        return ""
    words = line[max(0, at - 30) : at].split()
    return words[-1] if words else ""


class _Lines:
    """Lines of a file, none longer than a server writes."""

    def __init__(self, lines: IO[str]):
        self._file = lines

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._file.readline(_LONGEST_LINE)
        if not line:
            raise StopIteration
        return line


def _record(lines: _Lines, first: str) -> list[str] | None:
    """Return a record of a csvlog, whose fields may have several lines."""

    def whole() -> Iterator[str]:
        yield first
        yield from lines

    try:
        return next(csv.reader(whole() if first.count('"') % 2 else (first,)))
    except (StopIteration, csv.Error):
        # A field that never ends, or a NUL: the next line may be whole again.
        return None


def log_messages(lines: IO[str]) -> Iterator[str]:
    """Yield the messages of a log."""
    yield from Log().messages(lines)
