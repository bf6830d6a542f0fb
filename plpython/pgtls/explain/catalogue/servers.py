"""Error messages of the server's certificate, judged by the client."""

from __future__ import annotations

from ..entry import entry
from ..reasons import VERIFY, VERIFY_OF_DRIVERS, behind, heard

_HEARD = ("heard-eof", "heard-bad-certificate")


def _judged(kind: str) -> list[str]:
    """The wordings of OpenSSL and of the drivers for one thing that is the matter."""
    reasons = VERIFY.get(kind, ())
    return [
        *behind("certificate verify failed: ", reasons),
        *behind("certificate verify failed (", reasons),
        *reasons,
        *VERIFY_OF_DRIVERS.get(kind, ()),
    ]


ENTRIES = (
    entry(
        "verify-failed",
        "client",
        "SSL error: certificate verify failed",
        "certificate verify failed",
        "ValidatorException: ",
        "CertPathValidatorException: ",
        "tls: failed to verify certificate",
        "invalid peer certificate: {reason}",
        "The remote certificate is invalid",
        "The remote certificate was rejected",
        other_side=("heard-unknown-ca", "heard-expired", "heard-bad-certificate"),
        hides=("driver-handshake",),
        fallback=True,
    ),
    entry(
        "unknown-ca",
        "client",
        *_judged("unknown-ca"),
        other_side=("heard-unknown-ca", "heard-bad-certificate"),
    ),
    entry(
        "server-certificate-expired",
        "client",
        *_judged("expired"),
        other_side=("heard-expired", "heard-bad-certificate"),
    ),
    entry("verify-not-yet", "client", *_judged("not-yet"), other_side=_HEARD),
    entry(
        "verify-revoked",
        "client",
        *_judged("revoked"),
        other_side=("heard-revoked",),
        hides=("unknown-ca",),
    ),
    entry(
        "verify-crl",
        "client",
        *_judged("crl-expired"),
        *_judged("no-crl"),
        *_judged("crl-bad"),
        other_side=("heard-unknown-ca", "heard-expired"),
        hides=("unknown-ca",),
    ),
    entry(
        "verify-weak",
        "client",
        *_judged("weak"),
        "SSL error: dh key too small",
        "SSL routines:tls_process_ske_dhe:dh key too small",
        "DH_KEY_TOO_SMALL",
        "SSL error: wrong signature type",
        "SSL error: legacy sigalg disallowed or unsupported",
        other_side=_HEARD,
        hides=("unknown-ca",),
    ),
    entry(
        "verify-purpose", "client", *_judged("purpose"), other_side=_HEARD, hides=("unknown-ca",)
    ),
    entry(
        "verify-bad-chain",
        "client",
        *_judged("bad-chain"),
        other_side=_HEARD,
        hides=("unknown-ca",),
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
        "Hostname/IP does not match certificate's altnames: Host: {host}. is not cert's CN: {name}",
        "Hostname/IP does not match certificate's altnames: IP: {host} is not in the cert's "
        "list: {name}",
        "Hostname/IP does not match certificate's altnames: ",
        "Hostname/IP doesn't match certificate's altnames",
        "x509: certificate is valid for {name}, not {host}",
        "x509: cannot validate certificate for {host} because it doesn't contain any IP SANs",
        "Hostname mismatch, certificate is not valid for '{host}'",
        "IP address mismatch, certificate is not valid for '{host}'",
        "hostname '{host}' doesn't match '{name}'",
        "hostname '{host}' doesn't match either of '{name}'",
        "The hostname {host} could not be verified by hostnameverifier",
        "The hostname {host} could not be verified",
        'hostname "{host}" does not match the server certificate',
        "Peer certificate CN=`{name}' did not match expected CN=`{host}'",
        *VERIFY_OF_DRIVERS["wrong-name"],
        other_side=_HEARD,
        hides=("unknown-ca",),
    ),
    entry(
        "no-name-in-certificate",
        "client",
        "could not get server's host name from server certificate",
        "SSL certificate's name contains embedded null",
        "certificate contains IP address with invalid length",
        *VERIFY_OF_DRIVERS["no-name"],
        "is not in the cert's altnames: undefined",
        "Cert does not contain a DNS name",
        "Cert is empty",
        other_side=_HEARD,
        hides=("wrong-name",),
    ),
    entry(
        "root-file-missing",
        "client",
        'root certificate file "{file}" does not exist',
        "could not get home directory to locate root certificate file",
        "Could not open SSL root certificate file {file}.",
        "{{cacerts,undefined}}",
        "Either provide the file, use the system's trusted roots with sslrootcert=system",
        "or change sslmode to disable server certificate verification",
        other_side=("heard-eof",),
    ),
    entry(
        "root-file-unreadable",
        "client",
        'could not read root certificate file "{file}": {reason}',
        "could not load system root certificate paths: {reason}",
        "Could not read SSL root certificate file {file}.",
        "Loading the SSL root certificate {file} into a TrustManager failed",
        "unable to add CA to cert pool",
        "unable to read CA file: {reason}",
        "couldn't parse pem in sslrootcert",
        "No valid CA certificates were found",
        other_side=("heard-eof",),
    ),
    entry(
        "client-crl-file",
        "client",
        "SSL library does not support CRL certificates (file ",
        other_side=(),
    ),
    entry(
        "no-host-name",
        "client",
        "host name must be specified for a verified SSL connection",
        "host name must be specified",
        "tls: either ServerName or InsecureSkipVerify must be specified",
    ),
    entry(
        "server-certificate-not-read",
        "client",
        "certificate could not be obtained: {reason}",
        "could not determine server certificate signature algorithm",
        "could not find digest for NID {reason}",
        "could not generate peer certificate hash",
        "could not get server certificate",
        "server did not present a certificate",
    ),
    entry(
        "heard-unknown-ca",
        "server",
        *heard("heard-unknown-ca"),
        other_side=("verify-failed", "unknown-ca"),
    ),
    entry(
        "heard-expired",
        "server",
        *heard("heard-expired"),
        other_side=("verify-failed", "server-certificate-expired"),
    ),
    entry(
        "heard-bad-certificate",
        "server",
        *heard("heard-bad-certificate"),
        other_side=("unknown-ca", "wrong-name", "server-certificate-expired"),
    ),
    entry(
        "heard-unsupported-certificate",
        "server",
        *heard("heard-unsupported-certificate"),
        other_side=("verify-purpose", "verify-failed"),
    ),
    entry(
        "heard-revoked",
        "server",
        *heard("heard-revoked"),
        other_side=("verify-failed", "verify-revoked"),
    ),
)
