"""A server made by hand, for states that no server at hand can be put into."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone
from typing import Any

from pgtls.facts import Library, Role, Roles, Server, Setting, Unknown

NOW = datetime(2026, 6, 1, tzinfo=timezone.utc)
SETTINGS = {
    "ssl": "on",
    "ssl_library": "OpenSSL",
    "ssl_min_protocol_version": "TLSv1.2",
    "ssl_max_protocol_version": "",
    "ssl_key_file": "server.key",
    "ssl_cert_file": "server.crt",
    "listen_addresses": "*",
    "log_connections": "on",
}


def make(settings: dict[str, str] | None = None, **facts: Any) -> Server:
    """A server with a few facts; the rest is not known."""
    nothing = Unknown("not asked")
    values = {**SETTINGS, **(settings or {})}
    server = Server(
        now=NOW,
        version_num=150000,
        version="15.1",
        in_recovery=False,
        role="postgres",
        changed_since=NOW,
        settings={name: Setting(name, value, "default", False) for name, value in values.items()},
        reads_all_settings=True,
        file_errors=(),
        hba=(),
        ident=(),
        memberships=Roles(),
        privileged_roles=(Role("root", True, True),),
        sessions=(),
        client_certificates=(),
        outbound=(),
        openssl=Library("OpenSSL 3.0.0 7 sep 2021", (3, 0, 0), "/etc/ssl"),
        certificate=nothing,
        ca=None,
        key=nothing,
        crl=None,
        crl_dir=None,
        dry_load=nothing,
        host_name="db",
        interfaces=None,
        names=(),
        served=None,
        old_protocols=None,
    )
    return replace(server, **facts)
