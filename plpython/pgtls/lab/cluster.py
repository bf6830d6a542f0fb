"""One throwaway cluster: made, configured, started, reloaded, ended and removed.

Local connections come in through a socket that only the server's account and root can reach;
TCP on 127.0.0.1 asks for the superuser's password, so that no other user of the machine gets in::

    with installation.cluster(ssl=False) as cluster:
        mark = cluster.log_mark()
        cluster.write_hba("local all all trust\\nhostssl all all 127.0.0.1/32 scram-sha-256\\n")
        cluster.reload()
        print(cluster.psql("select count(*) from pg_hba_file_rules"), cluster.log(mark))
"""

from __future__ import annotations

import os
import random
import re
import signal
import socket
import struct
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

import psycopg
from psycopg.conninfo import make_conninfo

from .process import (
    LabError,
    forget,
    give_to_server,
    make_directory,
    remember,
    remove_tree,
    run,
    temporary_directory,
)

if TYPE_CHECKING:
    import subprocess

    from pgtoolkit.ctl import PGCtl

    from .installation import Installation

#: Settings of every cluster, which the caller's own come on top of.  Its data is thrown away, so
#: nothing has to reach the disk.
_DEFAULTS: dict[str, object] = {
    "fsync": False,
    "full_page_writes": False,
    "lc_messages": "C",
    "log_line_prefix": "%m [%p] %q%u@%d ",
    "listen_addresses": "127.0.0.1",
    "max_wal_senders": 10,
    "shared_buffers": "32MB",
    "timezone": "UTC",
    "wal_level": "replica",
}

#: Below the range from which Linux takes the ports of outgoing connections
#: (ip_local_port_range), so that no client can sit on the port between stop and start.
_PORTS = range(20000, 32000)

_SSL_REQUEST = struct.pack("!ii", 8, 80877103)


