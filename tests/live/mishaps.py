"""A server on which things go wrong on purpose, and what client and log then say.

with scene.after():                       # everything is sound again behind it
    scene.rules("hostssl all all 127.0.0.1/32 cert")
    scene.connect()
    scene.said.client, scene.said.log
"""

from __future__ import annotations

import os
import signal
import socket
import ssl
import struct
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg.conninfo import make_conninfo

from authority import Issued, Usage, crl, issue
from pgtls.lab import Cluster, LabError
from pgtls.lab.process import run

NAME = "db.example.test"
RULE = "hostssl all all 127.0.0.1/32 scram-sha-256"
SOUND: dict[str, object] = {
    "ssl": True,
    "ssl_ca_file": "root.crt",
    "ssl_crl_file": "root.crl",
}
SSL_REQUEST = struct.pack("!ii", 8, 80877103)


@dataclass
class Said:
    """What was said of one mishap: by the clients, and by the server in its log."""

    client: str = ""
    log: str = ""


@dataclass
class Pooler:
    """A running pgbouncer: its port, and where its log is."""

    port: int
    data: Path

    def log(self) -> str:
        """What it has said."""
        return (self.data / "pooler.log").read_text()

    def wait(self, words: str) -> None:
        """Wait until it has said something."""
        deadline = time.monotonic() + 10
        while words not in self.log():
            assert time.monotonic() < deadline, self.log()
            time.sleep(0.02)


