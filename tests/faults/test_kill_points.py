"""A sample of the kill points; ``make kill-points`` tries every one."""

from __future__ import annotations

from pathlib import Path

import pytest
from ca_commands import SCENARIOS, Scenario
from kill_points import try_points

#: Of the points of a scenario one in so many, another each time by the scenario's place.
ONE_IN = 12


@pytest.mark.parametrize("number", range(len(SCENARIOS)), ids=[s.name for s in SCENARIOS])
def test_killed_anywhere_nothing_is_lost(number: int, tmp_path: Path) -> None:
    scenario: Scenario = SCENARIOS[number]
    outcomes = list(try_points(scenario, tmp_path, ONE_IN, first=number % ONE_IN))
    print(f"{scenario.name}: {len(outcomes)} kill points")
    assert outcomes
    assert [outcome for outcome in outcomes if outcome] == []
