"""A plan as rows, in the order in which they are carried out, and then the way back.

for row in rows(plan):
    print(row.phase, row.action, row.reason)
"""

from __future__ import annotations

from collections.abc import Iterator

from ..dataclass import dataclass
from ..quoting import visible
from ..texts import TEXTS
from .steps import FileNeed, HbaChange, Plan


@dataclass(frozen=True)
class Row:
    """One row of ``pgtls.plan()``.

    Attributes:
        layer: that asks for it.
        phase: ``first`` for what people have to do, then ``file``, ``setting``, ``hba``,
            ``reload``, ``client``, ``back``, or ``unknown`` for what could not be planned.
        action: a command, an SQL statement, a line of pg_hba.conf, or a client's setting.
        today: what stands there now.
        reason: why.
    """

    layer: int
    phase: str
    action: str
    today: str | None
    reason: str


def rows(plan: Plan) -> Iterator[Row]:
    """Yield the rows of a plan."""
    for noted in plan.not_planned:
        grant = f"{noted.unknown.grant};" if noted.unknown.grant else ""
        reason = TEXTS.rollout("not_known", reason=noted.unknown.reason)
        yield Row(noted.layer, "unknown", grant, None, reason)
    for each in plan.by_hand:
        yield Row(each.layer, "first", each.action, None, each.reason)
    for need in plan.files:
        yield from _file(need)
    for change in plan.settings:
        yield Row(change.layer, "setting", change.statement, change.today, change.reason)
    if plan.hba is not None:
        yield from _hba(plan.hba)
    if not plan.nothing_to_change:
        why = plan.stale or TEXTS.rollout("reload_why", layer=plan.layer)
        yield Row(plan.layer, "reload", TEXTS.rollout("reload"), None, why)
    for client in plan.clients:
        why = TEXTS.rollout("client_why")
        yield Row(client.layer, "client", f"{client.client}: {client.setting}", None, why)
    yield from _back(plan)


def _file(need: FileNeed) -> Iterator[Row]:
    reason = need.reasons[0]
    for command in need.commands:
        yield Row(need.layer, "file", command, None, reason)
    why = TEXTS.rollout("put_why", kind=need.kind)
    yield Row(need.layer, "file", TEXTS.rollout("put", path=need.path), None, why)
    if need.key_path is not None:
        key = TEXTS.rollout("put_key", path=need.key_path)
        yield Row(need.layer, "file", key, None, TEXTS.rollout("put_key_why"))


def _hba(change: HbaChange) -> Iterator[Row]:
    keep = TEXTS.rollout("keep_hba", path=change.path, kept=_kept(change))
    yield Row(change.layer, "hba", keep, None, TEXTS.rollout("keep_hba_why"))
    for whole, line in zip(change.changed, change.shown):
        keys = (line.reason, "secret_left_out" if whole.line != line.line else None)
        reason = "; ".join(TEXTS.phrase(key) for key in keys if key)
        today = None if line.replaces is None else visible(line.replaces, keep="\t\n")
        yield Row(change.layer, "hba", visible(line.line, keep="\t"), today, reason)


def _kept(change: HbaChange) -> str:
    """Where today's file is kept."""
    return f"{change.path}.before-layer-{change.layer}"


def _back(plan: Plan) -> Iterator[Row]:
    why = TEXTS.rollout("back_why")
    for change in reversed(plan.settings):
        yield Row(change.layer, "back", change.undo, None, why)
    if plan.hba is not None:
        back = TEXTS.rollout("restore_hba", path=plan.hba.path, kept=_kept(plan.hba))
        yield Row(plan.hba.layer, "back", back, None, why)
    if plan.settings or plan.hba:
        yield Row(plan.layer, "back", TEXTS.rollout("reload"), None, why)
