"""English: what several checks have to say."""

from __future__ import annotations

# What any check may have to say.
COMMON = {
    "unknown": ("Not known: {reason:prose}.", ""),
    "grant": ("Not known: {reason:prose}.", "{grant:made};"),
    "version": ("PostgreSQL {since:prose} and later.", ""),
    "no_tls": ("This build of PostgreSQL has no TLS: see TLS001.", ""),
    "ssl_off": ("ssl is off: see TLS101.", ""),
    "did_not_load": ("The files do not load: see TLS103.", ""),
    "no_certificate": ("There is no certificate to look at: see TLS201.", ""),
    "no_crl": ("No CRL is configured: see TLS401.", ""),
    "more": (
        "There are more than {most:prose} findings of this check; the others are not shown.",
        "Begin with the ones that are shown.",
    ),
    "unreadable_block": (
        'Block {position:prose} of "{path:prose}" can\'t be read: {reason:prose}.',
        "Replace this block of the file; TLS103 tells whether the server itself takes the file.",
    ),
}

# What can be wrong with a file that a setting names.
FILES = {
    "missing": (
        '"{path:prose}" does not exist.',
        "Put the file in place, or point the setting at it: pgtls cert server '<name>' makes a "
        "certificate, its key and the CA file.",
    ),
    "directory": (
        '"{path:prose}" is a directory.',
        "Point the setting at the file itself.",
    ),
    "not_directory": (
        '"{path:prose}" is no directory.',
        "Point the setting at the directory that holds the files.",
    ),
    "unreadable": (
        "\"{path:prose}\" can't be opened by the server's operating-system user.",
        "Give it to that user: chown postgres {path:path}; and for a key: chmod 600 {path:path}",
    ),
    "empty": (
        '"{path:prose}" is empty.',
        "Put the PEM file in place again, from a backup or from the CA.",
    ),
    "der": (
        '"{path:prose}" is DER; PostgreSQL reads PEM only.',
        "Convert it. A certificate: openssl x509 -inform der -in {path:path}; a CRL: openssl crl "
        "-inform der -in {path:path}",
    ),
    "key": (
        '"{path:prose}" holds a private key and no certificate.',
        "Point the setting at the certificate; ssl_key_file is the place of the key.",
    ),
    "certificate": (
        '"{path:prose}" holds a certificate and no CRL.',
        'Point the setting at a CRL: "pgtls crl" writes one.',
    ),
    "crl": (
        '"{path:prose}" holds a CRL and no certificate.',
        "Point the setting at the certificate; ssl_crl_file is the place of the CRL.",
    ),
    "truncated": (
        '"{path:prose}" ends in the middle of a PEM block.',
        "Copy the file again, whole.",
    ),
    "not_pem": (
        '"{path:prose}" holds no PEM block.',
        'Put a PEM file there: it has a line that reads "-----BEGIN".',
    ),
    "too_large": (
        '"{path:prose}" is too large: pgtls does not read it into the memory of the server.',
        "Point the setting at a file of certificates or CRLs, and remove what has expired from it.",
    ),
    "too_many": (
        '"{path:prose}" holds more files than pgtls looks at.',
        "Keep only the CRLs in this directory.",
    ),
    "damaged": (
        'A PEM block of "{path:prose}" can\'t be decoded.',
        "Copy the file again; this shows where it breaks: openssl x509 -text -in {path:path}",
    ),
}
