"""How PostgreSQL cuts a line of pg_hba.conf or pg_ident.conf into tokens.

    fields('host "my db",other all')  ->  [[host], ["my db", other], [all]]

The rules are those of next_token() and next_field_expand() in src/backend/libpq/hba.c: white
space separates fields, commas join the tokens of one, double quotes take away a word's meaning
as a keyword, ``#`` outside quotes begins a comment.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Token:
    """One token: its text, whether it was quoted, and where it ends in the line."""

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
    while position < length and line[position] in " \t\r\n\f\v,":
        position += 1
    if position >= length or line[position] == "#":
        return None, position, False
    text = []
    in_quotes = was_quote = saw_quote = False
    first_is_quote = line[position] == '"'
    while position < length:
        character = line[position]
        if not in_quotes and (character in " \t\r\n\f\v,#"):
            break
        if character == '"':
            # A doubled quote inside quotes stands for one; the pair ends the quotes for a moment.
            if not in_quotes and was_quote:
                text.append('"')
            in_quotes = not in_quotes
            saw_quote = True
            was_quote = not in_quotes
        else:
            was_quote = False
            text.append(character)
        position += 1
    end = position
    comma = position < length and line[position] == ","
    return Token("".join(text), saw_quote and first_is_quote, end), position, comma


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
