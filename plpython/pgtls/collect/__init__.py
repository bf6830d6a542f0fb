"""The only package that issues SQL to learn facts.

It speaks through a ``Database``, a thin door that the caller hands in, so that the same questions
are asked inside the server and from outside::

    server = collect_server(asker(database, in_backend=True))

A question that PostgreSQL refuses becomes an ``Unknown`` fact with the GRANT that would help; the
others are still answered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from .. import backend
from ..facts import (
    CertificateFile,
    ClientCertificate,
    CrlDirectory,
    CrlFile,
    FileSetting,
    IdentMapping,
    Role,
    Roles,
    Rule,
    Server,
    SessionGroup,
    Setting,
    Unknown,
    Word,
)
from ..hba.tokens import fields, logical_lines
from . import queries
from .database import Asker, Database, SqlError, grant_for, quoted
from .files import (
    certificate_file,
    crl_directory,
    crl_file,
    dry_load,
    key_file,
    moment,
    optional,
    read_text,
)
from .outbound import outbound

__all__ = [
    "Asker",
    "Database",
    "SqlError",
    "asker",
    "ca_file",
    "certificate_file",
    "collect_server",
    "crl_sources",
    "grant_for",
    "gss_in_use",
    "hba_rules",
    "memberships",
    "now",
    "protocol_sessions",
    "read_text",
    "refused",
    "versions",
]

_ONLY_IN_BACKEND = Unknown("it can only be asked inside the server")


def asker(database: Database, *, in_backend: bool) -> Asker:
    """Return who asks, after the first two questions: who am I, and what are the settings?

    Args:
        database: the door to the server.
        in_backend: whether this code runs in the server's own process, where the library, the
            mode of files and a fresh TLS context can be asked as well.
    """
    identity = database.rows(queries.IDENTITY)[0]
    return Asker(
        database=database,
        role=identity["role"],
        version_num=identity["version_num"],
        settings={
            row["name"]: Setting(
                row["name"], row["setting"] or "", row["source"], row["pending_restart"]
            )
            for row in database.rows(queries.SETTINGS)
        },
        reads_all_settings=identity["reads_all_settings"],
        in_backend=in_backend,
    )


@dataclass(frozen=True)
class Versions:
    """What ``requirements()`` asks besides: the server's version, its clock, plpython3u's."""

    server: str
    now: datetime
    plpython: str | None


def versions(who: Asker) -> Versions:
    """Return the versions of the server and of plpython3u in this database."""
    state = who.database.rows(queries.STATE)[0]
    found = who.database.rows(queries.PLPYTHON)
    plpython = found[0]["extversion"] if len(found) else None
    return Versions(state["version"], moment(state["now"]), plpython)


def protocol_sessions(who: Asker) -> dict[str, int] | Unknown:
    """Return how many sessions use each protocol now."""
    if not who.database.rows(queries.STATE)[0]["reads_sessions"]:
        return _hidden_sessions(who)
    rows = who.database.rows(queries.PROTOCOL_SESSIONS)
    return {row["version"]: row["count"] for row in rows}


def gss_in_use(who: Asker, rules: Iterable[Rule]) -> bool:
    """Return whether a rule or a session speaks of GSSAPI, which ``hostssl`` would not match."""
    if any(rule.auth_method == "gss" for rule in rules):
        return True
    return bool(who.database.rows(queries.GSS_SESSIONS)[0]["some"])


def refused(unknown: Unknown) -> SqlError:
    """Return the error for a function that can't answer without a fact that is not known."""
    error = SqlError(unknown.reason, "42501" if unknown.grant else "58030")
    error.hint = f"{unknown.grant};" if unknown.grant else None
    return error


def now(database: Database) -> datetime:
    """Return the server's clock."""
    return moment(database.rows(queries.STATE)[0]["now"])


def ca_file(who: Asker) -> CertificateFile | Unknown | None:
    """Return ``ssl_ca_file``; None where it is not set."""
    return optional(who, "ssl_ca_file", certificate_file)


def crl_sources(
    who: Asker,
) -> tuple[CrlFile | Unknown | None, CrlDirectory | Unknown | None]:
    """Return ``ssl_crl_file`` and ``ssl_crl_dir``; None where one is not set."""
    return (
        optional(who, "ssl_crl_file", crl_file),
        optional(who, "ssl_crl_dir", crl_directory),
    )


