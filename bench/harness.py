"""What the benchmarks share: servers full of sessions, and ratios taken in one run.

A figure is the median of paired ratios, A after B after A, so that a machine that slows down
slows both; seconds are shown for the reader and prove nothing.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import psycopg
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from pgtls.lab import Cluster, Installation
from pgtls.lab.tls import SETTINGS, put_in_place
from pgtls.pki.authority import Authority


@dataclass(frozen=True)
class Ratio:
    """What one command costs against another.

    Attributes:
        name: what is measured.
        value: median of the paired ratios.
        limit: what it is held against; ``at_least`` says on which side of it is good.
        ours, theirs: medians in seconds, or in ``unit``.
    """

    name: str
    value: float
    limit: float | None
    ours: float
    theirs: float
    at_least: bool = False
    unit: str = ""

    @property
    def holds(self) -> bool | None:
        """Whether the figure is reached; None where there is none to reach."""
        if self.limit is None:
            return None
        return self.value >= self.limit if self.at_least else self.value <= self.limit

    def __str__(self) -> str:
        verdict = {True: "ok", False: "SHORT", None: ""}[self.holds]
        sign = ">=" if self.at_least else "<="
        limit = f"{sign} {self.limit:g}" if self.limit is not None else ""
        times = f"{self.ours * 1000:.2f} / {self.theirs * 1000:.2f} ms"
        if self.unit:
            times = f"{self.ours:.1f} / {self.theirs:.1f} {self.unit}"
        return f"{self.name:<58}{self.value:6.2f}  {limit:<7}{verdict:<6}{times}"


def paired(
    name: str,
    ours: Callable[[], object],
    theirs: Callable[[], object],
    *,
    limit: float | None,
    runs: int = 30,
    rate: bool = False,
) -> Ratio:
    """Time two calls in turn and return the ratio of ours to theirs.

    Args:
        rate: compare rates (theirs / ours), for a limit that is a least.
    """
    pairs = [(_seconds(ours), _seconds(theirs)) for _ in range(runs)]
    ratios = [b / a if rate else a / b for a, b in pairs]
    return Ratio(
        name,
        statistics.median(ratios),
        limit,
        statistics.median(a for a, _ in pairs),
        statistics.median(b for _, b in pairs),
        at_least=rate,
    )


def _seconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def fetch(connection: psycopg.Connection[Any], sql: str) -> Callable[[], object]:
    """Return a call that runs a prepared query and fetches its rows."""
    return lambda: connection.execute(sql, prepare=True).fetchall()


@contextmanager
def tls_server(
    installation: Installation, directory: Path, **settings: object
) -> Iterator[Cluster]:
    """A server with TLS, its certificate from a CA of the tool, and pgtls in it."""
    with installation.cluster(max_connections=600, **settings) as cluster:
        install_certificates(cluster, directory)
        cluster.write_hba("local all all trust\nhost all all 127.0.0.1/32 trust\n")
        cluster.configure(SETTINGS)
        cluster.reload()
        cluster.psql("create extension pgtls cascade")
        yield cluster


def install_certificates(cluster: Cluster, directory: Path) -> None:
    """Put a certificate, its key, the CA and an empty CRL into the data directory."""
    authority, _ = Authority.create(directory / "ca", name="Bench CA")
    with authority:
        authority.issue_server("localhost", out=directory / "server")
    put_in_place(cluster, directory / "server", directory / "ca" / "crl.pem")


@contextmanager
def tls_sessions(cluster: Cluster, count: int) -> Iterator[None]:
    """Hold a number of TLS sessions open."""
    with ExitStack() as stack:
        for _ in range(count):
            stack.enter_context(cluster.connect(host="127.0.0.1", sslmode="require"))
        yield


def many_certificates(count: int) -> bytes:
    """Return a PEM file of distinct self-signed CA certificates."""
    key = ec.generate_private_key(ec.SECP256R1())
    now = datetime.now(timezone.utc)
    blocks = []
    for number in range(count):
        name = x509.Name(
            [
                x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Bench"),
                x509.NameAttribute(NameOID.COMMON_NAME, f"CA {number}"),
            ]
        )
        builder = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=365))
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
        )
        blocks.append(builder.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM))
    return b"".join(blocks)
