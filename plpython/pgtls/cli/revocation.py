"""``pgtls cert revoke``, ``hold`` and ``release``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from ..pki import crl, revoke
from ..pki.authority import CRL_FILE, Authority
from ..pki.crls import Made
from ..pki.records import Record
from . import options, passphrase, render
from .passphrase import open_authority

_Command = TypeVar("_Command", bound=Callable[..., Any])


def _common(command: _Command) -> _Command:
    for add in (
        options.format_option,
        options.ca_option,
        passphrase.passphrase_option("Passphrase of the CA's key"),
        click.option(
            "--no-crl",
            is_flag=True,
            help="Record it, and leave the new CRL to the next pgtls crl.",
        ),
        click.option("--all", "every", is_flag=True, help="Take every certificate of the name."),
        click.argument("what", metavar="FILE_SERIAL_OR_NAME"),
    ):
        command = add(command)
    return command


@click.command(
    "revoke",
    epilog=options.epilog("pgtls cert client app", "pgtls cert revoke app --reason keyCompromise"),
)
@click.option(
    "--reason",
    default=crl.UNSPECIFIED,
    show_default=True,
    type=click.Choice([name for name in crl.REASONS if name != crl.HOLD], case_sensitive=False),
    help="Why, as RFC 5280 names it.",
)
@_common
def revoke_(
    reason: str,
    what: str,
    every: bool,
    no_crl: bool,
    passphrase_file: Path | None,
    ca_directory: Path,
    output: str,
) -> None:
    """Revoke a certificate for good, and sign and publish a new CRL.

    Servers turn it away once they have the new crl.pem and have reloaded.  It can be run
    again: what is revoked for the same reason stays as it is, and the CRL is made anew.
    """
    with open_authority(ca_directory, passphrase_file) as authority:
        records = revoke.select(authority, what, every=every)
        made = revoke.revoke(authority, records, crl.reason_name(reason), publish=not no_crl)
        _report(authority, records, made, output)


@click.command(epilog=options.epilog("pgtls cert client app", "pgtls cert hold app"))
@_common
def hold(
    what: str,
    every: bool,
    no_crl: bool,
    passphrase_file: Path | None,
    ca_directory: Path,
    output: str,
) -> None:
    """Suspend a certificate, until it is released or revoked, and publish a new CRL."""
    with open_authority(ca_directory, passphrase_file) as authority:
        records = revoke.select(authority, what, every=every)
        made = revoke.revoke(authority, records, crl.HOLD, publish=not no_crl)
        _report(authority, records, made, output)


@click.command(
    epilog=options.epilog("pgtls cert client app", "pgtls cert hold app", "pgtls cert release app")
)
@_common
def release(
    what: str,
    every: bool,
    no_crl: bool,
    passphrase_file: Path | None,
    ca_directory: Path,
    output: str,
) -> None:
    """Make a certificate on hold good again, and publish a CRL without it."""
    with open_authority(ca_directory, passphrase_file) as authority:
        records = revoke.select(authority, what, every=every)
        made = revoke.release(authority, records, publish=not no_crl)
        _report(authority, records, made, output)


def _report(
    authority: Authority, records: Sequence[Record], made: Sequence[Made], output: str
) -> None:
    now = [revoke.again(authority, record) for record in records]
    if output == options.JSON:
        render.print_json(
            {
                "certificates": [
                    {
                        "serial": each.serial,
                        "profile": each.profile,
                        "name": each.name,
                        "state": each.state,
                        "reason": each.reason,
                        "revoked_at": render.iso(each.revoked_at),
                    }
                    for each in now
                ],
                "crls": [render.crl_values(each) for each in made],
                "file": str(authority.directory / CRL_FILE),
            }
        )
        return
    for each in now:
        since = f", {each.reason}, since {render.day(each.revoked_at)}" if each.revoked_at else ""
        render.print_line(f"{each.profile} {each.name}, serial {each.serial}: {each.state}{since}")
    for crl_ in made:
        render.print_line(
            f"CRL number {crl_.number} of {crl_.name}, {crl_.revoked} entries, "
            f"in {authority.directory / CRL_FILE}: give it to every server, and reload"
        )
    if not made:
        render.print_line("Not in a CRL yet: sign one with pgtls crl.")
