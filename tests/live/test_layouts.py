"""The whole road, from `ca init` to mutual TLS and back, on servers as people have them."""

from __future__ import annotations

import json
import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from layouts import PGTLS, Debian, Layout, Plain

from pgtls.lab import Installation
from pgtls.operate.addresses import network_addresses

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="these servers are made by root")

NAME = "db1.example.test"


@pytest.fixture(scope="module")
def ca(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As a person makes it, minutes ago."""
    ca = tmp_path_factory.mktemp("pki") / "pgtls-ca"
    for command in (
        ("ca", "init", "--name", "Road CA"),
        ("cert", "server", NAME, "--san", "127.0.0.1", "--san", "localhost"),
        ("cert", "client", "app"),
    ):
        subprocess.run([PGTLS, *command, "--ca", ca], check=True, capture_output=True)
    return ca


@pytest.fixture
def debian() -> Iterator[Debian]:
    if shutil.which("pg_createcluster") is None:
        pytest.skip("postgresql-common is not here")
    with Debian.made() as server:
        yield server


def state(server: Layout) -> dict[str, object]:
    status = server.hba.stat()
    auto = (server.data / "postgresql.auto.conf").read_text().splitlines()
    return {
        "hba": (server.hba.read_bytes(), status.st_mode, status.st_uid, status.st_gid),
        "auto": sorted(line for line in auto if not line.startswith("#")),
        "deployed": (server.data / "pgtls").exists(),
    }


def go(server: Layout, ca: Path, *more: object, layers: range = range(1, 6)) -> None:
    """Deploy, apply what is above, verify."""
    done = server.pgtls("deploy", ca / "issued" / NAME, "--crl", ca / "crl.pem")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("Deployed.\n")
    for layer in layers:
        done = server.pgtls(
            "apply", "--layer", layer, "--ca", ca, "--user", "app", "--accept", "postgres",
            "--yes", *more,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        assert f"Layer {layer} is proven" in done.stdout
    last = layers[-1]
    done = server.pgtls("verify", "--layer", last, "--ca", ca, "--user", "app", *more)
    assert done.returncode == 0, done.stdout + done.stderr
    server.restart()
    assert server.psql("show ssl") == "on"


def road(server: Layout, ca: Path) -> None:
    """The whole road, and the way back."""
    server.psql("create role app login password 'app'")
    before = state(server)
    go(server, ca, "--no-keep-loopback")
    there = {"host": "127.0.0.1", "port": server.port, "user": "app", "password": "app",
             "dbname": "postgres"}  # fmt: skip
    files = ca / "issued" / "app"
    shown = {"sslcert": str(files / "postgresql.crt"), "sslkey": str(files / "postgresql.key")}
    psycopg.connect(**there, sslmode="require", **shown).close()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(**there, sslmode="require", sslcert="none").close()
    done = server.pgtls("undo", "--layer", 1, "--yes")
    assert done.returncode == 0, done.stdout + done.stderr
    while server.pgtls("undo", "--yes").returncode == 0:
        pass
    assert state(server) == before
    server.restart()
    psycopg.connect(**there, sslmode="disable").close()


@pytest.mark.servers("host")
def test_a_cluster_of_pg_createcluster(debian: Debian, ca: Path) -> None:
    road(debian, ca)


def test_what_initdb_makes_with_options_on_the_command_line(
    installation: Installation, ca: Path
) -> None:
    with Plain.made(installation) as server:
        assert server.psql("show listen_addresses") == "localhost"
        road(server, ca)


@pytest.mark.servers("host")
def test_pgdata_behind_a_symlink(installation: Installation, ca: Path) -> None:
    with Plain.made(installation, link=True) as server:
        road(server, ca)
        assert server.data.is_symlink()


@pytest.mark.servers("host")
def test_a_file_of_rules_that_is_roots_is_written_in_its_place(debian: Debian, ca: Path) -> None:
    """As hardening guides have it: the server's account reads its rules, and can't change them."""
    account = pwd.getpwnam("postgres")
    for path in (debian.hba, debian.configuration / "pg_ident.conf"):
        os.chown(path, 0, account.pw_gid)
        path.chmod(0o640)
    road(debian, ca)
    debian.psql("alter role app password 'app'")
    os.chown(debian.configuration, 0, 0)
    road_again = state(debian)
    go(debian, ca, "--no-keep-loopback", layers=range(1, 2))
    assert state(debian)["hba"][1:] == road_again["hba"][1:]  # type: ignore[index]


@pytest.mark.servers("host")
def test_a_file_that_root_has_not_given_to_the_server_is_not_written(
    debian: Debian, ca: Path
) -> None:
    """The server's account may name any file of root's as its own."""
    debian.psql("create role app login password 'app'")
    os.chown(debian.hba, 0, 0)
    debian.hba.chmod(0o644)
    before = state(debian)
    done = debian.pgtls(
        "apply", "--layer", 1, "--ca", ca, "--user", "app", "--name", NAME, "--yes",
        "--no-keep-loopback",
    )  # fmt: skip
    assert done.returncode == 2
    assert "chgrp postgres" in done.stderr
    assert state(debian) == before


@pytest.mark.servers("host")
def test_without_a_line_for_the_network_layer_5_is_not_proven_and_the_rest_is(
    debian: Debian, ca: Path
) -> None:
    if not network_addresses():
        pytest.skip("this host has no address but loopback")
    debian.psql("create role app login password 'app'")
    go(debian, ca, layers=range(1, 5))
    done = debian.pgtls("verify", "--layer", 5, "--ca", ca, "--user", "app", "--format", "json")
    assert done.returncode == 1
    untried = {r["name"]: r["reason_code"] for r in json.loads(done.stdout) if r["reason_code"]}
    assert untried == dict.fromkeys(("without", "other"), "no_network_line")


@pytest.mark.servers("host")
def test_whose_settings_will_not_count_any_more_is_said_first(debian: Debian, ca: Path) -> None:
    debian.psql("create role app login password 'app'")
    managed = debian.configuration / "conf.d" / "tls.conf"
    managed.write_text("ssl_ca_file = ''\nlog_connections = off\n")
    debian.reload()
    dry = debian.pgtls("deploy", ca / "issued" / NAME, "--crl", ca / "crl.pem", "--dry-run")
    assert f"ssl_ca_file is set in {managed}, line 1" in dry.stderr.replace("\n", " ")
    plan = json.loads(debian.pgtls("plan", "--layer", 1, "--format", "json").stdout)
    (reason,) = [s["reason"] for s in plan["settings"] if s["name"] == "log_connections"]
    assert f"goes before {managed}" in reason
    done = debian.pgtls(
        "apply", "--layer", 1, "--ca", ca, "--user", "app", "--name", NAME, "--yes",
        "--no-keep-loopback",
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"log_connections is set in {managed}, line 2" in done.stderr


def test_a_setting_of_the_command_line_is_said_to_be_out_of_reach(
    installation: Installation, ca: Path
) -> None:
    with Plain.made(installation, options="-c ssl_min_protocol_version=TLSv1.1") as server:
        server.psql("create extension pgtls cascade; create role app login password 'app'")
        cure = server.psql("select remediation from pgtls.posture(1) where check_id = 'TLS106'")
        assert "command line" in cure
        assert "restart" in cure
        done = server.pgtls(
            "apply", "--layer", 1, "--ca", ca, "--user", "app", "--name", NAME, "--yes"
        )
        assert done.returncode == 2
        assert "command line" in done.stderr
        assert not (server.data / "pgtls").exists()


@pytest.mark.servers("17", "18")
def test_where_alter_system_is_off_the_lines_to_write_are_said(
    installation: Installation, ca: Path
) -> None:
    with Plain.made(installation) as server:
        server.psql("create role app login password 'app'")
        with (server.data / "postgresql.conf").open("a") as stream:
            stream.write("allow_alter_system = off\ninclude_dir 'conf.d'\n")
        (server.data / "conf.d").mkdir()
        (server.data / "conf.d").chmod(0o755)
        server.reload()
        deploy = ("deploy", ca / "issued" / NAME, "--crl", ca / "crl.pem")
        refused = server.pgtls(*deploy)
        assert refused.returncode == 2
        hint = refused.stderr.partition("write: ")[2].partition(". Reload")[0]
        managed = server.data / "conf.d" / "tls.conf"
        managed.write_text("\n".join(hint.split("; ")) + "\n")
        managed.chmod(0o644)
        server.reload()
        done = server.pgtls(*deploy)
        assert done.returncode == 0, done.stdout + done.stderr
        assert done.stdout.endswith("Deployed.\n")
        server.restart()
        assert server.psql("show ssl") == "on"


def test_where_the_extension_is_the_plan_is_whole(installation: Installation) -> None:
    with Plain.made(installation) as server:
        lacking = json.loads(server.pgtls("plan", "--layer", 1, "--format", "json").stdout)
        assert [each["reason"] for each in lacking["unknown"]] != []
        server.psql("create extension pgtls cascade")
        whole = json.loads(server.pgtls("plan", "--layer", 1, "--format", "json").stdout)
        assert whole["unknown"] == []


@pytest.mark.servers("host")
def test_the_way_back_of_a_plan_runs_in_sh(
    installation: Installation, ca: Path, tmp_path: Path
) -> None:
    """By hand, as the plan says, there and back; and by undo."""
    with Plain.made(installation) as server:
        server.psql("create role app login password 'app'")
        before = state(server)
        path = tmp_path / "new.conf"
        plan = server.pgtls(
            "plan", "--layer", 1, "--no-keep-loopback", "--hba-out", path, "--format", "json"
        )
        made = json.loads(plan.stdout)
        text = "\n".join(made["back"]) + "\n"
        subprocess.run(["sh", "-n"], input=text, text=True, check=True)
        keep = next(r["action"] for r in made["rows"] if r["action"].startswith("cp -p"))
        subprocess.run(["sh", "-c", keep], check=True)
        for file in ("server.crt", "server.key"):
            shutil.copy(ca / "issued" / NAME / file, server.data / file)
            shutil.chown(server.data / file, "postgres", "postgres")
        shutil.copyfile(path, server.hba)
        for change in made["settings"]:
            server.psql(change["statement"])
        server.reload()
        assert server.psql("show ssl") == "on"
        by_hand = made["back"][0] + "\n" + text[text.index("# after a change by hand") :]
        tools = f"{installation.bindir}:{os.environ['PATH']}"
        subprocess.run(
            ["sh", "-e"], input=by_hand, text=True, check=True, env={**os.environ, "PATH": tools}
        )
        assert {**state(server), "deployed": False} == before
        server.restart()
        assert server.psql("show ssl") == "off"
        go(server, ca, "--no-keep-loopback", layers=range(1, 2))
        after = json.loads(server.pgtls("plan", "--layer", 1, "--format", "json").stdout)
        (undo,) = [line for line in after["back"] if line.startswith("pgtls undo")]
        tools = f"{PGTLS.parent}:{os.environ['PATH']}"
        subprocess.run(
            ["sh", "-ec", f"{after['back'][0]}\n{undo} --yes"],
            check=True,
            env={**os.environ, "PATH": tools},
        )
        assert server.hba.read_bytes() == before["hba"][0]  # type: ignore[index]
