"""Key exchange: a key of one's own, and the secret shared with a server by its answer.

    share = KeyShare.new(0x1D)
    secret = share.secret(server_share)

ML-KEM and its hybrids are there where ``cryptography`` has them, which is lately; without, such a
group is still seen to be chosen, and its handshake is not completed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, x448, x25519
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from ..dataclass import dataclass
from .codec import malformed

_CURVES: dict[int, Callable[[], ec.EllipticCurve]] = {
    0x17: ec.SECP256R1,
    0x18: ec.SECP384R1,
    0x19: ec.SECP521R1,
    0x1A: ec.BrainpoolP256R1,
    0x1B: ec.BrainpoolP384R1,
    0x1C: ec.BrainpoolP512R1,
    0x1F: ec.BrainpoolP256R1,
    0x20: ec.BrainpoolP384R1,
    0x21: ec.BrainpoolP512R1,
}
_X25519, _X448 = 0x1D, 0x1E

# The parts of a group in the order of their octets; of ML-KEM the octets of a ciphertext
# (FIPS 203, table 3; draft-ietf-tls-ecdhe-mlkem, 4).
_KEM_768, _KEM_1024 = 0x0201, 0x0202
_CIPHERTEXT = {_KEM_768: 1088, _KEM_1024: 1568}
_PARTS = {
    _KEM_768: (_KEM_768,),
    _KEM_1024: (_KEM_1024,),
    0x11EB: (0x17, _KEM_768),
    0x11EC: (_KEM_768, _X25519),
    0x11ED: (0x18, _KEM_1024),
}


def _kems() -> dict[int, Any]:
    try:
        from cryptography.hazmat.primitives.asymmetric import mlkem

        mlkem.MLKEM768PrivateKey.generate()
    except (ImportError, UnsupportedAlgorithm):
        return {}
    return {_KEM_768: mlkem.MLKEM768PrivateKey, _KEM_1024: mlkem.MLKEM1024PrivateKey}


_KEMS = _kems()

# Groups of which a key can be made here, those of most servers first.
SHARABLE: tuple[int, ...] = (_X25519, 0x17, 0x18, 0x19, _X448, 0x1A, 0x1B, 0x1C, 0x1F, 0x20, 0x21)
SHARABLE += tuple(_PARTS) if _KEMS else ()


@dataclass(frozen=True)
class KeyShare:
    """A key of one exchange: the group, the public key as it is sent, and the private parts."""

    group: int
    public: bytes
    private: tuple[Any, ...]

    @classmethod
    def new(cls, group: int) -> KeyShare:
        """Make a key for a group of ``SHARABLE``."""
        private = tuple(_key(part) for part in _PARTS.get(group, (group,)))
        return cls(group, b"".join(map(_public, private)), private)

    def secret(self, peer: bytes) -> bytes:
        """Return the secret shared with the owner of a public key, or of a ciphertext.

        Raises:
            WireError: it is none of this group.
        """
        parts = _PARTS.get(self.group, (self.group,))
        shared = b""
        try:
            for number, (part, key) in enumerate(zip(parts, self.private), 1):
                size = len(peer) if number == len(parts) else _CIPHERTEXT.get(part)
                taken = peer[: len(_public(key)) if size is None else size]
                shared += _shared(part, key, taken)
                peer = peer[len(taken) :]
        except (ValueError, TypeError):
            raise malformed("key share") from None
        return shared


def _key(part: int) -> Any:
    if part in _CURVES:
        return ec.generate_private_key(_CURVES[part]())
    if part in _CIPHERTEXT:
        return _KEMS[part].generate()
    kind = x25519.X25519PrivateKey if part == _X25519 else x448.X448PrivateKey
    return kind.generate()


def _public(key: Any) -> bytes:
    form = (Encoding.Raw, PublicFormat.Raw)
    if isinstance(key, ec.EllipticCurvePrivateKey):
        form = (Encoding.X962, PublicFormat.UncompressedPoint)
    public: bytes = key.public_key().public_bytes(*form)
    return public


def _shared(part: int, key: Any, peer: bytes) -> bytes:
    shared: bytes
    if part in _CIPHERTEXT:
        shared = key.decapsulate(peer)
    elif part in _CURVES:
        point = ec.EllipticCurvePublicKey.from_encoded_point(_CURVES[part](), peer)
        shared = key.exchange(ec.ECDH(), point)
    else:
        kind: Any = x25519.X25519PublicKey if part == _X25519 else x448.X448PublicKey
        shared = key.exchange(kind.from_public_bytes(peer))
    return shared
