"""No bytes of anybody's end the server, or a function with an error of Python's.

Every source of text, in databases of four encodings, for clients of each, with every public
function; and the same with names from the catalogs as arguments.
"""

from __future__ import annotations

import os
import random
import subprocess
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from functions import QUERIES
from hostile import CLIENTS, ENCODINGS, SOURCES, Ground, prepared

from pgtls.lab import Cluster, Installation

# What only a fault of ours says: internal_error, external_routine_exception, and text that is none.
FAULTS = {"XX000", "38000", "22021", "22P05", "22P02", "42804"}

# Names of the catalogs as arguments: whatever a function takes, it may be handed.
ARGUMENTS = (
    "select m.* from pg_roles r, pgtls.match_hba('host', r.rolname, r.rolname, '127.0.0.1',"
    " client_cert_cn => r.rolname) m",
    "select m.* from pg_database d, pgtls.match_hba('local', d.datname, d.datname) m",
    "select e.* from pg_roles r, pgtls.explain(r.rolname) e",
    "select s.* from pg_roles r, pgtls.sslmodes('libpq', r.rolname, r.rolname, r.rolname) s",
    "select l.* from pg_roles r, pgtls.lint_hba('local all \"' || r.rolname || '\" trust') l",
    "select s.* from pg_roles r, pgtls.simulate_hba('host all ' || r.rolname || ' all trust') s",
    "select s.* from pg_roles r, pgtls.sslmodes(r.rolname) s",
    "select s.* from pg_roles r, pgtls.match_hba(r.rolname, 'x', 'y', r.rolname) s",
    "select pgtls.log_findings(r.rolname) from pg_roles r",
    "select s.* from pg_roles r, pgtls.probe(r.rolname, 1) s where r.rolname !~ '^pg_'",
    "select pgtls._reader(pgtls._bytes(r.rolname)) from pg_roles r",
    "select pgtls._shown(r.rolname), pgtls._shown(d.datname) from pg_roles r, pg_database d",
    "select pgtls._ask(r.rolname, null) from pg_roles r",
)


@pytest.fixture(scope="module")
def ground(installation: Installation) -> Iterator[Ground]:
    asked = os.environ.get("PGTLS_SEED", "1")
    seed = random.randrange(1 << 30) if asked == "random" else int(asked)
    print(f"seed {seed}")
    with installation.cluster(listen_addresses="127.0.0.1", wal_level="logical") as cluster:
        yield from prepared(cluster, seed)


def test_an_encoding_that_plpython_can_not_convert_is_refused(ground: Ground) -> None:
    ground.cluster.psql(
        "create database mule template template0 encoding 'MULE_INTERNAL' locale 'C'"
    )
    with (
        ground.cluster.connect(dbname="mule", client_encoding="SQL_ASCII") as conn,
        pytest.raises(psycopg.errors.FeatureNotSupported),
    ):
        conn.execute(b"create extension pgtls cascade")


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.__name__)
def test_no_text_ends_the_server_or_a_function(
    ground: Ground, source: Callable[[Ground], None]
) -> None:
    cluster = ground.cluster
    mark = cluster.log_mark()
    with ground.open:
        source(ground)
        tried = sum(_all_answer(cluster, encoding) for encoding in ENCODINGS)
    assert "terminated by signal" not in cluster.log(mark)
    assert tried >= 10 * (len(QUERIES) + len(ARGUMENTS))


def _all_answer(cluster: Cluster, encoding: str) -> int:
    """Call everything in a database, for clients of each encoding; return how many calls."""
    faults, tried = [], 0
    with cluster.connect(dbname=encoding.lower(), client_encoding="UTF8") as conn:
        for client in CLIENTS:
            if _sqlstate(conn, f"set client_encoding = '{client}'") is not None:
                # PostgreSQL has no conversion between the two.
                continue
            for query in (*QUERIES, *ARGUMENTS):
                # Rows are for libpq to take: psycopg itself knows not every encoding.
                state = _sqlstate(conn, query)
                tried += 1
                assert conn.pgconn.status == psycopg.pq.ConnStatus.OK, (encoding, client, query)
                if state in FAULTS:
                    faults.append((client, query, state))
    assert faults == [], encoding
    return tried


def test_names_that_differ_in_bytes_stay_distinct(ground: Ground) -> None:
    with ground.open:
        for name in (b"b\xfcro", b"b\xfdro"):
            ground.execute(b'create role "' + name + b'" login superuser')
            ground.undo(b'drop role "' + name + b'"')
            ground.session(user=name)
        with ground.cluster.connect(dbname="utf8") as conn:
            seen = {row[0] for row in conn.execute("select usename from pgtls.sessions()")}
            assert {"b\\xfcro", "b\\xfdro"} <= seen
            known = conn.execute("select usename from pgtls.simulate_hba('local all all trust')")
            assert {"b\\xfcro", "b\\xfdro"} <= {row[0] for row in known}
        with ground.cluster.connect(dbname="latin1") as conn:
            seen = {row[0] for row in conn.execute("select usename from pgtls.sessions()")}
            assert {"büro", "býro"} <= seen


