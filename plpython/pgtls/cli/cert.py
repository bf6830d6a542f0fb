"""``pgtls cert``: certificates for servers and roles."""

from __future__ import annotations

import click

from . import options
from .lazy import Commands


@click.group(
    no_args_is_help=False,
    epilog=options.epilog("pgtls cert server db1.example.com --san 10.0.0.5"),
    commands=Commands(
        __package__,
        {
            "client": "cert_issue:client",
            "export": "export:export",
            "hold": "revocation:hold",
            "list": "cert_list:list_",
            "release": "revocation:release",
            "renew": "renewal:renew_",
            "revoke": "revocation:revoke_",
            "server": "cert_issue:server",
            "sign": "cert_issue:sign",
            "show": "cert_list:show",
        },
    ),
)
def cert() -> None:
    """Issue, renew, revoke, list and show certificates."""
