"""In whose hands a CA's directory is: its owner's alone, or nothing is done with it.

    check(Path("pgtls-ca"))

Whoever can write there can have this CA sign what they like; whoever can read a key of it needs
no CA.  And root would sign what another account wants, in a directory that this account owns.  So
everything in it belongs to the account that runs pgtls, or to root; nobody else can write to it or
read its keys; and no symbolic link stands in it, for nothing tells who put it there.
"""

from __future__ import annotations

import os
import pwd
import shlex
import stat
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from ..errors import PgtlsError
from . import files
from .hierarchy import CERTIFICATE_FILE, CRL_DIRECTORY, CRL_FILE, FOLDER, KEY_FILE
from .memory import MEMORY_FILE

STORE_FILE = "index.db"
ROOT_FILE = "root.crt"
ISSUED = "issued"

_OTHERS_WRITE = 0o022
_OTHERS_AT_ALL = 0o077

_KEPT = (
    STORE_FILE, MEMORY_FILE, CERTIFICATE_FILE, ROOT_FILE, CRL_FILE, ISSUED, CRL_DIRECTORY, FOLDER,
)  # fmt: skip


class NotSafe(PgtlsError):
    """Others can write a CA's directory, or read its key (42501 insufficient_privilege)."""

    sqlstate = "42501"


def check(directory: Path, authorities: Iterable[str] = ()) -> None:
    """Make sure that a CA's directory is in nobody else's hands.

    Args:
        directory: the CA's.
        authorities: folders of its CAs, relative to it.

    Raises:
        NotSafe: it is not; says what mends it.
    """
    # The directory itself may be named by a symbolic link of whoever runs this.
    _check(directory, directory.stat(), _OTHERS_WRITE)
    for name in _KEPT:
        _check_entry(directory / name, _OTHERS_WRITE)
    for folder in {".", *authorities}:
        for path in _within(directory, directory / folder):
            _check_entry(path, _OTHERS_WRITE)
        _check_entry(directory / folder / KEY_FILE, _OTHERS_AT_ALL)


def check_folder(directory: Path, folder: Path) -> None:
    """Make sure that no link leads out of a CA's directory on the way to a folder of it.

    A folder that lies elsewhere is not this function's business.
    """
    for path in _within(directory, folder):
        _check_entry(path, _OTHERS_WRITE)


def place_to_move(directory: Path, replace: bool, now: datetime) -> Path | None:
    """Return where a CA that stands at ``directory`` is to go; raise if it may not be moved."""
    files.check_new_directory(directory)
    if not directory.exists() or not any(directory.iterdir()):
        return None
    if not (directory / STORE_FILE).exists():
        raise files.FileExists(
            f'"{directory}" is in use by something other than a CA', hint="Name another with --ca."
        )
    if not replace:
        raise files.FileExists(
            f'"{directory}" holds a CA already',
            hint="Name another directory with --ca, or move this one aside with --force.",
        )
    return directory.with_name(f"{directory.name}.{now:%Y%m%dT%H%M%S}Z")


def _within(directory: Path, folder: Path) -> Iterator[Path]:
    """Yield a folder and those above it, from the CA's directory on downwards."""
    # Not resolved: a link is what is looked for.
    top, path = (Path(os.path.abspath(each)) for each in (directory, folder))  # noqa: PTH100
    if path.is_relative_to(top):
        parts = path.relative_to(top).parts
        yield from (directory.joinpath(*parts[: number + 1]) for number in range(len(parts)))


def _check_entry(path: Path, forbidden: int) -> None:
    try:
        status = path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return
    if stat.S_ISLNK(status.st_mode):
        raise NotSafe(
            f'"{path}" is a symbolic link, and pgtls follows none inside a CA\'s directory',
            hint=f"See where it leads with ls -l {_quoted(path)}, remove it, and put what belongs "
            "there in its place.",
        )
    _check(path, status, forbidden)


def _check(path: Path, status: os.stat_result, forbidden: int) -> None:
    if status.st_uid not in {os.geteuid(), 0}:
        owner, own = _account(status.st_uid), _account(os.geteuid())
        raise NotSafe(
            f'"{path}" belongs to {owner}, and this is {own}: whoever owns a CA\'s directory '
            "decides what it signs",
            hint=f"Run pgtls as {owner}; or, if you trust all that is in it, "
            f"chown -hR {shlex.quote(own)}: {_quoted(path)}",
        )
    wrong = status.st_mode & forbidden
    if wrong & _OTHERS_WRITE:
        raise NotSafe(
            f'"{path}" can be written by other accounts (mode {_mode(status)})',
            hint=f"chmod {'go-rwx' if forbidden == _OTHERS_AT_ALL else 'go-w'} {_quoted(path)}, "
            "and make sure that nobody has changed it.",
        )
    if wrong:
        raise NotSafe(
            f'"{path}" is a CA\'s private key, and other accounts can read it '
            f"(mode {_mode(status)})",
            hint=f"chmod go-rwx {_quoted(path)}; if anybody may have read it, put another CA in "
            "its place with pgtls ca rollover.",
        )


def _mode(status: os.stat_result) -> str:
    return format(stat.S_IMODE(status.st_mode), "04o")


def _quoted(path: Path) -> str:
    text = shlex.quote(str(path))
    return f"./{text}" if text.startswith("-") else text


def _account(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)
