"""The ClientHello that asks, and the server's messages that answer (RFC 8446, 4; RFC 5246, 7.4).

A ``Hello`` says what is offered, and nothing is offered that it does not say: that is how one
thing at a time is asked of a server.
"""

from __future__ import annotations

import ipaddress
import os
from dataclasses import field

from ..dataclass import dataclass
from ..errors import InvalidInput
from .codec import CLIENT_HELLO, Reader, malformed, message, number, numbers, vector
from .suites import SIGNATURES, SSL3, TLS1_2, TLS1_3

# Extensions (RFC 8446, 4.2; RFC 4492; RFC 5077; RFC 5746; RFC 7301; RFC 7627)
SERVER_NAME, SUPPORTED_GROUPS, POINT_FORMATS, SIGNATURE_ALGORITHMS = 0, 10, 11, 13
ALPN, EXTENDED_MASTER_SECRET, SESSION_TICKET = 16, 23, 35
SUPPORTED_VERSIONS, COOKIE, PSK_MODES, CERTIFICATE_AUTHORITIES, KEY_SHARE = 43, 44, 45, 47, 51
RENEGOTIATION_INFO = 0xFF01

# RFC 8446, 4.1.3: the random of a HelloRetryRequest is SHA-256("HelloRetryRequest").
RETRY_RANDOM = bytes.fromhex("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c")

# PostgreSQL documentation, "SSL Session Encryption": the name of its protocol since 17.
POSTGRESQL = b"postgresql"


@dataclass(frozen=True)
class Hello:
    """What is offered to a server.

    Attributes:
        versions: newest first.  With TLS 1.3 they go as supported_versions.
        suites: in the client's order of preference.
        groups: supported_groups, in order; the extension is left out where there are none.
        shares: groups for which a key share goes along (TLS 1.3), none to be asked for one.
        server_name: SNI; None to leave it out.
        alpn: protocols of ALPN.
        compressions: methods offered; 0 is none, 1 DEFLATE.
        random: the client's 32 octets.
    """

    versions: tuple[int, ...]
    suites: tuple[int, ...]
    groups: tuple[int, ...] = ()
    shares: tuple[int, ...] = ()
    signatures: tuple[int, ...] = tuple(SIGNATURES)
    server_name: str | None = None
    alpn: tuple[bytes, ...] = ()
    compressions: tuple[int, ...] = (0,)
    random: bytes = field(default_factory=lambda: os.urandom(32), compare=False, repr=False)

    def encode(
        self,
        shares: tuple[tuple[int, bytes], ...] = (),
        cookie: bytes = b"",
        finished: bytes = b"",
    ) -> bytes:
        """Return the handshake message.

        Args:
            shares: groups and public keys for key_share.
            cookie: what a HelloRetryRequest gave to be sent back.
            finished: the client's Finished of the handshake before it, to renegotiate.
        """
        modern = TLS1_3 in self.versions
        body = number(min(self.versions[0], TLS1_2)) + self.random
        # A session id asks for the middlebox mode of RFC 8446, D.4, as every client does.
        body += vector(self.random[::-1] if modern else b"", 1)
        body += numbers(self.suites) + vector(bytes(self.compressions), 1)
        if self.versions[0] > SSL3:
            body += vector(self._extensions(shares, cookie, finished))
        return message(CLIENT_HELLO, body)

    def _extensions(
        self, shares: tuple[tuple[int, bytes], ...], cookie: bytes, finished: bytes
    ) -> bytes:
        found: list[tuple[int, bytes]] = []
        if self.server_name and not is_address(self.server_name):
            # RFC 6066, 3: a host name in ASCII, never an address.
            name = host_name(self.server_name)
            found.append((SERVER_NAME, vector(b"\0" + vector(name))))
        if self.groups:
            found.append((SUPPORTED_GROUPS, numbers(self.groups)))
            found.append((POINT_FORMATS, vector(b"\0", 1)))
        if self.versions[0] >= TLS1_2:
            found.append((SIGNATURE_ALGORITHMS, numbers(self.signatures)))
        if self.alpn:
            found.append((ALPN, vector(b"".join(vector(name, 1) for name in self.alpn))))
        if self.versions[-1] < TLS1_3:
            found.append((EXTENDED_MASTER_SECRET, b""))
            found.append((SESSION_TICKET, b""))
            found.append((RENEGOTIATION_INFO, vector(finished, 1)))
        if TLS1_3 in self.versions:
            found.append((SUPPORTED_VERSIONS, numbers(self.versions, 1)))
            found.append((PSK_MODES, vector(b"\1", 1)))
            entries = b"".join(number(group) + vector(key) for group, key in shares)
            found.append((KEY_SHARE, vector(entries)))
        if cookie:
            found.append((COOKIE, vector(cookie)))
        return b"".join(number(kind) + vector(content) for kind, content in found)


