"""The store's tables, and how a store of an earlier schema becomes one of today's.

Times are whole seconds since 1970 UTC; serials are lower-case hexadecimal without leading
zeros, as in ``facts``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime, timezone

VERSION = 3

# "pgtl" in ASCII: SQLite keeps it in the file's header for programs such as file(1).
APPLICATION_ID = 0x7067746C

# authority.state, see ``hierarchy``; folder is relative to the CA's directory, "." is itself.
# certificate.entry is what a CRL says of it (``crl.entry``), and its index holds all that a new
# CRL reads: one run over neighbouring pages, however many certificates there are besides.
# der may be empty: taken over from an index that did not keep the certificate.
# certificate.released_at tells when a hold was last released: why an entry has left the CRL.
# authority.crl_this_update is that of its last CRL, null for none.
# history is one row: revision counts the transactions, so that a store which was restored from a
# backup is known by it (``memory``); signed_at is the latest moment at which anything was signed.
TABLES = """
create table authority (
    id             integer primary key,
    name           text not null unique,
    state          text not null check (state in
                       ('requested', 'coming', 'issuing', 'trusted', 'leaving', 'retired')),
    parent_id      integer references authority (id),
    certificate_id integer references certificate (id),
    folder         text not null unique,
    has_key        integer not null check (has_key in (0, 1)),
    crl_number     integer not null default 0,
    crl_this_update integer
);
create unique index authority_issuing on authority (state) where state = 'issuing';
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
    place        text,
    der          blob not null,
    entry        blob,
    released_at  integer,
    unique (authority_id, serial),
    check ((state = 'valid') = (revoked_at is null)),
    check ((state = 'valid') = (entry is null))
);
create index certificate_name on certificate (name);
create index certificate_entry on certificate (authority_id, serial, entry)
    where entry is not null;
create table history (
    id        integer primary key check (id = 1),
    revision  integer not null,
    signed_at integer not null
);
insert into history values (1, 0, 0);
"""


def create(connection: sqlite3.Connection) -> None:
    """Make the tables in an empty database."""
    connection.executescript(
        f"begin; {TABLES} pragma application_id = {APPLICATION_ID};"
        f"pragma user_version = {VERSION}; commit;"
    )


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a store to today's schema, wholly or not at all; nothing happens to one of today's.

    Another process may do the same at the same time: who comes second finds it done.
    """
    connection.create_function("crl_entry", 3, _entry, deterministic=True)
    connection.execute("pragma foreign_keys = off")
    connection.execute("begin immediate")
    try:
        if version(connection) == 1:
            _from_1(connection)
        elif version(connection) == 2:
            _run(connection, _FROM_2)
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise
    finally:
        connection.execute("pragma foreign_keys = on")


def version(connection: sqlite3.Connection) -> int:
    """Return the schema of a store."""
    return int(connection.execute("pragma user_version").fetchone()[0])


# Schema 1 had one CA, whose files lay in the directory itself.
_FROM_1 = (
    "insert into authority (id, name, state, certificate_id, folder, has_key, crl_number) "
    "select a.id, c.name, 'issuing', a.certificate_id, '.', 1, a.crl_number "
    "from authority_1 a join certificate_1 c on c.id = a.certificate_id",
    "insert into certificate (id, authority_id, serial, profile, name, subject, san, not_before, "
    "not_after, state, revoked_at, reason, recorded_at, der, entry) "
    "select id, authority_id, serial, profile, name, subject, san, not_before, not_after, state, "
    "revoked_at, reason, recorded_at, der, "
    "case when revoked_at is not null then crl_entry(serial, revoked_at, reason) end "
    "from certificate_1 order by id",
    "drop table authority_1",
    "drop table certificate_1",
    "update history set signed_at = (select coalesce(max(recorded_at), 0) from certificate)",
    f"pragma user_version = {VERSION}",
)

# Schema 2 did not count its transactions, nor remember when it had signed.
_FROM_2 = (
    "alter table authority add column crl_this_update integer",
    "alter table certificate add column released_at integer",
    "create table history (id integer primary key check (id = 1), revision integer not null, "
    "signed_at integer not null)",
    "insert into history select 1, 0, coalesce(max(recorded_at), 0) from certificate",
    f"pragma user_version = {VERSION}",
)


def _from_1(connection: sqlite3.Connection) -> None:
    before = (
        "drop index certificate_name",
        "drop index certificate_revoked",
        "pragma legacy_alter_table = on",
        "alter table authority rename to authority_1",
        "alter table certificate rename to certificate_1",
    )
    _run(connection, (*before, *filter(str.strip, TABLES.split(";")), *_FROM_1))


def _run(connection: sqlite3.Connection, statements: Iterable[str]) -> None:
    for statement in statements:
        connection.execute(statement)


def _entry(serial: str, revoked_at: int, reason: str | None) -> bytes:
    from . import crl

    return crl.entry(serial, datetime.fromtimestamp(revoked_at, timezone.utc), reason)
