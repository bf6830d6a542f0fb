"""What a check says, beside what a real client meets.

Each row puts the server into a state, asks one check, and then has a client with libpq connect:
the finding says that the client is refused, or harmed, just where it is.
"""

from __future__ import annotations

import subprocess
import time

import psycopg
import pytest
from scenarios.certificates import leaf
from scenarios.files import crl_directory
from stage import NAME, Stage
from truths import TRUTHS, Truth

from authority import crl, issue


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
