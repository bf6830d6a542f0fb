"""The parts of the lab that need no server."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from pgtls.lab import LabError, process
from pgtls.lab.cluster import _free_port, _quote
from pgtls.lab.installation import find_pg_config
from pgtls.lab.process import run, temporary_directory
from pgtls.lab.wheels import _pins, _wheel_pattern


def test_run_passes_nothing_of_the_callers_environment_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGHOST", "elsewhere.example")
    names = {line.split("=")[0] for line in run(["env"]).stdout.splitlines()}
    assert names == {"PATH", "HOME", "LC_ALL", "TZ"}


def test_run_tells_what_failed_and_what_it_said() -> None:
    with pytest.raises(LabError) as caught:
        run(["sh", "-c", "echo said; exit 3"])
    assert "exit status 3" in caught.value.message
    assert caught.value.detail == "said"
    assert "said" in str(caught.value)


def test_run_names_a_program_that_is_missing() -> None:
    with pytest.raises(LabError, match="/nowhere/initdb"):
        run(["/nowhere/initdb"])


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
def test_root_runs_servers_as_another_user_without_roots_groups() -> None:
    account = process.server_account()
    assert account is not None
    uid, groups = run(["sh", "-c", "id -u; id -G"], as_server=True).stdout.splitlines()
    assert (uid, groups) == (str(account.pw_uid), str(account.pw_gid))


def test_a_long_temporary_directory_is_passed_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    long = tmp_path / ("x" * 100)
    long.mkdir()
    monkeypatch.setattr(process.tempfile, "tempdir", str(long))
    path = temporary_directory(0o700)
    try:
        assert len(str(path / "s" / ".s.PGSQL.54321")) < 107
        assert path.stat().st_mode & 0o777 == 0o700
    finally:
        path.rmdir()


def test_a_port_in_use_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        taken = listener.getsockname()[1]
        free = _free_port()
        monkeypatch.setattr("random.sample", lambda *_: [taken, free])
        assert _free_port() == free


@pytest.mark.parametrize(
    ("value", "line"),
    [(True, "on"), (False, "off"), (5, "'5'"), ("it's", "'it''s'"), ("a\\b", "'a\\\\b'")],
)
def test_a_setting_is_quoted_as_the_configuration_file_takes_it(value: object, line: str) -> None:
    assert _quote(value) == line


def test_a_pg_config_that_is_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PG_CONFIG", "/nowhere/pg_config")
    with pytest.raises(LabError, match="/nowhere/pg_config"):
        find_pg_config()


def test_every_further_server_is_pinned_by_hash() -> None:
    for pin in _pins():
        assert " --hash=sha256:" in pin
    assert _wheel_pattern("some-name==1.2 --hash=sha256:0") == "some_name-1.2-*.whl"


def test_sigterm_becomes_an_exit_that_cleans_up() -> None:
    script = (
        "import os, signal\n"
        "from pgtls.lab import process\n"
        "class Thing:\n"
        "    def close(self): print('closed'); process.forget(self)\n"
        "process.remember(Thing())\n"
        "os.kill(os.getpid(), signal.SIGTERM)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.stdout == "closed\n"
    assert done.returncode == 128 + signal.SIGTERM
