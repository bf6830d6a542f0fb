"""``pgtls apply``: a layer into a live server, proven and confirmed, or everything back."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import InvalidInput, PgtlsError
from ..operate.vocabulary import Verdict
from ..texts import TEXTS
from . import options, render
from . import results as results_
from .app import findings, notice
from .deploy import server_json, tell_server
from .passphrase import open_authority, passphrase_option
from .results import papers_options
from .rollout import common_options

if TYPE_CHECKING:
    from ..operate.apply import Applied, Order, WouldLockOut
    from ..operate.host import Host
    from ..pki.authority import Authority


class NotApplied(PgtlsError):
    """A layer did not hold, and the server is as it was (55000)."""

    sqlstate = "55000"


@click.command(
    epilog=options.epilog(
        'pgtls apply --layer 1 --ca pgtls-ca --user app "host=/var/run/postgresql"',
        'pgtls apply --confirm "host=/var/run/postgresql"',
    )
)
@common_options
@click.option(
    "--layer",
    type=click.IntRange(1, 5),
    metavar="N",
    help="1 enforced, 2 trusted, 3 identified, 4 revocable, 5 mutual.",
)
@click.option(
    "--ca",
    "ca_directory",
    type=click.Path(path_type=Path),
    metavar="DIR",
    envvar="PGTLS_CA",
    show_envvar=True,
    help="The CA's directory: it issues what the plan and the proof take.",
)
@click.option(
    "--accept",
    multiple=True,
    metavar="NAME",
    help="A role that may be locked out; may be given again.",
)
@click.option("--force", is_flag=True, help="Apply it whomever it locks out; they are named.")
@click.option(
    "--user",
    metavar="ROLE",
    help="Prove it as this role; its password from PGPASSWORD or PGPASSFILE.  [default: DSN's]",
)
@click.option("--address", metavar="ADDRESS", help="Prove it at this IP address of the server.")
@click.option("--no-verify", is_flag=True, help="Do not prove the layer by connections.")
@options.confirm_within_option("It goes back by itself")
@click.option("--yes", is_flag=True, help="The proof is enough: do not wait for a confirmation.")
@click.option("--confirm", is_flag=True, help="Confirm what was applied and waits for it.")
@click.option("--recover", "recovering", is_flag=True, help="Finish what a killed run left.")
@click.option("--status", is_flag=True, help="Say whether anything is under way.")
@click.option(
    "--data-directory",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="With --recover or --status: of a server that is down.",
)
@papers_options
@passphrase_option("Passphrase of the CA's key")
@options.format_option
def apply(
    dsn: str,
    layer: int | None,
    names: tuple[str, ...],
    keep_loopback: bool,
    ca_directory: Path | None,
    passphrase_file: Path | None,
    accept: tuple[str, ...],
    force: bool,
    user: str | None,
    address: str | None,
    no_verify: bool,
    confirm_within: int,
    yes: bool,
    confirm: bool,
    recovering: bool,
    status: bool,
    data_directory: Path | None,
    accept_untried: tuple[str, ...],
    output: str,
    **files: Path | None,
) -> None:
    """Apply a layer to a live server of this host, prove it, and wait for a confirmation.

    Nothing is touched if it would lock out anybody who is known and was not accepted.  Files,
    settings and pg_hba.conf change as one; the server reloads; a new connection as DSN says has
    to come in; the layer is proven by real connections.  If anything of that fails, or nobody
    confirms it by pgtls apply --confirm, everything goes back by itself, even if this program is
    killed.  DSN is a superuser's connection string; root acts as the server's account.

    An attempt that proves the layer and can't be made is named first, with what would make it
    possible, and the exit code is 1; --accept-untried takes one by name.
    """
    asked = [name for name, given in (
        ("--layer", layer is not None), ("--confirm", confirm), ("--recover", recovering),
        ("--status", status),
    ) if given]  # fmt: skip
    if len(asked) != 1:
        raise InvalidInput(
            f"{' and '.join(asked)} don't go together" if asked else "nothing to do is named",
            hint="Give one of --layer N, --confirm, --recover and --status.",
        )
    if layer is None:
        act = {"--confirm": _confirm, "--recover": _recover, "--status": _status}[asked[0]]
        act(dsn, data_directory, output)
        return
    from ..operate.apply import Order, WouldLockOut

    order = Order(
        layer,
        names,
        keep_loopback=keep_loopback,
        accepted=frozenset(accept),
        force=force,
        user=user,
        address=address,
        prove=not no_verify,
        accepted_untried=results_.accepted(accept_untried),
        given=results_.given(files),
    )
    try:
        with ExitStack() as stack:
            authority = None
            if ca_directory is not None:
                authority = stack.enter_context(open_authority(ca_directory, passphrase_file))
            applied, host = _apply(dsn, order, authority, None if yes else confirm_within, output)
    except WouldLockOut as error:
        _report_locked_out(error, layer, output)
        findings()
    _report(applied, order, host, output)


def _apply(
    dsn: str,
    order: Order,
    authority: Authority | None,
    confirm_within: float | None,
    output: str,
) -> tuple[Applied, Host]:
    from ..operate.apply import Rollout
    from ..operate.host import Host
    from ..operate.session import Session

    if authority is not None:
        # Before the screen is busy: a person may be asked for the passphrase.
        authority.open_keys()
    with Session.open(dsn) as session, render.progress(f"Applying layer {order.layer}"):
        host = Host.of(session)
        tell_server(host, output)
        rollout = Rollout(host, session, order, authority, notice)
        return rollout.carry_out(confirm_within=confirm_within), host


# ---- what came of it ----------------------------------------------------------------------------


def _report_locked_out(error: WouldLockOut, layer: int, output: str) -> None:
    from . import rollout_view

    if output == options.JSON:
        found = [
            {**rollout_view.obstacle_json(each, ()), "accepted": each not in error.in_the_way}
            for each in error.obstacles
        ]
        render.print_json({"layer": layer, "state": "refused", "obstacles": found})
        return
    rollout_view.print_obstacles(error.obstacles, error.in_the_way, layer)
    render.print_line("Nothing was changed.")


def _report(applied: Applied, order: Order, host: Host, output: str) -> None:
    from . import rollout_view

    outcome = applied.outcome
    failed = outcome.state == "rolled back" or bool(outcome.problems)
    if output == options.JSON:
        render.print_json(
            {
                "layer": order.layer,
                **server_json(host),
                "state": outcome.state,
                "deadline": render.iso(outcome.deadline),
                "steps": list(outcome.steps),
                "proofs": [
                    {"proof": name, "problems": list(found)}
                    for name, found in outcome.proofs.items()
                ],
                "attempts": [results_.result_json(result) for result in applied.results],
                "obstacles": [
                    rollout_view.obstacle_json(each, order.accepted) for each in applied.obstacles
                ],
                "remarks": list(outcome.remarks),
                "proven": not failed and not applied.by_hand and results_.proven(applied.results),
                "by_hand": [asdict(each) for each in applied.by_hand],
            }
        )
    else:
        if applied.obstacles:
            rollout_view.print_obstacles(applied.obstacles, (), order.layer, forced=order.force)
        for step in outcome.steps:
            render.print_line(f"  {step}")
        results_.print_results(applied.results)
        for name, found in outcome.proofs.items():
            if found or not name.endswith("by connections"):
                render.print_line(f"  {'NOT SO' if found else 'proven'}: {name}")
        results_.print_count(applied.results)
    for remark in outcome.remarks:
        notice(remark)
    if failed:
        fate = "everything was put back" if outcome.steps else "nothing was changed"
        raise NotApplied(
            f"{outcome.problems[0]}; {fate}",
            hint="The server's log says more. Mend it and run the command again.",
        )
    if output != options.JSON:
        render.print_line(_state(applied, order))
        if not applied.by_hand:
            render.print_line(results_.judgement(applied.results, order.layer))
        for each in applied.by_hand:
            text = TEXTS.verify(
                "by_hand", layer=order.layer, reason=each.reason, action=each.action
            )
            render.print_line(text)
    if applied.by_hand or not results_.whole(applied.results):
        findings()


def _state(applied: Applied, order: Order) -> str:
    state, deadline = applied.outcome.state, applied.outcome.deadline
    whole = results_.names_of(applied.results, Verdict.AS_EXPECTED) and not (
        results_.names_of(applied.results, Verdict.UNTRIED)
        or results_.names_of(applied.results, Verdict.ACCEPTED_UNTRIED)
        or applied.by_hand
    )
    until = f"{deadline:%H:%M:%S}" if deadline is not None else ""
    key = _PROVEN[state] if whole else _APPLIED[state]
    return TEXTS.verify(key, layer=order.layer, until=until)


# By state: what is said where all was tried, and where it was not.
_PROVEN = {
    "confirmed": "in_force",
    "reloaded": "in_force_after_reload",
    "unchanged": "in_force_already",
    "waiting": "in_force_until",
}
_APPLIED = {
    "confirmed": "applied",
    "reloaded": "applied_by_reload",
    "unchanged": "applied_already",
    "waiting": "applied_until",
}


# ---- what waits, or was cut off -----------------------------------------------------------------


def _host(dsn: str, data_directory: Path | None, output: str) -> Host:
    from ..operate.host import Host
    from ..operate.session import Session

    if data_directory is not None:
        host = Host.at(data_directory.resolve())
    else:
        with Session.open(dsn) as session:
            host = Host.of(session)
    tell_server(host, output)
    return host


def _confirm(dsn: str, data_directory: Path | None, output: str) -> None:
    from ..operate.change import confirm

    if data_directory is not None:
        raise InvalidInput(
            "a confirmation comes in by a new connection",
            hint="Leave --data-directory out: that one still gets in is what is confirmed.",
        )
    purpose = confirm(_host(dsn, None, output))
    _tell(output, {"purpose": purpose, "state": "confirmed"}, f'"{purpose}" is confirmed.')


def _recover(dsn: str, data_directory: Path | None, output: str) -> None:
    from ..operate.change import recover

    found = recover(_host(dsn, data_directory, output), dsn)
    if found is None:
        nothing = {"purpose": None, "state": None}
        _tell(output, nothing, "Nothing to recover: no change was cut off.")
        return
    state = "as it was before" if found.state == "old" else "changed, as was confirmed"
    _tell(
        output,
        {"purpose": found.purpose, "state": found.state, "remarks": list(found.remarks)},
        f'"{found.purpose}" was cut off; the server is {state}.',
    )
    for remark in found.remarks:
        notice(remark)


def _status(dsn: str, data_directory: Path | None, output: str) -> None:
    from ..operate.journal import Journal

    host = _host(dsn, data_directory, output)
    with host.acting():
        entry = Journal(host.data).read()
    if entry is None:
        _tell(output, {"purpose": None, "state": None, "deadline": None}, "Nothing is under way.")
        return
    until = f" until {entry.deadline:%Y-%m-%d %H:%M:%S} UTC" if entry.deadline else ""
    _tell(
        output,
        {"purpose": entry.purpose, "state": entry.state, "deadline": render.iso(entry.deadline)},
        f'"{entry.purpose}": {entry.state}{until}.',
    )


def _tell(output: str, values: Mapping[str, object], text: str) -> None:
    if output == options.JSON:
        render.print_json(values)
    else:
        render.print_line(text)
