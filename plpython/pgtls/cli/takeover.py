"""``pgtls ca takeover``: a CA that another tool has kept until now."""

from __future__ import annotations

from pathlib import Path

import click

from ..pki import openssl_directory
from ..pki.openssl_directory import Layout
from ..pki.records import HELD, REVOKED, VALID
from ..pki.takeover import Taken, take_over
from . import options, passphrase, render
from .app import notice

_file = click.Path(path_type=Path)


@click.command(epilog=options.epilog("pgtls ca takeover easy-rsa/pki --ca taken-over"))
@click.argument("directory", type=_file)
@click.option("--cert", type=_file, metavar="FILE", help="The CA's certificate, PEM.")
@click.option("--key", type=_file, metavar="FILE", help="The CA's private key, PEM.")
@click.option("--index", type=_file, metavar="FILE", help="Its index.txt.")
@click.option(
    "--certs",
    "issued",
    type=_file,
    multiple=True,
    metavar="DIR",
    help="Where the certificates issued are kept; may be given again.",
)
@click.option("--chain", type=_file, metavar="FILE", help="The CAs above one that is no root, PEM.")
@passphrase.passphrase_option("Passphrase of the CA's key, which stays protected by it")
@options.ca_option
@click.option(
    "--force",
    is_flag=True,
    help="Move a CA that stands in the new directory aside; nothing is deleted.",
)
@options.format_option
def takeover(
    directory: Path,
    cert: Path | None,
    key: Path | None,
    index: Path | None,
    issued: tuple[Path, ...],
    chain: Path | None,
    passphrase_file: Path | None,
    ca_directory: Path,
    force: bool,
    output: str,
) -> None:
    """Take over the CA in DIRECTORY, which easy-rsa 3 or openssl ca has kept until now.

    Every line of its index.txt comes along, with revocations, their time and reason; serials
    that were used stay used, and the CRL number goes on.  A CRL is signed at once.  DIRECTORY
    is only read.  When a line can't be read, it is named, and nothing is done.

    Where DIRECTORY has them under unusual names, name the files with --cert, --key, --index
    and --certs.  Issue with one of the two tools only from then on: the other would not know
    of it.
    """
    layout = openssl_directory.locate(
        directory, certificate=cert, key=key, index=index, issued=issued
    )
    tell = passphrase.teller(passphrase_file)
    with render.progress("Reading the CA"):
        taken = take_over(
            layout,
            ca_directory,
            parents=chain,
            passphrase=lambda: tell(str(layout.key)),
            move_aside=force,
        )
    for text in taken.notices:
        notice(text)
    if taken.aside is not None:
        notice(f'the CA that stood there is now in "{taken.aside}"')
    if output == options.JSON:
        _json(taken, layout, ca_directory)
    else:
        _text(taken, ca_directory)


def _json(taken: Taken, layout: Layout, ca_directory: Path) -> None:
    render.print_json(
        {
            "ca": str(ca_directory),
            "name": taken.name,
            "subject": taken.subject,
            "from": taken.kind,
            "index": str(layout.index),
            "valid": taken.states[VALID],
            "revoked": taken.states[REVOKED],
            "held": taken.states[HELD],
            "without_certificate": taken.index_only,
            "not_in_index": taken.unlisted,
            "crl_number": taken.crl_number,
            "moved_aside": None if taken.aside is None else str(taken.aside),
            "notices": list(taken.notices),
        }
    )


def _text(taken: Taken, ca_directory: Path) -> None:
    render.print_line(f"Took over the CA {taken.name}, kept by {taken.kind} until now")
    render.print_pairs(
        (
            ("directory", str(ca_directory)),
            ("subject", taken.subject),
            ("not revoked", str(taken.states[VALID])),
            ("revoked", str(taken.states[REVOKED])),
            ("on hold", str(taken.states[HELD]) if taken.states[HELD] else None),
            (
                "known by the index alone",
                str(taken.index_only) if taken.index_only else None,
            ),
            ("CRL number", str(taken.crl_number)),
        )
    )
