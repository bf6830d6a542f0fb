"""Root in directories that others own: it is led nowhere, waits for nothing, says what failed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from pgtls.errors import PgtlsError, UnreadableFile
from pgtls.pki import files, handover, renew
from pgtls.pki.authority import Authority
from pgtls.pki.folder import Folder, check_guarded, resolved
from racer import Racer

NOW = datetime.now(timezone.utc)
NOBODY = 65534
ROUNDS = 60

#: Longer than a renewal takes by far: what takes longer waits for what was planted.
SECONDS = 20

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root writes where others own")


@pytest.fixture
def world() -> Iterator[Path]:
    """A directory that everybody can come through, as /home and /srv are."""
    with tempfile.TemporaryDirectory(prefix="pgtls-world-") as name:
        Path(name).chmod(0o711)
        yield Path(name)


@pytest.fixture
def authority(world: Path) -> Iterator[Authority]:
    with Authority.create(world / "ca", name="Example CA")[0] as made:
        yield made


@pytest.fixture
def home(world: Path) -> Path:
    """A directory of nobody's."""
    home = world / "home"
    home.mkdir(0o755)
    os.chown(home, NOBODY, NOBODY)
    return home


@pytest.fixture
def trap(world: Path) -> Path:
    """A directory of root's alone, with files of the names that a renewal writes."""
    trap = world / "trap"
    trap.mkdir(0o700)
    for name in ("server.crt", "server.key", "root.crt", "secret"):
        (trap / name).write_text(f"{name} of root's")
    return trap


@pytest.fixture(autouse=True)
def in_time() -> Iterator[None]:
    """A test that hangs has failed."""
    signal.alarm(SECONDS + ROUNDS * 2)
    yield
    signal.alarm(0)


def give(folder: Path) -> None:
    for path in (folder, *folder.iterdir()):
        os.chown(path, NOBODY, NOBODY)


def later(authority: Authority, days: float) -> Authority:
    return Authority.open(authority.directory, clock=lambda: NOW + days * timedelta(days=1))


def everything_in(trap: Path) -> dict[str, tuple[bytes, int, int, int]]:
    def seen(path: Path) -> tuple[bytes, int, int, int]:
        status = path.stat()
        return path.read_bytes(), status.st_mode, status.st_uid, status.st_ino

    return {path.name: seen(path) for path in trap.iterdir()}


# ---- the kind: whatever is exchanged, whenever ------------------------------------------------


@pytest.mark.parametrize(
    "swaps", [("folder",), ("file",), ("temporary",), ("folder", "file", "temporary")], ids="+".join
)
def test_whatever_is_exchanged_while_root_renews(
    authority: Authority, home: Path, trap: Path, swaps: tuple[str, ...]
) -> None:
    authority.issue_server("bad", days=1, out=home / "bad")
    good = authority.issue_server("good", days=1)
    give(home / "bad")
    before, mode = everything_in(trap), trap.stat()
    renewed = failed = 0
    names = ("server.crt", "server.key", "root.crt")
    with Racer(home / "bad", trap, NOBODY, names, swaps):
        for number in range(1, ROUNDS + 1):
            with later(authority, 2 * number) as then, suppress(StopIteration):
                for outcome in renew.renew_due(then):
                    renewed += outcome.issued is not None
                    failed += outcome.error is not None
                    if outcome.error is not None:
                        assert outcome.record.name == "bad"
                        assert outcome.error.hint
    assert everything_in(trap) == before
    assert (trap.stat().st_mode, trap.stat().st_uid) == (mode.st_mode, mode.st_uid)
    places = {record.place for record in authority.certificates()}
    assert not any(place and place.startswith(str(trap)) for place in places)
    # The good one every time; and if either side had never won a round there was no race.
    assert ROUNDS < renewed <= 2 * ROUNDS
    assert failed or swaps == ("temporary",)
    print(f"{swaps}: {renewed} renewed, {failed} not")
    assert good.certificate.stat().st_uid == 0


@pytest.mark.parametrize("swaps", [("folder",), ("folder", "file", "temporary")], ids="+".join)
def test_whatever_is_exchanged_while_root_reads(
    authority: Authority, home: Path, trap: Path, swaps: tuple[str, ...]
) -> None:
    """What root reads in such a folder it hands on: to a server, or to an export."""
    app = authority.issue_client("app", out=home / "app")
    give(home / "app")
    secret = authority.issue_client("boss", out=trap / "boss")
    for one, other in ((secret.certificate, "postgresql.crt"), (secret.key, "postgresql.key"),
                       (secret.root, "root.crt")):  # fmt: skip
        (trap / other).write_bytes(one.read_bytes())
    names = ("postgresql.crt", "postgresql.key", "root.crt")
    read = 0
    with Racer(home / "app", trap, NOBODY, names, swaps):
        until = time.monotonic() + 5
        while time.monotonic() < until:
            with suppress(PgtlsError):
                found = handover.read_identity(app.certificate, app.key, app.root)
                assert found.role == "app"
                read += 1
    assert read


# ---- and one by one ---------------------------------------------------------------------------


def plant(path: Path, kind: str, trap: Path) -> None:
    path.unlink(missing_ok=True)
    if kind == "FIFO":
        os.mkfifo(path)
    elif kind == "device":
        os.mknod(path, 0o20666, os.makedev(1, 5))
    elif kind == "socket":
        os.mknod(path, 0o140666)
    elif kind == "directory":
        path.mkdir()
    elif kind == "symlink":
        path.symlink_to(trap / "secret")
        os.chown(path, NOBODY, NOBODY, follow_symlinks=False)
    elif kind == "junk":
        path.write_text("junk")


