"""pgtls apply: a layer is in force and proven, or the server is as it was."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import psycopg
import pytest

from pgtls import wire, x509
from pgtls.lab import Cluster
from pgtls.pki.authority import Authority

NAME = "db.example.test"
OPEN = """\
local all,replication postgres trust
host all all 127.0.0.1/32 scram-sha-256
"""
# What does not hang on the server's version, and takes its time.
ONCE = pytest.mark.servers("host")

# The whole way, on two shared cores: a figure of its own in bench/rollout.py.
MOST_SECONDS = 30


class Server:
    """A cluster that is wide open, and a CA."""

    def __init__(self, cluster: Cluster, ca: Path):
        self.cluster = cluster
        self.ca = ca
        self.hba = cluster.data / "pg_hba.conf"
        cluster.write_hba(OPEN)
        cluster.reload()
        cluster.psql("create role app login password 'app'")

    def pgtls(
        self,
        *arguments: object,
        dsn: str | None = None,
        password: str = "app",  # noqa: S107
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*arguments, dsn=dsn),
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PGPASSWORD": password},
        )

    def command(self, *arguments: object, dsn: str | None = None) -> list[str]:
        program = Path(sys.executable).with_name("pgtls")
        return [str(program), *map(str, arguments), dsn or self.cluster.dsn()]

    def layer(
        self, layer: int, *more: object, dsn: str | None = None
    ) -> subprocess.CompletedProcess[str]:
        return self.pgtls(
            "apply", "--layer", layer, "--ca", self.ca, "--user", "app", "--name", NAME,
            "--no-keep-loopback", *more, dsn=dsn,
        )  # fmt: skip

    def state(self) -> dict[str, object]:
        """All that an apply changes, and nothing that it may leave behind."""
        data = self.cluster.data
        auto = (data / "postgresql.auto.conf").read_text().splitlines()
        return {
            "hba": self.hba.read_text(),
            "auto": sorted(line for line in auto if not line.startswith("#")),
            "left": sorted(path.name for path in data.glob("*pgtls*")),
        }

    def comes_in(self, sslmode: str) -> bool:
        try:
            self.cluster.connect(
                host="127.0.0.1", user="app", password="app", sslmode=sslmode, sslcert="none"
            ).close()
        except psycopg.OperationalError:
            return False
        return True


@pytest.fixture
def server(make_cluster: Callable[..., Cluster], tmp_path: Path) -> Server:
    ca = tmp_path / "ca"
    # Old enough to have issued a certificate that has expired.
    past = datetime.now(timezone.utc) - timedelta(days=20)
    Authority.create(ca, name="Test CA", clock=lambda: past)[0].store.close()
    with Authority.open(ca) as authority:
        authority.issue_client("app")
    return Server(make_cluster(), ca)


def test_five_layers_one_after_the_other_are_applied_and_proven(server: Server) -> None:
    server.cluster.psql("create extension pgtls cascade")
    started = time.monotonic()
    for layer in range(1, 6):
        done = server.layer(layer, "--yes", "--accept", "postgres", "--format", "json")
        assert (done.returncode, done.stderr) == (0, ""), done.stderr
        found = json.loads(done.stdout)
        assert found["state"] == ("unchanged" if layer == 3 else "confirmed")
        assert [each["who"] for each in found["attempts"] if not each["as_expected"]] == []
        assert {each["layer"] for each in found["attempts"]} == set(range(layer + 1))
    assert time.monotonic() - started < MOST_SECONDS
    states = server.cluster.psql("select layer, fail from pgtls.layers()")
    assert states.splitlines() == [f"{layer}|0" for layer in range(6)]


def test_layer_5_at_once_without_the_extension(server: Server) -> None:
    done = server.layer(5, "--yes", "--accept", "postgres")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Layer 5 is in force." in done.stdout
    assert (server.comes_in("require"), server.comes_in("disable")) == (False, False)
    assert "PRIVATE KEY" not in done.stdout


@ONCE
def test_whom_it_would_lock_out_is_named_and_nothing_is_touched(server: Server) -> None:
    before = server.state()
    with server.cluster.connect(host="127.0.0.1", user="app", password="app"):
        done = server.layer(1, "--yes")
        assert done.returncode == 1
        assert "app@postgres from 127.0.0.1, plaintext" in done.stdout
        assert done.stdout.endswith("Nothing was changed.\n")
        assert server.state() == before
        issued = sorted(path.name for path in (server.ca / "issued").iterdir())
        assert issued == ["app"]
        accepted = server.layer(1, "--yes", "--accept", "app")
    assert accepted.returncode == 0
    assert "(accepted)" in accepted.stdout
    assert server.comes_in("disable") is False


@ONCE
def test_what_is_forced_is_named(server: Server) -> None:
    with server.cluster.connect(host="127.0.0.1", user="app", password="app"):
        done = server.layer(1, "--yes", "--force")
    assert done.returncode == 0
    assert "app@postgres from 127.0.0.1, plaintext, 1 sessions (forced)" in done.stdout


def test_an_apply_that_locks_out_the_administrator_goes_back_by_itself(server: Server) -> None:
    before = server.state()
    dsn = server.cluster.dsn(host="127.0.0.1", sslmode="disable")
    done = server.layer(1, "--yes", "--force", dsn=dsn)
    assert done.returncode == 2
    assert "this connection would not be let in again" in done.stderr
    assert "everything was put back" in done.stderr
    assert server.state() == before
    assert server.comes_in("disable")
    assert server.cluster.installation.password not in done.stdout + done.stderr


def test_a_proof_that_fails_goes_back(server: Server) -> None:
    """A map lets any certificate be app: to plan and preflight layer 5 holds already."""
    assert server.layer(4, "--yes").returncode == 0
    server.cluster.write_ident("any /^ app\n")
    rules = OPEN.replace("host all all", "hostssl all all").replace("scram", "cert map=any # scram")
    server.cluster.write_hba(rules)
    server.cluster.reload()
    server.cluster.psql("alter system set log_connections = off")
    server.cluster.reload()
    before = server.state()
    done = server.layer(5, "--yes", "--accept", "postgres")
    assert done.returncode == 2
    assert "a certificate of another name: let in" in done.stderr
    assert "everything was put back" in done.stderr
    assert server.state() == before


@ONCE
def test_what_nobody_confirms_goes_back_by_itself(server: Server) -> None:
    before = server.state()
    done = server.layer(1, "--confirm-within", 3)
    assert done.returncode == 0
    assert "unless you confirm it: pgtls apply --confirm" in done.stdout
    assert server.comes_in("disable") is False
    assert '"layer 1": waiting until' in server.pgtls("apply", "--status").stdout
    wait_until(lambda: server.state() == before)
    assert server.comes_in("disable")
    late = server.pgtls("apply", "--confirm")
    assert (late.returncode, "no change waits" in late.stderr) == (2, True)


@ONCE
def test_what_is_confirmed_stays(server: Server) -> None:
    assert server.layer(1, "--confirm-within", 4).returncode == 0
    assert server.pgtls("apply", "--confirm").stdout == '"layer 1" is confirmed.\n'
    time.sleep(5)
    assert server.comes_in("disable") is False
    assert server.pgtls("apply", "--status").stdout == "Nothing is under way.\n"
    assert "Nothing to recover" in server.pgtls("apply", "--recover").stdout


@ONCE
def test_a_killed_apply_leaves_the_old_state(server: Server) -> None:
    """Killed when the journal is there, when TLS is on, and when pg_hba.conf is the new one."""
    before = server.state()
    data = server.cluster.data
    command = server.command(
        "apply", "--layer", 1, "--ca", server.ca, "--user", "app", "--name", NAME,
        "--no-keep-loopback", "--yes",
    )  # fmt: skip
    moments: tuple[Callable[[], bool], ...] = (
        (data / "pgsql_tmp.pgtls" / "journal.json").exists,
        lambda: "ssl = 'on'" in (data / "postgresql.auto.conf").read_text(),
        lambda: server.hba.read_text() != OPEN,
    )
    for moment in moments:
        process = subprocess.Popen(
            command,
            env={**os.environ, "PGPASSWORD": "app"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        wait_until(moment, pause=0.0005)
        process.kill()
        process.communicate()
        assert server.hba.read_text() in (OPEN, OPEN.replace("host all", "hostssl all"))
        # The keeper goes back by itself; recover waits for nobody and says whose turn it is.
        wait_until(lambda: server.pgtls("apply", "--recover").returncode == 0)
        assert server.state() == before
        assert server.comes_in("disable")
    server.cluster.restart()
    assert server.layer(1, "--yes").returncode == 0
    assert (server.comes_in("require"), server.comes_in("disable")) == (True, False)


def test_files_that_were_put_in_place_without_a_reload_are_loaded(server: Server) -> None:
    assert server.layer(1, "--yes").returncode == 0
    with Authority.open(server.ca) as authority:
        issued = authority.issue_server(NAME, overwrite=True)
    time.sleep(1.1)  # pg_stat_file tells whole seconds
    for file in (issued.certificate, issued.key):
        place = server.cluster.data / "pgtls" / file.name
        place.write_bytes(file.read_bytes())
    stale = json.loads(server.pgtls("plan", "--layer", 1, "--format", "json").stdout)
    assert [row["action"] for row in stale["rows"] if row["phase"] == "reload"] == [
        "select pg_reload_conf();"
    ]
    done = server.layer(1, "--yes")
    assert "The server read its files again" in done.stdout, done.stdout + done.stderr
    served = wire.served("127.0.0.1", server.cluster.port).certificates[0]
    assert issued.record.der == served
    assert "Nothing to do" in server.layer(1, "--yes").stdout


@ONCE
def test_what_people_have_to_do_keeps_a_layer_from_being_in_force(server: Server) -> None:
    """posture fails it (an MD5 password over the network), whatever connections prove."""
    server.cluster.psql("set password_encryption = md5; alter role app password 'app'")
    server.cluster.write_hba("local all postgres trust\nhost all all 127.0.0.1/32 md5\n")
    server.cluster.reload()
    done = server.layer(1, "--yes", "--accept", "app")
    planned = json.loads(server.pgtls("plan", "--layer", 1, "--format", "json").stdout)
    if not planned["by_hand"]:
        pytest.skip("nothing of this has to be done by hand")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "in force" not in done.stdout
    assert "does not hold before somebody acts" in done.stdout


@ONCE
def test_no_name_of_a_certificate_that_was_issued_is_dropped(server: Server) -> None:
    with Authority.open(server.ca) as authority:
        authority.issue_server(NAME, alternatives=["alias.example.test", "192.0.2.77"])
    done = server.layer(3, "--name", "new.example.test", "--yes")
    assert done.returncode == 0, done.stdout + done.stderr
    served = x509.from_der(wire.served("127.0.0.1", server.cluster.port).certificates[:1]).items
    assert {f"DNS:{NAME}", "DNS:alias.example.test", "IP:192.0.2.77", "DNS:new.example.test"} <= (
        set(served[0].san)
    )


@ONCE
def test_a_standby_is_taken_to_a_layer_too(server: Server) -> None:
    standby = server.cluster.standby()
    standby.catch_up(server.cluster)
    done = server.layer(1, "--yes", dsn=standby.dsn())
    assert done.returncode == 0, done.stdout + done.stderr
    assert standby.psql("select current_setting('ssl') || pg_is_in_recovery()") == "ontrue"
    assert server.cluster.psql("show ssl") == "off"
    standby.close()


@ONCE
def test_without_a_ca_the_next_step_is_said(server: Server) -> None:
    done = server.pgtls("apply", "--layer", 1, "--yes", "--no-verify")
    assert done.returncode == 2
    assert "takes what is yet to be made: server certificate" in done.stderr
    assert "--ca" in done.stderr


@ONCE
def test_a_role_that_does_not_get_in_today_proves_nothing_and_nothing_is_touched(
    server: Server,
) -> None:
    before = server.state()
    done = server.pgtls(
        "apply", "--layer", 1, "--ca", server.ca, "--user", "app", "--name", NAME,
        "--no-keep-loopback", "--yes", password="wrong",
    )  # fmt: skip
    assert done.returncode == 2
    assert "the proof connects as app to 127.0.0.1, which does not get in today" in done.stderr
    assert server.state() == before


@ONCE
def test_one_thing_at_a_time(server: Server) -> None:
    assert server.pgtls("apply").returncode == 2
    both = server.pgtls("apply", "--layer", 1, "--confirm")
    assert "--layer and --confirm don't go together" in both.stderr


def wait_until(condition: Callable[[], bool], seconds: float = 20, *, pause: float = 0.1) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(pause)
