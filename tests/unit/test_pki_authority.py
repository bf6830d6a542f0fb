"""The authority: what it issues, judged by OpenSSL, and what it never loses."""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
import stat
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from pgtls.errors import InvalidInput, PgtlsError, UnreadableFile
from pgtls.facts import Certificate
from pgtls.pki import files, keys, profiles
from pgtls.pki.authority import Authority, NoAuthority
from pgtls.pki.issue import Issued
from pgtls.pki.store import DuplicateSerial, Store, StoreError
from pgtls.x509 import read_certificates, read_crls

NOW = datetime(2030, 1, 1, 12, 0, 0, 123456, tzinfo=timezone.utc)


def create(directory: Path, **options: object) -> Authority:
    return Authority.create(directory, name="Example CA", **options)[0]  # type: ignore[arg-type]


@pytest.fixture
def authority(tmp_path: Path) -> Iterator[Authority]:
    with create(tmp_path / "ca") as made:
        yield made


def at(directory: Path, moment: datetime) -> Authority:
    return Authority.open(directory, clock=lambda: moment)


def openssl(*arguments: object) -> str:
    done = subprocess.run(
        ["openssl", *map(str, arguments)], capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def verify(issued: Issued, crl: Path, *more: str) -> str:
    return openssl(
        "verify", "-x509_strict", "-crl_check_all", "-CAfile", issued.root, "-CRLfile", crl,
        *more, issued.certificate,
    )  # fmt: skip


def leaf(issued: Issued) -> Certificate:
    return read_certificates(issued.certificate.read_bytes())[0]


def snapshot(directory: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(directory)): path.read_bytes() if path.is_file() else b""
        for path in directory.rglob("*")
    }


# ---- what OpenSSL says --------------------------------------------------------------------------


@pytest.mark.parametrize("key_type", list(keys.KEY_TYPES))
def test_openssl_accepts_every_key_type_with_the_first_crl(tmp_path: Path, key_type: str) -> None:
    with create(tmp_path / "ca", key_type=key_type) as authority:
        server = authority.issue_server("db1.example.com", key_type=key_type, accept_refused=True)
        client = authority.issue_client("app", key_type=key_type)
    crl = tmp_path / "ca" / "crl.pem"
    purpose = ["-purpose", "sslserver", "-verify_hostname", "db1.example.com"]
    assert verify(server, crl, *purpose).endswith(": OK\n")
    assert verify(client, crl, "-purpose", "sslclient").endswith(": OK\n")
    assert "unsuitable certificate purpose" in verify(client, crl, "-purpose", "sslserver")
    for issued in (server, client):
        assert issued.key.read_bytes().startswith(b"-----BEGIN PRIVATE KEY-----")
        assert openssl("pkey", "-in", issued.key, "-pubout") == openssl(
            "x509", "-in", issued.certificate, "-noout", "-pubkey"
        )


# ---- what a certificate holds -------------------------------------------------------------------


def test_server_certificate_follows_its_profile(authority: Authority) -> None:
    made = leaf(authority.issue_server("DB1.example.com", alternatives=["::1", "db1", "DNS:db1"]))
    assert made.subject == "CN=db1.example.com"
    assert made.san == ("DNS:db1.example.com", "IP:::1", "DNS:db1")
    assert made.key_usage == {"digitalSignature"}
    assert made.extended_key_usage == {"serverAuth"}
    assert (made.is_ca, made.basic_constraints_critical) == (False, True)
    root = read_certificates((authority.directory / "ca.crt").read_bytes())[0]
    assert made.authority_key_id == root.subject_key_id
    assert (root.is_ca, root.basic_constraints_critical) == (True, True)
    assert root.key_usage == {"keyCertSign", "cRLSign"}


def test_only_an_rsa_server_key_enciphers_keys(authority: Authority) -> None:
    server = leaf(authority.issue_server("db1", key_type="rsa3072"))
    client = leaf(authority.issue_client("app", key_type="rsa3072"))
    assert server.key_usage == {"digitalSignature", "keyEncipherment"}
    assert client.key_usage == {"digitalSignature"}


@pytest.mark.parametrize("role", ["App User", "../x", "é" * 31, "a=b,c+d", " x "])
def test_client_cn_is_the_role_just_as_it_is(authority: Authority, role: str) -> None:
    issued = authority.issue_client(role)
    made = leaf(issued)
    assert made.common_names == (role,)
    assert made.extended_key_usage == {"clientAuth"}
    assert issued.certificate.parent.parent == authority.directory / "issued"


