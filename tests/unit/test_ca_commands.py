"""Every command of a CA, on CAs of both origins, at every step of a roll-over: an answer each time.

A CA that was taken over knows certificates from an index alone; no command may stumble over one.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from openssl_ca import OpenSslCa
from pgtls.cli import main

ERROR = re.compile(r"pgtls: error: [^\n]+; hint: [^\n]+\n\Z")

# Standing in a command for the serial of a certificate of the origin, by its kind.
LOST, HELD, GONE, KEPT, OTHER = "LOST", "HELD", "GONE", "KEPT", "OTHER"

STEPS: dict[str, tuple[tuple[str, ...], ...]] = {
    "before": (),
    "started": (("ca", "rollover", "start", "--name", "Next CA"),),
    "switched": (("ca", "rollover", "switch"),),
    "finished": (("ca", "rollover", "finish", "--force"),),
}

OF_A_CERTIFICATE: tuple[tuple[str, ...], ...] = (
    ("cert", "show"),
    ("cert", "renew"),
    ("cert", "renew", "--same-key"),
    ("cert", "revoke"),
    ("cert", "revoke", "--reason", "cACompromise"),
    ("cert", "revoke", "--no-crl"),
    ("cert", "hold"),
    ("cert", "release"),
)

COMMANDS: tuple[tuple[str, ...], ...] = (
    ("ca", "show"),
    ("ca", "init", "--name", "Old CA"),
    ("ca", "intermediate", "--name", "Below CA"),
    ("ca", "request", "--name", "More CA", "--out", "more.csr"),
    ("ca", "sign", "below.csr", "--out", "below.pem"),
    ("ca", "install", "below.pem"),
    ("ca", "recover"),
    ("ca", "rollover", "start", "--name", "Third CA"),
    ("ca", "rollover", "switch"),
    ("ca", "rollover", "finish"),
    ("ca", "rollover", "finish", "--force"),
    ("ca", "takeover", "old"),
    ("cert", "list"),
    ("cert", "list", "--expiring", "40000"),
    ("cert", "server", "db7.example.com"),
    ("cert", "server", "--batch", "servers"),
    ("cert", "client", "lost"),
    ("cert", "sign", "made.csr", "--profile", "server", "--take-names"),
    ("cert", "sign", "made.csr", "--profile", "client", "--name", "lost"),
    ("cert", "renew", "--due", "--within", "36000"),
    ("cert", "renew", "lost"),
    ("cert", "revoke", "lost", "--all"),
    ("cert", "export", "lost", "--for", "libpq", "--out", "handed"),
    ("crl",),
    ("crl", "--show"),
    ("crl", "--due"),
    ("crl", "--import", "theirs.crl"),
    *((*command, serial) for command in OF_A_CERTIFICATE
      for serial in (LOST, HELD, GONE, KEPT, OTHER)),
)  # fmt: skip


@contextmanager
def inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def run(folder: Path, *arguments: str) -> Result:
    try:
        runner = CliRunner(mix_stderr=False)
    except TypeError:  # click 8.2 and later always keep the two apart
        runner = CliRunner()
    own = [] if "--ca" in arguments else ["--ca", "ca"]
    with inside(folder):
        return runner.invoke(main, [*arguments, *own])


def taken_over(folder: Path) -> dict[str, str]:
    """A CA of openssl's, of whose certificates the directory has kept two of five."""
    old = OpenSslCa(folder / "old")
    serials = {kind: old.issue(f"/CN={kind.lower()}") for kind in (LOST, HELD, GONE, KEPT)}
    serials[OTHER] = old.issue("/CN=other", "-extensions", "mail")
    old.revoke(serials[HELD], "-crl_reason", "certificateHold")
    old.revoke(serials[GONE], "-crl_reason", "superseded")
    for kind in (LOST, HELD, GONE):
        (folder / "old" / "newcerts" / f"{serials[kind]}.pem").unlink()
    done = run(folder, "ca", "takeover", "old")
    assert done.exit_code == 0, done.output
    return serials


