"""The database of everything issued: one SQLite file in the CA's directory.

A certificate is committed here before it leaves the tool, and its serial is unique because the
database says so::

    with Store.open(path) as store, store.transaction():
        store.add_certificate(authority_id, record)

Times are whole seconds since 1970 UTC; serials are lower-case hexadecimal without leading
zeros, as in ``facts``.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from types import TracebackType
from typing import Any

from ..errors import PgtlsError
from . import files

SCHEMA_VERSION = 1

# "pgtl" in ASCII: SQLite keeps it in the file's header for programs such as file(1).
APPLICATION_ID = 0x7067746C

# A transaction here takes milliseconds; the directory's lock queues those who write.
BUSY_TIMEOUT_SECONDS = 30.0

VALID = "valid"
REVOKED = "revoked"
HELD = "held"

_SCHEMA = """
create table authority (
    id             integer primary key,
    name           text not null unique,
    certificate_id integer references certificate (id),
    crl_number     integer not null default 0
);
create table certificate (
    id           integer primary key,
    authority_id integer not null references authority (id),
    serial       text not null,
    profile      text not null,
    name         text not null,
    subject      text not null,
    san          text not null,
    not_before   integer not null,
    not_after    integer not null,
    state        text not null default 'valid' check (state in ('valid', 'revoked', 'held')),
    revoked_at   integer,
    reason       text,
    recorded_at  integer not null,
    der          blob not null,
    unique (authority_id, serial),
    check ((state = 'valid') = (revoked_at is null))
);
create index certificate_name on certificate (name);
create index certificate_revoked on certificate (authority_id, revoked_at)
    where revoked_at is not null;
"""

_COLUMNS = (
    "serial, profile, name, subject, san, not_before, not_after, state, revoked_at, reason, der"
)


class StoreError(PgtlsError):
    """The database can't be used: missing, damaged, busy, or of another version (58030)."""

    sqlstate = "58030"


class DuplicateSerial(PgtlsError):
    """The authority has issued this serial already (23505 unique_violation)."""

    sqlstate = "23505"


@dataclass(frozen=True)
class Record:
    """A certificate as the store knows it.

    Attributes:
        serial: lower-case hexadecimal.
        profile: name of the profile it was issued from.
        name: server name, role or CA name that was asked for.
        subject: RFC 4514 string.
        san: ``DNS:…`` and ``IP:…``.
        state: ``valid``, ``revoked`` or ``held``; says nothing of the time.
        revoked_at: when, or None.
        reason: RFC 5280 5.3.1 name such as ``keyCompromise``, or None.
    """

    serial: str
    profile: str
    name: str
    subject: str
    san: tuple[str, ...]
    not_before: datetime
    not_after: datetime
    der: bytes = field(repr=False)
    state: str = VALID
    revoked_at: datetime | None = None
    reason: str | None = None


@dataclass(frozen=True)
class AuthorityRow:
    """An authority of the store; ``certificate`` is its own."""

    id: int
    name: str
    crl_number: int
    certificate: Record


@dataclass(frozen=True)
class Revocation:
    """What a CRL says of one certificate."""

    serial: str
    revoked_at: datetime
    reason: str | None


