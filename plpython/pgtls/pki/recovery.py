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
from contextlib import suppress
from pathlib import Path

from . import files, pem, profiles
from .custody import ROOT_FILE
from .folder import Folder
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
        self._directory = directory.resolve()
        self._store = store
        self._hierarchy = hierarchy

    def run(self, folders: Iterable[Path]) -> list[Record]:
        """Finish or undo what lies in these folders; return the certificates put in place.

        Outside the CA's directory only what the store knows is touched: the rest may belong to
        another CA's run.  A folder that can't be put in order is left to whoever writes there
        next, and is told why; it keeps nobody from the others.
        """
        finished: list[Record] = []
        for path in dict.fromkeys(folders):
            with suppress(OSError), Folder.open(path) as folder:
                self._tidy(folder, finished)
        return finished

    def _tidy(self, folder: Folder, finished: list[Record]) -> None:
        found: dict[tuple[str, bool], dict[str, str]] = defaultdict(dict)
        for left in files.leftovers(folder):
            tag, name, replaces = files.parse_temporary(left)
            found[tag, replaces][name] = left
        for (tag, replaces), staged in found.items():
            record = self._known(tag)
            if record is not None and self._finish(folder, record, staged, replaces):
                finished.append(record)
            elif record is not None or folder.path.is_relative_to(self._directory):
                for left in staged.values():
                    with suppress(OSError):
                        folder.remove(left)

    def _known(self, tag: str) -> Record | None:
        return next(iter(self._store.with_serial(tag)), None) if tag else None

    def _finish(
        self, folder: Folder, record: Record, staged: dict[str, str], replaces: bool
    ) -> bool:
        """Put what was staged in place, unless it would take the place of something else."""
        profile = profiles.of(record.profile)
        if record.place is None or not record.der or profile is None:
            return False
        place = self._directory / record.place
        if "" in staged:
            there = folder.path == place.parent and folder.status(place.name) is None
            return there and self._finish_directory(folder, staged[""], place.name, record, profile)
        if folder.path != place:
            return False
        for name in (profile.key_file, profile.certificate_file):
            in_the_way = not replaces and folder.status(name) is not None
            if in_the_way and not _same(folder, name, staged.get(name)):
                return False
        # The certificate last: as long as it lacks its name, all this can be done again.
        for name, content in self._contents(record, profile):
            made = files.temporary_name(record.serial, name, replaces=replaces)
            left = staged.setdefault(name, made)
            if not _same(folder, name, left):
                folder.write(left, content, files.PUBLIC, reserved=_stands(folder, left))
        for name in (profile.key_file, ROOT_FILE, profile.certificate_file):
            if name in staged:
                if replaces or folder.status(name) is None:
                    folder.rename(staged[name], name)
                if _stands(folder, staged[name]):
                    folder.remove(staged[name])
        folder.sync()
        return True

    def _finish_directory(
        self, folder: Folder, staged: str, name: str, record: Record, profile: Profile
    ) -> bool:
        with folder.enter(staged) as inner:
            for each, content in self._contents(record, profile):
                inner.write(each, content, files.PUBLIC, reserved=_stands(inner, each))
            inner.sync()
        folder.rename(staged, name)
        folder.sync()
        return True

    def _contents(self, record: Record, profile: Profile) -> list[tuple[str, bytes]]:
        if profile.is_ca:
            return [(profile.certificate_file, pem.certificate(record.der))]
        issuer = self._hierarchy.row(record.authority_id)
        chain = pem.certificate(record.der) + self._hierarchy.chain(issuer)
        return [(ROOT_FILE, self._hierarchy.anchors()), (profile.certificate_file, chain)]


def _stands(folder: Folder, name: str) -> bool:
    return folder.status(name) is not None


def _same(folder: Folder, name: str, other: str | None) -> bool:
    """Return whether both names stand for one file."""
    one, two = folder.status(name), folder.status(other) if other is not None else None
    return one is not None and two is not None and os.path.samestat(one, two)
