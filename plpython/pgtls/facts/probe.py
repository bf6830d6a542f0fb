"""Facts of a whole probe of a port, which only ``wire.probe`` learns.

They are not in the package's own list: making these classes costs a backend some milliseconds,
which posture() has no use for.
"""

from __future__ import annotations

from ..dataclass import dataclass
from .wire import ServedChain


@dataclass(frozen=True)
class OfferedCipher:
    """A cipher suite that a server agreed to.

    Attributes:
        name: as OpenSSL calls it; ``iana``: as the registry does.
        bits: of the cipher's key; 0 where nothing is encrypted.
        group: of the key exchange that came with it, or None.
        dh_bits: size of the prime, where the exchange is over a finite field.
        authenticated: whether the server proves who it is.
        forward_secret: whether a key that leaks later leaves old sessions closed.
    """

    name: str
    iana: str
    bits: int
    group: str | None
    dh_bits: int | None
    authenticated: bool
    forward_secret: bool


@dataclass(frozen=True)
class OfferedProtocol:
    """What came of offering one protocol to a server, and nothing else.

    Attributes:
        offered: whether the server agreed; None where that could not be learned.
        reason: why not: the alert, or what went wrong; empty where it agreed.
        ciphers: those it agreed to, in the order in which it chose them.
        groups: of the key exchange, likewise.
        server_order: whether the order is the server's own; None where it has no choice.
        complete: whether ``ciphers`` and ``groups`` are all there are: False where a question
            was left without an answer.
    """

    protocol: str
    offered: bool | None
    reason: str = ""
    ciphers: tuple[OfferedCipher, ...] = ()
    groups: tuple[str, ...] = ()
    server_order: bool | None = None
    complete: bool = True


@dataclass(frozen=True)
class WireProbe:
    """All that handshakes tell of a server's port.

    Attributes:
        address: what was connected to; None where there was nothing.
        problem, message: as in ``ServedChain``; the rest is empty then.
        protocols: oldest first.
        chains: the certificates, one chain for each that differs: by the kind of key, and with
            and without the name.
        by_name: whether the chain differs with the server name asked for; None where no name
            was asked for.
        direct_tls: whether TLS can begin without SSLRequest (17 and later).
        alpn: the protocol that the server chose by ALPN after SSLRequest.
        asks_certificate: whether a client is asked for a certificate.
        insists_on_certificate: whether it turns away a client that has none in the handshake;
            None where that was not seen.  PostgreSQL never does: pg_hba.conf decides later.
        authorities: names of the CAs whose certificates are asked for.
        session_tickets, session_ids: ways in which a session could be resumed.
        secure_renegotiation, extended_master_secret, compression: of TLS 1.2 and older; None
            where none of these was spoken.
        client_renegotiation: whether a client can begin another handshake within a connection.
        post_quantum: whether a group is among those of TLS 1.3 that a quantum computer leaves
            closed; None without TLS 1.3.
        handshakes: how many connections were made; ``logged``: how many of them PostgreSQL has
            a line in its log about, log_connections aside.
        seconds: how long it took.
    """

    host: str
    port: int
    address: str | None = None
    problem: str | None = None
    message: str = ""
    protocols: tuple[OfferedProtocol, ...] = ()
    chains: tuple[ServedChain, ...] = ()
    by_name: bool | None = None
    direct_tls: bool | None = None
    alpn: str | None = None
    asks_certificate: bool | None = None
    insists_on_certificate: bool | None = None
    authorities: tuple[str, ...] = ()
    session_tickets: bool | None = None
    session_ids: bool | None = None
    secure_renegotiation: bool | None = None
    client_renegotiation: bool | None = None
    extended_master_secret: bool | None = None
    compression: bool | None = None
    post_quantum: bool | None = None
    handshakes: int = 0
    logged: int = 0
    seconds: float = 0.0
