"""Certificates and CRLs taken apart, as leniently as OpenSSL does it.

    parts = certificate(der)
    print(parts.not_after, [oid for oid, critical, _ in parts.extensions if critical])

``cryptography`` refuses much that OpenSSL, and so the server and its clients, take: default values
written out, a pathLenConstraint of an end entity, an odd version.  What is refused here OpenSSL
refuses too.  Names of classes and fields are those of RFC 5280.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from typing import Any

from ..dataclass import dataclass

_BOOLEAN, _INTEGER, _BITS, _OCTETS, _OID, _SEQUENCE, _SET = 0x01, 0x02, 0x03, 0x04, 0x06, 0x30, 0x31
_UTC_TIME, _GENERALIZED_TIME = 0x17, 0x18
_MOST_DEPTH = 32

# X.690 8.2.1.4 and X.520: how each type of string is written.
_STRINGS = {
    0x0C: "utf-8",
    0x12: "latin-1",
    0x13: "latin-1",
    0x14: "latin-1",
    0x16: "latin-1",
    0x1A: "latin-1",
    0x1C: "utf-32-be",
    0x1E: "utf-16-be",
}


class BadDer(ValueError):
    """The bytes are not what they should be."""


@dataclass(frozen=True)
class Attribute:
    """One attribute of a distinguished name; ``text`` is None where its type is no string."""

    oid: str
    text: str | None
    raw: bytes


#: Relative distinguished names, each of one attribute or, rarely, more.
Name = tuple[tuple[Attribute, ...], ...]


@dataclass(frozen=True)
class Extension:
    """One extension: its OID, whether it is critical, and its value."""

    oid: str
    critical: bool
    value: bytes


@dataclass(frozen=True)
class Signed:
    """What certificates and CRLs have in common.

    Attributes:
        der: the object itself, without what may follow it.
        content: what the signature is over.
        algorithm: the AlgorithmIdentifier of the signature, as DER.
        inner_algorithm: the same as it stands inside of what is signed.
    """

    der: bytes
    content: bytes
    algorithm: bytes
    inner_algorithm: bytes
    signature: bytes
    issuer: bytes
    extensions: tuple[Extension, ...]

    @property
    def algorithm_oid(self) -> str:
        """The OID of the signature's algorithm."""
        return oid(first(self.algorithm))

    def value(self, wanted: str) -> bytes | None:
        """Return the value of the first extension of an OID, or None."""
        return next((each.value for each in self.extensions if each.oid == wanted), None)


@dataclass(frozen=True)
class TbsCertificate(Signed):
    """A certificate; ``version`` counts from 1, ``public_key`` is a SubjectPublicKeyInfo."""

    version: int
    serial: int
    not_before: datetime
    not_after: datetime
    subject: bytes
    public_key: bytes


@dataclass(frozen=True)
class TbsCertList(Signed):
    """A CRL; ``entries`` is the content of revokedCertificates, empty where there is none."""

    version: int
    this_update: datetime
    next_update: datetime | None
    entries: bytes


@dataclass(frozen=True)
class Item:
    """One element: its tag, its content, and the whole of it."""

    tag: int
    content: bytes
    whole: bytes


def items(data: bytes) -> Iterator[Item]:
    """Yield the elements of a content.

    Raises:
        BadDer: it ends inside one, or is none.
    """
    place = 0
    while place < len(data):
        item, place = _item(data, place, 0)
        yield item


def first(data: bytes) -> Item:
    """Return the content's first element's first element: what a SEQUENCE begins with."""
    outer, _ = _item(data, 0, 0)
    return _item(outer.content, 0, 0)[0]


def _item(data: bytes, place: int, depth: int) -> tuple[Item, int]:
    start = place
    tag, length, place = _head(data, place)
    if length >= 0:
        end = place + length
        if end > len(data):
            raise BadDer("it ends inside an element")
        return Item(tag, data[place:end], data[start:end]), end
    # X.690 8.1.3.6: of indefinite length, up to two octets of zero.
    if depth > _MOST_DEPTH:
        raise BadDer("it is nested too deeply")
    begin = place
    while data[place : place + 2] != b"\0\0":
        _, place = _item(data, place, depth + 1)
    return Item(tag, data[begin:place], data[start : place + 2]), place + 2


