"""The command line: arguments, rendering and exit codes, and nothing else.

One module holds one family of commands; a new family is named here, as ``module:attribute``,
and imported when it is called.
"""

from __future__ import annotations

import gc

# What importing makes lives as long as the run: to look for cycles in it at every 700 new
# objects is a tenth of the time that issuing one certificate takes.
gc.set_threshold(100_000, 50, 50)

from .app import main  # noqa: E402 - the first to profit
from .lazy import Commands  # noqa: E402

main.commands = Commands(
    __name__,
    {
        "apply": "apply:apply",
        "ca": "ca:ca",
        "cert": "cert:cert",
        "crl": "crl:crl",
        "demo": "demo:demo",
        "deploy": "deploy:deploy",
        "explain": "explain:explain",
        "hba": "hba:hba",
        "plan": "rollout:plan",
        "preflight": "rollout:preflight",
        "probe": "probe:probe",
        "sslmodes": "sslmodes:sslmodes",
        "undo": "undo:undo",
        "verify": "verify:verify",
    },
)

__all__ = ["main"]
