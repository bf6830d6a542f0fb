"""``pgtls ca rollover``: another CA in the place of one, in steps."""

from __future__ import annotations

from pathlib import Path

import click

from ..pki import profiles
from ..pki import rollover as steps
from ..pki.authority import CRL_FILE
from ..pki.custody import ROOT_FILE
from . import options, passphrase, render
from .app import notice
from .ca import report
from .passphrase import encrypt_option, open_authority

_START = 'pgtls ca rollover start --name "Example CA 2"'
_SWITCH = "pgtls ca rollover switch"


@click.group(no_args_is_help=False, epilog=options.epilog(_START))
def rollover() -> None:
    """Put another CA in the place of one, in three steps that interrupt nobody.

    start makes a new root, which is trusted beside the old one; switch lets it issue; finish
    ceases to trust the old one.  Each step says what servers and clients need before the next.
    """


@rollover.command(epilog=options.epilog(_START))
@click.option("--name", required=True, help="The new CA's name, another one than the old one's.")
@click.option(
    "--days",
    type=int,
    help=f"How long its certificate is good.  [default: {profiles.CA_DAYS}]",
)
@options.key_type_option
@encrypt_option
@passphrase.passphrase_option("Passphrase for the new key")
@options.ca_option
@options.format_option
def start(
    name: str,
    days: int | None,
    key_type: str,
    encrypt: bool,
    passphrase_file: Path | None,
    ca_directory: Path,
    output: str,
) -> None:
    """Make a new root that is trusted, and does not issue yet."""
    secret = passphrase.new(passphrase_file, "the new CA's key") if encrypt else None
    with open_authority(ca_directory, passphrase_file) as authority:
        with render.progress("Making the CA's key"):
            row = steps.start(authority, name, key_type=key_type, days=days, encrypt=secret)
        report(
            authority,
            row,
            output,
            (
                f"Give {ca_directory / ROOT_FILE}, which holds both roots, to every server "
                "(ssl_ca_file; reload) and to every client (sslrootcert).",
                f"Give {ca_directory / CRL_FILE} to every server (ssl_crl_file; reload).",
                f"When all of them have both: {_SWITCH}",
            ),
        )


@rollover.command(epilog=options.epilog(_START, _SWITCH))
@passphrase.passphrase_option("Passphrase of the new CA's key")
@options.ca_option
@options.format_option
def switch(passphrase_file: Path | None, ca_directory: Path, output: str) -> None:
    """Let the new CA issue; what the old one signed is due for renewal from now on."""
    with open_authority(ca_directory, passphrase_file) as authority:
        row = steps.switch(authority)
        left = len(steps.still_good(authority))
        report(
            authority,
            row,
            output,
            (
                f"Renew the {left} certificates of the old CA: pgtls cert renew --due",
                "Bring them to their servers and clients; old and new are good side by side.",
                "When no old one is in use any more: pgtls ca rollover finish",
            ),
        )


@rollover.command(epilog=options.epilog(_START, _SWITCH, "pgtls ca rollover finish"))
@click.option(
    "--force", is_flag=True, help="Even though certificates of the old CA are still good."
)
@passphrase.passphrase_option("Passphrase of the CA's key")
@options.ca_option
@options.format_option
def finish(force: bool, passphrase_file: Path | None, ca_directory: Path, output: str) -> None:
    """Cease to trust the old CA; refused while certificates of its are still good."""
    with open_authority(ca_directory, passphrase_file) as authority:
        for each in steps.still_good(authority) if force else ():
            notice(f"left behind: {each.profile} {each.name}, serial {each.serial}")
        for row in steps.finish(authority, force=force):
            notice(f"the CA {row.name} is retired")
        report(
            authority,
            authority.row,
            output,
            (
                f"Give {ca_directory / ROOT_FILE} to every server (ssl_ca_file; reload) and "
                "every client (sslrootcert): the old root is not in it any more.",
                f"Give {ca_directory / CRL_FILE} to every server (ssl_crl_file; reload).",
                "Keep the old CA's key out of reach, or destroy it.",
            ),
        )
