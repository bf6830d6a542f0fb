"""Random rule files, maps and memberships, and the clients that try them."""

from __future__ import annotations

import ipaddress
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pgtls.facts.hba import CHANNELS

#: Roles that there are, with their attributes; ``ghost`` is none.
ROLES = {
    "alice": "login",
    "bob": "login",
    "Web App": "login noinherit",
    "Ünal": "login",
    "boss": "login superuser",
    "rep": "login replication",
    "mallory": "nologin",
    "hash": "login",
    "bare": "login",
    "all": "login",
    "sameuser": "login",
    "replication": "login",
    "+staff": "login",
    "/^a": "login",
    "app": "login",
    "staff": "nologin",
    "admins": "nologin noinherit",
}
#: Whose password is stored as MD5, and who has none.
MD5_ROLE = "hash"
NO_PASSWORD = ("bare", "ghost", "staff", "admins")
#: Databases that there are; most names have none, which must not matter.
DATABASES = ("app", "alice", "Web App")

_USERS = (*ROLES, "ghost")
_DATABASE_NAMES = (
    "app", "app", "alice", "bob", "Web App", "all", "replication", "sameuser", "samerole", "staff",
    "+staff", "/^a", "ghost", "nowhere",
)  # fmt: skip
_EXPRESSIONS = (
    "/^a", "/^(alice|bob)$", "/o", '"/ p$"', "/^[A-Z]", "/^.{3}$", "/(?i)WEB", "/^\\+", "/^(.)\\1",
    "/[[:upper:]]", "/p+$", '"/^a"',
)  # fmt: skip
_DATABASE_WORDS = (
    "all", "all", "all", "sameuser", "samerole", "samegroup", "replication", "replication", "app",
    "alice", "staff", '"Web App"', '"all"', '"replication"', '"sameuser"', '"samerole"', "+staff",
    '"+staff"', "ghost", "nowhere", "ALL", 'a"l"ice',
)  # fmt: skip
_USER_WORDS = (
    "all", "all", "all", "alice", "bob", '"Web App"', "Ünal", "boss", "rep", "mallory", "hash",
    "ghost", '"all"', "sameuser", "replication", "samerole", "+staff", "+admins", '"+staff"',
    '+"Web App"', "+ghost", "+boss", "+alice", "+pg_database_owner", "+pg_monitor", "+", "+all",
    "ALICE", "++staff",
)  # fmt: skip
_ADDRESSES = (
    "all", "all", "127.0.0.0/8", "127.0.0.1/32", "127.0.0.0 255.0.0.255", "0.0.0.0/0", "::/0",
    "10.0.5.5 255.0.255.255", "0.0.0.1 0.0.0.1", "10.1/16", "0x7f.1/8", "192.0.2.64/26",
    "fd00::/16", "fd00:: ffff::", "::10 ::ff", "fe80::/10", "2001:db8::/32", "::1/128",
    "samehost", "samenet", "localhost", "app.example.test", "APP.Example.TEST",
    "alias.example.test", ".example.test", "example.test", "web.example.test", "db.example.test",
    "six.example.test", "app", '"all"', '"samehost"', '"samenet"', "nobody.example.test",
    "fe80::1%lo/128",
)  # fmt: skip
_PASSWORDS = ("password", "password", "md5", "scram-sha-256")
_CERTIFICATE_OPTIONS = (
    "", "", "clientcert=verify-ca", "clientcert=verify-full",
    "clientcert=verify-ca clientcert=verify-full", "clientcert=verify-full clientcert=verify-ca",
)  # fmt: skip
_NAME_OPTIONS = ("", "", "clientname=CN", "clientname=DN", "clientname=DN clientname=CN")
_MAPS = ("", "", "map=m1", "map=m1", "map=m2", "map=nowhere", "map=m1 map=m2", 'map=""')
_SYSTEM_NAMES = (
    "alice", "alice", '"Web App"', "bob", '"alice@example.test"', "{os_user}", "Alice",
    '"/^(.*)@example\\.test$"', '"/^CN=(.*),O=Org$"', "/.*", "/l", '"/^(.)"', "/^(a.*)$",
    '"/a(x)?"', '"CN=alice,O=Org"', '"/^(Web) App$"',
)  # fmt: skip
_MAPPED_ROLES = (
    "alice", "bob", '"Web App"', "\\1", "\\1", '"\\1"', "a\\1", "\\1\\1", "all", '"all"', "+staff",
    '"+staff"', "+\\1", '"+\\1"', "/^a", '"/^b"', "/o", "ALICE", "ghost", "sameuser",
)  # fmt: skip
_KEYWORDS = ("all", "sameuser", "samerole", "samegroup", "replication")
_TYPES = (
    "local", "local", "host", "host", "hostssl", "hostssl", "hostssl", "hostnossl", "hostgssenc",
    "hostnogssenc",
)  # fmt: skip


def _written(name: str) -> str:
    """A name as a line has it that means no more than the name."""
    return name if name.isalpha() and name not in _KEYWORDS else f'"{name}"'


@dataclass(frozen=True)
class Client:
    """Who tries to come in.

    Attributes:
        database: None where the client names none.
        replication: the value of the parameter, or empty.
        address: of the client's socket; None for a Unix socket.
        certificate: which of the run's; None shows none.
    """

    user: str
    database: str | None = None
    replication: str = ""
    address: str | None = None
    tls: bool = False
    certificate: str | None = None


@dataclass(frozen=True)
class Case:
    """Everything that one attempt depends on.

    Attributes:
        hba, ident: lines, each a list of fields.
        grants: ``(role, member)`` pairs.
    """

    hba: tuple[tuple[str, ...], ...]
    ident: tuple[tuple[str, ...], ...]
    grants: tuple[tuple[str, str], ...]
    client: Client