def _head(data: bytes, place: int) -> tuple[int, int, int]:
    """Tag, length (-1: indefinite) and where the content begins."""
    if place + 2 > len(data):
        raise BadDer("it ends inside an element")
    tag, length = data[place], data[place + 1]
    place += 2
    if tag & 0x1F == 0x1F:
        raise BadDer("a tag of more than one octet")
    if length < 0x80:
        return tag, length, place
    if length == 0x80:
        if not tag & 0x20:
            raise BadDer("a value of indefinite length")
        return tag, -1, place
    octets = data[place : place + length - 0x80]
    if len(octets) != length - 0x80:
        raise BadDer("it ends inside an element")
    return tag, int.from_bytes(octets, "big"), place + len(octets)


class _Fields:
    """The elements of a SEQUENCE, taken one after the other."""

    def __init__(self, content: bytes):
        self._items = list(items(content))

    def take(self, *tags: int) -> Item:
        found = self.maybe(*tags)
        if found is None:
            raise BadDer("a field is missing, or of another type")
        return found

    def maybe(self, *tags: int) -> Item | None:
        if self._items and self._items[0].tag in tags:
            return self._items.pop(0)
        return None

    def end(self) -> None:
        if self._items:
            raise BadDer("a field too many")


def _fields(item: Item) -> _Fields:
    return _Fields(item.content)


@lru_cache(maxsize=512)
def certificate(der: bytes) -> TbsCertificate:
    """Return the parts of a certificate; what follows it is not looked at.

    Raises:
        BadDer: it is none.
    """
    tbs, signed = _signed(der)
    version = tbs.maybe(0xA0)
    serial = _integer(tbs.take(_INTEGER))
    inner = tbs.take(_SEQUENCE)
    issuer = tbs.take(_SEQUENCE)
    since, until = _fields(tbs.take(_SEQUENCE))._items
    subject = tbs.take(_SEQUENCE)
    public_key = tbs.take(_SEQUENCE)
    tbs.maybe(0x81, 0xA1)
    tbs.maybe(0x82, 0xA2)
    extensions = tbs.maybe(0xA3)
    tbs.end()
    return TbsCertificate(
        **signed,
        inner_algorithm=inner.whole,
        issuer=issuer.whole,
        extensions=_extensions(extensions),
        version=1 if version is None else 1 + _integer(next(items(version.content))),
        serial=serial,
        not_before=_time(since),
        not_after=_time(until),
        subject=subject.whole,
        public_key=public_key.whole,
    )


@lru_cache(maxsize=64)
def crl(der: bytes) -> TbsCertList:
    """Return the parts of a CRL; what follows it is not looked at.

    Raises:
        BadDer: it is none.
    """
    tbs, signed = _signed(der)
    version = tbs.maybe(_INTEGER)
    inner = tbs.take(_SEQUENCE)
    issuer = tbs.take(_SEQUENCE)
    this_update = tbs.take(_UTC_TIME, _GENERALIZED_TIME)
    next_update = tbs.maybe(_UTC_TIME, _GENERALIZED_TIME)
    entries = tbs.maybe(_SEQUENCE)
    extensions = tbs.maybe(0xA0)
    tbs.end()
    return TbsCertList(
        **signed,
        inner_algorithm=inner.whole,
        issuer=issuer.whole,
        extensions=_extensions(extensions),
        version=1 if version is None else 1 + _integer(version),
        this_update=_time(this_update),
        next_update=None if next_update is None else _time(next_update),
        entries=b"" if entries is None else entries.content,
    )


def _signed(der: bytes) -> tuple[_Fields, dict[str, Any]]:
    outer, _ = _item(der, 0, 0)
    if outer.tag != _SEQUENCE:
        raise BadDer("it is no SEQUENCE")
    parts = _fields(outer)
    content = parts.take(_SEQUENCE)
    algorithm = parts.take(_SEQUENCE)
    signature = parts.take(_BITS)
    parts.end()
    return _fields(content), {
        "der": outer.whole,
        "content": content.whole,
        "algorithm": algorithm.whole,
        "signature": signature.content[1:],
    }


