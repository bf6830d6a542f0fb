"""What the pg_hba functions foretell is what a server then does."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from issued import issue, use_tls
from pgtls.lab import Cluster, Installation

OPEN = """\
local all postgres trust
local replication postgres trust
# the rest
host  all app 127.0.0.1/32 trust   # an application
host  all web 127.0.0.1/32 trust
host  "all" other 127.0.0.1/32 trust
"""


@pytest.fixture(scope="module")
def server(
    installation: Installation, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Cluster]:
    """A server with TLS and three roles."""
    with installation.cluster() as cluster:
        use_tls(cluster, issue(tmp_path_factory.mktemp("pki"), "localhost"))
        cluster.psql("create extension pgtls cascade")
        for role in ("app", "web", "other"):
            cluster.psql(f"create role {role} login")
        yield cluster


def comes_in(cluster: Cluster, role: str, sslmode: str) -> bool:
    try:
        cluster.connect(user=role, host="127.0.0.1", sslmode=sslmode, dbname="postgres").close()
    except psycopg.OperationalError:
        return False
    return True


def write(cluster: Cluster, text: str) -> None:
    cluster.write_hba(text)
    cluster.reload()


def test_who_a_simulation_says_would_break_does_break_and_the_others_do_not(
    server: Cluster,
) -> None:
    write(server, OPEN)
    candidate = OPEN.replace("host  all app", "hostssl all app")
    clients = {"app": "disable", "web": "disable"}
    with (
        server.connect(user="app", host="127.0.0.1", sslmode="disable", dbname="postgres"),
        server.connect(user="web", host="127.0.0.1", sslmode="disable", dbname="postgres"),
        server.connect() as conn,
    ):
        rows = conn.execute(
            "select usename, breaks, change from pgtls.simulate_hba(%s)"
            " where client_addr is not null",
            [candidate],
        ).fetchall()
    foretold = {usename: breaks for usename, breaks, _ in rows}
    assert foretold == {"app": True, "web": False}
    assert next(change for usename, _, change in rows if usename == "app").startswith(
        "connect with sslmode=require"
    )
    write(server, candidate)
    for role, sslmode in clients.items():
        assert comes_in(server, role, sslmode) is not foretold[role]
    # What must change at the client is enough.
    assert comes_in(server, "app", "require")


def test_a_recommended_file_loads_and_keeps_its_promise(server: Cluster) -> None:
    write(server, OPEN)
    lines = server.psql("select line from pgtls.recommended_hba(1, keep_loopback => false)")
    mark = server.log_mark()
    write(server, f"{lines}\n")
    assert "pg_hba.conf was not reloaded" not in server.log(mark)
    assert "# an application" in lines
    for role in ("app", "web"):
        assert not comes_in(server, role, "disable")
        assert comes_in(server, role, "require")


def test_a_quoted_keyword_is_a_name_to_match_hba_as_to_the_server(server: Cluster) -> None:
    write(server, OPEN)
    row = "select outcome, line_number from pgtls.match_hba('host', %s, 'other', '127.0.0.1')"
    with server.connect() as conn:
        assert conn.execute(row, ["postgres"]).fetchone() == ("no_entry", None)
        assert conn.execute(row, ["all"]).fetchone() == ("allowed", 6)
    assert not comes_in(server, "other", "require")


def test_a_line_by_host_name_is_resolved_as_the_server_does(server: Cluster) -> None:
    write(server, "local all postgres trust\nhost all app localhost trust\n")
    with server.connect() as conn:
        question = "select outcome from pgtls.match_hba('host', 'postgres', 'app', %s)"
        there = conn.execute(question, ["127.0.0.1"]).fetchone()
        elsewhere = conn.execute(question, ["192.0.2.1"]).fetchone()
    assert there == (("allowed" if comes_in(server, "app", "prefer") else "no_entry"),)
    assert elsewhere in (("no_entry",), ("unknown",))


def test_an_included_file_is_read_where_the_server_reads_it(server: Cluster) -> None:
    if int(server.psql("show server_version_num")) < 160000:
        pytest.skip("include directives came with PostgreSQL 16")
    server.write_file("more.conf", "host all web 127.0.0.1/32 trust\n")
    write(server, "local all postgres trust\ninclude more.conf\n")
    found = server.psql(
        "select outcome || ' ' || line_number || ' ' || regexp_replace(file_name, '.*/', '')"
        " from pgtls.match_hba('host', 'postgres', 'web', '127.0.0.1', false)"
    )
    assert found == "allowed 1 more.conf"
    assert comes_in(server, "web", "disable")


def test_a_line_that_the_server_keeps_quiet_about_is_named(server: Cluster) -> None:
    write(server, OPEN)
    broken = "hostssl all all all scram-sha-256 clientcert=1"
    assert server.psql(f"select code from pgtls.lint_hba('{broken}')") == "silent"
    with pytest.raises(psycopg.errors.InvalidParameterValue) as caught, server.connect() as conn:
        conn.execute("select * from pgtls.simulate_hba(%s)", [broken])
    assert caught.value.diag.message_primary == ("line 1 of the text that was given does not load")
    mark = server.log_mark()
    write(server, f"local all postgres trust\n{broken}\n")
    assert "pg_hba.conf was not reloaded" in server.log(mark)
    write(server, OPEN)


CERTIFIED = """\
local all postgres trust
hostssl all all 127.0.0.1/32 scram-sha-256
"""
# A line for the candidate, and who comes in by it with which certificate (of app or of web).
CANDIDATES = {
    "hostssl all all 127.0.0.1/32 scram-sha-256 clientcert=verify-full": {
        ("app", "app"): True, ("web", "app"): False, ("app", None): False,
    },
    "hostssl all all 127.0.0.1/32 scram-sha-256 clientcert=verify-ca": {
        ("app", "app"): True, ("web", "app"): True, ("app", None): False,
    },
    "hostssl all all 127.0.0.1/32 cert map=people": {
        ("app", "app"): False, ("web", "app"): True, ("app", None): False,
    },
    "hostssl all all samehost cert clientname=CN": {
        ("app", "app"): True, ("web", "app"): False, ("app", None): False,
    },
    "hostssl all all samenet reject": {
        ("app", "app"): False, ("web", "app"): False, ("app", None): False,
    },
}  # fmt: skip


@pytest.mark.parametrize("line", CANDIDATES)
def test_names_of_certificates_count_in_a_simulation(
    installation: Installation, tmp_path: Path, line: str
) -> None:
    files = issue(tmp_path, "localhost")
    own = {name: client_pair(files, name) for name in ("app", "web")}
    with installation.cluster() as cluster:
        use_tls(cluster, files)
        cluster.psql("create extension pgtls cascade")
        for role in own:
            cluster.psql(f"create role {role} login password '{role}'")
        cluster.write_ident("people app web\n")
        write(cluster, CERTIFIED)
        for (role, shown), let_in in CANDIDATES[line].items():
            with enter(cluster, role, own.get(shown or "")), cluster.connect() as conn:
                (found,) = conn.execute(
                    "select outcome_candidate, breaks from pgtls.simulate_hba(%s)"
                    " where client_addr is not null",
                    [f"local all postgres trust\n{line}\n"],
                ).fetchall()
            assert found[1] is not let_in, (role, shown, found)
            write(cluster, f"local all postgres trust\n{line}\n")
            try:
                enter(cluster, role, own.get(shown or "")).close()
                came_in = True
            except psycopg.OperationalError:
                came_in = False
            assert came_in is let_in, (role, shown)
            write(cluster, CERTIFIED)


def client_pair(files: Path, name: str) -> Path:
    """The folder of a client's certificate."""
    pgtls = Path(sys.executable).with_name("pgtls")
    command = [pgtls, "cert", "client", name, "--ca", files.parents[1]]
    subprocess.run([str(word) for word in command], check=True, capture_output=True)
    return files.parent / name


def enter(cluster: Cluster, role: str, own: Path | None) -> psycopg.Connection:
    """Connect as a role, with a certificate or with none."""
    folder = own or Path("/nonexistent")
    return cluster.connect(
        user=role,
        password=role,
        host="127.0.0.1",
        dbname="postgres",
        sslmode="require",
        sslcert=str(folder / "postgresql.crt"),
        sslkey=str(folder / "postgresql.key"),
    )
