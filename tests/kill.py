"""Kills a command at every system call that changes a file, one run a call.

    for point in points(["pgtls", "crl"], cwd=folder):
        run(["pgtls", "crl"], killed_at=point, cwd=copy_of(folder))

strace counts the calls of an undisturbed run, and sends SIGKILL as the n-th one of a kind begins:
what came before it has happened, it and what follows has not.  ``alone`` leaves the command's
children out of it, and alive.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SYSCALLS = (
    "openat", "write", "pwrite64", "writev", "fsync", "fdatasync", "rename", "renameat",
    "renameat2", "link", "linkat", "symlink", "symlinkat", "unlink", "unlinkat", "mkdir",
    "mkdirat", "rmdir", "truncate", "ftruncate", "chmod", "fchmod", "fchmodat", "chown",
    "fchown", "lchown", "fchownat",
)  # fmt: skip

#: An open that changes nothing; the ones that do carry O_CREAT or O_TRUNC.
_HARMLESS_OPEN = re.compile(r"openat\((?!.*(O_CREAT|O_TRUNC))")
_CALL = re.compile(r"^(?:\d+ +)?(\w+)\(")

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


@dataclass(frozen=True)
class Run:
    """How a command ended: its exit code (negative: by that signal), and what it said."""

    code: int
    stdout: str
    stderr: str

    @property
    def was_killed(self) -> bool:
        return self.code in (-signal.SIGKILL, 128 + signal.SIGKILL)


def run(
    command: Sequence[str],
    *,
    killed_at: Point | None = None,
    cwd: Path,
    stdin: str = "",
    alone: bool = False,
) -> Run:
    """Run a command, to its end or to a point."""
    prefix: list[str] = []
    if killed_at is not None:
        prefix = [
            *_strace(alone), "-o", os.devnull,
            "-e", f"trace={killed_at.syscall}",
            "-e", f"inject={killed_at.syscall}:signal=KILL:when={killed_at.number}",
        ]  # fmt: skip
    return _run([*prefix, *command], cwd, stdin)


def points(
    command: Sequence[str],
    *,
    cwd: Path,
    stdin: str = "",
    alone: bool = False,
    also: Sequence[str] = (),
) -> list[Point]:
    """Run a command undisturbed, and return every call of it that changes a file.

    Args:
        also: more system calls.

    Raises:
        AssertionError: the command itself fails.
    """
    with tempfile.NamedTemporaryFile("r") as trace:
        done = _run(
            [*_strace(alone), "-s", "24", "-o", trace.name,
             "-e", f"trace={','.join((*SYSCALLS, *also))}", *command],
            cwd, stdin,
        )  # fmt: skip
        assert done.code == 0, done
        found = []
        count: Counter[str] = Counter()
        for line in Path(trace.name).read_text(errors="replace").splitlines():
            call = _CALL.match(line)
            if call is None:
                continue
            count[call[1]] += 1
            if not _HARMLESS_OPEN.search(line):
                found.append(Point(call[1], count[call[1]], line[call.start(1) :][:100]))
        return found


def _strace(alone: bool) -> list[str]:
    return ["strace", "-qq"] if alone else ["strace", "-qq", "-f"]


def _run(command: Sequence[str], cwd: Path, stdin: str) -> Run:
    done = subprocess.run(
        command,
        cwd=cwd,
        input=stdin,
        # No byte code is written, so that each run makes the same calls.
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    return Run(done.returncode, done.stdout, done.stderr)
