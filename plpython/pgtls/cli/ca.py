"""``pgtls ca``: the certificate authority itself."""

from __future__ import annotations

from pathlib import Path

import click

from ..pki import profiles
from ..pki.authority import CERTIFICATE_FILE, CRL_FILE, KEY_FILE, Authority
from . import options, render
from .app import notice


@click.group(no_args_is_help=False, epilog=options.epilog('pgtls ca init --name "Example CA"'))
def ca() -> None:
    """Make a certificate authority."""


@ca.command(epilog=options.epilog('pgtls ca init --name "Example CA" --days 3650'))
@click.option("--name", required=True, help="The CA's name: the CN of its certificate.")
@click.option(
    "--days",
    type=int,
    default=profiles.CA_DAYS,
    show_default=True,
    help="How long its certificate is good.",
)
@options.key_type_option
@options.ca_option
@click.option(
    "--force",
    is_flag=True,
    help="Move a CA that stands there aside, to DIR.<time>; nothing is deleted.",
)
@options.format_option
def init(name: str, days: int, key_type: str, ca_directory: Path, force: bool, output: str) -> None:
    """Create a CA in a directory of its own, with an empty CRL.

    Whoever reads its ca.key can pass for every server and role: the directory is for its
    owner alone.
    """
    with render.progress("Making the CA's key"):
        authority, moved = Authority.create(
            ca_directory, name=name, key_type=key_type, days=days, replace=force
        )
    with authority:
        record = authority.record
    if moved is not None:
        notice(f'the CA that stood there is now in "{moved}"')
    if output == options.JSON:
        render.print_json(
            {
                "ca": str(ca_directory),
                "name": record.name,
                "serial": record.serial,
                "not_before": render.iso(record.not_before),
                "not_after": render.iso(record.not_after),
                "certificate": str(ca_directory / CERTIFICATE_FILE),
                "key": str(ca_directory / KEY_FILE),
                "crl": str(ca_directory / CRL_FILE),
                "moved_aside": None if moved is None else str(moved),
            }
        )
        return
    render.print_line(f"Created the CA {record.name}")
    render.print_pairs(
        (
            ("serial", record.serial),
            ("good until", render.day(record.not_after)),
            ("certificate", str(ca_directory / CERTIFICATE_FILE)),
            ("private key", f"{ca_directory / KEY_FILE} (keep it, and keep it secret)"),
            ("empty CRL", str(ca_directory / CRL_FILE)),
        )
    )
