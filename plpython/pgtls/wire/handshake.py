"""One TLS handshake with a server, as far as it is wanted, without a socket of its own.

It is a generator: it yields bytes to be sent and numbers of octets that it needs, and returns a
``Flight``; ``loop`` drives many at once, a test feeds it whatever it likes::

    steps = handshake(Hello((TLS1_3,), SUITES_13, (0x1D,), (0x1D,)))

A handshake that was completed leaves no line in PostgreSQL's log, one that was broken off does:
so it is completed wherever the key exchange is one that ``exchange`` can do.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Generator
from dataclasses import replace
from typing import TypeVar, Union

from ..dataclass import dataclass
from . import codec, signatures
from .codec import Reader, WireError, malformed
from .exchange import SHARABLE, KeyShare
from .hello import (
    EXTENDED_MASTER_SECRET,
    RENEGOTIATION_INFO,
    SESSION_TICKET,
    Hello,
    ServerHello,
    read_alpn,
    read_certificate_request,
    read_certificates,
    read_extensions,
    read_server_hello,
)
from .keys import AEADS, OldSchedule, Schedule, Sealer
from .suites import SSL3, TLS1, TLS1_2, TLS1_3
from .suites import suite as suite_of

T = TypeVar("T")
Step = Union[bytes, int]
Dialogue = Generator[Step, bytes, T]

# A chain of 100 kB is the most that OpenSSL itself takes; a list of CAs can have 64 kB.
_MOST_OCTETS = 512 * 1024
_LONGEST_RECORD = 2**14 + 2048
# Records without content cost time all the same.
_LEAST_COUNTED = 64

# How far to go: to what the server chose, to the end of its first flight, to the end, or on to
# asking for a second handshake within the connection (TLS 1.2).
CHOICE, FLIGHT, END, AGAIN = 1, 2, 3, 4


@dataclass(frozen=True)
class Flight:
    """What a server chose and showed in one handshake.

    Attributes:
        group: of the key exchange; None where there is none, or it is not a named one.
        retried: whether the server asked for another key share than was sent.
        certificates: as DER, the server's own first; empty where it showed none, or the
            handshake did not go so far.
        asks_certificate: whether it asks for a client's certificate; None where not known.
        insists: whether it ended the handshake of a client without one; None where it was not
            seen.
        authorities: DER names of the CAs whose certificates it takes.
        signature: scheme of its signature; ``proven``: whether its certificate's key made it.
        dh_bits: size of the prime, where the exchange is over a finite field.
        tickets: whether it offers to resume the session by a ticket; ``session_id`` by number.
        renegotiates: whether the server began a second handshake because the client asked.
        completed: whether the handshake came to its end.
    """

    version: int
    suite: int
    group: int | None = None
    retried: bool = False
    certificates: tuple[bytes, ...] = ()
    asks_certificate: bool | None = None
    insists: bool | None = None
    authorities: tuple[bytes, ...] = ()
    signature: int | None = None
    proven: bool | None = None
    dh_bits: int | None = None
    alpn: str | None = None
    compression: int = 0
    tickets: bool | None = None
    session_id: bool = False
    extended_master_secret: bool | None = None
    secure_renegotiation: bool | None = None
    renegotiates: bool | None = None
    completed: bool = False


def handshake(hello: Hello, goal: int = END) -> Dialogue[Flight]:
    """Talk to a server as far as ``goal``.

    Raises:
        WireError: the server refused, or what it sent is no handshake.
    """
    shares = {group: KeyShare.new(group) for group in hello.shares}
    stream = _Stream()
    sent = hello.encode(tuple((group, share.public) for group, share in shares.items()))
    yield codec.record(codec.HANDSHAKE, min(TLS1, hello.versions[0]), sent)
    chosen, raw = yield from _server_hello(stream, hello)
    transcript = sent + raw
    if chosen.retry:
        if goal == CHOICE or chosen.group not in SHARABLE or chosen.group in shares:
            return Flight(chosen.version, chosen.suite, chosen.group, retried=True)
        shares = {chosen.group: KeyShare.new(chosen.group)}
        again = hello.encode(((chosen.group, shares[chosen.group].public),), chosen.cookie)
        yield codec.record(codec.HANDSHAKE, TLS1_2, again)
        name = AEADS[chosen.suite].hash if chosen.suite in AEADS else "sha256"
        digest = hashlib.new(name, sent).digest()
        retry = raw
        chosen, raw = yield from _server_hello(stream, hello)
        if chosen.retry:
            raise malformed("second HelloRetryRequest")
        # RFC 8446, 4.4.1: the first ClientHello counts by its hash.
        transcript = codec.message(codec.MESSAGE_HASH, digest) + retry + again + raw
        flight = Flight(chosen.version, chosen.suite, chosen.group, retried=True)
    else:
        flight = Flight(chosen.version, chosen.suite, chosen.group)
    if chosen.version >= TLS1_3:
        share = shares.get(chosen.group or 0)
        if share is None or chosen.suite not in AEADS:
            return flight
        return (yield from _finish_13(stream, flight, chosen, share, transcript, goal))
    return (yield from _finish_12(stream, flight, hello, chosen, transcript, goal))


def _server_hello(stream: _Stream, hello: Hello) -> Dialogue[tuple[ServerHello, bytes]]:
    kind, body, raw = yield from stream.message()
    if kind != codec.SERVER_HELLO:
        raise malformed("answer to a ClientHello")
    chosen = read_server_hello(body)
    if chosen.version not in hello.versions:
        lowest = min(hello.versions)
        if not (chosen.version < lowest and chosen.version >= SSL3):
            raise malformed("ServerHello")
        # RFC 5246, E.1: an old server answers with the version it has.
        raise WireError("no_common", "the server speaks only an older protocol")
    return chosen, raw


class _Stream:
    """The server's records, opened and put together to messages; bounded."""

    def __init__(self) -> None:
        self.opener: Sealer | None = None
        self.next_opener: Sealer | None = None
        self.heeds_warnings = False
        self._pending = b""
        self._octets = 0

    def record(self) -> Dialogue[tuple[int, bytes]]:
        """Return kind and content of the next record that is not a mere warning."""
        while True:
            header = yield 5
            kind, length = header[0], int.from_bytes(header[3:], "big")
            if header[1] != 3 or not 20 <= kind <= 23 or length > _LONGEST_RECORD:
                raise malformed("TLS record")
            self._octets += max(length, _LEAST_COUNTED)
            if self._octets > _MOST_OCTETS:
                raise WireError("flood", f"the server sent more than {_MOST_OCTETS} octets")
            content = (yield length) if length else b""
            if self.opener is not None and (kind != codec.CHANGE_CIPHER_SPEC):
                kind, content = self.opener.open(kind, content)
            if kind != codec.ALERT:
                return kind, content
            if len(content) != 2:
                raise malformed("alert")
            warning = content[0] == codec.WARNING and content[1] != codec.CLOSE_NOTIFY
            if self.heeds_warnings or not warning:
                raise codec.alert_error(content[1])

    def message(self) -> Dialogue[tuple[int, bytes, bytes]]:
        """Return kind, body and all of the next handshake message."""
        while True:
            length = int.from_bytes(self._pending[1:4], "big") + 4
            if length > _MOST_OCTETS:
                raise WireError("flood", "the server announced an endless message")
            if len(self._pending) >= max(length, 4):
                raw, self._pending = self._pending[:length], self._pending[length:]
                return raw[0], raw[4:], raw
            kind, content = yield from self.record()
            if kind == codec.CHANGE_CIPHER_SPEC:
                if self.next_opener is not None:
                    self.opener, self.next_opener = self.next_opener, None
            elif kind == codec.HANDSHAKE:
                self._pending += content
            else:
                raise malformed("handshake")


