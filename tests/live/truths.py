"""States, what one check says of each, and whether a client gets in: see test_truth.py."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Callable

from scenarios.certificates import half_presented, issuer, leaf
from scenarios.clients import OPEN
from scenarios.files import crl_directory, good_directory, hashed
from scenarios.rules import hba
from stage import NAME, Stage

from authority import DAY, Usage, crl, issue

Arrange = Callable[[Stage], object]


@dataclass(frozen=True)
class Truth:
    """A state, what one check says of it, and whether a client gets in.

    Attributes:
        says: ``TLS403 fail missing``.
        refused: a regular expression of the client's error, or None when it gets in.
        client: ``certificate``, ``plain``, ``verify-ca``, ``verify-full`` or ``password``.
    """

    name: str
    arrange: Arrange
    says: str
    refused: str | None
    client: str = "certificate"
    params: Mapping[str, object] = field(default_factory=dict)


def revocation(*lists: Callable[[Stage], bytes]) -> Arrange:
    """Have these CRLs in ssl_crl_file."""
    return lambda stage: stage.write(crl=[make(stage) for make in lists])


def of_root(stage: Stage) -> bytes:
    return crl(stage.root)


def of_issuer(**more: object) -> Callable[[Stage], bytes]:
    return lambda stage: crl(stage.intermediate, **more)  # type: ignore[arg-type]


ENDED = {"since": -2 * DAY, "until": -DAY}

TRUTHS = (
    # ---- CRLs: any certificate is refused where a list is missing or not to be believed ---------
    Truth("one for each CA", revocation(of_issuer(), of_root), "TLS403 pass pass", None),
    Truth("none of the root", revocation(of_issuer()), "TLS403 fail missing", "unknown ca"),
    Truth("none of the issuer", revocation(of_root), "TLS403 warn perhaps", "unknown ca"),
    Truth(
        "a certificate as CRL",
        lambda stage: stage.write(crl=[stage.root.pem]),
        "TLS402 fail certificate",
        "unknown ca",
    ),
    Truth("ended", revocation(of_issuer(**ENDED), of_root), "TLS404 fail past", "expired"),
    Truth(
        "ended, and its successor",
        revocation(of_issuer(**ENDED), of_issuer(), of_root),
        "TLS404 pass pass",
        None,
    ),
    Truth(
        "of tomorrow",
        revocation(of_issuer(since=DAY), of_root),
        "TLS404 fail not_yet",
        "bad certificate|unknown ca",
    ),
    Truth(
        "of tomorrow, and today's",
        revocation(of_issuer(since=DAY), of_issuer(), of_root),
        "TLS404 pass pass",
        None,
    ),
    Truth(
        "signed by another key",
        lambda stage: stage.write(
            crl=[crl(stage.intermediate, key=stage.client.key), crl(stage.root)]
        ),
        "TLS405 fail bad",
        "alert",
    ),
    Truth(
        "of a stranger",
        lambda stage: stage.write(
            crl=[crl(stage.intermediate), crl(stage.root), crl(issue("Stranger", ca=True))]
        ),
        "TLS405 warn stranger",
        None,
    ),
    Truth(
        "an ended one harms nobody without a certificate",
        lambda stage: (
            revocation(of_issuer(**ENDED), of_root)(stage),
            stage.cluster.write_hba(OPEN),
        ),
        "TLS404 fail past",
        None,
        "password",
    ),
    Truth("in a directory", good_directory, "TLS408 pass pass", None),
    Truth(
        "in a directory, misnamed",
        lambda stage: crl_directory(
            stage,
            {
                "01234567.r0": crl(stage.intermediate),
                f"{hashed(stage, 'root')}.r0": crl(stage.root),
            },
        ),
        "TLS408 fail misnamed",
        "unknown ca",
    ),
    Truth(
        "in a directory, past a gap",
        lambda stage: crl_directory(
            stage,
            {
                f"{hashed(stage)}.r1": crl(stage.intermediate),
                f"{hashed(stage, 'root')}.r0": crl(stage.root),
            },
        ),
        "TLS408 fail gap",
        "unknown ca",
    ),
    Truth(
        "in a directory that is not there",
        lambda stage: stage.set(ssl_crl_file=None, ssl_crl_dir="nowhere"),
        "TLS402 fail missing",
        "unknown ca",
    ),
    # ---- rules ----------------------------------------------------------------------------------
    Truth(
        "a certificate is asked for and there is no CA",
        lambda stage: stage.set(ssl_ca_file=None, ssl_crl_file=None),
        "TLS112 fail no_ca",
        "client certificates can only be checked if a root certificate store is available",
    ),
    Truth(
        "a map that does not exist",
        hba("hostssl all all all cert map=nobody\n"),
        "TLS503 fail missing",
        "certificate authentication failed",
    ),
    Truth(
        "a map that exists", hba("hostssl all all all cert map=people\n"), "TLS503 pass pass", None
    ),
    Truth(
        "plaintext by host",
        hba("host all all all scram-sha-256\n"),
        "TLS104 fail plaintext",
        None,
        "plain",
    ),
    Truth(
        "plaintext rejected first",
        hba("hostnossl all all all reject\nhost all all all scram-sha-256\n"),
        "TLS104 pass pass",
        "pg_hba.conf rejects connection",
        "plain",
    ),
    Truth(
        "plaintext rejected by family",
        hba(
            "hostnossl all all 0.0.0.0/0 reject\nhostnossl all all ::/0 reject\n"
            "host all all all scram-sha-256\n"
        ),
        "TLS104 pass pass",
        "pg_hba.conf rejects connection",
        "plain",
    ),
    Truth(
        "a superuser by one database",
        hba("hostssl postgres all all scram-sha-256\nhostssl all all all cert\n"),
        "TLS505 fail superuser",
        None,
        "password",
        {"user": "postgres"},
    ),
    Truth(
        "a superuser behind a reject line for a host name",
        hba("host all all db.invalid reject\nhostssl all all all scram-sha-256\n"),
        "TLS505 fail superuser",
        None,
        "password",
        {"user": "postgres"},
    ),
    Truth(
        "a superuser rejected first",
        hba("host all postgres,streamer all reject\nhostssl all all all scram-sha-256\n"),
        "TLS505 pass pass",
        "pg_hba.conf rejects connection",
        "password",
        {"user": "postgres"},
    ),
    # ---- what a client that verifies finds ------------------------------------------------------
    Truth("the whole chain", leaf(), "TLS202 pass pass", None, "verify-ca"),
    Truth(
        "a chain that the CA file completes",
        lambda stage: stage.write(cert=[stage.leaf]),
        "TLS202 pass pass",
        None,
        "verify-ca",
    ),
    Truth(
        "a chain of which half is presented",
        half_presented,
        "TLS202 fail not_sent",
        "certificate verify failed",
        "verify-ca",
    ),
    Truth(
        "a chain that nothing completes",
        lambda stage: (
            stage.write(cert=[stage.leaf], ca=[stage.root]),
            stage.set(ssl_crl_file=None),
        ),
        "TLS202 warn top_unknown",
        "certificate verify failed",
        "verify-ca",
    ),
    Truth("an issuer that is no CA", issuer(ca=False), "TLS203 fail not_ca", "failed", "verify-ca"),
    Truth(
        "an issuer that may not sign",
        issuer(usage=["crl_sign"]),
        "TLS203 fail no_cert_sign",
        "failed",
        "verify-ca",
    ),
    Truth("no keyUsage", issuer(usage=None), "TLS203 warn no_key_usage", None, "verify-ca"),
    Truth("lax constraints", issuer(critical=False), "TLS203 warn not_critical", None, "verify-ca"),
    Truth(
        "expired",
        leaf(since=-3 * DAY, until=-DAY),
        "TLS205 fail expired",
        "certificate verify failed",
        "verify-ca",
    ),
    Truth(
        "expired, and nobody looks",
        lambda stage: (leaf(since=-3 * DAY, until=-DAY)(stage), stage.cluster.write_hba(OPEN)),
        "TLS205 fail expired",
        None,
        "password",
    ),
    Truth("of tomorrow", leaf(since=DAY), "TLS205 fail not_yet", "verify failed", "verify-ca"),
    Truth(
        "a client's certificate",
        leaf(extended=[Usage.CLIENT_AUTH]),
        "TLS207 fail other",
        "certificate verify failed",
        "verify-ca",
    ),
    Truth("no extendedKeyUsage", leaf(extended=None), "TLS207 warn absent", None, "verify-ca"),
    Truth("a name among the names", leaf(), "TLS302 pass pass", None, "verify-full"),
    Truth(
        "another name",
        leaf(san=["DNS:other.example.test"]),
        "TLS302 fail declared",
        "does not match host name",
        "verify-full",
    ),
    Truth("a name in the CN", leaf(san=()), "TLS302 pass pass", None, "verify-full"),
    Truth(
        "a name in the first of two CNs",
        leaf(f"CN={NAME};CN=other.example.test", san=()),
        "TLS302 pass pass",
        None,
        "verify-full",
    ),
    Truth(
        "a name in the second of two CNs",
        leaf(f"CN=other.example.test;CN={NAME}", san=()),
        "TLS302 fail declared",
        "does not match host name",
        "verify-full",
    ),
    Truth(
        "a name in the CN beside another name",
        leaf(NAME, san=["DNS:other.example.test"]),
        "TLS302 fail declared",
        "does not match host name",
        "verify-full",
    ),
    Truth(
        "a name in the CN beside an address",
        leaf(NAME, san=["IP:192.0.2.77"]),
        "TLS302 pass pass",
        None,
        "verify-full",
    ),
    Truth("a wildcard", leaf(san=["DNS:*.example.test"]), "TLS302 pass pass", None, "verify-full"),
    Truth(
        "a wildcard one label up",
        leaf(san=["DNS:*.test"]),
        "TLS302 fail declared",
        "does not match host name",
        "verify-full",
    ),
    Truth("upper case", leaf(san=["DNS:DB.Example.TEST"]), "TLS302 pass pass", None, "verify-full"),
)
