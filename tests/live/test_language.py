"""A server that speaks another language: what it refuses, and why, is told all the same."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from issued import issue, use_tls
from pgtls.lab import Cluster, Installation
from pgtls.operate import attempts
from pgtls.operate.attempts import Attempt, Client, KeyPair, Place, try_
from pgtls.operate.vocabulary import Name

PGTLS = (str(Path(sys.executable).with_name("pgtls")),)
LANGUAGES = ("es_ES", "de_DE", "ja_JP")
HBA = """\
local all postgres trust
hostssl all app 127.0.0.1/32 scram-sha-256 clientcert=verify-full
hostssl all web 127.0.0.1/32 scram-sha-256
hostssl all own 127.0.0.1/32 cert
host all no 127.0.0.1/32 reject
"""


# The other builds have no catalogues of messages.
pytestmark = pytest.mark.servers("host")


@pytest.fixture(scope="module", params=LANGUAGES)
def server(
    request: pytest.FixtureRequest,
    installation: Installation,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Cluster, Path]]:
    """A cluster at layer 5 that speaks a language."""
    locales = tmp_path_factory.mktemp("locales")
    name = f"{request.param}.UTF-8"
    if shutil.which("localedef") is None:
        pytest.skip("no localedef")
    subprocess.run(
        ["localedef", "-i", request.param, "-f", "UTF-8", str(locales / name)],
        check=False,
        capture_output=True,
    )
    if not (locales / name).is_dir():
        pytest.skip(f"no source of the locale {request.param}")
    for path in (locales, *locales.rglob("*"), *locales.parents):
        if path.stat().st_uid == 0 and "pytest" in str(path):
            path.chmod(0o755 if path.is_dir() else 0o644)
    files = issue(tmp_path_factory.mktemp("pki"), "localhost")
    with installation.cluster() as cluster:
        cluster.env["LOCPATH"] = str(locales)
        cluster.configure(lc_messages=name)
        cluster.restart()
        use_tls(cluster, files)
        for role in ("app", "web", "own", "no"):
            cluster.psql(f"create role {role} login password '{role}'")
        cluster.write_hba(HBA)
        cluster.reload()
        yield cluster, files


def client(cluster: Cluster, user: str, sslmode: str, own: KeyPair | None = None) -> Client:
    base = {"user": user, "dbname": "postgres", "password": user}
    return Client(Place("127.0.0.1", cluster.port, base), sslmode, own=own)


def pair(files: Path, name: str) -> KeyPair:
    """A client's certificate of a role."""
    folder = files.parent / name
    if not folder.exists():
        subprocess.run(
            [*PGTLS, "cert", "client", name, "--ca", str(files.parents[1])],
            check=True,
            capture_output=True,
        )
    return KeyPair(folder / "postgresql.crt", folder / "postgresql.key")


def test_the_server_speaks_its_language(server: tuple[Cluster, Path]) -> None:
    cluster, _ = server
    result = try_(
        Attempt(1, Name.PLAINTEXT, "web", client(cluster, "web", "disable"), {attempts.PLAINTEXT})
    )
    assert "no pg_hba.conf entry" not in result.message
    assert "28000" not in result.message
    assert "auth.c" not in result.message


def test_why_a_client_is_turned_away_is_told(server: tuple[Cluster, Path]) -> None:
    cluster, files = server
    other = pair(files, "web")
    wrong = {"user": "web", "dbname": "postgres", "password": "wrong"}
    for who, expected in (
        (client(cluster, "web", "disable"), attempts.PLAINTEXT),
        (client(cluster, "no", "require"), attempts.NO_LINE),
        (client(cluster, "nobody", "require"), attempts.NO_LINE),
        (client(cluster, "app", "require"), attempts.NO_CERTIFICATE),
        (client(cluster, "app", "require", other), attempts.AUTHENTICATION),
        (client(cluster, "own", "require"), attempts.NO_CERTIFICATE),
        (client(cluster, "own", "require", other), attempts.AUTHENTICATION),
        (Client(Place("127.0.0.1", cluster.port, wrong), "require"), attempts.AUTHENTICATION),
    ):
        result = try_(Attempt(5, Name.RIGHT, "x", who, {expected}))
        assert result.reason == expected, result
    assert (
        try_(Attempt(1, Name.PLAINTEXT, "web", client(cluster, "web", "require"))).happened
        == attempts.LET_IN
    )


def test_what_a_role_may_not_see_comes_with_the_grant_that_helps(
    server: tuple[Cluster, Path],
) -> None:
    cluster, _ = server
    cluster.psql("do $$ begin create role watcher login; exception when others then null; end $$")
    cluster.write_hba(HBA.replace("local all postgres", "local all all"))
    cluster.reload()
    done = subprocess.run(
        [*PGTLS, "plan", "--layer", "5", "--format", "json", cluster.dsn(user="watcher")],
        check=False,
        capture_output=True,
        text=True,
    )
    cluster.write_hba(HBA)
    cluster.reload()
    assert done.returncode == 1, done.stderr
    grants = {noted["grant"] for noted in json.loads(done.stdout)["unknown"]} - {None}
    assert any("pg_read_all_settings" in grant for grant in grants), grants
    assert any("pg_show_all_file_settings" in grant for grant in grants), grants
