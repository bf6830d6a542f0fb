"""Which rule decides a connection: first match wins, as check_hba() in hba.c has it.

Matcher(rules, roles).decide(Connection("app", "bob", "10.0.0.7", "tls")).outcome  ->  "allowed"
"""

from __future__ import annotations

from collections.abc import Iterable

from ..facts import Roles, Rule
from .index import Resolver, RuleIndex, fits
from .model import Connection, Decision

NO_ROLES = Roles()


class Matcher:
    """The rules of a file and the roles of a server, ready for any number of clients."""

    def __init__(
        self,
        rules: Iterable[Rule],
        roles: Roles = NO_ROLES,
        *,
        expressions: bool = True,
        resolve: Resolver | None = None,
    ):
        """Take the rules in.

        Args:
            rules: in the order of the file; broken ones match nobody.
            roles: who is a member of what.
            expressions: whether ``/`` begins a regular expression (PostgreSQL 16 and later).
            resolve: whether a host name, ``samehost`` or ``samenet`` takes an address; where it
                is not given, or answers None, a rule that goes by one makes the answer unknown.
        """
        self._index = RuleIndex(rules, expressions=expressions)
        self._roles = roles
        self._resolve = resolve

    def decide(self, client: Connection) -> Decision:
        """Return what the rules do with a client."""
        found = self._index.decide(client, self._roles, self._resolve)
        if found is None:
            return Decision("no_entry")
        number, certain = found
        rule = self._index.rule(number)
        return Decision(_outcome(rule, client) if certain else "unknown", rule)


def match(rules: Iterable[Rule], client: Connection, roles: Roles = NO_ROLES) -> Decision:
    """Return what the rules do with one client; a ``Matcher`` is for many."""
    return Matcher(rules, roles).decide(client)


def _outcome(rule: Rule, client: Connection) -> str:
    if rule.auth_method == "reject":
        return "rejected"
    if asks_for_certificate(rule) and client.shows_certificate is False:
        return "no_certificate"
    return "allowed"


def asks_for_certificate(rule: Rule) -> bool:
    """Return whether no client without a valid certificate passes this rule."""
    asked = rule.option("clientcert")
    return rule.auth_method == "cert" or asked in ("verify-ca", "verify-full", "1")


def matches_user(rule: Rule, name: str, roles: Roles, *, expressions: bool = True) -> bool:
    """Return whether the user field of a rule takes a role; what can't be judged does."""
    groups = roles.groups_of(name)
    for word in rule.user_name:
        if word.is_keyword("all"):
            return True
        if word.text.startswith("+") and not word.quoted:
            if word.text[1:] in groups:
                return True
        elif expressions and word.text.startswith("/"):
            if fits(word.text[1:], name) is not False:
                return True
        elif word.text == name:
            return True
    return False
