"""verify says what really happens: all is well where it is, and each broken layer is found."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from network import ADDRESS, Network

from pgtls.lab import Cluster, Installation
from pgtls.operate import attempts
from pgtls.operate.addresses import network_addresses
from pgtls.operate.attempts import NOT_TRIED, KeyPair, Result, reason_of
from pgtls.operate.papers import NOTHING_GIVEN, REVOKED_NAME, Given, papers, revoked_pair
from pgtls.operate.session import Session
from pgtls.operate.verify import place_of, target_of, verify
from pgtls.operate.vocabulary import Name, Untried, Verdict
from pgtls.pki import crl, pem
from pgtls.pki.authority import Authority

NAME = "db.example.test"
PASSWORD = "app"
ADMIN = "local all postgres trust\n"
LAYER_5 = f"{ADMIN}hostssl all all all scram-sha-256 clientcert=verify-full\n"


class Server:
    """A cluster at layer 5, its CA, and the way to prove it."""

    def __init__(self, cluster: Cluster, ca: Path):
        self.cluster = cluster
        self.ca = ca

    def sound(self) -> None:
        """Put everything in place as it should be."""
        issued = self.ca / "issued" / NAME
        for name in ("server.crt", "server.key", "root.crt"):
            self.cluster.write_file(name, (issued / name).read_bytes())
        self.cluster.write_file("root.crl", (self.ca / "crl.pem").read_bytes())
        self.cluster.write_hba(LAYER_5)
        self.cluster.configure(
            ssl=True,
            ssl_ca_file="root.crt",
            ssl_crl_file="root.crl",
            ssl_min_protocol_version=None,
            ssl_ciphers=None,
        )

    def prove(
        self,
        layer: int = 5,
        *,
        password: str = PASSWORD,
        address: str = "127.0.0.1",
        names: Sequence[str] = (NAME,),
        keep_loopback: bool = False,
        with_ca: bool = True,
        given: Given = NOTHING_GIVEN,
    ) -> list[Result]:
        self.cluster.reload()
        with (
            Session.open(self.cluster.dsn()) as session,
            Authority.open(self.ca) as authority,
            papers("app", authority=authority if with_ca else None, given=given) as made,
        ):
            place = place_of(session, user="app", address=address)
            place.base["password"] = password  # type: ignore[index]
            target = target_of(session, place, made, names=names, keep_loopback=keep_loopback)
            return verify(session, target, made, layer)

    def differing(self, layer: int = 5, **more: object) -> set[tuple[int, str]]:
        results = self.prove(layer, **more)  # type: ignore[arg-type]
        return {(r.attempt.layer, r.attempt.who) for r in results if r.differs}


@pytest.fixture(scope="module")
def network() -> Iterator[Network | None]:
    if os.geteuid() != 0:
        yield None
        return
    with Network.open() as network:
        yield network


@pytest.fixture(scope="module")
def running(
    installation: Installation,
    network: Network | None,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Server]:
    ca = tmp_path_factory.mktemp("pki") / "ca"
    # Old enough to have issued a certificate that has expired.
    past = datetime.now(timezone.utc) - timedelta(days=20)
    Authority.create(ca, name="Test CA", clock=lambda: past)[0].store.close()
    with Authority.open(ca) as authority:
        authority.issue_server(NAME, alternatives=["127.0.0.1", ADDRESS])
        revoked_pair(authority)
    cluster = installation.cluster(listen_addresses="*" if network else "127.0.0.1")
    try:
        with network.entered() if network else nullcontext():
            cluster.start()
        cluster.psql("create extension pgtls cascade; create role app login password 'app'")
        yield Server(cluster, ca)
    finally:
        cluster.close()


@pytest.fixture
def server(running: Server, network: Network | None) -> Iterator[Server]:
    running.sound()
    with network.entered() if network else nullcontext():
        yield running


def test_a_server_at_layer_5_is_proven_wholly(server: Server) -> None:
    results = server.prove(names=(NAME, "127.0.0.1"))
    assert [(r.attempt.who, r.happened, r.message) for r in results if not r.as_expected] == []
    assert {r.attempt.layer for r in results} == {0, 1, 2, 3, 4, 5}
    assert len(results) == 17


def test_the_network_is_proven_where_loopback_is_kept(
    server: Server, network: Network | None
) -> None:
    if network is None:
        pytest.skip("a network namespace takes root")
    server.cluster.write_hba(LAYER_5 + "host all all 127.0.0.1/32 scram-sha-256\n")
    results = server.prove(address=ADDRESS, keep_loopback=True, names=(NAME, ADDRESS))
    assert [r.attempt.who for r in results if not r.as_expected] == []


def test_where_loopback_is_kept_the_network_is_tried_from_another_address_of_the_host(
    server: Server,
) -> None:
    """The server listens on loopback alone, as by default: clients still come from elsewhere."""
    if not network_addresses():
        pytest.skip("this host has no address but loopback")
    server.cluster.write_hba(LAYER_5 + "host all all 127.0.0.1/32 scram-sha-256\n")
    results = server.prove(keep_loopback=True)
    assert [r.attempt.who for r in results if r.verdict != Verdict.AS_EXPECTED] == []
    # The rules of loopback are others, and come first.
    server.cluster.write_hba(
        f"{ADMIN}host all all 127.0.0.1/32 scram-sha-256\nhost all all all scram-sha-256\n"
    )
    assert server.differing(keep_loopback=True) == {
        (1, "a client without TLS"), (5, "no certificate"), (5, "a certificate of another name"),
    }  # fmt: skip


def test_where_no_line_lets_anybody_in_from_the_network_layer_5_is_not_proven(
    server: Server,
) -> None:
    """As Debian's file is: nobody is ever asked for a certificate."""
    if not network_addresses():
        pytest.skip("this host has no address but loopback")
    server.cluster.write_hba(f"{ADMIN}hostssl all all 127.0.0.1/32 scram-sha-256\n")
    found = {r.attempt.name: r for r in server.prove(keep_loopback=True)}
    untried = {name: r.attempt.untried for name, r in found.items() if r.happened == NOT_TRIED}
    assert untried == {
        Name.WITHOUT: Untried.NO_NETWORK_LINE, Name.OTHER: Untried.NO_NETWORK_LINE,
    }  # fmt: skip
    assert found[Name.PLAINTEXT].verdict == Verdict.AS_EXPECTED


