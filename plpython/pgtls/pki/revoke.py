"""Revoking, holding and releasing certificates (RFC 5280, 5.3.1).

    (record,) = select(authority, "db1")
    revoke(authority, [record], "keyCompromise")

A revocation is in the store before it is acknowledged, and a CRL that lists it is signed and
published with it; the CRL can be made again from the store at any time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from .. import x509 as reader
from ..errors import InvalidInput, PgtlsError
from ..facts import Certificate
from . import crl, crls, hierarchy, inspect, profiles
from .crls import Made
from .described import describe
from .records import HELD, RETIRED, REVOKED, VALID, AuthorityRow, Record, StoreError

if TYPE_CHECKING:
    from .authority import Authority


class NotRevocable(PgtlsError):
    """The certificate's state does not allow it (55000 object_not_in_prerequisite_state)."""

    sqlstate = "55000"


def select(authority: Authority, what: str, *, every: bool = False) -> list[Record]:
    """Return the certificates that a serial, a name or a PEM file stands for.

    A file's certificate that the store does not know, as it was issued after the backup that the
    store comes from, is this CA's all the same when its key has signed it.

    Args:
        authority: whose.
        what: a file's leaf is looked up by its serial; of a name, those that are not over
            yet, and not revoked.
        every: whether a name may stand for more than one.

    Raises:
        InvalidInput: none is meant, or more than one.
    """
    path = Path(what)
    if path.is_file():
        return [_of_file(authority, path, inspect.read_certificate_file(path)[0])]
    found = authority.find(what)
    by_serial = [each for each in found if each.name != what]
    if by_serial:
        return by_serial
    now = authority.now()
    live = [each for each in found if each.not_after > now and each.state != REVOKED]
    live = live or found[:1]
    if not live:
        raise InvalidInput(
            f'"{what}": no file, and no certificate of this serial or name',
            hint="Look it up with pgtls cert list.",
        )
    if len(live) > 1 and not every:
        serials = ", ".join(f"{each.serial} ({each.profile})" for each in live)
        raise InvalidInput(
            f'"{what}" has {len(live)} certificates: {serials}',
            hint="Give a serial, or take all of them with --all.",
        )
    return live


def _of_file(authority: Authority, path: Path, leaf: Certificate) -> Record:
    """Return the record of a certificate, or what one of this CA that is not known would be."""
    rows = [row for row in authority.hierarchy.rows if row.own is not None]
    signers = [
        row
        for row in rows
        if leaf.issuer_der == hierarchy.certificate(row).subject.public_bytes()
        and reader.signed_by(leaf.der, row.certificate.der) is True
    ]
    for record in authority.store.with_serial(leaf.serial):
        if record.der == leaf.der or (
            not record.der and record.authority_id in {row.id for row in signers}
        ):
            return record
    if not signers:
        raise InvalidInput(
            f'"{path}": serial {leaf.serial} was not signed by this CA',
            hint=f"Its issuer is {leaf.issuer}: name the directory of that CA with --ca.",
        )
    if any(each.authority_id == signers[0].id for each in authority.store.with_serial(leaf.serial)):
        raise InvalidInput(
            f'"{path}": another certificate has serial {leaf.serial} of {signers[0].name}',
            hint="Revoke the serial: its CRL entry turns both certificates away.",
        )
    return replace(describe(leaf), authority_id=signers[0].id)


