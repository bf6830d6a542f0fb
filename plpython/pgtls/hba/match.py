"""Which rule decides a connection: first match wins, as check_hba() in hba.c has it.

Matcher(rules, roles).decide(Connection("app", "bob", "10.0.0.7", "tls")).outcome  ->  "allowed"
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..facts import IdentMapping, Roles, Rule
from .ident import may_be
from .index import Resolver, RuleIndex, takes_role
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
        ident: Sequence[IdentMapping] | None = None,
    ):
        """Take the rules in.

        Args:
            rules: in the order of the file; broken ones match nobody.
            roles: who is a member of what.
            expressions: whether ``/`` begins a regular expression (PostgreSQL 16 and later).
            resolve: whether a host name, ``samehost`` or ``samenet`` takes an address; where it
                is not given, or answers None, a rule that goes by one makes the answer unknown.
            ident: the lines of pg_ident.conf; where they are not given, a rule that names a map
                makes the answer unknown for a client whose certificate's name is known.
        """
        self._index = RuleIndex(rules, expressions=expressions)
        self._roles = roles
        self._resolve = resolve
        self._expressions = expressions
        self._ident = ident

    def decide(self, client: Connection) -> Decision:
        """Return what the rules do with a client."""
        found = self._index.decide(client, self._roles, self._resolve)
        if found is None:
            return Decision("no_entry")
        number, certain = found
        rule = self._index.rule(number)
        return Decision(self._outcome(rule, client) if certain else "unknown", rule)

    def _outcome(self, rule: Rule, client: Connection) -> str:
        """What the rule does: ClientAuthentication() in auth.c, in its order."""
        if asks_for_certificate(rule) and client.shows_certificate is False:
            return "no_certificate"
        if rule.auth_method == "reject":
            return "rejected"
        if asks_for_name(rule):
            fits = self._name_fits(rule, client)
            if fits is not True:
                return "name_mismatch" if fits is False else "unknown"
        return "allowed"

    def _name_fits(self, rule: Rule, client: Connection) -> bool | None:
        """Whether the certificate stands for the role: CheckCertAuth(); a name not known does."""
        name = client.cert_dn if rule.option("clientname") == "DN" else client.cert_cn
        if name is None:
            return True
        return name != "" and may_be(
            name,
            client.usename,
            rule.option("map"),
            self._ident,
            self._roles,
            expressions=self._expressions,
        )


def match(rules: Iterable[Rule], client: Connection, roles: Roles = NO_ROLES) -> Decision:
    """Return what the rules do with one client; a ``Matcher`` is for many."""
    return Matcher(rules, roles).decide(client)


def asks_for_certificate(rule: Rule) -> bool:
    """Return whether no client without a valid certificate passes this rule."""
    asked = rule.option("clientcert")
    return rule.auth_method == "cert" or asked in ("verify-ca", "verify-full", "1")


def asks_for_name(rule: Rule) -> bool:
    """Return whether the name in the certificate has to stand for the role."""
    return rule.auth_method == "cert" or rule.option("clientcert") == "verify-full"


def matches_user(rule: Rule, name: str, roles: Roles, *, expressions: bool = True) -> bool:
    """Return whether the user field of a rule takes a role; what can't be judged does."""
    return any(
        takes_role(word, name, roles, expressions=expressions) is not False
        for word in rule.user_name
    )
