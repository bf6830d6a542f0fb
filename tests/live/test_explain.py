"""Every message that explain knows, from the server or client that says it.

Each case makes one thing go wrong on a real server and asks explain about what libpq, Python's ssl
and the server's log then say: no message is typed in here.
"""

from __future__ import annotations

import http.server
import io
import json
import os
import re
import shutil
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Callable, NamedTuple

import psycopg
import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from mishaps import NAME, SSL_REQUEST, Scene

from authority import DAY, crl, issue, new_key
from pgtls.explain import CATALOGUE, explain, log_messages
from pgtls.lab import Installation, LabError
from pgtls.lab.attackers import Impostor
from pgtls.texts import TEXTS

# What is said differs between 15, which leaves the reason out of the log, and later versions.
pytestmark = pytest.mark.servers("host", "18")

Mishap = Callable[[Scene], None]


class Case(NamedTuple):
    """A mishap, what client and log are explained by, from 16 on the log, and since when."""

    mishap: Mishap
    client: list[str]
    log: list[str]
    log_16: list[str]
    since: int
    seen: str


CASES: list[Case] = []

#: Entries that no server or client of this machine says.
ELSEWHERE = {
    "hba-gss": "takes a Kerberos realm",
    "heard-protocol-version": "takes a server with OpenSSL 1.0",
}
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


def case(
    client: str = "", log: str = "", *, log_16: str = "", since: int = 0, seen: str = ""
) -> Callable[[Mishap], Mishap]:
    """Note a mishap, with the entries that client and log are explained by.

    Args:
        log_16: what the log is explained by from PostgreSQL 16 on, which says more there.
        since: the first version where it can happen.
        seen: the check by which the function sees, meanwhile, that it is this server's trouble.
    """

    def note(mishap: Mishap) -> Mishap:
        CASES.append(
            Case(mishap, client.split(), log.split(), (log_16 or log).split(), since, seen)
        )
        return mishap

    return note


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


# ---- 1, 2, 14 to 17: rules --------------------------------------------------------------------


@case("hba-plaintext", "hba-plaintext")
def plaintext_after_enforcement(scene: Scene) -> None:
    scene.connect(sslmode="disable")


@case("hba-tls", "hba-tls")
def no_line_for_the_database(scene: Scene) -> None:
    scene.rules("hostssl other all 127.0.0.1/32 scram-sha-256")
    scene.connect()


@case("hba-local", "hba-local")
def no_line_for_the_socket(scene: Scene) -> None:
    scene.connect(host=str(scene.cluster.sockets), hostaddr=None, sslmode="disable")


@case("hba-replication", "hba-replication")
def no_line_for_replication(scene: Scene) -> None:
    scene.connect(replication="true")


@case("hba-reject", "hba-reject")
def a_reject_line(scene: Scene) -> None:
    scene.rules("hostssl all all 127.0.0.1/32 reject")
    scene.connect()


@case("", "hba-clientcert-value hba-not-loaded", seen="TLS112")
def clientcert_of_an_older_version(scene: Scene) -> None:
    scene.rules("hostssl all all 127.0.0.1/32 scram-sha-256 clientcert=1")


@case("", "hba-ssl-off", seen="TLS101")
def hostssl_without_ssl(scene: Scene) -> None:
    scene.set(ssl=False)


@case("", "hba-needs-hostssl hba-needs-hostssl hba-needs-hostssl hba-not-loaded", seen="TLS112")
def certificates_asked_for_where_there_is_no_tls(scene: Scene) -> None:
    scene.rules(
        "host all all 127.0.0.1/32 cert",
        "host all all 127.0.0.1/32 scram-sha-256 clientcert=verify-ca",
        "hostssl all all 127.0.0.1/32 cert clientcert=verify-ca",
    )


@case("client-certificate-missing", "client-certificate-missing")
def no_client_certificate(scene: Scene) -> None:
    scene.rules("hostssl all all 127.0.0.1/32 cert")
    scene.connect()


@case("no-root-store", "no-root-store", seen="TLS501")
def certificates_asked_for_without_a_ca(scene: Scene) -> None:
    scene.set(ssl_ca_file="", ssl_crl_file="")
    scene.rules("hostssl all all 127.0.0.1/32 cert")
    scene.connect()


@case("certificate-authentication-failed", "names-differ certificate-authentication-failed")
def a_certificate_for_another_role(scene: Scene) -> None:
    scene.rules("hostssl all all 127.0.0.1/32 cert")
    scene.connect(scene.client_certificate("bob"))


