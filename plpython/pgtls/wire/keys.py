"""Key schedules and protected records, as far as a client needs them to read what is encrypted.

Nothing here protects a secret: the keys are of one handshake, which no data follows.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESCCM, AESGCM, ChaCha20Poly1305

from ..dataclass import dataclass
from .codec import APPLICATION_DATA, Reader, malformed, number, record, vector
from .suites import TLS1_2

# ---- suites -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Aead:
    """An authenticated cipher: how it is made, its key's octets, its hash, and TLS 1.2's salt.

    Attributes:
        explicit: octets of the nonce that TLS 1.2 sends along (RFC 5288; RFC 7905 has none).
        tag: octets by which a record is longer than what is in it.
    """

    make: Callable[[bytes], Any]
    key: int
    hash: str
    salt: int = 4
    explicit: int = 8
    tag: int = 16


def _ccm8(key: bytes) -> Any:
    return AESCCM(key, tag_length=8)


_CHACHA = Aead(ChaCha20Poly1305, 32, "sha256", 12, 0)
_GCM128, _GCM256 = Aead(AESGCM, 16, "sha256"), Aead(AESGCM, 32, "sha384")

AEADS = {
    0x1301: _GCM128,
    0x1302: _GCM256,
    0x1303: _CHACHA,
    0x1304: Aead(AESCCM, 16, "sha256"),
    0x1305: Aead(_ccm8, 16, "sha256", tag=8),
    # ECDHE of TLS 1.2
    0xC02B: _GCM128,
    0xC02C: _GCM256,
    0xC02F: _GCM128,
    0xC030: _GCM256,
    0xCCA8: _CHACHA,
    0xCCA9: _CHACHA,
    0xC0AC: Aead(AESCCM, 16, "sha256"),
    0xC0AD: Aead(AESCCM, 32, "sha256"),
    0xC0AE: Aead(_ccm8, 16, "sha256", tag=8),
    0xC0AF: Aead(_ccm8, 32, "sha256", tag=8),
}


class Sealer:
    """One direction of a connection's protected records (RFC 8446, 5.2; RFC 5246, 6.2.3.3)."""

    def __init__(self, aead: Aead, key: bytes, iv: bytes, version: int):
        self._cipher = aead.make(key)
        self._aead = aead
        self._iv = iv
        self._old = version <= TLS1_2
        self._count = 0

    def seal(self, kind: int, content: bytes) -> bytes:
        """Return a record that only the peer can open."""
        if self._old:
            header = number(self._count, 8) + number(kind, 1) + number(TLS1_2)
            explicit = number(self._count, 8) if self._aead.explicit else b""
            sealed = self._cipher.encrypt(
                self._nonce(explicit), content, header + number(len(content))
            )
            return record(kind, TLS1_2, explicit + sealed)
        inner = content + number(kind, 1)
        size = number(len(inner) + self._aead.tag)
        header = number(APPLICATION_DATA, 1) + number(TLS1_2) + size
        return header + bytes(self._cipher.encrypt(self._nonce(b""), inner, header))

    def open(self, kind: int, content: bytes) -> tuple[int, bytes]:
        """Return kind and content of a protected record.

        Raises:
            WireError: it was not made with the keys of this handshake.
        """
        try:
            if self._old:
                explicit, sealed = content[: self._aead.explicit], content[self._aead.explicit :]
                header = number(self._count, 8) + number(kind, 1) + number(TLS1_2)
                header += number(max(len(sealed) - self._aead.tag, 0))
                return kind, self._cipher.decrypt(self._nonce(explicit), sealed, header)
            header = number(kind, 1) + number(TLS1_2) + number(len(content))
            inner = self._cipher.decrypt(self._nonce(b""), content, header).rstrip(b"\0")
        except (InvalidTag, ValueError):
            raise malformed("encrypted record") from None
        if not inner:
            raise malformed("encrypted record")
        return inner[-1], inner[:-1]

    def _nonce(self, explicit: bytes) -> bytes:
        count, self._count = self._count, self._count + 1
        if explicit:
            return self._iv + explicit
        mixed = int.from_bytes(self._iv, "big") ^ count
        return mixed.to_bytes(len(self._iv), "big")


# ---- TLS 1.3: RFC 8446, 7 ---------------------------------------------------------------------


