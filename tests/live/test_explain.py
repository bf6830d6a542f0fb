"""Every message that explain knows, from the server or client that says it.

Each case makes one thing go wrong on a real server and asks explain about what libpq, Python's ssl
and the server's log then say: no message is typed in here.
"""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from mishaps import NAME, Scene
from said import CASES, Case

from authority import crl, issue
from pgtls.explain import CATALOGUE, explain, log_messages
from pgtls.lab import Installation, LabError
from pgtls.texts import TEXTS

# What is said differs between 15, which leaves the reason out of the log, and later versions.
pytestmark = pytest.mark.servers("host", "18")

#: Entries that rest on the text alone: what says them can't be had here, or not be made to.
ELSEWHERE = {
    "hba-gss": "takes a Kerberos realm",
    **dict.fromkeys(
        ("gss-keytab", "gss-ticket", "gss-required", "gss-failed", "gss-request-refused"),
        "takes a Kerberos realm, or a server before 12",
    ),
    **dict.fromkeys(
        ("gateway-requires-tls", "gateway-needs-server-name", "told-access-denied",
         "told-unrecognized-name", "proxy-no-alpn"),
        "a cloud's gateway or a proxy",
    ),
    **dict.fromkeys(
        ("pgpool-ssl-response", "pgpool-backend-authentication", "pooler-server-no-tls",
         "pooler-files", "pooler-ocsp", "peer-shows-no-certificate", "scram-plus-without-tls"),
        "pgpool, odyssey, pgcat, and settings of pgbouncer that a test of its own would take",
    ),
    **dict.fromkeys(("backup-tool-files", "backup-tool-handshake"), "pgBackRest, barman"),
    **dict.fromkeys(("openssl-3-2-socket", "windows-handshake"), "Windows"),
    **dict.fromkeys(
        ("driver-handshake", "driver-sslmode", "client-key-cipher"),
        "JDBC, Npgsql, lib/pq, tokio-postgres",
    ),
    **dict.fromkeys(
        ("no-tls-in-client", "unknown-tls-option", "client-crl-file", "client-engine"),
        "an older libpq, or one of another build",
    ),
    **dict.fromkeys(
        ("hba-no-entry", "hba-line-matched", "client-handshake-other", "server-handshake-other",
         "server-verify-other"),
        "a message that is cut, or a reason that is not in the tables",
    ),
    "hba-ssl-not-built": "a server that was built without OpenSSL",
    "client-file-denied": "the tests run as root, who may open every file",
    "client-key-type": "as key-type, by libpq",
    "network-cut": "takes a network that ends",
    "legacy-renegotiation": "takes OpenSSL 1.0",
    **dict.fromkeys(
        ("told-handshake-broken", "told-decrypt-error", "told-close", "server-handshake-broken",
         "shared-connection"),
        "a peer that sends what no library sends",
    ),
    **dict.fromkeys(
        ("server-verify-crl-bad", "server-verify-weak", "server-verify-bad-chain",
         "verify-revoked", "verify-crl", "verify-weak", "verify-bad-chain",
         "server-certificate-not-read"),
        "the reasons are OpenSSL's own, asked of it by tests/unit/test_explain_pasted.py",
    ),
}  # fmt: skip
#: Those that a test of its own hears.
APART = {
    "no-tls-in-build": "a server that was built without OpenSSL",
    "closed-by-server": "a server before 17",
    "pooler-login": "pgbouncer",
    "pooler-requires-tls": "pgbouncer",
    "pooler-handshake": "pgbouncer",
    "told-certificate-required": "pgbouncer",
    "cut-off": "asyncpg, pgjdbc and pgx, in docs/drivers.md",
}


