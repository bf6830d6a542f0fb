"""A change of a live server is confirmed or goes back by itself, whoever is killed meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pgtls.collect import SqlError
from pgtls.errors import InvalidInput
from pgtls.lab import Cluster
from pgtls.operate.change import (
    Change,
    File,
    Outcome,
    Proof,
    Refused,
    carry_out,
    confirm,
    recover,
)
from pgtls.operate.history import NAME as KEPT
from pgtls.operate.host import Host, WrongHost
from pgtls.operate.journal import NAME, ChangeUnderWay
from pgtls.operate.session import NotConnected, Session

HBA = "local all postgres trust\nhost all all 127.0.0.1/32 scram-sha-256\n"


class Server:
    """A cluster to be changed, with what the engine takes."""

    def __init__(self, cluster: Cluster):
        self.cluster = cluster
        self.session = Session.open(cluster.dsn())
        self.host = Host.of(self.session)
        self.hba = cluster.data / "pg_hba.conf"
        self.hba.write_text(HBA)
        self.before = self.state()

    def change(self, change: Change, *proofs: Proof, within: float | None = None) -> Outcome:
        return carry_out(self.host, self.session, change, proofs, confirm_within=within)

    def state(self) -> dict[str, object]:
        """All that a change may touch, and nothing that it may leave behind."""
        data = self.cluster.data
        kept = ("pg_hba.conf", "postgresql.auto.conf", "pgtls")
        files = {
            str(path.relative_to(data)): (path.read_bytes(), oct(path.stat().st_mode))
            for name in kept
            for path in ([data / name] if (data / name).is_file() else (data / name).rglob("*"))
            if path.is_file() and path.name != "postgresql.auto.conf"
        }
        auto = (data / "postgresql.auto.conf").read_text().splitlines()
        left = [path.name for path in data.glob("*pgtls*")]
        return {
            "files": files,
            "auto": sorted(line for line in auto if not line.startswith("#")),
            "left": sorted(name for name in left if name != KEPT),
        }


@pytest.fixture
def server(make_cluster: Callable[..., Cluster]) -> Iterator[Server]:
    server = Server(make_cluster())
    yield server
    server.session.close()


def test_a_change_is_confirmed_when_all_proofs_hold(server: Server) -> None:
    text = HBA + "host all all 10.0.0.0/8 reject\n"
    seen = []

    def look(session: Session) -> list[str]:
        seen.append(session.value("show work_mem"))
        return []

    change = Change("test", settings={"work_mem": "5MB"}, files=[File(server.hba, text.encode())])
    outcome = server.change(change, Proof("look", look))
    assert outcome.state == "confirmed"
    assert seen == ["5MB"]
    assert server.hba.read_text() == text
    assert server.cluster.psql("show work_mem") == "5MB"
    assert server.state()["left"] == []
    assert server.change(change).state == "unchanged"


def test_files_keep_mode_and_owner(server: Server) -> None:
    server.hba.chmod(0o640)
    owner = server.hba.stat().st_uid
    server.change(Change("test", files=[File(server.hba, HBA.encode() + b"# more\n")]))
    found = server.hba.stat()
    assert (found.st_mode & 0o777, found.st_uid) == (0o640, owner)


def test_a_symlinked_file_stays_a_symlink(server: Server) -> None:
    real = server.cluster.base / "real_hba.conf"
    server.hba.rename(real)
    server.hba.symlink_to(real)
    server.change(Change("test", files=[File(server.hba, HBA.encode() + b"# more\n")]))
    assert server.hba.is_symlink()
    assert real.read_text().endswith("# more\n")


def test_lines_that_do_not_load_are_never_loaded(server: Server) -> None:
    """clientcert=1 has neither type nor error in the view (facts of 14 and later)."""
    for line in ("local all all foo", "hostssl all all all scram-sha-256 clientcert=1"):
        change = Change("test", files=[File(server.hba, f"{HBA}{line}\n".encode())])
        outcome = server.change(change)
        assert outcome.state == "rolled back"
        assert f"{server.hba}:3:" in outcome.problems[0]
        assert server.state() == server.before


def test_locking_out_the_administrator_goes_back(server: Server) -> None:
    rules = b"local all nobody trust\n"
    change = Change("test", settings={"work_mem": "6MB"}, files=[File(server.hba, rules)])
    outcome = server.change(change)
    assert outcome.state == "rolled back"
    assert "no pg_hba.conf entry" in outcome.problems[0]
    assert server.state() == server.before
    assert server.cluster.psql("select 1") == "1"


def test_a_proof_that_fails_goes_back(server: Server) -> None:
    outcome = server.change(
        Change("test", settings={"work_mem": "6MB"}), Proof("never", lambda _: ["it does not"])
    )
    assert (outcome.state, outcome.problems) == ("rolled back", ("it does not",))
    assert server.state() == server.before
    assert server.cluster.psql("show work_mem") == "4MB"


def test_an_error_in_a_proof_goes_back(server: Server) -> None:
    def fail(_: Session) -> list[str]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        server.change(Change("test", settings={"work_mem": "6MB"}), Proof("interrupted", fail))
    assert server.state() == server.before


def test_a_value_that_the_server_refuses_goes_back(server: Server) -> None:
    with pytest.raises(SqlError, match='invalid value for parameter "ssl_min_protocol_version"'):
        server.change(
            Change("test", settings={"work_mem": "6MB", "ssl_min_protocol_version": "TLSv1.0"})
        )
    assert server.state() == server.before


def test_nobody_confirms_and_it_goes_back(server: Server) -> None:
    outcome = server.change(Change("test", settings={"work_mem": "6MB"}), within=1)
    assert outcome.state == "waiting"
    assert server.cluster.psql("show work_mem") == "6MB"
    with pytest.raises(ChangeUnderWay, match="waits for a confirmation until"):
        server.change(Change("other", settings={"work_mem": "7MB"}))
    assert wait_for(lambda: server.state() == server.before)
    assert wait_for(lambda: server.cluster.psql("show work_mem") == "4MB")
    with pytest.raises(InvalidInput, match="no change waits"):
        confirm(server.host)


def test_a_confirmed_change_stays(server: Server) -> None:
    server.change(Change("test", settings={"work_mem": "6MB"}), within=2)
    assert confirm(server.host) == "test"
    time.sleep(2.5)
    assert server.cluster.psql("show work_mem") == "6MB"
    assert server.state()["left"] == []
    assert server.change(Change("next", settings={"work_mem": "7MB"})).state == "confirmed"


def test_what_somebody_else_changed_meanwhile_is_left_alone(server: Server) -> None:
    def meddle(_: Session) -> list[str]:
        server.hba.write_text(HBA + "# mended by hand\n")
        server.session.alter_system("work_mem", "9MB")
        return ["no"]

    change = Change(
        "test",
        settings={"work_mem": "6MB"},
        files=[File(server.hba, b"local all postgres trust\n")],
    )
    outcome = server.change(change, Proof("meddle", meddle))
    assert outcome.state == "rolled back"
    assert len([remark for remark in outcome.remarks if "somebody else" in remark]) == 2
    assert "mended by hand" in server.hba.read_text()
    assert "work_mem = '9MB'" in server.state()["auto"]


def test_settings_that_would_not_take_are_refused(server: Server) -> None:
    for name, words in (("shared_buffers", "takes a restart"), ("no_such", "has no setting")):
        with pytest.raises(Refused, match=words):
            server.change(Change("test", settings={name: "64MB"}))
    assert server.state() == server.before


@pytest.mark.servers("17", "18")
def test_allow_alter_system_off_is_respected(make_cluster) -> None:
    server = Server(make_cluster(allow_alter_system=False))
    with pytest.raises(Refused, match="allow_alter_system is off"):
        server.change(Change("test", settings={"work_mem": "6MB"}))


def test_a_data_directory_that_is_not_here_is_refused(server: Server) -> None:
    with pytest.raises(WrongHost, match="no data directory that can be reached here"):
        Host.at(server.cluster.data.with_name("elsewhere"))


def test_without_a_server_there_is_no_session() -> None:
    with pytest.raises(NotConnected, match="no connection"):
        Session.open("host=/nonexistent")
    with pytest.raises(InvalidInput, match="can't be read"):
        Session.open("host=secret= =")


# ---- somebody is killed -----------------------------------------------------------------------

_PROGRAM = """
import sys, time
from pgtls.operate.change import Change, File, Proof, carry_out
from pgtls.operate.host import Host
from pgtls.operate.session import NotConnected, Session