def collect_server(who: Asker) -> Server:
    """Return all that the checks ask of a server, each fact known or ``Unknown``."""
    database = who.database
    state = database.rows(queries.STATE)[0]
    certificate = certificate_file(who, "ssl_cert_file")
    ca = ca_file(who)
    key = key_file(who)
    crl, crl_dir = crl_sources(who)
    reads_sessions = state["reads_sessions"]
    return Server(
        now=moment(state["now"]),
        version_num=who.version_num,
        version=state["version"],
        in_recovery=state["in_recovery"],
        role=who.role,
        changed_since=moment(state["loaded"]),
        settings=who.settings,
        reads_all_settings=who.reads_all_settings,
        file_errors=who.known(lambda: _file_errors(database)),
        hba=hba_rules(who),
        ident=who.known(lambda: _ident(who)),
        memberships=memberships(database),
        privileged_roles=tuple(
            Role(row["rolname"], row["rolsuper"], row["rolreplication"])
            for row in database.rows(queries.PRIVILEGED_ROLES)
        ),
        sessions=_sessions(database) if reads_sessions else _hidden_sessions(who),
        client_certificates=(
            _client_certificates(database) if reads_sessions else _hidden_sessions(who)
        ),
        outbound=who.known(lambda: outbound(who, in_recovery=state["in_recovery"])),
        openssl=backend.openssl() if who.in_backend else _ONLY_IN_BACKEND,
        certificate=certificate,
        ca=ca,
        key=key,
        crl=crl,
        crl_dir=crl_dir,
        dry_load=dry_load(who, certificate, ca, key, crl, crl_dir),
        host_name=backend.host_name() if who.in_backend else _ONLY_IN_BACKEND,
        names=who.known(lambda: tuple(row["name"] for row in database.rows(queries.SERVER_NAMES))),
    )


def _file_errors(database: Database) -> tuple[FileSetting, ...]:
    return tuple(
        FileSetting(row["name"], row["sourcefile"], row["sourceline"], row["error"])
        for row in database.rows(queries.FILE_ERRORS)
    )


# ---- rules and maps ---------------------------------------------------------------------------


def hba_rules(who: Asker) -> tuple[Rule, ...] | Unknown:
    """Return the lines of pg_hba.conf as the server reads the file now."""
    return who.known(lambda: tuple(_rule(row) for row in who.database.rows(queries.HBA)))


def _rule(row: Mapping[str, Any]) -> Rule:
    return Rule(
        line_number=row["line_number"],
        type=row["type"],
        database=tuple(map(Word, row["database"] or ())),
        user_name=tuple(map(Word, row["user_name"] or ())),
        address=row["address"],
        netmask=row["netmask"],
        auth_method=row["auth_method"],
        options=tuple(_option(option) for option in row["options"] or ()),
        error=row["error"],
        # Since 16, where lines can come from other files.
        file_name=row.get("file_name"),
    )


def _option(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name, value


def _ident(who: Asker) -> tuple[IdentMapping, ...]:
    if who.version_num >= 150000:
        return tuple(
            IdentMapping(
                row["line_number"],
                row["map_name"],
                row["sys_name"],
                row["pg_username"],
                row["error"],
            )
            for row in who.database.rows(queries.IDENT)
        )
    return _parse_ident(read_text(who, who.setting("ident_file")))


def _parse_ident(text: str) -> tuple[IdentMapping, ...]:
    return tuple(
        _ident_mapping(number, [field[0].word.text for field in words])
        for number, physical in logical_lines(text)
        if (words := fields(" ".join(line.rstrip("\\") for line in physical)))
    )


def _ident_mapping(number: int, names: list[str]) -> IdentMapping:
    if len(names) < 3:
        return IdentMapping(number, None, None, None, "missing entry at end of line")
    return IdentMapping(number, names[0], names[1], names[2])


def memberships(database: Database) -> Roles:
    """Return every role, and which others it is a member of, at any distance."""
    groups = {
        row["member"]: frozenset(row["groups"] or ()) for row in database.rows(queries.MEMBERSHIPS)
    }
    return Roles(groups, frozenset(groups))


# ---- sessions ---------------------------------------------------------------------------------


def _hidden_sessions(who: Asker) -> Unknown:
    return Unknown(
        "permission denied to see other roles' sessions",
        f"GRANT pg_read_all_stats TO {quoted(who.role)}",
    )


def _sessions(database: Database) -> tuple[SessionGroup, ...]:
    return tuple(SessionGroup(**row) for row in database.rows(queries.SESSIONS))


def _client_certificates(database: Database) -> tuple[ClientCertificate, ...]:
    return tuple(
        ClientCertificate(
            format(int(row["serial"]), "x"), row["issuer_dn"], row["client_dn"], tuple(row["pids"])
        )
        for row in database.rows(queries.CLIENT_CERTIFICATES)
    )
