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
}
