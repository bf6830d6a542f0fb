"""A plan that is carried out by its own rows makes the layer hold; the way back leads back."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from issued import issue
from pgtls.lab import Cluster, Installation

OPEN = (
    "local all postgres trust\nlocal replication postgres trust\nhost all all all scram-sha-256\n"
)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return issue(tmp_path_factory.mktemp("pki"), "db.example.test", "127.0.0.1")


@pytest.fixture
def server(installation: Installation) -> Iterator[Cluster]:
    with installation.cluster() as cluster:
        cluster.write_hba(OPEN)
        cluster.reload()
        cluster.psql(
            "create extension pgtls cascade;"
            "insert into pgtls.server_name values ('db.example.test'), ('127.0.0.1')"
        )
        yield cluster


def phase(cluster: Cluster, layer: int, name: str) -> list[str]:
    """The actions of one phase of the plan, as a person reads them."""
    found = cluster.psql(
        f"select action from pgtls.plan({layer}, false) where phase = '{name}' order by seq"
    )
    return found.splitlines()


def carry_out(cluster: Cluster, layer: int, files: Path) -> None:
    places = [re.fullmatch(r"put (?:it|its key) at (.*)", a) for a in phase(cluster, layer, "file")]
    for place in filter(None, places):
        path = Path(place[1])
        assert path.parent == cluster.data
        cluster.write_file(path.name, (files / path.name).read_bytes())
    # The file first: what has been set is no longer in the plan.
    settings = phase(cluster, layer, "setting")
    hba = cluster.psql(f"select line from pgtls.recommended_hba({layer}, false) order by seq")
    (keep, *lines) = phase(cluster, layer, "hba") or [""]
    if keep:
        subprocess.run(["bash", "-c", keep], check=True)
        assert [line for line in hba.splitlines() if line in lines]
        cluster.write_hba(f"{hba}\n")
    for statement in settings:
        cluster.psql(statement)
    cluster.reload()


def failing(cluster: Cluster, layer: int) -> str:
    return cluster.psql(
        f"select check_id, detail from pgtls.posture() where layer <= {layer} and status = 'fail'"
    )


@pytest.mark.parametrize("layer", range(1, 6))
def test_a_plan_carried_out_makes_the_layer_hold(server: Cluster, files: Path, layer: int) -> None:
    assert failing(server, layer)
    carry_out(server, layer, files)
    assert failing(server, layer) == ""
    assert phase(server, layer, "setting") == []
    assert phase(server, layer, "file") == []
    assert phase(server, layer, "hba") == []


def test_one_layer_after_the_other_each_plan_is_one_step(server: Cluster, files: Path) -> None:
    changed = {}
    for layer in range(1, 6):
        changed[layer] = sorted(
            re.findall(r"alter system set (\w+)", " ".join(phase(server, layer, "setting")))
        )
        carry_out(server, layer, files)
        assert failing(server, layer) == ""
    assert changed == {
        1: ["log_connections", "ssl"],
        2: ["ssl_ca_file"],
        3: [],
        4: ["ssl_crl_file"],
        5: [],
    }


def test_the_way_back_leads_back(server: Cluster, files: Path) -> None:
    state = "select name, setting from pg_settings where name ~ '^(ssl|log_conn)' order by name"
    before, rules = server.psql(state), (server.data / "pg_hba.conf").read_text()
    back = phase(server, 4, "back")
    carry_out(server, 4, files)
    assert server.psql(state) != before
    for action in back:
        if action.startswith("cp "):
            subprocess.run(["bash", "-c", action], check=True)
        else:
            server.psql(action)
    server.reload()
    assert server.psql(state) == before
    assert (server.data / "pg_hba.conf").read_text() == rules


def test_a_plan_is_made_on_a_standby(server: Cluster) -> None:
    standby = server.standby()
    assert "alter system set ssl = 'on';" in phase(standby, 1, "setting")


@pytest.mark.servers("nossl")
def test_a_build_without_tls_says_so(server: Cluster) -> None:
    assert server.psql("select reason from pgtls.plan(1)").endswith("has no TLS: install another")
