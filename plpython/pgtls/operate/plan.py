"""What a change is to make true, and the steps that are left to do for it.

steps = plan(host, session, Change("TLS on", settings={"ssl": "on"}))
[in_words(step) for step in steps]       # ["alter system set ssl = 'on'"]; [] where it is on
"""

from __future__ import annotations

import grp
import os
import shlex
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import PgtlsError
from ..pki import files as files_
from ..quoting import sql
from ..texts import TEXTS
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
        layer: that it is for, if any.
        steps: those to be taken, where they need not be found from what is to be.
        undoes: the number in ``history`` that it leads back to.
    """

    purpose: str
    directory: Directory | None = None
    settings: Mapping[str, str | None] = field(default_factory=dict)
    files: Sequence[File] = ()
    layer: int | None = None
    steps: tuple[Step, ...] | None = None
    undoes: int | None = None


class Refused(PgtlsError):
    """A change can't be made on this server; nothing has been touched (55000)."""

    sqlstate = "55000"


def plan(host: Host, session: Session, change: Change) -> tuple[Step, ...]:
    """Return the steps that are left to do; none where all is so already.

    Raises:
        Refused: a setting can't be changed this way, or a file is not the server's account's.
    """
    if change.steps is not None:
        _check_settings(session, [s for s in change.steps if isinstance(s, steps_.AlterSystem)])
        return change.steps
    with host.acting():
        hands = ServerHands(host, session, Journal(host.data))
        found = list(_directory_steps(change.directory, hands)) if change.directory else []
        found += _setting_steps(change.settings, hands)
        found += [step for number, file in enumerate(change.files) for step in _put(file, number)]
    _check_settings(session, [s for s in found if isinstance(s, steps_.AlterSystem)])
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
    by_root = old is not None and steps_.is_roots(path)
    step = steps_.PutFile(
        path,
        old,
        steps_.content_digest(file.content),
        mode,
        old_mode,
        f"old.{number}",
        file.content,
        by_root,
    )
    if (step.old_digest, old_mode) != (step.new_digest, mode):
        if old is not None:
            check_owner(path)
        yield step


def check_owner(path: Path) -> None:
    """Raise Refused for a file that can't be replaced with its owner and mode kept."""
    found, account = path.stat(), os.geteuid()
    if found.st_uid not in (0, account):
        raise Refused(
            f'"{path}" belongs neither to the server\'s account nor to root',
            hint="Give it to one of the two with chown, so that it can be put back as it was.",
        )
    if not steps_.is_roots(path):
        return
    if os.getuid() != 0:
        raise Refused(
            f'"{path}" is root\'s to write', hint="Run the same command as root, with sudo."
        )
    if found.st_uid == 0 and found.st_gid != os.getegid():
        group = grp.getgrgid(os.getegid()).gr_name
        raise Refused(
            f'"{path}" belongs to root, and not to the group of the server\'s account',
            detail="The server's account can name any file of root's as its own.",
            hint=f"Say that it is the server's: chgrp {group} {shlex.quote(str(path))}",
        )


_SETTINGS = """
select name, source, context from pg_settings where name = any ($1)
"""


def _check_settings(session: Session, wanted: Sequence[steps_.AlterSystem]) -> None:
    """Raise Refused where ALTER SYSTEM and a reload would not do it."""
    names = [step.name for step in wanted]
    if not names:
        return
    if session.value("select current_setting('allow_alter_system', true)") == "off":
        lines = "; ".join(_line(step) for step in wanted)
        raise Refused(
            "allow_alter_system is off: this server's settings are kept by something else",
            hint="Where they are kept, write: "
            f"{lines}. Reload, do not restart, and run the same command again; or set "
            "allow_alter_system = on and reload.",
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


def _line(step: steps_.AlterSystem) -> str:
    """A line of postgresql.conf."""
    if step.new is None:
        return f"no {step.name}"
    return f"{step.name} = {sql.configuration_value(step.new)}"


_SHADOWED = """
select name, sourcefile, sourceline from pg_catalog.pg_file_settings
 where name = any ($1) and sourcefile !~ '/postgresql[.]auto[.]conf$'
 order by sourcefile, sourceline
"""


def shadowed(session: Session, steps: Iterable[Step]) -> tuple[str, ...]:
    """Return which lines of configuration files no longer count, once ALTER SYSTEM is used."""
    names = [s.name for s in steps if isinstance(s, steps_.AlterSystem) and s.new is not None]
    return tuple(
        TEXTS.rollout("shadowed", name=row["name"], file=row["sourcefile"], line=row["sourceline"])
        for row in (session.rows(_SHADOWED, values=[names]) if names else ())
    )


def in_words(step: Step) -> str:
    """Return what a step does, for people; never what a file holds."""
    if isinstance(step, steps_.PutDirectory):
        if step.new_digest is None:
            return f"remove {step.directory}"
        return f"put the files of {step.directory} in place"
    if isinstance(step, steps_.PutFile):
        return f"{'replace' if step.old_digest else 'create'} {step.path}"
    if step.new is None:
        return f"alter system reset {step.name}"
    return f"alter system set {step.name} = '{step.new}'"
