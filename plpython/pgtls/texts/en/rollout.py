"""English: what plan() and preflight() have to say, and what clients are to be set to."""

from __future__ import annotations

from collections.abc import Mapping

ROLLOUT = {
    # plan(): why
    "backend_only": "whether today's files load can be told inside the server only: pgtls.plan()",
    "no_tls": "this build of the server has no TLS: install another",
    "upper_bound": "ssl_max_protocol_version is {value:prose}, below the new least protocol.",
    "md5_roles": "Set password_encryption = 'scram-sha-256'; have these roles set their passwords "
    "anew (\\password in psql), {count:prose} of them: {roles:prose}. Then write scram-sha-256 in "
    "the line.",
    "md5_none": "No role has an MD5 password any more: write scram-sha-256 in the line.",
    "md5_unknown": "Set password_encryption = 'scram-sha-256', have the passwords set anew, then "
    "write scram-sha-256 in the line. Whose are stored as MD5 is not known: {reason:prose}",
    "ca_none": "The server has no CA, neither for its own chain nor for clients.",
    "server_command": "pgtls cert server{others:sans} {name:argument}",
    "unnamed_server_command": "pgtls cert server '<name>'",
    "ca_command": "pgtls cert server, which writes root.crt too",
    "crl_command": "pgtls crl --out {name:path}",
    "keep_hba": "cp -p {path:path} {kept:path}",
    "restore_hba": "cp -p {kept:path} {path:path}",
    "out_of_reach": "{name:prose} is given on the server's {source:prose}, which ALTER SYSTEM "
    "does not reach",
    "no_alter_system": "allow_alter_system is off: where the server is configured, set "
    "{name:setting} = "
    "{value:configuration_value}",
    "hba_broken": "line {line:prose} of {file:prose} does not load: mend it first, see "
    "pgtls.lint_hba()",
    # plan(): its rows
    "put": "put it at {path:prose}",
    "put_why": "{kind:prose}; pgtls deploy does that and proves it",
    "put_key": "put its key at {path:prose}",
    "put_key_why": "0600, and the server's user its owner",
    "keep_hba_why": "to go back by",
    "reload": "select pg_reload_conf();",
    "reload_why": "a reload that fails is silent: see pgtls.posture({layer:prose}) then",
    "client_why": "what a client of this kind adds to its connection",
    "back_why": "the way back",
    "not_known": "not known: {reason:prose}",
    # pgtls plan, pgtls preflight
    "phase_unknown": "Not known",
    "phase_first": "First, by people",
    "phase_file": "Files",
    "phase_setting": "Settings",
    "phase_hba": "pg_hba.conf",
    "phase_reload": "Then",
    "phase_client": "Clients, once layer {layer:prose} holds",
    "phase_back": "The way back",
    "obstacles": "{count:prose} in the way of layer {layer:prose}.",
    "no_obstacles": "Nobody who is known would be locked out by layer {layer:prose}.",
    "many_more": "and {count:prose} more like this one: {names:prose}",
    "called": "calls itself {application_name:prose}",
    "nothing": "Nothing: the server is where layer {layer:prose} wants it.",
}

