"""``pgtls cert``: certificates for servers and roles."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import click

from ..errors import InvalidInput
from ..pki import inspect, profiles
from ..pki.authority import Authority, NoAuthority, utc_now
from ..pki.issue import Issued
from . import certificate_view, options, passphrase, render, revocation
from .app import findings, notice
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


@click.group(
    no_args_is_help=False, epilog=options.epilog("pgtls cert server db1.example.com --san 10.0.0.5")
)
def cert() -> None:
    """Issue, renew, revoke, list and show certificates."""


@cert.command(epilog=options.epilog("pgtls cert server db1.example.com --san db1 --san 10.0.0.5"))
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


@cert.command(epilog=options.epilog("pgtls cert client app --out ~/.postgresql"))
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


@cert.command("list", epilog=options.epilog("pgtls cert list --expiring 60"))
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


@cert.command(epilog=options.epilog("pgtls cert show pgtls-ca/ca.crt"))
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
        certificates = inspect.certificates_of(found)
        states = [
            certificate_view.state(each, now, record.state)
            for each, record in zip(certificates, found)
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


cert.add_command(revocation.revoke_)
cert.add_command(revocation.hold)
cert.add_command(revocation.release)
