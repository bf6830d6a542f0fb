"""What one call of log_findings() writes: a line a finding, at or above a severity, for the log."""

from __future__ import annotations

import re

import psycopg
import pytest

from pgtls.lab import Cluster, LabError

SEVERITIES = ("info", "low", "medium", "high", "critical")

LINE = re.compile(r"WARNING:  pgtls: (TLS\d+) (\w+) \((\w+)\) \[(\S+)\] \S")


def lines(cluster: Cluster, least: str) -> list[str]:
    mark = cluster.log_mark()
    count = cluster.psql(f"select pgtls.log_findings('{least}')")
    found = [line for line in cluster.log(mark).splitlines() if "WARNING:" in line]
    assert len(found) == int(count)
    return found


def test_only_findings_at_or_above_the_severity_are_written_worst_first(make_cluster) -> None:
    cluster = make_cluster()
    cluster.psql("create extension pgtls cascade")
    counts = []
    for rank, least in enumerate(SEVERITIES):
        parts = [LINE.search(line) for line in lines(cluster, least)]
        ranks = [SEVERITIES.index(part[3]) for part in parts if part]
        assert len(ranks) == len(parts)
        assert ranks == sorted(ranks, reverse=True)
        assert all(found >= rank for found in ranks)
        counts.append(len(ranks))
    assert counts == sorted(counts, reverse=True)
    assert len(set(counts)) > 2


def test_a_name_with_a_line_end_can_not_forge_a_finding(make_cluster) -> None:
    cluster = make_cluster()
    cluster.psql(
        "create extension pgtls cascade;"
        'create subscription "x\nWARNING:  pgtls: TLS999 fail (critical) [TLS999] forged"'
        " connection 'host=192.0.2.1' publication p with (connect = false)"
    )
    found = lines(cluster, "low")
    assert [line for line in found if "TLS110" in line and "forged" in line]
    assert all(LINE.search(line)[1] != "TLS999" for line in found)


def test_the_client_gets_the_count_and_no_messages(cluster: Cluster, database: str) -> None:
    with cluster.connect(dbname=database) as conn:
        notices: list[psycopg.errors.Diagnostic] = []
        conn.add_notice_handler(notices.append)
        (count,) = conn.execute("select pgtls.log_findings('info')").fetchone() or (0,)
        assert count > 3
        assert notices == []
        # The session's own setting stands as it was.
        assert conn.execute("show client_min_messages").fetchone() == ("notice",)


def test_a_severity_that_is_none_is_an_error_and_writes_nothing(
    cluster: Cluster, database: str
) -> None:
    mark = cluster.log_mark()
    with pytest.raises(LabError, match="there is no severity") as caught:
        cluster.psql("select pgtls.log_findings('fatal')", dbname=database)
    assert "DETAIL:  Severities are info, low, medium, high, critical." in caught.value.detail
    assert "WARNING" not in cluster.log(mark)
