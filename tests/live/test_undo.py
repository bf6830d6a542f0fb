"""pgtls undo: what was there before a layer is there again, to the byte, owner and mode."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from test_apply import NAME, OPEN, Server, wait_until

from pgtls.lab import Cluster
from pgtls.operate.history import MOST
from pgtls.operate.history import NAME as KEPT
from pgtls.pki.authority import Authority

ONCE = pytest.mark.servers("host")


@pytest.fixture
def server(make_cluster: Callable[..., Cluster], tmp_path: Path) -> Server:
    ca = tmp_path / "ca"
    past = datetime.now(timezone.utc) - timedelta(days=20)
    Authority.create(ca, name="Test CA", clock=lambda: past)[0].store.close()
    with Authority.open(ca) as authority:
        authority.issue_client("app")
    return Server(make_cluster(), ca)


def everything(server: Server) -> dict[str, object]:
    """All that pgtls may change, with owner and mode."""
    data = server.cluster.data
    auto = (data / "postgresql.auto.conf").read_text().splitlines()
    found: dict[str, object] = {"auto": sorted(x for x in auto if not x.startswith("#"))}
    for path in (data / "pg_hba.conf", data / "pg_ident.conf", *(data / "pgtls").glob("*")):
        status = path.stat()
        found[path.name] = (path.read_bytes(), status.st_mode, status.st_uid, status.st_gid)
    return found


def applied(server: Server, layer: int, *more: str) -> None:
    done = server.layer(layer, "--yes", "--accept", "postgres", *more)
    assert done.returncode == 0, done.stdout + done.stderr


def undone(server: Server, *more: object) -> subprocess.CompletedProcess[str]:
    return server.pgtls("undo", "--yes", *more)


def test_each_layer_is_taken_back_to_what_it_was(server: Server) -> None:
    """As 1, 2, 4 and 5 were applied, weeks may lie between: each has its own way back."""
    (server.cluster.data / "pg_hba.conf").chmod(0o640)
    states = []
    layers = (1, 2, 4, 5)
    for layer in layers:
        states.append(everything(server))
        applied(server, layer)
        assert everything(server) != states[-1]
    for layer in reversed(layers):
        done = undone(server, "--layer", layer)
        assert done.returncode == 0, done.stdout + done.stderr
        assert everything(server) == states.pop()
        server.cluster.restart()
    assert server.comes_in("disable")
    assert not list(server.cluster.data.glob("pgtls"))
    empty = undone(server)
    assert (empty.returncode, "nothing is kept" in empty.stderr) == (2, True)


def test_all_layers_are_taken_back_at_once(server: Server) -> None:
    before = everything(server)
    for layer in range(1, 6):
        applied(server, layer)
    done = undone(server, "--layer", 1, "--format", "json")
    found = json.loads(done.stdout)
    assert (done.returncode, found["state"], found["before"]) == (0, "confirmed", "layer 1")
    assert [each["layer"] for each in found["takes_back"]] == [1, 2, 4, 5]
    assert everything(server) == before
    server.cluster.restart()
    assert server.comes_in("disable")


def test_files_of_the_servers_own_are_served_again(server: Server, tmp_path: Path) -> None:
    """TLS was on before, with files elsewhere: the settings move back one by one."""
    with Authority.open(server.ca) as authority:
        own = authority.issue_server("old.example.test", out=tmp_path / "old")
    for file in (own.certificate, own.key):
        server.cluster.write_file(f"own-{file.name}", file.read_bytes())
    server.cluster.configure(
        ssl=True, ssl_cert_file="own-server.crt", ssl_key_file="own-server.key"
    )
    server.cluster.reload()
    before = everything(server)
    applied(server, 3)
    done = undone(server)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "proven: the port serves the chain that it did before" in done.stdout
    assert everything(server) == before
    server.cluster.restart()


def test_what_was_changed_since_is_said_and_left(server: Server) -> None:
    before = everything(server)
    applied(server, 1)
    hba = server.hba.read_text() + "# of somebody else\n"
    server.cluster.write_hba(hba)
    server.cluster.psql("alter system set log_connections = off")
    server.cluster.psql("alter system set work_mem = '5MB'")
    changed = everything(server)
    done = undone(server)
    assert done.returncode == 1
    assert "Changed since by somebody else" in done.stdout
    assert "pg_hba.conf" in done.stdout
    assert "log_connections, in postgresql.auto.conf" in done.stdout
    assert "work_mem" not in done.stdout
    assert everything(server) == changed
    found = json.loads(undone(server, "--format", "json").stdout)
    assert (found["state"], {each["kind"] for each in found["changed_since"]}) == (
        "refused", {"file", "setting"},
    )  # fmt: skip
    done = undone(server, "--discard-later-changes")
    assert done.returncode == 0, done.stdout + done.stderr
    auto = ["work_mem = '5MB'"]
    assert everything(server) == {**before, "auto": sorted([*before["auto"], *auto])}  # type: ignore[misc]


@ONCE
def test_what_was_changed_between_two_layers_is_said(server: Server) -> None:
    applied(server, 1)
    server.cluster.write_hba(server.hba.read_text() + "# of somebody else\n")
    applied(server, 5)
    assert undone(server, "--layer", 5, "--dry-run").returncode == 0
    assert undone(server, "--layer", 1).returncode == 1
    assert undone(server, "--layer", 5).returncode == 0
    assert server.hba.read_text().endswith("# of somebody else\n")


@ONCE
def test_what_is_kept_is_bounded_and_leads_back_before_every_layer(server: Server) -> None:
    before = everything(server)
    for layer in (1, 4):
        applied(server, layer)
    with Authority.open(server.ca) as authority:
        for _ in range(MOST + 2):
            authority.issue_server(NAME, overwrite=True)
            done = server.pgtls(
                "deploy", server.ca / "issued" / NAME, "--crl", server.ca / "crl.pem"
            )
            assert done.returncode == 0, done.stderr
    kept = server.cluster.data / KEPT
    assert len(list(kept.iterdir())) == MOST
    assert kept.stat().st_mode & 0o777 == 0o700
    owner = server.cluster.data.stat().st_uid
    for path in kept.rglob("*"):
        assert path.stat().st_uid == owner
        if path.name == "server.key":
            assert path.stat().st_mode & 0o777 == 0o600
    done = undone(server, "--layer", 1)
    assert done.returncode == 0, done.stdout + done.stderr
    assert everything(server) == before
    assert list(kept.iterdir()) == []


@ONCE
def test_what_nobody_confirms_comes_again(server: Server) -> None:
    applied(server, 1)
    after = everything(server)
    done = server.pgtls("undo", "--confirm-within", 3)
    assert done.returncode == 0, done.stdout + done.stderr
    assert server.comes_in("disable")
    wait_until(lambda: everything(server) == after)
    assert server.comes_in("disable") is False
    assert server.pgtls("undo", "--confirm-within", 30).returncode == 0
    assert server.pgtls("apply", "--confirm").returncode == 0
    assert server.comes_in("disable")
    assert undone(server).returncode == 2


@ONCE
def test_a_way_back_that_locks_the_administrator_out_is_not_taken(server: Server) -> None:
    server.cluster.psql("create role boss superuser login")
    applied(server, 1)
    server.cluster.write_hba("local all all trust\nhostssl all all all scram-sha-256\n")
    server.cluster.reload()
    after = everything(server)
    back = ("undo", "--yes", "--discard-later-changes")
    done = server.pgtls(*back, dsn=server.cluster.dsn(user="boss"))
    assert done.returncode == 2
    assert "this connection would not be let in again" in done.stderr
    assert "everything was put back" in done.stderr
    assert everything(server) == after
    assert server.pgtls(*back).returncode == 0


@ONCE
def test_a_copy_that_is_not_what_was_kept_is_not_put_back(server: Server) -> None:
    applied(server, 1)
    after = everything(server)
    kept = next((server.cluster.data / KEPT).glob("*/file.0"))
    for spoil in (
        lambda: kept.write_text("local all all trust\n"),
        lambda: kept.chmod(0o666),
        lambda: (kept.unlink(), kept.symlink_to("/etc/hostname")),
    ):
        spoil()
        done = undone(server)
        assert done.returncode == 2
        assert "is not what was kept" in done.stderr
        assert everything(server) == after


@ONCE
def test_what_was_kept_is_not_in_a_base_backup(server: Server) -> None:
    applied(server, 1)
    standby = server.cluster.standby()
    assert not list(standby.data.glob("pgsql_tmp*"))


@ONCE
def test_a_killed_way_back_leaves_what_was_applied(server: Server) -> None:
    applied(server, 1)
    after = everything(server)
    data = server.cluster.data
    moments: tuple[Callable[[], bool], ...] = (
        lambda: server.hba.read_text() == OPEN,
        lambda: "ssl = " not in (data / "postgresql.auto.conf").read_text(),
    )
    for moment in moments:
        process = subprocess.Popen(
            server.command("undo", "--yes"), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={**os.environ, "PGPASSWORD": "app"},
        )  # fmt: skip
        wait_until(moment, pause=0.0005)
        process.kill()
        process.communicate()
        wait_until(lambda: server.pgtls("apply", "--recover").returncode == 0)
        time.sleep(0.2)
        assert everything(server) == after
    assert undone(server).returncode == 0
    assert server.comes_in("disable")