class Scene:
    """A cluster with TLS, a CA with an intermediate, a role app, and clients with their files."""

    def __init__(self, cluster: Cluster, directory: Path):
        self.cluster = cluster
        self.directory = directory
        self.said = Said()
        self._changed: set[str] = set()
        self.root = issue("Root CA", ca=True)
        self.middle = issue("Issuing CA", self.root, ca=True, path_length=0)
        self.leaf = issue(NAME, self.middle, san=[f"DNS:{NAME}"])
        self.sound()
        cluster.restart()
        cluster.psql("create role app login replication password 'app'")

    # ---- the server ---------------------------------------------------------------------------

    def sound(self) -> None:
        """Write everything as it should be."""
        self.cluster.configure(dict.fromkeys(self._changed) | SOUND)
        self._changed.clear()
        self._hba(RULE)
        self.cluster.write_ident("")
        self.server_files(
            cert=[self.leaf, self.middle],
            key=self.leaf,
            ca=[self.middle, self.root],
            crls=[crl(self.middle), crl(self.root)],
        )

    @contextmanager
    def after(self) -> Iterator[Said]:
        """A mishap, from a sound start to a sound end."""
        self.said = Said()
        self._mark = self.cluster.log_mark()
        try:
            yield self.said
            self._wait()
        finally:
            self.said.log = self.log()
            self.sound()
            self.cluster.reload()

    def log(self) -> str:
        """What the server has said of this mishap so far."""
        return self.cluster.log(self._mark)

    def _wait(self) -> None:
        """Wait until the log has been silent for a moment: backends end after their clients."""
        size, deadline = -1, time.monotonic() + 3
        while (found := self.cluster.log_mark()) != size and time.monotonic() < deadline:
            size = found
            time.sleep(0.05)

    def rules(self, *lines: str, local: str = "local all postgres trust") -> None:
        """Put lines of pg_hba.conf in force, behind the lab's own."""
        self._hba(*lines, local=local)
        self.cluster.reload()

    def _hba(self, *lines: str, local: str = "local all,replication postgres trust") -> None:
        self.cluster.write_hba("".join(f"{line}\n" for line in (local, *lines)))

    def set(self, **settings: object) -> None:
        """Set parameters and reload."""
        self._changed |= set(settings)
        self.cluster.configure(settings)
        self.cluster.reload()

    def server_files(
        self,
        cert: list[Issued] | bytes | None = None,
        key: Issued | bytes | None = None,
        ca: list[Issued] | bytes | None = None,
        crls: list[bytes] | None = None,
        mode: int = 0o600,
    ) -> None:
        """Write those of the server's files that are given."""
        for name, content in (("server.crt", cert), ("root.crt", ca)):
            if content is not None:
                whole = content if isinstance(content, bytes) else _chain(content)
                self.cluster.write_file(name, whole)
        if crls is not None:
            self.cluster.write_file("root.crl", b"".join(crls))
        if key is not None:
            whole = key if isinstance(key, bytes) else key.key_pem
            self.cluster.write_file("server.key", whole, mode)

    def reload(self, **files: Any) -> None:
        """Write files of the server and reload."""
        self.server_files(**files)
        self.cluster.reload()

    def fail_to_start(self) -> None:
        """Restart with what stands there, which is to be FATAL, and start soundly again."""
        mark = self.cluster.log_mark()
        with suppress(LabError):
            self.cluster.restart()
        self.said.log += self.cluster.log(mark)
        self.sound()
        self.cluster.restart()

    @contextmanager
    def pooler(self, tls: str) -> Iterator[Pooler]:
        """A pgbouncer with this client_tls_sslmode, which goes to the server in plaintext."""
        data = self.cluster.data
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        settings = {
            "listen_addr": "127.0.0.1", "listen_port": port, "auth_type": "any",
            "unix_socket_dir": "", "logfile": data / "pooler.log", "pidfile": data / "pooler.pid",
            "client_tls_sslmode": tls, "server_tls_sslmode": "disable",
            "client_tls_cert_file": data / "pooler.crt",
            "client_tls_key_file": data / "pooler.key", "client_tls_ca_file": data / "root.crt",
        }  # fmt: skip
        self.cluster.write_file("pooler.crt", _chain([self.leaf, self.middle]))
        self.cluster.write_file("pooler.key", self.leaf.key_pem)
        self.cluster.write_file("pooler.log", "")
        ini = self.cluster.write_file(
            "pooler.ini",
            f"[databases]\npostgres = host=127.0.0.1 port={self.cluster.port} user=app "
            "password=app\n[pgbouncer]\n"
            + "".join(f"{name} = {value}\n" for name, value in settings.items()),
        )
        run(["pgbouncer", "-d", ini], as_server=True)
        pooler = Pooler(port, data)
        try:
            pooler.wait("process up")
            yield pooler
        finally:
            pid = data / "pooler.pid"
            os.kill(int(pid.read_text()), signal.SIGKILL)
            pid.unlink()

    # ---- clients ------------------------------------------------------------------------------

    def connect(self, certificate: Issued | None = None, **params: Any) -> None:
        """Connect as app over TCP; what libpq says, if it is not let in, is kept."""
        try:
            psycopg.connect(self.dsn(certificate, **params)).close()
        except psycopg.Error as error:
            self.said.client += f"{error}\n"

    def dsn(self, certificate: Issued | None = None, **params: Any) -> str:
        """The connection string of ``connect``."""
        none = str(self.directory / "none")
        key = self.file("client.key", certificate.key_pem) if certificate else none
        cert = self.file("client.crt", _chain([certificate, self.middle])) if certificate else none
        given = {
            "host": NAME, "hostaddr": "127.0.0.1", "port": self.cluster.port, "user": "app",
            "password": "app", "dbname": "postgres", "sslmode": "require", "connect_timeout": 10,
            "gssencmode": "disable", "sslrootcert": none, "sslcert": cert, "sslkey": key,
            **params,
        }  # fmt: skip
        return make_conninfo(**{name: value for name, value in given.items() if value is not None})

    def verify(self, root: Issued | None = None, **params: Any) -> None:
        """Connect with verify-full, by the right root file if no other is given."""
        file = self.file("ca.crt", (root or self.root).pem)
        self.connect(**{"sslmode": "verify-full", "sslrootcert": file, **params})

    def python(
        self, name: str = NAME, *, direct: bool = False, port: int | None = None, **changes: Any
    ) -> None:
        """Shake hands with Python's ssl, which asyncpg and pg8000 rest on.

        Args:
            name: to be verified; with ``context`` as that has it.
            direct: without asking for TLS first.
            changes: ``context`` to use, ``root`` to verify by, ``request`` to send for TLS.
        """
        context = changes.get("context")
        if context is None:
            root = changes.get("root", self.root)
            context = ssl.create_default_context(cadata=root.pem.decode())
        address = ("127.0.0.1", port or self.cluster.port)
        with socket.create_connection(address, timeout=10) as plain:
            try:
                if not direct:
                    plain.sendall(changes.get("request", SSL_REQUEST))
                    assert plain.recv(1) == b"S"
                with context.wrap_socket(plain, server_hostname=name) as secured:
                    # What the server has against a client of TLS 1.3 comes after the handshake.
                    secured.settimeout(2)
                    with suppress(TimeoutError):
                        secured.recv(1)
            except OSError as error:
                self.said.client += f"{error}\n"

    def raw(self, *packets: bytes) -> bytes:
        """Send bytes, waiting for an answer to each; return the last answer."""
        answer = b""
        with socket.create_connection(("127.0.0.1", self.cluster.port), timeout=5) as plain:
            for packet in packets:
                plain.sendall(packet)
                with suppress(OSError):
                    answer = plain.recv(100)
        return answer

    def client_certificate(self, name: str, **changes: Any) -> Issued:
        """Issue a certificate for a client, by the issuing CA if no other is given."""
        issuer = changes.pop("issuer", self.middle)
        return issue(name, issuer, extended=[Usage.CLIENT_AUTH], **changes)

    def file(self, name: str, content: bytes, mode: int = 0o600) -> str:
        """Write a client's file."""
        path = self.directory / name
        path.unlink(missing_ok=True)
        path.touch(0o600)
        path.write_bytes(content)
        path.chmod(mode)
        return str(path)


def _chain(certificates: list[Issued]) -> bytes:
    return b"".join(one.pem for one in certificates)
