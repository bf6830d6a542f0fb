"""pgtls deploy: what is deployed is served, and what would not be is refused or put back."""

from __future__ import annotations

import json
import os
import pwd
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from authority import DAY, Issued, Usage, crl, issue, new_key
from pgtls import wire
from pgtls.errors import PgtlsError
from pgtls.lab import Cluster
from pgtls.operate.account import acting_as
from pgtls.operate.change import Change, carry_out
from pgtls.operate.deploy import Deployment
from pgtls.operate.host import Host, WrongHost
from pgtls.operate.material import read
from pgtls.operate.session import Session

NAME = "db.example.test"
HBA = "local all,replication postgres trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n"

MakeCluster = Callable[..., Cluster]


class Place:
    """A cluster, and a directory as ``pgtls cert server`` writes it."""

    def __init__(self, cluster: Cluster, directory: Path):
        self.cluster = cluster
        self.directory = directory
        self.root = issue("Root CA", ca=True)
        self.leaf = issue(NAME, self.root, san=[f"DNS:{NAME}", "IP:127.0.0.1"])
        directory.mkdir()
        self.write(self.leaf, self.root, crl=crl(self.root))
        cluster.write_hba(HBA)
        cluster.reload()

    def write(
        self,
        leaf: Issued,
        *chain: Issued,
        key: bytes | None = None,
        crl: bytes | None = None,
        cas: bytes | None = None,
    ) -> None:
        files = {
            "server.crt": b"".join(each.pem for each in (leaf, *chain)),
            "server.key": leaf.key_pem if key is None else key,
            "root.crt": self.root.pem if cas is None else cas,
            "root.crl": crl,
        }
        for name, content in files.items():
            if content is not None:
                (self.directory / name).write_bytes(content)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """The command itself, with the directory and the server."""
        return pgtls("deploy", str(self.directory), self.cluster.dsn(), *arguments)

    def refusal(self, **more: object) -> str:
        """Why a deployment is refused; nothing may be touched by it."""
        before = state(self.cluster)
        with pytest.raises(PgtlsError) as caught:
            self._deploy(more)
        assert caught.value.hint
        assert state(self.cluster) == before
        return caught.value.message

    def _deploy(self, more: dict[str, Any]) -> None:
        with Session.open(self.cluster.dsn()) as session:
            deployment = Deployment(Host.of(session), session, read(self.directory), **more)
            deployment.check()
            deployment.carry_out()

    def served(self) -> bytes:
        """The certificate that a client which verifies is shown."""
        root = self.directory / "client_root.crt"
        root.write_bytes(self.root.pem)
        with self.cluster.connect(
            host=NAME, hostaddr="127.0.0.1", sslmode="verify-full", sslrootcert=str(root)
        ) as conn:
            assert conn.pgconn.ssl_in_use
        return wire.served("127.0.0.1", self.cluster.port).certificates[0]


def pgtls(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).with_name("pgtls"), *arguments],
        capture_output=True,
        text=True,
        check=False,
    )


def state(cluster: Cluster) -> dict[str, object]:
    """The files and settings that a deployment may touch, and what it may leave behind."""
    data = cluster.data
    auto = (data / "postgresql.auto.conf").read_text().splitlines()
    files = {
        str(path.relative_to(data)): (path.read_bytes(), path.stat().st_mode, path.stat().st_uid)
        for path in data.glob("*pgtls*/**/*")
        if path.is_file()
    }
    return {"auto": sorted(x for x in auto if not x.startswith("#")), "files": files}


@pytest.fixture
def place(make_cluster: MakeCluster, tmp_path: Path) -> Iterator[Place]:
    return Place(make_cluster(), tmp_path / "issued")


# ---- what is deployed is served ---------------------------------------------------------------


