"""A build without OpenSSL: everything answers, and says what the build lacks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from functions import answers

from pgtls.checks import CATALOGUE
from pgtls.lab import Cluster, Installation

pytestmark = pytest.mark.servers("nossl")

# What does not look at TLS itself has an answer on any build.
ANSWERED = {
    "TLS001": ("fail", "none"),
    "TLS101": ("not_applicable", "no_tls"),
    "TLS103": ("not_applicable", "no_tls"),
    "TLS107": ("not_applicable", "no_tls"),
    "TLS115": ("not_applicable", "no_tls"),
    "TLS116": ("not_applicable", "no_tls"),
    "TLS002": ("not_applicable", "no_tls"),
    "TLS004": ("not_applicable", "no_tls"),
    "TLS104": ("pass", "pass"),
    "TLS120": ("not_applicable", "ssl_off"),
}


@pytest.fixture(scope="module")
def nossl(installation: Installation) -> Iterator[Cluster]:
    with installation.cluster() as cluster:
        cluster.psql("create extension pgtls cascade")
        yield cluster


def test_every_function_answers(nossl: Cluster) -> None:
    with nossl.connect() as conn:
        found = answers(conn)
    requirements = {row[0]: row for row in found["select * from pgtls.requirements()"]}
    assert requirements["OpenSSL"][3] == "fail"
    assert "no TLS" in requirements["OpenSSL"][4]
    assert not any(row[3] for row in found["select * from pgtls.protocols()"])
    assert {row[6] for row in found["select * from pgtls.sessions()"]} == {"unix"}


def test_the_checks_say_what_the_build_lacks(nossl: Cluster) -> None:
    with nossl.connect() as conn:
        rows = conn.execute(
            "select check_id, status, metadata->>'text', detail from pgtls.posture()"
        ).fetchall()
    assert {row[0] for row in rows} == set(CATALOGUE)
    found = {row[0]: (row[1], row[2]) for row in rows}
    for check, wanted in ANSWERED.items():
        assert found[check] == wanted, check
    assert not [row for row in rows if row[1] == "unknown"]


def test_layer_0_fails_and_names_the_step(nossl: Cluster) -> None:
    row = nossl.psql("select status, blocking, next_step from pgtls.layers() where layer = 0")
    assert row.startswith("fail|{TLS001}|TLS001: Install packages built with OpenSSL")


def test_a_line_for_tls_loads_and_matches_nobody(nossl: Cluster) -> None:
    nossl.write_hba("local all all trust\nhostssl all all all scram-sha-256\n")
    mark = nossl.log_mark()
    nossl.reload()
    assert "was not reloaded" not in nossl.log(mark)
    row = nossl.psql(
        "select status, metadata->>'text', detail from pgtls.posture(1) where check_id = 'TLS112'"
    )
    assert row.startswith("warn|unsupported|")
    assert "not supported by this build" in row
    assert nossl.psql("select count(*) from pgtls.recommended_hba(1)") == "2"
