"""A record of a certificate that this store has not issued: what the certificate itself tells.

record = describe(certificate)
"""

from __future__ import annotations

from datetime import datetime

from cryptography import x509

from ..facts import Certificate
from . import profiles
from .records import VALID, Record

_SERVER_AUTH = "serverAuth"
_CLIENT_AUTH = "clientAuth"


def describe(
    certificate: Certificate,
    state: str = VALID,
    revoked_at: datetime | None = None,
    reason: str | None = None,
) -> Record:
    """Return what the store keeps of a certificate, whoever kept it until now."""
    return Record(
        serial=certificate.serial,
        profile=_profile(certificate),
        name=name_of(certificate),
        subject=x509.load_der_x509_certificate(certificate.der).subject.rfc4514_string(),
        san=certificate.san,
        not_before=certificate.not_before,
        not_after=certificate.not_after,
        der=certificate.der,
        state=state,
        revoked_at=revoked_at,
        reason=reason,
    )


def _profile(certificate: Certificate) -> str:
    if certificate.is_ca:
        return profiles.INTERMEDIATE.name
    usage = certificate.extended_key_usage or frozenset()
    if _SERVER_AUTH in usage:
        return profiles.SERVER.name
    return profiles.CLIENT.name if _CLIENT_AUTH in usage else profiles.UNKNOWN


def name_of(certificate: Certificate) -> str:
    """Return the name that a certificate goes by: its last CN, or its first alternative name."""
    if certificate.common_names:
        return certificate.common_names[-1]
    return certificate.san[0].partition(":")[2] if certificate.san else certificate.subject
