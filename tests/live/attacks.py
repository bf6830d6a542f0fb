"""Every sslmode before every attacker: real clients, a real server, and what was heard.

field.measure("prefer", root=False, attack="denies_tls", client=psycopg_client)  ->  "plaintext"
"""

from __future__ import annotations

import os
import secrets
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable

import psycopg
from psycopg.conninfo import make_conninfo

from authority import Issued, issue
from pgtls.lab import Cluster
from pgtls.lab.attackers import Downgrader, Impostor, Recorder

NAME = "db.example.test"
OTHER_NAME = "other.example.test"

_OPEN = "local all postgres trust\nhost all all 127.0.0.1/32 {method}\n"
_ENFORCED = "local all postgres trust\nhostssl all all 127.0.0.1/32 {method}\n"

#: Takes a connection string and SQL; returns whether it was TLS, or None if it was not let in.
Client = Callable[[str, str], "bool | None"]


class Field:
    """A server, the CA that its clients trust, and the certificates of impostors.

    Attributes:
        password: of the role app, which travels as it is wherever the method is ``password``.
        root: the file of the CA that clients trust.
        refusal: what the last client that was not let in said.
    """

    def __init__(
        self, cluster: Cluster, directory: Path, *, name: str = NAME, other: str = OTHER_NAME
    ):
        """Set the server up; ``name`` is its own, ``other`` one of the same CA's."""
        self.cluster = cluster
        self.directory = directory
        self.password = secrets.token_hex(16)
        self.refusal = ""
        ca, other_ca = issue("Root CA", ca=True), issue("Other CA", ca=True)
        self.name = name
        leaf = issue(name, ca, san=[_alternative(name)])
        self._impostors = {
            "other_ca": issue(name, other_ca, san=[_alternative(name)]),
            "same_ca": issue(other, ca, san=[_alternative(other)]),
        }
        self.root = self.file("root.crt", ca.pem)
        cluster.write_file("server.crt", leaf.pem)
        cluster.write_file("server.key", leaf.key_pem)
        cluster.configure(ssl=True, password_encryption="scram-sha-256")
        self.rules("host", "password")
        cluster.psql(f"create role app login password '{self.password}'")

    def rules(self, kind: str, method: str) -> None:
        """Put rules in force: ``host`` or ``hostssl``, with a method."""
        self.cluster.write_hba((_OPEN if kind == "host" else _ENFORCED).format(method=method))
        self.cluster.reload()

    @contextmanager
    def attacker(self, attack: str, *, asks_password: bool = False) -> Iterator[Recorder]:
        """The attacker of a column of the table."""
        port = self.cluster.port
        attacker: Recorder
        if attack.startswith("listens"):
            attacker = Recorder(port)
        elif attack.startswith("denies_tls"):
            attacker = Downgrader(port, asks_password=asks_password or attack.endswith("asks"))
        else:
            shown = self._impostors[attack]
            attacker = Impostor(
                port,
                self.file(f"{attack}.crt", shown.pem),
                self.file(f"{attack}.key", shown.key_pem),
                asks_password=asks_password,
            )
        with attacker:
            yield attacker

    def measure(self, mode: str, root: bool, attack: str, client: Client, **params: Any) -> str:
        """Return what came of it, as ``pgtls.sslmodes.table`` has it."""
        with self.attacker(attack) as attacker:
            return self.try_out(mode, root, attacker, client, **params)

    def dsn(
        self,
        attacker: Recorder | None = None,
        mode: str | None = None,
        *,
        root: bool = False,
        **params: Any,
    ) -> str:
        """The connection string of a client, through an attacker if there is one."""
        client = {
            "host": self.name,
            "hostaddr": "127.0.0.1",
            "port": attacker.port if attacker else self.cluster.port,
            "user": "app",
            "password": self.password,
            "dbname": "postgres",
        }
        if mode is not None:
            none = str(self.directory / "none")
            client |= {
                "sslmode": mode,
                "gssencmode": "disable",
                "connect_timeout": 10,
                "sslrootcert": str(self.root) if root else none,
                "sslcert": none,
                "sslkey": none,
            }
        return make_conninfo(**{**client, **params})

    def reached(self, mode: str, attacker: Recorder) -> str:
        """Return ``safe``, ``plaintext`` or ``refused``, by what the client itself says."""
        try:
            tls = psycopg_client(self.dsn(attacker, mode, root=True), "select 1")
        except ConnectionRefusedError as error:
            self.refusal, tls = str(error), None
        return "refused" if tls is None else "safe" if tls else "plaintext"

    def try_out(
        self, mode: str, root: bool, attacker: Recorder, client: Client, **params: Any
    ) -> str:
        """Connect through an attacker; return what came of it."""
        marker = secrets.token_hex(16)
        dsn = self.dsn(attacker, mode, root=root, **params)
        # The marker is in the rows and not in the query: it has to come from the server.
        half = len(marker) // 2
        try:
            tls = client(dsn, f"select '{marker[:half]}' || '{marker[half:]}'")
        except ConnectionRefusedError as error:
            self.refusal, tls = str(error), None
        heard = attacker.heard
        password, data = self.password.encode() in heard, marker.encode() in heard
        if tls is None:
            assert not data
            return "stolen" if password else "refused"
        assert password == data, "one was heard, and the other was not"
        if not tls:
            assert password
            return "plaintext"
        return "deceived" if password else "safe"

    def file(self, name: str, content: bytes) -> Path:
        """Write a client's file."""
        path = self.directory / name
        path.unlink(missing_ok=True)
        path.touch(0o600)
        path.write_bytes(content)
        return path


def _alternative(name: str) -> str:
    return ("IP:" if name[-1].isdigit() else "DNS:") + name


def psycopg_client(dsn: str, sql: str) -> bool | None:
    """psycopg's own libpq."""
    try:
        with psycopg.connect(dsn, autocommit=True) as conn:
            conn.execute(sql)
            return conn.pgconn.ssl_in_use
    except psycopg.OperationalError as error:
        raise ConnectionRefusedError(str(error)) from None


def psql_client(cluster: Cluster, home: Path | None = None) -> Client:
    """The installation's psql, with a home directory of its own if asked for."""

    def client(dsn: str, sql: str) -> bool | None:
        done = subprocess.run(
            [
                cluster.installation.bindir / "psql", "-XAtq", "-v", "ON_ERROR_STOP=1",
                "-d", dsn, "-c", sql, "-c", r"\conninfo",
            ],
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
            env={**os.environ, **cluster.installation.env, **({"HOME": str(home)} if home else {})},
        )  # fmt: skip
        if done.returncode:
            raise ConnectionRefusedError(done.stderr)
        # From 18 on \conninfo is a table.
        return "SSL connection (" in done.stdout or "TLS|" in done.stdout or "TLSv1" in done.stdout

    return client


__all__ = ["NAME", "Field", "Issued", "psql_client", "psycopg_client"]
