"""``pgtls verify``: the proof of a layer, by real connections."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import InvalidInput
from . import options, render
from .app import findings
from .passphrase import open_authority, passphrase_option
from .rollout import server_options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..operate.attempts import Result

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command(
    epilog=options.epilog(
        'pgtls verify --layer 3 --ca pgtls-ca --user app "host=/var/run/postgresql"'
    )
)
@server_options
@click.option(
    "--ca",
    "ca_directory",
    type=click.Path(path_type=Path),
    metavar="DIR",
    envvar="PGTLS_CA",
    show_envvar=True,
    help="The CA's directory: it issues what the proof takes, good for a day and revoked at once.",
)
@click.option("--root-cert", type=_FILE, metavar="FILE", help="root.crt, where the CA is not here.")
@click.option("--cert", type=_FILE, metavar="FILE", help="The role's certificate, besides --key.")
@click.option("--key", type=_FILE, metavar="FILE", help="The key of --cert.")
@click.option(
    "--user",
    metavar="ROLE",
    help="Connect as this role; its password from PGPASSWORD or PGPASSFILE.  [default: DSN's]",
)
@click.option(
    "--address",
    metavar="ADDRESS",
    help="IP address of the server.  [default: DSN's, or one at which it listens]",
)
@passphrase_option("Passphrase of the CA's key")
@options.format_option
def verify(
    dsn: str,
    layer: int,
    names: tuple[str, ...],
    keep_loopback: bool,
    ca_directory: Path | None,
    passphrase_file: Path | None,
    root_cert: Path | None,
    cert: Path | None,
    key: Path | None,
    user: str | None,
    address: str | None,
    output: str,
) -> None:
    """Prove a layer and those below it: who is to come in does, and nobody else.

    Connects as a client without TLS, with a foreign CA, a wrong name, a revoked certificate, none,
    one of another name, and as good ones do.  The exit code is 1 when anything else happens than
    has to, for whatever reason; what can't be tried is named.
    """
    if (cert is None) != (key is None):
        raise InvalidInput("--cert and --key go together", hint="Give both, or none.")
    from ..operate.attempts import KeyPair
    from ..operate.papers import papers
    from ..operate.session import Session
    from ..operate.verify import names_of, place_of, target_of
    from ..operate.verify import verify as prove

    with ExitStack() as stack:
        session = stack.enter_context(Session.open(dsn))
        authority = None
        if ca_directory is not None:
            authority = stack.enter_context(open_authority(ca_directory, passphrase_file))
            authority.open_keys()
        stack.enter_context(render.progress("Connecting"))
        place = place_of(session, user=user, address=address)
        own = KeyPair(cert, key) if cert is not None and key is not None else None
        made = stack.enter_context(
            papers(str(place.base["user"]), authority=authority, root=root_cert, own=own)
        )
        target = target_of(
            session, place, made, names=names_of(session, names), keep_loopback=keep_loopback
        )
        results = prove(session, target, made, layer)
    if output == options.JSON:
        render.print_json_list(result_json(result) for result in results)
    else:
        print_results(results)
    if any(result.differs for result in results):
        findings()


def print_results(results: Sequence[Result]) -> None:
    """Print a line an attempt, with what was expected and what happened."""
    for result in results:
        attempt = result.attempt
        verdict, colour = _verdict(result)
        head = render.Styled(f"{verdict:<10}", colour)
        render.print_line(head, f"{attempt.layer}  {attempt.who:<44} {result.happened}")
        if result.message:
            render.print_line(render.Styled(f"             {result.message}", dim=True))
        if result.differs:
            wanted = " or ".join(sorted(attempt.reasons))
            expected = f"{attempt.expected}: {wanted}" if wanted else attempt.expected
            render.print_line(f"             expected: {expected}")
    differing = sum(result.differs for result in results)
    skipped = sum(result.happened == "not tried" for result in results)
    proven = len(results) - differing - skipped
    render.print_line(f"{proven} as expected, {differing} not, {skipped} not tried.")


def _verdict(result: Result) -> tuple[str, str]:
    if result.differs:
        return "DIFFERS", "red"
    return ("as meant", "green") if result.as_expected else ("-", "yellow")


def result_json(result: Result) -> dict[str, object]:
    """Return an attempt and what came of it, with its stable keys."""
    attempt, client = result.attempt, result.attempt.client
    return {
        "layer": attempt.layer,
        "who": attempt.who,
        "sslmode": client.sslmode if client else None,
        "host": (client.host or client.place.address) if client else None,
        "user": client.place.base.get("user") if client else None,
        "shows_certificate": client.own is not None if client else None,
        "expected": attempt.expected,
        "expected_reasons": sorted(attempt.reasons),
        "happened": result.happened,
        "reason": result.reason,
        "message": result.message,
        "as_expected": result.as_expected,
        "differs": result.differs,
    }
