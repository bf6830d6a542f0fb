"""Layer 4, revocable: is a revoked certificate turned away, and no good one with it?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from .. import x509
from ..facts import Certificate, Crl, CrlDirectory, CrlFile, Server, Unknown
from .base import (
    Outcome,
    check,
    failed,
    known,
    not_applicable,
    odd_blocks,
    once,
    passed,
    unless,
    warned,
)
from .layer2 import ca_certificates, chain, name_of, trust_of
from .validity import of_crl

_CRL = "PostgreSQL documentation, ssl_crl_file, ssl_crl_dir"


def crl_files(server: Server) -> tuple[CrlFile, ...]:
    """Return every file of CRLs that the settings name."""
    files: tuple[CrlFile, ...] = ()
    if server.crl is not None:
        files += (known(server.crl),)
    if server.crl_dir is not None:
        files += known(server.crl_dir).files
    return files


def crls(server: Server) -> tuple[Crl, ...]:
    """Return every CRL that can be read and that OpenSSL finds, each once."""
    return tuple(each.crl for each in trust_of(server).crls)


def issuers(server: Server) -> tuple[Certificate, ...]:
    """Return the CAs that client certificates may come from."""
    return tuple(each for each in ca_certificates(server) if x509.may_issue(each))


def _configured(server: Server) -> bool:
    return server.crl is not None or server.crl_dir is not None


@check("TLS401", layer=4, severity="high", reference=f"{_CRL}; RFC 5280, 5")
def crl_configured(server: Server) -> Iterator[Outcome]:
    """The server has been told of a CRL."""
    if not _configured(server):
        yield failed("none", "ssl_crl_file")
    else:
        yield passed("ssl_crl_file")


@check("TLS402", layer=4, severity="critical", reference=f"{_CRL}; RFC 7468, 6")
def crl_readable(server: Server) -> Iterator[Outcome]:
    """Every CRL can be read and is PEM."""
    if not _configured(server):
        yield not_applicable("no_crl")
        return
    directory = known(server.crl_dir) if server.crl_dir is not None else None
    files = crl_files(server)
    for file in files:
        yield from odd_blocks(file)
    broken = [(file.problem, file.file.path, file.refusal) for file in files]
    if directory is not None:
        broken.append((directory.problem, directory.path, ""))
    yield from unless(
        (
            failed(problem, path, path=path, reason=reason)
            for problem, path, reason in broken
            if problem is not None
        ),
        passed(count=sum(len(file.crls) for file in files)),
    )


@check("TLS403", layer=4, severity="critical", reference=f"{_CRL}: X509_V_FLAG_CRL_CHECK_ALL")
def one_per_ca(server: Server) -> Iterator[Outcome]:
    """Every CA of the chain has its CRL; one that has none makes all its certificates fail."""
    if not _configured(server):
        yield not_applicable("no_crl")
        return
    lists = crls(server)
    cas = issuers(server)
    seen = _seen_issuers(server)
    if not cas and not seen:
        yield not_applicable("no_ca")
        return
    yield from unless(_missing(server, lists, cas, seen), passed(count=len(cas)))


def _missing(
    server: Server, lists: tuple[Crl, ...], cas: tuple[Certificate, ...], seen: tuple[str, ...]
) -> Iterator[Outcome]:
    """Yield the CAs without a CRL: those that clients come with, and those that they may."""
    names = {crl.issuer_name for crl in lists}
    trust = trust_of(server)
    others_work = any(x509.usable_issuer(ca, trust, server.now).accepted for ca in cas)
    for ca in cas:
        if ca.subject_name in names:
            continue
        used = any(x509.oneline(ca).startswith(dn) for dn in seen)
        if used or not others_work:
            yield failed("missing", name_of(ca), ca=ca.subject)
        else:
            yield warned("perhaps", name_of(ca), ca=ca.subject, severity="high")
    own = [x509.oneline(ca) for ca in cas]
    for dn in seen:
        sent_along = not any(name.startswith(dn) for name in own)
        if sent_along and not any(crl.issuer_oneline.startswith(dn) for crl in lists):
            yield failed("missing", dn, ca=dn)


def _seen_issuers(server: Server) -> tuple[str, ...]:
    """Who issued the certificates of the clients that are connected, as the view has them."""
    if isinstance(server.client_certificates, Unknown):
        return ()
    return tuple(sorted({client.issuer_dn for client in server.client_certificates}))


@check("TLS404", layer=4, severity="critical", reference="RFC 5280, 5.1.2.5")
def next_update(server: Server) -> Iterator[Outcome]:
    """No CRL is out of date or about to be."""
    if not _configured(server):
        yield not_applicable("no_crl")
        return
    best: dict[bytes, Crl] = {}
    for crl in crls(server):
        if crl.issuer_name not in best or better(crl, best[crl.issuer_name], server.now):
            best[crl.issuer_name] = crl
    yield from unless((o for crl in best.values() for o in _age(server, crl)), passed())


def better(crl: Crl, other: Crl, now: datetime) -> bool:
    """Return whether OpenSSL prefers one CRL of an issuer to another: x509_vfy.c, get_crl_sk()."""
    current, its = _current(crl, now), _current(other, now)
    return crl.this_update > other.this_update if current == its else current


def _current(crl: Crl, now: datetime) -> bool:
    return crl.this_update <= now and (crl.next_update is None or crl.next_update > now)


def _age(server: Server, crl: Crl) -> Iterator[Outcome]:
    found = of_crl(crl, server.now)
    if found.code == "not_yet":
        this_update = f"{crl.this_update:%Y-%m-%d %H:%M} UTC"
        yield failed("not_yet", crl.issuer, issuer=crl.issuer, this_update=this_update)
        return
    if crl.next_update is None:
        yield warned("no_next_update", crl.issuer, issuer=crl.issuer, severity="low")
        return
    next_update = f"{crl.next_update:%Y-%m-%d %H:%M} UTC"
    if found.code == "expired":
        yield failed("past", crl.issuer, issuer=crl.issuer, next_update=next_update)
    elif found.status != "pass" and found.left is not None:
        yield warned(
            "soon",
            crl.issuer,
            issuer=crl.issuer,
            next_update=next_update,
            days=found.left.days,
            severity="high",
        )


@check("TLS405", layer=4, severity="high", reference="RFC 5280, 6.3.3 (g)")
def crl_signature(server: Server) -> Iterator[Outcome]:
    """Every CRL was signed by the CA that it names."""
    if not _configured(server):
        yield not_applicable("no_crl")
        return
    pool = (*ca_certificates(server), *chain(server))
    yield from unless((o for crl in crls(server) for o in _signature(crl, pool)), passed())


def _signature(crl: Crl, pool: tuple[Certificate, ...]) -> Iterator[Outcome]:
    signers = [ca for ca in pool if ca.subject_name == crl.issuer_name]
    if not signers:
        yield warned("stranger", crl.issuer, issuer=crl.issuer, severity="low")
    elif all(x509.signed_by(crl.der, ca.der, crl=True) is False for ca in signers):
        yield failed("bad", crl.issuer, issuer=crl.issuer)


@check("TLS406", layer=4, severity="critical", reference="RFC 5280, 6.3")
def own_certificate_revoked(server: Server) -> Iterator[Outcome]:
    """Nothing in the server's own chain stands in a CRL."""
    if not _configured(server):
        yield not_applicable("no_crl")
        return
    certificates = chain(server)
    yield from unless(
        (
            failed("revoked", name_of(certificate), serial=certificate.serial, issuer=crl.issuer)
            for certificate in certificates
            for crl in crls(server)
            if crl.issuer_name == certificate.issuer_name
            and x509.revoked_among(crl, [certificate.serial])
        ),
        passed(name_of(certificates[0])),
    )


