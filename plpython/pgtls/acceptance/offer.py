"""What a server offers in a handshake, and whether a client has anything in common with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import Enum

from .. import policy
from ..dataclass import dataclass
from ..facts import Certificate, CertificateFile, Cipher, DryLoad, Library, Setting, Trust, Unknown
from ..x509 import completed, find_issuer, self_signed
from ..x509.path import LEAST_BITS, key_strength, signature_strength
from .kinds import Client


class Objection(str, Enum):
    """Why a client and a server don't come together, besides ``x509.Refusal``."""

    CURVE = "curve"
    WEAK_CHAIN = "weak_chain"
    NO_COMMON = "no_common"
    CHANNEL_BINDING = "channel_binding"


@dataclass(frozen=True)
class Tls:
    """The settings that a handshake depends on, and what OpenSSL makes of them.

    Attributes:
        least, greatest: protocols; empty for no bound.
        ciphers: of TLS 1.2 and older.
        level: OpenSSL's security level.
        groups: for the exchange of keys, in OpenSSL's names; None: its own defaults.
        suites: of TLS 1.3; None: OpenSSL's own.
        openssl: the library's version; empty where it is not known.
    """

    least: str
    greatest: str
    ciphers: tuple[Cipher, ...]
    level: int
    groups: tuple[str, ...] | None
    suites: tuple[str, ...] | None
    openssl: tuple[int, ...] = ()


@dataclass(frozen=True)
class Offer:
    """What a client meets.

    Attributes:
        presented: the server's certificate and what it sends along.
        completed: whether OpenSSL adds the issuers from its store at each handshake.
        root: the top of the chain, as far as it is known here: what a client has to hold.
        tls: None where it is not known, as outside of the server.
    """

    presented: tuple[Certificate, ...]
    root: Certificate
    tls: Tls | None
    completed: bool = False


def offer_of(file: CertificateFile, trust: Trust, tls: Tls | None, now: datetime) -> Offer:
    """Return what a server offers with a file of certificates.

    statem_lib.c, ssl_add_cert_chain(): where the file holds one alone, OpenSSL completes the chain
    from its store.

    Args:
        file: in which there is at least one certificate.
        now: the server's clock.
    """
    presented = file.certificates
    if len(presented) == 1:
        whole = completed(presented[0], trust, now)
        return Offer(whole, whole[-1], tls, completed=True)
    store = tuple(each.certificate for each in trust.certificates)
    return Offer(presented, climb(presented[0], (*presented[1:], *store))[-1], tls)


def climb(leaf: Certificate, pool: tuple[Certificate, ...]) -> tuple[Certificate, ...]:
    """Return a certificate and its issuers, as far as they are in a pool."""
    found = [leaf]
    while not found[-1].self_issued and len(found) < 10:
        issuer = find_issuer(found[-1], (c for c in pool if c not in found))
        if issuer is None:
            break
        found.append(issuer)
    return tuple(found)


def root_of(offer: Offer) -> str:
    """Return the name of the CA that a client has to have: the root, or who issued the top."""
    return offer.root.subject if offer.root.self_issued else offer.root.issuer


def tls_of(
    loaded: DryLoad | Unknown,
    settings: Mapping[str, Setting],
    openssl: Library | Unknown,
) -> Tls | None:
    """Return what a handshake depends on; None where it is not known, or does not load."""
    if isinstance(loaded, Unknown) or not loaded.ciphers:
        return None

    def value(name: str) -> str | None:
        found = settings.get(name)
        return None if found is None else found.value

    least, greatest = value("ssl_min_protocol_version"), value("ssl_max_protocol_version")
    groups = value("ssl_groups") or value("ssl_ecdh_curve")
    suites = value("ssl_tls13_ciphers")
    return Tls(
        least or "",
        greatest or "",
        loaded.ciphers,
        policy.SECURITY_LEVEL if loaded.level is None else loaded.level,
        tuple(map(_group, groups.split(":"))) if groups else None,
        tuple(suites.split(":")) if suites else None,
        () if isinstance(openssl, Unknown) else openssl.version,
    )


# One name for each: OpenSSL has several.
_GROUPS = {"prime256v1": "P-256", "secp256r1": "P-256", "secp384r1": "P-384", "secp521r1": "P-521"}
_GROUP_BITS = {"P-256": 128, "P-384": 192, "P-521": 256, "X25519": 128, "X448": 224}


def _group(name: str) -> str:
    plain = name.strip("?* ")
    return _GROUPS.get(
        plain.lower(), {"x25519": "X25519", "x448": "X448"}.get(plain.lower(), plain)
    )


# What clients offer by default in every version that is in use: OpenSSL 1.1.1 and later, Java 17,
# Go.  Groups that only the newest have do not count.
_CLIENT_GROUPS: Mapping[Client, frozenset[str]] = {
    Client.LIBPQ: frozenset({"X25519", "P-256", "X448", "P-521", "P-384"}),
    Client.NODE: frozenset({"X25519", "P-256", "X448", "P-521", "P-384"}),
    Client.PGJDBC: frozenset({"X25519", "P-256", "P-384", "P-521", "X448"}),
    Client.GO: frozenset({"X25519", "P-256", "P-384", "P-521"}),
}
# Kinds of keys by which a server can sign a handshake of TLS 1.2 or 1.3 that clients take.
_CURVES = ("secp256r1", "secp384r1", "secp521r1")
_CLIENT_KEYS: Mapping[Client, frozenset[str]] = {
    Client.LIBPQ: frozenset({"RSA", "RSASSA-PSS", "EC", "Ed25519", "Ed448"}),
    Client.NODE: frozenset({"RSA", "RSASSA-PSS", "EC", "Ed25519", "Ed448"}),
    Client.PGJDBC: frozenset({"RSA", "RSASSA-PSS", "EC", "Ed25519", "Ed448"}),
    Client.GO: frozenset({"RSA", "EC", "Ed25519"}),
}
_SUITES_13 = {
    "TLS_AES_256_GCM_SHA384": 256,
    "TLS_CHACHA20_POLY1305_SHA256": 256,
    "TLS_AES_128_GCM_SHA256": 128,
}
_OTHER_SUITES_13 = {"TLS_AES_128_CCM_SHA256": 128, "TLS_AES_128_CCM_8_SHA256": 64}
_ORDER = policy.PROTOCOLS