# ---- TLS 1.3 ----------------------------------------------------------------------------------


def _finish_13(
    stream: _Stream,
    flight: Flight,
    chosen: ServerHello,
    share: KeyShare,
    transcript: bytes,
    goal: int,
) -> Dialogue[Flight]:
    """Read the encrypted flight, and answer it (RFC 8446, 2)."""
    if goal == CHOICE:
        return flight
    aead = AEADS[chosen.suite]
    schedule = Schedule(aead, share.secret(chosen.share), transcript)
    stream.opener = schedule.reading
    context: bytes | None = None
    flight = replace(flight, asks_certificate=False)
    while True:
        kind, body, raw = yield from stream.message()
        if kind == codec.ENCRYPTED_EXTENSIONS:
            extensions = read_extensions(Reader(body).vector(2), "EncryptedExtensions")
            flight = replace(flight, alpn=read_alpn(extensions))
        elif kind == codec.CERTIFICATE_REQUEST:
            authorities, context = read_certificate_request(body, TLS1_3)
            flight = replace(flight, asks_certificate=True, authorities=authorities)
        elif kind == codec.CERTIFICATE:
            flight = replace(flight, certificates=read_certificates(body, TLS1_3))
        elif kind == codec.CERTIFICATE_VERIFY:
            flight = _proven_13(flight, body, hashlib.new(aead.hash, transcript).digest())
        elif kind == codec.FINISHED:
            if not hmac.compare_digest(body, schedule.server_finished(transcript)):
                raise malformed("Finished message")
            transcript += raw
            break
        transcript += raw
    if goal == FLIGHT:
        return flight
    reading, writing = schedule.application(transcript)
    answer = codec.record(codec.CHANGE_CIPHER_SPEC, TLS1_2, b"\1")
    if context is not None:
        # No certificate: PostgreSQL asks for one, and goes on without (SSL_VERIFY_PEER alone).
        none = codec.message(codec.CERTIFICATE, codec.vector(context, 1) + codec.vector(b"", 3))
        answer += schedule.writing.seal(codec.HANDSHAKE, none)
        transcript += none
    finished = codec.message(codec.FINISHED, schedule.client_finished(transcript))
    answer += schedule.writing.seal(codec.HANDSHAKE, finished)
    yield answer + writing.seal(codec.ALERT, bytes((codec.WARNING, codec.CLOSE_NOTIFY)))
    stream.opener = reading
    try:
        tickets = yield from _until_closed(stream)
    except WireError:
        # What was offered was agreed to; what it did not like came after.
        return replace(flight, insists=flight.asks_certificate)
    return replace(flight, completed=True, tickets=tickets, insists=False)


