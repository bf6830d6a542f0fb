"""``make bench``: what pgtls costs, as ratios against a named peer in one run.

    .venv/bin/python bench/run.py [--server host]

Exits 1 when a figure falls short.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import psycopg
from harness import Ratio, fetch, many_certificates, paired, tls_server, tls_sessions

from pgtls.lab import Cluster, Installation

PLAIN_JOIN = "select * from pg_stat_activity a join pg_stat_ssl s using (pid)"

# What posture() asks, as it asks it, the reader's part too: recorded in the backend at the door.
RECORD = """
do $python$
import json, sys
sys.path.append('@python_dir@')
from @python_package@ import collect
from @python_package@.collect.query import arguments
from @python_package@.server import door

asked, rows = [], door.Plpy.rows

def recording(self, query, values=()):
    given = arguments(values, self.codec)
    asked.append((query.sql, [None if one is None else one.hex() for one in given]))
    return rows(self, query, values)

door.Plpy.rows = recording
try:
    collect.collect_server(collect.asker(door.Plpy(plpy), in_backend=True))
finally:
    door.Plpy.rows = rows
plpy.execute(plpy.prepare("select set_config('bench.asked', $1, false)", ["text"]),
             [json.dumps(asked)])
$python$ language plpython3u
"""

# The same queries one after the other in one function: no way there and back between them.
REPLAY = """
create or replace function pg_temp.replay() returns int language plpython3u as $python$
import json
if 'plans' not in SD:
    SD['plans'] = [
        (plpy.prepare(sql, ['bytea'] * len(values)), [bytes.fromhex(value) for value in values])
        for sql, values in json.loads(@asked@)]
return sum(len(plpy.execute(plan, values)) for plan, values in SD['plans'])
$python$
"""

# The shortest loop that learns what certificates() returns, in the same interpreter.
BARE_LOOP = """
create or replace function bare_loop(path text) returns int language plpython3u as $python$
import hashlib, re
from cryptography import x509
pem = plpy.execute(plpy.prepare("select pg_read_binary_file($1) as c", ["text"]), [path])[0]["c"]
count = 0
for block in re.findall(b"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", pem, re.S):
    c = x509.load_pem_x509_certificate(block)
    key = c.public_key()
    extensions = {e.oid: e.value for e in c.extensions}
    row = (c.subject.rfc4514_string(), c.issuer.rfc4514_string(), c.serial_number,
           c.not_valid_before, c.not_valid_after, c.signature_algorithm_oid._name,
           key.key_size, c.fingerprint(c.signature_hash_algorithm), extensions)
    count += 1
