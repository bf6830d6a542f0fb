"""What killed runs left behind: finished where the store knows it, undone where it does not.

A certificate counts from the moment the store has it.  Its key is on the disk by then, under a
temporary name that holds the serial; its own file can be made again from the store.  So what a
run had begun is told from what it had only prepared, and a key and a certificate that belong
together get their names together in the end.

The caller holds the CA's lock: nothing found here belongs to a run that still goes on.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from . import files, pem, profiles
from .custody import ROOT_FILE
from .hierarchy import Hierarchy
from .profiles import Profile
from .records import Record
from .store import Store


class Recovery:
    """Puts the folders of one CA in order.

    Args:
        directory: the CA's.
        store, hierarchy: what is known.
    """

    def __init__(self, directory: Path, store: Store, hierarchy: Hierarchy):
        self._directory = directory
        self._store = store
        self._hierarchy = hierarchy

    def run(self, folders: Iterable[Path]) -> list[Record]:
        """Finish or undo what lies in these folders; return the certificates put in place.

        Outside the CA's directory only what the store knows is touched: the rest may belong to
        another CA's run.
        """
        finished = []
        for folder in dict.fromkeys(folders):
            found: dict[tuple[str, bool], dict[str, Path]] = defaultdict(dict)
            for path in files.leftovers(folder):
                tag, name, replaces = files.parse_temporary(path.name)
                found[tag, replaces][name] = path
            for (tag, replaces), staged in found.items():
                record = self._known(tag)
                if record is not None and self._finish(folder, record, staged, replaces):
                    finished.append(record)
                elif record is not None or folder.is_relative_to(self._directory):
                    for path in staged.values():
                        files.remove(path)
        return finished

    def _known(self, tag: str) -> Record | None:
        return next(iter(self._store.with_serial(tag)), None) if tag else None

    def _finish(
        self, folder: Path, record: Record, staged: dict[str, Path], replaces: bool
    ) -> bool:
        """Put what was staged in place, unless it would take the place of something else."""
        profile = profiles.of(record.profile)
        if record.place is None or not record.der or profile is None:
            return False
        if "" in staged:
            place = self._directory / record.place
            return self._finish_directory(staged[""], place, record, profile)
        for name in (profile.key_file, profile.certificate_file):
            in_the_way = not replaces and os.path.lexists(folder / name)
            if in_the_way and not _same(folder / name, staged.get(name)):
                return False
        # The certificate last: as long as it lacks its name, all this can be done again.
        for name, content in self._contents(record, profile):
            path = staged.setdefault(
                name, folder / files.temporary_name(record.serial, name, replaces=replaces)
            )
            if not _same(folder / name, path):
                exists = os.path.lexists(path)
                files.write(path, content, files.PUBLIC, reserved=exists)
        for name in (profile.key_file, ROOT_FILE, profile.certificate_file):
            if name in staged:
                if replaces or not os.path.lexists(folder / name):
                    staged[name].replace(folder / name)
                files.remove(staged[name])
        files.sync_directory(folder)
        return True

    def _finish_directory(
        self, staging: Path, place: Path, record: Record, profile: Profile
    ) -> bool:
        if os.path.lexists(place) or place.parent.resolve() != staging.parent.resolve():
            return False
        for name, content in self._contents(record, profile):
            exists = os.path.lexists(staging / name)
            files.write(staging / name, content, files.PUBLIC, reserved=exists)
        files.sync_directory(staging)
        staging.rename(place)
        files.sync_directory(place.parent)
        return True

    def _contents(self, record: Record, profile: Profile) -> list[tuple[str, bytes]]:
        if profile.is_ca:
            return [(profile.certificate_file, pem.certificate(record.der))]
        issuer = self._hierarchy.row(record.authority_id)
        chain = pem.certificate(record.der) + self._hierarchy.chain(issuer)
        return [(ROOT_FILE, self._hierarchy.anchors()), (profile.certificate_file, chain)]


def _same(path: Path, other: Path | None) -> bool:
    """Return whether both names stand for one file."""
    return other is not None and path.exists() and other.exists() and path.samefile(other)
