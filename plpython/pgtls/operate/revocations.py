"""Which CRLs a server is to use: those that come, those in use, and what each of them revokes.

    joined = join(material.crls, in_use, excused)
    joined.crls, joined.lost

A CRL's number tells which of two is the newer (RFC 5280 5.2.3), and its entries whether anybody
would come in again.  Its times tell neither: a clock may have been wrong, and a CA that was
restored from a backup counts up from an old number with a clock that is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Callable

from cryptography.x509 import load_der_x509_crl

from .. import x509
from ..facts import Crl
from ..pki import crl as lists
from ..pki import memory
from ..pki.authority import Authority
from ..pki.records import VALID, Record

# Given a CRL and serials of it, says of those that may leave the next one why they may.
Excuse = Callable[[Crl, Iterable[str]], Mapping[str, str]]


@dataclass(frozen=True)
class Lost:
    """Revocations of one CA that would no longer count.

    Attributes:
        new, in_use: the CRL that comes, and the one of the server.
        serials: in hexadecimal.
        comes: whether the new one is to take the place of the one in use; otherwise it is the
            older one, and the serials are those that it alone revokes.
    """

    new: Crl
    in_use: Crl
    serials: tuple[str, ...]
    comes: bool


@dataclass(frozen=True)
class Joined:
    """The outcome.

    Attributes:
        crls: one for each CA.
        lost: what they do not revoke, and another one does.
        notices: what was decided and should be known.
    """

    crls: tuple[Crl, ...] = ()
    lost: tuple[Lost, ...] = ()
    notices: tuple[str, ...] = ()


def join(
    new: Sequence[Crl], in_use: Sequence[Crl], excused: Excuse, *, only_new: bool = False
) -> Joined:
    """Return the CRLs that are to be used: of each CA the newest one.

    Args:
        new: those to be deployed.
        in_use: those of the server.
        excused: why an entry may go.
        only_new: the ones in use are dropped; their entries are compared all the same.
    """
    chosen: list[Crl] = []
    lost: list[Lost] = []
    notices: list[str] = []
    for group in _groups([*new, *in_use]):
        coming = [each for each in group if any(each is other for other in new)]
        used = [each for each in group if any(each is other for other in in_use)]
        if not coming:
            chosen += [] if only_new else [newest(used)]
            continue
        come = newest(coming)
        best = come if only_new or not used else newest([come, *used])
        chosen.append(best)
        if best is not come and best.der != come.der:
            notices.append(
                f"the CRL of {come.issuer} stays as it is: {_title(best)} is in use, and "
                f"{_title(come)} is older; a CA from a backup catches up by pgtls ca recover"
            )
        lost += _lost(come, used, best, excused, notices)
    return Joined(tuple(chosen), tuple(lost), tuple(notices))


def newest(crls: Sequence[Crl]) -> Crl:
    """Return the newest of CRLs of one CA: by number, where all have one; then by thisUpdate."""
    numbered = all(each.crl_number is not None for each in crls)

    def order(each: Crl) -> tuple[int, datetime]:
        return (each.crl_number or 0) if numbered else 0, each.this_update

    return max(crls, key=order)


def _groups(crls: Iterable[Crl]) -> list[list[Crl]]:
    """Return CRLs by the CA that signed them: its name, and its key where both tell it."""
    groups: list[list[Crl]] = []
    for each in crls:
        for group in groups:
            first = group[0]
            keys = {first.authority_key_id, each.authority_key_id} - {None}
            if first.issuer_der == each.issuer_der and len(keys) < 2:
                group.append(each)
                break
        else:
            groups.append([each])
    return groups


def _lost(
    come: Crl, used: Sequence[Crl], best: Crl, excused: Excuse, notices: list[str]
) -> list[Lost]:
    if all(each.der == come.der for each in used):
        return []
    found = []
    kept = set(lists.listed(best.der))
    for each in used if best is come else ():
        gone = sorted(lists.listed(each.der).keys() - kept)
        reasons = excused(each, gone) if gone else {}
        notices += [
            f"serial {serial} leaves the CRL of {come.issuer}: {why}"
            for serial, why in reasons.items()
        ]
        serials = tuple(serial for serial in gone if serial not in reasons)
        if serials:
            found.append(Lost(come, each, serials, comes=True))
    ours = tuple(sorted(lists.listed(come.der).keys() - kept))
    if ours:
        found.append(Lost(come, best, ours, comes=False))
    return found


def _title(crl: Crl) -> str:
    if crl.crl_number is None:
        return f"one of {crl.this_update:%Y-%m-%d %H:%M:%S} UTC"
    return f"number {crl.crl_number}"


def message(lost: Lost) -> str:
    """Return what is wrong, for people."""
    serials = memory.shown(lost.serials)
    if lost.comes:
        return (
            f"the CRL of {lost.new.issuer} ({_title(lost.new)}) does not revoke {serials}, and the "
            f"one in use ({_title(lost.in_use)}) does"
        )
    return (
        f"the CRL of {lost.new.issuer} ({_title(lost.new)}) revokes {serials}, and is older than "
        f"the one in use ({_title(lost.in_use)}), which does not"
    )


def by_the_store(directory: Path | None, now: datetime) -> Excuse:
    """Return what the store of a CA's directory can prove of an entry that has gone.

    An entry may go when its certificate has expired (RFC 5280 3.3), or when a hold was released
    after it (5.3.1).

    Args:
        directory: of the CA; None where there is none at hand: then nothing is proven.
        now: the server's clock.
    """

    def excuse(crl: Crl, serials: Iterable[str]) -> dict[str, str]:
        if directory is None:
            return {}
        with Authority.open(directory) as authority:
            rows = {row.id for row in authority.hierarchy.rows if memory.own(row, [crl])}
            found = {
                record.serial: _why(record, crl, now)
                for serial in serials
                for record in authority.store.with_serial(serial)
                if record.authority_id in rows
            }
        return {serial: why for serial, why in found.items() if why is not None}

    return excuse


def _why(record: Record, crl: Crl, now: datetime) -> str | None:
    if record.der and record.not_after < now:
        return f"its certificate expired on {record.not_after:%Y-%m-%d %H:%M} UTC"
    released = record.released_at
    if record.state != VALID or released is None:
        return None
    entry = load_der_x509_crl(crl.der).get_revoked_certificate_by_serial_number(
        int(record.serial, 16)
    )
    held_at = None if entry is None else x509.utc(entry, "revocation_date")
    if held_at is None or held_at > released:
        return None
    return f"its hold was released on {released:%Y-%m-%d %H:%M} UTC"
