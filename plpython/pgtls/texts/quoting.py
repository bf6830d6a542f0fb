"""Values in a text that a reader may paste: quoted for the place where they stand.

What stands in an error message was chosen by whoever made the connection: a role may be called
``x'); drop table t; --``.  ``{user:sql}``, ``{file:sh}`` and ``{user:hba}`` in a text quote it,
and ``{address:cidr}`` is a network of one address.
"""

from __future__ import annotations

import ipaddress
import json
import re
import shlex
from collections.abc import Callable, Mapping
from urllib.parse import quote


class _Value(str):
    """A value from a message; its format says for which language it is quoted."""

    __slots__ = ()

    def __format__(self, form: str) -> str:
        return _FORMS[form](str(self))


class _Missing(str):
    """A value that the message did not have: its name stands in its place."""

    __slots__ = ()

    def __format__(self, form: str) -> str:
        name = "<" + self + ">"
        return f"'{name}'" if form == "sql" else name


class _Values(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return _Missing(name)


def values_of(values: Mapping[str, str]) -> Mapping[str, str]:
    """Return values for ``str.format_map``."""
    return _Values({name: _Value(value) for name, value in values.items()})


def _sql(value: str) -> str:
    """A literal that means the same whatever standard_conforming_strings says (4.1.2.2)."""
    quoted = value.replace("'", "''")
    if "\\" in quoted:
        return "e'" + quoted.replace("\\", "\\\\") + "'"
    return f"'{quoted}'"


def _hba(value: str) -> str:
    """A word of pg_hba.conf or pg_ident.conf (20.1): quotes take its keywords their meaning."""
    return '"' + value.replace('"', '""') + '"'


def _cidr(value: str) -> str:
    """An address as pg_hba.conf takes it, alone in its network."""
    try:
        return f"{value}/{ipaddress.ip_address(value).max_prefixlen}"
    except ValueError:
        return _hba(value)


def _conninfo(value: str) -> str:
    """A value of a connection string (libpq documentation, 34.1.1.1)."""
    if value and re.fullmatch(r"[\w.:/<>-]+", value, re.ASCII):
        return value
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _url(value: str) -> str:
    return quote(value, safe="<>")


def _url_host(value: str) -> str:
    return f"[{value}]" if ":" in value else _url(value)


def _keyword(value: str) -> str:
    """A value of an ADO.NET connection string."""
    if value and re.fullmatch(r"[\w.:/<>-]+", value, re.ASCII):
        return value
    return '"' + value.replace('"', '""') + '"'


_FORMS: dict[str, Callable[[str], str]] = {
    "": str,
    "sql": _sql,
    "sh": shlex.quote,
    "hba": _hba,
    "cidr": _cidr,
    "conninfo": _conninfo,
    "url": _url,
    "urlhost": _url_host,
    "js": json.dumps,
    "python": repr,
    "keyword": _keyword,
}
