"""English."""

from __future__ import annotations

from .types import CheckText

# What any check may have to say.
COMMON = {
    "unknown": ("Not known: {reason}.", ""),
    "grant": ("Not known: {reason}.", "{grant};"),
    "version": ("PostgreSQL {since} and later.", ""),
    "no_tls": ("This build of PostgreSQL has no TLS: see TLS001.", ""),
    "ssl_off": ("ssl is off: see TLS101.", ""),
    "did_not_load": ("The files do not load: see TLS103.", ""),
    "no_certificate": ("There is no certificate to look at: see TLS201.", ""),
    "no_crl": ("No CRL is configured: see TLS401.", ""),
}

# What can be wrong with a file that a setting names.
FILES = {
    "missing": (
        '"{path}" does not exist.',
        'Put the file in place, or point the setting at it: "pgtls cert server NAME" makes a '
        "certificate, its key and the CA file.",
    ),
    "directory": (
        '"{path}" is a directory.',
        "Point the setting at the file itself.",
    ),
    "not_directory": (
        '"{path}" is no directory.',
        "Point the setting at the directory that holds the files.",
    ),
    "unreadable": (
        "\"{path}\" can't be opened by the server's operating-system user.",
        'Give it to that user: chown postgres "{path}", and chmod 600 for a key.',
    ),
    "empty": (
        '"{path}" is empty.',
        "Put the PEM file in place again, from a backup or from the CA.",
    ),
    "der": (
        '"{path}" is DER; PostgreSQL reads PEM only.',
        'Convert it: openssl x509 -inform der -in "{path}" (for a CRL: openssl crl -inform der).',
    ),
    "key": (
        '"{path}" holds a private key and no certificate.',
        "Point the setting at the certificate; ssl_key_file is the place of the key.",
    ),
    "certificate": (
        '"{path}" holds a certificate and no CRL.',
        'Point the setting at a CRL: "pgtls crl" writes one.',
    ),
    "crl": (
        '"{path}" holds a CRL and no certificate.',
        "Point the setting at the certificate; ssl_crl_file is the place of the CRL.",
    ),
    "truncated": (
        '"{path}" ends in the middle of a PEM block.',
        "Copy the file again, whole.",
    ),
    "not_pem": (
        '"{path}" holds no PEM block.',
        'Put a PEM file there: it has a line that reads "-----BEGIN".',
    ),
    "damaged": (
        'A PEM block of "{path}" can\'t be decoded.',
        'Copy the file again; "openssl x509 -in {path} -text" shows where it breaks.',
    ),
}