def test_on_a_host_with_loopback_alone_what_was_kept_is_not_tried_and_not_proven(
    installation: Installation, running: Server
) -> None:
    if os.geteuid() != 0:
        pytest.skip("a network namespace takes root")
    with (
        Network.open(address=None) as alone,
        alone.entered(),
        installation.cluster() as cluster,
    ):
        cluster.psql("create extension pgtls cascade; create role app login password 'app'")
        server = Server(cluster, running.ca)
        server.sound()
        results = server.prove(keep_loopback=True)
    skipped = {r.attempt.name: r.attempt.untried for r in results if r.happened == NOT_TRIED}
    assert skipped == dict.fromkeys((Name.PLAINTEXT, Name.WITHOUT, Name.OTHER), Untried.LOOPBACK)


def test_a_claim_says_no_more_than_was_seen(server: Server, tmp_path: Path) -> None:
    server.cluster.configure(ssl_crl_file=None)
    server.cluster.write_hba(f"{ADMIN}hostssl all all all scram-sha-256 clientcert=verify-ca\n")
    with Authority.open(server.ca) as authority:
        issued = authority.issue_client("somebody", out=tmp_path / "somebody")
    pair = KeyPair(issued.certificate, issued.key)
    results = server.prove(given=Given(own=pair))
    said = {r.attempt.name: r.attempt.who for r in results}
    assert said[Name.GOOD] == "a good certificate; no CRL is in place"
    assert said[Name.RIGHT] == 'a certificate of "somebody", as app'


