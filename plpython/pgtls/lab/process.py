"""Runs the lab's programs as an unprivileged user, and cleans up however the program ends.

PostgreSQL refuses to run as root.  When root calls, the servers run as ``postgres`` (or
``nobody``); otherwise as the caller::

    run([bindir / "postgres", "--version"], as_server=True)
"""

from __future__ import annotations

import atexit
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import FrameType
from typing import Any, Protocol

from ..errors import PgtlsError

#: A socket's path may have 107 bytes (unix(7)); this leaves room for what comes below it.
_LONGEST_TEMPORARY_DIRECTORY = 60

_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


class LabError(PgtlsError):
    """A throwaway server could not be made, started or stopped."""

    sqlstate = "58000"

    def __str__(self) -> str:
        """All of it: a failed test shows nothing but this."""
        return "\n".join(part for part in (self.message, self.detail, self.hint) if part)


class Closable(Protocol):
    """What the end of the program has to clean up."""

    def close(self) -> None:
        """End its processes and remove its files; a second call does nothing."""


def server_account() -> pwd.struct_passwd | None:
    """The account that servers run as when root calls; None: the caller's own.

    Raises:
        LabError: root calls, and there is neither ``postgres`` nor ``nobody``.
    """
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise LabError(
        "no account to run a server as: PostgreSQL refuses to run as root",
        hint="Create a system account named postgres.",
    )


def give_to_server(path: Path) -> None:
    """Make the server's account the owner of a file or directory."""
    account = server_account()
    if account is not None:
        os.chown(path, account.pw_uid, account.pw_gid, follow_symlinks=False)


def make_directory(path: Path, mode: int = 0o755) -> Path:
    """Make a directory with this mode, whatever the umask, and its parents with 0755."""
    if not path.parent.exists():
        make_directory(path.parent)
    if not path.exists():
        path.mkdir()
        path.chmod(mode)
    return path


def temporary_directory(mode: int) -> Path:
    """A new directory with a path short enough for a socket below it."""
    parent = tempfile.gettempdir()
    if len(os.fsencode(parent)) > _LONGEST_TEMPORARY_DIRECTORY:
        parent = "/tmp"  # noqa: S108 - mkdtemp makes an unguessable name in it
    path = Path(tempfile.mkdtemp(prefix="pgtls-", dir=parent)).resolve()
    path.chmod(mode)
    return path


def run(
    args: Sequence[str | Path],
    *,
    as_server: bool = False,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    stdin: str | None = None,
    check: bool = True,
) -> subprocess.CompletedProcess[str]:
    """Run a program with captured output and an environment of its own.

    Nothing of the caller's environment comes through, so that neither PGHOST nor a make
    variable nor a locale changes what the program does.

    Args:
        args: program and arguments.
        as_server: run it as the account that servers run as.
        env: variables to set besides PATH, HOME, LC_ALL and TZ.
        cwd: working directory; by default ``/``, which every account can enter.
        stdin: text for standard input.
        check: raise when the exit status isn't 0.

    Returns:
        The completed process, with text in ``stdout`` and ``stderr``.

    Raises:
        LabError: the program is missing, or it failed and ``check`` was asked for; its last
            lines stand in ``detail``.
    """
    account = server_account() if as_server else None
    demotion: dict[str, Any] = {}
    if account is not None:
        demotion = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    command = [str(arg) for arg in args]
    try:
        done = subprocess.run(
            command,
            check=False,
            capture_output=True,
            text=True,
            errors="replace",
            cwd=str(cwd or "/"),
            input=stdin if stdin is not None else "",
            env={"PATH": _PATH, "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
            | dict(env or {}),
            umask=0o077 if as_server else 0o022,
            **demotion,
        )
    except OSError as error:
        raise LabError(f'"{command[0]}" can\'t be run: {error.strerror}') from error
    if check and done.returncode != 0:
        raise LabError(
            f"{Path(command[0]).name} failed with exit status {done.returncode}",
            detail="\n".join((done.stdout + done.stderr).strip().splitlines()[-25:]),
            hint="The command was: " + " ".join(command),
        )
    return done


def remove_tree(path: Path) -> None:
    """Remove a directory of the lab; one that is already gone is no error."""
    shutil.rmtree(path, ignore_errors=True)


_open: list[Closable] = []
_owner = os.getpid()
_signals_taken = False


def remember(thing: Closable) -> None:
    """Have something closed at the end of the program, on SIGTERM and SIGHUP too."""
    _take_signals()
    _open.append(thing)


def forget(thing: Closable) -> None:
    """Take back ``remember``: it has been closed."""
    if thing in _open:
        _open.remove(thing)


def _exit_on_signal(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


def _take_signals() -> None:
    """Turn signals that would end the program at once into an exit that cleans up."""
    global _signals_taken
    if _signals_taken or threading.current_thread() is not threading.main_thread():
        return
    _signals_taken = True
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _exit_on_signal)


@atexit.register
def _close_all() -> None:
    # A forked child inherits the list, but not the servers.
    if os.getpid() != _owner:
        return
    for thing in reversed(list(_open)):
        thing.close()
