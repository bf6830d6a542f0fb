"""Files: whole or not at all, with the right mode at every instant."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from pgtls.errors import UnreadableFile
from pgtls.pki import disk, files
from pgtls.pki.folder import Folder


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


def names_in(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.iterdir())


@pytest.fixture(params=[0o000, 0o022, 0o777], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


@pytest.mark.usefixtures("umask")
def test_mode_is_right_before_the_first_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    created: list[int] = []
    at_write: list[tuple[int, int]] = []
    real_open, real_write = os.open, os.write

    def watched_open(
        path: str, flags: int, permissions: int = 0o777, *, dir_fd: int | None = None
    ) -> int:
        descriptor = real_open(path, flags, permissions, dir_fd=dir_fd)
        if flags & os.O_CREAT:
            created.append(stat.S_IMODE(os.fstat(descriptor).st_mode))
        return descriptor

    def watched_write(descriptor: int, data: bytes) -> int:
        status = os.fstat(descriptor)
        at_write.append((stat.S_IMODE(status.st_mode), status.st_size))
        return real_write(descriptor, data)

    monkeypatch.setattr(os, "open", watched_open)
    monkeypatch.setattr(os, "write", watched_write)
    with files.Publication(tmp_path / "new", overwrite=False) as publication:
        publication.add("x.key", b"secret", files.PRIVATE)
        publication.add("x.crt", b"public", files.PUBLIC)
        publication.publish()
    assert len(created) == 2
    assert not any(bits & 0o077 for bits in created)
    assert at_write == [(0o600, 0), (0o644, 0)]
    assert mode(tmp_path / "new") == 0o700
    assert mode(tmp_path / "new" / "x.key") == 0o600
    assert mode(tmp_path / "new" / "x.crt") == 0o644


@pytest.mark.parametrize("existing", [False, True], ids=["new directory", "existing directory"])
def test_nothing_stands_under_a_final_name_before_publish(tmp_path: Path, existing: bool) -> None:
    out = tmp_path / "out"
    if existing:
        out.mkdir()
    with files.Publication(out, overwrite=False) as publication:
        publication.add("a", b"1", files.PUBLIC)
        assert not (out / "a").exists()
    assert names_in(tmp_path) == (["out"] if existing else [])
    assert not existing or names_in(out) == []


def test_publish_refuses_what_came_after_the_check_and_takes_its_own_back(tmp_path: Path) -> None:
    with files.Publication(tmp_path, overwrite=False) as publication:
        publication.check("a", "b")
        publication.add("a", b"1", files.PUBLIC)
        publication.add("b", b"2", files.PUBLIC)
        (tmp_path / "b").write_bytes(b"theirs")
        with pytest.raises(files.FileExists, match='/b" exists already'):
            publication.publish()
    assert names_in(tmp_path) == ["b"]
    assert (tmp_path / "b").read_bytes() == b"theirs"


def test_a_directory_that_came_after_the_check_is_left_alone(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with files.Publication(out, overwrite=False) as publication:
        publication.add("a", b"1", files.PUBLIC)
        out.mkdir()
        (out / "theirs").touch()
        with pytest.raises(files.FileExists):
            publication.publish()
    assert names_in(tmp_path) == ["out"]
    assert names_in(out) == ["theirs"]


def test_overwrite_replaces_a_link_and_not_what_it_points_to(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"kept")
    (tmp_path / "x").symlink_to(target)
    files.replace(tmp_path / "x", b"new", files.PUBLIC)
    assert target.read_bytes() == b"kept"
    assert (tmp_path / "x").read_bytes() == b"new"
    assert not (tmp_path / "x").is_symlink()


def test_a_dangling_link_counts_as_a_file_that_stands_there(tmp_path: Path) -> None:
    (tmp_path / "x").symlink_to(tmp_path / "nowhere")
    with pytest.raises(files.FileExists):
        files.Publication(tmp_path, overwrite=False).check("x")


def test_a_failed_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_space(_descriptor: int, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", no_space)
    publication = files.Publication(tmp_path / "out", overwrite=False)
    refused = pytest.raises(files.FileNotWritten, match="No space left")
    with refused as caught, publication:
        publication.add("a", b"1", files.PUBLIC)
    assert caught.value.hint
    assert names_in(tmp_path) == []


def test_new_directory_removes_what_a_killed_one_left_and_nothing_else(tmp_path: Path) -> None:
    left = tmp_path / ".pgtls-new-ca-0123456789abcdef"
    others = [tmp_path / ".pgtls-new-ca2-0123456789abcdef", tmp_path / ".pgtls-0123"]
    for path in (left, *others):
        path.mkdir()
        (path / "ca.key").touch()
    with files.new_directory(tmp_path / "ca") as first:
        assert not left.exists()
        with suppress(ZeroDivisionError), files.new_directory(tmp_path / "ca"):
            # One that is being built is nobody's leftover.
            assert first.exists()
            raise ZeroDivisionError
    assert all(path.exists() for path in others)


def test_new_directory_appears_whole_or_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), files.new_directory(tmp_path / "ca") as staging:
        (staging / "half").write_text(str(1 / 0))
    assert names_in(tmp_path) == []
    with files.new_directory(tmp_path / "ca") as staging:
        (staging / "whole").touch()
        assert not (tmp_path / "ca").exists()
    assert names_in(tmp_path) == ["ca"]


def test_the_lock_keeps_a_second_process_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LOCK_TIMEOUT_SECONDS", 0.05)
    refused = pytest.raises(files.FileNotWritten, match="another pgtls")
    with files.locked(tmp_path), refused, files.locked(tmp_path):
        pass
    with files.locked(tmp_path):
        pass


@pytest.mark.parametrize("name", ["missing", "directory", "x" * 300, "nul\0"])
def test_read_names_what_it_cannot_read(tmp_path: Path, name: str) -> None:
    (tmp_path / "directory").mkdir()
    with pytest.raises(UnreadableFile) as caught:
        files.read(tmp_path / name)
    assert caught.value.hint


def test_read_stops_at_an_endless_device(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "MAX_READ_BYTES", 1000)
    with pytest.raises(UnreadableFile, match="larger"):
        files.read_named(Path("/dev/zero"))
    with pytest.raises(UnreadableFile, match="not a regular file"):
        files.read(Path("/dev/zero"))


def test_a_reserved_file_that_is_linked_elsewhere_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "theirs").write_text("kept")
    os.link(tmp_path / "theirs", tmp_path / "reserved")
    with Folder.open(tmp_path) as folder, pytest.raises(OSError, match="somebody else"):
        folder.write("reserved", b"new", files.PUBLIC, reserved=True)
    assert (tmp_path / "theirs").read_text() == "kept"
