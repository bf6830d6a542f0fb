"""English: how each driver writes an sslmode, and what is different there.

Sources: the documentation of libpq (34.19), psycopg, asyncpg, pgjdbc ("Using SSL"), node-postgres
and pg-connection-string, pgx (pgconn.ParseConfig), lib/pq and Npgsql ("Security and Encryption").
"""

from __future__ import annotations

from ..types import DriverText

_CONNINFO = {
    "disable": "sslmode=disable",
    "allow": "sslmode=allow",
    "prefer": "sslmode=prefer",
    "require": "sslmode=require",
    "verify-ca": "sslmode=verify-ca sslrootcert=root.crt",
    "verify-full": "sslmode=verify-full sslrootcert=root.crt",
}
_URL = {mode: options.replace(" ", "&") for mode, options in _CONNINFO.items()}

DRIVERS = {
    "libpq": DriverText(
        "psql and everything upon libpq",
        "host={host:conninfo} port={port:port} dbname={database:conninfo} user={user:conninfo} "
        "{options:made}",
        _CONNINFO,
        "The default is prefer. require verifies the CA when sslrootcert is given or "
        "~/.postgresql/root.crt is there. gssencmode=prefer, the default, tries GSSAPI encryption "
        "first where there is a Kerberos ticket: gssencmode=disable has TLS alone.",
    ),
    "psycopg": DriverText(
        "psycopg 2 and 3: libpq's words as keywords",
        "psycopg.connect(host={host:python}, port={port:port}, dbname={database:python}, "
        "user={user:python}, {options:made})",
        {
            mode: ", ".join("{}={!r}".format(*option.split("=")) for option in options.split())
            for mode, options in _CONNINFO.items()
        },
        "psycopg[binary] brings its own libpq and OpenSSL: sslrootcert=system means the CAs where "
        "that OpenSSL looks, which may be none.",
    ),
    "asyncpg": DriverText(
        "asyncpg",
        "asyncpg.connect({url:python})",
        _URL,
        "The default is prefer, for TCP. As with libpq prefer goes on in plaintext when the server "
        "turns it away with TLS, and require verifies the CA when sslrootcert is given. "
        "ssl=SSLContext(...) in place of the words is checked as that context says.",
    ),
    "jdbc": DriverText(
        "pgjdbc",
        "jdbc:postgresql://{host:url_host}:{port:port}/{database:url}?user={user:url}"
        "&{options:made}",
        _URL,
        "The default is prefer. require never verifies, with a root file or without. ssl=true "
        "alone means verify-full. sslrootcert is by default ~/.postgresql/root.crt, and not Java's "
        "own trust store: for that sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory. "
        "sslfactory=org.postgresql.ssl.NonValidatingFactory takes any certificate, whatever "
        "sslmode says. A client's key has to be PKCS#8 DER or PKCS#12.",
    ),
    "node-postgres": DriverText(
        "node-postgres (pg)",
        "{{ host: {host:javascript}, port: {port:port}, database: {database:javascript}, "
        "user: {user:javascript}, "
        "ssl: {options:made} }}",
        {
            "disable": "false",
            "require": "{ rejectUnauthorized: false }",
            "verify-ca": "{ ca: fs.readFileSync('root.crt'), checkServerIdentity: () => "
            "undefined }",
            "verify-full": "{ ca: fs.readFileSync('root.crt') }",
        },
        "The default is plaintext. In a URL, prefer, require and verify-ca have meant verify-full "
        "up to pg 8, and libpq's weaker meaning with uselibpqcompat=true: write verify-full. "
        "sslmode=no-verify and rejectUnauthorized: false take any certificate. An sslmode in the "
        "URL replaces an ssl object beside it.",
    ),
    "go": DriverText(
        "Go: pgx, and lib/pq",
        "postgres://{user:url}@{host:url_host}:{port:port}/{database:url}?{options:made}",
        _URL,
        "pgx: the default is prefer, and require verifies the CA when sslrootcert is given, as in "
        "libpq. lib/pq: the default is require; allow and prefer are not in older versions. Go "
        "does not go by the CN: the name has to be a subject alternative name.",
    ),
    "npgsql": DriverText(
        ".NET: Npgsql",
        "Host={host:keyword};Port={port:port};Database={database:keyword};"
        "Username={user:keyword};{options:made}",
        {
            "disable": "SSL Mode=Disable",
            "allow": "SSL Mode=Allow",
            "prefer": "SSL Mode=Prefer",
            "require": "SSL Mode=Require",
            "verify-ca": "SSL Mode=VerifyCA;Root Certificate=root.crt",
            "verify-full": "SSL Mode=VerifyFull;Root Certificate=root.crt",
        },
        "The default is Prefer since 6.0, and was Disable. Require verified up to 5, and needed "
        "Trust Server Certificate=true in 6 and 7; since 8 it takes any certificate. Revocation "
        "is not looked at without Check Certificate Revocation=true.",
    ),
}
