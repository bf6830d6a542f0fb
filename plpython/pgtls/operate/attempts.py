"""One real connection: who tries, how, what has to come of it, and what did.

    attempt = Attempt(1, "a client without TLS", Client(place, sslmode="disable"), {PLAINTEXT})
    result = try_(attempt)
    result.as_expected, result.message

A client that is turned away for another reason than the one expected proves nothing: a wrong
password keeps everybody out, TLS or not.  So what libpq says is told apart here.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from psycopg import pq

from ..texts import TEXTS
from .libpq import Refusal, connect
from .session import CONNECT_TIMEOUT_SECONDS, last_line
from .vocabulary import Name, Untried, Verdict

# What becomes of a client.
LET_IN = "let in"
TURNED_AWAY = "turned away"
NOT_TRIED = "not tried"

# Why it is turned away, and by whom.
PLAINTEXT = "pg_hba.conf has no line for a client without encryption"
NO_LINE = "pg_hba.conf has no line for it"
NO_CERTIFICATE = "it shows no certificate"
AUTHENTICATION = "it does not prove to be its role"
NO_PASSWORD = "it has no password"
REVOKED = "its certificate is revoked"
EXPIRED = "its certificate has expired"
UNKNOWN_CA = "its certificate is of a CA that the server does not know"
WRONG_CHAIN = "the client does not know the server's CA"
WRONG_NAME = "the client does not find the name in the server's certificate"
OLD_PROTOCOL = "the protocol is too old"
NO_TLS = "the server has no TLS"
OTHER = "something else"

# In what libpq passes on; the first that is found counts.
_REASONS: tuple[tuple[str, str], ...] = (
    (r"does not match host name", WRONG_NAME),
    (r"alert certificate revoked", REVOKED),
    (r"alert certificate expired", EXPIRED),
    (r"alert unknown ca", UNKNOWN_CA),
    (r"alert certificate required|requires a valid client certificate", NO_CERTIFICATE),
    (r"certificate verify failed", WRONG_CHAIN),
    (r"pg_hba\.conf.*(no encryption|SSL off)", PLAINTEXT),
    (r"pg_hba\.conf", NO_LINE),
    (r"no password supplied", NO_PASSWORD),
    (r"authentication failed for user", AUTHENTICATION),
    (r"does not support SSL", NO_TLS),
    (r"unsupported protocol|alert protocol version", OLD_PROTOCOL),
)

# With TLS 1.3 a server refuses a certificate after the client is done, and may have closed the
# connection before its alert is read.
_CUT_OFF = re.compile(r"Connection reset|EOF detected|closed the connection unexpectedly")
_TRIES = 3
# libpq's own limit is for each address and each way of encryption that it tries.
_MOST_SECONDS = 3.0 * CONNECT_TIMEOUT_SECONDS


@dataclass(frozen=True)
class KeyPair:
    """Files of a client's certificate and key."""

    certificate: Path
    key: Path


@dataclass(frozen=True)
class Place:
    """Where clients go, and as whom.

    Attributes:
        address: an IP address at which the server listens.
        base: the other parameters of the connection: user, dbname, password and the like.
        nowhere: a path at which there is nothing: for files that a client does not have.
    """

    address: str
    port: int
    base: Mapping[str, Any] = field(repr=False)
    nowhere: Path = Path("/nonexistent/pgtls")


@dataclass(frozen=True)
class Client:
    """How a client connects.

    Attributes:
        host: the name that it connects to; the address when None.
        root: the CA certificates that it trusts; None: none.
        own: its certificate; None: none.
    """

    place: Place
    sslmode: str
    host: str | None = None
    root: Path | None = None
    own: KeyPair | None = None

    def parameters(self) -> dict[str, Any]:
        """Return libpq's parameters; nothing of ``~/.postgresql`` or PGSSL… gets in."""
        place = self.place
        own = self.own or KeyPair(place.nowhere, place.nowhere)
        return {
            **place.base,
            "host": self.host or place.address,
            "hostaddr": place.address,
            "port": place.port,
            "sslmode": self.sslmode,
            "sslrootcert": str(self.root or place.nowhere),
            "sslcert": str(own.certificate),
            "sslkey": str(own.key),
            "sslcrl": "",
            "sslcrldir": "",
            "ssl_min_protocol_version": "TLSv1.2",
            "ssl_max_protocol_version": "",
            "gssencmode": "disable",
            "connect_timeout": CONNECT_TIMEOUT_SECONDS,
            "application_name": "pgtls verify",
        }


