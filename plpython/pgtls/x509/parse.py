"""Facts of certificates and CRLs, from PEM files and from the wire."""

from __future__ import annotations

import hashlib
import ssl
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, Generic, TypeVar

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509 import ObjectIdentifier

from ..dataclass import dataclass, replace
from ..facts import Certificate, Crl, PublicKey, Unreadable
from . import der as asn1
from . import extensions as ext
from . import names, pem
from .errors import BadPem, reason_of
from .signatures import PSS, RSA

T = TypeVar("T")


@dataclass(frozen=True)
class Contents(Generic[T]):
    """What a file holds: what can be read of it, and what can't, each with its place.

    Attributes:
        truncated: whether the file ends inside a block, which is the last of ``unreadable``.
        refusal: over what OpenSSL stumbles in this file; empty where it reads the whole.
    """

    items: tuple[T, ...]
    unreadable: tuple[Unreadable, ...] = ()
    truncated: bool = False
    refusal: str = ""

    def whole(self) -> tuple[T, ...]:
        """Return the items of a file in which everything can be read.

        Raises:
            BadPem: something can't.
        """
        if self.truncated:
            raise BadPem("truncated")
        for item in self.unreadable:
            raise BadPem("damaged", item.position)
        if self.refusal:
            raise BadPem("refused", reason=self.refusal)
        return self.items


def certificates_of(content: bytes) -> Contents[Certificate]:
    """Return the certificates of a PEM file, in order; one that is odd costs the others nothing.

    Text outside the blocks and blocks of other kinds (a key before its certificate) are passed
    over, as OpenSSL's PEM_X509_INFO_read_bio does.

    Raises:
        BadPem: there is none.
    """
    return _contents(content, pem.CERTIFICATE | pem.TRUSTED, _certificate, "crl", pem.CRL)


def chain_of(content: bytes) -> Contents[Certificate]:
    """Return the certificates that a server makes of its file, the first of them its own.

    SSL_CTX_use_certificate_chain_file() passes over a TRUSTED CERTIFICATE after the first.

    Raises:
        BadPem: there is none.
    """
    return _contents(content, pem.CERTIFICATE | pem.TRUSTED, _certificate, "crl", pem.CRL, _chain)


def _chain(blocks: list[pem.Block]) -> list[pem.Block]:
    return blocks[:1] + [block for block in blocks[1:] if block.label in pem.CERTIFICATE]


def hashed_certificates_of(content: bytes) -> Contents[Certificate]:
    """Return the certificates of a file of a hashed directory: those before a stumble count."""
    other = pem.CRL
    labels = pem.CERTIFICATE | pem.TRUSTED
    return _contents(content, labels, _certificate, "crl", other, whole=False)


def hashed_crls_of(content: bytes) -> Contents[Crl]:
    """Return the CRLs of a file of a hashed directory: those before a stumble count."""
    other = pem.CERTIFICATE | pem.TRUSTED
    return _contents(content, pem.CRL, _crl, "certificate", other, whole=False)


def only_trusted(content: bytes) -> bool:
    """Return whether a file has TRUSTED CERTIFICATE blocks and none that a client can be told of.

    OpenSSL takes such a file for its store; SSL_load_client_CA_file(), by which the server reads
    it once more, takes none of them, and a server does not start with it.
    """
    labels = {block.label for block in pem.scan(content).read}
    return bool(labels & pem.TRUSTED) and not labels & pem.CERTIFICATE


def read_certificates(content: bytes) -> tuple[Certificate, ...]:
    """Return every certificate of a PEM file, in order.

    Raises:
        BadPem: there is none, or one can't be read.
    """
    found = certificates_of(content).whole()
    for certificate in found:
        if certificate.trouble:
            raise BadPem("damaged", certificate.position)
    return found


def from_der(ders: Iterable[bytes]) -> Contents[Certificate]:
    """Return certificates as they stood on the wire, one DER after the other."""
    return _each(ders, _certificate)


def crls_of(content: bytes) -> Contents[Crl]:
    """Return the CRLs of a PEM file, in order; one that is odd costs the others nothing.

    Raises:
        BadPem: there is none.
    """
    other = pem.CERTIFICATE | pem.TRUSTED
    return _contents(content, pem.CRL, _crl, "certificate", other)


def read_crls(content: bytes) -> tuple[Crl, ...]:
    """Return every certificate revocation list of a PEM file, in order.

    Raises:
        BadPem: there is none, or one can't be read.
    """
    return crls_of(content).whole()


