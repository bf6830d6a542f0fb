"""``pgtls explain``: the causes and cures of an error message, or of a log's."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import click

from ..errors import InvalidInput
from ..explain import Answer, Log
from ..explain import explain as explain_message
from ..explain.languages import AUTO, ENGLISH, LANGUAGES, add_source
from ..quoting import shell
from ..texts import TEXTS
from . import options, render
from .app import findings
from .catalogues import installed

#: What is read of a message from standard input.
_LONGEST = 10_000


@click.command(
    epilog=options.epilog(
        'pgtls explain "SSL error: certificate verify failed"',
        "pgtls explain --log /var/log/postgresql/postgresql.log",
        "kubectl logs db-0 | pgtls explain --log -",
    )
)
@click.argument("message", nargs=-1)
@click.option(
    "--log",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    metavar="FILE",
    help="Explain what stands in a server's log, each problem once; - is standard input.",
)
@click.option(
    "--from",
    "speaker",
    type=click.Choice(["client", "server", "auto"]),
    default="auto",
    show_default=True,
    help="Whose message it is, where it does not say so itself: a client's or a server log's.",
)
@click.option(
    "--lang",
    type=click.Choice([AUTO, ENGLISH, *LANGUAGES]),
    default=AUTO,
    show_default=True,
    metavar="LANGUAGE",
    help="The message's language, as gettext names it (es, de, pt_BR); auto finds it out.",
)
@options.format_option
def explain(
    message: tuple[str, ...], log: Path | None, speaker: str, lang: str, output: str
) -> None:
    """Say what an error message means: causes, how to tell them apart, and the cure.

    MESSAGE is what a client, a driver, a pooler or the server's log says; without it standard
    input is read.  It may be in any language of PostgreSQL's.  The exit code is 1 when the message
    is not known, and with --log when the log has a problem that is known.
    """
    if lang != ENGLISH:
        add_source(installed)
    who = None if speaker == "auto" else speaker
    if log is not None:
        if message:
            raise InvalidInput("there are a message and a log", hint="Give one of them.")
        _explain_log(log, who or "server", lang, output)
        return
    text = " ".join(message)
    if not text and not sys.stdin.isatty():
        text = sys.stdin.read(_LONGEST)
    if not text.strip():
        raise InvalidInput(
            "no message was given", hint='For example: pgtls explain "alert unknown ca"'
        )
    answers = explain_message(text, speaker=who, language=lang)
    if output == options.JSON:
        render.print_json_list(_json(answer) for answer in answers)
    else:
        _print(answers)
    if not answers or answers[0].certainty != "known":
        findings()


def _explain_log(log: Path, speaker: str, lang: str, output: str) -> None:
    """Explain each problem of a log once, the most frequent first.

    Raises:
        InvalidInput: nothing in it looks like a log.
    """
    reading = Log()
    foreign = False
    counts: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], Answer] = {}
    with click.open_file(str(log), errors="replace") as lines, render.progress(f"Reading {log}"):
        for message in reading.messages(lines):
            # Nobody looks for other languages in a line of ASCII before there was one of them.
            english = lang == AUTO and not foreign and message.isascii()
            answers = explain_message(
                message,
                near=False,
                speaker=speaker,
                language=ENGLISH if english else lang,
            )
            foreign = foreign or (bool(answers) and not message.isascii())
            for answer in answers:
                key = (answer.entry.id, str(sorted(answer.values.items())))
                counts[key] += 1
                first.setdefault(key, answer)
    if not reading.entries and not counts:
        raise InvalidInput(
            f"no line of {log} looks like a log's",
            detail="It was read as a log of PostgreSQL (stderr, csvlog, jsonlog), of syslog, a "
            "container, an operator or a pooler. It may be empty, compressed, or another file.",
            hint=f"Look at its first lines: head -n 5 {shell.path(str(log))}",
        )
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
    if {"client", "server"} <= {a.entry.said_by for a in answers if a.words == answers[0].words}:
        render.print_paragraph("", TEXTS.phrase("explain_both"))
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
