"""The ``pgtls`` command itself: errors become one line on standard error, and exit codes agree.

Exit codes: 0 clean, 1 findings, 2 usage or failure, 70 a fault of pgtls itself::

    @main.command()
    def check() -> None:
        raise InvalidInput('"x" is no layer', hint="Give a number from 0 to 5.")

ends with 2 and ``pgtls: error: "x" is no layer; hint: Give a number from 0 to 5.``
"""

from __future__ import annotations

import gc
import resource
import sys
import traceback
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn

import click

from .. import __version__
from ..errors import PgtlsError
from . import render

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


def complain(message: str, hint: str | None) -> None:
    """Say on standard error what has failed, and the next step, on one line."""
    line = f"{message.rstrip('.')}; hint: {hint}" if hint else message
    render.print_line(f"pgtls: error: {line}", err=True)


def _complain_of_usage(error: click.ClickException) -> None:
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "pgtls"
    complain(error.format_message(), f"See {command} --help.")


def _complain_of_fault(error: Exception) -> None:
    """Say that pgtls itself has failed, and where: nobody thought of this error."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    complain(
        f"pgtls itself failed: {type(error).__name__}: {error} "
        f"({Path(place.filename).name}:{place.lineno})",
        "This is a fault of pgtls. Please report it with what the same command says with "
        '"pgtls --debug" before it.',
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
        except PgtlsError as error:
            complain(error.message, error.hint)
        except click.ClickException as error:
            _complain_of_usage(error)
        except click.Abort:
            complain("interrupted", "Run the command again.")
        except OSError as error:
            where = f'"{error.filename}": ' if error.filename else ""
            complain(f"{where}{error.strerror or error}", "Check the path and its permissions.")
        except Exception as error:
            code = FAULT
            if self.debug:
                traceback.print_exception(type(error), error, error.__traceback__)
            _complain_of_fault(error)
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
