"""Certificate revocation lists (RFC 5280, 5).

pem = build(issuer, key, number=7, revocations=store.revocations(1), now=now, days=180)
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from ..errors import InvalidInput
from . import keys
from .profiles import CLOCK_SKEW, MAX_DAYS
from .store import Revocation


def build(
    issuer: x509.Name,
    key: keys.PrivateKey,
    *,
    number: int,
    revocations: Iterable[Revocation],
    now: datetime,
    days: int,
) -> bytes:
    """Return a signed CRL as PEM.

    Args:
        issuer: the CA's subject.
        key: the CA's.
        number: CRL number (5.2.3), one more than the last one's.
        revocations: every entry.
        now: with time zone; thisUpdate lies ``CLOCK_SKEW`` before it, for a CRL from the
            future turns away clients just as one out of date does.
        days: from now to nextUpdate.
    """
    now = now.replace(microsecond=0)
    # Handed over at once: the builder's own method copies the list at every entry.
    builder = x509.CertificateRevocationListBuilder(
        issuer_name=issuer, revoked_certificates=[_entry(each) for each in revocations]
    )
    signed = (
        builder.last_update(now - CLOCK_SKEW)
        .next_update(now + timedelta(days=days))
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key()), critical=False
        )
        .add_extension(x509.CRLNumber(number), critical=False)
        .sign(key, keys.signature_hash(key))
    )
    return signed.public_bytes(Encoding.PEM)


def check_days(days: int) -> None:
    """Raise InvalidInput unless a CRL can be good for so many days."""
    if not 1 <= days <= MAX_DAYS:
        raise InvalidInput(f"{days} days are out of range", hint=f"Give 1 to {MAX_DAYS} days.")


def _entry(revocation: Revocation) -> x509.RevokedCertificate:
    builder = (
        x509.RevokedCertificateBuilder()
        .serial_number(int(revocation.serial, 16))
        .revocation_date(revocation.revoked_at)
    )
    # RFC 5280 5.3.1: "unspecified" is said by leaving the extension out.
    if revocation.reason not in (None, "unspecified"):
        builder = builder.add_extension(
            x509.CRLReason(x509.ReasonFlags(revocation.reason)), critical=False
        )
    return builder.build()