class Cases:
    """The stream of cases of one seed: a set of files, and some clients for it."""

    def __init__(
        self,
        source: random.Random,
        *,
        version_num: int,
        addresses: Sequence[str],
        certificates: Sequence[str],
        os_user: str,
    ):
        self._source = source
        self._version_num = version_num
        self._addresses = addresses
        self._certificates = certificates
        self._os_user = os_user

    def files(self, clients: Sequence[Client]) -> tuple[tuple[tuple[str, ...], ...], ...]:
        """Lines of pg_hba.conf that take some of the clients, those of pg_ident.conf, grants."""
        source = self._source
        grants = self._grants()
        hba = tuple(
            self._rule(source.choice(clients), grants) for _ in range(source.randint(1, 14))
        )
        ident = tuple(self._mapping(clients) for _ in range(source.randint(0, 6)))
        return hba, ident, grants

    def clients(self, count: int) -> list[Client]:
        """Some that try to come in, who have much in common, so that several meet one line."""
        source = self._source
        some = [self._client() for _ in range(4)]
        found = []
        for _ in range(count):
            client = source.choice(some)
            if source.random() < 0.6:
                other = self._client()
                client = source.choice(
                    (
                        replace(client, user=other.user),
                        replace(client, database=other.database),
                        replace(client, replication=other.replication),
                        replace(other, user=client.user, database=client.database),
                    )
                )
            found.append(client)
        return found

    def _client(self) -> Client:
        source = self._source
        replication = source.choice(("",) * 8 + ("true", "database"))
        database = source.choice(_DATABASE_NAMES) if source.random() < 0.95 else None
        user = source.choice((*_USERS, "alice", "alice", "bob", "Web App", "ghost"))
        if source.random() < 0.1:
            database = user
        if source.random() < 0.2:
            address, tls = None, False
        else:
            address, tls = source.choice(self._addresses), source.random() < 0.6
        shown = source.choice(self._certificates) if source.random() < 0.7 else None
        return Client(user, database, replication, address, tls, shown if tls else None)

    def _rule(self, client: Client, grants: Sequence[tuple[str, str]]) -> tuple[str, ...]:
        """A line each of whose fields takes the client, as often as not."""
        source = self._source
        type_ = source.choice(_TYPES)
        if source.random() < 0.85:
            channel = "unix" if client.address is None else "tls" if client.tls else "none"
            type_ = source.choice([type_ for type_ in _TYPES if channel in CHANNELS[type_]])
        database = client.database or client.user
        groups = [f'+"{role}"' for role, member in grants if member == client.user]
        groups.append(f'+"{client.user}"')
        own = ["all", _written(database), "sameuser" if database == client.user else "samerole"]
        own = ["replication"] if client.replication == "true" else own
        words = [
            type_,
            self._words(own, _DATABASE_WORDS),
            self._words(["all", _written(client.user), *groups], _USER_WORDS),
        ]
        if type_ != "local":
            words += self._address(client.address).split()
        return (*words, *self._method(type_).split())

    def _words(self, own: Sequence[str], others: Sequence[str]) -> str:
        source = self._source
        words = []
        for _ in range(source.choice((1, 1, 1, 2, 3))):
            kind = source.random()
            words.append(
                source.choice(own if kind < 0.7 else others if kind < 0.9 else _EXPRESSIONS)
            )
        return ",".join(words)

    def _address(self, own: str | None) -> str:
        source = self._source
        kind = source.random()
        if kind < 0.5:
            return "all" if kind < 0.25 else source.choice(_ADDRESSES)
        if own is None or source.random() < 0.2:
            own = source.choice(self._addresses)
        address = ipaddress.ip_address(own)
        bits = source.randint(0, address.max_prefixlen)
        if source.random() < 0.5:
            return f"{address}/{bits}"
        ones = (1 << address.max_prefixlen) - 1
        mask = type(address)((ones ^ (ones >> bits)) & ~(1 << source.randrange(24)))
        return f"{address} {mask}"

    def _method(self, type_: str) -> str:
        source = self._source
        method = source.choice(("trust", "reject", "reject", *_PASSWORDS, *_PASSWORDS))
        if type_ == "local" and source.random() < 0.4:
            return f"peer {source.choice(_MAPS)}"
        if type_ != "hostssl":
            return method
        names = source.choice(_NAME_OPTIONS) if self._version_num >= 140000 else ""
        if source.random() < 0.45:
            return f"cert {source.choice(_MAPS)} {names}"
        return f"{method} {source.choice(_CERTIFICATE_OPTIONS)} {names}"

    def _mapping(self, clients: Sequence[Client]) -> tuple[str, ...]:
        source = self._source
        system = source.choice(_SYSTEM_NAMES).format(os_user=self._os_user)
        if source.random() < 0.6:
            shown = source.choice(clients).certificate or "CN=alice"
            system = source.choice((f'"{shown[3:]}"', '"/^(.*)$"', "/a", "/.*"))
        return source.choice(("m1", "m1", "m2")), system, source.choice(_MAPPED_ROLES)

    def _grants(self) -> tuple[tuple[str, str], ...]:
        """Edges without a circle, which the server refuses."""
        source = self._source
        order = [*ROLES, "pg_monitor"]
        source.shuffle(order)
        pairs = {tuple(sorted(source.sample(range(len(order)), 2))) for _ in range(12)}
        edges = ((order[role], order[member]) for role, member in sorted(pairs))
        return tuple((role, member) for role, member in edges if member != "pg_monitor")
