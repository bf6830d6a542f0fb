"""PostgreSQL with a newer OpenSSL than the host's: another Debian in a directory of its own.

    with TRIXIE.server(20543) as server:
        server.configure({"ssl": "on"})

The directories are build/trixie, build/forky and build/sid, or those names where PGTLS_DEBIAN
says; each is made once (root, mmdebstrap, some 400 MB, a minute), from the machine's own mirror.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import which

_PLACE = Path(os.environ.get("PGTLS_DEBIAN") or Path(__file__).parents[2] / "build")
_KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"
_NO_CLUSTER = (
    'mkdir -p "$1/etc/postgresql-common";'
    ' echo "create_main_cluster = false" >"$1/etc/postgresql-common/createcluster.conf"'
)


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


@dataclass(frozen=True)
class Debian:
    """A release, and the major of PostgreSQL that it has."""

    suite: str
    major: int
    experimental: bool = False

    @property
    def root(self) -> Path:
        return _PLACE / self.suite

    @property
    def binaries(self) -> str:
        """Where the server's programs are, seen from inside."""
        return f"/usr/lib/postgresql/{self.major}/bin"

    @property
    def made(self) -> bool:
        return (self.root / self.binaries.lstrip("/") / "postgres").exists()

    def why_not(self) -> str | None:
        """Why there is no such server here, or None."""
        if os.geteuid() != 0:
            return "another Debian beside this system takes root"
        if self.made:
            return None
        if which("mmdebstrap") is None:
            return "there is no mmdebstrap"
        return None if mirror() else "no Debian mirror is named in /etc/apt"

    def make(self) -> None:
        """Make the directory, if it is not there."""
        if self.made:
            return
        source = "/experimental" if self.experimental else ""
        suites = [self.suite, *(["experimental"] if self.experimental else [])]
        packages = [f"postgresql{part}-{self.major}{source}" for part in ("", "-client")]
        subprocess.run(
            [
                "mmdebstrap", "--mode=root", "--variant=apt",
                '--aptopt=APT::Install-Recommends "false"',
                '--aptopt=Acquire::Check-Valid-Until "false"',
                f"--essential-hook={_NO_CLUSTER}",
                f"--include={','.join(packages)},openssl", self.suite, self.root,
                *(f"deb [signed-by={_KEYRING}] {mirror()} {suite} main" for suite in suites),
            ],
            check=True,
            capture_output=True,
        )  # fmt: skip
        (self.root / "dev/shm").chmod(0o1777)

    def run(self, *command: str, user: str = "postgres") -> None:
        """Run a program inside."""
        done = subprocess.run(
            ["chroot", self.root, "runuser", "-u", user, "--", "env", "-i", "LC_ALL=C.UTF-8",
             "PATH=/usr/bin:/bin", *command],
            check=False,
            capture_output=True,
            text=True,
        )  # fmt: skip
        assert done.returncode == 0, (command, done.stdout, done.stderr)

    @contextmanager
    def server(self, port: int) -> Iterator[Server]:
        """A running server, which is removed in the end."""
        self.make()
        base = Path(tempfile.mkdtemp(dir=self.root / "tmp", prefix="pgtls-"))
        server = Server(self, f"/tmp/{base.name}", port)  # noqa: S108
        try:
            server.start()
            yield server
        finally:
            server.stop()
            subprocess.run(["rm", "-rf", base], check=False)


class Server:
    """A server inside; ``configure`` restarts it."""

    def __init__(self, debian: Debian, base: str, port: int):
        self._debian = debian
        self._data = f"{base}/data"
        self.port = port

    def start(self) -> None:
        debian = self._debian
        debian.run("chown", "postgres", self._data.rpartition("/")[0], user="root")
        debian.run(f"{debian.binaries}/initdb", "-D", self._data, "-A", "trust", "--no-sync")
        self.write(
            "postgresql.conf",
            f"port = {self.port}\nunix_socket_directories = '{self._data}'\n"
            "include_if_exists = 'lab.conf'\n".encode(),
        )
        self._control("start")

    def stop(self) -> None:
        with suppress(AssertionError):
            self._control("stop")

    def write(self, name: str, content: bytes) -> None:
        path = self._debian.root / self._data.lstrip("/") / name
        path.touch(0o600)
        path.write_bytes(content)
        self._debian.run("chown", "postgres", f"{self._data}/{name}", user="root")

    def configure(self, settings: Mapping[str, str]) -> None:
        lines = [f"{name} = '{value}'\n" for name, value in settings.items()]
        self.write("lab.conf", "".join(lines).encode())
        self._control("restart")

    def _control(self, verb: str) -> None:
        options = ["-m", "fast"] if verb != "start" else []
        if verb != "stop":
            options += ["-l", f"{self._data}/log"]
        self._debian.run(f"{self._debian.binaries}/pg_ctl", "-D", self._data, "-w", *options, verb)


SID = Debian("sid", 19, experimental=True)
TRIXIE = Debian("trixie", 17)
FORKY = Debian("forky", 18)
