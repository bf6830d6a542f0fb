"""PEM (RFC 7468), written piece by piece, however large what it wraps.

files.replace(path, encode(CRL, chunks), files.PUBLIC)
"""

from __future__ import annotations

import binascii
from collections.abc import Iterable, Iterator

CERTIFICATE = "CERTIFICATE"
CRL = "X509 CRL"

# A line holds 48 octets as 64 characters (RFC 7468, 2).
_LINE = 64
_LINE_OCTETS = 48
_PIECE = _LINE_OCTETS * 16384


def encode(label: str, chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Return DER as PEM, in pieces.

    Args:
        label: what stands in its first and last line.
        chunks: the DER, in pieces.
    """
    yield f"-----BEGIN {label}-----\n".encode()
    waiting = bytearray()
    for chunk in chunks:
        waiting += chunk
        whole = len(waiting) - len(waiting) % _LINE_OCTETS
        if whole >= _PIECE:
            yield _lines(waiting[:whole])
            del waiting[:whole]
    if waiting:
        yield _lines(waiting)
    yield f"-----END {label}-----\n".encode()


def certificate(der: bytes) -> bytes:
    """Return a certificate as PEM."""
    return b"".join(encode(CERTIFICATE, (der,)))


def _lines(octets: bytes | bytearray) -> bytes:
    text = binascii.b2a_base64(octets, newline=False)
    lines = [text[start : start + _LINE] for start in range(0, len(text), _LINE)]
    return b"\n".join(lines) + b"\n"
