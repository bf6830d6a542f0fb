"""Certificates and CRLs are rotated while connections come and sessions stay: nobody notices.

    .venv/bin/python tests/live/rotation.py [--certificates 50] [--crls 10] [--server NAME]

``pgbench -C`` connects anew for each transaction, with verify-full and a client certificate, so
that each connection takes the server's certificate and the CRL; a pool of sessions stays open and
works.  After each rotation the port has to serve the new certificate, and after each CRL the
client that it names has to be turned away.  Prints the figures; exits 1 when a connection failed
or a session broke.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from pgtls import wire, x509
from pgtls.lab import Cluster, Installation

NAME = "db.example.test"
HBA = "local all postgres trust\nhostssl all app 127.0.0.1/32 cert\n"
SESSIONS = 20
PGTLS = str(Path(sys.executable).with_name("pgtls"))

_DONE = re.compile(r"number of transactions actually processed: (\d+)")


@dataclass
class Figures:
    """What happened meanwhile.

    Attributes:
        connections: made by pgbench, and by it only.
        failures: what pgbench, a session or a look at the port complained of.
        queries: that the open sessions ran.
        seconds: of each deployment, as its caller waits for it.
    """

    connections: int = 0
    queries: int = 0
    sessions: int = 0
    failures: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        median = statistics.median(self.seconds) if self.seconds else 0.0
        return (
            f"{len(self.seconds)} deployments, median {median:.2f} s; "
            f"{self.connections} connections; {self.sessions} sessions, {self.queries} queries; "
            f"{len(self.failures)} failures"
        )


class Rotation:
    """A cluster under load, and the CA that its certificates come from."""

    def __init__(self, cluster: Cluster, folder: Path):
        self.cluster = cluster
        self.folder = folder
        self.figures = Figures()
        self._over = threading.Event()
        self._ca("ca", "init", "--name", "Rotating CA")
        self._ca("cert", "server", NAME, "--san", "127.0.0.1")
        self._ca("cert", "client", "app", "--out", str(folder / "app"))
        cluster.psql("create role app login")
        cluster.write_hba(HBA)
        cluster.reload()
        self._ca("deploy", NAME, cluster.dsn())

    def run(self, certificates: int, crls: int) -> Figures:
        """Rotate so often, spread over each other, under load."""
        load = [threading.Thread(target=each) for each in (self._pgbench, self._pool)]
        for thread in load:
            thread.start()
        try:
            for number in range(certificates):
                self._rotate_certificate()
                if (number + 1) * crls // certificates > number * crls // certificates:
                    self._rotate_crl(number)
        finally:
            self._over.set()
            for thread in load:
                thread.join()
        return self.figures

    def _rotate_certificate(self) -> None:
        self._ca("cert", "server", NAME, "--san", "127.0.0.1", "--force")
        self._deploy(NAME)
        issued = (self.folder / "ca" / "issued" / NAME / "server.crt").read_bytes()
        found = wire.served("127.0.0.1", self.cluster.port)
        if found.certificates[0] != _first_der(issued):
            self.figures.failures.append("the port does not serve the new certificate")

    def _rotate_crl(self, number: int) -> None:
        """Revoke a client's certificate, and see that it is not let in any more."""
        role = f"gone{number}"
        files = self.folder / role
        self._ca("cert", "client", role, "--out", str(files))
        self._ca("cert", "revoke", role)
        self._deploy("--crl-only", str(self.folder / "ca" / "crl.pem"))
        try:
            self._connect(files).close()
        except psycopg.OperationalError as error:
            if "revoked" not in str(error):
                self.figures.failures.append(f"the revoked client is told: {error}")
        else:
            self.figures.failures.append(f"the revoked client {role} is let in")

    def _deploy(self, *what: str) -> None:
        start = time.monotonic()
        self._ca("deploy", *what, self.cluster.dsn())
        self.figures.seconds.append(time.monotonic() - start)

    def _ca(self, *arguments: str) -> None:
        done = subprocess.run(
            [PGTLS, *arguments, "--ca", str(self.folder / "ca")],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr

    # ---- load ---------------------------------------------------------------------------------

    def _pgbench(self) -> None:
        script = self.folder / "select.sql"
        script.write_text("select 1;\n")
        while not self._over.is_set():
            done = subprocess.run(
                [self.cluster.installation.bindir / "pgbench", "--no-vacuum", "--connect",
                 "--client=2", "--time=3", f"--file={script}"],
                env={**os.environ, **self.cluster.installation.env, **self._libpq()},
                capture_output=True,
                text=True,
                check=False,
            )  # fmt: skip
            found = _DONE.search(done.stdout)
            self.figures.connections += int(found[1]) if found else 0
            if done.returncode != 0 or "aborted" in done.stderr:
                self.figures.failures.append(f"pgbench: {done.stderr.strip()[-300:]}")

    def _pool(self) -> None:
        """Sessions that stay: each of them works again and again, and none is ever replaced."""
        pool = [self._connect(self.folder / "app") for _ in range(SESSIONS)]
        self.figures.sessions = len(pool)
        try:
            while not self._over.is_set():
                for session in pool:
                    session.execute("select 1")
                    self.figures.queries += 1
                time.sleep(0.01)
        except psycopg.Error as error:
            self.figures.failures.append(f"a session broke: {error}")
        finally:
            for session in pool:
                session.close()

    def _connect(self, files: Path) -> psycopg.Connection[tuple[object, ...]]:
        return psycopg.connect(
            host=NAME,
            hostaddr="127.0.0.1",
            port=self.cluster.port,
            user="app",
            dbname="postgres",
            sslmode="verify-full",
            sslrootcert=str(self.folder / "app" / "root.crt"),
            sslcert=str(files / "postgresql.crt"),
            sslkey=str(files / "postgresql.key"),
            autocommit=True,
        )

    def _libpq(self) -> dict[str, str]:
        files = self.folder / "app"
        return {
            "PGHOST": NAME,
            "PGHOSTADDR": "127.0.0.1",
            "PGPORT": str(self.cluster.port),
            "PGUSER": "app",
            "PGDATABASE": "postgres",
            "PGSSLMODE": "verify-full",
            "PGSSLROOTCERT": str(files / "root.crt"),
            "PGSSLCERT": str(files / "postgresql.crt"),
            "PGSSLKEY": str(files / "postgresql.key"),
        }


def _first_der(pem: bytes) -> bytes:
    return x509.read_certificates(pem)[0].der


def main() -> int:
    """Rotate, print the figures, return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--certificates", type=int, default=50)
    parser.add_argument("--crls", type=int, default=10)
    parser.add_argument("--server", default="host")
    options = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        Installation.named(options.server) as installation,
        installation.cluster() as cluster,
    ):
        figures = Rotation(cluster, Path(folder)).run(options.certificates, options.crls)
    print(f"{options.certificates} certificates and {options.crls} CRLs rotated: {figures}")
    for failure in figures.failures:
        print(f"  {failure}")
    return 1 if figures.failures or not figures.connections else 0


if __name__ == "__main__":
    sys.exit(main())
