"""The certificate authority: one directory that issues, remembers and revokes.

    pgtls-ca/            0700
      ca.crt             0644  its certificate
      ca.key             0600  its private key
      crl.pem            0644  its current CRL, good for ssl_crl_file at once
      index.db           0600  every certificate issued (see ``store``)
      issued/<name>/           what was made for each name (see ``names.folder_name``)

Every change takes the same steps, so that a crash at any of them loses nothing: arguments are
checked, the directory is locked, targets are checked, the private key is staged, the certificate
is committed to the store, and only then do files appear under their names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from types import TracebackType

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from .. import x509 as reader
from ..errors import InvalidInput, PgtlsError, UnreadableFile
from ..facts import Crl
from . import crl, files, keys, names, profiles
from .profiles import Profile, Validity
from .store import AuthorityRow, Record, Store

CERTIFICATE_FILE = "ca.crt"
KEY_FILE = "ca.key"
CRL_FILE = "crl.pem"
STORE_FILE = "index.db"
ISSUED = "issued"

# libpq looks for it in ~/.postgresql (PostgreSQL documentation, 32.19.1).
ROOT_FILE = "root.crt"

Clock = Callable[[], datetime]


class NoAuthority(PgtlsError):
    """There is no CA in the directory (58P01 undefined_file)."""

    sqlstate = "58P01"


@dataclass(frozen=True)
class Issued:
    """What ``issue_server`` and ``issue_client`` made.

    Attributes:
        record: as the store has it.
        certificate, key, root: the files written.
        notices: what the caller did not ask for and should know.
    """

    record: Record
    certificate: Path
    key: Path
    root: Path
    notices: tuple[str, ...] = ()


def utc_now() -> datetime:
    """Return the time, with its zone."""
    return datetime.now(timezone.utc)


class Authority:
    """A CA in its directory; a context manager that closes its store."""

    def __init__(self, directory: Path, store: Store, row: AuthorityRow, clock: Clock):
        self.directory = directory
        self._store = store
        self._row = row
        self._clock = clock

    @property
    def record(self) -> Record:
        """The CA's own certificate."""
        return self._row.certificate

    @property
    def crl_number(self) -> int:
        """The number of the last CRL signed."""
        return self._row.crl_number

    @classmethod
    def create(
        cls,
        directory: Path,
        *,
        name: str,
        key_type: str = keys.DEFAULT_KEY_TYPE,
        days: int = profiles.CA_DAYS,
        replace: bool = False,
        clock: Clock = utc_now,
    ) -> tuple[Authority, Path | None]:
        """Create a CA whose directory appears whole, with an empty CRL in it.

        Args:
            directory: must not exist or be empty; its parent must exist.
            name: the CA's CN, at most 64 characters.
            key_type: one of ``keys.KEY_TYPES``.
            days: from now to the end of its certificate.
            replace: move a CA that stands there aside; nothing is ever deleted.
            clock: tells the time.

        Returns:
            the CA, and where the one that stood there has gone, or None.

        Raises:
            InvalidInput: the name, key type or days.
            FileExists, FileNotWritten: the directory.
        """
        directory = directory.resolve()
        names.common_name(name, "CA name")
        now = clock()
        period = profiles.validity(profiles.ROOT, days, now)
        aside = _place_to_move(directory, replace, now)
        key = keys.generate(key_type)
        subject = profiles.subject(name)
        certificate = profiles.certificate_builder(
            profiles.ROOT, subject, key.public_key(), (), period, subject, key.public_key()
        ).sign(key, keys.signature_hash(key))
        with files.new_directory(directory, aside) as staging:
            files.write(staging / KEY_FILE, keys.to_pem(key), files.PRIVATE)
            pem = certificate.public_bytes(Encoding.PEM)
            files.write(staging / CERTIFICATE_FILE, pem, files.PUBLIC)
            files.make_directory(staging / ISSUED)
            with Store.create(staging / STORE_FILE) as store:
                record = _record(profiles.ROOT, name, certificate, period)
                with store.transaction():
                    number = store.next_crl_number(store.add_root("root", record, now))
            first = crl.build(
                subject, key, number=number, revocations=(), now=now, days=profiles.CRL_DAYS
            )
            files.write(staging / CRL_FILE, first, files.PUBLIC)
        return cls.open(directory, clock=clock), aside

    @classmethod
    def open(cls, directory: Path, *, clock: Clock = utc_now) -> Authority:
        """Open the CA of a directory; its private key is read when something is signed.

        Raises:
            NoAuthority: there is none.
            StoreError: its database can't be used.
        """
        if not (directory / STORE_FILE).exists():
            why = "no CA in this directory" if directory.is_dir() else "no such CA directory"
            raise NoAuthority(
                f'"{directory}": {why}',
                hint="Make one with pgtls ca init, or name another with --ca or PGTLS_CA.",
            )
        store = Store.open(directory / STORE_FILE)
        try:
            return cls(directory, store, store.authority(), clock)
        except BaseException:
            store.close()
            raise

    def __enter__(self) -> Authority:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._store.close()

    def issue_server(
        self,
        name: str,
        *,
        alternatives: Sequence[str] = (),
        key_type: str = keys.DEFAULT_KEY_TYPE,
        days: int | None = None,
        out: Path | None = None,
        overwrite: bool = False,
    ) -> Issued:
        """Issue a certificate for a server and write ``server.crt``, ``server.key``, ``root.crt``.

        Args:
            name: DNS name or IP address: the CN and the first alternative name.  The CN is
                left out when the name is longer than a CN may be (RFC 5280 A.1).
            alternatives: more DNS names and IP addresses.
            key_type: one of ``keys.KEY_TYPES``.
            days: from now to its end; ``profiles.LEAF_DAYS`` when None.
            out: directory for the files; one under ``issued/`` when None.
            overwrite: whether files that stand there may be replaced.

        Raises:
            InvalidInput: an argument; nothing was changed.
            FileExists, FileNotWritten, UnreadableFile, StoreError: nothing was issued.
        """
        san = tuple(dict.fromkeys(names.server_name(text) for text in (name, *alternatives)))
        notices = []
        common_name: str | None = san[0].value
        if len(san[0].value) > names.MAX_COMMON_NAME:
            common_name = None
            notices.append(
                f"the subject is empty: {san[0].value} is longer than a CN may be "
                f"({names.MAX_COMMON_NAME} characters); clients find it among the "
                "alternative names"
            )
        return self._issue(
            profiles.SERVER, san[0].value, common_name, san, key_type, days, out, overwrite, notices
        )

    def issue_client(
        self,
        role: str,
        *,
        key_type: str = keys.DEFAULT_KEY_TYPE,
        days: int | None = None,
        out: Path | None = None,
        overwrite: bool = False,
    ) -> Issued:
        """Issue a certificate for a role and write the files of libpq's ``~/.postgresql``.

        The CN is the role's name, byte for byte: PostgreSQL compares the two (documentation,
        20.12).  See ``issue_server`` for the other arguments and what is raised.
        """
        names.role_name(role)
        return self._issue(profiles.CLIENT, role, role, (), key_type, days, out, overwrite, [])

    def _issue(
        self,
        profile: Profile,
        name: str,
        common_name: str | None,
        san: Sequence[names.Name],
        key_type: str,
        days: int | None,
        out: Path | None,
        overwrite: bool,
        notices: list[str],
    ) -> Issued:
        now = self._clock()
        issuer = self.record
        period = profiles.validity(
            profile, days, now, Validity(issuer.not_before, issuer.not_after)
        )
        if period.clipped:
            notices.append(
                f"good until {period.not_after:%Y-%m-%d %H:%M} UTC only: the CA ends then"
            )
        ca_key, ca_certificate = self._signer()
        subject = profiles.subject(common_name)
        if subject == ca_certificate.subject:
            raise InvalidInput(
                f'"{name}" is the name of the CA itself', hint="Make a CA with another name."
            )
        root = ca_certificate.public_bytes(Encoding.PEM)
        folder = out or self.directory / ISSUED / names.folder_name(name)
        with files.Publication(folder, overwrite=overwrite) as publication:
            self._check_targets(publication, profile, root)
            key = keys.generate(key_type)
            certificate = profiles.certificate_builder(
                profile,
                subject,
                key.public_key(),
                san,
                period,
                ca_certificate.subject,
                ca_key.public_key(),
            ).sign(ca_key, keys.signature_hash(ca_key))
            record = _record(profile, name, certificate, period, san)
            with self._locked(folder):
                write_root = self._check_targets(publication, profile, root)
                publication.add(profile.key_file, keys.to_pem(key), files.PRIVATE)
                if write_root:
                    publication.add(ROOT_FILE, root, files.PUBLIC)
                with self._store.transaction():
                    self._store.add_certificate(self._row.id, record, now)
                # Leaf first, then the CA: a side that has the whole chain in its file need
                # not search its trust store, CRLs and all, at every handshake; and OpenSSL
                # would send the CA's certificate from there anyway.
                chain = certificate.public_bytes(Encoding.PEM) + root
                publication.add(profile.certificate_file, chain, files.PUBLIC)
                publication.publish()
        return Issued(
            record,
            folder / profile.certificate_file,
            folder / profile.key_file,
            folder / ROOT_FILE,
            tuple(notices),
        )

    def _check_targets(self, publication: files.Publication, profile: Profile, root: bytes) -> bool:
        """Refuse targets that stand in the way; return whether root.crt is to be written."""
        write_root = not publication.holds(ROOT_FILE, root)
        targets = [profile.key_file, profile.certificate_file]
        publication.check(*targets, *([ROOT_FILE] if write_root else []))
        return write_root

    def make_crl(
        self,
        *,
        days: int = profiles.CRL_DAYS,
        out: Path | None = None,
        overwrite: bool = False,
    ) -> Crl:
        """Sign a new CRL, put it in ``crl.pem``, and return what it says.

        Args:
            days: from now to nextUpdate.
            out: a second file to write it to.
            overwrite: whether ``out`` may be replaced; ``crl.pem`` always is, by its successor.

        Raises:
            InvalidInput: the days.
            FileExists, FileNotWritten, UnreadableFile, StoreError: no number was used up, or
                it was skipped, which RFC 5280 5.2.3 allows.
        """
        crl.check_days(days)
        key, certificate = self._signer()
        with self._locked(self.directory):
            files.Publication(self.directory, overwrite=True).check(CRL_FILE)
            if out is not None:
                files.Publication(out.parent, overwrite=overwrite).check(out.name)
            with self._store.transaction():
                number = self._store.next_crl_number(self._row.id)
                pem = crl.build(
                    certificate.subject,
                    key,
                    number=number,
                    revocations=self._store.revocations(self._row.id),
                    now=self._clock(),
                    days=days,
                )
            files.replace(self.directory / CRL_FILE, pem, files.PUBLIC)
            if out is not None:
                with files.Publication(out.parent, overwrite=overwrite) as publication:
                    publication.add(out.name, pem, files.PUBLIC)
                    publication.publish()
        return reader.read_crls(pem)[0]

    def current_crl(self) -> Crl:
        """Return what the CA's ``crl.pem`` says.

        Raises:
            UnreadableFile: it is missing or damaged.
        """
        path = self.directory / CRL_FILE
        try:
            return reader.read_crls(files.read(path))[0]
        except reader.BadPem as error:
            raise UnreadableFile(
                str(path), error.message, hint="Make a new one with pgtls crl."
            ) from None

    def certificates(self) -> list[Record]:
        """Return every certificate issued, the CA's own too, the one that ends first first."""
        return self._store.certificates()

    def find(self, serial_or_name: str) -> list[Record]:
        """Return the certificates of a serial or a name, the newest first."""
        return self._store.find(serial_or_name)

    @contextmanager
    def _locked(self, folder: Path) -> Iterator[None]:
        """Keep other processes from changing the CA; clear away what killed ones left.

        Only what lies inside the CA's directory is cleared: the lock covers nothing else.
        """
        issued = self.directory / ISSUED
        with files.locked(self.directory):
            files.sweep(issued, folders=True)
            if folder == self.directory or folder.parent == issued:
                files.sweep(folder)
            yield

    def _signer(self) -> tuple[keys.PrivateKey, x509.Certificate]:
        """Return the CA's key and certificate, having made sure that they belong together."""
        certificate = x509.load_der_x509_certificate(self.record.der)
        path = self.directory / KEY_FILE
        key = keys.load(path)
        if keys.public_bytes(key.public_key()) != keys.public_bytes(certificate.public_key()):
            raise UnreadableFile(
                str(path),
                "the key is not that of the CA's certificate",
                hint="Restore it from a backup.",
            )
        return key, certificate


def _place_to_move(directory: Path, replace: bool, now: datetime) -> Path | None:
    """Return where a CA that stands at ``directory`` is to go; raise if it may not be moved."""
    files.check_new_directory(directory)
    if not directory.exists() or not any(directory.iterdir()):
        return None
    if not (directory / STORE_FILE).exists():
        raise files.FileExists(
            f'"{directory}" is in use by something other than a CA', hint="Name another with --ca."
        )
    if not replace:
        raise files.FileExists(
            f'"{directory}" holds a CA already',
            hint="Name another directory with --ca, or move this one aside with --force.",
        )
    return directory.with_name(f"{directory.name}.{now:%Y%m%dT%H%M%S}Z")


def _record(
    profile: Profile,
    name: str,
    certificate: x509.Certificate,
    period: Validity,
    san: Sequence[names.Name] = (),
) -> Record:
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
