"""A run that is killed before any one of its steps: what it leaves, and the same run again.

The process dies before its n-th call that changes a file, for every n; strace does the same to
whole commands elsewhere.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path

import pytest
from cryptography import x509

from killed import killed_at
from pgtls.pki import files, keys, renew, rollover, subordinate
from pgtls.pki.authority import Authority
from pgtls.pki.revoke import revoke, select

Command = Callable[[Authority], object]


def run(directory: Path, command: Command) -> None:
    with Authority.open(directory) as authority:
        command(authority)


def check(directory: Path) -> None:
    """Nothing torn, nothing unknown, and what is public is no secret's neighbour in mode."""
    with Authority.open(directory) as authority:
        known = {each.serial for each in authority.certificates()}
    for path in directory.rglob("*.crt"):
        if ".pgtls-" in str(path):
            continue
        for certificate in chain(path):
            assert format(certificate.serial_number, "x") in known, path
    for path in directory.rglob("*"):
        if path.is_file() and b"PRIVATE KEY" in path.read_bytes():
            assert path.stat().st_mode & 0o077 == 0, path


def chain(path: Path) -> list[x509.Certificate]:
    end = b"-----END CERTIFICATE-----\n"
    parts = path.read_bytes().split(end)
    assert parts[-1] == b"", f"{path} is torn"
    return [x509.load_pem_x509_certificate(part + end) for part in parts[:-1]]


def check_pairs(directory: Path) -> None:
    """Every key belongs to the certificate beside it."""
    for path in directory.rglob("*.key"):
        certificate = chain(path.with_suffix(".crt"))[0]
        own = keys.load(path).public_key()
        assert keys.public_bytes(own) == keys.public_bytes(certificate.public_key()), path


def prepare(directory: Path) -> None:
    earlier = datetime.now(timezone.utc) - timedelta(days=9)
    with Authority.create(directory, name="Example CA", clock=lambda: earlier)[0] as authority:
        authority.issue_server("db1", days=10)
        authority.issue_client("app")


def issue_again(authority: Authority) -> None:
    with suppress(files.FileExists):
        authority.issue_server("db2", alternatives=["db2.example.com"])


COMMANDS: dict[str, Command] = {
    "issue": issue_again,
    "issue, over what stands": lambda ca: ca.issue_server("db1", overwrite=True),
    "renew": lambda ca: list(renew.renew_due(ca)),
    "renew with the same key": lambda ca: list(renew.renew_due(ca, same_key=True)),
    "revoke": lambda ca: revoke(ca, select(ca, "app"), "keyCompromise"),
    "crl": lambda ca: ca.make_crl(),
    "intermediate": lambda ca: subordinate.make(ca, "Example Issuing CA"),
    "rollover start": lambda ca: rollover.start(ca, "Example CA 2"),
}


@pytest.mark.parametrize("name", list(COMMANDS))
def test_killed_before_any_step_and_run_again(name: str, tmp_path: Path) -> None:
    command = COMMANDS[name]
    fresh = tmp_path / "fresh"
    prepare(fresh)
    number = 0
    while True:
        number += 1
        directory = tmp_path / f"ca{number}"
        shutil.copytree(fresh, directory)
        if not killed_at(number, partial(run, directory, command)):
            break
        check(directory)
        with Authority.open(directory) as authority:
            command(authority)
            left = list(directory.rglob(".pgtls-*"))
            assert left == []
            serials = [each.serial for each in authority.certificates()]
        assert len(serials) == len(set(serials))
        check(directory)
        check_pairs(directory)
        verdict(name, directory)
        shutil.rmtree(directory)
    print(f"{name}: {number - 1} kill points")
    assert number > 6


def verdict(name: str, directory: Path) -> None:
    """What the command was for is the case in the end."""
    with Authority.open(directory) as authority:
        crl = authority.current_crl()
        assert crl.crl_number == authority.crl_number
        if name == "revoke":
            assert crl.revoked == 1
        elif name == "issue":
            assert chain(directory / "issued" / "db2" / "server.crt")
            assert len(authority.find("db2")) == 1
        elif name.startswith("renew"):
            newest = authority.find("db1")[0]
            standing = chain(directory / "issued" / "db1" / "server.crt")[0]
            assert format(standing.serial_number, "x") == newest.serial
        elif name == "intermediate":
            assert authority.row.name == "Example Issuing CA"
            assert len(authority.hierarchy.rows) == 2
        elif name == "rollover start":
            assert len(chain(directory / "root.crt")) == 2
