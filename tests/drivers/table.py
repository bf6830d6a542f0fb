"""The table of docs/drivers.md, from what was measured.

python tests/drivers/table.py            measures, and writes the page
python tests/drivers/table.py --check    measures, and says whether the page tells the truth
"""

from __future__ import annotations

import argparse
import difflib
import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from attempts import ALGORITHMS, FORMS, REFUSALS, Findings, Pki, Server, measure
from programs import PROGRAMS, Outcome, Program

from pgtls.lab import Installation

PAGE = Path(__file__).parents[2] / "docs" / "drivers.md"
BEGIN = "<!-- Measured by make drivers: do not edit from here on. -->\n"
VERSIONS = "Measured with "

#: What a driver says beside the reason: where it was, which line of C, how its library is named.
_NOISE = (
    (r"^(connection failed: )?connection to server at .*?, port \d+ failed: ", ""),
    (r"^failed to connect to `[^`]*`: \S+ \(localhost\): ", ""),
    (r"[0-9A-F]{8,}:error:[0-9A-F]{8}:SSL routines:[^:]*:([^:]+):.*", r"\1"),
    (r"\b(sslv3|tlsv1|ssl/tls) alert ", "alert "),
    (r" \(_ssl\.c:\d+\)", ""),
    (r" <- NotAfter: .*", ""),
    (r": current time \S+ is after \S+", ""),
    # Who writes on while the server hangs up may miss its alert: which of the two is chance.
    (
        r"^(SSL error: |The connection attempt failed\. <- )"
        r"(Broken pipe|Connection reset.*|Received fatal alert: .*)$",
        "Broken pipe, Connection reset, or Received fatal alert",
    ),
    (
        r"^failed to (receive message: remote error: tls: |write startup message: .*: write: ).*$",
        "write: connection reset by peer, or remote error: tls: the server's alert",
    ),
)


def said(outcome: Outcome) -> str:
    """Return what a driver said, without what differs from one time to the next."""
    text = outcome.text
    for pattern, replacement in _NOISE:
        text = re.sub(pattern, replacement, text)
    return text


def render(found: Findings, programs: Sequence[Program], algorithms: Sequence[str]) -> str:
    """Return the two tables as Markdown."""
    lines = ["## Forms of a private key", ""]
    lines += _row("driver", *(form.title for form in FORMS))
    lines += _row(*["---"] * (len(FORMS) + 1))
    for program in programs:
        cells = [_cell(found, program, form.title, algorithms) for form in FORMS]
        lines += _row(program.title, *cells)
    lines += ["", "## What a driver says when it is refused"]
    for refusal in REFUSALS:
        lines += ["", f"### {refusal[0].upper()}{refusal[1:]}", ""]
        lines += _row("driver", "says") + _row("---", "---")
        for program in programs:
            lines += _row(program.title, _words(found, program, refusal, algorithms))
    return "\n".join(lines) + "\n"


def _row(*cells: str) -> list[str]:
    return [f"| {' | '.join(cells)} |"]


def _cell(found: Findings, program: Program, form: str, algorithms: Sequence[str]) -> str:
    taken = [each for each in algorithms if found.forms[program.title, form, each].connected]
    if len(taken) == len(algorithms):
        return "yes"
    return ", ".join(taken) or "no"


def _words(found: Findings, program: Program, refusal: str, algorithms: Sequence[str]) -> str:
    words: dict[str, list[str]] = {}
    for algorithm in algorithms:
        outcome = found.refusals[program.title, refusal, algorithm]
        text = "**is let in**" if outcome.connected else f"`{said(outcome)}`"
        words.setdefault(text.replace("|", "\\|"), []).append(algorithm)
    if len(words) == 1:
        return next(iter(words))
    return "; ".join(f"{', '.join(each)}: {text}" for text, each in words.items())


def measured(programs: Sequence[Program], server: str = "host") -> Findings:
    """Make a server and a PKI for each algorithm, and measure."""
    with tempfile.TemporaryDirectory() as directory, Installation.named(server) as installation:
        pkis = {name: Pki.make(Path(directory) / name, name) for name in ALGORITHMS}
        with installation.cluster() as cluster:
            return measure(Server(cluster), pkis, programs)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    programs = list(PROGRAMS.values())
    missing = [program.title for program in programs if not program.is_here]
    if missing:
        print(f"missing: {', '.join(missing)}; run make drivers", file=sys.stderr)
        return 2
    found = measured(programs)
    shut_out = [key for key, outcome in found.controls.items() if not outcome.connected]
    let_in = [key for key, outcome in found.refusals.items() if outcome.connected]
    for key in shut_out:
        print(f"shut out where it should be let in: {key}: {found.controls[key].text}")
    for key in let_in:
        print(f"let in where it should be shut out: {key}")
    head, _, before = PAGE.read_text().partition(BEGIN)
    tables = render(found, programs, list(ALGORITHMS.values()))
    if arguments.check:
        now = f"\n{tables}"
        before = re.sub(rf"\n{VERSIONS}.*\n", "", before, count=1)
        sys.stdout.writelines(
            difflib.unified_diff(before.splitlines(True), now.splitlines(True), "page", "measured")
        )
        return int(before != now or bool(shut_out or let_in))
    versions = f"{VERSIONS}{'; '.join(program.version() for program in programs)}.\n"
    PAGE.write_text(f"{head}{BEGIN}\n{versions}\n{tables}")
    return int(bool(shut_out or let_in))


if __name__ == "__main__":
    sys.exit(main())
