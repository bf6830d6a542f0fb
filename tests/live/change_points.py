"""Kills a change of a live server at every call that changes a file or speaks to the server.

    .venv/bin/python tests/live/change_points.py [--only NAME] [--every N] [--server NAME]

Each point twice: once the process alone is killed, and the keeper has to take the change back; once
the keeper goes with it, the server is restarted as it then stands, and ``--recover`` has to say
which state it is in and to finish.  Afterwards all is old or all is new, on disk and on the wire,
and nothing is left over.  ``--every`` tries one point in N, and those at which key and
certificate, or half of the settings, would be new if all were not well.  Prints how many points
were tried; exits 1 when one failed.
"""

from __future__ import annotations

import argparse
import ctypes
import fcntl
import json
import os
import re
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

import kill
from authority import crl, issue
from pgtls import wire
from pgtls.errors import PgtlsError
from pgtls.lab import Cluster, Installation
from pgtls.lab.process import give_to_server, server_account
from pgtls.operate import history
from pgtls.operate.account import acting_as
from pgtls.pki.authority import Authority

HBA = "local all,replication postgres trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n"
PGTLS = str(Path(sys.executable).with_name("pgtls"))

_PR_SET_CHILD_SUBREAPER = 36

#: What speaks to the server, and to its postmaster.
SPEAKS = ("sendto", "sendmsg", "connect", "kill")

#: In the midst of it.
_CRITICAL = re.compile("alter system|renameat2|pg_reload")
_TOUCHED = ("pgtls", "postgresql.auto.conf", "pg_hba.conf")


@dataclass(frozen=True)
class Scenario:
    """A change, from a state that is prepared.

    Attributes:
        prepare: writes what is to be deployed, and puts the cluster into the old state.
        arguments: of pgtls.
        sampled: whether ``--every`` tries it too, unless it is asked for by its name.
    """

    name: str
    prepare: Callable[[Cluster, Path], None]
    arguments: Callable[[Cluster, Path], list[str]]
    sampled: bool = True


def _issued(folder: Path, number: int) -> None:
    root = issue("Root CA", ca=True)
    for which in range(number):
        leaf = issue("db.test", root, san=["DNS:db.test"])
        place = folder / f"issued{which}"
        place.mkdir()
        (place / "server.crt").write_bytes(leaf.pem + root.pem)
        (place / "server.key").write_bytes(leaf.key_pem)
        (place / "root.crt").write_bytes(root.pem)
        (place / "root.crl").write_bytes(crl(root))
    (folder / "newer.crl").write_bytes(crl(root, revoked=[leaf]))


def _plain(_: Cluster, folder: Path) -> None:
    _issued(folder, 1)


def _debian(cluster: Cluster, folder: Path) -> None:
    """TLS is on, with a pair of files elsewhere that postgresql.conf names."""
    _issued(folder, 1)
    old = issue("snakeoil", san=["DNS:snakeoil"])
    cluster.write_file("old.crt", old.pem)
    cluster.write_file("old.key", old.key_pem)
    cluster.configure(ssl=True, ssl_cert_file="old.crt", ssl_key_file="old.key")
    cluster.restart()


def _deployed(cluster: Cluster, folder: Path) -> None:
    _issued(folder, 2)
    deploy = [PGTLS, "deploy", str(folder / "issued1"), cluster.dsn()]
    assert kill.run(deploy, cwd=folder).code == 0


def _deploy(cluster: Cluster, folder: Path) -> list[str]:
    return ["deploy", str(folder / "issued0"), cluster.dsn()]


def _crl_only(cluster: Cluster, folder: Path) -> list[str]:
    return ["deploy", "--crl-only", str(folder / "newer.crl"), cluster.dsn()]


def _open_to_plaintext(cluster: Cluster, folder: Path) -> None:
    _deployed(cluster, folder)
    cluster.write_hba(f"{HBA}host all all 10.0.0.0/8 scram-sha-256\n")
    cluster.reload()


def _apply(cluster: Cluster, _: Path) -> list[str]:
    return ["apply", "--layer", "1", "--no-verify", "--yes", cluster.dsn()]


