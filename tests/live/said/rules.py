"""Lines of pg_hba.conf that turn clients away (1, 2, 14 to 17)."""

from __future__ import annotations

from mishaps import Scene

from .base import case


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


@case("", "ident-not-loaded")
def a_line_of_a_map_that_is_none(scene: Scene) -> None:
    scene.cluster.write_ident('map "unterminated\n')
    scene.cluster.reload()


@case("", "hba-clientname-value hba-not-loaded", since=14)
def a_kind_of_name_that_does_not_exist(scene: Scene) -> None:
    scene.rules("hostssl all all 127.0.0.1/32 cert clientname=SAN")


@case("hba-local-replication", "hba-local-replication")
def a_backup_over_the_socket_without_a_line(scene: Scene) -> None:
    scene.rules()
    scene.connect(host=str(scene.cluster.sockets), hostaddr=None, sslmode=None, replication="true")
