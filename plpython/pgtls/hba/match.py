"""Which rule decides a connection: first match wins, as check_hba() in hba.c has it.

match(rules, Connection("app", "bob", "10.0.0.7", "tls")).outcome  ->  "allowed"
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from functools import lru_cache

from ..facts import Address, Roles, Rule
from .model import Connection, Decision

NO_ROLES = Roles()


def match(rules: Iterable[Rule], connection: Connection, roles: Roles = NO_ROLES) -> Decision:
    """Return what the rules do with a connection.

    A rule that would match but for an address that can't be judged here (a host name, the
    server's own interfaces) makes the answer ``unknown``, unless a rule before it decides.
    """
    address = _address(connection.client_addr)
    for rule in rules:
        if connection.channel not in rule.channels:
            continue
        if not _matches_database(rule, connection, roles):
            continue
        if not matches_user(rule, connection.usename, roles):
            continue
        fits = _matches_address(rule, address)
        if fits is None:
            return Decision("unknown", rule)
        if fits:
            return Decision(_outcome(rule, connection), rule)
    return Decision("no_entry")


def _outcome(rule: Rule, connection: Connection) -> str:
    if rule.auth_method == "reject":
        return "rejected"
    if asks_for_certificate(rule) and connection.shows_certificate is False:
        return "no_certificate"
    return "allowed"


def asks_for_certificate(rule: Rule) -> bool:
    """Return whether no client without a valid certificate passes this rule."""
    return rule.auth_method == "cert" or rule.option("clientcert") in (
        "verify-ca",
        "verify-full",
        "1",
    )


@lru_cache(maxsize=4096)
def _address(text: str | None) -> Address | None:
    return None if text is None else ipaddress.ip_address(text.partition("%")[0])


def _matches_database(rule: Rule, connection: Connection, roles: Roles) -> bool:
    if connection.replication:
        return "replication" in rule.database
    name = connection.datname or ""
    for token in rule.database:
        if token == "all":
            return True
        if token == "sameuser":
            if name == connection.usename:
                return True
        elif token in ("samerole", "samegroup"):
            if roles.is_member(connection.usename, name):
                return True
        elif token != "replication" and _is_name(token, name):
            return True
    return False


def matches_user(rule: Rule, usename: str, roles: Roles = NO_ROLES) -> bool:
    """Return whether the rule's user field matches a role."""
    return any(_matches_user(token, usename, roles) for token in rule.user_name)


def _matches_user(token: str, usename: str, roles: Roles) -> bool:
    if token == "all":
        return True
    if token.startswith("+"):
        return roles.is_member(usename, token[1:])
    return _is_name(token, usename)


def _is_name(token: str, name: str) -> bool:
    if token.startswith("/"):
        # PostgreSQL's expressions and Python's agree on what people write here.
        try:
            return re.search(token[1:], name) is not None
        except re.error:
            return False
    return token == name


def _matches_address(rule: Rule, address: Address | None) -> bool | None:
    if address is None or rule.address in (None, "all"):
        return True
    network = rule.network
    if network is not None:
        return address.version == network.version and address in network
    if rule.address in ("samehost", "samenet", "localhost") and address.is_loopback:
        return True
    return None
