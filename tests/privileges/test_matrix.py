"""Who may do what: every role at every object of the schema, as a real server answers.

The matrix is kept in ``expected.txt``.  When a change to it is meant::

    .venv/bin/python -m pytest tests/privileges --server=host --regenerate

Roles: ``ordinary`` has no privilege of its own; ``granted`` has USAGE, EXECUTE and SELECT on
everything in the schema; ``monitor`` is in pg_monitor; ``hinted`` is in pg_monitor and has got,
besides, every GRANT that the functions' own hints named; ``superuser`` is one.
"""

from __future__ import annotations

import base64
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from issued import issue, use_tls
from pgtls.lab import Cluster, Installation

EXPECTED = Path(__file__).with_name("expected.txt")

HEADER = """\
# What each role meets at each object of the schema, on a real server with TLS, a CA and a CRL.
#   denied    42501 from PostgreSQL: no EXECUTE, no SELECT, no USAGE on the schema
#   refused   42501 from the function, with a HINT that names the GRANT
#   partial   rows, and some say that a fact is not known, and which GRANT is missing
#   rows      rows, and all is known
# Made by: .venv/bin/python -m pytest tests/privileges --server=host --regenerate
"""


@dataclass(frozen=True)
class Probe:
    """What is asked of one object, and how an answer shows that a fact is not known.

    Attributes:
        sql: the question.
        unknown: an SQL condition over its rows.
    """

    sql: str
    unknown: str = "false"


SSLMODES_TYPES = "text,text,text,text,text"
MATCH_TYPES = "text,text,text,text,boolean,text,text,boolean"


def as_bytes(*texts: str) -> str:
    """Arguments of a function in Python."""
    return ", ".join(f"pgtls._bytes('{text}')" for text in texts)


CLIENT = (
    ", ".join(f"array[{as_bytes(text)}]" for text in ("app", "app", "127.0.0.1", "none"))
    + ", array[false]"
)