def handshake(client: Client, offer: Offer) -> Objection | None:
    """Return why no client of a kind comes to an end of a handshake; None: it does, or who knows.

    Certificates are not looked at but for the key in the server's own.
    """
    key = offer.presented[0].key
    if key.type not in _CLIENT_KEYS[client] or (key.type == "EC" and key.curve not in _CURVES):
        return Objection.CURVE
    tls = offer.tls
    if tls is None:
        return None
    if offer.completed and not loads(offer.presented, tls.level):
        return Objection.WEAK_CHAIN
    spoken = (protocol for protocol in ("TLSv1.3", "TLSv1.2") if in_range(protocol, tls))
    if any(_fits(protocol, offer.presented[0], tls, client) for protocol in spoken):
        return None
    return Objection.NO_COMMON


def loads(certificates: Sequence[Certificate], level: int) -> bool:
    """Return whether OpenSSL takes a file's certificates for its own at a security level.

    ssl_cert.c, ssl_security_cert(): every key and the hash of every signature have to be strong
    enough, but for what is signed by itself.
    """
    least = LEAST_BITS[level]
    for certificate in certificates:
        key, signed = key_strength(certificate), signature_strength(certificate.der)
        if key is not None and key < least:
            return False
        if signed is not None and signed < least and not self_signed(certificate):
            return False
    return not certificates[0].trouble


def speaks(protocol: str, certificate: Certificate, tls: Tls) -> bool:
    """Return whether the server would come to an end of a handshake of a protocol with anyone."""
    return _fits(protocol, certificate, tls, None)


def in_range(protocol: str, tls: Tls) -> bool:
    """Return whether least and greatest protocol let one through."""
    place = _ORDER.index(protocol)
    at_least = not tls.least or place >= _ORDER.index(tls.least)
    return at_least and (not tls.greatest or place <= _ORDER.index(tls.greatest))


def _fits(protocol: str, certificate: Certificate, tls: Tls, client: Client | None) -> bool:
    """Whether a protocol has a suite and a group for the server's key, and the client has them."""
    if protocol == "TLSv1.3":
        return _fits_13(certificate, tls, client)
    old = protocol != "TLSv1.2"
    if old and tls.level > 0 and tls.openssl >= (3,):
        return False
    return any(
        _usable(cipher, certificate, tls, client)
        for cipher in tls.ciphers
        if not (old and cipher.protocol == "TLSv1.2")
    )


def _fits_13(certificate: Certificate, tls: Tls, client: Client | None) -> bool:
    key = certificate.key
    if key.type == "DSA" or (key.type == "EC" and key.curve not in _CURVES):
        return False
    names = {**_SUITES_13, **({} if client is not None else _OTHER_SUITES_13)}
    wanted = tuple(_SUITES_13) if tls.suites is None else tls.suites
    least = LEAST_BITS[tls.level]
    return _shares_group(tls, client) and any(
        names.get(name, 0) >= max(least, 1) for name in wanted
    )


def _shares_group(tls: Tls, client: Client | None) -> bool:
    groups = tls.groups
    if groups is None:
        return True
    least = LEAST_BITS[tls.level]
    strong = {group for group in groups if _GROUP_BITS.get(group, 256) >= least}
    return bool(strong if client is None else strong & _CLIENT_GROUPS[client])


def _usable(cipher: Cipher, certificate: Certificate, tls: Tls, client: Client | None) -> bool:
    """Whether a suite of TLS 1.2 and older goes with the server's key, groups and level."""
    if cipher.bits < LEAST_BITS[tls.level]:
        return False
    if cipher.key == "null":
        # OpenSSL allows nothing anonymous from level 1 on, and no client offers it by default.
        return client is None and tls.level == 0
    key = certificate.key
    if cipher.key == "rsa":
        if key.type not in ("RSA", "RSASSA-PSS"):
            return False
    elif cipher.key == "ecdsa":
        if key.type not in ("EC", "Ed25519", "Ed448"):
            return False
        if key.type == "EC" and client is not None and key.curve not in _CURVES:
            return False
    elif cipher.key == "dss":
        if key.type != "DSA" or client is not None:
            return False
    else:
        # Keys agreed upon beforehand, and SRP: PostgreSQL has none.
        return False
    if cipher.exchange == "rsa":
        usage = certificate.key_usage
        # From level 3 on OpenSSL insists on forward secrecy.
        return key.type == "RSA" and tls.level < 3 and (usage is None or "keyEncipherment" in usage)
    if cipher.exchange == "dhe":
        # PostgreSQL's own parameters have 2048 bits, 112 of security.
        return tls.level <= 2
    return cipher.exchange == "ecdhe" and _shares_group(tls, client)
