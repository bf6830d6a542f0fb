"""Whatever a function is given, statement_timeout, a cancel and a shutdown end it within a second.

The inputs are large, and such as make a slow engine of regular expressions slower still.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from authority import crl, issue
from pgtls.lab import Cluster, Installation

# What a query may go on after it was to end, on a machine that does other work.
SECONDS = 1.0
TIMEOUT_SECONDS = 0.3

EVIL = "^([a-z]+[.]?)+@x[.]com$"
NAME = "a" * 36

#: Work that takes seconds where nothing ends it.
QUERIES = {
    "a text of many lines": "select count(*) from pgtls.lint_hba("
    "repeat(E'host all all 10.0.0.0/8 trust\\n', 400000))",
    "a text of many lines that differ": "select count(*) from pgtls.lint_hba((select string_agg("
    "format(E'host d%s u%s 10.%s.%s.0/24 md5\\n', i, i, i % 256, i / 256), '')"
    " from generate_series(1, 200000) i))",
    "a line of many words": "select count(*) from pgtls.lint_hba("
    "'host ' || repeat('a,', 2000000) || ' all all trust')",
    "a line of many quotes": "select count(*) from pgtls.lint_hba("
    "'host ' || repeat('\"a\"', 2000000) || ' all all trust')",
    "a candidate of many lines": "select count(*) from pgtls.simulate_hba("
    "repeat(E'host all all 10.0.0.0/8 trust\\n', 400000))",
    "one client, many lines": "select * from pgtls.match_hba('host', 'd', 'u', '127.0.0.1',"
    " hba => repeat(E'host a b 10.0.0.0/8 trust\\n', 400000))",
    "a message of many words": "select count(*) from pgtls.explain(repeat('ssl error: ', 5000))",
    "a message of many quotes": "select count(*) from pgtls.explain("
    'repeat(\'for user "a", database "\', 2500))',
    "a message of many messages": "select count(*) from pgtls.explain("
    "repeat(E'FATAL: no pg_hba.conf entry for host \"\\n', 1500))",
    "many clients": "select count(*) from pgtls._session_lines("
    "(select array_agg(pgtls._bytes('d' || i)) from generate_series(1, 300000) i),"
    "(select array_agg(pgtls._bytes('u' || i)) from generate_series(1, 300000) i),"
    "(select array_agg(pgtls._bytes('10.0.0.1')) from generate_series(1, 300000) i),"
    "(select array_agg(pgtls._bytes('none')) from generate_series(1, 300000) i),"
    "(select array_agg(false) from generate_series(1, 300000) i))",
    "a name that the name service has to look for": "select * from pgtls.probe("
    "'no-such-host.example', 5432)",
    "many names for the name service": "select count(*) from generate_series(1, 1000) i,"
    " pgtls.sslmodes(host => 'h', client_addr => '192.0.2.' || i % 256) s",
    "every function again and again": "select count(*) from generate_series(1, 100000) i,"
    " pgtls.posture(i % 6) p",
}


@pytest.fixture(scope="module")
def cluster(installation: Installation) -> Iterator[Cluster]:
    """A cluster whose files are hard to read: expressions, a large list, many roles and rules."""
    root = issue("Root CA", ca=True)
    leaf = issue("db.example.test", root, san=["DNS:db.example.test"])
    settings = {"ssl": True, "ssl_ca_file": "root.crt", "ssl_crl_file": "root.crl"}
    with installation.cluster(listen_addresses="127.0.0.1", **{"ssl": False}) as cluster:
        for name, content in (
            ("server.crt", leaf.pem),
            ("server.key", leaf.key_pem),
            ("root.crt", root.pem),
            ("root.crl", crl(root)),
        ):
            cluster.write_file(name, content)
        cluster.write_ident(f"m /{EVIL} \\1\nm /(x+x+)+y \\1\n")
        cluster.write_hba(
            "local all all trust\nhostssl all all all cert map=m\n"
            "host all all no-such-host.example trust\n" + f"host all /{EVIL} all scram-sha-256\n"
        )
        cluster.configure(settings)
        cluster.psql("create extension pgtls cascade")
        cluster.psql(
            f'create role "{NAME}" login;'
            "do $$ begin for i in 1..3000 loop"
            f" execute format('create role \"%s%s\" login', repeat('a', 30), i); end loop; end $$"
        )
        cluster.restart()
        yield cluster


def _sqlstate(conn: psycopg.Connection[Any], query: str) -> str | None:
    """The SQLSTATE of what a query ends in; None where it answers."""
    state = conn.pgconn.exec_(query.encode()).error_field(psycopg.pq.DiagnosticField.SQLSTATE)
    return None if state is None else state.decode()


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES.keys())
def test_a_query_ends_when_its_time_is_over(cluster: Cluster, query: str) -> None:
    with cluster.connect(client_encoding="UTF8") as conn:
        conn.execute("select * from pgtls.layers()")
        conn.execute(f"set statement_timeout = '{TIMEOUT_SECONDS}s'")
        begun = time.monotonic()
        ended = _sqlstate(conn, query)
        took = time.monotonic() - begun
        assert ended in (None, "57014", "22023", "54000")
        assert took < TIMEOUT_SECONDS + SECONDS, took
        # The session goes on, and so does its Python.
        conn.execute("set statement_timeout = 0")
        assert conn.execute("select count(*) from pgtls.layers()").fetchone() == (6,)


FILES_FUNCTIONS = (
    "posture()", "certificates()", "crls()", "check_expiry()", "sslmodes()", "protocols()",
    "plan(5)", "preflight(5)",
)  # fmt: skip


@pytest.fixture(scope="module")
def many_authorities(cluster: Cluster) -> Iterator[Cluster]:
    """The cluster with a ssl_ca_file that OpenSSL takes seconds over."""
    one = issue("Root CA", ca=True).key
    many = b"".join(issue(f"CA {number}", ca=True, key=one).pem for number in range(4500))
    before = (cluster.data / "root.crt").read_bytes()
    cluster.write_file("root.crt", before + many)
    cluster.reload()
    yield cluster
    cluster.write_file("root.crt", before)
    cluster.reload()


@pytest.mark.parametrize("function", FILES_FUNCTIONS)
def test_files_that_openssl_is_slow_with_hold_no_query_up(
    many_authorities: Cluster, function: str
) -> None:
    """Each session meets them for the first time: what was read before is kept."""
    with many_authorities.connect() as conn:
        conn.execute("select * from pgtls.requirements()")
        conn.execute(f"set statement_timeout = '{TIMEOUT_SECONDS}s'")
        begun = time.monotonic()
        ended = _sqlstate(conn, f"select count(*) from pgtls.{function}")
        assert ended in (None, "57014")
        assert time.monotonic() - begun < TIMEOUT_SECONDS + SECONDS


@pytest.mark.parametrize("end", ["close", "terminate"])
def test_a_session_that_ends_while_openssl_reads_takes_no_other_along(
    many_authorities: Cluster, end: str
) -> None:
    """OpenSSL takes itself apart at exit: a thread that is in it then would crash the server."""
    mark = many_authorities.log_mark()
    with many_authorities.connect() as other:
        for tenths in range(2, 20, 2):
            conn = many_authorities.connect()
            conn.execute("select * from pgtls.requirements()")
            if end == "terminate":
                timer = threading.Timer(
                    tenths / 10,
                    other.execute,
                    ["select pg_terminate_backend(%s)", [conn.info.backend_pid]],
                )
                timer.start()
            else:
                conn.execute(f"set statement_timeout = '{tenths * 100}ms'")
            _sqlstate(conn, "select count(*) from pgtls.posture()")
            conn.close()
            if end == "terminate":
                timer.join()
        time.sleep(3)
        assert other.execute("select 1").fetchone() == (1,)
    assert "terminated by signal" not in many_authorities.log(mark)


@pytest.mark.parametrize("layer", [1, 5])
def test_a_slow_expression_of_the_files_ends_too(cluster: Cluster, layer: int) -> None:
    with cluster.connect() as conn:
        conn.execute(f"set statement_timeout = '{TIMEOUT_SECONDS}s'")
        begun = time.monotonic()
        ended = _sqlstate(conn, f"select * from pgtls.preflight({layer})")
        assert ended in (None, "57014")
        assert time.monotonic() - begun < TIMEOUT_SECONDS + SECONDS


def test_a_cancel_ends_a_query(cluster: Cluster) -> None:
    with cluster.connect() as conn:
        conn.execute("select * from pgtls.layers()")
        timer = threading.Timer(0.5, conn.cancel)
        timer.start()
        begun = time.monotonic()
        with pytest.raises(psycopg.errors.QueryCanceled):
            conn.execute(QUERIES["a text of many lines that differ"])
        assert time.monotonic() - begun < 0.5 + SECONDS + 1
        assert conn.execute("select count(*) from pgtls.layers()").fetchone() == (6,)


def test_a_terminated_session_ends(cluster: Cluster) -> None:
    with cluster.connect() as conn, cluster.connect() as other:
        conn.execute("select * from pgtls.layers()")
        pid = conn.info.backend_pid

        def terminate() -> None:
            other.execute("select pg_terminate_backend(%s)", [pid])

        threading.Timer(0.5, terminate).start()
        begun = time.monotonic()
        with pytest.raises(psycopg.OperationalError):
            conn.execute(QUERIES["a text of many lines that differ"])
        assert time.monotonic() - begun < 0.5 + SECONDS + 1


def test_a_fast_shutdown_waits_for_no_function(cluster: Cluster) -> None:
    conn = cluster.connect()
    ended = threading.Event()

    def run() -> None:
        with pytest.raises(psycopg.Error):
            conn.execute(QUERIES["a text of many lines that differ"])
        ended.set()

    thread = threading.Thread(target=run)
    thread.start()
    time.sleep(1)
    begun = time.monotonic()
    cluster.restart()
    assert time.monotonic() - begun < 5
    thread.join(10)
    assert ended.is_set()
