"""English: error messages that come of the server's certificate."""

from __future__ import annotations

from ...types import CauseText, ErrorText

_HANGS_UP = (
    "The server's log says only that the client hung up (EOF detected), or nothing at all, and "
    "SQL shows nothing: such failures are seen at the client."
)

ERRORS = {
    "verify-failed": ErrorText(
        "This client does not accept the server's certificate",
        (
            CauseText(
                "The client's root file holds another CA than the one that issued the server's "
                "certificate.",
                'The server\'s log says "tlsv1 alert unknown ca". openssl x509 -noout -subject '
                "-in ~/.postgresql/root.crt, against select issuer from pgtls.certificates() "
                "where source = 'ssl_cert_file';",
                "Give the client the right CA: sslrootcert=root.crt",
            ),
            CauseText(
                "The server's certificate has expired. PostgreSQL serves it all the same.",
                'The server\'s log says "sslv3 alert certificate expired". select * from '
                "pgtls.check_expiry();",
                "Issue a new one (pgtls cert server '<name>'), put it in place and reload.",
                ("TLS205",),
            ),
            CauseText(
                "server.crt holds the leaf only, and the client does not have the intermediate CA.",
                "select * from pgtls.posture(2) where check_id = 'TLS202';",
                "Append the intermediate CA to server.crt and reload.",
                ("TLS202",),
            ),
            CauseText(
                "libpq verifies with sslmode=require too, when there is a root.crt in "
                "~/.postgresql: the file may be there by chance.",
                "ls -l ~/.postgresql/root.crt as the user that runs the client.",
                "Put the right CA into that file. Do not remove it to be rid of the message.",
            ),
            CauseText(
                "The certificate is too weak for the client's OpenSSL, is not made for servers, or "
                "the client has a CRL (sslcrl) that has expired, lacks a CA of the chain, or lists "
                "the certificate. libpq 16 and later says which behind the colon.",
                "openssl verify -CAfile root.crt -purpose sslserver -auth_level 2 server.crt",
                "Issue a strong certificate for servers (pgtls cert server '<name>'), or give the "
                "client fresh CRLs.",
                ("TLS204", "TLS207"),
            ),
        ),
        "The server's log says which: alert unknown ca, or alert certificate expired.",
    ),
    "unknown-ca": ErrorText(
        "This client does not know the CA that issued the server's certificate",
        (
            CauseText(
                "The driver checks by the operating system's CAs (or Java's, Node's), and your "
                "own CA is not among them.",
                "The connection string names no CA file.",
                "Name it: sslrootcert=root.crt (libpq, psycopg, JDBC, pgx), ssl: {{ca: ...}} "
                "(node-postgres), Root Certificate=root.crt (Npgsql). Do not switch checking off.",
            ),
            CauseText(
                "The server shows its leaf without the intermediate CA.",
                "select * from pgtls.posture(2) where check_id = 'TLS202';",
                "Append the intermediate CA to server.crt and reload.",
                ("TLS202",),
            ),
            CauseText(
                "Somebody else answers: an impostor, or a proxy that ends TLS.",
                "select * from pgtls.certificates(); does not list what openssl s_client "
                "-starttls postgres -connect HOST:PORT shows.",
                "Find out who answers at that address before anything is sent to it.",
            ),
        ),
        'The server\'s log says "tlsv1 alert unknown ca"; for Java, Node and Go also '
        '"certificate unknown" or "bad certificate".',
    ),
    "server-certificate-expired": ErrorText(
        "The server's certificate has expired, says this client",
        (
            CauseText(
                "It is past its end. PostgreSQL starts with it and serves it; only clients that "
                "check refuse.",
                "select * from pgtls.check_expiry();",
                "Issue a new one (pgtls cert server '<name>'), put it in place and reload.",
                ("TLS205",),
            ),
            CauseText(
                "It was renewed and is in place, but the server was not reloaded and still serves "
                "the old one.",
                "pg_conf_load_time() is before the file's modification: select * from "
                "pg_stat_file(current_setting('ssl_cert_file'));",
                "select pg_reload_conf(); and look into the log.",
                ("TLS120", "TLS102"),
            ),
            CauseText(
                "The client's clock is wrong.",
                "date -u on both hosts.",
                "Set the clock.",
            ),
        ),
        'The server\'s log says "sslv3 alert certificate expired".',
    ),
    "wrong-name": ErrorText(
        "The certificate is good, but not for the name by which this client connects",
        (
            CauseText(
                "The server's certificate has other names than the one in the connection string. "
                "Where it has DNS names the CN does not count; IP addresses count since libpq 15.",
                "select san from pgtls.certificates() where source = 'ssl_cert_file' and position "
                "= 1;",
                "Connect by a name that is in it, or issue it with all names: pgtls cert server "
                "'<name>' --san={host:shell}  To go by an address and check a name: host=NAME "
                "hostaddr=ADDRESS.",
                ("TLS301", "TLS302"),
            ),
            CauseText(
                "A replica, Patroni or a backup tool connects to localhost or by IP address.",
                "select conninfo from pg_stat_wal_receiver; or show primary_conninfo;",
                "Put the name of the certificate into primary_conninfo, or localhost and the "
                "address into the certificate.",
                ("TLS302",),
            ),
            CauseText(
                "Somebody else of the same CA answers. This is what verify-full is for; "
                "verify-ca would not have seen it.",
                "Compare openssl s_client -starttls postgres -connect HOST:PORT with select * "
                "from pgtls.certificates();",
                "Find out who answers at that address before anything is sent to it.",
            ),
        ),
        _HANGS_UP,
    ),
    "no-name-in-certificate": ErrorText(
        "The server's certificate has no name that this client goes by",
        (
            CauseText(
                "It has neither a DNS name nor a CN, or it has a CN only, and this client (Go, "
                "and others by RFC 9525) does not go by that.",
                "select subject, san from pgtls.certificates() where source = 'ssl_cert_file' "
                "and position = 1;",
                "Issue it again with names: pgtls cert server '<name>' --san='<other name>'",
                ("TLS301",),
            ),
        ),
        _HANGS_UP,
    ),
    "root-file-missing": ErrorText(
        "The client is to verify the server, and does not have the CA's certificate",
        (
            CauseText(
                "sslmode=verify-ca or verify-full, and the root file does not exist. For a "
                "service the default is in the home of the user that runs it.",
                "On the client: ls -l ~/.postgresql/root.crt as that user.",
                "Put the CA's certificate there, or name it: sslrootcert=/path/root.crt. For a "
                "certificate of a public CA: sslrootcert=system (libpq 16 and later).",
            ),
        ),
        _HANGS_UP,
    ),
    "root-file-unreadable": ErrorText(
        "The client's file of CAs can't be read",
        (
            CauseText(
                "It is no PEM file of certificates (DER, empty, or cut), or its user may not open "
                "it.",
                "openssl x509 -noout -subject -in FILE",
                "Convert it (openssl x509 -inform der -in FILE -out root.crt), or mend its rights.",
            ),
            CauseText(
                "With sslmode=prefer this message is only the first half: libpq goes on in "
                "plaintext.",
                "select * from pgtls.non_tls_sessions(); shows the client.",
                "Mend the file and set sslmode=verify-full.",
            ),
        ),
        _HANGS_UP,
    ),
    "no-host-name": ErrorText(
        "verify-full needs a host name to compare, and the connection string has none",
        (
            CauseText(
                "There is hostaddr and no host.",
                "The connection string.",
                "Add host=NAME, the name in the server's certificate; hostaddr still says where "
                "to connect.",
            ),
        ),
        _HANGS_UP,
    ),
    "heard-unknown-ca": ErrorText(
        "A client does not know the CA of this server's certificate, and says so",
        (
            CauseText(
                "The client's root file holds another CA: the server's certificate was issued by "
                "a new one, or the client was set up for another server.",
                "Its address stands in the log (log_line_prefix with %h). select issuer from "
                "pgtls.certificates() where source = 'ssl_cert_file';",
                "Give that client the CA's certificate. When you change CAs: have both in the "
                "clients' files first.",
            ),
            CauseText(
                "server.crt holds the leaf only, and clients do not have the intermediate CA: "
                "then all who verify are hit.",
                "select * from pgtls.posture(2) where check_id = 'TLS202';",
                "Append the intermediate CA to server.crt and reload.",
                ("TLS202",),
            ),
        ),
        'The client shows "certificate verify failed".',
    ),
    "heard-expired": ErrorText(
        "A client refuses this server's certificate because it has expired",
        (
            CauseText(
                "It is past its end, or one of its CAs is. Clients that do not verify come in as "
                "ever.",
                "select * from pgtls.check_expiry();",
                "Issue a new one (pgtls cert server '<name>'), put it in place and reload.",
                ("TLS205",),
            ),
            CauseText(
                "The client has a CRL (sslcrl) that is out of date, or a wrong clock.",
                "Others who verify come in.",
                "A new CRL for the client; or set its clock.",
            ),
        ),
        'The client shows "certificate verify failed".',
    ),
    "heard-bad-certificate": ErrorText(
        "A client does not like this server's certificate, and does not say why",
        (
            CauseText(
                "Drivers other than libpq send this for an unknown CA, a wrong name or an expired "
                "certificate alike (Java: certificate unknown; Go, Python: bad certificate).",
                "The client's own message says which. select * from pgtls.posture(2); and "
                "pgtls.posture(3);",
                "As the client's message asks: the CA's certificate at the client, or a "
                "certificate with the right names at the server.",
                ("TLS201", "TLS205", "TLS302"),
            ),
        ),
        "The client's message names the reason: explain that one.",
    ),
    "heard-revoked": ErrorText(
        "A client has this server's certificate in its CRL",
        (
            CauseText(
                "The server's certificate was revoked, and is still served.",
                "select * from pgtls.posture(4) where check_id = 'TLS406';",
                "Issue a new one with a new key (pgtls cert server '<name>'), put it in place, "
                "reload.",
                ("TLS406",),
            ),
        ),
        'The client shows "certificate verify failed".',
    ),
    "heard-eof": ErrorText(
        "A client hung up in the middle of the handshake",
        (
            CauseText(
                "A health check or port scan opened a connection and ended it.",
                "It comes at regular times from the address of a load balancer or monitor "
                "(log_line_prefix with %h).",
                "Nothing has to be done; or let the check speak the protocol (pg_isready).",
            ),
            CauseText(
                "The client did not like what it found on its own side or in the server's "
                "certificate, and told the server nothing: its root file is missing or can't be "
                "read, or its driver does not trust the certificate.",
                "The client's own message of the same moment.",
                "Explain the client's message.",
            ),
            CauseText(
                "The network cut the connection, or the client's time limit was over.",
                "It happens under load, or to clients from far away.",
                "Raise the client's connect_timeout.",
            ),
            CauseText(
                "pgtls's own probe tried protocols and ciphers at that moment.",
                "The address is that of the host where pgtls probe or pgtls verify ran.",
                "Nothing has to be done.",
            ),
        ),
        "The client shows its own reason, for instance: root certificate file does not exist.",
    ),
    "verify-not-yet": ErrorText(
        "The server's certificate is not valid yet, by this client's clock",
        (
            CauseText(
                "The client's clock is behind. This is frequent in virtual machines and containers "
                "that were suspended.",
                "Run date -u on the client and on the server.",
                "Set the client's clock (chrony or systemd-timesyncd), and try again.",
            ),
            CauseText(
                "The certificate was made with a first day that lies ahead, or on a host whose "
                "clock is ahead.",
                "select not_before from pgtls.certificates() where source = 'ssl_cert_file';",
                "Wait until that time, or issue it again: pgtls cert server '<name>'",
                ("TLS205",),
            ),
        ),
        'The server\'s log says "alert bad certificate", or that the client hung up.',
    ),
    "verify-revoked": ErrorText(
        "This client's CRL says that the server's certificate was revoked",
        (
            CauseText(
                "The server's certificate stands in the CRL that the client checks by (sslcrl or "
                "sslcrldir of libpq), and the server still serves it.",
                "select serial from pgtls.certificates() where source = 'ssl_cert_file'; and on "
                "the client: openssl crl -noout -text -in root.crl",
                "Issue a new certificate with a new key (pgtls cert server '<name>'), put it in "
                "place, then: select pg_reload_conf();",
                ("TLS406",),
            ),
        ),
        'The server\'s log says "alert certificate revoked".',
    ),
    "verify-crl": ErrorText(
        "This client can't check whether the server's certificate was revoked",
        (
            CauseText(
                "The client was given a CRL (libpq: sslcrl, sslcrldir, or ~/.postgresql/root.crl), "
                "and the CRL has expired, is damaged, or there is none for each CA of the chain.",
                "On the client: openssl crl -noout -nextupdate -issuer -in ~/.postgresql/root.crl",
                "Give the client a fresh CRL of every CA of the chain in one file: "
                "sslcrl=root.crl. "
                "The CA makes one with: pgtls crl",
            ),
            CauseText(
                "The driver (Java, .NET) asks a CRL or OCSP address that the certificate names, "
                "and "
                "can't reach it.",
                "openssl x509 -noout -text -in server.crt shows the CRL and OCSP addresses.",
                "Let the client reach that address; or switch online checks off in the driver if "
                "your policy allows it (Npgsql: Check Certificate Revocation=false).",
            ),
        ),
        'The server\'s log says "alert unknown ca", "alert certificate expired", or that the '
        "client hung up.",
    ),
    "verify-weak": ErrorText(
        "The server's certificate, or what it signs with, is too weak for this client",
        (
            CauseText(
                "Its key is too short (RSA below 2048 bits), or a certificate of its chain is "
                "signed with SHA-1 or MD5. The client's OpenSSL (security level 2) or Java "
                "(jdk.certpath.disabledAlgorithms) refuses both.",
                "select position, subject, key_type, key_bits, signature_algorithm from "
                "pgtls.certificates();",
                "Issue a new certificate with a strong key (pgtls cert server '<name>'), put it in "
                "place, then: select pg_reload_conf();",
                ("TLS204",),
            ),
            CauseText(
                "The server's Diffie-Hellman parameters are below 2048 bits: the message then says "
                "dh key too small.",
                "show ssl_dh_params_file;",
                "openssl dhparam -out dh.pem 2048 in the data directory, then: alter system set "
                "ssl_dh_params_file = 'dh.pem'; select pg_reload_conf();",
            ),
        ),
        _HANGS_UP,
    ),
    "verify-purpose": ErrorText(
        "The server's certificate is not made for servers",
        (
            CauseText(
                "Its extendedKeyUsage has no serverAuth (it is often a client's certificate), or "
                "its keyUsage lacks digitalSignature.",
                "select subject, problems from pgtls.certificates() where source = "
                "'ssl_cert_file';",
                "Issue a server's certificate (pgtls cert server '<name>'), put it in place, then: "
                "select pg_reload_conf();",
                ("TLS207",),
            ),
        ),
        'The server\'s log says "alert unsupported certificate", or that the client hung up.',
    ),
    "verify-bad-chain": ErrorText(
        "The server's certificate, or a CA above it, breaks a rule that this client insists on",
        (
            CauseText(
                "The certificate is of version 1 (made with openssl x509 -req without extensions), "
                "which rustls, Go and webpki do not take: they need version 3.",
                "openssl x509 -noout -text -in server.crt shows Version: 1.",
                "Issue it again as version 3, with subjectAltName: pgtls cert server '<name>' Then "
                "put it in place and run: select pg_reload_conf();",
                ("TLS203",),
            ),
            CauseText(
                "The issuer is no CA by its basicConstraints or keyUsage, a path length or name "
                "constraint forbids the certificate, or a signature is wrong: the client's root "
                "file holds a CA of the same name with another key.",
                "select position, subject, is_ca, problems from pgtls.certificates();",
                "Issue the certificate again from a proper CA (pgtls cert server '<name>'), and "
                "give clients the certificate of exactly that CA: sslrootcert=root.crt",
                ("TLS203",),
            ),
        ),
        'The server\'s log says "alert bad certificate" or "alert unknown ca", or that the client '
        "hung up.",
    ),
    "client-crl-file": ErrorText(
        "This client's TLS library can't use a CRL, so libpq does not check for revocation",
        (
            CauseText(
                "sslcrl names a file, and libpq was built with a library that has no CRLs.",
                "psql --version and ldd on the libpq that the program loads.",
                "Use a libpq that is built with OpenSSL.",
            ),
        ),
        "The server sees nothing of it.",
    ),
    "server-certificate-not-read": ErrorText(
        "The client can't get from the server's certificate what it needs",
        (
            CauseText(
                "The certificate is signed with Ed25519 or Ed448, which name no digest: libpq "
                "can't bind a SCRAM login to such a certificate.",
                "select signature_algorithm from pgtls.certificates() where source = "
                "'ssl_cert_file';",
                "Have it issued by a CA whose key is RSA or ECDSA; or channel_binding=disable at "
                "the client.",
                ("TLS204",),
            ),
            CauseText(
                "The server showed no certificate: it, or a proxy before it, takes an anonymous "
                "cipher.",
                "openssl s_client -starttls postgres -connect HOST:PORT",
                "At the server: alter system reset ssl_ciphers; select pg_reload_conf();",
            ),
        ),
        _HANGS_UP,
    ),
    "heard-unsupported-certificate": ErrorText(
        "A client says that this server's certificate is not made for servers",
        (
            CauseText(
                "Its extendedKeyUsage has no serverAuth, or its keyUsage lacks digitalSignature, "
                "which TLS 1.3 needs.",
                "select subject, problems from pgtls.certificates() where source = "
                "'ssl_cert_file';",
                "Issue a server's certificate (pgtls cert server '<name>'), put it in place, then: "
                "select pg_reload_conf();",
                ("TLS207",),
            ),
        ),
        'The client shows "unsuitable certificate purpose" or "certificate verify failed".',
    ),
}
