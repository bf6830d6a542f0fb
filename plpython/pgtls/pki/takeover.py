"""Taking over a CA that ``openssl ca`` or easy-rsa has kept until now, without losing an entry.

    layout = openssl_directory.locate(Path("/etc/easy-rsa"))
    taken = take_over(layout, Path("pgtls-ca"))

Every line of the index becomes a record, with its certificate where the directory keeps it; so
does every certificate of the CA that the index has lost.  Serials that were used stay used, the
CRL number goes on, and a key that a passphrase protects stays protected by it.  The new directory
appears whole, with a CRL in it that revokes what the last one revoked; or nothing appears.  The
old one is only read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from pathlib import Path

from cryptography import x509

from ..errors import InvalidInput, UnreadableFile
from ..facts import Certificate
from . import (
    crl,
    crls,
    files,
    inspect,
    keys,
    memory,
    openssl_directory,
    openssl_index,
    pem,
    profiles,
    recover,
)
from .authority import Authority, Clock, utc_now
from .custody import ISSUED, ROOT_FILE, STORE_FILE, place_to_move
from .described import describe
from .founding import folder_for
from .hierarchy import CERTIFICATE_FILE, CRL_DIRECTORY, FOLDER, KEY_FILE, Hierarchy
from .openssl_directory import Found, Layout
from .openssl_index import Entry
from .records import HELD, ISSUING, REVOKED, TRUSTED, VALID, Record
from .store import Store

# An index tells no beginning.
_UNKNOWN_BEGINNING = datetime.fromtimestamp(0, timezone.utc)

# RFC 5280 5.3.1: a certificate that a delta CRL takes off the list is good again.
_REMOVE = "removeFromCRL"


@dataclass(frozen=True)
class Taken:
    """What was taken over.

    Attributes:
        name, subject: of the CA.
        kind: of the old directory.
        states: how many certificates are valid, revoked and on hold; its own does not count.
        index_only: how many of them the old directory kept no certificate of.
        unlisted: how many its index did not know.
        crl_number: of the first CRL of the new directory.
        aside: where a CA that stood in the new directory's place has gone, or None.
        notices: what the caller did not ask for and should know.
    """

    name: str
    subject: str
    kind: str
    states: Counter[str]
    index_only: int
    unlisted: int
    crl_number: int
    aside: Path | None
    notices: tuple[str, ...]


@dataclass
class _Plan:
    """All that will stand in the store; made before anything is written."""

    name: str
    records: list[tuple[Record, bytes | None]] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


def take_over(
    layout: Layout,
    directory: Path,
    *,
    parents: Path | None = None,
    passphrase: Callable[[], bytes] | None = None,
    move_aside: bool = False,
    clock: Clock = utc_now,
) -> Taken:
    """Make a CA's directory from that of another tool.

    One that was made from it before, and lacks nothing of it, is left as it is: a run that was
    interrupted after all was done can be run again.

    Args:
        layout: the other tool's files.
        directory: must not exist or be empty; its parent must exist.
        parents: PEM file with the CAs above one that is no root.
        passphrase: tells that of the CA's key; called only if it has one.
        move_aside: move a CA that stands in ``directory`` aside.
        clock: tells the time.

    Raises:
        InvalidInput: a CA above it is missing, or its name can't stand in the store.
        UnreadableFile, DamagedIndex: of the old directory; nothing was written.
        FileExists, FileNotWritten: the new directory.
    """
    directory = directory.resolve()
    now = clock()
    found = openssl_directory.read(layout)
    plan = _plan(found)
    number = None if move_aside else _crl_number_if_taken(directory, found, plan)
    if number is not None:
        plan.notices = ["it had been taken over already, and was left as it is"]
        return _taken(layout, found, plan, number, None)
    aside = place_to_move(directory, move_aside, now)
    chain = _chain(layout, found, parents)
    secrets: list[bytes] = []
    key = _key(layout, found, passphrase, secrets)
    with files.new_directory(directory, aside) as staging:
        own = pem.certificate(found.certificate.der)
        files.write(
            staging / KEY_FILE, keys.to_pem(key, secrets[0] if secrets else None), files.PRIVATE
        )
        files.write(staging / CERTIFICATE_FILE, own, files.PUBLIC)
        for folder in (ISSUED, CRL_DIRECTORY):
            files.make_directory(staging / folder)
        _write_parents(staging, chain)
        with Store.create(staging / STORE_FILE) as store:
            with store.transaction():
                _fill(store, plan, found, chain, now)
            made = Authority(staging, store, clock)
            files.write(staging / ROOT_FILE, made.hierarchy.anchors(), files.PUBLIC)
            made.remember(made.row, _loaded(found.certificate), key)
            made.check_clock()
            plan.notices += _bring_published(made, found)
            number = crls.make(made, days=profiles.CRL_DAYS)[0].number
            plan.notices += _crl_notices(made.hierarchy)
            memory.write(made)
    return _taken(layout, found, plan, number, aside)


def _crl_number_if_taken(directory: Path, found: Found, plan: _Plan) -> int | None:
    """Return the CRL number of a directory that holds this CA and every entry of it."""
    if not (directory / STORE_FILE).exists():
        return None
    with Authority.open(directory) as authority:
        if authority.record.der != found.certificate.der:
            return None
        states = {record.serial: record.state for record in authority.certificates()}
        lacking = [
            record
            for record, _ in plan.records
            if record.serial not in states
            or (record.state == REVOKED and states[record.serial] != REVOKED)
        ]
        return None if lacking else authority.crl_number


def _taken(layout: Layout, found: Found, plan: _Plan, number: int, aside: Path | None) -> Taken:
    return Taken(
        plan.name,
        found.certificate.subject,
        layout.kind,
        Counter(record.state for record, _ in plan.records),
        sum(not record.der for record, _ in plan.records),
        len(found.unlisted),
        number,
        aside,
        tuple(plan.notices),
    )


def _key(
    layout: Layout, found: Found, passphrase: Callable[[], bytes] | None, secrets: list[bytes]
) -> keys.PrivateKey:
    """Return the CA's key; what opened it is left in ``secrets``, to protect it again."""

    def tell() -> bytes:
        assert passphrase is not None  # noqa: S101 - only then it is handed on
        secrets.append(passphrase())
        return secrets[-1]

    key = keys.load(layout.key, None if passphrase is None else tell)
    own = _loaded(found.certificate).public_key()
    if keys.public_bytes(key.public_key()) != keys.public_bytes(own):
        raise UnreadableFile(
            str(layout.key),
            f'is not the key of "{layout.certificate}"',
            hint="Name the two that belong together with --cert and --key.",
        )
    return key


