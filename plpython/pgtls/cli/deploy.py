"""``pgtls deploy``: certificates into a live server, proven, or everything back.

What talks to a server is imported when the command runs: psycopg would double the time that every
other command takes to start.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import InvalidInput, PgtlsError
from ..operate.vocabulary import Verdict
from ..pki import custody, names
from ..pki.authority import CRL_FILE, ISSUED, STORE_FILE
from ..texts import TEXTS
from . import options, render
from . import results as results_
from .app import findings, notice
from .results import accept_option, root_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..operate.attempts import Result
    from ..operate.change import Outcome, Recovered
    from ..operate.host import Host
    from ..operate.material import Material


class NotDeployed(PgtlsError):
    """A deployment did not hold, and the server is as it was (55000)."""

    sqlstate = "55000"


@click.command(
    epilog=options.epilog(
        "pgtls deploy db1.example.com",
        "pgtls deploy --crl-only pgtls-ca/crl.pem 'host=/var/run/postgresql port=5433'",
    )
)
@click.argument("what", required=False)
@click.argument("dsn", default="")
@click.option("--crl-only", is_flag=True, help="Only CRLs: WHAT is a file of them.")
@click.option(
    "--crl",
    "crl_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The CRLs that go along.  [default: the CA's, or root.crl in DIR]",
)
@click.option("--no-crl", is_flag=True, help="Leave the CRL as it is.")
@click.option(
    "--name",
    "client_names",
    multiple=True,
    metavar="HOST",
    help="A name that clients use and the certificate must have; may be given again.",
)
@click.option("--drop-names", is_flag=True, help="Let it lack names of the certificate in use.")
@click.option(
    "--drop-revocations",
    is_flag=True,
    help="Let the CRLs leave out what those in use revoke; the serials are shown.",
)
@click.option("--replace-ca", is_flag=True, help="Drop the CAs and CRLs that are in use now.")
@click.option(
    "--directory",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where the files go.  [default: pgtls in the data directory]",
)
@click.option("--dry-run", is_flag=True, help="Check everything, show the steps, and stop.")
@click.option("--recover", "recovering", is_flag=True, help="Finish what a killed run left.")
@click.option(
    "--data-directory",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="With --recover: of a server that is down.",
)
@root_option
@accept_option
@options.ca_option
@options.format_option
def deploy(
    what: str | None,
    dsn: str,
    crl_only: bool,
    crl_file: Path | None,
    no_crl: bool,
    client_names: tuple[str, ...],
    drop_names: bool,
    drop_revocations: bool,
    replace_ca: bool,
    directory: Path | None,
    dry_run: bool,
    recovering: bool,
    data_directory: Path | None,
    root_cert: Path | None,
    accept_untried: tuple[str, ...],
    ca_directory: Path,
    output: str,
) -> None:
    """Put certificate, key, CA and CRL into a live server, and prove that it serves them.

    WHAT is a name that pgtls cert server issued, or a directory with server.crt, server.key and
    root.crt, or with certbot's fullchain.pem and privkey.pem.  DSN is a superuser's connection
    string, for a server of this host; without one libpq's defaults count.  Root acts as the
    account that the server runs as.

    The files go into one directory, the settings by ALTER SYSTEM; the server reloads, and its
    port is asked for the new chain, and a client with verify-full connects by each of the
    certificate's names.  If anything of that fails, everything goes back; what can't be tried is
    named first, and the exit code is 1.  Run again it finds nothing to do.
    """
    if recovering:
        _recover(what or dsn, data_directory, output)
        return
    if what is None:
        raise InvalidInput(
            "nothing to deploy is named",
            hint="Name what pgtls cert server issued, or its directory.",
        )
    if data_directory is not None:
        raise InvalidInput(
            "--data-directory goes with --recover", hint="The connection names the server."
        )
    made_by = Path(what).parent if crl_only else _owner(what, ca_directory)
    if _ledger(made_by) is not None:
        custody.check(made_by)
    from ..operate.deploy import Deployment
    from ..operate.host import Host
    from ..operate.material import Material, certificates, crls
    from ..operate.session import Session

    material = (
        Material(what, crls=crls(Path(what)))
        if crl_only
        else _material(what, ca_directory, crl_file, no_crl)
    )
    with Session.open(dsn) as session, render.progress("Deploying"):
        host = Host.of(session)
        tell_server(host, output)
        deployment = Deployment(
            host,
            session,
            material,
            client_names,
            replace_ca,
            drop_names,
            directory,
            drop_revocations,
            _ledger(made_by) or _ledger(ca_directory),
            certificates(root_cert) if root_cert is not None else (),
        )
        # Before anything is refused: they say why a CRL in use is the one that is looked at.
        for text in deployment.notices:
            notice(text)
        deployment.check()
        for text in deployment.shadowed:
            notice(text)
        outcome = None if dry_run else deployment.carry_out()
        steps = deployment.preview() if outcome is None else outcome.steps
        accepted = results_.accepted(accept_untried)
        results = [
            replace(each, accepted=each.attempt.name in accepted)
            for each in (deployment.results(outcome) if outcome else deployment.untried)
        ]
    if outcome is None:
        _report_steps(material, steps, results, host, output)
    else:
        _report(material, outcome, results, host, output)


def _material(what: str, ca: Path, crl: Path | None, no_crl: bool) -> Material:
    from ..operate.material import CERTIFICATE_FILE, read

    given = Path(what)
    ca = _owner(what, ca)
    if given.is_dir():
        directory = given
    else:
        directory = ca / ISSUED / names.folder_name(what)
        custody.check_folder(ca, directory)
        if not (directory / CERTIFICATE_FILE).exists():
            raise InvalidInput(
                f'"{what}" is no directory, and nothing was issued for that name in "{ca}"',
                hint="Issue it with pgtls cert server, or name the CA with --ca.",
            )
    if crl is None and (ca / CRL_FILE).exists():
        crl = ca / CRL_FILE
    found = read(directory, crl=crl)
    return replace(found, crls=()) if no_crl else found


def _owner(what: str, ca: Path) -> Path:
    """Return the directory of the CA that made what is to be deployed, as far as that is seen."""
    given = Path(what)
    if not given.is_dir():
        return ca
    owner = given.resolve().parent
    return owner.parent if owner.name == ISSUED else ca / "none"


def _ledger(directory: Path) -> Path | None:
    return directory if (directory / STORE_FILE).exists() else None


def _recover(dsn: str, data_directory: Path | None, output: str) -> None:
    from ..operate.change import recover
    from ..operate.host import Host
    from ..operate.session import Session

    if data_directory is not None:
        host = Host.at(data_directory.resolve())
    else:
        with Session.open(dsn) as session:
            host = Host.of(session)
    tell_server(host, output)
    found = recover(host, dsn)
    if output == options.JSON:
        render.print_json(_recovered_json(found))
    elif found is None:
        render.print_line("Nothing to recover: no change was cut off.")
    else:
        state = "as it was before" if found.state == "old" else "changed, as was confirmed"
        render.print_line(f'"{found.purpose}" was cut off; the server is {state}.')
        for remark in found.remarks:
            notice(remark)


def _recovered_json(found: Recovered | None) -> dict[str, object]:
    if found is None:
        return {"purpose": None, "state": None, "remarks": []}
    return {"purpose": found.purpose, "state": found.state, "remarks": list(found.remarks)}


def tell_server(host: Host, output: str) -> None:
    """Say whose server it is, before anything is written there; JSON says it with the rest."""
    if output != options.JSON:
        notice(f"this is {host}")


def server_json(host: Host) -> dict[str, str]:
    """Return whose server it is."""
    return {"data_directory": str(host.data), "account": host.account.pw_name}


def _report_steps(
    material: Material,
    steps: tuple[str, ...],
    untried: Sequence[Result],
    host: Host,
    output: str,
) -> None:
    if output == options.JSON:
        found = {"source": material.source, **server_json(host), "state": "dry run"}
        attempts = [results_.result_json(each) for each in untried]
        render.print_json({**found, "steps": list(steps), "attempts": attempts})
        return
    results_.print_results(untried)
    render.print_line("Nothing to do." if not steps else "Nothing was changed.  It would:")
    for step in steps:
        render.print_line(f"  {step}")


def _report(
    material: Material, outcome: Outcome, results: Sequence[Result], host: Host, output: str
) -> None:
    failed = outcome.state == "rolled back" or bool(outcome.problems)
    if output == options.JSON:
        render.print_json(
            {
                "source": material.source,
                **server_json(host),
                "state": outcome.state,
                "steps": list(outcome.steps),
                "proofs": [
                    {"proof": name, "problems": list(found)}
                    for name, found in outcome.proofs.items()
                ],
                "remarks": list(outcome.remarks),
                "attempts": [results_.result_json(each) for each in results],
                "proven": not failed and results_.proven(results),
            }
        )
    else:
        named = (Verdict.UNTRIED, Verdict.ACCEPTED_UNTRIED)
        results_.print_results([each for each in results if each.verdict in named])
        for step in outcome.steps:
            render.print_line(f"  {step}")
        for name, found in outcome.proofs.items():
            render.print_line(f"  {'NOT SO' if found else 'proven'}: {name}")
        if not failed:
            render.print_line(_state(outcome, results))
    for remark in outcome.remarks:
        notice(remark)
    if failed:
        raise NotDeployed(
            f"{outcome.problems[0]}; "
            + (
                "everything was put back"
                if outcome.state == "rolled back"
                else "and a reload did not help"
            ),
            hint="The server's log says more. Mend it and run the command again; if clients "
            "verify by another root than root.crt, name it with --root-cert.",
        )
    if not results_.whole(results):
        findings()


def _state(outcome: Outcome, results: Sequence[Result]) -> str:
    """Say what was done, and no more than was tried."""
    for verdict, key in (
        (Verdict.UNTRIED, "deployed_untried"),
        (Verdict.ACCEPTED_UNTRIED, "deployed_accepted"),
    ):
        names = results_.names_of(results, verdict)
        if names:
            count = sum(each.verdict == verdict for each in results)
            return TEXTS.verify(key, count=count, names=", ".join(names))
    return TEXTS.verify(_DEPLOYED[outcome.state])


_DEPLOYED = {
    "confirmed": "deployed",
    "unchanged": "deployed_already",
    "reloaded": "deployed_by_reload",
}
