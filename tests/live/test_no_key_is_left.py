"""A run that is killed leaves no copy of a key where nobody looks for one."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from test_deploy import NAME, Place, pgtls

import kill
from pgtls.lab import Cluster
from pgtls.pki.authority import Authority

MakeCluster = Callable[..., Cluster]

PGTLS = str(Path(sys.executable).with_name("pgtls"))

#: So many points of each command, spread over all of it; the seed says which.
POINTS = 14
SEED = 20261125


@pytest.fixture
def place(make_cluster: MakeCluster, tmp_path: Path) -> Iterator[Place]:
    place = Place(make_cluster(), tmp_path / "issued")
    place.cluster.write_hba(
        "local all all trust\nhost all all 127.0.0.1/32 trust\nhost all all 127.0.0.2/32 trust\n"
    )
    place.cluster.reload()
    return place


@pytest.fixture
def temporary(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A TMPDIR that the server's account can write, too."""
    directory = Path(tempfile.mkdtemp(prefix="tmpdir-"))
    directory.chmod(0o1777)
    monkeypatch.setenv("TMPDIR", str(directory))
    yield directory
    shutil.rmtree(directory)


def keys_in(directory: Path) -> list[str]:
    return [
        str(path)
        for path in directory.rglob("*")
        if path.is_file() and not path.is_symlink() and b"PRIVATE KEY" in path.read_bytes()
    ]


def commands(place: Place, ca: Path) -> dict[str, list[str]]:
    dsn = place.cluster.dsn()
    return {
        "deploy --dry-run": ["deploy", str(place.directory), "--dry-run", dsn],
        "verify": ["verify", "--layer", "3", "--ca", str(ca), "--name", NAME, dsn],
        "apply": ["apply", "--layer", "2", "--yes", "--ca", str(ca), "--name", NAME,
                  "--accept", "postgres", dsn],
    }  # fmt: skip


@pytest.mark.parametrize("name", ["deploy --dry-run", "verify", "apply"])
def test_killed_at_any_point_no_key_is_left_under_tmpdir(
    place: Place, temporary: Path, tmp_path: Path, name: str
) -> None:
    """At system calls that change a file, as many as fit; at the ends of all that were made."""
    ca = tmp_path / "ca"
    Authority.create(ca, name="Example CA")[0].store.close()
    if name == "verify":
        assert pgtls("deploy", str(place.directory), place.cluster.dsn()).returncode == 0
    command = [PGTLS, *commands(place, ca)[name]]
    killed = 0
    generator = random.Random(SEED)
    # By time, as a change of the server is not to be counted call by call: that is change_points.
    # The second run's time: with the first one a change is made, and those that follow are shorter.
    for _ in range(2):
        began = time.monotonic()
        subprocess.run(command, capture_output=True, check=False, cwd=tmp_path)
        took = time.monotonic() - began
    for number in range(POINTS):
        after = took * (number + generator.random()) / POINTS
        with subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=tmp_path
        ) as process:
            time.sleep(after)
            process.send_signal(signal.SIGKILL)
        killed += process.returncode == -signal.SIGKILL
        assert keys_in(temporary) == [], after
        pgtls("apply", "--recover", place.cluster.dsn())
    assert killed > POINTS // 2
    print(f"{name}: killed at {killed} points in {took:.2f} s")


def test_the_rehearsal_is_killed_at_each_of_its_calls(
    place: Place, temporary: Path, tmp_path: Path
) -> None:
    """What a rehearsal writes, call by call."""
    command = [PGTLS, "deploy", str(place.directory), "--dry-run", place.cluster.dsn()]
    found = kill.points(command, cwd=tmp_path)
    if len(found) > POINTS:
        found = random.Random(SEED).sample(found, POINTS)
    for point in found:
        kill.run(command, killed_at=point, cwd=tmp_path)
        assert keys_in(temporary) == [], str(point)
    print(f"killed at {len(found)} calls")
