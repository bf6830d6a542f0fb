"""The sound state, settings, and connections that the server itself makes."""

from __future__ import annotations

from network import ADDRESS
from stage import NAME, Stage

from authority import issue
from pgtls.checks import CATALOGUE

from .base import nothing, scenario


def with_a_client(stage: Stage) -> None:
    stage.reload()
    stage.session(certificate=stage.client, chain=[stage.intermediate])


def tls_off(stage: Stage) -> None:
    stage.set(ssl=False)


def broken_setting(stage: Stage) -> None:
    stage.set(ssl_min_protocol_version="TLSv1.0")


def broken_syntax(stage: Stage) -> None:
    stage.cluster.write_file("postgresql.conf", "include 'lab.conf'\nssl on on\n")


def names_in_listen_addresses(stage: Stage) -> None:
    stage.set(listen_addresses=f"127.0.0.1, {ADDRESS}, other.example.test")
    stage.reload()
    stage.restart()
    stage.reconnect()
    stage.names()
    stage.serve(issue(NAME, stage.intermediate, san=[f"DNS:{NAME}"]), stage.intermediate)


def no_curve(stage: Stage) -> None:
    name = "ssl_groups" if stage.cluster.installation.major >= 18 else "ssl_ecdh_curve"
    stage.set(**{name: "nosuchcurve"})


def foreign_server(stage: Stage) -> None:
    stage.sql("create extension postgres_fdw")
    stage.undo("drop extension postgres_fdw cascade")
    stage.sql("create server away foreign data wrapper postgres_fdw options (host '192.0.2.7')")
    stage.sql(
        "create server sure foreign data wrapper postgres_fdw"
        " options (host '192.0.2.8', sslmode 'verify-full')"
    )


def subscription(conninfo: str):
    def arrange(stage: Stage) -> None:
        stage.sql(
            f"create subscription s connection '{conninfo}' publication p"
            " with (connect = false, slot_name = none)"
        )
        stage.undo("drop subscription s")

    return arrange


SCENARIOS = (
    scenario(
        "sound",
        with_a_client,
        *(
            f"{check} pass"
            for check in CATALOGUE
            # TLS002: the clock decides.
            if check not in ("TLS002", "TLS116", "TLS117", "TLS408", "TLS304")
        ),
        "TLS116 not_applicable no_passphrase",
        "TLS117 not_applicable not_asked",
        "TLS408 not_applicable no_crl_dir",
        "TLS304 not_applicable no_addresses",
        network=True,
    ),
    scenario(
        "no TLS 1.3",
        lambda stage: stage.set(ssl_max_protocol_version="TLSv1.2"),
        "TLS004 fail capped",
        "TLS103 pass",
    ),
    scenario(
        "ssl = off",
        tls_off,
        "TLS101 fail off",
        "TLS103 pass",
        "TLS112 warn ssl_off",
        "TLS120 not_applicable ssl_off",
    ),
    scenario(
        "TLS 1.0 allowed",
        lambda stage: stage.set(ssl_min_protocol_version="TLSv1"),
        "TLS106 fail old",
    ),
    scenario(
        "the least protocol is above the greatest",
        lambda stage: stage.set(
            ssl_min_protocol_version="TLSv1.3", ssl_max_protocol_version="TLSv1.2"
        ),
        "TLS103 fail setting",
        "TLS107 pass",
    ),
    scenario(
        "ciphers without authentication",
        lambda stage: stage.set(ssl_ciphers="HIGH:eNULL:@SECLEVEL=0"),
        "TLS107 fail weak",
        "TLS103 pass",
    ),
    scenario(
        "weak ciphers and a certificate that does not load",
        lambda stage: (stage.set(ssl_ciphers="HIGH:aNULL"), stage.write(cert=[b""])),
        "TLS107 fail weak",
        "TLS103 fail certificate",
    ),
    scenario(
        "a cipher string that means nothing",
        lambda stage: stage.set(ssl_ciphers="NOSUCHCIPHER"),
        "TLS103 fail setting",
        "TLS107 not_applicable did_not_load",
    ),
    scenario("an elliptic curve that there is not", no_curve, "TLS103 fail setting"),
    scenario(
        "connections are not logged",
        lambda stage: stage.set(log_connections=False),
        "TLS118 warn off",
        fresh=True,
    ),
    scenario(
        "a value that PostgreSQL does not take",
        broken_setting,
        "TLS119 fail error",
    ),
    scenario("a configuration file with a syntax error", broken_syntax, "TLS119 fail error"),
    scenario(
        "a setting that waits for a restart",
        lambda stage: stage.set(listen_addresses="127.0.0.1,127.0.0.2"),
        "TLS119 warn pending_restart",
    ),
    scenario("a foreign server", foreign_server, "TLS110 fail sslmode"),
    scenario(
        "a subscription that allows plaintext",
        subscription("host=192.0.2.7 sslmode=prefer"),
        "TLS110 fail sslmode",
    ),
    scenario(
        "a subscription by URI that allows plaintext",
        subscription("postgresql:///app?host=192.0.2.7&sslmode=allow"),
        "TLS110 fail sslmode",
    ),
    scenario(
        "a subscription that insists on TLS",
        subscription("postgresql://u@192.0.2.7:5432,192.0.2.8/app?sslmode=verify-full"),
        "TLS110 pass",
    ),
    scenario(
        "a subscription through a socket",
        subscription("host=/run/postgresql"),
        "TLS110 pass",
    ),
    scenario(
        "a subscription to the host itself",
        subscription("host=localhost sslmode=prefer"),
        "TLS110 warn loopback",
    ),
    scenario(
        "a primary_conninfo that is not in use",
        lambda stage: stage.set(primary_conninfo="host=192.0.2.7"),
        "TLS110 pass",
    ),
    scenario(
        "names that only listen_addresses has",
        names_in_listen_addresses,
        "TLS302 fail listen_addresses",
        "TLS304 warn listen_addresses",
        network=True,
        restarts=True,
    ),
    scenario("no name is declared", nothing, "TLS302 warn nothing_declared", names=()),
    scenario(
        "a declared name that the certificate lacks",
        nothing,
        "TLS302 fail declared",
        "TLS304 fail declared",
        names=(NAME, "alias.example.test", "192.0.2.99"),
    ),
    scenario(
        "declared addresses alone",
        nothing,
        "TLS302 not_applicable only_addresses",
        "TLS304 pass",
        names=(ADDRESS,),
    ),
)
