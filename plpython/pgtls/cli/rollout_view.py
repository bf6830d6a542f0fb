"""How plans and obstacles look: a phase after the other, and blocks of 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict

from ..hba.known import Kind
from ..quoting import secrets, shell
from ..rollout.obstacles import Obstacle
from ..rollout.rows import Row, rows
from ..rollout.steps import NotPlanned, Plan
from ..texts import TEXTS
from . import render

_WIDTH = 80
# So many of one kind are shown whole; the others as names, so that the whole fits a screen.
_MOST_ALIKE = 3
_MOST_NAMES = 300
_MANY = frozenset({*(kind.value for kind in Kind), "role"})
_COLOURS = {"breaks": "red", "unknown": "yellow", "warn": "cyan"}


def missing(plan: Plan) -> list[NotPlanned]:
    """Return what a plan lacks, but for what only the server's own process could tell it."""
    return [noted for noted in plan.not_planned if not noted.elsewhere]


# ---- plan ---------------------------------------------------------------------------------------


def print_plan(plan: Plan, dsn: str) -> None:
    """Print a plan, phase by phase, and the way back as a script for sh.

    Args:
        dsn: of the server, without a password.
    """
    if plan.nothing_to_do:
        render.print_line(TEXTS.rollout("nothing", layer=plan.layer))
    phase = ""
    for row in rows(plan):
        if row.phase == "back":
            continue
        if row.phase != phase:
            phase = row.phase
            render.print_heading(TEXTS.rollout(f"phase_{phase}", layer=plan.layer))
        _print_row(row)
    render.print_heading(TEXTS.rollout("phase_back"))
    for line in way_back(plan, dsn):
        render.print_line(f"  {line}")


def way_back(plan: Plan, dsn: str) -> list[str]:
    """Return the way back as lines for sh: after ``pgtls apply``, and after a change by hand."""
    found = [
        f"server={shell.word(dsn)}",
        f"# {TEXTS.rollout('back_applied')}",
        TEXTS.rollout("back_undo", layer=plan.layer),
    ]
    back = [row.action for row in rows(plan) if row.phase == "back"]
    if back:
        found.append(f"# {TEXTS.rollout('back_by_hand')}")
    for action in back:
        by_sh = action.startswith("cp ")
        found.append(action if by_sh else f'psql -X -d "$server" -c {shell.word(action)}')
    return found


def _print_row(row: Row) -> None:
    if row.phase == "hba" and row.today is not None:
        for line in row.today.split("\n"):
            render.print_line(render.Styled(f"  - {line}", "red", tabs=True))
    if row.action:
        sign = "+ " if row.phase == "hba" and not row.action.startswith("cp ") else ""
        color = "green" if sign else None
        render.print_line(render.Styled(f"  {sign}{row.action}", color, tabs=True))
    if row.phase not in ("client", "back"):
        _print_indented(row.reason, 6)


def _print_indented(text: str, indent: int) -> None:
    for line in textwrap.wrap(render.plain(text), _WIDTH - indent, break_on_hyphens=False):
        render.print_line(render.Styled(" " * indent + line, dim=True))


def plan_json(plan: Plan, dsn: str) -> dict[str, object]:
    """Return a plan with its stable keys."""
    hba = plan.hba
    return {
        "layer": plan.layer,
        "nothing_to_do": plan.nothing_to_do,
        "by_hand": [asdict(each) for each in plan.by_hand],
        "files": [asdict(need) for need in plan.files],
        "settings": [
            {**asdict(change), "statement": change.statement, "undo": change.undo}
            for change in plan.settings
        ],
        "hba": None
        if hba is None
        else {
            "layer": hba.layer,
            "path": hba.path,
            "text": secrets.in_lines(hba.text),
            "before": secrets.in_lines(hba.before),
        },
        "clients": [asdict(client) for client in plan.clients],
        "unknown": [
            {"layer": noted.layer, "reason": noted.unknown.reason, "grant": noted.unknown.grant}
            for noted in plan.not_planned
        ],
        "rows": [asdict(row) for row in rows(plan)],
        "back": way_back(plan, dsn),
    }


# ---- preflight ----------------------------------------------------------------------------------


def print_obstacles(
    found: Sequence[Obstacle],
    in_the_way: Collection[Obstacle],
    layer: int,
    *,
    forced: bool = False,
) -> None:
    """Print whom a plan would break, and how many of them stand in the way.

    Args:
        forced: whether those who stood in the way were accepted without a name.
    """
    for alike in _alike(found).values():
        for obstacle in alike[:_MOST_ALIKE]:
            accepted = (
                ""
                if obstacle in in_the_way or obstacle.status == "warn"
                else (" (forced)" if forced else " (accepted)")
            )
            many = f", {obstacle.sessions} sessions" if obstacle.sessions else ""
            head = render.Styled(f"{obstacle.status:<8}", _COLOURS[obstacle.status], bold=True)
            render.print_line(head, f"{obstacle.kind}: {obstacle.who}{many}{accepted}")
            for line in _sentences(obstacle):
                _print_indented(line, 8)
        rest = [obstacle.name for obstacle in alike[_MOST_ALIKE:]]
        if rest:
            names = ", ".join(dict.fromkeys(rest))
            if len(names) > _MOST_NAMES:
                names = names[:_MOST_NAMES].rpartition(", ")[0] + ", …"
            _print_indented(TEXTS.rollout("many_more", count=len(rest), names=names), 8)
    if forced:
        return
    key = "obstacles" if in_the_way else "no_obstacles"
    render.print_line(TEXTS.rollout(key, count=len(in_the_way), layer=layer))


def _alike(found: Sequence[Obstacle]) -> dict[tuple[object, ...], list[Obstacle]]:
    """Obstacles that say the same of somebody else, in the order of the first of each."""
    groups: dict[tuple[object, ...], list[Obstacle]] = {}
    for obstacle in found:
        # What is no client or role speaks of one thing each.
        one = "" if obstacle.code and obstacle.kind in _MANY else obstacle
        key = (obstacle.status, obstacle.kind, obstacle.code, obstacle.rule, one)
        groups.setdefault(key, []).append(obstacle)
    return groups


def _sentences(obstacle: Obstacle) -> Iterable[str]:
    if obstacle.application_name:
        yield TEXTS.rollout("called", application_name=obstacle.application_name)
    if obstacle.rule is not None:
        yield obstacle.rule
    yield obstacle.detail
    if obstacle.remediation:
        yield f"→ {obstacle.remediation}"


def obstacle_json(obstacle: Obstacle, accepted: Collection[str]) -> dict[str, object]:
    """Return an obstacle with its stable keys."""
    return {**asdict(obstacle), "accepted": obstacle.name in accepted}
