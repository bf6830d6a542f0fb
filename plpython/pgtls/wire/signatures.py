"""Whether the server's signature over a handshake is that of the certificate it showed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed448, ed25519, padding, rsa

# RFC 8446, 4.4.3
_CONTEXT = b"\x20" * 64 + b"TLS 1.3, server CertificateVerify\0"

_Hash = Callable[[], hashes.HashAlgorithm]
_SHA: tuple[_Hash, ...] = (hashes.SHA256, hashes.SHA384, hashes.SHA512)
# By the octets of a SignatureScheme: the hash's own (RFC 5246, 7.4.1.4.1), or that of RFC 8446.
_HASHES: dict[int, _Hash] = {1: hashes.MD5, 2: hashes.SHA1, 3: hashes.SHA224}
_HASHES.update(zip((4, 5, 6), _SHA))
_PSS = dict(zip((4, 5, 6, 9, 10, 11), _SHA * 2))
_EDWARDS: dict[int, type] = {0x0807: ed25519.Ed25519PublicKey, 0x0808: ed448.Ed448PublicKey}
_BRAINPOOL = dict(zip((0x1A, 0x1B, 0x1C), _SHA))


def certificate_verify(
    certificate: bytes, scheme: int, signature: bytes, digest: bytes
) -> bool | None:
    """Return whether a CertificateVerify of TLS 1.3 holds; None where it can't be told here.

    Args:
        digest: the hash of the transcript up to the Certificate.
    """
    return verified(certificate, scheme, signature, _CONTEXT + digest)


def verified(certificate: bytes, scheme: int, signature: bytes, content: bytes) -> bool | None:
    """Return whether the key of a certificate made a signature; None where it can't be told."""
    try:
        key: Any = x509.load_der_x509_certificate(certificate).public_key()
        high, low = scheme >> 8, scheme & 0xFF
        edwards: Any = _EDWARDS.get(scheme)
        if edwards is not None and isinstance(key, edwards):
            key.verify(signature, content)
        elif isinstance(key, ec.EllipticCurvePublicKey):
            kind = _BRAINPOOL.get(low) if high == 8 else _HASHES.get(high) if low == 3 else None
            if kind is None:
                return None
            key.verify(signature, content, ec.ECDSA(kind()))
        elif isinstance(key, rsa.RSAPublicKey) and high == 8 and low in _PSS:
            algorithm = _PSS[low]()
            pss = padding.PSS(padding.MGF1(algorithm), algorithm.digest_size)
            key.verify(signature, content, pss, algorithm)
        elif isinstance(key, rsa.RSAPublicKey) and high in _HASHES and low == 1:
            key.verify(signature, content, padding.PKCS1v15(), _HASHES[high]())
        else:
            return None
    except InvalidSignature:
        return False
    except Exception:  # cryptography raises errors of many classes for an odd certificate
        return None
    return True
