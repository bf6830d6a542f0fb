"""A full disk and a directory that can't be written: a clear error, and nothing lost."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from sound import problems

from pgtls.pki.authority import Authority

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="root mounts the small disk")

PGTLS = [sys.executable, "-m", "pgtls"]

#: Each issues or writes something; run in turn until the disk is full, and beyond.
COMMANDS = (
    ("cert", "server", "db{n}.example.com"),
    ("cert", "client", "app{n}"),
    ("crl",),
)
ISSUING = {" ".join(command[:2]) for command in COMMANDS if command[0] == "cert"}


def pgtls(*arguments: str, ca: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PGTLS, *arguments, "--ca", str(ca)], capture_output=True, text=True, check=False
    )


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=160k", "tmpfs", disk], check=True)
    yield disk
    subprocess.run(["umount", disk], check=True)


def known(ca: Path) -> set[str]:
    with Authority.open(ca) as authority:
        return {record.serial for record in authority.certificates()}


def test_a_full_disk_is_named_and_nothing_is_lost(small_disk: Path) -> None:
    ca = small_disk / "ca"
    assert pgtls("ca", "init", "--name", "Small CA", ca=ca).returncode == 0
    failures: dict[str, str] = {}
    for number in range(60):
        command = [part.format(n=number) for part in COMMANDS[number % len(COMMANDS)]]
        before = known(ca)
        done = pgtls(*command, ca=ca)
        assert problems(ca.parent) == []
        assert before <= known(ca)
        if done.returncode != 0:
            failures[" ".join(command[:2])] = done.stderr
            if set(failures) >= ISSUING:
                break
    assert set(failures) >= ISSUING
    for message in failures.values():
        assert message.count("\n") == 1, message
        assert "No space left on device" in message or "the disk is full" in message
        assert "Make room" in message


def test_when_there_is_room_again_the_same_command_ends_well(small_disk: Path) -> None:
    ca = small_disk / "ca"
    assert pgtls("ca", "init", "--name", "Small CA", ca=ca).returncode == 0
    ballast = small_disk / "ballast"
    with ballast.open("wb", buffering=0) as stream, suppress(OSError):
        while True:
            stream.write(b"x" * 512)
    for command in (("cert", "server", "db"), ("cert", "client", "app"), ("crl",)):
        assert pgtls(*command, ca=ca).returncode == 2
    ballast.unlink()
    for command in (("cert", "server", "db"), ("cert", "client", "app"), ("crl",)):
        done = pgtls(*command, ca=ca)
        assert done.returncode == 0, done.stderr
    assert problems(ca.parent) == []


def test_a_read_only_directory_is_named_and_nothing_is_lost(small_disk: Path) -> None:
    ca = small_disk / "ca"
    assert pgtls("ca", "init", "--name", "Small CA", ca=ca).returncode == 0
    before = known(ca)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    for command in (("cert", "server", "db"), ("cert", "client", "app"), ("crl",)):
        done = pgtls(*command, ca=ca)
        assert done.returncode == 2
        assert str(ca) in done.stderr
        assert "; hint: " in done.stderr
        assert done.stderr.count("\n") == 1
    assert known(ca) == before
    assert problems(ca.parent) == []
