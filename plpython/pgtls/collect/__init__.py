"""The only package that issues SQL to learn facts.

It speaks through a ``Database``, a thin door that the caller hands in, so that the same questions
are asked inside the server and from outside::

    server = collect_server(asker(database, in_backend=True))

A question that PostgreSQL refuses becomes an ``Unknown`` fact with the GRANT that would help; the
others are still answered.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from .. import backend, x509
from ..acceptance import Offer, offer_of, tls_of
from ..dataclass import dataclass
from ..encodings import bytes_of, codec_of, text_of
from ..facts import (
    ONLY_IN_BACKEND,
    AddressRange,
    CertificateFile,
    ClientCertificate,
    CrlDirectory,
    CrlFile,
    DryLoad,
    IdentMapping,
    Role,
    Rule,
    Server,
    SessionGroup,
    Situation,
    Trust,
    Unknown,
)
from ..hba.hosts import Hosts
from ..hba.match import Admission
from . import queries
from .database import Asker, Database, Settings, SqlError, grant_for, quoted
from .expressions import ServerEngine
from .files import moment, place_of, read_text, tls_settings
from .hba import candidate_rules, dialect, gss_in_use, memberships, rules_with_tls
from .parts import PARTS, read
from .query import Query
from .wire import interruptible, old_protocols, own_address, served_chain

__all__ = [
    "PARTS",
    "Asker",
    "Database",
    "Query",
    "ServerEngine",
    "SqlError",
    "admission",
    "asker",
    "ca_file",
    "candidate_rules",
    "certificate_file",
    "collect_server",
    "crl_sources",
    "dialect",
    "dry_load",
    "grant_for",
    "gss_in_use",
    "hba_rules",
    "ident_mappings",
    "interfaces",
    "interruptible",
    "memberships",
    "now",
    "offer",
    "own_address",
    "place_of",
    "protocol_sessions",
    "read_text",
    "refused",
    "rules_with_tls",
    "served_chain",
    "server_names",
    "session_groups",
    "situation",
    "tls_settings",
    "trust",
    "versions",
]


def asker(database: Database, *, in_backend: bool) -> Asker:
    """Return who asks, after the first two questions: who am I, and what are the settings?

    Args:
        database: the door to the server.
        in_backend: whether this code runs in the server's own process, where the library, the
            mode of files and a fresh TLS context can be asked as well.
    """
    identity = database.rows(queries.IDENTITY)[0]
    role = bytes_of(identity["role"], database.codec)
    database.codec = codec_of(identity["encoding"])
    return Asker(
        database=database,
        role=text_of(role, database.codec),
        version_num=identity["version_num"],
        encoding=identity["encoding"],
        settings=Settings(database),
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


def refused(unknown: Unknown) -> SqlError:
    """Return the error for a function that can't answer without a fact that is not known."""
    error = SqlError(unknown.reason, "42501" if unknown.grant else "58030")
    error.detail = "The function has the rights of the role that calls it, and no others."
    error.hint = f"{unknown.grant};" if unknown.grant else None
    return error


def now(database: Database) -> datetime:
    """Return the server's clock."""
    return moment(database.rows(queries.STATE)[0]["now"])


def certificate_file(who: Asker) -> CertificateFile | Unknown:
    """Return ``ssl_cert_file``."""
    found: CertificateFile | Unknown
    (found,) = read(who, "ssl_cert_file")
    return found


def ca_file(who: Asker) -> CertificateFile | Unknown | None:
    """Return ``ssl_ca_file``; None where it is not set."""
    found: CertificateFile | Unknown | None
    (found,) = read(who, "ssl_ca_file")
    return found


def crl_sources(
    who: Asker,
) -> tuple[CrlFile | Unknown | None, CrlDirectory | Unknown | None]:
    """Return ``ssl_crl_file`` and ``ssl_crl_dir``; None where one is not set."""
    file, directory = read(who, "ssl_crl_file", "ssl_crl_dir")
    return file, directory


def trust(who: Asker) -> Trust | Unknown:
    """Return the store that the server checks its clients' certificates against."""
    return x509.trust_of(ca_file(who), *crl_sources(who))


def offer(who: Asker, store: Trust | Unknown) -> Offer | Unknown | None:
    """Return what a client meets in a handshake; None where there is no certificate.

    Args:
        store: of the server, which completes what it sends.
    """
    file = certificate_file(who)
    if isinstance(file, Unknown):
        return file
    if isinstance(store, Unknown):
        return store
    if not file.certificates:
        return None
    tls = tls_of(dry_load(who), dict(who.settings), backend.openssl())
    return offer_of(file, store, tls, now(who.database))


def dry_load(who: Asker) -> DryLoad | Unknown:
    """Return what came of loading the files and settings into a fresh TLS context."""
    found: DryLoad | Unknown
    (found,) = read(who, "dry_load")
    return found


