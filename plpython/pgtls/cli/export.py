"""``pgtls cert export``: a client's key and certificate as its driver wants them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from .. import drivers
from ..drivers import DRIVERS, Driver, Endpoint
from ..errors import InvalidInput
from ..pki import custody, files, handover, names, profiles
from ..pki.authority import ISSUED, Authority, utc_now
from ..pki.handover import File, Identity
from ..pki.records import VALID
from . import options, passphrase, render
from .app import findings, notice

CONNECTION_FILE = "connection.txt"


def _drivers(_context: click.Context, _parameter: click.Parameter, value: str) -> list[Driver]:
    chosen = [name.strip() for name in value.split(",") if name.strip()]
    unknown = [name for name in chosen if name not in DRIVERS]
    if unknown or not chosen:
        what = f'"{unknown[0]}" is no driver' if unknown else "no driver is named"
        raise click.BadParameter(f"{what}; there are {_NAMES}.")
    return [DRIVERS[name] for name in dict.fromkeys(chosen)]


_NAMES = ", ".join(DRIVERS)


@click.command(
    epilog=options.epilog(
        "pgtls cert client app",
        "pgtls cert export app --for libpq,jdbc --host db1.example.com --out files",
    )
)
@click.argument("role")
@click.option(
    "--for",
    "chosen",
    required=True,
    metavar="DRIVER,…",
    callback=_drivers,
    help=f"Who reads the files: {_NAMES}; several with commas between.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="DIR",
    help="Directory for the files.",
)
@click.option(
    "--host",
    metavar="NAME",
    help="The name by which the client calls the server.  [default: that of the only server "
    "certificate in the CA]",
)
@click.option("--port", type=click.IntRange(1, 65535), default=5432, show_default=True,
              help="The server's TCP port.")  # fmt: skip
@click.option("--dbname", help="The database.  [default: as the user]")
@click.option("--user", help="The role, where pg_ident.conf maps the certificate.  [default: ROLE]")
@click.option(
    "--place",
    metavar="DIR",
    help="Where the files will stand on the client's host: an absolute path, or "
    f"{drivers.HOME}, where most drivers look by themselves.  [default: DIR of --out]",
)
@click.option(
    "--from",
    "source",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help=f"Where {drivers.CERTIFICATE}, {drivers.PEM} and {drivers.ROOT} are.  "
    "[default: issued/ROLE in the CA's directory]",
)
@click.option("--encrypt", is_flag=True, help="Protect the private key with a passphrase.")
@passphrase.passphrase_option("Passphrase of the key, and to protect it with")
@click.option("--force", is_flag=True, help="Replace files that stand there.")
@options.ca_option
@options.format_option
def export(
    role: str,
    chosen: list[Driver],
    out: Path,
    host: str | None,
    port: int,
    dbname: str | None,
    user: str | None,
    place: str | None,
    source: Path | None,
    encrypt: bool,
    passphrase_file: Path | None,
    force: bool,
    ca_directory: Path,
    output: str,
) -> None:
    """Hand the certificate of ROLE over to drivers, each in the form that it reads.

    Writes the certificate with its chain, the CA's certificate, the private key as PEM, as
    PKCS#8 DER (.pk8) or, with a passphrase, as PKCS#12 (.p12) for Java, an entry for
    pg_service.conf, and connection.txt with the connection string of each driver.  No
    passphrase is written anywhere.

    The exit code is 1 when the certificate is not good now.
    """
    folder = source or ca_directory / ISSUED / names.folder_name(names.role_name(role))
    if source is None and ca_directory.is_dir():
        custody.check(ca_directory)
        custody.check_folder(ca_directory, folder)
    if source is None and not folder.is_dir():
        raise InvalidInput(
            f'no certificate of "{role}" in "{folder}"',
            hint="Issue one with pgtls cert client, or name the directory with --from.",
        )
    protected = encrypt or passphrase_file is not None
    if protected:
        handover.check_drivers(chosen)
    secret = passphrase.new(passphrase_file, f"the key of {role}") if protected else None
    identity = handover.read_identity(
        folder / drivers.CERTIFICATE,
        folder / drivers.PEM,
        folder / drivers.ROOT,
        passphrase=None if secret is None else lambda: secret,
    )
    endpoint = Endpoint(
        host or _only_server(ca_directory), port, dbname or user or role, user or role
    )
    where = place or str(out.resolve())
    _check(endpoint.host, endpoint.dbname, endpoint.user, where)
    strings = {
        driver.name: handover.connection(driver, endpoint, where, protected=protected)
        for driver in chosen
    }
    made = handover.bundle(identity, chosen, passphrase=secret)
    if any(driver.name in ("libpq", "psycopg") for driver in chosen):
        entry = handover.service(role, endpoint, where)
        made.append(File(drivers.SERVICE_FILE, entry.encode(), files.PUBLIC))
    made.append(File(CONNECTION_FILE, _page(chosen, strings, protected).encode(), files.PUBLIC))
    written = _write(out, made, force)
    problems = _problems(identity, None if source is not None else ca_directory)
    _report(role, written, strings, problems, output)
    if problems:
        findings()


def _only_server(ca_directory: Path) -> str:
    """Return the name of the server when the CA has certified one alone."""
    with Authority.open(ca_directory) as authority:
        servers = {
            record.name
            for record in authority.certificates()
            if record.profile == profiles.SERVER.name
        }
    if len(servers) == 1:
        return servers.pop()
    known = ", ".join(sorted(servers)[:5])
    raise InvalidInput(
        f"{len(servers) or 'no'} servers have a certificate of this CA, so the host must be named",
        hint=f"Add --host with the name that the client uses{f': {known}' if known else ''}.",
    )


def _check(*texts: str) -> None:
    for text in texts:
        if not text or not text.isprintable():
            raise InvalidInput(
                f"{text!a} can't stand in a connection string",
                hint="Give a printable name.",
            )


def _page(chosen: Sequence[Driver], strings: dict[str, str], protected: bool) -> str:
    lines = []
    for driver in chosen:
        lines += [f"# {driver.title}"]
        if protected:
            lines += [f"# The passphrase of the key: {driver.passphrase}."]
        lines += [strings[driver.name], ""]
    return "\n".join(lines)


def _write(out: Path, made: Sequence[File], force: bool) -> list[Path]:
    with files.Publication(out, overwrite=force) as publication:
        missing = [
            file
            for file in made
            # A key is written anew: what stands there may have been readable by others.
            if file.mode == files.PRIVATE or not publication.holds(file.name, file.content)
        ]
        publication.check(*(file.name for file in missing))
        for file in missing:
            publication.add(file.name, file.content, file.mode)
        publication.publish()
    return [out / file.name for file in made]


def _problems(identity: Identity, ca_directory: Path | None) -> list[str]:
    """Return why the certificate is not good; of its CA only what is named knows revocations."""
    now = utc_now()
    leaf = identity.chain[0]
    problems = []
    if ca_directory is not None:
        with Authority.open(ca_directory) as authority:
            states = {record.state for record in authority.find(leaf.serial)} - {VALID}
        problems += [f"the certificate is {state}" for state in sorted(states)]
    if leaf.not_after < now:
        problems.append(f"the certificate expired on {render.day(leaf.not_after)}")
    if leaf.extended_key_usage is not None and "clientAuth" not in leaf.extended_key_usage:
        problems.append("the certificate is not for clients")
    return problems


def _report(
    role: str, written: list[Path], strings: dict[str, str], problems: list[str], output: str
) -> None:
    if output == options.JSON:
        render.print_json(
            {
                "role": role,
                "files": [str(path) for path in written],
                "connections": strings,
                "problems": problems,
            }
        )
        return
    for problem in problems:
        notice(problem)
    render.print_line(f"Exported the certificate of {role}")
    render.print_pairs(("file", str(path)) for path in written)
    for name, text in strings.items():
        render.print_line("")
        render.print_line(DRIVERS[name].title)
        render.print_line(f"  {text}")
