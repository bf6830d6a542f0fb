"""The certificate authority: one directory that issues, remembers and revokes.

    pgtls-ca/            0700
      ca.crt             0644  certificate of its first CA
      ca.key             0600  its private key
      root.crt           0644  the roots that clients and servers are to trust
      crl.pem            0644  the current CRL of every CA, good for ssl_crl_file at once
      crl.d/                   the same for ssl_crl_dir, a file for each CA
      cas/<name>/              certificate and key of each further CA (see ``hierarchy``)
      index.db           0600  every certificate issued (see ``store``)
      memory.json        0600  what tells that index.db comes from a backup (see ``memory``)
      issued/<name>/           what was made for each name (see ``names.folder_name``)

Every change takes the same steps, so that a crash at any of them loses nothing: arguments are
checked, the directory is locked, what a killed run left is put in order, targets are checked,
private keys are staged, the store is committed, and only then do files appear under their
names.  ``issue``, ``crls``, ``revoke`` and their neighbours hold the steps of each change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime, timezone
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from ..errors import PgtlsError, UnreadableFile
from . import clock as clocks
from . import custody, files, hierarchy, issue, keys, memory, names, profiles
from .custody import ISSUED, ROOT_FILE, STORE_FILE
from .folder import resolved
from .hierarchy import CERTIFICATE_FILE, CRL_DIRECTORY, CRL_FILE, FOLDER, KEY_FILE, Hierarchy
from .issue import Issued, Order
from .records import ISSUING, AuthorityRow, Record
from .recovery import Recovery
from .store import Store

if TYPE_CHECKING:
    from ..facts import Crl

__all__ = ["CRL_FILE", "ISSUED", "STORE_FILE", "Authority", "NoAuthority", "utc_now"]

Clock = Callable[[], datetime]
# Tells the passphrase of a CA's key, given the CA's name.
Passphrase = Callable[[str], bytes]


class NoAuthority(PgtlsError):
    """There is no CA in the directory (58P01 undefined_file)."""

    sqlstate = "58P01"


class Signer(NamedTuple):
    """A CA that can sign: its row, its certificate, its key."""

    row: AuthorityRow
    certificate: x509.Certificate
    key: keys.PrivateKey


def utc_now() -> datetime:
    """Return the time, with its zone."""
    return datetime.now(timezone.utc)


class Authority:
    """A CA in its directory; a context manager that closes its store.

    Attributes:
        directory: the CA's.
        store: its database.
        hierarchy: its CAs, as they stood when it was opened or last locked.
        now: tells the time.
    """

    def __init__(
        self, directory: Path, store: Store, now: Clock, passphrase: Passphrase | None = None
    ):
        self.directory = directory
        self.store = store
        self.now = now
        self._passphrase = passphrase
        self._signers: dict[int, Signer] = {}
        self.hierarchy = Hierarchy(directory, store.authorities())

    @property
    def row(self) -> AuthorityRow:
        """The CA that issues.

        Raises:
            NoAuthority: none does yet: it waits for its certificate.
        """
        for row in self.hierarchy.rows:
            if row.state == ISSUING:
                return row
        raise NoAuthority(
            f'"{self.directory}": its CA waits for its certificate',
            hint="Have the request signed by the root, and bring it in with pgtls ca install.",
        )

    @property
    def record(self) -> Record:
        """The certificate of the CA that issues."""
        return self.row.certificate

    @property
    def crl_number(self) -> int:
        """The number of the last CRL that the CA that issues has signed."""
        return self.row.crl_number

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
        encrypt: bytes | None = None,
    ) -> tuple[Authority, Path | None]:
        """Create a root CA whose directory appears whole, with an empty CRL in it.

        One of this name that stands there already is kept: a run that was interrupted after
        all was done can be run again.

        Args:
            directory: must not exist or be empty; its parent must exist.
            name: the CA's CN, at most 64 characters.
            key_type: one of ``keys.KEY_TYPES``.
            days: from now to the end of its certificate.
            replace: move a CA that stands there aside; nothing is ever deleted.
            clock: tells the time.
            encrypt: the passphrase to protect its key with, or None for none.

        Returns:
            the CA, and where the one that stood there has gone, or None.

        Raises:
            InvalidInput: the name, key type or days.
            FileExists, FileNotWritten: the directory.
        """
        from . import crls

        directory = directory.resolve()
        names.common_name(name, "CA name")
        now = clock()
        period = profiles.validity(profiles.ROOT, days, now)
        standing = None if replace else _standing(directory, name, key_type, clock)
        if standing is not None:
            return standing, None
        aside = custody.place_to_move(directory, replace, now)
        key = keys.generate(key_type)
        certificate = profiles.certificate_builder(
            profiles.ROOT, profiles.subject(name), key.public_key(), (), period, None
        ).sign(key, keys.signature_hash(key))
        with files.new_directory(directory, aside) as staging:
            files.write(staging / KEY_FILE, keys.to_pem(key, encrypt), files.PRIVATE)
            pem = certificate.public_bytes(Encoding.PEM)
            files.write(staging / CERTIFICATE_FILE, pem, files.PUBLIC)
            files.write(staging / ROOT_FILE, pem, files.PUBLIC)
            for folder in (ISSUED, CRL_DIRECTORY):
                files.make_directory(staging / folder)
            with Store.create(staging / STORE_FILE) as store:
                record = issue.to_record(profiles.ROOT, name, certificate, period)
                with store.transaction():
                    row_id = store.add_authority(name, ISSUING, ".", has_key=True)
                    certificate_id = store.add_certificate(row_id, record, now)
                    store.certify_authority(row_id, certificate_id, None)
                made = cls(staging, store, clock)
                made.remember(made.row, certificate, key)
                crls.make(made, days=profiles.CRL_DAYS)
                memory.write(made)
        return cls.open(directory, clock=clock, passphrase=_told(encrypt)), aside

    @classmethod
    def open(
        cls, directory: Path, *, clock: Clock = utc_now, passphrase: Passphrase | None = None
    ) -> Authority:
        """Open the CA of a directory; its private key is read when something is signed.

        Args:
            directory: of the CA.
            clock: tells the time.
            passphrase: tells the passphrase of a key that has one; None when nobody can.

        Raises:
            NoAuthority: there is none.
            NotSafe: it is in other accounts' hands.
            StoreError: its database can't be used.
        """
        if not (directory / STORE_FILE).exists():
            why = "no CA in this directory" if directory.is_dir() else "no such CA directory"
            raise NoAuthority(
                f'"{directory}": {why}',
                hint="Make one with pgtls ca init, or name another with --ca or PGTLS_CA.",
            )
        custody.check(directory)
        store = Store.open(directory / STORE_FILE)
        try:
            store.authority()
            custody.check(directory, [row.folder for row in store.authorities()])
            return cls(directory, store, clock, passphrase)
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
        self.store.close()

    def issue_server(
        self,
        name: str,
        *,
        alternatives: Sequence[str] = (),
        key_type: str = keys.DEFAULT_KEY_TYPE,
        days: int | None = None,
        out: Path | None = None,
        overwrite: bool = False,
        passphrase: bytes | None = None,
        accept_refused: bool = False,
    ) -> Issued:
        """Issue a certificate for a server and write ``server.crt``, ``server.key``, ``root.crt``.

        Args:
            name: DNS name or IP address: the CN and the first alternative name.
            alternatives: more DNS names and IP addresses.
            key_type: one of ``keys.KEY_TYPES``.
            days: from now to its end; ``profiles.LEAF_DAYS`` when None.
            out: directory for the files; one under ``issued/`` when None.
            overwrite: whether files that stand there may be replaced.
            passphrase: to encrypt the private key with; None for a key in the clear.
            accept_refused: issue it though clients would refuse a server with it.

        Raises:
            InvalidInput: an argument; nothing was changed.
            FileExists, FileNotWritten, UnreadableFile, StoreError: nothing was issued.
        """
        order = issue.server_order(name, alternatives)
        return self.issue(
            order._replace(
                key_type=key_type,
                days=days,
                folder=out,
                overwrite=overwrite,
                passphrase=passphrase,
                accept_refused=accept_refused,
            )
        )[0]

    def issue_client(
        self,
        role: str,
        *,
        common_name: str | None = None,
        key_type: str = keys.DEFAULT_KEY_TYPE,
        days: int | None = None,
        out: Path | None = None,
        overwrite: bool = False,
        passphrase: bytes | None = None,
    ) -> Issued:
        """Issue a certificate for a role and write the files of libpq's ``~/.postgresql``.

        The CN is the role's name, byte for byte: PostgreSQL compares the two (documentation,
        20.12).  Another ``common_name`` needs a line in pg_ident.conf (``identity.map_line``).
        See ``issue_server`` for the other arguments and what is raised.
        """
        order = issue.client_order(role, common_name)
        return self.issue(
            order._replace(
                key_type=key_type,
                days=days,
                folder=out,
                overwrite=overwrite,
                passphrase=passphrase,
            )
        )[0]

    def issue(self, *orders: Order) -> list[Issued]:
        """Issue all of these certificates, or none; see ``issue.issue``."""
        return issue.issue(self, orders)

    def make_crl(
        self,
        *,
        days: int = profiles.CRL_DAYS,
        out: Path | None = None,
        overwrite: bool = False,
    ) -> Crl:
        """Sign new CRLs and put them in ``crl.pem``; return what that of the issuing CA says.

        See ``crls.make`` for the arguments and what is raised.
        """
        from . import crls

        crls.publish(self, days=days, out=out, overwrite=overwrite)
        return self.current_crl()

    def current_crl(self) -> Crl:
        """Return what the CA's ``crl.pem`` says.

        Raises:
            UnreadableFile: it is missing or damaged.
        """
        from . import crls

        return crls.read(self.directory / CRL_FILE)[0]

    def certificates(self) -> list[Record]:
        """Return every certificate issued, the CAs' own too, the one that ends first first."""
        return self.store.certificates()

    def find(self, serial_or_name: str) -> list[Record]:
        """Return the certificates of a serial or a name, the newest first."""
        return self.store.find(serial_or_name)

    def folder_of(self, order: Order) -> Path:
        """Return where the files of an order go."""
        return order.folder or self.default_folder(order.name)

    def default_folder(self, name: str) -> Path:
        """Return where the files for a name go when nobody says where."""
        return self.directory / ISSUED / names.folder_name(name)

    def place(self, folder: Path) -> str:
        """Return how the store names a folder: relative where the CA's directory holds it."""
        try:
            absolute, own = resolved(folder), self.directory.resolve()
        except OSError as error:
            raise files.not_written(folder, error) from None
        return str(absolute.relative_to(own) if absolute.is_relative_to(own) else absolute)

    @contextmanager
    def locked(self, *folders: Path, recovering: bool = False) -> Iterator[list[Record]]:
        """Keep other processes from changing the CA; put in order what killed ones left.

        Args:
            folders: more of them that will be written to.
            recovering: what was published, and the clock, may say that the store comes from a
                backup: the caller is about to bring back what it lacks.

        Yields:
            the certificates whose files were put in place, which a killed run had begun.

        Raises:
            StoreForgot: the store knows less than the CA has published.
            ClockWentBack: the clock is before what was signed last.
        """
        with files.locked(self.directory):
            self.refresh()
            if not recovering:
                self.check()
            try:
                yield self._recover(folders)
            except BaseException:
                # What was committed before it counts.
                with suppress(PgtlsError):
                    memory.write(self)
                raise
            memory.write(self)

    def check(self) -> None:
        """Make sure that nothing is signed by an old store or an old clock; see ``locked``."""
        memory.check(self)
        self.check_clock()

    def check_clock(self) -> None:
        """Raise ClockWentBack when the clock is before what was signed last; see ``clock``."""
        clocks.check(self.now(), self.hierarchy.active, self.store.signed_at())

    def _recover(self, folders: Sequence[Path]) -> list[Record]:
        own = self.directory
        swept = (own, own / ISSUED, own / CRL_DIRECTORY, own / FOLDER)
        around = (each for folder in folders for each in (folder.parent, folder))
        return Recovery(own, self.store, self.hierarchy).run((*swept, *around))

    def refresh(self) -> None:
        """Read again how the CAs stand."""
        self.hierarchy = Hierarchy(self.directory, self.store.authorities())

    def remember(
        self, row: AuthorityRow, certificate: x509.Certificate, key: keys.PrivateKey
    ) -> None:
        """Keep a new key at hand, so that nobody is asked for the passphrase it was given."""
        self._signers[row.id] = Signer(row, certificate, key)

    def open_keys(self, rows: Sequence[AuthorityRow] | None = None) -> None:
        """Read the keys of CAs, asking for the passphrases that they take.

        Args:
            rows: which; every active one whose key is here when None.
        """
        for row in self.hierarchy.active if rows is None else rows:
            if row.has_key:
                self.signer(row)

    def signer(self, row: AuthorityRow | None = None) -> Signer:
        """Return a CA's key and certificate, having made sure that they belong together.

        Args:
            row: which CA; the one that issues when None.
        """
        row = row or self.row
        if row.id not in self._signers:
            name = row.name
            path = self.hierarchy.key_path(row)
            ask = self._passphrase
            key = keys.load(path, None if ask is None else lambda: ask(name))
            certificate = hierarchy.certificate(row)
            if keys.public_bytes(key.public_key()) != keys.public_bytes(certificate.public_key()):
                raise UnreadableFile(
                    str(path),
                    "the key is not that of the CA's certificate",
                    hint="Restore it from a backup.",
                )
            self._signers[row.id] = Signer(row, certificate, key)
        return self._signers[row.id]

    def check_issuing(self, signer: Signer) -> None:
        """Make sure, under the lock, that a CA is still the one that issues.

        Raises:
            NoAuthority: another process has put another CA in its place.
        """
        if self.row.id != signer.row.id:
            raise NoAuthority(
                f"the CA {signer.row.name} has just ceased to issue", hint="Run the command again."
            )


def _told(passphrase: bytes | None) -> Passphrase | None:
    return None if passphrase is None else lambda _: passphrase


def _standing(directory: Path, name: str, key_type: str, clock: Clock) -> Authority | None:
    """Return the CA of a directory if it is such a root, and issues."""
    if not (directory / STORE_FILE).exists():
        return None
    authority = Authority.open(directory, clock=clock)
    if authority.row.name == name and authority.record.profile == profiles.ROOT.name:
        key = x509.load_der_x509_certificate(authority.record.der).public_key()
        if isinstance(key, keys.PUBLIC_KEYS) and keys.type_of(key) == key_type:
            return authority
    authority.store.close()
    return None
