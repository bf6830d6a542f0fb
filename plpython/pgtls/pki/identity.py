"""A certificate's CN that is not the role's name, and the line of pg_ident.conf that maps it.

map_line("pgtls", "app@host1.example.com", "app")   ->  pgtls  app@host1.example.com  app
"""

from __future__ import annotations

from ..errors import InvalidInput

# The map that a line of pg_hba.conf names: hostssl … cert map=pgtls.
DEFAULT_MAP = "pgtls"

_QUOTED = frozenset(' \t,"#@+/\\')


def map_line(map_name: str, common_name: str, role: str) -> str:
    """Return the line that lets a certificate's CN in as a role (PostgreSQL documentation, 20.2).

    Raises:
        InvalidInput: the CN begins with a slash, which makes it a regular expression there
            even within quotes, or holds a quote, which older versions can't read.
    """
    for text, what in ((common_name, "CN"), (role, "role"), (map_name, "map name")):
        if text.startswith("/") or '"' in text:
            raise InvalidInput(
                f'{what} "{text}" can\'t be written in pg_ident.conf as it is',
                hint="Choose one without a quote and without a slash at its beginning.",
            )
    return "  ".join(map(_word, (map_name, common_name, role)))


def _word(text: str) -> str:
    # A role named all, or with a plus before it, means more than itself since 16.
    if text == "all" or _QUOTED.intersection(text) or not text.isascii():
        return f'"{text}"'
    return text
