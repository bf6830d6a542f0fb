"""Bringing back what a store from a backup lacks, from what the CA has published since.

    found = recover(authority, [Path("root.crl")])   # that of a server, say
    print(found.revoked, found.issued)

CRLs are taken from the directory and from the files that are named, when the CA's own key has
signed them; certificates from the folders under ``issued``, likewise; the state of each CA from
``memory.json``.  What the store has revoked stays revoked, numbers and times only grow, and the
serial of every entry and certificate counts as used from then on.  In the end new CRLs are signed,
with numbers above all that was found.

A certificate that was issued after the backup, was not revoked, and whose files are elsewhere
leaves no trace here.  ``revoke.select`` takes it by its file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cryptography import x509

from .. import x509 as reader
from ..errors import InvalidInput, UnreadableFile
from ..facts import Certificate, Crl
from . import crl, crls, founding, inspect, memory, profiles
from .crls import Made
from .custody import ISSUED
from .described import describe
from .hierarchy import CERTIFICATE_FILE
from .profiles import CLOCK_SKEW
from .records import HELD, ISSUING, REQUESTED, REVOKED, VALID, AuthorityRow, Record

if TYPE_CHECKING:
    from .authority import Authority
    from .memory import Known, Memory
    from .store import Store


@dataclass
class Recovered:
    """What the store lacked, and has now.

    Attributes:
        authorities: CAs that it did not know, or knew in an earlier state.
        issued: certificates that it did not know, by their files.
        revoked: revocations, one a record as it is now.
        numbers: CAs whose CRL number was behind.
        on_hold: certificates that it has on hold and that a newer CRL does not list.
        signed: the new CRLs.
    """

    authorities: list[AuthorityRow] = field(default_factory=list)
    issued: list[Record] = field(default_factory=list)
    revoked: list[Record] = field(default_factory=list)
    numbers: list[AuthorityRow] = field(default_factory=list)
    on_hold: list[Record] = field(default_factory=list)
    signed: list[Made] = field(default_factory=list)


def recover(
    authority: Authority, sources: Sequence[Path] = (), *, clock_is_right: bool = False
) -> Recovered:
    """Bring back what the store lacks, and sign new CRLs.

    Args:
        authority: whose.
        sources: files of CRLs, besides those of the directory.
        clock_is_right: what was signed in the future was signed while the clock was ahead;
            thisUpdate of the next CRLs goes by the clock again, their numbers go on.

    Raises:
        InvalidInput: a file holds no CRL that a CA of this directory has signed.
        ClockWentBack: the clock is before what was signed last; nothing was changed.
        UnreadableFile: a file, or a CA's key.
    """
    given = [each for path in sources for each in _from_file(authority, path)]
    authority.open_keys()
    with authority.locked(recovering=True):
        found = Recovered()
        remembered = _remembered(authority.directory)
        with authority.store.transaction():
            _bring_authorities(authority, remembered, found)
            published = [*memory.in_directory(authority.directory), *given]
            leaves = list(_issued_leaves(authority.directory))
            for row in authority.hierarchy.rows:
                if row.has_key and row.own is not None:
                    found.issued += _bring_issued(authority, row, leaves)
                _bring(authority, row, memory.own(row, published), found)
            _bring_history(authority, remembered, clock_is_right)
            authority.refresh()
            # Undoes all of it where the clock is before what has come back.
            authority.check_clock()
        authority.open_keys()
        founding.settle(authority)
        found.signed = crls.make(authority, days=profiles.CRL_DAYS)
        authority.refresh()
    return found


def _from_file(authority: Authority, path: Path) -> list[Crl]:
    given = crls.read(path)
    own = [each for row in authority.hierarchy.rows for each in memory.own(row, given)]
    if not own:
        issuers = ", ".join(sorted({each.issuer for each in given}))
        raise InvalidInput(
            f'"{path}": no CA of this directory has signed a CRL in it; its CRLs say {issuers}',
            hint="Name a CRL of this CA, such as the file of a server's ssl_crl_file.",
        )
    return own


def _remembered(directory: Path) -> Memory | None:
    # Damaged, it is made anew from what the CRLs tell.
    with suppress(UnreadableFile):
        return memory.read(directory)
    return None


# ---- CAs ----------------------------------------------------------------------------------------


def _bring_authorities(authority: Authority, remembered: Memory | None, found: Recovered) -> None:
    """Bring back CAs that were made, and states that were reached, after the backup."""
    if remembered is None or authority.store.revision() >= remembered.revision:
        return
    before = {row.name: row for row in authority.hierarchy.rows}
    missing = []
    for known in remembered.authorities:
        row = before.get(known.name)
        if row is None or (row.own is None and known.certificate is not None):
            missing.append(_place(authority, known, row))
    # From the roots down, so that each finds who signed it.
    while missing:
        ready = next((each for each in missing if _has_issuer(authority, each[1])), missing[0])
        missing.remove(ready)
        _certify(authority, *ready)
    authority.refresh()
    _bring_states(authority, remembered)
    found.authorities += [
        row
        for row in authority.hierarchy.rows
        if row.name not in before or before[row.name].state != row.state
    ]


def _place(
    authority: Authority, known: Known, row: AuthorityRow | None
) -> tuple[int, Certificate | None]:
    """Give a CA its row; return it with its certificate, which lies in its folder."""
    row_id = row.id if row is not None else None
    if row_id is None:
        row_id = authority.store.add_authority(
            known.name, REQUESTED, known.folder, has_key=known.has_key
        )
    if known.certificate is None:
        return row_id, None
    path = authority.directory / known.folder / CERTIFICATE_FILE
    own = inspect.read_certificate_file(path)[0]
    if memory.fingerprint(own.der) != known.certificate:
        raise UnreadableFile(
            str(path),
            f"is not the certificate that the CA {known.name} had",
            hint="Restore the file from a backup that is newer than that of index.db.",
        )
    return row_id, own


def _issuer(authority: Authority, own: Certificate) -> AuthorityRow | None:
    rows = [row for row in authority.store.authorities() if row.own is not None]
    return next((row for row in rows if reader.issued(own, _facts(row))), None)


def _has_issuer(authority: Authority, own: Certificate | None) -> bool:
    return own is None or own.self_issued or _issuer(authority, own) is not None


def _certify(authority: Authority, row_id: int, own: Certificate | None) -> None:
    if own is None:
        return
    store, parent = authority.store, _issuer(authority, own)
    standing = [each for each in store.with_serial(own.serial) if each.der == own.der]
    if standing:
        store.certify_authority(row_id, standing[0].id, None if parent is None else parent.id)
        return
    record = describe(own)
    if parent is None:
        record = replace(record, profile=profiles.ROOT.name)
    own_id = store.add_certificate(row_id if parent is None else parent.id, record, authority.now())
    store.certify_authority(row_id, own_id, None if parent is None else parent.id)


def _bring_states(authority: Authority, remembered: Memory) -> None:
    wanted = {known.name: known.state for known in remembered.authorities}
    rows = authority.hierarchy.rows
    # The one that issues last: the store allows one at a time.
    for row in sorted(rows, key=lambda each: wanted.get(each.name) == ISSUING):
        if row.name in wanted and wanted[row.name] != row.state:
            authority.store.set_state(row.id, wanted[row.name])
    authority.refresh()


def _facts(row: AuthorityRow) -> Certificate:
    return inspect.certificates_of([row.certificate])[0]


# ---- what a CA has issued and revoked -----------------------------------------------------------


def _bring(
    authority: Authority, row: AuthorityRow, published: Sequence[Crl], found: Recovered
) -> None:
    brought: list[Record] = []
    ordered = sorted(published, key=_order)
    for each in ordered if row.has_key else ():
        brought += bring_entries(authority, row, each)
    if not ordered:
        return
    number = max([row.crl_number, *(each.crl_number or 0 for each in ordered)])
    times = [row.crl_this_update] if row.crl_this_update is not None else []
    this_update = max([*times, *(each.this_update for each in ordered)])
    if (number, this_update) != (row.crl_number, row.crl_this_update):
        authority.store.set_crl(row.id, number, this_update)
    if number > row.crl_number:
        found.numbers.append(row)
    if row.has_key and (brought or number > row.crl_number):
        found.on_hold += _not_listed(authority, row, ordered[-1])
    found.revoked += brought


def _order(each: Crl) -> tuple[int, datetime]:
    return each.crl_number or 0, each.this_update


def _issued_leaves(directory: Path) -> Iterator[tuple[Path, Certificate]]:
    """Yield the certificates that lie where they were put, with their folders."""
    names = {profile.certificate_file for profile in profiles.PROFILES.values()}
    folders: list[Path] = []
    with suppress(FileNotFoundError):
        folders += sorted((directory / ISSUED).iterdir())
    for path in (folder / name for folder in folders for name in sorted(names)):
        if path.parent.is_symlink() or path.is_symlink() or not path.is_file():
            continue
        with suppress(UnreadableFile):
            yield path.parent, inspect.read_certificate_file(path)[0]


def _bring_issued(
    authority: Authority, row: AuthorityRow, leaves: Sequence[tuple[Path, Certificate]]
) -> Iterator[Record]:
    """Take certificates of a CA that the store does not know."""
    store, own = authority.store, _facts(row)
    for folder, leaf in leaves:
        if _of_serial(store, row, leaf.serial) is None and reader.issued(leaf, own):
            record = replace(describe(leaf), place=authority.place(folder))
            store.add_certificate(row.id, record, authority.now())
            yield record


def bring_entries(
    authority: Authority, row: AuthorityRow, published: Crl, *, but: Set[str] = frozenset()
) -> Iterator[Record]:
    """Revoke what a CRL lists and the store does not, as the CRL has it; yield what has changed.

    Args:
        authority: whose, within a transaction.
        row: the CA that has signed the CRL.
        published: the CRL.
        but: serials that are left as they are.
    """
    store = authority.store
    entries = crl.listed(published.der)
    held = {each.serial for each in store.held(row.id)}
    loaded = x509.load_der_x509_crl(published.der)
    for serial in sorted(entries.keys() - (store.revoked_serials(row.id) - held) - but):
        revoked_at, reason = _told(loaded, serial)
        if reason == crl.HOLD and (serial in held or _released(store, row, serial, revoked_at)):
            continue
        record = _of_serial(store, row, serial)
        if record is None:
            store.add_certificate(row.id, _unknown(row, serial, revoked_at), authority.now())
            record = _of_serial(store, row, serial)
            assert record is not None  # noqa: S101 - it has just been added
        state = HELD if reason == crl.HOLD else REVOKED
        record = replace(record, state=state, revoked_at=revoked_at, reason=reason)
        store.set_revocation(record, entry=entries[serial])
        yield record


def _of_serial(store: Store, row: AuthorityRow, serial: str) -> Record | None:
    return next((each for each in store.with_serial(serial) if each.authority_id == row.id), None)


def _released(store: Store, row: AuthorityRow, serial: str, held_at: datetime) -> bool:
    """Return whether a certificate that was on hold then has been released since."""
    record = _of_serial(store, row, serial)
    released = None if record is None else record.released_at
    return released is not None and held_at <= released


def _told(loaded: x509.CertificateRevocationList, serial: str) -> tuple[datetime, str | None]:
    entry = loaded.get_revoked_certificate_by_serial_number(int(serial, 16))
    assert entry is not None  # noqa: S101 - it stands in the same list
    moment = reader.utc(entry, "revocation_date")
    assert moment is not None  # noqa: S101 - every entry has one (RFC 5280 5.1.2.6)
    with suppress(x509.ExtensionNotFound):
        reason = entry.extensions.get_extension_for_class(x509.CRLReason).value.reason
        return moment, str(reason.value)
    return moment, None


def _unknown(row: AuthorityRow, serial: str, revoked_at: datetime) -> Record:
    """Return a record of a certificate of which a CRL tells nothing but the serial."""
    return Record(
        serial=serial,
        profile=profiles.UNKNOWN,
        name=f"serial {serial}",
        subject="",
        san=(),
        not_before=min(revoked_at, row.certificate.not_after),
        # It may be good as long as its issuer is, so long does its entry count.
        not_after=row.certificate.not_after,
        der=b"",
        state=VALID,
    )


def _not_listed(authority: Authority, row: AuthorityRow, newest: Crl) -> list[Record]:
    listed = crl.listed(newest.der)
    return [each for each in authority.store.held(row.id) if each.serial not in listed]


def _bring_history(authority: Authority, remembered: Memory | None, clock_is_right: bool) -> None:
    store, now = authority.store, authority.now()
    revision, signed_at = store.revision(), store.signed_at()
    if remembered is not None:
        revision = max(revision, remembered.revision)
        signed_at = max(signed_at, remembered.signed)
    if clock_is_right:
        signed_at = now
        for row in store.authorities():
            if row.crl_this_update is not None and row.crl_this_update > now - CLOCK_SKEW:
                store.set_crl(row.id, row.crl_number, None)
    store.set_history(revision, signed_at)
