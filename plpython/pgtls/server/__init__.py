"""One function for each SQL function: from ``plpy`` to rows.

    from pgtls_0_1_0 import server
    return server.posture(plpy, layer)

Rows are tuples in the order of the SQL function's columns.  ``plpy`` is handed in; what goes
wrong on purpose leaves as a PostgreSQL error with SQLSTATE, DETAIL and HINT.

A function's module is imported when it is first asked for: a job of pg_cron that calls one
function pays for no other.
"""

import gc
from importlib import import_module
from typing import Any

_MODULES = {
    "door": ("reader", "show"),
    "explain": ("explain",),
    "files": ("certificates", "check_expiry", "crls"),
    "hba": (
        "lint_hba",
        "match_hba",
        "plaintext_verdicts",
        "recommended_hba",
        "session_lines",
        "simulate_hba",
    ),
    "rollout": ("plan", "preflight"),
    "sslmodes": ("sslmodes",),
    "state": ("layers", "log_findings", "posture", "protocols", "requirements"),
    "support": ("openssl_support", "postgres_support"),
    "wire": ("probe", "served_certificate"),
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    """Return a function, and keep it: some have the name of their module."""
    if name not in _MODULE_OF:
        raise AttributeError(name)
    # What importing makes lives on: to look for garbage in it takes a tenth of the time.
    collects = gc.isenabled()
    gc.disable()
    try:
        function = getattr(import_module(f".{_MODULE_OF[name]}", __name__), name)
    finally:
        if collects:
            gc.enable()
    globals()[name] = function
    return function
