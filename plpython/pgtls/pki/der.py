"""A writer and a reader of DER (X.690), as much of it as a CRL needs.

entry = tlv(SEQUENCE, integer(serial), time(revoked_at))
(serial, *_), = [elements(content) for tag, content in elements(entry)]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timezone
from typing import NamedTuple

INTEGER = 0x02
BIT_STRING = 0x03
OCTET_STRING = 0x04
NULL = 0x05
OBJECT_IDENTIFIER = 0x06
ENUMERATED = 0x0A
SEQUENCE = 0x30
UTC_TIME = 0x17
GENERALIZED_TIME = 0x18


class Element(NamedTuple):
    """One element: its tag, its content, and all of it."""

    tag: int
    content: bytes
    whole: bytes


def elements(content: bytes) -> Iterator[Element]:
    """Yield the elements that stand one after the other in a content.

    Raises:
        ValueError: it is cut off, or a length is not DER's (X.690 10.1).
    """
    position, end = 0, len(content)
    while position < end:
        begin = position
        if end - begin < 2:
            raise ValueError("an element is cut off")
        tag, length = content[begin], content[begin + 1]
        position = begin + 2
        if length & 0x80:
            size = length & 0x7F
            if not 1 <= size <= 8 or position + size > end:
                raise ValueError("a length that is not DER's")
            length = int.from_bytes(content[position : position + size], "big")
            position += size
        if position + length > end:
            raise ValueError("an element is cut off")
        yield Element(
            tag, content[position : position + length], content[begin : position + length]
        )
        position += length


def explicit(number: int) -> int:
    """Return the tag ``[number] EXPLICIT``."""
    return 0xA0 | number


def header(tag: int, length: int) -> bytes:
    """Return what stands before a content of ``length`` octets (X.690 8.1.2 and 8.1.3)."""
    if length < 0x80:
        return bytes((tag, length))
    size = (length.bit_length() + 7) // 8
    return bytes((tag, 0x80 | size)) + length.to_bytes(size, "big")


def tlv(tag: int, *parts: bytes) -> bytes:
    """Return a whole element whose content is the parts, one after the other."""
    content = b"".join(parts)
    return header(tag, len(content)) + content


def integer(value: int, tag: int = INTEGER) -> bytes:
    """Return a number of at least 0: as few octets as hold it and a sign (X.690 8.3)."""
    return tlv(tag, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def oid(dotted: str) -> bytes:
    """Return an object identifier (X.690 8.19)."""
    first, second, *rest = map(int, dotted.split("."))
    return tlv(OBJECT_IDENTIFIER, *map(_base128, (40 * first + second, *rest)))


def bit_string(content: bytes) -> bytes:
    """Return whole octets as a bit string."""
    return tlv(BIT_STRING, b"\0", content)


def time(moment: datetime) -> bytes:
    """Return a time as RFC 5280 4.1.2.5 wants it: UTCTime through 2049, then GeneralizedTime."""
    moment = moment.astimezone(timezone.utc)
    if moment.year < 2050:
        return tlv(UTC_TIME, f"{moment:%y%m%d%H%M%SZ}".encode())
    return generalized_time(moment)


def generalized_time(moment: datetime) -> bytes:
    """Return a time with all digits of its year, whichever that is (RFC 5280 4.1.2.5.2)."""
    moment = moment.astimezone(timezone.utc)
    return tlv(GENERALIZED_TIME, f"{moment:%Y%m%d%H%M%SZ}".encode())


def _base128(arc: int) -> bytes:
    octets = [arc & 0x7F]
    while arc := arc >> 7:
        octets.append(0x80 | arc & 0x7F)
    return bytes(reversed(octets))
