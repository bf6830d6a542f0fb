"""Whose key made a signature, on a certificate or a CRL.

The parts that are checked are those of ``der``: ``cryptography`` checks them, and does not have to
take the object around them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed448, ed25519, padding, rsa
from cryptography.hazmat.primitives.serialization import load_der_public_key

from ..facts import Certificate, Crl
from . import der as asn1
from .errors import reason_of

_Hash = Callable[[], hashes.HashAlgorithm]

# RFC 8017, appendix C; RFC 5758; RFC 3279.
RSA = "1.2.840.113549.1.1.1"
PSS = "1.2.840.113549.1.1.10"
_RSA_WITH: dict[str, _Hash] = {
    "1.2.840.113549.1.1.4": hashes.MD5,
    "1.2.840.113549.1.1.5": hashes.SHA1,
    "1.2.840.113549.1.1.14": hashes.SHA224,
    "1.2.840.113549.1.1.11": hashes.SHA256,
    "1.2.840.113549.1.1.12": hashes.SHA384,
    "1.2.840.113549.1.1.13": hashes.SHA512,
}
_ECDSA_WITH: dict[str, _Hash] = {
    "1.2.840.10045.4.1": hashes.SHA1,
    "1.2.840.10045.4.3.1": hashes.SHA224,
    "1.2.840.10045.4.3.2": hashes.SHA256,
    "1.2.840.10045.4.3.3": hashes.SHA384,
    "1.2.840.10045.4.3.4": hashes.SHA512,
}
_DIGESTS: dict[str, _Hash] = {
    "1.3.14.3.2.26": hashes.SHA1,
    "2.16.840.1.101.3.4.2.4": hashes.SHA224,
    "2.16.840.1.101.3.4.2.1": hashes.SHA256,
    "2.16.840.1.101.3.4.2.2": hashes.SHA384,
    "2.16.840.1.101.3.4.2.3": hashes.SHA512,
}
_EDWARDS = {"1.3.101.112": ed25519.Ed25519PublicKey, "1.3.101.113": ed448.Ed448PublicKey}


@lru_cache(maxsize=256)
def signed_by(der: bytes, issuer_der: bytes, *, crl: bool = False) -> bool | None:
    """Return whether the key of one certificate made the signature of another, or of a CRL.

    None means that ``cryptography`` can't check this algorithm here.
    """
    try:
        signed: asn1.Signed = asn1.crl(der) if crl else asn1.certificate(der)
        _verify(signed, asn1.certificate(issuer_der).public_key)
    except InvalidSignature:
        return False
    except BaseException as error:
        reason_of(error)
        return None
    return True


def _verify(signed: asn1.Signed, public_key: bytes) -> None:
    """Raise ``InvalidSignature`` where it is not the key's; another error where who knows."""
    key = _key(public_key)
    oid = signed.algorithm_oid
    if oid in _RSA_WITH:
        _expect(key, rsa.RSAPublicKey)
        key.verify(signed.signature, signed.content, padding.PKCS1v15(), _RSA_WITH[oid]())
    elif oid == PSS:
        _expect(key, rsa.RSAPublicKey)
        algorithm, salt = pss_parameters(signed.algorithm)
        scheme = padding.PSS(padding.MGF1(algorithm), salt)
        key.verify(signed.signature, signed.content, scheme, algorithm)
    elif oid in _ECDSA_WITH:
        _expect(key, ec.EllipticCurvePublicKey)
        key.verify(signed.signature, signed.content, ec.ECDSA(_ECDSA_WITH[oid]()))
    elif oid in _EDWARDS:
        _expect(key, _EDWARDS[oid])
        key.verify(signed.signature, signed.content)
    else:
        raise UnsupportedAlgorithm(oid)


def _expect(key: Any, kind: type) -> None:
    if not isinstance(key, kind):
        raise InvalidSignature


def _key(public_key: bytes) -> Any:
    algorithm, bits = asn1.items(next(asn1.items(public_key)).content)
    if asn1.oid(next(asn1.items(algorithm.content))) == PSS:
        # Some versions of ``cryptography`` take no key that is bound to RSASSA-PSS.
        modulus, exponent = asn1.items(next(asn1.items(bits.content[1:])).content)
        return rsa.RSAPublicNumbers(asn1.integer(exponent), asn1.integer(modulus)).public_key()
    return load_der_public_key(public_key)


def pss_parameters(algorithm: bytes) -> tuple[hashes.HashAlgorithm, int]:
    """Return hash and length of the salt of an AlgorithmIdentifier (RFC 4055, 3.1)."""
    parts = list(asn1.items(next(asn1.items(algorithm)).content))
    digest: hashes.HashAlgorithm = hashes.SHA1()  # noqa: S303 - the default of the RFC
    salt = 20
    for part in asn1.items(parts[1].content) if len(parts) > 1 else ():
        (value,) = asn1.items(part.content)
        if part.tag == 0xA0:
            digest = _DIGESTS[asn1.oid(next(asn1.items(value.content)))]()
        elif part.tag == 0xA2:
            salt = asn1.integer(value)
    return digest, salt


def issued(certificate: Certificate, issuer: Certificate) -> bool:
    """Return whether ``issuer`` signed ``certificate``: the names meet and the signature holds.

    RFC 5280, 6.1.3 (a)(1) and (a)(4).  A signature that can't be checked here counts as good.
    """
    return certificate.issuer_name == issuer.subject_name and (
        signed_by(certificate.der, issuer.der) is not False
    )


def find_issuer(certificate: Certificate, candidates: Iterable[Certificate]) -> Certificate | None:
    """Return the first of ``candidates`` that issued ``certificate``, or None."""
    return next((other for other in candidates if issued(certificate, other)), None)


def revoked_among(crl: Crl, serials: Iterable[str]) -> tuple[str, ...]:
    """Return those of ``serials`` (hexadecimal) that stand in the CRL."""
    from .parse import revocations

    find = revocations(crl.der)
    return tuple(serial for serial in serials if find(int(serial, 16)))
