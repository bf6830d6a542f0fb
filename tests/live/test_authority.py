"""What the authority makes, in a real server's hands: CRL directories, passphrases, roll-over."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest

from pgtls.lab import Cluster

NAME = "db.example.com"

Tool = Callable[..., str]


@pytest.fixture
def tool(tmp_path: Path) -> Tool:
    """Run ``pgtls`` on the CA of the test."""

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "pgtls", *arguments, "--ca", str(tmp_path / "ca")],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    run("ca", "init", "--name", "Live CA")
    return run


@pytest.fixture
def issued(tmp_path: Path) -> Path:
    return tmp_path / "ca" / "issued"


def install(cluster: Cluster, folder: Path, **settings: object) -> None:
    """Put a server's files in place and have them loaded; a log line says if they are not."""
    for name in ("server.crt", "server.key", "root.crt"):
        cluster.write_file(name, (folder / name).read_bytes())
    cluster.write_hba(
        "local all all trust\n"
        "hostssl all app all trust clientcert=verify-full\n"
        "hostssl all postgres all trust\n"
    )
    cluster.configure(ssl=True, ssl_ca_file="root.crt", **settings)
    mark = cluster.log_mark()
    cluster.reload()
    assert "not reloaded" not in cluster.log(mark)


def comes_in(cluster: Cluster, root: Path, own: Path | None = None, role: str = "app") -> bool:
    """Whether a client with verify-full comes in, showing its certificate where it has one."""
    params: dict[str, Any] = {"sslcert": "/nowhere", "sslkey": "/nowhere"}
    if own is not None:
        params = {"sslcert": own / "postgresql.crt", "sslkey": own / "postgresql.key"}
    try:
        with cluster.connect(
            host=NAME,
            hostaddr="127.0.0.1",
            user=role,
            sslmode="verify-full",
            sslrootcert=str(root),
            gssencmode="disable",
            **{key: str(value) for key, value in params.items()},
        ) as connection:
            connection.execute("select 1")
    except psycopg.OperationalError:
        return False
    return True


def test_the_crl_directory_turns_the_revoked_away_without_a_reload(
    make_cluster: Callable[..., Cluster], tool: Tool, issued: Path, tmp_path: Path
) -> None:
    cluster = make_cluster()
    if cluster.installation.major < 14:
        pytest.skip("ssl_crl_dir is there since 14")
    cluster.psql("create role app login")
    tool("ca", "intermediate", "--name", "Live Issuing CA")
    tool("cert", "server", NAME)
    tool("cert", "client", "app")
    tool("cert", "client", "app", "--out", str(tmp_path / "lost"))
    shutil.copytree(tmp_path / "ca" / "crl.d", cluster.data / "crl.d")
    subprocess.run(["chmod", "-R", "a+rX", cluster.data / "crl.d"], check=True)
    install(cluster, issued / NAME, ssl_crl_dir="crl.d")
    root = issued / NAME / "root.crt"
    assert comes_in(cluster, root, issued / "app")
    assert comes_in(cluster, root, tmp_path / "lost")
    tool("cert", "revoke", str(tmp_path / "lost" / "postgresql.crt"))
    for path in (tmp_path / "ca" / "crl.d").iterdir():
        cluster.write_file(f"crl.d/{path.name}", path.read_bytes(), 0o644)
    assert not comes_in(cluster, root, tmp_path / "lost")
    assert comes_in(cluster, root, issued / "app")


def test_a_protected_key_starts_a_server_by_the_command_that_the_tool_names(
    make_cluster: Callable[..., Cluster], tool: Tool, issued: Path
) -> None:
    cluster = make_cluster()
    passphrase = cluster.write_file("passphrase", "correct horse battery staple\n", 0o600)
    told = tool("cert", "server", NAME, "--key-passphrase-file", str(passphrase))
    assert "ENCRYPTED" in (issued / NAME / "server.key").read_text()
    (command,) = (line for line in told.splitlines() if "alter system" in line and "cat" in line)
    cluster.psql(command.partition("needs: ")[2])
    cluster.psql("alter system set ssl_passphrase_command_supports_reload = on")
    cluster.reload()
    install(cluster, issued / NAME)
    assert comes_in(cluster, issued / NAME / "root.crt", role="postgres")
    cluster.restart()
    assert comes_in(cluster, issued / NAME / "root.crt", role="postgres")
    # With another passphrase it would not have come up.
    passphrase.write_text("wrong\n")
    mark = cluster.log_mark()
    cluster.reload()
    assert "could not load private key file" in cluster.log(mark)


def test_a_roll_over_interrupts_nobody(
    make_cluster: Callable[..., Cluster], tool: Tool, issued: Path, tmp_path: Path
) -> None:
    """Clients and server get their files one after the other; at every moment all connect."""
    cluster = make_cluster()
    cluster.psql("create role app login")
    tool("cert", "server", NAME)
    tool("cert", "client", "app")
    install(cluster, issued / NAME)
    client = tmp_path / "client"

    def hand_over() -> None:
        shutil.copytree(issued / "app", client, dirs_exist_ok=True)
        shutil.copy(tmp_path / "ca" / "root.crt", client)

    def connected() -> bool:
        return comes_in(cluster, client / "root.crt", client)

    def serve() -> None:
        shutil.copy(tmp_path / "ca" / "root.crt", issued / NAME)
        install(cluster, issued / NAME)

    hand_over()
    assert connected()
    for step in (("start", "--name", "Live CA 2"), ("switch",), ("finish",)):
        tool("ca", "rollover", *step)
        if step[0] == "switch":
            tool("cert", "renew", "--due")
        for change in (serve, hand_over):
            assert connected(), (step, change.__name__)
            change()
        assert connected(), step
    assert "Live CA 2" in tool("cert", "show", str(client / "root.crt"))
    assert (client / "root.crt").read_text().count("BEGIN CERTIFICATE") == 1
