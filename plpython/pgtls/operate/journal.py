"""The journal of a change: what was there before, and how far the change has come.

It stands in the data directory, as ``pgsql_tmp.pgtls``, for as long as a change is under way:

    journal.json     the steps, and the state
    old.0, old.1     the files that are replaced, with their mode
    before/          what ``history`` is to keep, once the change is confirmed

There it is on a disk that survives what the server survives, and its name begins with
``pgsql_tmp``: pg_basebackup and pg_rewind leave such names out, and so does every backup tool
that keeps to the documentation (26.3.3).  So no standby is born in the middle of a change, and
no old private key gets into a backup by it.

States: ``preparing`` (nothing is changed) → ``changing`` → ``waiting`` (all is changed, and a
person is to confirm) → ``confirmed``; and ``going back`` from any but the last.
"""

from __future__ import annotations

import fcntl
import json
import os
import shlex
import shutil
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from ..errors import PgtlsError
from ..pki import files
from ..pki.folder import Folder, account_name
from .steps import PutFile, Step, from_record, to_record, write_kept

NAME = "pgsql_tmp.pgtls"

PREPARING = "preparing"
CHANGING = "changing"
WAITING = "waiting"
CONFIRMED = "confirmed"
GOING_BACK = "going back"

_FILE = "journal.json"
_VERSION = 1

_OTHERS_WRITE = 0o022


class ChangeUnderWay(PgtlsError):
    """Another process is changing this server, or waits for a confirmation (55006)."""

    sqlstate = "55006"


class DamagedJournal(PgtlsError):
    """A journal can't be read (XX001)."""

    sqlstate = "XX001"


@dataclass(frozen=True)
class Entry:
    """What journal.json says.

    Attributes:
        purpose: what the change was for, in the words of who made it.
        steps: in the order in which they are done.
        deadline: until when it may be confirmed, or None.
        backend: process id and start of the server process that ALTER SYSTEM goes through.
        undoes: the number in ``history`` that it leads back to; None for a change of its own.
    """

    purpose: str
    state: str
    steps: tuple[Step, ...]
    deadline: datetime | None = None
    backend: tuple[int, str] | None = None
    undoes: int | None = None


