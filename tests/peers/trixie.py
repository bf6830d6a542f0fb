"""PostgreSQL 17 with OpenSSL 3.5, which has ML-KEM: Debian 13 in a directory of its own.

The directory is build/trixie, or where PGTLS_TRIXIE says; it is made once (root, mmdebstrap, some
400 MB, a minute), from the machine's own mirror.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from shutil import which

ROOT = Path(os.environ.get("PGTLS_TRIXIE") or Path(__file__).parents[2] / "build/trixie")
KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"
_BINARIES = "/usr/lib/postgresql/17/bin"
_NO_CLUSTER = (
    'mkdir -p "$1/etc/postgresql-common";'
    ' echo "create_main_cluster = false" >"$1/etc/postgresql-common/createcluster.conf"'
)


def why_not() -> str | None:
    """Why there is no such server here, or None."""
    if (ROOT / _BINARIES.lstrip("/") / "postgres").exists():
        return None
    if os.geteuid() != 0:
        return "a Debian 13 beside this system takes root"
    if which("mmdebstrap") is None:
        return "there is no mmdebstrap"
    return None if mirror() else "no Debian mirror is named in /etc/apt"


def mirror() -> str | None:
    """The machine's own mirror."""
    for path in [*sorted(Path("/etc/apt").glob("sources.list*/*")), Path("/etc/apt/sources.list")]:
        if path.is_file():
            found = re.search(
                r"^(?:URIs:|deb(?: \[.*?\])?) *(\S+/debian)\b", path.read_text(), re.M
            )
            if found:
                return found[1]
    return None


def make() -> None:
    """Make the directory, if it is not there."""
    if (ROOT / _BINARIES.lstrip("/") / "postgres").exists():
        return
    subprocess.run(
        [
            "mmdebstrap", "--mode=root", "--variant=apt",
            "--aptopt=APT::Install-Recommends \"false\"", f"--essential-hook={_NO_CLUSTER}",
            "--include=postgresql-17,openssl", "trixie", ROOT,
            f"deb [signed-by={KEYRING}] {mirror()} trixie main",
        ],
        check=True,
        capture_output=True,
    )  # fmt: skip
    (ROOT / "dev/shm").chmod(0o1777)


class Server:
    """A server inside; ``configure`` restarts it."""

    def __init__(self, data: str, port: int):
        self.data, self.port = data, port

    def write(self, name: str, content: bytes) -> None:
        path = ROOT / self.data.lstrip("/") / name
        path.touch(0o600)
        path.write_bytes(content)
        run("chown", "postgres", f"{self.data}/{name}", user="root")

    def configure(self, settings: Mapping[str, str]) -> None:
        lines = [f"{name} = '{value}'\n" for name, value in settings.items()]
        self.write("lab.conf", "".join(lines).encode())
        run(f"{_BINARIES}/pg_ctl", "-D", self.data, "-w", "-l", f"{self.data}/log", "restart")


def run(*command: str, user: str = "postgres") -> None:
    """Run a program inside."""
    done = subprocess.run(
        ["chroot", ROOT, "runuser", "-u", user, "--", "env", "-i", "LC_ALL=C.UTF-8",
         "PATH=/usr/bin:/bin", *command],
        check=False,
        capture_output=True,
        text=True,
    )  # fmt: skip
    assert done.returncode == 0, (command, done.stdout, done.stderr)


@contextmanager
def server(port: int) -> Iterator[Server]:
    """A running server, which is removed in the end."""
    make()
    base = Path(tempfile.mkdtemp(dir=ROOT / "tmp", prefix="pgtls-"))
    data = f"/tmp/{base.name}/data"  # noqa: S108
    run("chown", "postgres", f"/tmp/{base.name}", user="root")  # noqa: S108
    found = Server(data, port)
    try:
        run(f"{_BINARIES}/initdb", "-D", data, "-A", "trust", "--no-sync")
        conf = (
            f"port = {port}\nunix_socket_directories = '{data}'\ninclude_if_exists = 'lab.conf'\n"
        )
        found.write("postgresql.conf", conf.encode())
        run(f"{_BINARIES}/pg_ctl", "-D", data, "-w", "-l", f"{data}/log", "start")
        yield found
    finally:
        for _ in range(2):
            try:
                run(f"{_BINARIES}/pg_ctl", "-D", data, "-m", "immediate", "stop")
                break
            except AssertionError:
                time.sleep(0.5)
        subprocess.run(["rm", "-rf", base], check=False)
