"""The server's certificate, as clients see it (3, 5, 6)."""

from __future__ import annotations

from mishaps import NAME, SSL_REQUEST, Scene

from authority import DAY, Usage, crl, issue

from .base import case


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


@case("verify-not-yet", "heard-bad-certificate")
def python_and_a_certificate_that_is_not_valid_yet(scene: Scene) -> None:
    early = issue(NAME, scene.middle, san=[f"DNS:{NAME}"], since=DAY, until=9 * DAY)
    scene.reload(cert=[early, scene.middle], key=early)
    scene.python()


@case("verify-purpose", "heard-unsupported-certificate")
def python_and_a_clients_certificate_at_the_server(scene: Scene) -> None:
    wrong = issue(NAME, scene.middle, san=[f"DNS:{NAME}"], extended=[Usage.CLIENT_AUTH])
    scene.reload(cert=[wrong, scene.middle], key=wrong)
    scene.python()
