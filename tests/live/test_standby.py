"""On a hot standby every function answers, and the standby's own connection is looked at."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from functions import answers
from network import Network
from stage import SETTINGS, Stage

from pgtls.lab import Cluster, Installation

QUOTE = "'"
POSTURE = "select check_id, status, metadata->>'text', subject from pgtls.posture()"


@pytest.fixture(scope="module")
def standby(
    installation: Installation, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Cluster]:
    """A standby of a sound primary, which can reach nobody but that: see ``Network``."""
    if os.geteuid() != 0:
        pytest.skip("a standby that must not reach the network takes root (a network namespace)")
    cluster = installation.cluster()
    primary = Stage(cluster, Path(tmp_path_factory.mktemp("standby")), None)
    primary.start()
    standby = cluster.standby(**SETTINGS)
    standby.catch_up(cluster)
    with Network.open() as network, network.entered():
        standby.restart()
    try:
        yield standby
    finally:
        standby.close()
        primary.close()
        cluster.close()


def test_every_function_answers_on_a_standby(standby: Cluster) -> None:
    with standby.connect() as conn:
        assert conn.execute("select pg_is_in_recovery()").fetchone() == (True,)
        found = answers(conn)
    assert all(found.values()) or not found["select * from pgtls.check_expiry()"]
    findings = {row[0]: row[4] for row in found["select * from pgtls.posture()"]}
    assert findings["TLS103"] == findings["TLS104"] == findings["TLS502"] == "pass"
    assert not any(status == "unknown" for status in findings.values())


@pytest.mark.parametrize(
    ("conninfo", "status"),
    [
        ("host=192.0.2.7", "fail"),
        ("host=192.0.2.7 sslmode=prefer", "fail"),
        ("host=192.0.2.7 sslmode = 'verify-full'", "pass"),
        ("host=/nowhere", "pass"),
        ("host=127.0.0.1 hostaddr=192.0.2.7", "fail"),
        ("postgresql://u:p%40ss@192.0.2.7/?sslmode=require", "pass"),
        ("postgresql://%2Fnowhere/", "pass"),
    ],
)
def test_how_a_standby_connects_is_judged(standby: Cluster, conninfo: str, status: str) -> None:
    standby.psql(f"alter system set primary_conninfo = '{conninfo.replace(QUOTE, QUOTE * 2)}'")
    standby.reload()
    with standby.connect() as conn:
        rows = [row for row in conn.execute(POSTURE).fetchall() if row[0] == "TLS110"]
    assert [row[1] for row in rows] == [status], rows
    if status == "fail":
        assert rows[0][2:] == ("sslmode", "primary_conninfo")
