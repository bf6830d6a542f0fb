"""The command line: arguments, rendering and exit codes, and nothing else.

One module holds one family of commands; a new family is named here, as ``module:attribute``,
and imported when it is called.
"""

from __future__ import annotations

from .app import main
from .lazy import Commands

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
        "verify": "verify:verify",
    },
)

__all__ = ["main"]
