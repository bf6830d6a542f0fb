"""Error messages of replicas, poolers, and what has no message."""

from __future__ import annotations

from ..entry import entry

ENTRIES = (
    entry(
        "replica-connection",
        "server",
        "could not connect to the primary server: ",
        "could not connect to the publisher: ",
    ),
    entry(
        "pooler-login",
        "pooler",
        "server login failed: ",
        "server login has been failing",
    ),
    entry(
        "pooler-requires-tls",
        "pooler",
        "FATAL: SSL required",
        "FATAL SSL required",
        "closing because: SSL required",
        "pooler error: SSL required",
    ),
    entry(
        "pooler-handshake",
        "pooler",
        "TLS handshake error: {reason}",
        "TLS handshake failed: {reason}",
    ),
    # What has no message of its own.
    entry("fallback-to-plaintext", "nobody"),
    entry("require-verifies", "nobody"),
    entry("old-certificate-served", "nobody"),
    entry("pooler-hides-client", "nobody"),
)