def _wide_open(cluster: Cluster, folder: Path) -> None:
    """No TLS yet; a CA that has issued the server's certificate, so that it is always the same."""
    with Authority.create(folder / "ca", name="Test CA")[0] as authority:
        authority.issue_server("db.test")
    cluster.psql("create role app login")
    cluster.write_hba("local all,replication postgres trust\nhost all all 127.0.0.1/32 trust\n")
    cluster.reload()


def _apply_and_prove(cluster: Cluster, folder: Path) -> list[str]:
    return [
        "apply", "--layer", "3", "--ca", str(folder / "ca"), "--user", "app",
        "--name", "db.test", "--no-keep-loopback", "--yes", cluster.dsn(),
    ]  # fmt: skip


SCENARIOS = (
    Scenario("TLS comes to a server without it", _plain, _deploy),
    Scenario("the settings move from files elsewhere", _debian, _deploy),
    Scenario("a rotation of the certificate", _deployed, _deploy),
    Scenario("a new CRL", _deployed, _crl_only),
    Scenario("layer 1 applied", _open_to_plaintext, _apply),
    Scenario("layers 1 to 3 applied and proven", _wide_open, _apply_and_prove, sampled=False),
)


class Trial:
    """One scenario on one cluster, which is put back into the old state after each kill."""

    def __init__(self, scenario: Scenario, cluster: Cluster, folder: Path):
        self.cluster = cluster
        self.folder = folder
        cluster.write_hba(HBA)
        cluster.reload()
        scenario.prepare(cluster, folder)
        self.command = [PGTLS, *scenario.arguments(cluster, folder)]
        self.recover = [PGTLS, "deploy", "--recover", cluster.dsn(), "--format", "json"]
        self._saved = folder / "saved"
        self._saved.mkdir()
        for path in self._present():
            copy = shutil.copytree if path.is_dir() else shutil.copy2
            copy(path, self._saved / path.name)
        self.old = self.state()
        self.points = kill.points(self.command, cwd=folder, alone=True, also=SPEAKS)
        self.new = self.state()
        assert self.new != self.old
        self.reset()

    def _present(self) -> list[Path]:
        return [path for name in _TOUCHED if (path := self.cluster.data / name).exists()]

    def reset(self) -> None:
        """Put the old state back, by hand."""
        for path in self._present():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        for path in self._saved.iterdir():
            target = self.cluster.data / path.name
            if path.is_dir():
                shutil.copytree(path, target)
                for each in (target, *target.iterdir()):
                    give_to_server(each)
            else:
                shutil.copy2(path, target)
                give_to_server(target)
        self.cluster.reload()

    def state(self) -> tuple[object, ...]:
        """All that the change may touch: on disk, in force, and on the wire."""
        data = self.cluster.data
        auto = (data / "postgresql.auto.conf").read_text().splitlines()
        files = {
            str(path.relative_to(data)): (path.read_bytes(), path.stat().st_mode)
            for path in [data / "pg_hba.conf", *(data / "pgtls").glob("*")]
        }
        served = wire.served("127.0.0.1", self.cluster.port).certificates
        return sorted(x for x in auto if not x.startswith("#")), files, served

    def left_over(self) -> list[str]:
        """What a finished change has no right to leave."""
        found = [*self.cluster.data.glob("pgsql_tmp*"), *self.cluster.data.glob(".pgtls-*")]
        names = [path.name for path in found if path.name != history.NAME]
        return [*names, *self._half_kept()]

    def _half_kept(self) -> list[str]:
        """What the way back is kept by, and would not lead there."""
        kept = history.History(self.cluster.data)
        account = server_account()
        with acting_as(account) if account is not None else nullcontext():
            found = kept.entries()
            records = list(kept.directory.glob("*/kept.json"))
            if len(found) != len(records):
                return [f"{len(records)} are kept, {len(found)} are whole"]
            try:
                for each in found:
                    kept.contents(each)
                    for file in each.files:
                        kept.content(each, file)
            except PgtlsError as error:
                return [error.message]
        return []

    def try_point(self, point: kill.Point, *, keeper_too: bool) -> str:
        """Kill once and look; return what went wrong."""
        killed = kill.run(self.command, killed_at=point, cwd=self.folder, alone=True)
        if keeper_too:
            _kill_orphans(self.cluster.data)
        else:
            _wait_for_orphans(self.cluster.data)
        found = self._after_both() if keeper_too else []
        found += self._look(killed.code)
        if self.state() == self.new:
            self.reset()
        return f"{point} ({'both' if keeper_too else 'one'}): {'; '.join(found)}" if found else ""

    def _after_both(self) -> list[str]:
        try:
            self.cluster.restart()
        except PgtlsError as error:
            return [f"the server does not start: {error}"]
        done = kill.run(self.recover, cwd=self.folder)
        if done.code != 0:
            return [f"recover ends with {done.code}: {done.stderr}"]
        said = json.loads(done.stdout)["state"]
        state = self.state()
        if said is not None and state != (self.new if said == "new" else self.old):
            return [f"recover says {said}, and it is not"]
        return []

    def _look(self, exit_code: int) -> list[str]:
        state = self.state()
        found = [] if state in (self.old, self.new) else [f"neither old nor new: {state}"]
        found += [f"left over: {name}" for name in self.left_over()]
        if exit_code == 0 and state != self.new:
            found.append("it ended well, and the state is the old one")
        return found


