"""Distinguished names in DER, as a server lists those of its CAs, to text.

``cryptography`` reads names in certificates, requests and lists, and not alone; so the name is put
where it looks for one: in a certificate request that nobody signed.
"""

from __future__ import annotations

from cryptography import x509

# A key and a signature that are well formed and nobody's: Ed25519, RFC 8410.
_KEY = bytes.fromhex("302a300506032b6570032100") + bytes(32)
_ALGORITHM = bytes.fromhex("300506032b6570")
_SIGNATURE = bytes.fromhex("034100") + bytes(64)


def read_name(der: bytes) -> str:
    """Return a distinguished name as an RFC 4514 string; its hexadecimal if it can't be read."""
    body = _sequence(b"\x02\x01\x00" + der + _KEY + b"\xa0\x00")
    try:
        request = x509.load_der_x509_csr(_sequence(body + _ALGORITHM + _SIGNATURE))
        return request.subject.rfc4514_string()
    except (ValueError, TypeError):
        return der.hex()


def _sequence(content: bytes) -> bytes:
    size = len(content)
    if size < 0x80:
        return bytes((0x30, size)) + content
    octets = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((0x30, 0x80 | len(octets))) + octets + content
