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
    "shadows": "{reason:prose} ALTER SYSTEM goes before {file:prose}, where it is set today: what "
    "is written there later will not count.",
    "shadowed": "{name:prose} is set in {file:prose}, line {line:prose}; ALTER SYSTEM goes before "
    "it, so what that line says, and what is written there later, will not count any more "
    "(alter system reset {name:setting} gives it back)",
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
    "back_applied": "after pgtls apply, which keeps what it replaces",
    "back_undo": 'pgtls undo --layer {layer:shell} "$server"',
    "back_by_hand": "after a change by hand, with the copy of pg_hba.conf made above",
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

#: verify: who tries, and why something could not be tried and what would make it possible.
VERIFY: Mapping[str, str] = {
    "files_load": "a restart with these files",
    "chain_served": "a TLS handshake, for the new chain",
    "handshake": "a TLS handshake",
    "library": "the server's own OpenSSL, asked",
    "library_of_tls_1_3": "1.1.1 or later, as it speaks TLS 1.3",
    "plaintext": "a client without TLS",
    "require": "a client with TLS",
    "old": "a client with TLS 1.1 at most",
    "verify_ca": "verify-ca, with the CA's root.crt",
    "foreign_root": "verify-ca, with the root.crt of a foreign CA",
    "verify_full": "verify-full, to {name:prose}",
    "wrong_name": "verify-full, to a name that is not the server's",
    "revoked": "a revoked certificate",
    "good": "a good certificate, with the CRL in place",
    "good_without_crl": "a good certificate; no CRL is in place",
    "right": "the role's certificate",
    "right_of_another": 'a certificate of "{cn:prose}", as {user:prose}',
    "without": "no certificate",
    "other": "a certificate of another name",
    "foreign": "a certificate of a foreign CA",
    "expired": "a certificate that has expired",
    "loopback": "The server is reached on loopback only, which was kept as it was. Name an "
    "address of the network with --address, or say --no-keep-loopback.",
    "no_network_line": "No line of pg_hba.conf lets the role in from the network, so nobody is "
    "asked for a certificate there. Add a line for the network, or say --no-keep-loopback.",
    "no_extension": "The extension is not in this database: create extension pgtls cascade.",
    "no_root": "There is no root.crt of the server's CA to verify by. Name it with --root-cert.",
    "no_names": "No name is known by which clients connect. Give it with --name.",
    "no_revoked": "There is no revoked certificate. Name the CA with --ca, which makes one, or a "
    "revoked certificate with --revoked-cert and --revoked-key.",
    "old_crl": "The server's CRL is older than the revoked certificate. Put the CA's crl.pem in "
    "place: pgtls deploy --crl-only",
    "hidden_crl": "The role of the DSN may not read the server's CRL: GRANT pg_read_server_files",
    "no_expired": "There is no certificate that has expired. Name one with --expired-cert and "
    "--expired-key.",
    "young_ca": "No certificate of this CA can have expired yet: it is too young. "
    "Run pgtls verify in some minutes.",
    "no_own": "There is no certificate of the role. Name the CA with --ca, or the certificate "
    "with --cert and --key.",
    "no_other": "There is no certificate of another name. Name the CA with --ca, which makes "
    "one, or such a certificate with --other-cert and --other-key.",
    "no_port": "The server takes no TCP connection, and TLS needs one: see listen_addresses.",
    "old_libpq": "This libpq is older than 15 and does not know IP addresses in certificates. "
    "Run pgtls with a newer one.",
    "not_wanted": "It was left out by --no-verify. Run pgtls verify.",
    # deploy: what has to hold
    "files_load_so": "the files would survive a restart",
    "chain_served_so": "the port serves the new chain",
    "verify_full_so": "verify-full accepts {name:prose}, by the root {root:prose}",
    "verify_full_so_here": "verify-full accepts {name:prose}, by this host's own roots",
    "deployed": "Deployed.",
    "deployed_already": "Nothing to do: all is in place.",
    "deployed_by_reload": "Nothing to put in place; the server was reloaded.",
    "deployed_untried": "The files are in place, and it is not proven that they do: {count:prose} "
    "attempts were not made ({names:prose}). Why stands with each; --accept-untried NAME takes "
    "one as it is.",
    "deployed_accepted": "Deployed, with what was accepted untried: {names:prose}.",
    # apply
    "in_force": "Layer {layer:prose} is in force.",
    "applied": "Layer {layer:prose} was applied.",
    "in_force_after_reload": "The server read its files again; layer {layer:prose} is in force.",
    "applied_by_reload": "The server read its files again.",
    "in_force_already": "Nothing to do: the server is where layer {layer:prose} wants it.",
    "applied_already": "Nothing was to be done.",
    "in_force_until": "Layer {layer:prose} is in force until {until:prose} UTC, and goes back "
    "then unless you confirm it: pgtls apply --confirm",
    "applied_until": "Layer {layer:prose} was applied until {until:prose} UTC, and goes "
    "back then unless you confirm it: pgtls apply --confirm",
    # undo
    "undo_purpose": "back before {purpose:prose}",
    "undo_gone": 'before it, {setting:prose} named "{path:prose}", and that file is gone',
    "undo_gone_hint": "Put it back from a backup of the server, then run the command again; it "
    "was not one of those that pgtls keeps.",
    "undo_damaged": '"{path:prose}" is not what was kept: it is gone, or was changed',
    "undo_damaged_hint": "Nothing was changed. Take pg_hba.conf and the files from a backup of "
    "the server, by hand.",
    "undo_served": "the port serves the chain that it did before",
    "undo_empty": "nothing is kept that leads back: no change of pgtls has been confirmed here, "
    "or all have been taken back",
    "undo_empty_hint": "pgtls undo takes back what pgtls apply and pgtls deploy have done.",
    "undo_no_layer": "nothing is kept that leads back before layer {layer:prose}: no change of "
    "pgtls was for it or for one above it",
    "undo_kept": "What is kept leads back before: {kept:prose}.",
    "undo_changed_setting": "{name:prose}, in postgresql.auto.conf",
    "undo_changed_file": "{name:prose}",
    "undo_changed_directory": "the files in {name:prose}",
    "undo_changed": "Changed since by somebody else, and lost if you go back: {what:prose}.",
    "undo_stops": "Nothing was changed. Look at it; --discard-later-changes goes back all the "
    "same.",
    "undo_takes_back": 'takes back "{purpose:prose}", of {at:prose}',
    "undo_done": 'The server is as it was before "{purpose:prose}". What holds now is proven by '
    "pgtls verify.",
    "undo_waits": 'The server is as it was before "{purpose:prose}", until {until:prose} UTC, and '
    "what is taken back comes again then unless you confirm it: pgtls apply --confirm",
    "undo_nothing": 'Nothing to do: the server is as it was before "{purpose:prose}".',
    # what all of them prove
    "proven": "Layer {layer:prose} is proven: every attempt at it and at those below it came out "
    "as it has to.",
    "by_hand": "Layer {layer:prose} does not hold before somebody acts. {reason:made} → "
    "{action:made}",
    "nothing_tried": "Nothing of layer {layer:prose} was tried, so nothing of it is proven.",
    "proven_but_accepted": "Layer {layer:prose} is proven but for what was accepted untried: "
    "{names:prose}.",
    "not_proven": "Layer {layer:prose} is not proven: {count:prose} of its attempts were not "
    "made ({names:prose}). Why stands with each; --accept-untried NAME takes one as it is.",
    "not_so": "Layer {layer:prose} does not hold: {count:prose} of its attempts came out "
    "otherwise than they have to ({names:prose}).",
    "tried_with": "{as_expected:prose} as expected, {not_as_expected:prose} not, {untried:prose} "
    "not tried, {accepted_untried:prose} accepted untried. Tried with {client:prose}.",
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
