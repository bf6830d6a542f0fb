"""What the pg_hba engine costs, and how it grows.

    .venv/bin/python bench/hba.py

Growth is the time of twice the size over the time of the size; a cost that grows with the
product of rules and clients would show 4 where both are doubled, one that grows with their sum 2.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from harness import Ratio, paired

from pgtls.facts import Rule
from pgtls.hba.dialect import Dialect
from pgtls.hba.lint import lint
from pgtls.hba.match import Matcher
from pgtls.hba.model import Connection
from pgtls.hba.parse import DiskReader, parse
from pgtls.hba.simulate import simulate
from pgtls.lab import Cluster, Installation

DIALECT = Dialect(150000)
METHODS = ("scram-sha-256", "md5", "trust", "reject", "cert", "peer")


def text(lines: int, seed: int = 7) -> str:
    """Return a pg_hba.conf of many tenants, each with lines of its own."""
    source = random.Random(seed)
    found = ["local all postgres trust"]
    while len(found) < lines:
        number = len(found)
        database = source.choice((f"db{number % 997}", f"db{number % 997},db{number % 13}", "all"))
        user = source.choice((f"u{number % 1999}", f"+g{number % 31}", "all"))
        network = (
            f"10.{source.randrange(256)}.{source.randrange(256)}.0/{source.choice((16, 24, 32))}"
        )
        type_ = source.choice(("host", "hostssl", "hostssl", "hostnossl"))
        method = source.choice(METHODS[:4])
        if database == user == "all":
            network = network.replace("/16", "/24")
        found.append(f"{type_}  {database}  {user}  {network}  {method}")
    return "\n".join(found) + "\n"


def rules(lines: int) -> tuple[Rule, ...]:
    """Return the rules of ``text``."""
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "pg_hba.conf"
        path.write_text(text(lines))
        return parse(DiskReader(), str(path), DIALECT)


def clients(count: int, seed: int = 11) -> list[Connection]:
    """Return distinct clients."""
    source = random.Random(seed)
    return [
        Connection(
            f"db{source.randrange(997)}",
            f"u{source.randrange(1999)}",
            f"10.{source.randrange(256)}.{source.randrange(256)}.{source.randrange(256)}",
            source.choice(("tls", "none")),
        )
        for _ in range(count)
    ]


def simulated(today: tuple[Rule, ...], after: tuple[Rule, ...], who: list[Connection]) -> None:
    """Simulate from the rules on: building both indexes is part of the cost."""
    for _ in simulate(Matcher(today), Matcher(after), who, tls_on=True):
        pass


def seconds(call: Callable[[], object], runs: int = 3) -> float:
    """Return the least of several times."""
    best = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - start)
    return best


def growth(name: str, at: Callable[[int], Callable[[], object]], limit: float) -> Ratio:
    """Return the ratio of the double size to the size."""
    return paired(name, at(2), at(1), limit=limit, runs=3)


def main() -> int:
    """Print every figure; return 1 when one falls short."""
    figures = []
    # Parsing first: what the others keep alive would make the collector's rounds longer.
    for measure in (parsing, simulation, linting):
        for figure in measure():
            print(figure, flush=True)
            figures.append(figure)
    return 1 if any(figure.holds is False for figure in figures) else 0


def simulation() -> list[Ratio]:
    """10,000 rules and 100,000 clients, and twice of either."""
    today, twice_today = rules(10_000), rules(20_000)
    who, twice = clients(100_000), clients(200_000)
    whole = seconds(lambda: simulated(today, today, who), runs=1)
    return [
        Ratio("simulate 10,000 rules x 100,000 clients, seconds", whole, 5, whole, 1.0),
        growth(
            "  twice the clients / once",
            lambda n: lambda: simulated(today, today, who if n == 1 else twice),
            2.3,
        ),
        growth(
            "  twice the rules / once",
            lambda n: lambda: simulated(*[today if n == 1 else twice_today] * 2, who),
            2.3,
        ),
    ]


def linting() -> list[Ratio]:
    """Exact shadowing of 10,000 rules, and of twice as many."""
    once, twice = rules(10_000), rules(20_000)
    whole = seconds(lambda: list(lint(once)))
    return [
        Ratio("lint 10,000 rules, seconds", whole, 2, whole, 1.0),
        # Linear is 2 and the collector's rounds on top; a comparison of each with each is 4.
        growth("  twice the rules / once", lambda n: lambda: list(lint((once, twice)[n - 1])), 3),
    ]


def parsing() -> list[Ratio]:
    """Parsing against pg_hba_file_rules, which reads the same 10,000 lines."""
    with Installation.host() as installation, installation.cluster() as cluster:
        return [_parsing(cluster)]


def _parsing(cluster: Cluster) -> Ratio:
    path = cluster.write_hba(text(10_000))
    with cluster.connect() as connection:
        query = "select count(*) from pg_hba_file_rules"
        return paired(
            "rate of parsing 10,000 lines / pg_hba_file_rules",
            lambda: parse(DiskReader(), str(path), DIALECT),
            lambda: connection.execute(query).fetchone(),
            limit=1.0,
            runs=7,
            rate=True,
        )


if __name__ == "__main__":
    sys.exit(main())
