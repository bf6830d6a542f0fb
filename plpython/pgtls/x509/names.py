"""Distinguished names: as text, as OpenSSL compares them, and as PostgreSQL shows them."""

from __future__ import annotations

import hashlib
import re

from ..quoting import visible
from .der import Attribute, Name, name

# RFC 4514, 3: those that have a short name.
_RFC4514 = {
    "2.5.4.3": "CN",
    "2.5.4.7": "L",
    "2.5.4.8": "ST",
    "2.5.4.10": "O",
    "2.5.4.11": "OU",
    "2.5.4.6": "C",
    "2.5.4.9": "STREET",
    "0.9.2342.19200300.100.1.25": "DC",
    "0.9.2342.19200300.100.1.1": "UID",
}
COMMON_NAME = "2.5.4.3"
EMAIL = "1.2.840.113549.1.9.1"

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


def text(whole: bytes) -> str:
    """Return a name as RFC 4514 writes it, for a reader."""
    return visible(
        ",".join(
            "+".join(
                f"{_RFC4514.get(part.oid, part.oid)}={_rfc4514_value(part)}" for part in attributes
            )
            for attributes in reversed(name(whole))
        )
    )


def _rfc4514_value(part: Attribute) -> str:
    if part.text is None:
        return "#" + part.raw.hex()
    value = re.sub(r'([\\"+,;<>])', r"\\\1", part.text).replace("\0", "\\00")
    if value[:1] in ("#", " "):
        value = "\\" + value
    return value[:-1] + "\\ " if value.endswith(" ") and value != "\\ " else value


def oneline(parsed: Name) -> str:
    """Return a name as be-secure-openssl.c, X509_NAME_to_cstring(), writes it.

    ASN1_STRING_print_ex() with ASN1_STRFLGS_RFC2253, but not ASN1_STRFLGS_ESC_MSB.
    """
    return "".join(
        f"/{_SHORT_NAMES.get(part.oid, part.oid)}={_escaped(part.text or '')}"
        for attributes in parsed
        for part in attributes
    )


def _escaped(value: str) -> str:
    """Escapes of RFC 2253, 2.4, and of control characters."""
    text = re.sub(r'([,+"\\<>;])', r"\\\1", value)
    text = re.sub(r"^([# ])", r"\\\1", text)
    text = re.sub(r"(?<!\\) $", r"\\ ", text)
    return re.sub(r"[\x00-\x1f\x7f]", lambda found: f"\\{ord(found.group()):02X}", text)


def canonical(whole: bytes) -> bytes:
    """Return what OpenSSL compares of a name: two that have the same are one name to it.

    x_name.c, x509_name_canon(): every string as UTF-8, lower case, white space trimmed and folded.
    """
    return b"".join(
        _der(0x31, b"".join(sorted(_canonical_attribute(part) for part in attributes)))
        for attributes in name(whole)
    )


def _canonical_attribute(part: Attribute) -> bytes:
    if part.text is None:
        value = part.raw
    else:
        # Of ASCII's white space and letters only.
        words = re.split(r"[ \t\n\v\f\r]+", part.text.strip(" \t\n\v\f\r"))
        folded = "".join(c.lower() if c.isascii() else c for c in " ".join(words))
        value = _der(0x0C, folded.encode())
    return _der(0x30, _oid_der(part.oid) + value)


def hashed(canonical_name: bytes) -> str:
    """Return the hash by which OpenSSL finds a CA or CRL in a hashed directory.

    x509_cmp.c, X509_NAME_hash_ex(): the first four octets, little-endian, of the SHA-1 of the
    canonical name.
    """
    return hashlib.sha1(canonical_name, usedforsecurity=False).digest()[3::-1].hex()


def common_names(whole: bytes) -> tuple[str, ...]:
    """Return every CN of a name, in order."""
    return tuple(
        part.text or ""
        for attributes in name(whole)
        for part in attributes
        if part.oid == COMMON_NAME
    )


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