def test_certificates_of_a_ca_that_is_elsewhere_prove_all_of_it(server: Server) -> None:
    """What only a CA could make is named, and nothing is left untried."""
    with (
        Authority.open(server.ca) as authority,
        papers("app", authority=authority) as made,
    ):
        given = Given(made.root, made.own, made.other, made.revoked, made.expired)
        results = server.prove(with_ca=False, given=given)
    assert [r.attempt.who for r in results if r.verdict != Verdict.AS_EXPECTED] == []
    lacking = server.prove(with_ca=False)
    assert {r.attempt.untried for r in lacking if r.happened == NOT_TRIED} == {
        Untried.NO_ROOT, Untried.NO_REVOKED, Untried.NO_OWN, Untried.NO_OTHER, Untried.NO_EXPIRED,
    }  # fmt: skip


def test_the_clients_ca_need_not_be_the_servers(server: Server, tmp_path: Path) -> None:
    with Authority.create(tmp_path / "ca", name="The server's CA")[0] as authority:
        issued = authority.issue_server(NAME)
    for file in (issued.certificate, issued.key):
        server.cluster.write_file(file.name, file.read_bytes())
    results = server.prove(given=Given(root=issued.root))
    assert [r.attempt.who for r in results if r.verdict != Verdict.AS_EXPECTED] == []


def test_plaintext_that_comes_in_is_found(server: Server) -> None:
    server.cluster.write_hba(f"{ADMIN}host all all all scram-sha-256\n")
    assert server.differing(1) == {(1, "a client without TLS")}


def test_an_old_protocol_that_is_let_in_is_found(server: Server) -> None:
    server.cluster.configure(ssl_min_protocol_version="TLSv1", ssl_ciphers="ALL:@SECLEVEL=0")
    assert server.differing(1) == {(1, "a client with TLS 1.1 at most")}


def test_a_wrong_name_in_the_certificate_is_found(server: Server) -> None:
    assert server.differing(3, names=("other.example.test",)) == {
        (3, "verify-full, to other.example.test")
    }


def test_another_ca_is_found(server: Server, tmp_path: Path) -> None:
    with Authority.create(tmp_path / "ca", name="Another CA")[0] as authority:
        issued = authority.issue_server(NAME)
    for file in (issued.certificate, issued.key):
        server.cluster.write_file(file.name, file.read_bytes())
    assert server.differing(3) == {
        (2, "verify-ca, with the CA's root.crt"),
        (3, f"verify-full, to {NAME}"),
        (3, "verify-full, to a name that is not the server's"),
    }


def test_without_a_crl_the_revoked_certificate_comes_in_and_is_found(server: Server) -> None:
    server.cluster.configure(ssl_crl_file=None)
    server.cluster.write_hba(f"{ADMIN}hostssl all all all scram-sha-256\n")
    assert server.differing(4) == {(4, "a revoked certificate")}


def test_a_crl_out_of_date_is_found_by_a_good_certificate(server: Server) -> None:
    past = datetime.now(timezone.utc) - timedelta(days=10)
    with Authority.open(server.ca) as authority:
        signer = authority.signer()
        entries = authority.store.entries(authority.row.id)
        # No clock of ours goes back for it: such a CRL is what a server has that was forgotten.
        old = crl.build(
            signer.certificate, signer.key, number=1, entries=entries, this_update=past,
            now=past, days=1,
        )  # fmt: skip
    server.cluster.write_file("root.crl", b"".join(pem.encode(pem.CRL, old)))
    assert (4, "a good certificate, with the CRL in place") in server.differing(4)


def test_who_is_not_asked_for_a_certificate_is_found(server: Server) -> None:
    server.cluster.write_hba(f"{ADMIN}hostssl all all all scram-sha-256\n")
    assert server.differing() == {(5, "no certificate"), (5, "a certificate of another name")}


