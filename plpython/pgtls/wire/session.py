"""How a TLS handshake begins at a PostgreSQL port: SSLRequest, or at once since 17.

PostgreSQL documentation, "Message Flow", "SSL Session Encryption".
"""

from __future__ import annotations

import struct

from .codec import WireError
from .handshake import END, Dialogue, Flight, handshake
from .hello import Hello

SSL_REQUEST = struct.pack("!ii", 8, 80877103)

# An ErrorResponse of a server that is overloaded or starting is shorter; before 7.4 ended by NUL.
_LONGEST_ERROR = 4096


def negotiated(hello: Hello, goal: int = END) -> Dialogue[Flight]:
    """Ask for TLS by SSLRequest, then shake hands.

    Raises:
        WireError: ``no_tls`` for a server that answers 'N', ``server_error`` for one that
            answers with an error, ``not_postgresql`` for any other answer.
    """
    yield SSL_REQUEST
    answer = yield 1
    if answer == b"N":
        raise WireError(
            "no_tls",
            "the server does not speak TLS",
            hint="Switch it on: alter system set ssl = on; or it was built without.",
        )
    if answer == b"E":
        raise WireError("server_error", f"the server answered: {(yield from _error())}")
    if answer != b"S":
        raise WireError(
            "not_postgresql",
            f"the port does not speak PostgreSQL's protocol: it answered {answer!r}",
            hint="Give the port on which the server or pooler listens.",
        )
    return (yield from handshake(hello, goal))


def direct(hello: Hello, goal: int = END) -> Dialogue[Flight]:
    """Shake hands at once, as ``sslnegotiation=direct`` does."""
    return (yield from handshake(hello, goal))


def _error() -> Dialogue[str]:
    """Return the words of an ErrorResponse; of a server before 7.4, which has no length, none."""
    length = int.from_bytes((yield 4), "big") - 4
    if not 0 < length <= _LONGEST_ERROR:
        return "an error that can't be read"
    fields = {
        field[:1]: field[1:].decode("utf-8", "replace") for field in (yield length).split(b"\0")
    }
    return fields.get(b"M") or "an error without words"