class Cluster:
    """A cluster of an ``Installation``; entering it starts it, leaving it removes it.

    Attributes:
        installation: whose programs it runs.
        base: its temporary directory, which only the server's account and root can enter.
        data: the data directory.
        sockets: the directory of the Unix socket.
        port: the TCP port on 127.0.0.1, and the number in the socket's name.
        settings: what ``configure`` was told, on top of the lab's own defaults.
        env: variables for the server's environment; they count from the next start.
    """

    def __init__(
        self,
        installation: Installation,
        settings: Mapping[str, object] | None = None,
        *,
        primary: Cluster | None = None,
    ):
        self.installation = installation
        self.settings: dict[str, object] = dict(_DEFAULTS)
        self.env: dict[str, str] = {}
        self.base = temporary_directory(0o700)
        give_to_server(self.base)
        self.data = self.base / "data"
        self.sockets = make_directory(self.base / "s", 0o700)
        give_to_server(self.sockets)
        self._log = self.base / "server.log"
        self.port = _free_port()
        remember(self)
        if primary is None:
            run(
                ["cp", "-a", "--reflink=auto", installation.template(), self.data],
                as_server=True,
            )
        else:
            self.settings.update(primary.settings)
            installation.run(
                "pg_basebackup", "--pgdata", self.data, "--write-recovery-conf", "--no-sync",
                "--wal-method=stream", "--checkpoint=fast",
                "--dbname", make_conninfo(
                    host=str(primary.sockets), port=primary.port, user="postgres"
                ),
                as_server=True,
            )  # fmt: skip
        self.settings.update(settings or {})
        self.write_file("postgresql.conf", "include 'lab.conf'\n")
        self._write_settings()

    def start(self) -> Cluster:
        """Start the server and wait until it answers.

        Raises:
            LabError: it did not start; the end of its log stands in ``detail``.
        """
        for attempts_left in (2, 1, 0):
            mark = self.log_mark()
            try:
                self._control.start(self.data, wait=60, logfile=self._log)
                return self
            except LabError as error:
                log = self.log(mark)
                if "Address already in use" in log and attempts_left:
                    self.port = _free_port()
                    self._write_settings()
                    continue
                raise LabError(
                    "the throwaway server did not start",
                    detail="\n".join(log.splitlines()[-25:]) or error.detail,
                ) from error
        raise AssertionError("unreachable")

    def stop(self) -> None:
        """End the server and keep its files; one that does not run is no error."""
        for mode, seconds in (("fast", 20), ("immediate", 20)):
            if self._postmaster() is None:
                return
            with suppress(LabError):
                self._control.stop(self.data, mode=mode, wait=seconds)
        pid = self._postmaster()
        if pid is not None:
            os.kill(pid, signal.SIGKILL)

    def restart(self) -> None:
        """Stop and start: settings, files and ``env`` as they now stand are in force."""
        self.stop()
        self.start()

    def reload(self) -> None:
        """Have the server read its files again, and wait until it has.

        A new connection meets the new state.  Whether the server liked what it read stands in
        its log (``log``): PostgreSQL keeps the old state where it did not.

        Raises:
            LabError: the server does not run, or did not take the signal within 10 s.
        """
        mark = self.log_mark()
        self._control.reload(self.data)
        # The signal is called so in every language.
        self.wait_for_log("SIGHUP", mark, seconds=10)
        # The postmaster does one thing after the other: once it has forked a backend for this
        # request, which asks nothing of pg_hba.conf, it is through with its files.
        with socket.socket(socket.AF_UNIX) as client:
            client.settimeout(10)
            client.connect(str(self.sockets / f".s.PGSQL.{self.port}"))
            client.sendall(_SSL_REQUEST)
            client.recv(1)

    def close(self) -> None:
        """End the server at once and remove all its files; a second call does nothing."""
        if self._postmaster() is not None:
            with suppress(LabError):
                self._control.stop(self.data, mode="immediate", wait=20)
        self.stop()
        remove_tree(self.base)
        forget(self)

    def configure(self, settings: Mapping[str, object] | None = None, /, **more: object) -> None:
        """Set parameters in the cluster's own file; ``reload`` or ``restart`` puts them in force.

        Args:
            settings: for names with a dot, such as ``cron.database_name``.
            more: other names.  None takes a parameter back to the server's default.
        """
        self.settings.update(settings or {})
        self.settings.update(more)
        self._write_settings()

    def write_hba(self, text: str) -> Path:
        """Replace pg_hba.conf; the lab itself comes in by ``local all postgres``."""
        return self.write_file("pg_hba.conf", text)

    def write_ident(self, text: str) -> Path:
        """Replace pg_ident.conf."""
        return self.write_file("pg_ident.conf", text)

    def write_file(self, name: str, content: str | bytes, mode: int = 0o600) -> Path:
        """Write a file of the server's account in the data directory.

        Args:
            name: a path relative to the data directory.
            content: text is written as UTF-8.
            mode: permission bits.

        Returns:
            The file's path.
        """
        path = self.data / name
        path.unlink(missing_ok=True)
        path.touch(0o600)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        give_to_server(path)
        path.chmod(mode)
        return path

    def log_mark(self) -> int:
        """Where the server's log ends now, for ``log``."""
        return self._log.stat().st_size if self._log.exists() else 0

    def log(self, mark: int = 0) -> str:
        """The server's log since a mark."""
        if not self._log.exists():
            return ""
        return self._log.read_bytes()[mark:].decode(errors="replace")

    def wait_for_log(self, pattern: str, mark: int = 0, seconds: float = 10) -> str:
        """Wait until a regular expression matches the log since a mark.

        Returns:
            The log since the mark.

        Raises:
            LabError: it did not within the time; the log stands in ``detail``.
        """
        deadline = time.monotonic() + seconds
        while not re.search(pattern, self.log(mark)):
            if time.monotonic() > deadline:
                raise LabError(
                    f'the server\'s log shows no "{pattern}" after {seconds:g} s',
                    detail=self.log(mark)[-4000:],
                )
            time.sleep(0.02)
        return self.log(mark)

    def dsn(self, **params: Any) -> str:
        """A connection string: by default the superuser's, through the socket.

        Args:
            params: libpq's keywords.  With a ``host`` other than a directory the superuser's
                password comes along.
        """
        params = {
            "host": str(self.sockets),
            "port": self.port,
            "user": "postgres",
            "dbname": "postgres",
            **params,
        }
        if params["user"] == "postgres" and not str(params["host"]).startswith("/"):
            params.setdefault("password", self.installation.password)
        return make_conninfo(**params)

    def connect(self, **params: Any) -> psycopg.Connection[tuple[Any, ...]]:
        """Connect as ``dsn`` says, in autocommit mode."""
        return psycopg.connect(self.dsn(**params), autocommit=True)

    def psql(self, sql: str, *options: str, **params: Any) -> str:
        """Run SQL with psql, which stops at the first error.

        Args:
            sql: what psql reads; its own commands too.
            options: further options of psql, for instance ``--expanded``.
            params: as for ``dsn``.

        Returns:
            What psql printed: unaligned, without headings, without the last line's end.

        Raises:
            LabError: psql failed; its messages stand in ``detail``.
        """
        return self.program(
            "psql", "--no-psqlrc", "--quiet", "--no-align", "--tuples-only",
            "--set=ON_ERROR_STOP=1", *options, f"--dbname={self.dsn(**params)}", stdin=sql,
        ).stdout.rstrip("\n")  # fmt: skip

    def program(
        self, name: str, *args: str, stdin: str | None = None, check: bool = True
    ) -> subprocess.CompletedProcess[str]:
        """Run one of the server's programs, for instance pg_dump, with this cluster as default.

        Raises:
            LabError: it failed, and ``check`` was asked for.
        """
        return self.installation.run(name, *args, env=self.environment(), stdin=stdin, check=check)

    def environment(self) -> dict[str, str]:
        """The variables that make this cluster libpq's default."""
        return {
            "PGHOST": str(self.sockets),
            "PGPORT": str(self.port),
            "PGUSER": "postgres",
            "PGDATABASE": "postgres",
        }

    def standby(self, **settings: object) -> Cluster:
        """A hot standby of this running cluster, started and streaming.

        It comes in through the socket: keep a ``local replication postgres`` rule.

        Args:
            settings: on top of this cluster's.

        Raises:
            LabError: it could not be made, or does not stream within 20 s.
        """
        standby = self.installation.adopt(Cluster(self.installation, settings, primary=self))
        standby.start()
        standby.wait_for_log("started streaming WAL", seconds=20)
        return standby

    def catch_up(self, primary: Cluster, seconds: float = 20) -> None:
        """Wait until this standby has replayed what the primary has written so far.

        Raises:
            LabError: it did not within the time.
        """
        position = primary.psql("select pg_current_wal_lsn()")
        deadline = time.monotonic() + seconds
        while self.psql(f"select pg_last_wal_replay_lsn() >= '{position}'") != "t":
            if time.monotonic() > deadline:
                raise LabError(f"the standby has not replayed {position} after {seconds:g} s")
            time.sleep(0.05)

    def __enter__(self) -> Cluster:
        try:
            return self.start()
        except BaseException:
            self.close()
            raise

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def _control(self) -> PGCtl:
        return self.installation.control(self.env)

    def _postmaster(self) -> int | None:
        """The postmaster's process id, None when none of this directory runs."""
        try:
            pid = int((self.data / "postmaster.pid").read_text("ascii").splitlines()[0])
            os.kill(pid, 0)
        except (OSError, ValueError, IndexError):
            return None
        # A crashed server's number may be another process's by now: the postmaster sits in its
        # data directory.  Where /proc is not mounted its file alone has to do.
        if not Path("/proc/self").exists():
            return pid
        try:
            return pid if Path(f"/proc/{pid}/cwd").readlink() == self.data else None
        except OSError:
            return None

    def _write_settings(self) -> None:
        own = {"port": self.port, "unix_socket_directories": self.sockets}
        lines = [
            f"{name} = {_quote(value)}\n"
            for name, value in {**self.settings, **own}.items()
            if value is not None
        ]
        self.write_file("lab.conf", "".join(lines))


def _quote(value: object) -> str:
    """A parameter's value as a configuration file takes it (documentation, 20.1.2)."""
    if isinstance(value, bool):
        return "on" if value else "off"
    return "'" + str(value).replace("\\", "\\\\").replace("'", "''") + "'"


def _free_port() -> int:
    """A port on which nothing listens now."""
    for port in random.sample(_PORTS, 200):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise LabError("no free TCP port was found on 127.0.0.1")
