"""A finding keeps its key while what it is about stays, and two findings never share one."""

from __future__ import annotations

from pathlib import Path

import pytest

from issued import issue, use_tls
from pgtls.lab import Cluster

RULES = """\
host all all 203.0.113.0/24 trust
host app all 198.51.100.0/24 md5
host app reader 198.51.100.0/24 scram-sha-256
host replication all 192.0.2.0/24 password
hostssl all all 10.0.0.0/8 cert map=absent
hostssl all all 10.0.0.0/8 scram-sha-256
"""

TRUSTED = "local all postgres trust\n"

Findings = dict[str, tuple[str, str]]


@pytest.fixture
def cluster(make_cluster) -> Cluster:
    """A server with something to find in pg_hba.conf and elsewhere."""
    cluster = make_cluster()
    cluster.psql(
        "create extension pgtls cascade; create role boss superuser login;"
        "create subscription s connection 'host=192.0.2.1' publication p with (connect = false);"
        "create subscription t connection 'host=192.0.2.1' publication p with (connect = false)"
    )
    return cluster


def findings(cluster: Cluster, hba: str) -> Findings:
    """Key → check and detail of what is wrong under a pg_hba.conf; no key may come twice."""
    cluster.write_hba(hba)
    cluster.reload()
    with cluster.connect() as conn:
        rows = conn.execute(
            "select finding_key, check_id, detail from pgtls.posture()"
            " where status in ('fail', 'warn', 'unknown')"
        ).fetchall()
    keys = [key for key, *_ in rows]
    assert len(keys) == len(set(keys))
    return {key: (check, detail) for key, check, detail in rows}


def test_lines_inserted_above_change_no_key(cluster: Cluster) -> None:
    before = findings(cluster, TRUSTED + RULES)
    comments = "# one\n# two\n\n"
    after = findings(cluster, comments + TRUSTED + "local all all peer\n" + comments + RULES)
    assert set(after) == set(before)
    # It is not the same text again: the lines' numbers have moved.
    assert any(after[key] != before[key] for key in before)
    assert sum(key.startswith(("TLS104", "TLS105")) for key in before) >= 5


def test_lines_put_in_another_layout_change_no_key(cluster: Cluster) -> None:
    before = findings(cluster, TRUSTED + RULES)
    spaced = RULES.replace(" ", " \t ").replace("host all all 203", "host\tall    all 203")
    assert set(findings(cluster, TRUSTED + spaced)) == set(before)


def test_an_unrelated_finding_that_goes_changes_no_other_key(cluster: Cluster) -> None:
    before = findings(cluster, TRUSTED + RULES)
    fewer = findings(cluster, TRUSTED + "".join(RULES.splitlines(keepends=True)[1:]))
    gone = set(before) - set(fewer)
    assert set(fewer) <= set(before)
    assert gone
    assert all("203.0.113.0" in key for key in gone)


def test_different_findings_of_one_check_have_different_keys(cluster: Cluster) -> None:
    found = findings(cluster, TRUSTED + RULES)
    for check, least in (("TLS104", 3), ("TLS105", 3), ("TLS110", 2)):
        assert len([key for key in found if key.startswith(check)]) >= least


def test_lines_that_are_broken_alike_are_findings_with_keys_of_their_own(
    cluster: Cluster, tmp_path: Path
) -> None:
    """PostgreSQL says nothing of these (14 and later): their place alone tells them apart."""
    if cluster.installation.major < 14:
        pytest.skip("clientcert=1 is valid up to 13")
    use_tls(cluster, issue(tmp_path, "localhost"))
    silent = "hostssl all all 10.{}.0.0/16 scram-sha-256 clientcert=1\n"
    one = findings(cluster, TRUSTED + silent.format(1))
    three = findings(cluster, TRUSTED + "".join(map(silent.format, (1, 2, 3))))
    broken = sorted(key for key in one if key.startswith("TLS112"))
    assert len(broken) == 1
    assert sorted(key for key in three if key.startswith("TLS112")) == [
        broken[0],
        f"{broken[0]}#2",
        f"{broken[0]}#3",
    ]


def test_a_key_is_the_same_after_a_restart_and_for_another_role(cluster: Cluster) -> None:
    before = findings(cluster, TRUSTED + RULES)
    cluster.restart()
    cluster.psql("create role other superuser")
    assert set(findings(cluster, TRUSTED + RULES)) == set(before)


def test_lines_that_wait_for_ssl_are_one_finding_that_counts_them(cluster: Cluster) -> None:
    line = "hostssl all all 10.{}.0.0/16 scram-sha-256\n"
    found = findings(cluster, TRUSTED + "".join(map(line.format, (1, 2, 3))))
    assert {key: text for key, text in found.items() if key.startswith("TLS112")} == {
        "TLS112:ssl_off": (
            "TLS112",
            "ssl is off, so the hostssl lines can match nobody: 3, the first is pg_hba.conf:2.",
        )
    }