KINDS = ("FIFO", "device", "socket", "directory", "symlink", "junk", "missing")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["server.crt", "server.key"])
def test_what_stands_in_the_way_is_told_by_name_and_reason(
    authority: Authority, home: Path, trap: Path, name: str, kind: str
) -> None:
    bad = authority.issue_server("bad", out=home / "bad")
    authority.issue_server("good")
    give(home / "bad")
    plant(home / "bad" / name, kind, trap)
    before = everything_in(trap)
    with later(authority, 375) as then:
        outcomes = {each.record.name: each for each in renew.renew_due(then)}
    assert outcomes["good"].issued is not None
    if name == "server.key" and kind in ("missing", "junk"):
        # A key that is elsewhere is kept; one that is no key is replaced.
        assert outcomes["bad"].issued is not None
    else:
        error = outcomes["bad"].error
        assert error is not None, kind
        assert str(bad.certificate.with_name(name)) in error.message
        assert error.hint
    assert everything_in(trap) == before


@pytest.mark.parametrize("kind", ["symlink", "gone", "a file", "behind a symlink"])
def test_a_folder_that_is_no_folder_costs_its_own_certificate_alone(
    authority: Authority, home: Path, kind: str
) -> None:
    (home / "inner").mkdir()
    authority.issue_server("bad", out=home / "inner" / "bad")
    authority.issue_server("good")
    give(home / "inner" / "bad")
    os.chown(home / "inner", NOBODY, NOBODY)
    moved = home / "inner" if kind == "behind a symlink" else home / "inner" / "bad"
    moved.rename(home / "aside")
    if kind == "a file":
        moved.touch()
    elif kind != "gone":
        moved.symlink_to(home / "aside")
        os.chown(moved, NOBODY, NOBODY, follow_symlinks=False)
    with later(authority, 375) as then:
        outcomes = {each.record.name: each for each in renew.renew_due(then)}
    assert outcomes["good"].issued is not None
    error = outcomes["bad"].error
    assert error is not None
    assert "inner/bad" in error.message
    assert error.hint
    assert moved.name in error.message
    if kind in ("symlink", "behind a symlink"):
        assert "nobody can choose where it leads" in error.message
    if kind == "gone":
        assert "is gone" in error.message
        with later(authority, 400) as then:
            # What has ended and is nowhere needs nobody's care any more.
            assert [each.error for each in renew.renew_due(then) if each.record.name == "bad"] == []


def test_the_command_tells_it_and_its_exit_code_is_1(authority: Authority, home: Path) -> None:
    bad = authority.issue_server("bad", days=20, out=home / "bad")
    authority.issue_server("good", days=20)
    give(home / "bad")
    plant(bad.certificate, "FIFO", home)
    program = ["faketime", "+15 days", Path(sys.executable).with_name("pgtls")]
    arguments = ["cert", "renew", "--due", "--ca", str(authority.directory)]
    done = subprocess.run(
        [*program, *arguments, "--format", "json"],
        capture_output=True, text=True, timeout=SECONDS, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith("pgtls: error: bad: ")
    assert "not a regular file" in done.stderr
    found = {each["name"]: each for each in json.loads(done.stdout)["renewed"]}
    assert found["good"]["serial"]
    assert found["bad"]["error"]
    again = subprocess.run(
        [*program, *arguments], capture_output=True, text=True, timeout=SECONDS, check=False
    )
    assert (again.returncode, again.stdout) == (1, "")


# ---- where a path may lead --------------------------------------------------------------------


def test_root_follows_what_root_has_made_and_nothing_else(world: Path, home: Path) -> None:
    (world / "real").mkdir()
    (world / "real" / "x").write_text("x")
    (world / "link").symlink_to("real")
    assert files.read(world / "link" / "x") == b"x"
    assert resolved(world / "link" / "new" / "er") == world / "real" / "new" / "er"
    # Root's own symlink in nobody's directory: nobody can exchange it.
    (home / "link").symlink_to(world / "real")
    for path in (home / "link" / "x", home / ".." / "real" / "x"):
        with pytest.raises(UnreadableFile, match="root does not follow") as caught:
            files.read(path)
        assert "Name the file or directory that it leads to" in str(caught.value.hint)
    (world / "sticky").mkdir()
    (world / "sticky").chmod(0o1777)
    (world / "sticky" / "link").symlink_to(world / "real")
    assert files.read(world / "sticky" / "link" / "x") == b"x"
    os.chown(world / "sticky" / "link", NOBODY, NOBODY, follow_symlinks=False)
    with pytest.raises(UnreadableFile, match="nobody can choose"):
        files.read(world / "sticky" / "link" / "x")
    (world / "loop").symlink_to("loop")
    with pytest.raises(OSError, match="Too many"):
        Folder.open(world / "loop")


def test_a_pipe_of_the_shells_is_read_where_a_person_names_one() -> None:
    out, into = os.pipe()
    os.write(into, b"secret")
    os.close(into)
    assert files.read_named(Path(f"/dev/fd/{out}")) == b"secret"
    os.close(out)


def test_a_ca_is_not_built_where_another_account_could_exchange_it(home: Path) -> None:
    with pytest.raises(files.FileNotWritten, match="nobody can exchange what stands in") as caught:
        Authority.create(home / "ca", name="Example CA")
    assert "only root can write" in str(caught.value.hint)
    assert list(home.iterdir()) == []
    check_guarded(Path(tempfile.gettempdir()))
