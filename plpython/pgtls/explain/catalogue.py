"""The catalogue of error messages: their wordings, by who says them.

Wordings are those of libpq and PostgreSQL 10 to 18, OpenSSL 1.1.1 to 3.6, pgbouncer, and the
drivers psycopg, asyncpg, JDBC, node-postgres, pgx, lib/pq and Npgsql; the live tests have each of
libpq and the server from a real one.  Alerts are written as ``template.normalised`` writes them.
"""

from __future__ import annotations

from .entry import Entry, entry

_NO_ENTRY = 'no pg_hba.conf entry for host "{address}", user "{user}", database "{database}", '
_LOCAL = 'no pg_hba.conf entry for host "[local]", user "{user}", database "{database}", '
_REPLICATION = (
    'no pg_hba.conf entry for replication connection from host "{address}", user "{user}"'
)
_ACCEPT = "could not accept SSL connection: "
_VERIFY = "Client certificate verification failed at depth {depth}: "

_RULES = (
    entry("hba-plaintext", "both", _NO_ENTRY + "no encryption", _NO_ENTRY + "SSL off"),
    entry("hba-tls", "both", _NO_ENTRY + "SSL encryption", _NO_ENTRY + "SSL on"),
    entry("hba-gss", "both", _NO_ENTRY + "GSS encryption"),
    entry("hba-local", "both", _LOCAL + "no encryption", _LOCAL + "SSL off"),
    entry("hba-replication", "both", _REPLICATION),
    entry(
        "hba-reject",
        "both",
        'pg_hba.conf rejects connection for host "{address}", user "{user}", database '
        '"{database}", {encryption} encryption',
        'pg_hba.conf rejects replication connection for host "{address}", user "{user}", '
        "{encryption} encryption",
    ),
    entry(
        "hba-not-loaded",
        "server",
        "pg_hba.conf was not reloaded",
        'pg_hba.conf" was not reloaded',
        "could not load {file}pg_hba.conf",
    ),
    entry("hba-clientcert-value", "server", 'invalid value for clientcert: "{value}"'),
    entry("hba-ssl-off", "server", "hostssl record cannot match because SSL is disabled"),
    entry(
        "hba-needs-hostssl",
        "server",
        "cert authentication is only supported on hostssl connections",
        'clientcert can only be configured for "hostssl" rows',
        'clientcert only accepts "verify-full" when using "cert" authentication',
    ),
)