class Store:
    """A connection to the database; a context manager that closes it."""

    def __init__(self, connection: sqlite3.Connection, path: Path):
        self._connection = connection
        self._path = path

    @classmethod
    def create(cls, path: Path) -> Store:
        """Create the database; ``path`` must not exist, and is readable by its owner alone."""
        files.write(path, b"", files.PRIVATE)
        store = cls._connect(path)
        with store._explained():
            store._connection.executescript(
                f"begin; {_SCHEMA} pragma application_id = {APPLICATION_ID};"
                f"pragma user_version = {SCHEMA_VERSION}; commit;"
            )
        return store

    @classmethod
    def open(cls, path: Path) -> Store:
        """Open the database.

        Raises:
            StoreError: it is missing, damaged, not pgtls's, or of a newer version.
        """
        if not path.is_file():
            raise StoreError(f'"{path}": no such file', hint="Restore it from a backup.")
        if not os.access(path, os.R_OK):
            raise StoreError(f'"{path}": permission denied', hint="Run as the CA's owner.")
        store = cls._connect(path)
        try:
            with store._explained():
                application = store._pragma("application_id")
                version = store._pragma("user_version")
            if application != APPLICATION_ID:
                raise StoreError(
                    f'"{path}": not the database of a pgtls CA', hint="Restore it from a backup."
                )
            if version != SCHEMA_VERSION:
                raise StoreError(
                    f'"{path}": written by a newer pgtls (schema {version}, '
                    f"this one knows {SCHEMA_VERSION})",
                    hint="Upgrade pgtls.",
                )
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def _connect(cls, path: Path) -> Store:
        try:
            connection = sqlite3.connect(
                path.resolve().as_uri() + "?mode=rw",
                uri=True,
                timeout=BUSY_TIMEOUT_SECONDS,
                isolation_level=None,
            )
        except sqlite3.Error as error:
            raise _explain(path, error) from None
        store = cls(connection, path)
        with store._explained():
            # EXTRA is FULL and also syncs the directory when the journal goes: without that
            # a power cut right after a commit can bring the journal back and undo it.
            connection.execute("pragma synchronous = extra")
            connection.execute("pragma foreign_keys = on")
        return store

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do what stands inside wholly and durably, or not at all.

        Raises:
            StoreError: the database is busy, full or read-only; nothing was changed.
        """
        with self._explained():
            self._connection.execute("begin immediate")
            try:
                yield
                self._connection.execute("commit")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("rollback")
                raise

    def add_root(self, name: str, record: Record, recorded_at: datetime) -> int:
        """Record a self-signed authority and its certificate; return the authority's id."""
        cursor = self._connection.execute("insert into authority (name) values (?)", (name,))
        authority_id = cursor.lastrowid
        assert authority_id is not None  # noqa: S101 - an insert has a rowid
        certificate_id = self.add_certificate(authority_id, record, recorded_at)
        self._connection.execute(
            "update authority set certificate_id = ? where id = ?", (certificate_id, authority_id)
        )
        return authority_id

    def add_certificate(self, authority_id: int, record: Record, recorded_at: datetime) -> int:
        """Record a certificate that the authority signed; return its row's id.

        Raises:
            DuplicateSerial: the authority has issued the serial before.
        """
        try:
            cursor = self._connection.execute(
                f"insert into certificate (authority_id, recorded_at, {_COLUMNS}) "  # noqa: S608
                "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    authority_id,
                    _seconds(recorded_at),
                    record.serial,
                    record.profile,
                    record.name,
                    record.subject,
                    json.dumps(record.san),
                    _seconds(record.not_before),
                    _seconds(record.not_after),
                    record.state,
                    record.revoked_at and _seconds(record.revoked_at),
                    record.reason,
                    record.der,
                ),
            )
        except sqlite3.IntegrityError as error:
            if "certificate.serial" not in str(error):
                raise
            raise DuplicateSerial(
                f"serial {record.serial} has been issued before", hint="Run the command again."
            ) from None
        assert cursor.lastrowid is not None  # noqa: S101 - an insert has a rowid
        return cursor.lastrowid

    def authority(self) -> AuthorityRow:
        """Return the authority that signs: the only one so far.

        Raises:
            StoreError: there is none.
        """
        with self._explained():
            row = self._connection.execute(
                "select id, name, crl_number, certificate_id from authority order by id limit 1"
            ).fetchone()
            own = (
                row
                and self._connection.execute(
                    f"select {_COLUMNS} from certificate where id = ?",  # noqa: S608
                    (row[3],),
                ).fetchone()
            )
        if not own:
            raise StoreError(f'"{self._path}": holds no CA', hint="Restore it from a backup.")
        return AuthorityRow(row[0], row[1], row[2], _record(own))

    def next_crl_number(self, authority_id: int) -> int:
        """Count the authority's CRL number up by one and return it (RFC 5280, 5.2.3)."""
        self._connection.execute(
            "update authority set crl_number = crl_number + 1 where id = ?", (authority_id,)
        )
        row = self._connection.execute(
            "select crl_number from authority where id = ?", (authority_id,)
        ).fetchone()
        return int(row[0])

    def revocations(self, authority_id: int) -> Iterator[Revocation]:
        """Return what the authority's CRL holds, oldest revocation first."""
        with self._explained():
            for serial, revoked_at, reason in self._connection.execute(
                "select serial, revoked_at, reason from certificate "
                "where authority_id = ? and revoked_at is not null order by revoked_at, id",
                (authority_id,),
            ):
                yield Revocation(serial, _time(revoked_at), reason)

    def certificates(self) -> list[Record]:
        """Return every certificate, the one that ends first first."""
        return self._select("order by not_after, id")

    def find(self, serial_or_name: str) -> list[Record]:
        """Return the certificates of a serial (colons and case do not matter) or a name.

        The newest comes first.
        """
        serial = serial_or_name.replace(":", "").lower().lstrip("0")
        return self._select("where serial = ? or name = ? order by id desc", serial, serial_or_name)

    def _select(self, clause: str, *arguments: object) -> list[Record]:
        query = f"select {_COLUMNS} from certificate {clause}"  # noqa: S608 - constant parts
        with self._explained():
            return [_record(row) for row in self._connection.execute(query, arguments)]

    def _pragma(self, name: str) -> int:
        return int(self._connection.execute(f"pragma {name}").fetchone()[0])

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise _explain(self._path, error) from None


def _explain(path: Path, error: sqlite3.Error) -> StoreError:
    text = str(error)
    if "locked" in text:
        return StoreError(
            f'"{path}": another program has kept it locked',
            hint="Wait for it, and run the command again.",
        )
    if "not a database" in text or "malformed" in text:
        return StoreError(f'"{path}": damaged: {text}', hint="Restore it from a backup.")
    if "readonly" in text:
        return StoreError(f'"{path}": cannot be written', hint="Run as the CA's owner.")
    if "full" in text:
        return StoreError(f'"{path}": the disk is full', hint="Make room and run again.")
    return StoreError(f'"{path}": {text}', hint="Check the file, its directory and the disk.")


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def _time(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, timezone.utc)


def _record(row: tuple[Any, ...]) -> Record:
    serial, profile, name, subject, san, not_before, not_after, state, revoked_at, reason, der = row
    return Record(
        serial=serial,
        profile=profile,
        name=name,
        subject=subject,
        san=tuple(json.loads(san)),
        not_before=_time(not_before),
        not_after=_time(not_after),
        der=der,
        state=state,
        revoked_at=None if revoked_at is None else _time(revoked_at),
        reason=reason,
    )
