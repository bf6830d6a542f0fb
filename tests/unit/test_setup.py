"""dev/setup leaves a server that is in use alone, and asks where it may not act.

The machine's own apt-get is hidden behind one that only records what it is asked for.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from pgtls.lab.process import remove_tree, temporary_directory

ROOT = Path(__file__).parents[2]
TOOLS = (
    "bash", "cat", "chmod", "cksum", "cut", "dirname", "env", "git", "grep", "head", "ls", "make",
    "mkdir", "openssl", "rm", "rmdir", "sed", "sort", "tail",
)  # fmt: skip


class Machine:
    """A machine that lacks pg_prove, with an apt-get that answers simulations with a file."""

    def __init__(self, root: Path):
        self.clone = root / "clone"
        (self.clone / "dev").mkdir(parents=True)
        shutil.copy(ROOT / "dev" / "setup", self.clone / "dev")
        shutil.copy(ROOT / "pyproject.toml", self.clone)
        self.bin = root / "bin"
        self.bin.mkdir()
        for name in TOOLS:
            (self.bin / name).symlink_to(shutil.which(name) or "/nowhere")
        self.calls = root / "calls"
        self.calls.touch()
        self.simulated = root / "simulated"
        self.simulated.touch()
        self.root = root / "root"
        for name in ("etc", "proc", "usr/sbin"):
            (self.root / name).mkdir(parents=True)
        self.program("apt-cache", "echo '  Depends: postgresql-15'")
        self.program(
            "apt-get",
            f'echo "$*" >>{self.calls}\n[ "$1" != -s ] || cat {self.simulated}\n'
            '[ "$1" = update ] || [ "$1" = -s ] || { echo \'E: not here\'; exit 100; }',
        )

    def program(self, name: str, body: str) -> None:
        (self.bin / name).write_text(f"#!/bin/sh\n{body}\n")
        (self.bin / name).chmod(0o755)

    def run_server(self) -> None:
        """Have a server run here, by what /proc tells."""
        (self.root / "proc" / "4711").mkdir()
        (self.root / "proc" / "4711" / "comm").write_text("postgres\n")

    def setup(self, **options: int) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(self.clone / "dev" / "setup"), "check"],
            env={"PATH": str(self.bin), "SETUP_ROOT": str(self.root)},
            capture_output=True,
            text=True,
            check=False,
            **options,  # type: ignore[call-overload]
        )


@pytest.fixture
def machine() -> Iterator[Machine]:
    # Not tmp_path, which no other user can enter.
    root = temporary_directory(0o755)
    yield Machine(root)
    remove_tree(root)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gets as far")
@pytest.mark.parametrize(
    "line",
    [
        "Inst postgresql-15 [15.3-0+deb12u1] (15.20-0+deb12u1 Debian:12/stable [amd64])",
        "Inst postgresql-common [248] (249 Debian:12/stable [all])",
        "Remv postgresql-14 [14.9-1]",
    ],
)
def test_an_upgrade_of_a_server_is_left_to_its_owner(machine: Machine, line: str) -> None:
    machine.run_server()
    machine.simulated.write_text(line + "\n")
    done = machine.setup()
    assert done.returncode == 2
    assert line in done.stderr
    assert "run as root:  apt-get install --no-install-recommends " in done.stderr
    assert [call.split()[0] for call in machine.calls.read_text().splitlines()] == ["update", "-s"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gets as far")
@pytest.mark.parametrize(
    ("line", "goes_on"),
    [
        ("Inst postgresql-15 [15.18-0+deb12u1] (15.20-0+deb12u1 Debian:12/stable [amd64])", True),
        ("Remv postgresql-14 [14.9-1]", False),
    ],
)
def test_where_no_server_runs_an_upgrade_disturbs_nobody_and_a_removal_does(
    machine: Machine, line: str, goes_on: bool
) -> None:
    machine.simulated.write_text(line + "\n")
    machine.setup()
    calls = [call.split()[0] for call in machine.calls.read_text().splitlines()]
    assert calls[:2] == ["update", "-s"]
    assert ("install" in calls) == goes_on
    # What holds services meanwhile is taken away again.
    assert [path for path in machine.root.rglob("*") if path.is_file()] == []


@pytest.mark.skipif(os.geteuid() != 0, reason="becomes another user")
def test_without_root_it_prints_the_one_command_and_runs_none(machine: Machine) -> None:
    shutil.chown(machine.clone, "nobody")
    done = machine.setup(user=65534, group=65534)
    assert done.returncode == 2
    (command,) = (line for line in done.stderr.splitlines() if "apt-get" in line)
    assert "libtap-parser-sourcehandler-pgtap-perl" in command
    assert machine.calls.read_text() == ""


def test_a_goal_it_does_not_know_is_refused(machine: Machine) -> None:
    done = subprocess.run(
        [machine.clone / "dev" / "setup", "everything"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "dev/setup check|demo" in done.stderr