def test_long_server_name_leaves_the_cn_out_and_the_san_is_critical(authority: Authority) -> None:
    name = f"{'a' * 60}.example.com"
    issued = authority.issue_server(name)
    assert leaf(issued).subject == ""
    assert "Subject Alternative Name: critical" in openssl(
        "x509", "-in", issued.certificate, "-noout", "-text"
    )
    assert "the subject is empty" in issued.notices[0]
    assert verify(issued, authority.directory / "crl.pem", "-verify_hostname", name).endswith(
        ": OK\n"
    )


def test_chain_files_hold_the_leaf_then_the_ca(authority: Authority) -> None:
    root = (authority.directory / "ca.crt").read_bytes()
    for issued in (authority.issue_server("db1"), authority.issue_client("app")):
        chain = read_certificates(issued.certificate.read_bytes())
        assert [each.is_ca for each in chain] == [False, True]
        assert issued.certificate.read_bytes().endswith(root)
        assert issued.root.read_bytes() == root


def test_role_with_the_cas_own_name_is_refused(authority: Authority) -> None:
    with pytest.raises(InvalidInput, match="name of the CA itself"):
        authority.issue_client("Example CA")


# ---- when it is good ----------------------------------------------------------------------------


def test_validity_is_backdated_for_slow_clocks_and_ends_after_the_days(tmp_path: Path) -> None:
    with create(tmp_path / "ca", clock=lambda: NOW) as authority:
        made = leaf(authority.issue_server("db1", days=10))
        crl = authority.current_crl()
    start = NOW.replace(microsecond=0)
    assert made.not_before == start - profiles.CLOCK_SKEW
    assert made.not_after == start + timedelta(days=10)
    assert crl.this_update == start - profiles.CLOCK_SKEW
    assert crl.next_update == start + timedelta(days=profiles.CRL_DAYS)


def test_default_days_are_cut_to_the_cas_end_with_a_notice(tmp_path: Path) -> None:
    with create(tmp_path / "ca", days=30) as authority:
        issued = authority.issue_server("db1")
        assert issued.record.not_after == authority.record.not_after
    assert "the CA ends then" in issued.notices[0]


def test_days_asked_for_that_outlive_the_ca_are_refused(tmp_path: Path) -> None:
    with create(tmp_path / "ca", days=30, clock=lambda: NOW) as authority:
        with pytest.raises(InvalidInput, match="outlive the CA") as caught:
            authority.issue_server("db1", days=31)
        assert caught.value.hint == "Give at most --days 30."
        authority.issue_server("db1", days=30)


def test_an_expired_ca_issues_nothing(tmp_path: Path) -> None:
    create(tmp_path / "ca", days=30, clock=lambda: NOW)
    before = snapshot(tmp_path)
    late = NOW + timedelta(days=31)
    with at(tmp_path / "ca", late) as authority, pytest.raises(InvalidInput, match="expired"):
        authority.issue_server("db1")
    assert snapshot(tmp_path) == before


def test_a_certificate_is_not_older_than_its_ca(tmp_path: Path) -> None:
    create(tmp_path / "ca", clock=lambda: NOW)
    with at(tmp_path / "ca", NOW - timedelta(minutes=3)) as authority:
        issued = authority.issue_server("db1")
        assert issued.record.not_before == authority.record.not_before


@pytest.mark.parametrize("days", [0, -1, profiles.MAX_DAYS + 1, 10**12])
def test_days_out_of_range_are_refused(authority: Authority, tmp_path: Path, days: int) -> None:
    before = snapshot(tmp_path)
    for act in (
        lambda: authority.issue_server("db1", days=days),
        lambda: authority.make_crl(days=days),
        lambda: create(tmp_path / "other", days=days),
    ):
        with pytest.raises(InvalidInput, match="out of range"):
            act()
    assert snapshot(tmp_path) == before


# ---- files and their modes ----------------------------------------------------------------------


