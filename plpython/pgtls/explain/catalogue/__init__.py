"""The catalogue of error messages: their wordings, by who says them.

Wordings are those of libpq and PostgreSQL 10 to 18, OpenSSL 1.1.1 to 3.6, pgbouncer, and the
drivers psycopg, asyncpg, JDBC, node-postgres, pgx, lib/pq and Npgsql.  The live tests meet every
entry but two, in the words of what is installed; older and other wordings are from the sources.
Alerts are written as ``template.normalised`` writes them.
"""

from __future__ import annotations

from ..entry import Entry
from . import between, clients, files, handshake, rules, servers

_SECTIONS = (
    ("Rules of pg_hba.conf", rules.ENTRIES),
    ("The client's certificate, judged by the server", clients.ENTRIES),
    ("The server's certificate, judged by the client", servers.ENTRIES),
    ("The handshake", handshake.ENTRIES),
    ("The server's files and settings", files.ENTRIES),
    ("Replicas, poolers, and what has no message", between.ENTRIES),
)

CATALOGUE: dict[str, Entry] = {item.id: item for _, entries in _SECTIONS for item in entries}

#: The sections of the catalogue's page, in order: title, and ids of the entries.
SECTIONS = tuple((title, tuple(item.id for item in entries)) for title, entries in _SECTIONS)
