"""What is revoked on a server stays revoked, whatever CRL is deployed and whenever it was made.

The clock of the CA's commands is faketime's; a CA that was restored is a copy of its directory.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import psycopg
import pytest

from authority import crl as make_crl
from authority import issue
from pgtls.lab import Cluster
from pgtls.x509 import read_crls

NAME = "db.example.test"
HBA = "local all,replication postgres trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n"

MakeCluster = Callable[..., Cluster]


class Site:
    """A CA, a server that its certificates were deployed to, and two clients."""

    def __init__(self, cluster: Cluster, directory: Path, clock: str = ""):
        self.cluster = cluster
        self.ca = directory / "ca"
        self.directory = directory
        cluster.write_hba(HBA)
        cluster.reload()
        self.good("ca", "init", "--name", "Site CA", clock=clock)
        self.good("cert", "server", NAME, "--san", "127.0.0.1", clock=clock)
        for role in ("anna", "bert"):
            self.good("cert", "client", role, clock=clock)
        self.good("deploy", NAME, cluster.dsn())

    def run(self, *arguments: str, clock: str = "") -> subprocess.CompletedProcess[str]:
        tool = str(Path(sys.executable).with_name("pgtls"))
        own = [] if "--ca" in arguments else ["--ca", str(self.ca)]
        command = [tool, *arguments, *own]
        if clock:
            command = ["faketime", "-f", clock, *command]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    def good(self, *arguments: str, clock: str = "") -> str:
        done = self.run(*arguments, clock=clock)
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    def deploy(self, *more: str) -> subprocess.CompletedProcess[str]:
        crl = str(self.ca / "crl.pem")
        return self.run("deploy", "--crl-only", crl, self.cluster.dsn(), *more)

    def comes_in(self, role: str) -> bool:
        """Whether the server takes the certificate of a role, who logs in as postgres."""
        files = self.ca / "issued" / role
        try:
            self.cluster.connect(
                host="127.0.0.1",
                sslmode="require",
                sslcert=str(files / "postgresql.crt"),
                sslkey=str(files / "postgresql.key"),
            ).close()
        except psycopg.OperationalError as error:
            if "revoked" not in str(error):
                raise
            return False
        return True

    def backup(self) -> Path:
        return Path(shutil.copytree(self.ca, self.directory / "backup"))

    def restore(self, backup: Path) -> None:
        shutil.rmtree(self.ca)
        shutil.copytree(backup, self.ca)


@pytest.fixture
def site(make_cluster: MakeCluster, tmp_path: Path) -> Iterator[Site]:
    return Site(make_cluster(), tmp_path)


@pytest.mark.parametrize("ahead", ["+4m", "+4h"])
def test_a_revocation_counts_though_the_crl_before_it_was_made_while_the_clock_was_ahead(
    site: Site, ahead: str
) -> None:
    site.good("crl", clock=ahead)
    if ahead == "+4m":
        assert site.deploy().returncode == 0
    else:
        assert "begins only at" in site.deploy().stderr
        site.cluster.write_file("pgtls/root.crl", (site.ca / "crl.pem").read_bytes())
        assert "gone back by 4 hours" in site.run("cert", "revoke", "anna").stderr
        site.good("ca", "recover", "--clock-is-right")
    site.good("cert", "revoke", "anna")
    done = site.deploy()
    assert done.returncode == 0, done.stderr
    assert "Deployed." in done.stdout
    assert not site.comes_in("anna")
    assert site.comes_in("bert")


def test_of_two_crls_of_one_second_the_higher_number_counts(site: Site) -> None:
    older = site.directory / "older.crl"
    stopped = f"{datetime.now() + timedelta(minutes=1):%Y-%m-%d %H:%M:%S}"
    site.good("crl", "--out", str(older), clock=stopped)
    site.good("cert", "revoke", "anna", clock=stopped)
    moments = {read_crls(path.read_bytes())[0].this_update for path in (older, site.ca / "crl.pem")}
    assert len(moments) == 1
    assert site.deploy().returncode == 0
    assert not site.comes_in("anna")
    done = site.run("deploy", "--crl-only", str(older), site.cluster.dsn())
    assert done.returncode == 0, done.stderr
    assert "stays as it is: number 3 is in use, and number 2 is older" in done.stderr
    assert not site.comes_in("anna")


@pytest.mark.parametrize("more", [0, 3], ids=["lower number", "higher number"])
def test_a_restored_directory_lets_no_revoked_client_in(site: Site, more: int) -> None:
    backup = site.backup()
    site.good("cert", "revoke", "anna")
    serial = subprocess.run(
        ["openssl", "x509", "-noout", "-serial", "-in",
         site.ca / "issued" / "anna" / "postgresql.crt"],
        capture_output=True, text=True, check=True,
    ).stdout.strip().partition("=")[2].lower().lstrip("0")  # fmt: skip
    assert site.deploy().returncode == 0
    site.restore(backup)
    for _ in range(more):
        site.good("crl")
    site.good("cert", "revoke", "bert")
    refused = site.deploy()
    assert refused.returncode == 2, refused.stdout
    assert "pgtls ca recover" in refused.stderr
    assert not site.comes_in("anna")
    assert site.comes_in("bert"), "nothing was changed"
    # The way back, as the hint says it.
    site.good("ca", "recover", str(site.cluster.data / "pgtls" / "root.crl"))
    done = site.deploy()
    assert done.returncode == 0, done.stderr
    assert not site.comes_in("anna")
    assert not site.comes_in("bert")
    assert serial in site.good("cert", "list")


def test_revocations_are_dropped_only_by_name_and_told(site: Site) -> None:
    backup = site.backup()
    site.good("cert", "revoke", "anna")
    assert site.deploy().returncode == 0
    site.restore(backup)
    for _ in range(3):
        site.good("crl")
    for more in ((), ("--replace-ca",)):
        refused = site.deploy(*more)
        assert refused.returncode == 2, refused.stdout
        assert "does not revoke serial" in refused.stderr
        assert "--drop-revocations" in refused.stderr
    done = site.deploy("--drop-revocations")
    assert done.returncode == 0, done.stderr
    assert "does not revoke serial" in done.stderr
    assert site.comes_in("anna")


def test_a_released_hold_leaves_the_server_as_the_store_knows_of_it(site: Site) -> None:
    site.good("cert", "hold", "anna")
    assert site.deploy().returncode == 0
    assert not site.comes_in("anna")
    site.good("cert", "release", "anna")
    done = site.deploy()
    assert done.returncode == 0, done.stderr
    assert "its hold was released on" in done.stderr
    assert site.comes_in("anna")


def test_a_hold_that_a_restored_store_never_saw_is_no_released_one(site: Site) -> None:
    site.good("cert", "hold", "anna")
    site.good("cert", "release", "anna")
    backup = site.backup()
    site.good("cert", "hold", "anna", clock="+2m")
    assert site.deploy().returncode == 0
    site.restore(backup)
    for _ in range(3):
        site.good("crl")
    assert site.deploy().returncode == 2
    assert not site.comes_in("anna")


def test_an_expired_certificate_may_leave_where_the_store_knows_it(
    make_cluster: MakeCluster, tmp_path: Path
) -> None:
    """Our own CA keeps entries for ever, so the one that lacks it is of a restored directory."""
    site = Site(make_cluster(), tmp_path, clock="-40d")
    site.good("cert", "client", "gone", "--days", "9", clock="-39d")
    backup = site.backup()
    site.good("cert", "revoke", "gone")
    assert site.deploy().returncode == 0
    site.restore(backup)
    for _ in range(3):
        site.good("crl")
    done = site.deploy()
    assert done.returncode == 0, done.stderr
    assert "its certificate expired on" in done.stderr


def test_no_entry_of_a_ca_that_no_store_here_knows_may_leave(site: Site) -> None:
    root = issue("Other CA", ca=True)
    gone = issue("gone", root)
    data = site.cluster.data
    both = (site.ca / "crl.pem").read_bytes() + make_crl(root, revoked=[gone])
    site.cluster.write_file("pgtls/root.crl", both)
    site.cluster.write_file("pgtls/root.crt", (data / "pgtls/root.crt").read_bytes() + root.pem)
    empty = site.directory / "empty.crl"
    empty.write_bytes(make_crl(root))
    refused = site.run("deploy", "--crl-only", str(empty), site.cluster.dsn())
    assert refused.returncode == 2
    assert gone.serial in refused.stderr


def test_a_crl_in_the_directory_of_crls_counts_as_in_use(site: Site) -> None:
    backup = site.backup()
    site.good("cert", "revoke", "anna")
    (crl,) = (site.ca / "crl.d").iterdir()
    place = site.cluster.data / "crls"
    place.mkdir()
    shutil.chown(place, site.cluster.data.owner(), site.cluster.data.group())
    site.cluster.write_file(f"crls/{crl.name}", crl.read_bytes())
    site.cluster.configure(ssl_crl_dir="crls", ssl_crl_file="")
    site.cluster.reload()
    site.restore(backup)
    site.good("crl")
    site.good("crl")
    assert "does not revoke serial" in site.deploy().stderr


def test_a_higher_number_of_a_ca_of_the_same_name_counts_for_nothing(site: Site) -> None:
    before = (site.cluster.data / "pgtls/root.crl").read_bytes()
    other = site.directory / "other"
    site.good("ca", "init", "--name", "Site CA", "--ca", str(other))
    for _ in range(5):
        site.good("crl", "--ca", str(other))
    done = site.run("deploy", "--crl-only", str(other / "crl.pem"), site.cluster.dsn())
    assert done.returncode == 2
    assert (site.cluster.data / "pgtls/root.crl").read_bytes() == before
