"""requirements, protocols, posture, layers, log_findings."""

from __future__ import annotations

from dataclasses import astuple
from typing import Any

from .. import backend, policy
from .. import posture as posture_
from ..acceptance import Offer
from ..collect import Asker, collect_server, offer, protocol_sessions, trust, versions
from ..errors import InvalidInput
from ..texts import TEXTS
from .door import Rows, check_layer, sql_function


@sql_function
def requirements(who: Asker) -> Rows:
    """Rows of ``pgtls.requirements()``."""
    from ..reports.requirements import requirements as requirements_

    found = versions(who)
    return [
        astuple(row)
        for row in requirements_(
            version_num=who.version_num,
            version=found.server,
            now=found.now,
            ssl_library=who.setting("ssl_library"),
            openssl=backend.openssl(),
            plpython=found.plpython,
        )
    ]


@sql_function
def protocols(who: Asker) -> Rows:
    """Rows of ``pgtls.protocols()``."""
    from ..reports.protocols import protocols as protocols_

    met = offer(who, trust(who))
    return [
        astuple(row)
        for row in protocols_(
            openssl=backend.openssl(),
            ssl_on=who.setting("ssl") == "on",
            least=who.known(lambda: who.setting("ssl_min_protocol_version")),
            greatest=who.known(lambda: who.setting("ssl_max_protocol_version")),
            ciphers=who.known(lambda: who.setting("ssl_ciphers")),
            offer=met if isinstance(met, Offer) else None,
            sessions=protocol_sessions(who),
        )
    ]


# ---- posture ----------------------------------------------------------------------------------


@sql_function
def posture(who: Asker, layer: int | None) -> Rows:
    """Rows of ``pgtls.posture(layer)``."""
    check_layer(layer, 0)
    return [_finding_row(finding) for finding in posture_.run(collect_server(who), layer)]


def _finding_row(finding: posture_.Finding) -> tuple[object, ...]:
    return (
        finding.check_id,
        finding.layer,
        finding.title,
        finding.severity,
        finding.status,
        finding.subject,
        finding.detail,
        finding.remediation,
        finding.reference,
        finding.metadata,
        finding.finding_key,
    )


@sql_function
def layers(who: Asker) -> Rows:
    """Rows of ``pgtls.layers()``."""
    return [
        (*astuple(state)[:7], list(state.blocking), state.next_step)
        for state in posture_.layers(posture_.run(collect_server(who)))
    ]


@sql_function
def findings_to_log(who: Asker, min_severity: str | None) -> list[tuple[str, str]]:
    """Message, of one line, and hint of each finding at or above a severity, worst first."""
    if min_severity not in policy.SEVERITIES:
        raise InvalidInput(
            f'there is no severity "{min_severity}"' if min_severity else "no severity was given",
            detail=f"Severities are {', '.join(policy.SEVERITIES)}.",
            hint="For example: select pgtls.log_findings('high');",
        )
    least = posture_.severity_rank(min_severity)
    found = [
        finding
        for finding in posture_.run(collect_server(who))
        if finding.status in ("fail", "warn", "unknown")
        and posture_.severity_rank(finding.severity) >= least
    ]
    found.sort(key=lambda finding: -posture_.severity_rank(finding.severity))
    return [(_log_line(finding), finding.remediation) for finding in found]


def _log_line(finding: posture_.Finding) -> str:
    line = TEXTS.phrase(
        "log_finding",
        check_id=finding.check_id,
        status=finding.status,
        severity=finding.severity,
        finding_key=finding.finding_key,
        detail=finding.detail,
    )
    # A role's or a file's name may hold a line's end, and a log monitor reads lines.
    return " ".join(line.split())


def log_findings(plpy: Any, min_severity: str | None) -> int:
    """Write one WARNING a finding to the server log; return how many."""
    found = findings_to_log(plpy, min_severity)
    for message, hint in found:
        plpy.warning(message, **({"hint": hint} if hint else {}))
    return len(found)