@case(
    "certificate-authentication-failed",
    "map-no-match certificate-authentication-failed",
    seen="TLS503",
)
def a_map_that_does_not_exist(scene: Scene) -> None:
    scene.rules("hostssl all all 127.0.0.1/32 cert map=people")
    scene.connect(scene.client_certificate("bob"))


@case("", "names-differ clientcert-name-differs")
def clientcert_verify_full_and_another_name(scene: Scene) -> None:
    scene.rules("hostssl all all 127.0.0.1/32 scram-sha-256 clientcert=verify-full")
    scene.connect(scene.client_certificate("bob"))


# ---- 10 to 13: the client's certificate -------------------------------------------------------


@case("told-unknown-ca", "server-verify-failed", log_16="server-verify-unknown-ca")
def a_client_of_another_ca(scene: Scene) -> None:
    scene.connect(scene.client_certificate("app", issuer=issue("Other CA", ca=True)))


@case("told-expired", "server-verify-failed", log_16="server-verify-expired")
def an_expired_client_with_a_password(scene: Scene) -> None:
    scene.connect(scene.client_certificate("app", until=-timedelta(hours=1)))


@case("told-expired", "server-verify-failed", log_16="server-verify-crl-expired", seen="TLS404")
def an_expired_crl(scene: Scene) -> None:
    past = crl(scene.middle, until=-timedelta(hours=1))
    scene.reload(crls=[past, crl(scene.root)])
    scene.connect(scene.client_certificate("app"))


@case("told-unknown-ca", "server-verify-failed", log_16="server-verify-no-crl", seen="TLS403")
def no_crl_of_the_root(scene: Scene) -> None:
    scene.reload(crls=[crl(scene.middle)])
    scene.connect(scene.client_certificate("app"))


@case("told-revoked", "server-verify-failed", log_16="server-verify-revoked")
def a_revoked_client(scene: Scene) -> None:
    client = scene.client_certificate("app")
    scene.reload(crls=[crl(scene.middle, revoked=[client]), crl(scene.root)])
    scene.connect(client)


@case("client-key-mode")
def a_clients_key_that_others_can_read(scene: Scene) -> None:
    client = scene.client_certificate("app")
    scene.connect(client, sslkey=scene.file("open.key", client.key_pem, 0o644))


@case("client-key-missing")
def a_client_without_its_key(scene: Scene) -> None:
    scene.connect(scene.client_certificate("app"), sslkey=str(scene.directory / "none"))


@case("client-key-mismatch")
def a_clients_key_of_another_certificate(scene: Scene) -> None:
    other = scene.file("other.key", scene.client_certificate("app").key_pem)
    scene.connect(scene.client_certificate("app"), sslkey=other)


@case("client-key-format")
def a_clients_key_that_is_no_key(scene: Scene) -> None:
    scene.connect(scene.client_certificate("app"), sslkey=scene.file("no.key", b"no key\n"))


# ---- 3, 5, 6: the server's certificate --------------------------------------------------------


@case("verify-failed", "heard-unknown-ca")
def a_wrong_root_file(scene: Scene) -> None:
    scene.verify(issue("Other CA", ca=True))


@case("verify-failed", "heard-expired", seen="TLS205")
def an_expired_server_certificate(scene: Scene) -> None:
    old = issue(NAME, scene.middle, san=[f"DNS:{NAME}"], since=-9 * DAY, until=-DAY)
    scene.reload(cert=[old, scene.middle], key=old)
    scene.verify()


@case("verify-failed", "heard-revoked")
def a_revoked_server_certificate(scene: Scene) -> None:
    lists = crl(scene.middle, revoked=[scene.leaf]) + crl(scene.root)
    scene.verify(sslcrl=scene.file("crl.pem", lists))


@case("wrong-name")
def a_name_that_is_not_in_the_certificate(scene: Scene) -> None:
    scene.verify(host="other.example.test")


@case("wrong-name")
def a_name_that_is_none_of_several(scene: Scene) -> None:
    leaf = issue(NAME, scene.middle, san=[f"DNS:{NAME}", "DNS:db1", "DNS:db2"])
    scene.reload(cert=[leaf, scene.middle], key=leaf)
    scene.verify(host="other.example.test")


@case("no-name-in-certificate", seen="TLS301")
def a_certificate_without_any_name(scene: Scene) -> None:
    leaf = issue("", scene.middle)
    scene.reload(cert=[leaf, scene.middle], key=leaf)
    scene.verify()


@case("root-file-missing")
def no_root_file(scene: Scene) -> None:
    scene.connect(sslmode="verify-ca")


