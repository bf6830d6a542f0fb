"""The keeper's own process; see ``keeper``.  ``python -m pgtls.operate`` is not for people."""

from __future__ import annotations

import json
import os
import pwd
import signal
import sys
import time
from contextlib import suppress
from datetime import datetime, timezone
from pathlib import Path

from ..errors import PgtlsError
from .account import become
from .change import take_back
from .host import Host
from .journal import WAITING, Journal
from .session import Session

_POLL_SECONDS = 0.2


def main() -> None:
    """Get ready, wait for the end of the other process, and do what the journal then asks for."""
    # The terminal's end is just what it has to live through.
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    told = json.loads(sys.stdin.buffer.readline())
    # The account is told, and not looked up once more: the directory may be another's by now.
    host = Host(Path(told["data"]), pwd.getpwuid(told["uid"]))
    try:
        session = Session.open(told["conninfo"], host)
    except PgtlsError as error:
        _say(error.message)
        return
    if not told["by_root"]:
        become(host.account)
    _say("ready")
    sys.stdin.buffer.read()
    with host.acting():
        _wait_for_confirmation(Journal(host.data))
    take_back(host, session)


def _say(text: str) -> None:
    # Who would hear it may be dead already, and then there is something to do.
    with suppress(OSError):
        os.write(1, f"{text}\n".encode())


def _wait_for_confirmation(journal: Journal) -> None:
    while True:
        entry = journal.read()
        if entry is None or entry.state != WAITING or entry.deadline is None:
            return
        left = (entry.deadline - datetime.now(timezone.utc)).total_seconds()
        if left <= 0:
            return
        time.sleep(min(left, _POLL_SECONDS))


if __name__ == "__main__":
    main()
