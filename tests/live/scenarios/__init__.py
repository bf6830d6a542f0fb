"""The states that a real cluster is put into, and what the checks have to say of each.

One module for each group; ``SCENARIOS`` is all of them in order.
"""

from . import certificates, clients, files, rules, server, wire
from .base import NOT_LIVE, Scenario

SCENARIOS = (
    *server.SCENARIOS,
    *files.SCENARIOS,
    *certificates.SCENARIOS,
    *rules.SCENARIOS,
    *clients.SCENARIOS,
    *wire.SCENARIOS,
)

__all__ = ["NOT_LIVE", "SCENARIOS", "Scenario"]
