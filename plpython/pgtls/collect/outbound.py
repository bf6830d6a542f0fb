"""Connections that the server itself makes: subscriptions, foreign servers, the primary."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping
from urllib.parse import unquote

from ..facts import Outbound
from . import queries
from .database import Asker


def outbound(asker: Asker) -> tuple[Outbound, ...]:
    """Return every outbound connection that the catalogues know of, without passwords.

    A ``primary_conninfo`` that is left over on a primary connects to nothing.
    """
    in_recovery = asker.database.rows(queries.STATE)[0]["in_recovery"]
    servers: dict[str, dict[str, str]] = {}
    for row in asker.database.rows(queries.FOREIGN_SERVERS):
        name, _, value = (row["option"] or "").partition("=")
        servers.setdefault(row["name"], {})[name] = value
    found = [_of("foreign server", name, options) for name, options in servers.items()]
    found += [
        _of("subscription", row["name"], conninfo(row["conninfo"] or ""))
        for row in asker.database.rows(queries.SUBSCRIPTIONS)
    ]
    primary = asker.setting("primary_conninfo")
    if primary and in_recovery:
        found.append(_of("primary_conninfo", "primary_conninfo", conninfo(primary)))
    return tuple(found)


def _of(kind: str, name: str, options: Mapping[str, str]) -> Outbound:
    hosts = (options.get("hostaddr") or options.get("host") or "").split(",")
    return Outbound(
        kind,
        name,
        options.get("sslmode"),
        all(map(_is_local, hosts)),
        host=options.get("host") or options.get("hostaddr") or "",
        sslcert=options.get("sslcert"),
        by_socket=all(map(_is_socket, hosts)),
    )


def _is_socket(host: str) -> bool:
    return not host or host.startswith(("/", "@"))


def _is_local(host: str) -> bool:
    if _is_socket(host) or host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


def conninfo(text: str) -> dict[str, str]:
    """Return the parameters of a libpq connection string, in either form.

    libpq documentation, 34.1.1.  Passwords are left out: nothing here has a use for one.
    """
    if text.startswith(("postgresql://", "postgres://")):
        authority = re.split(r"[/?]", text.split("//", 1)[1], maxsplit=1)[0].rpartition("@")[2]
        hosts = [re.sub(r":\d+$", "", host).strip("[]") for host in authority.split(",")]
        # A parameter of the same name comes later, and counts.
        found = [("host", ",".join(hosts)), *re.findall(r"[?&]([a-z_]+)=([^&]*)", text)]
        pairs = [(name, unquote(value)) for name, value in found]
    else:
        words = re.findall(r"(\w+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|((?:[^\s\\]|\\.)*))", text)
        pairs = [(name, re.sub(r"\\(.)", r"\1", quoted or bare)) for name, quoted, bare in words]
    return {name: value for name, value in pairs if name not in ("password", "sslpassword")}
