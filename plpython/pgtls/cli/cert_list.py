"""``pgtls cert list`` and ``show``."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import click

from ..errors import InvalidInput
from ..pki import inspect, profiles
from ..pki.authority import Authority, NoAuthority, utc_now
from . import certificate_view, options
from .app import findings


@click.command("list", epilog=options.epilog("pgtls cert list --expiring 60"))
@click.option(
    "--expiring",
    type=click.IntRange(min=0),
    default=30,
    show_default=True,
    metavar="DAYS",
    help="Call a certificate expiring so many days before its end.",
)
@options.ca_option
@options.format_option
def list_(expiring: int, ca_directory: Path, output: str) -> None:
    """List every certificate issued, by the day it ends.

    The exit code is 1 when one has expired or is expiring, unless it was revoked or a newer
    one for the same name has come in its place.
    """
    now = utc_now()
    with Authority.open(ca_directory) as authority:
        records = authority.certificates()
    standings = inspect.standings(records, now, timedelta(days=min(expiring, profiles.MAX_DAYS)))
    if output == options.JSON:
        certificate_view.list_json(standings, now)
    else:
        certificate_view.list_text(standings, now)
    if any(each.needs_attention for each in standings):
        findings()


@click.command(epilog=options.epilog("pgtls cert show pgtls-ca/ca.crt"))
@click.argument("what", metavar="FILE_OR_SERIAL")
@options.ca_option
@options.format_option
def show(what: str, ca_directory: Path, output: str) -> None:
    """Show certificates in full: of a PEM file, a serial or a name.

    A file may hold a chain.  The exit code is 1 when one is not good now: expired, not yet
    valid, or revoked.
    """
    now = utc_now()
    if os.path.lexists(what):
        source = what
        certificates = inspect.read_certificate_file(Path(what))
        states = [certificate_view.state(each, now) for each in certificates]
    else:
        source = str(ca_directory)
        with _store_for(ca_directory, what) as authority:
            found = authority.find(what)
        if not found:
            raise InvalidInput(
                f'"{what}": no such file, and no certificate of this serial or name '
                f'in "{ca_directory}"',
                hint="Check the path, or look it up with pgtls cert list.",
            )
        kept = [record for record in found if record.der]
        if not kept:
            raise InvalidInput(
                f'"{what}": taken over from an index that kept no certificate of it',
                hint="See what is known of it with pgtls cert list.",
            )
        certificates = inspect.certificates_of(kept)
        states = [
            certificate_view.state(each, now, record.state)
            for each, record in zip(certificates, kept)
        ]
    if output == options.JSON:
        certificate_view.show_json(source, certificates, states, now)
    else:
        certificate_view.show_text(certificates, states, now)
    if any(state != "valid" for state in states):
        findings()


def _store_for(ca_directory: Path, what: str) -> Authority:
    try:
        return Authority.open(ca_directory)
    except NoAuthority:
        raise InvalidInput(
            f'"{what}": no such file, and no CA in "{ca_directory}" to look it up in',
            hint="Check the path, or name the CA with --ca.",
        ) from None