_CLIENT_CERTIFICATES = (
    entry("client-certificate-missing", "both", "connection requires a valid client certificate"),
    entry(
        "no-root-store",
        "both",
        "client certificates can only be checked if a root certificate store is available",
    ),
    entry(
        "certificate-authentication-failed",
        "both",
        'certificate authentication failed for user "{user}"',
        other_side=("names-differ", "map-no-match", "clientcert-name-differs"),
    ),
    entry(
        "names-differ",
        "server",
        "provided user name ({user}) and authenticated user name ({identity}) do not match",
        other_side=("certificate-authentication-failed",),
    ),
    entry(
        "map-no-match",
        "server",
        'no match in usermap "{map}" for user "{user}" authenticated as "{identity}"',
        other_side=("certificate-authentication-failed",),
    ),
    entry(
        "clientcert-name-differs",
        "server",
        'certificate validation (clientcert=verify-full) failed for user "{user}"',
        other_side=("certificate-authentication-failed",),
    ),
    entry(
        "server-verify-failed",
        "server",
        _ACCEPT + "certificate verify failed",
        _ACCEPT + "certificate_verify_failed",
        other_side=("told-unknown-ca", "told-expired", "told-revoked"),
    ),
    entry(
        "server-verify-unknown-ca",
        "server",
        _VERIFY + "unable to get local issuer certificate",
        _VERIFY + "self-signed certificate",
        _VERIFY + "unable to get issuer certificate",
        other_side=("told-unknown-ca",),
        hides=("server-verify-failed",),
    ),
    entry(
        "server-verify-expired",
        "server",
        _VERIFY + "certificate has expired",
        other_side=("told-expired",),
        hides=("server-verify-failed",),
    ),
    entry(
        "server-verify-revoked",
        "server",
        _VERIFY + "certificate revoked",
        other_side=("told-revoked",),
        hides=("server-verify-failed",),
    ),
    entry(
        "server-verify-crl-expired",
        "server",
        _VERIFY + "CRL has expired",
        other_side=("told-expired",),
        hides=("server-verify-failed",),
    ),
    entry(
        "server-verify-no-crl",
        "server",
        _VERIFY + "unable to get certificate CRL",
        other_side=("told-unknown-ca",),
        hides=("server-verify-failed",),
    ),
    entry(
        "told-unknown-ca",
        "client",
        "SSL error: alert unknown ca",
        "SSL SYSCALL error: alert unknown ca",
        "Received fatal alert: unknown_ca",
        "remote error: tls: unknown certificate authority",
        "alert unknown ca",
        "TLSV1_ALERT_UNKNOWN_CA",
        other_side=("server-verify-failed", "server-verify-unknown-ca", "server-verify-no-crl"),
    ),
    entry(
        "told-expired",
        "client",
        "SSL error: alert certificate expired",
        "Received fatal alert: certificate_expired",
        "remote error: tls: expired certificate",
        "alert certificate expired",
        "SSLV3_ALERT_CERTIFICATE_EXPIRED",
        other_side=(
            "server-verify-failed",
            "server-verify-expired",
            "server-verify-crl-expired",
        ),
    ),
    entry(
        "told-revoked",
        "client",
        "SSL error: alert certificate revoked",
        "Received fatal alert: certificate_revoked",
        "remote error: tls: revoked certificate",
        "alert certificate revoked",
        "SSLV3_ALERT_CERTIFICATE_REVOKED",
        other_side=("server-verify-failed", "server-verify-revoked"),
    ),
    entry(
        "told-certificate-required",
        "client",
        "alert certificate required",
        "Received fatal alert: certificate_required",
        "remote error: tls: certificate required",
    ),
    entry(
        "cut-off",
        "client",
        "connection was closed in the middle of operation",
        "Broken pipe",
        "java.net.SocketException: Connection reset",
        "write: connection reset by peer",
        "An I/O error occurred while sending to the backend",
        other_side=("server-verify-failed", "server-verify-expired", "server-verify-revoked"),
    ),
    entry(
        "client-key-mode",
        "client",
        'private key file "{file}" has group or world access; file must have permissions',
        'private key file "{file}" has group or world access; permissions should be',
    ),
    entry(
        "client-key-missing",
        "client",
        'certificate present, but not private key file "{file}"',
    ),
    entry(
        "client-key-mismatch",
        "client",
        'certificate does not match private key file "{file}": {reason}',
        'could not load private key file "{file}": key values mismatch',
    ),
    entry(
        "client-key-format",
        "client",
        "Could not read SSL key file {file}.",
        "Could not decrypt SSL key file {file}.",
        "Could not find a java cryptographic algorithm",
        "Invalid PKCS8 data",
        'could not load private key file "{file}": {reason}',
    ),
)

