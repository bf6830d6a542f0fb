"""Settings that any role may change in its session change nothing that pgtls says.

Asked with every value of each such setting that a query's meaning could depend on.
"""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from psycopg.pq import DiagnosticField, ExecStatus

from pgtls.lab import Cluster, Installation

# They end queries or sessions, fill the log, choose who one is, or say how a value is written.
LEFT_ALONE = {
    "client_encoding", "debug_discard_caches", "default_transaction_read_only", "exit_on_error",
    "IntervalStyle", "role", "seed", "session_authorization", "statement_timeout",
    "transaction_timeout",
}  # fmt: skip

QUESTIONS = (
    "select pgtls._shown(rolname::text) from pg_roles where oid > 16000 order by 1",
    "select check_id, status, subject, detail from pgtls.posture() order by 1, 3, 4",
    "select * from pgtls.match_hba('host', 'd', 'bob', '127.0.0.1')",
    "insert into pgtls.server_name values ('db.example.test') returning name",
    "insert into pgtls.server_name values ('a\x01b') returning name",
)


@pytest.fixture(scope="module")
def cluster(installation: Installation) -> Iterator[Cluster]:
    """A cluster with names that hold a backslash, and one that is no text."""
    with installation.cluster(ssl=False) as cluster:
        cluster.psql('create extension pgtls cascade; create role "a\\b"')
        cluster.psql("create database raw template template0 encoding 'SQL_ASCII' locale 'C'")
        with cluster.connect(dbname="raw", client_encoding="SQL_ASCII") as raw:
            raw.execute(b'create role "m\xfcller"')
        cluster.write_hba('local all all trust\nhost all "a\\b" all md5\n')
        cluster.reload()
        yield cluster


def _answers(cluster: Cluster, name: str, value: str) -> list[object] | None:
    """What a fresh session answers: bytes of rows, or SQLSTATE and message.

    None: the server does not take the value.
    """
    found: list[object] = []
    with cluster.connect(client_encoding="UTF8") as conn:
        try:
            conn.execute("select set_config(%s, %s, false)", (name, value))
        except psycopg.Error:
            return None
        for question in QUESTIONS:
            result = conn.pgconn.exec_(b"begin; " + question.encode())
            if result.status == ExecStatus.TUPLES_OK:
                found.append(
                    [
                        [result.get_value(row, column) for column in range(result.nfields)]
                        for row in range(result.ntuples)
                    ]
                )
            else:
                found.append(
                    (
                        result.error_field(DiagnosticField.SQLSTATE),
                        result.error_field(DiagnosticField.MESSAGE_PRIMARY),
                    )
                )
            conn.pgconn.exec_(b"rollback")
    return found


def _variants(cluster: Cluster) -> list[tuple[str, str]]:
    with cluster.connect() as conn:
        rows = conn.execute(
            "select name, vartype, setting, min_val, max_val, enumvals from pg_settings"
            " where context = 'user' order by name"
        ).fetchall()
    found = []
    for name, kind, now, least, most, words in rows:
        if name in LEFT_ALONE or name.startswith(("log_", "debug_print", "trace_")):
            continue
        values = {"bool": ("on", "off"), "enum": words or ()}.get(kind, (least, most))
        found += [(name, value) for value in values if value is not None and value != now]
    found += [("search_path", "pgtls"), ("search_path", "pg_temp"), ("DateStyle", "German, DMY"),
              ("TimeZone", "<+07>-07:13:11"), ("plpgsql.extra_errors", "all")]  # fmt: skip
    return found


def test_no_setting_of_a_session_changes_an_answer(cluster: Cluster) -> None:
    usual = _answers(cluster, "application_name", "usual")
    assert usual is not None
    differ = []
    for name, value in _variants(cluster):
        found = _answers(cluster, name, value)
        if found is not None and found != usual:
            differ.append((name, value, [one for one in found if one not in usual]))
    assert not differ
