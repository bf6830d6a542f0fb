"""PEM certificates, CRLs and signatures, read into facts; chains, verified as OpenSSL does it.

    for certificate in read_certificates(pem_bytes):
        print(certificate.subject, certificate.not_after)

What OpenSSL reads is read here, and nothing else passes for it: ``pem`` and ``der`` follow its
rules, not those of ``cryptography``, whose part is to check signatures.  Works with
``cryptography`` 3.3.2 and every later one.
"""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from cryptography import x509

from ..facts import Certificate
from . import der, names
from .errors import BadPem, reason_of
from .names import canonical, hashed
from .parse import (
    Contents,
    certificates_of,
    chain_of,
    crls_of,
    from_der,
    hashed_certificates_of,
    hashed_crls_of,
    is_of_public_ca,
    only_trusted,
    read_certificates,
    read_crls,
    to_pem,
)
from .path import (
    Purpose,
    Refusal,
    Verdict,
    completed,
    crl_for,
    lets_in,
    may_issue,
    self_signed,
    usable_issuer,
    verify,
)
from .signatures import find_issuer, issued, revoked_among, signed_by
from .store import gap, trust_of

__all__ = [
    "BadPem",
    "Contents",
    "Purpose",
    "Refusal",
    "Verdict",
    "certificates_of",
    "chain_of",
    "completed",
    "crl_for",
    "crls_of",
    "find_issuer",
    "from_der",
    "gap",
    "hashed_certificates_of",
    "hashed_crls_of",
    "is_of_public_ca",
    "issued",
    "lets_in",
    "may_issue",
    "name_hash",
    "oneline",
    "only_trusted",
    "read_certificates",
    "read_crls",
    "reason_of",
    "revoked_among",
    "self_signed",
    "signed_by",
    "to_pem",
    "trust_of",
    "usable_issuer",
    "utc",
    "verify",
]

# Naive *_utc-less attributes were deprecated in cryptography 42; older ones have nothing else.
_HAS_UTC = hasattr(x509.Certificate, "not_valid_after_utc")


def utc(thing: Any, attribute: str) -> datetime | None:
    """Return a time of a certificate or CRL with its zone, under any ``cryptography``."""
    if _HAS_UTC:
        value = getattr(thing, attribute + "_utc")
    else:
        value = getattr(thing, attribute)
        value = value and value.replace(tzinfo=timezone.utc)
    return value if isinstance(value, datetime) else None


def oneline(ca: Certificate) -> str:
    """Return a CA's name as ``pg_stat_ssl`` writes it, where the view does not cut it."""
    return names.oneline(der.name(ca.subject_der))


def name_hash(name: x509.Name) -> str:
    """Return the hash by which OpenSSL finds a CA or CRL of a name in a hashed directory."""
    return hashed(canonical(name.public_bytes()))
