"""One wording for what OpenSSL's versions, the libraries and the drivers write in many ways.

    normalised("[SSL: SSLV3_ALERT_BAD_CERTIFICATE] sslv3 alert bad certificate (_ssl.c:992)")
        ->  "[SSL: alert bad certificate] alert bad certificate (_ssl.c:992)"

An alert of TLS is written ``alert bad certificate`` here, whoever says it: Java's
``bad_certificate``, the ``BadCertificate`` of rustls and .NET, Go's ``tls: bad certificate``.
"""

from __future__ import annotations

import re
from typing import Callable, Union

#: What is looked at of a message.
LONGEST_MESSAGE = 10_000

_SPACE = re.compile(r"\s+")
# What mail, word processors and other languages make of a quote.
_QUOTES = str.maketrans(
    dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d\u300e\u300f\u2033", '"')
    | dict.fromkeys("\u2018\u2019\u201a\u2039\u203a", "'")
)

# Go has names of its own for some (crypto/tls, alert.go).
_GO = {
    "error decoding message": "decode error",
    "error decrypting message": "decrypt error",
    "expired certificate": "certificate expired",
    "handshake failure": "handshake failure",
    "inappropriate fallback": "inappropriate fallback",
    "insufficient security level": "insufficient security",
    "protocol version not supported": "protocol version",
    "revoked certificate": "certificate revoked",
    "unexpected message": "unexpected message",
    "unknown certificate authority": "unknown ca",
    "unknown certificate": "certificate unknown",
    "unsupported certificate": "unsupported certificate",
}

_Change = Union[str, Callable[["re.Match[str]"], str]]


def _words(name: str) -> str:
    """``unknown_ca``, ``UNKNOWN_CA`` and ``UnknownCA`` in words."""
    if "_" not in name:
        name = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name)
    return name.replace("_", " ").lower()


def _go(found: re.Match[str]) -> str:
    name = found[2].strip().lower()
    return f"{found[1]}alert {_GO.get(name, name)}"


def _camel(found: re.Match[str]) -> str:
    return f"{found[1]}alert {_words(found[2])}"


_WORDINGS: tuple[tuple[re.Pattern[str], _Change], ...] = (
    # OpenSSL up to 3.1 calls an alert by the protocol that brought it in, 3.2 and later "ssl/tls".
    (re.compile(r"\b(?:sslv3|tlsv1|tlsv13|tlsv1\.[0-3]|ssl/tls) alert ", re.A | re.I), "alert "),
    # Of those that came later it leaves out that they are alerts.
    (
        re.compile(
            r"\b(?:tlsv1|tlsv13|ssl/tls) (?=(?:unsupported extension|certificate unobtainable"
            r"|unrecognized name|bad certificate (?:status response|hash value))\b)",
            re.ASCII | re.IGNORECASE,
        ),
        "alert ",
    ),
    (
        re.compile(r"\b(?:ERR_SSL_)?(?:SSLV3|TLSV1|TLSV13|SSL/TLS)_ALERT_([A-Z_]+)", re.ASCII),
        lambda found: f"alert {_words(found[1])}",
    ),
    (
        re.compile(
            r"\b(received fatal |sent a TLS )alert: '?([A-Za-z_]+)(?:\([^)]{0,9}\))?'?",
            re.ASCII | re.IGNORECASE,
        ),
        _camel,
    ),
    (
        re.compile(r"\b(received (?:SERVER|CLIENT) )ALERT: Fatal - ([A-Za-z ]+)", re.ASCII),
        _camel,
    ),
    (re.compile(r"\b(remote error: )tls: ([a-zA-Z ]+)", re.ASCII), _go),
    (re.compile(r"\bself signed certificate", re.ASCII | re.IGNORECASE), "self-signed certificate"),
    # Windows names an error by a number, and that in two ways.
    (
        re.compile(r"(?<!\w)-214\d{7}\b", re.ASCII),
        lambda found: f"0x{int(found[0]) & 0xFFFFFFFF:08x}",
    ),
)
# One of these is in a text that has something to be changed.
_NEEDED = re.compile(
    r"alert|_ALERT_|remote error: tls|self signed|-214\d{7}|tlsv1 |ssl/tls ",
    re.ASCII | re.IGNORECASE,
)


def unescaped(text: str) -> str:
    """Return a text whose quotes were doubled (csvlog) or escaped (jsonlog) with plain ones."""
    return text.replace('\\"', '"').replace('""', '"')


def normalised(message: str) -> str:
    """Return a message, cut, with single spaces and its libraries' wordings made one.

    The end of a line is kept as one character: a terminal may have folded the message there, and
    another may begin.
    """
    text = _SPACE.sub(_space, message[:LONGEST_MESSAGE].translate(_QUOTES)).strip()
    if _NEEDED.search(text):
        for wording, change in _WORDINGS:
            text = wording.sub(change, text)
    return text


def _space(run: re.Match[str]) -> str:
    return "\n" if "\n" in run[0] else " "
