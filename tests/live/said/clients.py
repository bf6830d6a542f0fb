"""The client's certificate, key and CRL (10 to 13)."""

from __future__ import annotations

from datetime import timedelta

from mishaps import Scene

from authority import Usage, crl, issue

from .base import case


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


@case("told-bad-certificate", "server-verify-failed", log_16="server-verify-not-yet")
def a_client_whose_certificate_is_not_valid_yet(scene: Scene) -> None:
    scene.connect(
        scene.client_certificate("app", since=timedelta(hours=1), until=timedelta(hours=2))
    )


@case("told-unsupported-certificate", "server-verify-failed", log_16="server-verify-purpose")
def a_client_with_a_servers_certificate(scene: Scene) -> None:
    scene.connect(issue("app", scene.middle, extended=[Usage.SERVER_AUTH]))


@case("method-failed-by-certificate", "clientcert-name-differs")
def a_name_that_trust_does_not_take(scene: Scene) -> None:
    scene.rules("hostssl all all 127.0.0.1/32 trust clientcert=verify-full")
    scene.connect(scene.client_certificate("somebody"))


@case("password-failed", "password-failed")
def a_wrong_password(scene: Scene) -> None:
    scene.connect(password="wrong")


@case("certificate-authentication-failed", "certificate-without-name")
def a_client_without_a_name(scene: Scene) -> None:
    scene.rules("hostssl all all 127.0.0.1/32 cert")
    scene.connect(scene.client_certificate(""))


@case("client-certificate-unreadable")
def a_clients_certificate_that_is_none(scene: Scene) -> None:
    client = scene.client_certificate("app")
    scene.connect(client, sslcert=scene.file("bad.crt", b"no certificate\n"))
