"""Certificate revocation lists (RFC 5280, 5), of any length.

An entry is encoded once, when its certificate is revoked, and kept so in the store: a new list
is the old entries as they are, a new head and a new signature.  Nothing here builds an object
for an entry, and nothing but the DER itself is held in memory::

    chunks = build(certificate, key, number=7, entries=store.entries(1), now=now, days=180)
    files.replace(path, pem.encode(pem.CRL, chunks), files.PUBLIC)
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa, utils

from ..errors import InvalidInput
from . import der, keys, profiles
from .profiles import MAX_DAYS

UNSPECIFIED = "unspecified"
HOLD = "certificateHold"

# RFC 5280 5.3.1, the reasons of a full list for certificates of people and machines: without
# removeFromCRL, which is for delta CRLs, and aACompromise, which is for attribute certificates.
REASONS = {
    UNSPECIFIED: 0,
    "keyCompromise": 1,
    "cACompromise": 2,
    "affiliationChanged": 3,
    "superseded": 4,
    "cessationOfOperation": 5,
    HOLD: 6,
    "privilegeWithdrawn": 9,
}

_VERSION_2 = der.integer(1)
_REASON_OID = der.oid("2.5.29.21")
_HOLD_INSTRUCTION_OID = der.oid("2.5.29.23")
_INVALIDITY_DATE_OID = der.oid("2.5.29.24")
_NUMBER_OID = der.oid("2.5.29.20")
_ISSUER_KEY_OID = der.oid("2.5.29.35")

# RFC 5758 3.2; RFC 4055 5, whose parameters are NULL; RFC 8410 3, which has none.
_ECDSA = {"sha256": "1.2.840.10045.4.3.2", "sha384": "1.2.840.10045.4.3.3"}
_RSA_SHA256 = "1.2.840.113549.1.1.11"
_ED25519 = "1.3.101.112"


def entry(
    serial: str,
    revoked_at: datetime,
    reason: str | None,
    *,
    invalid_since: datetime | None = None,
    hold_instruction: str | None = None,
) -> bytes:
    """Return one entry of a list.

    Args:
        serial: in hexadecimal.
        revoked_at: with time zone.
        reason: a name of ``REASONS``; ``unspecified`` is said by leaving it out (5.3.1).
        invalid_since: when the key is known or feared to have been compromised (5.3.2).
        hold_instruction: what to do with a certificate on hold, as an OID (RFC 3280, 5.3.2).
    """
    extensions = []
    if reason not in (None, UNSPECIFIED):
        value = der.integer(REASONS[reason or ""], der.ENUMERATED)
        extensions.append(_extension(_REASON_OID, value))
    if hold_instruction is not None:
        extensions.append(_extension(_HOLD_INSTRUCTION_OID, der.oid(hold_instruction)))
    if invalid_since is not None:
        extensions.append(_extension(_INVALIDITY_DATE_OID, der.generalized_time(invalid_since)))
    parts = [der.integer(int(serial, 16)), der.time(revoked_at)]
    if extensions:
        parts.append(der.tlv(der.SEQUENCE, *extensions))
    return der.tlv(der.SEQUENCE, *parts)


def _extension(oid: bytes, value: bytes) -> bytes:
    return der.tlv(der.SEQUENCE, oid, der.tlv(der.OCTET_STRING, value))


def build(
    issuer: x509.Certificate,
    key: keys.PrivateKey,
    *,
    number: int,
    entries: Iterable[bytes],
    this_update: datetime,
    now: datetime,
    days: int,
) -> list[bytes]:
    """Return a signed CRL as DER, in pieces.

    Args:
        issuer: the CA's certificate.
        key: its private key.
        number: CRL number (5.2.3), one more than the last one's.
        entries: every one, in pieces of one or more.
        this_update: see ``clock.this_update``.
        now: with time zone.
        days: from now to nextUpdate.
    """
    now = now.replace(microsecond=0)
    algorithm = _algorithm(key)
    listed = list(entries)
    head = b"".join(
        (
            _VERSION_2,
            algorithm,
            issuer.subject.public_bytes(),
            der.time(this_update),
            der.time(now + timedelta(days=days)),
        )
    )
    # RFC 5280 5.1.2.6: a list without entries has no list of entries.
    size = sum(map(len, listed))
    opening = der.header(der.SEQUENCE, size) if listed else b""
    tail = _extensions(issuer, number)
    to_sign = der.header(der.SEQUENCE, len(head) + len(opening) + size + len(tail))
    signed = [to_sign + head + opening, *listed, tail]
    ending = algorithm + der.bit_string(_sign(key, signed))
    length = sum(map(len, signed)) + len(ending)
    return [der.header(der.SEQUENCE, length), *signed, ending]


def listed(crl: bytes) -> dict[str, bytes]:
    """Return the entries of a CRL as they stand in it, by serial in hexadecimal (RFC 5280, 5.1).

    Args:
        crl: the list as DER, known to be one.
    """
    (whole,) = der.elements(crl)
    fields = der.elements(next(der.elements(whole.content)).content)
    # version, signature, issuer, thisUpdate, nextUpdate and extensions are of other kinds, or
    # stand before the two times.
    seen_time = False
    for field in fields:
        if field.tag in (der.UTC_TIME, der.GENERALIZED_TIME):
            seen_time = True
        elif field.tag == der.SEQUENCE and seen_time:
            return {_serial(each.content): each.whole for each in der.elements(field.content)}
    return {}


def _serial(content: bytes) -> str:
    return format(int.from_bytes(next(der.elements(content)).content, "big", signed=True), "x")


def check_days(days: int) -> None:
    """Raise InvalidInput unless a CRL can be good for so many days."""
    if not 1 <= days <= MAX_DAYS:
        raise InvalidInput(f"{days} days are out of range", hint=f"Give 1 to {MAX_DAYS} days.")


def reason_name(text: str) -> str:
    """Return the name of RFC 5280 for a reason, whatever its case.

    Raises:
        InvalidInput: there is no such reason.
    """
    for name in REASONS:
        if text.lower() == name.lower():
            return name
    raise InvalidInput(
        f'"{text}" is no reason to revoke for', hint=f"Choose one of {', '.join(REASONS)}."
    )


def _extensions(issuer: x509.Certificate, number: int) -> bytes:
    identifier = profiles.key_identifier(issuer)
    # authorityKeyIdentifier's keyIdentifier is [0] IMPLICIT (RFC 5280 4.2.1.1).
    issuer_key = der.tlv(der.SEQUENCE, der.tlv(0x80, identifier))
    return der.tlv(
        der.explicit(0),
        der.tlv(
            der.SEQUENCE,
            der.tlv(der.SEQUENCE, _ISSUER_KEY_OID, der.tlv(der.OCTET_STRING, issuer_key)),
            der.tlv(der.SEQUENCE, _NUMBER_OID, der.tlv(der.OCTET_STRING, der.integer(number))),
        ),
    )


def _algorithm(key: keys.PrivateKey) -> bytes:
    if isinstance(key, ed25519.Ed25519PrivateKey):
        return der.tlv(der.SEQUENCE, der.oid(_ED25519))
    if isinstance(key, rsa.RSAPrivateKey):
        return der.tlv(der.SEQUENCE, der.oid(_RSA_SHA256), der.tlv(der.NULL))
    digest = keys.signature_hash(key)
    return der.tlv(der.SEQUENCE, der.oid(_ECDSA[digest.name if digest else ""]))


def _sign(key: keys.PrivateKey, chunks: list[bytes]) -> bytes:
    if isinstance(key, ed25519.Ed25519PrivateKey):
        # RFC 8032 reads the message twice, so it can't be handed over in pieces.
        return key.sign(b"".join(chunks))
    algorithm = keys.signature_hash(key) or hashes.SHA256()
    digest = hashes.Hash(algorithm)
    for chunk in chunks:
        digest.update(chunk)
    value = digest.finalize()
    if isinstance(key, rsa.RSAPrivateKey):
        return key.sign(value, padding.PKCS1v15(), utils.Prehashed(algorithm))
    return key.sign(value, ec.ECDSA(utils.Prehashed(algorithm)))