def wait(_):
    print("changed", flush=True)
    time.sleep(60)
    return []

session = Session.open(sys.argv[1])
host = Host.of(session)
change = Change("killed", settings={"work_mem": "6MB"})
carry_out(host, session, change, [Proof("wait", wait)])
"""


def test_the_keeper_takes_the_change_back_when_its_maker_is_killed(server: Server) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, server.cluster.dsn()], stdout=subprocess.PIPE, text=True
    ) as maker:
        assert maker.stdout is not None
        assert maker.stdout.readline() == "changed\n"
        assert server.cluster.psql("show work_mem") == "6MB"
        assert (server.cluster.data / NAME).stat().st_mode & 0o777 == 0o700
        maker.kill()
    assert wait_for(lambda: server.state() == server.before)
    assert wait_for(lambda: server.cluster.psql("show work_mem") == "4MB")


def _runs(pid: int) -> bool:
    """Whether a process is there and has not ended: it holds its locks as long."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except FileNotFoundError:
        return False


def test_recover_finishes_what_both_left(server: Server) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, server.cluster.dsn()], stdout=subprocess.PIPE, text=True
    ) as maker:
        assert maker.stdout is not None
        assert maker.stdout.readline() == "changed\n"
        with pytest.raises(ChangeUnderWay):
            recover(server.host, server.cluster.dsn())
        (keeper,) = children(maker.pid)
        os.kill(keeper, 9)
        maker.kill()
    while _runs(keeper):
        time.sleep(0.01)
    assert server.cluster.psql("show work_mem") == "6MB"
    found = recover(server.host, server.cluster.dsn())
    assert found is not None
    assert (found.purpose, found.state) == ("killed", "old")
    assert server.state() == server.before
    assert server.cluster.psql("show work_mem") == "4MB"
    assert recover(server.host, server.cluster.dsn()) is None


def test_recover_works_on_a_server_that_is_down(server: Server) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, server.cluster.dsn()], stdout=subprocess.PIPE, text=True
    ) as maker:
        assert maker.stdout is not None
        maker.stdout.readline()
        (keeper,) = children(maker.pid)
        os.kill(keeper, 9)
        maker.kill()
    server.cluster.stop()
    found = recover(server.host, server.cluster.dsn())
    assert found is not None
    assert found.state == "old"
    assert server.state() == server.before
    server.cluster.start()
    assert server.cluster.psql("show work_mem") == "4MB"


def children(pid: int) -> list[int]:
    return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def wait_for(condition: Callable[[], bool], seconds: float = 15) -> bool:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True
