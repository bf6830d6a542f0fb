"""``pgtls crl``: certificate revocation lists."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import InvalidInput
from ..facts import Crl
from ..pki import profiles
from ..pki.authority import CRL_FILE, Authority, utc_now
from . import options, render
from .app import findings


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
@options.ca_option
@options.format_option
def crl(
    days: int | None, out: Path | None, show: bool, force: bool, ca_directory: Path, output: str
) -> None:
    """Sign a new CRL of every revoked certificate.

    PostgreSQL (ssl_crl_file) turns away every client that sends a certificate once the CRL
    is out of date: make a new one, and reload, before its next update.  With --show the exit
    code is 1 when the CRL is out of date or not the newest.
    """
    if show and (days is not None or out is not None or force):
        raise InvalidInput("--show makes no CRL", hint="Leave out --days, --out and --force.")
    with Authority.open(ca_directory) as authority:
        if show:
            made, newest = authority.current_crl(), authority.crl_number
        else:
            with render.progress("Signing the CRL"):
                made = authority.make_crl(
                    days=profiles.CRL_DAYS if days is None else days, out=out, overwrite=force
                )
            newest = made.crl_number or 0
    written = [ca_directory / CRL_FILE, *([out] if out is not None else [])]
    problems = _problems(made, newest)
    if output == options.JSON:
        render.print_json(
            {
                "crl_number": made.crl_number,
                "issuer": made.issuer,
                "this_update": render.iso(made.this_update),
                "next_update": render.iso(made.next_update),
                "revoked": made.revoked,
                "files": [str(path) for path in written],
                "problems": problems,
            }
        )
    else:
        render.print_pairs(
            (
                ("CRL number", str(made.crl_number)),
                ("issuer", made.issuer),
                ("entries", str(made.revoked)),
                ("this update", render.day(made.this_update)),
                ("next update", render.day(made.next_update) if made.next_update else None),
                *(("file", str(path)) for path in written),
                *(("problem", problem) for problem in problems),
            )
        )
    if problems:
        findings()


def _problems(shown: Crl, newest: int) -> list[str]:
    problems = []
    if shown.next_update is not None and shown.next_update < utc_now():
        problems.append("out of date: clients that send a certificate are turned away")
    if (shown.crl_number or 0) < newest:
        problems.append(f"not the newest: CRL number {newest} has been signed")
    return problems
