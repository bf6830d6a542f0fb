"""Runs the catalogue over the facts, and says of each layer whether it holds.

findings = run(server, layer=1)
states = layers(findings)
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from . import checks, policy
from .checks import Check, Outcome
from .dataclass import dataclass
from .facts import Server
from .quoting import visible
from .texts import TEXTS, Texts

STATUSES = ("fail", "unknown", "warn", "pass", "not_applicable")


@dataclass(frozen=True)
class Finding:
    """One row of ``pgtls.posture()``.

    Attributes:
        severity: of the finding; ``info`` where nothing is wrong.
        metadata: the key of the sentences and the values behind them.
        finding_key: the same from day to day for the same finding: check id and subject, without
            line numbers or counts.
    """

    check_id: str
    layer: int
    title: str
    severity: str
    status: str
    subject: str
    detail: str
    remediation: str
    reference: str
    metadata: Mapping[str, object]
    finding_key: str


@dataclass(frozen=True)
class LayerState:
    """One row of ``pgtls.layers()``.

    Attributes:
        status: the worst of its checks: ``fail``, ``unknown``, ``warn`` or ``pass``.
        blocking: ids of the checks that keep the layer from holding.
        next_step: what to do first, by severity.
    """

    layer: int
    name: str
    status: str
    passed: int
    warned: int
    failed: int
    unknown: int
    blocking: tuple[str, ...]
    next_step: str


_ALTER_SYSTEM = re.compile(r"alter system (?:re)?set ([a-z_]+)")


def run(server: Server, layer: int | None = None, texts: Texts = TEXTS) -> list[Finding]:
    """Return the findings of all checks, or those of one layer (0 to 5), in catalogue order."""
    catalogue = sorted(checks.CATALOGUE.values(), key=lambda check: check.id)
    return _with_unique_keys(
        _finding(check, outcome, server, texts)
        for check in catalogue
        if layer is None or check.layer == layer
        for outcome in check.run(server)
    )


def _with_unique_keys(findings: Iterable[Finding]) -> list[Finding]:
    """Number findings that only their place tells apart, such as a pg_hba line written twice."""
    seen: Counter[str] = Counter()
    unique = []
    for finding in findings:
        seen[finding.finding_key] += 1
        count = seen[finding.finding_key]
        numbered = replace(finding, finding_key=f"{finding.finding_key}#{count}")
        unique.append(finding if count == 1 else numbered)
    return unique


def _reachable(server: Server, remediation: str, texts: Texts) -> str:
    """Return a cure that works here: ALTER SYSTEM does not reach every setting of every server."""
    for name in _ALTER_SYSTEM.findall(remediation):
        found = server.settings.get(name)
        if found is not None and found.source in ("command line", "environment variable"):
            return texts.phrase(
                "out_of_reach", name=name, source=found.source, remediation=remediation
            )
        allowed = server.settings.get("allow_alter_system")
        if allowed is not None and allowed.value == "off":
            return texts.phrase("no_alter_system", remediation=remediation)
    return remediation


def _finding(check: Check, outcome: Outcome, server: Server, texts: Texts) -> Finding:
    values = {"subject": outcome.subject, **outcome.values}
    detail, remediation = texts.outcome(check.id, outcome.text, values)
    remediation = _reachable(server, remediation, texts)
    troubled = outcome.status in ("fail", "warn", "unknown")
    return Finding(
        check_id=check.id,
        layer=check.layer,
        title=texts.checks[check.id].title,
        severity=(outcome.severity or check.severity) if troubled else "info",
        status=outcome.status,
        subject=visible(outcome.subject),
        detail=detail,
        remediation=remediation,
        reference=check.reference,
        metadata={"text": outcome.text, **outcome.values},
        finding_key=_key(check.id, outcome.subject if outcome.key is None else outcome.key),
    )


def _key(check_id: str, subject: str) -> str:
    return check_id + (":" + visible(re.sub(r"\s+", "_", subject)) if subject else "")


def layers(findings: Iterable[Finding], texts: Texts = TEXTS) -> list[LayerState]:
    """Return the state of each layer that the findings speak of."""
    by_layer: dict[int, list[Finding]] = {}
    for finding in findings:
        by_layer.setdefault(finding.layer, []).append(finding)
    return [_state(layer, found, texts) for layer, found in sorted(by_layer.items())]


def _state(layer: int, findings: Sequence[Finding], texts: Texts) -> LayerState:
    count = {status: sum(finding.status == status for finding in findings) for status in STATUSES}
    blocking = [finding for finding in findings if finding.status in ("fail", "unknown")]
    status = next(status for status in STATUSES if count[status])
    return LayerState(
        layer=layer,
        name=texts.phrase(f"layer{layer}"),
        status=status,
        passed=count["pass"],
        warned=count["warn"],
        failed=count["fail"],
        unknown=count["unknown"],
        blocking=tuple(dict.fromkeys(finding.check_id for finding in blocking)),
        next_step=_next_step(findings, texts),
    )


def _next_step(findings: Sequence[Finding], texts: Texts) -> str:
    open_ = [finding for finding in findings if finding.status in ("fail", "warn", "unknown")]
    if not open_:
        return texts.phrase("next_none")
    first = min(
        open_,
        key=lambda finding: (STATUSES.index(finding.status), -severity_rank(finding.severity)),
    )
    key = "next_fix"
    if first.status == "unknown":
        key = "next_grant" if first.remediation else "next_unknown"
    return texts.phrase(
        key, check_id=first.check_id, remediation=first.remediation, detail=first.detail
    )


def severity_rank(severity: str) -> int:
    """Return the place of a severity in its order, from 0 for ``info``."""
    return policy.SEVERITIES.index(severity)
