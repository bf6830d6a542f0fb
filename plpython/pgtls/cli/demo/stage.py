"""What the reader of the demo sees: 80 columns, one scene of about a screen's height at a time."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from rich.table import Table
from rich.text import Text

from ..render import busy, console

_INDENT = 11

# Header, width; together with the space between them, 80 columns.
_LAYER_COLUMNS = (
    ("", 1), ("layer", 12), ("status", 7), ("pass", 4), ("warn", 4), ("fail", 4), ("next step", 36)
)  # fmt: skip
_STYLE = {"pass": "green", "warn": "yellow", "fail": "red", "unknown": "magenta"}
_OBSTACLE_STYLE = {"breaks": "red", "unknown": "yellow", "warn": "dim"}


class Stage:
    """Prints scenes on a terminal, or plainly into a file."""

    def __init__(self) -> None:
        self.console = console(sys.stdout, width=min(80, console(sys.stdout).width))
        self._number = 0

    def scene(self, title: str, text: str) -> None:
        """Begin a scene."""
        self._number += 1
        self.console.print()
        self.console.rule(Text(f"{self._number}  {title}", style="bold"), align="left")
        self.console.print(Text(text))

    def say(self, text: str, style: str = "") -> None:
        """Print lines as they are."""
        self.console.print(Text(text, style=style))

    def command(self, text: str) -> None:
        """Show a command before its output."""
        for line in textwrap.wrap(text, self.console.width - 2, subsequent_indent="    "):
            self.console.print(Text(line, style="bold cyan"))

    def indented(self, text: str, style: str = "") -> None:
        """Print text below what it explains."""
        indent = " " * _INDENT
        width = self.console.width
        for line in textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent):
            self.say(line, style)

    @contextmanager
    def busy(self, text: str) -> Iterator[None]:
        """Show that something takes a moment."""
        with busy(self.console, text):
            if not self.console.is_terminal:
                self.say(f"{text} …")
            yield

    def obstacle(self, obstacle: dict[str, Any]) -> None:
        """Show whom a layer would lock out, and what to do."""
        status = obstacle["status"]
        self.console.print(
            Text(f"  {status:<9}", style=_OBSTACLE_STYLE.get(status, "")) + Text(obstacle["who"])
        )
        self.indented(obstacle["detail"])
        if obstacle["remediation"]:
            self.indented(f"→ {obstacle['remediation']}", style="dim")

    def attempt(self, attempt: dict[str, Any]) -> None:
        """Show a real connection of the proof: who came, and what became of it."""
        mark = Text("           ", style="dim")
        if attempt["differs"]:
            mark = Text("  DIFFERS  ", style="red")
        elif attempt["as_expected"]:
            mark = Text("  as meant ", style="green")
        self.console.print(mark + Text(f"{attempt['who']}: {attempt['happened']}"))
        if attempt["happened"] != "let in":
            self.indented(attempt["message"] or "", style="dim")

    def layers(self, rows: Sequence[Sequence[Any]]) -> None:
        """Show pgtls.layers()."""
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
        for header, width in _LAYER_COLUMNS:
            number = header in ("pass", "warn", "fail")
            table.add_column(
                header, justify="right" if number else "left", no_wrap=True, width=width
            )
        for layer, name, status, good, warned, failed, step in rows:
            shown = Text(status, style=_STYLE.get(status, ""))
            table.add_row(str(layer), name, shown, str(good), str(warned), str(failed), step)
        self.console.print(table)

    def attacks(self, headers: Sequence[str], rows: Sequence[Sequence[str | None]]) -> None:
        """Show what attackers got, a column for each time they tried; None: nothing."""
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
        for header, width in zip(headers, (38, 25, 11)):
            table.add_column(header, width=width)
        for name, *gains in rows:
            shown = (
                Text("fails", style="green") if gain is None else Text(gain, style="red")
                for gain in gains
            )
            table.add_row(name or "", *shown)
        self.console.print(table)
