"""The pgTAP suite passes whatever state a server is in: it asks for invariants, not findings."""

from __future__ import annotations

import os
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from issued import issue, use_tls
from pgtls.lab import Cluster

EVERY_SERVER = pytest.mark.servers("host", "17", "18", "nossl")


def pgtap(cluster: Cluster, source_tree: Path) -> None:
    installation = cluster.installation
    done = subprocess.run(
        [source_tree / "dev" / "installcheck"],
        env={
            "PATH": os.environ["PATH"],
            "PSQL": str(installation.bindir / "psql"),
            **installation.env,
            **cluster.environment(),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Result: PASS" in done.stdout


@EVERY_SERVER
def test_as_initdb_leaves_it(make_cluster, source_tree: Path) -> None:
    pgtap(make_cluster(), source_tree)


def test_with_tls_and_sessions_of_all_kinds(
    make_cluster, source_tree: Path, tmp_path: Path
) -> None:
    cluster = make_cluster(log_connections=True)
    use_tls(cluster, issue(tmp_path, "localhost", "127.0.0.1"))
    cluster.psql('create role evil superuser; alter role evil rename to "e\'v \n il"')
    with (
        cluster.connect(host="127.0.0.1", sslmode="require"),
        cluster.connect(host="127.0.0.1", sslmode="disable"),
        closing(cluster.standby()),
    ):
        pgtap(cluster, source_tree)


@EVERY_SERVER
def test_with_files_and_lines_that_are_broken(make_cluster, source_tree: Path) -> None:
    cluster = make_cluster()
    cluster.write_file("root.crt", "no certificate\n")
    cluster.write_hba(
        "local all all trust\n"
        "host all all 0.0.0.0/0 trust\nhost all all 0.0.0.0/0 trust\n"
        "hostssl all all 0.0.0.0/0 scram-sha-256 clientcert=1\n"
        "hostssl all all ::/0 cert map=absent\n"
        "host all all not-a-network scram-sha-256\n"
    )
    if "nossl" not in cluster.installation.name:
        cluster.configure(ssl_ca_file="root.crt", ssl_crl_file="absent.crl", ssl_cert_file=".")
    cluster.psql("select pg_reload_conf()")
    pgtap(cluster, source_tree)
