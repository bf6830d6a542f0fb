"""What a pg_hba.conf of 5 MB costs in a backend, against the server's own view of it.

    .venv/bin/python bench/large_hba.py [--server host]

Each function runs in a backend that has read nothing yet.  Memory is what the backend holds at
its peak beyond what ``pg_hba_file_rules`` alone makes it hold: the functions ask the view too.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

import psycopg
from harness import Ratio, paired

from pgtls.lab import Cluster, Installation

LINES = 100_000
MOST_TIMES = 10
MOST_MEGABYTES = 150

VIEW = "select count(*) from pg_hba_file_rules"
CALLS = {
    "lint_hba()": "select count(*) from pgtls.lint_hba()",
    "match_hba(…)": "select * from pgtls.match_hba('host', 'd', 'u', '10.0.0.1')",
    "posture()": "select count(*) from pgtls.posture()",
    "recommended_hba(1)": "select count(*) from pgtls.recommended_hba(1)",
    "preflight(1)": "select count(*) from pgtls.preflight(1)",
}


def text() -> str:
    """Return a pg_hba.conf of rules that each name a database, a role and an address."""
    return "local all all trust\n" + "".join(
        f"host db{n} user{n} 10.{n >> 16 & 255}.{n >> 8 & 255}.{n & 255}/32 scram-sha-256\n"
        for n in range(LINES)
    )


def megabytes(connection: psycopg.Connection[object]) -> float:
    """Return the most that the connection's backend has held in memory."""
    status = Path(f"/proc/{connection.info.backend_pid}/status").read_text()
    return int(re.findall(r"VmHWM:\s+(\d+) kB", status)[0]) / 1024


def figures(cluster: Cluster) -> list[Ratio]:
    """Return for each function its time and its memory against the view's."""
    peaks: dict[str, float] = {}

    def fresh(sql: str) -> None:
        with cluster.connect() as connection:
            connection.execute(sql).fetchall()
            peaks[sql] = megabytes(connection)

    found = []
    for name, sql in CALLS.items():
        times = paired(
            f"{name} / pg_hba_file_rules",
            lambda sql=sql: fresh(sql),
            lambda: fresh(VIEW),
            limit=MOST_TIMES,
            runs=3,
        )
        more = peaks[sql] - peaks[VIEW]
        memory = Ratio(
            "  memory beyond the view's", more, MOST_MEGABYTES, peaks[sql], peaks[VIEW], unit="MB"
        )
        found += [times, memory]
    return found


def main() -> int:
    """Print every figure; return 1 when one falls short."""
    parser = argparse.ArgumentParser(description="a pg_hba.conf of 5 MB, against the view")
    parser.add_argument("--server", default="host")
    options = parser.parse_args()
    with Installation.named(options.server) as installation:
        installation.install_extension()
        with installation.cluster(ssl=False) as cluster:
            cluster.psql("create extension pgtls cascade")
            cluster.write_hba(text())
            found = figures(cluster)
    for figure in found:
        print(figure)
    return 1 if any(figure.holds is False for figure in found) else 0


if __name__ == "__main__":
    sys.exit(main())