PROBES = {
    # Runs SQL with the rights of the caller; the error comes as a row.
    "function _ask(text,bytea[])": Probe(
        "select * from pgtls._ask('select null::bytea[] as cells from pg_authid', null)",
        "sqlstate is not null",
    ),
    "function _bytes(text)": Probe("select pgtls._bytes('a')"),
    # Nothing waits for it, so it reads nothing, whoever calls.
    "function _reader(bytea)": Probe("select pgtls._reader('ssl_key_file')"),
    "function _show(bytea,integer)": Probe(f"select pgtls._show({as_bytes('a')}, 0)"),
    "function _shown(text,integer)": Probe("select pgtls._shown('a')"),
    "function _check_expiry(double precision,double precision)": Probe(
        "select * from pgtls._check_expiry(31536000000, 0)", "status = 'unknown'"
    ),
    "function _checked_layer(integer,integer)": Probe("select pgtls._checked_layer(1, 0)"),
    "function _explain(bytea)": Probe(
        f"select * from pgtls._explain({as_bytes('certificate verify failed')})"
    ),
    "function _fail(text,text,text,text)": Probe("select pgtls._fail('22023', 'm', 'd', 'h')"),
    "function _log_findings(bytea)": Probe(f"select pgtls._log_findings({as_bytes('critical')})"),
    "function _normal_server_name()": Probe("select pgtls._normal_server_name()"),
    "function _openssl_support()": Probe("select * from pgtls._openssl_support()"),
    "function _plaintext_verdicts(bytea[],bytea[],bytea[],bytea[],boolean[],boolean)": Probe(
        f"select * from pgtls._plaintext_verdicts({CLIENT}, true)", "hba_line is null"
    ),
    "function _postgres_support()": Probe("select * from pgtls._postgres_support()"),
    "function _probe(bytea,integer)": Probe(
        "select * from pgtls._probe(null, null)", "status = 'unknown'"
    ),
    "function _served_certificate(bytea,integer)": Probe(
        "select * from pgtls._served_certificate(null, null)", "status = 'unknown'"
    ),
    "function probe(text,integer)": Probe("select * from pgtls.probe()", "status = 'unknown'"),
    "function served_certificate(text,integer)": Probe(
        "select * from pgtls.served_certificate()", "status = 'unknown'"
    ),
    "function _posture(integer)": Probe("select * from pgtls._posture(null)", "status = 'unknown'"),
    "function _recommended_hba(integer,boolean)": Probe(
        "select * from pgtls._recommended_hba(1, true)"
    ),
    "function _lint_hba(bytea)": Probe("select * from pgtls._lint_hba(null)"),
    f"function _match_hba({MATCH_TYPES.replace('text', 'bytea')})": Probe(
        f"select * from pgtls._match_hba({as_bytes('local', 'a', 'b')}, null, false, null, null,"
        " false)"
    ),
    "function _simulate_hba(bytea)": Probe(
        f"select * from pgtls._simulate_hba({as_bytes('local all all trust')})"
    ),
    "function lint_hba(text)": Probe("select * from pgtls.lint_hba('host all all all trust')"),
    f"function match_hba({MATCH_TYPES})": Probe("select * from pgtls.match_hba('local', 'a', 'b')"),
    "function simulate_hba(text)": Probe("select * from pgtls.simulate_hba('local all all trust')"),
    f"function _sslmodes({SSLMODES_TYPES.replace('text', 'bytea')})": Probe(
        f"select * from pgtls._sslmodes({as_bytes('libpq', 'db', 'app', 'bob', '10.0.0.7')})",
        "on_this_server like 'not known%'",
    ),
    "function _session()": Probe("select * from pgtls._session()", "transport is null"),
    "function _session_lines(bytea[],bytea[],bytea[],bytea[],boolean[])": Probe(
        f"select * from pgtls._session_lines({CLIENT})", "hba_line is null"
    ),
    "function certificates()": Probe("select * from pgtls.certificates()", "status = 'unknown'"),
    "function check_expiry(interval,interval)": Probe(
        "select * from pgtls.check_expiry('1000 years', '0')", "status = 'unknown'"
    ),
    "function crls()": Probe("select * from pgtls.crls()", "status = 'unknown'"),
    "function explain(text)": Probe("select * from pgtls.explain('certificate verify failed')"),
    "function layers()": Probe("select * from pgtls.layers()", '"unknown" > 0'),
    "function log_findings(text)": Probe("select pgtls.log_findings('critical')"),
    "function non_tls_sessions(boolean,boolean)": Probe(
        "select * from pgtls.non_tls_sessions(true)", "hba_line is null"
    ),
    "function _plan(integer,boolean)": Probe(
        "select * from pgtls._plan(5, true)", "phase = 'unknown'"
    ),
    "function plan(integer,boolean)": Probe("select * from pgtls.plan(5)", "phase = 'unknown'"),
    "function _preflight(integer,boolean)": Probe(
        "select * from pgtls._preflight(5, true)", "detail like 'Not known%'"
    ),
    "function preflight(integer,boolean)": Probe(
        "select * from pgtls.preflight(5)", "detail like 'Not known%'"
    ),
    "function posture(integer)": Probe("select * from pgtls.posture()", "status = 'unknown'"),
    "function protocols()": Probe(
        "select * from pgtls.protocols()", "sessions is null or openssl is null"
    ),
    "function recommended_hba(integer,boolean)": Probe("select * from pgtls.recommended_hba(1)"),
    "function requirements()": Probe("select * from pgtls.requirements()", "status = 'unknown'"),
    "function sessions()": Probe(
        "select * from pgtls.sessions()", "transport is null or hba_line is null"
    ),
    f"function sslmodes({SSLMODES_TYPES})": Probe(
        "select * from pgtls.sslmodes()", "on_this_server like 'not known%'"
    ),
    "table server_name": Probe("select * from pgtls.server_name"),
    "table server_name insert": Probe("insert into pgtls.server_name values ('new') returning *"),
    "view openssl_support": Probe("select * from pgtls.openssl_support"),
    "view postgres_support": Probe("select * from pgtls.postgres_support"),
}

OBJECTS = """
select 'function ' || substr(oid::regprocedure::text, 7) from pg_proc
 where pronamespace = 'pgtls'::regnamespace
union all
select case relkind when 'v' then 'view ' when 'r' then 'table ' else relkind::text end || relname
  from pg_class where relnamespace = 'pgtls'::regnamespace and relkind <> 'i'
 order by 1
"""

ROLES = """
create role ordinary login;
create role granted login;
grant usage on schema pgtls to granted;
grant execute on all functions in schema pgtls to granted;
grant select on all tables in schema pgtls to granted;
create role monitor login in role pg_monitor;
create role hinted login in role pg_monitor;
create role superuser login superuser;
"""

COLUMNS = ("ordinary", "granted", "monitor", "hinted", "superuser")


