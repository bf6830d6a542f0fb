"""ALTER EXTENSION pgtls UPDATE: a live session runs the new code, and nothing else is lost.

The next version is made here: a copy of the tree with another version number, a function whose
Python has changed, an object of each kind that is new, and the upgrade script that brings an
older database there.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from pgtls.lab import Cluster, Installation

NEXT = "99.0.0"

CATALOGUE = Path(__file__).with_name("catalogue.sql").read_text("utf-8")

#: What the numbered files can't say, since they have to run on a fresh database as well.
UPGRADE = """
alter table pgtls.server_name add column since date;
drop function pgtls.crls();
"""

NEW_OBJECTS = """
comment on column pgtls.server_name.since is 'New.';
create or replace function pgtls.next_version() returns text
language plpython3u set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import __version__
return __version__
$python$;
comment on function pgtls.next_version() is 'New.';
create or replace view pgtls.next_view as select pgtls.next_version();
comment on view pgtls.next_view is 'New.';
"""

#: Which code ran, asked of a function that is there in both versions.
WHICH = "select distinct source from pgtls.openssl_support"

CHANGED_PYTHON = """

def openssl_support() -> list[tuple[object, ...]]:
    return [(*(None,) * 8, "the next version", None, None)]
"""


def next_version(source: Path, tree: Path) -> Path:
    """A copy of the source tree that is one version on."""
    for name in ("sql", "plpython/pgtls"):
        shutil.copytree(source / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(source / "Makefile", tree)
    control = (source / "pgtls.control").read_text()
    found = re.search(r"default_version = '(.*)'", control)
    assert found
    current = found.group(1)
    (tree / "pgtls.control").write_text(control.replace(f"'{current}'", f"'{NEXT}'"))
    package = tree / "plpython" / "pgtls"
    init = package / "__init__.py"
    init.write_text(init.read_text().replace(f'"{current}"', f'"{NEXT}"'))
    with (package / "server" / "__init__.py").open("a") as server:
        server.write(CHANGED_PYTHON)
    files = tree / "sql" / "50_files.sql"
    # A column more at the end, as the contract allows; that takes a drop.
    files.write_text(
        files.read_text().replace(
            "revoked int, status text, problems text[])",
            "revoked int, status text, problems text[], added text)",
        )
    )
    table = tree / "sql" / "00_schema.sql"
    table.write_text(table.read_text().replace("    note text\n", "    note text, since date\n"))
    (tree / "sql" / "60_next.sql").write_text(NEW_OBJECTS)
    (tree / "sql" / "upgrade").mkdir(exist_ok=True)
    (tree / "sql" / "upgrade" / f"{current}--{NEXT}.sql").write_text(UPGRADE)
    return tree


@pytest.fixture(scope="module")
def upgradable(
    installation: Installation, source_tree: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Cluster, str]]:
    """A cluster of an installation with both versions, and the older one's number."""
    tree = next_version(source_tree, tmp_path_factory.mktemp("next"))
    with Installation.named(installation.name) as own:
        own.install_extension()
        (older,) = (path.name for path in (own.sharedir / "pgtls").iterdir())
        own.install_extension(tree)
        with own.cluster() as cluster:
            yield cluster, older


@pytest.fixture
def databases(upgradable: tuple[Cluster, str]) -> Iterator[tuple[Cluster, str]]:
    """Databases ``old``, with the older version, and ``fresh``, with the next one."""
    cluster, older = upgradable
    for name, version in (("old", older), ("fresh", NEXT)):
        cluster.psql(f"create database {name}")
        cluster.psql(f"create extension pgtls version '{version}' cascade", dbname=name)
    yield cluster, older
    cluster.psql("drop database old with (force); drop database fresh with (force)")


def which(conn: psycopg.Connection) -> list[str]:
    return [source for (source,) in conn.execute(WHICH)]


def test_two_databases_run_a_version_each(databases: tuple[Cluster, str]) -> None:
    cluster, older = databases
    for name, version in (("old", older), ("fresh", NEXT)):
        assert (
            cluster.psql("select extversion from pg_extension where extname = 'pgtls'", dbname=name)
            == version
        )
    with cluster.connect(dbname="old") as old, cluster.connect(dbname="fresh") as fresh:
        assert which(old) != ["the next version"]
        assert which(fresh) == ["the next version"]
        assert which(old) != ["the next version"]


