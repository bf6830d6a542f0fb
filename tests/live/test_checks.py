"""Every check of the catalogue on a real server: seen finding something, and seen content.

The states and what is expected of them stand in ``scenarios``.
"""

from __future__ import annotations

import re
from collections import defaultdict

import pytest
from scenarios import NOT_LIVE, SCENARIOS, Scenario
from stage import Row, Stage

from pgtls.checks import CATALOGUE
from pgtls.texts.en import CHECKS

# By server: the scenarios that have run, and (check, status, text) that they showed.
_ran: dict[str, set[str]] = defaultdict(set)
_seen: dict[str, set[tuple[str, str, str]]] = defaultdict(set)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_scenario(stage: Stage, scenario: Scenario) -> None:
    if scenario.network and stage.network is None:
        pytest.skip("a client_addr that is not loopback takes root (a network namespace)")
    stage.sound()
    stage.names(*scenario.names)
    try:
        if scenario.reload:
            scenario.arrange(stage)
            stage.reload()
        else:
            stage.reload()
            scenario.arrange(stage)
        rows = stage.posture(fresh=scenario.fresh)
    finally:
        if scenario.restarts:
            stage.sound()
            stage.set(listen_addresses="*" if stage.network else "127.0.0.1")
            stage.restart()
            stage.reconnect()
    server = stage.cluster.installation.name
    _ran[server].add(scenario.name)
    _seen[server] |= {(row.check_id, row.status, row.text) for row in rows}
    assert_readable(rows)
    for wanted in scenario.expected:
        check_id, status, *text = wanted.split()
        found = [row for row in rows if row.check_id == check_id]
        statuses = {(row.status, row.text) for row in found}
        if status in ("pass", "not_applicable"):
            assert statuses == {(status, text[0] if text else "pass")}, found
        else:
            assert (status, text[0]) in statuses, found


def assert_readable(rows: list[Row]) -> None:
    """Each row says something, each finding what to do, and no two have the same key."""
    for row in rows:
        assert row.detail, row
        assert "the check failed" not in row.detail, row
        assert not re.search(r"[^.:] None\b|\{\w+\}", row.detail + row.remediation), row
        assert row.remediation or row.status not in ("fail", "warn"), row
    keys = [row.finding_key for row in rows]
    assert len(keys) == len(set(keys)), sorted(key for key in keys if keys.count(key) > 1)


@pytest.mark.parametrize("kind", ["content", "finding something"])
def test_every_check_is_seen(stage: Stage, kind: str) -> None:
    server = stage.cluster.installation.name
    _all_have_run(stage, server)
    statuses = ("pass",) if kind == "content" else ("fail", "warn")
    seen = {check for check, status, _ in _seen[server] if status in statuses}
    missing = set(CATALOGUE) - seen
    if kind == "finding something":
        missing -= {check for check, text in NOT_LIVE if text != "pass"}
    else:
        missing -= {check for check, text in NOT_LIVE if text == "pass"}
    assert not missing


def test_every_text_is_seen(stage: Stage) -> None:
    server = stage.cluster.installation.name
    _all_have_run(stage, server)
    seen = {(check, text) for check, _, text in _seen[server]}
    texts = {(check, text) for check, entry in CHECKS.items() for text in entry.outcomes}
    assert texts - seen - set(NOT_LIVE) == set()
    assert set(NOT_LIVE) - texts == set(), "an exception for a text that is no more"


def _all_have_run(stage: Stage, server: str) -> None:
    if stage.network is None:
        pytest.skip("the states of the network take root")
    if _ran[server] != {scenario.name for scenario in SCENARIOS}:
        pytest.skip("not all scenarios have run")
