"""Bytes of TLS: a cursor over what a server sent, vectors for what is sent to it, and the errors.

    reader = Reader(body)
    version, random = reader.number(2), reader.take(32)
    session_id = reader.vector(1)
    reader.end()

Whatever a server sends, reading it ends in a value or in a ``WireError``, and in no other way.
"""

from __future__ import annotations

from ..errors import PgtlsError

# RFC 8446, 5.1 and appendix B.1, B.3
CHANGE_CIPHER_SPEC, ALERT, HANDSHAKE, APPLICATION_DATA = 20, 21, 22, 23
CLIENT_HELLO, SERVER_HELLO, NEW_SESSION_TICKET, ENCRYPTED_EXTENSIONS = 1, 2, 4, 8
CERTIFICATE, SERVER_KEY_EXCHANGE, CERTIFICATE_REQUEST, SERVER_HELLO_DONE = 11, 12, 13, 14
CERTIFICATE_VERIFY, CLIENT_KEY_EXCHANGE, FINISHED = 15, 16, 20
MESSAGE_HASH = 254

WARNING = 1
CLOSE_NOTIFY, PROTOCOL_VERSION = 0, 70

# RFC 8446, 6; RFC 5246, 7.2; the names are those of the documents.
ALERTS = {
    0: "close_notify",
    10: "unexpected_message",
    20: "bad_record_mac",
    21: "decryption_failed",
    22: "record_overflow",
    30: "decompression_failure",
    40: "handshake_failure",
    41: "no_certificate",
    42: "bad_certificate",
    43: "unsupported_certificate",
    44: "certificate_revoked",
    45: "certificate_expired",
    46: "certificate_unknown",
    47: "illegal_parameter",
    48: "unknown_ca",
    49: "access_denied",
    50: "decode_error",
    51: "decrypt_error",
    60: "export_restriction",
    70: "protocol_version",
    71: "insufficient_security",
    80: "internal_error",
    86: "inappropriate_fallback",
    90: "user_canceled",
    100: "no_renegotiation",
    109: "missing_extension",
    110: "unsupported_extension",
    111: "certificate_unobtainable",
    112: "unrecognized_name",
    113: "bad_certificate_status_response",
    114: "bad_certificate_hash_value",
    115: "unknown_psk_identity",
    116: "certificate_required",
    120: "no_application_protocol",
}


# Alerts by which a server says that it does not want what was offered; others are failures.
_REFUSALS = frozenset((40, 47, 70, 71, 80, 86, 109, 112, 120))


class WireError(PgtlsError):
    """A handshake did not come to its end (08001, as libpq's own failures have).

    Attributes:
        code: ``unreachable``, ``timeout``, ``closed``, ``no_tls``, ``server_error``,
            ``not_postgresql``, ``alert``, ``malformed``, ``flood``, ``no_common`` or
            ``unix_socket``: a key into the catalogue of texts.
        alert: the number of the server's alert (RFC 8446, 6), or None.
    """

    sqlstate = "08001"

    def __init__(
        self, code: str, message: str, *, alert: int | None = None, hint: str | None = None
    ):
        super().__init__(message, hint=hint)
        self.code = code
        self.alert = alert

    @property
    def refusal(self) -> bool:
        """Whether the server did not want what was offered, in words that leave no doubt."""
        return self.code == "no_common" or (self.code == "alert" and self.alert in _REFUSALS)

    @property
    def reason(self) -> str:
        """Why the handshake came to nothing, in a word or two."""
        if self.alert is not None:
            return ALERTS.get(self.alert, f"alert {self.alert}")
        return self.message if self.code != "closed" else "closed without an alert"


def malformed(what: str) -> WireError:
    """Return the error for bytes that are not what their place asks for."""
    return WireError("malformed", f"the server's {what} can't be read")


def alert_error(number: int) -> WireError:
    """Return the error that a server's alert is."""
    name = ALERTS.get(number, f"number {number}")
    return WireError("alert", f"the server ended the handshake: alert {name}", alert=number)


class Reader:
    """A cursor over bytes that a server sent."""

    def __init__(self, data: bytes, what: str = "handshake message"):
        self._data = data
        self._at = 0
        self._what = what

    def __bool__(self) -> bool:
        """Whether anything is left."""
        return self._at < len(self._data)

    def __len__(self) -> int:
        """How many octets are left."""
        return len(self._data) - self._at

    def take(self, count: int) -> bytes:
        """Return the next bytes."""
        end = self._at + count
        if end > len(self._data):
            raise malformed(self._what)
        taken = self._data[self._at : end]
        self._at = end
        return taken

    def number(self, size: int) -> int:
        """Return an unsigned number of so many octets."""
        return int.from_bytes(self.take(size), "big")

    def vector(self, size: int) -> bytes:
        """Return a vector whose length stands before it in so many octets (RFC 8446, 3.4)."""
        return self.take(self.number(size))

    def numbers(self, size: int, width: int = 2) -> tuple[int, ...]:
        """Return a vector of numbers."""
        inner = Reader(self.vector(size), self._what)
        found = []
        while inner:
            found.append(inner.number(width))
        return tuple(found)

    def end(self) -> None:
        """Insist on there being no more."""
        if self:
            raise malformed(self._what)


def number(value: int, size: int = 2) -> bytes:
    """Return a number in so many octets."""
    return value.to_bytes(size, "big")


def vector(content: bytes, size: int = 2) -> bytes:
    """Return a vector: its length in so many octets, then itself."""
    return len(content).to_bytes(size, "big") + content


def numbers(values: tuple[int, ...], size: int = 2) -> bytes:
    """Return a vector of 16-bit numbers."""
    return vector(b"".join(number(value) for value in values), size)


def record(kind: int, version: int, content: bytes) -> bytes:
    """Return one record (RFC 8446, 5.1)."""
    return number(kind, 1) + number(version) + vector(content)


def message(kind: int, body: bytes) -> bytes:
    """Return one handshake message (RFC 8446, 4)."""
    return number(kind, 1) + vector(body, 3)
