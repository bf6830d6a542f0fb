"""The chain that a real server presents, whatever it speaks, and what its log says of it."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from authority import issue
from pgtls.lab import Cluster, Installation
from pgtls.wire import served

ROOT = issue("Root CA", ca=True)
MIDDLE = issue("Issuing CA", ROOT, ca=True)
LEAF = issue("db.example.test", MIDDLE, san=["DNS:db.example.test"])


@pytest.fixture(scope="module")
def tls(installation: Installation) -> Iterator[Cluster]:
    with installation.cluster() as cluster:
        cluster.write_file("server.crt", LEAF.pem + MIDDLE.pem)
        cluster.write_file("server.key", LEAF.key_pem)
        cluster.write_file("root.crt", ROOT.pem)
        cluster.configure(ssl=True)
        cluster.reload()
        yield cluster


@pytest.fixture
def server(tls: Cluster) -> Iterator[Cluster]:
    before = dict(tls.settings)
    yield tls
    tls.configure(**{name: before.get(name) for name in tls.settings})
    tls.reload()


SETTINGS = {
    "as it comes": ({}, "TLSv1.3"),
    "TLS 1.3 alone": ({"ssl_min_protocol_version": "TLSv1.3"}, "TLSv1.3"),
    "TLS 1.2 alone": ({"ssl_max_protocol_version": "TLSv1.2"}, "TLSv1.2"),
    "TLS 1.0 to 1.1": (
        {
            "ssl_min_protocol_version": "TLSv1",
            "ssl_max_protocol_version": "TLSv1.1",
            "ssl_ciphers": "ALL:@SECLEVEL=0",
        },
        "TLSv1.1",
    ),
    "a client CA": ({"ssl_ca_file": "root.crt"}, "TLSv1.3"),
    "a client CA, TLS 1.2": (
        {"ssl_ca_file": "root.crt", "ssl_max_protocol_version": "TLSv1.2"},
        "TLSv1.2",
    ),
    "one CBC suite": (
        {"ssl_ciphers": "ECDHE-ECDSA-AES128-SHA", "ssl_max_protocol_version": "TLSv1.2"},
        "TLSv1.2",
    ),
    "a curve that takes a second ClientHello": ({"curve": "secp384r1"}, "TLSv1.3"),
    "a curve that TLS 1.3 does not have": ({"curve": "brainpoolP256r1"}, "TLSv1.2"),
}

# A handshake that ``keys`` can't do, or one that the server itself refuses at first.
LOGGED = ("TLS 1.0 to 1.1", "one CBC suite", "a curve that TLS 1.3 does not have")


@pytest.mark.parametrize("name", SETTINGS)
def test_the_chain_is_read_and_the_log_is_left_alone(server: Cluster, name: str) -> None:
    settings, protocol = SETTINGS[name]
    settings = dict(settings)
    if "curve" in settings:
        new = server.installation.major >= 18
        settings["ssl_groups" if new else "ssl_ecdh_curve"] = settings.pop("curve")
    server.configure(**settings)
    server.reload()
    mark = server.log_mark()
    chain = served("127.0.0.1", server.port)
    assert (chain.problem, chain.protocol) == (None, protocol), chain
    assert chain.certificates == (LEAF.der, MIDDLE.der)
    assert chain.proven is (None if name == "TLS 1.0 to 1.1" else True)
    if name not in LOGGED:
        time.sleep(0.3)
        assert server.log(mark) == ""


def test_log_connections_shows_that_one_came_and_no_more(server: Cluster) -> None:
    server.configure(log_connections=True, log_disconnections=True)
    server.reload()
    mark = server.log_mark()
    assert served("127.0.0.1", server.port).problem is None
    server.wait_for_log("connection received", mark)
    time.sleep(0.3)
    lines = [line for line in server.log(mark).splitlines() if "LOG:" in line]
    assert len(lines) == 1, lines


def test_the_chain_is_the_live_one_and_not_the_file(server: Cluster) -> None:
    other = issue("other.example.test")
    before = (server.data / "server.crt").read_bytes()
    server.write_file("server.crt", other.pem)
    assert served("127.0.0.1", server.port).certificates[0] == LEAF.der
    server.write_file("server.crt", before)


def test_direct_tls(server: Cluster) -> None:
    chain = served("127.0.0.1", server.port, direct_tls=True)
    if server.installation.major >= 17:
        assert chain.certificates == (LEAF.der, MIDDLE.der)
    else:
        assert chain.problem == "closed"


def test_tls_off(server: Cluster) -> None:
    server.configure(ssl=False)
    server.reload()
    assert served("127.0.0.1", server.port).problem == "no_tls"
