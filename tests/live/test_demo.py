"""``pgtls demo``: every layer is proven, and every attack that succeeded before fails."""

from __future__ import annotations

import subprocess
import sys

import pytest

from pgtls.cli.demo.attacks import ATTACKS


@pytest.mark.servers("host")
@pytest.mark.usefixtures("installation")
def test_the_demo_ends_with_attacks_that_all_fail() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pgtls", "demo"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert max(map(len, lines)) <= 80
    assert not [line for line in lines if "DIFFERS" in line]
    for layer in range(1, 6):
        assert any(f"Layer {layer}: " in line for line in lines)
    for attack in ATTACKS:
        first, last = (line for line in lines if line.startswith(attack.name))
        assert "fails" not in first
        assert last.rstrip().endswith("fails")
        assert last.count("fails") == 1
