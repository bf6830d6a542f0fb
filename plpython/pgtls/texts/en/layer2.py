"""English: the checks of layer 2."""

from __future__ import annotations

from ..types import CheckText

CHECKS = {
    "TLS201": CheckText(
        "A CA issued the server's certificate",
        "A client checks a certificate against a CA that it holds. A self-signed one has to be "
        "handed to each client, and again at each renewal.",
        {
            "pass": ("{subject} was issued by {issuer}.", ""),
            "self_signed": (
                '"{path}" is self-signed ({subject}).',
                "Issue one from a CA: pgtls ca init, then pgtls cert server NAME.",
            ),
        },
    ),
    "TLS202": CheckText(
        "The chain is complete and in order",
        "A client holds the root. What lies between the root and the server's certificate must "
        "come from the server, leaf first.",
        {
            "pass": ("The chain leads to {root}.", ""),
            "self_signed": ("A self-signed certificate has no chain: see TLS201.", ""),
            "order": (
                'Certificate {position} of "{path}" ({certificate}) did not issue the one '
                "before it.",
                "Write the file anew: the server's certificate, then {expected}, and so on up.",
            ),
            "not_sent": (
                '{certificate} stands in ssl_ca_file and not in "{path}": clients do not get it, '
                "because a file with more than one certificate is sent as it is.",
                'Append the certificate of {certificate} to "{path}", and reload.',
            ),
            "top_unknown": (
                "The chain ends at {issuer}, which is neither in the file nor in ssl_ca_file.",
                'If {issuer} is no root, append its certificate to "{path}"; if it is, nothing '
                "is missing for clients that hold it.",
            ),
        },
    ),
    "TLS203": CheckText(
        "Every issuer is marked as a CA",
        "A client refuses an issuer without basicConstraints CA, or whose keyUsage does not let "
        "it sign certificates.",
        {
            "pass": ("All {count} issuers may sign certificates and CRLs.", ""),
            "no_issuer": ("No issuer is known here.", ""),
            "not_ca": (
                "{name} has issued a certificate and is not marked as a CA.",
                "Issue the CA certificate again with basicConstraints critical, CA:TRUE.",
            ),
            "not_critical": (
                "basicConstraints of {name} is not critical.",
                "Issue the CA certificate again with basicConstraints critical.",
            ),
            "no_cert_sign": (
                "keyUsage of {name} does not include keyCertSign.",
                "Issue the CA certificate again with keyCertSign and cRLSign.",
            ),
            "no_key_usage": (
                "{name} has no keyUsage.",
                "Issue the CA certificate again with keyCertSign and cRLSign.",
            ),
            "no_crl_sign": (
                "keyUsage of {name} does not include cRLSign: no CRL of it is accepted.",
                "Issue the CA certificate again with cRLSign, before layer 4.",
            ),
            "path_length": (
                "{name} allows {path_length} CAs below it, and there are more.",
                "Issue the CA certificate again with a greater pathLenConstraint.",
            ),
        },
    ),
    "TLS204": CheckText(
        "Keys and signatures are strong enough",
        "OpenSSL at security level 2 refuses RSA keys under 2048 bits and SHA-1 signatures.",
        {
            "pass": ("{count} certificates, none weak.", ""),
            "short": (
                "{name} has a {type} key of {bits} bits (least: {least}).",
                "Issue it again with a P-256 key, or RSA of 3072 bits.",
            ),
            "dsa": ("{name} has a DSA key.", "Issue it again with a P-256 key."),
            "hash": (
                "{name} is signed with {algorithm}.",
                "Have it issued again with SHA-256.",
            ),
        },
    ),
    "TLS205": CheckText(
        "Nothing in the chain is about to expire",
        "A server serves an expired certificate all the same; the clients that verify are the "
        "ones that fail, all at once.",
        {
            "pass": ("The first to expire does so on {soonest}.", ""),
            "expired": (
                "{name} expired on {not_after}.",
                "Issue it again (pgtls cert server NAME), put it in place and reload.",
            ),
            "not_yet": (
                "{name} is valid from {not_before} only.",
                "Check the clocks of this host and of the CA's.",
            ),
            "within_critical": (
                "{name} expires in {days} days, on {not_after}.",
                "Issue it again today, put it in place and reload.",
            ),
            "within_warning": (
                "{name} expires in {days} days, on {not_after}.",
                "Issue it again, put it in place and reload.",
            ),
        },
    ),
    "TLS206": CheckText(
        "The server's certificate is short-lived enough",
        "Clients of public CAs refuse server certificates that live longer. A private CA may "
        "choose; a renewal that comes every year is one that works.",
        {
            "pass": ("{days} days.", ""),
            "long": ("{days} days (most: {most}).", "Issue the next one for {most} days or less."),
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
                "extendedKeyUsage is {usage}, without serverAuth.",
                "Issue it again as a server certificate: pgtls cert server NAME.",
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
            "pass": ("Certificates in the file: {length}; entries in the CRLs: {entries}.", ""),
            "leaf_alone": (
                "{path} holds one certificate, and every handshake searches a CRL of {entries}.",
                "Append the certificate of {issuer} and the CAs above it to {path}, and reload; "
                "pgtls deploy does.",
            ),
        },
    ),
}
