"""Error messages of pg_hba.conf and pg_ident.conf."""

from __future__ import annotations

from ..entry import entry

_HOST = 'no pg_hba.conf entry for host "{address}"'
_NO_ENTRY = _HOST + ', user "{user}", database "{database}", '
_LOCAL = 'no pg_hba.conf entry for host "[local]", user "{user}", database "{database}"'
_REPLICATION = (
    'no pg_hba.conf entry for replication connection from host "{address}", user "{user}"'
)
_LOCAL_REPLICATION = (
    'no pg_hba.conf entry for replication connection from host "[local]", user "{user}"'
)
_REJECTS = 'pg_hba.conf rejects connection for host "{address}", user "{user}"'

ENTRIES = (
    entry(
        "hba-plaintext",
        "both",
        _NO_ENTRY + "no encryption",
        _NO_ENTRY + "SSL off",
        _NO_ENTRY + "no SSL",
    ),
    entry("hba-tls", "both", _NO_ENTRY + "SSL encryption", _NO_ENTRY + "SSL on"),
    entry("hba-gss", "both", _NO_ENTRY + "GSS encryption"),
    entry("hba-local", "both", _LOCAL + ", no encryption", _LOCAL + ", SSL off", _LOCAL),
    entry("hba-replication", "both", _REPLICATION),
    entry("hba-local-replication", "both", _LOCAL_REPLICATION),
    entry(
        "hba-no-entry",
        "both",
        _HOST,
        _HOST + ', user "{user}", database "{database}"',
        "no pg_hba.conf entry for host {address}, user {user}, database {database}",
        "no pg_hba.conf entry for ",
        fallback=True,
    ),
    entry(
        "hba-reject",
        "both",
        _REJECTS + ', database "{database}"',
        'pg_hba.conf rejects replication connection for host "{address}", user "{user}"',
        "pg_hba.conf rejects connection for host ",
    ),
    entry(
        "hba-line-matched",
        "server",
        'Connection matched pg_hba.conf line {line}: "{rule}"',
        'Connection matched file "{file}" line {line}: "{rule}"',
        fallback=True,
    ),
    entry(
        "hba-not-loaded",
        "server",
        "pg_hba.conf was not reloaded",
        'pg_hba.conf" was not reloaded',
        "could not load pg_hba.conf",
        "could not load {file}/pg_hba.conf",
    ),
    entry(
        "ident-not-loaded",
        "server",
        "pg_ident.conf was not reloaded",
        'pg_ident.conf" was not reloaded',
        "could not load pg_ident.conf",
        "could not load {file}/pg_ident.conf",
    ),
    entry("hba-clientcert-value", "server", 'invalid value for clientcert: "{value}"'),
    entry("hba-clientname-value", "server", 'invalid value for clientname: "{value}"'),
    entry(
        "hba-ssl-off",
        "server",
        "hostssl record cannot match because SSL is disabled",
        "hostssl requires SSL to be turned on",
    ),
    entry(
        "hba-ssl-not-built",
        "server",
        "hostssl record cannot match because SSL is not supported by this build",
        "hostssl is not supported by this build",
        "hostgssenc record cannot match because GSSAPI is not supported by this build",
    ),
    entry(
        "hba-needs-hostssl",
        "server",
        "cert authentication is only supported on hostssl connections",
        'clientcert can only be configured for "hostssl" rows',
        'clientcert only accepts "verify-full" when using "cert" authentication',
        'clientcert cannot be set to 0 when using "cert" authentication',
        'clientcert can not be set to 0 when using "cert" authentication',
        'clientname can only be configured for "hostssl" rows',
    ),
)
