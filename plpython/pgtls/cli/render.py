"""How results look: tables for people, JSON with stable keys for programs.

Whatever a command writes goes out here, and nowhere else: values were chosen by others, and none of
them reaches a terminal with a character that could steer it, or is read as rich's markup.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any, TextIO

import click

from ..quoting import visible

if TYPE_CHECKING:
    from rich.console import Console
    from rich.status import Status
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


plain = visible


@dataclass(frozen=True)
class Styled:
    """A part of a line with a style.

    Attributes:
        color: a colour of click's, or None.
        tabs: whether its tabs stay, as those of a file's line do.
    """

    text: str
    color: str | None = None
    bold: bool = False
    dim: bool = False
    tabs: bool = False

    def __str__(self) -> str:
        shown = visible(self.text, keep="\t" if self.tabs else "")
        if not (self.color or self.bold or self.dim):
            return shown
        return click.style(shown, fg=self.color, bold=self.bold or None, dim=self.dim or None)


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
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    if text.isprintable():
        return text
    # Controls of C1 and of writing direction may stand in JSON as they are, and a byte that was no
    # UTF-8 can't be written at all: each is shown as its escape.
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text)


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


def print_line(*parts: str | Styled, err: bool = False) -> None:
    """Print one line, long or short, made of its parts."""
    click.echo("".join(str(p) if isinstance(p, Styled) else plain(p) for p in parts), err=err)


def print_heading(text: str) -> None:
    """Print a line that begins something new."""
    print_line(Styled(text, bold=True))


def print_file(content: bytes) -> None:
    """Write a whole file to standard output as it is: for a file or a pipe, not for a terminal."""
    click.echo(content, nl=False)


def print_paragraph(name: str, text: str) -> None:
    """Print a text under its name, folded on a terminal and whole into a pipe."""
    if not _is_terminal(sys.stdout):
        click.echo(f"  {name:<10}  {plain(text)}" if name else plain(text))
        return
    import textwrap

    indent = " " * 14 if name else ""
    first = f"  {name:<10}  " if name else ""
    for line in textwrap.wrap(
        plain(text),
        min(console(sys.stdout).width, 100),
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
    with busy(console(sys.stderr), text):
        yield


def busy(out: Console, text: str) -> Status:
    """Return rich's sign that something takes time, whose text it would take for markup."""
    from rich.text import Text

    return out.status(Text(plain(text)))


def console(stream: TextIO, **options: Any) -> Console:
    """Return rich's door to a stream, which takes no text for markup."""
    from rich.console import Console

    return Console(file=stream, markup=False, emoji=False, highlight=False, **options)


def _text(value: str) -> Text:
    from rich.text import Text

    return Text(plain(value), style=_STYLES.get(value, ""))


def _print(table: Table) -> None:
    out = console(sys.stdout)
    with out.capture() as captured:
        out.print(table)
    for line in captured.get().splitlines():
        click.echo(line.rstrip())
