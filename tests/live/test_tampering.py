"""What an ordinary role, or another directory of the server's Python, can plant: no code of ours
runs from anywhere but the installed directory."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from pgtls.lab import Cluster, Installation

EVERY_SERVER = pytest.mark.servers("host", "17", "18", "nossl")

#: Asks the running server which files its modules came from, after a first call.
LOADED = """
create function pg_temp.loaded() returns table (name text, file text, cached text)
language plpython3u as $python$
import os, sys
return [(name, module.__file__, module.__cached__ if os.path.exists(module.__cached__) else None)
        for name, module in sys.modules.items() if name.startswith('pgtls')]
$python$;
select * from pgtls.layers();
"""

PLANTED = "raise RuntimeError('planted code has run')\n"


def installed(installation: Installation) -> Path:
    """The one directory that the modules may come from."""
    (package,) = (installation.sharedir / "pgtls").glob("*/pgtls_*")
    return package


def loaded(conn: psycopg.Connection) -> list[tuple[str, str, str]]:
    conn.execute(LOADED)
    return conn.execute("select * from pg_temp.loaded()").fetchall()


# ---- the directory ----------------------------------------------------------------------------


@EVERY_SERVER
def test_every_module_comes_from_the_installed_directory_under_its_version(
    cluster: Cluster, database: str
) -> None:
    package = installed(cluster.installation)
    version = cluster.psql(
        "select extversion from pg_extension where extname = 'pgtls'", dbname=database
    )
    assert package.name == "pgtls_" + version.replace(".", "_")
    assert package.parent.name == version
    with cluster.connect(dbname=database) as conn:
        modules = loaded(conn)
    assert len(modules) > 20
    for name, file, _ in modules:
        assert name.split(".")[0] == package.name
        assert package in Path(file).parents


@pytest.mark.servers("host")
def test_modules_are_loaded_from_their_bytecode(cluster: Cluster, database: str) -> None:
    """Compiled by the interpreter that PL/Python has, or the first call compiles all of it."""
    with cluster.connect(dbname=database) as conn:
        modules = loaded(conn)
    for _, file, cached in modules:
        assert cached is not None, file
        # Python takes it when it holds the source's time and size (PEP 552); it would have
        # compiled again otherwise.
        header = Path(cached).read_bytes()[:16]
        source = Path(file).stat()
        assert header[4:8] == bytes(4)
        assert int.from_bytes(header[8:12], "little") == int(source.st_mtime)
        assert int.from_bytes(header[12:16], "little") == source.st_size


@EVERY_SERVER
def test_installed_files_belong_to_root_and_only_root_writes_them(
    installation: Installation,
) -> None:
    if os.geteuid() != 0:
        pytest.skip("root did not install it")
    package = installed(installation)
    extensions = installation.sharedir / "extension"
    paths = [package.parent.parent, package.parent, package, *package.rglob("*")]
    paths += [path for path in extensions.glob("pgtls*") if not path.is_symlink()]
    assert len(paths) > 50
    for path in paths:
        found = path.stat()
        assert (found.st_uid, found.st_mode & 0o022) == (0, 0), path


@EVERY_SERVER
def test_a_umask_of_the_installer_does_not_lock_the_server_out(installation: Installation) -> None:
    with Installation.named(installation.name) as own:
        before = os.umask(0o077)
        try:
            own.install_extension()
        finally:
            os.umask(before)
        with own.cluster() as cluster:
            cluster.psql("create extension pgtls cascade")
            assert cluster.psql("select count(*) from pgtls.layers()") == "6"


# ---- other places of Python -------------------------------------------------------------------


@pytest.fixture
def planted(tmp_path_factory: pytest.TempPathFactory, installation: Installation) -> Iterator[Path]:
    """A directory with packages of our names that raise when imported."""
    directory = Path(tmp_path_factory.mktemp("planted"))
    for parent in (directory, *directory.parents[:2]):
        parent.chmod(0o755)
    for name in ("pgtls", installed(installation).name):
        (directory / name).mkdir()
        (directory / name / "__init__.py").write_text(PLANTED)
        (directory / name / "server.py").write_text(PLANTED)
    yield directory
    shutil.rmtree(directory)


@pytest.mark.parametrize("place", ["PYTHONPATH", "user site", "data directory", "sys.path"])
def test_a_package_of_our_name_elsewhere_is_not_imported(
    make_cluster, planted: Path, place: str
) -> None:
    cluster = make_cluster()
    if place == "PYTHONPATH":
        cluster.env["PYTHONPATH"] = str(planted)
    elif place == "user site":
        home = planted / "home"
        site = planted / "home" / "site"
        shutil.copytree(planted, site, ignore=shutil.ignore_patterns("home"))
        cluster.env["HOME"] = str(home)
        # Where the user site lies depends on the version: ask, then move it there.
        cluster.restart()
        cluster.psql("create extension plpython3u")
        where = cluster.psql(
            "create function site() returns text language plpython3u as"
            " 'import site; return site.getusersitepackages()'; select site()"
        )
        Path(where).parent.mkdir(parents=True)
        site.rename(where)
    elif place == "data directory":
        for path in planted.iterdir():
            shutil.copytree(path, cluster.data / path.name)
    cluster.restart()
    cluster.psql("create extension pgtls cascade")
    package = installed(cluster.installation)
    with cluster.connect() as conn:
        if place == "sys.path":
            conn.execute(f"do language plpython3u 'import sys; sys.path.insert(0, \"{planted}\")'")
        assert conn.execute("select count(*) from pgtls.layers()").fetchone() == (6,)
        assert all(package in Path(file).parents for _, file, _ in loaded(conn))


# ---- settings and names -----------------------------------------------------------------------


def test_no_setting_chooses_what_code_runs(cluster: Cluster, database: str, planted: Path) -> None:
    names = ("python_dir", "python_path", "path", "libdir", "code", "package", "version")
    cluster.psql("create role ordinary; grant pg_monitor to ordinary")
    try:
        with cluster.connect(dbname=database) as conn:
            conn.execute("set role ordinary")
            for name in names:
                conn.execute(f"set pgtls.{name} = '{planted}'")
                conn.execute(f"set plpython3.{name} = '{planted}'")
            conn.execute("select * from pgtls.posture()")
            conn.execute("reset role")
            assert all(str(planted) not in file for _, file, _ in loaded(conn))
            read = conn.execute(
                "select oid::regprocedure::text from pg_proc where prosrc ~ 'current_setting|show '"
                " and pronamespace = 'pgtls'::regnamespace"
            ).fetchall()
            assert read == []
    finally:
        cluster.psql("drop role ordinary")


#: A relation, and with it a type, of every name of pg_catalog's, as an ordinary role can have them
#: in its temporary schema.
SHADOW_RELATIONS = """
do $$
declare name text;
begin
    for name in select relname from pg_catalog.pg_class
                 where relnamespace = 'pg_catalog'::regnamespace and relkind in ('r', 'v')
    loop
        execute format('create table {schema}.%I (hijacked int)', name);
    end loop;
    for name in select typname from pg_catalog.pg_type
                 where typnamespace = 'pg_catalog'::regnamespace and typtype in ('b', 'r')
                   and typname !~ '^_'
    loop
        execute format('create domain {schema}.%I as pg_catalog.int4 check (false)', name);
    end loop;
