"""Preflight of pg_hba.conf: which clients and roles no longer come in, as they are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from .. import policy
from ..checks.base import setting
from ..checks.layer1 import rule_subject
from ..checks.layer1_hba import expressions
from ..dataclass import replace
from ..facts import IdentMapping, Rule, Server, Unknown
from ..hba.ident import may_be
from ..hba.known import Kind, KnownClient, admission_of, known_clients
from ..hba.match import Matcher, asks_for_certificate, matches_user
from ..hba.model import Connection
from ..hba.simulate import Simulated, simulate
from ..texts import TEXTS
from .obstacles import Obstacle, not_known, obstacle
from .steps import Plan


def of_hba(
    server: Server,
    plan: Plan,
    after: Sequence[Rule] | Unknown,
    holders: Collection[str] | None,
    logins: Sequence[str],
) -> Iterator[Obstacle]:
    """Yield whom the new file turns away; see ``preflight`` for the arguments."""
    if isinstance(after, Unknown) or isinstance(server.hba, Unknown):
        # The plan has said so already where it is today's file that is not known.
        if isinstance(after, Unknown) and not isinstance(server.hba, Unknown):
            yield not_known(after, "hba")
        return
    broken = [rule for rule in after if rule.broken]
    if broken:
        message = broken[0].error or TEXTS.lint("silent", {})[0]
        line = broken[0].line_number
        who = TEXTS.who("everyone")
        yield obstacle("breaks", "hba", who, "hba_broken", line=line, message=message)
        return
    clients = list(_clients(server, after))
    yield from clients
    yield from _old_protocols(server, plan)
    if plan.layer == 5:
        named = {client.name for client in clients}
        others = [role for role in logins if role not in named]
        yield from _roles(server, after, holders, others, keep_loopback=plan.keep_loopback)


def _clients(server: Server, after: Sequence[Rule]) -> Iterator[Obstacle]:
    if isinstance(server.sessions, Unknown):
        yield not_known(server.sessions, "client", TEXTS.who("everyone"))
        return
    assert not isinstance(server.hba, Unknown)  # noqa: S101 - asked by the caller
    known = known_clients(server.sessions, asks=server.ca is not None)
    admission = admission_of(server)
    then = admission.under(after)
    results = simulate(
        admission.under(server.hba),
        then,
        (client.connection for client in known),
        tls_on=setting(server, "ssl") == "on",
    )
    for client, found in zip(known, results):
        yield from _client(found, client, then)


def _old_protocols(server: Server, plan: Plan) -> Iterator[Obstacle]:
    """Clients that speak TLS 1.1 or older, where that is about to end."""
    least = plan.value("ssl_min_protocol_version", "")
    if isinstance(server.sessions, Unknown) or least in ("", *policy.DEPRECATED_PROTOCOLS):
        return
    for client, group in zip(known_clients(server.sessions), server.sessions):
        if group.ssl_version in policy.DEPRECATED_PROTOCOLS:
            yield obstacle(
                "breaks",
                client.kind.value,
                describe(client.connection),
                "old_protocol",
                sessions=client.sessions,
                application_name=client.application_name,
                name=client.connection.usename,
                version=group.ssl_version,
                least=least,
            )


# What becomes of a client, and how sure that is; what is not here is no obstacle.
_STATUS_OF_CHANGE = {
    "ssl_off": "unknown",
    "require": "breaks",
    "certificate": "breaks",
    "certificate_unknown": "unknown",
    "name_mismatch": "breaks",
    "locked_out": "breaks",
    "undecided": "unknown",
    "method": "unknown",
}


# Who has to change what, where it is no application's client: by kind, and by what it lacks.
_LACKS_TLS = {
    Kind.REPLICA: "tls_replica",
    Kind.SUBSCRIPTION: "tls_subscription",
    Kind.FOREIGN_SERVER: "tls_foreign_server",
    Kind.POOLER: "tls_pooler",
    Kind.CRON: "tls_cron",
}
_LACKS_CERTIFICATE = {
    Kind.REPLICA: "certificate_replica",
    Kind.SUBSCRIPTION: "certificate_subscription",
    Kind.FOREIGN_SERVER: "certificate_foreign_server",
    Kind.POOLER: "certificate_pooler",
    Kind.CRON: "certificate_cron",
}
_CURES = {
    "require": _LACKS_TLS,
    "certificate": _LACKS_CERTIFICATE,
    "certificate_unknown": _LACKS_CERTIFICATE,
    "name_mismatch": _LACKS_CERTIFICATE,
}


def _client(found: Simulated, known: KnownClient, then: Matcher) -> Iterator[Obstacle]:
    client, rule, change = found.client, found.after.rule, found.change
    if change in ("ssl_off", "require"):
        # The line that would take it, were it to come by TLS.
        rule = then.decide(replace(client, encryption="tls")).rule
    if change not in _STATUS_OF_CHANGE:
        return
    today = found.today.rule
    key = change
    if change == "name_mismatch" and rule is not None and rule.auth_method == "cert":
        # No other method takes a map.
        key = "name_mismatch_cert"
    yield obstacle(
        _STATUS_OF_CHANGE[change],
        known.kind.value,
        describe(client),
        key,
        sessions=known.sessions,
        cure=_CURES.get(change, {}).get(known.kind, ""),
        application_name=known.application_name,
        rule=rule,
        name=client.usename,
        usename=client.usename,
        cn=client.cert_cn,
        today=rule_subject(today) if today is not None else "",
        method=rule.auth_method if rule is not None else "",
    )


def describe(client: Connection) -> str:
    """Return a client as a reader knows it: ``app@shop from 10.0.0.7, plaintext``."""
    database = "replication" if client.replication else client.datname
    if client.client_addr is None:
        return f"{client.usename}@{database} by the socket"
    how = {"none": "plaintext", "tls": "TLS", "gss": "GSSAPI"}[client.encryption]
    return f"{client.usename}@{database} from {client.client_addr}, {how}"


def _roles(
    server: Server,
    after: Sequence[Rule],
    holders: Collection[str] | None,
    logins: Sequence[str],
    *,
    keep_loopback: bool,
) -> Iterator[Obstacle]:
    """Roles that have to show a certificate from then on, wherever on the network they are."""
    assert not isinstance(server.hba, Unknown)  # noqa: S101 - asked by the caller
    ident = None if isinstance(server.ident, Unknown) else server.ident
    today = [rule for rule in _of_network(server.hba, keep_loopback) if _is_open(rule)]
    then = _of_network(after, keep_loopback)
    asking = [rule for rule in then if asks_for_certificate(rule)]
    still_open = [rule for rule in then if _is_open(rule)]
    shown = _roles_with_certificate(server)
    for role in logins:
        if not _first(today, role, server) or _first(still_open, role, server):
            continue
        rule = _first(asking, role, server)
        if rule is None or role in shown:
            continue
        if holders is None:
            yield obstacle("unknown", "role", role, "role_unknown", rule=rule, role=role)
        elif not any(_stands_for(cn, role, rule, ident, server) for cn in holders):
            yield obstacle("breaks", "role", role, "role_without", rule=rule, role=role)


def _roles_with_certificate(server: Server) -> set[str | None]:
    if isinstance(server.sessions, Unknown):
        return set()
    return {group.usename for group in server.sessions if group.has_client_dn}


def _of_network(rules: Sequence[Rule], keep_loopback: bool) -> list[Rule]:
    """The rules by which somebody comes in from elsewhere."""
    return [
        rule
        for rule in rules
        if rule.type not in (None, "local")
        and not (keep_loopback and rule.only_this_host)
        and rule.auth_method != "reject"
        and not rule.broken
    ]


def _is_open(rule: Rule) -> bool:
    return not asks_for_certificate(rule) and rule.auth_method != "gss"


def _first(rules: Iterable[Rule], role: str, server: Server) -> Rule | None:
    as_of_16, roles = expressions(server), server.memberships
    return next((r for r in rules if matches_user(r, role, roles, expressions=as_of_16)), None)


def _stands_for(
    cn: str, role: str, rule: Rule, ident: Sequence[IdentMapping] | None, server: Server
) -> bool:
    as_of_16, roles = expressions(server), server.memberships
    fits = may_be(cn, role, rule.option("map"), ident, roles, expressions=as_of_16)
    return fits is not False
