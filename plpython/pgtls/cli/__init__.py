"""The command line: arguments, rendering and exit codes, and nothing else.

One module holds one family of commands; a new family is imported and added here.
"""

from __future__ import annotations

from . import ca, cert, crl, demo, deploy, explain, export, hba, rollout
from .app import main

cert.cert.add_command(export.export)
main.add_command(ca.ca)
main.add_command(cert.cert)
main.add_command(crl.crl)
main.add_command(demo.demo)
main.add_command(deploy.deploy)
main.add_command(explain.explain)
main.add_command(hba.hba)
main.add_command(rollout.plan)
main.add_command(rollout.preflight)

__all__ = ["main"]
