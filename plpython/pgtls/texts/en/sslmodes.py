"""English: what sslmodes says of each mode."""

from __future__ import annotations

SSLMODES = {
    "encrypted_never": "never",
    "encrypted_insisted": "only if the server insists",
    "encrypted_offered": "only if the answer is yes",
    "encrypted_always": "always",
    "authenticated_nobody": "no: it may be anybody",
    "authenticated_ca": "the CA, not the name",
    "authenticated_name": "the CA and the name",
    "eavesdropper_all": "all that is sent",
    "eavesdropper_unless_hostssl": "all that is sent, unless the server has only hostssl lines",
    "eavesdropper_nothing": "nothing",
    "middle_all_by_denying": "all, by answering that there is no TLS",
    "middle_all_by_any_certificate": "all, with any certificate",
    "middle_all_by_same_ca": "all, with a certificate of the same CA for any name",
    "middle_nothing": "nothing: the client refuses",
    "here_tls": "let in with TLS by {where:prose}: {rule:prose}",
    "here_plaintext": "let in WITHOUT TLS by {where:prose}: {rule:prose}",
    "here_refused": "{how:made}",
    "here_no_tls": "refused by the client: this server has no TLS",
    "here_certificate": "let in with TLS, given a certificate that the line takes, by "
    "{where:prose}: {rule:prose}",
    "here_nobody": "refused: {where:prose} asks for a certificate, and this server accepts none of "
    "any CA (see TLS501): {rule:prose}",
    "here_objects": "refused by the client. {why:made}",
    "here_name": "refused by the client: the certificate is not for {host:prose}; it is for "
    "{names:prose}",
    "here_unknown": "not known: {reason:prose}",
    "here_undecided": "{how:made}",
    "here_root": ", if the client's root file has the CA {issuer:prose}",
    "here_names": ", by the names {names:prose}",
    "note_disable": "",
    "note_allow": "It is worth as much as disable: plaintext is tried first.",
    "note_prefer": "The default of libpq. With a wrong or unreadable root file it goes on in "
    "plaintext without a word.",
    "note_require": "With sslrootcert, or a file ~/.postgresql/root.crt, libpq takes it for "
    "verify-ca. channel_binding=require stops a man in the middle where the role has a SCRAM "
    "password.",
    "note_verify-ca": "Enough only where the CA issues certificates to nobody but this server.",
    "note_verify-full": "sslrootcert=system (libpq 16 and later) goes by the operating system's "
    "CAs, and with no other mode.",
    # the measured table
    "attack_listens": "listens; the server takes plaintext too (`host`)",
    "attack_listens_hostssl": "listens; the server takes TLS only (`hostssl`)",
    "attack_denies_tls": "answers N to the request for TLS, passes the rest on",
    "attack_denies_tls_asks": "answers N, and asks for the password in the server's place",
    "attack_other_ca": "ends TLS with a certificate of another CA",
    "attack_same_ca": "ends TLS with one of the same CA, for another name",
    "outcome_safe": "let in with TLS, nothing heard",
    "outcome_plaintext": "**let in in plaintext: password and data heard**",
    "outcome_deceived": "**let in at the impostor's: password and data heard**",
    "outcome_stolen": "**password heard**",
    "outcome_refused": "not let in, nothing heard",
    # pgtls sslmodes DSN
    "tried_tls": "let in, {protocol:prose}",
    "tried_plaintext": "let in WITHOUT TLS",
    "tried_refused": "not let in: {reason:prose}",
    "tried_no_root": "not tried: give --root-cert",
}
