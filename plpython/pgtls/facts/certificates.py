"""Facts of RFC 5280: certificates, their keys, and revocation lists."""

from __future__ import annotations

from dataclasses import field
from datetime import datetime

from ..dataclass import dataclass


@dataclass(frozen=True)
class PublicKey:
    """A public key: its type (``RSA``, ``EC``, ``Ed25519``, …), size in bits and curve name."""

    type: str
    bits: int | None
    curve: str | None = None


@dataclass(frozen=True)
class Certificate:
    """One X.509 certificate (RFC 5280), as it stands in a file or on the wire.

    Attributes:
        position: place in its file, from 1.
        subject, issuer: distinguished names as RFC 4514 strings.
        subject_der, issuer_der: the names' DER.
        subject_name, issuer_name: the names as OpenSSL compares them, which is what chains are
            built by: letters of either case and strings of another type are the same to it.
        serial: lower-case hexadecimal without separators.
        san: subject alternative names as ``DNS:…``, ``IP:…``, ``email:…``, ``URI:…``.
        common_names: every CN of the subject, in order.
        key_usage, extended_key_usage: names as RFC 5280 spells them; None when the extension
            is absent (RFC 5280 4.2.1.3 and 4.2.1.12: absent means unrestricted).
        path_length: pathLenConstraint, or None.
        subject_key_id, authority_key_id: hexadecimal, or None.
        sha256: fingerprint of the DER in lower-case hexadecimal.
        der: the certificate.
        trouble: why its extensions can't be read, in words; empty where they can.  All that
            rests on extensions is then as if there were none, and no ground for a verdict but
            this one: OpenSSL refuses it, whatever it is used for.
    """

    position: int
    subject: str
    issuer: str
    subject_der: bytes = field(repr=False)
    issuer_der: bytes = field(repr=False)
    subject_name: bytes = field(repr=False)
    issuer_name: bytes = field(repr=False)
    serial: str
    san: tuple[str, ...]
    common_names: tuple[str, ...]
    not_before: datetime
    not_after: datetime
    is_ca: bool
    basic_constraints_critical: bool | None
    path_length: int | None
    key_usage: frozenset[str] | None
    extended_key_usage: frozenset[str] | None
    key: PublicKey
    signature_algorithm: str
    subject_key_id: str | None
    authority_key_id: str | None
    sha256: str
    der: bytes = field(repr=False)
    trouble: str = ""

    @property
    def self_issued(self) -> bool:
        """Whether issuer and subject are the same name (RFC 5280, 3.2)."""
        return self.subject_name == self.issuer_name


@dataclass(frozen=True)
class Unreadable:
    """A block of a file, or a certificate on the wire, that can't be read: its place and why."""

    position: int
    reason: str


@dataclass(frozen=True)
class Crl:
    """One certificate revocation list (RFC 5280, 5), without its entries.

    Attributes:
        position: place in its file, from 1.
        issuer: RFC 4514 string; ``issuer_der`` is the name's DER, ``issuer_name`` the name as
            OpenSSL compares it.
        issuer_oneline: the name as ``pg_stat_ssl`` writes it, ``/O=…/CN=…``.
        issuer_hash: the name's hash in a hashed directory, eight hexadecimal digits.
        crl_number: RFC 5280 5.2.3, or None when the extension is absent.
        next_update: None when the CRL does not say.
        revoked: number of entries.
        der: the list.
    """

    position: int
    issuer: str
    issuer_der: bytes = field(repr=False)
    issuer_name: bytes = field(repr=False)
    issuer_oneline: str
    issuer_hash: str
    crl_number: int | None
    this_update: datetime
    next_update: datetime | None
    revoked: int
    signature_algorithm: str
    authority_key_id: str | None
    der: bytes = field(repr=False)
