"""Layer 2, trusted: would a client with verify-ca accept what this server presents?"""

from __future__ import annotations

from collections.abc import Iterator

from .. import acceptance, policy, x509
from ..acceptance import Client
from ..facts import Certificate, CertificateFile, Server, Trust
from .base import (
    NotApplicable,
    Outcome,
    check,
    failed,
    known,
    not_applicable,
    odd_blocks,
    passed,
    refused_values,
    tls_on,
    unless,
    warned,
    with_extensions,
)
from .validity import of_certificate, weaknesses

_FILES = 'PostgreSQL documentation, "SSL Server File Usage"'


def server_file(server: Server) -> CertificateFile:
    """Return ``ssl_cert_file`` with certificates in it, or end the check: TLS201 says why."""
    file = known(server.certificate)
    if file.problem is not None:
        raise NotApplicable("no_certificate")
    return file


def trust_of(server: Server) -> Trust:
    """Return the store that the server checks its clients' certificates against."""
    return known(x509.trust_of(server.ca, server.crl, server.crl_dir))


def ca_certificates(server: Server) -> tuple[Certificate, ...]:
    """Return the certificates of the store, by whatever file they came in."""
    return tuple(each.certificate for each in trust_of(server).certificates)


def chain(server: Server) -> tuple[Certificate, ...]:
    """Return the server's certificate and its issuers, as far as they are known here.

    From the certificate file first, then the store.
    """
    presented = server_file(server).certificates
    return acceptance.climb(presented[0], presented[1:] + ca_certificates(server))


def offer(server: Server) -> acceptance.Offer:
    """Return what a client meets in a handshake, or end the check: there is no certificate."""
    tls = acceptance.tls_of(server.dry_load, server.settings, server.openssl)
    return acceptance.offer_of(server_file(server), trust_of(server), tls, server.now)


def name_of(certificate: Certificate) -> str:
    """Return what a reader calls a certificate: its CN, or the whole subject."""
    return certificate.common_names[-1] if certificate.common_names else certificate.subject


@check("TLS201", layer=2, severity="high", reference=f"{_FILES}; RFC 5280, 6.1")
def issued_by_a_ca(server: Server) -> Iterator[Outcome]:
    """The server's certificate is there, and a CA issued it."""
    file = known(server.certificate)
    path = file.file.path
    yield from odd_blocks(file)
    if file.problem is not None:
        severity = None if tls_on(server) else "medium"
        yield failed(file.problem, path, path=path, reason=file.refusal, severity=severity)
        return
    leaf = file.certificates[0]
    if leaf.self_issued and x509.issued(leaf, leaf):
        yield failed("self_signed", path, path=path, subject=leaf.subject)
    else:
        yield passed(path, subject=leaf.subject, issuer=leaf.issuer)


@check("TLS202", layer=2, severity="high", reference=f"{_FILES}; RFC 8446, 4.4.2")
def chain_is_complete(server: Server) -> Iterator[Outcome]:
    """The file holds the leaf first, then each issuer in turn, as far as the root's child."""
    file = server_file(server)
    path = file.file.path
    presented = file.certificates
    if presented[0].self_issued:
        yield not_applicable("self_signed")
        return
    for below, above in zip(presented, presented[1:]):
        if not x509.issued(below, above):
            yield failed(
                "order",
                path,
                path=path,
                position=above.position,
                certificate=name_of(above),
                expected=below.issuer,
            )
            return
    links = chain(server)
    top = links[-1]
    unsent = _not_sent(presented, links)
    if unsent is not None:
        yield failed("not_sent", path, path=path, certificate=name_of(unsent))
    elif top.self_issued:
        yield passed(path, length=len(presented), root=top.subject)
    else:
        yield warned("top_unknown", path, path=path, issuer=top.issuer, severity="medium")


def _not_sent(
    presented: tuple[Certificate, ...], links: tuple[Certificate, ...]
) -> Certificate | None:
    """Return the intermediate that is known here and does not reach a client.

    statem_lib.c, ssl_add_cert_chain(): OpenSSL completes a chain from the CA file only where the
    certificate file holds the leaf alone.
    """
    if len(presented) == 1:
        return None
    return next((c for c in links if c not in presented and not c.self_issued), None)


@check("TLS203", layer=2, severity="high", reference="RFC 5280, 4.2.1.3, 4.2.1.9")
def ca_extensions(server: Server) -> Iterator[Outcome]:
    """Every issuer is marked as a CA and may sign certificates and CRLs."""
    issuers = chain(server)[1:]
    if not issuers:
        yield not_applicable("no_issuer")
        return
    yield from unless(_bad_extensions(issuers), passed(count=len(issuers)))


def _bad_extensions(issuers: tuple[Certificate, ...]) -> Iterator[Outcome]:
    for below, issuer in enumerate(issuers):
        name = name_of(with_extensions(issuer))
        if not issuer.is_ca:
            yield failed("not_ca", name, name=name, key=f"{name}/not_ca")
        elif not issuer.basic_constraints_critical:
            yield warned(
                "not_critical", name, name=name, severity="low", key=f"{name}/not_critical"
            )
        usage = issuer.key_usage
        if usage is None:
            yield warned(
                "no_key_usage", name, name=name, severity="low", key=f"{name}/no_key_usage"
            )
        elif "keyCertSign" not in usage:
            yield failed("no_cert_sign", name, name=name, key=f"{name}/no_cert_sign")
        elif "cRLSign" not in usage:
            yield warned(
                "no_crl_sign", name, name=name, severity="medium", key=f"{name}/no_crl_sign"
            )
        if issuer.path_length is not None and issuer.path_length < below:
            yield failed(
                "path_length",
                name,
                name=name,
                path_length=issuer.path_length,
                key=f"{name}/path_length",
            )


