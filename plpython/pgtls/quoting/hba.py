"""Fields of pg_hba.conf and pg_ident.conf, as the server reads them (hba.c; 20.1 and 20.2).

    field("a b")                             ->  "a b"
    option("map", "x y")                     ->  map="x y"
    role("+all", expressions=True)           ->  "+all"
    ident_line("m", "/.*", "bob", expressions=True)  ->  "m"  "/^/\\.\\*$"  "bob"

``field`` and ``option`` write what was read from such a file, so that it means the same again.
The others write a *name*, so that it means this name and nothing else.  Quotes take their meaning
from ``all``, ``sameuser``, ``samerole``, ``replication``, ``+`` and ``@``.  They take none from a
leading ``/``: that begins a regular expression in pg_ident.conf's second field on every version,
and since 16 in the names of pg_hba.conf and in pg_ident.conf's third field.
"""

from __future__ import annotations

import ipaddress

from .plain import Unwritable, printable

_HBA = "pg_hba.conf"
_IDENT = "pg_ident.conf"

_NEEDS_QUOTES = ' \t\r\n,#"'

# Of an advanced regular expression (9.7.3.1).
_SPECIAL = frozenset(".^$*+?()[]{}|\\")


def field(text: str, *, quoted: bool = False) -> str:
    """Return a word that was read, in quotes where it stood in them or needs them."""
    if not quoted and text and not any(character in _NEEDS_QUOTES for character in text):
        return text
    if not quoted and text.startswith("+"):
        # Within the quotes it would begin a name; before them it still means the members.
        return "+" + _in_quotes(text[1:])
    return _in_quotes(text)


def option(name: str, value: str) -> str:
    """Return an option of an authentication method."""
    return f"{name}={field(value)}" if value else f"{name}="


def database(name: str, *, expressions: bool) -> str:
    """Return the name of one database; see ``role``."""
    return _name(name, _HBA, expression=expressions)


def role(name: str, *, expressions: bool) -> str:
    """Return the name of one role, in pg_hba.conf.

    Args:
        expressions: whether a leading ``/`` begins a regular expression there (16 and later).

    Raises:
        Unwritable: the file has no way to write it.
    """
    return _name(name, _HBA, expression=expressions)


def address(text: str) -> str:
    """Return an address, alone in its network.

    Raises:
        Unwritable: it is no number of an address.  A name might stand for more than one host.
    """
    try:
        found = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        raise Unwritable(text, f"{_HBA} as one address") from None
    return f"{found}/{found.max_prefixlen}"


def map_name(name: str) -> str:
    """Return the name of a map, as pg_ident.conf has it first."""
    return _name(name, _IDENT, expression=False)


def system_name(name: str) -> str:
    """Return a name from outside, such as a certificate's CN, as pg_ident.conf has it second."""
    return _name(name, _IDENT, expression=True)


def mapped_role(name: str, *, expressions: bool) -> str:
    """Return the name of one role, as pg_ident.conf has it third.

    Args:
        expressions: whether ``/`` begins a regular expression there (16 and later).

    Raises:
        Unwritable: the file has no way to write it.  ``\\1`` stands for what a group of the
            second field took, but in an expression.
    """
    if "\\1" in name:
        if not expressions:
            raise Unwritable(name, _IDENT)
        return _in_quotes(_expression(printable(name, _IDENT)))
    return _name(name, _IDENT, expression=expressions)


def ident_line(map_: str, system: str, name: str, *, expressions: bool) -> str:
    """Return the line of pg_ident.conf that lets one name from outside be one role.

    Raises:
        Unwritable: the file has no way to write one of them.
    """
    fields = (map_name(map_), system_name(system), mapped_role(name, expressions=expressions))
    return "  ".join(fields)


def _name(text: str, file: str, *, expression: bool) -> str:
    printable(text, file)
    if not text:
        raise Unwritable(text, file)
    return _in_quotes(_expression(text) if expression and text.startswith("/") else text)


def _expression(text: str) -> str:
    """The regular expression that matches one text alone."""
    return "/^" + "".join(f"\\{c}" if c in _SPECIAL else c for c in text) + "$"


def _in_quotes(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
