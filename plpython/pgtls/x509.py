"""PEM certificates, CRLs and signatures, read with ``cryptography`` into facts.

    for certificate in read_certificates(pem_bytes):
        print(certificate.subject, certificate.not_after)

Works with ``cryptography`` 3.3.2 and every later one; what differs between them is bridged at
the top of this module and nowhere else.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timezone
from functools import lru_cache
from typing import Any, ClassVar, Generic, TypeVar

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import (
    dsa,
    ec,
    ed448,
    ed25519,
    padding,
    rsa,
)
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtensionOID

from .dataclass import dataclass
from .errors import PgtlsError
from .facts import Certificate, Crl, PublicKey, Unreadable
from .quoting import visible

# RFC 7468.  Each line is looked at once, whatever the file holds.
_PEM_LINE = re.compile(rb"-----(BEGIN|END) ([A-Z0-9 ]{1,64})-----")
_CERTIFICATE_LABELS = frozenset({b"CERTIFICATE", b"X509 CERTIFICATE", b"TRUSTED CERTIFICATE"})
_CRL_LABELS = frozenset({b"X509 CRL"})

# RFC 5280 4.2.1.3, in the order of the bits, beside cryptography's attribute names.
_KEY_USAGE = (
    ("digital_signature", "digitalSignature"),
    ("content_commitment", "nonRepudiation"),
    ("key_encipherment", "keyEncipherment"),
    ("data_encipherment", "dataEncipherment"),
    ("key_agreement", "keyAgreement"),
    ("key_cert_sign", "keyCertSign"),
    ("crl_sign", "cRLSign"),
)

# Naive *_utc-less attributes were deprecated in cryptography 42; older ones have nothing else.
_HAS_UTC = hasattr(x509.Certificate, "not_valid_after_utc")


_LONGEST_REASON = 200


class BadPem(PgtlsError):
    """A file's content is not the PEM that its place asks for (22023).

    Attributes:
        code: ``empty``, ``der``, ``key``, ``certificate``, ``crl``, ``truncated``, ``not_pem``
            or ``damaged``: a key into the catalogue of texts.
        position: number of the damaged block, from 1, or None.
    """

    sqlstate = "22023"

    _MESSAGES: ClassVar[dict[str, str]] = {
        "empty": "the file is empty",
        "der": "the file is DER, not PEM",
        "key": "the file holds a private key and nothing else",
        "certificate": "the file holds a certificate where a CRL belongs",
        "crl": "the file holds a CRL where a certificate belongs",
        "truncated": "the file ends inside a PEM block",
        "not_pem": "the file holds no PEM block",
        "damaged": "block {position} can't be read",
    }

    def __init__(self, code: str, position: int | None = None):
        super().__init__(self._MESSAGES[code].format(position=position))
        self.code = code
        self.position = position


T = TypeVar("T")


@dataclass(frozen=True)
class Contents(Generic[T]):
    """What a file holds: what can be read of it, and what can't, each with its place.

    Attributes:
        truncated: whether the file ends inside a block, which is the last of ``unreadable``.
    """

    items: tuple[T, ...]
    unreadable: tuple[Unreadable, ...] = ()
    truncated: bool = False

    def whole(self) -> tuple[T, ...]:
        """Return the items of a file in which everything can be read.

        Raises:
            BadPem: something can't.
        """
        if self.truncated:
            raise BadPem("truncated")
        for item in self.unreadable:
            raise BadPem("damaged", item.position)
        return self.items


def certificates_of(pem: bytes) -> Contents[Certificate]:
    """Return the certificates of a PEM file, in order; one that is odd costs the others nothing.

    Text outside the blocks and blocks of other kinds (a key before its certificate) are passed
    over, as OpenSSL's PEM_X509_INFO_read_bio does.

    Raises:
        BadPem: there is none.
    """
    blocks, truncated = _blocks(pem, _CERTIFICATE_LABELS, other="crl", other_labels=_CRL_LABELS)
    return replace(_each(blocks, _certificate), truncated=truncated)


def read_certificates(pem: bytes) -> tuple[Certificate, ...]:
    """Return every certificate of a PEM file, in order.

    Raises:
        BadPem: there is none, or one can't be read.
    """
    found = certificates_of(pem).whole()
    for certificate in found:
        if certificate.trouble:
            raise BadPem("damaged", certificate.position)
    return found


def from_der(ders: Iterable[bytes]) -> Contents[Certificate]:
    """Return certificates as they stood on the wire, one DER after the other."""
    return _each(ders, _certificate)


def crls_of(pem: bytes) -> Contents[Crl]:
    """Return the CRLs of a PEM file, in order; one that is odd costs the others nothing.

    Raises:
        BadPem: there is none.
    """
    blocks, truncated = _blocks(
        pem, _CRL_LABELS, other="certificate", other_labels=_CERTIFICATE_LABELS
    )
    return replace(_each(blocks, _crl), truncated=truncated)


def read_crls(pem: bytes) -> tuple[Crl, ...]:
    """Return every certificate revocation list of a PEM file, in order.

    Raises:
        BadPem: there is none, or one can't be read.
    """
    return crls_of(pem).whole()


def _each(blocks: Iterable[bytes | None], parse: Callable[[bytes, int], T]) -> Contents[T]:
    items: list[T] = []
    unreadable: list[Unreadable] = []
    for position, der in enumerate(blocks, 1):
        if der is None:
            unreadable.append(Unreadable(position, "its base64 is damaged or cut off"))
            continue
        try:
            # Readers warn of serials that RFC 5280 forbids; that is for the checks to judge.
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                items.append(parse(der, position))
        except BaseException as error:
            unreadable.append(Unreadable(position, reason_of(error)))
    return Contents(tuple(items), tuple(unreadable))


def reason_of(error: BaseException) -> str:
    """Return in words why ``cryptography`` could not read something.

    It raises errors of many classes for odd input, its own panic among them, which is no
    ``Exception``.  What is no failure of a reader is raised again.
    """
    panic = type(error).__name__ == "PanicException"
    if isinstance(error, MemoryError) or not (isinstance(error, Exception) or panic):
        raise error
    words = " ".join(str(error).split())[:_LONGEST_REASON]
    return visible(f"{type(error).__name__}: {words}" if words else type(error).__name__)


def _blocks(
    pem: bytes, labels: frozenset[bytes], *, other: str, other_labels: frozenset[bytes]
) -> tuple[list[bytes | None], bool]:
    """The DER of each block of a label, None for a damaged one; whether the last is cut off."""
    found: list[bytes | None] = []
    others = set()
    begun: re.Match[bytes] | None = None
    for line in _PEM_LINE.finditer(pem):
        if line[1] == b"BEGIN":
            if begun is not None and begun[2] in labels:
                found.append(None)
            begun = line
        elif begun is not None and line[2] == begun[2]:
            if line[2] in labels:
                found.append(_decoded(pem[begun.end() : line.start()]))
            else:
                others.add(line[2])
            begun = None
    truncated = begun is not None and begun[2] in labels
    if not (found or others):
        _explain_nothing_found(pem, begun)
    if truncated:
        found.append(None)
    if not found:
        if any(label.endswith(b"PRIVATE KEY") for label in others):
            raise BadPem("key")
        raise BadPem(other if others & other_labels else "not_pem")
    return found, truncated


def _decoded(body: bytes) -> bytes | None:
    try:
        return base64.b64decode(body, validate=False)
    except binascii.Error:
        return None


def _explain_nothing_found(pem: bytes, begun: re.Match[bytes] | None) -> None:
    if not pem.strip():
        raise BadPem("empty")
    if begun is not None:
        raise BadPem("truncated")
    # A DER certificate, CRL or key is a SEQUENCE with a length of two bytes or more.
    raise BadPem("der" if pem[:1] == b"\x30" and pem[1:2] >= b"\x81" else "not_pem")


def utc(thing: Any, attribute: str) -> datetime | None:
    """Return a time of a certificate or CRL with its zone, under any ``cryptography``."""
    if _HAS_UTC:
        value = getattr(thing, attribute + "_utc")
    else:
        value = getattr(thing, attribute)
        value = value and value.replace(tzinfo=timezone.utc)
    return value if isinstance(value, datetime) else None


def _moment(thing: Any, attribute: str) -> datetime:
    value = utc(thing, attribute)
    if value is None:
        raise ValueError(attribute)
    return value


def _certificate(der: bytes, position: int) -> Certificate:
    loaded = x509.load_der_x509_certificate(der)
    subject, issuer = loaded.subject, loaded.issuer
    subject_der = subject.public_bytes()
    issuer_der = issuer.public_bytes()
    subject_text = _name(subject)
    return Certificate(
        position=position,
        subject=subject_text,
        issuer=subject_text if subject_der == issuer_der else _name(issuer),
        subject_der=subject_der,
        issuer_der=issuer_der,
        serial=format(loaded.serial_number, "x"),
        common_names=tuple(
            str(attribute.value)
            for attribute in subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
        ),
        not_before=_moment(loaded, "not_valid_before"),
        not_after=_moment(loaded, "not_valid_after"),
        key=_public_key(loaded),
        signature_algorithm=_oid_name(loaded.signature_algorithm_oid),
        sha256=hashlib.sha256(der).hexdigest(),
        der=der,
        **_extensions(loaded),
    )


def _extensions(loaded: x509.Certificate) -> dict[str, Any]:
    """What the extensions say; all of it, or none and why."""
    trouble = ""
    try:
        found: dict[Any, Any] = {extension.oid: extension for extension in loaded.extensions}
        return {**_said_by(found), "trouble": trouble}
    except BaseException as error:
        trouble = reason_of(error)
    return {**_said_by({}), "trouble": trouble}


def _said_by(found: Mapping[Any, Any]) -> dict[str, Any]:
    constraints = found.get(ExtensionOID.BASIC_CONSTRAINTS)
    key_id = found.get(ExtensionOID.AUTHORITY_KEY_IDENTIFIER)
    return {
        "san": tuple(_alternative_names(found.get(ExtensionOID.SUBJECT_ALTERNATIVE_NAME))),
        "is_ca": bool(constraints and constraints.value.ca),
        "basic_constraints_critical": constraints.critical if constraints else None,
        "path_length": constraints.value.path_length if constraints else None,
        "key_usage": _key_usage(found.get(ExtensionOID.KEY_USAGE)),
        "extended_key_usage": _extended_key_usage(found.get(ExtensionOID.EXTENDED_KEY_USAGE)),
        "subject_key_id": _digest_of(found.get(ExtensionOID.SUBJECT_KEY_IDENTIFIER), "digest"),
        "authority_key_id": _digest_of(key_id, "key_identifier"),
    }


def _crl(der: bytes, position: int) -> Crl:
    loaded = x509.load_der_x509_crl(der)
    number: int | None = None
    key_id: str | None = None
    for extension in loaded.extensions:
        value = extension.value
        if isinstance(value, x509.CRLNumber):
            number = value.crl_number
        elif isinstance(value, x509.AuthorityKeyIdentifier) and value.key_identifier:
            key_id = value.key_identifier.hex()
    return Crl(
        position=position,
        issuer=_name(loaded.issuer),
        issuer_der=loaded.issuer.public_bytes(),
        issuer_oneline=_oneline(loaded.issuer),
        issuer_hash=name_hash(loaded.issuer),
        crl_number=number,
        this_update=_moment(loaded, "last_update"),
        next_update=utc(loaded, "next_update"),
        revoked=len(loaded),
        signature_algorithm=_oid_name(loaded.signature_algorithm_oid),
        authority_key_id=key_id,
        der=der,
    )


def _name(name: x509.Name) -> str:
    return visible(name.rfc4514_string())


# Short names of OpenSSL's objects, for those that stand in names (RFC 4519, RFC 5280 appendix A).
_SHORT_NAMES = {
    "2.5.4.3": "CN",
    "2.5.4.4": "SN",
    "2.5.4.5": "serialNumber",
    "2.5.4.6": "C",
    "2.5.4.7": "L",
    "2.5.4.8": "ST",
    "2.5.4.9": "street",
    "2.5.4.10": "O",
    "2.5.4.11": "OU",
    "2.5.4.12": "title",
    "2.5.4.42": "GN",
    "2.5.4.46": "dnQualifier",
    "1.2.840.113549.1.9.1": "emailAddress",
    "0.9.2342.19200300.100.1.1": "UID",
    "0.9.2342.19200300.100.1.25": "DC",
}


def _oneline(name: x509.Name) -> str:
    """The name as be-secure-openssl.c, X509_NAME_to_cstring(), writes it.

    ASN1_STRING_print_ex() with ASN1_STRFLGS_RFC2253, but not ASN1_STRFLGS_ESC_MSB.
    """
    return "".join(
        f"/{_SHORT_NAMES.get(part.oid.dotted_string, part.oid.dotted_string)}"
        f"={_escaped(str(part.value))}"
        for part in name
    )


def _escaped(value: str) -> str:
    """Escapes of RFC 2253, 2.4, and of control characters."""
    text = re.sub(r'([,+"\\<>;])', r"\\\1", value)
    text = re.sub(r"^([# ])", r"\\\1", text)
    text = re.sub(r"(?<!\\) $", r"\\ ", text)
    return re.sub(r"[\x00-\x1f\x7f]", lambda found: f"\\{ord(found.group()):02X}", text)


def name_hash(name: x509.Name) -> str:
    """Return the hash by which OpenSSL finds a CA or CRL in a hashed directory.

    x509_cmp.c, X509_NAME_hash_ex(): the first four octets, little-endian, of the SHA-1 of the
    canonical name: every string as UTF-8, lower case, white space trimmed and folded.
    """
    canonical = b"".join(
        _der(0x31, b"".join(sorted(_canonical_attribute(part) for part in rdn)))
        for rdn in name.rdns
    )
    digest = hashlib.sha1(canonical, usedforsecurity=False).digest()
    return digest[3::-1].hex()


def _canonical_attribute(attribute: Any) -> bytes:
    words = str(attribute.value).split()
    folded = "".join(c.lower() if c.isascii() else c for c in " ".join(words))
    value = _der(0x0C, folded.encode())
    return _der(0x30, _oid_der(attribute.oid.dotted_string) + value)


def _oid_der(dotted: str) -> bytes:
    first, second, *rest = (int(arc) for arc in dotted.split("."))
    content = b"".join(_base128(arc) for arc in (first * 40 + second, *rest))
    return _der(0x06, content)


def _base128(arc: int) -> bytes:
    octets = [arc & 0x7F]
    while arc := arc >> 7:
        octets.append(arc & 0x7F | 0x80)
    return bytes(reversed(octets))


def _der(tag: int, content: bytes) -> bytes:
    length = len(content)
    if length < 0x80:
        return bytes((tag, length)) + content
    size = (length.bit_length() + 7) // 8
    return bytes((tag, 0x80 | size)) + length.to_bytes(size, "big") + content


def _oid_name(oid: x509.ObjectIdentifier) -> str:
    name = getattr(oid, "_name", "Unknown OID")
    return oid.dotted_string if name == "Unknown OID" else str(name)


def _alternative_names(extension: Any) -> Iterator[str]:
    for name in () if extension is None else extension.value:
        yield visible(_alternative_name(name))


def _alternative_name(name: x509.GeneralName) -> str:
    if isinstance(name, x509.DNSName):
        return f"DNS:{name.value}"
    if isinstance(name, x509.IPAddress):
        return f"IP:{name.value}"
    if isinstance(name, x509.RFC822Name):
        return f"email:{name.value}"
    if isinstance(name, x509.UniformResourceIdentifier):
        return f"URI:{name.value}"
    if isinstance(name, x509.DirectoryName):
        return f"dirName:{_name(name.value)}"
    return f"other:{type(name).__name__}"


def _key_usage(extension: Any) -> frozenset[str] | None:
    if extension is None:
        return None
    value = extension.value
    return frozenset(name for attribute, name in _KEY_USAGE if getattr(value, attribute))


def _extended_key_usage(extension: Any) -> frozenset[str] | None:
    if extension is None:
        return None
    return frozenset(_oid_name(oid) for oid in extension.value)


def _digest_of(extension: Any, attribute: str) -> str | None:
    value = getattr(extension.value, attribute) if extension is not None else None
    return value.hex() if value else None


def _public_key(certificate: x509.Certificate) -> PublicKey:
    try:
        key = certificate.public_key()
    except BaseException as error:
        reason_of(error)
        return PublicKey("unsupported", None)
    if isinstance(key, rsa.RSAPublicKey):
        return PublicKey("RSASSA-PSS" if _is_pss(certificate) else "RSA", key.key_size)
    if isinstance(key, ec.EllipticCurvePublicKey):
        return PublicKey("EC", key.curve.key_size, key.curve.name)
    if isinstance(key, ed25519.Ed25519PublicKey):
        return PublicKey("Ed25519", 256)
    if isinstance(key, ed448.Ed448PublicKey):
        return PublicKey("Ed448", 456)
    if isinstance(key, dsa.DSAPublicKey):
        return PublicKey("DSA", key.key_size)
    return PublicKey(type(key).__name__.strip("_"), None)


# RFC 4055, 1.2: id-RSASSA-PSS.  Such a key signs in no other way, and opens nothing.
_PSS = bytes.fromhex("06092a864886f70d01010a")


def _is_pss(certificate: x509.Certificate) -> bool:
    """Whether an RSA key is for RSASSA-PSS alone, which ``cryptography`` does not tell."""
    (_, tbs), *_ = _elements(certificate.tbs_certificate_bytes)
    fields = [content for tag, content in _elements(tbs) if tag != _VERSION]
    # RFC 5280, 4.1: serial number, signature, issuer, validity, subject, and then the key.
    (_, algorithm), *_ = _elements(fields[5])
    return algorithm.startswith(_PSS)


# [0] EXPLICIT, which a certificate of version 1 lacks.
_VERSION = 0xA0


def _elements(der: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield tag and content of the elements that stand in DER one after the other."""
    position = 0
    while position + 1 < len(der):
        tag, length = der[position], der[position + 1]
        position += 2
        if length & 0x80:
            count = length & 0x7F
            length = int.from_bytes(der[position : position + count], "big")
            position += count
        yield tag, der[position : position + length]
        position += length


