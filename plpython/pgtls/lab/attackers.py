"""Attackers between a client and a server, on loopback: what they hear is there to be looked at.

Each listens on a port of its own and passes on what comes to the real server, until it is left::

    with Recorder(cluster.port) as attacker:
        connect(port=attacker.port, sslmode="prefer")
        assert b"the password" not in attacker.heard

* ``Recorder`` only listens, as somebody at a switch or on a wireless network can.
* ``Downgrader`` answers N to every request for TLS, as the server does that has none.
* ``Impostor`` ends TLS with a certificate of its own, and speaks TLS to the server by itself.

With ``asks_password`` the last two pass nothing on: whatever the server's pg_hba.conf says, they
ask for the password in plaintext, hear it, and send the client away.
"""

from __future__ import annotations

import select
import socket
import ssl
import struct
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

# The codes that stand where a start packet has its version (documentation, 55.7 Message Formats).
_SSL_REQUEST = 80877103
_GSS_REQUEST = 80877104

_ASK_PASSWORD = b"R" + struct.pack("!ii", 8, 3)
_GO_AWAY = b"SFATAL\0VFATAL\0C28P01\0Mno\0\0"

#: An attacker of a test ends by itself: nobody is served for longer, nor heard at greater length.
_SECONDS = 20.0
_MOST_HEARD = 4 << 20

_TLS_HANDSHAKE = 0x16


class Recorder:
    """Passes everything on, and listens.

    Attributes:
        port: where it listens on 127.0.0.1.
        requests: how often a client asked for TLS.
    """

    def __init__(self, server_port: int):
        """Take the port of the real server on 127.0.0.1."""
        self._server = ("127.0.0.1", server_port)
        self._heard = bytearray()
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._open: set[socket.socket] = set()
        self.requests = 0
        self.port = 0

    @property
    def heard(self) -> bytes:
        """All that was to be read, in both directions, as far as this attacker could read it."""
        with self._lock:
            return bytes(self._heard)

    def forget(self) -> None:
        """Begin to listen anew."""
        with self._lock:
            self._heard.clear()

    def __enter__(self) -> Recorder:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._start(self._accept)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # A thread that waits for a connection or for data wakes up by the shutdown, and not by
        # the close.  When nobody accepts any more, nobody new is served.
        _shut_down(self._listener)
        self._threads[0].join(_SECONDS)
        for connection in list(self._open):
            _shut_down(connection)
        for thread in self._threads:
            thread.join(_SECONDS)
        for connection in (self._listener, *self._open):
            connection.close()

    def _start(self, target: object, *arguments: object) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                self._start(self._serve, client)

    def _serve(self, client: socket.socket) -> None:
        self._open.add(client)
        client.settimeout(_SECONDS)
        with suppress(OSError):
            self._attack(client)
        _shut_down(client)

    def _attack(self, client: socket.socket) -> None:
        self._relay(client, b"", tls=False)

    def _listen(self, data: bytes) -> bytes:
        with self._lock:
            if len(self._heard) < _MOST_HEARD:
                self._heard += data
        return data

    def _relay(self, client: socket.socket, first: bytes, *, tls: bool) -> None:
        """Pass everything on, beginning with what the client has sent already."""
        server = socket.create_connection(self._server, timeout=_SECONDS)
        self._open.add(server)
        if tls:
            server = _take_any_certificate(server)
            self._open.add(server)
        if first:
            server.sendall(self._listen(first))
        pair = {client: server, server: client}
        try:
            while True:
                for source in _readable(list(pair)):
                    data = _receive(source)
                    if data == b"":
                        return
                    if data:
                        pair[source].sendall(self._listen(data))
        finally:
            _shut_down(server)
            _shut_down(client)


