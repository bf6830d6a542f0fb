"""The directory of an ``openssl ca`` or an easy-rsa 3, read whole before anything is done with it.

    found = read(locate(Path("/etc/easy-rsa/pki")))
    print(found.certificate.subject, len(found.entries), found.crl_number)

Nothing here writes, and nothing in the directory is changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from .. import x509 as reader
from ..errors import InvalidInput, UnreadableFile
from ..facts import Certificate, Crl
from . import files, inspect, openssl_index
from .openssl_index import Entry

EASY_RSA = "easy-rsa"
OPENSSL = "openssl ca"

# Where each tool, its documentation and the guides that people follow put things.
_CERTIFICATES = (
    "ca.crt", "cacert.pem", "ca.pem", "ca.cert.pem", "certs/ca.cert.pem", "certs/cacert.pem",
    "certs/ca.crt", "certs/intermediate.cert.pem",
)  # fmt: skip
_KEYS = (
    "private/ca.key", "private/cakey.pem", "private/ca.key.pem", "private/ca.pem",
    "private/intermediate.key.pem", "ca.key", "cakey.pem",
)  # fmt: skip
_CRLS = ("crl.pem", "crl/crl.pem", "crl/ca.crl.pem", "crl/intermediate.crl.pem")
_ISSUED = (
    "certs_by_serial", "revoked/certs_by_serial", "renewed/certs_by_serial",
    "expired/certs_by_serial", "newcerts", "issued", "renewed/issued", "certs",
)  # fmt: skip
_CERTIFICATE_ENDINGS = (".pem", ".crt", ".cer", ".cert")

_NUMBER = re.compile(rb"\s*([0-9A-Fa-f]{1,40})\s*\Z")

# The store counts in 64 bits; RFC 5280 5.2.3 allows numbers of 20 octets.
_LARGEST_NUMBER = 2**62


@dataclass(frozen=True)
class Layout:
    """Which file of a directory is what.

    Attributes:
        kind: ``easy-rsa`` or ``openssl ca``.
        certificate, key, index: the CA's.
        crl_number: the number that the next CRL would have got, or None where none is counted.
        crl: the CRL as it was last signed, or None.
        issued: directories with the certificates issued.
    """

    kind: str
    certificate: Path
    key: Path
    index: Path
    crl_number: Path | None
    crl: Path | None
    issued: tuple[Path, ...]


@dataclass(frozen=True)
class Found:
    """What a directory holds.

    Attributes:
        certificate: the CA's.
        above: the CAs above it, as far as its own file holds them.
        entries: its index, with the certificate of each where it is kept.
        unlisted: certificates that the CA has signed and that its index does not know.
        crl_number: of the last CRL signed; 0 for none.
        published: the CRLs of its own that it has kept.
    """

    certificate: Certificate
    above: tuple[Certificate, ...]
    entries: tuple[tuple[Entry, Certificate | None], ...]
    unlisted: tuple[Certificate, ...]
    crl_number: int
    published: tuple[Crl, ...]

    @property
    def crl_this_update(self) -> datetime | None:
        """The latest thisUpdate of its CRLs, or None."""
        return max((each.this_update for each in self.published), default=None)


def locate(
    directory: Path,
    *,
    certificate: Path | None = None,
    key: Path | None = None,
    index: Path | None = None,
    issued: Sequence[Path] = (),
) -> Layout:
    """Find out which file is what.

    Args:
        directory: of the CA; of an easy-rsa also the one that ``pki`` lies in.
        certificate, key, index, issued: where they are if not where they usually are.

    Raises:
        InvalidInput: one can't be found; the error names the option that names it.
    """
    base = directory / "pki" if (directory / "pki" / "index.txt").is_file() else directory
    if not base.is_dir():
        raise InvalidInput(f'"{directory}": no such directory', hint="Check the path.")
    index = index or _first(base, ("index.txt",), "index", "--index")
    kind = EASY_RSA if (base / "certs_by_serial").is_dir() else OPENSSL
    number = base / "crlnumber"
    return Layout(
        kind,
        certificate or _first(base, _CERTIFICATES, "certificate of the CA", "--cert"),
        key or _first(base, _KEYS, "private key of the CA", "--key"),
        index,
        number if number.is_file() else None,
        next((base / name for name in _CRLS if (base / name).is_file()), None),
        tuple(issued) or tuple(base / name for name in _ISSUED if (base / name).is_dir()),
    )


def _first(base: Path, names: Sequence[str], what: str, option: str) -> Path:
    found = [base / name for name in names if (base / name).is_file()]
    if not found:
        raise InvalidInput(
            f'"{base}": found no {what}: no {" nor ".join(names[:3])}',
            hint=f"Name the file with {option}.",
        )
    return found[0]


def read(layout: Layout) -> Found:
    """Read everything.

    Raises:
        UnreadableFile: a file is missing or damaged, or two certificates share a serial.
        DamagedIndex: lines of the index are.
    """
    own, *others = inspect.read_certificate_file(layout.certificate)
    if not own.is_ca:
        raise UnreadableFile(
            str(layout.certificate),
            "is no certificate of a CA",
            hint="Name the CA's certificate with --cert.",
        )
    entries = openssl_index.read(layout.index)
    serials = {entry.serial for entry in entries}
    published = [
        each
        for each in _crls(layout.crl)
        if each.issuer_der == own.subject_der
        and reader.signed_by(each.der, own.der, crl=True) is not False
    ]
    kept = _certificates(layout, own, serials)
    unlisted = [each for serial, each in kept.items() if serial not in serials]
    return Found(
        own,
        above(own, others),
        tuple((entry, kept.get(entry.serial)) for entry in entries),
        tuple(each for each in unlisted if each.der != own.der),
        _crl_number(layout, published),
        tuple(published),
    )


def above(own: Certificate, candidates: Sequence[Certificate]) -> tuple[Certificate, ...]:
    """Return the CAs above one, nearest first, as far as they are among the candidates."""
    found: list[Certificate] = []
    child = own
    while not child.self_issued:
        parent = reader.find_issuer(child, candidates)
        if parent is None or parent in found:
            break
        found.append(parent)
        child = parent
    return tuple(found)


def _certificates(layout: Layout, own: Certificate, listed: set[str]) -> dict[str, Certificate]:
    """Return the certificates that the CA has signed, by serial."""
    found: dict[str, tuple[Certificate, Path]] = {}
    for path in _certificate_files(layout.issued):
        certificate = _certificate(path, listed)
        if certificate is None or not reader.issued(certificate, own):
            continue
        other, where = found.get(certificate.serial, (certificate, path))
        if other.der != certificate.der:
            raise UnreadableFile(
                str(path),
                f'another certificate with serial {certificate.serial} is in "{where}"',
                hint="No CA may use a serial twice: find out which of the two is in use, and "
                "take over a copy of the directory without the other.",
            )
        found.setdefault(certificate.serial, (certificate, path))
    return {serial: certificate for serial, (certificate, _) in found.items()}


def _certificate_files(directories: Sequence[Path]) -> Iterator[Path]:
    for directory in directories:
        for path in sorted(directory.iterdir()):
            if path.suffix in _CERTIFICATE_ENDINGS and path.is_file():
                yield path


def _certificate(path: Path, listed: set[str]) -> Certificate | None:
    """Return the first certificate of a file; None for a file that holds something else."""
    try:
        first = inspect.read_certificate_file(path)[0]
    except UnreadableFile as error:
        # Named by its serial, it is the one copy of a certificate of the index.
        if path.stem.lower().lstrip("0") in listed:
            raise UnreadableFile(
                str(path),
                error.why,
                hint="Restore it, or take over a copy of the directory without it: its "
                "certificate is then recorded as the index has it.",
            ) from None
        return None
    return replace(first, position=1)


def _crl_number(layout: Layout, published: Sequence[Crl]) -> int:
    """Return the number of the last CRL, as the counter or the CRL itself tells it."""
    numbers = [0]
    if layout.crl_number is not None:
        match = _NUMBER.match(files.read(layout.crl_number))
        if not match:
            raise UnreadableFile(
                str(layout.crl_number),
                "holds no number in hexadecimal",
                hint="Write the number of the next CRL into a copy of the directory.",
            )
        numbers.append(int(match[1], 16) - 1)
    numbers += [each.crl_number or 0 for each in published]
    last = max(numbers)
    if last > _LARGEST_NUMBER:
        raise UnreadableFile(
            str(layout.crl_number or layout.crl),
            f"CRL number {last:x} (hexadecimal) is larger than pgtls counts",
            hint="Begin a new CA with pgtls ca init.",
        )
    return last


def _crls(path: Path | None) -> Sequence[Crl]:
    if path is None:
        return ()
    try:
        return reader.read_crls(files.read(path))
    except reader.BadPem:
        # What was published is not what is taken over: the index is.
        return ()
