"""pg_hba.conf and pg_ident.conf."""

from __future__ import annotations

from stage import Stage

from .base import scenario

LOCAL = "local all,replication postgres trust\n"


def hba(text: str, **settings: object):
    """Put lines after the one by which the tests come in."""

    def arrange(stage: Stage) -> None:
        stage.set(**settings)
        stage.cluster.write_hba(LOCAL + text)

    return arrange


def ident(text: str):
    def arrange(stage: Stage) -> None:
        stage.cluster.write_ident(text)

    return arrange


def role_of_bytes(stage: Stage) -> None:
    """Make a role in a database of another encoding, whose name is no text in this one."""
    stage.sql("create database latin template template0 encoding 'LATIN1' locale 'C'")
    stage.undo("drop database latin with (force)")
    with stage.cluster.connect(dbname="latin", client_encoding="UTF8") as conn:
        conn.execute('create role "bücher"')

    def drop() -> None:
        with stage.cluster.connect(dbname="latin", client_encoding="UTF8") as conn:
            conn.execute('drop role "bücher"')

    stage.later(drop)


def line_of_bytes(stage: Stage) -> None:
    stage.cluster.write_file("pg_hba.conf", LOCAL.encode() + b'hostssl all "b\xfcro" all cert\n')


SCENARIOS = (
    scenario("names that are text", hba("hostssl all b\u00fcro all cert\n"), "TLS121 pass"),
    scenario("a line of other bytes", line_of_bytes, "TLS121 warn rule"),
    scenario("a role of other bytes", role_of_bytes, "TLS121 warn role"),
    scenario(
        "a line for any client",
        hba("host all all all scram-sha-256\n"),
        "TLS104 fail plaintext",
        "TLS502 fail without_tls",
        "TLS505 fail superuser",
    ),
    scenario(
        "a line for clients without TLS alone",
        hba("hostssl all all all cert map=people\nhostnossl all app all scram-sha-256\n"),
        "TLS104 fail plaintext",
        "TLS502 fail without_tls",
    ),
    scenario(
        "lines for the host's own addresses",
        hba("host all all samehost scram-sha-256\nhost replication all samehost trust\n"),
        "TLS104 pass",
        "TLS105 pass",
        "TLS502 not_applicable no_network_rules",
        "TLS505 pass",
    ),
    scenario(
        "a line for the host's own networks",
        hba("host all all samenet scram-sha-256\n"),
        "TLS104 fail plaintext",
        "TLS502 fail without_tls",
        "TLS505 fail superuser",
    ),
    scenario(
        "plaintext is rejected first",
        hba("hostnossl all,replication all all reject\nhost all all all scram-sha-256\n"),
        "TLS104 pass",
    ),
    scenario(
        "plaintext is rejected first, by address family",
        hba(
            "hostnossl all all 0.0.0.0/0 reject\nhostnossl all all ::/0 reject\n"
            "host all all all scram-sha-256\n"
        ),
        "TLS104 pass",
    ),
    scenario(
        "plaintext is rejected from elsewhere only",
        hba("hostnossl all all 192.0.2.0/24 reject\nhost all all all scram-sha-256\n"),
        "TLS104 fail plaintext",
    ),
    scenario(
        "all are rejected before a line that asks for nothing",
        hba("hostssl all all all cert\nhost all all all reject\nhost all all all trust\n"),
        "TLS104 pass",
        "TLS105 pass",
        "TLS113 warn shadowed",
        "TLS502 pass",
        "TLS505 pass",
    ),
    scenario("trust", hba("hostssl all all all trust\n"), "TLS105 fail trust"),
    scenario("password", hba("hostssl all all all password\n"), "TLS105 fail password"),
    scenario("md5", hba("hostssl all all all md5\n"), "TLS105 fail md5"),
    scenario("ident", hba("hostssl all all all ident\n"), "TLS105 fail ident"),
    scenario(
        "weak methods over loopback",
        hba("host all all 127.0.0.1/32 trust\nhost all all ::1/128 md5\n"),
        "TLS104 pass",
        "TLS105 pass",
        "TLS502 not_applicable no_network_rules",
        "TLS503 not_applicable no_maps",
        "TLS504 not_applicable no_maps",
    ),
    scenario("a line with an error", hba("hostssl all all all cert map\n"), "TLS112 fail error"),
    scenario(
        "clientcert=1",
        hba("hostssl all all all scram-sha-256 clientcert=1\n"),
        "TLS112 fail silent",
    ),
    scenario(
        "cert and no CA",
        hba("hostssl all all all cert\n", ssl_ca_file=None, ssl_crl_file=None),
        "TLS112 fail no_ca",
    ),
    scenario(
        "no lines",
        lambda stage: stage.cluster.write_hba("# nothing\n"),
        "TLS112 fail empty",
        reload=False,
    ),
    scenario(
        "a map that does not exist",
        hba("hostssl all all all cert map=nobody\n"),
        "TLS503 fail missing",
    ),
    scenario(
        "a map with an expression that does not compile",
        ident("people client app\npeople /( app\n"),
        "TLS504 fail error",
    ),
    scenario("a map to any role", ident("people client all\n"), "TLS504 fail any_role"),
    scenario(
        "a map from any certificate", ident("people /.* app\n"), "TLS504 fail any_certificate"
    ),
    scenario(
        "a map that takes the role from the certificate",
        ident("people /^(.*)@example\\.test$ \\1\n"),
        "TLS504 pass",
    ),
    scenario(
        "superusers of one database",
        hba("hostssl app all all scram-sha-256\n"),
        "TLS505 fail superuser",
    ),
    scenario(
        "superusers behind a reject line",
        hba("hostssl all postgres,streamer all reject\nhostssl all all all scram-sha-256\n"),
        "TLS505 pass",
        "TLS502 fail none",
    ),
    scenario(
        "superusers behind a line for one host name",
        hba("host all all db.example.test reject\nhostssl all all all scram-sha-256\n"),
        "TLS505 fail superuser",
    ),
    scenario(
        "superusers from the server's own networks",
        hba("hostssl all all samenet scram-sha-256\n"),
        "TLS505 fail superuser",
    ),
    scenario(
        "superusers in plaintext only",
        hba("hostssl all all all cert\nhostnossl all all all scram-sha-256\n"),
        "TLS505 fail superuser",
    ),
    scenario(
        "replication without a certificate",
        hba("hostssl replication streamer all scram-sha-256\n"),
        "TLS505 fail replication",
    ),
)