def _proven_13(flight: Flight, body: bytes, digest: bytes) -> Flight:
    reader = Reader(body, "CertificateVerify")
    scheme, signature = reader.number(2), reader.vector(2)
    reader.end()
    if not flight.certificates:
        raise malformed("CertificateVerify")
    proven = signatures.certificate_verify(flight.certificates[0], scheme, signature, digest)
    return replace(flight, signature=scheme, proven=proven)


def _until_closed(stream: _Stream) -> Dialogue[bool]:
    """Read what comes until the server closes; return whether a session ticket was there."""
    tickets = False
    try:
        while True:
            kind, _, _ = yield from stream.message()
            tickets = tickets or kind == codec.NEW_SESSION_TICKET
    except WireError as error:
        if error.code == "alert" and error.alert != codec.CLOSE_NOTIFY:
            raise
    return tickets


# ---- TLS 1.2 and older ------------------------------------------------------------------------


def _finish_12(
    stream: _Stream,
    flight: Flight,
    hello: Hello,
    chosen: ServerHello,
    transcript: bytes,
    goal: int,
) -> Dialogue[Flight]:
    """Read the flight, which is in clear, and answer it (RFC 5246, 7.3)."""
    flight = replace(
        flight,
        alpn=read_alpn(chosen.extensions),
        compression=chosen.compression,
        tickets=SESSION_TICKET in chosen.extensions,
        session_id=bool(chosen.session_id),
        extended_master_secret=EXTENDED_MASTER_SECRET in chosen.extensions,
        secure_renegotiation=RENEGOTIATION_INFO in chosen.extensions,
        asks_certificate=None if goal == CHOICE else False,
    )
    exchange = b""
    while goal != CHOICE:
        kind, body, raw = yield from stream.message()
        transcript += raw
        if kind == codec.CERTIFICATE:
            flight = replace(flight, certificates=read_certificates(body, chosen.version))
        elif kind == codec.SERVER_KEY_EXCHANGE:
            flight, exchange = _exchange(flight, body, hello.random + chosen.random)
        elif kind == codec.CERTIFICATE_REQUEST:
            authorities, _ = read_certificate_request(body, chosen.version)
            flight = replace(flight, asks_certificate=True, authorities=authorities)
        elif kind == codec.SERVER_HELLO_DONE:
            break
    aead = AEADS.get(chosen.suite)
    if goal < END or aead is None or not exchange or flight.group not in SHARABLE:
        return flight
    answer, schedule, transcript = _answer_12(flight, hello, chosen, exchange, transcript)
    verify = schedule.finished("client", transcript)
    finished = codec.message(codec.FINISHED, verify)
    change = codec.record(codec.CHANGE_CIPHER_SPEC, TLS1_2, b"\1")
    farewell = (codec.ALERT, bytes((codec.WARNING, codec.CLOSE_NOTIFY)))
    answer += change + schedule.writing.seal(codec.HANDSHAKE, finished)
    yield answer if goal == AGAIN else answer + schedule.writing.seal(*farewell)
    transcript += finished
    stream.next_opener = schedule.reading
    while True:
        try:
            kind, body, raw = yield from stream.message()
        except WireError:
            return replace(flight, insists=flight.asks_certificate)
        if kind == codec.FINISHED:
            break
        transcript += raw
    if not hmac.compare_digest(body, schedule.finished("server", transcript)):
        raise malformed("Finished message")
    flight = replace(flight, completed=True, insists=False)
    if goal == AGAIN:
        yield schedule.writing.seal(codec.HANDSHAKE, hello.encode(finished=verify))
        flight = replace(flight, renegotiates=(yield from _renegotiates(stream)))
        yield schedule.writing.seal(*farewell)
    yield from _until_closed(stream)
    return flight


