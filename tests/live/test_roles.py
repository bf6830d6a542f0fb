"""What roles with few rights are told, and that the hints, followed to the letter, help."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from functions import QUERIES, answers
from psycopg import sql
from stage import Stage

from pgtls.lab import Installation

NAMES = ("plain", 'Ann "the DBA" O\'Brien', "user")


@pytest.fixture(scope="module")
def sound(stage: Stage) -> Stage:
    stage.sound()
    stage.cluster.write_hba("local all all trust\nhostssl all all all cert map=people\n")
    stage.cluster.write_file("dh.pem", "")
    stage.reload()
    return stage


@pytest.fixture
def roles(sound: Stage) -> Iterator[Any]:
    """A factory of roles: each call makes one with these grants and returns its session."""
    made: list[tuple[str, psycopg.Connection[Any]]] = []

    def make(name: str, *grants: str) -> psycopg.Connection[Any]:
        sound.sql(sql.SQL("create role {} login").format(sql.Identifier(name)).as_string())
        for grant in grants:
            sound.sql(f"{grant} to {sql.Identifier(name).as_string()}")
        conn = sound.cluster.connect(user=name)
        made.append((name, conn))
        return conn

    yield make
    for name, conn in made:
        conn.close()
        role = sql.Identifier(name).as_string()
        sound.sql(f"drop owned by {role}")
        sound.sql(f"drop role {role}")


EXECUTE = (
    "grant usage on schema pgtls",
    "grant execute on all functions in schema pgtls",
)


def test_a_role_without_grants_is_refused_by_postgresql(roles: Any) -> None:
    conn = roles("plain")
    for query in QUERIES:
        with pytest.raises(psycopg.errors.InsufficientPrivilege) as caught:
            conn.execute(query)
        assert "Traceback" not in str(caught.value)
        assert "pgtls" in str(caught.value)


@pytest.mark.parametrize("name", NAMES)
def test_a_role_that_may_not_ask_the_reader_gets_an_answer_from_each_function(
    sound: Stage, roles: Any, name: str
) -> None:
    conn = roles(name, *EXECUTE)
    role = sql.Identifier(name).as_string()
    sound.sql(f"revoke execute on function pgtls._reader(bytea) from {role}")
    for query in QUERIES:
        if "_support" not in query:
            answer(conn, query)
    rows = conn.execute("select check_id, status, detail from pgtls.posture()").fetchall()
    unknown = {check for check, status, _ in rows if status == "unknown"}
    assert unknown >= {"TLS103", "TLS104", "TLS108", "TLS112", "TLS201", "TLS402"}
    assert not any("failed:" in detail for _, _, detail in rows)


def answer(conn: psycopg.Connection[Any], query: str) -> None:
    try:
        conn.execute(query)
    except psycopg.Error as error:
        hint_of(error)


def hint_of(error: psycopg.Error) -> str:
    """The GRANT that an error asks for."""
    assert error.sqlstate == "42501", error
    assert "GRANT" in (error.diag.message_hint or ""), error
    assert "Traceback" not in str(error)
    assert not (error.diag.message_primary or "").startswith("plpy.")
    return error.diag.message_hint or ""


@pytest.mark.parametrize("grants", [EXECUTE, ("grant pg_monitor",)], ids=["execute", "pg_monitor"])
@pytest.mark.parametrize("name", NAMES)
def test_the_hints_followed_make_everything_known(
    sound: Stage, roles: Any, name: str, grants: tuple[str, ...]
) -> None:
    conn = roles(name, *grants)
    for _ in range(12):
        hints = list(dict.fromkeys(needed(conn)))
        if not hints:
            break
        for hint in hints:
            sound.cluster.psql(hint)
    rows = conn.execute("select check_id, status, detail from pgtls.posture()").fetchall()
    assert [row for row in rows if row[1] == "unknown"] == []
    mine = {(check, status) for check, status, _ in rows}
    theirs = {(row.check_id, row.status) for row in sound.posture(fresh=True)}
    assert mine == theirs
    for query in QUERIES:
        if "_support" not in query:
            conn.execute(query)


def needed(conn: psycopg.Connection[Any]) -> Iterator[str]:
    """The statements that rows and errors ask for."""
    rows = conn.execute("select status, remediation, detail from pgtls.posture()").fetchall()
    for status, remediation, detail in rows:
        if status == "unknown":
            assert remediation.startswith("GRANT "), detail
            yield remediation
    for query in QUERIES:
        if "_support" not in query:
            try:
                conn.execute(query)
            except psycopg.Error as error:
                yield hint_of(error)


def test_a_directory_and_a_file_elsewhere_take_their_own_grants(sound: Stage, roles: Any) -> None:
    """Absolute paths outside of the data directory, and a directory of CRLs."""
    directory = sound.cluster.base / "elsewhere"
    directory.mkdir(exist_ok=True)
    directory.chmod(0o755)
    (directory / "ca.pem").write_bytes(sound.root.pem)
    (directory / "ca.pem").chmod(0o644)
    sound.set(ssl_ca_file=str(directory / "ca.pem"), ssl_crl_file=None, ssl_crl_dir=str(directory))
    try:
        sound.reload()
        test_the_hints_followed_make_everything_known(sound, roles, "plain", EXECUTE)
    finally:
        sound.set(ssl_ca_file="root.crt", ssl_crl_file="root.crl", ssl_crl_dir=None)
        sound.reload()


def test_the_superuser_is_told_what_only_the_system_can_change(sound: Stage) -> None:
    """No GRANT helps against a directory that the server's user can't enter."""
    directory = sound.cluster.data / "closed"
    directory.mkdir(exist_ok=True)
    directory.chmod(0)
    sound.set(ssl_ca_file="closed/ca.pem", ssl_crl_file=None, ssl_crl_dir="closed")
    try:
        sound.reload()
        rows = {row.check_id: row for row in sound.posture()}
        assert (rows["TLS501"].status, rows["TLS501"].text) == ("fail", "unreadable")
        assert (rows["TLS402"].status, rows["TLS402"].text) == ("fail", "unreadable")
        assert not any("GRANT" in row.remediation for row in rows.values())
        answers(sound.lasting)
    finally:
        directory.chmod(0o700)
        sound.set(ssl_ca_file="root.crt", ssl_crl_file="root.crl", ssl_crl_dir=None)
        sound.reload()


@pytest.mark.servers("host")
def test_another_language_changes_no_verdict(installation: Installation) -> None:
    """PostgreSQL's messages come in the server's language; its SQLSTATEs do not."""
    cluster = installation.cluster(ssl_ca_file="closed.pem")
    cluster.env["LANGUAGE"] = "de"
    cluster.configure(lc_messages="C.UTF-8")
    with cluster, cluster.connect() as conn:
        with pytest.raises(psycopg.errors.DivisionByZero) as caught:
            conn.execute("select 1/0")
        if "division" in (caught.value.diag.message_primary or ""):
            pytest.skip("there are no translations of the server's messages here")
        cluster.write_file("closed.pem", "", 0)
        cluster.psql("create extension pgtls cascade; create role plain login")
        rows = conn.execute("select status, detail from pgtls.posture() where check_id = 'TLS501'")
        (row,) = rows.fetchall()
        assert row[0] == "fail"
        assert "closed.pem" in row[1]
        cluster.psql("grant pg_monitor to plain")
        with cluster.connect(user="plain") as plain:
            for _ in range(12):
                for hint in dict.fromkeys(needed(plain)):
                    cluster.psql(hint)
            assert list(needed(plain)) == []
