"""Literals, identifiers and settings (PostgreSQL documentation, 4.1)."""

from __future__ import annotations

import re

from ..encodings import bytes_of
from .plain import Unwritable

#: NAMEDATALEN - 1: a longer identifier is cut, and then is another's name.
_MOST_BYTES = 63


def literal(text: str) -> str:
    """Return a literal that means the same whatever standard_conforming_strings says (4.1.2.2)."""
    if text.isprintable() and "\\" not in text:
        return "'" + text.replace("'", "''") + "'"
    _checked(text)
    escaped = "".join(map(_escaped, text.replace("\\", "\\\\").replace("'", "''")))
    return f"e'{escaped}'"


def _escaped(character: str) -> str:
    if character.isprintable():
        return character
    number = ord(character)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def identifier(text: str) -> str:
    """Return a name in quotes, so that it is neither folded nor a keyword (4.1.1).

    Raises:
        Unwritable: nothing can have this name.
    """
    _checked(text)
    if not text or len(bytes_of(text)) > _MOST_BYTES:
        raise Unwritable(text, "SQL as a name")
    quoted = text.replace('"', '""')
    if text.isprintable():
        return f'"{quoted}"'
    escaped = "".join(
        c if c.isprintable() else f"\\+{ord(c):06x}" for c in quoted.replace("\\", "\\\\")
    )
    return f'U&"{escaped}"'


def setting(name: str) -> str:
    """Return the name of a setting as it is; none has other characters than these (20.1.1)."""
    if not re.fullmatch(r"[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)?", name, re.ASCII):
        raise Unwritable(name, "SQL as a setting")
    return name


def integers(text: str) -> str:
    """Return a list of whole numbers that commas part."""
    if not re.fullmatch(r"\d+(?:, \d+)*", text, re.ASCII):
        raise Unwritable(text, "SQL as numbers")
    return text


def configuration_value(text: str) -> str:
    """Return a value as postgresql.conf takes it, in quotes (20.1.2)."""
    if not text.isprintable():
        raise Unwritable(text, "postgresql.conf")
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'"


def _checked(text: str) -> None:
    """Raise for what is no text at all: a NUL, or a byte that could not be decoded."""
    if "\0" in text or any("\ud800" <= c <= "\udfff" for c in text):
        raise Unwritable(text, "SQL")
