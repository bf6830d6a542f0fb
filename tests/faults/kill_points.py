"""Kills each command that changes the CA's store at every call that changes a file.

    .venv/bin/python tests/faults/kill_points.py [--only NAME] [--every N]

After each kill: the store opens, no serial was used twice, no certificate that left the tool is
unknown to it, no revocation that was acknowledged is missing, no file is torn, and the same
command run again ends well.  Prints how many points were tried; exits 1 when one failed.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from ca_commands import SCENARIOS, Scenario, command, pgtls, prepare
from sound import problems, revoked

import kill


def main() -> int:
    """Try the points, print the count, return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--only", help="a scenario by its name")
    parser.add_argument("--every", type=int, default=1, help="try every N-th point only")
    options = parser.parse_args()
    failed = 0
    tried = 0
    for scenario in SCENARIOS:
        if options.only in (None, scenario.name):
            with tempfile.TemporaryDirectory() as folder:
                outcomes = list(try_points(scenario, Path(folder), options.every))
            wrong = [outcome for outcome in outcomes if outcome]
            print(f"{scenario.name}: {len(outcomes)} kill points, {len(wrong)} failed", flush=True)
            for outcome in wrong:
                print(f"  {outcome}")
            tried += len(outcomes)
            failed += len(wrong)
    print(f"{tried} kill points tried, {failed} failed")
    return 1 if failed or not tried else 0


def try_points(scenario: Scenario, folder: Path, every: int, first: int = 0) -> Iterator[str]:
    """Yield for every ``every``-th point what went wrong; empty: nothing did."""
    start = folder / "start"
    start.mkdir()
    prepare(scenario, start)
    trial = folder / "trial"
    shutil.copytree(start, trial, symlinks=True)
    points = kill.points(command(scenario.command), cwd=trial)
    for point in points[first::every]:
        shutil.rmtree(trial)
        shutil.copytree(start, trial, symlinks=True)
        yield try_point(scenario, trial, point)


def try_point(scenario: Scenario, trial: Path, point: kill.Point) -> str:
    """Kill once, look, run again, look again; return what went wrong."""
    run = kill.run(command(scenario.command), killed_at=point, cwd=trial)
    if not run.was_killed:
        return f"{point}: was not reached; ended with {run.code}: {run.stderr}"
    found = problems(trial, settled=False, complete=not scenario.restored)
    if run.stdout and not set(scenario.revokes) <= revoked(trial):
        found.append("a revocation that was acknowledged is missing")
    again = pgtls(scenario.again or scenario.command, trial)
    if again.returncode != 0:
        found.append(f"run again it ends with {again.returncode}: {again.stderr.strip()[-300:]}")
    found += problems(trial)
    if not set(scenario.revokes) <= revoked(trial):
        found.append("run again it has not revoked")
    return f"{point}: {'; '.join(found)}" if found else ""


if __name__ == "__main__":
    sys.exit(main())
