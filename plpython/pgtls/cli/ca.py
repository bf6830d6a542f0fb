"""``pgtls ca``: the certificate authority itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import click

from ..errors import InvalidInput
from ..pki import crls, profiles, subordinate
from ..pki.authority import CRL_FILE, STORE_FILE, Authority
from ..pki.custody import ROOT_FILE
from ..pki.hierarchy import CERTIFICATE_FILE, KEY_FILE
from ..pki.records import AuthorityRow
from . import options, passphrase, render
from .app import findings, notice
from .lazy import Commands
from .passphrase import encrypt_option, open_authority

# The roll-over of a CA takes the time of its certificates, which is a year.
_ENDING_DAYS = 366


@click.group(
    no_args_is_help=False,
    epilog=options.epilog('pgtls ca init --name "Example CA"'),
    commands=Commands(
        __package__,
        {
            "init": "ca:init",
            "install": "ca_offline:install",
            "intermediate": "ca:intermediate",
            "recover": "ca_recover:recover",
            "request": "ca_offline:request",
            "rollover": "ca_rollover:rollover",
            "show": "ca:show",
            "sign": "ca_offline:sign",
            "takeover": "takeover:takeover",
        },
    ),
)
def ca() -> None:
    """Make certificate authorities, and see how they stand."""


@click.command(epilog=options.epilog('pgtls ca init --name "Example CA" --days 3650'))
@click.option("--name", required=True, help="The CA's name: the CN of its certificate.")
@click.option(
    "--days",
    type=int,
    default=profiles.CA_DAYS,
    show_default=True,
    help="How long its certificate is good.",
)
@options.key_type_option
@options.accept_refused_option
@encrypt_option
@passphrase.passphrase_option("Passphrase for the new key")
@options.ca_option
@click.option(
    "--force",
    is_flag=True,
    help="Move a CA that stands there aside, to DIR.<time>; nothing is deleted.",
)
@options.format_option
def init(
    name: str,
    days: int,
    key_type: str,
    accept_refused: bool,
    encrypt: bool,
    passphrase_file: Path | None,
    ca_directory: Path,
    force: bool,
    output: str,
) -> None:
    """Create a root CA in a directory of its own, with an empty CRL; it issues at once.

    Whoever reads its ca.key can pass for every server and role: the directory is for its
    owner alone.
    """
    _refuse_key_type(key_type, accept_refused)
    stood = (ca_directory / STORE_FILE).exists() and not force
    secret = passphrase.new(passphrase_file, "the CA's key") if encrypt else None
    with render.progress("Making the CA's key"):
        authority, moved = Authority.create(
            ca_directory,
            name=name,
            key_type=key_type,
            days=days,
            replace=force,
            encrypt=secret,
        )
    with authority:
        record = authority.record
    if moved is not None:
        notice(f'the CA that stood there is now in "{moved}"')
    if stood:
        notice("it stood there already, and was left as it is")
    if output == options.JSON:
        render.print_json(
            {
                "ca": str(ca_directory),
                "name": record.name,
                "serial": record.serial,
                "not_before": render.iso(record.not_before),
                "not_after": render.iso(record.not_after),
                "certificate": str(ca_directory / CERTIFICATE_FILE),
                "key": str(ca_directory / KEY_FILE),
                "crl": str(ca_directory / CRL_FILE),
                "moved_aside": None if moved is None else str(moved),
            }
        )
        return
    render.print_line(f"{'Kept' if stood else 'Created'} the CA {record.name}")
    render.print_pairs(
        (
            ("serial", record.serial),
            ("good until", render.day(record.not_after)),
            ("certificate", str(ca_directory / CERTIFICATE_FILE)),
            ("private key", f"{ca_directory / KEY_FILE} (keep it, and keep it secret)"),
            ("empty CRL", str(ca_directory / CRL_FILE)),
        )
    )


@click.command(epilog=options.epilog('pgtls ca intermediate --name "Example Issuing CA"'))
@click.option("--name", required=True, help="The new CA's name: the CN of its certificate.")
@click.option(
    "--days",
    type=int,
    help=f"How long its certificate is good.  [default: {profiles.INTERMEDIATE_DAYS}]",
)
@options.key_type_option
@options.accept_refused_option
@encrypt_option
@passphrase.passphrase_option("Passphrase of the root's key, and for the new one")
@options.ca_option
@options.format_option
def intermediate(
    name: str,
    days: int | None,
    key_type: str,
    accept_refused: bool,
    encrypt: bool,
    passphrase_file: Path | None,
    ca_directory: Path,
    output: str,
) -> None:
    """Make an issuing CA below the root, in the same directory.

    From then on it signs what is issued, and the root only CAs: clients go on trusting the
    root, and server.crt and postgresql.crt hold the chain up to it.  Give every server the
    new crl.pem before it meets a certificate of the new CA.  For a root that is offline see
    pgtls ca request.
    """
    _refuse_key_type(key_type, accept_refused)
    with open_authority(ca_directory, passphrase_file) as authority:
        secret = passphrase.new(passphrase_file, "the new CA's key") if encrypt else None
        with render.progress("Making the CA's key"):
            row = subordinate.make(authority, name, key_type=key_type, days=days, encrypt=secret)
        report(authority, row, output)


def _refuse_key_type(key_type: str, accept_refused: bool) -> None:
    """Refuse a CA whose servers every SCRAM client of libpq would refuse, unless asked twice."""
    if key_type == "ed25519" and not accept_refused:
        raise InvalidInput(
            "clients would refuse the servers' certificates that an Ed25519 key signs: libpq binds "
            "a SCRAM password to the certificate by the hash of its signature, and Ed25519 has "
            "none (could not find digest for NID UNDEF)",
            hint="Leave --key-type out, or give --accept-refused for a CA that issues to clients "
            "only.",
        )


def report(authority: Authority, row: AuthorityRow, output: str, steps: Sequence[str] = ()) -> None:
    """Print how a CA stands, and what to do next."""
    found, record = authority.hierarchy, row.certificate
    chain = [each.name for each in found.parents(row)]
    values = {
        "ca": str(authority.directory),
        "name": row.name,
        "state": row.state,
        "serial": record.serial,
        "not_before": render.iso(record.not_before),
        "not_after": render.iso(record.not_after),
        "certificate": str(found.folder(row) / CERTIFICATE_FILE),
        "key": str(found.key_path(row)) if row.has_key else None,
        "below": chain,
        "root": str(authority.directory / ROOT_FILE),
        "crl": str(authority.directory / CRL_FILE),
        "next_steps": list(steps),
    }
    if output == options.JSON:
        render.print_json(values)
        return
    render.print_line(f"The CA {row.name} is {row.state}")
    render.print_pairs(
        (
            ("serial", record.serial),
            ("below", ", ".join(chain) or None),
            ("good until", render.day(record.not_after)),
            ("certificate", str(values["certificate"])),
            (
                "private key",
                f"{values['key']} (keep it, and keep it secret)" if row.has_key else None,
            ),
            ("to trust", str(values["root"])),
            ("CRLs", str(values["crl"])),
        )
    )
    for number, step in enumerate(steps, 1):
        render.print_line(f"{number}. {step}")


@click.command(epilog=options.epilog("pgtls ca show"))
@options.ca_option
@options.format_option
def show(ca_directory: Path, output: str) -> None:
    """Show every CA of the directory: where it stands, until when, and what of it is here.

    The exit code is 1 when one ends within a year, or a CRL is missing or out of date.
    """
    with open_authority(ca_directory) as authority:
        now = authority.now()
        rows = authority.hierarchy.rows
        problems = crls.problems(authority, crls.current_or_none(authority))
        problems += [
            f"{row.name}: ends on {render.day(row.own.not_after)}: see pgtls ca rollover"
            for row in authority.hierarchy.active
            if row.own and row.own.not_after - now < timedelta(days=_ENDING_DAYS)
        ]
        shown = [_row(authority, row) for row in rows]
    if output == options.JSON:
        render.print_json({"ca": str(ca_directory), "authorities": shown, "problems": problems})
    else:
        render.print_table(
            ("name", "state", "below", "key", "good until", "serial"),
            [
                (
                    each["name"],
                    each["state"],
                    each["below"] or "",
                    "here" if each["key"] else "elsewhere",
                    render.day(row.own.not_after) if row.own else "",
                    each["serial"] or "",
                )
                for row, each in zip(rows, shown)
            ],
        )
        for problem in problems:
            render.print_line(f"problem: {problem}")
    if problems:
        findings()


def _row(authority: Authority, row: AuthorityRow) -> dict[str, Any]:
    found = authority.hierarchy
    return {
        "name": row.name,
        "state": row.state,
        "below": None if row.parent_id is None else found.row(row.parent_id).name,
        "key": str(found.key_path(row)) if row.has_key else None,
        "serial": row.own.serial if row.own else None,
        "not_before": render.iso(row.own.not_before) if row.own else None,
        "not_after": render.iso(row.own.not_after) if row.own else None,
        "crl_number": row.crl_number,
    }