@check("TLS407", layer=4, severity="critical", reference="PostgreSQL documentation, pg_stat_ssl")
def revoked_sessions(server: Server) -> Iterator[Outcome]:
    """No session is open whose certificate has been revoked since it came in."""
    if not _configured(server):
        yield not_applicable("no_crl")
        return
    live = known(server.client_certificates)
    yield from unless(
        once(
            failed(
                "revoked",
                client.client_dn,
                client_dn=client.client_dn,
                serial=client.serial,
                pids=", ".join(map(str, client.pids)),
                key=client.serial,
            )
            for crl in crls(server)
            for client in live
            # The view cuts names at 63 bytes.
            if crl.issuer_oneline.startswith(client.issuer_dn)
            and x509.revoked_among(crl, [client.serial])
        ),
        passed(count=len(live)),
    )


@check("TLS408", layer=4, severity="high", reference=f"{_CRL}; openssl-rehash(1)")
def hashed_names(server: Server) -> Iterator[Outcome]:
    """Every CRL in the directory has the hashed name that OpenSSL looks it up by."""
    if server.crl_dir is None:
        yield not_applicable("no_crl_dir")
        return
    directory = known(server.crl_dir)
    if directory.problem is not None:
        yield not_applicable("did_not_open")
        return
    if not directory.files:
        yield failed("none", directory.path, path=directory.path)
        return
    yield from unless(
        (outcome for file in directory.files for outcome in _misplaced(file, directory)),
        passed(directory.path, count=len(directory.files)),
    )


def _misplaced(file: CrlFile, directory: CrlDirectory) -> Iterator[Outcome]:
    name = file.file.path.rpartition("/")[2]
    hash_ = name.partition(".")[0]
    for crl in file.crls[:1]:
        if hash_ != crl.issuer_hash:
            expected = f"{crl.issuer_hash}.r0"
            yield failed("misnamed", name, name=name, expected=expected, issuer=crl.issuer)
            return
    missing = x509.gap(directory, file.file.path)
    if missing is not None:
        yield failed("gap", name, name=name, expected=missing)


@check("TLS409", layer=4, severity="critical", reference=f"{_CRL}: X509_V_FLAG_CRL_CHECK_ALL")
def no_ca_revoked(server: Server) -> Iterator[Outcome]:
    """No CA that clients may come with is itself revoked."""
    if not _configured(server):
        yield not_applicable("no_crl")
        return
    trust = trust_of(server)
    cas = issuers(server)
    yield from unless(
        (
            failed(
                "revoked",
                name_of(verdict.certificate),
                certificate=name_of(verdict.certificate),
                serial=verdict.certificate.serial,
                ca=name_of(ca),
                key=f"{ca.sha256[:16]}/{verdict.certificate.serial}",
            )
            for ca in cas
            for verdict in [x509.usable_issuer(ca, trust, server.now, level=0)]
            if verdict.refusal is x509.Refusal.REVOKED
        ),
        passed(count=len(cas)),
    )