def revoke(
    authority: Authority,
    records: Sequence[Record],
    reason: str = crl.UNSPECIFIED,
    *,
    publish: bool = True,
    days: int = profiles.CRL_DAYS,
) -> list[Made]:
    """Revoke certificates, for good or (``certificateHold``) for now; publish a new CRL.

    What is revoked already for the same reason is left as it is, so that a command that was
    interrupted can be run again.

    Args:
        authority: whose.
        records: of its store.
        reason: a name of ``crl.REASONS``.
        publish: sign and publish the CRLs that change; without, the next ``pgtls crl`` does.
        days: from now to their nextUpdate.

    Raises:
        NotRevocable: one is revoked for another reason, or is a root; nothing was changed.
    """
    now = authority.now().replace(microsecond=0)

    def change(record: Record) -> Record:
        if record.profile == profiles.ROOT.name:
            raise NotRevocable(
                f"{record.name} is a root, which no CRL can revoke",
                hint="Replace it with pgtls ca rollover start, and take it out of root.crt.",
            )
        may_be_ca = record.profile in (*profiles.CAS, profiles.UNKNOWN)
        if reason == "cACompromise" and not may_be_ca:
            raise InvalidInput(
                f"{record.name} is no CA", hint="For another key, the reason is keyCompromise."
            )
        if record.state == REVOKED or (record.state == HELD and reason == crl.HOLD):
            if record.reason in (reason, None):
                return record
            raise NotRevocable(
                f"serial {record.serial} is revoked already ({record.reason})",
                hint="Nothing needs to be done.",
            )
        state = HELD if reason == crl.HOLD else REVOKED
        # Who was on hold was not good from then on.
        return replace(record, state=state, reason=reason, revoked_at=record.revoked_at or now)

    return _change(authority, records, change, publish, days)


def release(
    authority: Authority,
    records: Sequence[Record],
    *,
    publish: bool = True,
    days: int = profiles.CRL_DAYS,
) -> list[Made]:
    """Make certificates that are on hold good again; see ``revoke``.

    Raises:
        NotRevocable: one is revoked for good.
    """

    def change(record: Record) -> Record:
        if record.state == REVOKED:
            raise NotRevocable(
                f"serial {record.serial} is revoked for good ({record.reason})",
                hint="Issue a new certificate.",
            )
        if record.state == VALID:
            return record
        return replace(record, state=VALID, reason=None, revoked_at=None, released_at=now)

    now = authority.now().replace(microsecond=0)
    return _change(authority, records, change, publish, days)


def _change(
    authority: Authority,
    records: Sequence[Record],
    change: Callable[[Record], Record],
    publish: bool,
    days: int,
) -> list[Made]:
    crl.check_days(days)
    rows = {row.id: row for record in records for row in (_issuer(authority, record),)}
    if publish:
        # Before anything changes: without the key there would be no CRL.
        for row in rows.values():
            authority.signer(row)
    with authority.locked():
        crls.check_targets(authority, None, True)
        now = authority.now()
        with authority.store.transaction():
            for record in records:
                if not record.id:
                    authority.store.add_certificate(record.authority_id, record, now)
                current = again(authority, record)
                changed = change(current)
                # One that stays as it is keeps its entry, which may tell more than the record.
                if changed != current:
                    authority.store.set_revocation(changed)
        if not publish:
            return []
        return crls.make(authority, days=days, rows=list(rows.values()))


def again(authority: Authority, record: Record) -> Record:
    """Return the record as it stands now, under the lock.

    Raises:
        StoreError: it is not one of the store: nothing must be acknowledged then.
    """
    for each in authority.store.with_serial(record.serial):
        if each.id == record.id or (not record.id and each.authority_id == record.authority_id):
            return each
    raise StoreError(
        f"serial {record.serial} is not in the store under this number",
        hint="Look it up with Authority.find, and try again.",
    )


def _issuer(authority: Authority, record: Record) -> AuthorityRow:
    row = authority.hierarchy.row(record.authority_id)
    if not row.has_key:
        raise NotRevocable(
            f"{record.name} was issued by {row.name}, whose key is not here",
            hint="Revoke it in the directory of that CA, and bring its CRL with pgtls crl "
            "--import.",
        )
    if row.state == RETIRED:
        raise NotRevocable(
            f"{record.name} was issued by {row.name}, which nobody trusts any more",
            hint="Nothing needs to be done.",
        )
    return row