@case("root-file-unreadable")
def a_root_file_that_is_none(scene: Scene) -> None:
    scene.verify(sslrootcert=scene.file("bad.crt", b"no certificate\n"))


@case("no-host-name")
def no_host_name(scene: Scene) -> None:
    scene.verify(host=None)


@case("unknown-ca", "heard-unknown-ca")
def python_with_a_wrong_root(scene: Scene) -> None:
    scene.python(root=issue("Other CA", ca=True))


@case("server-certificate-expired", "heard-expired", seen="TLS205")
def python_and_an_expired_server_certificate(scene: Scene) -> None:
    old = issue(NAME, scene.middle, san=[f"DNS:{NAME}"], since=-9 * DAY, until=-DAY)
    scene.reload(cert=[old, scene.middle], key=old)
    scene.python()


@case("wrong-name", "heard-bad-certificate")
def python_with_a_wrong_name(scene: Scene) -> None:
    scene.python("other.example.test")


@case("", "heard-eof")
def a_client_that_hangs_up(scene: Scene) -> None:
    assert scene.raw(SSL_REQUEST) == b"S"


# ---- 18 to 20, 22, 24: the handshake ----------------------------------------------------------


@case("no-tls-at-server", seen="TLS101")
def no_tls(scene: Scene) -> None:
    scene.set(ssl=False)
    scene.connect()


@case("told-protocol-version", "server-unsupported-protocol")
def a_client_that_is_too_old(scene: Scene) -> None:
    scene.set(ssl_min_protocol_version="TLSv1.3")
    scene.connect(ssl_max_protocol_version="TLSv1.2")


@case("client-unsupported-protocol")
def a_client_whose_own_range_is_empty(scene: Scene) -> None:
    scene.connect(ssl_min_protocol_version="TLSv1", ssl_max_protocol_version="TLSv1.1")


@case("told-handshake-failure", "no-shared-cipher")
def no_cipher_in_common(scene: Scene) -> None:
    scene.set(ssl_ciphers="ECDHE-RSA-AES128-GCM-SHA256")
    scene.connect(ssl_max_protocol_version="TLSv1.2")


@case("old-protocol-openssl-3", "server-internal-error")
def tls_1_1_with_openssl_3(scene: Scene) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
    scene.set(ssl_min_protocol_version="TLSv1")
    scene.python(context=context)


@contextmanager
def web_server() -> Iterator[int]:
    """A port that speaks HTTP."""
    with http.server.HTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join(10)


@case("not-tls")
def a_port_that_speaks_http(scene: Scene) -> None:
    with web_server() as port:
        scene.python(direct=True, port=port)


@case("", "server-not-tls")
def http_after_the_request_for_tls(scene: Scene) -> None:
    scene.raw(SSL_REQUEST, b"GET / HTTP/1.0\r\n\r\n")


@case("", "startup-packet")
def http_from_the_start(scene: Scene) -> None:
    scene.raw(b"GET / HTTP/1.0\r\n\r\n")


@case("", "direct-no-alpn", since=17)
def direct_tls_without_alpn(scene: Scene) -> None:
    scene.python(direct=True)


@case("told-no-application-protocol", "", since=17)
def direct_tls_with_another_alpn(scene: Scene) -> None:
    context = ssl.create_default_context(cadata=scene.root.pem.decode())
    context.set_alpn_protocols(["http/1.1"])
    scene.python(direct=True, context=context)


@case("direct-client-no-alpn")
def direct_tls_to_a_proxy_without_alpn(scene: Scene) -> None:
    key = scene.file("proxy.key", scene.leaf.key_pem)
    with Impostor(
        scene.cluster.port, scene.directory / scene.file("proxy.crt", scene.leaf.pem), key, alpn=()
    ) as proxy:
        scene.connect(port=proxy.port, sslnegotiation="direct")


@case("direct-weak-mode")
def direct_tls_and_prefer(scene: Scene) -> None:
    scene.connect(sslnegotiation="direct", sslmode="prefer")


@case("system-weak-mode")
def the_systems_cas_and_require(scene: Scene) -> None:
    scene.connect(sslrootcert="system")


@case("bad-sslmode")
def a_mode_that_does_not_exist(scene: Scene) -> None:
    scene.connect(sslmode="verify_full")


@case("", "injected-bytes")
def bytes_behind_the_request_for_tls(scene: Scene) -> None:
    scene.python(request=SSL_REQUEST + b"\0" * 20)


@case("channel-binding")
def channel_binding_without_tls(scene: Scene) -> None:
    scene.rules("host all all 127.0.0.1/32 scram-sha-256")
    scene.connect(channel_binding="require", sslmode="disable")