@pytest.mark.parametrize("umask", [0o000, 0o777], ids=oct)
def test_modes_do_not_depend_on_the_umask(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        with create(tmp_path / "ca") as authority:
            authority.issue_server("db1")
            authority.issue_client("app", out=tmp_path / "out")
            authority.make_crl(out=tmp_path / "root.crl")
    finally:
        os.umask(before)
    modes = {
        str(path.relative_to(tmp_path)): stat.S_IMODE(path.stat().st_mode)
        for path in tmp_path.rglob("*")
    }
    assert modes == {
        "ca": 0o700, "ca/ca.crt": 0o644, "ca/ca.key": 0o600, "ca/crl.pem": 0o644,
        "ca/root.crt": 0o644, "ca/crl.d": 0o700, "ca/crl.d/119708d0.r0": 0o644,
        "ca/index.db": 0o600, "ca/memory.json": 0o600, "ca/issued": 0o700, "ca/issued/db1": 0o700,
        "ca/issued/db1/server.crt": 0o644, "ca/issued/db1/server.key": 0o600,
        "ca/issued/db1/root.crt": 0o644, "out": 0o700, "out/postgresql.crt": 0o644,
        "out/postgresql.key": 0o600, "out/root.crt": 0o644, "root.crl": 0o644,
    }  # fmt: skip


def test_the_databases_journal_is_as_private_as_the_database(authority: Authority) -> None:
    before = os.umask(0)
    try:
        with Store.open(authority.directory / "index.db") as store, store.transaction():
            store.next_crl_number(1, NOW, NOW)
            journal = authority.directory / "index.db-journal"
            assert stat.S_IMODE(journal.stat().st_mode) == 0o600
    finally:
        os.umask(before)


@pytest.mark.parametrize("standing", ["server.crt", "server.key", "root.crt"])
def test_a_file_that_stands_there_is_refused_before_anything_changes(
    authority: Authority, tmp_path: Path, standing: str
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / standing).write_bytes(b"theirs")
    before = snapshot(tmp_path)
    with pytest.raises(files.FileExists, match=standing):
        authority.issue_server("db1", out=out)
    assert snapshot(tmp_path) == before


def test_overwrite_replaces_key_and_certificate_and_keeps_the_record(authority: Authority) -> None:
    first = authority.issue_server("db1")
    old_key = first.key.read_bytes()
    second = authority.issue_server("db1", overwrite=True)
    assert second.key == first.key
    assert second.key.read_bytes() != old_key
    assert leaf(second).serial == second.record.serial
    assert {each.serial for each in authority.find("db1")} == {
        first.record.serial, second.record.serial,
    }  # fmt: skip


def test_a_server_and_a_role_of_one_name_share_a_folder_and_no_file(authority: Authority) -> None:
    server, client = authority.issue_server("db"), authority.issue_client("db")
    assert server.certificate.parent == client.certificate.parent
    assert leaf(server).extended_key_usage == {"serverAuth"}
    assert leaf(client).extended_key_usage == {"clientAuth"}


@pytest.mark.parametrize(
    "out", ["missing/out", "file", "file/out"], ids=["no parent", "a file", "below a file"]
)
def test_an_impossible_directory_consumes_no_serial(
    authority: Authority, tmp_path: Path, out: str
) -> None:
    (tmp_path / "file").touch()
    before = snapshot(tmp_path)
    with pytest.raises(PgtlsError, match="directory") as caught:
        authority.issue_server("db1", out=tmp_path / out)
    assert caught.value.hint
    assert snapshot(tmp_path) == before


def test_a_certificate_that_could_not_be_written_is_in_the_store(
    authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_space(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.Publication, "publish", no_space)
    with pytest.raises(OSError, match="No space"):
        authority.issue_server("db1")
    assert [each.name for each in authority.certificates()] == ["db1", "Example CA"]
    assert list((authority.directory / "issued").iterdir()) == []


def test_what_a_killed_process_left_is_cleared_away(authority: Authority, tmp_path: Path) -> None:
    authority.issue_server("db1")
    outside = tmp_path / "out"
    outside.mkdir()
    issued = authority.directory / "issued"
    for folder in (authority.directory, issued, issued / "db1", outside):
        (folder / ".pgtls-file").write_text("key")
    (issued / ".pgtls-folder").mkdir()
    (issued / ".pgtls-folder" / "server.key").write_text("key")
    authority.issue_server("db1", overwrite=True)
    authority.issue_server("db2", out=outside)
    authority.make_crl()
    assert list(tmp_path.rglob(".pgtls-*")) == [outside / ".pgtls-file"]


# ---- the store ----------------------------------------------------------------------------------


def issue_some(directory: Path, who: int, count: int) -> None:
    for number in range(count):
        with Authority.open(directory) as authority:
            authority.issue_client(f"role {who} {number}")
            authority.make_crl()


def test_four_processes_issue_distinct_serials_and_count_crls_up(authority: Authority) -> None:
    context = multiprocessing.get_context("spawn")
    workers = [
        context.Process(target=issue_some, args=(authority.directory, who, 10)) for who in range(4)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(120)
    assert [worker.exitcode for worker in workers] == [0] * 4
    records = authority.certificates()
    assert len({each.serial for each in records}) == len(records) == 41
    on_disk = {
        read_certificates(path.read_bytes())[0].serial
        for path in authority.directory.glob("issued/*/postgresql.crt")
    }
    assert on_disk == {each.serial for each in records if each.profile == "client"}
    crl = read_crls((authority.directory / "crl.pem").read_bytes())[0]
    assert crl.crl_number == 41


def issue_one(directory: Path) -> None:
    with Authority.open(directory) as authority, suppress(files.FileExists):
        authority.issue_server("db1", key_type="rsa3072")


def test_of_four_processes_that_want_one_name_one_gets_it(authority: Authority) -> None:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=issue_one, args=(authority.directory,)) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(120)
    assert [worker.exitcode for worker in workers] == [0] * 4
    (record,) = authority.find("db1")
    path = authority.directory / "issued" / "db1" / "server.crt"
    assert read_certificates(path.read_bytes())[0].serial == record.serial


def test_nothing_is_signed_while_another_process_works_in_the_directory(
    authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LOCK_TIMEOUT_SECONDS", 0.05)
    before = snapshot(tmp_path)
    for act in (lambda: authority.issue_server("db1"), authority.make_crl):
        with files.locked(authority.directory), pytest.raises(PgtlsError, match="another pgtls"):
            act()
    assert snapshot(tmp_path) == before


def test_the_database_refuses_a_serial_twice(authority: Authority) -> None:
    record = authority.issue_client("app").record
    with Store.open(authority.directory / "index.db") as store:
        with pytest.raises(DuplicateSerial, match=record.serial), store.transaction():
            store.add_certificate(1, record, NOW)
        assert len(store.certificates()) == 2


def test_serials_have_64_random_bits_and_20_octets_at_most(authority: Authority) -> None:
    serials = [int(authority.issue_client(f"r{n}").record.serial, 16) for n in range(20)]
    assert all(0 < serial < 1 << 159 for serial in serials)
    assert max(serials) > 1 << 150


def test_a_transaction_that_fails_leaves_the_store_as_it_was(authority: Authority) -> None:
    with Store.open(authority.directory / "index.db") as store:
        with pytest.raises(ZeroDivisionError), store.transaction():
            assert store.next_crl_number(1, NOW, NOW) / 0
        assert store.authority().crl_number == 1


def test_find_takes_serials_as_openssl_and_people_write_them(authority: Authority) -> None:
    record = authority.issue_client("app").record
    padded = record.serial.upper().rjust(len(record.serial) + len(record.serial) % 2, "0")
    colons = ":".join(padded[i : i + 2] for i in range(0, len(padded), 2))
    for text in (record.serial, padded, colons, "app"):
        assert authority.find(text) == [record]


@pytest.mark.parametrize(
    ("content", "why"),
    [(b"not a database at all " * 100, "not a database"), (b"", "not the database of a pgtls CA")],
)
def test_a_damaged_store_is_named(authority: Authority, content: bytes, why: str) -> None:
    path = authority.directory / "index.db"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=why) as caught:
        Authority.open(authority.directory)
    assert str(path) in caught.value.message


def test_a_store_of_a_newer_version_is_left_alone(authority: Authority) -> None:
    with sqlite3.connect(authority.directory / "index.db") as database:
        database.execute("pragma user_version = 99")
    database.close()
    with pytest.raises(StoreError, match="newer pgtls"):
        Authority.open(authority.directory)


# ---- the CA's directory -------------------------------------------------------------------------


def test_a_ca_never_takes_the_place_of_another(authority: Authority, tmp_path: Path) -> None:
    before = snapshot(tmp_path)
    for other in ({"name": "Another"}, {"name": authority.record.name, "key_type": "p384"}):
        with pytest.raises(files.FileExists, match="holds a CA already"):
            Authority.create(authority.directory, **other)
    assert snapshot(tmp_path) == before


def test_a_ca_that_was_made_is_not_made_again(authority: Authority, tmp_path: Path) -> None:
    before = snapshot(tmp_path)
    again, moved = Authority.create(authority.directory, name=authority.record.name)
    with again:
        assert again.record == authority.record
    assert moved is None
    assert snapshot(tmp_path) == before


def test_an_order_that_was_carried_out_is_not_carried_out_again(
    authority: Authority, tmp_path: Path
) -> None:
    first = authority.issue_server("db1", alternatives=["10.0.0.5"])
    before = snapshot(tmp_path)
    again = authority.issue_server("db1", alternatives=["10.0.0.5"])
    assert (first.kept, again.kept) == (False, True)
    assert again.record == first.record
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize(
    "other",
    [
        {"alternatives": ["10.0.0.5", "10.0.0.6"]},
        {"key_type": "p384"},
        {"days": 30},
        {"passphrase": b"secret"},
    ],
    ids=lambda other: next(iter(other)),
)
def test_another_order_does_not_pass_for_the_one_that_stands(
    authority: Authority, other: dict[str, Any]
) -> None:
    authority.issue_server("db1", alternatives=["10.0.0.5"])
    with pytest.raises(files.FileExists):
        authority.issue_server("db1", **{"alternatives": ["10.0.0.5"], **other})


def test_replace_moves_the_old_ca_aside_whole(authority: Authority, tmp_path: Path) -> None:
    before = snapshot(authority.directory)
    made, moved = Authority.create(authority.directory, name="Second", replace=True)
    with made:
        assert moved is not None
        assert snapshot(moved) == before
        assert made.record.name == "Second"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ca", moved.name]


@pytest.mark.parametrize("replace", [False, True])
def test_a_directory_of_other_things_is_never_moved(tmp_path: Path, replace: bool) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "theirs").touch()
    with pytest.raises(files.FileExists, match="other than a CA"):
        create(tmp_path / "x", replace=replace)
    assert [path.name for path in tmp_path.rglob("*")] == ["x", "theirs"]


def test_an_empty_directory_and_a_relative_path_are_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ca").mkdir(0o755)
    monkeypatch.chdir(tmp_path / "ca")
    with create(Path()) as authority:
        assert (tmp_path / "ca" / "ca.crt").exists()
        assert authority.record.name == "Example CA"


def test_no_ca_says_how_to_make_one(tmp_path: Path) -> None:
    for directory in (tmp_path, tmp_path / "missing"):
        with pytest.raises(NoAuthority, match="no") as caught:
            Authority.open(directory)
        assert "pgtls ca init" in str(caught.value.hint)


@pytest.mark.parametrize("damage", ["missing", "other", "garbage", "encrypted"])
def test_a_key_that_is_not_the_cas_signs_nothing(
    authority: Authority, tmp_path: Path, damage: str
) -> None:
    path = authority.directory / "ca.key"
    if damage == "missing":
        path.unlink()
    elif damage == "other":
        path.write_bytes(keys.to_pem(keys.generate("p256")))
    elif damage == "garbage":
        path.write_bytes(b"-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n")
    else:
        openssl("pkcs8", "-topk8", "-in", path, "-out", path, "-passout", "pass:x")
    before = snapshot(tmp_path)
    for act in (lambda: authority.issue_server("db1"), authority.make_crl):
        with pytest.raises(UnreadableFile, match=r"ca\.key") as caught:
            act()
        assert "c2Vjcm" not in f"{caught.value.message}{caught.value.hint}"
    assert snapshot(tmp_path) == before


def test_crl_out_is_not_overwritten_and_no_number_is_used(
    authority: Authority, tmp_path: Path
) -> None:
    out = tmp_path / "root.crl"
    out.write_bytes(b"theirs")
    before = snapshot(tmp_path)
    with pytest.raises(files.FileExists, match=r"root\.crl"):
        authority.make_crl(out=out)
    assert snapshot(tmp_path) == before
    made = authority.make_crl(out=out, overwrite=True)
    assert made.crl_number == 2
    assert out.read_bytes() == (authority.directory / "crl.pem").read_bytes()
    root = read_certificates((authority.directory / "ca.crt").read_bytes())[0]
    assert made.authority_key_id == root.subject_key_id
