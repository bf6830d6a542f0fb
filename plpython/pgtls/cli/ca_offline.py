"""``pgtls ca request``, ``sign`` and ``install``: a CA whose root is offline."""

from __future__ import annotations

from pathlib import Path

import click

from ..pki import crls, files, offline, profiles
from ..pki.authority import STORE_FILE, utc_now
from ..pki.records import ISSUING
from . import options, passphrase, render
from .app import notice
from .ca import report
from .passphrase import encrypt_option, open_authority

_force = click.option("--force", is_flag=True, help="Replace the file that stands there.")


@click.command(
    epilog=options.epilog(
        'pgtls ca request --name "Example Issuing CA" --ca online-ca --out issuing.csr'
    )
)
@click.option("--name", required=True, help="The new CA's name: the CN of its certificate.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    required=True,
    help="The request, to be carried to the root.",
)
@options.key_type_option
@encrypt_option
@passphrase.passphrase_option("Passphrase for the new key")
@_force
@options.ca_option
@options.format_option
def request(
    name: str,
    out: Path,
    key_type: str,
    encrypt: bool,
    passphrase_file: Path | None,
    force: bool,
    ca_directory: Path,
    output: str,
) -> None:
    """Make an issuing CA's key here, and a request for the root, which is elsewhere.

    The directory is made if there is none.  Three steps make an issuing CA below an offline
    root: this one; pgtls ca sign where the root is; pgtls ca install here.  Only the two
    files travel, and neither is secret.
    """
    files.Publication(out.parent, overwrite=force).check(out.name)
    secret = passphrase.new(passphrase_file, "the new CA's key") if encrypt else None
    with render.progress("Making the CA's key"):
        made = _request(ca_directory, name, key_type, secret)
    with files.Publication(out.parent, overwrite=force) as publication:
        publication.add(out.name, made, files.PUBLIC)
        publication.publish()
    if output == options.JSON:
        render.print_json({"ca": str(ca_directory), "name": name, "request": str(out)})
        return
    render.print_line(f"The CA {name} waits for its certificate")
    render.print_line(f"1. Carry {out} to where the root is, and sign it there:")
    render.print_line(f"     pgtls ca sign {out.name} --out {out.with_suffix('.pem').name}")
    render.print_line("2. Carry the file that this makes back, and install it here:")
    render.print_line(f"     pgtls ca install {out.with_suffix('.pem').name} --ca {ca_directory}")


def _request(directory: Path, name: str, key_type: str, secret: bytes | None) -> bytes:
    if not (directory / STORE_FILE).exists():
        return offline.start(directory, name, utc_now, key_type=key_type, encrypt=secret)
    with open_authority(directory) as authority:
        return offline.add(authority, name, key_type=key_type, encrypt=secret)


@click.command(
    epilog=options.epilog(
        'pgtls ca request --name "Example Issuing CA" --ca online-ca --out issuing.csr',
        "pgtls ca sign issuing.csr --out issuing.pem",
    )
)
@click.argument("file", type=click.Path(path_type=Path), metavar="REQUEST")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    required=True,
    help="What to carry back: certificates and CRL, nothing secret.",
)
@click.option(
    "--days",
    type=int,
    help=f"How long its certificate is good.  [default: {profiles.INTERMEDIATE_DAYS}]",
)
@passphrase.passphrase_option("Passphrase of the root's key")
@_force
@options.ca_option
@options.format_option
def sign(
    file: Path,
    out: Path,
    days: int | None,
    passphrase_file: Path | None,
    force: bool,
    ca_directory: Path,
    output: str,
) -> None:
    """Certify the CA of REQUEST with the root that is here, and write FILE to carry back.

    Only its name and key are taken from the request.  FILE also holds a new CRL of the root:
    carry a newer one (pgtls crl --out, then pgtls crl --import) before its next update.
    """
    with open_authority(ca_directory, passphrase_file) as authority:
        row, dropped = offline.sign(authority, file, days=days, out=out, overwrite=force)
        until = next(each.next_update for each in crls.current(authority) if each.name == row.name)
    for text in dropped:
        notice(f"left out: {text}")
    if output == options.JSON:
        render.print_json(
            {
                "signed_by": row.name,
                "file": str(out),
                "next_update": render.iso(until),
                "left_out": list(dropped),
            }
        )
        return
    render.print_line(f"Signed by {row.name}: {out}")
    render.print_line(f"Carry it back, and install it: pgtls ca install {out.name}")
    if until is not None:
        render.print_line(f"Carry a new CRL of the root there before {render.day(until)}.")


@click.command(
    epilog=options.epilog(
        'pgtls ca request --name "Example Issuing CA" --ca online-ca --out issuing.csr',
        "pgtls ca sign issuing.csr --out issuing.pem",
        "pgtls ca install issuing.pem --ca online-ca",
    )
)
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@passphrase.passphrase_option("Passphrase of the CA's key")
@options.ca_option
@options.format_option
def install(file: Path, passphrase_file: Path | None, ca_directory: Path, output: str) -> None:
    """Take the certificate that the root has made of this directory's request.

    FILE is what pgtls ca sign has written; every signature of it is checked, up to the root.
    The CA issues at once; where another issues already, pgtls ca rollover switch lets it.
    """
    with open_authority(ca_directory, passphrase_file) as authority:
        row = offline.install(authority, file)
        steps = [
            f"Compare the root's fingerprint with the one it shows at home: "
            f"pgtls cert show {ca_directory / 'root.crt'}",
        ]
        if row.state != ISSUING:
            steps.append(
                f"Give {ca_directory / 'root.crt'} and {ca_directory / 'crl.pem'} to every "
                "server and client, then switch: pgtls ca rollover switch"
            )
        report(authority, row, output, steps)
