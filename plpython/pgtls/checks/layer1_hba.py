"""Layer 1, the part about pg_hba.conf and replication: who may come in without TLS?"""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from itertools import chain

from .. import policy
from ..encodings import is_text
from ..facts import Rule, Server
from ..hba.lint import holds_text
from ..hba.match import asks_for_certificate
from ..hba.reach import Reach, reach
from ..hba.recommend import lets_plaintext_in
from .base import Outcome, check, failed, known, once, passed, tls_on, unless, warned
from .layer1 import over_network, rule_subject

_HBA = 'PostgreSQL documentation, "The pg_hba.conf File"'


def sound_rules(server: Server) -> tuple[Rule, ...]:
    """Return the lines that the server can read; TLS112 speaks of the others."""
    return tuple(rule for rule in known(server.hba) if rule.type is not None)


def expressions(server: Server) -> bool:
    """Return whether ``/`` begins a regular expression in pg_hba.conf."""
    return server.version_num >= 160000


_reached: list[tuple[weakref.ref[Server], tuple[Reach, ...]]] = []


def reached(server: Server) -> tuple[Reach, ...]:
    """Return what of each rule is left behind the others, found once for all checks of a server."""
    for known_server, found in _reached:
        if known_server() is server:
            return found
    rules = tuple(reach(sound_rules(server), expressions=expressions(server)))
    _reached[:] = [(weakref.ref(server, lambda _: _reached.clear()), rules)]
    return rules


@check("TLS104", layer=1, severity="critical", reference=f"{_HBA}; {policy.CIS_17}, 6.8")
def plaintext_rules(server: Server) -> Iterator[Outcome]:
    """No line lets a client on the network in without encryption."""
    yield from unless(
        once(
            failed("plaintext", rule_subject(left.rule), rule=left.rule.text, key=left.rule.text)
            for left in reached(server)
            if lets_plaintext_in(left.rule) and left.by("none")
        ),
        passed(),
    )


@check("TLS105", layer=1, severity="medium", reference=f'{_HBA}, "Authentication Methods"')
def password_methods(server: Server) -> Iterator[Outcome]:
    """No weak method is used over the network."""
    rules = (left.rule for left in reached(server) if left.open)
    yield from unless(
        once(
            failed(
                str(rule.auth_method),
                rule_subject(rule),
                rule=rule.text,
                key=rule.text,
                severity=policy.WEAK_NETWORK_METHODS[rule.auth_method or ""],
            )
            for rule in rules
            if rule.auth_method in policy.WEAK_NETWORK_METHODS
            and not rule.only_this_host
            and not (rule.auth_method == "trust" and rule.option("clientcert") == "verify-full")
        ),
        passed(),
    )


@check(
    "TLS109",
    layer=1,
    severity="high",
    reference=f'{_HBA}; "Streaming Replication"',
)
def replication_in(server: Server) -> Iterator[Outcome]:
    """Standbys stream over TLS."""
    yield from unless(
        once(
            failed(
                "plaintext",
                f"{group.usename}@{group.client_addr}",
                usename=group.usename,
                client_addr=group.client_addr,
                key=f"{group.usename}@{group.client_addr}",
            )
            for group in over_network(server)
            if group.backend_type == "walsender" and group.encryption == "none"
        ),
        passed(),
    )


@check(
    "TLS110",
    layer=1,
    severity="high",
    reference='libpq documentation, "Protection Provided in Different Modes"',
)
def connections_out(server: Server) -> Iterator[Outcome]:
    """What this server connects to by TCP, it connects to by TLS."""
    yield from unless(
        (
            (warned if out.local else failed)(
                "loopback" if out.local else "sslmode",
                f"{out.kind} {out.name}" if out.name != out.kind else out.kind,
                kind=out.kind,
                name=out.name,
                sslmode=out.sslmode or "prefer",
                severity="low" if out.local else None,
            )
            for out in known(server.outbound)
            if not out.by_socket and out.sslmode not in policy.SSLMODES_THAT_ENCRYPT
        ),
        passed(),
    )


@check(
    "TLS112",
    layer=1,
    severity="critical",
    reference=f"{_HBA}; PostgreSQL documentation, pg_hba_file_rules",
)
def hba_loads(server: Server) -> Iterator[Outcome]:
    """Every line of pg_hba.conf loads, the kinds of broken line included that are kept quiet."""
    rules = known(server.hba)
    # Each broken line is a finding: all of them have to be mended before the file loads.
    outcomes = list(_broken_lines(server, rules))
    outcomes += once(_waiting_lines(rules))
    if not rules:
        outcomes.append(failed("empty", "pg_hba.conf"))
    yield from unless(outcomes, passed(count=len(rules)))


def _broken_lines(server: Server, rules: tuple[Rule, ...]) -> Iterator[Outcome]:
    off = not tls_on(server)
    for rule in rules:
        where = rule_subject(rule)
        if _waits_for_ssl(rule):
            continue
        if rule.inert:
            yield warned(
                "unsupported",
                where,
                severity="medium",
                rule=rule.text,
                message=rule.error,
                key=rule.text,
            )
        elif rule.error is not None:
            yield failed("error", where, message=rule.error, key=rule.error)
        elif rule.type is None:
            yield failed("silent", where, key="silent")
        elif _wants_ca(rule) and server.ca is None and not off:
            yield failed("no_ca", where, rule=rule.text, key=rule.text)


def _waiting_lines(rules: tuple[Rule, ...]) -> Iterator[Outcome]:
    # The server shows nothing of such a line but its number, and loads the file all the same.
    waiting = [rule for rule in rules if _waits_for_ssl(rule)]
    for rule in waiting:
        yield warned(
            "ssl_off", rule_subject(rule), severity="medium", count=len(waiting), key="ssl_off"
        )


def _waits_for_ssl(rule: Rule) -> bool:
    return rule.error is not None and "SSL is disabled" in rule.error


def _wants_ca(rule: Rule) -> bool:
    # To 13, clientcert can also say that no certificate is wanted (0, no-verify).
    return rule.type == "hostssl" and asks_for_certificate(rule)


@check("TLS113", layer=1, severity="low", reference=f"{_HBA}: the first record that matches")
def shadowed_rules(server: Server) -> Iterator[Outcome]:
    """No line is hidden behind an earlier one."""
    yield from unless(
        once(
            warned(
                "shadowed",
                rule_subject(left.rule),
                rule=left.rule.text,
                earlier=", ".join(map(rule_subject, left.behind)),
                earlier_rule="; ".join(earlier.text for earlier in left.behind),
                key=left.rule.text,
            )
            for left in reached(server)
            if not left.open
        ),
        passed(),
    )


@check("TLS121", layer=1, severity="medium", reference='PostgreSQL documentation, "Localization"')
def names_are_text(server: Server) -> Iterator[Outcome]:
    """Every role's name, and every line of pg_hba.conf, is text in this database's encoding."""
    rules = known(server.hba)
    odd_rules = (
        warned("rule", rule_subject(rule), rule=rule.text, key=rule.text)
        for rule in rules
        if not holds_text(rule)
    )
    roles = server.memberships.member_of
    odd_roles = (warned("role", role, role=role) for role in sorted(roles) if not is_text(role))
    yield from unless(once(chain(odd_rules, odd_roles)), passed(roles=len(roles), lines=len(rules)))
