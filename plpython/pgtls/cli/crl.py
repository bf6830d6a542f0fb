"""``pgtls crl``: certificate revocation lists."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ..errors import InvalidInput
from ..pki import crls, offline, profiles, renew
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
@click.option(
    "--due",
    is_flag=True,
    help="Sign only those that end within 30 days or lack something; for a timer.",
)
@click.option(
    "--import",
    "source",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Take the CRLs of CAs whose keys are elsewhere from FILE, and sign none.",
)
@click.option("--force", is_flag=True, help="Replace FILE if it stands there.")
@passphrase.passphrase_option("Passphrase of the CAs' keys")
@options.ca_option
@options.format_option
def crl(
    days: int | None,
    out: Path | None,
    show: bool,
    due: bool,
    source: Path | None,
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
    modes = [name for name, given in _modes(show, due, source) if given]
    if len(modes) > 1:
        raise InvalidInput(f"{' and '.join(modes)} do not go together", hint="Give one of them.")
    if (show or source) and (days is not None or out is not None or force):
        raise InvalidInput(f"{modes[0]} makes no CRL", hint="Leave out --days, --out and --force.")
    with open_authority(ca_directory, passphrase_file) as authority:
        if source is not None:
            offline.bring(authority, source)
        elif not show:
            # Also where nothing is due: a timer is to tell of it.
            authority.check()
            rows = crls.due(authority, renew.WITHIN) if due else None
            if due and not rows:
                if output == options.JSON:
                    render.print_json({"crls": [], "problems": []})
                return
            authority.open_keys(rows)
            with render.progress("Signing"):
                made = crls.publish(
                    authority,
                    days=profiles.CRL_DAYS if days is None else days,
                    out=out,
                    overwrite=force,
                    rows=rows,
                )
            if due and output != options.JSON:
                for each in made:
                    render.print_line(_line(each, ca_directory))
                return
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


def _modes(show: bool, due: bool, source: Path | None) -> tuple[tuple[str, bool], ...]:
    return ("--show", show), ("--due", due), ("--import", source is not None)


def _line(made: Made, directory: Path) -> str:
    until = "" if made.next_update is None else f", good until {render.day(made.next_update)}"
    return (
        f"signed CRL number {made.number} of {made.name}: {made.revoked} entries{until}, "
        f"in {directory / CRL_FILE}"
    )


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
