"""What a server knows of who comes to it: the clients of its sessions, and what lets them in.

for client in known_clients(server.sessions):
    print(client.sessions, admission_of(server).under(rules).decide(client.connection).outcome)
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum

from ..dataclass import dataclass
from ..encodings import bytes_of
from ..facts import Server, SessionGroup, Unknown
from .hosts import Hosts
from .match import Admission
from .model import Connection


def admission_of(server: Server) -> Admission:
    """Return what a server goes by, besides its rules, when it lets a client in."""
    ident = None if isinstance(server.ident, Unknown) else server.ident
    expressions = server.version_num >= 160000
    return Admission(server.memberships, expressions, ident, Hosts(interfaces=server.interfaces))


class Kind(str, Enum):
    """What a client is, as far as its sessions tell: it decides who has to change what."""

    CLIENT = "client"
    REPLICA = "replica"
    SUBSCRIPTION = "subscription"
    FOREIGN_SERVER = "foreign server"
    POOLER = "pooler"
    CRON = "cron"


# By application_name, which is a word of the client's own: what these programs call themselves.
_CALLED = (
    (re.compile(r"postgres_fdw|dblink", re.IGNORECASE), Kind.FOREIGN_SERVER),
    (
        re.compile(r"pg_?bouncer|odyssey|pgpool|pgcat|pgdog|pgagroal|supavisor", re.IGNORECASE),
        Kind.POOLER,
    ),
    (re.compile(r"pg_cron", re.IGNORECASE), Kind.CRON),
)


@dataclass(frozen=True)
class KnownClient:
    """A client that the server knows, how many sessions it has, and what they call themselves."""

    connection: Connection
    sessions: int
    kind: Kind = Kind.CLIENT
    application_name: str = ""


def _kind(group: SessionGroup) -> Kind:
    if group.backend_type == "walsender":
        # Logical replication goes to a database, physical to none.
        return Kind.REPLICA if group.datname is None else Kind.SUBSCRIPTION
    names = (group.application_name or "").split(", ")
    found = (kind for pattern, kind in _CALLED if all(map(pattern.search, names)))
    return next(found, Kind.CLIENT)


def known_clients(groups: Iterable[SessionGroup], *, asks: bool = True) -> list[KnownClient]:
    """Return the clients of the sessions of now: the seam where a store of past ones joins.

    Args:
        asks: whether the server has a CA, without which it asks nobody for a certificate.
    """
    return [
        KnownClient(
            Connection(
                group.datname,
                group.usename or "",
                group.client_addr,
                group.encryption,
                replication=group.backend_type == "walsender" and group.datname is None,
                shows_certificate=(
                    group.has_client_dn if group.encryption == "tls" and asks else None
                ),
                cert_cn=_common_name(group.client_dn),
            ),
            group.count,
            _kind(group),
            group.application_name or "",
        )
        for group in groups
    ]


# pg_stat_ssl cuts a name at NAMEDATALEN - 1 bytes.
_CUT = 63
_COMMON_NAME = re.compile(r"/CN=(.*?)(?=/[A-Za-z0-9.]+=|$)", re.DOTALL)


def _common_name(client_dn: str | None) -> str | None:
    """The common name in a subject of pg_stat_ssl; None where it can't be told for sure."""
    found = _COMMON_NAME.findall(client_dn or "")
    if len(found) != 1 or "\\" in found[0] or len(bytes_of(client_dn or "")) >= _CUT:
        # Another CN may follow, within a value or behind the cut, or an escape stand for another.
        return None
    return str(found[0])
