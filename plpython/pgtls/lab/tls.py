"""Certificates of the tool, put where a throwaway server finds them."""

from __future__ import annotations

from pathlib import Path

from .cluster import Cluster

#: The settings that go with the files of ``put_in_place``.
SETTINGS: dict[str, object] = {
    "ssl": True,
    "ssl_ca_file": "root.crt",
    "ssl_crl_file": "crl.pem",
}


def put_in_place(cluster: Cluster, issued: Path, crl: Path) -> None:
    """Copy what ``pgtls cert server`` and ``pgtls crl`` wrote into the data directory.

    Args:
        issued: the directory with server.crt, server.key and root.crt.
        crl: the CRL.
    """
    for name in ("server.crt", "root.crt", "server.key"):
        mode = 0o600 if name.endswith(".key") else 0o644
        cluster.write_file(name, (issued / name).read_bytes(), mode)
    cluster.write_file("crl.pem", crl.read_bytes(), 0o644)
