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
from pathlib import Path
from types import TracebackType

from .disk import (
    DIRECTORY,
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
    sync_directory,
    sync_file,
    write,
)

__all__ = [
    "DIRECTORY",
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
    _each(sync_file, [path for each in publications for path in each.unsynced])
    for publication in publications:
        publication.unsynced.clear()


def publish(publications: Sequence[Publication]) -> None:
    """Publish many: everything is durable before the first of them gets a name."""
    sync(publications)
    made = [each.new_directory for each in publications if each.new_directory is not None]
    _each(sync_directory, made)
    for directory in {publication.publish(sync=False) for publication in publications}:
        sync_directory(directory)


def _each(call: Callable[[Path], None], paths: Sequence[Path]) -> None:
    """Sync each, many at once: a file system makes those that wait durable together."""

    def one(path: Path) -> None:
        try:
            call(path)
        except OSError as error:
            raise not_written(path.parent, error) from None

    if len(paths) < _FEW:
        for path in paths:
            one(path)
        return
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(_SYNCING_AT_ONCE) as pool:
        for _ in pool.map(one, paths):
            pass


def leftovers(directory: Path) -> list[Path]:
    """Return what killed processes left in a directory; none when it does not exist."""
    try:
        with os.scandir(directory) as entries:
            return [Path(entry.path) for entry in entries if entry.name.startswith(TEMPORARY)]
    except (FileNotFoundError, NotADirectoryError):
        return []


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
    _sweep(path.parent, prefix)
    staging = path.parent / f"{prefix}{os.urandom(8).hex()}"
    try:
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
    for left in leftovers(parent):
        if left.name.startswith(prefix):
            with suppress(OSError), _held(left):
                remove(left)


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
        self._staged: dict[str, Path] = {}
        self.unsynced: set[Path] = set()
        self.new_directory: Path | None = None
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

    def check(self, *names: str) -> None:
        """Make sure that these files may be written, without writing anything.

        Raises:
            FileExists: one stands there and may not be overwritten.
            FileNotWritten: the directory can't be.
        """
        if not os.path.lexists(self.directory):
            check_parent(self.directory)
            check_writable(self.directory.parent)
            return
        if not self.directory.is_dir():
            raise FileExists(f'"{self.directory}" is not a directory', hint="Name a directory.")
        for name in names:
            path = self.directory / name
            if not os.path.lexists(path):
                continue
            if path.is_dir():
                raise FileExists(f'"{path}" is a directory', hint="Move it away.")
            if not self._overwrite:
                raise FileExists(
                    f'"{path}" exists already',
                    hint="Name another place with --out, or replace it with --force.",
                )
        check_writable(self.directory)

    def holds(self, name: str, content: bytes) -> bool:
        """Return whether a regular file of this name stands there with just this content."""
        path = self.directory / name
        try:
            return (
                not path.is_symlink()
                and path.is_file()
                and path.stat().st_size == len(content)
                and path.read_bytes() == content
            )
        except OSError:
            return False

    def reserve(self, name: str) -> None:
        """Leave an empty file under the temporary name of one that ``add`` will fill."""
        self._stage(name, lambda staged: write(staged, b"", PRIVATE, sync=False))

    def add(
        self, name: str, content: Content, mode: int, owner: tuple[int, int] | None = None
    ) -> None:
        """Write one file under a temporary name; see ``write`` for the arguments."""
        reserved = name in self._staged
        self._stage(
            name,
            lambda staged: write(staged, content, mode, owner, reserved=reserved, sync=False),
        )

    def add_like(self, name: str, content: Content, mode: int) -> None:
        """Write one file with the owner of the one that it replaces, where that can be done.

        A server that runs as another user than this tool goes on reading its key.  A group
        that may read a key of root's, as Debian has it for ssl-cert, may go on doing so.
        """
        owner = None
        with suppress(OSError):
            status = (self.directory / name).lstat()
            if os.geteuid() == 0 and stat.S_ISREG(status.st_mode):
                owner = (status.st_uid, status.st_gid)
                mode |= status.st_mode & _GROUP_READS
        self.add(name, content, mode, owner)

    def _stage(self, name: str, fill: Callable[[Path], None]) -> None:
        try:
            if self.new_directory is None and not os.path.lexists(self.directory):
                self.new_directory = self.directory.parent / temporary_name(self._tag)
                make_directory(self.new_directory)
            # The last one filled is the last one published.
            staged = self._staged.pop(name, None) or self._temporary(name)
            self._staged[name] = staged
            self.unsynced.add(staged)
            fill(staged)
        except OSError as error:
            raise not_written(self.directory / name, error) from None

    def _temporary(self, name: str) -> Path:
        if self.new_directory is not None:
            return self.new_directory / name
        return self.directory / temporary_name(self._tag, name, replaces=self._overwrite)

    def sync(self) -> None:
        """Make what was added durable, under its temporary names."""
        try:
            _each(sync_file, list(self.unsynced))
            self.unsynced.clear()
        except OSError as error:
            raise not_written(self.directory, error) from None

    def publish(self, *, sync: bool = True) -> Path:
        """Give every file its name.

        Args:
            sync: make that durable; otherwise the caller has synced a new directory, and
                syncs the directory that is returned.

        Raises:
            FileExists: something has come to stand there since ``check``; nothing was changed.
            FileNotWritten: the operating system refused.
        """
        changed = self.directory
        self.sync()
        try:
            if self.new_directory is not None:
                changed = self.directory.parent
                if sync:
                    sync_directory(self.new_directory)
                self.new_directory.rename(self.directory)
            else:
                self._publish_each()
            if sync:
                sync_directory(changed)
        except OSError as error:
            if error.errno in (errno.EEXIST, errno.ENOTEMPTY, errno.ENOTDIR):
                raise FileExists(
                    f'"{error.filename2 or self.directory}" exists already',
                    hint="Name another place with --out, or replace it with --force.",
                ) from None
            raise not_written(self.directory, error) from None
        self._staged.clear()
        return changed

    def _publish_each(self) -> None:
        linked: list[Path] = []
        for name, staged in self._staged.items():
            path = self.directory / name
            if self._overwrite:
                staged.replace(path)
                self._begun = True
                continue
            try:
                # Unlike rename, link refuses to take the place of another file.
                os.link(staged, path)
            except OSError:
                for other in linked:
                    other.unlink()
                raise
            linked.append(path)
        if not self._overwrite:
            for staged in self._staged.values():
                staged.unlink()

    def _discard(self) -> None:
        for staged in self._staged.values():
            with suppress(OSError):
                staged.unlink()
        if self.new_directory is not None:
            with suppress(OSError):
                self.new_directory.rmdir()


def temporary_name(tag: str | None = None, name: str = "", *, replaces: bool = False) -> str:
    """Return the name of what is not complete yet; see ``parse_temporary``."""
    return f"{TEMPORARY}{tag or os.urandom(8).hex()}{'+' if replaces else '-'}{name}"


def parse_temporary(name: str) -> tuple[str, str, bool]:
    """Return ``(tag, final name, whether it may replace what stands there)``."""
    rest = name[len(TEMPORARY) :]
    tag = rest[: len(rest) - len(rest.lstrip("0123456789abcdef"))]
    return tag, rest[len(tag) + 1 :], rest[len(tag) :].startswith("+")
