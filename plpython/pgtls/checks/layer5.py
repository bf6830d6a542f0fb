"""Layer 5, mutual: do clients prove who they are with a certificate mapped to their role?"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator

from ..facts import IdentMapping, Role, Rule, Server
from ..hba.match import asks_for_certificate, match
from ..hba.model import Connection
from ..hba.recommend import needs_certificate
from .base import Outcome, check, failed, known, not_applicable, passed, unless, warned
from .layer1 import rule_subject
from .layer1_hba import sound_rules

_CERT = 'PostgreSQL documentation, "Using Client Certificates", "Certificate Authentication"'
_MAPS = 'PostgreSQL documentation, "User Name Maps"'

# RFC 5737 and RFC 3849: addresses that belong to nobody, for asking what a stranger would meet.
_STRANGERS = ("192.0.2.1", "2001:db8::1")


@check("TLS501", layer=5, severity="high", reference=_CERT)
def ca_file(server: Server) -> Iterator[Outcome]:
    """The server has a CA to check client certificates against."""
    if server.ca is None:
        yield failed("none", "ssl_ca_file")
        return
    file = known(server.ca)
    if file.problem is not None:
        yield failed(file.problem, file.file.path, path=file.file.path)
    else:
        yield passed(file.file.path, count=len(file.certificates))


@check("TLS502", layer=5, severity="high", reference=_CERT)
def rules_ask_for_certificate(server: Server) -> Iterator[Outcome]:
    """Every line for the network asks for a certificate that names the role."""
    rules = [rule for rule in sound_rules(server) if not rule.only_loopback]
    if not rules:
        yield not_applicable("no_network_rules")
        return
    yield from unless(
        (
            failed("none", rule_subject(rule), rule=rule.text, key=rule.text)
            for rule in rules
            if needs_certificate(rule)
        ),
        passed(count=len(rules)),
    )


@check("TLS503", layer=5, severity="high", reference=_MAPS)
def maps_exist(server: Server) -> Iterator[Outcome]:
    """Every map that pg_hba.conf names is in pg_ident.conf."""
    named = [rule for rule in sound_rules(server) if rule.option("map") is not None]
    if not named:
        yield not_applicable("no_maps")
        return
    existing = {mapping.map_name for mapping in known(server.ident)}
    yield from unless(
        (
            failed(
                "missing",
                rule_subject(rule),
                map=rule.option("map"),
                rule=rule.text,
                key=rule.option("map"),
            )
            for rule in named
            if rule.option("map") not in existing
        ),
        passed(count=len(named)),
    )


@check("TLS504", layer=5, severity="high", reference=_MAPS)
def maps_are_narrow(server: Server) -> Iterator[Outcome]:
    """No map lets any certificate be any role."""
    used = {rule.option("map") for rule in sound_rules(server)} - {None}
    if not used:
        yield not_applicable("no_maps")
        return
    mappings = [mapping for mapping in known(server.ident) if mapping.map_name in used]
    yield from unless(
        (outcome for mapping in mappings for outcome in _width(mapping)), passed(count=len(used))
    )


def _width(mapping: IdentMapping) -> Iterator[Outcome]:
    where = f"pg_ident.conf:{mapping.line_number}"
    values = {
        "map": mapping.map_name,
        "sys_name": mapping.sys_name,
        "pg_username": mapping.pg_username,
        "key": f"{mapping.map_name}/{mapping.sys_name}/{mapping.pg_username}",
    }
    if mapping.error is not None:
        yield failed("error", where, message=mapping.error, **values)
    elif mapping.pg_username == "all" or _takes_anything(mapping.pg_username or ""):
        yield failed("any_role", where, **values)
    elif _takes_anything(mapping.sys_name or "") and "\\1" not in (mapping.pg_username or ""):
        yield failed("any_certificate", where, **values)


def _takes_anything(name: str) -> bool:
    """Whether a name of a map is an expression that two unlike strings both match."""
    if not name.startswith("/"):
        return False
    try:
        pattern = re.compile(name[1:])
    except re.error:
        return False
    return all(pattern.search(sample) for sample in ("q", "Zeno of Elea, 7 @x"))


@check("TLS505", layer=5, severity="critical", reference=f"{_CERT}; CIS PostgreSQL 6.8")
def privileged_roles_first(server: Server) -> Iterator[Outcome]:
    """No superuser or replication role comes in over the network without a certificate."""
    yield from unless(
        (
            failed(
                "replication" if replication else "superuser",
                role.name,
                role=role.name,
                rule=rule.text,
                where=rule_subject(rule),
                key=f"{role.name}/{rule.text}",
            )
            for role in server.privileged_roles
            for rule, replication in _open_to(server, role)
        ),
        passed(count=len(server.privileged_roles)),
    )


def _open_to(server: Server, role: Role) -> Iterator[tuple[Rule, bool]]:
    rules = sound_rules(server)
    for rule in rules:
        if rule.only_loopback or rule.type == "local" or asks_for_certificate(rule):
            continue
        for address in _samples(rule):
            for replication in (False, True):
                if replication and not role.replication and not role.superuser:
                    continue
                client = Connection("postgres", role.name, address, "tls", replication)
                decision = match(rules, client, server.memberships)
                if decision.rule is rule and decision.outcome == "allowed":
                    yield rule, replication
                    break
            else:
                continue
            break


def _samples(rule: Rule) -> tuple[str, ...]:
    network = rule.network
    if network is None:
        return _STRANGERS
    inside = [a for a in _STRANGERS if ipaddress.ip_address(a) in network]
    return (inside[0] if inside else str(network.network_address),)


@check("TLS506", layer=5, severity="medium", reference="PostgreSQL documentation, pg_stat_ssl")
def sessions_with_certificate(server: Server) -> Iterator[Outcome]:
    """Every TLS session from the network showed a certificate."""
    groups = [
        group
        for group in known(server.sessions)
        if (group.transport, group.encryption) == ("network", "tls")
    ]
    if not groups:
        yield not_applicable("no_sessions")
        return
    yield from unless(
        (
            warned(
                "none",
                f"{group.usename}@{group.client_addr}",
                usename=group.usename,
                client_addr=group.client_addr,
                count=group.count,
            )
            for group in groups
            if not group.has_client_dn
        ),
        passed(count=sum(group.count for group in groups)),
    )