CHECKS = {
    # ---- layer 0 ------------------------------------------------------------------------------
    "TLS001": CheckText(
        "PostgreSQL is built with TLS",
        "A server built without OpenSSL refuses ssl = on. No setting and no file helps; it takes "
        "another build.",
        {
            "pass": ("The build uses {library}.", ""),
            "none": (
                "This build of PostgreSQL has no TLS library (ssl_library is empty).",
                "Install packages built with OpenSSL, or build with --with-ssl=openssl.",
            ),
        },
    ),
    "TLS002": CheckText(
        "The OpenSSL in use is recent enough",
        "TLS 1.3 came with OpenSSL 1.1.1. What counts is the library that the running server has "
        "loaded, which is not always the one that the openssl command belongs to: the backend "
        "itself is asked.",
        {
            "pass": ("{found} (required: {required} or later).", ""),
            "old": (
                "{found} is older than {required}.",
                "Upgrade OpenSSL with the operating system, then restart PostgreSQL.",
            ),
        },
    ),
    "TLS003": CheckText(
        "PostgreSQL is maintained",
        "A major version gets fixes, those of its TLS code included, for five years.",
        {
            "pass": ("PostgreSQL {version} is maintained until {end_of_life}.", ""),
            "ended": (
                "PostgreSQL {version} has had no fixes since {end_of_life}.",
                "Upgrade to a maintained major version: pg_upgrade, or logical replication.",
            ),
            "ends_soon": (
                "PostgreSQL {version} gets its last fixes on {end_of_life}.",
                "Plan the upgrade to a later major version.",
            ),
            "unlisted": (
                "PostgreSQL {version} is not in pgtls's table of versions.",
                "Upgrade pgtls.",
            ),
        },
    ),
    "TLS004": CheckText(
        "TLS 1.3 can be negotiated",
        "TLS 1.3 leaves out what TLS 1.2 has to be configured not to use, and encrypts the "
        "certificates as well.",
        {
            "pass": ("{found} speaks TLS 1.3, and no setting forbids it.", ""),
            "capped": (
                "ssl_max_protocol_version is {value}: TLS 1.3 is not offered.",
                "alter system set ssl_max_protocol_version = ''; select pg_reload_conf();",
            ),
            "library": (
                "{found} does not speak TLS 1.3.",
                "Upgrade OpenSSL to 1.1.1 or later, then restart PostgreSQL.",
            ),
        },
    ),
    # ---- layer 1 ------------------------------------------------------------------------------
    "TLS101": CheckText(
        "TLS is switched on",
        "With ssl = off every connection is plaintext: passwords, queries and rows can be read "
        "and changed on the way.",
        {
            "pass": ("ssl is on.", ""),
            "off": (
                "ssl is off: no client can use TLS.",
                "Put server.crt and server.key in place (pgtls cert server NAME), then: alter "
                "system set ssl = on; select pg_reload_conf();",
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
                'The certificate "{path}" does not load: {message}.',
                "Mend or replace the file before anybody restarts the server.",
            ),
            "key": (
                'The key "{path}" does not load: {message}.',
                "Put the key of this certificate in place before anybody restarts the server.",
            ),
            "ca": (
                'The CA file "{path}" does not load: {message}.',
                "Mend or replace the file before anybody restarts the server.",
            ),
            "crl": (
                'The CRL "{path}" does not load: {message}.',
                "Mend or replace the file before anybody restarts the server.",
            ),
            "dh": (
                'The DH parameters in "{path}" do not load: {message}.',
                "alter system set ssl_dh_params_file = ''; select pg_reload_conf();",
            ),
            "key_rights": (
                'The key "{path}" is refused for its owner or mode.',
                'chown postgres "{path}" and chmod 600 "{path}"; then select pg_reload_conf();',
            ),
            "setting": (
                'The setting {name} = "{value}" can\'t be used: {message}.',
                "alter system set {name} = '{sound}'; select pg_reload_conf();",
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
                'Plaintext can come in by "{rule}".',
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
                '"{rule}" lets anyone in as any role it names, without a password.',
                "Use scram-sha-256, or cert.",
            ),
            "password": (
                '"{rule}" has clients send the password itself.',
                "Use scram-sha-256: the server never sees the password.",
            ),
            "md5": (
                '"{rule}" allows md5 password hashes.',
                "Set password_encryption = scram-sha-256, have the passwords set again, then use "
                "scram-sha-256 in the line.",
            ),
            "ident": (
                '"{rule}" believes the ident server on the client\'s host.',
                "Use scram-sha-256, or cert.",
            ),
        },
    ),
    "TLS106": CheckText(
        "No protocol older than TLS 1.2 is allowed",
        "TLS 1.0 and 1.1 are deprecated (RFC 8996).",
        {
            "pass": ("ssl_min_protocol_version is {value}.", ""),
            "old": (
                "ssl_min_protocol_version is {value}.",
                "alter system set ssl_min_protocol_version = 'TLSv1.2'; select pg_reload_conf();",
            ),
        },
    ),
    "TLS107": CheckText(
        "The cipher string holds nothing weak",
        "What a cipher string means is what OpenSSL makes of it. pgtls has it expanded by the "
        "library and judges the suites one by one. It governs TLS 1.2 and older; the suites of "
        "TLS 1.3 are all strong.",
        {
            "pass": ("ssl_ciphers expands to {count} suites, none weak.", ""),
            "weak": (
                "ssl_ciphers lets in {weak} weak suites of {count}: {ciphers}.",
                "alter system set ssl_ciphers = '{sound}'; select pg_reload_conf();",
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
                "{usename} is connected to {datname} from {client_addr} in plaintext "
                "(sessions: {count}).",
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
                "{usename} streams to {client_addr} in plaintext.",
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
                "The {kind} {name} connects with sslmode={sslmode}, which allows plaintext.",
                "Set sslmode to verify-full (at least require) there.",
            ),
        },
    ),
    "TLS112": CheckText(
        "pg_hba.conf loads, every line of it",
        "One broken line keeps the whole file from being loaded: the old rules stay until the "
        "next restart, which fails. Some broken lines show no error in pg_hba_file_rules at all.",
        {
            "pass": ("All {count} lines load.", ""),
            "error": (
                "The server refuses the line: {message}.",
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
                "ssl is off, so the hostssl lines can match nobody: {count}, the first is "
                "{subject}.",
                "Switch TLS on: see TLS101.",
            ),
            "unsupported": (
                '"{rule}" can match nobody: {message}.',
                "Delete the line, or install a build of PostgreSQL that has what it asks for.",
            ),
            "no_ca": (
                '"{rule}" asks for a client certificate, and ssl_ca_file is not set: every '
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
                '"{rule}" is never reached: {earlier} "{earlier_rule}" takes all it matches.',
                "Delete the line, or move it before {earlier}.",
            ),
        },
    ),
    "TLS114": CheckText(
        "The key file has the right owner and mode",
        "Whoever reads the key can be the server. PostgreSQL refuses to start with a key that "
        "others can read; at a reload it only logs so.",
        {
            "pass": ('"{path}" has mode {mode}.', ""),
            "mode": (
                '"{path}" has mode {mode}, or belongs to somebody else.',
                'chown postgres "{path}" and chmod 600 "{path}"; or owner root and mode 0640.',
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
                '"{path}" is not the key of "{certificate}".',
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
    "TLS118": CheckText(
        "Connections are logged",
        "With log_connections the log names, for each connection, the protocol and cipher: the "
        "only record of who came in without TLS.",
        {
            "pass": ("log_connections is {value}.", ""),
            "off": (
                "log_connections is {value}.",
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
                "{where} could not be applied: {message}.",
                "Mend the line and reload.",
            ),
            "pending_restart": (
                "{name} has changed and waits for a restart.",
                "Restart the server when it suits.",
            ),
        },
    ),
    "TLS120": CheckText(
        "The TLS files have not changed since they were loaded",
        "The server goes on serving what it loaded. A file replaced without a reload is not "
        "served.",
        {
            "pass": ("No file is newer than the last load ({loaded}).", ""),
            "changed": (
                '"{path}" was changed at {modified}, after the last load at {loaded}.',
                "select pg_reload_conf();",
            ),
        },
    ),
    # ---- layer 2 ------------------------------------------------------------------------------
    "TLS201": CheckText(
        "A CA issued the server's certificate",
        "A client checks a certificate against a CA that it holds. A self-signed one has to be "
        "handed to each client, and again at each renewal.",
        {
            "pass": ("{subject} was issued by {issuer}.", ""),
            "self_signed": (
                '"{path}" is self-signed ({subject}).',
                "Issue one from a CA: pgtls ca init, then pgtls cert server NAME.",
            ),
        },
    ),
    "TLS202": CheckText(
        "The chain is complete and in order",
        "A client holds the root. What lies between the root and the server's certificate must "
        "come from the server, leaf first.",
        {
            "pass": ("The chain leads to {root}.", ""),
            "self_signed": ("A self-signed certificate has no chain: see TLS201.", ""),
            "order": (
                'Certificate {position} of "{path}" ({certificate}) did not issue the one '
                "before it.",
                "Write the file anew: the server's certificate, then {expected}, and so on up.",
            ),
            "not_sent": (
                '{certificate} stands in ssl_ca_file and not in "{path}": clients do not get it, '
                "because a file with more than one certificate is sent as it is.",
                'Append the certificate of {certificate} to "{path}", and reload.',
            ),
            "top_unknown": (
                "The chain ends at {issuer}, which is neither in the file nor in ssl_ca_file.",
                'If {issuer} is no root, append its certificate to "{path}"; if it is, nothing '
                "is missing for clients that hold it.",
            ),
        },
    ),
    "TLS203": CheckText(
        "Every issuer is marked as a CA",
        "A client refuses an issuer without basicConstraints CA, or whose keyUsage does not let "
        "it sign certificates.",
        {
            "pass": ("All {count} issuers may sign certificates and CRLs.", ""),
            "no_issuer": ("No issuer is known here.", ""),
            "not_ca": (
                "{name} has issued a certificate and is not marked as a CA.",
                "Issue the CA certificate again with basicConstraints critical, CA:TRUE.",
            ),
            "not_critical": (
                "basicConstraints of {name} is not critical.",
                "Issue the CA certificate again with basicConstraints critical.",
            ),
            "no_cert_sign": (
                "keyUsage of {name} does not include keyCertSign.",
                "Issue the CA certificate again with keyCertSign and cRLSign.",
            ),
            "no_key_usage": (
                "{name} has no keyUsage.",
                "Issue the CA certificate again with keyCertSign and cRLSign.",
            ),
            "no_crl_sign": (
                "keyUsage of {name} does not include cRLSign: no CRL of it is accepted.",
                "Issue the CA certificate again with cRLSign, before layer 4.",
            ),
            "path_length": (
                "{name} allows {path_length} CAs below it, and there are more.",
                "Issue the CA certificate again with a greater pathLenConstraint.",
            ),
        },
    ),
    "TLS204": CheckText(
        "Keys and signatures are strong enough",
        "OpenSSL at security level 2 refuses RSA keys under 2048 bits and SHA-1 signatures.",
        {
            "pass": ("{count} certificates, none weak.", ""),
            "short": (
                "{name} has a {type} key of {bits} bits (least: {least}).",
                "Issue it again with a P-256 key, or RSA of 3072 bits.",
            ),
            "dsa": ("{name} has a DSA key.", "Issue it again with a P-256 key."),
            "hash": (
                "{name} is signed with {algorithm}.",
                "Have it issued again with SHA-256.",
            ),
        },
    ),
    "TLS205": CheckText(
        "Nothing in the chain is about to expire",
        "A server serves an expired certificate all the same; the clients that verify are the "
        "ones that fail, all at once.",
        {
            "pass": ("The first to expire does so on {soonest}.", ""),
            "expired": (
                "{name} expired on {not_after}.",
                "Issue it again (pgtls cert server NAME), put it in place and reload.",
            ),
            "not_yet": (
                "{name} is valid from {not_before} only.",
                "Check the clocks of this host and of the CA's.",
            ),
            "within_critical": (
                "{name} expires in {days} days, on {not_after}.",
                "Issue it again today, put it in place and reload.",
            ),
            "within_warning": (
                "{name} expires in {days} days, on {not_after}.",
                "Issue it again, put it in place and reload.",
            ),
        },
    ),
    "TLS206": CheckText(
        "The server's certificate is short-lived enough",
        "Clients of public CAs refuse server certificates that live longer. A private CA may "
        "choose; a renewal that comes every year is one that works.",
        {
            "pass": ("{days} days.", ""),
            "long": ("{days} days (most: {most}).", "Issue the next one for {most} days or less."),
        },
    ),
    "TLS207": CheckText(
        "The certificate may be used by a server",
        "A client that looks at extendedKeyUsage refuses a certificate without serverAuth.",
        {
            "pass": ("extendedKeyUsage includes serverAuth.", ""),
            "absent": (
                "There is no extendedKeyUsage: any use is allowed.",
                "Issue the next one with extendedKeyUsage serverAuth.",
            ),
            "other": (
                "extendedKeyUsage is {usage}, without serverAuth.",
                "Issue it again as a server certificate: pgtls cert server NAME.",
            ),
        },
    ),
    # ---- layer 3 ------------------------------------------------------------------------------
    "TLS301": CheckText(
        "The certificate has subject alternative names",
        "Clients look for the host's name among the subject alternative names; most no longer "
        "look at the CN.",
        {
            "pass": ("{san}.", ""),
            "no_file": (
                "There is no certificate in which clients could find a name.",
                "See TLS201 first.",
            ),
            "none": (
                "There is no subjectAltName.",
                "Issue it again: pgtls cert server NAME --san OTHER_NAME.",
            ),
        },
    ),
    "TLS302": CheckText(
        "The certificate covers the names that clients use",
        "verify-full compares the name that the client connects to with those in the "
        "certificate. Only the administrator knows all of them: aliases, service names, the name "
        "of a virtual address.",
        {
            "pass": ("Covered: {names}.", ""),
            "only_addresses": ("Only addresses are declared: see TLS304.", ""),
            "declared": (
                "{name} was declared in pgtls.server_name and is not in the certificate.",
                "Issue it again with --san {name}.",
            ),
            "listen_addresses": (
                "{name} stands in listen_addresses and is not in the certificate.",
                "Issue it again with --san {name}.",
            ),
            "nothing_declared": (
                "pgtls does not know by which names clients connect; the certificate has {san} "
                "and the host calls itself {host_name}.",
                "insert into pgtls.server_name (name) values ('db.example.com');",
            ),
        },
    ),
    "TLS303": CheckText(
        "No wildcard stands in the certificate",
        "Whoever takes a wildcard's key from one host can be any host of the domain.",
        {
            "pass": ("No wildcard.", ""),
            "wildcard": (
                "{name} stands for every host of the domain.",
                "Issue one certificate a server, with its own names.",
            ),
        },
    ),
    "TLS304": CheckText(
        "Addresses that clients connect to are in the certificate",
        "A client that connects by address needs an iPAddress entry (libpq looks at them since "
        "15); a dNSName that spells the address is not one.",
        {
            "pass": ("There is an iPAddress entry.", ""),
            "no_addresses": ("No address is declared or listened on by number.", ""),
            "declared": (
                "{name} was declared in pgtls.server_name and is no iPAddress of the certificate.",
                "Issue it again with --san {name}.",
            ),
            "listen_addresses": (
                "{name} stands in listen_addresses and is no iPAddress of the certificate.",
                "If clients connect by this address, issue it again with --san {name}.",
            ),
        },
    ),
    "TLS305": CheckText(
        "No name stands in the CN alone",
        "When there is a subjectAltName the CN is not looked at: a name that stands only there "
        "is a name that clients do not find.",
        {
            "pass": ("The CN {subject} is in subjectAltName too, or is no host name.", ""),
            "no_cn": ("The subject has no CN.", ""),
            "only_cn": (
                "{name} stands in the CN, and there is no subjectAltName.",
                "Issue it again: pgtls cert server {name}.",
            ),
            "not_in_san": (
                "{name} stands in the CN and not among {san}.",
                "Issue it again with --san {name}, if clients use that name.",
            ),
        },
    ),
    # ---- layer 4 ------------------------------------------------------------------------------
    "TLS401": CheckText(
        "A CRL is configured",
        "Without a CRL a certificate is good until it expires, also when its key was stolen or "
        "its owner has left.",
        {
            "pass": ("ssl_crl_file or ssl_crl_dir is set.", ""),
            "none": (
                "Neither ssl_crl_file nor ssl_crl_dir is set: no certificate can be revoked.",
                "Write a CRL (pgtls crl), then set ssl_crl_file and reload.",
            ),
        },
    ),
    "TLS402": CheckText(
        "Every CRL can be read",
        "A CRL that does not load keeps the old TLS context alive at a reload and stops the next "
        "start.",
        {"pass": ("{count} CRLs, all readable.", "")},
    ),
    "TLS403": CheckText(
        "Every CA has its CRL",
        "The server checks each certificate of a client's chain. One CA without a CRL makes every "
        'certificate below it fail, with "tlsv1 alert unknown ca" at the client.',
        {
            "pass": ("Each of {count} CAs has its CRL.", ""),
            "no_ca": ("ssl_ca_file names no CA.", ""),
            "missing": (
                "There is no CRL of {ca}.",
                "Append the CRL of that CA to ssl_crl_file, and reload.",
            ),
        },
    ),
    "TLS404": CheckText(
        "No CRL is out of date",
        "After its nextUpdate a CRL makes the server refuse every client that shows a "
        'certificate, with the misleading alert "certificate expired".',
        {
            "pass": ("Every CRL is current.", ""),
            "past": (
                "The CRL of {issuer} ran out on {next_update}: every client with a certificate "
                "of that CA is refused.",
                "Write a new one (pgtls crl), put it in place and reload.",
            ),
            "soon": (
                "The CRL of {issuer} runs out in {days} days, on {next_update}.",
                "Write a new one (pgtls crl), put it in place and reload.",
            ),
            "not_yet": (
                "The CRL of {issuer} is valid from {this_update} only: until then every client "
                "with a certificate of that CA is refused.",
                "Check the clocks of this host and of the CA's.",
            ),
            "no_next_update": (
                "The CRL of {issuer} does not say when the next one comes.",
                "Write it with nextUpdate, as RFC 5280 asks.",
            ),
        },
    ),
    "TLS405": CheckText(
        "Every CRL was signed by its CA",
        "A CRL whose signature does not hold is as good as none.",
        {
            "pass": ("Every signature holds.", ""),
            "stranger": (
                "The CRL of {issuer} is of no CA that this server knows.",
                "Remove it, or add the CA to ssl_ca_file.",
            ),
            "bad": (
                "The signature of the CRL of {issuer} does not hold with that CA's key.",
                "Fetch the CRL again from the CA; a CA whose key was changed needs a new CRL.",
            ),
        },
    ),
    "TLS406": CheckText(
        "The server's own certificate is not revoked",
        "Clients with a CRL refuse a revoked server.",
        {
            "pass": ("Not in any CRL here.", ""),
            "revoked": (
                "Serial {serial} stands in the CRL of {issuer}.",
                "Issue a new certificate with a new key, put it in place and reload.",
            ),
        },
    ),
    "TLS407": CheckText(
        "No session is open whose certificate has been revoked",
        "Revocation is checked when a client connects. A session that was open stays open.",
        {
            "pass": ("None of {count} certificates in use is revoked.", ""),
            "revoked": (
                "{client_dn} (serial {serial}) is revoked and still connected: pid {pids}.",
                "select pg_terminate_backend(pid) from unnest(array[{pids}]) as pid;",
            ),
        },
    ),
    "TLS408": CheckText(
        "CRLs in the directory have the names that OpenSSL looks for",
        "In ssl_crl_dir a CRL is found by the hash of its issuer's name. One with another name is "
        "not there.",
        {
            "pass": ("{count} files, all found by their hash.", ""),
            "no_crl_dir": ("ssl_crl_dir is not set.", ""),
            "did_not_open": ("The directory can't be read: see TLS402.", ""),
            "gap": (
                "{name} is not looked at, because there is no {expected}.",
                "Rename it to {expected}, or run openssl rehash on the directory.",
            ),
            "none": (
                '"{path}" holds no file with a hashed name.',
                'Run: openssl rehash "{path}"',
            ),
            "misnamed": (
                "{name} holds the CRL of {issuer} and would have to be called {expected}.",
                "Rename it, or run openssl rehash on the directory.",
            ),
        },
    ),
    # ---- layer 5 ------------------------------------------------------------------------------
    "TLS501": CheckText(
        "The server has a CA to check clients by",
        "Without ssl_ca_file the server asks no client for a certificate, and lines that want "
        "one let nobody in.",
        {
            "pass": ("{count} certificates.", ""),
            "none": (
                "ssl_ca_file is not set: no client certificate can be checked.",
                "Set ssl_ca_file to the CA that issues client certificates, and reload.",
            ),
        },
    ),
    "TLS502": CheckText(
        "Lines for the network ask for a certificate",
        "A password can be guessed, shared or phished. clientcert=verify-full, or the method "
        "cert, lets in only who holds the key of a certificate with the role's name.",
        {
            "pass": ("Each of {count} lines asks for one, or rejects.", ""),
            "no_network_rules": ("pg_hba.conf has no line for the network.", ""),
            "none": (
                '"{rule}" lets clients in without a certificate of their role.',
                "Add clientcert=verify-full; select line from pgtls.recommended_hba(5) gives the "
                "whole file.",
            ),
        },
    ),
    "TLS503": CheckText(
        "Every map that is used exists",
        "A map that pg_ident.conf does not have is no error at load: it only lets nobody in.",
        {
            "pass": ("{count} lines name a map that exists.", ""),
            "no_maps": ("No line names a map.", ""),
            "missing": (
                'The map "{map}" of "{rule}" is not in pg_ident.conf: nobody comes in by it.',
                "Add its lines to pg_ident.conf, and reload.",
            ),
        },
    ),
    "TLS504": CheckText(
        "No map lets any certificate be any role",
        "An expression that takes every name makes all certificates of the CA equal.",
        {
            "pass": ("{count} maps, none too wide.", ""),
            "no_maps": ("No line names a map.", ""),
            "error": (
                "The server refuses the line: {message}.",
                "Mend the line and reload; until then none of pg_ident.conf is loaded.",
            ),
            "any_role": (
                'The map "{map}" lets {sys_name} be any role ({pg_username}).',
                "Name the roles, or use \\1 to take the role from the certificate.",
            ),
            "any_certificate": (
                'The map "{map}" lets every certificate be {pg_username} ({sys_name}).',
                "Anchor the expression, and take the role from it by \\1.",
            ),
        },
    ),
    "TLS505": CheckText(
        "Superusers and replication roles show a certificate first",
        "These roles read everything. They are few, and the place to begin.",
        {
            "pass": ("None of {count} privileged roles comes in without a certificate.", ""),
            "superuser": (
                'The superuser {role} can come in from the network by {where} "{rule}" without a '
                "certificate.",
                "Put a line before it that asks this role for one, or that rejects it.",
            ),
            "replication": (
                'The role {role} can stream from the network by {where} "{rule}" without a '
                "certificate.",
                "Ask for one there: clientcert=verify-full.",
            ),
        },
    ),
    "TLS506": CheckText(
        "Clients on the network show certificates",
        "What the sessions of now do without a certificate, they can't do after layer 5.",
        {
            "pass": ("All {count} TLS sessions from the network showed one.", ""),
            "no_sessions": ("No TLS session from the network now.", ""),
            "none": (
                "{usename} is connected from {client_addr} without a certificate "
                "(sessions: {count}).",
                "Issue one: pgtls cert client {usename}.",
            ),
        },
    ),
}

PHRASES = {
    # layers(): what to do next
    "layer0": "requirements",
    "layer1": "enforced",
    "layer2": "trusted",
    "layer3": "identified",
    "layer4": "revocable",
    "layer5": "mutual",
    "next_none": "Nothing: this layer holds.",
    "next_fix": "{check_id}: {remediation}",
    "next_grant": "{check_id} is not known: {remediation}",
    "next_unknown": "{check_id} is not known: {detail}",
    # recommended_hba(): why a line is as it is
    "hostssl": "only with TLS from the network",
    "no_plaintext": "plaintext from the network is no longer let in",
    "loopback": "what came over loopback goes on as it was",
    "gss": "what GSSAPI encrypts goes on as it was",
    "clientcert": "a certificate that names the role, besides the method",
    "hostssl+clientcert": "only with TLS, and a certificate that names the role",
    "cert": "a certificate that names the role, where nothing was asked",
    "verify_full": "the certificate must name the role, not only come from the CA",
    "inlined": "from an included file, because lines of it change",
    # non_tls_sessions(): what a plaintext client would meet under layer 1
    "refused": "refused: no pg_hba.conf entry for a client without encryption",
    "rejected": "refused by {where}",
    "stays": "still let in by {where}: {rule}",
    "undecided": "not known: {where} goes by a host name",
    "hba_hidden": "not known: {reason}",
    "change_none": "none",
    "change_ssl_off": "none for libpq's default sslmode=prefer, which takes TLS as soon as the "
    "server has it; sslmode=require is needed to insist",
    "change_require": "connect with sslmode=require or stronger: this client was set not to use "
    "TLS, or fell back from it",
    "change_no_tls_rule": "no line would let this client in with TLS either: add one",
    # protocols()
    "protocol_never": "never spoken by PostgreSQL",
    "protocol_library": "not in this OpenSSL",
    "protocol_seclevel": "the setting is accepted; every handshake dies without @SECLEVEL=0 in "
    "ssl_ciphers",
    "protocol_range": "outside ssl_min_protocol_version … ssl_max_protocol_version",
    "protocol_off": "ssl is off",
    "protocol_ok": "offered",
    "protocol_hidden": "not known: {reason}",
    # requirements()
    "need_openssl": "asked in the backend's own process",
    "need_openssl_dir": "where openssl.cnf of that library is read from",
    "need_postgres": "maintained until {end_of_life}",
    "need_postgres_ended": "no fixes since {end_of_life}",
    "need_plpython": "the language that pgtls's functions are written in",
    "need_python": "the interpreter in the backend",
    "need_cryptography": "reads certificates and CRLs",
    "need_same_openssl": "the library by which files are tried out; it should be the server's own",
    # log_findings()
    "log_finding": "pgtls: {check_id} {status} ({severity}) [{finding_key}] {detail}",
    # check_expiry()
    "renew": "issue it again, put it in place, reload",
    "renew_ca": "issue a new CA and roll it over before this one ends",
    "renew_crl": "pgtls crl; put it in place, reload",
}
