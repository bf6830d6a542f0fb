"""The ``pgtls`` command itself: errors become one line on standard error, and exit codes agree.

Exit codes: 0 clean, 1 findings, 2 usage or failure, 70 a fault of pgtls itself::

    @main.command()
    def check() -> None:
        raise InvalidInput('"x" is no layer', hint="Give a number from 0 to 5.")

ends with 2 and ``pgtls: error: "x" is no layer; hint: Give a number from 0 to 5.``  With
``--format json`` the same stands on standard output besides, as one object, so that a program
that asked for JSON always gets some::

    {"code": "failure", "exit_code": 2, "message": "...", "detail": null, "next_step": "..."}
"""

from __future__ import annotations

import gc
import resource
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn

import click

from .. import __version__
from ..errors import PgtlsError
from . import render
from .options import JSON

CLEAN = 0
FINDINGS = 1
FAILURE = 2
# EX_SOFTWARE of sysexits.h.
FAULT = 70


def findings() -> NoReturn:
    """End the running command with the exit code that says: something needs attention."""
    click.get_current_context().exit(FINDINGS)


def notice(text: str) -> None:
    """Say something on standard error that is no failure."""
    render.print_line(f"pgtls: notice: {text}", err=True)


class Kind(str, Enum):
    """What kind of failure it is: ``code`` of the JSON object."""

    USAGE = "usage"
    FAILURE = "failure"
    INTERRUPTED = "interrupted"
    FAULT = "fault"


@dataclass(frozen=True)
class Failure:
    """How a command ended that did not do what it was to do.

    Attributes:
        next_step: what to do, or None.
        detail: more of what is known, or None.
        sqlstate: of the error, where PostgreSQL or its class has one.
    """

    kind: Kind
    message: str
    next_step: str | None
    detail: str | None = None
    sqlstate: str | None = None

    @property
    def exit_code(self) -> int:
        """The code that the process ends with."""
        return FAULT if self.kind is Kind.FAULT else FAILURE

    def tell(self, *, as_json: bool) -> None:
        """Say it on standard error on one line, and as JSON where that was asked for."""
        complain(self.message, self.next_step)
        if as_json:
            render.print_json(
                {
                    "code": self.kind.value,
                    "exit_code": self.exit_code,
                    "message": self.message,
                    "detail": self.detail,
                    "next_step": self.next_step,
                    "sqlstate": self.sqlstate,
                }
            )


def complain(message: str, hint: str | None) -> None:
    """Say on standard error what has failed, and the next step, on one line."""
    line = f"{message.rstrip('.')}; hint: {hint}" if hint else message
    render.print_line(f"pgtls: error: {line}", err=True)


def _failure(error: Exception) -> Failure:
    """What an error comes to for whoever typed the command."""
    if isinstance(error, PgtlsError):
        kind = Kind.FAULT if error.is_ours else Kind.FAILURE
        return Failure(kind, error.message, error.hint, error.detail, error.sqlstate)
    if isinstance(error, click.ClickException):
        context = getattr(error, "ctx", None)
        command = context.command_path if context is not None else "pgtls"
        return Failure(Kind.USAGE, error.format_message(), f"See {command} --help.")
    if isinstance(error, click.Abort):
        return Failure(Kind.INTERRUPTED, "interrupted", "Run the command again.")
    if isinstance(error, OSError):
        where = f'"{error.filename}": ' if error.filename else ""
        message = f"{where}{error.strerror or error}"
        return Failure(Kind.FAILURE, message, "Check the path and its permissions.")
    place = traceback.extract_tb(error.__traceback__)[-1]
    return Failure(
        Kind.FAULT,
        f"pgtls itself failed: {type(error).__name__}: {error} "
        f"({Path(place.filename).name}:{place.lineno})",
        "This is a fault of pgtls. Please report it with what the same command says with "
        '"pgtls --debug" before it.',
    )


def _asks_for_json(arguments: Sequence[str]) -> bool:
    """Whether a command line asks for JSON, which may be why it is not understood."""
    given = f"--format={JSON}"
    return given in arguments or any(
        pair == ("--format", JSON) for pair in zip(arguments, arguments[1:])
    )


class _Application(click.Group):
    """The top group, whose ``main`` turns every deliberate error into one line.

    Attributes:
        debug: whether an error that nobody thought of is shown with its traceback.
    """

    debug = False

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        # A terminal or a file in another encoding has not every character.
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        # A crash must not write private keys to a disk: no core file, of children neither.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        code: Any = FAILURE
        try:
            code = super().main(
                args, prog_name or "pgtls", complete_var, standalone_mode=False, **extra
            )
        except Exception as error:
            failure = _failure(error)
            code = failure.exit_code
            if failure.kind is Kind.FAULT and self.debug:
                traceback.print_exception(type(error), error, error.__traceback__)
            failure.tell(as_json=_asks_for_json(sys.argv[1:] if args is None else args))
        code = code if isinstance(code, int) else CLEAN
        if standalone_mode:
            # What is left goes with the process; nothing is gained by a last look for cycles.
            gc.freeze()
            sys.exit(code)
        return code


@click.group(
    name="pgtls",
    cls=_Application,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog='\b\nExample:\n  pgtls ca init --name "Example CA"\n  pgtls cert server db1.example.com',
)
@click.version_option(__version__, prog_name="pgtls")
@click.option("--debug", is_flag=True, help="Show the traceback of a fault of pgtls itself.")
def main(*, debug: bool) -> None:
    """Take PostgreSQL from plaintext to mutual TLS, one proven layer at a time.

    Exit codes: 0 clean, 1 findings, 2 usage or failure, 70 a fault of pgtls itself.
    """
    _Application.debug = debug