def expand_label(name: str, secret: bytes, label: str, context: bytes, length: int) -> bytes:
    """HKDF-Expand-Label (RFC 8446, 7.1), for no more than 255 octets."""
    info = number(length) + vector(b"tls13 " + label.encode(), 1) + vector(context, 1)
    block, found = b"", b""
    count = 0
    while len(found) < length:
        count += 1
        block = hmac.digest(secret, block + info + bytes((count,)), name)
        found += block
    return found[:length]


class Schedule:
    """The secrets of a TLS 1.3 handshake without a pre-shared key."""

    def __init__(self, aead: Aead, shared: bytes, transcript: bytes):
        self.aead = aead
        zero = bytes(hashlib.new(aead.hash).digest_size)
        early = hmac.digest(zero, zero, aead.hash)
        self._handshake = hmac.digest(self._derive(early, "derived", b""), shared, aead.hash)
        self._client = self._derive(self._handshake, "c hs traffic", transcript)
        self._server = self._derive(self._handshake, "s hs traffic", transcript)
        self.reading, self.writing = self._sealer(self._server), self._sealer(self._client)
        self._zero = zero

    def server_finished(self, transcript: bytes) -> bytes:
        """Return what the server's Finished must hold."""
        return self._finished(self._server, transcript)

    def client_finished(self, transcript: bytes) -> bytes:
        """Return what the client's Finished must hold."""
        return self._finished(self._client, transcript)

    def application(self, transcript: bytes) -> tuple[Sealer, Sealer]:
        """Return the protection of what follows the handshake: reading, writing."""
        master = hmac.digest(
            self._derive(self._handshake, "derived", b""), self._zero, self.aead.hash
        )
        return (
            self._sealer(self._derive(master, "s ap traffic", transcript)),
            self._sealer(self._derive(master, "c ap traffic", transcript)),
        )

    def _derive(self, secret: bytes, label: str, transcript: bytes) -> bytes:
        digest = hashlib.new(self.aead.hash, transcript).digest()
        return expand_label(self.aead.hash, secret, label, digest, len(digest))

    def _finished(self, secret: bytes, transcript: bytes) -> bytes:
        digest = hashlib.new(self.aead.hash, transcript).digest()
        key = expand_label(self.aead.hash, secret, "finished", b"", len(digest))
        return hmac.digest(key, digest, self.aead.hash)

    def _sealer(self, secret: bytes) -> Sealer:
        key = expand_label(self.aead.hash, secret, "key", b"", self.aead.key)
        iv = expand_label(self.aead.hash, secret, "iv", b"", 12)
        return Sealer(self.aead, key, iv, 0x0304)


# ---- TLS 1.2: RFC 5246, 5 and 8; RFC 7627 -----------------------------------------------------


def prf(name: str, secret: bytes, label: str, seed: bytes, length: int) -> bytes:
    """Return the output of TLS 1.2's pseudorandom function (RFC 5246, 5)."""
    seed = label.encode() + seed
    block, found = seed, b""
    while len(found) < length:
        block = hmac.digest(secret, block, name)
        found += hmac.digest(secret, block + seed, name)
    return found[:length]


class OldSchedule:
    """The secrets of a TLS 1.2 handshake with an authenticated cipher."""

    def __init__(self, aead: Aead, shared: bytes, randoms: tuple[bytes, bytes], session: bytes):
        """Derive them.

        Args:
            shared: the premaster secret.
            randoms: the client's and the server's.
            session: the transcript to ClientKeyExchange, for the extended master secret; empty
                where it was not agreed on.
        """
        client, server = randoms
        self._hash = aead.hash
        if session:
            digest = hashlib.new(aead.hash, session).digest()
            self._master = prf(aead.hash, shared, "extended master secret", digest, 48)
        else:
            self._master = prf(aead.hash, shared, "master secret", client + server, 48)
        size = 2 * (aead.key + aead.salt)
        block = Reader(prf(aead.hash, self._master, "key expansion", server + client, size))
        client_key, server_key = block.take(aead.key), block.take(aead.key)
        self.writing = Sealer(aead, client_key, block.take(aead.salt), TLS1_2)
        self.reading = Sealer(aead, server_key, block.take(aead.salt), TLS1_2)

    def finished(self, who: str, transcript: bytes) -> bytes:
        """Return what the Finished of ``client`` or ``server`` must hold."""
        digest = hashlib.new(self._hash, transcript).digest()
        return prf(self._hash, self._master, f"{who} finished", digest, 12)
