"""Who may do what: every role at every object of the schema, as a real server answers.

The matrix is kept in ``expected.txt``.  When a change to it is meant::

    .venv/bin/python -m pytest tests/privileges --server=host --regenerate

Roles: ``ordinary`` has no privilege of its own; ``granted`` has USAGE, EXECUTE and SELECT on
everything in the schema; ``monitor`` is in pg_monitor; ``hinted`` is in pg_monitor and has got,
besides, every GRANT that the functions' own hints named; ``superuser`` is one.
"""

from __future__ import annotations

import re
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
CLIENT = "array['app'], array['app'], array['127.0.0.1'], array['none'], array[false]"

PROBES = {
    "function _check_expiry(double precision,double precision)": Probe(
        "select * from pgtls._check_expiry(31536000000, 0)", "status = 'unknown'"
    ),
    "function _checked_layer(integer,integer)": Probe("select pgtls._checked_layer(1, 0)"),
    "function _explain(text)": Probe("select * from pgtls._explain('certificate verify failed')"),
    "function _fail(text,text,text,text)": Probe("select pgtls._fail('22023', 'm', 'd', 'h')"),
    "function _log_findings(text)": Probe("select pgtls._log_findings('critical')"),
    "function _normal_server_name()": Probe("select pgtls._normal_server_name()"),
    "function _openssl_support()": Probe("select * from pgtls._openssl_support()"),
    "function _plaintext_verdicts(text[],text[],text[],text[],boolean[],boolean)": Probe(
        f"select * from pgtls._plaintext_verdicts({CLIENT}, true)", "hba_line is null"
    ),
    "function _postgres_support()": Probe("select * from pgtls._postgres_support()"),
    "function _probe(text,integer)": Probe(
        "select * from pgtls._probe(null, null)", "status = 'unknown'"
    ),
    "function _served_certificate(text,integer)": Probe(
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
    "function _lint_hba(text)": Probe("select * from pgtls._lint_hba(null)"),
    f"function _match_hba({MATCH_TYPES})": Probe(
        "select * from pgtls._match_hba('local', 'a', 'b', null, false, null, null, false)"
    ),
    "function _simulate_hba(text)": Probe(
        "select * from pgtls._simulate_hba('local all all trust')"
    ),
    "function lint_hba(text)": Probe("select * from pgtls.lint_hba('host all all all trust')"),
    f"function match_hba({MATCH_TYPES})": Probe("select * from pgtls.match_hba('local', 'a', 'b')"),
    "function simulate_hba(text)": Probe("select * from pgtls.simulate_hba('local all all trust')"),
    f"function _sslmodes({SSLMODES_TYPES})": Probe(
        "select * from pgtls._sslmodes('libpq', 'db', 'app', 'bob', '10.0.0.7')",
        "on_this_server like 'not known%'",
    ),
    "function _session()": Probe("select * from pgtls._session()", "transport is null"),
    "function _session_lines(text[],text[],text[],text[],boolean[])": Probe(
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
    lines = ["object".ljust(77) + "".join(role.ljust(13) for role in COLUMNS)]
    for name, probe in sorted(PROBES.items()):
        cells = [cell(cluster, role, probe) for role in COLUMNS]
        lines.append(name.ljust(77) + "".join(text.ljust(13) for text in cells))
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
        " and (prosecdef or"
        "      not coalesce('search_path=pg_catalog, pg_temp' = any(proconfig), false))"
    )
    assert found == ""


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
