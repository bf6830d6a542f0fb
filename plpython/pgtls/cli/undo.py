"""``pgtls undo``: what was there before a layer, or before the last change, is there again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..errors import PgtlsError
from ..texts import TEXTS
from . import options, render
from .app import findings, notice
from .deploy import server_json, tell_server

if TYPE_CHECKING:
    from ..operate.change import Outcome
    from ..operate.host import Host
    from ..operate.undo import WayBack

_CHANGED = {
    "setting": "undo_changed_setting",
    "file": "undo_changed_file",
    "directory": "undo_changed_directory",
}


class NotUndone(PgtlsError):
    """The way back did not hold, and the server is as it was (55000)."""

    sqlstate = "55000"


@click.command(
    epilog=options.epilog(
        'pgtls undo "host=/var/run/postgresql"',
        'pgtls undo --layer 3 --dry-run "host=/var/run/postgresql"',
    )
)
@click.argument("dsn", default="", metavar="[DSN]")
@click.option(
    "--layer",
    type=click.IntRange(1, 5),
    metavar="N",
    help="Go back to before this layer and all above it.  [default: before the last change]",
)
@click.option("--dry-run", is_flag=True, help="Say what it would take back, and stop.")
@click.option(
    "--discard-later-changes",
    "discard",
    is_flag=True,
    help="Go back although others have changed the same since; they are named.",
)
@options.confirm_within_option("What is taken back comes again")
@click.option("--yes", is_flag=True, help="Do not wait for a confirmation.")
@options.format_option
def undo(
    dsn: str,
    layer: int | None,
    dry_run: bool,
    discard: bool,
    confirm_within: int,
    yes: bool,
    output: str,
) -> None:
    """Take a server of this host back to what it was before a layer, or before the last change.

    pgtls apply and pgtls deploy keep what they replace: pg_hba.conf, pg_ident.conf, settings and
    the deployed files, of the last 10 changes.  What others have changed since is named, with
    exit code 1, and nothing is touched.  The way back is a change like any other: the server
    reloads, a new connection as DSN says has to come in, and unless it is confirmed by pgtls
    apply --confirm it is undone itself.
    """
    from ..operate.host import Host
    from ..operate.session import Session
    from ..operate.undo import WayBack

    with Session.open(dsn) as session, render.progress("Going back"):
        host = Host.of(session)
        tell_server(host, output)
        way = WayBack.of(host, session, layer)
        stops = bool(way.changed) and not discard
        outcome = None
        if not stops and not dry_run:
            outcome = way.carry_out(confirm_within=None if yes else confirm_within)
        steps = way.preview() if outcome is None else outcome.steps
    if output == options.JSON:
        render.print_json(_json(way, outcome, steps, host, stops=stops))
    else:
        _print(way, outcome, steps, stops=stops)
    if outcome is None:
        if stops:
            findings()
        return
    for remark in outcome.remarks:
        notice(remark)
    if outcome.problems:
        raise NotUndone(
            f"{outcome.problems[0]}; everything was put back",
            hint="The server's log says more. Mend it and run the command again.",
        )


def _print(way: WayBack, outcome: Outcome | None, steps: tuple[str, ...], *, stops: bool) -> None:
    changed = ", ".join(TEXTS.verify(_CHANGED[kind], name=name) for kind, name in way.changed)
    if changed:
        render.print_line(render.Styled(TEXTS.verify("undo_changed", what=changed), "yellow"))
    for each in reversed(way.entries):
        at = f"{each.at:%Y-%m-%d %H:%M} UTC"
        render.print_line(TEXTS.verify("undo_takes_back", purpose=each.purpose, at=at))
    for step in steps:
        render.print_line(f"  {step}")
    if outcome is None:
        if stops:
            render.print_line(TEXTS.verify("undo_stops"))
        return
    for name, found in outcome.proofs.items():
        render.print_line(f"  {'NOT SO' if found else 'proven'}: {name}")
    key = {
        "confirmed": "undo_done", "waiting": "undo_waits", "unchanged": "undo_nothing",
    }.get(outcome.state)  # fmt: skip
    if key is not None:
        until = f"{outcome.deadline:%H:%M:%S}" if outcome.deadline is not None else ""
        render.print_line(TEXTS.verify(key, purpose=way.kept.purpose, until=until))


def _json(
    way: WayBack, outcome: Outcome | None, steps: tuple[str, ...], host: Host, *, stops: bool
) -> dict[str, object]:
    state = "refused" if stops else "dry run"
    return {
        **server_json(host),
        "state": outcome.state if outcome is not None else state,
        "before": way.kept.purpose,
        "layer": way.kept.layer,
        "takes_back": [
            {"purpose": each.purpose, "layer": each.layer, "at": render.iso(each.at)}
            for each in way.entries
        ],
        "changed_since": [{"kind": kind, "name": name} for kind, name in way.changed],
        "steps": list(steps),
        "deadline": render.iso(outcome.deadline) if outcome is not None else None,
        "proofs": [
            {"proof": name, "problems": list(found)}
            for name, found in (outcome.proofs if outcome is not None else {}).items()
        ],
        "remarks": list(outcome.remarks) if outcome is not None else [],
    }
