"""``pgtls plan`` and ``pgtls preflight``: the way to a layer, and whom it would lock out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from ..quoting import secrets
from ..texts import TEXTS
from . import options, render
from .app import findings, notice

_Command = TypeVar("_Command", bound=Callable[..., Any])


def common_options(command: _Command) -> _Command:
    """Add the argument DSN, ``--name`` and ``--keep-loopback``."""
    for decorate in (
        click.option(
            "--name",
            "names",
            multiple=True,
            metavar="NAME",
            help="A name or address by which clients connect, besides those in "
            "pgtls.server_name; may be given again.",
        ),
        click.option(
            "--keep-loopback/--no-keep-loopback",
            default=True,
            show_default=True,
            help="Go on letting in what comes over TCP from the host itself as it came.",
        ),
        click.argument("dsn", default="", metavar="[DSN]"),
    ):
        command = decorate(command)
    return command


def server_options(command: _Command) -> _Command:
    """Add ``--layer`` and those of ``common_options``."""
    return common_options(
        click.option(
            "--layer",
            type=click.IntRange(1, 5),
            required=True,
            metavar="N",
            help="1 enforced, 2 trusted, 3 identified, 4 revocable, 5 mutual.",
        )(command)
    )


def store_option(command: _Command) -> _Command:
    """Add ``--ca DIR``, of a CA that need not be."""
    return click.option(
        "--ca",
        "ca_directory",
        type=click.Path(path_type=Path),
        metavar="DIR",
        envvar="PGTLS_CA",
        show_envvar=True,
        help="The CA's directory: its store knows which roles have a certificate.",
    )(command)


@click.command(epilog=options.epilog('pgtls plan --layer 1 "host=/var/run/postgresql"'))
@server_options
@click.option(
    "--hba-out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the whole new pg_hba.conf there.",
)
@click.option("--force", is_flag=True, help="Replace FILE if it stands there.")
@options.format_option
def plan(
    dsn: str,
    layer: int,
    names: tuple[str, ...],
    keep_loopback: bool,
    hba_out: Path | None,
    force: bool,
    output: str,
) -> None:
    """Say what has to change on a server for a layer, and how to go back.

    DSN is a connection string as for psql; without one, libpq's own defaults.  The plan holds
    what of the layer and of those below it is missing.  Nothing is changed.  The exit code is 1
    when a part of it could not be made.
    """
    from ..operate.session import Session
    from ..operate.survey import survey
    from ..pki import files
    from . import rollout_view

    with render.progress("Asking the server"), Session.open(dsn) as session:
        there = session.shown
        made = survey(session, layer, names=names, keep_loopback=keep_loopback).plan
    if hba_out is not None and made.hba is not None:
        if secrets.holds(made.hba.text):
            notice(TEXTS.phrase("recommend_secret"))
        with files.Publication(hba_out.parent, overwrite=force) as publication:
            publication.add(hba_out.name, made.hba.text.encode("utf-8", "surrogateescape"), 0o600)
            publication.publish()
    if output == options.JSON:
        render.print_json(rollout_view.plan_json(made, there))
    else:
        rollout_view.print_plan(made, there)
    if rollout_view.missing(made):
        findings()


@click.command(epilog=options.epilog('pgtls preflight --layer 5 --ca pgtls-ca "dbname=postgres"'))
@server_options
@store_option
@click.option(
    "--accept",
    multiple=True,
    metavar="NAME",
    help="A role that may be locked out; may be given again.",
)
@options.format_option
def preflight(
    dsn: str,
    layer: int,
    names: tuple[str, ...],
    keep_loopback: bool,
    ca_directory: Path | None,
    accept: tuple[str, ...],
    output: str,
) -> None:
    """Name whom a layer would lock out, by rule and reason, and what to do.

    Looks at every session, role and replica that the server knows of now, and at what clients
    would refuse of its files.  Nothing is changed.  The exit code is 1 when anyone would be
    locked out, or when that can't be told.
    """
    from ..operate.session import Session
    from ..operate.survey import holders, survey
    from ..pki.authority import Authority
    from ..rollout.preflight import blocking
    from . import rollout_view

    known = None
    if ca_directory is not None:
        with Authority.open(ca_directory) as authority:
            known = holders(authority)
    with render.progress("Asking the server"), Session.open(dsn) as session:
        found = survey(session, layer, names=names, keep_loopback=keep_loopback).obstacles(
            holders=known
        )
    in_the_way = blocking(found, accept)
    if output == options.JSON:
        render.print_json_list(rollout_view.obstacle_json(each, accept) for each in found)
    else:
        rollout_view.print_obstacles(found, in_the_way, layer)
    if in_the_way:
        findings()
