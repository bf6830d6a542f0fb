"""What a check says, beside what a real client meets.

Each row puts the server into a state, asks one check, and then has a client with libpq connect:
the finding says that the client is refused, or harmed, just where it is.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Callable

import psycopg
import pytest
from authority import DAY, Usage, crl, issue
from scenarios.certificates import half_presented, issuer, leaf
from scenarios.clients import OPEN
from scenarios.files import crl_directory, good_directory, hashed
from scenarios.rules import hba
from stage import NAME, Stage

Arrange = Callable[[Stage], object]


@dataclass(frozen=True)
class Truth:
    """A state, what one check says of it, and whether a client gets in.

    Attributes:
        says: ``TLS403 fail missing``.
        refused: a regular expression of the client's error, or None when it gets in.
        client: ``certificate``, ``plain``, ``verify-ca``, ``verify-full`` or ``password``.
    """

    name: str
    arrange: Arrange
    says: str
    refused: str | None
    client: str = "certificate"
    params: Mapping[str, object] = field(default_factory=dict)


def revocation(*lists: Callable[[Stage], bytes]) -> Arrange:
    """Have these CRLs in ssl_crl_file."""
    return lambda stage: stage.write(crl=[make(stage) for make in lists])


def of_root(stage: Stage) -> bytes:
    return crl(stage.root)


def of_issuer(**more: object) -> Callable[[Stage], bytes]:
    return lambda stage: crl(stage.intermediate, **more)  # type: ignore[arg-type]


ENDED = {"since": -2 * DAY, "until": -DAY}

TRUTHS = (
    # ---- CRLs: any certificate is refused where a list is missing or not to be believed ---------
    Truth("one for each CA", revocation(of_issuer(), of_root), "TLS403 pass pass", None),
    Truth("none of the root", revocation(of_issuer()), "TLS403 fail missing", "unknown ca"),
    Truth("none of the issuer", revocation(of_root), "TLS403 fail missing", "unknown ca"),
    Truth(
        "a certificate as CRL",
        lambda stage: stage.write(crl=[stage.root.pem]),
        "TLS402 fail certificate",
        "unknown ca",
    ),
    Truth("ended", revocation(of_issuer(**ENDED), of_root), "TLS404 fail past", "expired"),
    Truth(
        "ended, and its successor",
        revocation(of_issuer(**ENDED), of_issuer(), of_root),
        "TLS404 pass pass",
        None,
    ),
    Truth(
        "of tomorrow",
        revocation(of_issuer(since=DAY), of_root),
        "TLS404 fail not_yet",
        "bad certificate|unknown ca",
    ),
    Truth(
        "of tomorrow, and today's",
        revocation(of_issuer(since=DAY), of_issuer(), of_root),
        "TLS404 pass pass",
        None,
    ),
    Truth(
        "signed by another key",
        lambda stage: stage.write(
            crl=[crl(stage.intermediate, key=stage.client.key), crl(stage.root)]
        ),
        "TLS405 fail bad",
        "alert",
    ),
    Truth(
        "of a stranger",
        lambda stage: stage.write(
            crl=[crl(stage.intermediate), crl(stage.root), crl(issue("Stranger", ca=True))]
        ),
        "TLS405 warn stranger",
        None,
    ),
    Truth(
        "an ended one harms nobody without a certificate",
        lambda stage: (
            revocation(of_issuer(**ENDED), of_root)(stage),
            stage.cluster.write_hba(OPEN),
        ),
        "TLS404 fail past",
        None,
        "password",
    ),
    Truth("in a directory", good_directory, "TLS408 pass pass", None),
    Truth(
        "in a directory, misnamed",
        lambda stage: crl_directory(
            stage,
            {
                "01234567.r0": crl(stage.intermediate),
                f"{hashed(stage, 'root')}.r0": crl(stage.root),
            },
        ),
        "TLS408 fail misnamed",
        "unknown ca",
    ),
    Truth(
        "in a directory, past a gap",
        lambda stage: crl_directory(
            stage,
            {
                f"{hashed(stage)}.r1": crl(stage.intermediate),
                f"{hashed(stage, 'root')}.r0": crl(stage.root),
            },
        ),
        "TLS408 fail gap",
        "unknown ca",
    ),
    Truth(
        "in a directory that is not there",
        lambda stage: stage.set(ssl_crl_file=None, ssl_crl_dir="nowhere"),
        "TLS402 fail missing",
        "unknown ca",
    ),
    # ---- rules ----------------------------------------------------------------------------------
    Truth(
        "a certificate is asked for and there is no CA",
        lambda stage: stage.set(ssl_ca_file=None, ssl_crl_file=None),
        "TLS112 fail no_ca",
        "client certificates can only be checked if a root certificate store is available",
    ),
    Truth(
        "a map that does not exist",
        hba("hostssl all all all cert map=nobody\n"),
        "TLS503 fail missing",
        "certificate authentication failed",
    ),
    Truth(
        "a map that exists", hba("hostssl all all all cert map=people\n"), "TLS503 pass pass", None
    ),
    Truth(
        "plaintext by host",
        hba("host all all all scram-sha-256\n"),
        "TLS104 fail plaintext",
        None,
        "plain",
    ),
    Truth(
        "plaintext rejected first",
        hba("hostnossl all all all reject\nhost all all all scram-sha-256\n"),
        "TLS104 pass pass",
        "pg_hba.conf rejects connection",
        "plain",
    ),
    Truth(
        "plaintext rejected by family",
        hba(
            "hostnossl all all 0.0.0.0/0 reject\nhostnossl all all ::/0 reject\n"
            "host all all all scram-sha-256\n"
        ),
        "TLS104 pass pass",
        "pg_hba.conf rejects connection",
        "plain",
    ),
    Truth(
        "a superuser by one database",
        hba("hostssl postgres all all scram-sha-256\nhostssl all all all cert\n"),
        "TLS505 fail superuser",
        None,
        "password",
        {"user": "postgres"},
    ),
    Truth(
        "a superuser behind a reject line for a host name",
        hba("host all all db.invalid reject\nhostssl all all all scram-sha-256\n"),
        "TLS505 fail superuser",
        None,
        "password",
        {"user": "postgres"},
    ),
    Truth(
        "a superuser rejected first",
        hba("host all postgres,streamer all reject\nhostssl all all all scram-sha-256\n"),
        "TLS505 pass pass",
        "pg_hba.conf rejects connection",
        "password",
        {"user": "postgres"},
    ),
    # ---- what a client that verifies finds ------------------------------------------------------
    Truth("the whole chain", leaf(), "TLS202 pass pass", None, "verify-ca"),
    Truth(
        "a chain that the CA file completes",
        lambda stage: stage.write(cert=[stage.leaf]),
        "TLS202 pass pass",
        None,
        "verify-ca",
    ),
    Truth(
        "a chain of which half is presented",
        half_presented,
        "TLS202 fail not_sent",
        "certificate verify failed",
        "verify-ca",
    ),
    Truth(
        "a chain that nothing completes",
        lambda stage: (
            stage.write(cert=[stage.leaf], ca=[stage.root]),
            stage.set(ssl_crl_file=None),
        ),
        "TLS202 warn top_unknown",
        "certificate verify failed",
        "verify-ca",
    ),
    Truth("an issuer that is no CA", issuer(ca=False), "TLS203 fail not_ca", "failed", "verify-ca"),
    Truth(
        "an issuer that may not sign",
        issuer(usage=["crl_sign"]),
        "TLS203 fail no_cert_sign",
        "failed",
        "verify-ca",
    ),
    Truth("no keyUsage", issuer(usage=None), "TLS203 warn no_key_usage", None, "verify-ca"),
    Truth("lax constraints", issuer(critical=False), "TLS203 warn not_critical", None, "verify-ca"),
    Truth(
        "expired",
        leaf(since=-3 * DAY, until=-DAY),
        "TLS205 fail expired",
        "certificate verify failed",
        "verify-ca",
    ),
    Truth(
        "expired, and nobody looks",
        lambda stage: (leaf(since=-3 * DAY, until=-DAY)(stage), stage.cluster.write_hba(OPEN)),
        "TLS205 fail expired",
        None,
        "password",
    ),
    Truth("of tomorrow", leaf(since=DAY), "TLS205 fail not_yet", "verify failed", "verify-ca"),
    Truth(
        "a client's certificate",
        leaf(extended=[Usage.CLIENT_AUTH]),
        "TLS207 fail other",
        "certificate verify failed",
        "verify-ca",
    ),
    Truth("no extendedKeyUsage", leaf(extended=None), "TLS207 warn absent", None, "verify-ca"),
    Truth("a name among the names", leaf(), "TLS302 pass pass", None, "verify-full"),
    Truth(
        "another name",
        leaf(san=["DNS:other.example.test"]),
        "TLS302 fail declared",
        "does not match host name",
        "verify-full",
    ),
    Truth("a name in the CN", leaf(san=()), "TLS302 pass pass", None, "verify-full"),
    Truth(
        "a name in the first of two CNs",
        leaf(f"CN={NAME};CN=other.example.test", san=()),
        "TLS302 pass pass",
        None,
        "verify-full",
    ),
    Truth(
        "a name in the second of two CNs",
        leaf(f"CN=other.example.test;CN={NAME}", san=()),
        "TLS302 fail declared",
        "does not match host name",
        "verify-full",
    ),
    Truth(
        "a name in the CN beside another name",
        leaf(NAME, san=["DNS:other.example.test"]),
        "TLS302 fail declared",
        "does not match host name",
        "verify-full",
    ),
    Truth(
        "a name in the CN beside an address",
        leaf(NAME, san=["IP:192.0.2.77"]),
        "TLS302 pass pass",
        None,
        "verify-full",
    ),
    Truth("a wildcard", leaf(san=["DNS:*.example.test"]), "TLS302 pass pass", None, "verify-full"),
    Truth(
        "a wildcard one label up",
        leaf(san=["DNS:*.test"]),
        "TLS302 fail declared",
        "does not match host name",
        "verify-full",
    ),
    Truth("upper case", leaf(san=["DNS:DB.Example.TEST"]), "TLS302 pass pass", None, "verify-full"),
)


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda truth: f"{truth.says}: {truth.name}")
def test_the_client_meets_what_the_check_says(stage: Stage, truth: Truth) -> None:
    stage.sound()
    stage.names(NAME)
    truth.arrange(stage)
    stage.reload()
    check_id, status, text = truth.says.split()
    found = [row for row in stage.posture() if row.check_id == check_id]
    assert (status, text) in {(row.status, row.text) for row in found}, found
    if status == "pass":
        assert len(found) == 1, found
    if truth.refused is None:
        connect(stage, truth).close()
    else:
        with pytest.raises(psycopg.OperationalError, match=truth.refused):
            connect(stage, truth).close()


def connect(stage: Stage, truth: Truth) -> psycopg.Connection[object]:
    if truth.client == "plain":
        return stage.connect(sslmode="disable")
    if truth.client == "password":
        params = {"password": stage.cluster.installation.password, **truth.params}
        if truth.params.get("user") != "postgres":
            params.pop("password")
        return stage.connect(**params)
    chain = [stage.intermediate]
    params = {}
    if truth.client.startswith("verify"):
        address = stage.connect_address
        params = {"sslmode": truth.client, "sslrootcert": stage.root}
        params |= {"host": NAME, "hostaddr": address}
    return stage.connect(certificate=stage.client, chain=chain, **params)


# ---- sections 3 and 4 of what reloads do ---------------------------------------------------------


def test_a_file_replaced_without_reload_is_not_served(stage: Stage) -> None:
    stage.sound()
    stage.names(NAME)
    leaf(san=["DNS:old.example.test"])(stage)
    stage.reload()
    leaf()(stage)
    full = Truth("", leaf, "", None, "verify-full")
    with pytest.raises(psycopg.OperationalError, match="does not match host name"):
        connect(stage, full)
    found = [row for row in stage.posture(fresh=True) if row.check_id == "TLS120"]
    assert {(row.text, row.subject) for row in found} == {
        ("changed", "server.crt"),
        ("changed", "server.key"),
    }
    stage.sql("select pg_reload_conf()")
    stage.reload()
    connect(stage, full).close()


@pytest.mark.parametrize("fault", ["mode", "mismatch", "missing CRL", "DER CRL", "protocols"])
def test_a_reload_that_failed_in_silence_is_found(stage: Stage, fault: str) -> None:
    """SHOW, pg_file_settings and pg_reload_conf() say nothing: the old certificate lives on."""
    stage.sound()
    stage.names(NAME)
    leaf(san=["DNS:old.example.test"])(stage)
    stage.reload()
    leaf()(stage)
    if fault == "mode":
        (stage.cluster.data / "server.key").chmod(0o644)
    elif fault == "mismatch":
        stage.write(key=stage.client)
    elif fault == "missing CRL":
        (stage.cluster.data / "root.crl").unlink()
    elif fault == "DER CRL":
        stage.write(crl=[b"\x30\x82\x01\x00"])
    else:
        stage.set(ssl_min_protocol_version="TLSv1.3", ssl_max_protocol_version="TLSv1.2")
    assert stage.sql("select pg_reload_conf()") == [(True,)]
    log = stage.reload()
    assert "SSL configuration was not reloaded" in log
    assert stage.sql("select count(*) from pg_file_settings where error is not null") == [(0,)]
    with pytest.raises(psycopg.OperationalError, match="does not match host name"):
        connect(stage, Truth("", leaf, "", None, "verify-full"))
    (found,) = [row for row in stage.posture() if row.check_id == "TLS103"]
    assert found.status == "fail", found


def test_a_revoked_session_goes_on_and_is_named(stage: Stage) -> None:
    stage.sound()
    stage.reload()
    held = stage.session(certificate=stage.client, chain=[stage.intermediate])
    stage.write(crl=[crl(stage.intermediate, revoked=[stage.client]), crl(stage.root)])
    stage.reload()
    with pytest.raises(psycopg.OperationalError, match="revoked"):
        stage.connect(certificate=stage.client, chain=[stage.intermediate])
    assert held.execute("select 1").fetchone() == (1,)
    (found,) = [row for row in stage.posture() if row.check_id == "TLS407"]
    assert found.text == "revoked"
    assert str(held.info.backend_pid) in found.detail
    assert stage.client.serial in found.detail


def test_the_remediation_ends_the_revoked_session(stage: Stage) -> None:
    test_a_revoked_session_goes_on_and_is_named(stage)
    (found,) = [row for row in stage.posture() if row.check_id == "TLS407"]
    stage.sql(found.remediation)
    deadline = time.monotonic() + 10
    while found.status != "pass" and time.monotonic() < deadline:
        (found,) = [row for row in stage.posture() if row.check_id == "TLS407"]
    assert found.status == "pass", found


@pytest.mark.parametrize(
    ("check_id", "settings"),
    [
        ("TLS101", {"ssl": False}),
        ("TLS004", {"ssl_max_protocol_version": "TLSv1.2"}),
        ("TLS106", {"ssl_min_protocol_version": "TLSv1"}),
        ("TLS107", {"ssl_ciphers": "HIGH:eNULL:@SECLEVEL=0"}),
        ("TLS118", {"log_connections": False}),
        ("TLS103", {"ssl_ciphers": "NOSUCHCIPHER"}),
        ("TLS103", {"ssl_dh_params_file": "nowhere.pem"}),
        ("TLS103", {"curve": "nosuchcurve"}),
        (
            "TLS103",
            {"ssl_min_protocol_version": "TLSv1.3", "ssl_max_protocol_version": "TLSv1.2"},
        ),
    ],
)
def test_the_remediation_in_sql_works_when_pasted(
    stage: Stage, check_id: str, settings: dict[str, object]
) -> None:
    """Also where the setting stands in postgresql.conf, which ALTER SYSTEM RESET leaves alone."""
    stage.sound()
    if "curve" in settings:
        newer = stage.cluster.installation.major >= 18
        settings = {"ssl_groups" if newer else "ssl_ecdh_curve": settings["curve"]}
    stage.set(**settings)
    stage.reload()
    (found,) = [row for row in stage.posture(fresh=True) if row.check_id == check_id]
    assert found.status in ("warn", "fail")
    try:
        sql = found.remediation.partition("then: ")[2] or found.remediation
        stage.cluster.psql(sql)
        stage.reload()
        (found,) = [row for row in stage.posture(fresh=True) if row.check_id == check_id]
        assert found.status == "pass", found
    finally:
        stage.sql("alter system reset all")


@pytest.mark.parametrize(
    "subject",
    [
        "Issuing CA",
        "O=Example, Inc.;CN=Clients + Partners",
        "O=  Two  spaces ;CN=UPPER lower",
        "O=Société Générale;CN=Ünïcode ß İ",
    ],
)
def test_hashes_are_those_of_openssl_rehash(stage: Stage, subject: str) -> None:
    stage.sound()
    ca = issue(subject, stage.root, ca=True)
    crl_directory(stage, {"some.crl": crl(ca), "other.crl": crl(stage.root)})
    directory = stage.cluster.data / "crls"
    subprocess.run(["openssl", "rehash", directory], check=True, capture_output=True)
    stage.reload()
    (found,) = [row for row in stage.posture() if row.check_id == "TLS408"]
    assert found.status == "pass", found
    assert sorted(path.name for path in directory.glob("*.r0")) == sorted(
        f"{row[0]}.r0" for row in _hashes([ca, stage.root])
    )


def _hashes(issuers: list[object]) -> list[tuple[str]]:
    from pgtls.x509 import read_crls

    return [(read_crls(crl(ca))[0].issuer_hash,) for ca in issuers]  # type: ignore[arg-type]
