"""What the programs of this directory share: their arguments, servers, and what they print."""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable
from contextlib import ExitStack

from pgtls.lab import Installation

#: Tries so many cases of a seed; returns the first disagreement, or None, and what was met.
Trial = Callable[[int, int], "tuple[str | None, str]"]


def main(
    what: str, unit: str, count: int, begin: Callable[[ExitStack, Installation], Trial]
) -> int:
    """Run a trial on each server that is named; return the exit code.

    Args:
        what: the program's docstring.
        unit: what is counted, as its option has it: ``--files``.
        count: how many without the option.
    """
    arguments = argparse.ArgumentParser(description=what)
    arguments.add_argument(f"--{unit}", type=int, default=count)
    arguments.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    arguments.add_argument("--server", default="host")
    options = arguments.parse_args()
    count = getattr(options, unit)
    for name in options.server.split(","):
        with ExitStack() as stack:
            trial = begin(stack, stack.enter_context(Installation.named(name)))
            start = time.monotonic()
            report, met = trial(count, options.seed)
            seconds = time.monotonic() - start
        print(f"{name}: {count} {unit}, seed {options.seed}, {seconds:.0f} s: {met}", flush=True)
        if report is not None:
            print(report)
            return 1
        print(f"{name}: 0 disagreements", flush=True)
    return 0


def listed(counts: dict[str, int]) -> str:
    """Return counts in words."""
    return ", ".join(f"{kind} {number}" for kind, number in sorted(counts.items()))