def test_a_server_without_tls_gets_it_and_a_second_run_finds_nothing_to_do(place: Place) -> None:
    first = place.run()
    assert first.returncode == 0, first.stderr
    assert "proven: the port serves the new chain" in first.stdout
    assert place.served() == place.leaf.der
    files = place.cluster.data / "pgtls"
    owner = place.cluster.data.stat().st_uid
    assert {path.name: path.stat().st_mode & 0o777 for path in files.iterdir()} == {
        "server.crt": 0o644,
        "server.key": 0o600,
        "root.crt": 0o644,
        "root.crl": 0o644,
    }
    assert {path.stat().st_uid for path in files.iterdir()} == {owner}
    before = state(place.cluster)
    mark = place.cluster.log_mark()
    again = place.run("--format", "json")
    assert again.returncode == 0, again.stderr
    assert json.loads(again.stdout)["state"] == "unchanged"
    assert json.loads(again.stdout)["steps"] == []
    assert "SIGHUP" not in place.cluster.log(mark)
    assert state(place.cluster) == before
    place.cluster.restart()
    assert place.served() == place.leaf.der


def test_a_dry_run_says_the_steps_and_takes_none(place: Place) -> None:
    before = state(place.cluster)
    done = place.run("--dry-run")
    assert done.returncode == 0
    assert "alter system set ssl = 'on'" in done.stdout
    assert state(place.cluster) == before


def test_settings_move_from_files_elsewhere_and_the_chain_is_completed(place: Place) -> None:
    """As on Debian: ssl is on with a self-signed pair that postgresql.conf names."""
    old = issue("snakeoil", san=["DNS:snakeoil"])
    place.cluster.write_file("old.crt", old.pem)
    place.cluster.write_file("old.key", old.key_pem)
    place.cluster.configure(ssl=True, ssl_cert_file="old.crt", ssl_key_file="old.key")
    place.cluster.reload()
    place.write(place.leaf)  # the leaf alone
    done = place.run()
    assert done.returncode == 0, done.stderr
    assert place.served() == place.leaf.der
    assert (place.cluster.data / "pgtls" / "server.crt").read_bytes() == (
        place.leaf.pem + place.root.pem
    )
    assert "alter system set ssl =" not in done.stdout, "postgresql.conf says so already"


def test_a_crl_alone_can_be_deployed(place: Place, tmp_path: Path) -> None:
    assert place.run().returncode == 0
    client = issue("postgres", place.root, extended=[Usage.CLIENT_AUTH])
    newer = tmp_path / "newer.crl"
    newer.write_bytes(crl(place.root, revoked=[client], since=0 * DAY))
    (tmp_path / "c.crt").write_bytes(client.pem)
    (tmp_path / "c.key").touch(0o600)
    (tmp_path / "c.key").write_bytes(client.key_pem)
    params = {"host": "127.0.0.1", "sslmode": "require", "sslcert": str(tmp_path / "c.crt")}
    params["sslkey"] = str(tmp_path / "c.key")
    place.cluster.connect(**params).close()
    done = pgtls("deploy", "--crl-only", str(newer), place.cluster.dsn())
    assert done.returncode == 0, done.stderr
    with pytest.raises(psycopg.OperationalError, match="revoked"):
        place.cluster.connect(**params)
    assert place.served() == place.leaf.der


def test_cas_in_use_are_kept_unless_they_are_to_be_replaced(place: Place) -> None:
    other = issue("Other CA", ca=True)
    place.cluster.write_file("clients.crt", other.pem)
    place.cluster.configure(ssl_ca_file="clients.crt")
    place.cluster.reload()
    assert "there is no CRL of CN=Other CA" in place.refusal()
    place.write(place.leaf, place.root, crl=crl(place.root) + crl(other))
    assert place.run().returncode == 0
    kept = place.cluster.data / "pgtls" / "root.crt"
    assert kept.read_bytes() == place.root.pem + other.pem
    assert place.run("--replace-ca").returncode == 0
    assert kept.read_bytes() == place.root.pem


