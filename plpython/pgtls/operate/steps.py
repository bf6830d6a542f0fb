"""The reversible steps that a change is made of.

Each step can tell from what it finds whether it has been done.  So nothing has to be written down
between two steps, and going back is the same whether a check failed, the process was killed in
the middle, or going back was itself interrupted: every step is undone, the last one first.

What somebody else has changed in the meantime is left alone, and said.
"""

from __future__ import annotations

import ctypes
import errno
import hashlib
import os
import shutil
import stat
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, Union

from ..errors import PgtlsError
from ..pki import files
from ..pki.folder import Folder
from .account import as_caller

# linux/fs.h and renameat2(2); glibc has the call since 2.28.
_RENAME_EXCHANGE = 2
_AT_FDCWD = -100

_OTHERS_WRITE = 0o022


class NoExchange(PgtlsError):
    """A file system can't have two directories change places (0A000 feature_not_supported)."""

    sqlstate = "0A000"


class Hands(Protocol):
    """What a step works with."""

    def backup(self, name: str, *, by_root: bool) -> bytes:
        """Return what the journal kept of a file; where root's, what root has put there."""

    def auto_setting(self, name: str) -> str | None:
        """Return the value in postgresql.auto.conf; None where it has none."""

    def alter_system(self, name: str, value: str | None) -> None:
        """Write a value there; None takes it out."""


@dataclass(frozen=True)
class NewFile:
    """What a file is to be."""

    content: bytes = field(repr=False)
    mode: int = files.PUBLIC


@dataclass(frozen=True)
class PutFile:
    """One file in the place of another, or where there was none.

    Attributes:
        path: the file itself, not a symlink to it.
        old_digest, new_digest: SHA-256; None: no file.
        mode, old_mode: permission bits.
        backup: the old content's name in the journal.
        by_root: whether root alone can write there; owner and group stay as they are.
        content: the new content; not known any more when the journal is read.
    """

    kind = "file"

    path: Path
    old_digest: str | None
    new_digest: str
    mode: int
    old_mode: int
    backup: str
    content: bytes = field(default=b"", repr=False)
    by_root: bool = False

    def do(self, _: Hands) -> None:
        """Put the new file in place."""
        self._write(self.content, self.mode)

    def undo(self, hands: Hands) -> str | None:
        """Put the old one back; return what a person has to know."""
        found = digest(self.path)
        if found not in (self.new_digest, self.old_digest):
            return f'"{self.path}" was changed by somebody else meanwhile and is left as it is'
        if self.old_digest is None:
            self.path.unlink(missing_ok=True)
            files.sync_directory(self.path.parent)
        elif found == self.new_digest:
            self._write(hands.backup(self.backup, by_root=self.by_root), self.old_mode)
        return None

    def clear(self) -> None:
        """Remove what the step needed only on the way."""
        with self._rights(), Folder.open(self.path.parent) as folder:
            self._clear(folder)

    def _clear(self, folder: Folder) -> None:
        with suppress(FileNotFoundError):
            folder.unlink(self._temporary)

    @property
    def _temporary(self) -> str:
        return f".pgtls-{self.new_digest[:16]}"

    def _rights(self) -> AbstractContextManager[None]:
        return as_caller() if self.by_root else nullcontext()

    def _write(self, content: bytes, mode: int) -> None:
        account = (os.geteuid(), os.getegid())
        with self._rights(), Folder.open(self.path.parent) as folder:
            name = self.path.name
            if self.by_root:
                owner: tuple[int, int] | None = _owner_to_keep(folder, name, account)
            else:
                owner = _group_to_keep(folder, name)
            self._clear(folder)
            folder.write(self._temporary, content, mode, owner)
            folder.rename(self._temporary, self.path.name)
            folder.sync()


