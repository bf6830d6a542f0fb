"""Renewing: the same names, profile and kind of key, for another while.

    renew(authority, record)
    for outcome in renew_due(authority, timedelta(days=30)): ...

What is renewed is what lies in a folder.  One of the CA's own that has come in its place by now has
settled the matter, and so has the end of a certificate whose folder has gone.  Whatever else keeps
one that is due from being renewed costs that one alone, and is an outcome with its reason.

A folder may belong to another account, and what is in it may be exchanged at any time: all of it
is read and written by ``folder``'s rules.  A new key and its certificate get their names one
right after the other, and a run that is killed between the two is completed by the next one
(``recovery``); with the same key only one file changes, and there is no between.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cryptography import x509
from cryptography.x509.oid import NameOID

from ..errors import InvalidInput, PgtlsError, UnreadableFile
from . import files, keys, names, profiles
from .issue import AlreadyRenewed, Issued, Order
from .records import LEAVING, VALID, Record

if TYPE_CHECKING:
    from .authority import Authority

# A month before its end there is time to see that the timer does not run.
WITHIN = timedelta(days=30)

# A certificate that lives for less than three months is renewed in the last third of its life.
_PART = 3


class Outcome(NamedTuple):
    """What came of one certificate that was due: a successor, or an error."""

    record: Record
    issued: Issued | None
    error: PgtlsError | None


def renew(
    authority: Authority,
    record: Record,
    *,
    same_key: bool = False,
    days: int | None = None,
    out: Path | None = None,
) -> Issued:
    """Issue a certificate in the place of one, and put its files where those are.

    Args:
        authority: whose; the CA that issues now signs, whichever signed the old one.
        record: of its store.
        same_key: keep the private key.  A key that is elsewhere (from a request), or that a
            passphrase protects, is kept in any case.
        days: from now to its end; as long as the old one was good when None.
        out: another folder.

    Raises:
        InvalidInput: it is revoked, a CA's, or its place holds another certificate.
        AlreadyRenewed: another process has done it.
    """
    return authority.issue(successor(authority, record, same_key=same_key, days=days, out=out))[0]


def renew_due(
    authority: Authority, within: timedelta = WITHIN, *, same_key: bool = False
) -> Iterator[Outcome]:
    """Renew what is due, one by one; an error of one does not keep the others.

    Due is what ends soon or has ended, and what a CA has signed that is leaving.

    Args:
        authority: whose.
        within: how long before its end, but not before the last third of its life.
        same_key: as in ``renew``.
    """
    # First what a killed run had begun: it may be what is due.
    with authority.locked(*(place for _, place in _candidates(authority, within))):
        pass
    told = set()
    # The newest first: what it says of its folder holds for those that it has succeeded.
    for record, place in reversed(_candidates(authority, within)):
        try:
            if not _is_settled(authority, record, place):
                issued = renew(authority, record, same_key=same_key)
                told.add((record.profile, place))
                yield Outcome(record, issued, None)
        except AlreadyRenewed:
            continue
        except PgtlsError as error:
            if (record.profile, place) not in told:
                told.add((record.profile, place))
                yield Outcome(record, None, error)


def successor(
    authority: Authority,
    record: Record,
    *,
    same_key: bool = False,
    days: int | None = None,
    out: Path | None = None,
) -> Order:
    """Return the order of what comes in the place of a certificate; see ``renew``."""
    _check(record)
    profile = profiles.PROFILES[record.profile]
    folder = out or place_of(authority, record)
    certificate = x509.load_der_x509_certificate(record.der)
    key_path = folder / profile.key_file
    public_key = certificate.public_key()
    notices: tuple[str, ...] = ()
    keep: keys.PublicKey | None = None
    if not isinstance(public_key, keys.PUBLIC_KEYS):
        raise InvalidInput(
            f"serial {record.serial} is for a kind of key that pgtls does not issue for",
            hint=f"Issue a new one with a key of {', '.join(keys.KEY_TYPES)}.",
        )
    if same_key or not os.path.lexists(key_path):
        keep = public_key
    elif keys.is_encrypted(files.read(key_path)):
        keep = public_key
        notices = ("the key is kept: a passphrase protects it, and a new one would need it, too",)
    return Order(
        profile,
        record.name,
        next(iter(_common_names(certificate)), None),
        tuple(map(names.server_name, record.san)),
        folder,
        days=days if days is not None else _days(authority, record),
        key_type=keys.type_of(public_key),
        public_key=keep,
        overwrite=True,
        clip=days is None,
        successor_of=record.serial if out is None else None,
        notices=notices,
        # Whether clients take it was asked when the first one was issued.
        accept_refused=True,
    )


def place_of(authority: Authority, record: Record) -> Path:
    """Return the folder of a certificate's files, or where they would be by default."""
    if record.place is not None:
        return authority.directory / record.place
    return authority.default_folder(record.name)


