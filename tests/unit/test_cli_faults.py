"""What the command line says where nobody thought of an error, and on any terminal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from pgtls.cli import main


@pytest.fixture
def faulty() -> Iterator[str]:
    """A command with a fault of the kind that had no words before."""

    @click.command()
    def command() -> None:
        raise KeyError("unknown")

    main.commands["faulty"] = command
    yield "faulty"
    del main.commands["faulty"]


def test_a_fault_of_our_own_is_one_line_and_exit_code_70(faulty: str) -> None:
    done = CliRunner().invoke(main, [faulty])
    assert done.exit_code == 70
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "KeyError: 'unknown' (test_cli_faults.py:" in done.stderr
    assert "report" in done.stderr


def test_debug_shows_the_traceback(faulty: str) -> None:
    done = CliRunner().invoke(main, ["--debug", faulty])
    assert done.exit_code == 70
    assert "Traceback (most recent call last)" in done.stderr
    assert CliRunner().invoke(main, [faulty]).stderr.count("Traceback") == 0


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_terminal_in_another_encoding_gets_what_it_can_show(encoding: str) -> None:
    message = (
        'FATAL: no pg_hba.conf entry for host "192.0.2.1", user "\u0416\u202e", '
        'database "\u540d", no encryption'
    )
    done = subprocess.run(
        [sys.executable, "-m", "pgtls", "explain", message],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    assert b"Traceback" not in done.stderr
    # ASCII is taken for a terminal that nobody has set up, and gets UTF-8.
    assert (b"\\u0416" in done.stdout) == (encoding != "ascii")
    assert "\u202e".encode() not in done.stdout


FAILURES = (
    (["hba", "lint", "missing.conf", "--format", "json"], 2, "failure"),
    (["hba", "lint", "--format=json"], 2, "usage"),
    (["hba", "lint", "--nonsense", "--format", "json"], 2, "usage"),
    (["hba", "nonsense", "--format", "json"], 2, "usage"),
    (["hba", "recommend", "missing.conf", "--layer", "9", "--format", "json"], 2, "usage"),
    (["cert", "list", "--ca", "missing", "--format", "json"], 2, "failure"),
    (["plan", "--layer", "1", "host=/nonexistent", "--format", "json"], 2, "failure"),
    (["preflight", "--layer", "1", "host=/nonexistent", "--format", "json"], 2, "failure"),
    (["faulty", "--format", "json"], 70, "fault"),
)


@pytest.mark.parametrize(("arguments", "exit_code", "code"), FAILURES)
def test_failures_too_speak_json(arguments: list[str], exit_code: int, code: str) -> None:
    @click.command()
    @click.option("--format", "output")
    def faulty(output: str) -> None:
        raise KeyError(output)

    main.commands["faulty"] = faulty
    try:
        done = CliRunner().invoke(main, arguments)
    finally:
        del main.commands["faulty"]
    assert done.exit_code == exit_code, done.output
    told = json.loads(done.stdout)
    assert (told["code"], told["exit_code"]) == (code, exit_code)
    assert told["message"]
    assert told["next_step"]
    # A person who looks on is told too.
    assert told["message"].rstrip(".") in done.stderr


def test_without_json_a_failure_is_one_line_and_nothing_else() -> None:
    done = CliRunner().invoke(main, ["hba", "lint", "missing.conf"])
    assert (done.exit_code, done.stdout) == (2, "")