def _chain(layout: Layout, found: Found, parents: Path | None) -> tuple[Certificate, ...]:
    """Return the CAs above the one taken over, nearest first, up to a root."""
    candidates = list(found.above)
    if parents is not None:
        candidates += inspect.read_certificate_file(parents)
    chain = openssl_directory.above(found.certificate, candidates)
    last = (found.certificate, *chain)[-1]
    if not last.self_issued:
        raise InvalidInput(
            f'"{layout.certificate}": {last.subject} was signed by {last.issuer}, whose '
            "certificate is missing",
            hint="Give a PEM file with the CAs above it, up to the root, with --chain.",
        )
    return chain


def _plan(found: Found) -> _Plan:
    plan = _Plan(_authority_name(found.certificate))
    own = found.certificate
    for entry, certificate in found.entries:
        if own.self_issued and entry.serial == own.serial:
            # `openssl ca -selfsign` lists the CA itself, which the store keeps as such.
            if entry.status == openssl_index.REVOKED:
                raise InvalidInput(
                    f"line {entry.line} of the index revokes the CA itself",
                    hint="Make a new CA with pgtls ca init: nobody may trust this one.",
                )
            continue
        if entry.reason == _REMOVE:
            plan.notices.append(
                f"line {entry.line}: serial {entry.serial} was taken off the CRL again "
                "(removeFromCRL), and counts as valid"
            )
        plan.records.append((_record(entry, certificate), _entry(entry)))
    plan.records += [(describe(each), None) for each in found.unlisted]
    if found.unlisted:
        plan.notices.append(
            f"{len(found.unlisted)} certificates are not in the index; they count as valid"
        )
    return plan


