"""How results look: tables for people, JSON with stable keys for programs."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any, TextIO

import click

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

    from ..pki.crls import Made

# More rows than anybody reads on a screen, and few enough for a second of layout.
_MOST_STYLED_ROWS = 2_000

_STYLES = {
    "valid": "green",
    "expiring": "yellow",
    "expired": "red",
    "not yet valid": "yellow",
    "revoked": "red",
    "held": "yellow",
    "critical": "bold red",
    "high": "red",
    "medium": "yellow",
    "low": "cyan",
    "breaks": "bold red",
}


def plain(text: str) -> str:
    """Return ``text`` on one line, with what could steer a terminal shown as an escape."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else ascii(character)[1:-1] for character in text
    )


def iso(moment: datetime | None) -> str | None:
    """Return a time as ISO 8601 in UTC, to the second."""
    if moment is None:
        return None
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def day(moment: datetime) -> str:
    """Return a time for people: to the minute, in UTC."""
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%d %H:%M UTC")


def duration(span: timedelta) -> str:
    """Return how far off something is: ``396 days``, ``5 hours``, ``3 days ago``."""
    seconds = abs(span.total_seconds())
    for unit, size in (("day", 86400), ("hour", 3600), ("minute", 60)):
        if seconds >= 2 * size or (unit == "minute" and seconds >= size):
            count = int(seconds // size)
            break
    else:
        count, unit = int(seconds), "second"
    text = f"{count} {unit}{'' if count == 1 else 's'}"
    return f"{text} ago" if span < timedelta(0) else text


def crl_values(made: Made) -> dict[str, Any]:
    """Return what a CRL says as JSON has it."""
    return {
        "name": made.name,
        "issuer": made.issuer,
        "crl_number": made.number,
        "this_update": iso(made.this_update),
        "next_update": iso(made.next_update),
        "revoked": made.revoked,
        "file": str(made.path),
    }


def print_json(value: Any) -> None:
    """Print a value as JSON; times in it must be strings already."""
    click.echo(_json(value))


def print_json_list(values: Iterable[Any]) -> None:
    """Print a list of any length as JSON, an element a line."""
    begin = "["
    for value in values:
        click.echo(f"{begin}\n  {_json(value, None)}", nl=False)
        begin = ","
    click.echo("[]" if begin == "[" else "\n]")


def _json(value: Any, indent: int | None = 2) -> str:
    # What a byte that is no UTF-8 was read as can't be written, but for its escape.
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)


def print_pairs(pairs: Iterable[tuple[str, str | None]]) -> None:
    """Print names and values in two columns; a None is left out."""
    rows = [(f"  {name}", value) for name, value in pairs if value is not None]
    if not _is_terminal(sys.stdout):
        _print_columns(rows)
        return
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2))
    for name, value in rows:
        table.add_row(Text(name, style="dim"), _text(value))
    _print(table)


def print_table(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows under headers; words for a state are coloured.

    Into a file, and from so many rows on that nobody reads them all, without style and folds.
    """
    rows = list(rows)
    if len(rows) > _MOST_STYLED_ROWS or not _is_terminal(sys.stdout):
        _print_columns([headers, *rows])
        return
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for header in headers:
        table.add_column(header, overflow="fold")
    for row in rows:
        table.add_row(*(_text(value) for value in row))
    _print(table)


def _is_terminal(stream: TextIO) -> bool:
    """Whether a person sees it; rich, which is slow to import, is not needed to tell."""
    return stream.isatty() or bool(os.environ.get("FORCE_COLOR"))


def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def _print_columns(rows: Sequence[Sequence[str]]) -> None:
    shown = [[plain(value) for value in row] for row in rows]
    widths = [max(map(_width, column)) for column in zip(*shown)]
    for row in shown:
        padded = (value + " " * (width - _width(value)) for value, width in zip(row, widths))
        click.echo("  ".join(padded).rstrip())


def print_line(text: str) -> None:
    """Print one line, long or short."""
    click.echo(plain(text))


def print_heading(text: str) -> None:
    """Print a line that begins something new."""
    click.secho(plain(text), bold=True)


def print_paragraph(name: str, text: str) -> None:
    """Print a text under its name, folded on a terminal and whole into a pipe."""
    if not _is_terminal(sys.stdout):
        click.echo(f"  {name:<10}  {plain(text)}" if name else plain(text))
        return
    import textwrap

    from rich.console import Console

    console = Console(file=sys.stdout)
    indent = " " * 14 if name else ""
    first = f"  {name:<10}  " if name else ""
    for line in textwrap.wrap(
        plain(text),
        min(console.width, 100),
        initial_indent=first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    ):
        click.echo(line)


@contextmanager
def progress(text: str) -> Iterator[None]:
    """Show on standard error that something takes time, if a person is there to see it."""
    if not _is_terminal(sys.stderr):
        yield
        return
    from rich.console import Console

    with Console(file=sys.stderr).status(text):
        yield


def _text(value: str) -> Text:
    from rich.text import Text

    return Text(plain(value), style=_STYLES.get(value, ""))


def _print(table: Table) -> None:
    from rich.console import Console

    console = Console(file=sys.stdout)
    with console.capture() as captured:
        console.print(table)
    for line in captured.get().splitlines():
        click.echo(line.rstrip())