# CA/Browser Forum, TLS Baseline Requirements, 7.1.6.1 and EV guidelines, 9.3: 2.23.140.1.1 and
# 2.23.140.1.2.1 to 3.  Whoever names one says that it is issued by the rules of public CAs.
_PUBLIC_POLICIES = ("2.23.140.1.1", "2.23.140.1.2.1", "2.23.140.1.2.2", "2.23.140.1.2.3")


def is_of_public_ca(certificate: Certificate) -> bool:
    """Return whether a certificate says that it was issued by the rules of public CAs."""
    if certificate.trouble:
        return False
    loaded = x509.load_der_x509_certificate(certificate.der)
    try:
        policies = loaded.extensions.get_extension_for_class(x509.CertificatePolicies).value
    except x509.ExtensionNotFound:
        return False
    return any(each.policy_identifier.dotted_string in _PUBLIC_POLICIES for each in policies)


# ---- signatures -------------------------------------------------------------------------------


@lru_cache(maxsize=256)
def signed_by(der: bytes, issuer_der: bytes, *, crl: bool = False) -> bool | None:
    """Return whether the key of one certificate made the signature of another, or of a CRL.

    None means that ``cryptography`` can't check this algorithm here.
    """
    try:
        _verify(der, issuer_der, crl=crl)
    except InvalidSignature:
        return False
    except BaseException as error:
        reason_of(error)
        return None
    return True


