"""Error messages of the client's certificate, judged by the server."""

from __future__ import annotations

from ..entry import entry

_ACCEPT = "could not accept SSL connection: "
_VERIFY = "Client certificate verification failed at depth {depth}: "

ENTRIES = (
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