def test_a_certificate_of_any_name_is_found(server: Server) -> None:
    server.cluster.write_hba(f"{ADMIN}hostssl all all all scram-sha-256 clientcert=verify-ca\n")
    assert server.differing() == {(5, "a certificate of another name")}


def test_a_wrong_password_proves_nothing(server: Server) -> None:
    differing = server.differing(password="wrong")
    assert {
        (1, "a client with TLS"),
        (5, "the role's certificate"),
        (5, "a certificate of another name"),
    } <= differing
    # What TLS and pg_hba.conf refuse they refuse before any password.
    assert not {(1, "a client without TLS"), (4, "a revoked certificate")} & differing


def test_what_was_issued_for_a_proof_is_revoked_and_its_keys_are_gone(server: Server) -> None:
    server.prove()
    with Authority.open(server.ca) as authority:
        states = {r.name: r.state for r in authority.certificates() if r.profile == "client"}
    made = dict.fromkeys(("app", "pgtls-verify", REVOKED_NAME), "revoked")
    assert states.items() >= made.items()
    keys = [path.parent.name for path in server.ca.rglob("postgresql.key")]
    assert keys == [REVOKED_NAME]


def test_what_a_killed_proof_left_behind_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    left, fresh = tmp_path / "pgtls-verify-left", tmp_path / "pgtls-verify-fresh"
    for place in (left, fresh):
        place.mkdir()
        (place / "postgresql.key").touch()
    (tmp_path / "pgtls-verify-link").symlink_to(fresh)
    os.utime(left, (0, 0))
    with papers("app"):
        assert (left.exists(), fresh.exists()) == (False, True)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "pgtls-verify-fresh", "pgtls-verify-link",
    ]  # fmt: skip


def test_a_crl_from_before_the_revoked_certificate_leaves_it_untried(
    server: Server, tmp_path: Path
) -> None:
    with Authority.create(tmp_path / "ca", name="Young CA")[0] as authority:
        issued = authority.issue_server(NAME)
    young = Server(server.cluster, tmp_path / "ca")
    young.sound()
    assert issued.certificate.exists()
    results = young.prove(4)
    (revoked,) = [r for r in results if r.attempt.who == "a revoked certificate"]
    assert (revoked.happened, revoked.differs) == (attempts.NOT_TRIED, False)
    assert "crl.pem" in revoked.message
    # The CA begins some minutes before it was made, so that even now one can have expired.
    (expired,) = [r for r in young.prove() if r.attempt.name == Name.EXPIRED]
    assert expired.verdict == Verdict.AS_EXPECTED


def test_without_the_ca_what_takes_it_is_named(server: Server) -> None:
    results = server.prove(4, with_ca=False)
    told = " ".join(r.message for r in results if r.happened == NOT_TRIED)
    assert {"--root-cert", "--ca", "--revoked-cert", "--cert"} <= set(re.findall(r"--[\w-]+", told))


def test_a_role_that_may_not_read_the_files_proves_what_it_can(server: Server) -> None:
    server.cluster.psql(
        "do $$ begin create role watcher login password 'app';"
        " exception when duplicate_object then null; end $$"
    )
    server.cluster.reload()
    with (
        Authority.open(server.ca) as authority,
        papers("watcher", authority=authority) as made,
        Session.open(
            server.cluster.dsn(
                host="127.0.0.1", user="watcher", password=PASSWORD, dbname="postgres",
                sslcert=str(made.own.certificate), sslkey=str(made.own.key),  # type: ignore[union-attr]
            )
        ) as session,
    ):  # fmt: skip
        place = place_of(session)
        assert (place.address, place.port) == ("127.0.0.1", server.cluster.port)
        target = target_of(session, place, made, names=(NAME,), keep_loopback=False)
        results = verify(session, target, made, 5)
    assert [r.attempt.who for r in results if r.differs] == []
    (revoked,) = [r for r in results if r.attempt.who == "a revoked certificate"]
    assert "GRANT pg_read_server_files" in revoked.message