#: preflight(), by key: what would happen, and what to do.
PREFLIGHT: Mapping[str, tuple[str, str]] = {
    # clients that are connected now
    "ssl_off": (
        "TLS is off today: whether it takes TLS once there is some is not known.",
        "Offer TLS first (pgtls deploy): who comes back without it is named then.",
    ),
    "require": (
        "Connected without TLS, by {today:prose}; that will be TLS only.",
        "Set sslmode=require or stronger at the client.",
    ),
    "certificate": (
        "It shows no certificate of its role.",
        "pgtls cert client {usename:argument}; then sslcert and sslkey at the client.",
    ),
    "certificate_unknown": (
        "It will be asked for a certificate; nobody is asked for one today.",
        "If it has none: pgtls cert client {usename:argument}",
    ),
    # what to do where the client is no application's: only the second sentence is used
    "tls_replica": ("", "sslmode=require or stronger in primary_conninfo of that standby."),
    "tls_subscription": (
        "",
        "At the subscriber: alter subscription … connection '… sslmode=require'; the whole "
        "string has to be given again.",
    ),
    "tls_foreign_server": (
        "",
        "In the database that it comes from: alter server … options (add sslmode 'require'); for "
        "dblink, sslmode=require in its connection string.",
    ),
    "tls_pooler": (
        "",
        "At the pooler, for all of its users at once: server_tls_sslmode = require in "
        "pgbouncer.ini (another pooler calls its side towards the server otherwise). What its own "
        "clients set does not reach this server.",
    ),
    "tls_cron": (
        "",
        "Set cron.host to the directory of the socket, or cron.use_background_workers = on, and "
        "restart; jobs that exist keep the host that they were scheduled with: update cron.job.",
    ),
    "certificate_replica": (
        "",
        "pgtls cert client {usename:argument}; then sslcert and sslkey in primary_conninfo of that "
        "standby.",
    ),
    "certificate_subscription": (
        "",
        "pgtls cert client {usename:argument}; then sslcert and sslkey in the subscription's "
        "connection string, as files of the subscriber's server.",
    ),
    "certificate_foreign_server": (
        "",
        "pgtls cert client {usename:argument}; then sslcert and sslkey as options of the user "
        "mapping in the database that it comes from.",
    ),
    "certificate_pooler": (
        "",
        "A pooler shows one certificate for all of its users: pgtls cert client with the pooler's "
        "own name, server_tls_cert_file and server_tls_key_file in pgbouncer.ini, and a map in "
        "pg_ident.conf that lets that name be {usename:prose}.",
    ),
    "certificate_cron": (
        "",
        "Have pg_cron come by the socket: cron.host, or cron.use_background_workers = on.",
    ),
    "old_protocol": (
        "It speaks {version:prose}; from then on {least:prose} is the least.",
        "Upgrade its TLS library, or lift its own upper bound.",
    ),
    "name_mismatch": (
        'Its certificate is of "{cn:prose}", which does not stand for {usename:prose}.',
        "pgtls cert client {usename:argument}; then sslcert and sslkey at the client.",
    ),
    "name_mismatch_cert": (
        'Its certificate is of "{cn:prose}", which does not stand for {usename:prose}.',
        "pgtls cert client {usename:argument}; or map=NAME in the line, with a line for it in "
        "pg_ident.conf.",
    ),
    "locked_out": (
        "Let in today by {today:prose}; no line of the new file does.",
        "Add a line for it before you go on.",
    ),
    "undecided": (
        "Whether a line takes it, or its certificate stands for the role, can't be told from here.",
        "pgtls.match_hba() asks the name service.",
    ),
    "method": (
        "It authenticates by {method:prose} from then on.",
        "See that the role has what that asks for.",
    ),
    # roles
    "role_without": (
        "From the network it needs a certificate, and the CA has no valid one of it.",
        "pgtls cert client {role:argument}; or accept that it comes in from the host alone.",
    ),
    "role_unknown": (
        "From the network it needs a certificate; no session of it shows one now.",
        "If it has none (pgtls preflight --ca DIR knows): pgtls cert client {role:argument}",
    ),
    # replication and other connections of the server's own
    "replica_disable": (
        "It streams with sslmode=disable: a primary at this layer turns it away.",
        "sslmode=require or stronger in primary_conninfo.",
    ),
    "replica_weak": (
        "It streams with sslmode={sslmode:prose}, which does not insist on what this layer gives.",
        "sslmode={wanted:prose} in primary_conninfo.",
    ),
    "replica_certificate": (
        "A primary at this layer asks for a certificate; primary_conninfo names none.",
        "sslcert and sslkey in primary_conninfo, or both in the server's ~/.postgresql.",
    ),
    "outbound_weak": (
        "It connects to {host:prose} with sslmode={sslmode:prose}.",
        "sslmode={wanted:prose}, if that server goes to this layer too.",
    ),
    # what clients would make of the server's files
    "not_made": (
        "{file:prose} is yet to be made, so it is not judged.",
        "{command:made}",
    ),
    "other_root": (
        "Today's chain ends at {today:prose}, the new one at {new:prose}: the old root alone "
        "refuses it.",
        "Hand the new root.crt to clients first; a root.crt may hold both.",
    ),
    "asks": (
        "The server asks for certificates from then on: one of another CA is refused.",
        "Take it out of the client's ~/.postgresql, or sslcertmode=disable (libpq 16).",
    ),
    # the plan itself
    "hba_broken": (
        "Line {line:prose} of the new pg_hba.conf would not load: {message:prose}.",
        "Mend the line of today's file that it comes from.",
    ),
    "not_known": ("Not known: {reason:prose}.", "{grant:made}"),
}

