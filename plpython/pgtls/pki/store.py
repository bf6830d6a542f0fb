"""The database of everything issued: one SQLite file in the CA's directory.

A certificate is committed here before it leaves the tool, and its serial is unique because the
database says so::

    with Store.open(path) as store, store.transaction():
        store.add_certificate(authority_id, record)

Revoking rewrites one row and a few pages of an index, however large the store is; a CRL is
read off that index.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType

from . import files, schema
from .records import (
    ISSUING,
    AuthorityRow,
    DuplicateAuthority,
    DuplicateSerial,
    Record,
    StoreError,
)
from .rows import AUTHORITY, COLUMNS, entry_of, explain, moment, record_of, row_id_of, seconds

__all__ = ["DuplicateAuthority", "DuplicateSerial", "Record", "Store", "StoreError"]

# A transaction here takes milliseconds; the directory's lock queues those who write.
BUSY_TIMEOUT_SECONDS = 30.0

# Entries of a CRL are handed on so many at a time: some hundred kilobytes.
_PIECE = 8192


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
            schema.create(store._connection)
        return store

    @classmethod
    def open(cls, path: Path) -> Store:
        """Open the database; one of an earlier schema is brought to today's.

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
                version = schema.version(store._connection)
            if application != schema.APPLICATION_ID:
                raise StoreError(
                    f'"{path}": not the database of a pgtls CA', hint="Restore it from a backup."
                )
            if version > schema.VERSION:
                raise StoreError(
                    f'"{path}": written by a newer pgtls (schema {version}, '
                    f"this one knows {schema.VERSION})",
                    hint="Upgrade pgtls.",
                )
            if version < schema.VERSION:
                with store._explained():
                    schema.migrate(store._connection)
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
            raise explain(path, error) from None
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
        """Do what stands inside wholly and durably, or not at all; it counts as one revision.

        Raises:
            StoreError: the database is busy, full or read-only; nothing was changed.
        """
        with self._explained():
            self._connection.execute("begin immediate")
            try:
                yield
                self._connection.execute("update history set revision = revision + 1")
                self._connection.execute("commit")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("rollback")
                raise

    def add_authority(
        self, name: str, state: str, folder: str, *, parent_id: int | None = None, has_key: bool
    ) -> int:
        """Record an authority that has no certificate yet; return its row's id.

        Raises:
            DuplicateAuthority: one of this name is there.
        """
        try:
            cursor = self._connection.execute(
                "insert into authority (name, state, parent_id, folder, has_key) "
                "values (?, ?, ?, ?, ?)",
                (name, state, parent_id, folder, int(has_key)),
            )
        except sqlite3.IntegrityError as error:
            if "authority.name" not in str(error):
                raise
            raise DuplicateAuthority(
                f"there is a CA named {name} already",
                hint="Choose another name; pgtls ca show lists those that are taken.",
            ) from None
        return row_id_of(cursor)

    def certify_authority(
        self, authority_id: int, certificate_id: int, parent_id: int | None
    ) -> None:
        """Give an authority its certificate."""
        self._connection.execute(
            "update authority set certificate_id = ?, parent_id = ? where id = ?",
            (certificate_id, parent_id, authority_id),
        )

    def set_state(self, authority_id: int, state: str) -> None:
        """Move an authority on in its life."""
        self._connection.execute(
            "update authority set state = ? where id = ?", (state, authority_id)
        )

    def add_certificate(
        self,
        authority_id: int,
        record: Record,
        recorded_at: datetime,
        *,
        entry: bytes | None = None,
    ) -> int:
        """Record a certificate that the authority signed; return its row's id.

        Args:
            authority_id: its issuer's row.
            record: what is known of it.
            recorded_at: now.
            entry: what a CRL says of it, where that is more than the record tells.

        Raises:
            DuplicateSerial: the authority has issued the serial before.
        """
        try:
            cursor = self._connection.execute(
                "insert into certificate (authority_id, recorded_at, serial, profile, name, "
                "subject, san, not_before, not_after, state, revoked_at, reason, der, place, "
                "entry) "
                "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    authority_id,
                    seconds(recorded_at),
                    record.serial,
                    record.profile,
                    record.name,
                    record.subject,
                    json.dumps(record.san),
                    seconds(record.not_before),
                    seconds(record.not_after),
                    record.state,
                    record.revoked_at and seconds(record.revoked_at),
                    record.reason,
                    record.der,
                    record.place,
                    entry or entry_of(record),
                ),
            )
        except sqlite3.IntegrityError as error:
            if "certificate.serial" not in str(error):
                raise
            raise DuplicateSerial(
                f"serial {record.serial} has been issued before", hint="Run the command again."
            ) from None
        self._note_signing(recorded_at)
        return row_id_of(cursor)

    def revision(self) -> int:
        """Return how many transactions have changed the store."""
        return self._history("revision")

    def signed_at(self) -> datetime:
        """Return the latest moment at which anything was signed."""
        return moment(self._history("signed_at"))

    def set_history(self, revision: int, signed_at: datetime) -> None:
        """Go on from a later revision than one's own; see ``memory``."""
        self._connection.execute(
            "update history set revision = ?, signed_at = ?", (revision, seconds(signed_at))
        )

    def _history(self, column: str) -> int:
        with self._explained():
            row = self._connection.execute(f"select {column} from history").fetchone()  # noqa: S608
        return int(row[0])

    def _note_signing(self, moment: datetime) -> None:
        self._connection.execute(
            "update history set signed_at = max(signed_at, ?)", (seconds(moment),)
        )

    def authority(self) -> AuthorityRow:
        """Return the authority that issues.

        Raises:
            StoreError: there is none.
        """
        found = self.authorities()
        issuing = [row for row in found if row.state == ISSUING]
        if issuing:
            return issuing[0]
        if found:
            return found[0]
        raise StoreError(f'"{self._path}": holds no CA', hint="Restore it from a backup.")

    def authorities(self) -> list[AuthorityRow]:
        """Return every authority, in the order in which they came."""
        with self._explained():
            rows = self._connection.execute(
                f"select {AUTHORITY} from authority order by id"  # noqa: S608 - constant parts
            ).fetchall()
        return [
            AuthorityRow(
                row_id,
                name,
                state,
                parent_id,
                folder,
                bool(key),
                number,
                None if this_update is None else moment(this_update),
                self._certificate(own),
            )
            for row_id, name, state, parent_id, folder, key, number, this_update, own in rows
        ]

    def _certificate(self, certificate_id: int | None) -> Record | None:
        found = self._select("where id = ?", certificate_id)
        return found[0] if found else None

    def next_crl_number(self, authority_id: int, this_update: datetime, now: datetime) -> int:
        """Count the authority's CRL number up by one and return it (RFC 5280, 5.2.3).

        Args:
            authority_id: whose.
            this_update: that of the CRL that gets the number.
            now: when it is signed.
        """
        self._connection.execute(
            "update authority set crl_number = crl_number + 1, crl_this_update = ? where id = ?",
            (seconds(this_update), authority_id),
        )
        self._note_signing(now)
        row = self._connection.execute(
            "select crl_number from authority where id = ?", (authority_id,)
        ).fetchone()
        return int(row[0])

    def set_crl(self, authority_id: int, number: int, this_update: datetime | None) -> None:
        """Note the number and thisUpdate of a CRL that was brought in."""
        self._connection.execute(
            "update authority set crl_number = ?, crl_this_update = ? where id = ?",
            (number, this_update and seconds(this_update), authority_id),
        )

    def revoked_serials(self, authority_id: int) -> set[str]:
        """Return the serials that the authority's CRL lists."""
        with self._explained():
            rows = self._connection.execute(
                "select serial from certificate indexed by certificate_entry "
                "where authority_id = ? and entry is not null",
                (authority_id,),
            ).fetchall()
        return {serial for (serial,) in rows}

    def entries(self, authority_id: int) -> Iterator[bytes]:
        """Return what the authority's CRL lists, by serial, as DER in pieces of many entries."""
        with self._explained():
            cursor = self._connection.execute(
                "select entry from certificate indexed by certificate_entry "
                "where authority_id = ? and entry is not null order by serial",
                (authority_id,),
            )
            while rows := cursor.fetchmany(_PIECE):
                yield b"".join(entry for (entry,) in rows)

    def held(self, authority_id: int) -> list[Record]:
        """Return the authority's certificates that are on hold."""
        return self._select("where authority_id = ? and state = 'held'", authority_id)

    def count_revoked(self, authority_id: int) -> int:
        """Return how many certificates the authority's CRL lists."""
        with self._explained():
            row = self._connection.execute(
                "select count(*) from certificate indexed by certificate_entry "
                "where authority_id = ? and entry is not null",
                (authority_id,),
            ).fetchone()
        return int(row[0])

    def set_revocation(self, record: Record, *, entry: bytes | None = None) -> None:
        """Bring the state of a certificate, its times and its reason to what the record says.

        Args:
            record: of the store, as it is to be.
            entry: what a CRL says of it, where that is more than the record tells.
        """
        self._connection.execute(
            "update certificate set state = ?, revoked_at = ?, reason = ?, entry = ?, "
            "released_at = ? where id = ?",
            (
                record.state,
                record.revoked_at and seconds(record.revoked_at),
                record.reason,
                entry or entry_of(record),
                record.released_at and seconds(record.released_at),
                record.id,
            ),
        )

    def certificates(self) -> list[Record]:
        """Return every certificate, the one that ends first first."""
        return self._select("order by not_after, id")

    def find(self, serial_or_name: str) -> list[Record]:
        """Return the certificates of a serial (colons and case do not matter) or a name.

        The newest comes first.
        """
        serial = serial_or_name.replace(":", "").lower().lstrip("0")
        return self._select("where serial = ? or name = ? order by id desc", serial, serial_or_name)

    def ending(
        self, now: datetime, within: timedelta, part: int, leaving: Iterable[int]
    ) -> list[Record]:
        """Return the valid leaves that end soon or are of a CA that is leaving.

        Args:
            now: with time zone.
            within: how long before its end a certificate counts.
            part: and it has less than one such part of its life left.
            leaving: row ids of authorities.
        """
        ids = ",".join(str(int(each)) for each in leaving)
        return self._select(
            "where state = 'valid' and profile in ('server', 'client') and length(der) > 0 and ("
            "not_after - ? <= min(?, (not_after - not_before) / ?) "
            f"or authority_id in ({ids})) order by not_after, id",
            seconds(now),
            int(within.total_seconds()),
            part,
        )

    def _select(self, clause: str, *arguments: object) -> list[Record]:
        query = f"select {COLUMNS} from certificate {clause}"  # noqa: S608 - constant parts
        with self._explained():
            return [record_of(row) for row in self._connection.execute(query, arguments)]

    def with_serial(self, serial: str) -> list[Record]:
        """Return the certificates of a serial, of whichever authority."""
        return self._select("where serial = ?", serial)

    def _pragma(self, name: str) -> int:
        return int(self._connection.execute(f"pragma {name}").fetchone()[0])

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise explain(self._path, error) from None
