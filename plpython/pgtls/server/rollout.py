"""plan, preflight."""

from __future__ import annotations

from dataclasses import astuple

from ..collect import Asker, candidate_rules, rules_with_tls, situation
from ..hba.recommend import check_loads
from ..rollout.plan import plan as plan_
from ..rollout.preflight import preflight as preflight_
from ..rollout.rows import rows
from .door import Rows, check_layer, sql_function


@sql_function
def plan(who: Asker, layer: int | None, keep_loopback: bool | None) -> Rows:
    """Rows of ``pgtls.plan(layer, keep_loopback)``."""
    check_layer(layer, 1)
    made = plan_(situation(who), layer or 1, keep_loopback=keep_loopback is not False)
    if made.hba is not None:
        check_loads(candidate_rules(who, made.hba.text, tls_on=True))
    return [(number, *astuple(row)) for number, row in enumerate(rows(made), 1)]


@sql_function
def preflight(who: Asker, layer: int | None, keep_loopback: bool | None) -> Rows:
    """Rows of ``pgtls.preflight(layer, keep_loopback)``."""
    check_layer(layer, 1)
    found = situation(who)
    made = plan_(found, layer or 1, keep_loopback=keep_loopback is not False)
    after = rules_with_tls(who, found.hba_text if made.hba is None else made.hba.text)
    return [
        (*astuple(row)[:7], row.application_name or None, row.code)
        for row in preflight_(found, made, after)
    ]
