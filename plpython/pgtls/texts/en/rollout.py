"""English: what plan() and preflight() have to say, and what clients are to be set to."""

from __future__ import annotations

from collections.abc import Mapping

ROLLOUT = {
    # plan(): why
    "no_tls": "this build of the server has no TLS: install another",
    "ca_none": "The server has no CA, neither for its own chain nor for clients.",
    "ca_command": "pgtls cert server, which writes root.crt too",
    "out_of_reach": "{name} is given on the server's {source}, which ALTER SYSTEM does not reach",
    "no_alter_system": "allow_alter_system is off: set {name} = '{value}' where the server is "
    "configured",
    "hba_broken": "line {line} of {file} does not load: mend it first, see pgtls.lint_hba()",
    # plan(): its rows
    "put": "put it at {path}",
    "put_key": "put its key at {path}",
    "put_key_why": "0600, and the server's user its owner",
    "keep_hba_why": "to go back by",
    "reload": "select pg_reload_conf();",
    "reload_why": "a reload that fails is silent: see pgtls.posture({layer}) then",
    "client_why": "what a client of this kind adds to its connection",
    "back_why": "the way back",
    "not_known": "not known: {reason}",
    "nothing": "Nothing: the server is where layer {layer} wants it.",
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
