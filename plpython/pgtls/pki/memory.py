"""What a CA knows outside of its database, so that a database from a backup is seen to be one.

    check(authority)     # before anything is issued, revoked or published
    write(authority)     # after it

Two things tell of a store that has been put back.  ``memory.json``, beside it, holds the revision
of the store, and how each CA stood.  The CRLs of the directory are the other witness: a CA signs
none with a lower number or fewer revocations than its store has.  Both are written after the
store, so a run that is killed leaves a store that knows more than they do, which is good.

A directory that has been restored as a whole tells nothing of itself.  What servers have in use
does: ``pgtls deploy`` compares, and ``recovery`` of what was lost takes their CRLs.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import PgtlsError, UnreadableFile
from . import files, hierarchy
from .hierarchy import CRL_DIRECTORY, CRL_FILE
from .publication import TEMPORARY
from .records import AuthorityRow

if TYPE_CHECKING:
    from ..facts import Crl
    from .authority import Authority

MEMORY_FILE = "memory.json"

# More serials than this are counted, not listed.
_MOST_SHOWN = 20


class StoreForgot(PgtlsError):
    """The store knows less than the CA has published (55000)."""

    sqlstate = "55000"


@dataclass(frozen=True)
class Known:
    """A CA as it stood.

    Attributes:
        certificate: SHA-256 of its certificate in hexadecimal, or None while it waits for one.
        folder: of its certificate and key, relative to the CA's directory.
        state, has_key, crl_number: as in ``records.AuthorityRow``.
    """

    name: str
    certificate: str | None
    state: str
    folder: str
    has_key: bool
    crl_number: int


@dataclass(frozen=True)
class Memory:
    """What was written after the last change.

    Attributes:
        revision: of the store.
        signed_at: the latest moment at which anything was signed, in ISO 8601.
        authorities: every CA.
        crls: size in bytes and time of modification (ns since 1970) of each CRL file by its
            name: one that is as it was need not be read again.
    """

    revision: int
    signed_at: str
    authorities: tuple[Known, ...]
    crls: dict[str, tuple[int, int]]

    @property
    def signed(self) -> datetime:
        """The latest moment at which anything was signed."""
        return datetime.fromisoformat(self.signed_at)


def check(authority: Authority) -> None:
    """Make sure that the store knows all that was published.

    Raises:
        StoreForgot: it does not.
        UnreadableFile: ``memory.json`` is damaged.
    """
    remembered = read(authority.directory)
    problem = next(problems(authority, remembered), None)
    if problem is not None:
        raise StoreForgot(
            f'"{authority.directory}": index.db knows less than this CA has done: {problem}',
            hint="It seems to come from a backup. Bring back what it lacks with pgtls ca recover, "
            "and name the CRL files that servers have in use, too.",
        )


def problems(authority: Authority, remembered: Memory | None) -> Iterator[str]:
    """Yield what the store lacks, by ``memory.json`` and by the CRLs of the directory."""
    revision = authority.store.revision()
    if remembered is not None and revision < remembered.revision:
        yield (f"it has seen {revision} changes, and {remembered.revision} were made")
    if remembered is not None and remembered.crls == _stamps(authority.directory):
        return
    found = in_directory(authority.directory)
    for row in authority.hierarchy.rows:
        for each in own(row, found):
            yield from _lacking(authority, row, each)


def _lacking(authority: Authority, row: AuthorityRow, published: Crl) -> Iterator[str]:
    number = published.crl_number or 0
    if number > row.crl_number:
        yield f"CRL number {number} of {row.name} was signed, and it ends at {row.crl_number}"
    if row.has_key:
        from . import crl

        known = authority.store.revoked_serials(row.id)
        # A hold that was released since has left the next CRL, which has a higher number.
        lost = [] if number < row.crl_number else sorted(crl.listed(published.der).keys() - known)
        if lost:
            yield f"CRL number {number} of {row.name} revokes {shown(lost)}, and it does not"


def shown(serials: Iterable[str]) -> str:
    """Return serials for a message: ``serial 2a``, ``2 serials: 2a, 2b``."""
    serials = list(serials)
    if len(serials) == 1:
        return f"serial {serials[0]}"
    more = f" and {len(serials) - _MOST_SHOWN} more" if len(serials) > _MOST_SHOWN else ""
    return f"{len(serials)} serials: {', '.join(serials[:_MOST_SHOWN])}{more}"


def own(row: AuthorityRow, found: Iterable[Crl]) -> list[Crl]:
    """Return those CRLs that a CA's key has signed."""
    if row.own is None or not row.own.der:
        return []
    # The reader of CRLs is needed here alone, so that issuing starts without it.
    from .. import x509 as reader

    subject = hierarchy.certificate(row).subject.public_bytes()
    return [
        each
        for each in found
        if each.issuer_der == subject and reader.signed_by(each.der, row.own.der, crl=True) is True
    ]


def in_directory(directory: Path) -> list[Crl]:
    """Return the CRLs of a CA's directory, each once; one that is damaged tells nothing."""
    from .. import x509 as reader

    found: dict[bytes, Crl] = {}
    for path in _crl_files(directory):
        with suppress(reader.BadPem, UnreadableFile):
            found.update({each.der: each for each in reader.read_crls(files.read(path))})
    return list(found.values())


def read(directory: Path) -> Memory | None:
    """Return what was written; None for a directory of an earlier pgtls.

    Raises:
        UnreadableFile: it is damaged.
    """
    path = directory / MEMORY_FILE
    if not os.path.lexists(path):
        return None
    try:
        values: dict[str, Any] = json.loads(files.read(path))
        return Memory(
            int(values["revision"]),
            datetime.fromisoformat(values["signed_at"]).isoformat(),
            tuple(Known(**each) for each in values["authorities"]),
            {name: (int(size), int(moment)) for name, (size, moment) in values["crls"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UnreadableFile(
            str(path),
            "is damaged",
            hint="Move it away, and bring in what the CA has published with pgtls ca recover.",
        ) from None


def write(authority: Authority) -> None:
    """Write how the CA stands now, under its lock."""
    store = authority.store
    made = Memory(
        store.revision(),
        store.signed_at().isoformat(),
        tuple(_known(row) for row in store.authorities()),
        _stamps(authority.directory),
    )
    if made != _or_none(authority.directory):
        content = json.dumps(asdict(made), indent=1).encode() + b"\n"
        files.replace(authority.directory / MEMORY_FILE, content, files.PRIVATE)


def _or_none(directory: Path) -> Memory | None:
    with suppress(UnreadableFile):
        return read(directory)
    return None


def _known(row: AuthorityRow) -> Known:
    return Known(
        row.name,
        None if row.own is None else fingerprint(row.own.der),
        row.state,
        row.folder,
        row.has_key,
        row.crl_number,
    )


def fingerprint(der: bytes) -> str:
    """Return the SHA-256 of a certificate in hexadecimal."""
    return hashlib.sha256(der).hexdigest()


def _crl_files(directory: Path) -> list[Path]:
    found = [directory / CRL_FILE]
    with suppress(FileNotFoundError):
        found += sorted((directory / CRL_DIRECTORY).iterdir())
    return [path for path in found if path.is_file() and not path.name.startswith(TEMPORARY)]


def _stamps(directory: Path) -> dict[str, tuple[int, int]]:
    found = {}
    for path in _crl_files(directory):
        status = path.stat()
        found[str(path.relative_to(directory))] = (status.st_size, status.st_mtime_ns)
    return found
