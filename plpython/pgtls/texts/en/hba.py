"""English: what lint_hba(), match_hba() and simulate_hba() have to say."""

from __future__ import annotations

# By code: detail and remediation.
LINT = {
    "error": (
        "The server refuses the line: {message:prose}.",
        "Mend the line; until then none of the file is loaded.",
    ),
    "silent": (
        "The server refuses the line and shows no error: a wrong value of clientcert, of "
        "clientname or of a radius option does this.",
        "Write clientcert=verify-ca or clientcert=verify-full, or mend the other option; until "
        "then none of the file is loaded.",
    ),
    "cannot_match": (
        "The line matches nobody: {message:prose}.",
        "Switch on what it is for, or delete it.",
    ),
    "plaintext": (
        "A client on the network can come in without encryption.",
        "Make it hostssl; recommended_hba(1), or pgtls hba recommend FILE --layer 1, gives the "
        "whole file.",
    ),
    "trust": (
        "Anyone on the network comes in as any role that the line names, without a password.",
        "Use scram-sha-256, or cert.",
    ),
    "password": ("Clients send the password itself.", "Use scram-sha-256."),
    "md5": (
        "md5 password hashes are allowed; they are deprecated since PostgreSQL 18.",
        "Have the passwords set again with password_encryption = scram-sha-256, then use it here.",
    ),
    "ident": (
        "The line believes what the ident server on the client's host says.",
        "Use scram-sha-256, or cert.",
    ),
    "no_ca": (
        "The line asks for a client certificate and ssl_ca_file is not set: nobody comes in by it.",
        "Set ssl_ca_file to the CA of the client certificates, and reload.",
    ),
    "missing_map": (
        'The map "{map:prose}" is not in pg_ident.conf: nobody comes in by the line.',
        "Add its lines to pg_ident.conf, and reload.",
    ),
    "too_wide": (
        "Every role, superusers too, may come to every database from everywhere.",
        "Name the databases, the roles and the networks that need it.",
    ),
    "shadowed": (
        "The line is never reached: {lines:prose} takes all that it matches ({rule:prose}).",
        "Delete the line, or move it before {lines:prose}.",
    ),
    "redundant": (
        "The line says again what {lines:prose} says ({rule:prose}).",
        "Delete the line.",
    ),
    "not_text": (
        "The line holds bytes that are no text in the encoding of this database; they are shown "
        "as \\xNN. It matches names of the same bytes, and no others.",
        "Write the name with the bytes that the role or database has, or give both a name in "
        "ASCII.",
    ),
    "more": (
        "There are more than {most:prose} findings; those of the lines behind this one are shown "
        "only where they keep the file from loading.",
        "Begin with the ones that are shown.",
    ),
    "partly_shadowed": (
        "A part of what the line names is taken by {lines:prose} before it ({rule:prose}).",
        "Nothing, if that is meant.",
    ),
}

# match_hba(): how the rule decides.
MATCH = {
    "allowed": "let in by {where:prose}, if {method:prose} succeeds",
    "allowed_trust": "let in by {where:prose}, without being asked anything",
    "allowed_cert": "let in by {where:prose}, with a certificate of the role",
    "rejected": "refused by {where:prose}",
    "no_entry": "refused: no line of pg_hba.conf matches",
    "no_certificate": "refused by {where:prose}: it asks for a certificate",
    "name_mismatch": "refused by {where:prose}: the certificate's name is not the role's",
    "unknown": "not known: whether {where:prose} takes it can't be told from here",
    "unknown_name": "not known: {where:prose} asks for a certificate, and whether its name stands "
    "for the role can't be told from here",
    "in_either_way": "let in, whether {where:prose} takes it (which can't be told from here) or a "
    "later line",
    "out_either_way": "refused, whether {where:prose} takes it (which can't be told from here) or "
    "not",
}

# simulate_hba(): what must change at the client.
SIMULATE = {
    "none": "nothing",
    "ssl_off": "nothing for libpq's default sslmode=prefer, which takes TLS as soon as the server "
    "has it; sslmode=require is needed to insist",
    "require": "connect with sslmode=require or stronger: this client was set not to use TLS, or "
    "fell back from it",
    "certificate": "show a certificate of its role: pgtls cert client {usename:argument}",
    "certificate_unknown": "show a certificate of its role, if it does not yet: pgtls cert client "
    "{usename:argument}",
    "method": "authenticate by {method:prose}: see that the role has what that asks for",
    "locked_out": "nothing that the client can do: the candidate has no line for it",
    "name_mismatch": "show a certificate of its role, its own names another: pgtls cert client "
    "{usename:argument}",
    "name_mismatch_cert": "show a certificate of its role, its own names another (pgtls cert "
    "client {usename:argument}); or give the line a map, and pg_ident.conf the name",
    "undecided": "not known: whether a line takes it, or its certificate stands for the role, "
    "can't be told from here; pgtls.match_hba() asks the name service too",
    "let_in": "nothing: it is refused today and would be let in",
}