class Journal:
    """The journal of one data directory, whether there is one or not."""

    def __init__(self, data: Path):
        self.directory = data / NAME
        self._data = data

    def read(self) -> Entry | None:
        """Return the entry, or None: no change is under way.

        Raises:
            DamagedJournal: it can't be read.
        """
        path = self.directory / _FILE
        try:
            record = json.loads(self._own(_FILE))
            if record["version"] != _VERSION:
                raise ValueError(f"version {record['version']}")
            return Entry(
                record["purpose"],
                record["state"],
                tuple(map(from_record, record["steps"])),
                datetime.fromisoformat(record["deadline"]) if record["deadline"] else None,
                tuple(record["backend"]) if record["backend"] else None,
                record.get("undoes"),
            )
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise DamagedJournal(
                f'"{path}" can\'t be read: {error}',
                hint="If another version of pgtls wrote it, run that one with --recover.",
            ) from None

    def begin(self, entry: Entry, backups: Mapping[str, bytes]) -> None:
        """Write a new journal: first what it keeps, and the entry last.

        Args:
            backups: what the files of its steps hold, by name; they are kept with their mode,
                and as root's where root's.
        """
        self.remove()
        files.make_directory(self.directory)
        for step in entry.steps:
            if isinstance(step, PutFile) and step.backup in backups:
                place, content = self.directory / step.backup, backups[step.backup]
                write_kept(place, content, step.old_mode, by_root=step.by_root)
        files.sync_directory(self._data)
        self._write(entry)

    def enter(
        self, state: str, *, expected: Sequence[str], deadline: datetime | None = None
    ) -> bool:
        """Go from one of the ``expected`` states to another, durably.

        Returns:
            False: the change is in none of them (any more), and nothing was written.
        """
        try:
            with files.locked(self.directory):
                entry = self.read()
                if entry is None or entry.state not in expected:
                    return False
                # All is done by then: no statement is under way.
                backend = None if state == WAITING else entry.backend
                deadline = deadline or entry.deadline
                self._write(replace(entry, state=state, deadline=deadline, backend=backend))
        except FileNotFoundError:
            return False
        return True

    @property
    def before(self) -> Path:
        """Where it lies ready what ``history`` is to keep."""
        return self.directory / "before"

    def backup(self, name: str, *, by_root: bool = False) -> bytes:
        """Return what was kept under a name.

        Raises:
            DamagedJournal: it is not what this account, or root, has put there; or not what root
                has, where ``by_root`` asks for that.
        """
        return self._own(name, by_root=by_root)

    def _own(self, name: str, *, by_root: bool = False) -> bytes:
        """Return a file of the journal, having looked at what has been opened, and whose it is.

        What stands here is written back over the server's files, and is believed.
        """
        with Folder.open(self._data) as data, data.open_folder(NAME) as journal:
            self._check_own(journal.descriptor, self.directory)
            with os.fdopen(journal.open_file(name), "rb") as stream:
                self._check_own(stream.fileno(), self.directory / name, by_root=by_root)
                return stream.read()

    def _check_own(self, descriptor: int, path: Path, *, by_root: bool = False) -> None:
        found = os.fstat(descriptor)
        believed = (0,) if by_root else (0, os.geteuid())
        if found.st_uid not in believed or found.st_mode & _OTHERS_WRITE:
            raise DamagedJournal(
                f'"{path}" is not believed: it belongs to {account_name(found.st_uid)}, with mode '
                f"{stat.S_IMODE(found.st_mode):04o}, and another account may have written it",
                hint="Look at it. If no change of pgtls was cut off here, remove "
                f"{shlex.quote(str(self.directory))}.",
            )

    def remove(self) -> None:
        """Remove the journal: the entry first, without which the rest means nothing."""
        with suppress(FileNotFoundError):
            (self.directory / _FILE).unlink()
            files.sync_directory(self.directory)
        with suppress(FileNotFoundError):
            shutil.rmtree(self.directory)
            files.sync_directory(self._data)

    @contextmanager
    def held(self) -> Iterator[int]:
        """Be the only one who changes this server, until the last process that holds it ends.

        Yields:
            a descriptor that the keeper inherits, and with it the hold.

        Raises:
            ChangeUnderWay: another process is.
        """
        # The data directory itself carries the lock: it is there before and after every journal.
        descriptor = os.open(self._data, os.O_RDONLY | os.O_DIRECTORY)
        try:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise self._under_way() from None
            yield descriptor
        finally:
            os.close(descriptor)

    def _under_way(self) -> ChangeUnderWay:
        with suppress(DamagedJournal):
            entry = self.read()
            if entry is not None and entry.state == WAITING and entry.deadline is not None:
                return ChangeUnderWay(
                    f'"{entry.purpose}" waits for a confirmation until '
                    f"{entry.deadline:%Y-%m-%d %H:%M:%S} UTC",
                    hint="Confirm it with --confirm, or wait until it has gone back.",
                )
        return ChangeUnderWay(
            f'another pgtls is changing the server of "{self._data}"',
            hint="Wait until it has ended, and run the command again.",
        )

    def _write(self, entry: Entry) -> None:
        record = {
            "version": _VERSION,
            "purpose": entry.purpose,
            "state": entry.state,
            "deadline": entry.deadline.isoformat() if entry.deadline else None,
            "backend": entry.backend,
            "undoes": entry.undoes,
            "steps": [to_record(step) for step in entry.steps],
        }
        content = (json.dumps(record, indent=1) + "\n").encode()
        files.replace(self.directory / _FILE, content, files.PRIVATE)
