"""Layer 1, enforced: what the server's own port presents is what its files and settings say."""

from __future__ import annotations

from collections.abc import Iterator

from .. import acceptance
from ..acceptance import Client, Objection
from ..facts import CertificateFile, ServedChain, Server, Unknown
from .base import (
    NotKnown,
    Outcome,
    check,
    failed,
    known,
    not_applicable,
    passed,
    setting,
    tls_on,
    unless,
)
from .layer2 import name_of, offer

_MANUAL = 'PostgreSQL documentation, "Secure TCP/IP Connections with SSL"'


# Troubles on the way to the port, which tell nothing of what a client meets there.
_SAYS_NOTHING = ("timeout", "unreachable", "server_error", "unreadable")


def _port(server: Server) -> ServedChain | None:
    """What the port presents, or None where the settings say that it speaks no TLS."""
    if not setting(server, "ssl_library") or not tls_on(server):
        return None
    return known(server.served) if server.served is not None else None


@check("TLS102", layer=1, severity="critical", reference=_MANUAL)
def served_is_what_the_files_hold(server: Server) -> Iterator[Outcome]:
    """The live port presents the certificates of ssl_cert_file."""
    chain = _port(server)
    if chain is None:
        yield not_applicable("ssl_off" if setting(server, "ssl_library") else "no_tls")
        return
    where = f"{chain.host} port {chain.port}"
    if chain.problem in _SAYS_NOTHING:
        raise NotKnown(Unknown(chain.message))
    if chain.problem is not None:
        yield failed("no_handshake", where, where=where, message=chain.message)
        return
    if chain.proven is False:
        yield failed("not_proven", where, where=where)
        return
    file: CertificateFile = known(server.certificate)
    path = file.file.path
    if file.problem is not None:
        yield failed("file", path, path=path, where=where)
    elif not chain.presents([one.der for one in file.certificates]):
        leaf = chain.certificates[0] == file.certificates[0].der
        text = "other_chain" if leaf else "other"
        severity = "high" if leaf else None
        yield failed(text, path, path=path, where=where, severity=severity)
    else:
        yield passed(path, path=path, where=where, protocol=chain.protocol)


@check("TLS117", layer=1, severity="high", reference="RFC 8996; RFC 7568")
def old_protocols_are_refused(server: Server) -> Iterator[Outcome]:
    """TLS 1.1 and older are refused in a handshake."""
    chain = _port(server)
    if chain is None:
        yield not_applicable("ssl_off" if setting(server, "ssl_library") else "no_tls")
        return
    if chain.problem not in (None, "alert", "no_common"):
        yield not_applicable("not_served")
        return
    if server.old_protocols is None:
        yield not_applicable("not_asked", protocol=chain.protocol)
        return
    old = known(server.old_protocols)
    where = f"{chain.host} port {chain.port}"
    if old.accepted is not None:
        yield failed("accepted", where, where=where, protocol=old.accepted)
    else:
        yield passed(where, where=where, reason=old.reason)


# Methods by which a client may bind its password to the server's certificate.
_SCRAM = ("scram-sha-256", "md5")


@check("TLS122", layer=1, severity="critical", reference=f"{_MANUAL}; RFC 8446, 4.2; RFC 5929, 4.1")
def clients_come_to_terms(server: Server) -> Iterator[Outcome]:
    """Clients come to the end of a handshake by their defaults, and of a SCRAM login after it."""
    if not setting(server, "ssl_library"):
        yield not_applicable("no_tls")
        return
    met = offer(server)
    severity = None if tls_on(server) else "medium"
    refused: dict[Objection, list[Client]] = {}
    for client in Client:
        objection = acceptance.handshake(client, met)
        if objection is None and not acceptance.channel_binding(client, met):
            objection = Objection.CHANNEL_BINDING if _uses_scram(server) else None
        if objection is not None:
            refused.setdefault(objection, []).append(client)
    leaf = met.presented[0]
    yield from unless(
        (
            failed(
                f"refused_{objection.value}",
                name_of(leaf),
                key=objection.value,
                severity=severity,
                by=", ".join(client.value for client in clients),
                certificate=name_of(leaf),
                issuer=leaf.issuer,
            )
            for objection, clients in refused.items()
        ),
        passed(name_of(leaf), clients=", ".join(client.value for client in Client)),
    )


def _uses_scram(server: Server) -> bool:
    """Whether a rule may ask for SCRAM; where the rules are not known, one may."""
    return isinstance(server.hba, Unknown) or any(
        rule.auth_method in _SCRAM and "tls" in rule.channels for rule in server.hba
    )