@pytest.fixture(scope="module")
def stage(
    installation: Installation, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Cluster]:
    """A server with something to see: TLS, a CRL, another's session, an outbound connection."""
    files = issue(tmp_path_factory.mktemp("pki"), "localhost", "127.0.0.1")
    with installation.cluster() as cluster:
        use_tls(cluster, files)
        cluster.psql("create extension pgtls cascade")
        cluster.psql(ROLES)
        cluster.psql("create subscription s connection 'host=192.0.2.1' publication p with"
                     " (connect = false)")  # fmt: skip
        cluster.psql("insert into pgtls.server_name values ('localhost')")
        with cluster.connect(host="127.0.0.1", sslmode="disable"):
            yield cluster


@pytest.fixture(scope="module")
def followed(stage: Cluster) -> list[str]:
    """The GRANTs that were needed, found by doing what the functions' hints say."""
    given: list[str] = []
    for _ in range(10):
        new = [grant for grant in dict.fromkeys(grants_named(stage)) if grant not in given]
        if not new:
            return given
        for grant in new:
            stage.psql(grant)
        given += new
    raise AssertionError(f"there is always one more: {given}")


def grants_named(cluster: Cluster) -> list[str]:
    """Every GRANT in what the role ``hinted`` reads, in rows and in hints."""
    found: list[str] = []
    with cluster.connect(user="hinted") as conn:
        for probe in PROBES.values():
            if probe.sql.startswith("insert"):
                continue
            try:
                text = str(conn.execute(probe.sql).fetchall())
            except psycopg.Error as error:
                text = error.diag.message_hint or ""
            found += re.findall(r"GRANT [^;'\\]*? TO \"hinted\"", text)
    return found


def cell(cluster: Cluster, role: str, probe: Probe) -> str:
    """What a role meets."""
    with cluster.connect(user=role) as conn:
        conn.execute("begin")
        try:
            if probe.sql.startswith("insert"):
                conn.execute(probe.sql)
                return "rows"
            found = conn.execute(
                f"select count(*), count(*) filter (where {probe.unknown}) from ({probe.sql}) a"
            ).fetchone()
        except psycopg.errors.InsufficientPrivilege as error:
            return "refused" if "GRANT" in (error.diag.message_hint or "") else "denied"
        except psycopg.Error as error:
            return f"error {error.sqlstate}"
        finally:
            conn.execute("rollback")
    assert found is not None
    rows, unknown = found
    return "partial" if unknown else "rows" if rows else "no rows"


def matrix(cluster: Cluster) -> str:
    """The expected file's content."""
    lines = ["object".ljust(80) + "".join(role.ljust(13) for role in COLUMNS)]
    for name, probe in sorted(PROBES.items()):
        cells = [cell(cluster, role, probe) for role in COLUMNS]
        lines.append(name.ljust(80) + "".join(text.ljust(13) for text in cells))
    return HEADER + "".join(line.rstrip() + "\n" for line in lines)


def test_every_object_has_a_row(stage: Cluster) -> None:
    objects = set(stage.psql(OBJECTS).splitlines())
    probed = {name.removesuffix(" insert") for name in PROBES}
    assert objects == probed


@pytest.mark.usefixtures("followed")
def test_the_matrix_is_as_expected(stage: Cluster, request: pytest.FixtureRequest) -> None:
    found = matrix(stage)
    if request.config.getoption("--regenerate", default=False):
        EXPECTED.write_text(found)
    assert found == EXPECTED.read_text()


def test_the_hints_name_all_that_is_needed(stage: Cluster, followed: list[str]) -> None:
    """Somebody in pg_monitor who does what the hints say knows as much as a superuser."""
    question = "select check_id, status, finding_key from pgtls.posture() order by 3"
    with stage.connect(user="hinted") as hinted, stage.connect() as superuser:
        assert hinted.execute(question).fetchall() == superuser.execute(question).fetchall()
    assert followed
    # Nothing that would make the role more than a reader.
    for grant in followed:
        assert re.match(
            r"GRANT (pg_read_server_files|pg_read_all_\w+|EXECUTE ON FUNCTION pg_catalog\.pg_"
            r"(read|stat|ls|hba|ident|show)_.*|SELECT (\(.*\) )?ON pg_catalog\.pg_\w+) TO ",
            grant,
        ), grant


def test_each_function_runs_as_its_caller_with_a_pinned_search_path(stage: Cluster) -> None:
    found = stage.psql(
        "select oid::regprocedure from pg_proc where pronamespace = 'pgtls'::regnamespace"
        " and ((prosecdef and proname <> '_reader') or"
        "      not coalesce('search_path=pg_catalog, pg_temp' = any(proconfig), false))"
    )
    assert found == ""


