"""What the steps of a change work with: the server where it can be asked, its files where not.

ALTER SYSTEM goes through a connection that was open before the change, as a rule: a change that
locks everybody out does not end the sessions that are there.  Where there is none, and none can be
had, postgresql.auto.conf is written here, as the server itself writes it: whole.
"""

from __future__ import annotations

import time
from pathlib import Path

from ..collect import SqlError
from ..errors import PgtlsError
from ..pki import files
from . import auto_conf
from .host import Host, WrongHost
from .journal import Journal
from .session import NotConnected, Session

# The postmaster reads its files within milliseconds; a CRL of a million entries takes seconds.
RELOAD_TIMEOUT_SECONDS = 20.0

# It takes as long as a write of one small file.
_BACKEND_END_SECONDS = 10.0

_CONNECTION_LOST = ("08", "57P0")

_END = """
select pg_catalog.pg_terminate_backend(pid)
  from pg_catalog.pg_stat_activity where pid = $1 and backend_start = $2::text::timestamptz
"""


class NotReloaded(PgtlsError):
    """The server was told to reload, and did not (55000)."""

    sqlstate = "55000"


class ServerHands:
    """The hands of ``steps`` for one server.

    Attributes:
        host: where it runs.
        session: a superuser's connection, or None where there is none to be had.
        remarks: what went another way than usual.
    """

    def __init__(self, host: Host, session: Session | None, journal: Journal):
        self.host = host
        self.session = session
        self.remarks: list[str] = []
        self._journal = journal

    def backup(self, name: str, *, by_root: bool) -> bytes:
        """Return what the journal kept of a file."""
        return self._journal.backup(name, by_root=by_root)

    def auto_settings(self) -> dict[str, str]:
        """Return all that postgresql.auto.conf sets."""
        return auto_conf.settings(self._auto_conf())

    def auto_setting(self, name: str) -> str | None:
        """Return the value in postgresql.auto.conf; None where it has none."""
        return auto_conf.settings(self._auto_conf()).get(name)

    def is_in_force(self, name: str, value: str | None) -> bool:
        """Return whether another configuration file, or the default, says the same already."""
        return (
            self.session is not None
            and self.session.value("select current_setting($1, true)", name) == value
        )

    def alter_system(self, name: str, value: str | None) -> None:
        """Write a value there, through the server where it can be asked."""
        if self.session is not None:
            try:
                self.session.alter_system(name, value)
                return
            except SqlError as error:
                if not error.sqlstate.startswith(_CONNECTION_LOST):
                    raise
                self.session = reconnected(None, self.session.conninfo, self.host)
                if self.session is not None:
                    self.session.alter_system(name, value)
                    return
        if self.host.postmaster() is not None:
            self.remarks.append(
                f"no connection could be had: {name} was written into {auto_conf.NAME} directly"
            )
        content = auto_conf.edited(self._auto_conf(), {name: value}).encode()
        files.replace(self._path, content, files.PRIVATE)

    def wait_for_end_of(self, backend: tuple[int, str] | None) -> None:
        """Make sure that no ALTER SYSTEM of a process that was killed is still under way."""
        if backend is None or (self.session is not None and self.session.backend() == backend):
            return
        pid, started = backend
        deadline = time.monotonic() + _BACKEND_END_SECONDS
        while time.monotonic() < deadline:
            if self.session is None:
                # It ends by itself, as its client is gone.
                if not Path(f"/proc/{pid}").exists():
                    return
            elif not self.session.rows(_END, values=[pid, started]):
                return
            time.sleep(0.02)

    def reload(self) -> None:
        """Have the server read its files again, and wait until it has.

        Proof is a connection that was made afterwards: the postmaster does one thing after the
        other, so whoever it lets in since has met what it read (postmaster.c).  A server that
        does not run reads them when it starts.

        Raises:
            NotConnected: it takes no new connection of this role, or none at all.
            NotReloaded: it did not read its files within ``RELOAD_TIMEOUT_SECONDS``.
        """
        if self.session is None:
            self.host.signal_reload()
            return
        since = self.session.value("select clock_timestamp()")
        self.session.execute("select pg_reload_conf()")
        deadline = time.monotonic() + RELOAD_TIMEOUT_SECONDS
        while time.monotonic() < deadline:
            with self.session.again() as fresh:
                if fresh.value("select pg_conf_load_time()") >= since:
                    return
            time.sleep(0.01)
        raise NotReloaded(
            f"the server has not loaded its files {RELOAD_TIMEOUT_SECONDS:.0f} s after the signal",
            hint="select * from pg_file_settings where error is not null shows what it dislikes.",
        )

    @property
    def _path(self) -> Path:
        return self.host.data / auto_conf.NAME

    def _auto_conf(self) -> str:
        try:
            return self._path.read_text("utf-8", "surrogateescape")
        except FileNotFoundError:
            return ""


def reconnected(session: Session | None, conninfo: str, host: Host) -> Session | None:
    """Return a session with this server that works: this one, a new one, or None."""
    if session is not None:
        try:
            session.value("select 1")
            return session
        except SqlError:
            session.close()
    try:
        return Session.open(conninfo, host)
    except (NotConnected, WrongHost):
        return None
