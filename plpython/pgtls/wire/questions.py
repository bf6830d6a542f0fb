"""What is asked of a server, handshake by handshake: each question waits for the last answer.

A question's answer is a ``Flight`` or a ``WireError``; an interview is a generator that yields
``Ask`` and is sent answers.  ``probe`` holds several of them with one server at once.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import field
from typing import TypeVar, Union

from ..dataclass import dataclass
from .codec import WireError
from .exchange import SHARABLE
from .handshake import AGAIN, END, Flight
from .hello import Hello
from .keys import AEADS
from .suites import (
    GROUPS_12,
    GROUPS_13,
    RENEGOTIATION_SCSV,
    SIGNATURES,
    SSL3,
    SUITES_12,
    SUITES_13,
    TLS1_2,
    TLS1_3,
    suite,
)

T = TypeVar("T")
Answer = Union[Flight, WireError]


@dataclass(frozen=True)
class Ask:
    """One handshake to be made."""

    hello: Hello
    direct: bool = False
    goal: int = END


Interview = Generator[Ask, Answer, T]


def ask(hello: Hello, *, direct: bool = False) -> Interview[Answer]:
    """Ask; a second time where the first led to neither handshake nor refusal."""
    answer = yield Ask(hello, direct)
    if isinstance(answer, WireError) and not answer.refusal:
        answer = yield Ask(hello, direct)
    return answer


@dataclass
class Found:
    """What an elimination found, in the server's order.

    Attributes:
        reason: why nothing, or nothing more, was agreed to.
        complete: whether it came to its end.
        server_order: whether the choice is the server's; None with less than two.
    """

    flights: list[Flight] = field(default_factory=list)
    reason: str = ""
    complete: bool = True
    server_order: bool | None = None


def eliminate(
    offers: Sequence[int],
    hello: Callable[[tuple[int, ...]], Hello],
    chosen: Callable[[Flight], int | None],
    *,
    beside: tuple[int, ...] = (),
) -> Interview[Found]:
    """Offer all, strike out what the server chose, and offer the rest until it refuses.

    Args:
        hello: what is said for the offers that are left.
        chosen: which of them a flight shows.
        beside: what is offered besides, last: the end is reached when it is chosen.
    """
    left = tuple(offers)
    found = Found()
    while left:
        answer = yield from ask(hello((*left, *beside)))
        if isinstance(answer, WireError):
            found.reason = answer.reason
            # Some libraries close where others send an alert; twice is no accident.
            found.complete = answer.refusal or answer.code == "closed"
            return found
        code = chosen(answer)
        if code not in left:
            found.complete = code in beside or code is None
            return found
        found.flights.append(answer)
        left = tuple(one for one in left if one != code)
    return found


# ---- protocols and suites ---------------------------------------------------------------------


def suites(version: int, groups: tuple[int, ...], server_name: str | None) -> Interview[Found]:
    """Find the suites of one protocol, and whose order counts.

    Args:
        groups: for a key share, those that the server is known to take first.
    """
    modern = version == TLS1_3
    shares = tuple(group for group in groups if group in SHARABLE)[:1] if modern else ()
    known = GROUPS_13 if modern else GROUPS_12
    ordered = tuple(dict.fromkeys((*groups, *SHARABLE, *known)))

    def hello(codes: tuple[int, ...]) -> Hello:
        signal = () if modern else (RENEGOTIATION_SCSV,)
        return Hello(
            (version,),
            codes + (signal if version == SSL3 else ()),
            tuple(group for group in ordered if group in known),
            shares,
            server_name=server_name,
            compressions=(0,) if modern else (1, 0),
        )

    # The weakest first, so that a server that goes by the client's order shows it.
    offers = tuple(
        sorted(SUITES_13 if modern else SUITES_12, key=lambda code: (suite(code).bits, code))
    )
    found = yield from eliminate(offers, hello, lambda flight: flight.suite)
    if len(found.flights) > 1:
        order = tuple(flight.suite for flight in found.flights)
        answer = yield from ask(hello(order[::-1]))
        if isinstance(answer, Flight):
            found.server_order = answer.suite == order[0]
    return found


# ---- groups -----------------------------------------------------------------------------------


def groups_13(server_name: str | None) -> Interview[Found]:
    """Find the groups of TLS 1.3: without a key share the server has to name the one it wants."""

    def hello(codes: tuple[int, ...]) -> Hello:
        return Hello((TLS1_3,), SUITES_13, codes, (), server_name=server_name)

    found = yield from eliminate(GROUPS_13, hello, lambda flight: flight.group)
    if len(found.flights) > 1:
        order = tuple(flight.group or 0 for flight in found.flights)
        answer = yield from ask(hello(order[::-1]))
        if isinstance(answer, Flight):
            found.server_order = answer.group == order[0]
    return found


def groups_12(curve: int | None, server_name: str | None) -> Interview[Found]:
    """Find the groups of ECDHE in TLS 1.2.

    Args:
        curve: that of the server's certificate: a server shows none whose curve the client has
            not named (RFC 4492, 5.1), so it has to stand among the offers to the end.
    """
    ephemeral = tuple(code for code in AEADS if code in SUITES_12)
    others = tuple(
        code for code in SUITES_12 if "ECDHE" in suite(code).name and code not in ephemeral
    )

    def hello(codes: tuple[int, ...]) -> Hello:
        return Hello((TLS1_2,), ephemeral + others, codes, server_name=server_name)

    found = yield from eliminate(GROUPS_12, hello, lambda flight: flight.group)
    seen = {flight.group for flight in found.flights}
    if curve in seen and found.reason:
        left = tuple(group for group in GROUPS_12 if group not in seen)
        more = yield from eliminate(
            left, hello, lambda flight: flight.group, beside=(curve,) if curve else ()
        )
        found.flights += more.flights
        found.complete = found.complete and more.complete
    return found


# ---- certificates, direct TLS -----------------------------------------------------------------


def other_certificate(
    version: int, seen: int | None, server_name: str | None
) -> Interview[Answer | None]:
    """Ask for a certificate with another kind of key than that of a signature seen."""
    kind = kind_of(seen)
    others = tuple(code for code in SIGNATURES if kind_of(code) != kind)
    if kind is None:
        return None
    offered = SUITES_13 if version == TLS1_3 else SUITES_12
    groups = tuple(dict.fromkeys((*SHARABLE[:5], *GROUPS_13, *GROUPS_12)))
    hello = Hello(
        (version,),
        offered,
        groups,
        SHARABLE[:2] if version == TLS1_3 else (),
        signatures=others,
        server_name=server_name,
    )
    return (yield from ask(hello))


def kind_of(scheme: int | None) -> str | None:
    """Return the kind of key that makes signatures of a scheme."""
    name = SIGNATURES.get(scheme or 0)
    return name and name.partition("_")[0]


def renegotiation(server_name: str | None) -> Interview[Answer]:
    """Ask for a second handshake within the connection, which costs a server and no client."""
    ephemeral = tuple(code for code in AEADS if code in SUITES_12)
    answer = yield Ask(Hello((TLS1_2,), ephemeral, SHARABLE, server_name=server_name), goal=AGAIN)
    return answer


def direct_tls(hello: Hello) -> Interview[Answer]:
    """Ask for TLS without SSLRequest; PostgreSQL insists on its ALPN name there."""
    answer = yield Ask(hello, direct=True)
    return answer