@case("channel-binding-check", "channel-binding-check")
def channel_binding_through_an_impostor(scene: Scene) -> None:
    other = issue(NAME, issue("Other CA", ca=True))
    with Impostor(
        scene.cluster.port,
        scene.file("impostor.crt", other.pem),
        scene.file("impostor.key", other.key_pem),
    ) as impostor:
        scene.connect(port=impostor.port, channel_binding="require")


@case("require-auth")
def another_method_than_is_asked_for(scene: Scene) -> None:
    scene.connect(require_auth="none")


# ---- 7, 8: the server's files -----------------------------------------------------------------


@case("", "key-mode not-reloaded", seen="TLS114")
def a_key_that_others_can_read(scene: Scene) -> None:
    scene.reload(key=scene.leaf, mode=0o644)


@case("", "key-mode")
def a_start_with_a_key_that_others_can_read(scene: Scene) -> None:
    scene.server_files(key=scene.leaf, mode=0o644)
    scene.fail_to_start()


@case("", "key-owner not-reloaded", seen="TLS114")
def a_key_of_somebody_else(scene: Scene) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a file away")
    os.chown(scene.cluster.data / "server.key", 65534, 65534)
    scene.cluster.reload()


@case("", "key-mismatch not-reloaded", seen="TLS115")
def a_key_of_another_certificate(scene: Scene) -> None:
    scene.reload(key=issue("other"))


@case("", "key-unreadable not-reloaded", seen="TLS103")
def a_key_that_is_none(scene: Scene) -> None:
    scene.reload(key=b"no key\n")


@case("", "key-unreadable not-reloaded", seen="TLS103")
def a_key_that_is_not_there(scene: Scene) -> None:
    scene.set(ssl_key_file="nowhere.key")


@case("", "certificate-weak not-reloaded", seen="TLS204")
def a_certificate_with_a_weak_key(scene: Scene) -> None:
    weak = issue(NAME, scene.middle, key=new_key("RSA1024"))
    scene.reload(cert=[weak], key=weak)


@case("", "certificate-unreadable not-reloaded", seen="TLS103")
def a_certificate_that_is_not_there(scene: Scene) -> None:
    scene.set(ssl_cert_file="nowhere.crt")


@case("", "ca-unreadable not-reloaded", seen="TLS103")
def a_ca_file_that_is_not_there(scene: Scene) -> None:
    scene.set(ssl_ca_file="nowhere.crt")


@case("", "crl-unreadable not-reloaded", seen="TLS402")
def a_crl_in_der(scene: Scene) -> None:
    scene.reload(crls=[crl(scene.root, encoding=Encoding.DER)])


@case("", "key-passphrase not-reloaded", seen="TLS116")
def a_key_with_a_passphrase(scene: Scene) -> None:
    scene.reload(key=scene.leaf.locked_key_pem(b"secret"))


@case("", "protocol-range not-reloaded", seen="TLS103")
def an_empty_range_of_protocols(scene: Scene) -> None:
    scene.set(ssl_min_protocol_version="TLSv1.3", ssl_max_protocol_version="TLSv1.2")


@case("", "protocol-value")
def a_protocol_that_does_not_exist(scene: Scene) -> None:
    scene.set(ssl_min_protocol_version="TLSv1.0")


@case("", "cipher-list not-reloaded", seen="TLS103")
def a_cipher_that_does_not_exist(scene: Scene) -> None:
    scene.set(ssl_ciphers="NO-SUCH-CIPHER")


@case("", "curve not-reloaded", seen="TLS103")
def a_curve_that_does_not_exist(scene: Scene) -> None:
    name = "ssl_groups" if scene.cluster.installation.major >= 18 else "ssl_ecdh_curve"
    scene.set(**{name: "no-such-curve"})


# ---- 23: replicas -----------------------------------------------------------------------------


@case("replica-connection wrong-name")
def a_replica_that_goes_to_localhost(scene: Scene) -> None:
    standby = scene.cluster.standby(wal_retrieve_retry_interval="100ms")
    try:
        mark = standby.log_mark()
        root = standby.write_file("ca.crt", scene.root.pem)
        standby.psql(
            f"alter system set primary_conninfo = 'host=localhost port={scene.cluster.port}"
            f" user=app password=app sslmode=verify-full sslrootcert={root}'"
        )
        standby.reload()
        standby.wait_for_log("could not connect to the primary", mark)
        scene.said.client = standby.log(mark)
    finally:
        standby.close()


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
