"""What a client would meet under other rules, and what must change at that client."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..facts import Roles, Rule
from .match import match
from .model import Connection, Decision


@dataclass(frozen=True)
class Verdict:
    """A plaintext client, today and under layer 1.

    Attributes:
        today: what the rules of now do with it.
        under_layer_1: what those of layer 1 do with it, if it goes on without TLS.
        change: ``none``, ``ssl_off``, ``require`` or ``no_tls_rule``: what has to change there.
    """

    today: Decision
    under_layer_1: Decision
    change: str


def plaintext_verdict(
    today: Sequence[Rule],
    layer_1: Sequence[Rule],
    client: Connection,
    roles: Roles,
    *,
    tls_on: bool,
) -> Verdict:
    """Return what a client without encryption meets today and under layer 1."""
    after = match(layer_1, client, roles)
    if after.outcome in ("allowed", "unknown"):
        change = "none"
    elif match(layer_1, replace(client, encryption="tls"), roles).outcome != "allowed":
        change = "no_tls_rule"
    else:
        change = "require" if tls_on else "ssl_off"
    return Verdict(match(today, client, roles), after, change)
