"""How the results of ``pgtls hba`` look: findings, a diff with reasons, clients one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..hba.clients import Client
from ..hba.lint import Lint
from ..hba.model import Connection, Decision
from ..hba.recommend import Line, shown
from ..hba.simulate import Simulated
from ..quoting import secrets
from ..reports import sessions
from ..texts import TEXTS
from . import render
from .app import notice
from .hba_files import HbaFile, sessions_of

# ---- lint ---------------------------------------------------------------------------------------


def print_lint(source: HbaFile, shown: Sequence[Lint], hidden: int, severity: str) -> None:
    """Print findings as a table, and how many there are."""
    if shown:
        render.print_table(
            ("line", "code", "severity", "detail", "remediation"),
            (
                (
                    source.place(item.rule),
                    item.code,
                    item.severity,
                    *TEXTS.lint(item.code, item.values),
                )
                for item in shown
            ),
        )
        render.print_line(TEXTS.phrase("lint_found", count=len(shown), severity=severity))
    else:
        render.print_line(TEXTS.phrase("lint_clean", severity=severity))
    if hidden:
        render.print_line(TEXTS.phrase("lint_hidden", count=hidden))


def lint_json(source: HbaFile, item: Lint) -> dict[str, object]:
    """Return a finding with its stable keys."""
    detail, remediation = TEXTS.lint(item.code, item.values)
    return {
        "file": source.file_of(item.rule),
        "line": item.rule.line_number,
        "code": item.code,
        "severity": item.severity,
        "detail": detail,
        "remediation": remediation,
        "rule": item.rule.text if item.rule.type else None,
    }


# ---- recommend ----------------------------------------------------------------------------------


def recommend_json(text: str, lines: Sequence[Line]) -> Iterator[dict[str, object]]:
    """Yield the lines of a new file with their stable keys, secrets included.

    Args:
        text: what they were derived from.
    """
    for number, (line, masked) in enumerate(zip(lines, shown(text, lines)), 1):
        yield {
            "seq": number,
            "line": line.line,
            "replaces": masked.replaces,
            "reason": sessions.reason_of(line, masked),
        }


def print_changes(source: HbaFile, lines: Sequence[Line], layer: int, *, err: bool) -> None:
    """Print what changed and why as a diff, on standard error or output."""
    # What is read on a screen or in a log does not need the passwords that the file has to keep.
    text = secrets.in_lines(source.text)
    changes = list(diff(text, tuple(shown(source.text, lines))))
    if not changes:
        notice(TEXTS.phrase("recommend_same", layer=layer))
        return
    name = str(source.name)
    changed = TEXTS.phrase("recommend_changed", layer=layer)
    header = (f"--- {name}", f"+++ {name} ({changed})")
    for text in (*header, *changes):
        color = {"-": "red", "+": "green", "@": "cyan"}[text[0]]
        render.print_line(render.Styled(text, color, tabs=True), err=err)


def diff(text: str, lines: Sequence[Line]) -> Iterator[str]:
    """Yield the hunks of a diff without lines of context: none when nothing changed.

    The reasons stand where such a diff names the function of a hunk, so that patch(1) takes it.

    Args:
        text: the file as it stands.
        lines: what ``recommend`` made of it.
    """
    before = text.split("\n")
    old = new = 0
    position = 0
    while position < len(lines):
        line = lines[position]
        if line.reason is None:
            old, new, position = old + 1, new + 1, position + 1
            continue
        removed: list[str] = []
        added: list[str] = []
        while position < len(lines) and lines[position].reason == line.reason:
            gone = _gone(lines[position], before, old + len(removed))
            if gone and added and not removed:
                # What is only added stands apart from what takes another's place.
                break
            removed += gone
            added.append(lines[position].line)
            position += 1
        reason = TEXTS.phrase(line.reason)
        yield f"@@ -{_span(old, removed)} +{_span(new, added)} @@ {reason}"
        yield from (f"-{each}" for each in removed)
        yield from (f"+{each}" for each in added)
        old, new = old + len(removed), new + len(added)


def _gone(line: Line, before: Sequence[str], old: int) -> list[str]:
    """The lines of the file that a new one takes the place of: none for one of another file."""
    gone = [] if line.replaces is None else line.replaces.split("\n")
    return gone if gone == list(before[old : old + len(gone)]) else []


def _span(done: int, lines: Sequence[str]) -> str:
    """A range of lines as a hunk names it: of an empty one the line before it."""
    return f"{done + bool(lines)},{len(lines)}"


# ---- simulate -----------------------------------------------------------------------------------


def print_simulation(
    today: HbaFile, after: HbaFile, pairs: Sequence[tuple[Client, Simulated]]
) -> None:
    """Print a row for each client; nothing for none."""
    if not pairs:
        return
    render.print_table(
        ("client", "sessions", "today", "under the candidate", "breaks", "what must change"),
        (
            (
                _client(found.client),
                str(client.sessions),
                _decision(today, found.today),
                _decision(after, found.after),
                _verdict(found),
                sessions.change_of(found),
            )
            for client, found in pairs
        ),
    )


def print_summary(
    clients: Sequence[Client], results: Sequence[Simulated], broken: Sequence[Client]
) -> None:
    """Print how many clients and sessions a candidate breaks."""
    render.print_line(
        TEXTS.phrase(
            "simulate_summary",
            broken=len(broken),
            clients=len(clients),
            sessions=sessions_of(broken),
            all_sessions=sessions_of(clients),
            unknown=sum(_verdict(found) == "may" for found in results),
        )
    )


def _verdict(found: Simulated) -> str:
    """Whether it breaks: ``may`` where that is not known, which is not safe."""
    if found.change in ("undecided", "certificate_unknown", "method", "ssl_off"):
        return "may"
    return "breaks" if found.breaks else ""


def _client(client: Connection) -> str:
    words = [f"{client.usename}@{'replication' if client.replication else client.datname}"]
    if client.client_addr is None:
        words.append("unix")
    else:
        words += [client.client_addr, "plaintext" if client.encryption == "none" else ""]
        words.append("" if client.encryption == "none" else client.encryption)
    return " ".join(filter(None, words))


def _decision(source: HbaFile, decision: Decision) -> str:
    rule = decision.rule
    if rule is None:
        return TEXTS.phrase("no_entry")
    place = TEXTS.phrase("place", line=rule.line_number, file=source.file_of(rule))
    return TEXTS.phrase("outcome", outcome=decision.outcome, place=place, rule=rule.text)


def simulate_json(
    today: HbaFile, after: HbaFile, client: Client, found: Simulated
) -> dict[str, object]:
    """Return what a client meets with its stable keys."""
    connection = found.client
    return {
        "user": connection.usename,
        "database": connection.datname,
        "address": connection.client_addr,
        "encryption": connection.encryption,
        "replication": connection.replication,
        "client_cert": connection.shows_certificate,
        "client_cert_cn": connection.cert_cn,
        "client_cert_dn": connection.cert_dn,
        "sessions": client.sessions,
        **_decision_json("today", today, found.today),
        **_decision_json("candidate", after, found.after),
        "breaks": found.breaks,
        "change": sessions.change_of(found),
    }


def _decision_json(when: str, source: HbaFile, decision: Decision) -> dict[str, object]:
    rule = decision.rule
    return {
        f"outcome_{when}": decision.outcome,
        f"file_{when}": source.file_of(rule) if rule else None,
        f"line_{when}": rule.line_number if rule else None,
        f"rule_{when}": rule.text if rule else None,
    }
