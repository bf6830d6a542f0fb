"""What pg_hba.conf does with clients: today, under layer 1, under a candidate."""

from __future__ import annotations

from collections.abc import Sequence

from ..checks.layer1 import rule_subject
from ..encodings import is_text
from ..facts import Rule, Unknown
from ..hba.match import Admission
from ..hba.model import Connection, Decision
from ..hba.recommend import Line, layer_1_rules
from ..hba.simulate import Simulated, simulate
from ..texts import TEXTS


def deciding_lines(
    rules: Sequence[Rule] | Unknown,
    clients: Sequence[Connection],
    admission: Admission,
) -> list[tuple[int | None, str]]:
    """Return for each client the number and text of the line that would let it in now."""
    if isinstance(rules, Unknown):
        return [(None, TEXTS.phrase("hba_hidden", reason=rules.reason))] * len(clients)
    matcher = admission.under(rules)
    return [_line(matcher.decide(client)) for client in clients]


def _line(decision: Decision) -> tuple[int | None, str]:
    rule = decision.rule
    if rule is None:
        return None, TEXTS.phrase("refused")
    if decision.others:
        return None, TEXTS.phrase("undecided", where=rule_subject(rule))
    return rule.line_number, rule.text


def under_layer_1(
    rules: Sequence[Rule] | Unknown,
    clients: Sequence[Connection],
    admission: Admission,
    *,
    tls_on: bool,
    keep_loopback: bool,
    version_num: int,
) -> list[tuple[int | None, str, str]]:
    """Return for each plaintext client: today's line, its fate under layer 1, what to change."""
    if isinstance(rules, Unknown):
        hidden = TEXTS.phrase("hba_hidden", reason=rules.reason)
        return [(None, hidden, hidden)] * len(clients)
    after = layer_1_rules(
        (rule for rule in rules if rule.type is not None),
        keep_loopback=keep_loopback,
        version_num=version_num,
    )
    today, then = admission.under(rules), admission.under(after)
    return [
        (_line(found.today)[0], _fate(found.after), change_of(found))
        for found in simulate(today, then, clients, tls_on=tls_on)
    ]


def _fate(decision: Decision) -> str:
    rule = decision.rule
    if rule is None:
        return TEXTS.phrase("refused")
    key = {
        "allowed": "stays",
        "rejected": "rejected",
        "no_entry": "refused",
        "no_certificate": "needs_certificate",
    }.get(decision.outcome, "undecided")
    if decision.others and key != "undecided":
        key = "stays_either_way" if key == "stays" else "refused_either_way"
    return TEXTS.phrase(key, where=rule_subject(rule), rule=rule.text)


def change_of(found: Simulated) -> str:
    """Return in words what must change at a client."""
    method = found.after.rule.auth_method if found.after.rule else ""
    key = found.change
    if key == "name_mismatch" and method == "cert":
        # Other methods take no map.
        key = "name_mismatch_cert"
    return TEXTS.change(key, usename=found.client.usename, method=method)


def reason_of(line: Line, masked: Line) -> str | None:
    """Return why a line of a new file is as it is, and what to know before it is pasted.

    Args:
        masked: the line without its secrets, which the file has to keep.
    """
    keys = (
        line.reason,
        None if masked.line == line.line else "secret",
        None if is_text(line.line) else "other_bytes",
    )
    return "; ".join(TEXTS.phrase(key) for key in keys if key) or None


def explain(decision: Decision) -> str:
    """Return in words what pg_hba.conf does with a connection."""
    rule = decision.rule
    key = decision.outcome
    if rule is not None and key == "allowed" and rule.auth_method in ("trust", "cert"):
        key = f"allowed_{rule.auth_method}"
    if rule is not None and key == "unknown" and not decision.others:
        key = "unknown_name"
    elif rule is not None and key != "unknown" and decision.others:
        key = "in_either_way" if decision.outcome == "allowed" else "out_either_way"
    where = rule_subject(rule) if rule is not None else ""
    return TEXTS.match(key, where=where, method=rule.auth_method if rule is not None else "")
