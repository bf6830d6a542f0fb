"""Run the pgTAP suite as a user would: ``make installcheck`` against a throwaway server.

.venv/bin/python dev/pgtap.py
"""

from __future__ import annotations

import os
import subprocess
import sys

from pgtls.lab import Installation, LabError
from pgtls.lab.wheels import source_tree


def main() -> int:
    """Return installcheck's exit status, or 2 when there is no server to run it on."""
    try:
        with Installation.host() as installation:
            installation.install_extension()
            with installation.cluster() as cluster:
                environment = {
                    name: value
                    for name, value in os.environ.items()
                    if not name.startswith(("PG", "MAKE"))
                }
                return subprocess.run(
                    ["make", "-s", "installcheck", f"PG_CONFIG={installation.pg_config}"],
                    cwd=source_tree(),
                    env={**environment, **cluster.environment()},
                    check=False,
                ).returncode
    except LabError as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