def test_a_file_in_place_that_is_not_served_is_reloaded(place: Place) -> None:
    assert place.run().returncode == 0
    newer = issue(NAME, place.root, san=[f"DNS:{NAME}", "IP:127.0.0.1"])
    place.write(newer, place.root)
    for name in ("server.crt", "server.key"):
        (place.cluster.data / "pgtls" / name).write_bytes((place.directory / name).read_bytes())
    assert place.served() == place.leaf.der
    done = place.run("--format", "json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["state"] == "reloaded"
    assert place.served() == newer.der


def test_a_standby_made_from_the_server_starts_and_no_journal_goes_along(place: Place) -> None:
    assert place.run().returncode == 0
    with Session.open(place.cluster.dsn()) as session:
        change = Change("wait", settings={"work_mem": "5MB"})
        outcome = carry_out(Host.of(session), session, change, confirm_within=15)
        assert outcome.state == "waiting"
        assert list(place.cluster.data.glob("pgsql_tmp.pgtls*"))
        standby = place.cluster.standby()
    assert not list(standby.data.glob("pgsql_tmp*"))
    assert standby.psql("show ssl") == "on"
    with standby.connect(host="127.0.0.1", sslmode="require") as conn:
        assert conn.pgconn.ssl_in_use


# ---- what is refused, before anything is touched ----------------------------------------------


def test_a_key_of_another_certificate_is_refused(place: Place) -> None:
    place.write(place.leaf, place.root, key=issue("x").key_pem)
    assert "does not belong to its certificate" in place.refusal()


def test_dates_that_no_client_takes_are_refused(place: Place) -> None:
    san = [f"DNS:{NAME}"]
    place.write(issue(NAME, place.root, san=san, until=-DAY / 2), place.root)
    assert "expired on" in place.refusal()
    place.write(issue(NAME, place.root, san=san, since=DAY), place.root)
    assert "is not valid before" in place.refusal()


def test_names_that_clients_use_and_the_certificate_lacks_are_refused(place: Place) -> None:
    assert 'clients connect to "other.test"' in place.refusal(names=["other.test"])
    place.cluster.psql("create extension pgtls cascade")
    place.cluster.psql("insert into pgtls.server_name values ('declared.test')")
    assert 'clients connect to "declared.test"' in place.refusal()
    place.cluster.psql("delete from pgtls.server_name")
    assert place.run().returncode == 0
    place.write(issue(NAME, place.root, san=[f"DNS:{NAME}"]), place.root)
    assert "has the name 127.0.0.1, and this one does not" in place.refusal()
    assert place.run("--drop-names").returncode == 0


def test_a_key_with_a_passphrase_takes_a_command_that_knows_it(place: Place) -> None:
    place.write(place.leaf, place.root, key=place.leaf.locked_key_pem(b"secret"))
    assert "ssl_passphrase_command is not set" in place.refusal()
    place.cluster.configure(ssl_passphrase_command="echo secret")
    place.cluster.reload()
    assert "may not ask for it again" in place.refusal()
    place.cluster.configure(ssl_passphrase_command_supports_reload=True)
    place.cluster.reload()
    assert place.run().returncode == 0
    assert place.served() == place.leaf.der


def test_a_certificate_that_openssl_finds_too_weak_is_refused(place: Place) -> None:
    weak = issue(NAME, place.root, san=[f"DNS:{NAME}"], key=new_key("RSA1024"))
    place.write(weak, place.root)
    assert "too small" in place.refusal()


def test_a_client_certificate_is_refused(place: Place) -> None:
    place.write(issue(NAME, place.root, extended=[Usage.CLIENT_AUTH]), place.root)
    assert "is not for a server: clientAuth" in place.refusal()


def test_a_broken_chain_is_refused(place: Place) -> None:
    place.write(place.leaf, issue("Stranger", ca=True))
    assert "the chain is broken" in place.refusal()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda place: crl(place.root, until=-DAY / 2), "is out of date since"),
        (lambda place: crl(place.root, key=issue("x").key), "was not signed by that CA"),
        (lambda place: crl(place.root, revoked=[place.leaf]), "has been revoked"),
        (lambda _: crl(issue("Stranger", ca=True)), "there is no CRL of CN=Root CA"),
    ],
)
def test_crls_that_would_turn_clients_away_are_refused(
    place: Place, make: Callable[[Place], bytes], words: str
) -> None:
    place.write(place.leaf, place.root, crl=make(place))
    assert words in place.refusal()


