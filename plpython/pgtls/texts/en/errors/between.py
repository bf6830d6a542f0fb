"""English: replicas, poolers, and what goes wrong without a message."""

from __future__ import annotations

from ...types import CauseText, ErrorText

ERRORS = {
    "replica-connection": ErrorText(
        "A replica or subscriber can't connect to the server that it follows",
        (
            CauseText(
                "The reason stands behind it, and is one of the connection in primary_conninfo "
                "(or of the subscription): here this server is the client.",
                "show primary_conninfo; select subname, subconninfo from pg_subscription; The "
                "rest of the line is explained below.",
                "As the reason asks. By verify-full a replica that goes to localhost or an IP "
                "address needs these in the primary's certificate.",
                ("TLS110",),
            ),
        ),
        "The primary's log has the server's half at the same moment.",
    ),
    "pooler-login": ErrorText(
        "The pooler could not log in at the server: what follows is the server's answer",
        (
            CauseText(
                "The server sees the pooler's address, TLS and certificate, not the client's. "
                "The lines of pg_hba.conf have to take the pooler.",
                "In pgbouncer.ini: server_tls_sslmode (its default is prefer), "
                "server_tls_ca_file; select * from pgtls.sessions(); shows the pooler's hop.",
                "server_tls_sslmode = verify-full and server_tls_ca_file = root.crt, and a "
                "hostssl line for the pooler's address.",
            ),
        ),
        "The server's log has the same words with the pooler's address.",
    ),
    "pooler-requires-tls": ErrorText(
        "The pooler takes clients with TLS only, and this one came without",
        (
            CauseText(
                "pgbouncer has client_tls_sslmode = require, verify-ca or verify-full.",
                "client_tls_sslmode in pgbouncer.ini.",
                "sslmode=verify-full sslrootcert=root.crt at the client.",
            ),
        ),
        "The server sees nothing of it.",
    ),
    "pooler-handshake": ErrorText(
        "A TLS handshake with the pooler failed: {reason:prose}",
        (
            CauseText(
                "As between client and server: an unknown CA, a wrong name, no common version. "
                "The client's own message says more.",
                "The reason behind the colon is OpenSSL's: explain it.",
                "client_tls_ca_file is what the pooler checks clients by, server_tls_ca_file "
                "what it checks the server by.",
            ),
        ),
        "The server sees nothing of the client's hop.",
    ),
    "fallback-to-plaintext": ErrorText(
        "A session is plaintext though ssl is on and the client could do TLS",
        (
            CauseText(
                "sslmode=prefer (libpq's default) with a wrong or expired root.crt: the check "
                "fails, and libpq goes on in plaintext without a word. An attacker who answers N "
                "gets the same.",
                "select * from pgtls.non_tls_sessions(); the server's log has could not accept "
                "SSL connection from the same address just before.",
                "sslmode=verify-full at the client, and hostssl lines at the server: "
                "pgtls.recommended_hba(1).",
                ("TLS104", "TLS108"),
            ),
            CauseText(
                "sslmode=allow asks for plaintext first, and a host line takes it.",
                "select * from pgtls.non_tls_sessions();",
                "sslmode=verify-full, and hostssl lines.",
                ("TLS104", "TLS108"),
            ),
        ),
        "The client says nothing. The server's log has could not accept SSL connection, from the "
        "same address and a moment before.",
    ),
    "require-verifies": ErrorText(
        "sslmode=require fails with certificate verify failed, though it should not verify",
        (
            CauseText(
                "With a file ~/.postgresql/root.crt libpq takes require for verify-ca.",
                "ls -l ~/.postgresql/root.crt as the user that runs the client.",
                "Put the right CA into the file and say verify-full, which is what you want.",
            ),
        ),
        'The server\'s log says "tlsv1 alert unknown ca".',
    ),
    "old-certificate-served": ErrorText(
        "The certificate file was replaced, and the old certificate is still served",
        (
            CauseText(
                "The server was not reloaded: it reads its files at a start and at a reload only.",
                "select pg_conf_load_time(), modification from "
                "pg_stat_file(current_setting('ssl_cert_file'));",
                "select pg_reload_conf();",
                ("TLS120", "TLS102"),
            ),
            CauseText(
                "It was reloaded, and the files did not load.",
                'The log has "SSL configuration was not reloaded". select * from '
                "pgtls.posture(1) where check_id = 'TLS103';",
                "Mend the file that the log names, and reload.",
                ("TLS103",),
            ),
        ),
        "There is no message: pg_reload_conf() returned true. openssl s_client -starttls postgres "
        "-connect HOST:PORT shows what is served.",
    ),
    "pooler-hides-client": ErrorText(
        "Behind a pooler all sessions have the pooler's address, TLS and certificate",
        (
            CauseText(
                "The pooler ends the client's connection and opens its own: the server knows of "
                "one hop only. What the client has towards the pooler is not in pg_stat_ssl.",
                "select client_addr, count(*) from pgtls.sessions() group by 1; in pgbouncer "
                "SHOW CLIENTS and SHOW SERVERS have the column tls.",
                "Secure both hops: client_tls_sslmode and server_tls_sslmode in pgbouncer.ini.",
            ),
        ),
        "There is no message on either side.",
    ),
    "gateway-requires-tls": ErrorText(
        "The cloud's gateway takes connections with TLS only, and this one came without",
        (
            CauseText(
                "The provider (Azure, Neon, CockroachDB, Heroku and others) insists on TLS, and "
                "the "
                "client has sslmode=disable or a driver whose default is plaintext.",
                "The connection string has no sslmode, or sslmode=disable; ssl: false in Node.",
                "Set sslmode=verify-full and the provider's CA: sslrootcert=system (libpq 16 and "
                "later) or the file that the provider offers. Other drivers: pgtls sslmodes "
                "--driver.",
            ),
        ),
        "The server behind the gateway sees nothing of it.",
    ),
    "gateway-needs-server-name": ErrorText(
        "The cloud's gateway finds the database by the host name in the TLS handshake (SNI), and "
        "the client sent none",
        (
            CauseText(
                "libpq sends the host name since 14, and not for an IP address or with sslsni=0. "
                "Other drivers need it switched on.",
                "psql --version; the host of the connection string is a name and not an address.",
                "Use a libpq of 14 or later and host=NAME. Where that is not possible, give the "
                "endpoint's name as the provider documents it (Neon: options=endpoint%3D<id>).",
            ),
        ),
        "The server behind the gateway sees nothing of it.",
    ),
    "pooler-ocsp": ErrorText(
        "The answer about revocation (OCSP) that the other side stapled can't be verified",
        (
            CauseText(
                "pgbouncer got a stapled OCSP answer from the server's side, and has no CA that "
                "vouches for who signed it: the CA file of that hop is missing or another one.",
                "In pgbouncer.ini: server_tls_sslmode and server_tls_ca_file (client_tls_ca_file "
                "for the clients' hop).",
                "server_tls_sslmode = verify-ca (or verify-full) and server_tls_ca_file = the file "
                "with the CA that issued the server's certificate; then RELOAD in pgbouncer's "
                "console.",
            ),
        ),
        "The server's log says that the client hung up.",
    ),
    "pooler-files": ErrorText(
        "The pooler can't load the certificate, key or CA file of its TLS settings",
        (
            CauseText(
                "client_tls_ca_file, client_tls_cert_file or client_tls_key_file (or their server_ "
                "counterparts) names a file that is missing, empty, no PEM, or not for the "
                "pooler's user to read; or one of them is not set though client_tls_sslmode needs "
                "it.",
                "As the pooler's user: openssl x509 -noout -subject -in FILE for certificates and "
                "CA, openssl pkey -noout -in FILE for the key.",
                "Name files that this user can read, the key with mode 0600, and restart or RELOAD "
                "the pooler.",
            ),
        ),
        "Clients see that the pooler has no TLS, or that it is not there.",
    ),
    "pooler-server-no-tls": ErrorText(
        "The pooler wants TLS towards the server, and the server said no",
        (
            CauseText(
                "ssl is off at the server, or the pooler reaches it through something without TLS. "
                "server_tls_sslmode = require or stronger insists.",
                "show ssl; at the server.",
                "Switch TLS on at the server: alter system set ssl = on; select pg_reload_conf();",
                ("TLS101",),
            ),
        ),
        "The server's log has nothing of it.",
    ),
    "pgpool-ssl-response": ErrorText(
        "pgpool asked the server for TLS, and the server answered with an error message instead of "
        "yes or no",
        (
            CauseText(
                "E is the beginning of an error message: the server could not take the connection "
                "at that moment. It had too many clients, was starting up or was out of memory. "
                "TLS itself is not the matter.",
                "The server's log of the same moment, for instance: sorry, too many clients "
                "already.",
                "Raise max_connections, or lower num_init_children times max_pool in pgpool.conf.",
            ),
            CauseText(
                "What listens at backend_hostname and backend_port is not PostgreSQL.",
                "psql with this host and port.",
                "Correct backend_hostname and backend_port.",
            ),
        ),
        "The server's log has the error.",
    ),
    "pgpool-backend-authentication": ErrorText(
        "pgpool could not log in at the server: it can't show the certificate or answer that the "
        "rule asks for",
        (
            CauseText(
                "The rule of pg_hba.conf for pgpool's address has cert or clientcert. pgpool hands "
                "no client certificate on to the server.",
                "select * from pg_hba_file_rules where auth_method = 'cert' or options::text like "
                "'%clientcert%';",
                "Give pgpool's address a rule with scram-sha-256: hostssl all all <address of "
                "pgpool> scram-sha-256, and check certificates at pgpool (ssl_ca_cert).",
            ),
            CauseText(
                "The server refuses pgpool for another reason: there is no rule, or no password in "
                "pool_passwd.",
                "The server's log of the same moment.",
                "Explain the line of the server's log.",
            ),
        ),
        "The server's log has the reason.",
    ),
    "backup-tool-files": ErrorText(
        'A backup tool can\'t load its TLS file "{file:prose}"',
        (
            CauseText(
                "The user that runs the tool may not read the file, or a directory above it. A key "
                "has to belong to that user (or root), and must not be open to others.",
                "As the user that runs the tool: namei -l {file:path}; openssl pkey -noout -in "
                "{file:path}",
                "chown it to that user and set mode 0600 for a key; mode 0640 if root owns it.",
            ),
            CauseText(
                "The file is empty, cut short, or no PEM.",
                "head -n 1 {file:path} prints -----BEGIN.",
                "Put the file in place again.",
            ),
        ),
        "The other side sees nothing.",
    ),
    "backup-tool-handshake": ErrorText(
        "A backup tool's TLS connection failed",
        (
            CauseText(
                "The tool (pgBackRest's TLS server, object storage) does not accept the other "
                "side's certificate: the CA is missing, or the name is another one.",
                "The reason behind the message; repo-storage-ca-file, tls-server-ca-file and "
                "repo-host-ca-file in pgbackrest.conf.",
                "Name the CA's file in the option of that connection, or issue the certificate "
                "with "
                "the host name that the tool connects to.",
            ),
            CauseText(
                "The other side has no rule for this client's name (tls-server-auth).",
                "tls-server-auth in the other side's pgbackrest.conf.",
                "Add: tls-server-auth=<CN of the client's certificate>=<stanza>",
            ),
        ),
        "The log of pgbackrest server on the other host has its half.",
    ),
    "gss-keytab": ErrorText(
        "The server's keytab has no entry for the name by which the client calls the server",
        (
            CauseText(
                "The client asked the KDC for postgres/HOST of the name in its connection string, "
                "and the keytab in krb_server_keyfile has no such entry, an old version of its "
                "key, "
                "or may not be read by the server's user.",
                "show krb_server_keyfile; On the server: klist -kte FILE. On the client: klist",
                "Make the keytab again with the right name, owned by the server's user, mode 0600. "
                "If GSSAPI is not wanted at all: gssencmode=disable at the client.",
            ),
        ),
        'The client shows "server closed the connection unexpectedly", or a GSSAPI error, and goes '
        "on with TLS under gssencmode=prefer.",
    ),
    "gss-ticket": ErrorText(
        "The client has no Kerberos ticket that serves here",
        (
            CauseText(
                "There is no ticket, it has expired, the clocks differ, or the KDC does not know "
                "postgres/HOST for the name in the connection string.",
                "klist; kvno postgres/HOST",
                "kinit; connect by the host name for which the KDC has a service. If GSSAPI is not "
                "wanted: gssencmode=disable.",
            ),
        ),
        "The server's log has nothing, or a GSSAPI error.",
    ),
    "gss-required": ErrorText(
        "gssencmode=require: GSSAPI encryption is asked for, and can't be had",
        (
            CauseText(
                "The client has no Kerberos ticket, connects by the Unix socket, or the server (or "
                "a pooler in its place) has no GSSAPI encryption.",
                "klist; the server's build: pg_config --configure shows --with-gssapi.",
                "Get a ticket (kinit), or use TLS instead: gssencmode=disable sslmode=verify-full "
                "sslrootcert=root.crt",
            ),
        ),
        "The server's log has nothing of it, or a hostgssenc rule that did not match.",
    ),
    "gss-failed": ErrorText(
        "GSSAPI (Kerberos) failed between client and server",
        (
            CauseText(
                "The message's second part gives the minor code of the Kerberos library: a keytab "
                "without an entry, an expired ticket, clocks that differ.",
                "The DETAIL of the message; klist on the client, klist -kte FILE on the server.",
                "Explain the second part of the message.",
            ),
            CauseText(
                "The client has a Kerberos ticket by chance, and libpq tries GSSAPI encryption "
                "before TLS (gssencmode=prefer).",
                "With gssencmode=disable the connection works.",
                "Set gssencmode=disable at the client if TLS is what you mean.",
            ),
        ),
        "The other side shows its own half.",
    ),
}