@dataclass(frozen=True)
class PutDirectory:
    """A directory of files, in place at once.

    Where one stands already, the two change places in one system call (renameat2 with
    RENAME_EXCHANGE), and the old one waits in ``staging``.

    Attributes:
        directory: where it goes.
        staging: where it is made ready: beside ``directory``, on the same file system.
        old_digest: of the directory that stands there; None: there is none.
        new_digest: of the one that is to stand there; None: none is.
        contents: by name; not known any more when the journal is read.
    """

    kind = "directory"

    directory: Path
    staging: Path
    old_digest: str | None
    new_digest: str | None
    contents: Mapping[str, NewFile] = field(default_factory=dict, repr=False)

    def stage(self) -> None:
        """Write the files, durably, where nobody looks for them yet."""
        self.clear()
        if self.new_digest is None:
            return
        files.make_directory(self.staging)
        for name, new in self.contents.items():
            files.write(self.staging / name, new.content, new.mode)
        files.sync_directory(self.staging)
        files.sync_directory(self.staging.parent)

    def do(self, _: Hands) -> None:
        """Put the new directory in place."""
        if self.new_digest is None:
            self.directory.rename(self.staging)
        elif self.old_digest is None:
            self.staging.rename(self.directory)
        else:
            exchange(self.staging, self.directory)
        files.sync_directory(self.directory.parent)

    def undo(self, _: Hands) -> str | None:
        """Put the old one back, or the new one away."""
        if self.new_digest is None:
            if self.staging.exists() and not self.directory.exists():
                self.staging.rename(self.directory)
        elif self.old_digest is None:
            if not self.staging.exists() and self.directory.exists():
                self.directory.rename(self.staging)
        elif directory_digest(self.staging) == self.old_digest:
            exchange(self.staging, self.directory)
        files.sync_directory(self.directory.parent)
        return None

    def clear(self) -> None:
        """Remove whichever of the two is not in its place."""
        with suppress(FileNotFoundError):
            shutil.rmtree(self.staging)


@dataclass(frozen=True)
class AlterSystem:
    """A parameter in postgresql.auto.conf; None for a value: it has no line there."""

    kind = "setting"

    name: str
    old: str | None
    new: str | None

    def do(self, hands: Hands) -> None:
        """Write the new value."""
        hands.alter_system(self.name, self.new)

    def undo(self, hands: Hands) -> str | None:
        """Write the old one."""
        found = hands.auto_setting(self.name)
        if found == self.new:
            hands.alter_system(self.name, self.old)
        elif found != self.old:
            return f"{self.name} was set by somebody else meanwhile and is left as it is"
        return None

    def clear(self) -> None:
        """Nothing is left over."""


Step = Union[PutFile, PutDirectory, AlterSystem]

_KINDS: dict[str, type[Step]] = {
    PutFile.kind: PutFile,
    PutDirectory.kind: PutDirectory,
    AlterSystem.kind: AlterSystem,
}
_NEW_CONTENT = ("content", "contents")


def to_record(step: Step) -> dict[str, Any]:
    """Return a step as the journal keeps it: without what is new, which may be a private key."""
    record = {
        name: str(value) if isinstance(value, Path) else value
        for name, value in vars(step).items()
        if name not in _NEW_CONTENT
    }
    return {"kind": step.kind, **record}


def from_record(record: Mapping[str, Any]) -> Step:
    """Return a step of a journal."""
    values = dict(record)
    step = _KINDS[values.pop("kind")]
    for name in ("path", "directory", "staging"):
        if name in values:
            values[name] = Path(values[name])
    return step(**values)


def is_roots(path: Path) -> bool:
    """Whether root has to write a file for the account that this acts as.

    Root does so for a file that it has given to the account's group to read, and for one of the
    account's own in a directory that is root's: there nobody else chooses what is written to.
    """
    found = path.stat()
    if found.st_uid == 0 and os.geteuid() != 0:
        return True
    return not os.access(path.parent, os.W_OK, effective_ids=True)


