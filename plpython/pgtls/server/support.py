"""openssl_support, postgres_support: tables of policy, which ask nothing of the server."""

from __future__ import annotations

from .. import policy
from .door import Rows


def openssl_support() -> Rows:
    """Rows of the view ``pgtls.openssl_support``."""
    return [
        (
            row.branch,
            *(name in row.protocols for name in policy.PROTOCOLS),
            row.meets_requirement,
            row.note,
            row.source,
            "SSLv2" in row.protocols,
            row.end_of_life and row.end_of_life.isoformat(),
        )
        for row in policy.OPENSSL_SUPPORT
    ]


def postgres_support() -> Rows:
    """Rows of the view ``pgtls.postgres_support``."""
    return [
        (
            row.major,
            row.min_default,
            row.max_default,
            row.end_of_life.isoformat(),
            row.least_openssl,
            row.note,
            row.source,
            *(name in row.protocols for name in ("SSLv2", *policy.PROTOCOLS)),
        )
        for row in policy.POSTGRES_SUPPORT
    ]