def _is_settled(authority: Authority, record: Record, place: Path) -> bool:
    """Return whether a certificate that is due needs no successor any more.

    Raises:
        InvalidInput, UnreadableFile: something else than this certificate stands in its place.
    """
    profile = profiles.PROFILES.get(record.profile)
    if profile is None:
        return True
    path = place / profile.certificate_file
    if not os.path.lexists(place):
        if record.not_after <= authority.now():
            return True
        raise UnreadableFile(
            str(place),
            f"the folder of serial {record.serial} is gone",
            hint="Put it back; or revoke the certificate if nothing uses it any more: "
            f"pgtls cert revoke {record.serial}",
        )
    content = files.read(path)
    try:
        found = format(x509.load_pem_x509_certificate(content).serial_number, "x")
    except ValueError:
        raise UnreadableFile(
            str(path), "holds no certificate", hint="Restore it, or issue a new one with --force."
        ) from None
    if found != record.serial and not authority.store.with_serial(found):
        raise InvalidInput(
            f'"{path}" holds another CA\'s certificate, and not serial {record.serial}',
            hint="Move it away to have this one renewed, or revoke this one: "
            f"pgtls cert revoke {record.serial}",
        )
    return found != record.serial


def _check(record: Record) -> None:
    if record.profile in profiles.CAS:
        raise InvalidInput(
            f"{record.name} is a CA", hint="Put another in its place with pgtls ca rollover."
        )
    if record.state != VALID:
        raise InvalidInput(
            f"serial {record.serial} is {record.state}",
            hint="Release it if it is held, or issue a new certificate.",
        )
    if not record.der:
        raise InvalidInput(
            f"the certificate of serial {record.serial} was not kept by the CA it comes from",
            hint="Issue a new one.",
        )
    if record.profile not in profiles.PROFILES:
        raise InvalidInput(
            f"serial {record.serial} is neither for servers nor for clients",
            hint="Issue a new one with pgtls cert server or pgtls cert client.",
        )


def _candidates(authority: Authority, within: timedelta) -> list[tuple[Record, Path]]:
    leaving = {row.id for row in authority.hierarchy.rows if row.state == LEAVING}
    now = authority.now()
    found = authority.store.ending(now, within, _PART, leaving)
    return [(record, place_of(authority, record)) for record in found]


def _days(authority: Authority, record: Record) -> int | None:
    issuer = authority.hierarchy.row(record.authority_id).certificate
    if record.not_after == issuer.not_after:
        # It was cut to its issuer's end: that says nothing of how long it should be good.
        return None
    life = record.not_after - record.not_before - profiles.CLOCK_SKEW
    return max(1, round(life / timedelta(days=1)))


def _common_names(certificate: x509.Certificate) -> Iterator[str]:
    for attribute in certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME):
        yield str(attribute.value)


__all__ = ["WITHIN", "AlreadyRenewed", "Outcome", "renew", "renew_due", "successor"]
