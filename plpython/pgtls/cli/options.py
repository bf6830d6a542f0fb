"""Options that several commands share, each defined once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from ..pki import keys

_Command = TypeVar("_Command", bound=Callable[..., Any])

TEXT = "text"
JSON = "json"


def format_option(command: _Command) -> _Command:
    """Add ``--format text|json`` as the parameter ``output``."""
    return click.option(
        "--format",
        "output",
        type=click.Choice([TEXT, JSON]),
        default=TEXT,
        show_default=True,
        help="Tables for people, or JSON with stable keys and ISO 8601 times.",
    )(command)


def confirm_within_option(what: str) -> Callable[[_Command], _Command]:
    """Return what adds ``--confirm-within``: the seconds until a change is taken back."""
    return click.option(
        "--confirm-within",
        type=click.IntRange(1, 86400),
        default=120,
        show_default=True,
        metavar="SECONDS",
        help=f"{what} unless it is confirmed in this time.",
    )


def ca_option(command: _Command) -> _Command:
    """Add ``--ca DIR`` as the parameter ``ca_directory``."""
    return click.option(
        "--ca",
        "ca_directory",
        type=click.Path(path_type=Path),
        metavar="DIR",
        envvar="PGTLS_CA",
        show_envvar=True,
        default="pgtls-ca",
        show_default=True,
        help="The CA's directory.",
    )(command)


def key_type_option(command: _Command) -> _Command:
    """Add ``--key-type`` as the parameter ``key_type``."""
    return click.option(
        "--key-type",
        type=click.Choice(list(keys.KEY_TYPES)),
        default=keys.DEFAULT_KEY_TYPE,
        show_default=True,
        help="Kind of the private key.",
    )(command)


def accept_refused_option(command: _Command) -> _Command:
    """Add ``--accept-refused`` as the parameter ``accept_refused``."""
    return click.option(
        "--accept-refused",
        is_flag=True,
        help="Make it though clients refuse such a server's certificate by their defaults.",
    )(command)


def epilog(*lines: str) -> str:
    """Return the end of a help text: an example, its lines kept as they are."""
    return "\b\nExample:\n" + "\n".join(f"  {line}" for line in lines)