def _contents(
    content: bytes,
    labels: frozenset[bytes],
    parse: Callable[[bytes, int], T],
    other: str,
    other_labels: frozenset[bytes],
    select: Callable[[list[pem.Block]], list[pem.Block]] = list,
    *,
    whole: bool = True,
) -> Contents[T]:
    scan = pem.scan(content)
    # What OpenSSL reads is told as it reads it.
    blocks = scan.seen if scan.refusal and whole else scan.read
    wanted = select([block for block in blocks if block.label in labels])
    if not wanted:
        _explain_nothing_found(content, scan, other, other_labels)
    found = _each((block.content for block in wanted), parse)
    return replace(found, truncated=scan.truncated in labels, refusal=scan.refusal)


def _explain_nothing_found(
    content: bytes, scan: pem.Scan, other: str, other_labels: frozenset[bytes]
) -> None:
    if not content.strip():
        raise BadPem("empty")
    if scan.truncated:
        raise BadPem("truncated")
    labels = {block.label for block in (*scan.read, *scan.seen)}
    if labels & other_labels:
        raise BadPem(other)
    if any(label.endswith(pem.KEY) for label in labels):
        raise BadPem("key")
    # A DER certificate, CRL or key is a SEQUENCE with a length of two bytes or more.
    raise BadPem("der" if content[:1] == b"\x30" and content[1:2] >= b"\x81" else "not_pem")


def _each(blocks: Iterable[bytes | None], parse: Callable[[bytes, int], T]) -> Contents[T]:
    items: list[T] = []
    unreadable: list[Unreadable] = []
    for position, content in enumerate(blocks, 1):
        if content is None:
            unreadable.append(Unreadable(position, "its base64 is damaged or cut off"))
            continue
        try:
            items.append(parse(content, position))
        except BaseException as error:
            unreadable.append(Unreadable(position, reason_of(error)))
    return Contents(tuple(items), tuple(unreadable))


# ---- certificates -----------------------------------------------------------------------------


def _certificate(content: bytes, position: int) -> Certificate:
    parts = asn1.certificate(content)
    subject_name = names.canonical(parts.subject)
    same = parts.subject == parts.issuer
    issuer_name = subject_name if same else names.canonical(parts.issuer)
    subject = names.text(parts.subject)
    return Certificate(
        position=position,
        subject=subject,
        issuer=subject if same else names.text(parts.issuer),
        subject_der=parts.subject,
        issuer_der=parts.issuer,
        subject_name=subject_name,
        issuer_name=issuer_name,
        serial=format(parts.serial, "x"),
        common_names=names.common_names(parts.subject),
        not_before=parts.not_before,
        not_after=parts.not_after,
        key=_public_key(parts.public_key),
        signature_algorithm=_oid_name(parts.algorithm_oid),
        sha256=hashlib.sha256(parts.der).hexdigest(),
        der=parts.der,
        **_extensions(parts),
    )


def _extensions(parts: asn1.TbsCertificate) -> dict[str, Any]:
    """What the extensions say; all of it, or none and why."""
    try:
        return {**_said_by(ext.read(parts.extensions)), "trouble": ""}
    except BaseException as error:
        trouble = reason_of(error)
    return {**_said_by(ext.Extensions()), "trouble": trouble}


def _said_by(found: ext.Extensions) -> dict[str, Any]:
    basic, authority = found.basic, found.authority_key
    return {
        "san": tuple(ext.shown(item) for item in found.names),
        "is_ca": basic is not None and basic.is_ca,
        "basic_constraints_critical": None if basic is None else basic.critical,
        "path_length": None if basic is None else basic.path_length,
        "key_usage": found.key_usage,
        "extended_key_usage": found.extended_key_usage,
        "subject_key_id": found.subject_key_id.hex() if found.subject_key_id else None,
        "authority_key_id": (
            authority.key_id.hex() if authority is not None and authority.key_id else None
        ),
    }


# CA/Browser Forum, TLS Baseline Requirements, 7.1.6.1 and EV guidelines, 9.3: 2.23.140.1.1 and
# 2.23.140.1.2.1 to 3.  Whoever names one says that it is issued by the rules of public CAs.
_PUBLIC_POLICIES = ("2.23.140.1.1", "2.23.140.1.2.1", "2.23.140.1.2.2", "2.23.140.1.2.3")


