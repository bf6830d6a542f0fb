"""Bytes that somebody else wrote, as text: nothing is lost, and nothing raises.

    name = text_of(b"b\\xfcro", "utf-8")     # 'b\\udcfcro': other bytes are other text
    bytes_of(name, "utf-8")                  # b'b\\xfcro' again
    shown(name)                              # 'b\\\\xfcro', for a reader

A PostgreSQL cluster holds names in as many encodings as it has databases, and its files are in
none that the server knows.  Inside this package a text is what its bytes say in the encoding of
the database that is asked from; a byte that says nothing there is kept as a lone surrogate, as
PEP 383 has it.  ``shown`` makes of it what a reader sees, and whatever leaves the package goes
through that.
"""

from __future__ import annotations

import codecs
import hashlib
import re

# PostgreSQL documentation, "Supported Character Sets": its names beside Python's.  What Python
# has no codec for is read as ASCII, all other bytes as they are.
_CODECS = {
    "UTF8": "utf-8",
    # The database says nothing of its bytes.  Most write UTF-8.
    "SQL_ASCII": "utf-8",
    "EUC_CN": "gb2312",
    "EUC_JIS_2004": "euc_jis_2004",
    "EUC_JP": "euc_jp",
    "EUC_KR": "euc_kr",
    "ISO_8859_5": "iso8859-5",
    "ISO_8859_6": "iso8859-6",
    "ISO_8859_7": "iso8859-7",
    "ISO_8859_8": "iso8859-8",
    "KOI8R": "koi8-r",
    "KOI8U": "koi8-u",
    "LATIN1": "latin-1",
    "LATIN2": "iso8859-2",
    "LATIN3": "iso8859-3",
    "LATIN4": "iso8859-4",
    "LATIN5": "iso8859-9",
    "LATIN6": "iso8859-10",
    "LATIN7": "iso8859-13",
    "LATIN8": "iso8859-14",
    "LATIN9": "iso8859-15",
    "LATIN10": "iso8859-16",
    "WIN866": "cp866",
    "WIN874": "cp874",
    **{f"WIN{number}": f"cp{number}" for number in range(1250, 1259)},
}

#: Databases whose text is UTF-8, or may be anything: whatever is written there goes out as it is.
UNICODE_DATABASES = frozenset({"UTF8", "SQL_ASCII"})

_KEEP_BYTES = "pgtls.keep_bytes"


def codec_of(encoding: str) -> str:
    """Return Python's codec for PostgreSQL's name of an encoding."""
    return _CODECS.get(encoding, "ascii")


def text_of(raw: bytes, codec: str = "utf-8") -> str:
    """Return bytes as text; a byte that is none in this codec becomes a lone surrogate.

    Other bytes are other text: where a codec has one character for several sequences of bytes
    (EUC_JP has two tildes), what would not come back from ``bytes_of`` is kept byte by byte.
    """
    text = raw.decode(codec, _KEEP_BYTES)
    if text.isascii() and raw.isascii():
        return text
    try:
        comes_back = bytes_of(text, codec) == raw
    except UnicodeEncodeError:
        comes_back = False
    return text if comes_back else raw.decode("ascii", "surrogateescape")


def bytes_of(text: str, codec: str = "utf-8") -> bytes:
    """Return the bytes that ``text_of`` made a text of.

    Raises:
        UnicodeEncodeError: the codec has no bytes for a character.
    """
    return text.encode(codec, "surrogateescape")


def is_text(text: str) -> bool:
    """Return whether every byte of what ``text_of`` returned was text."""
    return text.isascii() or _SURROGATE.search(text) is None


def shown(text: str) -> str:
    r"""Return a text as a reader, SQL, JSON and a terminal can take it.

    What is no text is shown as its bytes (``\xfc``); so are NUL, the other control characters
    but tab and line feed, and the marks that change the direction of what follows
    (``\u202e``), by which a name can look like another.
    """
    return text if _PLAIN.fullmatch(text) else _ODD.sub(_escape, text)


def fitted(text: str, most: int) -> str:
    """Return a text as it is shown, in at most so many bytes of UTF-8; what is cut stays distinct.

    The end of one that is cut is a digest of all of it.
    """
    whole = shown(text)
    if len(bytes_of(whole)) <= most:
        return whole
    digest = "~" + hashlib.sha256(bytes_of(text)).hexdigest()[:8]
    return bytes_of(whole)[: most - len(digest)].decode("utf-8", "ignore") + digest


def ascii_of(text: str) -> str:
    """Return a text as ASCII, other characters escaped: for where the encoding is not known."""
    return shown(text).encode("ascii", "backslashreplace").decode("ascii")


_SURROGATE = re.compile("[\ud800-\udfff]")
_ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
_PLAIN = re.compile("[\t\n -~]*")


def _escape(found: re.Match[str]) -> str:
    code = ord(found.group())
    if 0xDC80 <= code <= 0xDCFF:
        code -= 0xDC00
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _keep_bytes(error: UnicodeError) -> tuple[str, int]:
    """Keep the first byte that is no text, and go on behind it: what follows may be text."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    byte = error.object[error.start]
    return chr(byte if byte < 0x80 else 0xDC00 + byte), error.start + 1


codecs.register_error(_KEEP_BYTES, _keep_bytes)
