"""Values in connection strings, URLs and programs that connect."""

from __future__ import annotations

import ipaddress
import json
import re
from urllib.parse import quote

from .plain import Unwritable, printable

_LANGUAGE = "a connection string"
_BARE = re.compile(r"[\w.:/<>-]+", re.ASCII)


def conninfo(value: str) -> str:
    """Return a value of a connection string (libpq documentation, 34.1.1.1)."""
    if _BARE.fullmatch(printable(value, _LANGUAGE)):
        return value
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"


def port(value: str) -> str:
    """Return a port, or those of several hosts."""
    if not re.fullmatch(r"\d+(?:,\d+)*", value, re.ASCII):
        raise Unwritable(value, f"{_LANGUAGE} as a port")
    return value


def url(value: str) -> str:
    """Return a part of a URL, percent-encoded (RFC 3986, 2.1); ``<`` and ``>`` stay readable."""
    return quote(value, safe="<>", errors="surrogateescape")


def url_host(value: str) -> str:
    """Return the host of a URL, an IPv6 address in brackets (RFC 3986, 3.2.2)."""
    try:
        return f"[{value}]" if ipaddress.ip_address(value).version == 6 else value
    except ValueError:
        return url(value)


def javascript(value: str) -> str:
    """Return a string of JavaScript, or of JSON."""
    return json.dumps(value)


def python(value: str) -> str:
    """Return a string of Python."""
    return ascii(value) if not value.isprintable() else repr(value)


def keyword(value: str) -> str:
    """Return a value of an ADO.NET connection string."""
    if _BARE.fullmatch(printable(value, _LANGUAGE)):
        return value
    return '"' + value.replace('"', '""') + '"'
