"""Whom a plan would break: every client, role and replica that is known, by rule and reason.

for found in preflight(situation, made, after):
    print(found.status, found.who, found.rule, found.detail)

``after`` is the plan's pg_hba.conf, read as the server would read it.  No obstacle: nobody who is
known would be locked out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from ..dataclass import replace
from ..facts import Rule, Server, Situation, Unknown
from .obstacles import STATUSES, Obstacle, not_known, obstacle
from .of_files import NOTHING, Material, of_files
from .of_hba import of_hba
from .steps import Plan


def preflight(
    situation: Situation,
    plan: Plan,
    after: Sequence[Rule] | Unknown,
    *,
    holders: Collection[str] | None = None,
    material: Material = NOTHING,
) -> tuple[Obstacle, ...]:
    """Return whom a plan would break, the worst first.

    Args:
        situation: the server as it is.
        plan: what is to be changed.
        after: the rules of the plan's pg_hba.conf; those of today where that does not change.
        holders: the names (CN) in the valid client certificates of the CA; None: not known.
        material: the files that the plan asks for, as far as they have been made.
    """
    found = [
        *_hidden(plan),
        *of_hba(situation.server, plan, after, holders, situation.logins),
        *of_files(situation.server, plan, material),
        *_of_outbound(situation.server, plan),
    ]
    return tuple(sorted(found, key=lambda obstacle: STATUSES.index(obstacle.status)))


def blocking(obstacles: Iterable[Obstacle], accepted: Collection[str] = ()) -> list[Obstacle]:
    """Return those that stand in the way: of nobody who was accepted by name."""
    return [
        obstacle
        for obstacle in obstacles
        if obstacle.status != "warn" and obstacle.name not in accepted
    ]


def _hidden(plan: Plan) -> Iterator[Obstacle]:
    for noted in plan.not_planned:
        status = "warn" if noted.elsewhere else "unknown"
        yield replace(not_known(noted.unknown, "fact"), status=status)


_WANTED = {1: ("require", "verify-ca", "verify-full"), 2: ("verify-ca", "verify-full")}


def _of_outbound(server: Server, plan: Plan) -> Iterator[Obstacle]:
    if isinstance(server.outbound, Unknown):
        yield replace(not_known(server.outbound, "outbound"), status="warn")
        return
    wanted = _WANTED.get(plan.layer, ("verify-full",))
    for connection in server.outbound:
        if connection.local:
            continue
        sslmode = connection.sslmode or "prefer"
        who = f"{connection.kind} {connection.name}"
        host = connection.host or "another"
        values: dict[str, Any] = {"sslmode": sslmode, "wanted": wanted[0], "host": host}
        if connection.kind != "primary_conninfo":
            if sslmode not in wanted:
                yield obstacle("warn", "outbound", who, "outbound_weak", **values)
            continue
        name = "primary_conninfo"
        if sslmode == "disable":
            yield obstacle("breaks", "replica", name, "replica_disable")
        elif sslmode not in wanted:
            yield obstacle("warn", "replica", name, "replica_weak", **values)
        if plan.layer == 5 and connection.sslcert is None:
            yield obstacle("unknown", "replica", name, "replica_certificate")