def _verify(der: bytes, issuer_der: bytes, *, crl: bool) -> None:
    """Raise ``InvalidSignature`` where it is not the issuer's; another error where who knows."""
    signed: x509.Certificate | x509.CertificateRevocationList
    signed = x509.load_der_x509_crl(der) if crl else x509.load_der_x509_certificate(der)
    content = (
        signed.tbs_certificate_bytes
        if isinstance(signed, x509.Certificate)
        else signed.tbs_certlist_bytes
    )
    key: Any = x509.load_der_x509_certificate(issuer_der).public_key()
    algorithm = signed.signature_hash_algorithm
    if isinstance(key, rsa.RSAPublicKey):
        if algorithm is None or "PSS" in _oid_name(signed.signature_algorithm_oid):
            raise UnsupportedAlgorithm("RSASSA-PSS")
        key.verify(signed.signature, content, padding.PKCS1v15(), algorithm)
    elif isinstance(key, ec.EllipticCurvePublicKey):
        if algorithm is None:
            raise InvalidSignature
        key.verify(signed.signature, content, ec.ECDSA(algorithm))
    elif isinstance(key, (ed25519.Ed25519PublicKey, ed448.Ed448PublicKey)):
        key.verify(signed.signature, content)
    else:
        raise UnsupportedAlgorithm(type(key).__name__)


def issued(certificate: Certificate, issuer: Certificate) -> bool:
    """Return whether ``issuer`` signed ``certificate``: the names meet and the signature holds.

    RFC 5280, 6.1.3 (a)(1) and (a)(4).  A signature that can't be checked here counts as good.
    """
    return certificate.issuer_der == issuer.subject_der and (
        signed_by(certificate.der, issuer.der) is not False
    )


def find_issuer(certificate: Certificate, candidates: Iterable[Certificate]) -> Certificate | None:
    """Return the first of ``candidates`` that issued ``certificate``, or None."""
    return next((other for other in candidates if issued(certificate, other)), None)


def revoked_among(crl: Crl, serials: Iterable[str]) -> tuple[str, ...]:
    """Return those of ``serials`` (hexadecimal) that stand in the CRL."""
    loaded = x509.load_der_x509_crl(crl.der)
    find: Callable[[int], object] = loaded.get_revoked_certificate_by_serial_number
    return tuple(serial for serial in serials if find(int(serial, 16)) is not None)


def to_pem(certificate: Certificate) -> str:
    """Return the certificate as PEM text."""
    loaded = x509.load_der_x509_certificate(certificate.der)
    return loaded.public_bytes(Encoding.PEM).decode("ascii")
