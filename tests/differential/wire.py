"""One connection attempt, spoken by hand as far as the server's answer to it.

The protocol is that of the documentation's chapter "Frontend/Backend Protocol", SCRAM that of
RFC 5802 and RFC 7677.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import socket
import ssl
import struct
from collections.abc import Mapping
from dataclasses import dataclass

PASSWORD = "secret"

_SSL_REQUEST = struct.pack("!ii", 8, 80877103)
_ASKED = {3: "password", 5: "md5", 10: "sasl"}


@dataclass(frozen=True)
class Answer:
    """What the server did.

    Attributes:
        asked: the authentication it asked for: ``password``, ``md5``, ``sasl``, or None.
        message: of the error that ended it; None where the client was let in.
    """

    asked: str | None
    message: str | None


class _Stream:
    def __init__(self, connection: socket.socket):
        self._connection = connection
        self._buffer = b""

    def send(self, kind: bytes, content: bytes) -> None:
        self._connection.sendall(kind + struct.pack("!i", len(content) + 4) + content)

    def receive(self) -> tuple[bytes, bytes]:
        head = self._take(5)
        return head[:1], self._take(struct.unpack("!i", head[1:])[0] - 4)

    def _take(self, count: int) -> bytes:
        while len(self._buffer) < count:
            more = self._connection.recv(65536)
            if not more:
                raise ConnectionError("the server hung up")
            self._buffer += more
        taken, self._buffer = self._buffer[:count], self._buffer[count:]
        return taken


def attempt(
    connection: socket.socket, parameters: Mapping[str, str], tls: ssl.SSLContext | None
) -> Answer:
    """Connect over a socket, answer what is asked with ``PASSWORD``, and leave again."""
    if tls is not None:
        connection.sendall(_SSL_REQUEST)
        answer = connection.recv(1)
        if answer != b"S":
            raise ConnectionError(f"the server answered {answer!r} to the request for TLS")
        connection = tls.wrap_socket(connection)
    with connection:
        stream = _Stream(connection)
        words = [word for pair in parameters.items() for word in pair]
        content = b"".join(word.encode() + b"\0" for word in words) + b"\0"
        stream.send(b"", struct.pack("!i", 0x30000) + content)
        return _authenticate(stream, parameters["user"])


def _authenticate(stream: _Stream, user: str) -> Answer:
    asked = None
    scram = _Scram()
    ok = False
    while True:
        kind, content = stream.receive()
        if kind == b"E":
            return Answer(asked, None if ok else _message(content))
        if kind == b"Z":
            stream.send(b"X", b"")
            return Answer(asked, None)
        if kind != b"R":
            continue
        code = struct.unpack("!i", content[:4])[0]
        asked = _ASKED.get(code, asked)
        if code == 0:
            ok = True
        elif code == 3:
            stream.send(b"p", PASSWORD.encode() + b"\0")
        elif code == 5:
            inner = hashlib.md5((PASSWORD + user).encode(), usedforsecurity=False).hexdigest()
            outer = hashlib.md5(inner.encode() + content[4:], usedforsecurity=False).hexdigest()
            stream.send(b"p", f"md5{outer}".encode() + b"\0")
        elif code == 10:
            first = scram.first()
            stream.send(b"p", b"SCRAM-SHA-256\0" + struct.pack("!i", len(first)) + first)
        elif code == 11:
            stream.send(b"p", scram.final(content[4:]))
        elif code != 12:
            return Answer(f"authentication {code}", None)


def _message(content: bytes) -> str:
    fields = {part[:1]: part[1:].decode(errors="replace") for part in content.split(b"\0") if part}
    return fields.get(b"M", "")


class _Scram:
    """The client's side of SCRAM-SHA-256, without channel binding."""

    def __init__(self) -> None:
        self._bare = f"n=,r={secrets.token_hex(12)}"

    def first(self) -> bytes:
        return f"n,,{self._bare}".encode()

    def final(self, challenge: bytes) -> bytes:
        text = challenge.decode()
        values = dict(part.split("=", 1) for part in text.split(","))
        salt, rounds = base64.b64decode(values["s"]), int(values["i"])
        salted = hashlib.pbkdf2_hmac("sha256", PASSWORD.encode(), salt, rounds)
        client_key = hmac.digest(salted, b"Client Key", "sha256")
        without_proof = f"c=biws,r={values['r']}"
        signed = f"{self._bare},{text},{without_proof}".encode()
        signature = hmac.digest(hashlib.sha256(client_key).digest(), signed, "sha256")
        proof = bytes(a ^ b for a, b in zip(client_key, signature))
        return f"{without_proof},p={base64.b64encode(proof).decode()}".encode()
