"""What a probe finds is what the server was told to speak; who may ask, and from the server."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from contextlib import suppress

import psycopg
import pytest
from click.testing import CliRunner

from authority import issue, new_key
from pgtls.cli import main
from pgtls.facts.probe import WireProbe
from pgtls.lab import Cluster, Installation
from pgtls.wire.probe import probe

ROOT = issue("Root CA", ca=True)
EC = issue("localhost", ROOT, san=["DNS:localhost"])
RSA = issue("localhost", ROOT, san=["DNS:localhost"], key=new_key("RSA2048"))


@pytest.fixture(scope="module")
def tls(installation: Installation) -> Iterator[Cluster]:
    with installation.cluster() as cluster:
        serve(cluster, EC)
        cluster.write_file("root.crt", ROOT.pem)
        cluster.configure(ssl=True)
        cluster.reload()
        cluster.psql("create extension pgtls cascade")
        yield cluster


@pytest.fixture
def server(tls: Cluster) -> Iterator[Cluster]:
    before = dict(tls.settings)
    yield tls
    tls.configure(**{name: before.get(name) for name in tls.settings})
    serve(tls, EC)
    tls.reload()


def serve(cluster: Cluster, leaf: object) -> None:
    cluster.write_file("server.crt", leaf.pem + ROOT.pem)
    cluster.write_file("server.key", leaf.key_pem)


def probed(server: Cluster, host: str = "127.0.0.1", **settings: object) -> WireProbe:
    if "groups" in settings:
        new = server.installation.major >= 18
        settings["ssl_groups" if new else "ssl_ecdh_curve"] = settings.pop("groups")
    server.configure(**settings)
    server.reload()
    (found,) = probe([(host, server.port)])
    assert found.problem is None, found.message
    assert all(protocol.complete for protocol in found.protocols), found
    return found


def offered(found: WireProbe) -> list[str]:
    return [protocol.protocol for protocol in found.protocols if protocol.offered]


def ciphers(found: WireProbe, protocol: str) -> list[str]:
    (wanted,) = (one for one in found.protocols if one.protocol == protocol)
    return [cipher.name for cipher in wanted.ciphers]


def groups(found: WireProbe, protocol: str) -> tuple[str, ...]:
    return next(one.groups for one in found.protocols if one.protocol == protocol)


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({}, ["TLSv1.2", "TLSv1.3"]),
        ({"ssl_min_protocol_version": "TLSv1.3"}, ["TLSv1.3"]),
        ({"ssl_max_protocol_version": "TLSv1.2"}, ["TLSv1.2"]),
        ({"ssl_min_protocol_version": "TLSv1"}, ["TLSv1.2", "TLSv1.3"]),
        (
            {"ssl_min_protocol_version": "TLSv1.1", "ssl_ciphers": "ALL:@SECLEVEL=0"},
            ["TLSv1.1", "TLSv1.2", "TLSv1.3"],
        ),
        (
            {
                "ssl_min_protocol_version": "TLSv1",
                "ssl_max_protocol_version": "TLSv1",
                "ssl_ciphers": "ALL:@SECLEVEL=0",
            },
            ["TLSv1"],
        ),
    ],
)
def test_protocols(server: Cluster, settings: dict[str, str], expected: list[str]) -> None:
    found = probed(server, **settings)
    assert offered(found) == expected
    for protocol in found.protocols:
        assert protocol.offered is not None
        assert bool(protocol.reason) is not protocol.offered


def test_cipher_suites_are_those_of_openssl_in_the_servers_order(server: Cluster) -> None:
    wanted = ["ECDHE-ECDSA-AES128-SHA", "ECDHE-ECDSA-AES256-GCM-SHA384", "ECDHE-ECDSA-AES128-CCM"]
    found = probed(server, ssl_ciphers=":".join(wanted))
    assert ciphers(found, "TLSv1.2") == wanted
    assert next(p.server_order for p in found.protocols if p.protocol == "TLSv1.2") is True


def test_the_clients_order_is_seen(server: Cluster) -> None:
    found = probed(server, ssl_prefer_server_ciphers=False)
    assert [p.server_order for p in found.protocols if p.offered] == [False, False]


def test_one_cipher_has_no_order(server: Cluster) -> None:
    found = probed(server, ssl_ciphers="ECDHE-ECDSA-AES256-SHA", ssl_max_protocol_version="TLSv1.2")
    assert ciphers(found, "TLSv1.2") == ["ECDHE-ECDSA-AES256-SHA"]
    assert found.protocols[3].server_order is None


def test_weak_suites_of_an_rsa_server(server: Cluster) -> None:
    serve(server, RSA)
    found = probed(server, ssl_ciphers="ALL:COMPLEMENTOFALL:@SECLEVEL=0")
    names = ciphers(found, "TLSv1.2")
    assert {"ADH-AES256-SHA", "AECDH-AES128-SHA", "AES128-SHA", "NULL-SHA256"} <= set(names)
    facts = {cipher.name: cipher for cipher in found.protocols[3].ciphers}
    assert facts["NULL-SHA256"].bits == 0
    assert not facts["ADH-AES256-SHA"].authenticated
    assert not facts["AES128-SHA"].forward_secret
    assert facts["DHE-RSA-AES128-SHA"].dh_bits == 2048
    assert len(names) > 60


# OpenSSL's names in settings, and those of the registry.
GROUPS = {
    "prime256v1": "secp256r1",
    "secp384r1": "secp384r1",
    "secp521r1": "secp521r1",
    "X25519": "x25519",
    "X448": "x448",
}


@pytest.mark.parametrize("name", GROUPS)
def test_groups(server: Cluster, name: str) -> None:
    if server.installation.major < 18 and name.startswith("X"):
        pytest.skip("ssl_ecdh_curve takes no X25519 before 18")
    serve(server, RSA)
    found = probed(server, groups=name)
    assert groups(found, "TLSv1.3") == groups(found, "TLSv1.2") == (GROUPS[name],)
    assert found.post_quantum is False


@pytest.mark.servers("18")
def test_groups_stand_in_the_servers_order(server: Cluster) -> None:
    found = probed(server, groups="secp384r1:X25519:prime256v1:ffdhe3072")
    assert groups(found, "TLSv1.3") == ("secp384r1", "x25519", "secp256r1", "ffdhe3072")
    assert set(groups(found, "TLSv1.2")) >= {"secp384r1", "x25519", "secp256r1"}


def test_a_client_ca_is_named(server: Cluster) -> None:
    assert probed(server).asks_certificate is False
    for settings in ({}, {"ssl_max_protocol_version": "TLSv1.2"}):
        found = probed(server, ssl_ca_file="root.crt", **settings)
        assert found.asks_certificate is True
        assert found.authorities == ("CN=Root CA",)
        assert found.insists_on_certificate is False


@pytest.mark.parametrize("leaf", [EC, RSA], ids=["EC", "RSA"])
@pytest.mark.parametrize("greatest", ["", "TLSv1.2"])
def test_the_chain_and_that_its_key_is_there(server: Cluster, leaf: object, greatest: str) -> None:
    serve(server, leaf)
    found = probed(server, "localhost", ssl_max_protocol_version=greatest)
    assert [chain.certificates for chain in found.chains] == [(leaf.der, ROOT.der)]
    assert found.chains[0].proven is True
    assert found.by_name is False


def test_the_rest(server: Cluster) -> None:
    found = probed(server)
    new = server.installation.major >= 17
    assert found.direct_tls is new
    assert found.alpn == ("postgresql" if new else None)
    assert found.secure_renegotiation is True
    assert found.client_renegotiation is False
    assert found.extended_master_secret is True
    assert found.compression is False
    assert found.session_tickets is False


def test_the_log_has_the_lines_that_were_foretold(server: Cluster) -> None:
    mark = server.log_mark()
    found = probed(server)
    time.sleep(0.5)
    lines = [
        line
        for line in server.log(mark).splitlines()
        if "LOG:  could not accept SSL connection" in line
        or "LOG:  invalid length of startup packet" in line
        or "LOG:  received direct SSL" in line
    ]
    assert len(lines) == found.logged < found.handshakes
    assert found.logged < 30


def test_several_servers_at_once_and_one_that_is_not_there(server: Cluster) -> None:
    found = probe([("127.0.0.1", server.port), ("127.0.0.1", 1), ("localhost", server.port)])
    assert [one.problem for one in found] == [None, "unreachable", None]
    assert found[0].protocols == found[2].protocols


# ---- the command ------------------------------------------------------------------------------


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["probe", *arguments])
    return result.exit_code, result.output


def test_the_command_on_a_sound_server_and_on_an_old_one(server: Cluster) -> None:
    address = f"127.0.0.1:{server.port}"
    code, text = run(address)
    assert code == 0, text
    assert max(map(len, text.splitlines())) <= 80, text
    server.configure(ssl_min_protocol_version="TLSv1", ssl_ciphers="ALL:@SECLEVEL=0")
    server.reload()
    code, text = run(address)
    assert code == 1
    assert max(map(len, text.splitlines())) <= 80, text
    code, text = run(address, "localhost:1", "--format", "json")
    assert code == 1
    found = json.loads(text)
    assert [one["problem"] for one in found] == [None, "unreachable"]
    assert {row["protocol"] for row in found[0]["findings"] if row["item"] == "protocol"} == {
        "TLSv1",
        "TLSv1.1",
    }


# ---- from SQL ---------------------------------------------------------------------------------


def test_the_server_probes_itself(server: Cluster) -> None:
    with server.connect() as conn:
        rows = conn.execute(
            "select protocol, offered from pgtls.probe() where item = 'protocol'"
        ).fetchall()
        assert rows == [
            ("SSLv3", False),
            ("TLSv1", False),
            ("TLSv1.1", False),
            ("TLSv1.2", True),
            ("TLSv1.3", True),
        ]
        (count,) = conn.execute(
            "select count(*) from pgtls.probe() where item = 'cipher' and status = 'pass'"
            " and preference is not null and bits >= 128 and forward_secret"
        ).fetchone()
        assert count == 18


def test_served_certificate_is_compared_with_the_file(server: Cluster) -> None:
    question = (
        "select position, subject, in_files, status, protocol from pgtls.served_certificate()"
    )
    with server.connect() as conn:
        assert conn.execute(question).fetchall() == [
            (1, "CN=localhost", True, "pass", "TLSv1.3"),
            (2, "CN=Root CA", True, "pass", "TLSv1.3"),
        ]
        serve(server, RSA)
        first = conn.execute(question).fetchall()[0]
        assert first[2:4] == (False, "fail")
        server.reload()
        assert conn.execute(question).fetchall()[0][2:4] == (True, "pass")


def test_who_may_not_ask_the_reader_is_told_the_grant(server: Cluster) -> None:
    server.psql(
        "create role watcher login; grant usage on schema pgtls to watcher;"
        "grant execute on function pgtls.served_certificate, pgtls._served_certificate,"
        " pgtls._bytes, pgtls._ask to watcher"
    )
    try:
        with server.connect(user="watcher") as conn:
            row = conn.execute(
                "select in_files, status, detail from pgtls.served_certificate()"
            ).fetchone()
            assert row[:2] == (None, "unknown")
            assert "GRANT EXECUTE ON FUNCTION pgtls._reader(bytea)" in row[2]
    finally:
        server.psql("drop owned by watcher; drop role watcher")


def test_who_watches_needs_no_right_to_read_files(server: Cluster) -> None:
    server.psql("create role watcher login in role pg_monitor")
    try:
        with server.connect(user="watcher") as conn:
            row = conn.execute("select in_files, status from pgtls.served_certificate()").fetchone()
            assert row == (True, "pass")
    finally:
        server.psql("drop role watcher")


def test_other_ports_are_not_for_who_only_watches(server: Cluster) -> None:
    server.psql("create role watcher login in role pg_monitor")
    try:
        with server.connect(user="watcher") as conn:
            assert conn.execute(f"select * from pgtls.probe(port => {server.port})").fetchall()
            for call in (
                "probe('127.0.0.1')",
                f"probe('127.0.0.1', {server.port})",
                "probe(port => 22)",
                "served_certificate('192.0.2.1', 5432)",
                "served_certificate(port => 1)",
            ):
                with pytest.raises(psycopg.errors.InsufficientPrivilege) as error:
                    conn.execute(f"select * from pgtls.{call}")
                assert "pg_execute_server_program" in error.value.diag.message_detail
                assert error.value.diag.message_hint
            server.psql("grant pg_execute_server_program to watcher")
            (row,) = conn.execute("select status, item from pgtls.probe(port => 1)").fetchall()
            assert row == ("unknown", "connection")
    finally:
        server.psql("drop role watcher")


def test_a_superuser_may_ask_another_host(server: Cluster) -> None:
    with server.connect() as conn:
        question = "select count(*) from pgtls.served_certificate('localhost', %s)"
        assert conn.execute(question, (server.port,)).fetchone() == (2,)
        for bad in (0, 65536, -1):
            with pytest.raises(psycopg.errors.InvalidParameterValue):
                conn.execute(question, (bad,))


def test_a_server_on_unix_sockets_alone(make_cluster) -> None:
    cluster = make_cluster(listen_addresses="")
    cluster.psql("create extension pgtls cascade")
    with cluster.connect() as conn:
        for function in ("probe", "served_certificate"):
            ((status, detail),) = conn.execute(
                f"select status, detail from pgtls.{function}()"
            ).fetchall()
            assert status == "unknown"
            assert "Unix" in detail


def test_a_query_that_waits_can_be_cancelled(server: Cluster) -> None:
    with socket.socket() as silent, server.connect() as conn:
        silent.bind(("127.0.0.1", 0))
        silent.listen(8)
        conn.execute("set statement_timeout = '500ms'")
        started = time.monotonic()
        with pytest.raises(psycopg.errors.QueryCanceled):
            conn.execute("select * from pgtls.probe('127.0.0.1', %s)", (silent.getsockname()[1],))
        assert time.monotonic() - started < 1.5
        with suppress(psycopg.Error):
            conn.execute("select 1")


# ---- posture() --------------------------------------------------------------------------------

_OF_THE_WIRE = (
    "select check_id, status from pgtls.posture(1) where check_id in ('TLS102', 'TLS117')"
)


def test_posture_every_minute_leaves_the_log_alone(server: Cluster) -> None:
    server.configure(log_connections=False)
    server.reload()
    mark = server.log_mark()
    for _ in range(3):
        with server.connect() as conn:
            found = dict(conn.execute(_OF_THE_WIRE).fetchall())
        assert found == {"TLS102": "pass", "TLS117": "not_applicable"}
    time.sleep(0.3)
    assert server.log(mark) == ""


def test_a_reason_to_doubt_is_one_line_a_session(server: Cluster) -> None:
    serve(server, RSA)
    mark = server.log_mark()
    with server.connect() as conn:
        for _ in range(3):
            found = dict(conn.execute(_OF_THE_WIRE).fetchall())
            assert found == {"TLS102": "fail", "TLS117": "pass"}
    time.sleep(0.3)
    assert server.log(mark).count("LOG:") == 1
    assert "could not accept SSL connection: unsupported protocol" in server.log(mark)


def test_an_answer_is_kept_until_the_configuration_is_loaded_again(server: Cluster) -> None:
    server.configure(log_connections=True)
    server.reload()
    with server.connect() as conn:
        mark = server.log_mark()
        for _ in range(3):
            conn.execute(_OF_THE_WIRE)
        server.wait_for_log("connection received", mark)
        assert server.log(mark).count("connection received") == 1
        serve(server, RSA)
        server.reload()
        assert dict(conn.execute(_OF_THE_WIRE).fetchall())["TLS102"] == "pass"
        assert server.log(mark).count("connection received: host=127.0.0.1") == 2