_SERVER_CERTIFICATE = (
    entry(
        "verify-failed",
        "client",
        "SSL error: certificate verify failed",
        "certificate verify failed",
        other_side=("heard-unknown-ca", "heard-expired", "heard-bad-certificate"),
    ),
    entry(
        "unknown-ca",
        "client",
        "certificate verify failed: unable to get local issuer certificate",
        "certificate verify failed: self-signed certificate",
        "unable to verify the first certificate",
        "self-signed certificate in certificate chain",
        "unable to get local issuer certificate",
        "DEPTH_ZERO_SELF_SIGNED_CERT",
        "self-signed certificate",
        "x509: certificate signed by unknown authority",
        "PKIX path building failed",
        "unable to find valid certification path to requested target",
        "The remote certificate is invalid according to the validation procedure",
        "The remote certificate was rejected by the provided RemoteCertificateValidationCallback",
        "because of errors in the certificate chain",
        other_side=("heard-unknown-ca", "heard-bad-certificate"),
        hides=("verify-failed",),
    ),
    entry(
        "server-certificate-expired",
        "client",
        "certificate verify failed: certificate has expired",
        "x509: certificate has expired or is not yet valid",
        "CertificateExpiredException",
        "PKIX path validation failed: {reason}validity check failed",
        "CERT_HAS_EXPIRED",
        "certificate has expired",
        other_side=("heard-expired", "heard-bad-certificate"),
        hides=("verify-failed",),
    ),
    entry(
        "wrong-name",
        "client",
        'server certificate for "{name}" does not match host name "{host}"',
        'server certificate for "{name}" (and {count} other name) does not match host name '
        '"{host}"',
        'server certificate for "{name}" (and {count} other names) does not match host name '
        '"{host}"',
        "Hostname/IP does not match certificate's altnames: Host: {host}. is not in the cert's "
        "altnames: {name}",
        "Hostname/IP does not match certificate's altnames: IP: {host} is not in the cert's "
        "list: {name}",
        "x509: certificate is valid for {name}, not {host}",
        "x509: cannot validate certificate for {host} because it doesn't contain any IP SANs",
        "Hostname mismatch, certificate is not valid for '{host}'",
        "IP address mismatch, certificate is not valid for '{host}'",
        "The hostname {host} could not be verified by hostnameverifier",
        other_side=("heard-eof", "heard-bad-certificate"),
        hides=("verify-failed",),
    ),
    entry(
        "no-name-in-certificate",
        "client",
        "could not get server's host name from server certificate",
        "certificate relies on legacy Common Name field",
        other_side=("heard-eof", "heard-bad-certificate"),
    ),
    entry(
        "root-file-missing",
        "client",
        'root certificate file "{file}" does not exist',
        "could not get home directory to locate root certificate file",
        "Could not open SSL root certificate file {file}.",
        other_side=("heard-eof",),
    ),
    entry(
        "root-file-unreadable",
        "client",
        'could not read root certificate file "{file}": {reason}',
        "Could not read SSL root certificate file {file}.",
        "Loading the SSL root certificate {file} into a TrustManager failed",
        other_side=("heard-eof",),
    ),
    entry(
        "no-host-name",
        "client",
        "host name must be specified for a verified SSL connection",
    ),
    entry(
        "heard-unknown-ca",
        "server",
        _ACCEPT + "alert unknown ca",
        other_side=("verify-failed", "unknown-ca"),
        hides=("told-unknown-ca",),
    ),
    entry(
        "heard-expired",
        "server",
        _ACCEPT + "alert certificate expired",
        other_side=("verify-failed", "server-certificate-expired"),
        hides=("told-expired",),
    ),
    entry(
        "heard-bad-certificate",
        "server",
        _ACCEPT + "alert bad certificate",
        _ACCEPT + "alert certificate unknown",
        _ACCEPT + "alert unsupported certificate",
        other_side=("unknown-ca", "wrong-name", "server-certificate-expired"),
    ),
    entry(
        "heard-revoked",
        "server",
        _ACCEPT + "alert certificate revoked",
        other_side=("verify-failed",),
        hides=("told-revoked",),
    ),
    entry(
        "heard-eof",
        "server",
        _ACCEPT + "EOF detected",
        _ACCEPT + "unexpected eof while reading",
        _ACCEPT + "Connection reset by peer",
        _ACCEPT + "Success",
        "SSL error: unexpected eof while reading",
        "could not receive data from client: Connection reset by peer",
        other_side=("root-file-missing", "root-file-unreadable", "wrong-name"),
    ),
)

