"""``pgtls sslmodes``: what each sslmode is worth, and what happens when each is really tried."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import psycopg
from psycopg.conninfo import make_conninfo

from ..explain import explain
from ..operate.session import parameters
from ..reports.sslmodes import worth_in_words
from ..sslmodes import MODES, needs_root
from ..texts import TEXTS
from . import options, render
from .app import findings

_TIMEOUT = 10

_COLUMNS = ("sslmode", "encrypted", "authenticated", "eavesdropper gets", "man in the middle gets")


@click.command(
    epilog=options.epilog(
        "pgtls sslmodes",
        "pgtls sslmodes --driver jdbc",
        'pgtls sslmodes "host=db.example.com user=app dbname=app" --root-cert root.crt',
    )
)
@click.argument("dsn", required=False)
@click.option(
    "--root-cert",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="The CA's certificate: try the modes that verify, too.",
)
@click.option(
    "--driver",
    type=click.Choice(list(TEXTS.drivers)),
    default=None,
    help="Show how this driver is told each mode, and what is different there.",
)
@options.format_option
def sslmodes(dsn: str | None, root_cert: Path | None, driver: str | None, output: str) -> None:
    """Say what each sslmode is worth; with DSN, try each on that server.

    What an eavesdropper and a man in the middle get was measured by attackers who really
    listened.  With DSN every mode is connected with, once.  A password is not sent in plaintext
    for that, and no file of ~/.postgresql is used.  The exit code is then 1 when a client comes
    in without TLS from the network, or does not come in with verify-full and the root file.
    """
    params = None if dsn is None else parameters(dsn)
    tried = []
    if params is not None:
        with render.progress("Trying each mode"):
            tried = _try_all(params, root_cert)
    if output == options.JSON:
        render.print_json(_json(params, driver, tried))
    else:
        _print(params, driver, tried)
    if any(_is_finding(one, params or {}) for one in tried):
        findings()


@dataclass(frozen=True)
class _Tried:
    """One mode as it was tried.

    Attributes:
        root: whether the client had the CA's certificate.
        result: ``tls``, ``plaintext``, ``refused``, ``no_root``.
        protocol: of TLS, where it is known.
        message: libpq's whole message where it was not let in.
    """

    mode: str
    root: bool
    result: str
    protocol: str = ""
    message: str = ""

    @property
    def words(self) -> str:
        reason = self.message.strip().splitlines()[-1].strip() if self.message.strip() else ""
        for mark in (" failed: FATAL:  ", " failed: ", "failed: "):
            before, found, after = reason.partition(mark)
            if found and before.startswith("connection"):
                reason = after
                break
        return TEXTS.sslmode(f"tried_{self.result}", protocol=self.protocol or "TLS", reason=reason)

    @property
    def error_ids(self) -> list[str]:
        """The entries of ``pgtls explain`` that fit."""
        return [one.entry.id for one in explain(self.message, near=False)]


def _try_all(params: dict[str, Any], root: Path | None) -> list[_Tried]:
    """Try the modes, strongest first: what they show says where a password would be in danger."""
    tried: list[_Tried] = []
    for mode in reversed(MODES):
        tls_works = any(one.result == "tls" for one in tried)
        if root is not None and (needs_root(mode) or mode == "require"):
            tried.append(_try(params, mode, root, tls_works))
        if not needs_root(mode):
            tried.append(_try(params, mode, None, tls_works))
        elif root is None:
            tried.append(_Tried(mode, False, "no_root"))
    return tried[::-1]


def _try(params: dict[str, Any], mode: str, root: Path | None, tls_works: bool) -> _Tried:
    given = {
        "connect_timeout": _TIMEOUT,
        **params,
        "sslmode": mode,
        # The files of the user who runs this are not what an application elsewhere has.
        "sslrootcert": str(root) if root else "/nonexistent",
        "gssencmode": "disable",
    }
    given.setdefault("sslcert", "/nonexistent")
    given.setdefault("sslkey", "/nonexistent")
    may_be_plaintext = mode in ("disable", "allow") or (mode == "prefer" and not tls_works)
    if may_be_plaintext and psycopg.pq.version() >= 160000:
        given.setdefault("require_auth", "!password")
    try:
        with psycopg.connect(make_conninfo(**given), autocommit=True) as connection:
            tls = connection.pgconn.ssl_in_use
            return _Tried(
                mode, root is not None, "tls" if tls else "plaintext", _protocol(connection)
            )
    except psycopg.OperationalError as error:
        return _Tried(mode, root is not None, "refused", message=str(error))


def _protocol(connection: psycopg.Connection[Any]) -> str:
    """The version of TLS, empty where what answers is no server that says so."""
    try:
        found = connection.execute(
            "select version from pg_catalog.pg_stat_ssl where pid = pg_catalog.pg_backend_pid()"
        ).fetchone()
    except psycopg.Error:
        return ""
    return (found and found[0]) or ""


def _is_finding(one: _Tried, params: dict[str, Any]) -> bool:
    if one.mode == "verify-full":
        return one.result == "refused"
    from_network = not str(params.get("host", "")).startswith("/")
    return one.result == "plaintext" and from_network


def _json(params: dict[str, Any] | None, driver: str | None, tried: list[_Tried]) -> Any:
    keys = ("encrypted", "authenticated", "eavesdropper", "man_in_the_middle")
    return {
        "modes": [
            {
                "sslmode": mode,
                **dict(zip(keys, worth_in_words(mode))),
                "connection_string": _told(params, driver or "libpq", mode),
                "note": TEXTS.sslmode(f"note_{mode}"),
            }
            for mode in MODES
        ],
        "driver": driver or "libpq",
        "pitfalls": TEXTS.drivers[driver or "libpq"].pitfalls,
        "tried": [
            {
                "sslmode": one.mode,
                "root_cert": one.root,
                "result": one.result,
                "protocol": one.protocol or None,
                "message": one.message or None,
                "error_ids": one.error_ids,
            }
            for one in tried
        ],
    }


def _told(params: dict[str, Any] | None, driver: str, mode: str) -> str | None:
    """How a driver is told a mode, for the server of the DSN; its password is left out."""
    given = params or {}
    return TEXTS.connection_string(
        driver,
        mode,
        host=str(given.get("host") or "<host>"),
        port=str(given.get("port") or "5432"),
        database=str(given.get("dbname") or "<database>"),
        user=str(given.get("user") or "<user>"),
    )


def _print(params: dict[str, Any] | None, driver: str | None, tried: list[_Tried]) -> None:
    if driver is not None:
        for mode in MODES:
            told = _told(params, driver, mode) or TEXTS.phrase("sslmodes_none")
            render.print_paragraph(mode, told)
        render.print_paragraph("beware", TEXTS.drivers[driver].pitfalls)
    elif not tried:
        render.print_table(_COLUMNS, [(mode, *worth_in_words(mode)) for mode in MODES])
        for mode in MODES:
            if note := TEXTS.sslmode(f"note_{mode}"):
                render.print_paragraph(mode, note)
    if tried:
        render.print_table(
            ("sslmode", "root file", "what happened", "explain"),
            [
                (one.mode, "yes" if one.root else "no", one.words, " ".join(one.error_ids))
                for one in tried
            ],
        )
