"""What each kind of client makes of a server's certificates, with verify-ca or better."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from .. import policy
from ..dataclass import dataclass, replace
from ..facts import Trust, Trusted
from ..x509 import Purpose, Refusal, Verdict, self_signed, verify
from .kinds import Client
from .offer import Offer


@dataclass(frozen=True)
class _Habits:
    """What is not as in OpenSSL.

    Attributes:
        partial: whether any certificate in the root file ends a chain.
        any_purpose: whether anyExtendedKeyUsage is as good as serverAuth.
        signs: whether keyUsage, where there is one, has to have digitalSignature.
        usage: whether keyUsage of the server's certificate is looked at.
        level: OpenSSL's security level, or one that comes near.
    """

    partial: bool = False
    any_purpose: bool = False
    signs: bool = False
    usage: bool = True
    level: int = policy.SECURITY_LEVEL


# Go: crypto/x509, Certificate.Verify() and checkChainForKeyUsage(); Java: sun.security.validator,
# EndEntityChecker.checkTLSServer(), and PKIX trust anchors (RFC 5280, 6.1.1 (d)).
_HABITS: Mapping[Client, _Habits] = {
    Client.LIBPQ: _Habits(),
    Client.NODE: _Habits(),
    Client.GO: _Habits(partial=True, any_purpose=True, usage=False, level=1),
    Client.PGJDBC: _Habits(partial=True, any_purpose=True, signs=True, level=1),
}


def trusts(client: Client, offer: Offer, now: datetime) -> Verdict:
    """Return whether a client that holds the offer's root accepts the server's certificate."""
    habits = _HABITS[client]
    root = offer.root
    # A root that is not known here the client is taken to have; what it issued ends the chain.
    partial = habits.partial or not self_signed(root)
    trust = Trust((Trusted(root, "", ""),), partial=partial)
    verdict = verify(offer.presented, trust, Purpose.SERVER, now, level=habits.level)
    if verdict.refusal is Refusal.PURPOSE and _excused(verdict, habits):
        verdict = replace(verdict, refusal=None)
    leaf = offer.presented[0]
    usage = leaf.key_usage
    if verdict.accepted and habits.signs and usage and "digitalSignature" not in usage:
        return Verdict(Refusal.PURPOSE, leaf, verdict.chain)
    return verdict


def _excused(verdict: Verdict, habits: _Habits) -> bool:
    """Whether what OpenSSL finds wrong with a certificate's purpose is no matter to a client."""
    certificate = verdict.certificate
    extended = certificate.extended_key_usage
    if extended is not None and not extended & {"serverAuth", "anyExtendedKeyUsage"}:
        return False
    return habits.any_purpose if extended is not None else not habits.usage


_WITHOUT_HASH = ("ed25519", "ed448")


def channel_binding(client: Client, offer: Offer) -> bool:
    """Return whether a client can bind a SCRAM password to the certificate, or does not try.

    RFC 5929, 4.1: the hash is that of the certificate's signature.  EdDSA has none: libpq then
    fails, whatever its sslmode (fe-secure-openssl.c, pgtls_get_peer_certificate_hash()).
    """
    if client is not Client.LIBPQ:
        return True
    return offer.presented[0].signature_algorithm.lower() not in _WITHOUT_HASH
