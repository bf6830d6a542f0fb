"""Whom preflight says a layer would lock out, it does lock out, and nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import psycopg
import pytest
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from cryptography.x509 import load_pem_x509_certificate

from authority import Issued, crl
from issued import issue, use_tls
from pgtls.lab import Cluster, Installation
from pgtls.pki.authority import Authority

OPEN = """\
local all postgres trust
local replication postgres trust
host all all 127.0.0.1/32 trust
host replication all 127.0.0.1/32 trust
"""
ROLES = ("plain", "encrypted", "certified", "streamer")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = issue(tmp_path_factory.mktemp("pki"), "localhost", "127.0.0.1")
    with Authority.open(directory.parents[1]) as authority:
        for role in ("certified", "other"):
            authority.issue_client(role)
    return directory


@pytest.fixture(scope="module")
def server(installation: Installation, files: Path) -> Iterator[Cluster]:
    with installation.cluster() as cluster:
        use_tls(cluster, files)
        cluster.psql("create extension pgtls cascade")
        for role in ROLES:
            cluster.psql(f"create role {role} login replication")
        cluster.write_hba(OPEN)
        cluster.reload()
        yield cluster


def client(files: Path, role: str) -> dict[str, Any]:
    """How the client of a role connects."""
    issued = files.parent
    if role == "plain":
        return {"sslmode": "disable"}
    if role == "certified":
        folder = issued / "certified"
    elif role == "streamer":
        folder = issued / "other"
    else:
        return {"sslmode": "require", "sslcert": "none", "sslkey": "none"}
    return {
        "sslmode": "require",
        "sslcert": str(folder / "postgresql.crt"),
        "sslkey": str(folder / "postgresql.key"),
    }


def comes_in(cluster: Cluster, files: Path, role: str) -> bool:
    try:
        cluster.connect(host="127.0.0.1", user=role, **client(files, role)).close()
    except psycopg.OperationalError:
        return False
    return True


@pytest.mark.parametrize("layer", [1, 4, 5])
def test_who_is_said_to_break_does_and_the_others_do_not(
    server: Cluster, files: Path, layer: int
) -> None:
    with ExitStack() as stack:
        for role in ROLES:
            stack.enter_context(server.connect(host="127.0.0.1", user=role, **client(files, role)))
        found = server.psql(
            f"select who from pgtls.preflight({layer}, false)"
            " where status = 'breaks' and kind = 'client'"
        )
        lines = server.psql(f"select line from pgtls.recommended_hba({layer}, false)")
    foretold = {who.partition("@")[0] for who in found.splitlines()}
    try:
        server.write_hba(f"{lines}\n")
        server.reload()
        refused = {role for role in ROLES if not comes_in(server, files, role)}
    finally:
        server.write_hba(OPEN)
        server.reload()
    assert refused == foretold
    assert foretold == ({"plain"} if layer < 5 else {"plain", "encrypted", "streamer"})


def test_a_standby_that_streams_without_tls_is_named_on_both_sides(
    server: Cluster,
) -> None:
    standby = server.standby()
    standby.psql(
        "alter system set primary_conninfo = "
        f"'host=127.0.0.1 port={server.port} user=streamer sslmode=disable'"
    )
    mark = standby.log_mark()
    standby.reload()
    standby.wait_for_log("started streaming WAL", mark, seconds=20)
    named = server.psql(
        "select status, who, rule from pgtls.preflight(1, false) where kind = 'replica'"
    )
    assert named == (
        "breaks|streamer@replication from 127.0.0.1, plaintext"
        "|hostssl replication all 127.0.0.1/32 trust"
    )
    standby.psql(
        "alter system set primary_conninfo = 'host=db.example.test user=streamer sslmode=disable'"
    )
    standby.reload()
    assert (
        standby.psql("select status, who from pgtls.preflight(1) where kind = 'replica'")
        == "breaks|primary_conninfo"
    )
    standby.close()


def test_a_revoked_certificate_of_a_session_is_named(server: Cluster, files: Path) -> None:
    ca = files.parents[1]
    own = (files.parent / "certified" / "postgresql.crt").read_bytes()
    certified = Issued(load_pem_x509_certificate(own), None)
    signer = Issued(
        load_pem_x509_certificate((ca / "ca.crt").read_bytes()),
        load_pem_private_key((ca / "ca.key").read_bytes(), None),
    )
    named = "select who, detail from pgtls.preflight(4, false) where kind = 'crl'"
    with server.connect(host="127.0.0.1", user="certified", **client(files, "certified")):
        assert server.psql(named) == ""
        server.write_file("root.crl", crl(signer, revoked=[certified]))
        server.reload()
        assert certified.serial in server.psql(named)
    server.write_file("root.crl", (ca / "crl.pem").read_bytes())
    server.reload()


def test_what_clients_that_verify_would_refuse_is_named(server: Cluster) -> None:
    server.psql("insert into pgtls.server_name values ('db.example.test')")
    found = server.psql(
        "select status, kind, detail from pgtls.preflight(3) where detail ~ 'db.example.test'"
    )
    # It is in the plan to be issued again.
    assert (
        server.psql("select action from pgtls.plan(3) where action ~ '^pgtls cert server'")
        == "pgtls cert server --san=localhost --san=127.0.0.1 db.example.test"
    )
    assert found == ""
    server.psql("delete from pgtls.server_name")
