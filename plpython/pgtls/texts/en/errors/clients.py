"""English: error messages that come of the client's certificate."""

from __future__ import annotations

from ...types import CauseText, ErrorText

_LOG = "The server's log has the half that says why; from PostgreSQL 16 on in its DETAIL line."

_MAP_CURE = (
    "Add to pg_ident.conf: <map> {identity:ident_system} {user:ident_role} and map=<map> to the "
    "line of "
    "pg_hba.conf; or issue a certificate for the role: pgtls cert client {user:argument}"
)

ERRORS = {
    "client-certificate-missing": ErrorText(
        "The rule asks for a client certificate, and the client showed none",
        (
            CauseText(
                "The client has no certificate where its driver looks: libpq reads "
                "~/.postgresql/postgresql.crt and .key of the user who runs it, unless sslcert "
                "and sslkey say otherwise.",
                "On the client: ls -l ~/.postgresql; for a service it is that user's home, often "
                "another than you think.",
                "On the CA's host: pgtls cert client '<role>'; put the files there, or name them: "
                "sslcert=... sslkey=...",
            ),
            CauseText(
                "The client has one of a CA that the server did not name, and its driver keeps "
                "such a one back (Java does, and sslcertmode=disable always does).",
                "openssl x509 -noout -issuer -in postgresql.crt, and on the server: select "
                "subject from pgtls.certificates() where source = 'ssl_ca_file';",
                "Add the issuer's certificate to ssl_ca_file and reload, or issue the client's "
                "certificate again from a CA that is in it.",
            ),
            CauseText(
                "Behind a pooler it is the pooler that has to show one.",
                "select pid, client_addr, client_dn from pgtls.sessions(); shows the pooler's "
                "address.",
                "Give the pooler a certificate of its own (pgbouncer: server_tls_cert_file and "
                "server_tls_key_file).",
            ),
        ),
        "Both sides show the same words.",
    ),
    "no-root-store": ErrorText(
        "A rule asks for a client certificate, and the server has no CA to check one by",
        (
            CauseText(
                "ssl_ca_file is empty, while pg_hba.conf has cert or clientcert. Nothing warns of "
                "it at reload; every client that the line takes is turned away.",
                "show ssl_ca_file; select * from pgtls.lint_hba();",
                "alter system set ssl_ca_file = 'root.crt'; with the CA's certificate in it, then "
                "select pg_reload_conf();",
                ("TLS501",),
            ),
        ),
        "Both sides show the same words.",
    ),
    "certificate-authentication-failed": ErrorText(
        "The certificate is good, but its name does not stand for the role {user:prose}",
        (
            CauseText(
                "The CN of the certificate is not the name of the role, and the line of "
                "pg_hba.conf has no map.",
                "The server's log says: provided user name and authenticated user name do not "
                "match. On the client: openssl x509 -noout -subject -in postgresql.crt",
                "Connect as the role that the certificate is for, or issue one: pgtls cert client "
                "{user:argument}",
            ),
            CauseText(
                "The line has a map, and no line of that map takes this name to this role. A map "
                "that does not exist gives no error anywhere.",
                "The server's log says: no match in usermap. select * from "
                "pg_ident_file_mappings; (15 and later)",
                "Add the pair to pg_ident.conf, then: select pg_reload_conf();",
                ("TLS503",),
            ),
        ),
        "The client is told this and no more; the server's log has a line before it that names "
        "the certificate's name.",
    ),
    "names-differ": ErrorText(
        'The certificate is for "{identity:prose}", and the client connects as {user:prose}',
        (
            CauseText(
                "The certificate's CN is {identity:prose}, no map stands on the line, and so it "
                "has to "
                "be the role's name, letter by letter.",
                "select * from pgtls.match_hba('host', '<database>', {user:literal}, '<address>', "
                "true, {identity:literal});",
                _MAP_CURE,
            ),
        ),
        "The client is told: certificate authentication failed for user, or the method's own "
        "failure.",
    ),
    "map-no-match": ErrorText(
        'The map "{map:prose}" does not take "{identity:prose}" to the role {user:prose}',
        (
            CauseText(
                "pg_ident.conf has no such line in the map, or has no map of that name at all: "
                "a name that does not exist is no error to PostgreSQL.",
                "select * from pg_ident_file_mappings where map_name = {map:literal};",
                "Add to pg_ident.conf: {map:ident_map} {identity:ident_system} {user:ident_role} "
                "and reload.",
                ("TLS503",),
            ),
        ),
        "The client is told: certificate authentication failed for user.",
    ),
    "clientcert-name-differs": ErrorText(
        "clientcert=verify-full: the certificate's name does not stand for the role {user:prose}",
        (
            CauseText(
                "Besides its method the line asks that the CN is the role's name, or is taken to "
                "it by the line's map.",
                "The log line before names the certificate's name. On the client: openssl x509 "
                "-noout -subject -in postgresql.crt",
                "Add a map, or issue a certificate for the role: pgtls cert client {user:argument}",
                ("TLS503",),
            ),
        ),
        "The client is told that its method failed, for instance: password authentication "
        "failed for user, though the password was right.",
    ),
    "server-verify-failed": ErrorText(
        "The server did not accept the client's certificate",
        (
            CauseText(
                "The CRL in ssl_crl_file is past its nextUpdate: everybody who sends a "
                "certificate is turned away, and nobody else. The client is told, misleadingly, "
                '"certificate expired".',
                "select * from pgtls.crls(); has status expired.",
                "Sign a new CRL (pgtls crl), put it in place, then: select pg_reload_conf();",
                ("TLS404",),
            ),
            CauseText(
                "The client's certificate has expired, or has been revoked. libpq sends "
                "~/.postgresql/postgresql.crt without being asked: users with a password are hit "
                "as well.",
                "On the client: openssl x509 -noout -enddate -serial -in postgresql.crt; on the "
                "CA's host: pgtls cert list",
                "Issue a new one (pgtls cert client ROLE). A client that needs none: "
                "sslcertmode=disable (16 and later), or move the file away.",
            ),
            CauseText(
                "The certificate is from a CA that is not in ssl_ca_file, or a CA of its chain "
                "has no CRL in ssl_crl_file: each CA needs one. The client is told "
                '"unknown ca".',
                "openssl x509 -noout -issuer -in postgresql.crt; select * from "
                "pgtls.posture(4) where check_id = 'TLS403';",
                "Add the CA to ssl_ca_file, or its CRL to ssl_crl_file, and reload.",
                ("TLS403",),
            ),
        ),
        "Up to 15 this line is all that the log says: the client's half tells them apart. It is "
        "told certificate expired, certificate revoked or unknown ca.",
    ),
    "server-verify-unknown-ca": ErrorText(
        "The client's certificate comes from a CA that the server does not have",
        (
            CauseText(
                "The issuer is not in ssl_ca_file. The DETAIL names the issuer.",
                "select subject from pgtls.certificates() where source = 'ssl_ca_file';",
                "Append the issuer's certificate to ssl_ca_file and reload, or issue the client's "
                "certificate from a CA that is there.",
                ("TLS501",),
            ),
            CauseText(
                "The client shows only its leaf, and the intermediate CA is in nobody's file.",
                "openssl crl2pkcs7 -nocrl -certfile postgresql.crt | openssl pkcs7 -print_certs "
                "shows one certificate.",
                "Append the intermediate to postgresql.crt, or to ssl_ca_file.",
            ),
        ),
        'The client is told "tlsv1 alert unknown ca".',
    ),
    "server-verify-expired": ErrorText(
        "The client's certificate has expired",
        (
            CauseText(
                "It is past its end; the server always refuses such a one, CRL or not.",
                "The DETAIL names subject and serial. On the client: openssl x509 -noout -enddate "
                "-in postgresql.crt",
                "Issue a new one: pgtls cert client ROLE. Watch the others: pgtls cert list "
                "--expiring 30",
            ),
        ),
        'The client is told "sslv3 alert certificate expired", the same as for an expired CRL.',
    ),
    "server-verify-revoked": ErrorText(
        "The client's certificate has been revoked",
        (
            CauseText(
                "Its serial stands in the CRL.",
                "The DETAIL names the serial. On the CA's host: pgtls cert show SERIAL",
                "If that was meant: nothing. Else issue a new certificate: pgtls cert client ROLE",
            ),
        ),
        'The client is told "sslv3 alert certificate revoked".',
    ),
    "server-verify-crl-expired": ErrorText(
        "The server's CRL is out of date: everybody who sends a certificate is turned away",
        (
            CauseText(
                "The CRL is past its nextUpdate.",
                "select * from pgtls.crls(); has status expired.",
                "Sign a new CRL (pgtls crl), put it in place, then: select pg_reload_conf();",
                ("TLS404",),
            ),
        ),
        'The client is told, misleadingly, "sslv3 alert certificate expired": its certificate may '
        "be good.",
    ),
    "server-verify-no-crl": ErrorText(
        "A CA of the client's chain has no CRL at the server",
        (
            CauseText(
                "With ssl_crl_file set, every CA of the chain needs a CRL there: depth "
                "{depth:prose} "
                "has none (depth 0: the CRL of the client's issuer; 1: of the CA above it).",
                "select * from pgtls.posture(4) where check_id = 'TLS403';",
                "Append the CRL of that CA to ssl_crl_file and reload.",
                ("TLS403", "TLS408"),
            ),
        ),
        'The client is told "tlsv1 alert unknown ca".',
    ),
    "told-unknown-ca": ErrorText(
        "The server does not know the CA of the certificate that this client showed",
        (
            CauseText(
                "The issuer of the client's certificate is not in the server's ssl_ca_file.",
                "openssl x509 -noout -issuer -in postgresql.crt; on the server: select subject "
                "from pgtls.certificates() where source = 'ssl_ca_file';",
                "Append the issuer to ssl_ca_file and reload, or issue the certificate from the "
                "CA that is there.",
                ("TLS501",),
            ),
            CauseText(
                "The server has a CRL, but not one for each CA of the chain.",
                "select * from pgtls.posture(4) where check_id = 'TLS403'; 16 and later log: "
                "unable to get certificate CRL.",
                "Append the missing CRL to ssl_crl_file and reload.",
                ("TLS403",),
            ),
            CauseText(
                "In a server's log the same words mean the reverse: the client does not know the "
                "server's CA.",
                'The line begins with "could not accept SSL connection".',
                "Give the client the CA's certificate: sslrootcert=root.crt",
            ),
        ),
        _LOG,
    ),
    "told-expired": ErrorText(
        "The server says that something of this client's certificate has expired",
        (
            CauseText(
                "The client's own certificate has expired. libpq sends "
                "~/.postgresql/postgresql.crt without being asked, so users with a password are "
                "hit as well.",
                "On the client: openssl x509 -noout -enddate -in ~/.postgresql/postgresql.crt",
                "Issue a new one (pgtls cert client ROLE). A client that needs none: "
                "sslcertmode=disable (16 and later), or move the file away.",
            ),
            CauseText(
                "The server's CRL is out of date: then every client that sends a certificate is "
                "told this, and those that send none come in.",
                "select * from pgtls.crls(); has status expired.",
                "Sign a new CRL (pgtls crl), put it in place on the server, and reload.",
                ("TLS404",),
            ),
            CauseText(
                "In a server's log the same words mean the reverse: the server's certificate has "
                "expired.",
                'The line begins with "could not accept SSL connection".',
                "Issue a new server certificate: pgtls cert server '<name>'",
                ("TLS205",),
            ),
        ),
        _LOG,
    ),
    "told-revoked": ErrorText(
        "The server has this client's certificate in its CRL",
        (
            CauseText(
                "The certificate was revoked.",
                "On the client: openssl x509 -noout -serial -in postgresql.crt; on the CA's "
                "host: pgtls cert show SERIAL",
                "If that was meant: nothing. Else issue a new certificate: pgtls cert client ROLE",
            ),
        ),
        "The server's log says only certificate verify failed; from 16 on certificate revoked in "
        "its DETAIL.",
    ),
    "told-certificate-required": ErrorText(
        "The other side asks for a client certificate in the handshake itself, and got none",
        (
            CauseText(
                "PostgreSQL itself asks later, by pg_hba.conf: this comes from a pooler or proxy "
                "that wants one from everybody (pgbouncer: client_tls_sslmode = verify-ca or "
                "verify-full).",
                "The port is the pooler's; its configuration has client_tls_sslmode.",
                "Give the client a certificate of the CA in the pooler's client_tls_ca_file: "
                "sslcert=... sslkey=...",
            ),
        ),
        "The pooler's log says: TLS handshake failed.",
    ),
    "cut-off": ErrorText(
        "The connection was cut off, and the driver does not say why",
        (
            CauseText(
                "The server did not accept the client's certificate: with TLS 1.3 it says so when "
                "the client believes the handshake to be over, and asyncpg and pgjdbc lose the "
                "alert.",
                "The server's log has, at that moment: could not accept SSL connection: "
                "certificate verify failed. psql with the same files shows the alert.",
                "Explain the line of the server's log.",
            ),
            CauseText(
                "The server ended the session: a stop, a crash, pg_terminate_backend(), or a "
                "proxy's or firewall's timeout.",
                "The server's log has no handshake that failed then.",
                "As the log says. For timeouts: tcpKeepAlive=true (pgjdbc), "
                "server_settings={{'tcp_keepalives_idle': '60'}} (asyncpg).",
            ),
        ),
        _LOG,
    ),
    "client-key-mode": ErrorText(
        'The client\'s key "{file:prose}" can be read by others, so libpq does not use it',
        (
            CauseText(
                "Its mode is wider than 0600 (0640 if root owns it). Copies, unpacked archives "
                "and mounted secrets often are.",
                "ls -lL {file:path}",
                "chmod 600 {file:path} as its owner. Kubernetes: defaultMode: 0600, or 0640 with "
                "fsGroup.",
            ),
        ),
        "The server sees a client that hangs up, or nothing: libpq stops before it connects.",
    ),
    "client-key-missing": ErrorText(
        'The client has a certificate, and not its key "{file:prose}"',
        (
            CauseText(
                "postgresql.crt was put there without postgresql.key, or only sslcert is set and "
                "not sslkey.",
                "ls -l {file:path}",
                "Copy the key as well, mode 0600; or set sslkey=... beside sslcert=...",
            ),
        ),
        "The server sees a client that hangs up.",
    ),
    "client-key-mismatch": ErrorText(
        'The key "{file:prose}" is not the one of the client\'s certificate',
        (
            CauseText(
                "Certificate and key come from two different issues, often after a renewal where "
                "one file was copied.",
                "openssl pkey -pubout -in {file:path} and openssl x509 -noout -pubkey -in "
                "postgresql.crt print different keys.",
                "Copy both files again from the same directory.",
            ),
        ),
        "The server sees a client that hangs up.",
    ),
    "client-key-format": ErrorText(
        "The client's driver can't read the key in the form in which the file has it",
        (
            CauseText(
                "JDBC reads sslkey as PKCS#8 in DER (as PEM only from about 42.7.9 on, by the "
                "name's extension), or a PKCS#12 file named .p12 or .pfx. A PEM key of libpq is "
                "neither.",
                "head -c 11 on the file prints -----BEGIN: it is PEM.",
                "openssl pkcs8 -topk8 -nocrypt -outform DER -in postgresql.key -out "
                "postgresql.pk8, and sslkey=postgresql.pk8 in the URL.",
            ),
            CauseText(
                "libpq was given a file that is neither a PEM nor a DER key, or an encrypted one "
                "without sslpassword.",
                "openssl pkey -noout -in postgresql.key",
                "Convert it: openssl pkey -in FILE -out postgresql.key; chmod 600.",
            ),
        ),
        "The server sees a client that hangs up, or one without a certificate.",
    ),
}
