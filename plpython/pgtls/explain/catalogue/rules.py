"""Error messages of pg_hba.conf."""

from __future__ import annotations

from ..entry import entry

_NO_ENTRY = 'no pg_hba.conf entry for host "{address}", user "{user}", database "{database}", '
_LOCAL = 'no pg_hba.conf entry for host "[local]", user "{user}", database "{database}", '
_REPLICATION = (
    'no pg_hba.conf entry for replication connection from host "{address}", user "{user}"'
)

ENTRIES = (
    entry("hba-plaintext", "both", _NO_ENTRY + "no encryption", _NO_ENTRY + "SSL off"),
    entry("hba-tls", "both", _NO_ENTRY + "SSL encryption", _NO_ENTRY + "SSL on"),
    entry("hba-gss", "both", _NO_ENTRY + "GSS encryption"),
    entry("hba-local", "both", _LOCAL + "no encryption", _LOCAL + "SSL off"),
    entry("hba-replication", "both", _REPLICATION),
    entry(
        "hba-reject",
        "both",
        'pg_hba.conf rejects connection for host "{address}", user "{user}", database '
        '"{database}", {encryption} encryption',
        'pg_hba.conf rejects replication connection for host "{address}", user "{user}", '
        "{encryption} encryption",
    ),
    entry(
        "hba-not-loaded",
        "server",
        "pg_hba.conf was not reloaded",
        'pg_hba.conf" was not reloaded',
        "could not load {file}pg_hba.conf",
    ),
    entry("hba-clientcert-value", "server", 'invalid value for clientcert: "{value}"'),
    entry("hba-ssl-off", "server", "hostssl record cannot match because SSL is disabled"),
    entry(
        "hba-needs-hostssl",
        "server",
        "cert authentication is only supported on hostssl connections",
        'clientcert can only be configured for "hostssl" rows',
        'clientcert only accepts "verify-full" when using "cert" authentication',
    ),
)