#: verify: who tries, and why something could not be tried.
VERIFY: Mapping[str, str] = {
    "handshake": "a TLS handshake",
    "library": "the server's own OpenSSL, asked",
    "plaintext": "a client without TLS",
    "require": "a client with TLS",
    "old": "a client with TLS 1.1 at most",
    "verify_ca": "verify-ca, with the CA's root.crt",
    "foreign_root": "verify-ca, with the root.crt of a foreign CA",
    "verify_full": "verify-full, to {name:prose}",
    "wrong_name": "verify-full, to a name that is not the server's",
    "revoked": "a revoked certificate",
    "good": "a good certificate, with the CRL in place",
    "right": "the role's certificate",
    "without": "no certificate",
    "other": "a certificate of another name",
    "foreign": "a certificate of a foreign CA",
    "expired": "a certificate that has expired",
    "loopback": "the server is reached on loopback only, which was kept as it was: --address, or "
    "--no-keep-loopback",
    "no_extension": "the extension is not in this database: create extension pgtls cascade",
    "no_root": "there is no root.crt to verify by: --ca or --root-cert",
    "no_names": "no name is known by which clients connect: --name",
    "no_revoked": "there is no revoked certificate: --ca makes one",
    "old_crl": "the server's CRL is older than the revoked certificate: put the CA's crl.pem in "
    "place (pgtls deploy --crl-only)",
    "hidden_crl": "the role of the DSN may not read the server's CRL: GRANT pg_read_server_files",
    "no_expired": "no certificate of this CA can have expired yet: it is younger than two days",
    "no_own": "there is no certificate of the role: --ca, or --cert and --key",
    "no_other": "there is no certificate of another name: --ca makes one",
}

#: Who is meant where it is not one client.
WHO: Mapping[str, str] = {
    "verifying": "clients that verify the server",
    "named": "clients with verify-full",
    "certified": "clients with a certificate",
    "everyone": "everyone",
}

#: By kind of client, what it sets from a layer on.  libpq's words are also those of psycopg,
#: Ruby's pg, PHP and Go's pgx; each driver's manual, "SSL".
CLIENTS: Mapping[str, Mapping[int, str]] = {
    "libpq": {
        1: "sslmode=require",
        2: "sslmode=verify-ca sslrootcert=root.crt",
        3: "sslmode=verify-full sslrootcert=root.crt",
        5: "sslmode=verify-full sslrootcert=root.crt sslcert=postgresql.crt sslkey=postgresql.key",
    },
    "JDBC": {
        1: "sslmode=require",
        2: "sslmode=verify-ca&sslrootcert=root.crt",
        3: "sslmode=verify-full&sslrootcert=root.crt",
        5: "sslmode=verify-full&sslrootcert=root.crt&sslcert=postgresql.crt&sslkey=postgresql.pk8",
    },
    "node-postgres": {
        1: "ssl: {rejectUnauthorized: false}",
        2: "ssl: {ca: root, checkServerIdentity: () => undefined}",
        3: "ssl: {ca: root}",
        5: "ssl: {ca: root, cert: certificate, key: key}",
    },
    "Npgsql": {
        1: "SSL Mode=Require;Trust Server Certificate=true",
        2: "SSL Mode=VerifyCA;Root Certificate=root.crt",
        3: "SSL Mode=VerifyFull;Root Certificate=root.crt",
        5: "SSL Mode=VerifyFull;Root Certificate=root.crt;SSL Certificate=postgresql.crt;"
        "SSL Key=postgresql.key",
    },
}
