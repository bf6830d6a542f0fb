"""How certificates look, in a list and one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from ..facts import Certificate, PublicKey
from ..pki.inspect import EXPIRED, Standing
from ..pki.records import VALID
from . import render


def state(certificate: Certificate, now: datetime, recorded: str = VALID) -> str:
    """Return the word for how a certificate stands: as recorded, or as its dates say."""
    if recorded != VALID:
        return recorded
    if now > certificate.not_after:
        return EXPIRED
    return "not yet valid" if now < certificate.not_before else VALID


def list_text(standings: Iterable[Standing], now: datetime) -> None:
    """Print certificates as a table."""
    render.print_table(
        ("serial", "profile", "subject", "san", "not after", "expires in", "state"),
        [
            (
                each.record.serial,
                each.record.profile,
                each.record.subject or "(empty)",
                " ".join(each.record.san),
                render.day(each.record.not_after),
                render.duration(each.record.not_after - now),
                each.state + (", superseded" if each.superseded_by else ""),
            )
            for each in standings
        ],
    )


def list_json(standings: Iterable[Standing], now: datetime) -> None:
    """Print certificates as JSON."""
    render.print_json(
        {
            "certificates": [
                {
                    "serial": each.record.serial,
                    "profile": each.record.profile,
                    "name": each.record.name,
                    "subject": each.record.subject,
                    "san": list(each.record.san),
                    # An index that was taken over tells no beginning.
                    "not_before": render.iso(each.record.not_before) if each.record.der else None,
                    "not_after": render.iso(each.record.not_after),
                    "expires_in_seconds": _seconds(each.record.not_after, now),
                    "state": each.state,
                    "revoked_at": render.iso(each.record.revoked_at),
                    "reason": each.record.reason,
                    "superseded_by": each.superseded_by,
                    "needs_attention": each.needs_attention,
                }
                for each in standings
            ]
        }
    )


def show_text(certificates: Sequence[Certificate], states: Sequence[str], now: datetime) -> None:
    """Print all of what is known of each certificate."""
    for certificate, word in zip(certificates, states):
        render.print_line(f"Certificate {certificate.position} of {len(certificates)}")
        render.print_pairs(
            (
                ("subject", certificate.subject or "(empty)"),
                ("issuer", certificate.issuer),
                ("serial", certificate.serial),
                ("san", ", ".join(certificate.san) or None),
                ("not before", render.day(certificate.not_before)),
                (
                    "not after",
                    f"{render.day(certificate.not_after)} "
                    f"({render.duration(certificate.not_after - now)})",
                ),
                ("state", word),
                ("CA", _authority(certificate)),
                ("key", _key(certificate.key)),
                ("key usage", _usages(certificate.key_usage)),
                ("extended key usage", _usages(certificate.extended_key_usage)),
                ("signature", certificate.signature_algorithm),
                ("subject key id", certificate.subject_key_id),
                ("authority key id", certificate.authority_key_id),
                ("sha256", certificate.sha256),
            )
        )


def show_json(
    source: str, certificates: Sequence[Certificate], states: Sequence[str], now: datetime
) -> None:
    """Print all of what is known of each certificate as JSON."""
    render.print_json(
        {
            "source": source,
            "certificates": [
                _certificate_json(certificate, word, now)
                for certificate, word in zip(certificates, states)
            ],
        }
    )


def _certificate_json(certificate: Certificate, word: str, now: datetime) -> dict[str, Any]:
    return {
        "position": certificate.position,
        "subject": certificate.subject,
        "issuer": certificate.issuer,
        "serial": certificate.serial,
        "san": list(certificate.san),
        "not_before": render.iso(certificate.not_before),
        "not_after": render.iso(certificate.not_after),
        "expires_in_seconds": _seconds(certificate.not_after, now),
        "state": word,
        "is_ca": certificate.is_ca,
        "path_length": certificate.path_length,
        "key_type": certificate.key.type,
        "key_bits": certificate.key.bits,
        "key_curve": certificate.key.curve,
        "key_usage": _sorted(certificate.key_usage),
        "extended_key_usage": _sorted(certificate.extended_key_usage),
        "signature_algorithm": certificate.signature_algorithm,
        "subject_key_id": certificate.subject_key_id,
        "authority_key_id": certificate.authority_key_id,
        "sha256": certificate.sha256,
    }


def _seconds(moment: datetime, now: datetime) -> int:
    return int((moment - now).total_seconds())


def _sorted(usages: Iterable[str] | None) -> list[str] | None:
    return None if usages is None else sorted(usages)


def _usages(usages: Iterable[str] | None) -> str | None:
    return None if usages is None else ", ".join(sorted(usages))


def _authority(certificate: Certificate) -> str:
    if not certificate.is_ca:
        return "no"
    length = certificate.path_length
    return "yes" if length is None else f"yes, with at most {length} CAs below it"


def _key(key: PublicKey) -> str:
    return " ".join(part for part in (key.type, key.bits and f"{key.bits} bits", key.curve) if part)