def _authority_name(certificate: Certificate) -> str:
    return certificate.common_names[-1] if certificate.common_names else certificate.subject


def _record(entry: Entry, certificate: Certificate | None) -> Record:
    revoked_at, reason, state = entry.revoked_at, entry.reason, VALID
    if reason == _REMOVE:
        revoked_at = reason = None
    elif revoked_at is not None:
        state = HELD if reason == crl.HOLD else REVOKED
    if certificate is not None:
        return describe(certificate, state, revoked_at, reason)
    return Record(
        serial=entry.serial,
        profile=profiles.UNKNOWN,
        name=entry.common_name or entry.distinguished_name,
        subject=entry.distinguished_name,
        san=(),
        not_before=_UNKNOWN_BEGINNING,
        not_after=entry.expires,
        der=b"",
        state=state,
        revoked_at=revoked_at,
        reason=reason,
    )


def _entry(entry: Entry) -> bytes | None:
    """Return what a CRL says of an entry, where that is more than a record holds."""
    if entry.revoked_at is None or (entry.invalid_since or entry.hold_instruction) is None:
        return None
    return crl.entry(
        entry.serial,
        entry.revoked_at,
        entry.reason,
        invalid_since=entry.invalid_since,
        hold_instruction=entry.hold_instruction,
    )


def _write_parents(staging: Path, chain: Sequence[Certificate]) -> None:
    if chain:
        files.make_directory(staging / FOLDER)
    for each in chain:
        folder = staging / folder_for(_authority_name(each))
        files.make_directory(folder)
        files.write(folder / CERTIFICATE_FILE, pem.certificate(each.der), files.PUBLIC)


def _fill(
    store: Store, plan: _Plan, found: Found, chain: Sequence[Certificate], now: datetime
) -> None:
    """Put everything into an empty store: the CAs from the root down, then what was issued."""
    parent_id: int | None = None
    for certificate in (*reversed(chain), found.certificate):
        own = certificate is found.certificate
        name = _authority_name(certificate)
        row_id = store.add_authority(
            name, ISSUING if own else TRUSTED, "." if own else str(folder_for(name)), has_key=own
        )
        record = describe(certificate)
        if parent_id is None:
            record = replace(record, profile=profiles.ROOT.name)
        certificate_id = store.add_certificate(parent_id or row_id, record, now)
        store.certify_authority(row_id, certificate_id, parent_id)
        parent_id = row_id
    assert parent_id is not None  # noqa: S101 - there is at least the CA itself
    store.set_crl(parent_id, found.crl_number, found.crl_this_update)
    for record, entry in plan.records:
        store.add_certificate(parent_id, record, now, entry=entry)


def _bring_published(authority: Authority, found: Found) -> list[str]:
    """Revoke what the old CRL lists and the index, which may come from a backup, does not."""
    removed = {entry.serial for entry, _ in found.entries if entry.reason == _REMOVE}
    brought: list[Record] = []
    with authority.store.transaction():
        for each in found.published:
            brought += recover.bring_entries(authority, authority.row, each, but=removed)
    if not brought:
        return []
    serials = memory.shown(record.serial for record in brought)
    return [f"the last CRL revokes {serials}, and the index does not: taken as the CRL has it"]


def _crl_notices(hierarchy: Hierarchy) -> list[str]:
    return [
        f"the CRL of {row.name} is missing: bring it in with pgtls crl --import, or clients "
        "are turned away"
        for row in hierarchy.active
        if not row.has_key
    ]


def _loaded(certificate: Certificate) -> x509.Certificate:
    return x509.load_der_x509_certificate(certificate.der)