@pytest.fixture(scope="module")
def scene(installation: Installation, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with installation.cluster() as cluster:
        yield Scene(cluster, tmp_path_factory.mktemp("client"))


def ids(*messages: str) -> list[str]:
    """The entries by which messages are known."""
    return [one.entry.id for message in messages for one in explain(message, near=False)]


def ids_of_log(text: str) -> list[str]:
    """The entries by which the messages of a log are known."""
    return ids(*log_messages(io.StringIO(text)))


# ---- the tests --------------------------------------------------------------------------------


@pytest.mark.parametrize("wanted", CASES, ids=[one.mishap.__name__ for one in CASES])
def test_what_is_said_is_explained(scene: Scene, wanted: Case) -> None:
    major = scene.cluster.installation.major
    if major < wanted.since:
        pytest.skip(f"PostgreSQL {wanted.since} and later")
    with scene.after() as said:
        wanted.mishap(scene)
        if wanted.seen:
            assert wanted.seen in seen_here(scene)
    print(said.client, said.log, sep="\n")
    client, log = ids(said.client), ids_of_log(said.log)
    expected = wanted.log_16 if major >= 16 else wanted.log
    # Python's ssl is also told what the server had to say, where that is not what is asked for.
    assert client == wanted.client or not wanted.client, said.client
    assert [one for one in log if one in expected] == expected, said.log
    assert not [one for one in log if CATALOGUE[one].said_by == "client"], said.log


def seen_here(scene: Scene) -> set[str]:
    """The checks by which the function, asked of all that was said, sees this server's causes."""
    scene.cluster.psql("create extension if not exists pgtls cascade")
    with scene.cluster.connect() as conn:
        rows = conn.execute(
            "select distinct left(seen_here, 6) from pgtls.explain(%s) where seen_here <> ''",
            [scene.said.client + scene.log()],
        ).fetchall()
    return {row[0] for row in rows}


SAMPLE = {"user": "app", "database": "postgres", "address": "10.0.0.7", "identity": "bob"}
STATEMENT = re.compile(r"\b(?:select|show|alter system) [^;]*;")


def test_every_statement_in_a_text_runs(make_cluster) -> None:
    """What a reader is told to ask the server, the server takes; names are filled in."""
    cluster = make_cluster()
    cluster.write_file("server.crt", issue(NAME).pem)
    cluster.psql("create extension pgtls cascade")
    statements = {
        statement
        for id_ in CATALOGUE
        for cause in TEXTS.error(id_, SAMPLE).causes
        for text in (cause.see, cause.cure)
        for statement in STATEMENT.findall(text)
    }
    assert len(statements) > 50
    major = cluster.installation.major
    refused = {}
    conn = cluster.connect()
    for statement in sorted(statements):
        sql = statement.replace("'<address>'", "'10.0.0.7'").replace("<tls>", "true")
        if major >= 18:
            sql = sql.replace("ssl_ecdh_curve", "ssl_groups")
        try:
            conn.execute(sql)
        except psycopg.Error as error:
            refused[statement] = str(error)
    conn.close()
    assert refused == {}


def test_every_entry_was_said_by_somebody() -> None:
    said = {id_ for one in CASES for id_ in (*one.client, *one.log, *one.log_16)}
    spoken = {id_ for id_, item in CATALOGUE.items() if item.templates}
    assert spoken - said == {*ELSEWHERE, *APART}


def test_direct_tls_to_a_server_that_does_not_know_it(scene: Scene) -> None:
    if scene.cluster.installation.major >= 17 or psycopg.pq.version() < 170000:
        pytest.skip("takes a server before 17 and a libpq of 17")
    with scene.after() as said:
        scene.connect(sslnegotiation="direct")
    assert ids(said.client)[:1] == ["closed-by-server"], said.client
    assert "startup-packet" in ids_of_log(said.log), said.log


@pytest.mark.servers("nossl")
def test_a_server_built_without_openssl(make_cluster) -> None:
    cluster = make_cluster()
    mark = cluster.log_mark()
    cluster.configure(ssl=True)
    with pytest.raises(LabError):
        cluster.restart()
    assert "no-tls-in-build" in ids_of_log(cluster.log(mark)), cluster.log(mark)
    cluster.configure(ssl=None)
    cluster.restart()
    with pytest.raises(psycopg.OperationalError) as refused:
        cluster.connect(host="127.0.0.1", sslmode="require")
    assert ids(str(refused.value)) == ["no-tls-at-server"]


def test_a_log_in_csv_and_json_is_read_too(installation: Installation) -> None:
    if installation.major < 15:
        pytest.skip("jsonlog came with 15")
    cluster = installation.cluster(
        logging_collector=True, log_destination="csvlog,jsonlog", log_directory="log"
    )
    cluster.write_hba("local all postgres trust\nhostssl all all all scram-sha-256\n")
    with cluster:
        with pytest.raises(psycopg.OperationalError):
            cluster.connect(host="127.0.0.1", user='no "body"', password="x", sslmode="disable")
        for ending in ("csv", "json"):
            (log,) = (cluster.data / "log").glob(f"*.{ending}")
            done = subprocess.run(
                [Path(sys.executable).with_name("pgtls"), "explain", "--format=json", "--log", log],
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 1, done.stderr
            found = {one["error_id"]: one["captured"] for one in json.loads(done.stdout)}
            assert found["hba-plaintext"] == {
                "address": "127.0.0.1",
                "user": 'no "body"',
                "database": "postgres",
            }


# ---- poolers and other drivers ----------------------------------------------------------------


@pytest.mark.skipif(not shutil.which("pgbouncer"), reason="pgbouncer is not installed")
def test_what_pgbouncer_says_is_explained(scene: Scene) -> None:
    with scene.after() as said, scene.pooler("require") as pooler:
        scene.connect(port=pooler.port, sslmode="disable")
        assert ids(said.client) == ["pooler-requires-tls"], said.client
        said.client = ""
        # The pooler came without TLS, the client with it: the words are about the pooler.
        scene.connect(port=pooler.port)
        assert ids(said.client) == ["hba-plaintext"], said.client
        said.client = ""
        scene.verify(issue("Other CA", ca=True), port=pooler.port)
        assert ids(said.client) == ["verify-failed"], said.client
        pooler.wait("TLS handshake")
        log = ids(*pooler.log().splitlines())
    assert {"pooler-requires-tls", "pooler-login", "pooler-handshake"} <= set(log), log
    with scene.after() as said, scene.pooler("verify-full") as pooler:
        scene.connect(port=pooler.port)
    assert ids(said.client) == ["told-certificate-required"], said.client


JAR = Path("/usr/share/java/postgresql.jar")


@pytest.mark.skipif(
    not (shutil.which("java") and JAR.exists()), reason="there is no Java, or no JDBC driver"
)
def test_what_jdbc_says_is_explained(scene: Scene) -> None:
    client = scene.client_certificate("app")
    root = scene.file("ca.crt", scene.root.pem)
    other = scene.file("other.crt", issue("Other CA", ca=True).pem)
    certificate = scene.file("app.crt", client.pem)
    pem_key = scene.file("app.key", client.key_pem)
    expected = {
        "sslmode=disable": "hba-plaintext",
        f"sslmode=verify-full&sslrootcert={root}": "wrong-name",
        f"sslmode=verify-ca&sslrootcert={other}": "unknown-ca",
        "sslmode=verify-ca&sslrootcert=/nowhere": "root-file-missing",
        f"sslmode=verify-ca&sslrootcert={pem_key}": "root-file-unreadable",
        f"sslmode=require&sslcert={certificate}&sslkey={pem_key}": "client-key-format",
    }
    url = f"jdbc:postgresql://localhost:{scene.cluster.port}/postgres?user=app&password=app&"
    with scene.after() as said:
        done = subprocess.run(
            ["java", "-cp", JAR, Path(__file__).with_name("Attempts.java")],
            input="".join(f"{url}{options}\n" for options in expected),
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
    heard = [ids(line) for line in done.stdout.splitlines()]
    assert heard == [[id_] for id_ in expected.values()], done.stdout
    assert {"heard-bad-certificate", "heard-eof"} <= set(ids_of_log(said.log)), said.log


# ---- 4, 8, 9, 25: what has no message ---------------------------------------------------------


def test_a_silent_fallback_to_plaintext_is_found_by_its_symptom(scene: Scene) -> None:
    scene.cluster.psql("create extension if not exists pgtls cascade")
    with scene.after() as said:
        scene.rules("host all all 127.0.0.1/32 scram-sha-256")
        wrong = scene.file("wrong.crt", issue("Other CA", ca=True).pem)
        with psycopg.connect(scene.dsn(sslmode="prefer", sslrootcert=wrong)):
            found = scene.cluster.psql(
                "select error_id from pgtls.explain((select 'a session is ' || case encryption"
                " when 'none' then 'plaintext' end || ' though ssl is ' || current_setting('ssl')"
                " from pgtls.sessions() where transport = 'loopback')) where certainty = 'near'"
            )
    assert "fallback-to-plaintext" in found.splitlines()
    # The client was told nothing, and the log has no more than what came before.
    assert (said.client, ids_of_log(said.log)) == ("", ["heard-unknown-ca"])


def test_a_file_that_was_replaced_without_a_reload_is_silent_and_a_symptom(scene: Scene) -> None:
    with scene.after() as said:
        scene.server_files(cert=[issue(NAME, scene.middle), scene.middle])
        scene.verify()
    assert (said.client, said.log) == ("", "")
    title = TEXTS.error("old-certificate-served", {}).title
    assert explain(title)[0].entry.id == "old-certificate-served"


# ---- in SQL -----------------------------------------------------------------------------------


def test_the_function_puts_first_what_this_server_has(scene: Scene) -> None:
    scene.cluster.psql("create extension if not exists pgtls cascade")
    question = (
        "select seen_here, cause from pgtls.explain(%s) where certainty = 'known' order by rank"
    )
    with scene.after() as said:
        past = crl(scene.middle, until=-timedelta(hours=1))
        scene.reload(crls=[past, crl(scene.root)])
        scene.connect(scene.client_certificate("app"))
        with scene.cluster.connect() as conn:
            (seen, cause), *others = conn.execute(question, [said.client]).fetchall()
    assert seen.startswith("TLS404")
    assert "CRL is out of date" in cause
    assert [one for one, _ in others] == [None] * len(others)
    # And with a good CRL the likeliest cause comes first again.
    with scene.cluster.connect() as conn:
        (seen, cause), *_ = conn.execute(question, [said.client]).fetchall()
    assert seen is None
    assert "own certificate has expired" in cause