def _owner_to_keep(folder: Folder, name: str, account: tuple[int, int]) -> tuple[int, int]:
    """Return owner and group of a file that root may write for an account.

    Raises:
        OSError: it is none of those (``is_roots``): the account may have named any file.
    """
    found = folder.status(name)
    around = os.fstat(folder.descriptor)
    given = found is not None and (found.st_uid, found.st_gid) == (0, account[1])
    guarded = (
        found is not None
        and found.st_uid == account[0]
        and around.st_uid == 0
        and not around.st_mode & _OTHERS_WRITE
    )
    if found is None or not stat.S_ISREG(found.st_mode) or found.st_nlink != 1:
        raise OSError(errno.EPERM, "is no file that root may write", name)
    if not (given or guarded):
        raise OSError(errno.EPERM, "was not given to the server's group by root", name)
    return found.st_uid, found.st_gid


def _group_to_keep(folder: Folder, name: str) -> tuple[int, int] | None:
    """Return owner and group of a file of this account's, where the group is not its own first."""
    found = folder.status(name)
    if found is None or found.st_gid == os.getegid() or found.st_gid not in os.getgroups():
        return None
    return os.geteuid(), found.st_gid


def write_kept(path: Path, content: bytes, mode: int, *, by_root: bool) -> None:
    """Write a copy of a file, with its mode; of what is root's as root, who then believes it."""
    account = os.getegid()
    with as_caller() if by_root else nullcontext(), Folder.open(path.parent) as folder:
        folder.write(path.name, content, mode, (0, account) if by_root else None)


def read_own(path: Path, *, by_root: bool = False) -> bytes:
    """Return a file of this account's or of root's; ``by_root``: of root's alone.

    Raises:
        OSError: another account may have written it.
    """
    with Folder.open(path.parent) as folder, os.fdopen(folder.open_file(path.name), "rb") as stream:
        found = os.fstat(stream.fileno())
        believed = (0,) if by_root else (0, os.geteuid())
        if found.st_uid not in believed or found.st_mode & _OTHERS_WRITE or found.st_nlink != 1:
            raise OSError(errno.EPERM, "another account may have written it", str(path))
        return stream.read()


def digest(path: Path) -> str | None:
    """Return the SHA-256 of a file's content, or None where there is no file."""
    try:
        return content_digest(path.read_bytes())
    except FileNotFoundError:
        return None


def content_digest(content: bytes) -> str:
    """Return the SHA-256 of a content."""
    return hashlib.sha256(content).hexdigest()


def mode(path: Path) -> int:
    """Return the permission bits of a file."""
    return stat.S_IMODE(path.stat().st_mode)


def directory_digest(path: Path) -> str | None:
    """Return a digest over names, modes and contents; None where there is no directory."""
    try:
        found = sorted(path.iterdir())
    except FileNotFoundError:
        return None
    return _digest_of({each.name: NewFile(each.read_bytes(), mode(each)) for each in found})


def contents_digest(contents: Mapping[str, NewFile]) -> str:
    """Return the digest of a directory that holds just this."""
    return _digest_of(contents)


def _digest_of(contents: Mapping[str, NewFile]) -> str:
    total = hashlib.sha256()
    for name, new in sorted(contents.items()):
        inner = hashlib.sha256(new.content).hexdigest()
        total.update(f"{len(name)} {name} {new.mode:o} {inner}\n".encode())
    return total.hexdigest()


def exchange(one: Path, other: Path) -> None:
    """Have two directories change places, in one step (renameat2(2)).

    Raises:
        NoExchange: the system or the file system has no such step.
        OSError: it was refused.
    """
    library = ctypes.CDLL(None, use_errno=True)
    call = getattr(library, "renameat2", None)
    number = errno.ENOSYS
    if call is not None:
        names = (_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other))
        if call(*names, _RENAME_EXCHANGE) == 0:
            return
        number = ctypes.get_errno()
    if number in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
        raise NoExchange(
            f'"{other}": this file system can not have two directories change places in one step',
            detail="So key and certificate could not be replaced together.",
            hint="Put the files on a local file system, with --directory.",
        )
    raise OSError(number, os.strerror(number), str(one), None, str(other))
