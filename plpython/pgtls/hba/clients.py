"""Clients and memberships from a text: what a simulation on files alone asks about.

    for client in parse_clients("database,user,address,tls\\napp,bob,10.0.0.7,yes\\n"):
        print(client.connection, client.sessions)

CSV has a header, JSON is a list of objects; the columns of the one are the keys of the other.  Only
``database`` and ``user`` must be there.  An unknown column is an error: ``adress`` passed over
would make a Unix socket of every client.
"""

from __future__ import annotations

import csv
import ipaddress
import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from ..dataclass import dataclass
from ..errors import InvalidInput
from ..facts import Roles
from .model import Connection

#: Column or key, and what it says.
COLUMNS: Mapping[str, str] = {
    "database": "its name; may be empty for a client of physical replication",
    "user": "the role's name",
    "address": "IPv4 or IPv6; empty for a Unix socket",
    "tls": "yes or no",
    "encryption": "tls, gss or none, in the place of tls",
    "replication": "yes for physical replication",
    "client_cert": "whether it shows a certificate: yes, no, or empty when that is not known",
    "client_cert_cn": "the common name (CN) in that certificate; empty when it is not known",
    "client_cert_dn": "its whole subject, as in CN=bob,O=shop; empty when it is not known",
    "sessions": "how many sessions it has; 1 if empty",
}
_KNOWN = f"The columns are {', '.join(COLUMNS)}; database and user must be there."

_BOOLEANS = {
    **dict.fromkeys(("true", "t", "yes", "y", "on", "1"), True),
    **dict.fromkeys(("false", "f", "no", "n", "off", "0"), False),
}
_ENCRYPTIONS = ("tls", "gss", "none")


@dataclass(frozen=True)
class Client:
    """A client of a list, and how many sessions it stands for."""

    connection: Connection
    sessions: int = 1


class _Wrong(Exception):
    """One value is wrong; whoever knows the place says where."""


def parse_clients(text: str, *, format_: str | None = None) -> Iterator[Client]:
    """Yield the clients of a list.

    Args:
        text: CSV with a header, or a JSON list of objects.
        format_: ``csv`` or ``json``; None to tell by the first character.

    Raises:
        InvalidInput: naming the line (CSV) or the number of the client (JSON).
    """
    text = text[1:] if text.startswith("\ufeff") else text
    if format_ is None:
        format_ = "json" if text.lstrip()[:1] in ("[", "{") else "csv"
    for place, fields in _from_json(text) if format_ == "json" else _from_csv(text):
        try:
            client = _client(fields)
        except _Wrong as error:
            raise InvalidInput(f"{place}: {error}", hint=_KNOWN) from None
        yield client


