"""The disk: files read with a limit, written with their mode before their content, and synced."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Callable

from ..errors import PgtlsError, UnreadableFile
from . import folder
from .folder import Content, Folder

PRIVATE = 0o600
PUBLIC = 0o644

# No file that a DBA names comes near this; an endless device does.
MAX_READ_BYTES = 256 * 1024 * 1024

_LINK_HINT = (
    "Name the file or directory that it leads to, or run pgtls as the account that owns it."
)


class FileExists(PgtlsError):
    """Something stands where a file would be written (58P02 duplicate_file)."""

    sqlstate = "58P02"


class FileNotWritten(PgtlsError):
    """The operating system refused to write (58030 io_error)."""

    sqlstate = "58030"


def read(path: Path) -> bytes:
    """Return a regular file's content; see ``folder`` for the symlinks that root follows.

    Raises:
        UnreadableFile: it is missing, no regular file, too large, or may not be read.
    """
    return _read(path, folder.open_file)


def read_named(path: Path) -> bytes:
    """Return the content of what a person has named: a pipe of the shell's, too.

    Raises:
        UnreadableFile: it is missing, a directory, too large, or may not be read.
    """
    return _read(path, lambda named: os.open(named, os.O_RDONLY | os.O_NOCTTY | os.O_CLOEXEC))


def _read(path: Path, opened: Callable[[Path], int]) -> bytes:
    try:
        with os.fdopen(opened(path), "rb") as stream:
            content = stream.read(MAX_READ_BYTES + 1)
    except IsADirectoryError:
        raise UnreadableFile(str(path), "is a directory", hint="Name a file inside it.") from None
    except FileNotFoundError:
        raise UnreadableFile(str(path), "no such file", hint="Check the path.") from None
    except PermissionError:
        raise UnreadableFile(
            str(path), "permission denied", hint="Run as a user who may read it."
        ) from None
    except (OSError, ValueError) as error:
        code = error.errno if isinstance(error, OSError) else None
        raise UnreadableFile(
            str(path),
            f"cannot be read: {_reason(error)}",
            hint=_LINK_HINT if code == errno.ELOOP else "Check the path.",
        ) from None
    if len(content) > MAX_READ_BYTES:
        raise UnreadableFile(
            str(path),
            f"larger than {MAX_READ_BYTES // 1024 // 1024} MiB",
            hint="Name another file.",
        )
    return content


def write(path: Path, content: Content, mode: int) -> None:
    """Create a file that must not exist yet; see ``Folder.write``."""
    with Folder.open(path.parent) as parent:
        parent.write(path.name, content, mode)


def sync_directory(path: Path) -> None:
    """Make the entries of a directory durable."""
    with Folder.open(path) as directory:
        directory.sync()


def make_directory(path: Path) -> None:
    """Create a directory for the owner alone, whatever the umask."""
    with Folder.open(path.parent) as parent:
        parent.mkdir(path.name)


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
        errno.ELOOP: _LINK_HINT,
        errno.EPERM: "Name a directory that only root can write, or run pgtls as its owner.",
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
