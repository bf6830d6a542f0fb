"""Renewal: what is due, what stays the same, and what is left alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from pgtls.errors import InvalidInput
from pgtls.pki import keys, renew
from pgtls.pki.authority import Authority
from pgtls.pki.issue import AlreadyRenewed
from pgtls.pki.revoke import revoke, select
from pgtls.x509 import read_certificates

NOW = datetime.now(timezone.utc)
DAY = timedelta(days=1)


@pytest.fixture
def authority(tmp_path: Path) -> Iterator[Authority]:
    with Authority.create(tmp_path / "ca", name="Example CA")[0] as made:
        yield made


def later(authority: Authority, days: float) -> Authority:
    return Authority.open(authority.directory, clock=lambda: NOW + days * DAY)


@pytest.mark.parametrize("key_type", ["p256", "p384", "rsa3072", "ed25519"])
def test_names_profile_kind_of_key_and_length_stay_the_same(
    authority: Authority, key_type: str
) -> None:
    old = authority.issue_server("db1", alternatives=["10.0.0.5"], key_type=key_type, days=90)
    before = read_certificates(old.certificate.read_bytes())[0]
    old_key = old.key.read_bytes()
    new = renew.renew(authority, old.record)
    after = read_certificates(new.certificate.read_bytes())[0]
    assert new.certificate == old.certificate
    assert new.key.read_bytes() != old_key
    assert (after.subject, after.san, after.extended_key_usage, after.key) == (
        before.subject, before.san, before.extended_key_usage, before.key,
    )  # fmt: skip
    assert after.serial != before.serial
    assert after.not_after - after.not_before == before.not_after - before.not_before


def test_with_the_same_key_one_file_changes(authority: Authority) -> None:
    old = authority.issue_client("app")
    key, root = old.key.stat(), old.root.stat()
    new = renew.renew(authority, old.record, same_key=True)
    assert (new.key.stat().st_ino, new.root.stat().st_ino) == (key.st_ino, root.st_ino)
    assert keys.public_bytes(keys.load(new.key).public_key()) == keys.public_bytes(
        keys.load(old.key).public_key()
    )
    assert read_certificates(new.certificate.read_bytes())[0].serial == new.record.serial


def test_a_key_with_a_passphrase_is_kept(authority: Authority) -> None:
    old = authority.issue_server("db1", passphrase=b"secret")
    before = old.key.read_bytes()
    new = renew.renew(authority, old.record)
    assert new.key.read_bytes() == before
    assert "the key is kept" in new.notices[0]


def test_due_is_what_ends_soon_and_nothing_twice(authority: Authority) -> None:
    authority.issue_server("db1")
    authority.issue_server("short", days=30)
    assert list(renew.renew_due(authority)) == []
    with later(authority, 25) as then:
        (outcome,) = renew.renew_due(then)
        assert outcome.record.name == "short"
        assert list(renew.renew_due(then)) == []
    with later(authority, 370) as then:
        names = {each.record.name for each in renew.renew_due(then)}
        assert names == {"db1", "short"}
        assert list(renew.renew_due(then)) == []


def test_within_reaches_further(authority: Authority) -> None:
    authority.issue_server("db1")
    with later(authority, 300) as then:
        assert list(renew.renew_due(then, 30 * DAY)) == []
        assert len(list(renew.renew_due(then, 100 * DAY))) == 1


def test_what_has_ended_and_lies_nowhere_or_has_a_successor_is_left_alone(
    authority: Authority, tmp_path: Path
) -> None:
    gone = authority.issue_server("gone", out=tmp_path / "gone")
    for path in (gone.certificate, gone.key, gone.root):
        path.unlink()
    (tmp_path / "gone").rmdir()
    other = authority.issue_server("other")
    other.certificate.write_bytes((authority.directory / "ca.crt").read_bytes())
    with later(authority, 400) as then:
        assert list(renew.renew_due(then)) == []


def test_revoked_and_held_are_not_due_and_not_renewed(authority: Authority) -> None:
    for name, reason in (("a", "superseded"), ("b", "certificateHold")):
        record = authority.issue_client(name).record
        revoke(authority, select(authority, name), reason)
        (record,) = authority.find(record.serial)
        with pytest.raises(InvalidInput, match=r"revoked|held"):
            renew.renew(authority, record)
    with later(authority, 380) as then:
        assert list(renew.renew_due(then)) == []


def test_one_that_fails_does_not_keep_the_others(authority: Authority, tmp_path: Path) -> None:
    bad = authority.issue_server("bad", out=tmp_path / "bad")
    authority.issue_server("good")
    bad.key.unlink()
    bad.key.mkdir()
    (bad.key / "x").touch()
    with later(authority, 380) as then:
        outcomes = {each.record.name: each for each in renew.renew_due(then)}
    assert outcomes["bad"].error is not None
    assert outcomes["good"].issued is not None


def test_two_at_once_renew_once(authority: Authority) -> None:
    old = authority.issue_server("db1").record
    renew.renew(authority, old)
    with pytest.raises(AlreadyRenewed):
        renew.renew(authority, old)
    assert len(authority.find("db1")) == 2


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_the_owner_of_the_files_stays(authority: Authority, tmp_path: Path) -> None:
    old = authority.issue_server("db1", out=tmp_path / "out")
    for path in (old.key, old.certificate):
        os.chown(path, 65534, 65534)
    os.chown(old.key, 0, 65534)
    old.key.chmod(0o640)
    new = renew.renew(authority, old.record)
    assert (new.key.stat().st_uid, new.key.stat().st_gid) == (0, 65534)
    assert new.key.stat().st_mode & 0o777 == 0o640
    assert new.certificate.stat().st_uid == 65534