def test_the_reader_is_pinned(stage: Cluster) -> None:
    """The one function with the owner's rights takes no path, and its search_path is fixed."""
    found = stage.psql(
        "select proname, proargnames, prorettype::regtype, proowner = extowner, proconfig"
        "  from pg_proc, pg_extension where pronamespace = 'pgtls'::regnamespace and prosecdef"
        "   and extname = 'pgtls'"
    )
    assert found == '_reader|{part}|void|t|{"search_path=pg_catalog, pg_temp"}'


READ = {
    "the key in the place of the certificate": {"ssl_cert_file": "server.key"},
    "the key in the place of the CA": {"ssl_ca_file": "server.key"},
    "the key among the certificates": {"ssl_ca_file": "both.pem"},
    "the key labelled as a certificate": {"ssl_ca_file": "disguised.pem"},
    "the key in the place of a CRL": {"ssl_crl_file": "server.key"},
    "the key in DER": {"ssl_ca_file": "key.der"},
    "the key as a CRL of a directory": {"ssl_crl_dir": "crl.d"},
    "the key as pg_hba.conf": {"hba_file": "server.key"},
    "the key as pg_ident.conf": {"ident_file": "server.key"},
}


@pytest.mark.parametrize("settings", READ.values(), ids=READ.keys())
def test_nobody_reads_the_key_through_the_reader(
    installation: Installation, tmp_path: Path, settings: dict[str, str]
) -> None:
    files = issue(tmp_path, "localhost", "127.0.0.1")
    with installation.cluster() as cluster:
        use_tls(cluster, files)
        cluster.psql("create extension pgtls cascade; create role watcher in role pg_monitor")
        key = (cluster.data / "server.key").read_bytes()
        body = b"".join(key.splitlines()[1:-1])
        cluster.write_file("both.pem", (cluster.data / "server.crt").read_bytes() + key)
        cluster.write_file(
            "disguised.pem", key.replace(b"PRIVATE KEY", b"CERTIFICATE").replace(b"EC ", b"")
        )
        cluster.write_file("key.der", base64.b64decode(body))
        (cluster.data / "crl.d").mkdir()
        cluster.write_file("crl.d/0a1b2c3d.r0", key)
        subprocess.run(["chown", "-R", f"--reference={cluster.data}", cluster.data / "crl.d"])
        with cluster.connect() as conn:
            # What is set for the session's eyes only: a reload with these files is no matter here.
            cluster.configure(settings)
            if "hba_file" in settings or "ident_file" in settings:
                file = "pg_hba.conf" if "hba_file" in settings else "pg_ident.conf"
                cluster.write_file(file, key)
                cluster.configure(dict.fromkeys(settings))
            cluster.reload()
            conn.execute("set role watcher")
            mark = cluster.log_mark()
            told = ""
            for probe in PROBES.values():
                if probe.sql.startswith("insert"):
                    continue
                try:
                    told += str(conn.execute(probe.sql).fetchall())
                except psycopg.Error as error:
                    told += str(error) + str(error.diag.message_detail)
        told += cluster.log(mark)
    pieces = [body[i : i + 16].decode() for i in range(0, len(body) - 16, 8)]
    assert [piece for piece in pieces if piece in told] == []
    assert body.hex() not in told


def test_names_of_the_callers_own_change_nothing(stage: Cluster) -> None:
    """Functions, tables and casts in pg_temp and in a search_path before pg_catalog."""
    question = "select check_id, status, subject from pgtls.posture() order by 1, 2, 3"
    with stage.connect(user="monitor") as conn:
        before = conn.execute(question).fetchall()
        conn.execute(
            "create temp table pg_settings (name text, setting text);"
            "create temp table pg_hba_file_rules (line_number int);"
            "create temp table server_name (name text);"
            "create function pg_temp.quote_literal(text) returns text language sql"
            " as $$ select null::text $$;"
            "create function pg_temp.current_setting(text) returns text language sql"
            " as $$ select '/etc/passwd' $$;"
            "create function pg_temp.pg_read_binary_file(text, bigint, bigint) returns bytea"
            " language sql as $$ select null::bytea $$"
        )
        conn.execute("set search_path = pg_temp, pg_catalog, public")
        assert conn.execute(question).fetchall() == before


def test_public_has_nothing(stage: Cluster) -> None:
    found = stage.psql(
        "select oid::regprocedure::text from pg_proc where pronamespace = 'pgtls'::regnamespace"
        " and has_function_privilege('public', oid, 'execute')"
        " union all select oid::regclass::text from pg_class"
        " where relnamespace = 'pgtls'::regnamespace and relkind in ('r', 'v')"
        " and has_table_privilege('public', oid, 'select')"
        " union all select 'schema' where has_schema_privilege('public', 'pgtls', 'usage,create')"
    )
    assert found == ""
