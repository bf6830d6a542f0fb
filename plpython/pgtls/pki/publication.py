"""Files that get their names together: complete and durable before the first one has its own.

See ``files``, through which all of this is reached.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import TracebackType

from .disk import PRIVATE, FileExists, check_parent, check_writable, not_written
from .folder import Content, Folder

TEMPORARY = ".pgtls-"
_GROUP_READS = 0o040

# Threads that wait for the disk: on ext4 as many files take as long as one or two.
_SYNCING_AT_ONCE = 32
# Below this it is not worth the import.
_FEW = 8


def sync_each(syncs: Sequence[tuple[Path, Callable[[], None]]]) -> None:
    """Sync each, many at once: a file system makes those that wait durable together.

    Args:
        syncs: each with the path that an error is to name.
    """

    def one(task: tuple[Path, Callable[[], None]]) -> None:
        path, sync = task
        try:
            sync()
        except OSError as error:
            raise not_written(path, error) from None

    if len(syncs) < _FEW:
        for task in syncs:
            one(task)
        return
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(_SYNCING_AT_ONCE) as pool:
        for _ in pool.map(one, syncs):
            pass


class Publication:
    """Several files that go into one directory together.

    Every file is complete and durable under a temporary name before the first one gets its
    own, and they get them in the order in which they were added.  A directory that does not
    exist yet appears at once with all of them.

    Args:
        directory: where the files go; its parent must exist.
        overwrite: whether files that stand there may be replaced.
        tag: a word for the temporary names, by which what a killed process left is known
            again (see ``recovery``); a random one when None.
    """

    def __init__(self, directory: Path, *, overwrite: bool, tag: str | None = None):
        self.directory = directory
        self._overwrite = overwrite
        self._tag = tag
        self._staged: dict[str, str] = {}
        self._unsynced: set[str] = set()
        # Opened once, at first need: what is checked is what is written to.
        self._folder: Folder | None = None
        self._parent: Folder | None = None
        self._begun = False

    def __enter__(self) -> Publication:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # Once the first of a pair has its name, the second is what completes it.
        if not self._begun:
            self._discard()
        for folder in (self._folder, self._parent):
            if folder is not None:
                folder.close()

    @property
    def new_directory(self) -> Folder | None:
        """The directory that is made for it, under a temporary name; None: it stands already."""
        return self._folder if self._parent is not None else None

    def check(self, *names: str) -> None:
        """Make sure that these files may be written, without writing anything.

        Raises:
            FileExists: one stands there and may not be overwritten.
            FileNotWritten: the directory can't be.
        """
        folder = self._standing()
        if folder is None:
            if os.path.lexists(self.directory):
                raise FileExists(f'"{self.directory}" leads nowhere', hint="Name a directory.")
            check_parent(self.directory)
            check_writable(self.directory.parent)
            return
        for name in names:
            path, status = self.directory / name, folder.status(name)
            if status is None:
                continue
            if stat.S_ISDIR(status.st_mode):
                raise FileExists(f'"{path}" is a directory', hint="Move it away.")
            if not self._overwrite:
                raise FileExists(
                    f'"{path}" exists already',
                    hint="Name another place with --out, or replace it with --force.",
                )
        if not folder.writable():
            code = errno.EROFS if folder.read_only() else errno.EACCES
            raise not_written(self.directory, OSError(code, os.strerror(code)))

    def holds(self, name: str, content: bytes) -> bool:
        """Return whether a regular file of this name stands there with just this content."""
        folder = self._standing()
        if folder is None:
            return False
        try:
            with os.fdopen(folder.open_file(name), "rb") as stream:
                size = os.fstat(stream.fileno()).st_size
                return size == len(content) and stream.read(size + 1) == content
        except OSError:
            return False

    def reserve(self, name: str) -> None:
        """Leave an empty file under the temporary name of one that ``add`` will fill."""
        self._stage(name, lambda folder, to: folder.write(to, b"", PRIVATE, sync=False))

    def add(
        self, name: str, content: Content, mode: int, owner: tuple[int, int] | None = None
    ) -> None:
        """Write one file under a temporary name; see ``Folder.write`` for the arguments."""
        reserved = name in self._staged
        self._stage(
            name,
            lambda folder, to: folder.write(
                to, content, mode, owner, reserved=reserved, sync=False
            ),
        )

    def add_like(self, name: str, content: Content, mode: int) -> None:
        """Write one file with the owner of the one that it replaces, where that can be done.

        A server that runs as another user than this tool goes on reading its key.  A group
        that may read a key of root's, as Debian has it for ssl-cert, may go on doing so.
        """
        owner = None
        folder = self._standing()
        status = folder.status(name) if folder is not None else None
        if status is not None and os.geteuid() == 0 and stat.S_ISREG(status.st_mode):
            owner = (status.st_uid, status.st_gid)
            mode |= status.st_mode & _GROUP_READS
        self.add(name, content, mode, owner)

    def _standing(self) -> Folder | None:
        """The directory, opened; None: there is none yet."""
        if self._folder is None:
            try:
                self._folder = Folder.open(self.directory)
            except FileNotFoundError:
                return None
            except NotADirectoryError:
                raise FileExists(
                    f'"{self.directory}" is not a directory', hint="Name a directory."
                ) from None
            except OSError as error:
                raise not_written(self.directory, error) from None
        return self._folder

    def _stage(self, name: str, fill: Callable[[Folder, str], None]) -> None:
        folder = self._standing()
        try:
            if folder is None:
                self._parent = Folder.open(self.directory.parent)
                made = temporary_name(self._tag)
                self._parent.mkdir(made)
                folder = self._folder = self._parent.enter(made)
            # The last one filled is the last one published.
            staged = self._staged.pop(name, None) or self._temporary(name)
            self._staged[name] = staged
            self._unsynced.add(staged)
            fill(folder, staged)
        except OSError as error:
            raise not_written(self.directory / name, error) from None

    def _temporary(self, name: str) -> str:
        if self._parent is not None:
            return name
        return temporary_name(self._tag, name, replaces=self._overwrite)

    def take_unsynced(self) -> list[tuple[Path, Callable[[], None]]]:
        """Return what is yet to be made durable, and how; it counts as done from here on."""
        taken, self._unsynced = self._unsynced, set()
        folder = self._folder
        if folder is None:
            return []
        return [(self.directory, partial(folder.sync_file, name)) for name in sorted(taken)]

    def sync(self) -> None:
        """Make what was added durable, under its temporary names."""
        sync_each(self.take_unsynced())

    def publish(self, *, sync: bool = True) -> Folder:
        """Give every file its name.

        Args:
            sync: make that durable; otherwise the caller has synced a new directory, and
                syncs the directory that is returned.

        Raises:
            FileExists: something has come to stand there since ``check``; nothing was changed.
            FileNotWritten: the operating system refused.
        """
        self.sync()
        folder, parent = self._standing(), self._parent
        if folder is None:
            raise not_written(self.directory, FileNotFoundError(errno.ENOENT, "no such directory"))
        try:
            if parent is not None:
                if sync:
                    folder.sync()
                parent.rename(folder.path.name, self.directory.name)
            else:
                self._publish_each(folder)
            if sync:
                (parent or folder).sync()
        except OSError as error:
            if error.errno in (errno.EEXIST, errno.ENOTEMPTY, errno.ENOTDIR):
                there = self.directory / (error.filename2 or "") if parent is None else None
                raise FileExists(
                    f'"{there or self.directory}" exists already',
                    hint="Name another place with --out, or replace it with --force.",
                ) from None
            raise not_written(self.directory, error) from None
        self._staged.clear()
        return parent or folder

    def _publish_each(self, folder: Folder) -> None:
        linked: list[str] = []
        for name, staged in self._staged.items():
            if self._overwrite:
                folder.rename(staged, name)
                self._begun = True
                continue
            try:
                # Unlike rename, link refuses to take the place of another file.
                folder.link(staged, name)
            except OSError:
                for other in linked:
                    folder.unlink(other)
                raise
            linked.append(name)
        if not self._overwrite:
            for staged in self._staged.values():
                folder.unlink(staged)

    def _discard(self) -> None:
        if self._folder is None:
            return
        for staged in self._staged.values():
            with suppress(OSError):
                self._folder.unlink(staged)
        if self._parent is not None and self._staged:
            with suppress(OSError):
                self._parent.rmdir(self._folder.path.name)


def temporary_name(tag: str | None = None, name: str = "", *, replaces: bool = False) -> str:
    """Return the name of what is not complete yet; see ``parse_temporary``."""
    return f"{TEMPORARY}{tag or os.urandom(8).hex()}{'+' if replaces else '-'}{name}"


def parse_temporary(name: str) -> tuple[str, str, bool]:
    """Return ``(tag, final name, whether it may replace what stands there)``."""
    rest = name[len(TEMPORARY) :]
    tag = rest[: len(rest) - len(rest.lstrip("0123456789abcdef"))]
    return tag, rest[len(tag) + 1 :], rest[len(tag) :].startswith("+")
