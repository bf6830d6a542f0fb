"""``pgtls ca recover``: what a database from a backup lacks, brought back."""

from __future__ import annotations

from pathlib import Path

import click

from ..pki.authority import CRL_FILE
from ..pki.records import Record
from ..pki.recover import Recovered
from ..pki.recover import recover as bring_back
from . import options, passphrase, render
from .app import notice
from .passphrase import open_authority


@click.command(epilog=options.epilog("pgtls ca recover"))
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path), metavar="[CRL_FILE]...")
@click.option(
    "--clock-is-right",
    is_flag=True,
    help="What was signed in the future was signed while the clock was ahead: go by the clock "
    "again.",
)
@passphrase.passphrase_option("Passphrase of the CAs' keys")
@options.ca_option
@options.format_option
def recover(
    sources: tuple[Path, ...],
    clock_is_right: bool,
    passphrase_file: Path | None,
    ca_directory: Path,
    output: str,
) -> None:
    """Bring a database that was restored from a backup up to what the CA has published since.

    It reads the CRLs in the CA's directory and in each CRL_FILE, such as the one that a server has
    in use (ssl_crl_file), and takes the revocations and the number of those that this CA's key has
    signed; and the certificates under issued/.  It undoes no revocation.  New CRLs are signed at
    once.

    A certificate that was issued after the backup and whose files are elsewhere stays unknown;
    pgtls cert revoke FILE revokes it all the same.
    """
    authority = open_authority(ca_directory, passphrase_file)
    with authority, render.progress("Bringing back what was published"):
        found = bring_back(authority, sources, clock_is_right=clock_is_right)
    for each in found.on_hold:
        notice(
            f"{_title(each)} is on hold here and not in the newest CRL: if its hold was released, "
            f"release it again with pgtls cert release {each.serial}"
        )
    if output == options.JSON:
        _json(found, ca_directory)
    else:
        _text(found, ca_directory)


def _title(record: Record) -> str:
    return f"{record.profile} {record.name}, serial {record.serial}"


def _json(found: Recovered, directory: Path) -> None:
    render.print_json(
        {
            "ca": str(directory),
            "authorities": [{"name": each.name, "state": each.state} for each in found.authorities],
            "issued": [
                {"profile": each.profile, "name": each.name, "serial": each.serial}
                for each in found.issued
            ],
            "revoked": [
                {
                    "profile": each.profile,
                    "name": each.name,
                    "serial": each.serial,
                    "state": each.state,
                    "reason": each.reason,
                    "revoked_at": render.iso(each.revoked_at),
                }
                for each in found.revoked
            ],
            "on_hold": [each.serial for each in found.on_hold],
            "numbers": [each.name for each in found.numbers],
            "crls": [render.crl_values(each) for each in found.signed],
        }
    )


def _text(found: Recovered, directory: Path) -> None:
    for row in found.authorities:
        render.print_line(f"CA {row.name}: {row.state}")
    for each in found.issued:
        render.print_line(f"issued, and not known: {_title(each)}")
    for each in found.revoked:
        since = "" if each.revoked_at is None else f" since {render.day(each.revoked_at)}"
        reason = f", {each.reason}" if each.reason else ""
        render.print_line(f"{each.state}{since}{reason}: {_title(each)}")
    if not (found.authorities or found.issued or found.revoked or found.numbers):
        render.print_line("The database lacked nothing of what is known to be published.")
    for made in found.signed:
        render.print_line(
            f"CRL number {made.number} of {made.name}, {made.revoked} entries, "
            f"in {directory / CRL_FILE}: give it to every server, and reload"
        )
