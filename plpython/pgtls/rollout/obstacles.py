"""What a preflight finds: somebody whom a plan would break, or may."""

from __future__ import annotations

from ..dataclass import dataclass
from ..facts import Rule, Unknown
from ..quoting import visible
from ..texts import TEXTS

STATUSES = ("breaks", "unknown", "warn")


@dataclass(frozen=True)
class Obstacle:
    """One row of ``pgtls.preflight()``: somebody whom the plan would break, or may.

    Attributes:
        status: ``breaks``: would be locked out, as it is now; ``unknown``: that can't be told
            from here; ``warn``: comes in, and something should be looked at.
        kind: one of ``hba.known.Kind``, or ``role``, ``outbound``, ``certificate``, ``crl``,
            ``hba`` or ``fact``.
        who: for the reader; ``name`` is the role, or else the setting, that one accepts it by.
        sessions: how many are open now; None where it is not a matter of sessions.
        rule: the line of the new pg_hba.conf that does it, or None.
        code: what of it is alike in all languages: the key of its sentences.
        application_name: what its sessions call themselves; empty where nothing does.
    """

    status: str
    kind: str
    who: str
    sessions: int | None
    rule: str | None
    detail: str
    remediation: str
    name: str = ""
    code: str = ""
    application_name: str = ""


def obstacle(
    status: str,
    kind: str,
    who: str,
    key: str,
    *,
    sessions: int | None = None,
    rule: Rule | None = None,
    name: str = "",
    cure: str = "",
    application_name: str = "",
    **values: object,
) -> Obstacle:
    """Return an obstacle whose sentences stand under a key in the texts.

    Args:
        cure: the key of what to do, where that is another's.
    """
    detail, remediation = TEXTS.preflight(key, **values)
    if cure:
        _, remediation = TEXTS.preflight(cure, **values)
    return Obstacle(
        status,
        kind,
        visible(who),
        sessions,
        rule.text if rule is not None else None,
        detail,
        remediation,
        name or who,
        key,
        visible(application_name),
    )


def not_known(unknown: Unknown, kind: str, who: str = "") -> Obstacle:
    """Return that a fact is not known, and the GRANT that would help."""
    grant = f"{unknown.grant};" if unknown.grant else ""
    who = who or TEXTS.who("everyone")
    return obstacle("unknown", kind, who, "not_known", reason=unknown.reason, grant=grant)
