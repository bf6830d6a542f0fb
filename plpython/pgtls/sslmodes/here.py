"""What each sslmode comes to on one server: libpq's attempts, decided by rules and certificates.

on_this_server("prefer", Here(tls=tls_decision, plaintext=..., ssl_on=True, offer=None, now=now))
"""

from __future__ import annotations

from datetime import datetime

from ..acceptance import Client, Objection, Offer, channel_binding, covers, handshake, trusts
from ..dataclass import dataclass
from ..facts import Unknown
from ..hba.match import asks_for_certificate
from ..hba.model import Decision
from ..x509 import Verdict
from .table import needs_root, worth

#: The attempts of a client, in order (libpq documentation, 34.19 SSL Support, Table "SSL Mode").
_ATTEMPTS = {
    "disable": ("plaintext",),
    "allow": ("plaintext", "tls"),
    "prefer": ("tls", "plaintext"),
}


@dataclass(frozen=True)
class Here:
    """What is known of the server that a client would meet.

    Attributes:
        ssl_on: whether it answers that there is TLS.
        plaintext, tls: what pg_hba.conf does with this client without TLS and with it, or why
            that is not known.
        offer: what a client meets in a handshake; None where there is no certificate.
        now: the server's clock.
        host: the name that a client would connect by; None where none is known.
        takes_certificates: whether a client's certificate of any CA is accepted; None where that
            is not known.
    """

    ssl_on: bool
    plaintext: Decision | Unknown
    tls: Decision | Unknown
    offer: Offer | Unknown | None
    now: datetime
    host: str | None = None
    takes_certificates: bool | None = None


@dataclass(frozen=True)
class Result:
    """What becomes of a client.

    Attributes:
        key: ``tls``, ``certificate`` (the same, where a client shows one), ``plaintext``,
            ``refused``, ``no_tls`` (it insists on TLS and there is none), ``objects`` (it refuses
            the server, or no handshake comes to an end), ``name`` (it does not find the name),
            ``nobody`` (a certificate is asked for, and none is accepted), ``unknown``.
        decision: of pg_hba.conf, where that decided.
        unknown: why it is not known.
        objection: what the client objects to; ``verdict``, where it is a matter of certificates.
    """

    key: str
    decision: Decision | None = None
    unknown: Unknown | None = None
    objection: Objection | None = None
    verdict: Verdict | None = None


def on_this_server(mode: str, here: Here) -> Result:
    """Return what becomes of a client with this mode; one that verifies has the right root file."""
    refusal = Result("no_tls")
    for channel in _ATTEMPTS.get(mode, ("tls",)):
        if channel == "tls" and not here.ssl_on:
            continue
        if channel == "tls":
            objects = _before_login(mode, here)
            if objects is not None:
                # A client that does not insist goes on without TLS.
                refusal = objects
                continue
        decision = here.tls if channel == "tls" else here.plaintext
        if isinstance(decision, Unknown):
            return Result("unknown", unknown=decision)
        if decision.outcome == "unknown":
            return Result("unknown", decision)
        if decision.outcome != "allowed":
            refusal = Result("refused", decision)
            continue
        if channel == "tls":
            result = _let_in(here, decision)
            if result.key == "nobody":
                refusal = result
                continue
            return result
        return Result("plaintext", decision)
    return refusal


def _before_login(mode: str, here: Here) -> Result | None:
    """What the client, or OpenSSL at either end, objects to before pg_hba.conf is asked."""
    offer = here.offer
    if not isinstance(offer, Offer):
        return None
    objection = handshake(Client.LIBPQ, offer)
    if objection is not None:
        return Result("objects", objection=objection)
    if not needs_root(mode):
        return None
    verdict = trusts(Client.LIBPQ, offer, here.now)
    if verdict.refusal is not None:
        return Result("objects", verdict=verdict)
    by_name = worth(mode).authenticated == "name"
    if by_name and here.host is not None and not covers(offer.presented[0], here.host):
        return Result("name")
    return None


def _let_in(here: Here, decision: Decision) -> Result:
    rule = decision.rule
    if rule is None:
        return Result("tls", decision)
    binds = rule.auth_method in ("scram-sha-256", "md5")
    offer = here.offer
    if binds and isinstance(offer, Offer) and not channel_binding(Client.LIBPQ, offer):
        return Result("objects", decision, objection=Objection.CHANNEL_BINDING)
    if not asks_for_certificate(rule):
        return Result("tls", decision)
    return Result("nobody" if here.takes_certificates is False else "certificate", decision)
