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
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

from ..errors import PgtlsError, UnreadableFile

PRIVATE = 0o600
PUBLIC = 0o644
DIRECTORY = 0o700

_TEMPORARY = ".pgtls-"

# Creating and signing take milliseconds; who waits longer than this has met a stopped process.
LOCK_TIMEOUT_SECONDS = 60.0

# No file that a DBA names comes near this; an endless device does.
MAX_READ_BYTES = 256 * 1024 * 1024


class FileExists(PgtlsError):
    """Something stands where a file would be written (58P02 duplicate_file)."""

    sqlstate = "58P02"


class FileNotWritten(PgtlsError):
    """The operating system refused to write (58030 io_error)."""

    sqlstate = "58030"


def read(path: Path) -> bytes:
    """Return a file's content.

    Raises:
        UnreadableFile: it is missing, a directory, too large, or may not be read.
    """
    try:
        if path.is_dir():
            raise UnreadableFile(str(path), "is a directory", hint="Name a file inside it.")
        with path.open("rb") as stream:
            content = stream.read(MAX_READ_BYTES + 1)
    except FileNotFoundError:
        raise UnreadableFile(str(path), "no such file", hint="Check the path.") from None
    except PermissionError:
        raise UnreadableFile(
            str(path), "permission denied", hint="Run as a user who may read it."
        ) from None
    except (OSError, ValueError) as error:
        raise UnreadableFile(
            str(path), f"cannot be read: {_reason(error)}", hint="Check the path."
        ) from None
    if len(content) > MAX_READ_BYTES:
        raise UnreadableFile(
            str(path),
            f"larger than {MAX_READ_BYTES // 1024 // 1024} MiB",
            hint="Name another file.",
        )
    return content


def write(path: Path, content: bytes, mode: int, owner: tuple[int, int] | None = None) -> None:
    """Create a file that must not exist yet: owner and mode first, then content, then fsync.

    The directory entry is not yet durable; ``sync_directory`` makes it so.

    Args:
        path: where; must not exist.
        content: all of it.
        mode: permission bits, whatever the umask.
        owner: user and group by their numbers; None for whoever runs this.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    descriptor = os.open(path, flags, PRIVATE)
    try:
        if owner is not None:
            os.fchown(descriptor, *owner)
        os.fchmod(descriptor, mode)
        view = memoryview(content)
        while view:
            view = view[os.write(descriptor, view) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_directory(path: Path) -> None:
    """Make the entries of a directory durable."""
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_directory(path: Path) -> None:
    """Create a directory for the owner alone, whatever the umask."""
    path.mkdir(DIRECTORY)
    path.chmod(DIRECTORY)


def replace(path: Path, content: bytes, mode: int) -> None:
    """Write a file whole, in the place of one that may stand there.

    Raises:
        FileNotWritten: the operating system refused; what stood there still stands.
    """
    with Publication(path.parent, overwrite=True) as publication:
        publication.check(path.name)
        publication.add(path.name, content, mode)
        publication.publish()


def sweep(directory: Path, *, folders: bool = False) -> None:
    """Remove what killed processes left in a directory; the caller holds its CA's lock.

    Args:
        directory: where; nothing happens when it does not exist.
        folders: whether half-made directories go too, or only files.
    """
    for path in directory.glob(f"{_TEMPORARY}*"):
        with suppress(OSError):
            if not path.is_dir():
                path.unlink()
            elif folders:
                shutil.rmtree(path)


def check_parent(path: Path) -> None:
    """Raise FileNotWritten when the directory that ``path`` would be created in is missing."""
    parent = path.parent
    if not parent.is_dir():
        why = "is not a directory" if os.path.lexists(parent) else "no such directory"
        raise FileNotWritten(
            f'"{parent}": {why}, so "{path.name}" cannot be created in it',
            hint="Create the directory first, or name another.",
        )


def check_new_directory(path: Path) -> None:
    """Make sure that a directory could be put at ``path``, without writing anything.

    Raises:
        FileExists: something other than a directory stands there.
        FileNotWritten: its parent is missing or can't be written.
    """
    check_parent(path)
    if os.path.lexists(path) and not path.is_dir():
        raise FileExists(f'"{path}" is not a directory', hint="Name a directory.")
    if path.is_dir() and not os.access(path, os.R_OK | os.X_OK):
        raise not_written(path, PermissionError(errno.EACCES, os.strerror(errno.EACCES)))
    _check_writable(path.parent)


@contextmanager
def locked(directory: Path) -> Iterator[None]:
    """Hold the exclusive lock of a directory, so that one process at a time changes it.

    Raises:
        FileNotWritten: another process held it for ``LOCK_TIMEOUT_SECONDS``.
    """
    descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        deadline = time.monotonic() + LOCK_TIMEOUT_SECONDS
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
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
    finally:
        os.close(descriptor)


@contextmanager
def new_directory(path: Path, aside: Path | None = None) -> Iterator[Path]:
    """Build a directory under a temporary name beside ``path``; it appears whole at the end.

    An empty directory at ``path`` is replaced.

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
    staging = path.parent / _temporary_name()
    try:
        make_directory(staging)
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
        shutil.rmtree(staging, ignore_errors=True)


