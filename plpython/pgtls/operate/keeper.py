"""The process that takes a change back when the one that makes it dies, or nobody confirms.

It is started before the change, with a connection of its own: the change might lock everybody
out.  It holds the journal as long as it lives.  What it has to know comes through its standard
input, as a password may be in it; the end of that input means that the other process is done, or
dead.  Then the journal says what is to do.
"""

from __future__ import annotations

import json
import select
import subprocess
import sys
from types import TracebackType

from ..errors import PgtlsError
from .host import Host

READY_TIMEOUT_SECONDS = 30.0


class NoKeeper(PgtlsError):
    """The keeper did not start, and so nothing was changed (55000)."""

    sqlstate = "55000"


class Keeper:
    """The keeper, seen from the process that makes the change.

    Args:
        host: of the server.
        conninfo: for its connection.
        hold: the descriptor that holds the journal.
        by_root: whether a file would have to be put back that root alone can write.
    """

    def __init__(self, host: Host, conninfo: str, hold: int, *, by_root: bool = False):
        self._waits = False
        self._process = subprocess.Popen(
            [sys.executable, "-m", "pgtls.operate"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            pass_fds=[hold],
            start_new_session=True,
            cwd="/",
        )
        whose = host.account.pw_uid
        told = {"data": str(host.data), "uid": whose, "conninfo": conninfo, "hold": hold}
        self._tell({**told, "by_root": by_root})

    def _tell(self, what: dict[str, object]) -> None:
        assert self._process.stdin is not None  # noqa: S101 - Popen was asked for a pipe
        self._process.stdin.write(json.dumps(what).encode() + b"\n")
        self._process.stdin.flush()

    def wait_until_ready(self) -> None:
        """Wait until it could take the change back.

        Raises:
            NoKeeper: it could not.
        """
        output = self._process.stdout
        assert output is not None  # noqa: S101 - Popen was asked for a pipe
        ready, _, _ = select.select([output], [], [], READY_TIMEOUT_SECONDS)
        answer = output.readline().decode().strip() if ready else "it gives no sign"
        if answer != "ready":
            raise NoKeeper(
                f"the process that would take the change back can't: {answer or 'it ended'}",
                hint="Nothing was changed. See that the server takes one connection more.",
            )

    def leave_to_wait(self) -> None:
        """Leave it running when the block ends: from now on it waits for the deadline.

        Raises:
            NoKeeper: it is not there any more.
        """
        if self._process.poll() is not None:
            raise NoKeeper("the process that would take the change back has ended")
        self._waits = True

    def __enter__(self) -> Keeper:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()
        if not self._waits:
            self._process.wait()
