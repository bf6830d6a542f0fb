"""Secrets of configuration: in no answer, no message, no log; only in a file to be installed."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from functions import QUERIES

from pgtls.lab import Cluster, Installation

#: Every one begins so, so that one search finds them all.
SECRET = re.compile(r"S3cr\w*")

# Of a server with LDAP, which the unpacked ones lack.
SOUND = """\
local all all trust
host all all 10.0.0.0/8 ldap ldapserver=h ldapbasedn="dc=x" ldapbinddn="cn=svc" \
ldapbindpasswd="S3crBind" ldapsearchattribute=uid
host app all 10.0.0.0/8 ldap ldapserver=h ldapbasedn="dc=x" \
ldapbinddn="cn=svc,userPassword=S3crDn" "ldapbindpasswd=S3cr Blank" ldapsearchattribute=uid
host all all 11.0.0.0/8 ldap ldapurl="ldap://h/dc=x??sub?(uid=$username)?bindname=a,x-bindpw=S3crUrl"
host all all 12.0.0.0/8 radius radiusservers="127.0.0.1,127.0.0.1" radiussecrets="S3crA,S3crB"
host all all 12.0.0.0/8 radius radiusservers="127.0.0.1" radiussecrets="S3crC"
# host all all 13.0.0.0/8 ldap ldapbindpasswd=S3crOld ldapserver=h
#host all all 13.0.0.0/8 radius radiussecrets = "S3crOlder"
host all all 14.0.0.0/8 ldap ldapserver=h ldapbasedn="dc=x" ldapbindpasswd=S3cr\\
S3crNext ldapsearchattribute=uid # ldapbindpasswd=S3crBefore
"""

#: Lines that the server refuses: what it says of each repeats a part of it.
MISPLACED = (
    "host all all ldap ldapbindpasswd=S3crMethod",
    "host all all 10.0.0.0/8 ldapbindpasswd=S3crMethod ldap",
    "host all all 10.0.0.0/8 ldap ldapserver=h ldapbasedn=x ldapbindpasswd= S3crBlank",
    'host all all 10.0.0.0/8 ldap ldapserver=h ldapbasedn=x "ldapbindpasswd" = "S3crQuoted"',
    "host all all 10.0.0.0/8 md5 ldapbindpasswd=S3crOther",
    "host all all 10.0.0.0/8 ldap ldapbindpassword=S3crMisspelt",
    "host all all 10.0.0.0/8 radius radiusservers=127.0.0.1 radiussecrets=S3crA, S3crB",
    "host all ldapbindpasswd=S3crAddress md5",
    "ldapbindpasswd=S3crType all all md5",
    "host all all 10.0.0.0 ldapbindpasswd=S3crMask md5",
    "host all all ldapbindpasswd=S3crCidr/8 md5",
)

OBJECTS = (
    "create extension pgtls cascade",
    "create extension postgres_fdw",
    "create server f foreign data wrapper postgres_fdw options (host '192.0.2.1')",
    "create user mapping for postgres server f options (user 'u', password 'S3crMapping')",
    "create subscription s connection 'host=192.0.2.1 password=S3crSub sslpassword=''S3cr it'''"
    " publication p with (connect = false)",
    "create subscription t connection 'postgresql://u:S3crUri@192.0.2.1/d?sslpassword=S3crQuery'"
    " publication p with (connect = false)",
)


@pytest.fixture(scope="module")
def full(installation: Installation) -> Iterator[Cluster]:
    """A server whose configuration and catalogues are full of secrets."""
    with installation.cluster(
        ssl_passphrase_command="echo S3crPass",
        primary_conninfo="host=192.0.2.1 user=u password=S3crPrimary",
        archive_mode="on",
        archive_command="true S3crArchive",
        restore_command="false S3crRestore",
        log_min_messages="info",
    ) as cluster:
        for statement in OBJECTS:
            cluster.psql(statement)
        yield cluster


def told(cluster: Cluster, candidate: str) -> Iterator[tuple[str, str]]:
    """Yield every query with all that it answers, or with all that its error says."""
    # As a parameter: the server's log shows a statement that fails as its author wrote it.
    given = [
        "select * from pgtls.lint_hba(%s)",
        "select * from pgtls.simulate_hba(%s)",
        "select * from pgtls.match_hba('host', 'app', 'bob', '12.0.0.7', hba => %s)",
    ]
    queries = (
        *given,
        *(query for query in QUERIES if "recommended_hba" not in query),
        "select * from pgtls.match_hba('host', 'app', 'bob', '10.0.0.7')",
        "select * from pgtls.match_hba('host', 'app', 'bob', '12.0.0.7')",
        "select * from pgtls.sslmodes('libpq', client_addr => '12.0.0.7')",
        "select replaces, reason from pgtls.recommended_hba(1)",
        "select replaces, reason from pgtls.recommended_hba(5)",
        "select pgtls.log_findings('info')",
        "select * from pgtls.plan(1, false)",
        "select * from pgtls.preflight(5, false)",
    )
    with cluster.connect() as conn:
        notices: list[str] = []
        conn.add_notice_handler(lambda diag: notices.append(str(diag.message_primary)))
        for query in queries:
            try:
                parameters = [candidate] if query in given else None
                answer = str(conn.execute(query, parameters).fetchall())
            except psycopg.Error as error:
                diag = error.diag
                answer = f"{diag.message_primary} {diag.message_detail} {diag.message_hint}"
            yield query, answer + " ".join(notices)


@pytest.mark.servers("host")
def test_no_function_tells_a_secret(full: Cluster) -> None:
    full.write_hba(SOUND)
    mark = full.log_mark()
    leaks = [(q, SECRET.findall(a)) for q, a in told(full, SOUND) if SECRET.search(a)]
    assert leaks == []
    assert SECRET.findall(full.log(mark)) == []
    # What was looked at is what holds them.
    answers = " ".join(answer for _, answer in told(full, SOUND))
    assert answers.count("ldapbindpasswd=***") > 10
    assert answers.count("radiussecrets=***") > 10


@pytest.mark.parametrize("line", MISPLACED)
def test_no_error_of_a_misplaced_option_tells_its_value(full: Cluster, line: str) -> None:
    text = f"local all all trust\n{line}\n"
    full.write_hba(text)
    mark = full.log_mark()
    leaks = [(q, SECRET.findall(a)) for q, a in told(full, text) if SECRET.search(a)]
    assert leaks == []
    assert SECRET.findall(full.log(mark)) == []


@pytest.mark.servers("host")
def test_a_whole_file_to_install_keeps_them_and_says_so(full: Cluster) -> None:
    full.write_hba(SOUND)
    with full.connect() as conn:
        rows = conn.execute(
            "select line, replaces, reason from pgtls.recommended_hba(1)"
        ).fetchall()
    text = "\n".join(line for line, _, _ in rows)
    assert set(SECRET.findall(text)) >= set(SECRET.findall(SOUND))
    for line, replaces, reason in rows:
        if "ldapbindpasswd=" in line or "radiussecrets=" in line:
            assert "holds a password" in reason, line
        assert not SECRET.search(replaces or ""), replaces


@pytest.mark.servers("host")
def test_a_plan_says_where_a_secret_is_left_out(full: Cluster, tmp_path: Path) -> None:
    full.write_hba(SOUND)
    with full.connect() as conn:
        rows = conn.execute(
            "select action, reason from pgtls.plan(1) where phase = 'hba'"
        ).fetchall()
    masked = [(action, reason) for action, reason in rows if "=***" in action]
    assert len(masked) >= 4
    assert all("left out here" in reason for _, reason in masked)
    out = tmp_path / "new.conf"
    done = pgtls("plan", "--layer", "1", "--hba-out", str(out), full.dsn())
    assert "passwords or secrets" in done.stderr
    assert set(SECRET.findall(out.read_text())) == set(SECRET.findall(SOUND))


@pytest.mark.servers("host")
def test_a_secret_is_no_part_of_a_key(full: Cluster) -> None:
    keys = []
    for secret in ("S3crOne", "S3crTwo"):
        full.write_hba(SOUND.replace("S3crBind", secret))
        with full.connect() as conn:
            rows = conn.execute("select finding_key from pgtls.posture() order by 1").fetchall()
        keys.append(rows)
    assert keys[0] == keys[1]
    assert any("ldapbindpasswd=***" in key for (key,) in keys[0])


def pgtls(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pgtls", *words], capture_output=True, text=True, check=False
    )


def test_no_command_tells_a_secret(full: Cluster, tmp_path: Path) -> None:
    full.write_hba(SOUND)
    file, clients = tmp_path / "pg_hba.conf", tmp_path / "c.csv"
    file.write_text(SOUND)
    clients.write_text("database,user,address\napp,bob,10.0.0.7\napp,bob,12.0.0.7\n")
    dsn = full.dsn()
    leaks = []
    for words in (
        ("hba", "lint", str(file), "--min-severity", "info"),
        ("hba", "simulate", str(file), "--candidate", str(file), "--clients", str(clients)),
        ("plan", "--layer", "1", "--no-keep-loopback", dsn),
        ("plan", "--layer", "5", "--no-keep-loopback", dsn),
        ("preflight", "--layer", "5", "--no-keep-loopback", dsn),
        ("sslmodes", "postgresql://u:S3crDsn@[x/y"),
        ("sslmodes", "host=x password=S3crDsn S3crMore"),
        ("sslmodes", "host=127.0.0.1 port=1 user=u password=S3crDsn"),
    ):
        for form in ([], ["--format", "json"]):
            done = pgtls(*words, *form)
            assert "Traceback" not in done.stderr
            if SECRET.search(done.stdout + done.stderr):
                leaks.append((words, form, SECRET.findall(done.stdout + done.stderr)))
    assert leaks == []


@pytest.mark.parametrize("line", MISPLACED)
def test_no_command_tells_the_value_of_a_misplaced_option(line: str, tmp_path: Path) -> None:
    file, clients = tmp_path / "pg_hba.conf", tmp_path / "c.csv"
    file.write_text(f"local all all trust\n{line}\n")
    clients.write_text("database,user\napp,bob\n")
    for words in (
        ("hba", "lint", str(file)),
        ("hba", "recommend", str(file), "--layer", "1"),
        ("hba", "simulate", str(file), "--candidate", str(file), "--clients", str(clients)),
    ):
        done = pgtls(*words, "--pg-version", "15")
        # recommend may find the file sound: it then has to keep what stands in it.
        shown = done.stderr if words[1] == "recommend" else done.stdout + done.stderr
        assert not SECRET.search(shown), (words, shown)


def test_recommend_says_that_the_file_holds_secrets_and_shows_none(tmp_path: Path) -> None:
    file = tmp_path / "pg_hba.conf"
    file.write_text(SOUND)
    done = pgtls("hba", "recommend", str(file), "--layer", "1", "--pg-version", "15")
    assert "passwords or secrets" in done.stderr
    assert not SECRET.search(done.stderr)
    assert set(SECRET.findall(done.stdout)) == set(SECRET.findall(SOUND))
    done = pgtls("hba", "recommend", str(file), "--layer", "1", "--format", "json")
    for row in json.loads(done.stdout):
        assert not SECRET.search(row["replaces"] or "")
        if "ldapbindpasswd=S3cr" in row["line"]:
            assert "holds a password" in row["reason"]
