"""What is in the certificates: chain, strength, dates, names."""

from __future__ import annotations

from stage import NAME, Stage

from authority import DAY, Usage, crl, issue, new_key, signed_with_sha1
from pgtls import policy

from .base import scenario

SAN = [f"DNS:{NAME}"]


def leaf(subject: str = NAME, **more: object):
    """Serve a certificate with these arguments of ``issue``, from the issuing CA."""

    def arrange(stage: Stage) -> None:
        wanted = {"san": SAN, **more}
        stage.serve(issue(subject, stage.intermediate, **wanted), stage.intermediate)

    return arrange


def issuer(**more: object):
    """Serve a certificate from a CA that has these arguments of ``issue``."""

    def arrange(stage: Stage) -> None:
        wanted = {"ca": True, **more}
        middle = issue("Middle CA", stage.root, **wanted)
        stage.serve(issue(NAME, middle, san=SAN), middle)

    return arrange


def self_signed(stage: Stage) -> None:
    stage.serve(issue(NAME, san=SAN))
    stage.set(ssl_ca_file=None)


def too_deep(stage: Stage) -> None:
    upper = issue("Upper CA", stage.root, ca=True, path_length=0)
    lower = issue("Lower CA", upper, ca=True)
    stage.serve(issue(NAME, lower, san=SAN), lower, upper)


def half_presented(stage: Stage) -> None:
    """OpenSSL completes a chain from the CA file only where the file holds the leaf alone."""
    upper = issue("Upper CA", stage.root, ca=True)
    lower = issue("Lower CA", upper, ca=True)
    stage.serve(issue(NAME, lower, san=SAN), lower)
    stage.write(ca=[upper, stage.root, stage.intermediate])


def sha1(stage: Stage) -> None:
    stage.set(ssl_ciphers="DEFAULT:@SECLEVEL=0")
    stage.serve(
        signed_with_sha1(issue(NAME, stage.intermediate, san=SAN), stage.intermediate),
        stage.intermediate,
    )


def self_signed_ca_expiring(stage: Stage) -> None:
    root = issue("Old Root", ca=True, until=20 * DAY)
    stage.serve(issue(NAME, root, san=SAN))
    stage.write(ca=[root])


def leaf_alone(entries: int):
    """Serve the certificate without its CA, with so many entries in that CA's CRL."""

    def arrange(stage: Stage) -> None:
        large = crl(stage.intermediate, strangers=entries)
        stage.write(cert=[stage.leaf], crl=[large, crl(stage.root)])

    return arrange


