"""make installcheck fails when a test fails, and leaves the user's server as it was."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from pgtls.lab import Cluster, Installation

pytestmark = pytest.mark.servers("host")

PASSING = "select '1..1'; select 'ok 1 - fine';\n"
FAILING = "select '1..1'; select 'not ok 1 - broken';\n"


@pytest.fixture
def clone(tmp_path: Path, source_tree: Path) -> Path:
    """A clone with nothing in it but installcheck and a passing test."""
    (tmp_path / "dev").mkdir()
    shutil.copy(source_tree / "dev" / "installcheck", tmp_path / "dev")
    (tmp_path / "tests" / "pgtap").mkdir(parents=True)
    (tmp_path / "tests" / "pgtap" / "00_passing.sql").write_text(PASSING)
    return tmp_path


def installcheck(
    clone: Path, cluster: Cluster, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [clone / "dev" / "installcheck"],
        env={
            "PATH": os.environ["PATH"],
            "PSQL": str(cluster.installation.bindir / "psql"),
            **cluster.environment(),
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )


def databases(cluster: Cluster) -> list[str]:
    return cluster.psql("select datname from pg_database order by 1").split()


def test_passing_tests_pass_and_the_database_is_gone(clone: Path, cluster: Cluster) -> None:
    before = databases(cluster)
    done = installcheck(clone, cluster)
    assert done.returncode == 0, done.stderr
    assert "All tests successful" in done.stdout
    assert databases(cluster) == before


@pytest.mark.parametrize("content", [FAILING, "select 1/0;\n", "select '1..2'; select 'ok 1';\n"])
def test_a_failing_test_fails_it_and_the_database_is_gone(
    clone: Path, cluster: Cluster, content: str
) -> None:
    before = databases(cluster)
    (clone / "tests" / "pgtap" / "10_failing.sql").write_text(content)
    done = installcheck(clone, cluster)
    assert done.returncode not in (0, 2)
    assert "Result: FAIL" in done.stdout
    assert databases(cluster) == before


def test_no_test_at_all_is_a_failure(clone: Path, cluster: Cluster) -> None:
    (clone / "tests" / "pgtap" / "00_passing.sql").unlink()
    done = installcheck(clone, cluster)
    assert (done.returncode, done.stderr) == (2, "installcheck: tests/pgtap has no test\n")


def test_a_server_that_does_not_answer_is_said(clone: Path, cluster: Cluster) -> None:
    done = installcheck(clone, cluster, PGHOST="/nowhere")
    assert done.returncode == 2
    assert "no server answers: name one with PGHOST" in done.stderr


def test_a_server_without_pgtap_is_said(clone: Path, installation: Installation) -> None:
    control = installation.sharedir / "extension" / "pgtap.control"
    hidden = control.rename(control.with_suffix(".hidden"))
    try:
        with installation.cluster() as cluster:
            done = installcheck(clone, cluster)
    finally:
        hidden.rename(control)
    assert done.returncode == 2
    assert 'the server has no extension "pgtap": install it there first' in done.stderr
