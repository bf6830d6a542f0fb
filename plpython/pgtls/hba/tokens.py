"""How PostgreSQL cuts an authentication file into lines, fields and tokens.

    for line in lines(read_from_disk, "/etc/postgresql/15/main/pg_hba.conf", version_num=150000):
        print(line.file_name, line.line_number, line.fields, line.error)

The rules are those of src/backend/libpq/hba.c: white space separates fields, commas join the
tokens of one, a double quote at the beginning takes away a word's meaning as a keyword, ``#``
outside quotes begins a comment, a backslash at the end joins two lines (14 and later), ``@file``
stands for the words of a file, and ``include``, ``include_if_exists`` and ``include_dir`` for its
lines (16 and later).
"""

from __future__ import annotations

import posixpath
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from ..dataclass import dataclass
from ..encodings import bytes_of
from ..facts import Word

_BLANK = " \t\r"

# CONF_FILE_MAX_DEPTH in src/include/utils/conffiles.h.  Before 16 there was no limit but that of
# open files, at which the whole file failed to load.
_MAX_DEPTH = 10

# MAX_TOKEN and MAX_LINE in hba.c before 16 and 14.
_MAX_TOKEN = 255
_MAX_LINE = 8190


class Reader(Protocol):
    """Where files come from: the disk, or a server that is asked for them."""

    def read(self, path: str) -> str:
        """Return a file's text; raise ``OSError`` with ``strerror`` when it can't be opened.

        A directory reads as an empty file, as it does to the server.
        """

    def list(self, path: str) -> list[str]:
        """Return the names in a directory; raise ``OSError`` when it can't be opened."""


@dataclass(frozen=True)
class Token:
    """One token, and where it ends in the line."""

    word: Word
    end: int


@dataclass(frozen=True)
class Line:
    """One line that is neither blank nor a comment, continuations joined.

    Attributes:
        fields: each a list of words; those of ``@file`` stand in its place.
        error: what the server says of it, when it could not even be cut.
    """

    file_name: str
    line_number: int
    fields: tuple[tuple[Word, ...], ...]
    error: str | None = None


# A word without quotes, and what ends it.
_PLAIN_WORD = re.compile(r'[ \t\r,]*([^ \t\r,"#]+)([ \t\r,]|\Z)')


def next_token(line: str, position: int) -> tuple[Token | None, int, bool]:
    """Return the next token from a position, where to go on, and whether a comma joins more."""
    plain = _PLAIN_WORD.match(line, position)
    if plain is not None:
        end = plain.end(1)
        return Token(Word(plain[1]), end), end, plain[2] == ","
    length = len(line)
    while position < length and (line[position] in _BLANK or line[position] == ","):
        position += 1
    text: list[str] = []
    in_quotes = was_quote = saw_quote = initial_quote = comma = False
    while position < length and (in_quotes or line[position] not in _BLANK):
        character = line[position]
        if character == "#" and not in_quotes:
            length = position
            break
        if character == "," and not in_quotes:
            comma = True
            break
        if character != '"' or was_quote:
            text.append(character)
        # Within quotes two quotes stand for one.
        was_quote = character == '"' and in_quotes and not was_quote
        if character == '"':
            in_quotes = not in_quotes
            saw_quote = True
            initial_quote = initial_quote or not text
        position += 1
    if not saw_quote and not text:
        return None, len(line) if length < len(line) else position, False
    end = len(line) if length < len(line) else position
    return Token(Word("".join(text), initial_quote), position), end, comma


def fields(line: str) -> list[list[Token]]:
    """Return the fields of a line as they are written, ``@file`` unopened."""
    result: list[list[Token]] = []
    position = 0
    joined = False
    while True:
        token, position, comma = next_token(line, position)
        if token is None:
            return result
        if joined:
            result[-1].append(token)
        else:
            result.append([token])
        joined = comma


def logical_lines(text: str, *, continued: bool = True) -> Iterator[tuple[int, list[str]]]:
    """Yield ``(line_number, physical_lines)``, those that a backslash joins kept together.

    Args:
        text: the file; only a line feed ends a line.
        continued: whether a backslash joins lines, as it does since PostgreSQL 14.
    """
    physical = text.split("\n")
    if physical[-1] == "":
        physical.pop()
    number = 0
    while number < len(physical):
        first = number
        while continued and number < len(physical) - 1 and _joins(physical[number]):
            number += 1
        number += 1
        yield first + 1, physical[first:number]


def _joins(line: str) -> bool:
    return line.rstrip("\r\n").endswith("\\")


def join(physical: list[str], *, continued: bool = True) -> str:
    """Return the physical lines of one logical line as the server reads them."""
    joined = ""
    for line in physical:
        joined = (joined + line).rstrip("\r\n")
        # A backslash that stood before the last join is no second one.
        if continued and joined.endswith("\\") and line.rstrip("\r\n"):
            joined = joined[:-1]
    return joined


#: A line in which nothing is quoted, commented, continued or included: path, number and text.
PlainLine = tuple[str, int, str]

# Blanks to Python that are none to PostgreSQL: a text without them can be split as it is.
_ODD_BLANKS = "\x00\x0b\x0c\x1c\x1d\x1e\x1f"


def _has_odd_blanks(text: str) -> bool:
    return not text.isascii() or any(blank in text for blank in _ODD_BLANKS)


def _is_plain(line: str) -> bool:
    return not ('"' in line or "#" in line or "@" in line or "\\" in line or "include" in line)


def lines(reader: Reader, path: str, *, version_num: int) -> Iterator[Line | PlainLine]:
    """Yield every line of a file and of those that it includes, in the server's order.

    Plain lines come uncut: ``cut`` cuts one, and who has a shorter way need not.

    Raises:
        OSError: the file itself can't be opened.
    """
    yield from _Tokenizer(reader, version_num).file(path, reader.read(path), 0)


