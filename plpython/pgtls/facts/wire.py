"""Facts seen on the wire: what a live port presents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from ..dataclass import dataclass


@dataclass(frozen=True)
class ServedChain:
    """The certificates that a live port presents, or why there are none.

    Attributes:
        server_name: the name that was asked for (SNI), or None.
        certificates: as DER, in the server's order, which begins with its own.
        protocol, cipher, group: of the handshake that showed them, in OpenSSL's names.
        proven: whether the server showed that it has the key of its certificate; None where
            its signature could not be checked.
        problem: None, or a key: ``unreachable``, ``timeout``, ``closed``, ``no_tls``,
            ``server_error``, ``not_postgresql``, ``alert``, ``malformed``, ``flood``,
            ``no_common``, ``unix_socket`` or ``unreadable`` (a key exchange that can't be done).
        message: the problem in words, for a reader; empty where there is none.
    """

    host: str
    port: int
    server_name: str | None = None
    certificates: tuple[bytes, ...] = field(default=(), repr=False)
    protocol: str | None = None
    cipher: str | None = None
    group: str | None = None
    proven: bool | None = None
    problem: str | None = None
    message: str = ""

    def presents(self, certificates: Sequence[bytes]) -> bool:
        """Return whether a file's certificates are what is presented.

        A file that holds one alone OpenSSL completes from ``ssl_ca_file``.
        """
        if len(certificates) == 1:
            return self.certificates[:1] == tuple(certificates)
        return self.certificates == tuple(certificates)


@dataclass(frozen=True)
class OldProtocols:
    """What came of offering a live port nothing newer than TLS 1.1.

    Attributes:
        accepted: the protocol that it agreed to, or None.
        reason: why it did not: its alert, or how it ended the handshake.
    """

    accepted: str | None
    reason: str
