"""How a certificate or a CRL stands towards its dates: one judgement for all who ask."""

from __future__ import annotations

from datetime import datetime, timedelta

from .. import policy
from ..dataclass import dataclass
from ..facts import Certificate, Crl


@dataclass(frozen=True)
class Validity:
    """Where now is between two dates.

    Attributes:
        status: ``pass``, ``warn`` or ``fail``.
        severity: ``info``, ``medium``, ``high`` or ``critical``.
        code: ``valid``, ``within_warning``, ``within_critical``, ``expired`` or ``not_yet``.
        left: until the end; negative when it has passed, None when there is no end.
    """

    status: str
    severity: str
    code: str
    left: timedelta | None


def validity(
    not_before: datetime,
    not_after: datetime | None,
    now: datetime,
    warning: timedelta = policy.EXPIRY_WARNING,
    critical: timedelta = policy.EXPIRY_CRITICAL,
) -> Validity:
    """Judge a period of validity (RFC 5280, 4.1.2.5 and 5.1.2.5)."""
    left = None if not_after is None else not_after - now
    if not_before > now:
        return Validity("fail", "critical", "not_yet", left)
    if left is None or left > max(warning, critical):
        return Validity("pass", "info", "valid", left)
    if left <= timedelta(0):
        return Validity("fail", "critical", "expired", left)
    if left <= critical:
        return Validity("fail", "high", "within_critical", left)
    return Validity("warn", "medium", "within_warning", left)


def of_certificate(certificate: Certificate, now: datetime) -> Validity:
    """Judge the dates of a certificate by the usual thresholds."""
    return validity(certificate.not_before, certificate.not_after, now)


def of_crl(crl: Crl, now: datetime) -> Validity:
    """Judge the dates of a CRL: only the last week before ``nextUpdate`` is worth a word."""
    return validity(
        crl.this_update, crl.next_update, now, policy.EXPIRY_CRITICAL, policy.EXPIRY_CRITICAL
    )


def weaknesses(certificate: Certificate) -> list[tuple[str, dict[str, object]]]:
    """Return the codes of what is weak in a certificate, with values for the texts.

    ``short`` (key), ``dsa`` and ``hash``; nobody relies on the signature of a root.
    """
    found: list[tuple[str, dict[str, object]]] = []
    key = certificate.key
    least = {
        "RSA": policy.LEAST_RSA_BITS,
        "RSASSA-PSS": policy.LEAST_RSA_BITS,
        "EC": policy.LEAST_EC_BITS,
    }.get(key.type)
    if key.type == "DSA":
        found.append(("dsa", {}))
    elif least is not None and key.bits is not None and key.bits < least:
        found.append(("short", {"type": key.type, "bits": key.bits, "least": least}))
    algorithm = certificate.signature_algorithm
    squeezed = algorithm.lower().replace("-", "")
    if not certificate.self_issued and any(name in squeezed for name in policy.WEAK_HASHES):
        found.append(("hash", {"algorithm": algorithm}))
    return found
