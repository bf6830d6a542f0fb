"""How long the way takes from a server without TLS to mutual TLS, proven layer by layer.

    .venv/bin/python bench/rollout.py [--server host] [--runs 3]

Each layer is a run of ``pgtls apply`` as a person calls it: plan, preflight, certificates, change,
reload, and the proof by real connections of that layer and of those below it.  Exits 1 when a run
takes longer than the limit, or proves less than all.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

from pgtls.lab import Cluster, Installation
from pgtls.pki.authority import Authority

LIMIT_SECONDS = 30.0

HBA = "local all postgres trust\nhost all all 127.0.0.1/32 scram-sha-256\n"
PGTLS = Path(sys.executable).with_name("pgtls")
_PASSWORD = "app"


def layers(cluster: Cluster, ca: Path) -> tuple[list[float], int]:
    """Apply the five layers; return the seconds of each, and how many attempts were as expected."""
    seconds = []
    proven = 0
    for layer in range(1, 6):
        started = time.perf_counter()
        done = subprocess.run(
            [
                PGTLS, "apply", "--layer", str(layer), "--ca", ca, "--user", "app",
                "--name", "db.example.test", "--no-keep-loopback", "--accept", "postgres",
                "--yes", "--format", "json", cluster.dsn(),
            ],
            env={**os.environ, "PGPASSWORD": _PASSWORD},
            capture_output=True,
            text=True,
            check=True,
        )  # fmt: skip
        seconds.append(time.perf_counter() - started)
        attempts = json.loads(done.stdout)["attempts"]
        wrong = [attempt["who"] for attempt in attempts if not attempt["as_expected"]]
        if wrong:
            raise SystemExit(f"layer {layer}: not as expected: {', '.join(wrong)}")
        proven += len(attempts)
    return seconds, proven


def main() -> int:
    """Print the figures; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server", default="host")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    totals = []
    with Installation.named(options.server) as installation:
        installation.install_extension()
        for _ in range(options.runs):
            with installation.cluster() as cluster, tempfile.TemporaryDirectory() as directory:
                cluster.write_hba(HBA)
                cluster.reload()
                cluster.psql(
                    f"create extension pgtls cascade; create role app login password '{_PASSWORD}'"
                )
                ca = Path(directory) / "ca"
                # Old enough to have issued a certificate that has expired.
                past = datetime.now(timezone.utc) - timedelta(days=20)
                Authority.create(ca, name="Bench CA", clock=lambda past=past: past)[0].store.close()
                with Authority.open(ca) as authority:
                    authority.issue_client("app")
                seconds, proven = layers(cluster, ca)
            totals.append(sum(seconds))
            each = " ".join(f"{one:.1f}" for one in seconds)
            print(f"  layers 1 to 5: {each} s, {proven} attempts as expected")
    median = statistics.median(totals)
    verdict = "ok" if max(totals) <= LIMIT_SECONDS else "SHORT"
    name = "all five layers applied and verified on a fresh cluster"
    print(f"{name:<58}{median:6.2f}  <= {LIMIT_SECONDS:g}  {verdict}  (seconds)")
    return 0 if verdict == "ok" else 1


if __name__ == "__main__":
    sys.exit(main())
