"""``pgtls.protocols()``: what the library can, the build can, the settings allow, sessions use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .. import policy
from ..facts import Library, Unknown
from ..texts import TEXTS


@dataclass(frozen=True)
class ProtocolRow:
    """One protocol; a None says that it is not known, and ``detail`` why.

    Attributes:
        openssl: whether the library would do a handshake of it with today's cipher string.
        postgresql: whether PostgreSQL has it at all.
        configured: whether ``ssl`` is on and least and greatest protocol let it through.
        sessions: how many use it now.
    """

    protocol: str
    openssl: bool | None
    postgresql: bool
    configured: bool | None
    sessions: int | None
    detail: str


def protocols(
    *,
    openssl: Library | Unknown,
    ssl_on: bool,
    least: str | Unknown,
    greatest: str | Unknown,
    ciphers: str | Unknown,
    sessions: Mapping[str, int] | Unknown,
) -> list[ProtocolRow]:
    """Return a row for each protocol from SSLv3 to TLS 1.3.

    Args:
        least, greatest: ``ssl_min_protocol_version`` and ``ssl_max_protocol_version``.
        ciphers: ``ssl_ciphers``, where ``@SECLEVEL`` decides on TLS 1.0 and 1.1.
        sessions: by protocol.
    """
    return [
        _row(protocol, openssl, ssl_on, least, greatest, ciphers, sessions)
        for protocol in policy.PROTOCOLS
    ]


def _row(
    protocol: str,
    openssl: Library | Unknown,
    ssl_on: bool,
    least: str | Unknown,
    greatest: str | Unknown,
    ciphers: str | Unknown,
    sessions: Mapping[str, int] | Unknown,
) -> ProtocolRow:
    spoken = protocol != "SSLv3"
    hidden = next((fact for fact in (openssl, least, greatest) if isinstance(fact, Unknown)), None)
    in_range = _in_range(protocol, least, greatest) if spoken else False
    able, why = _library_speaks(protocol, openssl, ciphers)
    if not spoken:
        why = "protocol_never"
    elif why is None and not ssl_on:
        why = "protocol_off"
    elif why is None and in_range is None:
        why = "protocol_hidden"
    elif why is None and not in_range:
        why = "protocol_range"
    if hidden is None and isinstance(ciphers, Unknown):
        hidden = ciphers
    if why == "protocol_hidden" and hidden is not None and hidden.grant:
        why = "protocol_grant"
    return ProtocolRow(
        protocol=protocol,
        openssl=able,
        postgresql=spoken,
        configured=False if not ssl_on else in_range,
        sessions=None if isinstance(sessions, Unknown) else sessions.get(protocol, 0),
        detail=TEXTS.phrase(
            why or "protocol_ok",
            reason=hidden.reason if hidden else "",
            grant=(hidden.grant or "") if hidden else "",
        ),
    )


def _in_range(protocol: str, least: str | Unknown, greatest: str | Unknown) -> bool | None:
    if isinstance(least, Unknown) or isinstance(greatest, Unknown):
        return None
    order = policy.PROTOCOLS.index
    at_least = not least or order(protocol) >= order(least)
    return at_least and (not greatest or order(protocol) <= order(greatest))


def _library_speaks(
    protocol: str, openssl: Library | Unknown, ciphers: str | Unknown
) -> tuple[bool | None, str | None]:
    if isinstance(openssl, Unknown):
        return None, "protocol_hidden"
    if protocol not in policy.openssl_support(openssl.version).protocols:
        return False, "protocol_library"
    # OpenSSL 3 allows their signatures at security level 0 only (CHANGES, 3.0.0).
    if protocol in policy.DEPRECATED_PROTOCOLS and openssl.version >= (3,):
        if isinstance(ciphers, Unknown):
            return None, "protocol_hidden"
        if "@SECLEVEL=0" not in ciphers:
            return False, "protocol_seclevel"
    return True, None
