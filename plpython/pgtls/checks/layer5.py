"""Layer 5, mutual: do clients prove who they are with a certificate mapped to their role?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from .. import x509
from ..dataclass import replace
from ..facts import IdentMapping, Role, Rule, Server, Unknown, Word
from ..hba.match import asks_for_certificate, matches_user
from ..hba.reach import reach
from ..hba.recommend import lets_plaintext_in, needs_certificate
from .base import (
    Outcome,
    check,
    failed,
    known,
    not_applicable,
    odd_blocks,
    once,
    passed,
    refused_values,
    security_level,
    unless,
    warned,
)
from .layer1 import over_network, rule_subject
from .layer1_hba import expressions, reached, sound_rules
from .layer2 import ca_certificates, name_of, trust_of

_CERT = 'PostgreSQL documentation, "Using Client Certificates", "Certificate Authentication"'
_MAPS = 'PostgreSQL documentation, "User Name Maps"'


@check("TLS501", layer=5, severity="high", reference=f"{_CERT}; RFC 5280, 6.1")
def ca_file(server: Server) -> Iterator[Outcome]:
    """The server has a CA to check client certificates against, and takes what it issued."""
    if server.ca is None:
        yield failed("none", "ssl_ca_file")
        return
    file = known(server.ca)
    yield from odd_blocks(file)
    if file.problem is not None:
        path = file.file.path
        yield failed(file.problem, path, path=path, reason=file.refusal)
        return
    trust = trust_of(server)
    level = security_level(server)
    verdicts = [
        (each, x509.lets_in(each, trust, server.now, level=level))
        for each in ca_certificates(server)
    ]
    count = sum(verdict.accepted is True for _, verdict in verdicts)
    yield from unless(
        (
            (warned if count else failed)(
                f"refused_{verdict.refusal.value}",
                name_of(certificate),
                key=certificate.sha256[:16],
                severity=None if count else "critical",
                ca=name_of(certificate),
                **refused_values(verdict, "PostgreSQL"),
            )
            for certificate, verdict in verdicts
            if verdict.refusal is not None
            # Where others work, what a certificate of no CA is in the file for is not known.
            and (x509.may_issue(certificate) or not count)
        ),
        passed(file.file.path, count=count),
    )


@check("TLS507", layer=5, severity="critical", reference="OpenSSL, X509_STORE_load_locations()")
def anchors_by_crl_files(server: Server) -> Iterator[Outcome]:
    """No CA is trusted for clients because its certificate lies among the CRLs."""
    if server.ca is None or (server.crl is None and server.crl_dir is None):
        yield not_applicable("no_crl")
        return
    found = [each for each in trust_of(server).certificates if each.source != "ssl_ca_file"]
    yield from unless(
        (
            (failed if x509.self_signed(each.certificate) else warned)(
                "anchor" if x509.self_signed(each.certificate) else "issuer",
                name_of(each.certificate),
                certificate=each.certificate.subject,
                setting=each.source,
                path=each.path,
                key=each.certificate.sha256[:16],
                severity=None if x509.self_signed(each.certificate) else "medium",
            )
            for each in found
        ),
        passed(),
    )


@check("TLS502", layer=5, severity="high", reference=_CERT)
def rules_ask_for_certificate(server: Server) -> Iterator[Outcome]:
    """Every line for the network asks for a certificate that names the role."""
    rules = sound_rules(server)
    count = sum(not rule.only_this_host for rule in rules)
    if not count:
        yield not_applicable("no_network_rules")
        return
    yield from unless(
        once(
            failed(
                "none" if left.rule.type == "hostssl" else "without_tls",
                rule_subject(left.rule),
                rule=left.rule.text,
                key=left.rule.text,
            )
            for left in reached(server)
            if (needs_certificate(left.rule) and left.by("tls"))
            # Without TLS nobody can show one.
            or (lets_plaintext_in(left.rule) and left.by("none"))
        ),
        passed(count=count),
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
        once(
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
    # A line that does not load has no map's name, and keeps the whole file from being loaded.
    mappings = [
        mapping
        for mapping in known(server.ident)
        if mapping.error is not None or mapping.map_name in used
    ]
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
        yield failed("error", where, message=mapping.error, **{**values, "key": mapping.error})
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


@check("TLS505", layer=5, severity="critical", reference=_CERT)
def privileged_roles_first(server: Server) -> Iterator[Outcome]:
    """No superuser or replication role comes in over the network without a certificate."""
    yield from unless(
        once(
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
    """Yield each rule that lets the role in without a certificate, and whether only to stream."""
    expected = expressions(server)
    rules = [
        rule
        for rule in sound_rules(server)
        if matches_user(rule, role.name, server.memberships, expressions=expected)
    ]
    ident = server.ident
    maps = None if isinstance(ident, Unknown) else {None, *(each.map_name for each in ident)}
    own = (replace(rule, user_name=(Word(role.name, quoted=True),)) for rule in rules)
    for rule, left in zip(rules, reach(own, expressions=expected)):
        if rule.only_this_host or rule.auth_method == "reject" or asks_for_certificate(rule):
            continue
        if maps is not None and (rule.option("map") or None) not in maps:
            # TLS503: nobody comes in by it.
            continue
        words = left.by("tls") | left.by("none")
        if words:
            only_streams = all(word.is_keyword("replication") for word in words)
            yield rule, not role.superuser or only_streams


@check("TLS506", layer=5, severity="medium", reference="PostgreSQL documentation, pg_stat_ssl")
def sessions_with_certificate(server: Server) -> Iterator[Outcome]:
    """Every TLS session from the network showed a certificate."""
    groups = [group for group in over_network(server) if group.encryption == "tls"]
    if not groups:
        yield not_applicable("no_sessions")
        return
    without: Counter[tuple[str | None, str | None]] = Counter()
    for group in groups:
        if not group.has_client_dn:
            without[group.usename, group.client_addr] += group.count
    yield from unless(
        (
            warned(
                "none",
                f"{usename}@{client_addr}",
                usename=usename,
                client_addr=client_addr,
                count=count,
            )
            for (usename, client_addr), count in without.items()
        ),
        passed(count=sum(group.count for group in groups)),
    )
