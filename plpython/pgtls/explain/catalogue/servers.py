"""Error messages of the server's certificate, judged by the client."""

from __future__ import annotations

from ..entry import entry

_ACCEPT = "could not accept SSL connection: "

ENTRIES = (
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
