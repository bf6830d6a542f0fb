"""Which line lets each session in, and what a plaintext one would meet under layer 1."""

from __future__ import annotations

from collections.abc import Sequence

from ..checks.layer1 import rule_subject
from ..facts import Roles, Rule, Unknown
from ..hba.match import match
from ..hba.model import Connection, Decision
from ..hba.recommend import layer_1_rules
from ..hba.simulate import plaintext_verdict
from ..texts import TEXTS


def deciding_lines(
    rules: Sequence[Rule] | Unknown, clients: Sequence[Connection], roles: Roles
) -> list[tuple[int | None, str]]:
    """Return for each client the number and text of the line that would let it in now."""
    if isinstance(rules, Unknown):
        return [(None, TEXTS.phrase("hba_hidden", reason=rules.reason))] * len(clients)
    return [_line(match(rules, client, roles)) for client in clients]


def _line(decision: Decision) -> tuple[int | None, str]:
    rule = decision.rule
    if rule is None:
        return None, TEXTS.phrase("refused")
    if decision.outcome == "unknown":
        return None, TEXTS.phrase("undecided", where=rule_subject(rule))
    return rule.line_number, rule.text


def under_layer_1(
    rules: Sequence[Rule] | Unknown,
    clients: Sequence[Connection],
    roles: Roles,
    *,
    tls_on: bool,
    keep_loopback: bool,
) -> list[tuple[int | None, str, str]]:
    """Return for each plaintext client: today's line, its fate under layer 1, what to change."""
    if isinstance(rules, Unknown):
        hidden = TEXTS.phrase("hba_hidden", reason=rules.reason)
        return [(None, hidden, hidden)] * len(clients)
    sound = [rule for rule in rules if rule.type is not None]
    after = layer_1_rules(sound, keep_loopback=keep_loopback)
    answers = []
    for client in clients:
        verdict = plaintext_verdict(sound, after, client, roles, tls_on=tls_on)
        change = TEXTS.phrase(f"change_{verdict.change}")
        answers.append((_line(verdict.today)[0], _fate(verdict.under_layer_1), change))
    return answers


def _fate(decision: Decision) -> str:
    rule = decision.rule
    if rule is None:
        return TEXTS.phrase("refused")
    key = {"allowed": "stays", "rejected": "rejected", "unknown": "undecided"}[decision.outcome]
    return TEXTS.phrase(key, where=rule_subject(rule), rule=rule.text)
