"""What is installed is what dev/locks says, and dev/locks is what pyproject.toml allows."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from importlib.metadata import distributions, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCKS = ROOT / "dev" / "locks"
TEXTS = sorted(LOCKS.glob("*.txt"))
PYTHONS = ("3.9.20", "3.10.14", "3.11.2", "3.12.3", "3.13.5")


def pins(lock: Path) -> Iterator[tuple[Requirement, list[str]]]:
    """Each requirement of a lock, and its hashes."""
    text = lock.read_text().replace("\\\n", " ")
    for line in text.splitlines():
        if line and not line.startswith(("#", "--")):
            requirement, *hashes = re.split(r"\s+--hash=", line)
            yield Requirement(requirement), [one.strip() for one in hashes]


def versions(lock: Path, python: str | None = None) -> dict[str, str]:
    """What a lock brings, by name: on this machine, or on Linux with another Python."""
    environment = {} if python is None else {
        "python_full_version": python, "python_version": python.rpartition(".")[0]
    }  # fmt: skip
    found: dict[str, str] = {}
    for pin, _ in pins(lock):
        if pin.marker is None or pin.marker.evaluate(environment):
            name = canonicalize_name(pin.name)
            assert name not in found, f"{lock.name} has {name} twice for Python {python}"
            (specifier,) = pin.specifier
            found[name] = specifier.version
    return found


@pytest.mark.parametrize("lock", TEXTS, ids=lambda lock: lock.stem)
def test_every_requirement_is_one_version_with_hashes(lock: Path) -> None:
    found = list(pins(lock))
    assert found
    for pin, hashes in found:
        assert [specifier.operator for specifier in pin.specifier] == ["=="], pin
        assert hashes, f"{pin} has no hash"
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", one) for one in hashes), pin


def test_every_node_package_has_a_hash() -> None:
    lock = json.loads((LOCKS / "node" / "package-lock.json").read_text())
    packages = {name: one for name, one in lock["packages"].items() if name}
    assert "node_modules/pg" in packages
    assert [name for name, one in packages.items() if "sha512-" not in one["integrity"]] == []


@pytest.mark.parametrize(
    "file", [file for file in sorted(LOCKS.rglob("*")) if file.is_file()], ids=lambda f: f.name
)
def test_no_lock_names_an_index_or_a_host(file: Path) -> None:
    found = re.findall(r"\S*://\S*|--(?:extra-)?index-url.*|--find-links.*", file.read_text())
    assert found == []


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize(("lock", "extra"), [("tool", ""), ("demo", "demo"), ("check", "dev")])
def test_a_lock_satisfies_what_the_project_asks_for(lock: str, extra: str, python: str) -> None:
    have = versions(LOCKS / f"{lock}.txt", python)
    extras = {"", extra, *(["demo"] if extra == "dev" else [])}
    for text in requires("pgtls") or ():
        asked = Requirement(text)
        if asked.name == "pgtls" or not any(
            asked.marker is None
            or asked.marker.evaluate({"extra": one, "python_full_version": python})
            for one in extras
        ):
            continue
        assert asked.specifier.contains(have[canonicalize_name(asked.name)]), asked


@pytest.mark.parametrize("python", PYTHONS)
def test_the_smaller_locks_have_the_versions_of_the_larger_one(python: str) -> None:
    check = versions(LOCKS / "check.txt", python)
    demo = versions(LOCKS / "demo.txt", python)
    tool = versions(LOCKS / "tool.txt", python)
    assert tool.items() < demo.items() < check.items()


def test_installed_is_what_the_lock_says_and_nothing_else() -> None:
    installed = {canonicalize_name(one.metadata["Name"]): one.version for one in distributions(
        path=[path for path in sys.path if path.startswith(sys.prefix)]
    )}  # fmt: skip
    del installed["pgtls"]
    assert installed == versions(LOCKS / "build.txt") | versions(LOCKS / "check.txt")


def test_pip_takes_no_file_of_another_hash(tmp_path: Path) -> None:
    """The wheel has the name and the version that the lock asks for, and other content."""
    wheel = tmp_path / "victim-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        info = "victim-1.0.dist-info"
        files = {
            "victim.py": b"",
            f"{info}/METADATA": b"Metadata-Version: 2.1\nName: victim\nVersion: 1.0\n",
            f"{info}/WHEEL": b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        }
        record = ""
        for name, content in files.items():
            archive.writestr(name, content)
            digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=")
            record += f"{name},sha256={digest.decode()},{len(content)}\n"
        archive.writestr(f"{info}/RECORD", record + f"{info}/RECORD,,\n")
    tree = tmp_path / "tree" / "dev"
    (tree / "locks").mkdir(parents=True)
    (tree / "hashed-venv").write_bytes((ROOT / "dev" / "hashed-venv").read_bytes())
    (tree / "hashed-venv").chmod(0o755)
    (tree / "locks" / "build.txt").write_text("")
    good = hashlib.sha256(wheel.read_bytes()).hexdigest()
    made = {}
    for digest in (good, "0" * 64):
        (tree / "locks" / "one.txt").write_text(f"victim==1.0 --hash=sha256:{digest}\n")
        made[digest] = subprocess.run(
            [tree / "hashed-venv", tmp_path / "venv", "one"],
            env={"PATH": "/usr/bin:/bin", "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(tmp_path),
                 "PIP_CONFIG_FILE": "/dev/null"},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert made[good].returncode == 0, made[good].stderr
    assert made["0" * 64].returncode != 0
    assert "DO NOT MATCH THE HASHES" in made["0" * 64].stderr


def test_whatever_else_installs_with_pip_or_npm_does_so_by_hash() -> None:
    """Every call in the repository's own scripts and modules."""
    sources = [
        ROOT / name
        for name in subprocess.run(
            ["git", "ls-files", "dev", ".ci", "Makefile", "plpython/pgtls/lab"],
            cwd=ROOT, capture_output=True, text=True, check=True,
        ).stdout.split()
        if "locks/" not in name
    ]  # fmt: skip
    calls = [
        (source.name, match.group())
        for source in sources
        for match in re.finditer(
            r"(?:\bpip\"?,? \"?(?:install|download|wheel)\b|\bnpm (?:install|ci|i)\b|\bnpx\b)"
            r"(?:[^\n]*\\\n)*[^\n]*\n?[^\n]*",
            source.read_text(),
        )
    ]
    assert len(calls) >= 5
    unpinned = [
        call
        for call in calls
        if not re.search(
            r"--require-hashes|--no-deps --no-build-isolation|npm ci|--package-lock-only", call[1]
        )
    ]
    assert unpinned == []