def hba_rules(who: Asker) -> tuple[Rule, ...] | Unknown:
    """Return the lines of pg_hba.conf as the file stands now."""
    found: tuple[Rule, ...] | Unknown
    (found,) = read(who, "hba_file")
    return found


def ident_mappings(who: Asker) -> tuple[IdentMapping, ...] | Unknown:
    """Return the lines of pg_ident.conf as the file stands now."""
    found: tuple[IdentMapping, ...] | Unknown
    (found,) = read(who, "ident_file")
    return found


def admission(who: Asker, *, ask_names: bool = False) -> Admission:
    """Return what this server goes by, besides its rules, when it lets a client in.

    Args:
        ask_names: whether the name service is asked what a host name takes, and waited for; it
            is a doubt otherwise.
    """
    mappings = ident_mappings(who)
    own = interfaces(who)
    resolve = Hosts(interfaces=own)
    if ask_names:
        resolve = Hosts(backend.name_of, backend.addresses_of, own)
    return Admission(
        memberships(who.database),
        dialect(who).expressions,
        None if isinstance(mappings, Unknown) else mappings,
        resolve,
    )


def interfaces(who: Asker) -> tuple[AddressRange, ...] | None:
    """Return the host's own addresses with their masks; None where they can't be told."""
    return backend.interfaces() if who.in_backend else None


def server_names(who: Asker) -> tuple[str, ...] | Unknown:
    """Return what the administrator declared in ``pgtls.server_name``."""
    rows = who.known(lambda: who.database.rows(queries.SERVER_NAMES))
    return rows if isinstance(rows, Unknown) else tuple(row["name"] for row in rows)


def collect_server(who: Asker) -> Server:
    """Return all that the checks ask of a server, each fact known or ``Unknown``."""
    # All are needed, so they are asked for at once.
    who = replace(who, settings=dict(who.settings))
    database = who.database
    state = database.rows(queries.STATE)[0]
    certificate, ca, key, crl, crl_dir, dry, hba, ident, file_errors, outbound = read(
        who,
        "ssl_cert_file",
        "ssl_ca_file",
        "ssl_key_file",
        "ssl_crl_file",
        "ssl_crl_dir",
        "dry_load",
        "hba_file",
        "ident_file",
        "file_errors",
        "outbound",
    )
    reads_sessions = state["reads_sessions"]
    loaded = moment(state["loaded"])
    served = served_chain(who, loaded)
    return Server(
        now=moment(state["now"]),
        version_num=who.version_num,
        version=state["version"],
        in_recovery=state["in_recovery"],
        role=who.role,
        changed_since=loaded,
        settings=who.settings,
        reads_all_settings=who.reads_all_settings,
        file_errors=file_errors,
        hba=hba,
        ident=ident,
        memberships=memberships(database),
        privileged_roles=tuple(
            Role(row["rolname"], row["rolsuper"], row["rolreplication"])
            for row in database.rows(queries.PRIVILEGED_ROLES)
        ),
        sessions=_sessions(database) if reads_sessions else _hidden_sessions(who),
        client_certificates=(
            _client_certificates(database) if reads_sessions else _hidden_sessions(who)
        ),
        outbound=outbound,
        openssl=backend.openssl() if who.in_backend else ONLY_IN_BACKEND,
        certificate=certificate,
        ca=ca,
        key=key,
        crl=crl,
        crl_dir=crl_dir,
        dry_load=dry,
        host_name=backend.host_name() if who.in_backend else ONLY_IN_BACKEND,
        interfaces=interfaces(who),
        names=server_names(who),
        served=served,
        old_protocols=old_protocols(who, loaded, served, certificate, dry),
    )


def situation(who: Asker) -> Situation:
    """Return what a roll-out starts from."""
    server = collect_server(who)
    hba = server.hba
    return Situation(
        server=server,
        hba_text=who.known(lambda: read_text(who, place_of(who, "hba_file"))),
        gss_in_use=hba if isinstance(hba, Unknown) else who.known(lambda: gss_in_use(who, hba)),
        logins=tuple(row["rolname"] for row in who.database.rows(queries.LOGINS)),
        md5_roles=who.known(
            lambda: tuple(row["rolname"] for row in who.database.rows(queries.MD5_ROLES))
        ),
    )


# ---- sessions ---------------------------------------------------------------------------------


def session_groups(who: Asker) -> tuple[SessionGroup, ...] | Unknown:
    """Return the sessions of now, alike ones together."""
    if not who.database.rows(queries.STATE)[0]["reads_sessions"]:
        return _hidden_sessions(who)
    return _sessions(who.database)


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
            format(row["serial"], "x"),
            row["issuer_dn"],
            row["client_dn"],
            tuple(map(int, row["pids"].split())),
        )
        for row in database.rows(queries.CLIENT_CERTIFICATES)
    )