end
$$;
"""

#: A function of every name and signature of pg_catalog's that can be written, and the operators
#: of text, numbers, names, addresses and truth values: each raises.
SHADOW_FUNCTIONS = """
set check_function_bodies = off;
do $$
declare f record; o record;
begin
    for f in select p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid) as arguments,
                    p.prorettype::regtype as result
               from pg_catalog.pg_proc p
              where p.pronamespace = 'pg_catalog'::regnamespace and p.prokind = 'f'
                and not p.proretset and p.provariadic = 0
                and p.prorettype in (select oid from pg_catalog.pg_type where typtype = 'b')
                and not exists (select from unnest(p.proargtypes) t
                                 where t in (select oid from pg_catalog.pg_type
                                              where typtype = 'p'))
                and coalesce(p.proargmodes, '{i}') <@ '{i}'
    loop
        execute format('create or replace function evil.%I(%s) returns %s language plpgsql as '
                       '''begin raise exception $m$hijacked %s$m$; end''',
                       f.proname, f.arguments, f.result, f.proname);
    end loop;
    for o in select oprname, oprleft::regtype as l, oprright::regtype as r, p.proname
               from pg_catalog.pg_operator join pg_catalog.pg_proc p on p.oid = oprcode
              where oprleft in ('text'::regtype, 'int4'::regtype, 'int8'::regtype, 'name'::regtype,
                                'bool'::regtype, 'inet'::regtype, 'oid'::regtype)
                and pg_catalog.to_regprocedure(format('evil.%I(%s,%s)', p.proname,
                                           oprleft::regtype, oprright::regtype)) is not null
    loop
        execute format('create operator evil.%s (leftarg = %s, rightarg = %s, function = evil.%I)',
                       o.oprname, o.l, o.r, o.proname);
    end loop;