def _from_csv(text: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    reader = csv.reader(text.splitlines(keepends=True), strict=True, skipinitialspace=True)
    header: list[str] | None = None
    try:
        for row in reader:
            if not row:
                continue
            place = f"line {reader.line_num}"
            if header is None:
                header = [name.strip() for name in row]
                _check_names(header, place)
            elif len(row) != len(header):
                raise InvalidInput(
                    f"{place}: {len(row)} values where the header has {len(header)} columns",
                    hint="Put a name that holds a comma between double quotes.",
                )
            else:
                yield place, dict(zip(header, row))
    except csv.Error as error:
        raise InvalidInput(f"line {reader.line_num}: no CSV: {error}", hint=_KNOWN) from None
    if header is None:
        raise InvalidInput("it is empty", hint=_KNOWN)


def _from_json(text: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    found = _load(text)
    if not isinstance(found, list):
        raise InvalidInput("it is no JSON list", hint='Write [{"database": …, "user": …}, …].')
    for number, fields in enumerate(found, 1):
        place = f"client {number}"
        if not isinstance(fields, dict):
            raise InvalidInput(f"{place}: it is no JSON object", hint=_KNOWN)
        _check_names(list(fields), place)
        yield place, fields


def _load(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise InvalidInput(
            f"line {error.lineno}: no JSON: {error.msg}", hint="Check it with python3 -m json.tool."
        ) from None
    except (RecursionError, ValueError):
        raise InvalidInput("no JSON that can be read", hint="Write it flat.") from None


def _check_names(names: list[str], place: str) -> None:
    for name in names:
        if name not in COLUMNS:
            raise InvalidInput(f'{place}: there is no column "{name}"', hint=_KNOWN)
        if names.count(name) > 1:
            raise InvalidInput(f'{place}: the column "{name}" is there twice', hint=_KNOWN)
    for name in ("database", "user"):
        if name not in names:
            raise InvalidInput(f'{place}: the column "{name}" is missing', hint=_KNOWN)
    if "tls" in names and "encryption" in names:
        raise InvalidInput(f"{place}: tls and encryption say the same thing", hint=_KNOWN)


def _client(fields: Mapping[str, Any]) -> Client:
    replication = _boolean(fields, "replication") or False
    database, user = _text(fields, "database"), _text(fields, "user")
    if not user:
        raise _Wrong("the user is empty")
    if not database and not replication:
        raise _Wrong("the database is empty, and it is no client of replication")
    address = _address(_text(fields, "address").strip())
    encryption = _encryption(fields)
    if address is None and encryption != "none":
        raise _Wrong("a client without an address comes by a Unix socket, which is not encrypted")
    shows, cert_cn, cert_dn = _certificate(fields)
    connection = Connection(
        database or None, user, address, encryption, replication, shows, cert_cn, cert_dn
    )
    return Client(connection, _sessions(fields))


def _certificate(fields: Mapping[str, Any]) -> tuple[bool | None, str | None, str | None]:
    """Whether it shows a certificate, and the names in it."""
    shows = _boolean(fields, "client_cert")
    cert_cn, cert_dn = _text(fields, "client_cert_cn"), _text(fields, "client_cert_dn")
    if shows is False and (cert_cn or cert_dn):
        raise _Wrong("it shows no certificate, and the name in it is given")
    return bool(cert_cn or cert_dn) or shows, cert_cn or None, cert_dn or None


def _text(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _Wrong(f"{name} is no text: {json.dumps(value)}")
    return value


def _boolean(fields: Mapping[str, Any], name: str) -> bool | None:
    value = fields.get(name)
    if value is None or isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    if word and word not in _BOOLEANS:
        raise _Wrong(f'{name} is neither yes nor no: "{value}"')
    return _BOOLEANS[word] if word else None


def _encryption(fields: Mapping[str, Any]) -> str:
    word = _text(fields, "encryption").strip().lower()
    if not word:
        return "tls" if _boolean(fields, "tls") else "none"
    if word not in _ENCRYPTIONS:
        raise _Wrong(f'encryption is none of {", ".join(_ENCRYPTIONS)}: "{word}"')
    return word


@lru_cache(maxsize=65536)
def _address(text: str) -> str | None:
    if not text:
        return None
    try:
        ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        raise _Wrong(f'"{text}" is no IP address') from None
    return text


def _sessions(fields: Mapping[str, Any]) -> int:
    value = fields.get("sessions")
    if value is None or value == "":
        return 1
    word = str(value).strip()
    if isinstance(value, bool) or not (word.isascii() and word.isdigit() and 0 < len(word) < 10):
        raise _Wrong(f'sessions is no number of sessions: "{value}"')
    return int(word)


def parse_roles(text: str) -> Roles:
    """Return the memberships of ``{"role": ["group", …]}``.

    Raises:
        InvalidInput: it is no such object.
    """
    found = _load(text[1:] if text.startswith("\ufeff") else text)
    hint = 'Write {"role": ["group", …]}.'
    if not isinstance(found, dict):
        raise InvalidInput("it is no JSON object", hint=hint)
    for role, groups in found.items():
        if not isinstance(groups, list) or not all(isinstance(name, str) for name in groups):
            raise InvalidInput(f'the groups of "{role}" are no list of names', hint=hint)
    return Roles({role: frozenset(groups) for role, groups in found.items()})
