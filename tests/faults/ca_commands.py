"""The commands that change a CA's store, each with what stands before it.

A scenario's commands run in a folder of their own, where ``ca`` is the CA's directory.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PGTLS = (sys.executable, "-m", "pgtls")

_INIT = ("ca", "init", "--name", "Fault CA")


@dataclass(frozen=True)
class Scenario:
    """A command that is killed.

    Attributes:
        name: for people.
        before: commands that set the folder up.
        command: the one that is killed, and run again.
        again: what is run instead of it after the kill, where that is another.
        revokes: names whose certificates it revokes.
        makes: ``key`` where it writes a private key.
    """

    name: str
    before: Sequence[Sequence[str]]
    command: Sequence[str]
    again: Sequence[str] | None = None
    revokes: tuple[str, ...] = ()
    makes: str = ""


_DB = ("cert", "server", "db")
_APP = ("cert", "client", "app")
_BELOW = ("ca", "intermediate", "--name", "Below CA")

SCENARIOS = (
    Scenario("ca init", (), _INIT, makes="key"),
    Scenario("ca intermediate", (_INIT,), _BELOW, makes="key"),
    Scenario("cert server", (_INIT,), _DB, makes="key"),
    Scenario("cert server below an intermediate", (_INIT, _BELOW), _DB, makes="key"),
    Scenario("cert client into a folder", (_INIT,), (*_APP, "--out", "given"), makes="key"),
    Scenario("cert client --force", (_INIT, _APP), (*_APP, "--force"), makes="key"),
    Scenario(
        "cert revoke",
        (_INIT, _APP),
        ("cert", "revoke", "app", "--reason", "keyCompromise"),
        revokes=("app",),
    ),
    Scenario("cert hold", (_INIT, _APP), ("cert", "hold", "app"), revokes=("app",)),
    Scenario("cert release", (_INIT, _APP, ("cert", "hold", "app")), ("cert", "release", "app")),
    Scenario("crl", (_INIT, _BELOW), ("crl", "--out", "root.crl", "--force")),
)


def pgtls(arguments: Sequence[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command of the tool in a folder."""
    return subprocess.run(
        command(arguments), cwd=folder, capture_output=True, text=True, check=False
    )


def command(arguments: Sequence[str]) -> list[str]:
    """Return the whole command line; the CA is ``ca`` unless it says otherwise."""
    own = [] if "--ca" in arguments else ["--ca", "ca"]
    return [*PGTLS, *arguments, *own]


def prepare(scenario: Scenario, folder: Path) -> None:
    """Bring a folder to where the scenario's command starts."""
    for arguments in scenario.before:
        done = pgtls(arguments, folder)
        assert done.returncode == 0, (arguments, done.stderr)
