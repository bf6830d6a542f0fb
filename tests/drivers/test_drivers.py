"""docs/drivers.md tells the truth of psql and psycopg; ``make drivers`` holds all of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from attempts import ALGORITHMS, FORMS, REFUSALS, Findings, Pki, Server, measure
from programs import PROGRAMS, clock_is_here
from table import render

from pgtls.lab import Cluster

HERE = [PROGRAMS["psql"], PROGRAMS["psycopg"]]


@pytest.fixture(scope="module")
def pkis(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Pki]:
    directory = tmp_path_factory.mktemp("pki")
    return {name: Pki.make(directory / name, name) for name in ALGORITHMS}


@pytest.fixture
def found(pkis: dict[str, Pki], make_cluster: Callable[..., Cluster]) -> Findings:
    if not clock_is_here():
        pytest.skip("faketime is not installed")
    return measure(Server(make_cluster()), pkis, HERE)


@pytest.mark.servers("host")
def test_psql_and_psycopg_do_what_the_page_says(found: Findings, source_tree: Path) -> None:
    wrong = [key for key, outcome in found.refusals.items() if outcome.connected]
    wrong += [key for key, outcome in found.controls.items() if not outcome.connected]
    assert wrong == []
    count = len(HERE) * len(ALGORITHMS)
    assert len(found.refusals) == count * len(REFUSALS)
    assert len(found.forms) == count * len(FORMS)
    for outcome in (each for each in found.forms.values() if each.connected):
        assert outcome.text == "app TLSv1.3 /CN=app"
    page = (source_tree / "docs" / "drivers.md").read_text()
    measured = render(found, HERE, list(ALGORITHMS.values()))
    forms, _, _ = measured.partition("## What a driver says")
    rows = re.findall(r"^\| psy?.*", forms, re.MULTILINE)
    assert len(rows) == len(HERE)
    assert [row for row in rows if row not in page] == [], "run make drivers"