@check("TLS204", layer=2, severity="high", reference="NIST SP 800-57 part 1; SP 800-131A")
def strength(server: Server) -> Iterator[Outcome]:
    """Keys are long enough and no signature rests on a broken hash."""
    certificates = chain(server)
    yield from unless(_weaknesses(certificates), passed(count=len(certificates)))


def _weaknesses(certificates: tuple[Certificate, ...]) -> Iterator[Outcome]:
    for certificate in certificates:
        name = name_of(certificate)
        for code, values in weaknesses(certificate):
            yield failed(code, name, name=name, key=f"{name}/{code}", **values)


@check("TLS205", layer=2, severity="critical", reference="RFC 5280, 4.1.2.5")
def expiry(server: Server) -> Iterator[Outcome]:
    """Nothing in the chain has expired or is about to."""
    certificates = chain(server)
    soonest = min(certificate.not_after for certificate in certificates)
    yield from unless(
        (
            outcome
            for certificate in (*certificates, *_other_cas(server, certificates))
            for outcome in _expiry_of(server, certificate)
        ),
        passed(soonest=f"{soonest:%Y-%m-%d}"),
    )


def _other_cas(server: Server, certificates: tuple[Certificate, ...]) -> tuple[Certificate, ...]:
    return tuple(other for other in ca_certificates(server) if other not in certificates)


def _expiry_of(server: Server, certificate: Certificate) -> Iterator[Outcome]:
    name = name_of(certificate)
    found = of_certificate(certificate, server.now)
    if found.status == "pass":
        return
    yield (failed if found.status == "fail" else warned)(
        found.code,
        name,
        name=name,
        not_before=f"{certificate.not_before:%Y-%m-%d %H:%M} UTC",
        not_after=f"{certificate.not_after:%Y-%m-%d %H:%M} UTC",
        days=found.left.days if found.left else 0,
        severity=found.severity,
        key=f"{name}/{certificate.serial}",
    )


@check(
    "TLS206",
    layer=2,
    severity="low",
    reference="CA/Browser Forum, TLS Baseline Requirements, 6.3.2 (public CAs)",
)
def lifetime(server: Server) -> Iterator[Outcome]:
    """The server's certificate does not live longer than its kind of CA should issue it for."""
    leaf = server_file(server).certificates[0]
    lives = leaf.not_after - leaf.not_before
    most = policy.PRIVATE_CA_LIFETIME
    by_public_ca = x509.is_of_public_ca(leaf)
    if by_public_ca:
        most = policy.public_ca_lifetime(leaf.not_before.date()) or lives
    if lives <= most:
        yield passed(name_of(leaf), days=lives.days)
    elif by_public_ca:
        issued = f"{leaf.not_before:%Y-%m-%d}"
        yield warned("long_public", name_of(leaf), days=lives.days, most=most.days, issued=issued)
    else:
        yield warned("long", name_of(leaf), days=lives.days, most=most.days)


@check("TLS207", layer=2, severity="high", reference="RFC 5280, 4.2.1.12")
def extended_key_usage(server: Server) -> Iterator[Outcome]:
    """The certificate may be used by a TLS server."""
    leaf = with_extensions(server_file(server).certificates[0])
    usage = leaf.extended_key_usage
    if usage is None:
        yield warned("absent", name_of(leaf), severity="low")
    elif "serverAuth" in usage:
        yield passed(name_of(leaf))
    else:
        yield failed("other", name_of(leaf), usage=", ".join(sorted(usage)))


@check(
    "TLS208", layer=2, severity="medium", reference="OpenSSL, ssl_add_cert_chain(); RFC 5280, 6.3"
)
def chain_is_at_hand(server: Server) -> Iterator[Outcome]:
    """No handshake has to search a large CRL for the chain that the file could hold.

    statem_lib.c, ssl_add_cert_chain(): where the file holds the leaf alone, OpenSSL builds the
    chain from the CA file at every handshake, and checks it against the CRLs (ssl_crl_file).
    """
    path = server_file(server).file.path
    presented = server_file(server).certificates
    if server.crl is None and server.crl_dir is None:
        yield not_applicable("no_crl")
        return
    issuers = {certificate.issuer_name for certificate in chain(server)}
    entries = sum(
        each.crl.revoked for each in trust_of(server).crls if each.crl.issuer_name in issuers
    )
    issuer = x509.find_issuer(presented[0], ca_certificates(server))
    if len(presented) == 1 and issuer is not None and entries >= policy.LARGE_CRL_ENTRIES:
        yield warned("leaf_alone", path, path=path, entries=entries, issuer=name_of(issuer))
    else:
        yield passed(path, length=len(presented), entries=entries)


@check("TLS209", layer=2, severity="high", reference=f"{_FILES}; RFC 5280, 6.1")
def clients_accept_it(server: Server) -> Iterator[Outcome]:
    """Clients that verify accept the certificate by their defaults, given its root."""
    met = offer(server)
    refused: dict[tuple[x509.Refusal, str], list[tuple[Client, x509.Verdict]]] = {}
    for client in Client:
        verdict = acceptance.trusts(client, met, server.now)
        if verdict.refusal is not None:
            key = verdict.refusal, verdict.certificate.sha256
            refused.setdefault(key, []).append((client, verdict))
    yield from unless(
        (
            failed(
                f"refused_{refusal.value}",
                name_of(found[0][1].certificate),
                key=f"{refusal.value}/{sha256[:16]}",
                **refused_values(found[0][1], ", ".join(client.value for client, _ in found)),
            )
            for (refusal, sha256), found in refused.items()
        ),
        passed(
            name_of(met.presented[0]),
            clients=", ".join(client.value for client in Client),
            root=acceptance.root_of(met),
        ),
    )
