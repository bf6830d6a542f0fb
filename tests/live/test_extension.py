"""CREATE, DROP and CREATE again, dump and restore: the extension comes and goes whole."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest

from pgtls.lab import Cluster, LabError

EVERY_SERVER = pytest.mark.servers("host", "17", "18", "nossl")

#: Everything that lives in a database, as PostgreSQL names it; OIDs tell nothing.
OBJECTS = """
select pg_describe_object(classid, objid, objsubid)
  from (select 'pg_class'::regclass as classid, oid as objid, 0 as objsubid from pg_class
        where relkind <> 't' and relname !~ '^pg_toast'
        union all select 'pg_proc'::regclass, oid, 0 from pg_proc
        union all select 'pg_type'::regclass, oid, 0 from pg_type where typname !~ '^pg_toast'
        union all select 'pg_namespace'::regclass, oid, 0 from pg_namespace
        union all select 'pg_extension'::regclass, oid, 0 from pg_extension
        union all select 'pg_default_acl'::regclass, oid, 0 from pg_default_acl
        union all select 'pg_event_trigger'::regclass, oid, 0 from pg_event_trigger
        union all select classoid, objoid, 0 from pg_init_privs
        union all select classoid, objoid, 0 from pg_description) object
 order by 1
"""

CATALOGUE = Path(__file__).with_name("catalogue.sql").read_text("utf-8")


def rows(conn: psycopg.Connection, sql: str) -> list[tuple]:
    return conn.execute(sql).fetchall()


@EVERY_SERVER
def test_drop_extension_leaves_nothing_behind_and_create_works_again(
    cluster: Cluster, make_database
) -> None:
    name = make_database(extension=False)
    with cluster.connect(dbname=name) as conn:
        conn.execute("create extension plpython3u")
        before = rows(conn, OBJECTS)
        conn.execute("create extension pgtls")
        first = rows(conn, CATALOGUE)
        assert len(rows(conn, "select * from pgtls.posture()")) > 10
        conn.execute("insert into pgtls.server_name values ('db.example.org')")
        conn.execute("drop extension pgtls")
        assert rows(conn, OBJECTS) == before
        # The same session again: it holds the old functions' Python and plans.
        conn.execute("create extension pgtls")
        assert rows(conn, CATALOGUE) == first
        assert rows(conn, "select * from pgtls.server_name") == []
        assert len(rows(conn, "select * from pgtls.posture()")) > 10


@EVERY_SERVER
def test_cascade_brings_the_language_along(cluster: Cluster, make_database) -> None:
    name = make_database(extension=False)
    with (
        cluster.connect(dbname=name) as conn,
        pytest.raises(psycopg.errors.UndefinedObject, match="plpython3u") as caught,
    ):
        conn.execute("create extension pgtls")
    assert "CASCADE" in (caught.value.diag.message_hint or "")
    cluster.psql("create extension pgtls cascade", dbname=name)
    found = cluster.psql("select extname from pg_extension order by 1", dbname=name)
    assert found.split() == ["pgtls", "plpgsql", "plpython3u"]


def test_a_second_create_is_refused_and_if_not_exists_changes_nothing(
    cluster: Cluster, database: str
) -> None:
    with cluster.connect(dbname=database) as conn:
        before = rows(conn, CATALOGUE)
        with pytest.raises(psycopg.errors.DuplicateObject):
            conn.execute("create extension pgtls")
        conn.execute("create extension if not exists pgtls cascade")
        assert rows(conn, CATALOGUE) == before


def test_the_extension_stays_in_its_schema(cluster: Cluster, database: str) -> None:
    with (
        cluster.connect(dbname=database) as conn,
        pytest.raises(psycopg.errors.FeatureNotSupported),
    ):
        conn.execute("alter extension pgtls set schema public")
    with pytest.raises(LabError, match='must be installed in schema "pg_catalog"'):
        cluster.psql("drop extension pgtls; create extension pgtls schema public", dbname=database)


def test_a_schema_that_an_ordinary_role_has_made_is_refused(
    cluster: Cluster, make_database
) -> None:
    name = make_database(extension=False)
    cluster.psql(
        f"create role squatter; grant create on database {name} to squatter;"
        "set role squatter; create schema pgtls;"
        "create function pgtls._fail(code text, message text, detail text, hint text)"
        " returns void language sql as 'select'",
        dbname=name,
    )
    try:
        with pytest.raises(LabError, match="schema pgtls is not a member of extension"):
            cluster.psql("create extension pgtls cascade", dbname=name)
        assert cluster.psql("select count(*) from pg_extension", dbname=name) == "1"
        assert cluster.psql(
            "select nspowner::regrole, count(*) from pg_namespace n"
            " join pg_proc p on pronamespace = n.oid where nspname = 'pgtls' group by 1",
            dbname=name,
        ) == ("squatter|1")
        cluster.psql("drop schema pgtls cascade; create extension pgtls cascade", dbname=name)
    finally:
        cluster.psql("drop owned by squatter; drop role squatter", dbname=name)


def test_an_ordinary_role_can_not_create_it(cluster: Cluster, make_database) -> None:
    """Not even the database's owner: plpython3u would give them the server's account."""
    name = make_database(extension=False)
    cluster.psql(
        f"create extension plpython3u; create role owner; alter database {name} owner to owner",
        dbname=name,
    )
    try:
        with pytest.raises(LabError, match="permission denied to create extension"):
            cluster.psql("set role owner; create extension pgtls", dbname=name)
    finally:
        cluster.psql(f"alter database {name} owner to postgres; drop role owner")


# ---- dump and restore -------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["plain", "custom"])
def test_a_dump_restores_the_extension_and_what_the_administrator_added(
    cluster: Cluster, make_database, tmp_path: Path, form: str
) -> None:
    original, copy = make_database(), make_database(extension=False)
    cluster.psql(
        "insert into pgtls.server_name values ('db.example.org', 'billing''s name'), ('::1', null);"
        "create role watcher; grant usage on schema pgtls to watcher;"
        "grant execute on function pgtls.layers() to watcher;"
        "revoke execute on function pgtls.sessions() from pg_monitor",
        dbname=original,
    )
    file = tmp_path / "dump"
    try:
        cluster.program("pg_dump", f"--format={form}", f"--file={file}", original)
        if form == "plain":
            script = file.read_text()
            cluster.psql(script, dbname=copy)
        else:
            cluster.program("pg_restore", "--exit-on-error", f"--dbname={copy}", str(file))
            script = cluster.program("pg_restore", "--file=-", str(file)).stdout
        with cluster.connect(dbname=original) as one, cluster.connect(dbname=copy) as other:
            assert rows(other, CATALOGUE) == rows(one, CATALOGUE)
            names = "select * from pgtls.server_name order by name"
            assert rows(other, names) == [("::1", None), ("db.example.org", "billing's name")]
            assert rows(other, names) == rows(one, names)
            assert len(rows(other, "select * from pgtls.posture()")) > 10
    finally:
        cluster.psql("drop owned by watcher", dbname=original)
        cluster.psql("drop owned by watcher", dbname=copy)
        cluster.psql("drop role watcher")
    statements = [
        line for line in script.splitlines() if "pgtls" in line and not line.startswith("--")
    ]
    assert [line.split(" ON ")[0].split(" (")[0] for line in statements] == [
        "CREATE EXTENSION IF NOT EXISTS pgtls WITH SCHEMA pg_catalog;",
        "COMMENT",
        "COPY pgtls.server_name",
        "GRANT USAGE",
        "GRANT ALL",
        "REVOKE ALL",
    ], statements