def _extensions(wrapped: Item | None) -> tuple[Extension, ...]:
    if wrapped is None:
        return ()
    (outer,) = items(wrapped.content)
    found = []
    for each in items(outer.content):
        fields = _fields(each)
        name = fields.take(_OID)
        critical = fields.maybe(_BOOLEAN)
        value = fields.take(_OCTETS)
        fields.end()
        found.append(
            Extension(oid(name), critical is not None and any(critical.content), value.content)
        )
    return tuple(found)


def serials(entries: bytes) -> Iterator[tuple[int, bool]]:
    """Yield the serials of a CRL's entries, and whether the entry takes a revocation back."""
    for each in items(entries):
        fields = _fields(each)
        serial = _integer(fields.take(_INTEGER))
        fields.take(_UTC_TIME, _GENERALIZED_TIME)
        more = fields.maybe(_SEQUENCE)
        # RFC 5280, 5.3.1: reasonCode removeFromCRL.
        yield serial, more is not None and b"\x55\x1d\x15\x04\x03\x0a\x01\x08" in more.content


# ---- values -----------------------------------------------------------------------------------


def _integer(item: Item) -> int:
    if item.tag != _INTEGER or not item.content:
        raise BadDer("no integer")
    return int.from_bytes(item.content, "big", signed=True)


def integer(item: Item) -> int:
    """Return the value of an INTEGER, or of one that is tagged implicitly."""
    return int.from_bytes(item.content, "big", signed=True)


def oid(item: Item) -> str:
    """Return an OBJECT IDENTIFIER in dotted form.

    Raises:
        BadDer: it is none.
    """
    content = item.content
    if not content or content[-1] & 0x80:
        raise BadDer("an object identifier is cut off")
    arcs: list[int] = []
    value = 0
    for octet in content:
        value = value << 7 | octet & 0x7F
        if not octet & 0x80:
            arcs.append(value)
            value = 0
    top = min(arcs[0] // 40, 2)
    return ".".join(map(str, (top, arcs[0] - 40 * top, *arcs[1:])))


def _time(item: Item) -> datetime:
    text = item.content.decode("ascii", "replace")
    try:
        return _moment(text, item.tag)
    except (ValueError, OverflowError):
        raise BadDer("a time that is none") from None


def _moment(text: str, tag: int) -> datetime:
    if tag == _UTC_TIME:
        # RFC 5280, 4.1.2.5.1: two digits stand for 1950 to 2049.
        text = ("19" if int(text[:2]) >= 50 else "20") + text
    elif tag != _GENERALIZED_TIME:
        raise ValueError(text)
    digits = text[:12]
    rest = text[12:]
    seconds = rest[:2] if rest[:2].isdigit() else "00"
    rest = rest[2:] if rest[:2].isdigit() else rest
    fraction, rest = (rest, "") if rest[:1] not in (".", ",") else ("", rest.lstrip(".,0123456789"))
    zone = fraction or rest
    found = datetime.strptime(digits + seconds, "%Y%m%d%H%M%S").replace(tzinfo=timezone.utc)
    if zone == "Z":
        return found
    if len(zone) == 5 and zone[0] in "+-" and zone[1:].isdigit():
        shift = timedelta(hours=int(zone[1:3]), minutes=int(zone[3:]))
        return found - shift if zone[0] == "+" else found + shift
    raise ValueError(text)


def bits(value: bytes) -> frozenset[int]:
    """Return the numbers of the bits that are set in a BIT STRING's content."""
    octets = value[1:]
    return frozenset(
        8 * place + bit
        for place, octet in enumerate(octets)
        for bit in range(8)
        if octet & 0x80 >> bit
    )


def name(whole: bytes) -> Name:
    """Return a distinguished name.

    Raises:
        BadDer: it is none; a string is not in its type's encoding.
    """
    outer, _ = _item(whole, 0, 0)
    return tuple(
        tuple(_attribute(each) for each in items(part.content)) for part in items(outer.content)
    )


def _attribute(item: Item) -> Attribute:
    kind, value = items(item.content)
    return Attribute(oid(kind), string(value), value.whole)


def string(item: Item) -> str | None:
    """Return the text of a string; None for an element of another type.

    Raises:
        BadDer: it is not in its type's encoding.
    """
    encoding = _STRINGS.get(item.tag)
    if encoding is None:
        return None
    try:
        return item.content.decode(encoding)
    except UnicodeDecodeError:
        raise BadDer("a string of other bytes than its type has") from None
