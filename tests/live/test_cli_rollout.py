"""``pgtls plan`` and ``pgtls preflight`` on a real server: what they say, and their exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pgtls.lab import Cluster, Installation
from pgtls.pki.authority import Authority

OPEN = """\
local all postgres trust
host all all 127.0.0.1/32 trust
"""


@pytest.fixture(scope="module")
def server(installation: Installation) -> Iterator[Cluster]:
    with installation.cluster() as cluster:
        cluster.write_hba(OPEN)
        cluster.reload()
        cluster.psql("create role app login")
        yield cluster


def pgtls(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [Path(sys.executable).with_name("pgtls"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_plan_is_read_in_80_columns_and_its_file_is_written(
    server: Cluster, tmp_path: Path
) -> None:
    path = tmp_path / "new.conf"
    done = pgtls(
        "plan", "--layer", 1, "--no-keep-loopback", "--name", "db.example.test",
        "--hba-out", path, server.dsn(),
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert "  alter system set ssl = 'on';" in done.stdout.splitlines()
    assert "  pgtls cert server db.example.test" in done.stdout.splitlines()
    assert "  - host all all 127.0.0.1/32 trust" in done.stdout.splitlines()
    # A command stays on one line, however long its paths are.
    prose = (line for line in done.stdout.splitlines() if not line.startswith("  cp -p "))
    assert max(map(len, prose)) <= 90
    assert path.read_text() == OPEN.replace("host all", "hostssl all")


def test_a_plan_as_json_has_the_same_and_what_the_file_was(server: Cluster) -> None:
    done = pgtls("plan", "--layer", 4, "--format", "json", server.dsn())
    made = json.loads(done.stdout)
    assert [change["name"] for change in made["settings"]] == [
        "ssl", "log_connections", "ssl_ca_file", "ssl_crl_file",
    ]  # fmt: skip
    assert made["settings"][0]["undo"] == "alter system reset ssl;"
    assert made["hba"] is None
    assert [need["kind"] for need in made["files"]] == [
        "server certificate", "CA certificates", "CRL",
    ]  # fmt: skip


def test_who_would_be_locked_out_is_named_and_the_exit_code_says_so(
    server: Cluster, tmp_path: Path
) -> None:
    ca = tmp_path / "ca"
    with Authority.create(ca, name="Test CA")[0] as authority:
        authority.issue_client("postgres")
    layer_5 = ("preflight", "--layer", 5, "--no-keep-loopback", "--ca", ca, server.dsn())
    done = pgtls(*layer_5)
    assert done.returncode == 1
    assert "breaks  role: app" in done.stdout
    assert "role: postgres" not in done.stdout
    files = ("--accept", "server.crt", "--accept", "root.crt", "--accept", "root.crl")
    assert pgtls(*layer_5, *files).returncode == 1
    accepted = pgtls(*layer_5, *files, "--accept", "app")
    assert accepted.returncode == 0
    assert "role: app (accepted)" in accepted.stdout
    assert "Nobody who is known would be locked out by layer 5." in accepted.stdout


def test_no_server_is_one_clear_line_and_exit_code_2() -> None:
    for command in ("plan", "preflight"):
        done = pgtls(command, "--layer", 1, "host=127.0.0.1 port=1 password=secret")
        assert done.returncode == 2
        assert done.stderr.startswith("pgtls: error: no connection: ")
        assert "secret" not in done.stderr
        assert len(done.stderr.splitlines()) == 1
