"""Certificates for the tests' servers, issued by the tool itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pgtls.lab import Cluster


def issue(directory: Path, *names: str) -> Path:
    """Make a CA and a server certificate for these names; return the directory of its files.

    The directory holds ``server.crt``, ``server.key`` and ``root.crt``; ``root.crl`` is added.
    """
    ca = directory / "ca"
    first, *others = names
    commands = [
        ["ca", "init", "--name", "Test CA"],
        ["cert", "server", first, *(part for name in others for part in ("--san", name))],
        ["crl", "--out", str(ca / "issued" / first / "root.crl")],
    ]
    for command in commands:
        subprocess.run(
            [Path(sys.executable).with_name("pgtls"), *command, "--ca", str(ca)],
            check=True,
            capture_output=True,
        )
    return ca / "issued" / first


def use_tls(cluster: Cluster, files: Path) -> None:
    """Put the files in a running cluster's data directory and switch TLS on."""
    for name in ("server.crt", "server.key", "root.crt", "root.crl"):
        cluster.write_file(name, (files / name).read_bytes())
    cluster.configure(ssl=True, ssl_ca_file="root.crt", ssl_crl_file="root.crl")
    cluster.reload()