class Publication:
    """Several files that go into one directory together.

    Every file is complete and durable under a temporary name before the first one gets its
    own.  A directory that does not exist yet appears at once with all of them.

    Args:
        directory: where the files go; its parent must exist.
        overwrite: whether files that stand there may be replaced.
    """

    def __init__(self, directory: Path, *, overwrite: bool):
        self._directory = directory
        self._overwrite = overwrite
        self._staged: dict[str, Path] = {}
        self._new_directory: Path | None = None

    def __enter__(self) -> Publication:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._discard()

    def check(self, *names: str) -> None:
        """Make sure that these files may be written, without writing anything.

        Raises:
            FileExists: one stands there and may not be overwritten.
            FileNotWritten: the directory can't be.
        """
        if not os.path.lexists(self._directory):
            check_parent(self._directory)
            _check_writable(self._directory.parent)
            return
        if not self._directory.is_dir():
            raise FileExists(f'"{self._directory}" is not a directory', hint="Name a directory.")
        for name in names:
            path = self._directory / name
            if not os.path.lexists(path):
                continue
            if path.is_dir():
                raise FileExists(f'"{path}" is a directory', hint="Move it away.")
            if not self._overwrite:
                raise FileExists(
                    f'"{path}" exists already',
                    hint="Name another place with --out, or replace it with --force.",
                )
        _check_writable(self._directory)

    def holds(self, name: str, content: bytes) -> bool:
        """Return whether a regular file of this name stands there with just this content."""
        path = self._directory / name
        try:
            return (
                not path.is_symlink()
                and path.is_file()
                and path.stat().st_size == len(content)
                and path.read_bytes() == content
            )
        except OSError:
            return False

    def add(
        self, name: str, content: bytes, mode: int, owner: tuple[int, int] | None = None
    ) -> None:
        """Write one file under a temporary name; see ``write`` for the arguments."""
        path = self._directory / name
        try:
            if self._new_directory is None and not os.path.lexists(self._directory):
                self._new_directory = self._directory.parent / _temporary_name()
                make_directory(self._new_directory)
            if self._new_directory is not None:
                staged = self._new_directory / name
            else:
                staged = self._directory / _temporary_name()
            self._staged[name] = staged
            write(staged, content, mode, owner)
        except OSError as error:
            raise not_written(path, error) from None

    def publish(self) -> None:
        """Give every file its name, durably.

        Raises:
            FileExists: something has come to stand there since ``check``; nothing was changed.
            FileNotWritten: the operating system refused.
        """
        try:
            if self._new_directory is not None:
                sync_directory(self._new_directory)
                self._new_directory.rename(self._directory)
                sync_directory(self._directory.parent)
            else:
                self._publish_each()
                sync_directory(self._directory)
        except OSError as error:
            if error.errno in (errno.EEXIST, errno.ENOTEMPTY, errno.ENOTDIR):
                raise FileExists(
                    f'"{error.filename2 or self._directory}" exists already',
                    hint="Name another place with --out, or replace it with --force.",
                ) from None
            raise not_written(self._directory, error) from None
        self._staged.clear()

    def _publish_each(self) -> None:
        linked: list[Path] = []
        for name, staged in self._staged.items():
            path = self._directory / name
            if self._overwrite:
                staged.replace(path)
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
        if self._new_directory is not None:
            with suppress(OSError):
                self._new_directory.rmdir()


def not_written(path: Path, error: OSError) -> FileNotWritten:
    """Return the error that says of ``path`` what the operating system said."""
    hints = {
        errno.ENOSPC: "Make room and run the command again.",
        errno.EDQUOT: "Make room and run the command again.",
        errno.EROFS: "Name a directory that can be written with --out or --ca.",
        errno.EACCES: "Run as the directory's owner, or name another directory.",
        errno.EBUSY: "It is a mount point; name a directory inside it.",
    }
    return FileNotWritten(
        f'"{path}": cannot be written: {_reason(error)}',
        hint=hints.get(error.errno or 0, "Check the path and its permissions."),
    )


def _check_writable(directory: Path) -> None:
    if not os.access(directory, os.W_OK | os.X_OK):
        read_only = os.statvfs(directory).f_flag & os.ST_RDONLY
        code = errno.EROFS if read_only else errno.EACCES
        raise not_written(directory, OSError(code, os.strerror(code)))


def _temporary_name() -> str:
    return f"{_TEMPORARY}{secrets.token_hex(8)}"


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
