"""The store: what an earlier schema becomes, and that revoking does not rewrite it."""

from __future__ import annotations

import json
import multiprocessing
import os
import sqlite3
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from pgtls.pki import schema
from pgtls.pki.authority import Authority
from pgtls.pki.records import HELD, ISSUING, REVOKED, VALID
from pgtls.pki.store import Store
from pgtls.x509 import read_crls

# As version 0.1.0 was first written.
SCHEMA_1 = """
create table authority (
    id             integer primary key,
    name           text not null unique,
    certificate_id integer references certificate (id),
    crl_number     integer not null default 0
);
create table certificate (
    id           integer primary key,
    authority_id integer not null references authority (id),
    serial       text not null,
    profile      text not null,
    name         text not null,
    subject      text not null,
    san          text not null,
    not_before   integer not null,
    not_after    integer not null,
    state        text not null default 'valid' check (state in ('valid', 'revoked', 'held')),
    revoked_at   integer,
    reason       text,
    recorded_at  integer not null,
    der          blob not null,
    unique (authority_id, serial),
    check ((state = 'valid') = (revoked_at is null))
);
create index certificate_name on certificate (name);
create index certificate_revoked on certificate (authority_id, revoked_at)
    where revoked_at is not null;
"""


def downgrade(path: Path) -> None:
    """Put a store of one CA back to schema 1, rows and all; nothing stood beside it then."""
    (path.parent / "memory.json").unlink()
    with sqlite3.connect(path) as database:
        rows = database.execute("select * from certificate").fetchall()
        number, own = database.execute(
            "select crl_number, certificate_id from authority"
        ).fetchone()
        kept = [row[:13] + row[14:15] for row in rows]
    database.close()
    path.unlink()
    with sqlite3.connect(path) as database:
        database.executescript(SCHEMA_1)
        database.execute("insert into authority values (1, 'root', null, ?)", (number,))
        database.executemany(f"insert into certificate values ({','.join('?' * 14)})", kept)
        database.execute("update authority set certificate_id = ?", (own,))
        database.execute(f"pragma application_id = {schema.APPLICATION_ID}")
        database.execute("pragma user_version = 1")
    database.close()


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A CA with a store of schema 1: one certificate good, one revoked, one on hold."""
    from pgtls.pki.revoke import revoke, select

    with Authority.create(tmp_path / "ca", name="Old CA")[0] as authority:
        for name, reason in (("a", ""), ("b", "keyCompromise"), ("c", "certificateHold")):
            authority.issue_client(name)
            if reason:
                revoke(authority, select(authority, name), reason)
    downgrade(tmp_path / "ca" / "index.db")
    return tmp_path / "ca"


def dump(path: Path) -> list[str]:
    with sqlite3.connect(path) as database:
        found = [
            row[0] for row in database.execute("select sql from sqlite_master where sql <> ''")
        ]
    database.close()
    return sorted(found)


def test_a_store_of_schema_1_becomes_one_of_today(old: Path, tmp_path: Path) -> None:
    Authority.create(tmp_path / "fresh", name="Fresh")[0].store.close()
    with Authority.open(old) as authority:
        states = {each.name: (each.state, each.reason) for each in authority.certificates()}
        assert states == {
            "Old CA": (VALID, None), "a": (VALID, None),
            "b": (REVOKED, "keyCompromise"), "c": (HELD, "certificateHold"),
        }  # fmt: skip
        row = authority.row
        assert (row.name, row.state, row.folder, row.has_key) == ("Old CA", ISSUING, ".", True)
        assert row.crl_number == 3
        crl = authority.make_crl()
        assert (crl.crl_number, crl.revoked) == (4, 2)
        authority.issue_server("db1")
    assert [line.replace('"', "") for line in dump(old / "index.db")] == dump(
        tmp_path / "fresh" / "index.db"
    )


def test_a_store_of_schema_2_becomes_one_of_today(tmp_path: Path) -> None:
    with Authority.create(tmp_path / "ca", name="Old CA")[0] as authority:
        authority.issue_client("a")
    fresh = columns(tmp_path / "ca" / "index.db")
    (tmp_path / "ca" / "memory.json").unlink()
    with sqlite3.connect(tmp_path / "ca" / "index.db") as database:
        database.execute("drop table history")
        database.execute("alter table authority drop column crl_this_update")
        database.execute("alter table certificate drop column released_at")
        database.execute("pragma user_version = 2")
    database.close()
    with Authority.open(tmp_path / "ca") as authority:
        assert authority.make_crl().crl_number == 2
        issued = authority.find("a")[0]
        assert authority.store.signed_at() - issued.not_before < timedelta(minutes=6)
    assert columns(tmp_path / "ca" / "index.db") == fresh
    assert (tmp_path / "ca" / "memory.json").exists()


def columns(path: Path) -> dict[str, set[tuple[object, ...]]]:
    with sqlite3.connect(path) as database:
        tables = [row[0] for row in database.execute("select name from sqlite_master")]
        found = {
            table: {row[1:] for row in database.execute(f"pragma table_info({table})")}
            for table in tables
        }
    database.close()
    return found


def test_the_entries_of_a_migrated_store_are_those_of_a_fresh_one(old: Path) -> None:
    before = read_crls((old / "crl.pem").read_bytes())[0]
    with Authority.open(old) as authority:
        authority.make_crl()
    after = read_crls((old / "crl.pem").read_bytes())[0]
    assert (before.revoked, after.revoked) == (2, 2)
    serial_of = [cut(each.der) for each in (before, after)]
    assert serial_of[0] == serial_of[1]


def cut(der: bytes) -> list[tuple[int, datetime]]:
    from cryptography import x509

    from pgtls.x509 import utc

    return [
        (each.serial_number, utc(each, "revocation_date") or datetime.min)
        for each in x509.load_der_x509_crl(der)
    ]


def migrate(path: Path) -> None:
    Store.open(path).close()


def test_processes_that_open_an_old_store_at_once_migrate_it_once(old: Path) -> None:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=migrate, args=(old / "index.db",)) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert [worker.exitcode for worker in workers] == [0] * 4
    with Authority.open(old) as authority:
        assert len(authority.certificates()) == 4


def test_a_migration_that_fails_leaves_the_old_store(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dump(old / "index.db")
    monkeypatch.setattr(schema, "_FROM_1", (*schema._FROM_1, "select nonsense"))
    with pytest.raises(Exception, match="nonsense"):
        Authority.open(old)
    assert dump(old / "index.db") == before
    monkeypatch.undo()
    with Authority.open(old) as authority:
        assert len(authority.certificates()) == 4


def fill(path: Path, count: int) -> None:
    """Put many revoked certificates into a store, as rows."""
    from pgtls.pki import crl

    then = datetime(2030, 1, 1, tzinfo=timezone.utc)
    seconds = int(then.timestamp())
    with sqlite3.connect(path) as database:
        database.executemany(
            "insert into certificate (authority_id, serial, profile, name, subject, san, "
            "not_before, not_after, state, revoked_at, reason, recorded_at, der, entry) "
            "values (1, ?, 'client', ?, ?, '[]', ?, ?, 'revoked', ?, 'superseded', ?, '', ?)",
            (
                (serial, f"r{n}", f"CN=r{n}", seconds, seconds, seconds, seconds,
                 crl.entry(serial, then + timedelta(seconds=0), "superseded"))
                for n in range(count)
                for serial in (format(int.from_bytes(os.urandom(19), "big") | 1 << 158, "x"),)
            ),
        )  # fmt: skip
    database.close()


def test_revoking_one_of_many_writes_a_few_pages(tmp_path: Path) -> None:
    from pgtls.pki.revoke import revoke, select

    with Authority.create(tmp_path / "ca", name="CA")[0] as authority:
        authority.issue_client("app")
    path = tmp_path / "ca" / "index.db"
    fill(path, 50_000)
    pages = path.read_bytes()
    with Authority.open(tmp_path / "ca") as authority:
        revoke(authority, select(authority, "app"), "superseded", publish=False)
        assert authority.store.count_revoked(1) == 50_001
    after = path.read_bytes()
    size = 4096
    changed = sum(
        pages[start : start + size] != after[start : start + size]
        for start in range(0, len(after), size)
    )
    assert len(after) > 15_000_000
    assert changed < 20


def test_a_crl_reads_the_index_and_no_certificate(tmp_path: Path) -> None:
    with Authority.create(tmp_path / "ca", name="CA")[0] as authority:
        plan = authority.store._connection.execute(
            "explain query plan select entry from certificate indexed by certificate_entry "
            "where authority_id = 1 and entry is not null order by serial"
        ).fetchall()
    assert "COVERING INDEX certificate_entry" in json.dumps(plan)
    assert "TEMP B-TREE" not in json.dumps(plan)
