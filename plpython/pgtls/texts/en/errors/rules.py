"""English: error messages that come of the rules of pg_hba.conf."""

from __future__ import annotations

from ...types import CauseText, ErrorText

_SAME = "Client and server log show the same words; the server's log has the address and the time."
_LOG_ONLY = "Clients are told nothing: they go on by the old rules, or the server does not start."

ERRORS = {
    "hba-plaintext": ErrorText(
        "A client came without TLS, and no line of pg_hba.conf takes it",
        (
            CauseText(
                "Plaintext is no longer let in from {address:prose}, and this client does not ask "
                "for "
                "TLS: sslmode=disable, or a driver whose default is plaintext.",
                "select * from pgtls.match_hba('host', {database:literal}, {user:literal}, "
                "{address:literal}, true); says allowed: with TLS the same client would come in.",
                "Give the client sslmode=verify-full and the CA's certificate "
                "(sslrootcert=root.crt); other drivers: pgtls sslmodes --driver.",
            ),
            CauseText(
                "The client has sslmode=prefer (libpq's default) or allow. Its TLS attempt failed "
                "first, and this is what its second attempt, in plaintext, was told.",
                "The client's message has another line before this one; the server's log has "
                '"could not accept SSL connection" from the same address a moment earlier.',
                "Mend what the first line says (explain it), and set sslmode=verify-full, so that "
                "no second attempt is made.",
            ),
            CauseText(
                "A pooler stands between: it is the pooler that came without TLS, and it hands "
                "the server's words on to a client that may well have TLS towards it.",
                "{address:prose} is the pooler's address; in pgbouncer.ini: server_tls_sslmode.",
                "server_tls_sslmode = verify-full and server_tls_ca_file = root.crt at the pooler.",
            ),
            CauseText(
                "No line takes this client at all, with TLS or without.",
                "select * from pgtls.match_hba('host', {database:literal}, {user:literal}, "
                "{address:literal}, true); says no_entry.",
                "Add a line and reload: hostssl {database:hba_database} {user:hba_role} "
                "{address:address} "
                "scram-sha-256",
            ),
        ),
        _SAME + " Before the next change: pgtls.simulate_hba() names every client that it breaks.",
    ),
    "hba-tls": ErrorText(
        "A client came with TLS, and no line of pg_hba.conf takes it",
        (
            CauseText(
                "No host or hostssl line has this database, user and address together. A line for "
                "the IPv4 network does not take IPv6, and all does not take replication.",
                "select * from pgtls.match_hba('host', {database:literal}, {user:literal}, "
                "{address:literal}, true);",
                "Add a line and reload: hostssl {database:hba_database} {user:hba_role} "
                "{address:address} "
                "scram-sha-256",
            ),
            CauseText(
                "The file was changed and not reloaded, or has a broken line, so that the old "
                "rules are still in force.",
                "select * from pgtls.lint_hba(); and select * from pg_hba_file_rules where error "
                "is not null or type is null;",
                "Mend the line, then: select pg_reload_conf();",
                ("TLS112",),
            ),
        ),
        _SAME,
    ),
    "hba-gss": ErrorText(
        "A client came with GSSAPI encryption, and no line of pg_hba.conf takes it",
        (
            CauseText(
                "libpq tries GSSAPI encryption before TLS when it has a Kerberos ticket "
                "(gssencmode=prefer), and hostssl lines take TLS alone.",
                "select * from pg_hba_file_rules where type in ('host', 'hostgssenc'); on the "
                "client: klist shows a ticket.",
                "At the client gssencmode=disable, or a line: hostgssenc {database:hba_database} "
                "{user:hba_role} {address:address} gss",
            ),
        ),
        _SAME,
    ),
    "hba-local": ErrorText(
        "A client came by the Unix socket, and no local line of pg_hba.conf takes it",
        (
            CauseText(
                "host and hostssl lines do not take clients of the Unix socket.",
                "select * from pgtls.match_hba('local', {database:literal}, {user:literal});",
                "Add a line and reload: local {database:hba_database} {user:hba_role} peer",
            ),
        ),
        _SAME,
    ),
    "hba-replication": ErrorText(
        "A replica or backup tool came, and no replication line of pg_hba.conf takes it",
        (
            CauseText(
                "There is no line whose database is replication: the keyword all does not take "
                "physical replication.",
                "select * from pgtls.match_hba('host', null, {user:literal}, {address:literal}, "
                "true, "
                "replication => true);",
                "Add a line and reload: hostssl replication {user:hba_role} {address:address} "
                "scram-sha-256",
            ),
            CauseText(
                "The line is a hostssl one, and the replica came without TLS: the message ends in "
                "no encryption.",
                "On the replica: show primary_conninfo; it has no sslmode, or sslmode=disable, "
                "prefer or allow.",
                "On the replica: sslmode=verify-full sslrootcert=... in primary_conninfo, then "
                "select pg_reload_conf();",
                ("TLS109",),
            ),
        ),
        "The replica's log shows it after: could not connect to the primary server. The "
        "primary's pg_stat_replication has lost a row; a gap there is all that SQL shows.",
    ),
    "hba-reject": ErrorText(
        "A reject line of pg_hba.conf turns this client away",
        (
            CauseText(
                "A line with the method reject matches before any other. The message's end says "
                "how the client came: no encryption, SSL encryption or GSS encryption.",
                "select * from pgtls.match_hba('host', '<database>', {user:literal}, "
                "{address:literal}, <tls>); names the line.",
                "If the client came with no encryption and the line is hostnossl: use "
                "sslmode=verify-full at the client. Else put a line for it above the reject line.",
            ),
        ),
        _SAME,
    ),
    "hba-not-loaded": ErrorText(
        "pg_hba.conf has a line that the server can't read: the whole file is not loaded",
        (
            CauseText(
                "One line is wrong. The rules from before stay in force until the server is "
                "restarted, and then it does not start. The log line before this one names it.",
                "select * from pgtls.lint_hba(); or select * from pg_hba_file_rules where error "
                "is not null or type is null;",
                "Mend the line, then select pg_reload_conf(); and look into the log once more.",
                ("TLS112",),
            ),
        ),
        _LOG_ONLY,
    ),
    "hba-clientcert-value": ErrorText(
        "clientcert={value:prose} is not taken by this version: the whole pg_hba.conf is not "
        "loaded",
        (
            CauseText(
                "PostgreSQL 14 and later take clientcert=verify-ca and clientcert=verify-full "
                "only; 1, 0 and no-verify are of 13 and older. pg_hba_file_rules shows such a "
                "line with type and error both null.",
                "select * from pg_hba_file_rules where type is null; select * from "
                "pgtls.lint_hba();",
                "clientcert=1 becomes clientcert=verify-ca; clientcert=0 and no-verify are left "
                "out. Then: select pg_reload_conf();",
                ("TLS112",),
            ),
        ),
        _LOG_ONLY,
    ),
    "hba-ssl-off": ErrorText(
        "A hostssl line can match nobody, because ssl is off",
        (
            CauseText(
                "ssl = off, and pg_hba.conf has hostssl lines. The file is loaded all the same.",
                "show ssl;",
                "Put certificate and key in place (pgtls cert server '<name>'), then: alter system "
                "set ssl = on; select pg_reload_conf();",
                ("TLS101",),
            ),
        ),
        'Clients that only such a line would take are told "no pg_hba.conf entry".',
    ),
    "hba-needs-hostssl": ErrorText(
        "A rule asks for a client certificate where there is no TLS, or asks for too little",
        (
            CauseText(
                "cert and clientcert only stand on hostssl lines: a host line also takes "
                "plaintext, which brings no certificate. cert always compares the name, so "
                "clientcert=verify-ca beside it would say less.",
                "select * from pg_hba_file_rules where error is not null;",
                "Write hostssl instead of host; leave clientcert out beside cert. Then: select "
                "pg_reload_conf();",
                ("TLS112",),
            ),
        ),
        _LOG_ONLY,
    ),
    "hba-local-replication": ErrorText(
        "A backup tool or replica came by the Unix socket, and no line takes it for replication",
        (
            CauseText(
                "pg_hba.conf has no local line whose database is replication. The keyword all does "
                "not take physical replication.",
                "select * from pgtls.match_hba('local', null, {user:literal}, replication => "
                "true);",
                "Add this line to pg_hba.conf and reload: local replication {user:hba_role} peer",
            ),
        ),
        _SAME,
    ),
    "hba-no-entry": ErrorText(
        "No line of pg_hba.conf takes a client from {address:prose}; the message ends too early to "
        "say whether it used TLS",
        (
            CauseText(
                "The client came without TLS, and only hostssl lines take it. This is the commoner "
                'case: the whole message then ends in "no encryption" or "SSL off".',
                "Read the end of the message at the client or in the server's log.",
                "Give the client sslmode=verify-full and the CA's certificate "
                "(sslrootcert=root.crt).",
            ),
            CauseText(
                "No line has this database, user and address together.",
                "select * from pgtls.match_hba('host', '<database>', '<user>', {address:literal}, "
                "true);",
                "Add a line to pg_hba.conf for this client, then: select pg_reload_conf();",
            ),
        ),
        _SAME,
    ),
    "hba-line-matched": ErrorText(
        "Line {line:prose} of pg_hba.conf decided this connection",
        (
            CauseText(
                "The server adds this DETAIL when a login fails: it names the rule that was used. "
                "The reason of the failure stands in the line before it.",
                "select * from pg_hba_file_rules; shows the rule with this line number.",
                "Explain the line of the log before this one. If another rule was meant to decide, "
                "move that rule above this one and reload.",
            ),
        ),
        "The client is told that its method failed, and not which line decided.",
    ),
    "ident-not-loaded": ErrorText(
        "pg_ident.conf has a line that the server can't read, so its maps are not loaded",
        (
            CauseText(
                "One line is wrong, or the file can't be opened. The maps from before stay in "
                "force; after a restart no map works, and every client whose rule has a map is "
                "turned away. The line of the log before this one names the place.",
                "select * from pg_ident_file_mappings where error is not null;",
                "Mend the line, then: select pg_reload_conf(); and read the log again.",
                ("TLS503",),
            ),
        ),
        _LOG_ONLY,
    ),
    "hba-clientname-value": ErrorText(
        "clientname={value:prose} is not a value that PostgreSQL takes",
        (
            CauseText(
                "clientname takes CN or DN (PostgreSQL 14 and later). Because of this line the "
                "whole pg_hba.conf is not loaded.",
                "select * from pg_hba_file_rules where error is not null or type is null;",
                "Write clientname=CN or clientname=DN, then: select pg_reload_conf();",
                ("TLS112",),
            ),
        ),
        _LOG_ONLY,
    ),
    "hba-ssl-not-built": ErrorText(
        "A rule asks for TLS or GSSAPI, and this server was built without it",
        (
            CauseText(
                "The rule can match nobody, because this build can't speak what the rule asks for.",
                "select * from pgtls.requirements();",
                "Install a build with OpenSSL (the packages of the distributions and of the PGDG "
                "have it), or remove the rule.",
                ("TLS001",),
            ),
        ),
        'Clients that only such a rule would take are told "no pg_hba.conf entry".',
    ),
}
