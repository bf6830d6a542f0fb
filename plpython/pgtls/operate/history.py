"""What was there before each change that was confirmed: the way back, also weeks later.

    <data directory>/pgsql_tmp.pgtls_kept/000007/
        kept.json        what the change was for, settings, and how all stood after it
        file.0, file.1   pg_hba.conf and pg_ident.conf, with their owner and mode
        directory/       the deployed files

Each of these holds the whole of what pgtls changes, not a difference, so that one of them alone
leads back and others may go.  ``pgsql_tmp`` keeps them, and the old private keys in them, out of
base backups, as with ``journal``.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from ..errors import PgtlsError
from ..pki import files
from ..texts import TEXTS
from . import steps as steps_
from .steps import NewFile, Step

NAME = "pgsql_tmp.pgtls_kept"

#: How many are kept.
MOST = 10

_RECORD = "kept.json"
_DIRECTORY = "directory"
_VERSION = 1

#: The settings that name the TLS files, by the name that the file has in pgtls' own directory.
TLS_FILES = {
    "server.crt": "ssl_cert_file",
    "server.key": "ssl_key_file",
    "root.crt": "ssl_ca_file",
    "root.crl": "ssl_crl_file",
}


@dataclass(frozen=True)
class State:
    """All that pgtls changes, as it stands.

    Attributes:
        settings: what postgresql.auto.conf holds.
        files: digests of pg_hba.conf and pg_ident.conf by path; None: no such file.
        directory: of the deployed files, and its digest.
    """

    settings: Mapping[str, str]
    files: Mapping[str, str | None]
    directory: tuple[str, str | None]


@dataclass(frozen=True)
class KeptFile:
    """A file that is kept: where it belongs, its mode, and whether root alone may put it back."""

    path: str
    name: str
    mode: int
    by_root: bool


@dataclass(frozen=True)
class Kept:
    """What stood before one change.

    Attributes:
        number: they count up.
        purpose, layer: of the change; no layer for a deployment.
        names: the settings that this change, or one before it, has set.
        in_use: the values in force of ``ssl`` and of the settings that name TLS files, wherever
            they came from.
        files: what is kept.
        before, after: how all stood before the change and once it was made.
    """

    number: int
    purpose: str
    layer: int | None
    at: datetime
    names: tuple[str, ...]
    in_use: Mapping[str, str]
    files: tuple[KeptFile, ...]
    before: State
    after: State


class NotWhatWasKept(PgtlsError):
    """A copy is gone, or was changed (XX001)."""

    sqlstate = "XX001"


def _not_kept(place: Path, error: OSError | None = None) -> NotWhatWasKept:
    return NotWhatWasKept(
        TEXTS.verify("undo_damaged", path=place),
        detail=str(error) if error is not None else "",
        hint=TEXTS.verify("undo_damaged_hint"),
    )


class History:
    """What is kept in one data directory; used as the server's account."""

    def __init__(self, data: Path):
        self.directory = data / NAME

    def entries(self) -> list[Kept]:
        """Return what is kept, the oldest first."""
        found = []
        for path in sorted(self.directory.glob("[0-9]*")):
            with suppress(OSError, ValueError, KeyError, TypeError):
                record = json.loads(steps_.read_own(path / _RECORD))
                if record["version"] == _VERSION:
                    found.append(_from_record(int(path.name), record))
        return found

    def contents(self, kept: Kept) -> dict[str, NewFile] | None:
        """Return the deployed files that are kept; None: there were none.

        Raises:
            NotWhatWasKept: somebody has changed them.
        """
        place = self._place(kept.number) / _DIRECTORY
        digest = kept.before.directory[1]
        if digest is None:
            return None
        try:
            found = {
                each.name: NewFile(steps_.read_own(each), steps_.mode(each))
                for each in place.iterdir()
            }
        except OSError as error:
            raise _not_kept(place, error) from None
        if steps_.contents_digest(found) != digest:
            raise _not_kept(place)
        return found

    def content(self, kept: Kept, file: KeptFile) -> bytes:
        """Return a file that is kept.

        Raises:
            NotWhatWasKept: somebody has changed it.
        """
        place = self._place(kept.number) / file.name
        try:
            found = steps_.read_own(place, by_root=file.by_root)
        except OSError as error:
            raise _not_kept(place, error) from None
        if steps_.content_digest(found) != kept.before.files[file.path]:
            raise _not_kept(place)
        return found

    def take(self, made: Path) -> None:
        """Keep what ``prepare`` made, and let go of what is too much."""
        if not made.exists():
            return
        if not self.directory.exists():
            files.make_directory(self.directory)
        numbers = [int(path.name) for path in self.directory.glob("[0-9]*")]
        made.rename(self._place(max(numbers, default=0) + 1))
        files.sync_directory(self.directory)
        self._sweep()
        entries = self.entries()
        for _ in entries[MOST:]:
            gone = _least_needed(entries)
            entries.remove(gone)
            self._remove(self._place(gone.number))

    def drop_from(self, number: int) -> None:
        """Let go of what is kept from a number on: it has been gone back to."""
        # The newest first: what is left of it, if this is cut off, still leads back.
        for path in sorted(self.directory.glob("[0-9]*"), reverse=True):
            if int(path.name) >= number:
                self._remove(path)

    def _sweep(self) -> None:
        """Remove what a killed process was about to remove."""
        for path in self.directory.glob("[0-9]*"):
            if not (path / _RECORD).exists():
                self._remove(path)

    def _remove(self, path: Path) -> None:
        """Remove one, its record first, without which the rest means nothing."""
        (path / _RECORD).unlink(missing_ok=True)
        shutil.rmtree(path)
        files.sync_directory(self.directory)

    def _place(self, number: int) -> Path:
        return self.directory / f"{number:06d}"