def test_names_too_long_to_be_shown_stay_distinct(ground: Ground) -> None:
    """sessions() has the catalogue's type for them, which holds 63 bytes."""
    pair = [("\x01" + "я" * 30 + last).encode() for last in "юя"]
    with ground.open:
        for name in pair:
            ground.execute(b'create role "' + name + b'" login')
            ground.undo(b'drop role "' + name + b'"')
            ground.session(user=name)
        for encoding in ENCODINGS:
            with ground.cluster.connect(dbname=encoding.lower(), client_encoding="UTF8") as conn:
                for function in ("sessions()", "non_tls_sessions(true)"):
                    rows = conn.execute(f"select usename from pgtls.{function}").fetchall()
                    found = {name for (name,) in rows if name.startswith("\\x01")}
                    assert len(found) == len(pair), (encoding, function)


def test_a_rule_matches_a_name_by_its_bytes_as_the_server_does(ground: Ground) -> None:
    """The line is for the bytes of LATIN1; the role of the same letters in UTF-8 is another."""
    cluster = ground.cluster
    before = (cluster.data / "pg_hba.conf").read_bytes()
    with ground.open:
        for name in (b"m\xfcller", "müller".encode()):
            ground.execute(b'create role "' + name + b'" login')
            ground.undo(b'drop role "' + name + b'"')
        cluster.write_file(
            "pg_hba.conf", b'local all postgres trust\nlocal all "m\xfcller" trust\n'
        )
        ground.open.callback(cluster.reload)
        ground.open.callback(cluster.write_file, "pg_hba.conf", before)
        cluster.reload()
        met = {name: _lets_in(ground, name) for name in (b"m\xfcller", "müller".encode())}
        assert met == {b"m\xfcller": True, "müller".encode(): False}
        for encoding in ENCODINGS:
            with cluster.connect(dbname=encoding.lower(), client_encoding="UTF8") as conn:
                told = conn.execute(
                    "select pgtls._bytes(rolname) = E'''m\\\\374ller'''::bytea, outcome"
                    "  from pg_roles, pgtls.match_hba('local', 'postgres', rolname)"
                    " where encode(pgtls._bytes(rolname), 'escape') like '%ller%'"
                ).fetchall()
                assert sorted(told) == [(False, "no_entry"), (True, "allowed")], encoding


def _lets_in(ground: Ground, name: bytes) -> bool:
    try:
        ground.session(user=name)
    except AssertionError:
        return False
    return True


def _sqlstate(conn: psycopg.Connection[Any], query: str) -> str | None:
    """The SQLSTATE of what a query ends in; None where it answers."""
    state = conn.pgconn.exec_(query.encode()).error_field(psycopg.pq.DiagnosticField.SQLSTATE)
    return None if state is None else state.decode()


@pytest.mark.servers("host")
@pytest.mark.parametrize(("encoding", "charset"), [("LATIN1", "ISO-8859-1"), ("UTF8", "UTF-8")])
def test_messages_in_spanish_end_nothing(
    installation: Installation, encoding: str, charset: str
) -> None:
    """An error of SQL in another language and encoding than Python's is no end of the server."""
    place = installation.base / f"locale-{encoding}"
    place.mkdir(exist_ok=True)
    subprocess.run(
        ["localedef", "-i", "es_ES", "-f", charset, place / "es_ES"],
        check=True,
        capture_output=True,
    )
    cluster = installation.cluster()
    cluster.env["LOCPATH"] = str(place)
    with cluster:
        cluster.psql(
            f"create database d template template0 encoding '{encoding}' locale 'C';"
            "create role plain login; create role monitor login in role pg_monitor"
        )
        cluster.psql("create extension pgtls cascade", dbname="d")
        cluster.psql("alter database d set lc_messages = 'es_ES'")
        cluster.configure(ssl_ca_file="no\u00f1o.crt", hba_file=None)
        cluster.reload()
        with cluster.connect(dbname="d", client_encoding="UTF8") as conn:
            with pytest.raises(psycopg.Error, match="existe"):
                conn.execute("select pg_read_binary_file('no hay')")
            conn.execute("set role monitor")
            for query in QUERIES * 2:
                assert _sqlstate(conn, query) not in FAULTS, query
            conn.execute("reset role; set statement_timeout = '30ms'")
            with pytest.raises(psycopg.errors.QueryCanceled):
                conn.execute("select pgtls.lint_hba(repeat(E'host all all all trust\\n', 200000))")
            conn.execute("set statement_timeout = 0")
            assert conn.execute("select count(*) > 0 from pgtls.posture()").fetchone() == (True,)
        assert "terminated by signal" not in cluster.log()


def test_functions_in_python_take_no_text(ground: Ground) -> None:
    """What PL/Python would have to decode by itself has no way in."""
    with ground.cluster.connect(dbname="utf8") as conn:
        found = conn.execute(
            "select p.oid::regprocedure::text from pg_proc p join pg_language l on l.oid = prolang"
            " cross join lateral unnest(p.proargtypes) a(type)"
            " where lanname = 'plpython3u' and pronamespace = 'pgtls'::regnamespace"
            "   and a.type::regtype::text not in ('bytea', 'bytea[]', 'boolean', 'boolean[]',"
            "       'integer', 'double precision')"
        ).fetchall()
    assert found == []
