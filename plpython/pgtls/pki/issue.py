"""Issuing: one certificate or many, each step in the order that loses nothing.

    issue(authority, [order])

Arguments and targets are checked, keys made, certificates signed; then, under the CA's lock,
the keys are staged, the certificates committed to the store all at once, and only then do
files appear under their names.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from ..errors import InvalidInput, PgtlsError, UnreadableFile
from . import custody, files, keys, names, pem, profiles
from .accepted import refuse_what_clients_refuse
from .custody import ROOT_FILE
from .profiles import Profile, Validity
from .records import VALID, Record

if TYPE_CHECKING:
    from .authority import Authority, Signer


class AlreadyRenewed(PgtlsError):
    """Another certificate has come in the place of the one to renew (55000)."""

    sqlstate = "55000"


class Order(NamedTuple):
    """A certificate that is wanted.

    Attributes:
        profile: what kind.
        name: the server, role or CA that it is for.
        common_name: CN of its subject; None for an empty subject.
        san: its alternative names, without doubles.
        folder: where its files go; one under ``issued/`` when None.
        days: from now to its end; the profile's when None.
        period: when it is good, where that does not begin now; then ``days`` does not count.
        key_type: of the key to make.
        public_key: of a key that is elsewhere; then none is made.
        passphrase: what the key's file is encrypted with.
        overwrite: whether files that stand there may be replaced.
        clip: cut the days to the issuer's end, rather than refuse them.
        successor_of: serial of the certificate that must stand there still, if any must.
        notices: what the caller did not ask for and should know.
        accept_refused: issue it though clients would refuse a server with it.
    """

    profile: Profile
    name: str
    common_name: str | None
    san: tuple[names.Name, ...] = ()
    folder: Path | None = None
    days: int | None = None
    period: Validity | None = None
    key_type: str = keys.DEFAULT_KEY_TYPE
    public_key: keys.PublicKey | None = None
    passphrase: bytes | None = None
    overwrite: bool = False
    clip: bool = False
    successor_of: str | None = None
    notices: tuple[str, ...] = ()
    accept_refused: bool = False


class Issued(NamedTuple):
    """What issuing made.

    Attributes:
        record: as the store has it.
        certificate, key, root: the files; a key that is elsewhere is named, and not there.
        notices: what the caller did not ask for and should know.
        kept: it stood there already, and was not issued again.
    """

    record: Record
    certificate: Path
    key: Path
    root: Path
    notices: tuple[str, ...] = ()
    kept: bool = False


class _Job(NamedTuple):
    """An order with its key made and its certificate signed.

    Attributes:
        with_root: whether root.crt is to be written, too.
        done: whether its files are in place already.
    """

    order: Order
    key: keys.PrivateKey | None
    record: Record
    publication: files.Publication
    notices: tuple[str, ...]
    with_root: bool = True
    done: bool = False


def server_order(name: str, alternatives: Sequence[str] = ()) -> Order:
    """Return the order of a certificate for a server.

    Args:
        name: DNS name or IP address: the CN and the first alternative name.  The CN is
            left out when the name is longer than a CN may be (RFC 5280 A.1).
        alternatives: more DNS names and IP addresses.

    Raises:
        InvalidInput: one is neither.
    """
    san = tuple(dict.fromkeys(names.server_name(text) for text in (name, *alternatives)))
    first = san[0].value
    if len(first) <= names.MAX_COMMON_NAME:
        return Order(profiles.SERVER, first, first, san)
    notice = (
        f"the subject is empty: {first} is longer than a CN may be "
        f"({names.MAX_COMMON_NAME} characters); clients find it among the alternative names"
    )
    return Order(profiles.SERVER, first, None, san, notices=(notice,))


def client_order(role: str, common_name: str | None = None) -> Order:
    """Return the order of a certificate for a role, whose name is the CN unless one is given.

    Raises:
        InvalidInput: the role's name or the CN can't stand in a certificate.
    """
    names.role_name(role)
    if common_name is not None:
        names.common_name(common_name, "CN")
    return Order(profiles.CLIENT, role, role if common_name is None else common_name)


def issue(authority: Authority, orders: Sequence[Order]) -> list[Issued]:
    """Issue certificates from the CA that issues, all or none of them.

    An order that has been carried out is not carried out again, so that a command that was
    interrupted, at whatever point, can be run again: what stands there is kept.

    Raises:
        InvalidInput: an order; nothing was changed.
        FileExists, FileNotWritten, UnreadableFile, StoreError: nothing was issued.
        NotSafe, StoreForgot, ClockWentBack: see ``Authority.locked``; nothing was issued.
    """
    now = authority.now()
    standing = [_standing(authority, order) for order in orders]
    wanted = [order for order, record in zip(orders, standing) if record is None]
    made = iter(_issue(authority, wanted, now))
    return [
        next(made) if record is None else _kept(authority, order, record)
        for order, record in zip(orders, standing)
    ]


def _issue(authority: Authority, orders: Sequence[Order], now: datetime) -> list[Issued]:
    if not orders:
        # What a killed run left is put in order all the same.
        with authority.locked():
            return []
    signer = authority.signer()
    anchors = authority.hierarchy.anchors()
    folders = [authority.folder_of(order) for order in orders]
    # Before keys are made, which can take seconds.
    for order, folder in zip(orders, folders):
        custody.check_folder(authority.directory, folder)
        _check_targets(order, files.Publication(folder, overwrite=order.overwrite), anchors)
    with ExitStack() as stack:
        jobs = [
            _prepare(authority, signer, order, folder, now)
            for order, folder in zip(orders, folders)
        ]
        for job in jobs:
            stack.enter_context(job.publication)
        with authority.locked(*folders) as recovered:
            authority.check_issuing(signer)
            jobs = [_or_recovered(authority, job, recovered) for job in jobs]
            _publish(authority, signer, [job for job in jobs if not job.done], now)
    return [
        _issued(job.publication.directory, job.order.profile, job.record, job.notices)
        for job in jobs
    ]


def _standing(authority: Authority, order: Order) -> Record | None:
    """Return the good certificate that stands where the order would only repeat it.

    One of a CA that issues no more is not: after a roll-over it is to be replaced.
    """
    folder = authority.folder_of(order)
    serial = None if order.overwrite else standing_serial(folder / order.profile.certificate_file)
    wanted = (order.profile.name, order.name, profiles.subject(order.common_name).rfc4514_string())
    for record in authority.store.with_serial(serial) if serial else ():
        if (
            record.der
            and record.authority_id == authority.row.id
            and (record.profile, record.name, record.subject) == wanted
            and record.san == tuple(map(str, order.san))
            and record.state == VALID
            and record.not_after > authority.now()
            and _lives_as_long(record, order.days)
            and _has_key(order, record, folder / order.profile.key_file)
        ):
            return record
    return None


def _lives_as_long(record: Record, days: int | None) -> bool:
    surplus = record.not_after - record.not_before - timedelta(days=days or 0)
    return days is None or timedelta(0) <= surplus <= profiles.CLOCK_SKEW


def _has_key(order: Order, record: Record, path: Path) -> bool:
    """Return whether a certificate and the key beside it are of the kind that is wanted."""
    key = x509.load_der_x509_certificate(record.der).public_key()
    if order.public_key is not None:
        return keys.public_bytes(order.public_key) == keys.public_bytes(key)
    return (
        isinstance(key, keys.PUBLIC_KEYS)
        and keys.type_of(key) == order.key_type
        and path.is_file()
        and keys.is_encrypted(files.read(path)) == (order.passphrase is not None)
    )


def _kept(authority: Authority, order: Order, record: Record) -> Issued:
    notice = (
        "it stood there already, and nothing was issued: pgtls cert renew makes another one, "
        "and so does --force"
    )
    return _issued(authority.folder_of(order), order.profile, record, (notice,), kept=True)


def _prepare(
    authority: Authority, signer: Signer, order: Order, folder: Path, now: datetime
) -> _Job:
    issuer = signer.row.certificate
    limits = Validity(issuer.not_before, issuer.not_after)
    period = order.period or profiles.validity(
        order.profile, order.days, now, limits, clip=order.clip
    )
    notices = order.notices
    if period.clipped:
        until = f"{period.not_after:%Y-%m-%d %H:%M} UTC"
        notices = (*notices, f"good until {until} only: the CA ends then")
    subject = profiles.subject(order.common_name)
    if subject == signer.certificate.subject:
        raise InvalidInput(
            f'"{order.name}" is the name of the CA itself', hint="Make a CA with another name."
        )
    key = None if order.public_key is not None else keys.generate(order.key_type)
    public_key = order.public_key if key is None else key.public_key()
    assert public_key is not None  # noqa: S101 - one of the two is there
    certificate = profiles.certificate_builder(
        order.profile, subject, public_key, order.san, period, signer.certificate
    ).sign(signer.key, keys.signature_hash(signer.key))
    if order.profile is profiles.SERVER and not order.accept_refused:
        chain = certificate.public_bytes(Encoding.PEM) + authority.hierarchy.chain(signer.row)
        refuse_what_clients_refuse(chain, authority.hierarchy.anchors(), now)
    record = replace(
        to_record(order.profile, order.name, certificate, period, order.san),
        place=authority.place(folder),
        authority_id=signer.row.id,
    )
    publication = files.Publication(folder, overwrite=order.overwrite, tag=record.serial)
    return _Job(order, key, record, publication, notices)


def _or_recovered(authority: Authority, job: _Job, recovered: Sequence[Record]) -> _Job:
    """Return the job, or that of a killed run that had carried out the order all but the end."""
    for record in recovered:
        wanted = replace(
            job.record,
            serial=record.serial,
            not_before=record.not_before,
            not_after=record.not_after,
            der=record.der,
        )
        if wanted == record and (job.key is not None or _same_key(job.record, record)):
            notice = "an interrupted run had issued it: its files were put in place"
            return job._replace(record=record, notices=(*job.notices, notice), done=True)
    # Once more under the lock, now that nobody else writes there.
    _check_predecessor(job)
    anchors = authority.hierarchy.anchors()
    return job._replace(with_root=_check_targets(job.order, job.publication, anchors))


def _same_key(record: Record, other: Record) -> bool:
    one, two = (x509.load_der_x509_certificate(each.der) for each in (record, other))
    return keys.public_bytes(one.public_key()) == keys.public_bytes(two.public_key())


def _check_predecessor(job: _Job) -> None:
    expected, path = job.order.successor_of, job.publication.directory
    path = path / job.order.profile.certificate_file
    found = standing_serial(path) if expected is not None else None
    if found is not None and found != expected:
        raise AlreadyRenewed(
            f'"{path}" does not hold serial {expected} any more, but {found}',
            hint="Look at it with pgtls cert show.",
        )


def standing_serial(path: Path) -> str | None:
    """Return the serial of the leaf of a certificate file, or None where there is none."""
    try:
        leaf = x509.load_pem_x509_certificate(files.read(path))
    except (UnreadableFile, ValueError):
        return None
    return format(leaf.serial_number, "x")


def _publish(authority: Authority, signer: Signer, jobs: Sequence[_Job], now: datetime) -> None:
    for job in jobs:
        profile = job.order.profile
        if job.key is None:
            job.publication.reserve(profile.certificate_file)
        else:
            content = keys.to_pem(job.key, job.order.passphrase)
            job.publication.add_like(profile.key_file, content, files.PRIVATE)
    publications = [job.publication for job in jobs]
    files.sync(publications)
    with authority.store.transaction():
        for job in jobs:
            authority.store.add_certificate(signer.row.id, job.record, now)
    chain, anchors = authority.hierarchy.chain(signer.row), authority.hierarchy.anchors()
    for job in jobs:
        if job.with_root:
            job.publication.add_like(ROOT_FILE, anchors, files.PUBLIC)
        content = pem.certificate(job.record.der) + chain
        job.publication.add_like(job.order.profile.certificate_file, content, files.PUBLIC)
    files.publish(publications)


def _check_targets(order: Order, publication: files.Publication, anchors: bytes) -> bool:
    """Refuse targets that stand in the way; return whether root.crt is to be written."""
    write_root = not publication.holds(ROOT_FILE, anchors)
    targets = [order.profile.certificate_file, *([ROOT_FILE] if write_root else [])]
    if order.public_key is None:
        targets.insert(0, order.profile.key_file)
    publication.check(*targets)
    return write_root


def _issued(
    folder: Path,
    profile: Profile,
    record: Record,
    notices: tuple[str, ...],
    *,
    kept: bool = False,
) -> Issued:
    return Issued(
        record,
        folder / profile.certificate_file,
        folder / profile.key_file,
        folder / ROOT_FILE,
        notices,
        kept,
    )


def to_record(
    profile: Profile,
    name: str,
    certificate: x509.Certificate,
    period: Validity,
    san: Sequence[names.Name] = (),
) -> Record:
    """Return what the store keeps of a certificate."""
    return Record(
        serial=format(certificate.serial_number, "x"),
        profile=profile.name,
        name=name,
        subject=certificate.subject.rfc4514_string(),
        san=tuple(str(each) for each in san),
        not_before=period.not_before,
        not_after=period.not_after,
        der=certificate.public_bytes(Encoding.DER),
    )
