"""The handshake itself (18 to 20, 22, 24)."""

from __future__ import annotations

import http.server
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from mishaps import NAME, SSL_REQUEST, Scene

from authority import issue
from pgtls.lab.attackers import Impostor

from .base import case


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


@case("", "second-ssl-request")
def a_second_request_for_tls(scene: Scene) -> None:
    scene.set(ssl=False)
    scene.raw(SSL_REQUEST, SSL_REQUEST)


@case("bad-tls-option")
def a_value_that_does_not_exist(scene: Scene) -> None:
    scene.connect(channel_binding="perhaps")


@case("sslcertmode-require")
def a_server_that_asks_for_no_certificate(scene: Scene) -> None:
    scene.set(ssl_ca_file="", ssl_crl_file="")
    scene.connect(scene.client_certificate("app"), sslcertmode="require")


def send_alert(scene: Scene, number: int) -> None:
    """Begin a handshake of TLS 1.2, and answer the server's certificate by a fatal alert."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = context.wrap_bio(incoming, outgoing, server_hostname=NAME)
    with suppress(ssl.SSLWantReadError):
        client.do_handshake()
    scene.raw(SSL_REQUEST, outgoing.read(), b"\x15\x03\x03\x00\x02\x02" + bytes([number]))


@case("", "heard-alert")
def a_client_that_ends_the_handshake_by_an_alert(scene: Scene) -> None:
    send_alert(scene, 116)


@case("", "heard-handshake-failure")
def a_client_that_finds_nothing_acceptable(scene: Scene) -> None:
    send_alert(scene, 40)


@case("", "heard-unsupported-certificate")
def a_client_that_does_not_take_the_kind_of_certificate(scene: Scene) -> None:
    send_alert(scene, 43)


@case("", "heard-protocol-version")
def a_client_that_does_not_take_the_version(scene: Scene) -> None:
    send_alert(scene, 70)


@case("", "heard-decrypt-error")
def a_client_that_could_not_verify_a_signature(scene: Scene) -> None:
    send_alert(scene, 51)


@case("", "heard-handshake-broken")
def a_client_that_did_not_understand(scene: Scene) -> None:
    send_alert(scene, 10)


@case("", "server-shared-connection")
def a_client_that_could_not_decrypt(scene: Scene) -> None:
    send_alert(scene, 20)


@case("", "heard-close")
def a_client_that_gave_up(scene: Scene) -> None:
    send_alert(scene, 90)