def test_the_command_ends_with_1_where_anything_differs(server: Server) -> None:
    command = [
        Path(sys.executable).with_name("pgtls"), "verify", "--layer", "1", "--user", "app",
        "--address", "127.0.0.1", "--no-keep-loopback", "--ca", server.ca,
    ]  # fmt: skip
    environment = {**os.environ, "PGPASSWORD": "app"}

    def run(*more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*command, *more, server.cluster.dsn()],
            capture_output=True, text=True, check=False, env=environment,
        )  # fmt: skip

    server.cluster.write_hba(f"{ADMIN}hostssl all all all scram-sha-256\n")
    server.cluster.reload()
    good = run("--format", "json")
    assert (good.returncode, good.stderr) == (0, "")
    assert all(result["as_expected"] for result in json.loads(good.stdout))
    server.cluster.write_hba(f"{ADMIN}host all all all scram-sha-256\n")
    server.cluster.reload()
    bad = run()
    assert bad.returncode == 1
    assert "DIFFERS   1  a client without TLS" in bad.stdout
    assert max(map(len, bad.stdout.splitlines())) < 130
    assert "PRIVATE KEY" not in bad.stdout + bad.stderr


def test_the_command_says_what_was_not_tried_first_and_ends_with_1(server: Server) -> None:
    server.cluster.reload()

    def run(layer: int, *more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [
                Path(sys.executable).with_name("pgtls"), "verify", "--layer", str(layer), *more,
                "--user", "app", "--address", "127.0.0.1", "--no-keep-loopback",
                server.cluster.dsn(),
            ],
            capture_output=True, text=True, check=False,
            env={**os.environ, "PGPASSWORD": "app"},
        )  # fmt: skip

    root = ("--root-cert", str(server.ca / "ca.crt"))
    server.cluster.write_hba(f"{ADMIN}hostssl all all all scram-sha-256\n")
    server.cluster.reload()
    done = run(4, *root)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[0].startswith("NOT TRIED 4  a revoked certificate")
    assert "--revoked-cert" in lines[1]
    assert lines[-1].startswith("Layer 4 is not proven: 2 of its attempts were not made")
    accepted = run(4, *root, "--accept-untried", "revoked", "--accept-untried", "good")
    assert accepted.returncode == 0
    assert accepted.stdout.endswith(
        "Layer 4 is proven but for what was accepted untried: revoked, good.\n"
    )
    found = json.loads(run(4, *root, "--format", "json").stdout)
    assert {(r["name"], r["outcome"], r["reason_code"]) for r in found if r["layer"] == 4} == {
        ("revoked", "untried", "no_revoked"), ("good", "untried", "no_own"),
    }  # fmt: skip
    assert run(4, "--accept-untried", "everything").returncode == 2
    # To accept what is not tried is not to accept what is tried and is not so.
    assert run(1, "--accept-untried", "plaintext").returncode == 0
    server.cluster.write_hba(f"{ADMIN}host all all all scram-sha-256\n")
    server.cluster.reload()
    differs = run(1, "--accept-untried", "plaintext")
    assert (differs.returncode, "Layer 1 does not hold" in differs.stdout) == (1, True)


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        ('FATAL:  no pg_hba.conf entry for host "::1", user "a", database "b", SSL off',
         attempts.PLAINTEXT),
        ('FATAL:  pg_hba.conf rejects connection for host "h", user "u", database "d", '
         "no encryption", attempts.PLAINTEXT),
        ('FATAL:  no pg_hba.conf entry for host "h", user "u", database "d", SSL encryption',
         attempts.NO_LINE),
        ("fe_sendauth: no password supplied", attempts.NO_PASSWORD),
        ("SSL error: tlsv13 alert certificate required", attempts.NO_CERTIFICATE),
        ("FATAL:  Passwort-Authentifizierung für Benutzer »a« fehlgeschlagen", attempts.OTHER),
    ],
)  # fmt: skip
def test_a_refusal_is_told_from_others(message: str, reason: str) -> None:
    assert reason_of(message) == reason