def prepare(
    place: Path,
    *,
    purpose: str,
    layer: int | None,
    steps: Sequence[Step],
    before: State,
    in_use: Mapping[str, str],
    earlier: Iterable[str],
) -> None:
    """Write what stands now, and how it will stand, to a directory that does not exist yet.

    Args:
        earlier: the names that changes before this one have set.
    """
    files.make_directory(place)
    names = {*earlier, *(step.name for step in steps if isinstance(step, steps_.AlterSystem))}
    kept = []
    for number, (path, digest) in enumerate(before.files.items()):
        if digest is None:
            continue
        by_root = steps_.is_roots(Path(path))
        found = KeptFile(path, f"file.{number}", steps_.mode(Path(path)), by_root)
        steps_.write_kept(place / found.name, Path(path).read_bytes(), found.mode, by_root=by_root)
        kept.append(found)
    directory = Path(before.directory[0])
    if before.directory[1] is not None:
        files.make_directory(place / _DIRECTORY)
        for each in directory.iterdir():
            files.write(place / _DIRECTORY / each.name, each.read_bytes(), steps_.mode(each))
        files.sync_directory(place / _DIRECTORY)
    record = {
        "version": _VERSION,
        "purpose": purpose,
        "layer": layer,
        "at": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "names": sorted(names),
        "in_use": dict(in_use),
        "files": [vars(each) for each in kept],
        "before": _state_record(before),
        "after": _state_record(_after(before, steps)),
    }
    content = (json.dumps(record, indent=1) + "\n").encode()
    files.write(place / _RECORD, content, files.PRIVATE)
    files.sync_directory(place)


def state(settings: Mapping[str, str], paths: Iterable[str], directory: Path) -> State:
    """Return how all stands now."""
    return State(
        dict(settings),
        {path: steps_.digest(Path(path)) for path in paths},
        (str(directory), steps_.directory_digest(directory)),
    )


def changed_since(
    entries: Sequence[Kept], now: State, names: Iterable[str]
) -> list[tuple[str, str]]:
    """Return what others have changed since the first of some consecutive changes of pgtls.

    Returns:
        kind (``setting``, ``file`` or ``directory``) and name of each.
    """
    found: dict[tuple[str, str], None] = {}
    for one, other in zip(entries, [*entries[1:], None]):
        if other is not None and other.number != one.number + 1:
            continue
        later = now if other is None else other.before
        for name in names:
            if one.after.settings.get(name) != later.settings.get(name):
                found["setting", name] = None
        for path, digest in one.after.files.items():
            if path in later.files and later.files[path] != digest:
                found["file", path] = None
        if one.after.directory[0] == later.directory[0] and (
            one.after.directory[1] != later.directory[1]
        ):
            found["directory", one.after.directory[0]] = None
    return list(found)


def first_of(entries: Sequence[Kept], layer: int | None) -> Kept | None:
    """Return what leads back before a layer and all above it, or the newest; None: nothing does."""
    if layer is None:
        return entries[-1] if entries else None
    return next((e for e in entries if e.layer is not None and e.layer >= layer), None)


def _least_needed(entries: Sequence[Kept]) -> Kept:
    """The oldest deployment; else the oldest that does not lead back before a layer; else that."""
    first: dict[int, Kept] = {}
    for each in entries:
        if each.layer is not None:
            first.setdefault(each.layer, each)
    spare = [e for e in entries if e.layer is None] or [
        e for e in entries if e not in first.values()
    ]
    return (spare or list(entries))[0]


def _after(before: State, steps: Sequence[Step]) -> State:
    settings, found, directory = dict(before.settings), dict(before.files), before.directory
    for step in steps:
        if isinstance(step, steps_.AlterSystem):
            if step.new is None:
                settings.pop(step.name, None)
            else:
                settings[step.name] = step.new
        elif isinstance(step, steps_.PutFile):
            found[str(step.path)] = step.new_digest
        else:
            directory = (str(step.directory), step.new_digest)
    return replace(before, settings=settings, files=found, directory=directory)


def _state_record(found: State) -> dict[str, Any]:
    return {
        "settings": dict(found.settings),
        "files": dict(found.files),
        "directory": list(found.directory),
    }


def _from_state(record: Mapping[str, Any]) -> State:
    path, digest = record["directory"]
    return State(record["settings"], record["files"], (path, digest))


def _from_record(number: int, record: Mapping[str, Any]) -> Kept:
    return Kept(
        number,
        record["purpose"],
        record["layer"],
        datetime.fromisoformat(record["at"]),
        tuple(record["names"]),
        record["in_use"],
        tuple(KeptFile(**each) for each in record["files"]),
        _from_state(record["before"]),
        _from_state(record["after"]),
    )
