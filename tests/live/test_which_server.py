"""Which server is it?  Root writes nothing and hands over no key on a server's own word."""

from __future__ import annotations

import hashlib
import json
import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from impostor import Impostor, Relay
from test_deploy import Place, pgtls

from pgtls.lab import Cluster
from pgtls.operate.host import Host, WrongHost
from pgtls.operate.journal import Entry, Journal
from pgtls.operate.session import NotConnected, Session
from pgtls.operate.steps import PutFile, content_digest

MakeCluster = Callable[..., Cluster]

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root acts as other accounts")


@pytest.fixture
def place(make_cluster: MakeCluster, tmp_path: Path) -> Place:
    place = Place(make_cluster(), tmp_path / "issued")
    place.cluster.write_hba("local all all trust\nhost all all 127.0.0.1/32 trust\n")
    place.cluster.reload()
    return place


@pytest.fixture
def impostor(place: Place) -> Iterator[Impostor]:
    with Impostor(place.cluster.installation, place.cluster) as impostor:
        yield impostor


def written(directory: Path) -> dict[str, str]:
    """What stands in a data directory that no server writes by itself, or only when told to."""
    found = {}
    for path in sorted(directory.rglob("*")):
        top = path.relative_to(directory).parts[0]
        if top in ("base", "global", "log") or (
            top.startswith(("pg_", "postmaster")) and (path.is_dir() or top != "pg_hba.conf")
        ):
            continue
        if path.is_file():
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            found[str(path.relative_to(directory))] = f"{path.stat().st_mode:o} {digest}"
    return found


def keys_below(directory: Path) -> list[Path]:
    return [
        path
        for path in directory.rglob("*")
        if path.is_file() and b"PRIVATE KEY" in path.read_bytes()
    ]