end
$$;
"""

#: Every function and view, without what differs from second to second.
ANSWERS = {
    "requirements": "select component, status from pgtls.requirements()",
    "protocols": "select protocol, openssl, configured, detail from pgtls.protocols()",
    "openssl_support": "select * from pgtls.openssl_support",
    "postgres_support": "select * from pgtls.postgres_support",
    "posture": "select check_id, status, finding_key, metadata->>'text' from pgtls.posture()",
    "layers": "select layer, status, blocking from pgtls.layers()",
    "sessions": "select transport, encryption, hba_line from pgtls.sessions()",
    "non_tls_sessions": "select transport, under_layer_1 from pgtls.non_tls_sessions(true)",
    "recommended_hba": "select * from pgtls.recommended_hba(1)",
    "lint_hba": "select line_number, code from pgtls.lint_hba('host all all all trust')",
    "match_hba": "select outcome, rule from pgtls.match_hba('local', 'app', 'postgres')",
    "simulate_hba": "select usename, breaks from pgtls.simulate_hba('local all all trust')",
    "certificates": "select source, status from pgtls.certificates()",
    "crls": "select path, status from pgtls.crls()",
    "check_expiry": "select kind, path, status from pgtls.check_expiry()",
    "plan": "select phase, action from pgtls.plan(1)",
    "preflight": "select status, kind, who from pgtls.preflight(1)",
    "probe": "select protocol, offered, cipher, status from pgtls.probe()",
    "served_certificate": "select status, detail from pgtls.served_certificate()",
    "explain": "select certainty, error_id, cause from pgtls.explain('certificate verify failed')",
    "sslmodes": "select sslmode, on_this_server from pgtls.sslmodes()",
    "log_findings": "select pgtls.log_findings('high')",
}


def answers(conn: psycopg.Connection) -> dict[str, set[str]]:
    """What every function answers."""
    return {name: set(map(str, conn.execute(sql).fetchall())) for name, sql in ANSWERS.items()}


def test_these_are_all_the_functions_and_views(cluster: Cluster, database: str) -> None:
    public = cluster.psql(
        "select proname from pg_proc where pronamespace = 'pgtls'::regnamespace"
        " and proname !~ '^_' union select relname from pg_class"
        " where relnamespace = 'pgtls'::regnamespace and relkind = 'v' and relname !~ '^_'",
        dbname=database,
    )
    assert set(public.split()) == set(ANSWERS)


def test_a_superuser_with_a_hostile_search_path_gets_the_same_answers(make_cluster) -> None:
    cluster = make_cluster()
    cluster.psql("create extension pgtls cascade; create role squatter")
    cluster.psql("create schema evil authorization squatter")
    with cluster.connect() as conn:
        expected = answers(conn)
    assert all(expected[name] for name in ("posture", "sessions", "recommended_hba"))
    cluster.psql(SHADOW_RELATIONS.replace("{schema}", "evil") + SHADOW_FUNCTIONS)
    count = "select count(*) from pg_{0} where {1}namespace = 'evil'::regnamespace"
    assert int(cluster.psql(count.format("proc", "pro"))) > 1000
    assert int(cluster.psql(count.format("operator", "opr"))) > 50
    with cluster.connect() as conn:
        conn.execute("set search_path = evil, pg_catalog")
        # The trap is set: this would be the session's own now().
        with pytest.raises(psycopg.errors.RaiseException, match="hijacked"):
            conn.execute("select upper(null::pg_catalog.text)")
        assert answers(conn) == expected


def test_temporary_objects_of_the_catalogues_names_change_nothing(make_cluster) -> None:
    cluster = make_cluster()
    cluster.psql(
        "create extension pgtls cascade; create role ordinary login;"
        "grant pg_monitor, pg_read_server_files to ordinary"
    )
    with cluster.connect(user="ordinary") as conn:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            conn.execute("select * from pgtls.recommended_hba(1)")
        cluster.psql(
            "grant execute on function pg_hba_file_rules(), pg_read_binary_file(text),"
            " pg_read_binary_file(text, bigint, bigint), pg_stat_file(text, boolean) to ordinary;"
            "grant select on pg_hba_file_rules to ordinary"
        )
        expected = answers(conn)
        conn.execute(SHADOW_RELATIONS.replace("{schema}", "pg_temp"))
        assert conn.execute("select * from pg_stat_ssl").fetchall() == []
        assert answers(conn) == expected
    with cluster.connect(user="ordinary") as fresh:
        fresh.execute(SHADOW_RELATIONS.replace("{schema}", "pg_temp"))
        assert answers(fresh) == expected
