"""Pipes, devices and directories in the place of the server's files hang no backend.

A backend that waits in open() for a pipe's other end hears neither a timeout nor a shutdown.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest
from functions import QUERIES

from authority import crl, issue
from pgtls.lab import Cluster, Installation
from pgtls.lab.process import give_to_server

TIMEOUT_SECONDS = 0.5
SECONDS = 1.5

FILES = (
    "server.crt", "server.key", "root.crt", "root.crl", "dh.pem", "crls/0a1b2c3d.r0",
    "pg_hba.conf", "pg_ident.conf", "list.conf",
)  # fmt: skip


def _pipe(path: Path) -> None:
    os.mkfifo(path, 0o600)


def _directory(path: Path) -> None:
    path.mkdir(0o700)


def _zero(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _loop(path: Path) -> None:
    path.symlink_to(path)


@pytest.fixture(scope="module")
def cluster(installation: Installation) -> Iterator[Cluster]:
    """A cluster with every file that a setting can name."""
    root = issue("Root CA", ca=True)
    leaf = issue("db.example.test", root, san=["DNS:db.example.test"])
    with installation.cluster(listen_addresses="127.0.0.1", ssl=False) as cluster:
        (cluster.data / "crls").mkdir(mode=0o700)
        give_to_server(cluster.data / "crls")
        for name, content in (
            ("server.crt", leaf.pem),
            ("server.key", leaf.key_pem),
            ("root.crt", root.pem),
            ("root.crl", crl(root)),
            ("dh.pem", b""),
            ("crls/0a1b2c3d.r0", crl(root)),
            ("list.conf", b"bob\n"),
        ):
            cluster.write_file(name, content)
        cluster.write_ident("m a b\n")
        cluster.write_hba("local all all trust\nhostssl all @list.conf all cert map=m\n")
        cluster.psql("create extension pgtls cascade")
        cluster.configure(
            ssl=True, ssl_ca_file="root.crt", ssl_crl_file="root.crl", ssl_crl_dir="crls"
        )
        cluster.restart()
        yield cluster


@pytest.mark.parametrize("put", [_pipe, _directory, _zero, _loop], ids=lambda put: put.__name__)
@pytest.mark.parametrize("name", FILES)
def test_what_is_no_file_is_not_waited_for(cluster: Cluster, name: str, put: object) -> None:
    path = cluster.data / name
    aside = path.with_name(path.name + ".aside")
    path.rename(aside)
    try:
        put(path)  # type: ignore[operator]
        if put is _pipe:
            give_to_server(path)
        late = [query for query in QUERIES if _seconds(cluster, query, path) > SECONDS]
    finally:
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
        aside.rename(path)
    assert not late


def _seconds(cluster: Cluster, query: str, path: Path) -> float:
    """How long a query takes; a pipe that it waits for is opened for it when it is too late."""
    over = threading.Event()

    def release() -> None:
        while not over.wait(2 * SECONDS):
            with suppress(OSError):
                os.close(os.open(path, os.O_WRONLY | os.O_NONBLOCK))

    threading.Thread(target=release, daemon=True).start()
    with cluster.connect() as conn:
        conn.execute("select * from pgtls.layers() limit 0")
        conn.execute(f"set statement_timeout = '{TIMEOUT_SECONDS}s'")
        begun, failed = time.monotonic(), None
        try:
            conn.execute(query.encode())
        except psycopg.Error as error:
            failed = error.sqlstate
        over.set()
        assert failed not in ("XX000", "38000"), query
        return time.monotonic() - begun
