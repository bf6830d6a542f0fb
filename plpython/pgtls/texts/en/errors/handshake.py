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
        "What came in is no PostgreSQL start packet",
        (
            CauseText(
                "A client with sslnegotiation=direct at a server of 16 or older, which knows only "
                "SSLRequest.",
                "select version(); and the client's connection string.",
                "Take sslnegotiation=direct out at that client.",
            ),
            CauseText(
                "A port scan, an HTTP request, or a monitor's check.",
                "It comes again and again from one address.",
                "Keep it off the port, or let the check use pg_isready.",
            ),
        ),
        "The client sees that the connection was closed.",
    ),
    "closed-by-server": ErrorText(
        "The other side closed the connection, and said nothing",
        (
            CauseText(
                "Direct TLS (sslnegotiation=direct) to a server before 17.",
                "The server's log has: invalid length of startup packet.",
                "Take sslnegotiation=direct out.",
            ),
            CauseText(
                "The server process ended: a crash, a stop, or a proxy's or firewall's timeout.",
                "The server's log at that time; behind a proxy its log.",
                "As the log says. For timeouts: keepalives=1 and keepalives_idle=60.",
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
}
