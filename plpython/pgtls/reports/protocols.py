"""``pgtls.protocols()``: what the library can, the build can, the settings allow, sessions use."""

from __future__ import annotations

from collections.abc import Mapping

from .. import policy
from ..acceptance import Offer, speaks
from ..dataclass import dataclass
from ..facts import Library, Unknown
from ..texts import TEXTS


@dataclass(frozen=True)
class ProtocolRow:
    """One protocol; a None says that it is not known, and ``detail`` why.

    Attributes:
        openssl: whether the library would do a handshake of it with today's settings and key.
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
    offer: Offer | None,
    sessions: Mapping[str, int] | Unknown,
) -> list[ProtocolRow]:
    """Return a row for each protocol from SSLv3 to TLS 1.3.

    Args:
        least, greatest: ``ssl_min_protocol_version`` and ``ssl_max_protocol_version``.
        ciphers: ``ssl_ciphers``, where ``@SECLEVEL`` decides on TLS 1.0 and 1.1.
        offer: what a client meets; None where it is not known.
        sessions: by protocol.
    """
    rows = []
    for protocol in policy.PROTOCOLS:
        spoken = protocol != "SSLv3"
        able = _library_speaks(protocol, openssl, ciphers) or _key_fits(protocol, offer)
        in_range = _in_range(protocol, least, greatest) if spoken else False
        rows.append(
            ProtocolRow(
                protocol=protocol,
                openssl=None if isinstance(able, Unknown) else able is None,
                postgresql=spoken,
                configured=None
                if ssl_on and isinstance(in_range, Unknown)
                else ssl_on and in_range is True,
                sessions=None if isinstance(sessions, Unknown) else sessions.get(protocol, 0),
                detail=_detail(spoken, ssl_on, able, in_range),
            )
        )
    return rows


def _detail(
    spoken: bool, ssl_on: bool, able: str | Unknown | None, in_range: bool | Unknown
) -> str:
    """Say what first keeps a protocol from being offered, if anything does."""
    if not spoken:
        return TEXTS.phrase("protocol_never")
    if isinstance(able, str):
        return TEXTS.phrase(able)
    if not ssl_on:
        return TEXTS.phrase("protocol_off")
    if in_range is False:
        return TEXTS.phrase("protocol_range")
    for fact in (able, in_range):
        if isinstance(fact, Unknown):
            reason = f"{fact.reason}; {fact.grant};" if fact.grant else fact.reason
            return TEXTS.phrase("protocol_hidden", reason=reason)
    return TEXTS.phrase("protocol_ok")


def _key_fits(protocol: str, offer: Offer | None) -> str | None:
    """Return the phrase that says that no suite goes with the server's key; None where one does."""
    if protocol == "SSLv3" or offer is None or offer.tls is None:
        return None
    return None if speaks(protocol, offer.presented[0], offer.tls) else "protocol_no_suite"


def _in_range(protocol: str, least: str | Unknown, greatest: str | Unknown) -> bool | Unknown:
    order = policy.PROTOCOLS.index
    if isinstance(least, Unknown):
        return least
    if isinstance(greatest, Unknown):
        return greatest
    at_least = not least or order(protocol) >= order(least)
    return at_least and (not greatest or order(protocol) <= order(greatest))


def _library_speaks(
    protocol: str, openssl: Library | Unknown, ciphers: str | Unknown
) -> str | Unknown | None:
    """Return the key of the phrase that says why the library does not; None where it does."""
    if isinstance(openssl, Unknown):
        return openssl
    if protocol not in policy.openssl_support(openssl.version).protocols:
        return "protocol_library"
    # OpenSSL 3 allows their signatures at security level 0 only (CHANGES, 3.0.0).
    if protocol in policy.DEPRECATED_PROTOCOLS and openssl.version >= (3,):
        if isinstance(ciphers, Unknown):
            return ciphers
        if "@SECLEVEL=0" not in ciphers:
            return "protocol_seclevel"
    return None
