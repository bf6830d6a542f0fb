"""pg_ident.conf as the server reads it: its lines, of which the names of the maps matter here.

mappings = parse_ident(DiskReader(), "/etc/postgresql/15/main/pg_ident.conf", version_num=150000)
"""

from __future__ import annotations

from ..facts import IdentMapping
from .tokens import Line, Reader, lines


def parse_ident(reader: Reader, path: str, *, version_num: int) -> tuple[IdentMapping, ...]:
    """Return the lines of a file and of those that it includes, the broken ones with ``error``.

    hba.c, parse_ident_line(); whether an expression in the system's name is valid is not asked.

    Raises:
        OSError: the file itself can't be opened.
    """
    return tuple(map(_mapping, lines(reader, path, version_num=version_num)))


def _mapping(line: Line) -> IdentMapping:
    error = line.error
    if error is None and any(len(field) > 1 for field in line.fields[:3]):
        error = "multiple values in ident field"
    elif error is None and len(line.fields) < 3:
        error = "missing entry at end of line"
    if error is not None:
        return IdentMapping(line.line_number, None, None, None, error)
    names = [field[0].text for field in line.fields[:3]]
    return IdentMapping(line.line_number, *names)
