"""The CRLs of a directory's CAs: signed, brought in, and put where a server takes them.

``crl.d`` holds one file a CA, ``crl.pem`` all of them one after the other: a server looks for
the CRL of every CA in a client's chain (facts of ``ssl_crl_file``: X509_V_FLAG_CRL_CHECK_ALL).
Both follow from the store and can be made again at any time.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import UnreadableFile
from . import clock, crl, files, memory, pem, profiles
from .hierarchy import CRL_DIRECTORY, CRL_FILE
from .records import AuthorityRow

if TYPE_CHECKING:
    from ..facts import Crl
    from .authority import Authority

__all__ = ["CRL_FILE", "Made", "current", "make", "publish"]

# A CRL that is made for less than three months is made anew in the last third of its life.
_PART = 3

_PIECE = 1 << 20


@dataclass(frozen=True)
class Made:
    """A CRL as it was signed.

    Attributes:
        name, issuer: of the CA: its CN, its subject.
        revoked: number of entries.
        path: its file in ``crl.d``.
    """

    name: str
    issuer: str
    number: int
    this_update: datetime
    next_update: datetime | None
    revoked: int
    path: Path


def publish(
    authority: Authority,
    *,
    days: int = profiles.CRL_DAYS,
    out: Path | None = None,
    overwrite: bool = False,
    rows: Sequence[AuthorityRow] | None = None,
) -> list[Made]:
    """Sign new CRLs, put them in ``crl.d`` and ``crl.pem``, and tell what they say.

    Args:
        authority: whose.
        days: from now to nextUpdate.
        out: a second file for what ``crl.pem`` holds.
        overwrite: whether ``out`` may be replaced; ``crl.pem`` always is, by its successor.
        rows: the CAs; every active one whose key is here when None.

    Raises:
        InvalidInput: the days.
        FileExists, FileNotWritten, UnreadableFile, StoreError: no number was used up, or
            it was skipped, which RFC 5280 5.2.3 allows.
    """
    crl.check_days(days)
    wanted = [row for row in authority.hierarchy.active if row.has_key] if rows is None else rows
    for row in wanted:
        authority.signer(row)
    with authority.locked():
        check_targets(authority, out, overwrite)
        made = make(authority, days=days, rows=wanted)
        if out is not None:
            copy_bundle(authority, out, overwrite)
        authority.refresh()
    return made


def check_targets(authority: Authority, out: Path | None, overwrite: bool) -> None:
    """Refuse targets that can't be written, before a number is used up."""
    files.Publication(authority.directory, overwrite=True).check(CRL_FILE)
    if out is not None:
        files.Publication(out.parent, overwrite=overwrite).check(out.name)


def make(
    authority: Authority, *, days: int, rows: Sequence[AuthorityRow] | None = None
) -> list[Made]:
    """Do what ``publish`` does, under a lock that the caller holds."""
    if rows is None:
        rows = [row for row in authority.hierarchy.active if row.has_key]
    directory = authority.directory / CRL_DIRECTORY
    if not directory.is_dir():
        files.make_directory(directory)
    made = [_sign(authority, row, days) for row in rows]
    bundle(authority)
    return made


def _sign(authority: Authority, row: AuthorityRow, days: int) -> Made:
    signer = authority.signer(row)
    path = authority.hierarchy.crl_path(row)
    now = authority.now().replace(microsecond=0)
    with authority.store.transaction():
        # Another process may have signed one since the row was read.
        last = next(each for each in authority.store.authorities() if each.id == row.id)
        this_update = clock.this_update(now, last)
        number = authority.store.next_crl_number(row.id, this_update, now)
        chunks = crl.build(
            signer.certificate,
            signer.key,
            number=number,
            entries=authority.store.entries(row.id),
            this_update=this_update,
            now=now,
            days=days,
        )
        revoked = authority.store.count_revoked(row.id)
    files.replace(path, pem.encode(pem.CRL, chunks), files.PUBLIC)
    return Made(
        row.name,
        row.certificate.subject,
        number,
        this_update,
        now + timedelta(days=days),
        revoked,
        path,
    )


