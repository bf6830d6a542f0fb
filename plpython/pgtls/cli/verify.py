"""``pgtls verify``: the proof of a layer, by real connections."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import click

from . import options, render
from . import results as results_
from .app import findings
from .passphrase import open_authority, passphrase_option
from .results import papers_options
from .rollout import server_options


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
@papers_options
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
    accept_untried: tuple[str, ...],
    user: str | None,
    address: str | None,
    output: str,
    **files: Path | None,
) -> None:
    """Prove a layer and those below it: who is to come in does, and nobody else.

    Connects as a client without TLS, with a foreign CA, a wrong name, a revoked certificate, none,
    one of another name, and as good ones do.  The exit code is 1 when anything else happens than
    has to, for whatever reason, and when anything that proves the layer can't be tried: that is
    named first, with what would make it possible.
    """
    given = results_.given(files)
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
        made = stack.enter_context(
            papers(str(place.base["user"]), authority=authority, given=given)
        )
        target = target_of(
            session, place, made, names=names_of(session, names), keep_loopback=keep_loopback
        )
        accepted = results_.accepted(accept_untried)
        results = prove(session, target, made, layer, accepted=accepted)
    if output == options.JSON:
        render.print_json_list(results_.result_json(result) for result in results)
    else:
        results_.print_results(results)
        results_.print_count(results)
        render.print_line(results_.judgement(results, layer))
    if not results_.whole(results):
        findings()
