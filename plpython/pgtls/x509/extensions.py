"""What the extensions of certificates and CRLs say (RFC 5280, 4.2 and 5.2), as OpenSSL takes them.

An extension that OpenSSL can't take makes the certificate invalid to it, whatever it is used for
(v3_purp.c, ossl_x509v3_cache_extensions()): that is a ``BadDer`` here.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..dataclass import dataclass
from ..quoting import visible
from . import der as asn1
from . import names
from .der import BadDer, Extension, Item

BASIC_CONSTRAINTS = "2.5.29.19"
KEY_USAGE = "2.5.29.15"
EXTENDED_KEY_USAGE = "2.5.29.37"
ALTERNATIVE_NAMES = "2.5.29.17"
SUBJECT_KEY_ID = "2.5.29.14"
AUTHORITY_KEY_ID = "2.5.29.35"
NAME_CONSTRAINTS = "2.5.29.30"
CRL_NUMBER = "2.5.29.20"
ISSUING_POINT = "2.5.29.28"
DISTRIBUTION_POINTS = "2.5.29.31"
POLICIES = "2.5.29.32"
DELTA_CRL = "2.5.29.27"

# v3_purp.c, X509_supported_extension(): a critical one of another kind OpenSSL does not accept.
HANDLED = frozenset({
    BASIC_CONSTRAINTS, KEY_USAGE, EXTENDED_KEY_USAGE, ALTERNATIVE_NAMES, NAME_CONSTRAINTS,
    "2.5.29.31", POLICIES, "2.5.29.33", "2.5.29.36", "2.5.29.54",
    "2.16.840.1.113730.1.1", "1.3.6.1.5.5.7.1.7", "1.3.6.1.5.5.7.1.8", "1.3.6.1.5.5.7.1.14",
})  # fmt: skip

# RFC 5280 4.2.1.3, in the order of the bits.
_KEY_USAGE = (
    "digitalSignature",
    "nonRepudiation",
    "keyEncipherment",
    "dataEncipherment",
    "keyAgreement",
    "keyCertSign",
    "cRLSign",
    "encipherOnly",
    "decipherOnly",
)
# RFC 5280 4.2.1.12 and what else is met; a table, because cryptography's is slow to load.
_PURPOSES = {
    "1.3.6.1.5.5.7.3.1": "serverAuth",
    "1.3.6.1.5.5.7.3.2": "clientAuth",
    "1.3.6.1.5.5.7.3.3": "codeSigning",
    "1.3.6.1.5.5.7.3.4": "emailProtection",
    "1.3.6.1.5.5.7.3.8": "timeStamping",
    "1.3.6.1.5.5.7.3.9": "OCSPSigning",
    "2.5.29.37.0": "anyExtendedKeyUsage",
}


@dataclass(frozen=True)
class Constraints:
    """basicConstraints; ``path_length`` is None where there is none."""

    is_ca: bool
    path_length: int | None
    critical: bool


@dataclass(frozen=True)
class AuthorityKey:
    """authorityKeyIdentifier; what it does not name is None.

    Attributes:
        issuer: the canonical name of the issuer's issuer.
    """

    key_id: bytes | None = None
    issuer: bytes | None = None
    serial: int | None = None


@dataclass(frozen=True)
class Extensions:
    """What stands in the extensions of a certificate; None where one is absent.

    Attributes:
        names: of subjectAltName, each the tag of its GeneralName and its content.
        constraints: of nameConstraints, the subtrees that are permitted and excluded.
        unhandled: the OIDs of critical extensions that OpenSSL does not know.
        certificate_type: the bits of Netscape's certificate type.
    """

    basic: Constraints | None = None
    key_usage: frozenset[str] | None = None
    extended_key_usage: frozenset[str] | None = None
    names: tuple[Item, ...] = ()
    subject_key_id: bytes | None = None
    authority_key: AuthorityKey | None = None
    constraints: tuple[tuple[Item, ...], tuple[Item, ...]] | None = None
    unhandled: tuple[str, ...] = ()
    certificate_type: frozenset[int] | None = None


def read(extensions: tuple[Extension, ...]) -> Extensions:
    """Return what the extensions of a certificate say.

    Raises:
        BadDer: OpenSSL takes the certificate for invalid because of one.
    """
    said: dict[str, Any] = {
        "unhandled": tuple(
            each.oid for each in extensions if each.critical and each.oid not in HANDLED
        )
    }
    for each in extensions:
        field, reader = _READERS.get(each.oid, ("", None))
        if reader is None:
            continue
        if field in said:
            raise BadDer(f"there are two of extension {field}")
        said[field] = _read(field, reader, each)
    return Extensions(**said)


def _read(field: str, reader: Callable[[Extension], Any], extension: Extension) -> Any:
    try:
        return reader(extension)
    except (BadDer, ValueError, IndexError, StopIteration) as error:
        raise BadDer(f"extension {field} can't be read: {error}") from None


def _only(value: bytes) -> Item:
    return next(asn1.items(value))


def _basic(extension: Extension) -> Constraints:
    is_ca, path_length = False, None
    for part in asn1.items(_only(extension.value).content):
        if part.tag == 0x01:
            is_ca = any(part.content)
        elif part.tag == 0x02:
            path_length = asn1.integer(part)
            if path_length < 0:
                raise BadDer("a negative path length")
        else:
            raise BadDer("a field of another type")
    return Constraints(is_ca, path_length, extension.critical)


def _key_usage(extension: Extension) -> frozenset[str]:
    bits = asn1.bits(_only(extension.value).content)
    found = frozenset(_KEY_USAGE[bit] for bit in bits if bit < len(_KEY_USAGE))
    if not found:
        # RFC 5280, 4.2.1.3: at least one has to be set.
        raise BadDer("no usage at all")
    return found


def _extended(extension: Extension) -> frozenset[str]:
    oids = [asn1.oid(each) for each in asn1.items(_only(extension.value).content)]
    return frozenset(_PURPOSES.get(oid, oid) for oid in oids)


def _names(extension: Extension) -> tuple[Item, ...]:
    return tuple(asn1.items(_only(extension.value).content))


def _subject_key(extension: Extension) -> bytes:
    item = _only(extension.value)
    if item.tag != 0x04:
        raise BadDer("no octets")
    return item.content


def authority_key(extension: Extension) -> AuthorityKey:
    """Return what an authorityKeyIdentifier names."""
    key_id, issuer, serial = None, None, None
    for part in asn1.items(_only(extension.value).content):
        if part.tag == 0x80:
            key_id = part.content
        elif part.tag == 0xA1:
            whole = next(
                (_only(n.content).whole for n in asn1.items(part.content) if n.tag == 0xA4), None
            )
            issuer = None if whole is None else names.canonical(whole)
        elif part.tag == 0x82:
            serial = asn1.integer(part)
    return AuthorityKey(key_id, issuer, serial)


def _constraints(extension: Extension) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    permitted: tuple[Item, ...] = ()
    excluded: tuple[Item, ...] = ()
    for part in asn1.items(_only(extension.value).content):
        bases = tuple(_only(subtree.content) for subtree in asn1.items(part.content))
        if part.tag == 0xA0:
            permitted = bases
        elif part.tag == 0xA1:
            excluded = bases
    return permitted, excluded


_READERS: Mapping[str, tuple[str, Callable[[Extension], Any]]] = {
    BASIC_CONSTRAINTS: ("basic", _basic),
    KEY_USAGE: ("key_usage", _key_usage),
    EXTENDED_KEY_USAGE: ("extended_key_usage", _extended),
    ALTERNATIVE_NAMES: ("names", _names),
    SUBJECT_KEY_ID: ("subject_key_id", _subject_key),
    AUTHORITY_KEY_ID: ("authority_key", authority_key),
    NAME_CONSTRAINTS: ("constraints", _constraints),
    "2.16.840.1.113730.1.1": (
        "certificate_type",
        lambda extension: asn1.bits(_only(extension.value).content),
    ),
}


# ---- GeneralName, RFC 5280, 4.2.1.6 ------------------------------------------------------------

OTHER, EMAIL, DNS, DIRECTORY, URI, ADDRESS = 0xA0, 0x81, 0x82, 0xA4, 0x86, 0x87


def shown(item: Item) -> str:
    """Return a name of subjectAltName as a reader knows it: ``DNS:…``, ``IP:…``."""
    kind = {EMAIL: "email", DNS: "DNS", URI: "URI"}.get(item.tag)
    if kind is not None:
        return visible(f"{kind}:{item.content.decode('latin-1')}")
    if item.tag == ADDRESS and len(item.content) in (4, 16):
        return f"IP:{ipaddress.ip_address(item.content)}"
    if item.tag == DIRECTORY:
        return f"dirName:{names.text(_only(item.content).whole)}"
    return visible(f"other:{_KINDS.get(item.tag, 'unknown')}")


_KINDS = {
    OTHER: "OtherName",
    0xA3: "x400Address",
    0xA5: "ediPartyName",
    0x88: "RegisteredID",
    ADDRESS: "IPAddress",
}


# ---- CRLs -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Scope:
    """What issuingDistributionPoint restricts a CRL to (RFC 5280, 5.2.5).

    Attributes:
        point: whether it names a distribution point.
        usable: whether OpenSSL looks at such a CRL at all by default.
    """

    only_users: bool = False
    only_cas: bool = False
    only_attributes: bool = False
    point: bool = False
    usable: bool = True


def scope(extensions: tuple[Extension, ...]) -> Scope:
    """Return what a CRL is restricted to; x_crl.c, setup_idp()."""
    value = next((each.value for each in extensions if each.oid == ISSUING_POINT), None)
    if value is None:
        return Scope()
    flags = set()
    for part in asn1.items(_only(value).content):
        if part.tag in (0xA0, 0xA3) or any(part.content):
            flags.add(part.tag & 0x1F)
    # Reasons and indirect CRLs take X509_V_FLAG_EXTENDED_CRL_SUPPORT.
    contradicts = len(flags & {1, 2, 5}) > 1
    return Scope(
        1 in flags, 2 in flags, 5 in flags, 0 in flags, not (contradicts or flags & {3, 4})
    )


def points(extensions: tuple[Extension, ...]) -> Iterator[bytes]:
    """Yield the URIs of the distribution point that a CRL is restricted to."""
    value = next((each.value for each in extensions if each.oid == ISSUING_POINT), None)
    if value is None:
        return
    for part in asn1.items(_only(value).content):
        if part.tag != 0xA0:
            continue
        for full_name in asn1.items(part.content):
            yield from (n.content for n in asn1.items(full_name.content) if n.tag == URI)


def iterate(extensions: tuple[Extension, ...], oid: str) -> Iterator[Extension]:
    """Yield the extensions of an OID."""
    return (each for each in extensions if each.oid == oid)
