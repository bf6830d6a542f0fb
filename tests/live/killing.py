"""Kills a process, and it alone, at one of its system calls; strace does it.

    for point in points(["pgtls", "deploy", "db1"]):
        run(["pgtls", "deploy", "db1"], killed_at=point)

The signal comes as the call begins: what came before it has happened, it and what follows has not.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

#: What changes a file, and what speaks to the server: libpq's sendto, and connect.
SYSCALLS = (
    "openat", "write", "fsync", "rename", "renameat", "renameat2", "link", "unlink", "unlinkat",
    "mkdir", "rmdir", "ftruncate", "chmod", "fchmod", "fchmodat", "chown", "fchown", "fchownat",
    "sendto", "sendmsg", "connect", "kill",
)  # fmt: skip

_HARMLESS_OPEN = re.compile(r"openat\((?!.*(O_CREAT|O_TRUNC))")
_CALL = re.compile(r"^(\w+)\(")

#: A run takes a second or two under strace; longer is a command that hangs.
SECONDS = 120


@dataclass(frozen=True)
class Point:
    """One call of an undisturbed run: the ``number``-th (from 1) of this system call."""

    syscall: str
    number: int
    shown: str

    def __str__(self) -> str:
        return f"{self.syscall} #{self.number}: {self.shown}"


def points(command: Sequence[str]) -> list[Point]:
    """Run a command undisturbed, and return every call of its own that is worth a kill."""
    with tempfile.NamedTemporaryFile("r") as trace:
        strace = ["strace", "-qq", "-s", "24", "-o", trace.name, "-e", ",".join(SYSCALLS)]
        done = run([*strace, *command])
        assert done.returncode == 0, done
        count: Counter[str] = Counter()
        found = []
        for line in Path(trace.name).read_text(errors="replace").splitlines():
            call = _CALL.match(line)
            if call is not None:
                count[call[1]] += 1
                if not _HARMLESS_OPEN.search(line):
                    found.append(Point(call[1], count[call[1]], line[:100]))
        return found


def run(
    command: Sequence[str], *, killed_at: Point | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command, to its end or to a point."""
    if killed_at is not None:
        inject = f"inject={killed_at.syscall}:signal=KILL:when={killed_at.number}"
        command = [
            "strace", "-qq", "-o", os.devnull, "-e", f"trace={killed_at.syscall}", "-e", inject,
            *command,
        ]  # fmt: skip
    return subprocess.run(
        command,
        # No byte code is written, so that each run makes the same calls.
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
