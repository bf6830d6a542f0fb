"""What each sslmode comes to on one server: libpq's attempts, decided by its rules.

on_this_server("prefer", Here(tls=tls_decision, plaintext=..., ssl_on=True, leaf=None))
"""

from __future__ import annotations

from datetime import datetime

from ..dataclass import dataclass
from ..facts import Certificate, Unknown
from ..hba.model import Decision
from .table import needs_root

#: The attempts of a client, in order (libpq documentation, 34.19 SSL Support, Table "SSL Mode").
_ATTEMPTS = {
    "disable": ("plaintext",),
    "allow": ("plaintext", "tls"),
    "prefer": ("tls", "plaintext"),
}


@dataclass(frozen=True)
class Here:
    """What is known of the server that a client would meet.

    Attributes:
        ssl_on: whether it answers that there is TLS.
        plaintext, tls: what pg_hba.conf does with this client without TLS and with it, or why
            that is not known.
        leaf: the certificate that a client would check.
        now: the server's clock.
    """

    ssl_on: bool
    plaintext: Decision | Unknown
    tls: Decision | Unknown
    leaf: Certificate | Unknown | None
    now: datetime


@dataclass(frozen=True)
class Result:
    """What becomes of a client.

    Attributes:
        key: ``tls``, ``plaintext``, ``refused``, ``no_tls`` (it insists on TLS and there is none),
            ``expired`` (it refuses the server's certificate), ``unknown``.
        decision: of pg_hba.conf, where that decided.
        unknown: why it is not known.
    """

    key: str
    decision: Decision | None = None
    unknown: Unknown | None = None


def on_this_server(mode: str, here: Here) -> Result:
    """Return what becomes of a client with this mode; one that verifies has the right root file."""
    refusal = Result("no_tls")
    for channel in _ATTEMPTS.get(mode, ("tls",)):
        if channel == "tls" and not here.ssl_on:
            continue
        decision = here.tls if channel == "tls" else here.plaintext
        if isinstance(decision, Unknown):
            return Result("unknown", unknown=decision)
        if decision.outcome == "unknown":
            return Result("unknown", decision)
        if decision.outcome != "allowed":
            refusal = Result("refused", decision)
            continue
        if needs_root(mode) and _expired(here):
            return Result("expired", decision)
        return Result(channel, decision)
    return refusal


def _expired(here: Here) -> bool:
    return isinstance(here.leaf, Certificate) and not (
        here.leaf.not_before <= here.now <= here.leaf.not_after
    )
