"""``pgtls crl``: certificate revocation lists."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ..errors import InvalidInput
from ..pki import crls, profiles
from ..pki.authority import CRL_FILE
from ..pki.crls import Made
from . import options, passphrase, render
from .app import findings
from .passphrase import open_authority


@click.command(epilog=options.epilog("pgtls crl --days 180 --out root.crl"))
@click.option("--days", type=int, help=f"How long it is good.  [default: {profiles.CRL_DAYS}]")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write it there besides the CA's own crl.pem.",
)
@click.option("--show", is_flag=True, help="Show the current CRL, and make none.")
@click.option("--force", is_flag=True, help="Replace FILE if it stands there.")
@passphrase.passphrase_option("Passphrase of the CAs' keys")
@options.ca_option
@options.format_option
def crl(
    days: int | None,
    out: Path | None,
    show: bool,
    force: bool,
    passphrase_file: Path | None,
    ca_directory: Path,
    output: str,
) -> None:
    """Sign a new CRL of every revoked certificate, for every CA whose key is here.

    crl.pem holds the CRLs of all CAs, as ssl_crl_file needs them, and crl.d a file for each,
    as ssl_crl_dir does.  PostgreSQL turns away every client that sends a certificate once a
    CRL is out of date: make new ones, and reload, before their next update.  With --show the
    exit code is 1 when one is out of date or not the newest.
    """
    if show and (days is not None or out is not None or force):
        raise InvalidInput("--show makes no CRL", hint="Leave out --days, --out and --force.")
    with open_authority(ca_directory, passphrase_file) as authority:
        if not show:
            authority.open_keys()
            with render.progress("Signing"):
                crls.publish(
                    authority,
                    days=profiles.CRL_DAYS if days is None else days,
                    out=out,
                    overwrite=force,
                )
        shown = crls.current(authority)
        problems = crls.problems(authority, shown)
    written = [ca_directory / CRL_FILE, *([out] if out is not None else [])]
    if output == options.JSON:
        first = shown[0]
        render.print_json(
            {
                "crl_number": first.number,
                "issuer": first.issuer,
                "this_update": render.iso(first.this_update),
                "next_update": render.iso(first.next_update),
                "revoked": first.revoked,
                "files": [str(path) for path in written],
                "problems": problems,
                "crls": [render.crl_values(each) for each in shown],
            }
        )
    else:
        _text(shown, written, problems)
    if problems:
        findings()


def _text(shown: Sequence[Made], written: Sequence[Path], problems: Sequence[str]) -> None:
    for each in shown:
        render.print_line(f"CRL of {each.name}")
        render.print_pairs(
            (
                ("CRL number", str(each.number)),
                ("issuer", each.issuer),
                ("entries", str(each.revoked)),
                ("this update", render.day(each.this_update)),
                ("next update", render.day(each.next_update) if each.next_update else None),
                ("file", str(each.path)),
            )
        )
    for path in written:
        render.print_line(f"all of them: {path}")
    for problem in problems:
        render.print_line(f"problem: {problem}")
