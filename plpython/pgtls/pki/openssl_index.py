"""``index.txt``, the database of ``openssl ca`` and of easy-rsa, line by line.

    for entry in read(Path("pki/index.txt")):
        print(entry.serial, entry.status, entry.subject)

A line has six fields with tabs between: status (``V``, ``R`` or ``E``), the end of the
certificate, when it was revoked and why, the serial, a file name that nobody uses, and the
subject as OpenSSL's X509_NAME_oneline writes it (openssl-ca(1), and OpenSSL's apps/ca.c, which
tells what stands after the date of a revocation).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from ..errors import UnreadableFile
from . import files

VALID = "V"
REVOKED = "R"
EXPIRED = "E"

# What apps/ca.c writes for a reason, beside its name in RFC 5280 5.3.1; the last three carry an
# argument that becomes an extension of the CRL's entry.
_REASONS = {
    "unspecified": "unspecified",
    "keycompromise": "keyCompromise",
    "cacompromise": "cACompromise",
    "affiliationchanged": "affiliationChanged",
    "superseded": "superseded",
    "cessationofoperation": "cessationOfOperation",
    "certificatehold": "certificateHold",
    "removefromcrl": "removeFromCRL",
    "holdinstruction": "certificateHold",
    "keytime": "keyCompromise",
    "cakeytime": "cACompromise",
}

_FIELDS = 6
_TIME = re.compile(r"(\d{2}|\d{4})(\d{10})Z\Z")
_SERIAL = re.compile(r"([0-9A-Fa-f]{2}){1,20}\Z")
_OID = re.compile(r"\d+(\.\d+)+\Z")
_ESCAPED = re.compile(rb"\\x([0-9A-Fa-f]{2})")
_ATTRIBUTE = re.compile(r"/(?=[A-Za-z][A-Za-z0-9-]*=|\d+(?:\.\d+)+=)")

# More damaged lines than this are counted, not listed.
_MOST_SHOWN = 5


class DamagedIndex(UnreadableFile):
    """Lines of an index can't be read (22P04 bad_copy_file_format)."""

    sqlstate = "22P04"


class _Damage(Exception):
    """What is wrong with one line."""


@dataclass(frozen=True)
class Entry:
    """One certificate, as the index knows it.

    Attributes:
        line: number of its line, from 1.
        status: ``V``, ``R`` or ``E``.
        expires: its notAfter.
        serial: lower-case hexadecimal without leading zeros.
        subject: type and value of each attribute, in the certificate's order.
        revoked_at: when it was revoked, or None.
        reason: RFC 5280 5.3.1 name, or None where none was given.
        invalid_since: since when its key is known or feared to be compromised, or None.
        hold_instruction: what to do with one on hold, as an OID, or None.
    """

    line: int
    status: str
    expires: datetime
    serial: str
    subject: tuple[tuple[str, str], ...]
    revoked_at: datetime | None = None
    reason: str | None = None
    invalid_since: datetime | None = None
    hold_instruction: str | None = None

    @property
    def distinguished_name(self) -> str:
        """The subject as an RFC 4514 string."""
        return ",".join(f"{kind}={_rfc4514(value)}" for kind, value in reversed(self.subject))

    @property
    def common_name(self) -> str | None:
        """The last CN of the subject, or None."""
        return next((value for kind, value in reversed(self.subject) if kind == "CN"), None)


def read(path: Path) -> list[Entry]:
    """Read an index.

    Raises:
        UnreadableFile: the file.
        DamagedIndex: a line is not what it should be, or a serial stands there twice; the
            error names the lines.
    """
    entries: list[Entry] = []
    lines_of: dict[str, int] = {}
    damage: list[tuple[int, str]] = []
    for number, line in _lines(files.read(path)):
        try:
            entry = _entry(number, line)
            if entry.serial in lines_of:
                raise _Damage(
                    f"serial {entry.serial} stands in line {lines_of[entry.serial]} already"
                )
        except _Damage as error:
            damage.append((number, str(error)))
            continue
        lines_of[entry.serial] = number
        entries.append(entry)
    if damage:
        raise _damaged(path, damage)
    return entries


def _damaged(path: Path, damage: list[tuple[int, str]]) -> DamagedIndex:
    shown = "; ".join(f"line {number}: {why}" for number, why in damage[:_MOST_SHOWN])
    more = len(damage) - _MOST_SHOWN
    return DamagedIndex(
        str(path),
        shown + (f"; and {more} more lines" if more > 0 else ""),
        hint="Repair a copy of the directory (index.txt.old is the index before the last "
        "change), and take that over.",
    )


