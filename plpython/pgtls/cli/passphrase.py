"""Where a passphrase comes from: a file or descriptor, the environment, or a person; never argv."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from ..errors import InvalidInput
from ..pki import files
from ..pki.authority import Authority
from ..quoting import visible

_Command = TypeVar("_Command", bound=Callable[..., Any])

VARIABLE = "PGTLS_PASSPHRASE"

# RFC 8018 knows no limit; OpenSSL's own prompt (PEM_BUFSIZE) takes no more than this.
_MOST_BYTES = 1023


def passphrase_option(text: str) -> Callable[[_Command], _Command]:
    """Return the option ``--passphrase-file``, whose help begins with ``text``."""
    return click.option(
        "--passphrase-file",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help=f"{text}: its first line; /dev/fd/N for a descriptor.  Without it {VARIABLE} in "
        "the environment, or a person at the terminal.",
    )


def encrypt_option(command: _Command) -> _Command:
    """Add ``--encrypt`` as the parameter ``encrypt``."""
    return click.option(
        "--encrypt", is_flag=True, help="Protect the private key with a passphrase."
    )(command)


def teller(file: Path | None) -> Callable[[str], bytes]:
    """Return what tells the passphrase of the key of a CA, given its name."""

    def tell(name: str) -> bytes:
        given = _given(file)
        if given is not None:
            return given
        if not sys.stdin.isatty():
            raise InvalidInput(
                f"the key of the CA {name} is protected by a passphrase, and nobody tells it",
                hint=f"Give it with --passphrase-file FILE or in {VARIABLE}.",
            )
        return _ask(f"Passphrase of the CA {name}", confirm=False)

    return tell


def open_authority(directory: Path, passphrase_file: Path | None = None) -> Authority:
    """Open the CA of a directory; its keys' passphrases are asked for when they are needed."""
    return Authority.open(directory, passphrase=teller(passphrase_file))


def new(file: Path | None, what: str) -> bytes:
    """Return the passphrase to protect a new key with; a person gives it twice."""
    given = _given(file)
    if given is None and not sys.stdin.isatty():
        raise InvalidInput(
            f"nobody tells the passphrase for {what}",
            hint=f"Give it with --passphrase-file FILE or in {VARIABLE}.",
        )
    return _ask(f"New passphrase for {what}", confirm=True) if given is None else given


def from_file(path: Path) -> bytes:
    """Return the first line of a file, as ``ssl_passphrase_command`` would print it.

    Raises:
        InvalidInput: it is empty or too long.
        UnreadableFile: it can't be read.
    """
    return _checked(files.read_named(path).split(b"\n", 1)[0].rstrip(b"\r"), f'"{path}"')


def _given(file: Path | None) -> bytes | None:
    if file is not None:
        return from_file(file)
    value = os.environb.get(VARIABLE.encode())
    return None if value is None else _checked(value, VARIABLE)


def _ask(text: str, *, confirm: bool) -> bytes:
    answer: str = click.prompt(
        visible(text), hide_input=True, confirmation_prompt=confirm, err=True
    )
    return _checked(os.fsencode(answer), "the passphrase")


def _checked(passphrase: bytes, source: str) -> bytes:
    if not 1 <= len(passphrase) <= _MOST_BYTES:
        why = "is empty" if not passphrase else f"has more than {_MOST_BYTES} bytes"
        raise InvalidInput(f"the passphrase in {source} {why}", hint="Give one of 1 to 1023 bytes.")
    return passphrase