def cut(plain: PlainLine) -> Line:
    """Return a plain line cut into its fields."""
    path, number, text = plain
    if "," not in text:
        return Line(path, number, tuple((Word(word),) for word in text.split()))
    return Line(path, number, tuple(tuple(t.word for t in field) for field in fields(text)))


class _Tokenizer:
    def __init__(self, reader: Reader, version_num: int):
        self._reader = reader
        self._version_num = version_num
        self._continued = version_num >= 140000
        self._includes = version_num >= 160000
        # Shorter than every limit that a version has on lines and tokens.
        self._most = _MAX_TOKEN if version_num < 160000 else sys.maxsize

    def file(self, path: str, text: str, depth: int) -> Iterator[Line | PlainLine]:
        """Yield the lines of one file."""
        most = -1 if _has_odd_blanks(text) else self._most
        for number, line in self._logical(text):
            if len(line) <= most and _is_plain(line):
                if line:
                    yield path, number, line
            elif not line.startswith("#"):
                yield from self._line(path, number, line, depth)

    def _logical(self, text: str) -> Iterable[tuple[int, str]]:
        if self._continued and "\\" in text:
            return ((number, join(physical)) for number, physical in logical_lines(text))
        if "\r" in text:
            return enumerate((line.rstrip("\r") for line in text.split("\n")), 1)
        return enumerate(text.split("\n"), 1)

    def _line(self, path: str, number: int, line: str, depth: int) -> Iterator[Line | PlainLine]:
        if not self._continued and len(line) > _MAX_LINE:
            yield Line(path, number, (), "authentication file line too long")
            return
        found, error = self._fields(path, line, depth)
        if not found and error is None:
            return
        directive = self._directive(found) if error is None else None
        if directive is None:
            yield Line(path, number, found, error)
            return
        errors: list[str] = []
        yield from directive(path, found[1][0].text, depth, errors)
        if errors:
            yield Line(path, number, found, "\n".join(errors))

    def _fields(
        self, path: str, line: str, depth: int
    ) -> tuple[tuple[tuple[Word, ...], ...], str | None]:
        result: list[tuple[Word, ...]] = []
        position = 0
        while position < len(line):
            field: list[Word] = []
            error = None
            comma = True
            while comma and error is None:
                token, position, comma = next_token(line, position)
                if token is None:
                    break
                word = token.word
                if self._version_num < 160000 and len(word.text) > _MAX_TOKEN:
                    return tuple(result), "authentication file token too long"
                if not word.quoted and len(word.text) > 1 and word.text.startswith("@"):
                    words, error = self._expand(path, word.text[1:], depth + 1)
                    field += words
                else:
                    field.append(word)
            if field:
                result.append(tuple(field))
            if error is not None:
                return tuple(result), error
        return tuple(result), None

    def _expand(self, outer: str, name: str, depth: int) -> tuple[list[Word], str | None]:
        path = _located(outer, name)
        text, error = self._open(path, depth, f"@{name}")
        words: list[Word] = []
        for found in self.file(path, text, depth) if error is None else ():
            line = cut(found) if isinstance(found, tuple) else found
            if line.error is not None:
                return words, line.error
            words += (word for field in line.fields for word in field)
        return words, error

    def _open(self, path: str, depth: int, written: str) -> tuple[str, str | None]:
        if depth > _MAX_DEPTH:
            return "", f'could not open file "{path}": maximum nesting depth exceeded'
        try:
            return self._reader.read(path), None
        except OSError as error:
            if self._includes:
                return "", f'could not open file "{path}": {error.strerror}'
            return "", (
                f'could not open secondary authentication file "{written}" as "{path}": '
                f"{error.strerror}"
            )

    def _directive(
        self, found: tuple[tuple[Word, ...], ...]
    ) -> Callable[[str, str, int, list[str]], Iterator[Line | PlainLine]] | None:
        if not self._includes or len(found) != 2:
            return None
        return {
            "include": self._include,
            "include_if_exists": self._include_if_exists,
            "include_dir": self._include_dir,
        }.get(found[0][0].text)

    def _include(
        self, outer: str, name: str, depth: int, errors: list[str]
    ) -> Iterator[Line | PlainLine]:
        path = _located(outer, name)
        text, error = self._open(path, depth + 1, name)
        if error is not None:
            errors.append(error)
            return
        yield from self.file(path, text, depth + 1)

    def _include_if_exists(
        self, outer: str, name: str, depth: int, errors: list[str]
    ) -> Iterator[Line | PlainLine]:
        try:
            if depth + 1 <= _MAX_DEPTH:
                self._reader.read(_located(outer, name))
        except FileNotFoundError:
            return
        except OSError:
            pass
        yield from self._include(outer, name, depth, errors)

    def _include_dir(
        self, outer: str, name: str, depth: int, errors: list[str]
    ) -> Iterator[Line | PlainLine]:
        if not name.strip(" \t\r\n\v\f"):
            errors.append("empty configuration directory name")
            return
        path = _located(outer, name)
        try:
            names = self._reader.list(path)
        except OSError:
            errors.append(f'could not open directory "{path}"')
            return
        for entry in sorted(names, key=bytes_of):
            if entry.endswith(".conf") and not entry.startswith(".") and len(entry) >= 6:
                yield from self._include(outer, f"{path}/{entry}", depth, errors)


def _located(outer: str, name: str) -> str:
    """The path of a file that another names: AbsoluteConfigLocation() in conffiles.c."""
    if name.startswith("/"):
        return name
    return posixpath.normpath(posixpath.join(posixpath.dirname(outer), name))
