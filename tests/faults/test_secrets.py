"""Private keys: nobody else's to read for an instant, and nowhere but in their files."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from ca_commands import SCENARIOS, Scenario, command, prepare

_CREATED = re.compile(r'openat\([^"]*"(?P<path>[^"]*)".*O_CREAT.*, (?P<mode>0\d*)\) = \d')
_MODE_SET = re.compile(r'(?:f?chmod|fchmodat)\((?:AT_FDCWD, )?(?:\d+|"[^"]*"), (?P<mode>0\d*)')
_WRITTEN = re.compile(r"(?:write|pwrite64|writev|sendto|sendmsg)\((?P<descriptor>\d+)")

#: The secret part of a PEM key: enough of the base64 that no certificate has it too.
_SECRET = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----\n(.*?)-----END", re.DOTALL)


@pytest.fixture(params=[s for s in SCENARIOS if "key" in s.makes], ids=lambda s: s.name)
def scenario(request: pytest.FixtureRequest, tmp_path: Path) -> Scenario:
    prepare(request.param, tmp_path)
    return request.param  # type: ignore[no-any-return]


def traced(scenario: Scenario, folder: Path, *options: str) -> str:
    """Run a command with the widest umask under strace, and return the trace."""
    trace = folder / "trace"
    subprocess.run(
        ["strace", "-f", "-qq", "-o", trace, *options, *command(scenario.command)],
        cwd=folder,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        umask=0,
        capture_output=True,
        check=True,
    )
    return trace.read_text(errors="replace")


def test_no_file_is_born_readable_by_others(scenario: Scenario, tmp_path: Path) -> None:
    trace = traced(scenario, tmp_path, "-e", "trace=openat,chmod,fchmod,fchmodat")
    born = [match for match in map(_CREATED.search, trace.splitlines()) if match]
    assert any(match["path"].endswith(".key") for match in born)
    assert [match[0] for match in born if int(match["mode"], 8) & 0o077] == []


def test_a_key_goes_to_its_file_and_nowhere_else(scenario: Scenario, tmp_path: Path) -> None:
    """Not to the terminal, the store, a log or another program's arguments."""
    trace = traced(
        scenario, tmp_path, "-s", "100000", "-e",
        "trace=openat,write,pwrite64,writev,sendto,sendmsg,execve",
    )  # fmt: skip
    keys = [
        secret[1]
        for path in tmp_path.rglob("*.key")
        for secret in _SECRET.finditer(path.read_text())
    ]
    assert keys
    shown = [key.replace("\n", "\\n")[:60] for key in keys]
    files: dict[str, str] = {}
    for line in trace.splitlines():
        if opened := re.search(r'openat\([^"]*"([^"]*)".* = (\d+)$', line):
            files[opened[2]] = opened[1]
        if any(key in line for key in shown):
            written = _WRITTEN.search(line)
            assert written, line[:200]
            assert files.get(written["descriptor"], "").endswith(".key"), line[:200]


def test_a_crash_leaves_no_core_file() -> None:
    done = subprocess.run(
        [sys.executable, "-c",
         "import resource\n"
         "from pgtls.cli import main\n"
         "main(['--version'], standalone_mode=False)\n"
         "print(resource.getrlimit(resource.RLIMIT_CORE))"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == "(0, 0)"
