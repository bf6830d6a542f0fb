"""``pgtls cert renew``: by a person, and by a timer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import click

from ..errors import InvalidInput
from ..pki import profiles, renew, revoke
from ..pki.issue import Issued
from . import options, passphrase, render
from .app import complain, findings, notice
from .passphrase import open_authority


@click.command(
    "renew",
    epilog=options.epilog(
        "pgtls cert server db1.example.com",
        "pgtls cert renew db1.example.com --same-key",
        "pgtls cert renew --due",
    ),
)
@click.argument("what", metavar="[FILE_SERIAL_OR_NAME]", required=False)
@click.option("--due", is_flag=True, help="Renew whatever ends soon; for a timer.")
@click.option(
    "--within",
    type=click.IntRange(min=0, max=profiles.MAX_DAYS),
    metavar="DAYS",
    help="With --due: so many days before its end, but not before the last third of its life.  "
    f"[default: {renew.WITHIN.days}]",
)
@click.option("--same-key", is_flag=True, help="Keep the private key, and replace one file only.")
@click.option("--days", type=int, help="How long it is good.  [default: as the old one was]")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Another directory.  [default: where the old one's files are]",
)
@passphrase.passphrase_option("Passphrase of the CA's key")
@options.ca_option
@options.format_option
def renew_(
    what: str | None,
    due: bool,
    within: int | None,
    same_key: bool,
    days: int | None,
    out: Path | None,
    passphrase_file: Path | None,
    ca_directory: Path,
    output: str,
) -> None:
    """Issue a certificate in the place of one: same names, profile and kind of key.

    The old one stays good until its end; revoke it if its key may be known to others.  With
    --due nothing is said when nothing is due, one line for each that was renewed, and the
    exit code is 1 when one could not be: its name and the reason are told, and the others are
    renewed all the same.  The files are
    written where the old ones are: bring them to the server with pgtls deploy.
    """
    if due == (what is not None) or (due and (days is not None or out is not None)):
        raise InvalidInput(
            "either one certificate or --due is to be renewed",
            hint="Name a file, serial or name; or give --due, with --within and --same-key.",
        )
    if within is not None and not due:
        raise InvalidInput("--within goes with --due", hint="Leave it out, or add --due.")
    with open_authority(ca_directory, passphrase_file) as authority:
        if due:
            span = renew.WITHIN if within is None else timedelta(days=within)
            outcomes = list(_each(renew.renew_due(authority, span, same_key=same_key), output))
        else:
            found = revoke.select(authority, what or "", every=True)
            issued = renew.renew(authority, found[0], same_key=same_key, days=days, out=out)
            outcomes = list(_each([renew.Outcome(found[0], issued, None)], output))
    if output == options.JSON:
        render.print_json({"renewed": [_json(each) for each in outcomes]})
    if any(each.error is not None for each in outcomes):
        findings()


def _each(outcomes: Iterable[renew.Outcome], output: str) -> Iterator[renew.Outcome]:
    """Say of each what came of it as soon as it has come."""
    for outcome in outcomes:
        if outcome.issued is not None:
            for text in outcome.issued.notices:
                notice(f"{outcome.record.name}: {text}")
            if output != options.JSON:
                render.print_line(_line(outcome.issued))
        elif outcome.error is not None:
            complain(f"{outcome.record.name}: {outcome.error.message}", outcome.error.hint)
        yield outcome


def _line(issued: Issued) -> str:
    record = issued.record
    return (
        f"renewed {record.profile} {record.name}: serial {record.serial}, "
        f"good until {render.day(record.not_after)}, in {issued.certificate.parent}"
    )


def _json(outcome: renew.Outcome) -> dict[str, Any]:
    old, issued, error = outcome
    return {
        "profile": old.profile,
        "name": old.name,
        "replaces": old.serial,
        "serial": issued.record.serial if issued else None,
        "not_after": render.iso(issued.record.not_after) if issued else None,
        "certificate": str(issued.certificate) if issued else None,
        "key": str(issued.key) if issued else None,
        "error": error.message if error else None,
    }
