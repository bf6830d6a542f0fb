"""Directories by descriptor: what is done in one is done there, whatever comes to bear its name.

    with Folder.open(Path("issued/db1")) as folder:
        folder.write("server.key.new", key_pem, 0o600)
        folder.rename("server.key.new", "server.key")

Root writes into directories that other accounts own.  Their owner may exchange any name in them at
any time, for a symlink, a FIFO or a device.  So a path is walked once, name by name (openat(2));
the descriptor that comes of it is what is worked with; a file is opened so that a FIFO can't make
it wait and a symlink can't lead away, and what has been opened is looked at, not its name.

As root, a symlink or ``..`` on the way is followed only in a directory that no other account can
write (or a sticky one, as /tmp is) and if root has made it: nobody else has chosen then where it
leads.  systemd goes by the same rule for the paths of tmpfiles.d.  For any other account the
kernel's own rules are enough: whatever it is led to, it may do no more there than whoever leads it
could have it do anyway.

Whatever fails here raises OSError; ``disk`` and ``files`` say it to people.
"""

from __future__ import annotations

import errno
import os
import pwd
import stat
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Union

# What a file is to hold: all of it, or piece by piece.
Content = Union[bytes, Iterable[bytes]]

_PRIVATE_DIRECTORY = 0o700
_CREATED = 0o600
_OTHERS_WRITE = 0o022

# path_resolution(7): as many symlinks as the kernel follows.
_MAX_LINKS = 40

_PATH = os.O_PATH | os.O_NOFOLLOW | os.O_CLOEXEC
_DIRECTORY = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_FILE = os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC


class Folder:
    """A directory that is held open.

    Args:
        descriptor: of the directory; closed with this.

    Attributes:
        path: how it was reached, without symlinks.
    """

    def __init__(self, descriptor: int, path: Path):
        self._descriptor = descriptor
        self.path = path

    @classmethod
    def open(cls, path: Path) -> Folder:
        """Open a directory, by the rules of this module."""
        walked, parent, _ = _walk(path, to_file=False)
        try:
            return cls(os.open(".", _DIRECTORY, dir_fd=parent), walked)
        finally:
            os.close(parent)

    def enter(self, name: str) -> Folder:
        """Open a directory in this one that this account has made."""
        found = self.open_folder(name)
        if os.fstat(found._descriptor).st_uid != os.geteuid():
            raise OSError(errno.EPERM, "somebody else has put a directory there", name)
        return found

    def open_folder(self, name: str) -> Folder:
        """Open a directory in this one, no symlink to one."""
        return Folder(os.open(name, _DIRECTORY, dir_fd=self._descriptor), self.path / name)

    def close(self) -> None:
        """Let go of it; a second call does nothing."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)

    def __enter__(self) -> Folder:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()

    @property
    def descriptor(self) -> int:
        """Of the directory, as long as it is held."""
        return self._descriptor

    # ---- what stands in it --------------------------------------------------------------------

    @property
    def identity(self) -> tuple[int, int]:
        """What tells it from every other directory: its device and its inode."""
        found = os.fstat(self._descriptor)
        return found.st_dev, found.st_ino

    def names(self) -> list[str]:
        """Return the names in it."""
        return os.listdir(self._descriptor)  # noqa: PTH208 - by descriptor

    def status(self, name: str) -> os.stat_result | None:
        """Return what stands under a name, a symlink itself; None: nothing."""
        try:
            return os.stat(name, dir_fd=self._descriptor, follow_symlinks=False)
        except FileNotFoundError:
            return None

    def writable(self) -> bool:
        """Return whether this account may create files in it."""
        return os.access(".", os.W_OK | os.X_OK, dir_fd=self._descriptor)

    def read_only(self) -> bool:
        """Return whether its file system is mounted so that nobody can."""
        return bool(os.statvfs(self._descriptor).f_flag & os.ST_RDONLY)

    def open_file(self, name: str, flags: int = os.O_RDONLY) -> int:
        """Return the descriptor of a regular file in it, of no symlink and nothing else."""
        return _opened(name, flags, self._descriptor)

    # ---- what changes it ----------------------------------------------------------------------

    def mkdir(self, name: str) -> None:
        """Create a directory for its owner alone, whatever the umask."""
        os.mkdir(name, _PRIVATE_DIRECTORY, dir_fd=self._descriptor)
        try:
            with self.enter(name) as made:
                os.fchmod(made._descriptor, _PRIVATE_DIRECTORY)
        except PermissionError:
            # A umask can take it from its owner, too; root comes in all the same.
            if os.geteuid() == 0:
                raise
            os.chmod(name, _PRIVATE_DIRECTORY, dir_fd=self._descriptor)

    def write(
        self,
        name: str,
        content: Content,
        mode: int,
        owner: tuple[int, int] | None = None,
        *,
        reserved: bool = False,
        sync: bool = True,
    ) -> None:
        """Create a file that must not exist yet: owner and mode first, then content, then fsync.

        The directory entry is not yet durable; ``sync`` makes it so.

        Args:
            name: must not exist.
            content: all of it.
            mode: permission bits, whatever the umask.
            owner: user and group by their numbers; None for whoever runs this.
            reserved: it has been created already, empty.
            sync: make its content durable; otherwise ``sync_file`` does.
        """
        if reserved:
            descriptor = _opened(name, os.O_WRONLY, self._descriptor)
        else:
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _FILE
            descriptor = os.open(name, flags, _CREATED, dir_fd=self._descriptor)
        try:
            if reserved:
                _check_own(descriptor, name)
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

    def rename(self, name: str, new: str) -> None:
        """Give what stands under a name another one; a symlink there is replaced, not followed."""
        here = self._descriptor
        os.rename(name, new, src_dir_fd=here, dst_dir_fd=here)

    def link(self, name: str, other: str) -> None:
        """Give a file a second name; unlike ``rename`` it refuses to replace another file."""
        here = self._descriptor
        os.link(name, other, src_dir_fd=here, dst_dir_fd=here, follow_symlinks=False)

    def unlink(self, name: str) -> None:
        """Remove a file."""
        os.unlink(name, dir_fd=self._descriptor)

    def rmdir(self, name: str) -> None:
        """Remove an empty directory."""
        os.rmdir(name, dir_fd=self._descriptor)

    def remove(self, name: str) -> None:
        """Remove a file, or a directory of files that this account has made."""
        try:
            self.unlink(name)
        except IsADirectoryError:
            with self.enter(name) as inner:
                for each in inner.names():
                    inner.unlink(each)
            self.rmdir(name)

    def sync(self) -> None:
        """Make its entries durable."""
        os.fsync(self._descriptor)

    def sync_file(self, name: str) -> None:
        """Make the content of a file in it durable."""
        descriptor = self.open_file(name)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def open_file(path: Path) -> int:
    """Return the descriptor of a regular file, reached by the rules of this module."""
    _, parent, name = _walk(path, to_file=True)
    try:
        return _opened(name, os.O_RDONLY, parent)
    finally:
        os.close(parent)


def resolved(path: Path) -> Path:
    """Return a path without symlinks, as it is walked; what does not exist yet stays as it is."""
    try:
        with Folder.open(path) as folder:
            return folder.path
    except FileNotFoundError:
        return path if path.parent == path else resolved(path.parent) / path.name


def _opened(name: str, flags: int, directory: int) -> int:
    descriptor = os.open(name, flags | _FILE, dir_fd=directory)
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return descriptor
    is_directory = stat.S_ISDIR(os.fstat(descriptor).st_mode)
    os.close(descriptor)
    if is_directory:
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), name)
    raise OSError(errno.EINVAL, "it is not a regular file", name)


def _check_own(descriptor: int, name: str) -> None:
    """Refuse what somebody else has linked to a name of ours: it would be overwritten."""
    status = os.fstat(descriptor)
    if status.st_nlink != 1 or status.st_uid != os.geteuid():
        raise OSError(errno.EPERM, "somebody else has put a file there", name)


def _walk(path: Path, *, to_file: bool) -> tuple[Path, int, str]:
    """Go to a directory, or to that of a file.

    Returns:
        the path without symlinks; a descriptor of the directory (O_PATH); the file's name in it.
    """
    # The working directory may be gone: it is asked for only where the path begins there.
    walked = Path("/") if path.is_absolute() else Path.cwd()
    here = os.open("/" if path.is_absolute() else ".", _PATH)
    left, links = [*reversed(path.parts)], 0
    try:
        while left:
            name = left.pop()
            if name == "/":
                found = os.open(name, _PATH)
                walked = Path(name)
            elif name == "..":
                _check_trusted(here, os.fstat(here), walked / name)
                found = os.open(name, _PATH, dir_fd=here)
                walked = walked.parent
            else:
                found, target = _step(here, walked, name, is_file=to_file and not left)
                if target is not None:
                    links += 1
                    if links > _MAX_LINKS:
                        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
                    left += reversed(Path(target).parts)
                    continue
                if found < 0:
                    last, here = here, -1
                    return walked / name, last, name
                walked /= name
            os.close(here)
            here = found
        if to_file:
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        last, here = here, -1
        return walked, last, ""
    finally:
        if here >= 0:
            os.close(here)


def _step(here: int, walked: Path, name: str, *, is_file: bool) -> tuple[int, str | None]:
    """Return the descriptor of a directory; or -1, and where a symlink leads, or None for a file.

    What is no symlink and the last name of a file's path is left to be opened by its name.
    """
    found = os.open(name, _PATH, dir_fd=here)
    keep = False
    try:
        status = os.fstat(found)
        if stat.S_ISLNK(status.st_mode):
            _check_trusted(here, status, walked / name)
            return -1, os.readlink("", dir_fd=found)
        if is_file:
            return -1, None
        if not stat.S_ISDIR(status.st_mode):
            code = errno.ENOTDIR
            raise NotADirectoryError(code, os.strerror(code), str(walked / name))
        keep = True
        return found, None
    finally:
        if not keep:
            os.close(found)


def _check_trusted(directory: int, made: os.stat_result, path: Path) -> None:
    """Raise where another account than root can have chosen where root is led."""
    if os.geteuid() != 0:
        return
    around = os.fstat(directory)
    others = around.st_mode & _OTHERS_WRITE and not around.st_mode & stat.S_ISVTX
    whose = made.st_uid or around.st_uid
    if whose or others:
        who = account_name(whose) if whose else "another account"
        raise OSError(
            errno.ELOOP, f'root does not follow "{path}", as {who} can choose where it leads'
        )


def check_guarded(path: Path) -> None:
    """Raise OSError where another account than root could put something else at a path of root's.

    For what is made by paths, as SQLite makes its files: root may do so only where nobody else
    can exchange a name on the way.
    """
    if os.geteuid() != 0:
        return
    for each in (path, *path.parents):
        found = each.lstat()
        others = found.st_mode & _OTHERS_WRITE and not found.st_mode & stat.S_ISVTX
        if found.st_uid != 0 or others:
            who = account_name(found.st_uid) if found.st_uid else "another account"
            raise OSError(errno.EPERM, f'{who} can exchange what stands in "{each}"')


def account_name(uid: int) -> str:
    """Return the name of an account, or its number in words."""
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return f"user {uid}"
