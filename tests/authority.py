"""Certificates and CRLs for the tests, sound by default and wrong on purpose where asked for.

root = issue("Root", ca=True)
leaf = issue("db.example.test", root, san=["DNS:db.example.test"])
crl(root, revoked=[leaf])
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import ExtendedKeyUsageOID as Usage
from cryptography.x509.oid import NameOID

DAY = timedelta(days=1)

# AlgorithmIdentifier of RFC 5758 3.2 and RFC 3279 2.2.3.
_ECDSA_WITH_SHA256 = bytes.fromhex("300a06082a8648ce3d040302")
_ECDSA_WITH_SHA1 = bytes.fromhex("300906072a8648ce3d0401")

_NAMES = {
    "CN": NameOID.COMMON_NAME,
    "O": NameOID.ORGANIZATION_NAME,
    "OU": NameOID.ORGANIZATIONAL_UNIT_NAME,
}
_USAGES = (
    "digital_signature", "content_commitment", "key_encipherment", "data_encipherment",
    "key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
)  # fmt: skip


@dataclass(frozen=True)
class Issued:
    """A certificate and its private key."""

    certificate: x509.Certificate
    key: Any

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(Encoding.PEM)

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(Encoding.DER)

    @property
    def key_pem(self) -> bytes:
        return self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())

    def locked_key_pem(self, passphrase: bytes) -> bytes:
        return self.key.private_bytes(
            Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(passphrase)
        )

    @property
    def serial(self) -> str:
        return format(self.certificate.serial_number, "x")


def now() -> datetime:
    return datetime.now(timezone.utc).replace(microsecond=0)


def new_key(kind: str = "EC") -> Any:
    """``EC`` (P-256), ``P224``, ``Ed25519``, ``RSA1024``, ``DSA``."""
    if kind in ("EC", "P224"):
        return ec.generate_private_key(ec.SECP256R1() if kind == "EC" else ec.SECP224R1())
    if kind == "Ed25519":
        return ed25519.Ed25519PrivateKey.generate()
    if kind == "DSA":
        return dsa.generate_private_key(2048)
    return rsa.generate_private_key(65537, int(kind[3:]))


def name(text: str) -> x509.Name:
    """``CN``, or ``O=…;CN=…``; empty for a name without parts."""
    if text and "=" not in text:
        text = f"CN={text}"
    pairs = [part.split("=", 1) for part in text.split(";") if part]
    return x509.Name([x509.NameAttribute(_NAMES[key], value) for key, value in pairs])


def issue(
    subject: str,
    issuer: Issued | None = None,
    *,
    key: Any = None,
    san: Sequence[str] = (),
    since: timedelta = -DAY,
    until: timedelta = 90 * DAY,
    ca: bool = False,
    constraints: bool = True,
    critical: bool = True,
    path_length: int | None = None,
    usage: Iterable[str] | None = ("key_cert_sign", "crl_sign"),
    extended: Iterable[Any] | None = (Usage.SERVER_AUTH,),
    leaf_usage: Iterable[str] | None = None,
    unknown: bool = False,
    policy: str | None = None,
) -> Issued:
    """Issue a certificate; without ``issuer`` it is self-signed.

    Args:
        since, until: from now.
        constraints, critical, path_length: of basicConstraints.
        usage: keyUsage of a CA; None leaves the extension out.
        extended: extendedKeyUsage of a leaf; None leaves the extension out.
        leaf_usage: keyUsage of a leaf.
        unknown: whether it has a critical extension that nobody knows.
        policy: of certificatePolicies, as public CAs name theirs.
    """
    key = key or new_key()
    builder = (
        x509.CertificateBuilder()
        .subject_name(name(subject))
        .issuer_name(issuer.certificate.subject if issuer else name(subject))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now() + since)
        .not_valid_after(now() + until)
    )
    if policy is not None:
        named = x509.PolicyInformation(x509.ObjectIdentifier(policy), None)
        builder = builder.add_extension(x509.CertificatePolicies([named]), critical=False)
    if constraints:
        builder = builder.add_extension(x509.BasicConstraints(ca, path_length), critical)
    usage = usage if ca else leaf_usage
    if usage is not None:
        flags = {flag: flag in tuple(usage) for flag in _USAGES}
        builder = builder.add_extension(x509.KeyUsage(**flags), critical=True)
    if not ca and extended is not None:
        builder = builder.add_extension(x509.ExtendedKeyUsage(list(extended)), critical=False)
    if san:
        builder = builder.add_extension(
            x509.SubjectAlternativeName([_alternative(text) for text in san]), critical=False
        )
    if unknown:
        oid = x509.ObjectIdentifier("1.3.6.1.4.1.99999.1")
        builder = builder.add_extension(x509.UnrecognizedExtension(oid, b"\x05\0"), critical=True)
    signer = issuer.key if issuer else key
    return Issued(builder.sign(signer, hash_for(signer)), key)


def hash_for(key: Any) -> hashes.HashAlgorithm | None:
    """What a key signs over: EdDSA has a hash of its own."""
    return None if isinstance(key, ed25519.Ed25519PrivateKey) else hashes.SHA256()


def _alternative(text: str) -> x509.GeneralName:
    kind, value = text.split(":", 1)
    return x509.IPAddress(ipaddress.ip_address(value)) if kind == "IP" else x509.DNSName(value)


def crl(
    issuer: Issued,
    *,
    revoked: Iterable[Issued] = (),
    since: timedelta = -DAY,
    until: timedelta = 60 * DAY,
    key: Any = None,
    encoding: Encoding = Encoding.PEM,
    strangers: int = 0,
) -> bytes:
    """A CRL of an issuer; ``key`` signs it in place of the issuer's own.

    Args:
        strangers: how many serials that nobody has are revoked besides.
    """
    others = [
        x509.RevokedCertificateBuilder().serial_number(number).revocation_date(now() - DAY).build()
        for number in range(1, strangers + 1)
    ]
    builder = (
        # add_revoked_certificate() copies its list at each call.
        x509.CertificateRevocationListBuilder(revoked_certificates=others)
        .issuer_name(issuer.certificate.subject)
        .last_update(now() + since)
        .next_update(now() + until)
    )
    for certificate in revoked:
        builder = builder.add_revoked_certificate(
            x509.RevokedCertificateBuilder()
            .serial_number(certificate.certificate.serial_number)
            .revocation_date(now() - DAY)
            .build()
        )
    signer = key or issuer.key
    return builder.sign(signer, hash_for(signer)).public_bytes(encoding)


def signed_with_sha1(leaf: Issued, issuer: Issued) -> Issued:
    """The same certificate with a signature that rests on SHA-1, which no builder makes today."""
    tbs = leaf.certificate.tbs_certificate_bytes
    tbs = _der(0x30, tbs[_header(tbs) :].replace(_ECDSA_WITH_SHA256, _ECDSA_WITH_SHA1, 1))
    signature = issuer.key.sign(tbs, ec.ECDSA(hashes.SHA1()))  # noqa: S303 - weak on purpose
    der = _der(0x30, tbs + _ECDSA_WITH_SHA1 + _der(0x03, b"\0" + signature))
    return Issued(x509.load_der_x509_certificate(der), leaf.key)


def crl_without_next_update(issuer: Issued) -> bytes:
    """A CRL without nextUpdate, which no builder makes: its DER is put together here."""
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.certificate.subject)
        .last_update(now() - DAY)
        .next_update(now() + DAY)
    )
    tbs = builder.sign(issuer.key, hashes.SHA256()).tbs_certlist_bytes
    # The last field is nextUpdate, a UTCTime (tag 0x17) or GeneralizedTime of 15 or 17 octets.
    cut = tbs[:-15]
    assert tbs[-15] == 0x17
    body = cut[_header(cut) :]
    tbs = _der(0x30, body)
    signature = issuer.key.sign(tbs, ec.ECDSA(hashes.SHA256()))
    der = _der(0x30, tbs + _ECDSA_WITH_SHA256 + _der(0x03, b"\0" + signature))
    return x509.load_der_x509_crl(der).public_bytes(Encoding.PEM)


def _header(der: bytes) -> int:
    return 2 if der[1] < 0x80 else 2 + der[1] - 0x80


def _der(tag: int, content: bytes) -> bytes:
    length = len(content)
    if length < 0x80:
        return bytes([tag, length]) + content
    size = (length.bit_length() + 7) // 8
    return bytes([tag, 0x80 + size]) + length.to_bytes(size, "big") + content
