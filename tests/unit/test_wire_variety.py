"""What no PostgreSQL of today has, on a real TLS server that answers SSLRequest: several
certificates, names, tickets, a client's certificate insisted on.
"""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from authority import Issued, issue, new_key
from pgtls.facts.probe import WireProbe
from pgtls.wire import offer_old, served
from pgtls.wire.probe import probe

ROOT = issue("Root CA", ca=True)
EC = issue("localhost", ROOT, san=["DNS:localhost"])
RSA = issue("localhost", ROOT, san=["DNS:localhost"], key=new_key("RSA2048"))
OTHER = issue("other.example.test", ROOT, san=["DNS:other.example.test"])


def context(directory: Path, *leaves: Issued) -> ssl.SSLContext:
    """A server's context with a certificate for each kind of key."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    for number, leaf in enumerate(leaves):
        path = directory / f"{leaf.serial}-{number}.pem"
        path.write_bytes(leaf.pem + ROOT.pem + leaf.key_pem)
        made.load_cert_chain(path)
    return made


@contextmanager
def listening(tls: ssl.SSLContext) -> Iterator[int]:
    """A port that answers SSLRequest, shakes hands by OpenSSL, and closes."""

    def treat(connection: socket.socket) -> None:
        with suppress(OSError), connection:
            connection.settimeout(5)
            if connection.recv(8)[4:] == b"\x04\xd2\x16\x2f":
                connection.sendall(b"S")
                with tls.wrap_socket(connection, server_side=True) as inner:
                    inner.recv(1)

    def accept() -> None:
        with suppress(OSError):
            while True:
                threading.Thread(target=treat, args=(listener.accept()[0],), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0), backlog=64) as listener:
        worker = threading.Thread(target=accept, daemon=True)
        worker.start()
        yield listener.getsockname()[1]
        listener.shutdown(socket.SHUT_RDWR)
        worker.join(5)


def probed(port: int, host: str = "127.0.0.1", **options: str) -> WireProbe:
    (found,) = probe([(host, port)], **options)
    assert found.problem is None, found.message
    return found


@pytest.mark.parametrize("newest", ["TLSv1_2", "TLSv1_3"])
def test_a_server_with_an_rsa_and_an_ec_certificate_shows_both(tmp_path: Path, newest: str) -> None:
    tls = context(tmp_path, RSA, EC)
    tls.maximum_version = ssl.TLSVersion[newest]
    with listening(tls) as port:
        found = probed(port)
        rsa = served("127.0.0.1", port, signatures=(0x0804, 0x0401))
        ec = served("127.0.0.1", port, signatures=(0x0403,))
    assert {chain.certificates[0] for chain in found.chains} == {RSA.der, EC.der}
    assert all(chain.proven for chain in found.chains)
    assert (rsa.certificates[0], ec.certificates[0]) == (RSA.der, EC.der)


def test_a_server_that_goes_by_the_name(tmp_path: Path) -> None:
    tls, other = context(tmp_path, EC), context(tmp_path, OTHER)

    def choose(connection: ssl.SSLObject, name: str | None, _: ssl.SSLContext) -> None:
        if name == "other.example.test":
            connection.context = other

    tls.sni_callback = choose
    with listening(tls) as port:
        found = probed(port, server_name="other.example.test")
        assert found.by_name is True
        assert {chain.certificates[0] for chain in found.chains} == {EC.der, OTHER.der}
        names = {chain.certificates[0]: chain.server_name for chain in found.chains}
        assert names == {OTHER.der: "other.example.test", EC.der: None}
        assert probed(port, "localhost").by_name is False
        assert probed(port).by_name is None
        chain = served("127.0.0.1", port, server_name="other.example.test")
        assert chain.certificates[0] == OTHER.der


@pytest.mark.parametrize("newest", ["TLSv1_2", "TLSv1_3"])
def test_tickets_are_seen(tmp_path: Path, newest: str) -> None:
    tls = context(tmp_path, EC)
    tls.maximum_version = ssl.TLSVersion[newest]
    with listening(tls) as port:
        assert probed(port).session_tickets is True
    tls.options |= ssl.OP_NO_TICKET
    tls.num_tickets = 0
    with listening(tls) as port:
        assert probed(port).session_tickets is False


@pytest.mark.parametrize("newest", ["TLSv1_2", "TLSv1_3"])
def test_a_server_that_insists_on_a_certificate(tmp_path: Path, newest: str) -> None:
    tls = context(tmp_path, EC)
    tls.maximum_version = ssl.TLSVersion[newest]
    tls.verify_mode = ssl.CERT_REQUIRED
    (tmp_path / "root.pem").write_bytes(ROOT.pem)
    tls.load_verify_locations(tmp_path / "root.pem")
    with listening(tls) as port:
        found = probed(port)
        assert served("127.0.0.1", port).certificates[0] == EC.der
    assert (found.asks_certificate, found.insists_on_certificate) == (True, True)
    assert found.protocols[3].offered
    assert len(found.protocols[3].ciphers) > 3


def test_renegotiation_that_is_let_happen_is_seen(tmp_path: Path) -> None:
    tls = context(tmp_path, EC)
    tls.maximum_version = ssl.TLSVersion.TLSv1_2
    tls.options &= ~ssl.OP_NO_RENEGOTIATION
    # SSL_OP_ALLOW_CLIENT_RENEGOTIATION: OpenSSL 3 refuses it without, older ones do not.
    tls.options |= 1 << 8
    with listening(tls) as port:
        assert probed(port).client_renegotiation is True
    tls.options |= ssl.OP_NO_RENEGOTIATION
    with listening(tls) as port:
        assert probed(port).client_renegotiation is False


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_old_protocols_in_one_question(tmp_path: Path) -> None:
    tls = context(tmp_path, EC)
    tls.minimum_version = ssl.TLSVersion.TLSv1_2
    with listening(tls) as port:
        found = offer_old("127.0.0.1", port)
        assert (found.accepted, found.reason) == (None, "protocol_version")
    tls.minimum_version = ssl.TLSVersion.TLSv1
    tls.maximum_version = ssl.TLSVersion.TLSv1_1
    tls.set_ciphers("ALL:@SECLEVEL=0")
    with listening(tls) as port:
        assert offer_old("127.0.0.1", port).accepted == "TLSv1.1"
        assert served("127.0.0.1", port).protocol == "TLSv1.1"
