"""``pgtls cert server`` and ``client``: certificates, and keys for them."""

from __future__ import annotations

from pathlib import Path

import click

from ..pki import profiles
from ..pki.issue import Issued
from . import options, passphrase, render
from .app import notice
from .passphrase import open_authority

_days = click.option(
    "--days", type=int, help=f"How long it is good.  [default: {profiles.LEAF_DAYS}]"
)
_out = click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Directory for the files.  [default: issued/NAME in the CA's directory]",
)
_force = click.option("--force", is_flag=True, help="Replace files that stand there.")


@click.command(epilog=options.epilog("pgtls cert server db1.example.com --san db1 --san 10.0.0.5"))
@click.argument("name")
@click.option(
    "--san",
    "alternatives",
    multiple=True,
    metavar="NAME",
    help="One more DNS name or IP address that clients use; may be given again.",
)
@_days
@options.key_type_option
@_out
@_force
@passphrase.passphrase_option("Passphrase of the CA's key")
@options.ca_option
@options.format_option
def server(
    name: str,
    alternatives: tuple[str, ...],
    days: int | None,
    key_type: str,
    out: Path | None,
    force: bool,
    passphrase_file: Path | None,
    ca_directory: Path,
    output: str,
) -> None:
    """Issue a certificate for the server that clients call NAME.

    Writes server.crt (with the CA's certificate), server.key and root.crt.  Name every host
    name and address that clients connect to: verify-full takes no other.
    """
    with open_authority(ca_directory, passphrase_file) as authority:
        authority.signer()
        with render.progress("Making the key"):
            issued = authority.issue_server(
                name,
                alternatives=alternatives,
                key_type=key_type,
                days=days,
                out=out,
                overwrite=force,
            )
    _report(issued, output)


@click.command(epilog=options.epilog("pgtls cert client app --out ~/.postgresql"))
@click.argument("role")
@_days
@options.key_type_option
@_out
@_force
@passphrase.passphrase_option("Passphrase of the CA's key")
@options.ca_option
@options.format_option
def client(
    role: str,
    days: int | None,
    key_type: str,
    out: Path | None,
    force: bool,
    passphrase_file: Path | None,
    ca_directory: Path,
    output: str,
) -> None:
    """Issue a certificate for a client that connects as ROLE.

    Writes postgresql.crt, postgresql.key and root.crt, which libpq looks for in
    ~/.postgresql.  The CN is the role's name just as it is given.
    """
    with open_authority(ca_directory, passphrase_file) as authority:
        authority.signer()
        with render.progress("Making the key"):
            issued = authority.issue_client(
                role, key_type=key_type, days=days, out=out, overwrite=force
            )
    _report(issued, output)


def _report(issued: Issued, output: str) -> None:
    record = issued.record
    for text in issued.notices:
        notice(text)
    if output == options.JSON:
        render.print_json(
            {
                "profile": record.profile,
                "name": record.name,
                "serial": record.serial,
                "subject": record.subject,
                "san": list(record.san),
                "not_before": render.iso(record.not_before),
                "not_after": render.iso(record.not_after),
                "certificate": str(issued.certificate),
                "key": str(issued.key),
                "root": str(issued.root),
                "notices": list(issued.notices),
            }
        )
        return
    render.print_line(f"Issued a {record.profile} certificate for {record.name}")
    render.print_pairs(
        (
            ("serial", record.serial),
            ("names", ", ".join(record.san) or None),
            ("good until", render.day(record.not_after)),
            ("certificate", str(issued.certificate)),
            ("private key", str(issued.key)),
            ("CA", str(issued.root)),
        )
    )
