"""PEM as OpenSSL reads it, and what else a reader can see in it.

    found = scan(pem)
    if found.refusal:
        print("OpenSSL reads this file as far as", len(found.read), "and then refuses it")

OpenSSL is strict about lines and lenient about what is between blocks (pem_lib.c, get_name() and
get_header_and_data(); encode.c, EVP_DecodeUpdate()).  A file in which it stumbles it refuses as a
whole, and so does the server.  The blocks that a reader can see in such a file are told all the
same, by ``seen``.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator

from ..dataclass import dataclass

_BEGIN, _END, _TAIL = b"-----BEGIN ", b"-----END ", b"-----\n"
# BIO_gets() is given 255 octets, the last of which is a NUL.
_LINE = 254
_BOM = b"\xef\xbb\xbf"

# Any block, whatever its lines are like.  Each line is looked at once, whatever the file holds.
_SEEN = re.compile(rb"-----(BEGIN|END) ([A-Z0-9 ]{1,64})-----")
_BASE64 = re.compile(rb"[A-Za-z0-9+/]*={0,2}")

CERTIFICATE = frozenset({b"CERTIFICATE", b"X509 CERTIFICATE"})
TRUSTED = frozenset({b"TRUSTED CERTIFICATE"})
CRL = frozenset({b"X509 CRL"})
#: How the labels of private keys end.
KEY = b"PRIVATE KEY"


@dataclass(frozen=True)
class Block:
    """One block.

    Attributes:
        content: what is in it; None where its base64 is damaged or it is cut off.
    """

    label: bytes
    content: bytes | None


@dataclass(frozen=True)
class Scan:
    """The blocks of a file.

    Attributes:
        read: those that OpenSSL reads, up to the end or to where it stumbles.
        refusal: over what it stumbles, in its words; empty where it does not.
        seen: those that can be seen, also beyond that.
        truncated: the label of a block within which the file ends; empty where there is none.
    """

    read: tuple[Block, ...]
    refusal: str
    seen: tuple[Block, ...]
    truncated: bytes = b""


class _Stumble(Exception):
    pass


def scan(pem: bytes) -> Scan:
    """Return the blocks of a file, as OpenSSL reads them and as they can be seen."""
    read: list[Block] = []
    refusal = ""
    try:
        read.extend(_read(_lines(pem)))
    except _Stumble as error:
        read.extend(error.args[1:])
        refusal = str(error.args[0])
    seen, truncated = _visible(pem)
    return Scan(tuple(read), refusal, seen, truncated)


# ---- as OpenSSL reads -------------------------------------------------------------------------


def _lines(pem: bytes) -> Iterator[bytes]:
    """Yield what BIO_gets() gives, one after the other; a NUL ends a line, and alone the file."""
    place = 0
    while place < len(pem):
        end = pem.find(b"\n", place, place + _LINE)
        end = place + _LINE if end < 0 else end + 1
        line, _, _ = pem[place:end].partition(b"\0")
        place = end
        if not line:
            return
        yield line


def _stripped(line: bytes) -> bytes:
    """sanitize_line() with PEM_FLAG_EAY_COMPATIBLE; the server's ``char`` is signed."""
    end = len(line)
    while end and (line[end - 1] <= 0x20 or line[end - 1] >= 0x80):
        end -= 1
    return line[:end] + b"\n"


def _read(lines: Iterator[bytes]) -> Iterator[Block]:
    """PEM_read_bio() until there is no block any more.

    Raises:
        _Stumble: it stumbles, over what.
    """
    start = True
    for line in lines:
        if start and line.startswith(_BOM):
            line = line[len(_BOM) :]
        start = False
        line = _stripped(line)
        if line.startswith(_BEGIN) and line.endswith(_TAIL) and len(line) > len(_BEGIN):
            yield _block(line[len(_BEGIN) : -len(_TAIL)], lines)
            # A byte order mark is passed over at the beginning of each search.
            start = True


def _block(label: bytes, lines: Iterator[bytes]) -> Block:
    parts: list[list[bytes]] = [[]]
    header = False
    short = partial = False
    for line in lines:
        before, partial = partial, len(line) == _LINE and not line.endswith(b"\n")
        stripped = _stripped(line)
        header = header or (len(parts) == 1 and b":" in line)
        if stripped == b"\n":
            if before:
                continue
            if len(parts) == 2:
                raise _Stumble("bad end line")
            parts.append([])
            continue
        if stripped.startswith(_END):
            if stripped[len(_END) :] != label + _TAIL:
                raise _Stumble("bad end line")
            break
        if short:
            raise _Stumble("bad end line")
        parts[-1].append(stripped)
        if len(parts) == 2:
            if len(stripped) > 65:
                raise _Stumble("a line is too long")
            short = len(stripped) < 65
    else:
        raise _Stumble("bad end line")
    if len(parts) == 1 and header:
        raise _Stumble("bad base64 decode")
    content = _decoded(b"".join(parts[-1]))
    if not content:
        raise _Stumble("bad base64 decode")
    if len(parts) == 2 and parts[0]:
        # PEM_get_EVP_CIPHER_INFO(), for the kinds of blocks that are looked into.
        known = label in CERTIFICATE | TRUSTED | CRL or label.endswith(KEY)
        encrypted = parts[0][0].startswith(b"Proc-Type: 4,ENCRYPTED")
        if known and not (encrypted and label.endswith(KEY)):
            raise _Stumble("not proc type")
        return Block(label, None)
    return Block(label, content)


def _decoded(body: bytes) -> bytes | None:
    """EVP_DecodeUpdate() and EVP_DecodeFinal(); None where they fail."""
    body = body.translate(None, b" \t\r\n").partition(b"-")[0]
    if len(body) % 4 or not _BASE64.fullmatch(body):
        return None
    try:
        return base64.b64decode(body)
    except binascii.Error:
        return None


# ---- as it can be seen ------------------------------------------------------------------------


def _visible(pem: bytes) -> tuple[tuple[Block, ...], bytes]:
    found: list[Block] = []
    begun: re.Match[bytes] | None = None
    for line in _SEEN.finditer(pem):
        if line[1] == b"BEGIN":
            if begun is not None:
                found.append(Block(begun[2], None))
            begun = line
        elif begun is not None and line[2] == begun[2]:
            found.append(Block(line[2], _leniently(pem[begun.end() : line.start()])))
            begun = None
    if begun is None:
        return tuple(found), b""
    return (*found, Block(begun[2], None)), begun[2]


def _leniently(body: bytes) -> bytes | None:
    try:
        return base64.b64decode(body, validate=False)
    except binascii.Error:
        return None