class Downgrader(Recorder):
    """Answers that there is no TLS, and listens to what then comes in plaintext."""

    def __init__(self, server_port: int, *, asks_password: bool = False):
        super().__init__(server_port)
        self.asks_password = asks_password

    def _attack(self, client: socket.socket) -> None:
        packet = _start_packet(client)
        while _code(packet) in (_SSL_REQUEST, _GSS_REQUEST):
            self.requests += _code(packet) == _SSL_REQUEST
            client.sendall(b"N")
            packet = _start_packet(client)
        self._go_on(client, packet)

    def _go_on(self, client: socket.socket, packet: bytes, *, tls: bool = False) -> None:
        if not self.asks_password:
            self._relay(client, packet, tls=tls)
            return
        client.sendall(_ASK_PASSWORD)
        self._listen(packet + client.recv(4096))
        client.sendall(b"E" + struct.pack("!i", len(_GO_AWAY) + 4) + _GO_AWAY)


class Impostor(Downgrader):
    """Ends TLS with a certificate of its own; who comes in plaintext is passed on in plaintext."""

    def __init__(
        self,
        server_port: int,
        certificate: Path | str,
        key: Path | str,
        *,
        asks_password: bool = False,
        alpn: Sequence[str] = ("postgresql",),
    ):
        """Take the server's port and the PEM files, the certificate's chain behind it."""
        super().__init__(server_port, asks_password=asks_password)
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(certificate, key)
        if alpn:
            self._context.set_alpn_protocols(list(alpn))

    def _attack(self, client: socket.socket) -> None:
        # A client of 17 or later may begin with the handshake (sslnegotiation=direct).
        if client.recv(1, socket.MSG_PEEK) == bytes([_TLS_HANDSHAKE]):
            self._pretend(client)
            return
        packet = _start_packet(client)
        while _code(packet) == _GSS_REQUEST:
            client.sendall(b"N")
            packet = _start_packet(client)
        if _code(packet) == _SSL_REQUEST:
            client.sendall(b"S")
            self._pretend(client)
        else:
            self._go_on(client, packet)

    def _pretend(self, client: socket.socket) -> None:
        self.requests += 1
        secured = self._context.wrap_socket(client, server_side=True)
        self._open.add(secured)
        self._go_on(secured, _start_packet(secured), tls=True)
        _shut_down(secured)


def _shut_down(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


def _start_packet(client: socket.socket) -> bytes:
    """Return a whole packet that begins with its length, as a client's first ones do."""
    head = _exactly(client, 4)
    (length,) = struct.unpack("!i", head)
    if not 8 <= length <= 10_000:
        raise ConnectionError("this is no start packet")
    return head + _exactly(client, length - 4)


def _exactly(client: socket.socket, count: int) -> bytes:
    data = b""
    while len(data) < count:
        more = client.recv(count - len(data))
        if not more:
            raise ConnectionError("the client went away")
        data += more
    return data


def _code(packet: bytes) -> int:
    return int(struct.unpack_from("!i", packet, 4)[0])


def _take_any_certificate(server: socket.socket) -> ssl.SSLSocket:
    server.sendall(struct.pack("!ii", 8, _SSL_REQUEST))
    if server.recv(1) != b"S":
        raise ConnectionError("the server has no TLS")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context.wrap_socket(server)


def _readable(sockets: Sequence[socket.socket]) -> Sequence[socket.socket]:
    """Return those with something to read; what TLS has taken in already is such."""
    pending = [one for one in sockets if isinstance(one, ssl.SSLSocket) and one.pending()]
    if pending:
        return pending
    found, _, _ = select.select(sockets, [], [], _SECONDS)
    if not found:
        raise ConnectionError("nothing came any more")
    return found


def _receive(source: socket.socket) -> bytes | None:
    """Return what can be read now, b"" at the end, None where TLS had a word with itself only."""
    source.settimeout(0)
    try:
        return source.recv(65536)
    except (ssl.SSLWantReadError, BlockingIOError):
        return None
    except ssl.SSLZeroReturnError:
        return b""
    finally:
        source.settimeout(_SECONDS)
