"""What pg_hba.conf does with clients: today, under layer 1, under a candidate."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..checks.layer1 import rule_subject
from ..dataclass import dataclass
from ..encodings import is_text
from ..facts import Roles, Rule, SessionGroup, Unknown
from ..hba.match import Matcher
from ..hba.model import Connection, Decision
from ..hba.recommend import Line, layer_1_rules
from ..hba.simulate import Simulated, simulate
from ..texts import TEXTS


def deciding_lines(
    rules: Sequence[Rule] | Unknown,
    clients: Sequence[Connection],
    roles: Roles,
    *,
    expressions: bool,
) -> list[tuple[int | None, str]]:
    """Return for each client the number and text of the line that would let it in now."""
    if isinstance(rules, Unknown):
        return [(None, TEXTS.phrase("hba_hidden", reason=rules.reason))] * len(clients)
    matcher = Matcher(rules, roles, expressions=expressions)
    return [_line(matcher.decide(client)) for client in clients]


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
    expressions: bool,
) -> list[tuple[int | None, str, str]]:
    """Return for each plaintext client: today's line, its fate under layer 1, what to change."""
    if isinstance(rules, Unknown):
        hidden = TEXTS.phrase("hba_hidden", reason=rules.reason)
        return [(None, hidden, hidden)] * len(clients)
    after = layer_1_rules(
        (rule for rule in rules if rule.type is not None), keep_loopback=keep_loopback
    )
    today = Matcher(rules, roles, expressions=expressions)
    then = Matcher(after, roles, expressions=expressions)
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
        "no_certificate": "needs_certificate",
    }.get(decision.outcome, "undecided")
    return TEXTS.phrase(key, where=rule_subject(rule), rule=rule.text)


def change_of(found: Simulated) -> str:
    """Return in words what must change at a client."""
    method = found.after.rule.auth_method if found.after.rule else ""
    return TEXTS.change(found.change, usename=found.client.usename, method=method)


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
    where = rule_subject(rule) if rule is not None else ""
    return TEXTS.match(key, where=where, method=rule.auth_method if rule is not None else "")


@dataclass(frozen=True)
class KnownClient:
    """A client that the server knows, and how many sessions it has."""

    connection: Connection
    sessions: int


def known_clients(groups: Iterable[SessionGroup]) -> list[KnownClient]:
    """Return the clients of the sessions of now: the seam where a store of past ones joins."""
    return [
        KnownClient(
            Connection(
                group.datname,
                group.usename or "",
                group.client_addr,
                group.encryption,
                replication=group.backend_type == "walsender" and group.datname is None,
                shows_certificate=group.has_client_dn if group.encryption == "tls" else None,
            ),
            group.count,
        )
        for group in groups
    ]
