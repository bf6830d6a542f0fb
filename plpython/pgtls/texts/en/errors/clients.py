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
        "The connection was cut off, and the driver does not say why; whether TLS is the reason "
        "does not show",
        (
            CauseText(
                "The server ended the session (a stop, a crash, pg_terminate_backend()), or a "
                "proxy's or firewall's time limit was over. This is the commoner cause.",
                "It happens to connections that had worked before. The server's log has no "
                "handshake that failed then.",
                "Do what the server's log asks for. For timeouts: tcpKeepAlive=true (pgjdbc), "
                "server_settings={{'tcp_keepalives_idle': '60'}} (asyncpg).",
            ),
            CauseText(
                "The server did not accept the client's certificate: with TLS 1.3 it says so when "
                "the client believes the handshake to be over, and asyncpg and pgjdbc lose the "
                "alert.",
                "It happens to new connections, each time. The server's log has, at that moment: "
                "could not accept SSL connection: certificate verify failed. psql with the same "
                "files shows the alert.",
                "Explain the line of the server's log.",
            ),
            CauseText(
                "asyncpg did not accept the server's certificate: its message then has another "
                "exception above this one.",
                "The lines above: SSLCertVerificationError.",
                "Explain the lines above.",
            ),
        ),
        _LOG,
    ),
    "client-key-mode": ErrorText(
        'The client\'s key "{file:prose}" can be read by others, so libpq does not use it',
        (
            CauseText(
                "Its mode is wider than 0600 if the user of the program owns it, or than 0640 if "
                "root does. Copies, unpacked archives and mounted secrets often are.",
                "ls -lL {file:path}",
                'if [ "$(stat -Lc %u {file:path})" = 0 ]; then chmod 640 {file:path}; else chmod '
                "600 {file:path}; fi. In Kubernetes: defaultMode: 0640 with fsGroup.",
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
                "Convert it: openssl pkey -in FILE -out postgresql.key; chmod 600 postgresql.key. "
                "Or "
                "give the passphrase: sslpassword=... (libpq 13 and later).",
            ),
        ),
        "The server sees a client that hangs up, or one without a certificate.",
    ),
    "method-failed-by-certificate": ErrorText(
        "The rule's method can't fail by itself: the client's certificate does not stand for the "
        "role {user:prose}",
        (
            CauseText(
                "The rule has clientcert=verify-full, and the name in the client's certificate is "
                "neither the role's name nor taken to it by a map.",
                'The server\'s log says: "certificate validation (clientcert=verify-full) failed". '
                "On the client: openssl x509 -noout -subject -in postgresql.crt",
                _MAP_CURE.replace("{identity:ident_system}", "<name in the certificate>"),
                ("TLS503",),
            ),
        ),
        "The server's log has a line before it that names the certificate's name.",
    ),
    "password-failed": ErrorText(
        "The login of {user:prose} failed. The message is the same for a wrong password and for a "
        "client certificate with another name",
        (
            CauseText(
                "The password is wrong, is not set or has expired. This is by far the commoner "
                "cause, and has nothing to do with TLS.",
                "The server's log has a DETAIL, for instance: Password does not match for user.",
                "Set the password again: \\password in psql.",
            ),
            CauseText(
                "The password is right, the rule has clientcert=verify-full, and the name in the "
                "client's certificate does not stand for the role. The client hears only this.",
                "The server's log says: \"certificate validation (clientcert=verify-full) failed "
                'for user". select * from pg_hba_file_rules where options::text like '
                "'%clientcert%';",
                "Issue a certificate for the role: pgtls cert client {user:argument}",
                ("TLS503",),
            ),
        ),
        "The server's log says which of both it was.",
    ),
    "certificate-without-name": ErrorText(
        "The client's certificate has no name that the server can use",
        (
            CauseText(
                "Its subject has no CN (or holds a byte of value zero), and the rule compares the "
                "CN with the role.",
                "On the client: openssl x509 -noout -subject -in postgresql.crt",
                "Issue a certificate whose CN is the role: pgtls cert client ROLE. Or compare the "
                "whole subject: clientname=DN and a map on the line of pg_hba.conf (14 and later).",
                ("TLS503",),
            ),
        ),
        "The client is told: certificate authentication failed for user.",
    ),
    "server-verify-not-yet": ErrorText(
        "The client's certificate is not valid yet, by the server's clock",
        (
            CauseText(
                "The certificate's first day lies ahead. Most often the clock of the server is "
                "behind, or the clock of the CA's host is ahead.",
                "Run date -u on the server and on the CA's host. On the client: openssl x509 "
                "-noout -startdate -in postgresql.crt",
                "Set the clock that is wrong (chrony or systemd-timesyncd), and try again.",
            ),
        ),
        'The client is told "alert bad certificate".',
    ),
    "server-verify-crl-bad": ErrorText(
        "The server can't use its CRL, so it turns away every client that sends a certificate",
        (
            CauseText(
                "The CRL's signature is not that of the CA, the CRL is not valid yet, or the CA's "
                "certificate does not allow it to sign CRLs.",
                "select * from pgtls.crls(); shows the problem of each CRL.",
                "Sign a new CRL with the CA's own key (pgtls crl), put it in place, then: select "
                "pg_reload_conf();",
                ("TLS405", "TLS404"),
            ),
        ),
        "The client is told an alert that blames its certificate, although the certificate may be "
        "good.",
    ),
    "server-verify-weak": ErrorText(
        "The client's certificate is too weak for the server's OpenSSL",
        (
            CauseText(
                "Its key is too short (RSA below 2048 bits), or a certificate of its chain is "
                "signed with SHA-1 or MD5. OpenSSL's security level of the server refuses both.",
                "On the client: openssl x509 -noout -text -in postgresql.crt shows key and "
                "signature algorithm.",
                "Issue a new certificate with a strong key: pgtls cert client ROLE",
            ),
        ),
        "The client is told an alert that blames its certificate.",
    ),
    "server-verify-purpose": ErrorText(
        "The client's certificate is not made for clients",
        (
            CauseText(
                "Its extendedKeyUsage has no clientAuth (it is often a server's certificate), or "
                "its keyUsage has no digitalSignature.",
                "On the client: openssl x509 -noout -purpose -in postgresql.crt",
                "Issue a client's certificate: pgtls cert client ROLE",
            ),
        ),
        'The client is told "alert unsupported certificate".',
    ),
    "server-verify-bad-chain": ErrorText(
        "A CA in the chain of the client's certificate may not issue it, or a signature is wrong",
        (
            CauseText(
                "The issuer is no CA (basicConstraints), its path length or name constraints "
                "forbid this certificate, or the signature was not made by the CA in ssl_ca_file: "
                "a CA of the same name with another key.",
                "The DETAIL names the reason. select subject, problems from pgtls.certificates() "
                "where source = 'ssl_ca_file';",
                "Put the CA that really issued the certificate into ssl_ca_file, or issue the "
                "certificate again: pgtls cert client ROLE. Then: select pg_reload_conf();",
                ("TLS501",),
            ),
        ),
        'The client is told "alert unknown ca" or "alert bad certificate".',
    ),
    "server-verify-other": ErrorText(
        "The server did not accept the client's certificate: {reason:prose}",
        (
            CauseText(
                "OpenSSL gave this reason for depth {depth:prose} of the chain: 0 is the client's "
                "own certificate, 1 is its issuer.",
                "On the client: openssl verify -CAfile root.crt postgresql.crt",
                "Issue the certificate that stands at this depth again: pgtls cert client ROLE",
            ),
        ),
        "The client is told an alert that blames its certificate.",
    ),
    "told-bad-certificate": ErrorText(
        "The server refused the certificate that this client showed, and gave no closer reason",
        (
            CauseText(
                "The server found something wrong with the client's certificate: it is not valid "
                "yet, too weak, damaged, or its chain does not hold. libpq sends "
                "~/.postgresql/postgresql.crt without being asked.",
                "The server's log says why; from PostgreSQL 16 on in the DETAIL of could not "
                "accept "
                "SSL connection. On the client: openssl x509 -noout -text -in "
                "~/.postgresql/postgresql.crt",
                "Issue a new certificate (pgtls cert client ROLE). If the client needs none: "
                "sslcertmode=disable (libpq 16 and later), or move the file away.",
            ),
        ),
        _LOG,
    ),
    "told-unsupported-certificate": ErrorText(
        "The server says that this client's certificate is not made for clients",
        (
            CauseText(
                "Its extendedKeyUsage has no clientAuth, or its keyUsage lacks digitalSignature, "
                "which TLS 1.3 needs. A certificate made for a server is often used by mistake.",
                "On the client: openssl x509 -noout -text -in postgresql.crt, and read X509v3 Key "
                "Usage and Extended Key Usage.",
                "Issue a client's certificate: pgtls cert client ROLE. Other CAs: keyUsage = "
                "digitalSignature, extendedKeyUsage = clientAuth.",
            ),
        ),
        _LOG,
    ),
    "told-decrypt-error": ErrorText(
        "The server could not verify a signature that this client made in the handshake",
        (
            CauseText(
                "The client's key does not belong to the client's certificate.",
                "openssl x509 -noout -pubkey -in postgresql.crt and openssl pkey -pubout -in "
                "postgresql.key print different keys.",
                "Copy certificate and key again from one issue, both files together.",
            ),
            CauseText(
                "The key is in hardware, or on a provider, that can't make RSA-PSS signatures, "
                "which TLS 1.3 needs.",
                "With ssl_max_protocol_version=TLSv1.2 at the client the connection works.",
                "Use a key in a file, or update the provider.",
            ),
        ),
        _LOG,
    ),
    "told-access-denied": ErrorText(
        "The other side refuses this client by a rule of its own (alert access denied)",
        (
            CauseText(
                "PostgreSQL does not send this alert. A proxy, gateway or service mesh between "
                "client and server does: the certificate is good, and its policy forbids it.",
                "openssl s_client -starttls postgres -connect HOST:PORT shows who answers.",
                "Have the proxy's administrator allow this client, or connect to the server "
                "directly.",
            ),
        ),
        "PostgreSQL's log has nothing of it, because the client never reached the server.",
    ),
    "peer-shows-no-certificate": ErrorText(
        "A client came to a pooler or proxy without the certificate that it insists on",
        (
            CauseText(
                "The pooler asks every client for a certificate in the handshake (pgbouncer: "
                "client_tls_sslmode = verify-ca or verify-full), and this client sent none.",
                "client_tls_sslmode in pgbouncer.ini; ls -l ~/.postgresql on the client.",
                "Give the client a certificate of the CA in the pooler's client_tls_ca_file: "
                "sslcert=postgresql.crt sslkey=postgresql.key",
            ),
        ),
        'The client is told "alert certificate required" or "alert handshake failure".',
    ),
    "client-key-type": ErrorText(
        'The client\'s key "{file:prose}" is a directory or a device, and not a file',
        (
            CauseText(
                "sslkey names something that is not a regular file. A container makes an empty "
                "directory where the file of a volume is missing.",
                "ls -ld {file:path}",
                "Put the key's file there, mode 0600, or name it: sslkey=postgresql.key",
            ),
        ),
        "The server sees a client that hangs up.",
    ),
    "client-key-cipher": ErrorText(
        "Java can't decrypt the client's key: it is encrypted in a way (PBES2) that this pgjdbc "
        "does not read",
        (
            CauseText(
                "The PKCS#8 key is encrypted with PBES2, which is what openssl pkcs8 makes by "
                "default (OID 1.2.840.113549.1.5.13). pgjdbc reads PBE-SHA1-3DES or a key without "
                "a passphrase.",
                "openssl asn1parse -inform der -in postgresql.pk8 shows PBES2.",
                "Convert it: openssl pkcs8 -topk8 -inform PEM -outform DER -v1 PBE-SHA1-3DES -in "
                "postgresql.key -out postgresql.pk8. Without a passphrase: openssl pkcs8 -topk8 "
                "-nocrypt -inform PEM -outform DER -in postgresql.key -out postgresql.pk8",
            ),
        ),
        'The server\'s log has a client that broke off, often as "ccs received early" or '
        '"unexpected message".',
    ),
    "client-file-denied": ErrorText(
        'The client may not open its own file "{file:prose}"',
        (
            CauseText(
                "The program runs as another user than the one whose home it looks into: HOME was "
                "kept by sudo, su, a service file or a container, and points to another account. "
                "Even a client that needs no certificate stops here.",
                "As the user of the program: id; echo $HOME; ls -ld ~/.postgresql",
                "Start the program with its own HOME (sudo -H, or Environment=HOME=... in the "
                "service), or name files that it may read: sslcert=... sslkey=... sslrootcert=...",
            ),
            CauseText(
                "The file or a directory above it has a mode or an owner that shuts this user out.",
                "namei -l {file:path}",
                "Change the owner of the files to this user: certificates mode 0644, the key mode "
                "0600.",
            ),
        ),
        "The server sees nothing, or a client that hangs up.",
    ),
    "client-certificate-unreadable": ErrorText(
        "The client's certificate or key \"{file:prose}\" can't be read: {reason:prose}",
        (
            CauseText(
                "The file is not there, is no PEM file, is cut short, or may not be opened by this "
                "user.",
                "ls -lL {file:path}; openssl x509 -noout -subject -in {file:path}",
                "Put the file in place again, or name another one: sslcert=... sslkey=...",
            ),
        ),
        "The server sees nothing, or a client that hangs up.",
    ),
    "client-engine": ErrorText(
        "libpq can't load the OpenSSL engine that sslkey names",
        (
            CauseText(
                "sslkey has the form ENGINE:KEY, and the engine is not installed or does not "
                "start. "
                "A path that begins with a letter and a colon (C:\\...) is also read as an engine "
                "by some builds.",
                "openssl engine -t",
                "Install the engine, or use a key in a file: sslkey=/path/postgresql.key",
            ),
        ),
        "The server sees nothing.",
    ),
}