def bundle(authority: Authority) -> None:
    """Put the CRLs of all active CAs together in ``crl.pem``, that of the issuing one first."""
    paths = [authority.hierarchy.crl_path(row) for row in authority.hierarchy.active]
    present = [path for path in paths if path.is_file()]
    files.replace(authority.directory / CRL_FILE, _contents(present), files.PUBLIC)


def current(authority: Authority) -> list[Made]:
    """Return what the CRLs of the active CAs say, as they lie in ``crl.pem``.

    Raises:
        UnreadableFile: it is missing, empty or damaged.
    """
    rows = {row.certificate.subject: row for row in authority.hierarchy.active}
    return [
        Made(
            row.name,
            each.issuer,
            each.crl_number or 0,
            each.this_update,
            each.next_update,
            each.revoked,
            authority.hierarchy.crl_path(row),
        )
        for each in read(authority.directory / CRL_FILE)
        for row in ([rows[each.issuer]] if each.issuer in rows else [])
    ]


def current_or_none(authority: Authority) -> list[Made]:
    """Return what ``current`` does, or nothing where there is no CRL yet."""
    try:
        return current(authority)
    except UnreadableFile:
        return []


def problems(authority: Authority, shown: Sequence[Made]) -> list[str]:
    """Return what is wrong with the store, and with CRLs as ``current`` has them or lacks them."""
    now = authority.now()
    found = [
        f"index.db knows less than this CA has done: {each}: see pgtls ca recover"
        for each in memory.problems(authority, memory.read(authority.directory))
    ]
    for row in authority.hierarchy.active:
        own = [each for each in shown if each.name == row.name]
        if not own:
            found.append(f"{row.name}: no CRL: clients below it are turned away")
        for each in own:
            if each.next_update is not None and each.next_update < now:
                found.append(
                    f"{row.name}: out of date: clients that send a certificate are turned away"
                )
            if each.number < row.crl_number:
                found.append(
                    f"{row.name}: not the newest: CRL number {row.crl_number} has been signed"
                )
    return found


def withdraw(authority: Authority, row: AuthorityRow) -> None:
    """Remove the CRL of a CA that nobody trusts any more; the bundle has been made without it."""
    files.remove(authority.hierarchy.crl_path(row))
    files.sync_directory(authority.directory / CRL_DIRECTORY)


def due(authority: Authority, within: timedelta) -> list[AuthorityRow]:
    """Return the CAs whose key is here and whose CRL is missing, old, or ends soon.

    Args:
        authority: whose.
        within: how long before its next update, but not before the last third of its life.
    """
    now = authority.now()
    shown = {each.name: each for each in current_or_none(authority)}
    return [
        row
        for row in authority.hierarchy.active
        if row.has_key and _is_due(authority, row, shown.get(row.name), now, within)
    ]


def _is_due(
    authority: Authority, row: AuthorityRow, made: Made | None, now: datetime, within: timedelta
) -> bool:
    if made is None or made.next_update is None or made.number < row.crl_number:
        return True
    if made.revoked != authority.store.count_revoked(row.id):
        return True
    life = made.next_update - made.this_update
    return made.next_update - now <= min(within, life / _PART)


def missing(authority: Authority) -> list[AuthorityRow]:
    """Return the active CAs whose CRL is not here: clients below them will be turned away."""
    found = authority.hierarchy
    return [row for row in found.active if not os.path.lexists(found.crl_path(row))]


def copy_bundle(authority: Authority, out: Path, overwrite: bool) -> None:
    """Write what ``crl.pem`` holds to another file, too."""
    with files.Publication(out.parent, overwrite=overwrite) as publication:
        publication.add(out.name, _contents([authority.directory / CRL_FILE]), files.PUBLIC)
        publication.publish()


def read(path: Path) -> tuple[Crl, ...]:
    """Return what the CRLs of a file say.

    Raises:
        UnreadableFile: it is missing or damaged.
    """
    from .. import x509 as reader

    try:
        return reader.read_crls(files.read(path))
    except reader.BadPem as error:
        raise UnreadableFile(
            str(path), error.message, hint="Make a new one with pgtls crl."
        ) from None


def _contents(paths: Sequence[Path]) -> Iterator[bytes]:
    for path in paths:
        with path.open("rb") as stream:
            while piece := stream.read(_PIECE):
                yield piece
