"""The disk: files read with a limit, written with their mode before their content, and synced."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Union

from ..errors import PgtlsError, UnreadableFile

PRIVATE = 0o600
PUBLIC = 0o644
DIRECTORY = 0o700

# No file that a DBA names comes near this; an endless device does.
MAX_READ_BYTES = 256 * 1024 * 1024


# What a file is to hold: all of it, or piece by piece.
Content = Union[bytes, Iterable[bytes]]


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


def write(
    path: Path,
    content: Content,
    mode: int,
    owner: tuple[int, int] | None = None,
    *,
    reserved: bool = False,
    sync: bool = True,
) -> None:
    """Create a file that must not exist yet: owner and mode first, then content, then fsync.

    The directory entry is not yet durable; ``sync_directory`` makes it so.

    Args:
        path: where; must not exist.
        content: all of it.
        mode: permission bits, whatever the umask.
        owner: user and group by their numbers; None for whoever runs this.
        reserved: it has been created already, empty.
        sync: make its content durable; otherwise ``sync_file`` does.
    """
    create = 0 if reserved else os.O_CREAT | os.O_EXCL
    flags = os.O_WRONLY | create | os.O_NOFOLLOW | os.O_CLOEXEC
    descriptor = os.open(path, flags, PRIVATE)
    try:
        if reserved:
            _check_own(descriptor, path)
            os.ftruncate(descriptor, 0)
        if owner is not None:
            os.fchown(descriptor, *owner)
        os.fchmod(descriptor, mode)
        for piece in (content,) if isinstance(content, bytes) else content:
            view = memoryview(piece)
            while view:
                view = view[os.write(descriptor, view) :]
        if sync:
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _check_own(descriptor: int, path: Path) -> None:
    """Refuse what somebody else has linked to a name of ours: it would be overwritten."""
    status = os.fstat(descriptor)
    if status.st_nlink != 1 or not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EPERM, "somebody else has linked another file there", str(path))


def sync_file(path: Path) -> None:
    """Make the content of a file durable."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
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
    check_writable(path.parent)


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


def check_writable(directory: Path) -> None:
    """Raise FileNotWritten when nothing can be created in a directory."""
    if not os.access(directory, os.W_OK | os.X_OK):
        read_only = os.statvfs(directory).f_flag & os.ST_RDONLY
        code = errno.EROFS if read_only else errno.EACCES
        raise not_written(directory, OSError(code, os.strerror(code)))


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
