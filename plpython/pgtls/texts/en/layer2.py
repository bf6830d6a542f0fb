"""English: the checks of layer 2."""

from __future__ import annotations

from ..types import CheckText

CHECKS = {
    "TLS201": CheckText(
        "A CA issued the server's certificate",
        "A client checks a certificate against a CA that it holds. A self-signed one has to be "
        "handed to each client, and again at each renewal.",
        {
            "pass": ("{subject:prose} was issued by {issuer:prose}.", ""),
            "self_signed": (
                '"{path:prose}" is self-signed ({subject:prose}).',
                "Issue one from a CA: pgtls ca init, then pgtls cert server '<name>'.",
            ),
        },
    ),
    "TLS202": CheckText(
        "The chain is complete and in order",
        "A client holds the root. What lies between the root and the server's certificate must "
        "come from the server, leaf first.",
        {
            "pass": ("The chain leads to {root:prose}.", ""),
            "self_signed": ("A self-signed certificate has no chain: see TLS201.", ""),
            "order": (
                'Certificate {position:prose} of "{path:prose}" ({certificate:prose}) did not '
                "issue the one "
                "before it.",
                "Write the file anew: the server's certificate, then {expected:prose}, and so on "
                "up.",
            ),
            "not_sent": (
                '{certificate:prose} stands in ssl_ca_file and not in "{path:prose}": clients do '
                "not get it, "
                "because a file with more than one certificate is sent as it is.",
                'Append the certificate of {certificate:prose} to "{path:prose}", and reload.',
            ),
            "top_unknown": (
                "The chain ends at {issuer:prose}, which is neither in the file nor in "
                "ssl_ca_file.",
                'If {issuer:prose} is no root, append its certificate to "{path:prose}"; if it '
                "is, nothing "
                "is missing for clients that hold it.",
            ),
        },
    ),
    "TLS203": CheckText(
        "Every issuer is marked as a CA",
        "A client refuses an issuer without basicConstraints CA, or whose keyUsage does not let "
        "it sign certificates.",
        {
            "pass": ("All {count:prose} issuers may sign certificates and CRLs.", ""),
            "no_issuer": ("No issuer is known here.", ""),
            "not_ca": (
                "{name:prose} has issued a certificate and is not marked as a CA.",
                "Issue the CA certificate again with basicConstraints critical, CA:TRUE.",
            ),
            "not_critical": (
                "basicConstraints of {name:prose} is not critical.",
                "Issue the CA certificate again with basicConstraints critical.",
            ),
            "no_cert_sign": (
                "keyUsage of {name:prose} does not include keyCertSign.",
                "Issue the CA certificate again with keyCertSign and cRLSign.",
            ),
            "no_key_usage": (
                "{name:prose} has no keyUsage.",
                "Issue the CA certificate again with keyCertSign and cRLSign.",
            ),
            "no_crl_sign": (
                "keyUsage of {name:prose} does not include cRLSign: no CRL of it is accepted.",
                "Issue the CA certificate again with cRLSign, before layer 4.",
            ),
            "path_length": (
                "{name:prose} allows {path_length:prose} CAs below it, and there are more.",
                "Issue the CA certificate again with a greater pathLenConstraint.",
            ),
        },
    ),
    "TLS204": CheckText(
        "Keys and signatures are strong enough",
        "OpenSSL at security level 2 refuses RSA keys under 2048 bits and SHA-1 signatures.",
        {
            "pass": ("{count:prose} certificates, none weak.", ""),
            "short": (
                "{name:prose} has a {type:prose} key of {bits:prose} bits (least: {least:prose}).",
                "Issue it again with a P-256 key, or RSA of 3072 bits.",
            ),
            "dsa": ("{name:prose} has a DSA key.", "Issue it again with a P-256 key."),
            "hash": (
                "{name:prose} is signed with {algorithm:prose}.",
                "Have it issued again with SHA-256.",
            ),
        },
    ),
    "TLS205": CheckText(
        "Nothing in the chain is about to expire",
        "A server serves an expired certificate all the same; the clients that verify are the "
        "ones that fail, all at once.",
        {
            "pass": ("The first to expire does so on {soonest:prose}.", ""),
            "expired": (
                "{name:prose} expired on {not_after:prose}.",
                "Issue it again (pgtls cert server '<name>'), put it in place and reload.",
            ),
            "not_yet": (
                "{name:prose} is valid from {not_before:prose} only.",
                "Check the clocks of this host and of the CA's.",
            ),
            "within_critical": (
                "{name:prose} expires in {days:prose} days, on {not_after:prose}.",
                "Issue it again today, put it in place and reload.",
            ),
            "within_warning": (
                "{name:prose} expires in {days:prose} days, on {not_after:prose}.",
                "Issue it again, put it in place and reload.",
            ),
        },
    ),
    "TLS206": CheckText(
        "The server's certificate is short-lived enough",
        "How long a public CA may issue a certificate for is ruled: 200 days since 2026-03-15, "
        "100 from 2027-03-15, 47 from 2029-03-15. Browsers refuse longer ones; no driver of "
        "PostgreSQL does. A private CA may choose; a renewal that comes every year is one that "
        "works.",
        {
            "pass": ("{days:prose} days.", ""),
            "long": (
                "{days:prose} days (most: {most:prose}).",
                "Issue the next one for {most:prose} days or less.",
            ),
            "long_public": (
                "{days:prose} days, from a public CA that was to issue no more than {most:prose} "
                "on {issued:prose}.",
                "Get the next one for {most:prose} days or less, and have its renewal done by a "
                "program (ACME).",
            ),
        },
    ),
    "TLS207": CheckText(
        "The certificate may be used by a server",
        "A client that looks at extendedKeyUsage refuses a certificate without serverAuth.",
        {
            "pass": ("extendedKeyUsage includes serverAuth.", ""),
            "absent": (
                "There is no extendedKeyUsage: any use is allowed.",
                "Issue the next one with extendedKeyUsage serverAuth.",
            ),
            "other": (
                "extendedKeyUsage is {usage:prose}, without serverAuth.",
                "Issue it again as a server certificate: pgtls cert server '<name>'.",
            ),
        },
    ),
    "TLS208": CheckText(
        "No handshake searches a large CRL",
        "Where the certificate file holds the server's certificate alone, OpenSSL builds its chain "
        "from ssl_ca_file at every handshake, and checks it against every CRL. With 100,000 "
        "revoked certificates that makes 6 ms into 50, for clients without a certificate too. With "
        "the CA's certificate in the file there is nothing to build.",
        {
            "pass": (
                "Certificates in the file: {length:prose}; entries in the CRLs: {entries:prose}.",
                "",
            ),
            "leaf_alone": (
                "{path:prose} holds one certificate, and every handshake searches a CRL of "
                "{entries:prose}.",
                "Append the certificate of {issuer:prose} and the CAs above it to {path:prose}, "
                "and reload; "
                "pgtls deploy does.",
            ),
        },
    ),
    "TLS209": CheckText(
        "Clients that verify accept the certificate",
        "The server loads a certificate and serves it; whether it is good the client decides. This "
        "follows what libpq, pgjdbc, Go and Node do by their defaults with verify-ca, given the "
        "right root file.",
        {"pass": ("{clients:prose} accept it, given the root {root:prose}.", "")},
    ),
}