def test_a_session_that_has_run_the_old_code_runs_the_new_at_its_next_call(
    databases: tuple[Cluster, str],
) -> None:
    cluster, _ = databases
    with cluster.connect(dbname="old") as live, cluster.connect(dbname="old") as administrator:
        live.execute("prepare kept as " + WHICH)
        before = live.execute("execute kept").fetchall()
        assert before
        assert before != [("the next version",)]
        findings = live.execute("select check_id from pgtls.posture()").fetchall()
        administrator.execute("alter extension pgtls update")
        assert live.execute("execute kept").fetchall() == [("the next version",)]
        assert which(live) == ["the next version"]
        assert live.execute("select pgtls.next_version()").fetchone() == (NEXT,)
        assert live.execute("select check_id from pgtls.posture()").fetchall() == findings
        # The session that updated has not run any of it before, or has: it does not matter.
        assert which(administrator) == ["the next version"]


def test_an_upgraded_catalogue_equals_a_fresh_one(databases: tuple[Cluster, str]) -> None:
    cluster, older = databases
    with cluster.connect(dbname="old") as old, cluster.connect(dbname="fresh") as fresh:
        expected = fresh.execute(CATALOGUE).fetchall()
        before = old.execute(CATALOGUE).fetchall()
        assert before != expected
        old.execute("alter extension pgtls update")
        assert old.execute(CATALOGUE).fetchall() == expected
        installed = cluster.installation.sharedir / "pgtls"
        definitions = [value for _, what, value in expected if what == "definition"]
        assert any(f"{installed}/{NEXT}" in text for text in definitions)
        assert not any(f"{installed}/{older}" in text for text in definitions)


def test_an_update_keeps_names_and_the_administrators_grants(
    databases: tuple[Cluster, str],
) -> None:
    cluster, _ = databases
    acl = "select proacl::text from pg_proc where oid = 'pgtls.layers()'::regprocedure"
    cluster.psql(
        "insert into pgtls.server_name values ('db.example.org', 'kept');"
        "create role watcher; grant usage on schema pgtls to watcher;"
        "grant execute on function pgtls.layers() to watcher;"
        "revoke execute on function pgtls.sessions() from pg_monitor",
        dbname="old",
    )
    before = cluster.psql(acl, dbname="old")
    assert "watcher=X" in before
    cluster.psql("alter extension pgtls update", dbname="old")
    assert cluster.psql("select name, note from pgtls.server_name", dbname="old") == (
        "db.example.org|kept"
    )
    assert cluster.psql(acl, dbname="old") == before
    may = "select has_function_privilege('pg_monitor', 'pgtls.{}', 'execute')"
    assert cluster.psql(may.format("sessions()"), dbname="old") == "f"
    assert cluster.psql(may.format("next_version()"), dbname="old") == "t"
    # They are the administrator's still, not the extension's: a dump has them.
    dump = cluster.program("pg_dump", "old").stdout
    assert "GRANT USAGE ON SCHEMA pgtls TO watcher;" in dump
    assert "GRANT ALL ON FUNCTION pgtls.layers() TO watcher;" in dump
    assert "REVOKE ALL ON FUNCTION pgtls.sessions() FROM pg_monitor;" in dump
    cluster.psql("drop owned by watcher; drop role watcher", dbname="old")


def test_every_numbered_file_can_run_again(databases: tuple[Cluster, str]) -> None:
    """An update runs them all; here on a database that has them already, one after the other."""
    cluster, _ = databases
    stage = cluster.installation.base / "source"
    extensions = cluster.installation.sharedir / "extension"
    script = (extensions / f"pgtls--{NEXT}.sql").read_text()
    assert len(list((stage / "sql").glob("[0-9][0-9]_*.sql"))) > 5
    again = extensions / f"pgtls--{NEXT}--{NEXT}again.sql"
    again.write_text(script)
    again.chmod(0o644)
    try:
        with cluster.connect(dbname="fresh") as fresh:
            before = fresh.execute(CATALOGUE).fetchall()
            fresh.execute(f"alter extension pgtls update to '{NEXT}again'")
            assert fresh.execute(CATALOGUE).fetchall() == before
    finally:
        again.unlink()
