"""On a hot standby every function answers, as on the primary where both are alike."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

from issued import issue, use_tls
from pgtls.lab import Cluster, Installation

#: What has to be the same on both, being of the same settings, files and catalogues.
ALIKE = {
    "requirements": "select * from pgtls.requirements()",
    "protocols": "select protocol, openssl, postgresql, configured, detail from pgtls.protocols()",
    "openssl_support": "select * from pgtls.openssl_support",
    "postgres_support": "select * from pgtls.postgres_support",
    "certificates": "select source, path, position, subject, issuer, serial, san, not_before,"
    " not_after, status, is_ca, key_type, key_bits, signature_algorithm, sha256, problems"
    " from pgtls.certificates()",
    "crls": "select * from pgtls.crls()",
    "check_expiry": "select kind, path, position, subject, not_after, status, severity"
    " from pgtls.check_expiry('1000 years')",
    "recommended_hba 1": "select * from pgtls.recommended_hba(1)",
    "recommended_hba 5": "select * from pgtls.recommended_hba(5)",
    "lint_hba": "select line_number, code, severity, detail, remediation, rule"
    " from pgtls.lint_hba('host all all all md5')",
    "match_hba": "select outcome, line_number, rule, auth_method, detail"
    " from pgtls.match_hba('host', 'app', 'postgres', '10.0.0.7')",
    "explain": "select certainty, error_id, cause from pgtls.explain('certificate verify failed')",
    "sslmodes": "select sslmode, on_this_server from pgtls.sslmodes()",
    "server_name": "select * from pgtls.server_name",
    "served_certificate": "select * from pgtls.served_certificate()",
}

#: What is of each server's own sessions or connections: it has to answer.
OWN = {
    "posture": "select * from pgtls.posture()",
    "layers": "select * from pgtls.layers()",
    "sessions": "select * from pgtls.sessions()",
    "non_tls_sessions": "select * from pgtls.non_tls_sessions(true)",
    "simulate_hba": "select * from pgtls.simulate_hba('local all all trust')",
    "plan": "select * from pgtls.plan(1)",
    "preflight": "select * from pgtls.preflight(5)",
    "probe": "select * from pgtls.probe()",
    "log_findings": "select pgtls.log_findings('low')",
}


@pytest.fixture(scope="module")
def pair(
    installation: Installation, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Cluster, Cluster]]:
    """A primary with TLS, and its standby."""
    files = issue(tmp_path_factory.mktemp("pki"), "localhost")
    with installation.cluster() as primary:
        use_tls(primary, files)
        primary.write_hba(
            "local all all trust\nlocal replication all trust\n"
            "host all all 127.0.0.1/32 scram-sha-256\nhost all all 10.0.0.0/8 md5\n"
            "host replication postgres 127.0.0.1/32 scram-sha-256\n"
        )
        primary.reload()
        primary.psql(
            "create extension pgtls cascade;"
            "insert into pgtls.server_name values ('localhost'), ('db.example.org')"
        )
        standby = primary.standby()
        standby.catch_up(primary)
        yield primary, standby
        standby.close()


def answers(cluster: Cluster, questions: dict[str, str]) -> dict[str, list[tuple]]:
    with cluster.connect() as conn:
        return {name: conn.execute(sql).fetchall() for name, sql in questions.items()}


def test_all_functions_and_views_are_asked(pair: tuple[Cluster, Cluster]) -> None:
    public = pair[1].psql(
        "select proname from pg_proc where pronamespace = 'pgtls'::regnamespace"
        " and proname !~ '^_' union select relname from pg_class"
        " where relnamespace = 'pgtls'::regnamespace and relkind in ('v', 'r')"
        " and relname !~ '^_'"
    )
    assert set(public.split()) == {name.split()[0] for name in (ALIKE | OWN)}


def test_what_is_of_the_same_files_and_settings_is_the_same(pair: tuple[Cluster, Cluster]) -> None:
    primary, standby = pair
    assert standby.psql("select pg_is_in_recovery()") == "t"
    on_primary = answers(primary, ALIKE)
    assert all(on_primary.values())
    assert answers(standby, ALIKE) == on_primary


def test_every_other_function_answers_too(pair: tuple[Cluster, Cluster]) -> None:
    assert all(answers(pair[1], OWN).values())


def test_the_findings_differ_in_replication_alone(pair: tuple[Cluster, Cluster]) -> None:
    question = "select check_id, status, finding_key from pgtls.posture()"
    primary, standby = (set(answers(cluster, {"": question})[""]) for cluster in pair)
    assert {check for check, *_ in primary ^ standby} <= {"TLS109", "TLS110"}
    assert len(primary & standby) > 30


def test_nothing_is_written_on_a_standby(pair: tuple[Cluster, Cluster]) -> None:
    """In a read-only transaction, with what has to be created up front: nothing is."""
    primary, standby = pair
    for cluster in (primary, standby):
        with cluster.connect() as conn:
            conn.execute("begin read only")
            for sql in (ALIKE | OWN).values():
                conn.execute(sql)
    with (
        standby.connect() as conn,
        pytest.raises(psycopg.errors.ReadOnlySqlTransaction),
    ):
        conn.execute("insert into pgtls.server_name values ('new')")


@pytest.mark.parametrize(
    ("conninfo", "status"),
    [
        ("host=192.0.2.1 user=postgres", "fail"),
        ("host=192.0.2.1 sslmode=prefer", "fail"),
        ("host=192.0.2.1 sslmode=disable", "fail"),
        ("host=192.0.2.1 sslmode=require", "pass"),
        ("host=192.0.2.1 sslmode=verify-ca", "pass"),
        ("host=primary.example.org sslmode=verify-full", "pass"),
        ("postgresql://replica@192.0.2.1:5432/?sslmode=verify-full", "pass"),
        ("postgresql://replica@192.0.2.1:5432/", "fail"),
        ("postgresql://replica@/?host=192.0.2.1", "fail"),
        ("postgresql://localhost/?hostaddr=192.0.2.1", "fail"),
        ("postgresql://[2001:db8::1]:5432/?sslmode=verify-full", "pass"),
        ("postgresql://[2001:db8::1]:5432/", "fail"),
        ("postgresql://%2Fvar%2Frun%2Fpostgresql/", "pass"),
        ("host=''192.0.2.1'' sslmode = ''require''", "pass"),
        ("host=/var/run/postgresql,192.0.2.1", "fail"),
        ("host=/var/run/postgresql", "pass"),
    ],
)
def test_primary_conninfo_is_judged_by_its_sslmode(
    pair: tuple[Cluster, Cluster], conninfo: str, status: str
) -> None:
    _, standby = pair
    standby.psql(f"alter system set primary_conninfo = '{conninfo}'")
    standby.reload()
    found = answers(
        standby,
        {"": "select status, subject, detail from pgtls.posture(1) where check_id = 'TLS110'"},
    )[""]
    assert [state for state, *_ in found] == [status], found
    if status != "pass":
        assert found[0][1] == "primary_conninfo"


def test_no_finding_shows_the_password_of_primary_conninfo(pair: tuple[Cluster, Cluster]) -> None:
    _, standby = pair
    standby.psql("alter system set primary_conninfo = 'host=192.0.2.1 password=s3cret'")
    standby.reload()
    text = str(answers(standby, OWN))
    assert "TLS110" in text
    assert "s3cret" not in text
