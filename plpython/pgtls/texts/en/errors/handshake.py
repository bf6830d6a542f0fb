"""English: error messages of the handshake."""

from __future__ import annotations

from ...types import CauseText, ErrorText

_PROTOCOLS = "select * from pgtls.protocols();"

ERRORS = {
    "no-tls-at-server": ErrorText(
        "The client insists on TLS, and the server has none",
        (
            CauseText(
                "ssl = off, or this PostgreSQL was built without OpenSSL.",
                "show ssl; select * from pgtls.requirements();",
                "Put certificate and key in place (pgtls cert server '<name>'), then: alter system "
                "set ssl = on; select pg_reload_conf();",
                ("TLS101", "TLS001"),
            ),
            CauseText(
                "ssl = on was set and the files did not load: the reload changed nothing.",
                "The log has: SSL configuration was not reloaded.",
                "Mend the file that the log names, and reload.",
                ("TLS103",),
            ),
            CauseText(
                "Somebody on the way answers in the server's place that there is no TLS: a pooler "
                "without client_tls_sslmode, or an attacker. A client with prefer would now have "
                "gone on in plaintext.",
                "show ssl; says on.",
                "Switch TLS on at the pooler; if there is none, look at the network before "
                "anything else. Do not lower sslmode.",
            ),
        ),
        "The server's log has nothing: to it that client asked and went away.",
    ),
    "server-unsupported-protocol": ErrorText(
        "Client and server have no TLS version in common",
        (
            CauseText(
                "The client is old and speaks TLS 1.0 or 1.1 at most, and "
                "ssl_min_protocol_version is above that. The HINT in the log names the range.",
                "show ssl_min_protocol_version; " + _PROTOCOLS,
                "Renew the client's TLS library. Do not lower the server's setting: OpenSSL 3 "
                "would not do TLS 1.1 without @SECLEVEL=0 anyhow.",
            ),
            CauseText(
                "The server is set to TLS 1.3 only, and the client does at most 1.2.",
                "show ssl_min_protocol_version; says TLSv1.3.",
                "alter system set ssl_min_protocol_version = 'TLSv1.2'; select pg_reload_conf();",
            ),
        ),
        'The client is told "tlsv1 alert protocol version".',
    ),
    "told-protocol-version": ErrorText(
        "The server speaks no TLS version that this client offers",
        (
            CauseText(
                "The client is limited to old versions, by its age or by ssl_max_protocol_version.",
                "At the server: show ssl_min_protocol_version; at the client: the connection "
                "string, openssl version.",
                "Renew the client's TLS library, or take ssl_max_protocol_version out.",
            ),
        ),
        "The server's log says unsupported protocol, with a HINT of the range.",
    ),
    "client-unsupported-protocol": ErrorText(
        "This client asks for newer TLS than the server speaks",
        (
            CauseText(
                "The client's ssl_min_protocol_version, or the policy of its OpenSSL, is above "
                "what the server can do.",
                _PROTOCOLS,
                "At the server: alter system set ssl_max_protocol_version = ''; or an OpenSSL of "
                "1.1.1 or later.",
                ("TLS004",),
            ),
        ),
        'The server\'s log says "tlsv1 alert protocol version".',
    ),
    "heard-protocol-version": ErrorText(
        "A client asks for newer TLS than this server speaks",
        (
            CauseText(
                "The client does not go below its own ssl_min_protocol_version.",
                _PROTOCOLS,
                "alter system set ssl_max_protocol_version = ''; or an OpenSSL of 1.1.1 or later.",
                ("TLS004",),
            ),
        ),
        "The client shows: unsupported protocol.",
    ),
    "no-shared-cipher": ErrorText(
        "Client and server have no cipher in common",
        (
            CauseText(
                "ssl_ciphers leaves nothing that this client has: a string with one cipher, or "
                "ECDSA ciphers with an RSA certificate.",
                "show ssl_ciphers; openssl ciphers -v 'STRING'; select key_type from "
                "pgtls.certificates() where source = 'ssl_cert_file';",
                "alter system reset ssl_ciphers; select pg_reload_conf();",
            ),
            CauseText(
                "Client and server have no key-exchange group in common (no suitable key share).",
                "select name, setting from pg_settings where name in ('ssl_ecdh_curve', "
                "'ssl_groups');",
                "alter system reset ssl_ecdh_curve; (18: ssl_groups) select pg_reload_conf();",
            ),
        ),
        'The client is told "sslv3 alert handshake failure".',
    ),
    "told-handshake-failure": ErrorText(
        "The server could not agree with this client on a cipher, curve or signature",
        (
            CauseText(
                "ssl_ciphers (TLS 1.2) or ssl_tls13_ciphers leaves nothing that this client has.",
                "The server's log says no shared cipher. show ssl_ciphers;",
                "alter system reset ssl_ciphers; select pg_reload_conf(); or a newer TLS library "
                "at the client.",
            ),
        ),
        "The server's log says no shared cipher, or no suitable key share.",
    ),
    "old-protocol-openssl-3": ErrorText(
        "The server gave up in the middle of the handshake",
        (
            CauseText(
                "TLS 1.0 or 1.1 with OpenSSL 3: ssl_min_protocol_version = 'TLSv1' is accepted, "
                "and every such handshake still dies, because these versions sign with SHA-1.",
                "show ssl_min_protocol_version; " + _PROTOCOLS,
                "alter system reset ssl_min_protocol_version; select pg_reload_conf(); and renew "
                "the client's TLS library. (DEFAULT:@SECLEVEL=0 in ssl_ciphers would let it in, "
                "with signatures that are no longer safe.)",
            ),
        ),
        "The server's log says no suitable signature algorithm, or internal error.",
    ),
    "server-internal-error": ErrorText(
        "The server's OpenSSL could not do what the client's TLS version asks",
        (
            CauseText(
                "TLS 1.0 or 1.1 with OpenSSL 3, which does not sign with SHA-1 at its usual "
                "security level.",
                "show ssl_min_protocol_version; " + _PROTOCOLS,
                "alter system reset ssl_min_protocol_version; and renew the client's TLS library.",
            ),
            CauseText(
                "The client knows no signature that the server's key can make: Ed25519 and Java "
                "up to 14, for instance.",
                "select key_type, signature_algorithm from pgtls.certificates();",
                "Issue the certificate with a P-256 key: pgtls cert server '<name>'",
            ),
        ),
        'The client is told "tlsv1 alert internal error".',
    ),
    "not-tls": ErrorText(
        "What answered does not speak TLS there",
        (
            CauseText(
                "The port is another service's, or a proxy stands before it that does not know "
                "PostgreSQL's SSLRequest.",
                "openssl s_client -starttls postgres -connect HOST:PORT",
                "Correct host and port; for a proxy: pass TCP through, or use "
                "sslnegotiation=direct where both ends are 17 or later.",
            ),
            CauseText(
                "The driver speaks direct TLS, and the server is 16 or older.",
                "select version(); the connection string has sslnegotiation=direct.",
                "Take sslnegotiation=direct out.",
            ),
        ),
        "The server's log, if it was PostgreSQL: invalid length of startup packet.",
    ),
    "server-not-tls": ErrorText(
        "A client asked for TLS and then spoke something else",
        (
            CauseText(
                "A scanner, an HTTP client, or a proxy that adds a header of its own (PROXY "
                "protocol) before the handshake.",
                "The address in the log (log_line_prefix with %h).",
                "A proxy: switch the PROXY header off. A scanner: keep it off the port.",
            ),
        ),
        "The client's message depends on what it is.",
    ),
    "startup-packet": ErrorText(
        "Something sent what is not the beginning of PostgreSQL's protocol",
        (
            CauseText(
                "A port scan, a health check or a web browser talks to the port. The numbers of "
                "the "
                "protocol are then letters of another one (0.0, 16.0, 65363.19778 and the like).",
                "It comes again and again from one address (log_line_prefix with %h).",
                "Keep that address off the port with the firewall, or let the check use "
                "pg_isready.",
            ),
            CauseText(
                "A client has sslnegotiation=direct, and this server is older than PostgreSQL 17: "
                "it "
                "only knows SSLRequest.",
                "select version(); and the client's connection string.",
                "Remove sslnegotiation=direct at that client.",
            ),
            CauseText(
                "pgtls's own probe of old protocols was running at that moment.",
                "The address is that of the host where pgtls probe or pgtls verify ran.",
                "Nothing has to be done.",
            ),
        ),
        "The client sees that the connection was closed.",
    ),
    "closed-by-server": ErrorText(
        "The other side closed the connection without a word; whether TLS is the reason does not "
        "show",
        (
            CauseText(
                "The server process ended, the server was restarted, or a firewall, proxy or load "
                "balancer cut the connection. This is the commonest cause, and not one of TLS.",
                "The server's log at that moment; behind a proxy the proxy's log. The same happens "
                "with sslmode=disable.",
                "Do what the log asks for. For idle connections that are cut: keepalives_idle=60.",
            ),
            CauseText(
                "libpq 12 and later asks for GSSAPI encryption before TLS when there is a Kerberos "
                "ticket, and a pooler, proxy or server of another make does not know the request.",
                "With gssencmode=disable the connection works.",
                "Set gssencmode=disable in the connection string, or PGGSSENCMODE=disable in the "
                "environment.",
            ),
            CauseText(
                "What answers expects TLS from the first byte or a host name in it (SNI): a "
                "cloud's "
                "gateway or an HTTPS proxy.",
                "openssl s_client -connect HOST:PORT -servername HOST (without -starttls) shows a "
                "certificate.",
                "Use the host name and the port that the provider names, and sslnegotiation=direct "
                "(libpq 17 and later) where the gateway needs it.",
            ),
            CauseText(
                "The client has sslnegotiation=direct, and the server is older than PostgreSQL 17.",
                "The server's log has: invalid length of startup packet.",
                "Remove sslnegotiation=direct.",
            ),
        ),
        "The server's log has its half at that moment.",
    ),
    "direct-no-alpn": ErrorText(
        "Direct TLS came without the ALPN name of PostgreSQL",
        (
            CauseText(
                "PostgreSQL 17 and later take a TLS handshake without SSLRequest only if its ALPN "
                "says postgresql, so that no other protocol's client can be led there. The "
                "client or proxy sends none: it ends TLS itself, or it is openssl s_client, or "
                "an HTTPS scanner.",
                "The address in the log (log_line_prefix with %h). To see that the server does "
                "it: openssl s_client -alpn postgresql -connect HOST:PORT",
                "Let the proxy pass TCP through, or give it ALPN postgresql; or take "
                "sslnegotiation=direct out.",
            ),
        ),
        "The client is told no application protocol, or the connection is closed.",
    ),
    "told-no-application-protocol": ErrorText(
        "The server does not take this client's ALPN name, or its lack of one",
        (
            CauseText(
                "Direct TLS needs ALPN postgresql, and this client sends another or none.",
                "openssl s_client -alpn postgresql -connect HOST:PORT succeeds.",
                "Set ALPN to postgresql in the client or proxy, or use SSLRequest "
                "(sslnegotiation=postgres).",
            ),
        ),
        "The server's log says: received direct SSL connection request without ALPN, or with an "
        "unexpected one.",
    ),
    "direct-client-no-alpn": ErrorText(
        "TLS stands, but what answers did not say that it is PostgreSQL",
        (
            CauseText(
                "A proxy that ends TLS answers, and does not confirm ALPN postgresql.",
                "openssl s_client -alpn postgresql -connect HOST:PORT prints No ALPN negotiated.",
                "Give the proxy ALPN postgresql, or let it pass TCP through.",
            ),
        ),
        "The proxy sees a client that hangs up.",
    ),
    "direct-weak-mode": ErrorText(
        "sslnegotiation=direct does not go with sslmode={mode:prose}",
        (
            CauseText(
                "Direct TLS has no way back to plaintext, which {mode:prose} asks for.",
                "The connection string, PGSSLMODE, and the service file.",
                "sslmode=verify-full sslrootcert=root.crt",
            ),
        ),
        "Nothing was sent to the server.",
    ),
    "system-weak-mode": ErrorText(
        "sslrootcert=system does not go with sslmode={mode:prose}",
        (
            CauseText(
                "With the system's CAs anybody can get a certificate for some name, so the name "
                "has to be checked.",
                "The connection string, PGSSLMODE, and the service file.",
                "sslmode=verify-full",
            ),
        ),
        "Nothing was sent to the server.",
    ),
    "bad-sslmode": ErrorText(
        'There is no sslmode "{mode:prose}"',
        (
            CauseText(
                "It is misspelt: verify_full for verify-full, or another driver's word (Npgsql's "
                "VerifyFull, MySQL's REQUIRED).",
                "The connection string, PGSSLMODE, and the service file.",
                "disable, allow, prefer, require, verify-ca or verify-full: pgtls sslmodes says "
                "what each is worth.",
            ),
        ),
        "Nothing was sent to the server.",
    ),
    "injected-bytes": ErrorText(
        "Plaintext came right behind the request for TLS: somebody may be tampering",
        (
            CauseText(
                "Bytes that were to be taken for protected ones were put into the stream "
                "(CVE-2021-23214, CVE-2021-23222); or a broken client or proxy does not wait for "
                "the answer.",
                "Does it come from one address only, and from what?",
                "Look at what stands between client and server. Both sides did right to hang up.",
            ),
        ),
        "The other side sees that the connection was closed.",
    ),
    "channel-binding": ErrorText(
        "The client asks for channel binding, and does not get it: it did not log in",
        (
            CauseText(
                "Somebody between client and server ends TLS: an attacker, or a pooler or proxy "
                "of your own. Channel binding ties the password's proof to the certificate.",
                "openssl s_client -starttls postgres -connect HOST:PORT shows another "
                "certificate than select * from pgtls.certificates();",
                "If it is your own pooler: channel_binding=prefer and sslmode=verify-full "
                "towards it. If not: find out who it is.",
            ),
            CauseText(
                "The server asks for something else than SCRAM: the role's password is md5, or "
                "the line says password, md5, cert, trust or ldap.",
                "select * from pgtls.match_hba('host', '<database>', '<user>', '<address>', "
                "true); select rolpassword ~ '^SCRAM' from pg_authid where rolname = '<user>';",
                "Set the password again with password_encryption = 'scram-sha-256', and the line "
                "to scram-sha-256.",
                ("TLS105",),
            ),
            CauseText(
                "The connection has no TLS: sslmode lets it go without.",
                "The message says SSL not in use.",
                "sslmode=verify-full",
            ),
        ),
        "A server that was relayed to logs: SCRAM channel binding check failed.",
    ),
    "channel-binding-check": ErrorText(
        "The client saw another certificate than the one this server served",
        (
            CauseText(
                "Somebody ends TLS in between and passes the login on: a man in the middle, or a "
                "proxy of your own.",
                "The address in the log: is it a proxy's? Compare openssl s_client -starttls "
                "postgres -connect HOST:PORT from the client with pgtls.certificates().",
                "A proxy of your own: let it pass TCP through. Else: an attack was stopped here; "
                "look at the network.",
            ),
        ),
        "The client is told the same words.",
    ),
    "require-auth": ErrorText(
        "The server asked for another proof than the client is willing to give",
        (
            CauseText(
                "require_auth at the client does not list what pg_hba.conf asks of it. An "
                "impostor that asks for the password in plaintext is met by the same refusal.",
                "select * from pgtls.match_hba('host', '<database>', '<user>', '<address>', true);",
                "Bring the line and require_auth together: best both scram-sha-256.",
                ("TLS105",),
            ),
        ),
        "The server sees a client that hangs up.",
    ),
    "no-tls-in-client": ErrorText(
        "This client was built without TLS (or GSSAPI), so it can't do what its settings ask for",
        (
            CauseText(
                "The program loads a libpq, or a driver, that was compiled without OpenSSL: often "
                "a "
                "second installation that comes first in the library path. In Rust the feature "
                "that brings TLS is not switched on.",
                "ldd on the program or on its driver shows which libpq.so it loads; ldd on that "
                "libpq.so shows no libssl.",
                "Install the distribution's libpq (libpq5, postgresql-libs) and build or install "
                "the driver against it. For sqlx: the feature tls-rustls or tls-native-tls.",
            ),
        ),
        "The server sees nothing: the client stops before it connects.",
    ),
    "heard-handshake-failure": ErrorText(
        "A client ended the handshake, because nothing that the server offers is acceptable to it",
        (
            CauseText(
                "A driver sends this alert when it can't agree: on a cipher or a curve, on the "
                "server's certificate (Erlang and Elixir: also for a wrong host name), or on its "
                "own security rules.",
                "The client's own message says which. Its address stands in the log "
                "(log_line_prefix with %h).",
                "Explain the client's message.",
            ),
            CauseText(
                "The server's ciphers are too few for the client.",
                "show ssl_ciphers;",
                "alter system reset ssl_ciphers; select pg_reload_conf();",
            ),
        ),
        "The client shows its own reason.",
    ),
    "heard-alert": ErrorText(
        "A client ended the handshake with an alert",
        (
            CauseText(
                "The client found something that it does not accept in what the server sent. The "
                "alert's name is all that the server is told.",
                "The client's address stands in the log (log_line_prefix with %h). Its own message "
                "gives the reason.",
                "Explain the client's message of the same moment.",
            ),
        ),
        "The client shows its own reason.",
    ),
    "told-handshake-broken": ErrorText(
        "The two sides do not understand each other's handshake",
        (
            CauseText(
                "The client broke its own handshake off: its key file could not be read or "
                "decrypted, so it sent no proof of its certificate (pgjdbc with an encrypted or "
                "wrong key), and the server got a message that it did not expect.",
                "Another exception of the client names the key file; without sslcert and sslkey "
                "the connection works.",
                "For pgjdbc write the key as DER without a passphrase: openssl pkcs8 -topk8 "
                "-nocrypt -inform PEM -outform DER -in postgresql.key -out postgresql.pk8",
            ),
            CauseText(
                "A proxy or firewall changes what passes between both, or one of both libraries is "
                "old and has a fault.",
                "openssl s_client -starttls postgres -connect HOST:PORT from the client's host, "
                "and again on the server's host.",
                "Connect without the device between them, and update both TLS libraries.",
            ),
        ),
        'The server\'s log has the reason: "ccs received early", "unexpected message" and the '
        "like.",
    ),
    "server-handshake-broken": ErrorText(
        "A client sent a message of TLS that does not belong there",
        (
            CauseText(
                "The client broke its handshake off in the middle. pgjdbc does so when it can't "
                "read or decrypt its key: it leaves out the proof of its certificate.",
                "The client's message names its key file. Its address stands in the log "
                "(log_line_prefix with %h).",
                "Explain the client's message. For pgjdbc write the key as DER without a "
                "passphrase: openssl pkcs8 -topk8 -nocrypt -inform PEM -outform DER -in "
                "postgresql.key -out postgresql.pk8",
            ),
            CauseText(
                "The client's TLS library is old or faulty, a device between both changes what "
                "passes, or somebody scans the port.",
                "The same client fails each time, or the address is not one of yours.",
                "Update the client's TLS library.",
            ),
        ),
        'The client shows "unexpected_message" or another alert.',
    ),
    "heard-handshake-broken": ErrorText(
        "A client did not understand what the server sent in the handshake, and says so",
        (
            CauseText(
                "A device between both changes what passes, or one of both TLS libraries is old "
                "and "
                "has a fault.",
                "The client's address stands in the log (log_line_prefix with %h). Other clients "
                "with the same driver connect, or don't.",
                "Update the client's TLS library and the server's OpenSSL; connect without the "
                "device between them.",
            ),
        ),
        "The client shows its own reason.",
    ),
    "heard-decrypt-error": ErrorText(
        "A client could not verify a signature of this server, and says so",
        (
            CauseText(
                "The client's root file holds a CA with the right name and another key: the CA was "
                "made anew, and the client still has the old one.",
                "On the client: openssl x509 -noout -fingerprint -sha256 -in root.crt, against "
                "select subject, sha256 from pgtls.certificates() where is_ca;",
                "Give the client the certificate of the CA that is in use: sslrootcert=root.crt",
            ),
        ),
        "The client shows that a signature did not verify.",
    ),
    "told-unrecognized-name": ErrorText(
        "The other side does not know the host name that the client asked for (SNI)",
        (
            CauseText(
                "A proxy or gateway chooses the server by the host name of the TLS handshake, and "
                "has none of this name. libpq sends the value of host; with an IP address it sends "
                "no name.",
                "openssl s_client -starttls postgres -servername NAME -connect HOST:PORT",
                "Connect by the name that the gateway expects (host=NAME; hostaddr= may say "
                "where).",
            ),
            CauseText(
                "The server is PostgreSQL 19 or later with ssl_sni = on, and pg_hosts.conf has no "
                "line for this name.",
                "On the server, psql shows ssl_sni: \\dconfig ssl_sni",
                "Add a line for the name, or one for all others, to pg_hosts.conf and reload.",
            ),
        ),
        "The proxy's or server's log names the host name.",
    ),
    "told-close": ErrorText(
        "The other side ended the connection in an orderly way, in the middle of the handshake",
        (
            CauseText(
                "The server, a pooler or a proxy was stopped or ended this connection.",
                "The other side's log of the same moment.",
                "Try again; when it stays, explain the other side's message.",
            ),
        ),
        "The other side's log has the reason.",
    ),
    "heard-close": ErrorText(
        "A client ended the connection in an orderly way, in the middle of the handshake",
        (
            CauseText(
                "The client was stopped, or its driver gave up: its own time limit was over, or it "
                "did not like the server's certificate.",
                "The client's own message.",
                "Explain the client's message.",
            ),
        ),
        "The client shows its own reason.",
    ),
    "shared-connection": ErrorText(
        "Two processes or threads use one TLS connection, and each makes the other's data "
        "unreadable",
        (
            CauseText(
                "The program opened the connection and then called fork(): a web server with "
                "preloaded workers (uWSGI, gunicorn --preload, Celery, Puma, Passenger) or "
                "Python's "
                "multiprocessing. Parent and child write into the same TLS connection.",
                "The failure comes soon after workers start, under load, and goes away with one "
                "worker.",
                "Open connections after the fork: engine.dispose(close=False) in each worker "
                "(SQLAlchemy), connections.close_all() (Django), on_worker_boot (Puma), "
                "lazy-apps = true (uWSGI).",
            ),
            CauseText(
                "A device between both damages what passes. This is rare.",
                "Single processes without a fork are hit too.",
                "Connect without the device.",
            ),
        ),
        'The server\'s log says "SSL error: decryption failed or bad record mac", or that the '
        "client sent an alert.",
    ),
    "server-shared-connection": ErrorText(
        "What came from a client can't be decrypted: two processes of it use one TLS connection",
        (
            CauseText(
                "The client's program opened the connection and then called fork(): workers of a "
                "web server or of a job queue write into the same TLS connection.",
                "log_line_prefix with %h and %a shows which program it is. The failure comes soon "
                "after its workers start.",
                "In that program, open connections after the fork (SQLAlchemy: "
                "engine.dispose(close=False) in each worker; uWSGI: lazy-apps = true).",
            ),
        ),
        'The client shows "decryption failed or bad record mac" or "SSL connection has been closed '
        'unexpectedly".',
    ),
    "legacy-renegotiation": ErrorText(
        "One side wants to renegotiate the TLS session, and the other does not do that",
        (
            CauseText(
                "A client with OpenSSL 3 refuses a server or proxy that does not know secure "
                "renegotiation (RFC 5746). PostgreSQL knows it; an old proxy between both does "
                "not.",
                "openssl s_client -starttls postgres -connect HOST:PORT says Secure Renegotiation "
                "IS NOT supported.",
                "Update the proxy, or connect to PostgreSQL directly.",
            ),
            CauseText(
                "The server is PostgreSQL 9.4 or older and has ssl_renegotiation_limit set.",
                "The server's version is 9.4 or older.",
                "Set ssl_renegotiation_limit = 0 there, and upgrade.",
            ),
        ),
        "The other side only sees that the connection ends.",
    ),
    "second-ssl-request": ErrorText(
        "A client asked for TLS a second time, after the server had said no (1234.5679 is the "
        "number of SSLRequest)",
        (
            CauseText(
                "The server answered the first request with N because ssl is off there, or because "
                "the connection is a Unix socket, and the client or proxy asked once more instead "
                "of going on in plaintext.",
                "show ssl; Its address stands in the log (log_line_prefix with %h).",
                "Switch TLS on: alter system set ssl = on; select pg_reload_conf(); Or tell the "
                "client that there is none (sslmode=disable).",
                ("TLS101",),
            ),
            CauseText(
                "A proxy or load balancer sends SSLRequest itself before it hands on the client's "
                "own one.",
                "The address in the log is the proxy's.",
                "Let either the proxy or the client speak TLS, not both.",
            ),
        ),
        "The client sees that the server closed the connection.",
    ),
    "gss-request-refused": ErrorText(
        "A client asked for GSSAPI encryption, which this server does not know (1234.5680 is the "
        "number of GSSENCRequest)",
        (
            CauseText(
                "libpq 12 and later asks for GSSAPI encryption first when the client has a "
                "Kerberos "
                "ticket. A server before 12 does not know the request. libpq then goes on with "
                "TLS, "
                "so the line is harmless for most clients.",
                "klist on the client shows a ticket.",
                "Set gssencmode=disable at the client.",
            ),
        ),
        "libpq tries again without GSSAPI. Some poolers and proxies close the connection instead: "
        '"server closed the connection unexpectedly".',
    ),
    "network-cut": ErrorText(
        "The network or the other host ended the connection; nothing in the message shows a fault "
        "of TLS",
        (
            CauseText(
                "No answer came, or the connection was cut from outside: a firewall, NAT or cloud "
                "load balancer drops idle connections, the host was restarted, or it can't be "
                "reached. TLS only reports what the network said.",
                "The same happens with sslmode=disable, or after a fixed idle time. The server's "
                "log has no line of this moment, or: could not receive data from client.",
                "Switch keepalives on at the client: keepalives_idle=60 keepalives_interval=10 "
                "(libpq), tcpKeepAlive=true (pgjdbc). Recycle idle connections in the pool.",
            ),
        ),
        "The server's log has nothing, or: could not receive data from client.",
    ),
    "openssl-3-2-socket": ErrorText(
        "This PostgreSQL does not work with OpenSSL 3.2 or later",
        (
            CauseText(
                "PostgreSQL before 16.2, 15.6, 14.11, 13.14 and 12.18 hands OpenSSL 3.2 and later "
                "its socket in a way that these do not take. On Windows the backend crashes with "
                "0xC0000374.",
                "select version(); select * from pgtls.requirements();",
                "Install the newest minor release of PostgreSQL. Until then: the OpenSSL 3.0 or "
                "3.1 "
                "that came with it.",
                ("TLS002",),
            ),
        ),
        "Clients see that the server closed the connection.",
    ),
    "proxy-no-alpn": ErrorText(
        'A proxy ends direct TLS, and does not offer the protocol "postgresql" (ALPN) that clients '
        "of PostgreSQL ask for",
        (
            CauseText(
                "libpq 17 and later with sslnegotiation=direct asks for the ALPN protocol "
                "postgresql. The proxy's TLS is set up for web protocols (h2, http/1.1) only.",
                "openssl s_client -alpn postgresql -connect HOST:PORT says No ALPN negotiated, or "
                "ends with the alert no application protocol.",
                "Add postgresql to the proxy's ALPN protocols (Caddy layer4: alpn postgresql in "
                "the connection policy; HAProxy: alpn postgresql on the bind line).",
            ),
        ),
        'The client is told "alert no application protocol".',
    ),
    "driver-sslmode": ErrorText(
        '"{mode:prose}" is no sslmode of this driver',
        (
            CauseText(
                "lib/pq (Go) and some others have only disable, require, verify-ca and "
                "verify-full. "
                "prefer and allow are words of libpq; in lib/pq they came with 1.11.",
                "The connection string, and PGSSLMODE in the environment of the program.",
                "Write sslmode=verify-full and sslrootcert=root.crt (or sslmode=require as a first "
                "step). For a server without TLS: sslmode=disable.",
            ),
        ),
        "The server sees nothing: the driver stops before it connects.",
    ),
    "bad-tls-option": ErrorText(
        '"{value:prose}" is not a value that this option of the connection string takes',
        (
            CauseText(
                "The word is misspelt, or the values do not fit together (a least TLS version "
                "above "
                "the greatest).",
                "The connection string, the service file, and PGSSL... and PGCHANNELBINDING in the "
                "environment.",
                "Use one of these. sslnegotiation: postgres, direct. sslcertmode, gssencmode: "
                "disable, allow or prefer, require. channel_binding: disable, prefer, require. "
                "ssl_min_protocol_version and ssl_max_protocol_version: TLSv1, TLSv1.1, TLSv1.2, "
                "TLSv1.3.",
            ),
        ),
        "The server sees nothing: libpq stops before it connects.",
    ),
    "unknown-tls-option": ErrorText(
        "This client, driver or pooler does not know an option of TLS that the connection string "
        "has",
        (
            CauseText(
                "The libpq that the program loads is older than the option: "
                "ssl_min_protocol_version and channel_binding came with 13, sslcrldir and sslsni "
                "with 14, sslcertmode and require_auth with 16, sslnegotiation with 17, "
                "sslkeylogfile with 18. A driver that is not libpq's has names of its own.",
                "python -c 'import psycopg; print(psycopg.pq.version())', or psql --version; ldd "
                "shows which libpq a program loads.",
                "Leave the option out, or install a newer libpq.",
            ),
            CauseText(
                "The option was handed on to the server or pooler as a parameter of the session.",
                "The driver's documentation: its option has another name or place.",
                "Use the driver's own name. For pgbouncer: ignore_startup_parameters.",
            ),
        ),
        "The server sees nothing, or says: unrecognized configuration parameter.",
    ),
    "scram-plus-without-tls": ErrorText(
        "The server thinks that the connection has TLS, and the client has none: a proxy stands "
        "between",
        (
            CauseText(
                "A proxy (stunnel, HAProxy, a cloud's tunnel, pgbouncer) speaks TLS with the "
                "server "
                "and plaintext with the client. The server then offers SCRAM-SHA-256-PLUS, which "
                "is bound to TLS, and the client rightly suspects an attack.",
                "The port of the connection string is the proxy's.",
                "Let the proxy hand TLS through to the server, or use TLS between client and proxy "
                "and channel_binding=disable at the client (libpq 13 and later).",
            ),
            CauseText(
                "Somebody took TLS away on the way to the server.",
                "openssl s_client -starttls postgres -connect HOST:PORT does not show the server's "
                "certificate.",
                "Set sslmode=verify-full sslrootcert=root.crt at the client: then it can't happen.",
            ),
        ),
        "The server's log has a client that hung up during authentication.",
    ),
    "sslcertmode-require": ErrorText(
        "sslcertmode=require: the server did not ask for this client's certificate",
        (
            CauseText(
                "The server has no ssl_ca_file, so it asks nobody for a certificate; or a pooler "
                "or "
                "proxy answers in its place.",
                "show ssl_ca_file;",
                "alter system set ssl_ca_file = 'root.crt'; with the CA's certificate in it, then "
                "select pg_reload_conf();",
                ("TLS501",),
            ),
        ),
        "The server sees a client that hangs up after its login.",
    ),
    "windows-handshake": ErrorText(
        "Windows' TLS (Schannel) could not finish the handshake",
        (
            CauseText(
                "Schannel got something that it can't use. Most often the server offers TLS 1.3, "
                "an "
                "elliptic-curve or PSS certificate, or ciphers that this version of Windows does "
                "not have or has switched off. 0x80090326 (-2146893018) is SEC_E_ILLEGAL_MESSAGE.",
                "The event log of Windows has Schannel events of the same moment. Run at the "
                "server: show ssl_min_protocol_version; show ssl_ciphers;",
                "Allow TLS 1.2 at the server: alter system set ssl_min_protocol_version = "
                "'TLSv1.2'; select pg_reload_conf(); Or use a driver with its own TLS, update "
                "Windows, or issue the server's certificate with an RSA key.",
                ("TLS004",),
            ),
            CauseText(
                "The server refused the client, and Schannel shows only that. With a client "
                "certificate: Schannel may not reach its private key.",
                'The server\'s log says "could not accept SSL connection" at that moment.',
                "Explain the line of the server's log.",
            ),
            CauseText(
                "Something other than PostgreSQL's TLS answers at that port.",
                "openssl s_client -starttls postgres -connect HOST:PORT from another host.",
                "Correct host and port.",
            ),
        ),
        'The server\'s log says "could not accept SSL connection" with an alert, or that the '
        "client "
        "hung up.",
    ),
    "driver-handshake": ErrorText(
        "The driver's TLS handshake failed; this part of the message does not say why",
        (
            CauseText(
                "The driver wraps the reason. It stands in the inner exception, in Caused by, or "
                "in "
                "the lines that follow.",
                "The whole message, with all inner exceptions.",
                "Explain the innermost exception.",
            ),
            CauseText(
                "The server's certificate is not trusted by the client, or is for another name. "
                "This is the commonest reason.",
                "psql with sslmode=verify-full sslrootcert=root.crt from the same host.",
                "Give the driver the CA's certificate: pgtls sslmodes --driver shows how.",
            ),
            CauseText(
                "The server demands TLS 1.3, and the client's platform does not have it: .NET on "
                "macOS before .NET 10, Windows before Server 2022.",
                "show ssl_min_protocol_version;",
                "alter system set ssl_min_protocol_version = 'TLSv1.2'; select pg_reload_conf();",
                ("TLS004",),
            ),
            CauseText(
                "The client's certificate or key was given in a form that the driver does not "
                "take.",
                "Without a client certificate the handshake goes further.",
                "Use the form that the driver's documentation names (PEM, PKCS#8 or PKCS#12).",
            ),
        ),
        'The server\'s log says "could not accept SSL connection" and why, or that the client hung '
        "up.",
    ),
    "server-handshake-other": ErrorText(
        "A TLS handshake failed at this server: {reason:prose}",
        (
            CauseText(
                "This is the reason that OpenSSL or the system gave. The client did not come in, "
                "and no rule of pg_hba.conf was asked.",
                "The client's address stands in the log (log_line_prefix with %h). Its own message "
                "of the same moment.",
                "Explain the client's message.",
            ),
            CauseText(
                "Somebody scans the port.",
                "The address is not one of yours.",
                "Let the firewall keep strangers away from the port.",
            ),
        ),
        "The client shows its own half.",
    ),
    "client-handshake-other": ErrorText(
        "TLS failed at this client: {reason:prose}",
        (
            CauseText(
                "This is the reason that the client's OpenSSL or its system gave.",
                "The server's log of the same moment has the other half, if the client came that "
                "far.",
                "Explain the line of the server's log: could not accept SSL connection.",
            ),
        ),
        "The server's log has the other half.",
    ),
}