def host_name(name: str) -> bytes:
    """Return a host name as it goes over the wire.

    Raises:
        InvalidInput: it can't be one: a label is empty or too long.
    """
    try:
        return name.rstrip(".").encode("idna")
    except UnicodeError:
        raise InvalidInput(
            f'"{name}" is no host name', hint="Give the name by which clients connect."
        ) from None


def is_address(name: str) -> bool:
    """Return whether a host is an address and no name."""
    try:
        ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return False
    return True


@dataclass(frozen=True)
class ServerHello:
    """What a server chose.

    Attributes:
        version: the protocol, by supported_versions where that is there.
        retry: whether it is a HelloRetryRequest, which asks for another key share.
        group, share: its key share; the group alone in a HelloRetryRequest.
        session_id: empty where a session can't be resumed by it (TLS 1.2 and older).
    """

    version: int
    random: bytes
    session_id: bytes
    suite: int
    compression: int
    extensions: dict[int, bytes]
    retry: bool
    group: int | None
    share: bytes
    cookie: bytes


def read_server_hello(body: bytes) -> ServerHello:
    """Return a ServerHello or HelloRetryRequest (RFC 8446, 4.1.3 and 4.1.4)."""
    reader = Reader(body, "ServerHello")
    version, random, session_id = reader.number(2), reader.take(32), reader.vector(1)
    suite, compression = reader.number(2), reader.number(1)
    extensions = read_extensions(reader.vector(2), "ServerHello") if reader else {}
    reader.end()
    if SUPPORTED_VERSIONS in extensions:
        version = Reader(extensions[SUPPORTED_VERSIONS], "ServerHello").number(2)
    retry = random == RETRY_RANDOM
    group, share, cookie = None, b"", b""
    if KEY_SHARE in extensions:
        entry = Reader(extensions[KEY_SHARE], "key share")
        group = entry.number(2)
        share = b"" if retry else entry.vector(2)
        entry.end()
    if COOKIE in extensions:
        cookie = Reader(extensions[COOKIE], "cookie").vector(2)
    return ServerHello(
        version, random, session_id, suite, compression, extensions, retry, group, share, cookie
    )


def read_extensions(content: bytes, what: str) -> dict[int, bytes]:
    """Return extensions by their number (RFC 8446, 4.2: none may come twice)."""
    reader = Reader(content, what)
    found: dict[int, bytes] = {}
    while reader:
        kind = reader.number(2)
        if kind in found:
            raise malformed(what)
        found[kind] = reader.vector(2)
    return found


def read_certificates(body: bytes, version: int) -> tuple[bytes, ...]:
    """Return the certificates of a Certificate message as DER, the server's own first."""
    reader = Reader(body, "Certificate message")
    if version >= TLS1_3:
        reader.vector(1)
    chain = Reader(reader.vector(3), "Certificate message")
    reader.end()
    found = []
    while chain:
        found.append(chain.vector(3))
        if version >= TLS1_3:
            chain.vector(2)
    return tuple(found)


def read_certificate_request(body: bytes, version: int) -> tuple[tuple[bytes, ...], bytes]:
    """Return the DER names of the CAs that a server takes certificates of, and its context."""
    reader = Reader(body, "CertificateRequest")
    context = b""
    if version >= TLS1_3:
        context = reader.vector(1)
        extensions = read_extensions(reader.vector(2), "CertificateRequest")
        content = extensions.get(CERTIFICATE_AUTHORITIES, b"\0\0")
    else:
        reader.vector(1)
        if version >= TLS1_2:
            reader.vector(2)
        content = vector(reader.vector(2))
    reader.end()
    names = Reader(Reader(content, "CertificateRequest").vector(2), "CertificateRequest")
    found = []
    while names:
        found.append(names.vector(2))
    return tuple(found), context


def read_alpn(extensions: dict[int, bytes]) -> str | None:
    """Return the protocol that a server chose by ALPN."""
    if ALPN not in extensions:
        return None
    names = Reader(Reader(extensions[ALPN], "ALPN").vector(2), "ALPN")
    return names.vector(1).decode("ascii", "backslashreplace")
