"""What a server was built with."""

from __future__ import annotations

from typing import Any

import psycopg

from pgtls.lab import Cluster


def build_of(cluster: Cluster, connection: psycopg.Connection[Any]) -> dict[str, bool]:
    """Return what ``Dialect`` asks: by lines that the server refuses where it lacks a method."""
    (cluster.data / "pg_hba.conf").write_text(
        "".join(f"hostssl all all all {method}\n" for method in ("gss", "sspi", "pam", "bsd"))
        + "hostssl all all all ldap ldapprefix=x\n"
    )
    rows = connection.execute("select error from pg_hba_file_rules order by line_number").fetchall()
    names = ("gss", "sspi", "pam", "bsd", "ldap")
    return {name: "supported" not in (error or "") for name, (error,) in zip(names, rows)}
