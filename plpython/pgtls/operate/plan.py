"""What a change is to make true, and the steps that are left to do for it.

steps = plan(host, session, Change("TLS on", settings={"ssl": "on"}))
[in_words(step) for step in steps]       # ["alter system set ssl = 'on'"]; [] where it is on
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import PgtlsError
from ..pki import files as files_
from . import steps as steps_
from .hands import ServerHands
from .host import Host
from .journal import Journal
from .session import Session
from .steps import NewFile, Step


@dataclass(frozen=True)
class File:
    """A file to be in place.

    Attributes:
        path: where; of a symlink the file behind it is replaced.
        content: all of it.
        mode: permission bits; None: those of the file that is there, or 0600.
    """

    path: Path
    content: bytes = field(repr=False)
    mode: int | None = None


@dataclass(frozen=True)
class Directory:
    """The directory of TLS files to be in place, and the settings that name its files.

    Attributes:
        path: where; its parent must be the server's account's to write.
        contents: all of its files, by name.
        settings: the settings that name them.
        meanwhile: what the directory holds while these settings move there from files elsewhere:
            copies of those very files, under the new names; None where the server has none.
    """

    path: Path
    contents: Mapping[str, NewFile]
    settings: Mapping[str, str]
    meanwhile: Mapping[str, NewFile] | None = None


@dataclass(frozen=True)
class Change:
    """What is to be true of a server.

    Attributes:
        purpose: what for, in a few words; it stands in the journal and in errors.
        directory: its TLS files, or None.
        settings: by name, in the order in which they are set; None: reset.
        files: in the order in which they are put in place, after the settings.
    """

    purpose: str
    directory: Directory | None = None
    settings: Mapping[str, str | None] = field(default_factory=dict)
    files: Sequence[File] = ()


class Refused(PgtlsError):
    """A change can't be made on this server; nothing has been touched (55000)."""

    sqlstate = "55000"


def plan(host: Host, session: Session, change: Change) -> tuple[Step, ...]:
    """Return the steps that are left to do; none where all is so already.

    Raises:
        Refused: a setting can't be changed this way, or a file is not the server's account's.
    """
    with host.acting():
        hands = ServerHands(host, session, Journal(host.data))
        found = list(_directory_steps(change.directory, hands)) if change.directory else []
        found += _setting_steps(change.settings, hands)
        found += [step for number, file in enumerate(change.files) for step in _put(file, number)]
    names = [step.name for step in found if isinstance(step, steps_.AlterSystem)]
    _check_settings(session, names)
    return tuple(found)


def _directory_steps(wanted: Directory, hands: ServerHands) -> Iterable[Step]:
    path = wanted.path
    standing = steps_.directory_digest(path)
    moves = list(_setting_steps(wanted.settings, hands))
    if moves and wanted.meanwhile is not None:
        yield from _put_directory(path, "was", standing, wanted.meanwhile)
        standing = steps_.contents_digest(wanted.meanwhile)
        yield from moves
        yield from _put_directory(path, "new", standing, wanted.contents)
    else:
        yield from _put_directory(path, "new", standing, wanted.contents)
        yield from moves


def _put_directory(
    path: Path, suffix: str, standing: str | None, contents: Mapping[str, NewFile]
) -> Iterable[Step]:
    digest = steps_.contents_digest(contents)
    if digest != standing:
        staging = path.with_name(f"pgsql_tmp.{path.name}.{suffix}")
        yield steps_.PutDirectory(path, staging, standing, digest, contents)


def _setting_steps(settings: Mapping[str, str | None], hands: ServerHands) -> Iterable[Step]:
    for name, value in settings.items():
        old = hands.auto_setting(name)
        if old != value and not (old is None and hands.is_in_force(name, value)):
            yield steps_.AlterSystem(name, old, value)


def _put(file: File, number: int) -> Iterable[Step]:
    path = file.path.resolve()
    old = steps_.digest(path)
    old_mode = files_.PRIVATE if old is None else steps_.mode(path)
    mode = old_mode if file.mode is None else file.mode
    step = steps_.PutFile(
        path,
        old,
        steps_.content_digest(file.content),
        mode,
        old_mode,
        f"old.{number}",
        file.content,
    )
    if (step.old_digest, old_mode) != (step.new_digest, mode):
        _check_owner(path, replaced=old is not None)
        yield step


def _check_owner(path: Path, *, replaced: bool) -> None:
    if replaced and path.stat().st_uid != os.geteuid():
        raise Refused(
            f'"{path}" does not belong to the server\'s account',
            hint="Give it to that account with chown, so that it can be put back as it was.",
        )


_SETTINGS = """
select name, source, context from pg_settings where name = any ($1)
"""


def _check_settings(session: Session, names: Sequence[str]) -> None:
    """Raise Refused where ALTER SYSTEM and a reload would not do it."""
    if not names:
        return
    if session.value("select current_setting('allow_alter_system', true)") == "off":
        raise Refused(
            "allow_alter_system is off: this server's settings are kept by something else",
            hint="Make the change there, or set allow_alter_system = on and reload.",
        )
    known = {row["name"]: row for row in session.rows(_SETTINGS, values=[list(names)])}
    for name in names:
        if name not in known:
            raise Refused(f"this server has no setting {name}", hint="Look at its version.")
        if known[name]["source"] == "command line":
            raise Refused(
                f"{name} was given on the server's command line, where no ALTER SYSTEM reaches",
                hint="Take it out of the command (Debian: start.conf, pg_ctl.conf) and restart.",
            )
        if known[name]["context"] not in (
            "sighup",
            "superuser",
            "user",
            "backend",
            "superuser-backend",
        ):
            raise Refused(
                f"{name} takes a restart, which pgtls does not do",
                hint="Set it by hand and restart, then run the command again.",
            )


def in_words(step: Step) -> str:
    """Return what a step does, for people; never what a file holds."""
    if isinstance(step, steps_.PutDirectory):
        return f"put the files of {step.directory} in place"
    if isinstance(step, steps_.PutFile):
        return f"{'replace' if step.old_digest else 'create'} {step.path}"
    if step.new is None:
        return f"alter system reset {step.name}"
    return f"alter system set {step.name} = '{step.new}'"
