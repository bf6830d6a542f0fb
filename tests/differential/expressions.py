"""Regular expressions against the server: is it valid, and does it match?

.venv/bin/python tests/differential/expressions.py --expressions 100000
"""

from __future__ import annotations

import argparse
import random
import sys

import psycopg

from pgtls.hba.expression import InvalidExpression, Unsupported, compile_are
from pgtls.lab import Cluster, Installation

_PIECES = (
    "a", "b", "web", "1", "_", ".", "^", "$", "*", "+", "?", "{2}", "{1,3}", "{2,}", "{3,1}", "{",
    "}", "(", ")", "(?:", "(?=", "(?!", "(?", "|", "[", "]", "[a-c]", "[^a]", "[[:alpha:]]", "[]",
    "[z-a]", "-", "\\d", "\\w", "\\S", "\\y", "\\m", "\\1", "\\.", "\\\\", "\\", "\\q", "\\x41",
    "\\n", "(?i)", "***", "[[:<:]]", "{300}", "(?#x)", "\\A", "\\Z", ":", "[:x:]", "\\b", "\\B",
)  # fmt: skip
_INVALID = "invalid regular expression"
_SUBJECTS = ("", "a", "ab", "web1", "b", "aab", "A", "_", "a.b", "abba", "-", "\\", "\n", "a\n")


def expression(source: random.Random) -> str:
    """Return an expression, valid as often as not."""
    return "".join(source.choice(_PIECES) for _ in range(source.choice((1, 2, 2, 3, 4, 6))))


def run(cluster: Cluster, count: int, seed: int) -> tuple[str | None, int]:
    """Compare a number of expressions; return a report, and how many could not be judged."""
    source = random.Random(seed)
    unsupported = 0
    with cluster.connect() as connection:
        # As pg_hba.conf compiles them: in the C collation.
        query = 'select array(select s ~ %s collate "C" from unnest(%s::text[]) s)'
        for _ in range(count):
            text = expression(source)
            try:
                ours = [compile_are(text).search(subject) is not None for subject in _SUBJECTS]
            except InvalidExpression:
                ours = _INVALID
            except Unsupported:
                unsupported += 1
                continue
            try:
                theirs = connection.execute(query, [text, list(_SUBJECTS)]).fetchone()[0]
            except psycopg.errors.InvalidRegularExpression:
                # Where several things are wrong, which one is named depends on the lexer's steps.
                theirs = _INVALID
            if ours != theirs:
                return f"seed {seed}: {text!r}\nserver: {theirs}\nengine: {ours}", unsupported
    return None, unsupported


def main() -> int:
    """Run the comparison on one server."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--expressions", type=int, default=20000)
    arguments.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    arguments.add_argument("--server", default="host")
    options = arguments.parse_args()
    with Installation.named(options.server) as installation, installation.cluster() as cluster:
        report, unsupported = run(cluster, options.expressions, options.seed)
    print(f"{options.expressions} expressions, {unsupported} not judged, seed {options.seed}")
    print(report or "0 disagreements")
    return 1 if report else 0


if __name__ == "__main__":
    sys.exit(main())
