"""A whole picture of a server's TLS, from handshakes alone.

    for found in probe(["db1.example.com", "[2001:db8::1]:6432"]):
        print(found.host, [one.protocol for one in found.protocols if one.offered])

Interviews with one server go side by side, eight handshakes at once, and those with many servers
all together: what takes time is waiting.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from cryptography import x509

from ..errors import InvalidInput
from ..facts import ServedChain
from ..facts.probe import OfferedCipher, OfferedProtocol, WireProbe
from . import questions
from .codec import WireError
from .exchange import SHARABLE
from .handshake import Dialogue, Flight
from .hello import POSTGRESQL, Hello, is_address
from .loop import Loop, Target, resolve
from .names import read_name
from .questions import Answer, Ask, Found, Interview
from .served import GROUPS_ALL, SUITES_ALL, chain_of
from .session import direct, negotiated
from .suites import (
    GROUPS,
    POST_QUANTUM,
    PROTOCOLS,
    SSL3,
    TLS1,
    TLS1_1,
    TLS1_2,
    TLS1_3,
    name_of,
    suite,
)

Address = tuple[str, int]

# Names of the curves that a certificate's key can be on, as ``cryptography`` calls them.
_CURVES = {name.lower(): code for code, name in GROUPS.items()}


def probe(
    servers: Iterable[Address],
    *,
    timeout: float = 5.0,
    overall: float = 60.0,
    server_name: str | None = None,
    at_once: int = 8,
    interrupted: Callable[[], object] = lambda: None,
    addresses: Callable[[str, int], list[Target]] | None = None,
) -> list[WireProbe]:
    """Probe servers, all at the same time; return what was found, in their order.

    Args:
        servers: hosts and ports.
        timeout: seconds that one handshake may take.
        overall: seconds that everything may take; what is not known by then says so.
        server_name: the name to ask for (SNI); None for the host, where that is a name.
        at_once: handshakes with one server at the same time.
        interrupted: called between waits; what it raises ends the probe.
        addresses: what asks the name service, in the place of ``loop.resolve``.
    """

    def resolved(host: str, port: int) -> list[Target]:
        return resolve(host, port, interrupted)

    loop = Loop(timeout, at_once=at_once, until=time.monotonic() + overall, interrupted=interrupted)
    ask = addresses or resolved
    probes = [_Probe(loop, host, port, server_name, ask) for host, port in servers]
    for one in probes:
        one.begin()
    loop.run()
    return [one.result() for one in probes]


class _Probe:
    """One server: its interviews, and what came of them."""

    def __init__(
        self,
        loop: Loop,
        host: str,
        port: int,
        server_name: str | None,
        addresses: Callable[[str, int], list[Target]],
    ):
        self._loop = loop
        self._host, self._port = host, port
        self._name = server_name or (None if is_address(host) else host)
        self._addresses = addresses
        self._targets: list[Target] = []
        self._started = time.monotonic()
        self._seconds = 0.0
        self._running = 0
        self._handshakes = self._logged = 0
        self._opening: Answer = WireError("unreachable", f"{host} has no address")
        self._found: dict[Any, Any] = {}

    def begin(self) -> None:
        """Resolve the name and ask the first question, which decides whether there are more."""
        try:
            self._targets = self._addresses(self._host, self._port)
        except WireError as error:
            self._opening = error
            self._end()
            return
        self._open()

    def _open(self) -> None:
        hello = Hello(
            (TLS1_3, TLS1_2, TLS1_1, TLS1),
            SUITES_ALL,
            GROUPS_ALL,
            SHARABLE[:2],
            server_name=self._name,
            alpn=(POSTGRESQL,),
        )
        self._ask(Ask(hello), lambda answer: self._opened(hello, answer))

    def _opened(self, hello: Hello, answer: Answer) -> None:
        self._opening = answer
        if isinstance(answer, WireError):
            if answer.code in ("unreachable", "timeout") and len(self._targets) > 1:
                del self._targets[0]
                self._open()
                return
            if answer.code not in ("alert", "no_common"):
                self._end()
                return
        first = answer if isinstance(answer, Flight) else None
        group = (first.group,) if first and first.group else ()
        for version in PROTOCOLS:
            self._hold(version, questions.suites(version, group, self._name))
        self._hold("groups_13", questions.groups_13(self._name))
        self._hold("groups_12", questions.groups_12(_curve(first), self._name))
        self._hold("direct", questions.direct_tls(hello))
        self._hold("again", questions.renegotiation(self._name))
        if first is not None:
            other = questions.other_certificate(first.version, first.signature, self._name)
            self._hold("other", other)
            if self._name is not None:
                nameless = Hello(hello.versions, hello.suites, hello.groups, hello.shares)
                self._hold("nameless", questions.ask(nameless))

    # ---- asking -------------------------------------------------------------------------------

    def _hold(self, name: object, interview: Interview[Any]) -> None:
        self._running += 1
        self._go_on(name, interview, None)

    def _go_on(self, name: object, interview: Interview[Any], answer: Answer | None) -> None:
        try:
            wanted = next(interview) if answer is None else interview.send(answer)
        except StopIteration as stop:
            self._found[name] = stop.value
            self._running -= 1
            if not self._running:
                self._end()
            return
        self._ask(wanted, lambda answer: self._go_on(name, interview, answer))

    def _ask(self, wanted: Ask, then: Callable[[Answer], None]) -> None:
        def begin() -> Dialogue[Flight]:
            return (direct if wanted.direct else negotiated)(wanted.hello, wanted.goal)

        def counted(answer: Answer) -> None:
            self._handshakes += 1
            self._logged += not (isinstance(answer, Flight) and answer.completed)
            then(answer)

        self._loop.start(self._targets[0], begin, counted)

    def _end(self) -> None:
        self._seconds = time.monotonic() - self._started

    # ---- telling ------------------------------------------------------------------------------

    def result(self) -> WireProbe:
        """Return what was found."""
        common: dict[str, Any] = {
            "address": self._targets[0].address[0] if self._targets else None,
            "handshakes": self._handshakes,
            "seconds": self._seconds,
        }
        if not self._found:
            error = self._opening
            if isinstance(error, Flight):
                error = WireError("timeout", "the time was over before the server was through")
            return WireProbe(
                self._host, self._port, problem=error.code, message=error.message, **common
            )
        flights = [
            flight
            for question, found in self._found.items()
            if question != "nameless"
            for flight in _flights(found)
        ]
        if isinstance(self._opening, Flight):
            flights.insert(0, self._opening)
        modern = [flight for flight in flights if flight.version == TLS1_3]
        older = [flight for flight in flights if flight.version < TLS1_3]
        groups = {flight.group for flight in modern}
        chains = self._chains(flights)
        direct_answer = self._found.get("direct")
        return WireProbe(
            self._host,
            self._port,
            protocols=tuple(self._protocol(version) for version in PROTOCOLS),
            chains=chains,
            by_name=self._by_name(),
            direct_tls=_agreed(direct_answer),
            alpn=next((flight.alpn for flight in flights if flight.alpn), None),
            asks_certificate=_any(flight.asks_certificate for flight in flights),
            insists_on_certificate=_any(flight.insists for flight in flights),
            authorities=_authorities(flights),
            session_tickets=_any(flight.tickets for flight in flights),
            session_ids=_any(flight.session_id for flight in older),
            secure_renegotiation=_all(flight.secure_renegotiation for flight in older),
            client_renegotiation=_any(flight.renegotiates for flight in older),
            extended_master_secret=_all(
                flight.extended_master_secret for flight in older if flight.version > SSL3
            ),
            compression=_any(flight.compression != 0 for flight in older),
            post_quantum=bool(groups & POST_QUANTUM) if modern else None,
            logged=self._logged,
            **common,
        )

    def _protocol(self, version: int) -> OfferedProtocol:
        found: Found = self._found.get(version) or Found(reason="not asked in time", complete=False)
        name = PROTOCOLS[version]
        if not found.flights:
            return OfferedProtocol(name, False if found.complete else None, found.reason)
        extra = {TLS1_3: "groups_13", TLS1_2: "groups_12"}.get(version)
        groups: Found = self._found.get(extra) or Found(found.flights)
        return OfferedProtocol(
            name,
            True,
            ciphers=tuple(_cipher(flight) for flight in found.flights),
            groups=tuple(
                dict.fromkeys(
                    name_of(flight.group, GROUPS) for flight in groups.flights if flight.group
                )
            ),
            server_order=found.server_order,
            complete=found.complete and groups.complete,
        )

    def _chains(self, flights: Sequence[Flight]) -> tuple[ServedChain, ...]:
        found: dict[tuple[bytes, ...], ServedChain] = {}
        # Those whose signature was checked first.
        for flight in sorted(flights, key=lambda flight: not flight.proven):
            if flight.certificates and flight.certificates not in found:
                found[flight.certificates] = chain_of(self._host, self._port, self._name, flight)
        nameless = self._found.get("nameless")
        if isinstance(nameless, Flight) and nameless.certificates not in found:
            found[nameless.certificates] = chain_of(self._host, self._port, None, nameless)
        return tuple(found.values())

    def _by_name(self) -> bool | None:
        nameless = self._found.get("nameless")
        if isinstance(nameless, Flight) and isinstance(self._opening, Flight):
            return nameless.certificates != self._opening.certificates
        return None


def _flights(found: object) -> list[Flight]:
    if isinstance(found, Found):
        return found.flights
    return [found] if isinstance(found, Flight) else []


def _cipher(flight: Flight) -> OfferedCipher:
    known = suite(flight.suite)
    return OfferedCipher(
        known.name,
        known.iana,
        known.bits,
        None if flight.group is None else name_of(flight.group, GROUPS),
        flight.dh_bits,
        known.authenticated,
        known.forward_secret,
    )


def _curve(flight: Flight | None) -> int | None:
    """The group of the curve that the key of the server's certificate is on."""
    if flight is None or not flight.certificates:
        return None
    try:
        key = x509.load_der_x509_certificate(flight.certificates[0]).public_key()
    except (ValueError, TypeError):
        return None
    return _CURVES.get(getattr(getattr(key, "curve", None), "name", "").lower())


