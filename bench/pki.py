"""What the certificate authority costs, beside the peers that are installed.

    .venv/bin/python bench/pki.py [--entries 1000000] [--certificates 1000]

easy-rsa and cfssl are Debian's packages easy-rsa and golang-cfssl; openssl is always there.
Peers that are slow make fewer certificates, and their time is scaled.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from harness import Ratio, paired
from pki_parts import (
    EasyRsa,
    OpensslCa,
    bare_loop,
    bare_process,
    cfssl,
    fill_index,
    fill_store,
    run,
    usage,
)

from pgtls.pki.authority import Authority
from pgtls.pki.revoke import revoke, select

TOOL = [sys.executable, "-m", "pgtls"]


def main() -> int:
    """Run every benchmark, print the figures, return the exit code."""
    parser = argparse.ArgumentParser(description="the CA's figures, as ratios in one run")
    parser.add_argument("--entries", type=int, default=1_000_000, help="of the large CRL")
    parser.add_argument("--certificates", type=int, default=1_000, help="of the batch")
    options = parser.parse_args()
    short = False
    with tempfile.TemporaryDirectory(prefix="pgtls-bench-") as directory:
        base = Path(directory)
        for measure in (
            lambda: batch(base / "batch", options.certificates),
            lambda: one(base / "one"),
            lambda: large_crl(base / "crl", options.entries),
        ):
            for figure in measure():
                print(figure, flush=True)
                short = short or figure.holds is False
    return 1 if short else 0


def batch(base: Path, count: int) -> list[Ratio]:
    """Many P-256 server certificates, durable, keys included."""
    base.mkdir()
    Authority.create(base / "ca", name="Bench CA")[0].store.close()
    names = base / "names.txt"
    names.write_text("".join(f"db{n}.example.com\n" for n in range(count)))
    runs = iter(range(1000))

    def ours() -> None:
        out = base / f"ours{next(runs)}"
        run([*TOOL, "cert", "server", "--batch", names, "--out", out, "--ca", base / "ca"])

    def loop() -> None:
        bare_loop(base / "ca", base / f"loop{next(runs)}", count)

    found = [paired(f"{count} certificates / bare loop with fsync", ours, loop, limit=1.6, runs=3)]
    few = max(10, count // 10)
    openssl = OpensslCa(base / "openssl")
    found.append(_times("openssl req + ca", ours, count, openssl.issue, few, at_least=5))
    if EasyRsa.installed():
        easy = EasyRsa(base / "easy-rsa")
        found.append(_times("easy-rsa", ours, count, easy.issue, max(5, few // 5), at_least=40))
    if shutil.which("cfssl"):
        peer = cfssl(base / "cfssl")
        found.append(_times("cfssl", ours, count, peer, few, at_least=None))
    return found


def _times(
    name: str,
    ours: Callable[[], None],
    count: int,
    theirs: Callable[[int], None],
    few: int,
    at_least: float | None,
) -> Ratio:
    """Return how many times faster ours is than a peer that makes fewer."""
    measured = paired(name, ours, lambda: theirs(few), limit=at_least, runs=1, rate=True)
    scale = count / few
    return Ratio(
        f"{name} ({few}, scaled) / {count} certificates",
        measured.value * scale,
        at_least,
        measured.ours,
        measured.theirs * scale,
        at_least=True,
    )


def one(base: Path) -> list[Ratio]:
    """One certificate, as a process."""
    base.mkdir()
    Authority.create(base / "ca", name="Bench CA")[0].store.close()
    runs = iter(range(1000))
    tool = Path(sys.executable).with_name("pgtls")

    def ours() -> None:
        run([tool, "cert", "server", f"db{next(runs)}", "--ca", base / "ca"])

    def bare() -> None:
        bare_process(base / "ca", base / f"bare{next(runs)}")

    ours(), bare()
    return [paired("one certificate / bare Python", ours, bare, limit=1.5, runs=25)]


def large_crl(base: Path, entries: int) -> list[Ratio]:
    """A CRL of many entries, and one more revocation among them."""
    base.mkdir()
    with Authority.create(base / "ca", name="Bench CA")[0] as authority:
        for name in ("a", "b", "c"):
            authority.issue_client(name)
    fill_store(base / "ca" / "index.db", entries)
    openssl = OpensslCa(base / "openssl")
    fill_index(base / "openssl" / "index.txt", entries)
    pairs = []
    for _ in range(3):
        ours = usage([*TOOL, "crl", "--ca", base / "ca"])
        theirs = usage(openssl.crl_command())
        pairs.append((ours, theirs))
    pairs.sort(key=lambda pair: pair[0][0] / pair[1][0])
    (seconds, size), (their_seconds, their_size) = pairs[len(pairs) // 2]
    whole = (base / "ca" / "index.db").stat().st_size
    with Authority.open(base / "ca") as authority:
        written = _written(lambda: revoke(authority, select(authority, "a"), publish=False))
    return [
        Ratio(
            f"CRL of {entries} entries / openssl ca -gencrl",
            seconds / their_seconds, 1.5, seconds, their_seconds,
        ),
        Ratio(
            "  its memory", size / their_size, 1.0, size, their_size, unit="MB",
        ),
        Ratio(
            f"revoke one of {entries} / the size of the store",
            written / whole, 0.01, written / 1e6, whole / 1e6, unit="MB",
        ),
    ]  # fmt: skip


def _written(call: Callable[[], object]) -> int:
    """Return how many bytes a call hands to the kernel to write."""
    before = _write_bytes()
    call()
    return _write_bytes() - before


def _write_bytes() -> int:
    fields = Path(f"/proc/{os.getpid()}/io").read_text().split()
    return int(fields[fields.index("wchar:") + 1])


if __name__ == "__main__":
    try:
        sys.exit(main())
    except subprocess.CalledProcessError as error:
        sys.exit(f"{error}\n{error.stderr}")