return count
$python$
"""


def main() -> int:
    """Run every benchmark, print the figures, return the exit code."""
    parser = argparse.ArgumentParser(description="pgtls's figures, as ratios in one run")
    parser.add_argument("--server", default="host")
    options = parser.parse_args()
    figures: list[Ratio] = []
    with (
        Installation.named(options.server) as installation,
        tempfile.TemporaryDirectory() as directory,
    ):
        installation.install_extension()
        with tls_server(installation, Path(directory)) as cluster:
            print(cluster.psql("select version()").split(" on ")[0])
            for measure in (sessions, posture, first_call, certificates):
                for figure in measure(cluster):
                    print(figure, flush=True)
                    figures.append(figure)
    return 1 if any(figure.holds is False for figure in figures) else 0


def sessions(cluster: Cluster) -> list[Ratio]:
    """sessions() and non_tls_sessions() against the plain join, at 50 and at 500 sessions."""
    found = []
    with cluster.connect() as connection:
        for count in (50, 500):
            with tls_sessions(cluster, count):
                limit = 2.5 if count == 500 else None
                plain = fetch(connection, PLAIN_JOIN)
                for sql in (
                    "pgtls.sessions()",
                    "pgtls.non_tls_sessions()",
                    "pgtls.non_tls_sessions(true)",
                ):
                    ours = fetch(connection, f"select * from {sql}")
                    ours()
                    name = f"{sql} / plain join, {count} TLS sessions"
                    found.append(paired(name, ours, plain, limit=limit))
    return found


def posture(cluster: Cluster) -> list[Ratio]:
    """posture(), warm, against the sum of the queries that it issues."""
    with cluster.connect() as connection:
        asked = recorded(connection)
        raw_cursor = psycopg.RawCursor(connection)
        ours = fetch(connection, "select * from pgtls.posture()")
        ours()

        def raw() -> None:
            for sql, parameters in asked:
                raw_cursor.execute(sql, parameters, prepare=True).fetchall()

        raw()
        connection.execute(
            REPLAY.replace("@asked@", json.dumps(json.dumps(asked_as_it_is(connection))))
        )
        inside = fetch(connection, "select pg_temp.replay()")
        inside()
        return [
            paired(f"posture() warm / its {len(asked)} queries, by a client", ours, raw, limit=5),
            paired(
                f"posture() warm / its {len(asked)} queries, in the backend", ours, inside, limit=5
            ),
        ]


def recorded(connection: psycopg.Connection[Any]) -> list[tuple[str, Any]]:
    """Return the queries of one posture(), with their parameters, for psycopg."""
    python_dir, package = connection.execute(
        "select substring(prosrc from $$insert\\(0, '([^']+)$$),"
        " substring(prosrc from 'pgtls_[0-9_]+') from pg_proc where proname = '_posture'"
    ).fetchone() or ("", "")
    connection.execute(
        RECORD.replace("@python_dir@", python_dir).replace("@python_package@", package)
    )
    return [
        (sql, [bytes.fromhex(value) for value in values] or None)
        for sql, values in asked_as_it_is(connection)
    ]


def asked_as_it_is(connection: psycopg.Connection[Any]) -> list[Any]:
    """Return the recorded queries with their values in hexadecimal, as the backend issued them."""
    row = connection.execute("select current_setting('bench.asked')").fetchone()
    return list(json.loads(row[0] if row else "[]"))


def first_call(cluster: Cluster) -> list[Ratio]:
    """The first posture() of a backend against a bare import of cryptography.x509 there."""

    def fresh(sql: str) -> None:
        with cluster.connect() as connection:
            connection.execute(sql)

    return [
        paired(
            "posture(), first call / import cryptography.x509",
            lambda: fresh("select * from pgtls.posture()"),
            lambda: fresh("do $$ import cryptography.x509 $$ language plpython3u"),
            limit=2,
            runs=15,
        )
    ]


def certificates(cluster: Cluster) -> list[Ratio]:
    """certificates() over a file of 500, never seen before and seen before."""
    cluster.psql(BARE_LOOP)
    with cluster.connect() as connection:
        bare = fetch(connection, "select bare_loop('many.crt')")
        ours = fetch(connection, "select * from pgtls.certificates()")
        pem = many_certificates(500)
        number = 0

        def unseen() -> None:
            nonlocal number
            number += 1
            cluster.write_file("many.crt", pem + b"\n" * number)

        cluster.write_file("many.crt", pem)
        cluster.configure(ssl_ca_file="many.crt")
        cluster.reload()

        def cold() -> object:
            return ours()

        pairs = []
        for _ in range(10):
            unseen()
            pairs.append(paired("", cold, bare, limit=0.7, runs=1, rate=True))
        middle = sorted(pairs, key=lambda ratio: ratio.value)[len(pairs) // 2]
        name = "rate of certificates(), 500 unseen / bare loop"
        first = Ratio(name, middle.value, 0.7, middle.ours, middle.theirs, at_least=True)
        again = paired(
            "rate of certificates(), 500 seen before / bare loop",
            ours, bare, limit=None, runs=10, rate=True,
        )  # fmt: skip
        return [first, again]


if __name__ == "__main__":
    sys.exit(main())