def try_points(scenario: Scenario, cluster: Cluster, folder: Path, *, every: int) -> Iterator[str]:
    """Yield for every point that is tried what went wrong; empty: nothing did."""
    trial = Trial(scenario, cluster, folder)
    for number, point in enumerate(trial.points):
        for both in (False, True):
            critical = both and _CRITICAL.search(str(point))
            if critical or number % every == (every // 2 if both else every - 1):
                yield trial.try_point(point, keeper_too=both)


def _orphans() -> list[int]:
    own = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    found = []
    for pid in map(int, own.read_text().split()):
        with suppress(OSError):
            if b"pgtls.operate" in Path(f"/proc/{pid}/cmdline").read_bytes():
                found.append(pid)
    return found


def _kill_orphans(data: Path) -> None:
    _wait_for_orphans(data, kill_them=True)


def _wait_for_orphans(data: Path, *, kill_them: bool = False, seconds: float = 30) -> None:
    """Wait until nobody holds the journal: the process that was killed is dead, its keeper ended.

    A look at our own children would not do: strace can be gone before the process that it killed,
    and until that one is dead its keeper is not ours yet.
    """
    deadline = time.monotonic() + seconds
    while _is_held(data):
        assert time.monotonic() < deadline, "the keeper does not end"
        for pid in _orphans() if kill_them else ():
            os.kill(pid, signal.SIGKILL)
        time.sleep(0.01)
        _reap()


def _is_held(data: Path) -> bool:
    descriptor = os.open(data, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


def _reap() -> None:
    for pid in _zombies():
        with suppress(ChildProcessError):
            os.waitpid(pid, 0)


def _zombies() -> list[int]:
    own = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    found = []
    for pid in map(int, own.read_text().split()):
        with suppress(OSError):
            stat = Path(f"/proc/{pid}/stat").read_text()
            if stat.rsplit(") ", 1)[1][0] == "Z":
                found.append(pid)
    return found


def adopt_orphans() -> None:
    """Become the parent of keepers whose own parent was killed."""
    assert ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0


def main() -> int:
    """Try the points, print the count, return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--only", help="a scenario by its name")
    parser.add_argument("--every", type=int, default=1, help="try every N-th point only")
    parser.add_argument("--server", default="host")
    options = parser.parse_args()
    adopt_orphans()
    tried = failed = 0
    with Installation.named(options.server) as installation:
        for scenario in SCENARIOS:
            if options.only not in (None, scenario.name):
                continue
            if options.every > 1 and not scenario.sampled and options.only is None:
                continue
            with installation.cluster() as cluster, tempfile.TemporaryDirectory() as folder:
                outcomes = []
                for outcome in try_points(scenario, cluster, Path(folder), every=options.every):
                    outcomes.append(outcome)
                    if outcome:
                        print(f"  {outcome}", flush=True)
            wrong = [outcome for outcome in outcomes if outcome]
            print(f"{scenario.name}: {len(outcomes)} kill points, {len(wrong)} failed", flush=True)
            tried += len(outcomes)
            failed += len(wrong)
    print(f"{tried} kill points tried, {failed} failed")
    return 1 if failed or not tried else 0


if __name__ == "__main__":
    sys.exit(main())
