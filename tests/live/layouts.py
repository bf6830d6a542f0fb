"""Servers as people have them, each made as its own tools make it, with nothing set for us.

    with Debian.made() as server:
        server.psql("select 1")
        server.pgtls("deploy", directory)

They are no clusters of ``pgtls.lab``: no settings, paths or accounts of its are in them.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pgtls.lab import Installation
from pgtls.lab.process import give_to_server, run

PGTLS = Path(sys.executable).with_name("pgtls")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Layout:
    """A running server, and what pgtls is told of it.

    Attributes:
        data: where its data is; ``hba``: its pg_hba.conf.
        dsn: by which its superuser comes in.
    """

    def __init__(self, data: Path, hba: Path, sockets: Path, port: int):
        self.data = data
        self.hba = hba
        self.sockets = sockets
        self.port = port
        self.dsn = f"host={sockets} port={port} dbname=postgres user=postgres"

    def psql(self, sql: str) -> str:
        command = ["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", self.dsn, "-c", sql]
        return run(command, as_server=True).stdout.rstrip("\n")

    def pgtls(self, *arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [PGTLS, *map(str, arguments), self.dsn],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PGPASSWORD": "app", **environment},
        )

    def restart(self) -> None:
        raise NotImplementedError

    def reload(self) -> None:
        self.psql("select pg_reload_conf()")
        self.psql("select pg_sleep(0.3)")


class Debian(Layout):
    """A cluster of pg_createcluster: configuration in /etc, conf.d, peer on the socket."""

    version = "15"

    def __init__(self, name: str, port: int):
        self.name = name
        self.configuration = Path("/etc/postgresql", self.version, name)
        super().__init__(
            Path("/var/lib/postgresql", self.version, name),
            self.configuration / "pg_hba.conf",
            Path("/var/run/postgresql"),
            port,
        )

    @classmethod
    @contextmanager
    def made(cls) -> Iterator[Debian]:
        self = cls(f"pgtls_{os.urandom(4).hex()}", free_port())
        command = ["pg_createcluster", cls.version, self.name, "--port", str(self.port), "--start"]
        try:
            run(command)
            yield self
        finally:
            subprocess.run(
                ["pg_dropcluster", "--stop", cls.version, self.name],
                capture_output=True,
                check=False,
            )

    def restart(self) -> None:
        run(["pg_ctlcluster", self.version, self.name, "restart"])


class Plain(Layout):
    """What initdb makes and pg_ctl starts: port and sockets are options of its command line."""

    def __init__(self, installation: Installation, data: Path, base: Path, options: str = ""):
        super().__init__(data, data / "pg_hba.conf", base, free_port())
        self.installation = installation
        self.options = f"-p {self.port} -k {base} {options}"

    @classmethod
    @contextmanager
    def made(
        cls, installation: Installation, *, link: bool = False, options: str = ""
    ) -> Iterator[Plain]:
        """
        Args:
            link: whether PGDATA is a symlink to where the data is.
            options: more for the command line.
        """
        base = Path(tempfile.mkdtemp(prefix="pgtls-layout-", dir="/tmp"))
        base.chmod(0o755)
        give_to_server(base)
        data = base / "current" if link else base / "data"
        installation.run("initdb", "-A", "scram-sha-256", "--auth-local=trust", "-U", "postgres",
                         "--pwfile", _password(base), base / "data", as_server=True)  # fmt: skip
        if link:
            data.symlink_to("data")
        self = cls(installation, data, base, options)
        try:
            self.start()
            yield self
        finally:
            with suppress(Exception):
                self.stop()
            shutil.rmtree(base)

    def start(self) -> None:
        self.installation.run(
            "pg_ctl", "start", "--wait", "--silent", "--pgdata", self.data,
            "--log", self.sockets / "log", "--options", self.options, as_server=True,
        )  # fmt: skip

    def stop(self) -> None:
        self.installation.run(
            "pg_ctl", "stop", "--wait", "--silent", "-m", "fast", "--pgdata", self.data,
            as_server=True,
        )  # fmt: skip

    def restart(self) -> None:
        self.stop()
        self.start()


def _password(base: Path) -> Path:
    path = base / "password"
    path.write_text("app\n")
    give_to_server(path)
    return path