def fresh(folder: Path) -> dict[str, str]:
    assert run(folder, "ca", "init", "--name", "Old CA").exit_code == 0
    serials = {}
    for kind in (LOST, HELD, GONE, KEPT, OTHER):
        done = run(folder, "cert", "client", kind.lower(), "--format", "json")
        serials[kind] = json.loads(done.stdout)["serial"]
    assert run(folder, "cert", "hold", "held").exit_code == 0
    assert run(folder, "cert", "revoke", "gone").exit_code == 0
    return serials


ORIGINS = {"fresh": fresh, "taken over": taken_over}


@pytest.fixture(scope="module", params=list(ORIGINS))
def stages(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, tuple[Path, dict[str, str]]]:
    """The folder of a CA at every step, and the serials of its certificates."""
    folder = tmp_path_factory.mktemp("stage")
    serials = ORIGINS[request.param](folder)
    subprocess.run(
        ["openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
         "-keyout", "made.key", "-subj", "/CN=made.example.com", "-out", "made.csr"],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip
    (folder / "servers").write_text("db8.example.com\n")
    for command in (
        ("ca", "request", "--name", "Online CA", "--out", "below.csr", "--ca", "online"),
        ("ca", "init", "--name", "Their CA", "--ca", "theirs"),
        ("crl", "--out", "theirs.crl", "--ca", "theirs"),
    ):
        assert run(folder, *command).exit_code == 0
    found = {}
    for step, commands in STEPS.items():
        for command in commands:
            done = run(folder, *command)
            assert done.exception is None or isinstance(done.exception, SystemExit), command
            assert done.exit_code == 0, done.output
        found[step] = (
            Path(shutil.copytree(folder, tmp_path_factory.mktemp(step) / "copy")), serials,
        )  # fmt: skip
    return found


@pytest.mark.parametrize("step", list(STEPS))
def test_every_command_has_an_answer(
    stages: dict[str, tuple[Path, dict[str, str]]], step: str, tmp_path: Path
) -> None:
    stage, serials = stages[step]
    wrong, codes = [], []
    for number, command in enumerate(COMMANDS):
        folder = tmp_path / str(number)
        shutil.copytree(stage, folder)
        done = run(folder, *(serials.get(word, word) for word in command))
        codes.append(done.exit_code)
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            wrong.append(f"{' '.join(command)}: {done.exception!r}")
        elif done.exit_code == 2 and not ERROR.match(done.stderr.splitlines(True)[-1]):
            wrong.append(f"{' '.join(command)}: {done.stderr}")
        elif done.exit_code not in (0, 1, 2):
            wrong.append(f"{' '.join(command)}: {done.exit_code}")
        # Whatever it did, the CA is whole: the next command finds it so.
        after = run(folder, "crl")
        if after.exit_code != 0:
            wrong.append(f"crl after {' '.join(command)}: {after.output}{after.stderr}")
        shutil.rmtree(folder)
    assert wrong == []
    assert codes.count(0) > len(COMMANDS) / 4


def test_every_command_is_among_them() -> None:
    tried = {command[:length] for command in COMMANDS for length in (1, 2, 3)}
    assert {path for path in paths(main, ()) if path[0] in ("ca", "cert", "crl")} <= tried


def paths(command: click.Command, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if not isinstance(command, click.Group):
        yield path
        return
    context = click.Context(command)
    for name in command.list_commands(context):
        below = command.get_command(context, name)
        assert below is not None
        yield from paths(below, (*path, name))


def test_a_certificate_known_from_an_index_keeps_the_old_ca_until_it_has_a_successor(
    tmp_path: Path,
) -> None:
    serials = taken_over(tmp_path)
    for command in (*STEPS["started"], *STEPS["switched"]):
        assert run(tmp_path, *command).exit_code == 0
    for serial in (serials[KEPT], serials[OTHER]):
        assert run(tmp_path, "cert", "revoke", serial).exit_code == 0
    assert run(tmp_path, "cert", "release", serials[HELD]).exit_code == 0
    for name in ("lost", "held"):
        refused = run(tmp_path, "ca", "rollover", "finish")
        assert refused.exit_code == 2
        assert f"{name} (serial " in refused.stderr
        assert run(tmp_path, "cert", "client", name).exit_code == 0
    done = run(tmp_path, "ca", "rollover", "finish")
    assert done.exit_code == 0, done.output + done.stderr
