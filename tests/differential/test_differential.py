"""The engine against the server, as far as ``make check`` goes; see ``make check-long``.

Each test is a program of its own, run once for each server that ``--server`` names.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Callable

import pytest

Run = Callable[..., str]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "server" in metafunc.fixturenames:
        names = metafunc.config.getoption("--server").split(",")
        metafunc.parametrize("server", [name for name in names if name and name != "nossl"])


@pytest.fixture
def run() -> Run:
    """Run a program of this directory; what it prints, the seed among it, is the test's own.

    The seed is the same each time, so that a run can be repeated; PGTLS_SEED=random draws another,
    as ``make check-long`` does.
    """

    def run(name: str, *options: object) -> str:
        path = Path(__file__).with_name(name)
        asked = os.environ.get("PGTLS_SEED", "1")
        seed = [] if asked == "random" else ["--seed", asked]
        done = subprocess.run(
            [sys.executable, path, *map(str, options), *seed],
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        print(done.stdout)
        assert done.returncode == 0, f"{name} found something: see its output"
        return done.stdout

    return run


def test_the_parser_reads_a_file_as_the_server_does(run: Run, server: str) -> None:
    assert "0 disagreements" in run("parser.py", "--files", 2000, "--server", server)


def test_the_matcher_foretells_what_a_connection_meets(run: Run, server: str) -> None:
    attempts = 1000 if server == "host" else 300
    assert "0 disagreements" in run("matcher.py", "--attempts", attempts, "--server", server)


def test_trust_is_what_connections_meet(run: Run, server: str) -> None:
    states = 200 if server == "host" else 60
    assert "0 disagreements" in run("pki.py", "--states", states, "--server", server)


def test_what_is_written_loads_and_keeps_whom_it_says(run: Run, server: str) -> None:
    files = 60 if server == "host" else 20
    assert "0 disagreements" in run("written.py", "--files", files, "--server", server)


def test_an_expression_matches_what_it_matches_on_the_server(run: Run) -> None:
    assert "0 disagreements" in run("expressions.py", "--expressions", 20000)


def test_any_text_at_all_is_read_or_refused(run: Run) -> None:
    assert "0 faults" in run("fuzz.py", "--inputs", 20000)