@dataclass(frozen=True)
class Attempt:
    """What is tried.

    Attributes:
        layer: that it proves.
        name: what it is, in every language.
        who: for the reader: ``a client without TLS``.
        client: None for what is no connection of libpq's.
        reasons: of which one has to be why it is turned away; none: it has to be let in.
        untried: why it can't be tried, or None.
    """

    layer: int
    name: Name
    who: str
    client: Client | None
    reasons: Collection[str] = ()
    untried: Untried | None = None

    @property
    def expected(self) -> str:
        """What has to come of it."""
        return TURNED_AWAY if self.reasons else LET_IN


@dataclass(frozen=True)
class Result:
    """What came of an attempt.

    Attributes:
        happened: ``let in``, ``turned away`` or ``not tried``.
        reason: why it was turned away, one of this module's; empty when it was not.
        message: the words of libpq or of the server; or why it was not tried.
        accepted: whether it is taken as it is where it was not tried.
    """

    attempt: Attempt
    happened: str
    reason: str
    message: str
    accepted: bool = False

    @property
    def verdict(self) -> Verdict:
        """What came of it, in one word."""
        if self.happened == NOT_TRIED:
            return Verdict.ACCEPTED_UNTRIED if self.accepted else Verdict.UNTRIED
        return Verdict.AS_EXPECTED if self.as_expected else Verdict.NOT_AS_EXPECTED

    @property
    def as_expected(self) -> bool:
        """Whether just that happened which had to, and for that reason."""
        if self.happened != self.attempt.expected:
            return False
        return not self.attempt.reasons or self.reason in self.attempt.reasons

    @property
    def differs(self) -> bool:
        """Whether it was tried, and the proof failed."""
        return self.happened != NOT_TRIED and not self.as_expected


def try_(attempt: Attempt) -> Result:
    """Make an attempt; nothing is raised."""
    if attempt.untried is not None or attempt.client is None:
        return not_tried(attempt, attempt.untried or Untried.NOT_WANTED)
    for _ in range(_TRIES):
        end = connect(attempt.client.parameters(), seconds=_MOST_SECONDS)
        if end.refusal is None or not _CUT_OFF.search(end.refusal.message):
            break
    if end.refusal is not None:
        reason = reason_of_refusal(end.refusal, attempt.client)
        return Result(attempt, TURNED_AWAY, reason, last_line_of(end.refusal.message))
    return Result(attempt, LET_IN, "", end.protocol or "without TLS")


def not_tried(attempt: Attempt, why: Untried) -> Result:
    """Return the result of an attempt that was not made."""
    return Result(replace(attempt, untried=why), NOT_TRIED, "", TEXTS.verify(why.value))


def libpq_version() -> str:
    """Return which libpq makes the attempts: they stand for clients with that one."""
    number = pq.version()
    return f"libpq {number // 10000}.{number % 10000}"


# PostgreSQL documentation, Appendix A.
_INVALID_AUTHORIZATION = "28000"
_INVALID_PASSWORD = "28P01"


def reason_of_refusal(refusal: Refusal, client: Client) -> str:
    """Return why a client was turned away: by what the server's refusal is, whatever its language.

    What libpq and OpenSSL say of themselves is in English: this process has set no locale.
    """
    if refusal.sqlstate == _INVALID_PASSWORD:
        return AUTHENTICATION
    if refusal.sqlstate != _INVALID_AUTHORIZATION:
        return reason_of(refusal.message)
    if "pg_hba.conf" in refusal.message:
        # ClientAuthentication() names the file where no line takes the client, or one rejects it.
        return PLAINTEXT if client.sslmode == "disable" else NO_LINE
    if refusal.function == "ClientAuthentication" and client.own is None:
        return NO_CERTIFICATE
    return AUTHENTICATION


def reason_of(message: str) -> str:
    """Return why a client was turned away, by what libpq says."""
    return next((why for pattern, why in _REASONS if re.search(pattern, message)), OTHER)


def last_line_of(message: str) -> str:
    """Return the end of what libpq says, without where it connected to."""
    line = last_line(Exception(message))
    for mark in ("FATAL:  ", "SSL error: ", "failed: "):
        line = line.rpartition(mark)[2] or line
    return line
