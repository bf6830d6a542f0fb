"""The host of a server: its data directory, the account that owns it, its postmaster.

    host = Host.of(session)            # refuses a server that runs elsewhere
    with host.acting():                # root acts as the server's account from here on
        ...

Everything that touches the server's files is done as the server's own account.  Root does not
write in directories that another account controls: a symlink in the right place would have it
overwrite any file of the machine.  And a file made by the server's account has the owner that
PostgreSQL demands of it.
"""

from __future__ import annotations

import os
import pwd
import signal
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from ..errors import PgtlsError
from .account import acting_as, name_of
from .session import Session

_POSTMASTER = "postmaster.pid"


class WrongHost(PgtlsError):
    """The server's files are not on this host, or not this account's to change (55000)."""

    sqlstate = "55000"


class NotSuperuser(PgtlsError):
    """A role has not the rights that a change takes (42501)."""

    sqlstate = "42501"


@dataclass(frozen=True)
class Host:
    """A data directory of this host, and the account that a server runs there as.

    Attributes:
        data: the data directory.
        account: its owner.
    """

    data: Path
    account: pwd.struct_passwd

    @classmethod
    def at(cls, data: Path) -> Host:
        """Return the host of a data directory, whether a server runs there or not.

        Raises:
            WrongHost: it is no data directory, or this account may not change it.
        """
        try:
            found = (data / "PG_VERSION").stat()
            owner = data.stat().st_uid
        except OSError as error:
            raise WrongHost(
                f'"{data}" is no data directory that can be reached here: {error.strerror}',
                hint="Run pgtls on the server's own host, as root or as the server's account.",
            ) from None
        if not stat.S_ISREG(found.st_mode) or os.geteuid() not in (0, owner):
            raise WrongHost(
                f'"{data}" belongs to {name_of(owner)}, and this is {name_of(os.geteuid())}',
                hint=f"Run pgtls as root or as {name_of(owner)}.",
            )
        return cls(data, pwd.getpwuid(owner))

    @classmethod
    def of(cls, session: Session) -> Host:
        """Return the host of a server that one is connected to.

        Raises:
            WrongHost: the server runs on another host, or in another container.
            NotSuperuser: the connection is of a role that may not change the server.
        """
        if session.value("show is_superuser") != "on":
            role = session.value("select current_user::text")
            raise NotSuperuser(
                f'the role "{role}" may not change the server',
                hint="Connect as a superuser: ALTER SYSTEM and the reload take one.",
            )
        data = Path(session.value("select current_setting('data_directory')"))
        self = cls.at(data)
        # Another host may have a data directory of the same name: this file's process id, start
        # time and shared memory key are one server's alone.
        with self.acting():
            try:
                here = (data / _POSTMASTER).read_text("utf-8", "replace")
            except OSError:
                here = ""
        if here != session.value("select pg_read_file('postmaster.pid')"):
            raise WrongHost(
                f'the server of this connection is not the one of "{data}" on this host',
                hint="Run pgtls on the server's own host.",
            )
        return self

    @contextmanager
    def acting(self) -> Iterator[None]:
        """Act as the server's account while the block runs, where root calls."""
        with acting_as(self.account):
            yield

    def postmaster(self) -> int | None:
        """Return the process id of the server that runs here, or None."""
        try:
            pid = int((self.data / _POSTMASTER).read_text("ascii").splitlines()[0])
            os.kill(pid, 0)
            # A crashed server's number may be another process's by now: a postmaster sits in
            # its data directory.
            return pid if Path(f"/proc/{pid}/cwd").samefile(self.data) else None
        except (OSError, ValueError, IndexError):
            return None

    def signal_reload(self) -> bool:
        """Have the server read its files again, without a connection; False: none runs."""
        pid = self.postmaster()
        if pid is None:
            return False
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGHUP)
        return True
