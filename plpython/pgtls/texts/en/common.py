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
    # Why a certificate is refused by whoever checks it: the server, or its clients.
    "refused_invalid": (
        "Refused by {by:prose}: OpenSSL takes {certificate:prose} for invalid, because it can't "
        "take one of its extensions.",
        "Have the certificate issued again, with each extension once and whole.",
    ),
    "refused_no_issuer": (
        "Refused by {by:prose}: {certificate:prose} is no root, and nothing leads from it to one; "
        "its issuer {issuer:prose} is not there.",
        "Add the certificate of {issuer:prose}, and so on up to the root, to the file of CAs.",
    ),
    "refused_self_signed": (
        "Refused by {by:prose}: {certificate:prose} is self-signed and not among the CAs there.",
        "Give whoever checks it this certificate as a CA, or issue another from a CA that it has.",
    ),
    "refused_critical": (
        "Refused by {by:prose}: {certificate:prose} has an extension that is critical and that "
        "nobody knows.",
        "Have the certificate issued again without that extension, or with it not critical.",
    ),
    "refused_not_ca": (
        "Refused by {by:prose}: {certificate:prose} has issued certificates and is not marked as a "
        "CA.",
        "Issue the CA certificate again with basicConstraints critical, CA:TRUE, and keyUsage "
        "keyCertSign, cRLSign.",
    ),
    "refused_purpose": (
        "Refused by {by:prose}: keyUsage or extendedKeyUsage of {certificate:prose} does not allow "
        "this use.",
        "Issue it again: a server's with digitalSignature and serverAuth, a client's with "
        "digitalSignature and clientAuth, a CA's without extendedKeyUsage.",
    ),
    "refused_path_length": (
        "Refused by {by:prose}: {certificate:prose} allows fewer CAs below it than there are.",
        "Issue the CA certificate again with a greater pathLenConstraint.",
    ),
    "refused_key_too_small": (
        "Refused by {by:prose}: the key of {certificate:prose} is too weak for OpenSSL's security "
        "level.",
        "Issue it again with a P-256 key, or RSA of 3072 bits.",
    ),
    "refused_hash_too_weak": (
        "Refused by {by:prose}: the signature on {certificate:prose} rests on a hash that is too "
        "weak for OpenSSL's security level.",
        "Have it issued again with SHA-256.",
    ),
    "refused_no_crl": (
        "Refused by {by:prose}: CRLs are looked at, and there is none of {issuer:prose}, which "
        "issued {certificate:prose}.",
        "Append the CRL of {issuer:prose} to the file of CRLs.",
    ),
    "refused_crl_expired": (
        "Refused by {by:prose}: the CRL of {issuer:prose}, by which {certificate:prose} is looked "
        "up, is out of date.",
        "Write a new one (pgtls crl), put it in place and reload.",
    ),
    "refused_crl_not_yet": (
        "Refused by {by:prose}: the CRL of {issuer:prose}, by which {certificate:prose} is looked "
        "up, is not valid yet.",
        "Check the clocks of this host and of the CA's.",
    ),
    "refused_crl_unusable": (
        "Refused by {by:prose}: the CRL of {issuer:prose} can't be used for {certificate:prose}: "
        "that CA may not sign CRLs (keyUsage without cRLSign), or the CRL is of another scope.",
        "Issue the CA certificate again with cRLSign, or fetch the CA's full CRL.",
    ),
    "refused_crl_signature": (
        "Refused by {by:prose}: the CRL of {issuer:prose} was not signed with that CA's key.",
        "Fetch the CRL again from the CA; a CA whose key was changed needs a new CRL.",
    ),
    "refused_revoked": (
        "Refused by {by:prose}: {certificate:prose} is revoked by {issuer:prose}.",
        "Issue a new certificate with a new key; everything below a revoked CA has to be issued "
        "anew.",
    ),
    "refused_signature": (
        "Refused by {by:prose}: {certificate:prose} was not signed with the key of the "
        "{issuer:prose} that is known here.",
        "Bring the CA certificate and what it issued together; a CA whose key was changed needs "
        "another name or key identifiers.",
    ),
    "refused_not_yet": (
        "Refused by {by:prose}: {certificate:prose} is not valid yet.",
        "Check the clocks of this host and of the CA's.",
    ),
    "refused_expired": (
        "Refused by {by:prose}: {certificate:prose} expired on {until:prose}.",
        "Issue a new one, put it in place and reload.",
    ),
    "refused_constraints": (
        "Refused by {by:prose}: {certificate:prose} has a name that a CA above it does not allow "
        "(nameConstraints).",
        "Issue it with names that the CA allows, or from another CA.",
    ),
    "refused_unknown": (
        "It can't be told here whether {by:prose} refuses {certificate:prose}: several CAs have "
        "the name {issuer:prose}, or its signature is of a kind that can't be checked here.",
        "Keep one certificate of each CA in the file, and try a connection: pgtls verify.",
    ),
    "refused_curve": (
        "Refused by {by:prose}: the key of {certificate:prose} is of a kind or on a curve that "
        "clients don't offer by default.",
        "Issue it again with a P-256 key, or RSA of 3072 bits.",
    ),
    "refused_weak_chain": (
        "No handshake with {by:prose} comes to an end: the certificate file holds "
        "{certificate:prose} alone, OpenSSL adds its issuers from ssl_ca_file, and one of them is "
        "too weak for OpenSSL's security level.",
        "Append the issuers to ssl_cert_file, as far as they are strong enough, or have it issued "
        "by a CA with a P-256 key, or RSA of 3072 bits.",
    ),
    "refused_channel_binding": (
        "Refused by {by:prose}: {certificate:prose} was signed with an Ed25519 or Ed448 key of "
        "{issuer:prose}, which has no hash to bind a SCRAM password to: could not find digest for "
        "NID UNDEF.",
        "Have it issued by a CA with an ECDSA or RSA key.",
    ),
    "refused_no_common": (
        "Refused by {by:prose}: no protocol, cipher suite and group that the server allows fits "
        "what these clients offer by default and the key of {certificate:prose}.",
        "Set ssl_ciphers, ssl_min_protocol_version, ssl_max_protocol_version and ssl_ecdh_curve or "
        "ssl_groups back to their defaults: alter system reset <name>;",
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
    "refused": (
        'OpenSSL does not take "{path:prose}" as it is written, so the server refuses it: '
        "{reason:prose}.",
        "Write it anew: each -----BEGIN and -----END line begins a line of its own and is all that "
        "stands in it, with nothing but base64 between them.",
    ),
    "trusted": (
        '"{path:prose}" holds nothing but TRUSTED CERTIFICATE blocks: the server takes them for no '
        "CA that it could name to clients, and does not start.",
        "Write them as CERTIFICATE: openssl x509 -in {path:path}",
    ),
    "damaged": (
        'A PEM block of "{path:prose}" can\'t be decoded.',
        "Copy the file again; this shows where it breaks: openssl x509 -text -in {path:path}",
    ),
}
