"""What a roll-out would do to a server, and to whom, asked through a connection.

found = survey(session, layer=3)
found.plan.settings, found.obstacles(holders=holders(authority))
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from ..collect import Asker, SqlError, asker, rules_with_tls, situation
from ..facts import Situation, Unknown
from ..pki.authority import Authority
from ..pki.profiles import CLIENT
from ..pki.records import VALID
from ..rollout.obstacles import Obstacle
from ..rollout.of_files import NOTHING, Material
from ..rollout.plan import plan
from ..rollout.preflight import preflight
from ..rollout.steps import NotPlanned, Plan
from ..texts import TEXTS
from .session import Session


@dataclass(frozen=True)
class Survey:
    """A server, and the plan for a layer of it."""

    who: Asker
    situation: Situation
    plan: Plan

    def obstacles(
        self, *, holders: Collection[str] | None = None, material: Material = NOTHING
    ) -> tuple[Obstacle, ...]:
        """Return whom the plan would break; see ``rollout.preflight`` for the arguments."""
        hba = self.plan.hba
        after = rules_with_tls(self.who, self.situation.hba_text if hba is None else hba.text)
        return preflight(self.situation, self.plan, after, holders=holders, material=material)


def survey(
    session: Session, layer: int, *, names: Sequence[str] = (), keep_loopback: bool = True
) -> Survey:
    """Look at a server, and plan a layer (1 to 5) of it.

    Args:
        names: by which clients connect, besides those that ``pgtls.server_name`` holds.
        keep_loopback: see ``rollout.plan``.
    """
    who = asker(session, in_backend=False)
    found = situation(who)
    declared = found.server.names
    # Without the extension in this database nothing is declared; names that may not be read are
    # another matter.
    if not isinstance(declared, Unknown) or declared.grant is None or names:
        known = () if isinstance(declared, Unknown) else declared
        every = tuple(dict.fromkeys((*names, *known)))
        found = replace(found, server=replace(found.server, names=every))
    made = plan(found, layer, keep_loopback=keep_loopback)
    return Survey(who, found, _asked_inside(session, made))


# What the server's own process alone can tell, and what it does not know either.
_INSIDE = """
select layer, reason from pgtls.plan($1, $2)
 where phase = 'unknown' or (phase in ('file', 'setting') and reason ~ '^TLS103:') order by seq
"""


def _asked_inside(session: Session, made: Plan) -> Plan:
    """Return a plan with what the extension in this database can tell, where it is there."""
    here = tuple(noted for noted in made.not_planned if not noted.elsewhere)
    if here == made.not_planned:
        return made
    try:
        inside = session.rows(_INSIDE, values=[made.layer, made.keep_loopback])
    except SqlError:
        return made
    known = {TEXTS.rollout("not_known", reason=noted.unknown.reason) for noted in here}
    more = {
        row["reason"]: NotPlanned(row["layer"], Unknown(row["reason"]))
        for row in inside
        if row["reason"] not in known
    }
    return replace(made, not_planned=(*here, *more.values()))


def holders(authority: Authority) -> frozenset[str]:
    """Return the names that stand in the CA's client certificates, of those that are good now."""
    now = authority.now()
    return frozenset(
        record.name
        for record in authority.certificates()
        if record.profile == CLIENT.name
        and record.state == VALID
        and record.not_before <= now < record.not_after
    )