def _authorities(flights: Sequence[Flight]) -> tuple[str, ...]:
    ders = dict.fromkeys(der for flight in flights for der in flight.authorities)
    return tuple(read_name(der) for der in ders)


def _agreed(answer: object) -> bool | None:
    """Whether a question was agreed to; None where its answer is none."""
    if isinstance(answer, Flight):
        return True
    if isinstance(answer, WireError):
        return False if answer.code in ("alert", "closed", "malformed") else None
    return None


def _any(values: Iterable[bool | None]) -> bool | None:
    known = [value for value in values if value is not None]
    return any(known) if known else None


def _all(values: Iterable[bool | None]) -> bool | None:
    known = [value for value in values if value is not None]
    return all(known) if known else None


def parse_address(text: str, port: int = 5432) -> Address:
    """Return host and port of ``HOST``, ``HOST:PORT``, ``[ADDRESS]:PORT`` or an IPv6 address.

    Raises:
        InvalidInput: it is none of these.
    """
    host, number = text, ""
    if text.startswith("["):
        host, closed, rest = text[1:].partition("]")
        if not closed or (rest and not rest.startswith(":")):
            raise _no_address(text)
        number = rest[1:]
        if rest == ":":
            raise _no_address(text)
    elif text.count(":") == 1:
        host, _, number = text.partition(":")
        if not number:
            raise _no_address(text)
    if not host or any(character.isspace() for character in host):
        raise _no_address(text)
    if number:
        if not (number.isascii() and number.isdigit()) or not 0 < int(number) < 65536:
            raise _no_address(text)
        port = int(number)
    return host, port


def _no_address(text: str) -> InvalidInput:
    return InvalidInput(
        f'"{text}" is no host and port',
        hint="Give HOST, HOST:PORT, or an IPv6 address in brackets: [2001:db8::1]:5432.",
    )
