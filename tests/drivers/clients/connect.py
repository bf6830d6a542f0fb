"""Connects by psql, psycopg or asyncpg: a case a line comes in, what happened goes out as a line.

connect.py psql|psycopg|asyncpg QUERY

in:   connection string TAB passphrase of the key, or nothing
out:  "ok" TAB what the server says of the session, or "no" TAB the error
"""

from __future__ import annotations

import asyncio
import subprocess
import sys


def by_psql(dsn: str, query: str) -> str:
    command = [
        "psql",
        "--no-psqlrc",
        "-Atq",
        "--no-password",
        "-c",
        query,
        dsn + " connect_timeout=10",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ConnectionError(done.stderr.removeprefix("psql: error: "))
    return done.stdout.strip()


def by_psycopg(dsn: str, query: str) -> str:
    import psycopg

    with psycopg.connect(dsn, connect_timeout=10) as connection:
        row = connection.execute(query).fetchone()
    assert row
    return str(row[0])


def by_asyncpg(dsn: str, query: str) -> str:
    import asyncpg

    async def connect() -> str:
        connection = await asyncpg.connect(dsn, timeout=10)
        try:
            return str(await connection.fetchval(query))
        finally:
            await connection.close()

    return asyncio.run(connect())


def version(driver: str) -> str:
    if driver == "psql":
        done = subprocess.run(["psql", "--version"], capture_output=True, text=True, check=True)
        return f"psql {done.stdout.split()[2]}"
    if driver == "asyncpg":
        import asyncpg

        return f"asyncpg {asyncpg.__version__}"
    import psycopg

    return f"psycopg {psycopg.__version__} (libpq {psycopg.pq.version() // 10000})"


def main() -> None:
    driver, query = sys.argv[1:]
    print(version(driver), flush=True)
    connect = {"psql": by_psql, "psycopg": by_psycopg, "asyncpg": by_asyncpg}[driver]
    for line in sys.stdin:
        dsn, passphrase = line.rstrip("\n").split("\t")
        if passphrase:
            dsn += f"{'&' if '://' in dsn else ' '}sslpassword={passphrase}"
        try:
            print(f"ok\t{connect(dsn, query)}", flush=True)
        except Exception as error:
            print(f"no\t{' '.join(str(error).split()) or type(error).__name__}", flush=True)


main()
