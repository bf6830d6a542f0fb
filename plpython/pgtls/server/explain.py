"""explain: an error message's causes and cures, the ones that this server has first."""

from __future__ import annotations

from dataclasses import replace

from .. import policy, posture
from ..collect import Asker, collect_server
from ..errors import InvalidInput
from ..explain import Answer
from ..explain import explain as explain_message
from ..posture import Finding
from ..texts import TEXTS
from .door import Rows, sql_function


@sql_function
def explain(who: Asker, message: str | None) -> Rows:
    """Rows of ``pgtls.explain(message)``."""
    if not message or not message.strip():
        raise InvalidInput(
            "no message was given",
            detail="An error message, or lines of a log, as the client or the server shows them.",
            hint="For example: select * from pgtls.explain('connection requires a valid client "
            "certificate');",
        )
    if len(message) > policy.LONGEST_MESSAGE:
        raise InvalidInput(
            f"the message has {len(message)} characters, and at most {policy.LONGEST_MESSAGE} "
            "are read",
            hint='Give the lines that matter, or read a whole log with "pgtls explain --log".',
        )
    before_16 = who.version_num < 160000
    answers = [replace(each, expressions=not before_16) for each in explain_message(message)]
    found = _findings(who, answers)
    rows: Rows = []
    if not answers or answers[0].certainty == "near":
        rows.append(
            ("unknown", None, None, None, TEXTS.phrase("explain_unknown"), None,
             TEXTS.phrase("explain_collect"), None, None, {})
        )  # fmt: skip
    for answer in answers:
        rows += _rows(answer, found)
    return [(number, *row) for number, row in enumerate(rows, 1)]


def _findings(who: Asker, answers: list[Answer]) -> dict[str, Finding]:
    """What the checks that find the causes of a known message find now, by check."""
    asked = {
        check_id
        for answer in answers
        if answer.certainty == "known"
        for cause in answer.text.causes
        for check_id in cause.checks
    }
    if not asked:
        return {}
    return {
        finding.check_id: finding
        for finding in posture.run(collect_server(who))
        if finding.check_id in asked and finding.status in ("fail", "warn")
    }


def _rows(answer: Answer, found: dict[str, Finding]) -> Rows:
    text = answer.text
    if answer.certainty == "near":
        return [
            ("near", answer.entry.id, answer.entry.said_by, text.title, None, None, None, None,
             None, {})
        ]  # fmt: skip
    seen = [
        (next((found[check] for check in cause.checks if check in found), None), cause)
        for cause in text.causes
    ]
    seen.sort(key=lambda pair: pair[0] is None)
    return [
        (
            "known",
            answer.entry.id,
            answer.entry.said_by,
            text.title,
            cause.cause,
            cause.see,
            cause.cure,
            text.other,
            _evidence(finding),
            dict(answer.values),
        )
        for finding, cause in seen
    ]


def _evidence(finding: Finding | None) -> str | None:
    if finding is None:
        return None
    return TEXTS.phrase("explain_seen", check_id=finding.check_id, detail=finding.detail)
