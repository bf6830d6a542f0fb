"""The parser against the server: random files, read by both, compared row by row.

    .venv/bin/python tests/differential/parser.py --files 50000 --server host,17,18

Prints the seed, and a disagreement in its smallest form; exits 1 on the first.
"""

from __future__ import annotations

import argparse
import random
import re
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
from builds import build_of
from grammar import BESIDE, generate
from view import COLUMNS, view_row

from pgtls.hba.dialect import Dialect
from pgtls.hba.parse import DiskReader, parse
from pgtls.lab import Cluster, Installation
from pgtls.quoting import secrets

_VIEW = f"select {', '.join(COLUMNS)} from pg_hba_file_rules"
_FROM_16 = ", regexp_replace(file_name, '^.*/', '')"


class Comparison:
    """One cluster whose pg_hba.conf is written again and again, and never reloaded."""

    def __init__(self, cluster: Cluster, connection: psycopg.Connection[Any]):
        self.path = cluster.data / "pg_hba.conf"
        self.connection = connection
        version = connection.info.server_version
        self.dialect = Dialect(
            version, oauth_validators=(), resolves=_resolves, **build_of(cluster, connection)
        )
        for name, text in BESIDE.items():
            cluster.write_file(name, text)
        directory = cluster.data / "conf.d"
        directory.mkdir(exist_ok=True)
        (directory / "b.conf").write_text("host b all all md5\n")
        (directory / "a.conf").write_text("local a all trust\n")
        (directory / ".hidden.conf").write_text("local hidden all trust\n")
        (directory / "ignored.txt").write_text("local ignored all trust\n")
        for path in (directory, *directory.iterdir()):
            path.chmod(0o755)
        self.query = _VIEW.replace(" from", f"{_FROM_16} from") if version >= 160000 else _VIEW

    def server(self, text: str) -> list[tuple[Any, ...]]:
        """Return what the server says of a file."""
        self.path.write_bytes(text.encode("utf-8", "surrogateescape"))
        rows = self.connection.execute(self.query, prepare=True).fetchall()
        return [_normal(row) for row in rows]

    def ours(self) -> list[tuple[Any, ...]]:
        """Return what the engine says of the file that was last written."""
        rules = parse(DiskReader(), str(self.path), self.dialect)
        rows = [view_row(rule, self.dialect) for rule in rules]
        if self.dialect.version_num >= 160000:
            names = [str(rule.file_name).rpartition("/")[2] for rule in rules]
            rows = [(*row, name) for row, name in zip(rows, names)]
        return [_normal(row) for row in rows]

    def disagree(self, text: str) -> bool:
        """Return whether the two differ on a file."""
        return self.server(text) != self.ours()


def _normal(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """The row without the reason why an expression is invalid: where there are two, either."""
    error = row[8] and secrets.in_error(
        re.sub(r'^(invalid regular expression ".*"): .*$', r"\1", row[8], flags=re.S)
    )
    return (*row[:8], error, *row[9:])


def _resolves(name: str) -> bool:
    try:
        socket.getaddrinfo(name or None, None, type=socket.SOCK_DGRAM)
    except (OSError, UnicodeError):
        return False
    return True


def smallest(text: str, disagree: Callable[[str], bool]) -> str:
    """Return the smallest file of those made by leaving lines, then characters, out."""
    for pieces in (text.splitlines(keepends=True), None):
        parts = list(text) if pieces is None else pieces
        number = 0
        while number < len(parts):
            shorter = parts[:number] + parts[number + 1 :]
            if disagree("".join(shorter)):
                parts = shorter
            else:
                number += 1
        text = "".join(parts)
    return text


def run(cluster: Cluster, files: int, seed: int) -> str | None:
    """Compare a number of files; return a report of the first disagreement, or None."""
    source = random.Random(seed)
    with cluster.connect() as connection:
        comparison = Comparison(cluster, connection)
        for number in range(files):
            text = generate(source, loops=comparison.dialect.version_num >= 160000)
            if comparison.disagree(text):
                text = smallest(text, comparison.disagree)
                return (
                    f"seed {seed}, file {number}: {text!r}\n"
                    f"server: {comparison.server(text)}\n"
                    f"engine: {comparison.ours()}"
                )
    return None


def main() -> int:
    """Run the comparison on each server that is named."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--files", type=int, default=2000)
    arguments.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    arguments.add_argument("--server", default="host")
    options = arguments.parse_args()
    for name in options.server.split(","):
        with Installation.named(name) as installation, installation.cluster(ssl=False) as cluster:
            _switch_on(cluster)
            start = time.monotonic()
            report = run(cluster, options.files, options.seed)
            seconds = time.monotonic() - start
            print(
                f"{name}: {options.files} files, seed {options.seed}, {seconds:.0f} s", flush=True
            )
            if report is not None:
                print(report)
                return 1
            print(f"{name}: 0 disagreements", flush=True)
    return 0


def _switch_on(cluster: Cluster) -> None:
    """TLS on, so that hostssl lines are no errors."""
    import tempfile

    from pgtls.lab.tls import SETTINGS, put_in_place
    from pgtls.pki.authority import Authority

    with tempfile.TemporaryDirectory() as directory:
        authority, _ = Authority.create(Path(directory) / "ca", name="Test CA")
        with authority:
            authority.issue_server("localhost", out=Path(directory) / "server")
        put_in_place(cluster, Path(directory) / "server", Path(directory) / "ca" / "crl.pem")
    cluster.configure(SETTINGS)
    cluster.reload()


if __name__ == "__main__":
    sys.exit(main())
