"""A server of the account ``nobody`` that says it is another one, and one who passes on.

with Impostor(installation, victim) as impostor:
    run(["pgtls", "deploy", folder, impostor.by_tcp])
"""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import psycopg

from pgtls.lab import Cluster, Installation

NOBODY = pwd.getpwnam("nobody")

#: What its owner, a superuser in it, has made of the functions by which a server tells about
#: itself.  Under new numbers: the server has the old ones built in (fmgr.c).
_LIES = """
create table lie (name text primary key, value text);
alter function pg_catalog.current_setting(text) rename to true_setting;
alter function pg_catalog.current_setting(text, boolean) rename to true_setting;
alter function pg_catalog.pg_read_file(text) rename to true_file;
create function pg_catalog.current_setting(text) returns text language sql stable as
  'select coalesce((select value from public.lie where name = $1),
                   (select setting from pg_catalog.pg_settings where name = $1))';
create function pg_catalog.current_setting(text, boolean) returns text
  language sql stable as 'select pg_catalog.current_setting($1)';
create function pg_catalog.pg_read_file(text) returns text language sql as
  'select value from public.lie where name = $1';
"""


class Impostor:
    """A cluster of nobody's that claims the data directory of another one."""

    def __init__(self, installation: Installation, victim: Cluster):
        self._bin = installation.bindir
        self._victim = victim
        self.base = Path(tempfile.mkdtemp(prefix="nobody-", dir="/tmp"))
        os.chown(self.base, NOBODY.pw_uid, NOBODY.pw_gid)
        self.base.chmod(0o755)
        self.data = self.base / "data"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]

    @property
    def by_tcp(self) -> str:
        return f"host=127.0.0.1 port={self.port} user=postgres dbname=postgres"

    @property
    def by_socket(self) -> str:
        return f"host={self.base} port={self.port} user=postgres dbname=postgres"

    def run(self, program: str, *arguments: object) -> None:
        subprocess.run(
            [self._bin / program, *map(str, arguments)],
            user=NOBODY.pw_uid, group=NOBODY.pw_gid, extra_groups=[], cwd="/",
            check=True, capture_output=True,
        )  # fmt: skip

    def lie(self) -> None:
        """Say all that the victim would say of itself."""
        data, victim = self._victim.data, self._victim
        lies = {
            "data_directory": data,
            "hba_file": data / "pg_hba.conf",
            "postmaster.pid": (data / "postmaster.pid").read_text(),
            "ssl_library": "OpenSSL",
            "port": victim.port,
        }
        with psycopg.connect(self.by_tcp, autocommit=True) as conn:
            conn.execute(_LIES)
            for name, value in lies.items():
                conn.execute("insert into lie values (%s, %s)", [name, str(value)])

    def __enter__(self) -> Impostor:
        self.run("initdb", "--no-sync", "--auth=trust", "-U", "postgres", "-D", self.data)
        options = f"-c port={self.port} -c listen_addresses=127.0.0.1 -k {self.base}"
        log = self.base / "log"
        self.run("pg_ctl", "start", "-w", "-s", "-D", self.data, "-l", log, "-o", options)
        self.lie()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.run("pg_ctl", "stop", "-m", "immediate", "-s", "-D", self.data)
        shutil.rmtree(self.base, ignore_errors=True)


class Relay:
    """Passes on every byte between a client and a server, at a TCP port or a Unix socket.

    Attributes:
        seen: all that the clients sent.
    """

    def __init__(self, listener: socket.socket, target: Path):
        # It listens already: whoever called listen() is the peer (SO_PEERCRED).
        self._listener = listener
        self._target = target
        self.seen = bytearray()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.socket(socket.AF_UNIX)
                server.connect(str(self._target))
                for source, sink, keep in ((client, server, True), (server, client, False)):
                    threading.Thread(
                        target=self._pass, args=(source, sink, keep), daemon=True
                    ).start()

    def _pass(self, source: socket.socket, sink: socket.socket, keep: bool) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                if keep:
                    self.seen += data
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)

    def close(self) -> None:
        # Woken up first: an accept() that goes on would go on at whatever gets its number next.
        self._listener.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._listener.close()
