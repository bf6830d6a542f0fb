"""How PostgreSQL cuts a line of pg_hba.conf or pg_ident.conf into tokens.

    fields('host "my db",other all')  ->  [[host], ["my db", other], [all]]

The rules are those of next_token() and next_field_expand() in src/backend/libpq/hba.c: white
space separates fields, commas join the tokens of one, double quotes take away a word's meaning
as a keyword, ``#`` outside quotes begins a comment.
"""

from __future__ import annotations

from dataclasses import dataclass

_BLANK = " \t\r"


@dataclass(frozen=True)
class Token:
    """One token: its text, whether it began with a quote, and where it ends in the line."""

    text: str
    quoted: bool
    end: int


def fields(line: str) -> list[list[Token]]:
    """Return the fields of a line, each a list of tokens; a comment is left out."""
    result: list[list[Token]] = []
    position = 0
    joined = False
    while True:
        token, position, comma = _next(line, position)
        if token is None:
            return result
        if joined:
            result[-1].append(token)
        else:
            result.append([token])
        joined = comma


def _next(line: str, position: int) -> tuple[Token | None, int, bool]:
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
        return None, position, False
    return Token("".join(text), initial_quote, position), position, comma


def logical_lines(text: str) -> list[tuple[int, list[str]]]:
    """Return ``(line_number, physical_lines)`` for each line, continuations kept together.

    A backslash at the end of a line joins it to the next (PostgreSQL 14 and later).
    """
    result: list[tuple[int, list[str]]] = []
    open_ = False
    for number, line in enumerate(text.splitlines(), 1):
        if open_:
            result[-1][1].append(line)
        else:
            result.append((number, [line]))
        open_ = line.endswith("\\")
    return result
