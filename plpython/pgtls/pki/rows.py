"""How records stand in the store's tables, and what SQLite's errors mean."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from .records import Record, StoreError

COLUMNS = (
    "serial, profile, name, subject, san, not_before, not_after, state, revoked_at, reason, der, "
    "place, released_at, authority_id, id"
)
AUTHORITY = (
    "id, name, state, parent_id, folder, has_key, crl_number, crl_this_update, certificate_id"
)


def explain(path: Path, error: sqlite3.Error) -> StoreError:
    """Return the error that says what SQLite said, and the next step."""
    text = str(error)
    if "locked" in text:
        return StoreError(
            f'"{path}": another program has kept it locked',
            hint="Wait for it, and run the command again.",
        )
    if "not a database" in text or "malformed" in text:
        return StoreError(
            f'"{path}": damaged: {text}',
            hint="Restore it from a backup, and bring back what that lacks with pgtls ca recover.",
        )
    if "readonly" in text:
        return StoreError(f'"{path}": cannot be written', hint="Run as the CA's owner.")
    if "full" in text:
        return StoreError(f'"{path}": the disk is full', hint="Make room and run again.")
    return StoreError(f'"{path}": {text}', hint="Check the file, its directory and the disk.")


def row_id_of(cursor: sqlite3.Cursor) -> int:
    """Return the id of the row that was inserted."""
    assert cursor.lastrowid is not None  # noqa: S101 - an insert has a rowid
    return cursor.lastrowid


def entry_of(record: Record) -> bytes | None:
    """Return the entry of a CRL for a record; None for one that is not revoked."""
    if record.revoked_at is None:
        return None
    from . import crl

    return crl.entry(record.serial, record.revoked_at, record.reason)


def seconds(moment: datetime) -> int:
    """Return a time as the store has it: whole seconds since 1970 UTC."""
    return int(moment.timestamp())


def moment(seconds: int) -> datetime:
    """Return a time of the store, with its zone."""
    return datetime.fromtimestamp(seconds, timezone.utc)


def record_of(row: tuple[Any, ...]) -> Record:
    """Return the record of a row with ``COLUMNS``."""
    serial, profile, name, subject, san, not_before, not_after, state, revoked_at, *rest = row
    reason, der, place, released_at, authority_id, row_id = rest
    return Record(
        serial=serial,
        profile=profile,
        name=name,
        subject=subject,
        san=tuple(json.loads(san)),
        not_before=moment(not_before),
        not_after=moment(not_after),
        der=der,
        state=state,
        revoked_at=None if revoked_at is None else moment(revoked_at),
        reason=reason,
        place=place,
        released_at=None if released_at is None else moment(released_at),
        authority_id=authority_id,
        id=row_id,
    )
