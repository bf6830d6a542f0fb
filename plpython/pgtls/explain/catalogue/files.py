"""Error messages of the server's files and settings."""

from __future__ import annotations

from ..entry import entry

_WEAK = ("ee key too small", "ca key too small", "ca md too weak", "dh key too small")
_DENIED = "Permission denied"
_MISSING = "No such file or directory"
_CERT = 'could not load server certificate file "{file}": '
_KEY = (
    'could not load private key file "{file}": ',
    'could not access private key file "{file}": ',
)

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
        'private key file "{file}" must be owned by the current user or root',
    ),
    entry(
        "key-type",
        "server",
        'private key file "{file}" is not a regular file',
    ),
    entry(
        "key-mismatch",
        "server",
        'could not load private key file "{file}": key values mismatch',
        'could not load private key file "{file}": key type mismatch',
        "check of private key failed: key values mismatch",
        "check of private key failed: {reason}",
    ),
    entry(
        "key-passphrase-wrong",
        "server",
        *(
            prefix + reason
            for prefix in _KEY[:1]
            for reason in ("bad decrypt", "bad password read")
        ),
        'could not load private key file "{file}": problems getting password',
        'could not load private key file "{file}": pkcs12 cipherfinal error',
        "bad decrypt",
        "PEM_BAD_DECRYPT",
        "Could not decrypt SSL key",
    ),
    entry("key-denied", "server", *(prefix + _DENIED for prefix in _KEY)),
    entry("key-missing", "server", *(prefix + _MISSING for prefix in _KEY)),
    entry("key-unreadable", "server", *(prefix + "{reason}" for prefix in _KEY)),
    entry("certificate-weak", "server", *(_CERT + reason for reason in _WEAK)),
    entry("certificate-denied", "server", _CERT + _DENIED),
    entry("certificate-missing", "server", _CERT + _MISSING),
    entry("certificate-unreadable", "server", _CERT + "{reason}"),
    entry("ca-unreadable", "server", 'could not load root certificate file "{file}": {reason}'),
    entry(
        "crl-unreadable",
        "server",
        'could not load SSL certificate revocation list file "{file}": {reason}',
        'could not load SSL certificate revocation list file "{file}" or directory',
        'could not load SSL certificate revocation list directory "{file}": {reason}',
        'SSL certificate revocation list file "{file}" not found, skipping',
        'SSL certificate revocation list file "{file}" ignored',
    ),
    entry(
        "key-passphrase",
        "server",
        'private key file "{file}" cannot be reloaded because it requires a passphrase',
    ),
    entry(
        "dh-file",
        "server",
        "could not load DH parameters file",
        'could not open DH parameters file "{file}": {reason}',
        "could not load DH parameters",
        "invalid DH parameters",
        "DH: could not load DH parameters",
        "DH: could not set DH parameters",
    ),
    entry(
        "protocol-range",
        "server",
        "could not set SSL protocol version range",
        "could not set minimum SSL protocol version",
        "could not set maximum SSL protocol version",
        '"ssl_min_protocol_version" setting "{value}" not supported by this build',
        '"ssl_max_protocol_version" setting "{value}" not supported by this build',
        "ssl_min_protocol_version setting {value} not supported by this build",
        "ssl_max_protocol_version setting {value} not supported by this build",
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
        "could not set the cipher list",
        "could not set the TLSv1.2 cipher list",
        "could not set the TLSv1.3 cipher suites",
    ),
    entry(
        "curve",
        "server",
        "ECDH: unrecognized curve name: {value}",
        "ECDH: could not create key",
        "could not set group names specified in ssl_groups",
        "failed to set group names specified in ssl_groups",
    ),
    entry("not-reloaded", "server", "SSL configuration was not reloaded"),
    entry(
        "no-tls-in-build",
        "server",
        "SSL is not supported by this build",
        "SSL is not supported by this installation",
        'invalid value for parameter "ssl": 1',
    ),
)