COMMANDS = {
    "deploy": lambda place: ["deploy", str(place.directory)],
    "apply": lambda _: ["apply", "--layer", "1", "--yes", "--no-verify", "--force"],
    "apply --confirm": lambda _: ["apply", "--confirm"],
    "apply --recover": lambda _: ["apply", "--recover"],
    "deploy --recover": lambda _: ["deploy", "--recover"],
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("way", ["tcp", "socket"])
def test_a_server_that_claims_anothers_data_directory_gets_nothing(
    place: Place, impostor: Impostor, way: str, command: str
) -> None:
    before = [written(place.cluster.data), written(impostor.data)]
    dsn = impostor.by_tcp if way == "tcp" else impostor.by_socket
    done = pgtls(*COMMANDS[command](place), dsn)
    assert [written(place.cluster.data), written(impostor.data)] == before
    assert not keys_below(impostor.base)
    assert not keys_below(place.cluster.data)
    if way == "tcp":
        assert done.returncode == 2
        assert f'is not the one of "{place.cluster.data}"' in done.stderr
        assert "Name the server by its Unix socket" in done.stderr
    else:
        # What listens there is nobody's, and that is who is named; its lies lead nowhere.
        assert str(impostor.data) in done.stderr
        assert "nobody" in done.stderr


def test_before_anything_is_done_account_and_data_directory_are_named(place: Place) -> None:
    for arguments in (["--dry-run", str(place.directory)], [str(place.directory)], ["--recover"]):
        done = pgtls("deploy", *arguments, place.cluster.dsn())
        assert done.returncode == 0
        assert f'"{place.cluster.data}", of the account postgres' in done.stderr
        if arguments != ["--recover"]:
            told = json.loads(
                pgtls("deploy", *arguments, "--format=json", place.cluster.dsn()).stdout
            )
            assert told["data_directory"] == str(place.cluster.data)
            assert told["account"] == "postgres"


# ---- one who passes on ------------------------------------------------------------------------


def test_behind_a_tcp_relay_all_is_done_through_the_servers_own_socket(place: Place) -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    listener.listen()
    target = place.cluster.sockets / f".s.PGSQL.{place.cluster.port}"
    relay = Relay(listener, target)
    dsn = f"host=127.0.0.1 port={listener.getsockname()[1]} user=postgres sslmode=disable"
    done = pgtls("deploy", str(place.directory), dsn)
    relay.close()
    assert done.returncode == 0, done.stderr
    assert place.served() == place.leaf.der
    assert b"pg_stat_activity" in relay.seen
    assert b"alter system" not in relay.seen
    assert b"ssl_key_file" not in relay.seen


def test_a_role_that_may_come_by_tcp_alone_deploys_as_the_accounts_own(place: Place) -> None:
    place.cluster.psql("create role admin superuser login password 'secret'")
    place.cluster.write_hba("local all postgres peer\nhost all all 127.0.0.1/32 scram-sha-256\n")
    place.cluster.reload()
    dsn = place.cluster.dsn(host="127.0.0.1", user="admin", password="secret")
    done = pgtls("deploy", str(place.directory), dsn)
    assert done.returncode == 0, done.stderr
    assert "proven: the administrator comes in again" in done.stdout
    assert place.served() == place.leaf.der
    again = pgtls("deploy", str(place.directory), dsn)
    assert "Nothing to do" in again.stdout


def test_a_relay_at_a_socket_is_refused(place: Place, impostor: Impostor) -> None:
    listener = socket.socket(socket.AF_UNIX)
    before = os.geteuid()
    os.seteuid(impostor.base.stat().st_uid)
    listener.bind(str(impostor.base / ".s.PGSQL.7"))
    listener.listen()
    os.seteuid(before)
    relay = Relay(listener, place.cluster.sockets / f".s.PGSQL.{place.cluster.port}")
    was = written(place.cluster.data)
    done = pgtls("deploy", str(place.directory), f"host={impostor.base} port=7 user=postgres")
    relay.close()
    assert done.returncode == 2
    assert "can't be looked at from here" in done.stderr
    assert written(place.cluster.data) == was
    assert not keys_below(impostor.base)


# ---- what is not there ------------------------------------------------------------------------


def test_tcp_alone_is_refused_where_there_is_no_socket(place: Place) -> None:
    place.cluster.settings["listen_addresses"] = "127.0.0.1"
    with (place.cluster.data / "lab.conf").open("a") as stream:
        stream.write("unix_socket_directories = ''\n")
    dsn = place.cluster.dsn(host="127.0.0.1")
    place.cluster.installation.run(
        "pg_ctl", "restart", "--wait", "--silent", "--pgdata", place.cluster.data,
        "--log", place.cluster.base / "server.log", as_server=True,
    )  # fmt: skip
    with Session.open(dsn) as session, pytest.raises(WrongHost, match="no Unix socket") as caught:
        Host.of(session)
    assert "unix_socket_directories" in str(caught.value.hint)


def test_a_session_that_is_made_again_is_with_the_same_server(
    place: Place, impostor: Impostor
) -> None:
    with Session.open(place.cluster.dsn()) as session:
        host = Host.of(session)
        session.conninfo = impostor.by_socket
        with pytest.raises(WrongHost, match=r"process .* of nobody"):
            session.again()
        session.conninfo = place.cluster.dsn()
        with session.again() as again:
            assert again.server is host
    with Session.open(impostor.by_tcp, host) as elsewhere:
        # Whatever answers there: all is done through the server's own socket.
        host.check(elsewhere.peer)
    with pytest.raises(NotConnected):
        Session.open("host=/nonexistent", host)


def test_a_data_directory_of_roots_is_nobodys_server(tmp_path: Path) -> None:
    (tmp_path / "PG_VERSION").write_text("15\n")
    with pytest.raises(WrongHost, match="belongs to root"):
        Host.at(tmp_path)


# ---- what a killed run left is read back ------------------------------------------------------


def spoil(journal: Path, how: str) -> None:
    """What a journal is not to be believed for."""
    file, owner = journal / "journal.json", journal.stat().st_uid
    if how == "another's file":
        os.chown(file, 65534, 65534)
    elif how == "another's directory":
        os.chown(journal, 65534, 65534)
        journal.chmod(0o755)
    elif how == "file others write":
        file.chmod(0o666)
    elif how == "directory others write":
        journal.chmod(0o777)
    elif how == "a symlink for the file":
        file.rename(journal / "aside")
        file.symlink_to(journal / "aside")
    elif how == "a symlink for the directory":
        journal.rename(journal.with_name("aside"))
        journal.symlink_to(journal.with_name("aside"))
        os.chown(journal, owner, owner, follow_symlinks=False)
    elif how == "a FIFO":
        file.unlink()
        os.mkfifo(file)
        os.chown(file, owner, owner)
    elif how == "a directory":
        file.unlink()
        file.mkdir()


@pytest.mark.parametrize(
    "how",
    [
        "another's file", "another's directory", "file others write", "directory others write",
        "a symlink for the file", "a symlink for the directory", "a FIFO", "a directory",
    ],
)  # fmt: skip
def test_a_journal_that_another_account_may_have_written_is_not_believed(
    place: Place, how: str
) -> None:
    data = place.cluster.data
    hba = data / "pg_hba.conf"
    journal = data / "pgsql_tmp.pgtls"
    content = b"local all all trust\nhost all all 0.0.0.0/0 trust\n"
    step = PutFile(
        hba, content_digest(content), content_digest(hba.read_bytes()), 0o600, 0o600, "old.0"
    )
    with Host.at(data).acting():
        Journal(data).begin(Entry("planted", "changing", (step,)), {"old.0": content})
    spoil(journal, how)
    before = hba.read_bytes()
    for command in (["apply", "--recover"], ["apply", "--status"], ["deploy", "--recover"]):
        done = pgtls(*command, "--data-directory", str(data))
        assert done.returncode == 2, done.stderr
        assert str(journal) in done.stderr
        assert "hint: " in done.stderr
    assert hba.read_bytes() == before
