"""A question to a server: its SQL, and what each column of the answer is.

    LOGINS = Query("select rolname from pg_catalog.pg_roles", rolname=TEXT)
    LOGINS.sql                       # select array[…]::bytea[] as cells from (…) q
    LOGINS.row([b"'bob'"], codec)    # {"rolname": "bob"}

Every column comes as bytes: PL/Python ends the whole server where SQL hands it text that is not
valid, which names in shared catalogs, statistics views and settings can be.  Only here they
become text.  ``quote_literal`` doubles quotes and backslashes byte by byte, so that what the input
function of ``bytea`` makes of it are the bytes themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..encodings import bytes_of, text_of

Reading = Callable[[bytes, str], Any]


def unquoted(cell: bytes) -> bytes:
    """Return the bytes of what quote_literal() wrote: ``'it''s'``, or ``E'a\\b'``."""
    return cell[cell.index(b"'") + 1 : -1].replace(b"''", b"'")


def _text(cell: bytes, codec: str) -> str:
    return text_of(unquoted(cell), codec)


def _utf8(cell: bytes, _: str) -> str:
    return text_of(unquoted(cell))


def _number(cell: bytes, _: str) -> int:
    return int(unquoted(cell))


def _boolean(cell: bytes, _: str) -> bool:
    return unquoted(cell) == b"true"


def _raw(cell: bytes, _: str) -> bytes:
    return cell


#: What a column may be: text in the database's encoding; text that is UTF-8 in every database
#: (a certificate's names); a number; a boolean; bytes.
TEXT, UTF8_TEXT, NUMBER, BOOLEAN, BYTES = _text, _utf8, _number, _boolean, _raw


def text_argument(number: int) -> str:
    """Return SQL for the text of an argument, which comes as bytes as all arguments do.

    Raises in the server, with SQLSTATE 22021, where the bytes are no text in its encoding.
    """
    return f"pg_catalog.convert_from(${number}, pg_catalog.getdatabaseencoding())"


class Query:
    """A question.

    Attributes:
        sql: what to send; its answer has one column ``cells``, an array of bytea.
        guarded: whether an error of it may hold bytes of a file's or a role's name.  One that
            is not says nothing in its errors but fixed words.
    """

    def __init__(self, sql: str, *, guarded: bool = False, **columns: Reading):
        cells = ", ".join(_cell(name, reading) for name, reading in columns.items())
        self.sql = f"select array[{cells}]::pg_catalog.bytea[] as cells from ({sql}) q"  # noqa: S608
        self.guarded = guarded
        self._columns = tuple(columns.items())

    def row(self, cells: Sequence[bytes | None], codec: str) -> Mapping[str, Any]:
        """Return the cells of one row by the names of their columns; None for null."""
        return {
            name: None if cell is None else reading(cell, codec)
            for (name, reading), cell in zip(self._columns, cells)
        }


def _cell(name: str, reading: Reading) -> str:
    column = f'q."{name}"'
    if reading is _raw:
        return column
    quoted = f"pg_catalog.quote_literal({column}::pg_catalog.text)"
    return f"pg_catalog.byteain(pg_catalog.textout({quoted}))"


def arguments(values: Sequence[object], codec: str) -> list[bytes | None]:
    """Return the arguments of a question as they are sent: bytes all of them.

    Raises:
        UnicodeEncodeError: a text has no bytes in the codec.
    """
    return [
        value
        if value is None or isinstance(value, bytes)
        else bytes_of(value, codec)
        if isinstance(value, str)
        else str(value).encode("ascii")
        for value in values
    ]
