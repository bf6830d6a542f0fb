"""English: the checks of layer 1."""

from __future__ import annotations

from ..types import CheckText

CHECKS = {
    "TLS101": CheckText(
        "TLS is switched on",
        "With ssl = off every connection is plaintext: passwords, queries and rows can be read "
        "and changed on the way.",
        {
            "pass": ("ssl is on.", ""),
            "off": (
                "ssl is off: no client can use TLS.",
                "Put server.crt and server.key in place (pgtls cert server '<name>'), then: alter "
                "system set ssl = on; select pg_reload_conf();",
            ),
        },
    ),
    "TLS102": CheckText(
        "The live port presents what the files hold",
        "A certificate file that was replaced without a reload is not served, and a reload that "
        "can't load the files goes on serving the old ones: SHOW and the files then say one "
        "thing, and clients meet another. pgtls connects to the server's own port, as a client "
        "does, and compares. The handshake is completed, so the server's log says nothing of it, "
        "but with log_connections that a connection was received; the answer is kept in the "
        "session until the configuration is loaded again.",
        {
            "pass": (
                '{where:prose} presents the certificates of "{path:prose}" ({protocol:prose}).',
                "",
            ),
            "other": (
                '{where:prose} presents another certificate than "{path:prose}" holds.',
                "select pg_reload_conf(); if it stays so, the server's log says which file did "
                "not load: see TLS103.",
            ),
            "other_chain": (
                '{where:prose} presents the certificate of "{path:prose}" with other issuers '
                "behind it.",
                "select pg_reload_conf(); then look here again.",
            ),
            "file": (
                '"{path:prose}" can\'t be read, while {where:prose} still presents a certificate.',
                "Put the file in place again before anybody restarts the server: see TLS103.",
            ),
            "not_proven": (
                "{where:prose} presents a certificate and does not have its key.",
                "Find out what listens there: it is not this server.",
            ),
            "no_handshake": (
                "No TLS handshake with {where:prose} came to an end: {message:prose}.",
                "Look into the server's log for the reason; with ssl = on and files that did not "
                "load, a reload leaves TLS switched off: see TLS103.",
            ),
        },
    ),
    "TLS103": CheckText(
        "The TLS files would load after a restart",
        "A reload that can't load the files keeps the old TLS context and says so in the log "
        "only: pg_reload_conf() returns true and SHOW gives the new value. The next restart is "
        "then FATAL. pgtls loads the same files into a fresh context in the backend to see.",
        {
            "pass": ("Certificate, key, CA, CRL, protocols and ciphers load.", ""),
            "certificate": (
                'The certificate "{path:prose}" does not load: {message:prose}.',
                "Mend or replace the file before anybody restarts the server.",
            ),
            "key": (
                'The key "{path:prose}" does not load: {message:prose}.',
                "Put the key of this certificate in place before anybody restarts the server.",
            ),
            "ca": (
                'The CA file "{path:prose}" does not load: {message:prose}.',
                "Mend or replace the file before anybody restarts the server.",
            ),
            "crl": (
                'The CRL "{path:prose}" does not load: {message:prose}.',
                "Mend or replace the file before anybody restarts the server.",
            ),
            "dh": (
                'The DH parameters in "{path:prose}" do not load: {message:prose}.',
                "alter system set ssl_dh_params_file = ''; select pg_reload_conf();",
            ),
            "key_rights": (
                'The key "{path:prose}" is refused for its owner or mode.',
                "chown postgres {path:path} && chmod 600 {path:path}; then in SQL: select "
                "pg_reload_conf();",
            ),
            "setting": (
                'The setting {name:prose} = "{value:prose}" can\'t be used: {message:prose}.',
                "alter system set {name:setting} = {sound:literal}; select pg_reload_conf();",
            ),
            "passphrase": (
                "The key is encrypted; pgtls does not run ssl_passphrase_command: see TLS116.",
                "",
            ),
        },
    ),
    "TLS104": CheckText(
        "No pg_hba.conf line lets plaintext in from the network",
        "A line of type host matches clients with TLS and clients without. Only hostssl (or "
        "hostgssenc) makes the server refuse plaintext; sslmode is the client's choice.",
        {
            "pass": ("Every line for the network asks for encryption.", ""),
            "plaintext": (
                'Plaintext can come in by "{rule:prose}".',
                "Make it hostssl; select line from pgtls.recommended_hba(1) gives the whole file.",
            ),
        },
    ),
    "TLS105": CheckText(
        "No weak authentication method is used over the network",
        "trust asks for nothing. password sends the password itself to whoever answers. md5 "
        "hashes can be replayed and are deprecated since PostgreSQL 18. ident believes what the "
        "client's own host says.",
        {
            "pass": ("No network line uses trust, password, md5 or ident.", ""),
            "trust": (
                '"{rule:prose}" lets anyone in as any role it names, without a password.',
                "Use scram-sha-256, or cert.",
            ),
            "password": (
                '"{rule:prose}" has clients send the password itself.',
                "Use scram-sha-256: the server never sees the password.",
            ),
            "md5": (
                '"{rule:prose}" allows md5 password hashes.',
                "Set password_encryption = scram-sha-256, have the passwords set again, then use "
                "scram-sha-256 in the line.",
            ),
            "ident": (
                '"{rule:prose}" believes the ident server on the client\'s host.',
                "Use scram-sha-256, or cert.",
            ),
        },
    ),
    "TLS106": CheckText(
        "No protocol older than TLS 1.2 is allowed",
        "TLS 1.0 and 1.1 are deprecated (RFC 8996).",
        {
            "pass": ("ssl_min_protocol_version is {value:prose}.", ""),
            "old": (
                "ssl_min_protocol_version is {value:prose}.",
                "alter system set ssl_min_protocol_version = 'TLSv1.2'; select pg_reload_conf();",
            ),
        },
    ),
    "TLS107": CheckText(
        "The cipher string holds nothing weak",
        "What a cipher string means is what OpenSSL makes of it. pgtls has it expanded by the "
        "library and judges the suites one by one, those that fit the server's key. It governs "
        "TLS 1.2 and older; the suites of TLS 1.3 are all strong. PostgreSQL's default lets in "
        "suites without forward secrecy: whoever gets the server's key later can read what was "
        "recorded. pgtls probe says which of them a client is really given.",
        {
            "pass": (
                "ssl_ciphers lets in {count:prose} suites, all of them with forward secrecy.",
                "",
            ),
            "not_recommended": (
                "ssl_ciphers lets in {weak:prose} suites of {count:prose} without forward secrecy "
                "or with fewer than 128 bits: {ciphers:prose}.",
                "See in pg_stat_ssl (columns version and cipher) that no client needs one of "
                "them; then: alter system set ssl_ciphers = {sound:literal}; select "
                "pg_reload_conf();",
            ),
            "weak": (
                "ssl_ciphers names {weak:prose} suites of {count:prose} that no server may offer: "
                "{ciphers:prose}.",
                "alter system set ssl_ciphers = {sound:literal}; select pg_reload_conf();",
            ),
        },
    ),
    "TLS108": CheckText(
        "No client on the network is connected without TLS",
        "A plaintext session on a server with TLS shows a client that does not ask for it, or "
        "that fell back: sslmode prefer does so when the handshake fails.",
        {
            "pass": ("No plaintext session from the network now.", ""),
            "plaintext": (
                "{usename:prose} is connected to {datname:prose} from {client_addr:prose} in "
                "plaintext "
                "(sessions: {count:prose}).",
                "Have the client connect with sslmode=require or stronger; "
                "pgtls.non_tls_sessions() says what each would meet.",
            ),
        },
    ),
    "TLS109": CheckText(
        "Standbys stream over TLS",
        "A replication stream carries every row that is written.",
        {
            "pass": ("No walsender sends plaintext over the network now.", ""),
            "plaintext": (
                "{usename:prose} streams to {client_addr:prose} in plaintext.",
                "Put sslmode=verify-full (at least require) into primary_conninfo of that "
                "standby, then reload it; for a subscription, into its connection string.",
            ),
        },
    ),
    "TLS110": CheckText(
        "What this server connects to, it connects to by TLS",
        "Standbys, subscriptions and foreign servers are clients too. Without sslmode libpq "
        "takes prefer, which gives in to whoever says that TLS is not to be had.",
        {
            "pass": ("No outbound connection allows plaintext.", ""),
            "sslmode": (
                "The {kind:prose} {name:prose} connects with sslmode={sslmode:prose}, which "
                "allows plaintext.",
                "Set sslmode to verify-full (at least require) there.",
            ),
            "loopback": (
                "The {kind:prose} {name:prose} connects to this host with sslmode={sslmode:prose}, "
                "which allows plaintext. What listens there may be a tunnel or a pooler, behind "
                "which a network begins.",
                "Set sslmode to verify-full (at least require) there, or connect by the Unix "
                "socket.",
            ),
        },
    ),
    "TLS112": CheckText(
        "pg_hba.conf loads, every line of it",
        "One broken line keeps the whole file from being loaded: the old rules stay until the "
        "next restart, which fails. Some broken lines show no error in pg_hba_file_rules at all.",
        {
            "pass": ("All {count:prose} lines load.", ""),
            "error": (
                "The server refuses the line: {message:prose}.",
                "Mend the line; until then none of the file is loaded.",
            ),
            "silent": (
                "The server refuses the line and shows no error. A wrong value of clientcert (1 "
                "and no-verify are wrong since PostgreSQL 14), of clientname or of a radius "
                "option does this.",
                "Write clientcert=verify-ca or clientcert=verify-full, or mend the other option; "
                "until then none of the file is loaded.",
            ),
            "ssl_off": (
                "ssl is off, so the hostssl lines can match nobody: {count:prose}, the first is "
                "{subject:prose}.",
                "Switch TLS on: see TLS101.",
            ),
            "unsupported": (
                '"{rule:prose}" can match nobody: {message:prose}.',
                "Delete the line, or install a build of PostgreSQL that has what it asks for.",
            ),
            "no_ca": (
                '"{rule:prose}" asks for a client certificate, and ssl_ca_file is not set: every '
                "connection by it fails.",
                "Set ssl_ca_file to the CA of the client certificates, and reload.",
            ),
            "empty": (
                "pg_hba.conf has no lines: nobody can connect.",
                "Restore the file from a backup.",
            ),
        },
    ),
    "TLS113": CheckText(
        "No pg_hba.conf line is hidden behind an earlier one",
        "The first line that matches decides. A line behind one that matches all it matches is "
        "never reached, and what it was written for does not happen.",
        {
            "pass": ("No line is contained in an earlier one.", ""),
            "shadowed": (
                '"{rule:prose}" is never reached: {earlier:prose} "{earlier_rule:prose}" takes '
                "all it matches.",
                "Delete the line, or move it before {earlier:prose}.",
            ),
        },
    ),
    "TLS114": CheckText(
        "The key file has the right owner and mode",
        "Whoever reads the key can be the server. PostgreSQL refuses to start with a key that "
        "others can read; at a reload it only logs so.",
        {
            "pass": ('"{path:prose}" has mode {mode:prose}.', ""),
            "mode": (
                '"{path:prose}" has mode {mode:prose}, or belongs to somebody else.',
                "chown postgres {path:path} && chmod 600 {path:path}; or owner root and mode 0640.",
            ),
            "not_local": ("Can be seen from inside the server only.", ""),
        },
    ),
    "TLS115": CheckText(
        "The key belongs to the certificate",
        "A certificate that was replaced without its key loads at no reload, and stops the next "
        "start.",
        {
            "pass": ("Key and certificate belong together.", ""),
            "passphrase": ("The key is encrypted, so it can't be compared: see TLS116.", ""),
            "mismatch": (
                '"{path:prose}" is not the key of "{certificate:prose}".',
                "Put both files of the same issue in place, then reload.",
            ),
        },
    ),
    "TLS116": CheckText(
        "A key with a passphrase loads at a reload too",
        "Without ssl_passphrase_command_supports_reload a reload leaves an encrypted key, and "
        "with it the new certificate, unloaded.",
        {
            "pass": ("ssl_passphrase_command is used at a reload too.", ""),
            "no_passphrase": ("The key has no passphrase.", ""),
            "no_command": (
                "The key is encrypted and ssl_passphrase_command is empty: the server asks on "
                "its terminal at start, and can't at a reload.",
                "Set ssl_passphrase_command and ssl_passphrase_command_supports_reload = on.",
            ),
            "no_reload": (
                "The key is encrypted and ssl_passphrase_command_supports_reload is off: a "
                "renewed certificate is served only after a restart.",
                "alter system set ssl_passphrase_command_supports_reload = on; "
                "select pg_reload_conf();",
            ),
        },
    ),
    "TLS117": CheckText(
        "Old protocols are refused in a handshake",
        "What ssl_min_protocol_version says holds from the last load that went well. Where it "
        "allows less than TLS 1.2, or the port may still serve by older settings (TLS102, "
        "TLS103), pgtls offers the port TLS 1.1, 1.0 and SSLv3, in one ClientHello, and nothing "
        'newer. A server that refuses it writes "could not accept SSL connection: unsupported '
        'protocol" to its log, which is why nothing is asked where nothing speaks for it: '
        "pgtls.probe() always asks.",
        {
            "pass": ("{where:prose} refused them: {reason:prose}.", ""),
            "accepted": (
                "{where:prose} agreed to {protocol:prose}.",
                "alter system set ssl_min_protocol_version = 'TLSv1.2'; select pg_reload_conf();",
            ),
            "not_asked": (
                "Not asked: the settings allow none, and what the port presents was loaded with "
                "them. To see it refused, with a line in the log: select * from pgtls.probe().",
                "",
            ),
            "not_served": ("There was no handshake to see it in: see TLS102.", ""),
        },
    ),
    "TLS118": CheckText(
        "Connections are logged",
        "With log_connections the log names, for each connection, the protocol and cipher: the "
        "only record of who came in without TLS.",
        {
            "pass": ("log_connections is {value:prose}.", ""),
            "off": (
                "log_connections is {value:prose}.",
                "alter system set log_connections = on; select pg_reload_conf();",
            ),
        },
    ),
    "TLS119": CheckText(
        "The configuration files apply as they stand",
        "A line that can't be applied is skipped at a reload; SHOW goes on giving the old value.",
        {
            "pass": ("Nothing of TLS failed to apply, and nothing waits for a restart.", ""),
            "error": (
                "{where:prose} could not be applied: {message:prose}.",
                "Mend the line and reload.",
            ),
            "pending_restart": (
                "{name:prose} has changed and waits for a restart.",
                "Restart the server when it suits.",
            ),
        },
    ),
    "TLS120": CheckText(
        "The TLS files have not changed since they were loaded",
        "The server goes on serving what it loaded. A file replaced without a reload is not "
        "served.",
        {
            "pass": ("No file is newer than the last load ({loaded:prose}).", ""),
            "changed": (
                '"{path:prose}" was changed at {modified:prose}, after the last load at '
                "{loaded:prose}.",
                "select pg_reload_conf();",
            ),
        },
    ),
    "TLS121": CheckText(
        "Names are text",
        "The server compares names byte by byte, and each database shows them in its own encoding. "
        "A name written in another encoding looks different in every database, and a line of "
        "pg_hba.conf for it matches only the same bytes.",
        {
            "pass": ("The names of {roles:prose} roles and {lines:prose} lines are text.", ""),
            "rule": (
                '"{rule:prose}" holds bytes that are no text in the encoding of this database.',
                "Write the name with the bytes that the role has, or give both a name in ASCII.",
            ),
            "role": (
                "The name of the role {role:prose} is no text in the encoding of this database.",
                "Rename the role in the database whose encoding its name is in; a name in ASCII is "
                "the same in all of them.",
            ),
        },
    ),
    "TLS122": CheckText(
        "Clients come to terms with the server",
        "A server takes keys, curves and suites that no client offers by default: it starts, and "
        "nobody comes in. What libpq, pgjdbc, Go and Node offer in every version in use is "
        "compared with what this server asks for.",
        {"pass": ("{clients:prose} come to the end of a handshake by their defaults.", "")},
    ),
}
