"""Error messages of the server's files and settings."""

from __future__ import annotations

from ..entry import entry

ENTRIES = (
    entry(
        "key-mode",
        "server",
        'private key file "{file}" has group or world access',
        other_side=("client-key-mode",),
    ),
    entry(
        "key-owner",
        "server",
        'private key file "{file}" must be owned by the database user or root',
    ),
    entry(
        "key-mismatch",
        "server",
        'could not load private key file "{file}": key values mismatch',
        "check of private key failed: key values mismatch",
        "check of private key failed: {reason}",
    ),
    entry(
        "key-unreadable",
        "server",
        'could not access private key file "{file}": {reason}',
        'could not load private key file "{file}": {reason}',
    ),
    entry(
        "certificate-weak",
        "server",
        'could not load server certificate file "{file}": ee key too small',
        'could not load server certificate file "{file}": ca md too weak',
        'could not load server certificate file "{file}": dh key too small',
    ),
    entry(
        "certificate-unreadable",
        "server",
        'could not load server certificate file "{file}": {reason}',
    ),
    entry("ca-unreadable", "server", 'could not load root certificate file "{file}": {reason}'),
    entry(
        "crl-unreadable",
        "server",
        'could not load SSL certificate revocation list file "{file}": {reason}',
        'could not load SSL certificate revocation list file "{file}" or directory',
        'could not load SSL certificate revocation list directory "{file}": {reason}',
    ),
    entry(
        "key-passphrase",
        "server",
        'private key file "{file}" cannot be reloaded because it requires a passphrase',
    ),
    entry(
        "protocol-range",
        "server",
        "could not set SSL protocol version range",
        "could not set minimum SSL protocol version",
        "could not set maximum SSL protocol version",
    ),
    entry(
        "protocol-value",
        "server",
        'invalid value for parameter "ssl_min_protocol_version": "{value}"',
        'invalid value for parameter "ssl_max_protocol_version": "{value}"',
    ),
    entry(
        "cipher-list",
        "server",
        "could not set the cipher list (no valid ciphers available)",
        "could not set the TLSv1.2 cipher list",
        "could not set the TLSv1.3 cipher suites",
    ),
    entry(
        "curve",
        "server",
        "ECDH: unrecognized curve name: {value}",
        "could not set group names specified in ssl_groups",
        "failed to set group names specified in ssl_groups",
    ),
    entry("not-reloaded", "server", "SSL configuration was not reloaded"),
    entry("no-tls-in-build", "server", "SSL is not supported by this build"),
)