SCENARIOS = (
    scenario(
        "a self-signed certificate",
        self_signed,
        "TLS201 fail self_signed",
        "TLS202 not_applicable self_signed",
        "TLS203 not_applicable no_issuer",
    ),
    scenario(
        "a chain in the wrong order",
        lambda stage: stage.write(cert=[stage.leaf, stage.root, stage.intermediate]),
        "TLS202 fail order",
    ),
    scenario(
        "a chain that the CA file completes",
        lambda stage: stage.write(cert=[stage.leaf]),
        "TLS202 pass",
    ),
    scenario(
        "a chain with the root",
        lambda stage: stage.write(cert=[stage.leaf, stage.intermediate, stage.root]),
        "TLS202 pass",
    ),
    scenario(
        "a chain that nothing completes",
        lambda stage: (stage.write(cert=[stage.leaf]), stage.set(ssl_ca_file=None)),
        "TLS202 warn top_unknown",
    ),
    scenario(
        "a chain of which half is presented",
        half_presented,
        "TLS202 fail not_sent",
    ),
    scenario("an issuer that is no CA", issuer(ca=False), "TLS203 fail not_ca"),
    scenario("an issuer with lax constraints", issuer(critical=False), "TLS203 warn not_critical"),
    scenario(
        "an issuer that may not sign certificates",
        issuer(usage=["crl_sign"]),
        "TLS203 fail no_cert_sign",
    ),
    scenario("an issuer without keyUsage", issuer(usage=None), "TLS203 warn no_key_usage"),
    scenario(
        "an issuer that may not sign CRLs",
        issuer(usage=["key_cert_sign"]),
        "TLS203 warn no_crl_sign",
    ),
    scenario("a chain deeper than allowed", too_deep, "TLS203 fail path_length"),
    scenario(
        "a short RSA key",
        leaf(key=new_key("RSA1024")),
        "TLS204 fail short",
        "TLS103 fail certificate",
    ),
    scenario("a DSA key", leaf(key=new_key("DSA")), "TLS204 fail dsa"),
    scenario("a SHA-1 signature", sha1, "TLS204 fail hash"),
    scenario(
        "an expired certificate",
        leaf(since=-3 * DAY, until=-DAY),
        "TLS205 fail expired",
        "TLS103 pass",
    ),
    scenario("a certificate of tomorrow", leaf(since=DAY), "TLS205 fail not_yet"),
    scenario("three days left", leaf(until=3 * DAY), "TLS205 fail within_critical"),
    scenario("three weeks left", leaf(until=21 * DAY), "TLS205 warn within_warning"),
    scenario("the CA ends first", self_signed_ca_expiring, "TLS205 warn within_warning"),
    scenario("ten years", leaf(until=3650 * DAY), "TLS206 warn long"),
    # ---- what loads, and clients refuse -------------------------------------------------------
    scenario(
        "a curve that no client offers",
        leaf(key=new_key("P224")),
        "TLS103 pass",
        "TLS122 fail refused_curve",
    ),
    scenario(
        "a signature by an Ed25519 key",
        issuer(key=new_key("Ed25519")),
        "TLS103 pass",
        "TLS122 fail refused_channel_binding",
        "TLS209 pass",
    ),
    scenario(
        "suites for another kind of key",
        lambda stage: stage.set(
            ssl_ciphers="ECDHE-RSA-AES128-GCM-SHA256", ssl_max_protocol_version="TLSv1.2"
        ),
        "TLS103 pass",
        "TLS122 fail refused_no_common",
        "TLS209 pass",
    ),
    scenario(
        "a keyUsage that is no server's",
        leaf(leaf_usage=["crl_sign"]),
        "TLS103 pass",
        "TLS209 fail refused_purpose",
    ),
    scenario(
        "a critical extension that nobody knows",
        leaf(unknown=True),
        "TLS103 pass",
        "TLS209 fail refused_critical",
    ),
    scenario(
        "any extended usage, but not a server's",
        leaf(extended=[Usage.ANY_EXTENDED_KEY_USAGE]),
        "TLS207 fail other",
        "TLS209 fail refused_purpose",
    ),
    scenario(
        "ten years of a public CA",
        leaf(until=3650 * DAY, policy="2.23.140.1.2.1"),
        "TLS206 warn long_public",
    ),
    scenario(
        "an RSA key with the default cipher string",
        leaf(key=new_key("RSA2048")),
        "TLS107 warn not_recommended",
    ),
    scenario("no extendedKeyUsage", leaf(extended=None), "TLS207 warn absent"),
    scenario(
        "the leaf alone and a large CRL",
        leaf_alone(policy.LARGE_CRL_ENTRIES),
        "TLS208 warn leaf_alone",
    ),
    scenario("the leaf alone and a small CRL", leaf_alone(1), "TLS208 pass"),
    scenario(
        "the whole chain and a large CRL",
        lambda stage: stage.write(
            crl=[crl(stage.intermediate, strangers=policy.LARGE_CRL_ENTRIES), crl(stage.root)]
        ),
        "TLS208 pass",
    ),
    scenario("a client's certificate", leaf(extended=[Usage.CLIENT_AUTH]), "TLS207 fail other"),
    scenario(
        "no subjectAltName",
        leaf(san=()),
        "TLS301 fail none",
        "TLS302 pass",
        "TLS305 fail only_cn",
    ),
    scenario(
        "the first CN counts, as for libpq",
        leaf(f"CN={NAME};CN=other.example.test", san=()),
        "TLS302 pass",
    ),
    scenario(
        "a wildcard",
        leaf(san=["DNS:*.example.test"]),
        "TLS302 pass",
        "TLS303 warn wildcard",
        "TLS305 pass",
    ),
    scenario("no CN", leaf("", san=SAN), "TLS305 not_applicable no_cn", "TLS302 pass"),
    scenario(
        "a CN that is not among the names",
        leaf("other.example.test", san=SAN),
        "TLS305 warn not_in_san",
        "TLS302 pass",
    ),
    scenario(
        "a name in the CN beside addresses",
        leaf(NAME, san=["IP:192.0.2.10"]),
        "TLS305 warn not_in_san",
        "TLS302 pass",
    ),
    scenario(
        "a declared address that is a dNSName",
        leaf(san=[*SAN, "DNS:192.0.2.99"]),
        "TLS304 fail declared",
        names=("192.0.2.99", NAME),
    ),
)