def _renegotiates(stream: _Stream) -> Dialogue[bool]:
    """Whether the server answers a second ClientHello by a handshake (RFC 5246, 7.4.1.1)."""
    stream.heeds_warnings = True
    try:
        kind, _, _ = yield from stream.message()
    except WireError as error:
        if error.code not in ("alert", "closed"):
            raise
        return False
    return kind == codec.SERVER_HELLO


def _answer_12(
    flight: Flight, hello: Hello, chosen: ServerHello, exchange: bytes, transcript: bytes
) -> tuple[bytes, OldSchedule, bytes]:
    """The client's Certificate, where one is asked for, and ClientKeyExchange."""
    share = KeyShare.new(flight.group or 0)
    key = codec.message(codec.CLIENT_KEY_EXCHANGE, codec.vector(share.public, 1))
    messages = key
    if flight.asks_certificate:
        messages = codec.message(codec.CERTIFICATE, codec.vector(b"", 3)) + key
    transcript += messages
    schedule = OldSchedule(
        AEADS[chosen.suite],
        share.secret(exchange),
        (hello.random, chosen.random),
        transcript if flight.extended_master_secret else b"",
    )
    return codec.record(codec.HANDSHAKE, TLS1_2, messages), schedule, transcript


def _exchange(flight: Flight, body: bytes, randoms: bytes) -> tuple[Flight, bytes]:
    """Read a ServerKeyExchange (RFC 4492, 5.4; RFC 5246, 7.4.3); return the server's key too."""
    suite = suite_of(flight.suite).iana
    reader = Reader(body, "ServerKeyExchange")
    key = b""
    if "_ECDH" in suite and "PSK" not in suite:
        if reader.number(1) != 3:
            return flight, b""
        flight = replace(flight, group=reader.number(2))
        key = reader.vector(1)
    elif "PSK" not in suite and ("_DHE_" in suite or "_DH_anon" in suite):
        prime = reader.vector(2)
        reader.vector(2), reader.vector(2)
        flight = replace(flight, dh_bits=int.from_bytes(prime, "big").bit_length())
    else:
        return flight, b""
    if "_anon_" in suite or flight.version < TLS1_2 or not flight.certificates:
        return flight, key
    signed = body[: len(body) - len(reader)]
    scheme, signature = reader.number(2), reader.vector(2)
    reader.end()
    proven = signatures.verified(flight.certificates[0], scheme, signature, randoms + signed)
    return replace(flight, signature=scheme, proven=proven), key
