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
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from .disk import (
    PRIVATE,
    PUBLIC,
    FileExists,
    FileNotWritten,
    check_new_directory,
    check_parent,
    make_directory,
    not_written,
    read,
    read_named,
    sync_directory,
    write,
)
from .folder import Content, Folder, check_guarded
from .publication import TEMPORARY, Publication, parse_temporary, sync_each, temporary_name

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
    "temporary_name",
    "write",
]

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
    sync_each([sync for each in publications for sync in each.take_unsynced()])


def publish(publications: Sequence[Publication]) -> None:
    """Publish many: everything is durable before the first of them gets a name."""
    sync(publications)
    made = [each.new_directory for each in publications if each.new_directory is not None]
    sync_each([(directory.path, directory.sync) for directory in made])
    changed = {}
    for publication in publications:
        directory = publication.publish(sync=False)
        changed[directory.identity] = directory
    for directory in changed.values():
        directory.sync()


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
