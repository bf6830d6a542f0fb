"""What stands in a certificate file, and how a certificate of the store stands today.

certificates = read_certificate_file(Path("server.crt"))
late = [each for each in standings(records, now, timedelta(days=30)) if each.needs_attention]
"""

from __future__ import annotations

import re
import shlex
import ssl
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import load_der_private_key

from .. import x509 as reader
from ..errors import UnreadableFile
from ..facts import Certificate
from . import files
from .records import VALID, Record

EXPIRED = "expired"
EXPIRING = "expiring"

_LABEL = re.compile(rb"-----BEGIN ([A-Z0-9 ]{1,40})-----")

_HINTS = {
    "empty": "Restore it from a backup, or issue the certificate again.",
    "truncated": "Copy it again, or restore it from a backup.",
    "damaged": "Copy it again, or restore it from a backup.",
    "not_pem": "Name a PEM file, one that has a line -----BEGIN CERTIFICATE-----.",
    "key": "Name the certificate that belongs to it; pgtls never shows a key.",
}

# What OpenSSL subcommand turns each kind of DER file into PEM.
_DER_KINDS: tuple[tuple[Callable[[bytes], object], str, str], ...] = (
    (x509.load_der_x509_certificate, "a certificate", "x509"),
    (x509.load_der_x509_crl, "a CRL", "crl"),
    (x509.load_der_x509_csr, "a certificate request", "req"),
)


@dataclass(frozen=True)
class Standing:
    """How a certificate of the store stands at some moment.

    Attributes:
        record: the certificate.
        state: ``valid``, ``expiring``, ``expired``, ``revoked`` or ``held``.
        superseded_by: serial of a good certificate for the same purpose and name that lasts
            longer, or None.
    """

    record: Record
    state: str
    superseded_by: str | None

    @property
    def needs_attention(self) -> bool:
        """Whether it has expired, or will soon, and nothing has come in its place."""
        return self.state in (EXPIRED, EXPIRING) and self.superseded_by is None


def standings(records: Iterable[Record], now: datetime, warning: timedelta) -> list[Standing]:
    """Return how each certificate stands ``now``, in the order given.

    Args:
        records: all of a store, so that successors are seen.
        now: with time zone.
        warning: how long before its end a certificate counts as expiring.
    """
    records = list(records)
    latest: dict[tuple[str, str], Record] = {}
    for record in records:
        key = (record.profile, record.name)
        other = latest.get(key)
        if record.state == VALID and (other is None or record.not_after > other.not_after):
            latest[key] = record
    found = []
    for record in records:
        newest = latest.get((record.profile, record.name))
        superseded = newest and newest.not_after > max(record.not_after, now)
        state = record.state
        if state == VALID and record.not_after < now:
            state = EXPIRED
        elif state == VALID and record.not_after < now + warning:
            state = EXPIRING
        found.append(Standing(record, state, newest.serial if superseded and newest else None))
    return found


def read_certificate_file(path: Path) -> tuple[Certificate, ...]:
    """Return every certificate of a PEM file, in order.

    Raises:
        UnreadableFile: it can't be read, or holds something else; says what.
    """
    content = files.read(path)
    try:
        return reader.read_certificates(content)
    except reader.BadPem as error:
        raise _explain(path, content, error) from None


def certificates_of(records: Iterable[Record]) -> tuple[Certificate, ...]:
    """Return the facts of certificates of the store, in the order given."""
    return reader.read_certificates(
        "".join(ssl.DER_cert_to_PEM_cert(record.der) for record in records).encode()
    )


def _explain(path: Path, content: bytes, error: reader.BadPem) -> UnreadableFile:
    quoted = shlex.quote(str(path))
    labels = {label.decode() for label in _LABEL.findall(content)}
    if error.code in ("der", "not_pem") and not labels:
        return _explain_der(path, content, error)
    if error.code == "crl":
        return UnreadableFile(
            str(path),
            "holds a CRL, not a certificate",
            hint=f"See it with openssl crl -in {quoted} -noout -text.",
        )
    if error.code == "not_pem":
        return UnreadableFile(
            str(path),
            f"holds no certificate but: {', '.join(sorted(labels))}",
            hint="Name the certificate's file.",
        )
    return UnreadableFile(str(path), error.message, hint=_HINTS.get(error.code))


def _explain_der(path: Path, content: bytes, error: reader.BadPem) -> UnreadableFile:
    quoted = shlex.quote(str(path))
    for load, what, command in _DER_KINDS:
        if _loads(load, content):
            return UnreadableFile(
                str(path),
                f"is {what} in DER form, not PEM",
                hint=f"Convert it with openssl {command} -inform DER -in {quoted} "
                f"-out {quoted}.pem",
            )
    if _loads(lambda der: load_der_private_key(der, None), content):
        return UnreadableFile(str(path), "holds a private key", hint=_HINTS["key"])
    if error.code == "der":
        return UnreadableFile(
            str(path),
            "is binary (DER), and neither a certificate nor a CRL",
            hint="If it is PKCS#12, take the certificates out with openssl pkcs12 "
            f"-in {quoted} -nokeys -out {quoted}.pem",
        )
    return UnreadableFile(str(path), error.message, hint=_HINTS["not_pem"])


def _loads(load: Callable[[bytes], object], content: bytes) -> bool:
    try:
        load(content)
    except Exception:
        return False
    return True
