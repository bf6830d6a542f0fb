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
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from ..errors import PgtlsError
from ..pki.folder import account_name
from .account import acting_as
from .session import Peer, Session

_POSTMASTER = "postmaster.pid"
# Its lines, from 0.
_PORT, _SOCKET = 3, 4

_TOLD = "select application_name from pg_catalog.pg_stat_activity where pid = $1"


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
        if owner == 0:
            raise WrongHost(
                f'"{data}" belongs to root, and no server runs as root',
                hint="Name the data directory of a server; it belongs to the server's account.",
            )
        if not stat.S_ISREG(found.st_mode) or os.geteuid() not in (0, owner):
            raise WrongHost(
                f'"{data}" belongs to {account_name(owner)}, '
                f"and this is {account_name(os.geteuid())}",
                hint=f"Run pgtls as root or as {account_name(owner)}.",
            )
        try:
            return cls(data, pwd.getpwuid(owner))
        except KeyError:
            raise WrongHost(
                f'"{data}" belongs to user {owner}, and no account of this host has that number',
                hint="Run pgtls where the server runs: in its container.",
            ) from None

    @classmethod
    def of(cls, session: Session) -> Host:
        """Return the host of a server that one is connected to, and bind the session to it.

        What a server says about itself proves nothing: its owner can replace every function
        that would say it.  So the kernel is asked.  It knows which process listens at a Unix
        socket, in which directory that process sits (a postmaster sits in its data directory)
        and whose it is; and the owner of that directory alone can have named it in
        ``postmaster.pid`` there.  With TCP the server only leads to a data directory, whose
        socket leads to the postmaster; and it has to tell a secret which that one was told.

        Raises:
            WrongHost: the server runs on another host, in another container, or is not the one
                that it says it is.
            NotSuperuser: the connection is of a role that may not change the server.
        """
        if session.value("show is_superuser") != "on":
            role = session.value("select current_user::text")
            raise NotSuperuser(
                f'the role "{role}" may not change the server',
                hint="Connect as a superuser: ALTER SYSTEM and the reload take one.",
            )
        if session.peer is not None:
            self = cls.at(_directory_of(session.peer))
            session.bind(self)
            return self
        self = cls.at(Path(session.value("select current_setting('data_directory')")))
        with session.again() as asked:
            session.bind(self)
            self._check_told(session, asked)
        return self

    def _check_told(self, session: Session, asked: Session) -> None:
        """Make sure that a server knows what only the one behind ``session`` has been told."""
        secret = os.urandom(16).hex()
        session.value("select set_config('application_name', $1, false)", secret)
        pid, _ = session.backend()
        told = asked.rows(_TOLD, values=[pid])
        session.execute("reset application_name")
        if [row["application_name"] for row in told] != [secret]:
            raise self._another("the server of this connection")

    def _another(self, which: str) -> WrongHost:
        return WrongHost(
            f'{which} is not the one of "{self.data}" on this host, '
            f"which belongs to the account {self.account.pw_name}",
            detail="A server's own word for its data directory is not taken.",
            hint="Name the server by its Unix socket, on its own host: host=/var/run/postgresql.",
        )

    def __str__(self) -> str:
        whose = self.account.pw_name
        return f'the server with the data directory "{self.data}", of the account {whose}'

    # ---- which server it is: ``session.Server`` -----------------------------------------------

    def socket(self) -> Mapping[str, str]:
        """Return libpq's parameters for the server's own Unix socket.

        Raises:
            WrongHost: no server runs here, or it has no such socket.
        """
        lines = self._postmaster_lines()
        port, directory = (lines[_PORT], lines[_SOCKET]) if len(lines) > _SOCKET else ("", "")
        if not directory:
            raise WrongHost(
                f'the server of "{self.data}" can\'t be told from another one: '
                + ("it has no Unix socket" if port else "none runs there"),
                hint="Give it one with unix_socket_directories, and restart it."
                if port
                else "Run pgtls on the server's own host.",
            )
        return {"host": directory, "port": port}

    def check(self, peer: Peer | None) -> None:
        """Make sure that a process which listens at a socket is the postmaster that runs here.

        Raises:
            WrongHost: it is another one.
        """
        if peer is None:
            raise self._another("what answers at the TCP port")
        whose = f"the server at this socket (process {peer.pid} of {account_name(peer.uid)})"
        with self.acting():
            runs = self.postmaster()
        if peer.uid != self.account.pw_uid or peer.pid != runs:
            raise self._another(whose)

    @contextmanager
    def acting(self) -> Iterator[None]:
        """Act as the server's account while the block runs, where root calls."""
        with acting_as(self.account):
            yield

    def postmaster(self) -> int | None:
        """Return the process id of the server that runs here, or None."""
        try:
            pid = int(self._postmaster_lines()[0])
            os.kill(pid, 0)
            # A crashed server's number may be another process's by now: a postmaster sits in
            # its data directory.
            return pid if Path(f"/proc/{pid}/cwd").samefile(self.data) else None
        except (OSError, ValueError, IndexError):
            return None

    def _postmaster_lines(self) -> list[str]:
        """The lines of postmaster.pid (miscadmin.h, LOCK_FILE_LINE_…); none: no server runs."""
        try:
            with self.acting():
                return (self.data / _POSTMASTER).read_text("utf-8", "surrogateescape").splitlines()
        except OSError:
            return []

    def signal_reload(self) -> bool:
        """Have the server read its files again, without a connection; False: none runs."""
        pid = self.postmaster()
        if pid is None:
            return False
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGHUP)
        return True


def _directory_of(peer: Peer) -> Path:
    """The directory in which a process sits, as the kernel says."""
    try:
        # Its own account may ask that, where root is not trusted with other people's processes.
        with acting_as(pwd.getpwuid(peer.uid)):
            return Path(f"/proc/{peer.pid}/cwd").readlink()
    except (OSError, KeyError):
        raise WrongHost(
            f"the server at this socket (process {peer.pid or 'unknown'} of "
            f"{account_name(peer.uid)}) can't be looked at from here",
            hint="Run pgtls where the server runs, in its container, as root or as its account.",
        ) from None
