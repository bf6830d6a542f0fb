"""One real cluster that scenarios put into a state and look at, each from the same sound start.

stage.sound()                       # files, settings, rules and names with nothing to find
stage.write(crl=[crl(stage.root)])
stage.reload()
stage.posture()                     # rows of pgtls.posture()
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, NamedTuple, Union

import psycopg
from network import ADDRESS, Network

from authority import Issued, Usage, crl, issue
from pgtls.lab import Cluster

NAME = "db.example.test"

HBA = """\
local all,replication postgres trust
local all all scram-sha-256
host all all 127.0.0.1/32 scram-sha-256
hostssl all all all cert map=people
hostssl replication all all cert
"""
IDENT = "people client app\n"

SETTINGS: dict[str, object] = {
    "ssl": True,
    "ssl_ca_file": "root.crt",
    "ssl_crl_file": "root.crl",
    "log_connections": True,
}

Pem = Union[Issued, bytes]


class Row(NamedTuple):
    """One row of ``pgtls.posture()``."""

    check_id: str
    status: str
    text: str
    subject: str
    detail: str
    remediation: str
    severity: str
    finding_key: str


_POSTURE = """
select check_id, status, metadata->>'text', subject, detail, remediation, severity, finding_key
  from pgtls.posture()
"""


class Stage:
    """A cluster with a sound set of files.

    Attributes:
        root, intermediate, leaf, client: the CA and what it issued; ``client`` is for role app.
        lasting: the superuser's session over the socket.
        network: where the cluster listens on an address that is not loopback; None without root.
    """

    def __init__(self, cluster: Cluster, directory: Path, network: Network | None):
        self.cluster = cluster
        self.network = network
        self._directory = directory
        self._settings: set[str] = set()
        self._open = ExitStack()
        self.root = issue("Root CA", ca=True)
        self.intermediate = issue("Issuing CA", self.root, ca=True, path_length=0)
        self.leaf = issue(NAME, self.intermediate, san=[f"DNS:{NAME}", f"IP:{ADDRESS}"])
        self.client = issue("client", self.intermediate, extended=[Usage.CLIENT_AUTH])

    def start(self) -> None:
        """Start the cluster, with the extension and the role app in it."""
        self.cluster.configure(listen_addresses="*" if self.network else "127.0.0.1")
        self.sound()
        self.restart()
        self.cluster.psql(
            "create extension pgtls cascade; create role app login password 'app';"
            "create role streamer login replication password 'streamer'"
        )
        self.reconnect()

    def reconnect(self) -> None:
        """Open the superuser's lasting session (again)."""
        self.lasting = self.cluster.connect()

    def restart(self) -> None:
        """Stop and start, in the network where there is one."""
        with self._inside():
            self.cluster.restart()

    def close(self) -> None:
        """End the sessions; the cluster ends with its own fixture."""
        self._open.close()
        self.lasting.close()

    @contextmanager
    def _inside(self) -> Iterator[None]:
        if self.network is None:
            yield
        else:
            with self.network.entered():
                yield

    # ---- the state ----------------------------------------------------------------------------

    def sound(self) -> None:
        """Write everything as it should be; ``reload`` puts it in force."""
        self._open.close()
        self.set(**dict.fromkeys(self._settings) | SETTINGS)
        self.cluster.write_file("postgresql.conf", "include 'lab.conf'\n")
        self.cluster.write_hba(HBA)
        self.cluster.write_ident(IDENT)
        self.write(
            cert=[self.leaf, self.intermediate],
            key=self.leaf,
            ca=[self.intermediate, self.root],
            crl=[crl(self.intermediate), crl(self.root)],
        )

    def set(self, **settings: object) -> None:
        """Set parameters, until ``sound``."""
        self._settings |= set(settings)
        self.cluster.configure(**settings)

    def write(
        self,
        cert: Iterable[Pem] | None = None,
        key: Pem | None = None,
        ca: Iterable[Pem] | None = None,
        crl: Iterable[bytes] | None = None,
        mode: int = 0o600,
    ) -> None:
        """Write those of the four files that are given; ``mode`` is the key's."""
        if cert is not None:
            self.cluster.write_file("server.crt", b"".join(map(_pem, cert)))
        if ca is not None:
            self.cluster.write_file("root.crt", b"".join(map(_pem, ca)))
        if crl is not None:
            self.cluster.write_file("root.crl", b"".join(crl))
        if key is not None:
            content = key.key_pem if isinstance(key, Issued) else key
            self.cluster.write_file("server.key", content, mode)

    def serve(self, leaf: Issued, *chain: Pem) -> None:
        """Have a certificate served with its key."""
        self.write(cert=[leaf, *chain], key=leaf)

    def names(self, *names: str) -> None:
        """Declare the names by which clients connect."""
        self.sql("delete from pgtls.server_name")
        for name in names:
            self.sql("insert into pgtls.server_name values (%s)", name)

    def reload(self) -> str:
        """Reload; return what the server wrote to its log."""
        mark = self.cluster.log_mark()
        self.cluster.reload()
        return self.cluster.log(mark)

    def undo(self, sql: str) -> None:
        """Have SQL run when the scenario is over."""
        self._open.callback(self.sql, sql)

    def later(self, undo: Callable[[], object]) -> None:
        """Have something done when the scenario is over."""
        self._open.callback(undo)

    # ---- looking ------------------------------------------------------------------------------

    def sql(self, query: str, *values: object) -> list[Any]:
        """Run a query in the superuser's lasting session."""
        cursor = self.lasting.execute(query, values or None)
        return cursor.fetchall() if cursor.description else []

    def posture(self, *, fresh: bool = False) -> list[Row]:
        """All that the checks find; ``fresh`` asks in a backend of its own."""
        if not fresh:
            return [Row(*row) for row in self.sql(_POSTURE)]
        with self.cluster.connect() as conn:
            return [Row(*row) for row in conn.execute(_POSTURE).fetchall()]

    # ---- clients ------------------------------------------------------------------------------

    def session(self, **params: Any) -> psycopg.Connection[Any]:
        """A session from the network as app, which lasts until ``sound``."""
        return self._open.enter_context(self.connect(**params))

    def connect(
        self, *, certificate: Issued | None = None, chain: Iterable[Pem] = (), **params: Any
    ) -> psycopg.Connection[Any]:
        """Connect as app over TCP, from the network where there is one."""
        if certificate is not None:
            params["sslcert"] = self._client_file(
                "client.crt", b"".join(map(_pem, (certificate, *chain)))
            )
            params["sslkey"] = self._client_file("client.key", certificate.key_pem)
        if isinstance(params.get("sslrootcert"), Issued):
            params["sslrootcert"] = self._client_file("ca.crt", params["sslrootcert"].pem)
        host = self.connect_address
        user = params.pop("user", "app")
        wanted = {"host": host, "user": user, "password": user, "sslmode": "require", **params}
        with self._inside():
            return self.cluster.connect(**wanted)

    @property
    def connect_address(self) -> str:
        """The address that ``connect`` goes to."""
        return ADDRESS if self.network else "127.0.0.1"

    def _client_file(self, name: str, content: bytes) -> str:
        path = self._directory / name
        path.unlink(missing_ok=True)
        path.touch(0o600)
        path.write_bytes(content)
        return str(path)


def _pem(thing: Pem) -> bytes:
    return thing.pem if isinstance(thing, Issued) else thing
