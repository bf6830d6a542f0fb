"""A certificate's CN that is not the role's name, and the line of pg_ident.conf that maps it.

map_line("pgtls", "app@host1.example.com", "app")   ->  "pgtls"  "app@host1.example.com"  "app"
"""

from __future__ import annotations

from ..errors import InvalidInput
from ..quoting import Unwritable, hba

# The map that a line of pg_hba.conf names: hostssl … cert map=pgtls.
DEFAULT_MAP = "pgtls"


def map_line(map_name: str, common_name: str, role: str) -> str:
    """Return the line that lets a certificate's CN in as a role (PostgreSQL documentation, 20.2).

    A CN with a slash in front is written as a regular expression that matches it alone.

    Raises:
        InvalidInput: the file has no way to write one of the three that holds on every version:
            a role with a slash in front is an expression since 16, and a name before.
    """
    if role.startswith("/"):
        raise _refused(role)
    try:
        return hba.ident_line(map_name, common_name, role, expressions=False)
    except Unwritable as error:
        raise _refused(error.value) from None


def map_option(map_name: str) -> str:
    """Return the option of a line of pg_hba.conf that names the map."""
    return hba.option("map", map_name)


def _refused(name: str) -> InvalidInput:
    return InvalidInput(
        f'"{name}" can\'t be written in pg_ident.conf such that it stands for this name alone',
        hint="Choose a name without control characters, and a role without a slash in front.",
    )
