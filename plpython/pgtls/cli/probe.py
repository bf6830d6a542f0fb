"""``pgtls probe``: what handshakes tell of a server's port."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from typing import Any

import click

from .. import x509
from ..errors import PgtlsError
from ..facts.probe import OfferedProtocol, WireProbe
from ..reports.probe import Row, findings, rows
from ..texts import TEXTS
from ..wire import WireError
from ..wire.loop import Target, resolve
from ..wire.probe import parse_address
from ..wire.probe import probe as probe_ports
from . import options, render
from .app import findings as end_with_findings

_OVERALL = 60.0


class NothingAnswered(PgtlsError):
    """No server could be probed (08001)."""

    sqlstate = "08001"


@click.command(epilog=options.epilog("pgtls probe db1.example.com [2001:db8::7]:5433"))
@click.argument("servers", nargs=-1, required=True, metavar="HOST[:PORT]...")
@click.option(
    "--server-name",
    metavar="NAME",
    help="The name to ask for (SNI), where it is not the host's.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(0.1, 60),
    default=5.0,
    show_default=True,
    help="Seconds that one handshake may take.",
)
@click.option(
    "--at-once",
    type=click.IntRange(1, 32),
    default=8,
    show_default=True,
    help="Handshakes with one server at the same time; each costs it a process.",
)
@options.format_option
def probe(
    servers: tuple[str, ...], server_name: str | None, timeout: float, at_once: int, output: str
) -> None:
    """Ask the ports of servers by handshake what TLS they speak; no login, no password.

    Protocols from SSLv3 to TLS 1.3 one by one, every cipher suite and key-exchange group, the
    order of preference, the certificates, whether a client's certificate is asked for, direct
    TLS and ALPN.  Port 5432 is the default; a pooler answers as a server does.

    The server's log gets a line for each handshake that is broken off or refused ("could not
    accept SSL connection"), some 20 to 50 in all: say so to whoever watches it.

    The exit code is 1 when something should be mended: a protocol before TLS 1.2, a weak cipher,
    compression; 2 when no server could be asked.
    """
    addresses = [parse_address(text) for text in servers]
    with render.progress(TEXTS.phrase("probe_working", count=len(addresses))):
        found = probe_ports(
            addresses,
            timeout=timeout,
            overall=_OVERALL,
            server_name=server_name,
            at_once=at_once,
            addresses=_resolved(addresses, timeout),
        )
    if output == options.JSON:
        render.print_json([_json(one) for one in found])
    else:
        for number, one in enumerate(found):
            if number:
                render.print_line("")
            _print(one)
    failed = [one for one in found if one.problem is not None]
    if len(failed) == len(found):
        raise NothingAnswered(
            failed[0].message if len(failed) == 1 else "none of the servers could be probed",
            hint="Check host and port, and that the server listens there with ssl = on.",
        )
    if failed or any(findings(one) for one in found):
        end_with_findings()


def _resolved(
    addresses: Iterable[tuple[str, int]], timeout: float
) -> Callable[[str, int], list[Target]]:
    """Ask the name service for all hosts at once; who has no answer in time has no address."""
    answers: dict[tuple[str, int], list[Target] | WireError] = {}

    def look_up(host: str, port: int) -> None:
        try:
            answers[host, port] = resolve(host, port)
        except WireError as error:
            answers[host, port] = error

    # Threads that nobody waits for: the system's resolver can't be interrupted.
    workers = [
        threading.Thread(target=look_up, args=address, daemon=True)
        for address in dict.fromkeys(addresses)
    ]
    for worker in workers:
        worker.start()
    until = time.monotonic() + timeout
    for worker in workers:
        worker.join(max(until - time.monotonic(), 0))

    def answer(host: str, port: int) -> list[Target]:
        found = answers.get((host, port))
        if isinstance(found, list):
            return found
        raise found or WireError("unreachable", f'"{host}": the name service gave no answer')

    return answer


def _print(found: WireProbe) -> None:
    """What was found, for people: 80 columns."""
    where = f"{found.host} port {found.port}"
    render.print_line(where if found.problem is None else f"{where}: {found.message}")
    if found.problem is not None:
        return
    judged = rows(found)
    render.print_table(
        ("", "protocol", "ciphers, and the first", "groups, and the first"),
        [_summary(protocol, judged) for protocol in found.protocols],
    )
    render.print_pairs((row.item, _marked(row)) for row in judged if row.item in _SHOWN)
    troubles = [row for row in judged if row.item == "cipher" and row.status == "fail"]
    orders = [row for row in judged if row.item == "cipher order" and row.status != "pass"]
    for row in _grouped(troubles) + _grouped(orders):
        render.print_line(f"  {row}")
    render.print_line(
        "  "
        + TEXTS.phrase("probe_log", handshakes=found.handshakes, logged=found.logged)
        + f"; {found.seconds:.1f} s"
    )


# One line each, beside the table of protocols.
_SHOWN = (
    "certificate",
    "server name",
    "direct TLS",
    "ALPN",
    "client certificate",
    "session resumption",
    "secure renegotiation",
    "client renegotiation",
    "extended master secret",
    "compression",
    "post-quantum groups",
)


def _summary(protocol: OfferedProtocol, judged: Sequence[Row]) -> tuple[str, str, str, str]:
    row = next(r for r in judged if r.item == "protocol" and r.protocol == protocol.protocol)
    if not protocol.offered:
        return row.status, protocol.protocol, row.detail, ""
    ciphers = f"{len(protocol.ciphers)}, {protocol.ciphers[0].name}"
    groups = f"{len(protocol.groups)}, {protocol.groups[0]}" if protocol.groups else ""
    return row.status, protocol.protocol, ciphers, groups


def _marked(row: Row) -> str:
    return row.detail if row.status == "pass" else f"{row.status}: {row.detail}"


def _grouped(found: Iterable[Row]) -> list[str]:
    """One line for all the rows that say the same."""
    names: dict[tuple[str, str], list[str]] = {}
    for row in found:
        names.setdefault((row.status, row.detail), []).append(row.cipher or row.protocol or "")
    return [
        f"{status}: {_few(list(dict.fromkeys(which)))}: {detail}"
        for (status, detail), which in names.items()
    ]


def _few(names: Sequence[str]) -> str:
    if len(names) < 3:
        return ", ".join(names)
    return TEXTS.phrase("probe_several", count=len(names), names=names[0])


def _json(found: WireProbe) -> dict[str, Any]:
    facts = asdict(found)
    facts["chains"] = [
        {
            **{name: value for name, value in asdict(chain).items() if name != "certificates"},
            "certificates": [_certificate(der) for der in chain.certificates],
        }
        for chain in found.chains
    ]
    facts["findings"] = [asdict(row) for row in rows(found) if row.status in ("fail", "warn")]
    facts["seconds"] = round(found.seconds, 3)
    return facts


def _certificate(der: bytes) -> dict[str, Any]:
    read = x509.from_der([der])
    if read.unreadable:
        return {"problem": read.unreadable[0].reason}
    (found,) = read.items
    return {
        "subject": found.subject,
        "issuer": found.issuer,
        "serial": found.serial,
        "san": list(found.san),
        "not_before": render.iso(found.not_before),
        "not_after": render.iso(found.not_after),
        "key_type": found.key.type,
        "key_bits": found.key.bits,
        "sha256": found.sha256,
    }