_NEGOTIATION = (
    entry(
        "no-tls-at-server",
        "client",
        "server does not support SSL, but SSL was required",
        "The server does not support SSL",
        "SSL is not enabled on the server",
        "server refused TLS connection",
        "rejected SSL upgrade",
        "SSL connection requested. No SSL enabled connection from this host is configured",
    ),
    entry(
        "server-unsupported-protocol",
        "server",
        _ACCEPT + "unsupported protocol",
        _ACCEPT + "version too low",
        _ACCEPT + "no protocols available",
        _ACCEPT + "wrong ssl version",
        other_side=("told-protocol-version",),
        hides=("client-unsupported-protocol",),
    ),
    entry(
        "told-protocol-version",
        "client",
        "alert protocol version",
        "Received fatal alert: protocol_version",
        "remote error: tls: protocol version not supported",
        "TLSV1_ALERT_PROTOCOL_VERSION",
        other_side=("server-unsupported-protocol",),
    ),
    entry(
        "client-unsupported-protocol",
        "client",
        "SSL error: unsupported protocol",
        "SSL error: no protocols available",
        "UNSUPPORTED_PROTOCOL",
        "tls: server selected unsupported protocol version",
        other_side=("heard-protocol-version",),
    ),
    entry(
        "heard-protocol-version",
        "server",
        _ACCEPT + "alert protocol version",
        other_side=("client-unsupported-protocol",),
        hides=("told-protocol-version",),
    ),
    entry(
        "no-shared-cipher",
        "server",
        _ACCEPT + "no shared cipher",
        _ACCEPT + "no suitable key share",
        other_side=("told-handshake-failure",),
    ),
    entry(
        "told-handshake-failure",
        "client",
        "alert handshake failure",
        "Received fatal alert: handshake_failure",
        "remote error: tls: handshake failure",
        other_side=("no-shared-cipher",),
    ),
    entry(
        "old-protocol-openssl-3",
        "client",
        "alert internal error",
        "Received fatal alert: internal_error",
        "remote error: tls: internal error",
        other_side=("server-internal-error",),
    ),
    entry(
        "server-internal-error",
        "server",
        _ACCEPT + "internal error",
        _ACCEPT + "no suitable digest algorithm",
        _ACCEPT + "no suitable signature algorithm",
        other_side=("old-protocol-openssl-3",),
    ),
    entry(
        "not-tls",
        "client",
        "SSL error: wrong version number",
        "SSL error: packet length too long",
        "SSL error: record layer failure",
        "WRONG_VERSION_NUMBER",
        "first record does not look like a TLS handshake",
        "Unsupported or unrecognized SSL message",
        "server sent an error response during SSL exchange",
        "received invalid response to SSL negotiation: {letter}",
    ),
    entry(
        "server-not-tls",
        "server",
        _ACCEPT + "http request",
        _ACCEPT + "wrong version number",
        _ACCEPT + "packet length too long",
    ),
    entry(
        "startup-packet",
        "server",
        "invalid length of startup packet",
        "unsupported frontend protocol {version}: server supports",
        other_side=("closed-by-server",),
    ),
    entry(
        "closed-by-server",
        "client",
        "SSL SYSCALL error: EOF detected",
        "SSL error: unexpected eof while reading",
        "SSL connection has been closed unexpectedly",
        "server closed the connection unexpectedly",
        "SSL SYSCALL error: Connection reset by peer",
        other_side=("startup-packet",),
    ),
    entry(
        "direct-no-alpn",
        "server",
        "received direct SSL connection request without ALPN protocol negotiation extension",
        "received SSL connection request with unexpected ALPN protocol",
        other_side=("told-no-application-protocol", "closed-by-server"),
    ),
    entry(
        "told-no-application-protocol",
        "client",
        "alert no application protocol",
        "Received fatal alert: no_application_protocol",
        "remote error: tls: no application protocol",
        "NO_APPLICATION_PROTOCOL",
        other_side=("direct-no-alpn",),
    ),
    entry(
        "direct-client-no-alpn",
        "client",
        "direct SSL connection was established without ALPN protocol negotiation extension",
        "SSL connection was established with unexpected ALPN protocol",
    ),
    entry(
        "direct-weak-mode",
        "client",
        'weak sslmode "{mode}" may not be used with sslnegotiation=direct',
    ),
    entry(
        "system-weak-mode",
        "client",
        'weak sslmode "{mode}" may not be used with sslrootcert=system',
    ),
    entry("bad-sslmode", "client", 'invalid sslmode value: "{mode}"'),
    entry(
        "injected-bytes",
        "both",
        "received unencrypted data after SSL request",
        "received unencrypted data after SSL response",
        "buffered unencrypted data remains after negotiating SSL connection",
    ),
    entry(
        "channel-binding",
        "client",
        "channel binding required, but SSL not in use",
        "channel binding required but not supported by server's authentication request",
        "channel binding required, but server authenticated client without channel binding",
        "channel binding is required, but server did not offer an authentication method that "
        "supports channel binding",
        other_side=("channel-binding-check",),
    ),
    entry(
        "channel-binding-check",
        "both",
        "SCRAM channel binding check failed",
        other_side=("channel-binding",),
    ),
    entry(
        "require-auth",
        "client",
        'authentication method requirement "{method}" failed: {reason}',
        'auth method "{method}" requirement failed: {reason}',
    ),
)

_SERVER_FILES = (
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

_BETWEEN = (
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

CATALOGUE: dict[str, Entry] = {
    item.id: item
    for group in (
        _RULES,
        _CLIENT_CERTIFICATES,
        _SERVER_CERTIFICATE,
        _NEGOTIATION,
        _SERVER_FILES,
        _BETWEEN,
    )
    for item in group
}

#: The sections of the catalogue's page, in order.
SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Rules of pg_hba.conf", tuple(item.id for item in _RULES)),
    ("The client's certificate, judged by the server", tuple(i.id for i in _CLIENT_CERTIFICATES)),
    ("The server's certificate, judged by the client", tuple(i.id for i in _SERVER_CERTIFICATE)),
    ("The handshake", tuple(item.id for item in _NEGOTIATION)),
    ("The server's files and settings", tuple(item.id for item in _SERVER_FILES)),
    ("Replicas, poolers, and what has no message", tuple(item.id for item in _BETWEEN)),
)
