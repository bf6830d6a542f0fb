"""The certificates that a live port presents.

    chain = served("db1.example.com", 5432)
    if chain.problem is None:
        print(chain.protocol, [certificate.subject for certificate in chain.parsed()])

One handshake, completed, so that PostgreSQL's log says nothing of it but, with log_connections,
that a connection was received.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from ..facts import OldProtocols, ServedChain, Unknown
from .codec import PROTOCOL_VERSION, WireError
from .exchange import SHARABLE
from .handshake import END, Dialogue, Flight
from .hello import POSTGRESQL, Hello
from .keys import AEADS
from .loop import Loop, Target, resolve
from .session import direct, negotiated
from .suites import (
    GROUPS,
    GROUPS_12,
    GROUPS_13,
    PROTOCOLS,
    RENEGOTIATION_SCSV,
    SIGNATURES,
    SSL3,
    SUITES_12,
    SUITES_13,
    TLS1,
    TLS1_1,
    TLS1_2,
    TLS1_3,
    name_of,
    suite,
)

# First what ``exchange`` and ``keys`` can do, so that the handshake comes to its end.
GROUPS_ALL = tuple(dict.fromkeys((*SHARABLE[:5], *GROUPS_13, *GROUPS_12)))
SUITES_ALL = (
    *SUITES_13,
    *dict.fromkeys((*(code for code in AEADS if code in SUITES_12), *SUITES_12)),
)


def _refuses_13(outcome: Flight | WireError | None) -> bool:
    """Whether TLS 1.3 led to no certificate where TLS 1.2 may: its groups are fewer."""
    if isinstance(outcome, WireError):
        return outcome.code == "alert" and outcome.alert != PROTOCOL_VERSION
    return outcome is not None and not outcome.certificates and outcome.version == TLS1_3


def _is_old(outcome: Flight | WireError | None) -> bool:
    return isinstance(outcome, WireError) and (
        outcome.code == "no_common" or outcome.alert == PROTOCOL_VERSION
    )


# What is offered, and after which outcome of the offer before it.
_OFFERS: tuple[tuple[tuple[int, ...], Callable[[Flight | WireError | None], bool]], ...] = (
    ((TLS1_3, TLS1_2), lambda outcome: outcome is None),
    ((TLS1_2,), _refuses_13),
    ((TLS1_1, TLS1), _is_old),
)


def served(
    host: str,
    port: int = 5432,
    *,
    timeout: float = 5.0,
    server_name: str | None = None,
    direct_tls: bool = False,
    signatures: tuple[int, ...] = tuple(SIGNATURES),
    interrupted: Callable[[], object] = lambda: None,
) -> ServedChain:
    """Ask a port which certificates it presents.

    Args:
        host: name or address.
        timeout: seconds, all in all; the name service may take its own time besides.
        server_name: the name to ask for (SNI); None to ask without one.
        direct_tls: without SSLRequest, as ``sslnegotiation=direct`` (PostgreSQL 17 and later).
        signatures: algorithms that the client takes, best first: a server with an RSA and an
            EC certificate chooses by them.
        interrupted: called between waits; what it raises ends the call.

    Returns:
        The chain; where there is none its ``problem`` and ``message`` say why.  Nothing is
        raised but what ``interrupted`` raises.
    """
    until = time.monotonic() + timeout
    outcome: Flight | WireError | None = None
    try:
        targets = resolve(host, port, interrupted)
    except WireError as error:
        return _without(host, port, server_name, error)
    before: Flight | WireError | None = None
    begin = direct if direct_tls else negotiated
    for versions, after in _OFFERS:
        if not after(outcome):
            continue
        hello = Hello(
            versions,
            SUITES_ALL,
            GROUPS_ALL,
            SHARABLE[:2] if TLS1_3 in versions else (),
            signatures=signatures,
            server_name=server_name,
            alpn=(POSTGRESQL,) if direct_tls else (),
        )
        before = outcome
        target, outcome = reach(targets, begin, hello, until, interrupted)
        targets = [target]
    # TLS 1.3 alone, with a key exchange that can't be done here, is not refused in TLS 1.3.
    if isinstance(outcome, WireError) and isinstance(before, Flight):
        outcome = before
    if isinstance(outcome, Flight):
        return chain_of(host, port, server_name, outcome)
    return _without(host, port, server_name, outcome or WireError("closed", "nothing was asked"))


def offer_old(
    host: str,
    port: int,
    *,
    timeout: float = 5.0,
    interrupted: Callable[[], object] = lambda: None,
) -> OldProtocols | Unknown:
    """Offer a port TLS 1.1 and older, and nothing newer, in one ClientHello.

    A server picks the newest that it has of what is offered (RFC 5246, E.1), so one refusal
    stands for all of them.  PostgreSQL writes a line to its log for it.
    """
    try:
        targets = resolve(host, port, interrupted)
    except WireError as error:
        return Unknown(error.message)
    hello = Hello((TLS1_1, TLS1, SSL3), (*SUITES_12, RENEGOTIATION_SCSV), GROUPS_ALL)
    _, outcome = reach(targets, negotiated, hello, time.monotonic() + timeout, interrupted)
    if isinstance(outcome, Flight):
        return OldProtocols(PROTOCOLS[outcome.version], "")
    if outcome.refusal or outcome.code == "closed":
        return OldProtocols(None, outcome.reason)
    return Unknown(outcome.message)


def reach(
    targets: Sequence[Target],
    begin: Callable[[Hello, int], Dialogue[Flight]],
    hello: Hello,
    until: float,
    interrupted: Callable[[], object] = lambda: None,
) -> tuple[Target, Flight | WireError]:
    """Shake hands with the first of a host's addresses that can be reached."""
    outcomes: list[Flight | WireError] = []
    for number, target in enumerate(targets):
        # An address that swallows everything must leave time for those behind it.
        left = max(until - time.monotonic(), 0) / (len(targets) - number)
        loop = Loop(left, interrupted=interrupted)
        loop.start(target, lambda: begin(hello, END), outcomes.append)
        loop.run()
        outcome = outcomes[-1]
        if not isinstance(outcome, WireError) or outcome.code not in ("unreachable", "timeout"):
            break
    return target, outcomes[-1]


def chain_of(host: str, port: int, server_name: str | None, flight: Flight) -> ServedChain:
    """Return the chain that a handshake showed."""
    unreadable = not flight.certificates
    return ServedChain(
        host,
        port,
        server_name,
        flight.certificates,
        PROTOCOLS[flight.version],
        suite(flight.suite).name,
        None if flight.group is None else name_of(flight.group, GROUPS),
        flight.proven,
        "unreadable" if unreadable else None,
        "the server insists on a key exchange that can't be done here" if unreadable else "",
    )


def _without(host: str, port: int, server_name: str | None, error: WireError) -> ServedChain:
    return ServedChain(host, port, server_name, problem=error.code, message=error.message)
