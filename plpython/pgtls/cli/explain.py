"""``pgtls explain``: the causes and cures of an error message, or of a log's."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import click

from ..errors import InvalidInput
from ..explain import Answer, log_messages
from ..explain import explain as explain_message
from ..texts import TEXTS
from . import options, render
from .app import findings

#: What is read of a message from standard input.
_LONGEST = 10_000


@click.command(
    epilog=options.epilog(
        'pgtls explain "SSL error: certificate verify failed"',
        "pgtls explain --log /var/log/postgresql/postgresql.log",
    )
)
@click.argument("message", nargs=-1)
@click.option(
    "--log",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    metavar="FILE",
    help="Explain what stands in a log, a line at a time, each problem once; - is standard input.",
)
@options.format_option
def explain(message: tuple[str, ...], log: Path | None, output: str) -> None:
    """Say what an error message means: causes, how to tell them apart, and the cure.

    MESSAGE is what a client, a driver, a pooler or the server's log says; without it standard
    input is read.  The exit code is 1 when the message is not known, and with --log when the
    log has a problem that is.
    """
    if log is not None:
        if message:
            raise InvalidInput("there are a message and a log", hint="Give one of them.")
        _explain_log(log, output)
        return
    text = " ".join(message)
    if not text and not sys.stdin.isatty():
        text = sys.stdin.read(_LONGEST)
    if not text.strip():
        raise InvalidInput(
            "no message was given", hint='For example: pgtls explain "alert unknown ca"'
        )
    answers = explain_message(text)
    if output == options.JSON:
        render.print_json_list(_json(answer) for answer in answers)
    else:
        _print(answers)
    if not answers or answers[0].certainty != "known":
        findings()


def _explain_log(log: Path, output: str) -> None:
    """Explain each problem of a log once, the most frequent first."""
    counts: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], Answer] = {}
    with click.open_file(str(log), errors="replace") as lines, render.progress(f"Reading {log}"):
        for message in log_messages(lines):
            for answer in explain_message(message, near=False):
                key = (answer.entry.id, str(sorted(answer.values.items())))
                counts[key] += 1
                first.setdefault(key, answer)
    ranked = counts.most_common()
    if output == options.JSON:
        render.print_json_list({"count": count, **_json(first[key])} for key, count in ranked)
    else:
        for key, count in ranked:
            render.print_line(TEXTS.phrase("explain_times", count=count))
            _print([first[key]])
        if not ranked:
            render.print_line(TEXTS.phrase("explain_log_clean"))
    if ranked:
        findings()


def _print(answers: list[Answer]) -> None:
    if not answers or answers[0].certainty == "near":
        render.print_paragraph("", TEXTS.phrase("explain_unknown"))
        render.print_paragraph("", TEXTS.phrase("explain_collect"))
        for answer in answers:
            render.print_paragraph("nearest", f"{answer.entry.id}: {answer.text.title}")
        return
    for answer in answers:
        text = answer.text
        render.print_heading(text.title)
        speaker = TEXTS.phrase(f"said_{answer.entry.said_by}")
        render.print_paragraph("said by", f"{speaker} ({answer.entry.id})")
        for number, cause in enumerate(text.causes, 1):
            render.print_paragraph(
                f"cause {number}" if len(text.causes) > 1 else "cause", cause.cause
            )
            render.print_paragraph("tell", cause.see)
            render.print_paragraph("cure", cause.cure)
        render.print_paragraph("other side", text.other)


def _json(answer: Answer) -> dict[str, Any]:
    text = answer.text
    return {
        "certainty": answer.certainty,
        "error_id": answer.entry.id,
        "said_by": answer.entry.said_by,
        "title": text.title,
        "matched": answer.words,
        "captured": dict(answer.values),
        "causes": [
            {
                "cause": cause.cause,
                "how_to_see": cause.see,
                "cure": cause.cure,
                "checks": list(cause.checks),
            }
            for cause in text.causes
        ],
        "other_side": text.other,
        "other_side_ids": list(answer.entry.other_side),
    }
