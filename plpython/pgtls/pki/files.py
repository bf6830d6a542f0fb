"""Files that are written whole or not at all, with their mode set before their content.

    with Publication(Path("out"), overwrite=False) as publication:
        publication.check("server.key", "server.crt")
        publication.add("server.key", key_pem, PRIVATE)
        publication.add("server.crt", certificate_pem, PUBLIC)
        publication.publish()

What a killed process leaves behind is named ``.pgtls-…`` and never stands under a final name.
"""

from __future__ import annotations

import errno
import fcntl
import os
import stat
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path
from types import TracebackType

from .disk import (
    PRIVATE,
    PUBLIC,
    Content,
    FileExists,
    FileNotWritten,
    check_new_directory,
    check_parent,
    check_writable,
    make_directory,
    not_written,
    read,
    read_named,
    sync_directory,
    write,
)
from .folder import Folder, check_guarded

__all__ = [
    "PRIVATE",
    "PUBLIC",
    "FileExists",
    "FileNotWritten",
    "Publication",
    "check_new_directory",
    "check_parent",
    "leftovers",
    "locked",
    "make_directory",
    "new_directory",
    "not_written",
    "parse_temporary",
    "publish",
    "read",
    "read_named",
    "remove",
    "replace",
    "sync",
    "sync_directory",
    "write",
]

TEMPORARY = ".pgtls-"
_GROUP_READS = 0o040

# Threads that wait for the disk: on ext4 as many files take as long as one or two.
_SYNCING_AT_ONCE = 32
# Below this it is not worth the import.
_FEW = 8

# Creating and signing take milliseconds; who waits longer than this has met a stopped process.
LOCK_TIMEOUT_SECONDS = 60.0


def replace(path: Path, content: Content, mode: int) -> None:
    """Write a file whole, in the place of one that may stand there.

    Raises:
        FileNotWritten: the operating system refused; what stood there still stands.
    """
    with Publication(path.parent, overwrite=True) as publication:
        publication.check(path.name)
        publication.add(path.name, content, mode)
        publication.publish()


def sync(publications: Sequence[Publication]) -> None:
    """Make what is staged durable, under its temporary names."""
    _each([sync for each in publications for sync in each.take_unsynced()])


def publish(publications: Sequence[Publication]) -> None:
    """Publish many: everything is durable before the first of them gets a name."""
    sync(publications)
    made = [each.new_directory for each in publications if each.new_directory is not None]
    _each([(directory.path, directory.sync) for directory in made])
    changed = {}
    for publication in publications:
        directory = publication.publish(sync=False)
        changed[directory.identity] = directory
    for directory in changed.values():
        directory.sync()


def _each(syncs: Sequence[tuple[Path, Callable[[], None]]]) -> None:
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


def leftovers(directory: Folder) -> list[str]:
    """Return what killed processes left in a directory, by name."""
    return [name for name in directory.names() if name.startswith(TEMPORARY)]


def remove(path: Path) -> None:
    """Remove a file or a whole directory, if that can be done."""
    # Imported only here: it brings every kind of compression along.
    import shutil

    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


@contextmanager
def locked(directory: Path) -> Iterator[None]:
    """Hold the exclusive lock of a directory, so that one process at a time changes it.

    Raises:
        FileNotWritten: another process held it for ``LOCK_TIMEOUT_SECONDS``.
    """
    deadline = time.monotonic() + LOCK_TIMEOUT_SECONDS
    with ExitStack() as stack:
        while True:
            try:
                stack.enter_context(_held(directory))
                break
            except BlockingIOError:
                if time.monotonic() > deadline:
                    raise FileNotWritten(
                        f'"{directory}": another pgtls has been working in it for '
                        f"{LOCK_TIMEOUT_SECONDS:.0f} s",
                        hint="Wait for it, or end it if it hangs, and run the command again.",
                    ) from None
                time.sleep(0.01)
        yield


@contextmanager
def _held(directory: Path) -> Iterator[None]:
    """Hold the lock of a directory, or raise BlockingIOError at once."""
    descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(descriptor)


@contextmanager
def new_directory(path: Path, aside: Path | None = None) -> Iterator[Path]:
    """Build a directory under a temporary name beside ``path``; it appears whole at the end.

    An empty directory at ``path`` is replaced.  What a killed process left of such a directory
    is removed: there can be keys in it.

    Args:
        path: its final name.
        aside: where a directory that stands at ``path`` is moved at the last moment, or None.

    Yields:
        the temporary directory, to be filled.

    Raises:
        FileExists: something other than an empty directory stands at ``path``.
        FileNotWritten: the operating system refused.
    """
    check_parent(path)
    prefix = f"{TEMPORARY}new-{path.name}-"
    parent = path.parent.resolve()
    staging = parent / f"{prefix}{os.urandom(8).hex()}"
    try:
        # What is built here is built by its path.
        check_guarded(parent)
        _sweep(parent, prefix)
        make_directory(staging)
        # Held to the end: it tells a directory that is being built from one that was left.
        with locked(staging):
            yield staging
            sync_directory(staging)
            if aside is not None:
                with locked(path):
                    path.rename(aside)
            staging.rename(path)
            sync_directory(path.parent)
    except OSError as error:
        if error.errno in (errno.ENOTEMPTY, errno.EEXIST, errno.ENOTDIR):
            raise FileExists(
                f'"{path}" is in use already', hint="Name another directory."
            ) from None
        raise not_written(path, error) from None
    finally:
        if staging.exists():
            remove(staging)


def _sweep(parent: Path, prefix: str) -> None:
    with Folder.open(parent) as directory:
        left = [parent / name for name in leftovers(directory) if name.startswith(prefix)]
    for each in left:
        with suppress(OSError), _held(each):
            remove(each)


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
        _each(self.take_unsynced())

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
