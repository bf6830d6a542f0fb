"""Private keys: which kinds there are, how one is made, written and read.

key = KEY_TYPES["p256"].generate()
pem = to_pem(key)
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Union

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

from ..errors import InvalidInput, UnreadableFile
from . import files

PrivateKey = Union[ec.EllipticCurvePrivateKey, rsa.RSAPrivateKey, ed25519.Ed25519PrivateKey]
PublicKey = Union[ec.EllipticCurvePublicKey, rsa.RSAPublicKey, ed25519.Ed25519PublicKey]
PRIVATE_KEYS = (ec.EllipticCurvePrivateKey, rsa.RSAPrivateKey, ed25519.Ed25519PrivateKey)
PUBLIC_KEYS = (ec.EllipticCurvePublicKey, rsa.RSAPublicKey, ed25519.Ed25519PublicKey)

# RFC 8017 and FIPS 186-5 5.1: the exponent that every library accepts.
RSA_PUBLIC_EXPONENT = 65537


class KeyType(NamedTuple):
    """A kind of private key that pgtls makes.

    Attributes:
        name: what ``--key-type`` takes.
        generate: makes a new one.
    """

    name: str
    generate: Callable[[], PrivateKey]


def _rsa(bits: int) -> Callable[[], PrivateKey]:
    return lambda: rsa.generate_private_key(RSA_PUBLIC_EXPONENT, bits)


def _curve(curve: ec.EllipticCurve) -> Callable[[], PrivateKey]:
    return lambda: ec.generate_private_key(curve)


KEY_TYPES = {
    key_type.name: key_type
    for key_type in (
        KeyType("p256", _curve(ec.SECP256R1())),
        KeyType("p384", _curve(ec.SECP384R1())),
        KeyType("rsa3072", _rsa(3072)),
        KeyType("rsa4096", _rsa(4096)),
        KeyType("ed25519", ed25519.Ed25519PrivateKey.generate),
    )
}

# Every driver and every OpenSSL that PostgreSQL supports reads it, and it signs fastest.
DEFAULT_KEY_TYPE = "p256"


def generate(key_type: str) -> PrivateKey:
    """Return a new private key.

    Raises:
        InvalidInput: there is no such key type.
    """
    if key_type not in KEY_TYPES:
        raise InvalidInput(
            f'key type "{key_type}" is not known', hint=f"Choose one of {', '.join(KEY_TYPES)}."
        )
    return KEY_TYPES[key_type].generate()


def signature_hash(key: PrivateKey) -> hashes.SHA256 | hashes.SHA384 | None:
    """Return the digest to sign with: as strong as the key (RFC 5480, 4); None for Ed25519."""
    if isinstance(key, ed25519.Ed25519PrivateKey):
        return None
    if isinstance(key, ec.EllipticCurvePrivateKey) and key.curve.key_size > 256:
        return hashes.SHA384()
    return hashes.SHA256()


def to_pem(key: PrivateKey, passphrase: bytes | None = None) -> bytes:
    """Return the key as PKCS#8 PEM (RFC 5958), which libpq and PostgreSQL read.

    Args:
        key: the key.
        passphrase: what to encrypt it with (PBES2, RFC 8018), or None for no encryption.
    """
    encryption = (
        serialization.NoEncryption()
        if passphrase is None
        else serialization.BestAvailableEncryption(passphrase)
    )
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, encryption
    )


def is_encrypted(pem: bytes) -> bool:
    """Return whether a passphrase protects the key of a PEM file (RFC 7468 11, RFC 1421)."""
    return b"ENCRYPTED" in pem


def type_of(key: PublicKey) -> str:
    """Return the key type that a new key in the place of this one has: the same, or stronger."""
    if isinstance(key, ed25519.Ed25519PublicKey):
        return "ed25519"
    if isinstance(key, ec.EllipticCurvePublicKey):
        return "p256" if key.curve.key_size <= 256 else "p384"
    return "rsa3072" if key.key_size <= 3072 else "rsa4096"


def public_bytes(key: object) -> bytes:
    """Return a public key as DER SubjectPublicKeyInfo, by which keys are compared."""
    if not isinstance(key, PUBLIC_KEYS):
        return b""
    return key.public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def load(path: Path, passphrase: Callable[[], bytes] | None = None) -> PrivateKey:
    """Read a PEM private key.

    Args:
        path: where.
        passphrase: tells the passphrase; called only for a key that has one.

    Raises:
        UnreadableFile: it is missing, no key, of a kind that pgtls does not use, or encrypted
            with another passphrase or with one that nobody tells.
    """
    content = files.read(path)
    key = _parse(path, content, None)
    if key is None:
        if passphrase is None:
            raise UnreadableFile(
                str(path),
                "the key is protected by a passphrase",
                hint="Give it with --passphrase-file FILE, or in PGTLS_PASSPHRASE.",
            )
        key = _parse(path, content, passphrase())
    if isinstance(key, PRIVATE_KEYS):
        return key
    raise UnreadableFile(
        str(path),
        "the key is of a kind that pgtls does not sign with",
        hint=f"Use one of {', '.join(KEY_TYPES)}.",
    )


def _parse(path: Path, content: bytes, passphrase: bytes | None) -> object | None:
    """Return the key, or None where it takes a passphrase and none is given."""
    try:
        return serialization.load_pem_private_key(content, password=passphrase)
    except TypeError:
        return None
    except Exception:
        # What the parser says could quote the key, so none of it is passed on.
        if passphrase is not None:
            raise UnreadableFile(
                str(path), "the passphrase does not open it", hint="Give the right one."
            ) from None
        raise UnreadableFile(
            str(path), "holds no private key in PEM form", hint="Restore it from a backup."
        ) from None
