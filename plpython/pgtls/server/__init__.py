"""One function for each SQL function: from ``plpy`` to rows.

    from pgtls_0_1_0 import server
    return server.posture(plpy, layer)

Rows are tuples in the order of the SQL function's columns.  ``plpy`` is handed in; what goes
wrong on purpose leaves as a PostgreSQL error with SQLSTATE, DETAIL and HINT.
"""

from .door import Plpy, reader, show
from .explain import explain
from .files import certificates, check_expiry, crls
from .hba import (
    lint_hba,
    match_hba,
    plaintext_verdicts,
    recommended_hba,
    session_lines,
    simulate_hba,
)
from .rollout import plan, preflight
from .sslmodes import sslmodes
from .state import (
    layers,
    log_findings,
    openssl_support,
    postgres_support,
    posture,
    protocols,
    requirements,
)
from .wire import probe, served_certificate

__all__ = [
    "Plpy",
    "certificates",
    "check_expiry",
    "crls",
    "explain",
    "layers",
    "lint_hba",
    "log_findings",
    "match_hba",
    "openssl_support",
    "plaintext_verdicts",
    "plan",
    "postgres_support",
    "posture",
    "preflight",
    "probe",
    "protocols",
    "reader",
    "recommended_hba",
    "requirements",
    "served_certificate",
    "session_lines",
    "show",
    "simulate_hba",
    "sslmodes",
]
