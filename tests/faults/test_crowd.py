"""Sixteen processes issue and revoke at once: every serial distinct, the CRL complete."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from cryptography import x509
from sound import problems

from pgtls.pki.authority import Authority

PROCESSES = 16
OPERATIONS = 2000


def test_sixteen_processes_at_once(tmp_path: Path) -> None:
    ca = tmp_path / "ca"
    authority, _ = Authority.create(ca, name="Crowded CA")
    authority.__exit__(None, None, None)
    each = OPERATIONS // PROCESSES
    crowd = [
        subprocess.Popen(
            [sys.executable, Path(__file__).with_name("crowd.py"), ca, str(number), str(each)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(PROCESSES)
    ]
    outputs = [process.communicate(timeout=300) for process in crowd]
    assert [error for _, error in outputs if error] == []
    assert [process.returncode for process in crowd] == [0] * PROCESSES
    told = [line.split() for output, _ in outputs for line in output.splitlines()]
    assert len(told) == each * PROCESSES
    issued = [serial for verb, serial in told if verb == "issued"]
    revoked = {serial for verb, serial in told if verb == "revoked"}
    assert len(set(issued)) == len(issued)
    with Authority.open(ca) as opened:
        known = {record.serial: record for record in opened.certificates()}
    assert set(issued) <= set(known)
    assert {serial for serial in issued if known[serial].state == "revoked"} == revoked
    listed = x509.load_pem_x509_crl((ca / "crl.pem").read_bytes())
    assert {format(entry.serial_number, "x") for entry in listed} == revoked
    assert problems(ca.parent) == []
