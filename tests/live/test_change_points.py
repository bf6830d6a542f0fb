"""A sample of ``change_points``; ``make change-points`` tries every one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace kills at a system call")
def test_killed_anywhere_all_is_old_or_all_is_new() -> None:
    # A program of its own: it adopts the keepers that are left over.
    program = Path(__file__).with_name("change_points.py")
    done = subprocess.run(
        [sys.executable, program, "--every", "50"],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    print(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
    assert ", 0 failed" in done.stdout
