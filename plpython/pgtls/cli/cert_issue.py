"""``pgtls cert server``, ``client`` and ``sign``: certificates, with keys or for requests."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import InvalidInput
from ..pki import identity, lookalike, profiles
from ..pki.issue import Issued, Order, client_order, server_order
from . import options, passphrase, render
from .app import notice
from .passphrase import open_authority

if TYPE_CHECKING:
    from ..pki.authority import Authority

_days = click.option(
    "--days", type=int, help=f"How long it is good.  [default: {profiles.LEAF_DAYS}]"
)
_out = click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Directory for the files.  [default: issued/NAME in the CA's directory]",
)
_force = click.option("--force", is_flag=True, help="Replace files that stand there.")


_encrypt = click.option(
    "--key-passphrase-file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Protect the private key with the passphrase in FILE: its first line.",
)
_ca_passphrase = passphrase.passphrase_option("Passphrase of the CA's key")


@click.command(
    epilog=options.epilog(
        "pgtls cert server db1.example.com --san db1 --san 10.0.0.5",
    )
)
@click.argument("name", required=False)
@click.option(
    "--san",
    "alternatives",
    multiple=True,
    metavar="NAME",
    help="One more DNS name or IP address that clients use; may be given again.",
)
@click.option(
    "--batch",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Issue for every server of a list, the names of one on each line; those that have "
    "their certificate keep it.",
)
@_days
@options.key_type_option
@options.accept_refused_option
@_encrypt
@_out
@_force
@_ca_passphrase
@options.ca_option
@options.format_option
def server(
    name: str | None,
    alternatives: tuple[str, ...],
    batch: Path | None,
    days: int | None,
    key_type: str,
    accept_refused: bool,
    key_passphrase_file: Path | None,
    out: Path | None,
    force: bool,
    passphrase_file: Path | None,
    ca_directory: Path,
    output: str,
) -> None:
    """Issue a certificate for the server that clients call NAME.

    Writes server.crt (with the chain up to the root), server.key and root.crt.  Name every
    host name and address that clients connect to: verify-full takes no other.
    """
    if (name is None) == (batch is None) or (
        batch is not None and (alternatives or key_passphrase_file)
    ):
        raise InvalidInput(
            "either one server or a list is wanted",
            hint="Give NAME with its --san; or --batch FILE, where all names stand.",
        )
    secret = _secret(key_passphrase_file)
    if name is not None:
        _tell_concerns(_plain_names(server_order(name, alternatives)))
    with open_authority(ca_directory, passphrase_file) as authority:
        authority.signer()
        if batch is not None:
            _batch(authority, batch, key_type, days, out, force, accept_refused, output)
            return
        with render.progress("Making the key"):
            issued = authority.issue_server(
                name or "",
                alternatives=alternatives,
                key_type=key_type,
                days=days,
                out=out,
                overwrite=force,
                passphrase=secret,
                accept_refused=accept_refused,
            )
    if key_passphrase_file is not None:
        for text in _passphrase_command(key_passphrase_file):
            notice(text)
    _report(issued, output)


def _secret(file: Path | None) -> bytes | None:
    return None if file is None else passphrase.from_file(file)


def _passphrase_command(file: Path) -> Iterator[str]:
    """Say how the server gets at its key (PostgreSQL documentation, 20.3.3)."""
    command = "cat " + shlex.quote(str(file.resolve())).replace("%", "%%")
    literal = command.replace("'", "''")
    yield f"the server needs: alter system set ssl_passphrase_command = '{literal}'"
    yield "and, to reload: alter system set ssl_passphrase_command_supports_reload = on"
    yield (
        "keep that file away from the key, for the server's user alone (0600): on a tmpfs, or "
        "as a systemd credential (LoadCredentialEncrypted=)"
    )


def _batch(
    authority: Authority,
    path: Path,
    key_type: str,
    days: int | None,
    out: Path | None,
    force: bool,
    accept_refused: bool,
    output: str,
) -> None:
    from ..pki import batch

    orders = [each._replace(accept_refused=accept_refused) for each in batch.read(path)]
    _tell_concerns(name for order in orders for name in _plain_names(order))
    kept, made = 0, []
    with render.progress(f"Issuing {len(orders)} certificates"):
        for each in batch.issue_batch(
            authority, orders, key_type=key_type, days=days, out=out, overwrite=force
        ):
            if each.kept:
                kept += 1
                continue
            made.append(_json(each))
            if output != options.JSON:
                render.print_line(
                    f"issued {each.record.name}: serial {each.record.serial}, "
                    f"in {each.certificate.parent}"
                )
    if output == options.JSON:
        render.print_json({"issued": made, "kept": kept})
    else:
        render.print_line(f"{len(made)} issued, {kept} kept")


@click.command(
    epilog=options.epilog(
        "pgtls cert client app --out ~/.postgresql",
        "pgtls cert client report --cn report@host7.example.com",
    )
)
@click.argument("role")
@click.option(
    "--cn",
    "common_name",
    metavar="CN",
    help="Another CN than the role's name; the line of pg_ident.conf that it needs is shown.",
)
@click.option(
    "--map",
    "map_name",
    default=identity.DEFAULT_MAP,
    show_default=True,
    metavar="NAME",
    help="With --cn: the map that pg_hba.conf names (cert map=NAME).",
)
@_days
@options.key_type_option
@_encrypt
@_out
@_force
@_ca_passphrase
@options.ca_option
@options.format_option
def client(
    role: str,
    common_name: str | None,
    map_name: str,
    days: int | None,
    key_type: str,
    key_passphrase_file: Path | None,
    out: Path | None,
    force: bool,
    passphrase_file: Path | None,
    ca_directory: Path,
    output: str,
) -> None:
    """Issue a certificate for a client that connects as ROLE.

    Writes postgresql.crt, postgresql.key and root.crt, which libpq looks for in
    ~/.postgresql.  The CN is the role's name just as it is given, unless --cn says otherwise.
    """
    line = None
    if common_name is not None and common_name != role:
        line = identity.map_line(map_name, common_name, role)
    _tell_concerns([role, *_plain_names(client_order(role, common_name))])
    with open_authority(ca_directory, passphrase_file) as authority:
        authority.signer()
        with render.progress("Making the key"):
            issued = authority.issue_client(
                role,
                common_name=common_name,
                key_type=key_type,
                days=days,
                out=out,
                overwrite=force,
                passphrase=_secret(key_passphrase_file),
            )
    if line is not None:
        notice(f"pg_ident.conf needs the line: {line}")
        notice(f"and pg_hba.conf the option: {identity.map_option(map_name)}")
    _report(issued, output, line)


@click.command(
    epilog=options.epilog(
        "openssl req -new -newkey rsa -nodes -keyout db9.key -subj /CN=db9 -out db9.csr",
        "pgtls cert sign db9.csr --profile server --name db9",
    )
)
@click.argument("request", type=click.Path(path_type=Path), metavar="REQUEST")
@click.option(
    "--profile",
    required=True,
    type=click.Choice(["server", "client"]),
    help="What the certificate is for; a request can't choose it.",
)
@click.option("--name", metavar="NAME", help="The server or role that it is for.")
@click.option(
    "--san",
    "alternatives",
    multiple=True,
    metavar="NAME",
    help="One more name of a server; may be given again.",
)
@click.option("--take-names", is_flag=True, help="Sign the names that REQUEST asks for, too.")
@click.option(
    "--accept-name",
    "accepted",
    multiple=True,
    metavar="NAME",
    help="Sign this name though it looks like another one, or REQUEST asks for a superuser's; may "
    "be given again.",
)
@options.accept_refused_option
@_days
@_out
@_force
@_ca_passphrase
@options.ca_option
@options.format_option
def sign(
    request: Path,
    profile: str,
    name: str | None,
    alternatives: tuple[str, ...],
    take_names: bool,
    accepted: tuple[str, ...],
    accept_refused: bool,
    days: int | None,
    out: Path | None,
    force: bool,
    passphrase_file: Path | None,
    ca_directory: Path,
    output: str,
) -> None:
    """Issue a certificate for REQUEST (PKCS#10, PEM or DER), whose key is elsewhere.

    The request must be signed with its key, and nothing but the key is taken from it.  The names
    are those of --name and --san; with --take-names also those that it asks for: a server's DNS
    names and addresses, a client's CN.  All of them are shown before anything is signed, and what
    is left out is said.
    """
    from ..pki import request as requests

    order, dropped = requests.leaf_order(
        requests.read(request),
        profiles.PROFILES[profile],
        name=name,
        alternatives=alternatives,
        take_names=take_names,
    )
    signed = _names(order)
    notice(f"it will be for {', '.join(signed)}")
    given = {each.lower() for each in (name, *alternatives) if each is not None}
    for concern in lookalike.of_all(_plain_names(order)):
        mine = concern.name.lower() in given and not concern.deceives
        if not mine and concern.name not in accepted and not concern.name.startswith("*."):
            raise InvalidInput(
                f'"{concern.name}" {concern.why}',
                hint="Nothing was signed. If it is to be signed all the same, say so with "
                f"--accept-name={shlex.quote(concern.name)}.",
            )
        notice(f'"{concern.name}" {concern.why}')
    with open_authority(ca_directory, passphrase_file) as authority:
        wanted = order._replace(
            days=days, folder=out, overwrite=force, accept_refused=accept_refused
        )
        (issued,) = authority.issue(wanted)
    left_out = tuple(f"left out: {text}" for text in dropped)
    _report(issued._replace(notices=(*issued.notices, *left_out)), output, key=False)


def _plain_names(order: Order) -> list[str]:
    common = [] if order.common_name is None else [order.common_name]
    return list(dict.fromkeys([*common, *(each.value for each in order.san)]))


def _names(order: Order) -> list[str]:
    common = [] if order.common_name is None else [f"CN={order.common_name}"]
    return [*common, *map(str, order.san)]


def _tell_concerns(names: Iterable[str]) -> None:
    for concern in lookalike.of_all(names):
        notice(f'"{concern.name}" {concern.why}')


def _report(issued: Issued, output: str, map_line: str | None = None, *, key: bool = True) -> None:
    record = issued.record
    for text in issued.notices:
        notice(text)
    if output == options.JSON:
        values = _json(issued)
        if map_line is not None:
            values["pg_ident"] = map_line
        if not key:
            values["key"] = None
        render.print_json(values)
        return
    verb = "Kept the" if issued.kept else "Issued a"
    render.print_line(f"{verb} {record.profile} certificate for {record.name}")
    render.print_pairs(
        (
            ("serial", record.serial),
            ("names", ", ".join(record.san) or None),
            ("good until", render.day(record.not_after)),
            ("certificate", str(issued.certificate)),
            ("private key", str(issued.key) if key else None),
            ("CA", str(issued.root)),
        )
    )


def _json(issued: Issued) -> dict[str, Any]:
    record = issued.record
    return {
        "profile": record.profile,
        "name": record.name,
        "serial": record.serial,
        "subject": record.subject,
        "san": list(record.san),
        "not_before": render.iso(record.not_before),
        "not_after": render.iso(record.not_after),
        "certificate": str(issued.certificate),
        "key": str(issued.key),
        "root": str(issued.root),
        "kept": issued.kept,
        "notices": list(issued.notices),
    }
