"""``pgtls hba``: pg_hba.conf checked, transformed and tried out on files alone."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from ..hba.dialect import Dialect
from ..hba.lint import SEVERITIES
from ..hba.lint import lint as lint_rules
from ..hba.match import Admission
from ..hba.recommend import Line
from ..hba.recommend import recommend as recommend_lines
from ..hba.simulate import simulate as simulate_clients
from ..quoting import secrets
from ..texts import TEXTS
from . import hba_view, options, render
from .app import findings, notice
from .hba_files import (
    broken_mappings,
    read_clients,
    read_hba,
    read_ident,
    read_roles,
    write_like,
)

_Command = TypeVar("_Command", bound=Callable[..., Any])

_OLDEST, _DEFAULT, _NEWEST = 10, 18, 19
_LEVELS = ("info", "low", "medium", "high", "critical")

_FILE = click.Path(path_type=Path)


def _file_argument(command: _Command) -> _Command:
    return click.argument("file", type=_FILE)(command)


def _version_option(command: _Command) -> _Command:
    """Add ``--pg-version`` as the parameter ``version``."""
    return click.option(
        "--pg-version",
        "version",
        type=click.IntRange(_OLDEST, _NEWEST),
        default=_DEFAULT,
        show_default=True,
        metavar="MAJOR",
        help=f"Read it as this PostgreSQL does, {_OLDEST} to {_NEWEST}.",
    )(command)


def _dialect(version: int, *, tls_on: bool = True) -> Dialect:
    return Dialect(version * 10000, tls_on=tls_on)


@click.group(no_args_is_help=False, epilog=options.epilog("pgtls hba lint pg_hba.conf"))
def hba() -> None:
    """Check, transform and try out a pg_hba.conf, without a server.

    The files are read as the server reads them: what they include is found from the directory
    of the file that includes it.
    """


@hba.command(epilog=options.epilog("pgtls hba lint pg_hba.conf --ident pg_ident.conf"))
@_file_argument
@_version_option
@click.option(
    "--ident", type=_FILE, metavar="FILE", help="The pg_ident.conf: see that every map is in it."
)
@click.option(
    "--no-ca", is_flag=True, help="The server has no ssl_ca_file: no client certificate is good."
)
@click.option(
    "--min-severity",
    type=click.Choice(_LEVELS),
    default="low",
    show_default=True,
    help="Show what matters at least so much.",
)
@options.format_option
def lint(
    file: Path, version: int, ident: Path | None, no_ca: bool, min_severity: str, output: str
) -> None:
    """Say what is wrong with FILE, a pg_hba.conf, line by line.

    The exit code is 1 when there is anything to show.
    """
    with render.progress(f"Reading {file}"):
        source = read_hba(file, _dialect(version))
        mappings = read_ident(ident, source.dialect)
        broken = list(broken_mappings(ident, mappings))
        # A server loads all of that file or nothing.
        maps = None if mappings is None else frozenset(m.map_name for m in mappings if not broken)
        found = list(
            lint_rules(
                source.rules,
                ca=not no_ca,
                maps=maps,
                expressions=source.dialect.expressions,
            )
        )
    level = _LEVELS.index(min_severity)
    shown = [item for item in found if _LEVELS.index(SEVERITIES[item.code]) >= level]
    if output == options.JSON:
        render.print_json_list(hba_view.lint_json(source, item) for item in shown)
    else:
        hba_view.print_lint(source, shown, len(found) - len(shown), min_severity)
    for error in broken:
        notice(error.message)
    if shown or broken:
        findings()


@hba.command(
    epilog=options.epilog("pgtls hba recommend pg_hba.conf --layer 1 --out pg_hba.conf.new")
)
@_file_argument
@click.option(
    "--layer",
    type=click.IntRange(1, 5),
    required=True,
    metavar="N",
    help="1: no plaintext from the network; 5: certificates that name the role, too.",
)
@click.option(
    "--keep-loopback/--no-keep-loopback",
    default=True,
    show_default=True,
    help="Go on letting in what comes over TCP from the host itself as it came.",
)
@_version_option
@click.option(
    "--out", type=_FILE, metavar="FILE", help="Write it there instead of to standard output."
)
@click.option("--force", is_flag=True, help="Replace the file that stands there.")
@options.format_option
def recommend(
    file: Path,
    layer: int,
    keep_loopback: bool,
    version: int,
    out: Path | None,
    force: bool,
    output: str,
) -> None:
    """Derive from FILE a pg_hba.conf for a layer, with as few lines changed as can be.

    Prints the whole file, and on standard error what changed and why, as a diff; on a terminal
    the diff alone.
    """
    with render.progress(f"Reading {file}"):
        source = read_hba(file, _dialect(version))
        source.check_loads()
        lines = recommend_lines(
            source.text,
            source.rules,
            layer=layer,
            path=source.path,
            keep_loopback=keep_loopback,
            gss_in_use=any(rule.auth_method == "gss" for rule in source.rules),
            version_num=source.dialect.version_num,
        )
        source.reread("\n".join(line.line for line in lines))
    content = _content(source.text, lines)
    if secrets.holds(source.text):
        notice(TEXTS.phrase("recommend_secret"))
    if out is not None:
        write_like(out, content, file, overwrite=force)
    if output == options.JSON:
        render.print_json_list(hba_view.recommend_json(source.text, lines))
        return
    on_screen = out is None and sys.stdout.isatty()
    if out is not None:
        render.print_line(TEXTS.phrase("recommend_written", path=out, layer=layer))
    elif not on_screen:
        render.print_file(content)
    hba_view.print_changes(source, lines, layer, err=out is None and not on_screen)
    if on_screen:
        notice(TEXTS.phrase("recommend_shown"))


def _content(text: str, lines: Sequence[Line]) -> bytes:
    """The new file, which ends as the old one does: with a line feed or without."""
    end = "\n" if text.endswith("\n") else ""
    return ("\n".join(line.line for line in lines) + end).encode("utf-8", "surrogateescape")


@hba.command(
    epilog=options.epilog(
        "pgtls hba simulate pg_hba.conf --candidate pg_hba.conf.new --clients clients.csv"
    )
)
@_file_argument
@click.option(
    "--candidate", type=_FILE, required=True, metavar="FILE", help="The pg_hba.conf to try out."
)
@click.option(
    "--clients",
    "clients_file",
    type=_FILE,
    required=True,
    metavar="FILE",
    help="CSV with a header, or a JSON list of objects: database, user, address (none: Unix "
    "socket), tls, replication, client_cert, client_cert_cn, client_cert_dn, sessions; only the "
    "first two must be there.",
)
@click.option(
    "--roles",
    "roles_file",
    type=_FILE,
    metavar="FILE",
    help='JSON: {"role": ["group", …]}, for lines that name groups.',
)
@click.option(
    "--ident",
    type=_FILE,
    metavar="FILE",
    help="The pg_ident.conf, for lines that name a map.",
)
@click.option(
    "--ssl-off", is_flag=True, help="The server has no TLS today: nobody chose to come without."
)
@click.option("--only-breaks", is_flag=True, help="Show only the clients that it breaks.")
@_version_option
@options.format_option
def simulate(
    file: Path,
    candidate: Path,
    clients_file: Path,
    roles_file: Path | None,
    ident: Path | None,
    ssl_off: bool,
    only_breaks: bool,
    version: int,
    output: str,
) -> None:
    """Say which clients another pg_hba.conf would lock out, and what must change at each.

    Whatever a line decides by a host name, samehost or samenet is not known without the server;
    a client that comes in one way and not in another counts with those who are locked out.
    The exit code is 1 when a client that comes in today no longer would, or may not, as it is.
    """
    with render.progress("Trying out every client"):
        today = read_hba(file, _dialect(version, tls_on=not ssl_off))
        after = read_hba(candidate, _dialect(version))
        for source in (today, after):
            source.check_loads()
        clients, roles = read_clients(clients_file), read_roles(roles_file)
        mappings = read_ident(ident, after.dialect)
        for error in broken_mappings(ident, mappings):
            raise error
        admission = Admission(roles, after.dialect.expressions, mappings)
        results = list(
            simulate_clients(
                admission.under(today.rules),
                admission.under(after.rules),
                (client.connection for client in clients),
                tls_on=not ssl_off,
            )
        )
    pairs = list(zip(clients, results))
    broken = [pair for pair in pairs if pair[1].breaks]
    shown = broken if only_breaks else pairs
    if output == options.JSON:
        render.print_json_list(hba_view.simulate_json(today, after, *pair) for pair in shown)
    else:
        hba_view.print_simulation(today, after, shown)
        hba_view.print_summary(clients, results, [client for client, _ in broken])
    if not clients:
        notice(TEXTS.phrase("simulate_nobody"))
    if broken:
        findings()