def is_of_public_ca(certificate: Certificate) -> bool:
    """Return whether a certificate says that it was issued by the rules of public CAs."""
    value = asn1.certificate(certificate.der).value(ext.POLICIES)
    if certificate.trouble or value is None:
        return False
    policies = asn1.items(next(asn1.items(value)).content)
    named = (asn1.oid(next(asn1.items(policy.content))) for policy in policies)
    return any(oid in _PUBLIC_POLICIES for oid in named)


def to_pem(certificate: Certificate) -> str:
    """Return the certificate as PEM text."""
    return ssl.DER_cert_to_PEM_cert(certificate.der)


# RFC 3279, 2.3; RFC 8410, 3.
_EC = "1.2.840.10045.2.1"
_EDWARDS = {
    "1.3.101.112": PublicKey("Ed25519", 256),
    "1.3.101.113": PublicKey("Ed448", 456),
}
_DSA = "1.2.840.10040.4.1"


def _public_key(public_key: bytes) -> PublicKey:
    try:
        return _key_of(public_key)
    except BaseException as error:
        reason_of(error)
        return PublicKey("unsupported", None)


def _key_of(public_key: bytes) -> PublicKey:
    algorithm, bits = asn1.items(next(asn1.items(public_key)).content)
    parts = list(asn1.items(algorithm.content))
    oid = asn1.oid(parts[0])
    if oid in (RSA, PSS):
        modulus = next(asn1.items(next(asn1.items(bits.content[1:])).content))
        return PublicKey("RSA" if oid == RSA else "RSASSA-PSS", asn1.integer(modulus).bit_length())
    if oid == _EC:
        curve = asn1.oid(parts[1])
        known = ec.get_curve_for_oid(ObjectIdentifier(curve))
        return PublicKey("EC", known.key_size, known.name)  # type: ignore[arg-type]
    if oid == _DSA:
        return PublicKey("DSA", asn1.integer(next(asn1.items(parts[1].content))).bit_length())
    return _EDWARDS.get(oid) or PublicKey(_oid_name(oid), None)


def _oid_name(oid: str) -> str:
    name = getattr(ObjectIdentifier(oid), "_name", "Unknown OID")
    return oid if name == "Unknown OID" else str(name)


# ---- CRLs -------------------------------------------------------------------------------------


def _crl(content: bytes, position: int) -> Crl:
    parts = asn1.crl(content)
    issuer = asn1.name(parts.issuer)
    issuer_name = names.canonical(parts.issuer)
    number, key = (
        parts.value(ext.CRL_NUMBER),
        next(ext.iterate(parts.extensions, ext.AUTHORITY_KEY_ID), None),
    )
    key_id = None if key is None else ext.authority_key(key).key_id
    return Crl(
        position=position,
        issuer=names.text(parts.issuer),
        issuer_der=parts.issuer,
        issuer_name=issuer_name,
        issuer_oneline=names.oneline(issuer),
        issuer_hash=names.hashed(issuer_name),
        crl_number=None if number is None else asn1.integer(next(asn1.items(number))),
        this_update=parts.this_update,
        next_update=parts.next_update,
        revoked=_count(parts),
        signature_algorithm=_oid_name(parts.algorithm_oid),
        authority_key_id=key_id.hex() if key_id else None,
        der=parts.der,
    )


def _count(parts: asn1.TbsCertList) -> int:
    try:
        return len(x509.load_der_x509_crl(parts.der))
    except BaseException as error:
        reason_of(error)
        return sum(1 for _ in asn1.serials(parts.entries))


@lru_cache(maxsize=16)
def revocations(der: bytes) -> Callable[[int], object]:
    """Return how to look up a serial in a CRL: what comes out is true where it is revoked."""
    try:
        find = x509.load_der_x509_crl(der).get_revoked_certificate_by_serial_number
    except BaseException as error:
        reason_of(error)
        revoked = {s for s, taken_back in asn1.serials(asn1.crl(der).entries) if not taken_back}
        return revoked.__contains__

    def found(serial: int) -> object:
        entry: Any = find(serial)
        return entry is not None and not _taken_back(entry)

    return found


def _taken_back(entry: Any) -> bool:
    """Whether an entry says removeFromCRL (RFC 5280, 5.3.1)."""
    try:
        reason = entry.extensions.get_extension_for_class(x509.CRLReason).value.reason
    except x509.ExtensionNotFound:
        return False
    return bool(reason == x509.ReasonFlags.remove_from_crl)