def test_ssl_off_on_the_command_line_is_refused(place: Place) -> None:
    cluster = place.cluster
    cluster.stop()
    cluster.installation.run(
        "pg_ctl", "start", "--wait", "--silent", "--pgdata", cluster.data,
        "--log", cluster.base / "server.log", "--options", "-c ssl=off", as_server=True,
    )  # fmt: skip
    assert "was given on the server's command line" in place.refusal()


@pytest.mark.servers("nossl")
def test_a_server_that_was_built_without_tls_is_refused(place: Place) -> None:
    assert "built without TLS" in place.refusal()


def test_an_account_other_than_the_servers_is_refused(place: Place) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can be somebody else")
    nobody = acting_as(pwd.getpwnam("nobody"))
    with nobody, pytest.raises(WrongHost, match="can be reached here: Permission denied") as caught:
        Host.at(place.cluster.data)
    assert "as root or as the server's account" in str(caught.value.hint)


def test_root_comes_in_as_the_account_that_owns_the_socket(place: Place) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root acts as somebody else")
    place.cluster.write_hba("local all all peer\nhostssl all all 127.0.0.1/32 scram-sha-256\n")
    place.cluster.reload()
    dsn = f"host={place.cluster.sockets} port={place.cluster.port} dbname=postgres"
    done = pgtls("deploy", str(place.directory), dsn)
    assert done.returncode == 0, done.stderr
    assert place.served() == place.leaf.der


def test_a_standby_takes_certificates_of_its_own(place: Place) -> None:
    standby = place.cluster.standby()
    done = pgtls("deploy", str(place.directory), standby.dsn())
    assert done.returncode == 0, done.stderr
    assert wire.served("127.0.0.1", standby.port).certificates[0] == place.leaf.der
    assert wire.served("127.0.0.1", place.cluster.port).problem is not None


def test_an_ordinary_role_is_refused(place: Place) -> None:
    place.cluster.psql("create role app login password 'app'")
    dsn = place.cluster.dsn(host="127.0.0.1", user="app", password="app", sslmode="disable")
    place.cluster.write_hba("local all postgres trust\nhost all all 127.0.0.1/32 scram-sha-256\n")
    place.cluster.reload()
    done = pgtls("deploy", str(place.directory), dsn)
    assert done.returncode == 2
    assert 'the role "app" may not change the server' in done.stderr
    assert "Connect as a superuser" in done.stderr


# ---- what does not hold afterwards goes back --------------------------------------------------


def test_a_port_that_serves_something_else_has_everything_put_back(
    place: Place, make_cluster: MakeCluster
) -> None:
    """Another server sits on the first of the two addresses, and this one started without it."""
    other = make_cluster(listen_addresses="127.0.0.2")
    place.cluster.port = other.port
    place.cluster.configure(port=other.port, listen_addresses="127.0.0.2,127.0.0.1")
    place.cluster.restart()
    before = state(place.cluster)
    done = place.run()
    assert done.returncode == 2
    assert "127.0.0.2:" in done.stderr
    assert "everything was put back" in done.stderr
    assert state(place.cluster) == before
    assert place.cluster.psql("show ssl") == "off"
    place.cluster.restart()


def test_two_at_once_are_one_after_the_other(place: Place) -> None:
    with Session.open(place.cluster.dsn()) as session:
        host = Host.of(session)
        change = Change("first", settings={"work_mem": "5MB"})
        carry_out(host, session, change, confirm_within=2)
        done = place.run()
    assert done.returncode == 2
    assert '"first" waits for a confirmation' in done.stderr


def test_nothing_secret_is_shown(place: Place) -> None:
    secret = place.leaf.key_pem.decode().splitlines()[1]
    shown = [place.run("--dry-run"), place.run(), place.run("--format", "json")]
    assert not any(secret in done.stdout + done.stderr for done in shown)
    assert secret not in place.cluster.log()
