"""``make bench``: what a probe costs, against sslyze and testssl.sh, and how many go at once.

    .venv/bin/python bench/wire.py [--server host] [--quick]

The scanners are measured where they are installed (``make wire-peers`` installs sslyze).  Exits 1
when a figure falls short.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from harness import Ratio, paired, tls_server

sys.path.append(str(Path(__file__).parents[1] / "tests" / "peers"))
import tools

from pgtls.facts.probe import WireProbe
from pgtls.lab import Cluster, Installation
from pgtls.wire.probe import probe

SERVERS = 50
# Each way, as between two continents.
DELAY = 0.05


def main() -> int:
    """Run the benchmarks, print the figures, return the exit code."""
    parser = argparse.ArgumentParser(description="the figures of pgtls probe, as ratios")
    parser.add_argument("--server", default="host")
    parser.add_argument("--quick", action="store_true", help="leave the scanners out")
    options = parser.parse_args()
    figures: list[Ratio] = []
    with (
        Installation.named(options.server) as installation,
        tempfile.TemporaryDirectory() as directory,
    ):
        installation.install_extension()
        with tls_server(installation, Path(directory)) as cluster:
            measures = [] if options.quick else [against_sslyze, against_testssl]
            for measure in (*measures, at_once):
                for figure in measure(cluster):
                    print(figure, flush=True)
                    figures.append(figure)
    return 1 if any(figure.holds is False for figure in figures) else 0


def ours(port: int) -> None:
    """One full probe."""
    complete(probe([("localhost", port)]))


def complete(found: list[WireProbe]) -> None:
    """Insist on every question having been answered, and alike: a figure of less is none."""
    for one in found:
        if one.problem or not all(protocol.complete for protocol in one.protocols):
            raise SystemExit(f"{one.host} port {one.port}: {one.message or one.protocols}")
    if len({one.protocols for one in found}) != 1:
        raise SystemExit("one server was seen in several ways")


def against_sslyze(cluster: Cluster) -> Iterator[Ratio]:
    """All protocols, curves and the certificate."""
    if tools.SSLYZE.exists():
        yield faster("sslyze, all protocols, curves, certificate", tools.sslyze, cluster, 30)


def against_testssl(cluster: Cluster) -> Iterator[Ratio]:
    """Protocols, order, every cipher."""
    if tools.TESTSSL:
        yield faster("testssl.sh -p -P -e", tools.testssl, cluster, 30)


def faster(name: str, scan: Callable[[str, int], object], cluster: Cluster, least: float) -> Ratio:
    """How many times faster a probe is than a scanner."""
    return paired(
        f"speed of pgtls probe / {name}",
        lambda: ours(cluster.port),
        lambda: scan("localhost", cluster.port),
        limit=least,
        runs=2,
        rate=True,
    )


def at_once(cluster: Cluster) -> Iterator[Ratio]:
    """Servers that are far away: all at once, against one after the other."""
    few = 3
    with far_away(cluster.port, SERVERS) as ports:
        began = time.perf_counter()
        for port in ports[:few]:
            ours(port)
        one = (time.perf_counter() - began) / few
        began = time.perf_counter()
        found = probe([("127.0.0.1", port) for port in ports])
        all_ = (time.perf_counter() - began) / SERVERS
    complete(found)
    name = f"rate of {SERVERS} servers at once / one by one, {DELAY * 1000:.0f} ms each way"
    yield Ratio(name, one / all_, 20, all_, one, at_least=True)


# ---- servers that are far away ----------------------------------------------------------------


@contextmanager
def far_away(port: int, count: int) -> Iterator[list[int]]:
    """Ports that lead to one server, in a process of its own, each octet after a delay."""
    ready: Any = multiprocessing.get_context("spawn").Queue()
    worker = multiprocessing.get_context("spawn").Process(
        target=_proxies, args=(port, count, ready), daemon=True
    )
    worker.start()
    try:
        yield ready.get(timeout=30)
    finally:
        worker.terminate()
        worker.join()


def _proxies(port: int, count: int, ready: Any) -> None:
    asyncio.run(_serve(port, count, ready))


async def _serve(port: int, count: int, ready: Any) -> None:
    loop = asyncio.get_running_loop()
    listeners = [
        await loop.create_server(lambda: _Far(port), "127.0.0.1", 0, backlog=512)
        for _ in range(count)
    ]
    ready.put([listener.sockets[0].getsockname()[1] for listener in listeners])
    await asyncio.Event().wait()


class _Far(asyncio.Protocol):
    """One end of a line on which everything comes late; ``other`` is its far end."""

    def __init__(self, port: int | None = None, other: _Far | None = None):
        self.port, self.other = port, other
        self.transport: Any = None
        self.opening: object = None
        self.connected = port is None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        if self.port is not None:
            loop = asyncio.get_running_loop()
            self.other = _Far(other=self)
            self.opening = loop.create_task(
                loop.create_connection(lambda: self.other, "127.0.0.1", self.port)  # type: ignore[arg-type, return-value]
            )

    def data_received(self, data: bytes) -> None:
        # Over a real line it takes a round trip to be connected, which here is at once.
        delay = DELAY if self.connected else 3 * DELAY
        self.connected = True
        asyncio.get_running_loop().call_later(delay, self._deliver, data)

    def connection_lost(self, _: Exception | None) -> None:
        asyncio.get_running_loop().call_later(DELAY, self._deliver, None)

    def _deliver(self, data: bytes | None) -> None:
        far = self.other.transport if self.other else None
        if far is None:
            return
        if data is None:
            far.close()
        elif not far.is_closing():
            far.write(data)


if __name__ == "__main__":
    sys.exit(main())