def _lines(content: bytes) -> Iterator[tuple[int, bytes]]:
    for number, line in enumerate(content.split(b"\n"), 1):
        # TXT_DB_read passes over comments; an empty line holds no entry.
        if line.strip() and not line.startswith(b"#"):
            yield number, line.rstrip(b"\r")


def _entry(number: int, line: bytes) -> Entry:
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        raise _Damage("is not UTF-8") from None
    # TXT_DB_write puts a backslash before a tab within a field.
    fields = [field.replace("\\\t", "\t") for field in re.split(r"(?<!\\)\t", text)]
    if len(fields) != _FIELDS:
        raise _Damage(f"has {len(fields)} fields, not {_FIELDS}")
    status, expires, revocation, serial, _file, subject = fields
    if status not in (VALID, REVOKED, EXPIRED):
        raise _Damage(f'status "{status}" is none of V, R and E')
    if not _SERIAL.match(serial):
        raise _Damage(f'"{serial}" is no serial in hexadecimal')
    if (status == REVOKED) != bool(revocation):
        missing = "no time of a revocation" if status == REVOKED else "a time of a revocation"
        raise _Damage(f"status {status} with {missing}")
    revoked_at, reason, invalid_since, hold = _revocation(revocation)
    return Entry(
        number,
        status,
        _time(expires),
        serial.lower().lstrip("0") or "0",
        _subject(subject),
        revoked_at,
        reason,
        invalid_since,
        hold,
    )


def _revocation(
    text: str,
) -> tuple[datetime | None, str | None, datetime | None, str | None]:
    if not text:
        return None, None, None, None
    moment, *rest = text.split(",")
    if not rest:
        return _time(moment), None, None, None
    word, *arguments = rest
    reason = _REASONS.get(word.lower())
    wanted = int(word.lower() in ("holdinstruction", "keytime", "cakeytime"))
    if reason is None:
        raise _Damage(f'"{word}" is no reason of a revocation')
    if len(arguments) != wanted:
        raise _Damage(f'"{text}" is no time and reason of a revocation')
    if not wanted:
        return _time(moment), reason, None, None
    if reason == "certificateHold":
        return _time(moment), reason, None, _hold_instruction(arguments[0])
    return _time(moment), reason, _time(arguments[0]), None


# RFC 3280 5.3.2: apps/ca.c takes them by name and by number.
_HOLD_INSTRUCTIONS = {
    "holdinstructionnone": "1.2.840.10040.2.1",
    "holdinstructioncallissuer": "1.2.840.10040.2.2",
    "holdinstructionreject": "1.2.840.10040.2.3",
}


def _hold_instruction(text: str) -> str:
    found = _HOLD_INSTRUCTIONS.get(text.lower().replace(" ", ""), text)
    if not _OID.match(found):
        raise _Damage(f'"{text}" is no hold instruction')
    return found


def _time(text: str) -> datetime:
    """Read a UTCTime or GeneralizedTime (RFC 5280 4.1.2.5)."""
    match = _TIME.match(text)
    if not match:
        raise _Damage(f'"{text}" is no time')
    year, rest = match.groups()
    if len(year) == len("yy"):
        year = f"{'19' if int(year) >= 50 else '20'}{year}"
    try:
        return datetime.strptime(year + rest, "%Y%m%d%H%M%S").replace(tzinfo=timezone.utc)
    except ValueError:
        raise _Damage(f'"{text}" is no time') from None


def _subject(text: str) -> tuple[tuple[str, str], ...]:
    """Read what X509_NAME_oneline writes; it escapes no slash, so a value may be cut short."""
    if not text or text == "/":
        return ()
    first, *parts = _ATTRIBUTE.split(text)
    if first or not parts:
        raise _Damage(f'"{text}" is no subject')
    pairs = (part.split("=", 1) for part in parts)
    return tuple((kind, _value(value)) for kind, value in pairs)


def _value(text: str) -> str:
    octets = _ESCAPED.sub(lambda match: bytes([int(match[1], 16)]), text.encode())
    # A BMPString has two octets a character.
    wide = b"\0" in octets and len(octets) % 2 == 0
    encoding = "utf-16-be" if wide else "utf-8"
    try:
        return octets.decode(encoding)
    except UnicodeDecodeError:
        # A T61String, which everybody fills with Latin-1.
        return octets.decode("latin-1")


def _rfc4514(value: str) -> str:
    escaped = re.sub(r'([,+"\\<>;=])', r"\\\1", value).replace("\0", "\\00")
    if escaped[:1] in (" ", "#"):
        escaped = f"\\{escaped}"
    if len(value) > 1 and escaped.endswith(" "):
        escaped = f"{escaped[:-1]}\\ "
    return escaped
