"""Would this client be let in?  The one answer to that question.

    admission = Admission(roles, expressions=True, ident=mappings)
    admission.under(rules).decide(Connection("app", "bob", "10.0.0.7", "tls")).outcome -> "allowed"

First match wins, as check_hba() in hba.c has it; then the rule asks for a certificate, for a name
in it, and for its method.  What can't be told from here is a doubt: whether an address is of a
host name, whether a name fits an expression or a map.  The answer is given for every way in which
the doubts may fall, and where all ways come to the same it is no longer one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from ..dataclass import dataclass
from ..facts import IdentMapping, Roles, Rule
from .ident import may_be
from .index import Doubt, Resolver, RuleIndex, takes_role
from .model import Connection, Decision

NO_ROLES = Roles()

# Twice as many ways with each doubt more.
_MOST_DOUBTS = 8


@dataclass(frozen=True)
class _Candidate:
    """A rule that may decide.

    Attributes:
        takes: sets of doubts of which one whole set has to hold for it to take the client.
        outcome: what it then does.
        name: what has to hold of the certificate's name besides, or None.
        is_assumed: whether that is taken to hold where only this file is asked about.
    """

    rule: Rule
    takes: tuple[frozenset[Doubt], ...]
    outcome: str
    name: Doubt | None = None
    is_assumed: bool = False

    def decision(self, held: frozenset[Doubt]) -> Decision | None:
        """What the rule does where these doubts hold and no others; None: it takes others."""
        if not any(doubts <= held for doubts in self.takes):
            return None
        fits = self.name is None or self.name in held
        return Decision(self.outcome if fits else "name_mismatch", self.rule)

    @property
    def doubts(self) -> frozenset[Doubt]:
        """All that can't be told of the rule."""
        return frozenset().union(*self.takes, () if self.name is None else (self.name,))


class Matcher:
    """The rules of a file and what is known of a server, ready for any number of clients."""

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
                is not given, or answers None, that is a doubt.
            ident: the lines of pg_ident.conf; where they are not given, it is a doubt whether a
                certificate's name may be a role by a map.
        """
        self._index = RuleIndex(rules, expressions=expressions)
        self._roles = roles
        self._resolve = resolve
        self._expressions = expressions
        self._ident = ident

    def decide(self, client: Connection) -> Decision:
        """Return what the rules do with a client.

        Of a client of whose certificate nothing is known it is taken to be the role's.
        """
        candidates = self._candidates(client)
        assumed = frozenset(c.name for c in candidates if c.is_assumed and c.name is not None)
        found = list(dict.fromkeys(_ends(candidates, assumed)))
        first = found[0]
        others = len({end.rule for end in found}) > 1
        outcomes = {end.outcome for end in found}
        if len(outcomes) == 1 or "allowed" not in outcomes:
            return Decision(first.outcome, first.rule, others)
        return Decision("unknown", candidates[0].rule, others)

    def together(self, other: Matcher, client: Connection) -> list[tuple[Decision, Decision]]:
        """Return what these rules and others do with a client, in every way doubts may fall.

        Empty where there are too many ways.
        """
        mine, theirs = self._candidates(client), other._candidates(client)
        return [(_end(mine, held), _end(theirs, held)) for held in _ways((*mine, *theirs))]

    def _candidates(self, client: Connection) -> list[_Candidate]:
        return [
            self._candidate(self._index.rule(number), takes, client)
            for number, takes in self._index.possible(client, self._roles, self._resolve)
        ]

    def _candidate(
        self, rule: Rule, takes: tuple[frozenset[Doubt], ...], client: Connection
    ) -> _Candidate:
        """What a rule would do: ClientAuthentication() in auth.c, in its order."""
        if asks_for_certificate(rule) and client.shows_certificate is False:
            return _Candidate(rule, takes, "no_certificate")
        if rule.auth_method == "reject":
            return _Candidate(rule, takes, "rejected")
        if asks_for_name(rule):
            fits = self._name_fits(rule, client)
            if fits is None:
                by_dn = rule.option("clientname") == "DN"
                name = ("name", by_dn, rule.option("map") or "")
                is_assumed = client.shows_certificate is None and not by_dn
                return _Candidate(rule, takes, "allowed", name, is_assumed)
            return _Candidate(rule, takes, "allowed" if fits else "name_mismatch")
        return _Candidate(rule, takes, "allowed")

    def _name_fits(self, rule: Rule, client: Connection) -> bool | None:
        """Whether the certificate stands for the role: CheckCertAuth(); None: not known."""
        name = client.cert_dn if rule.option("clientname") == "DN" else client.cert_cn
        if name is None:
            return None
        return name != "" and may_be(
            name,
            client.usename,
            rule.option("map"),
            self._ident,
            self._roles,
            expressions=self._expressions,
        )


def _ways(candidates: Iterable[_Candidate]) -> Iterator[frozenset[Doubt]]:
    """Yield every set of doubts that may hold; none where there are too many."""
    doubts = tuple(dict.fromkeys(doubt for each in candidates for doubt in each.doubts))
    if len(doubts) <= _MOST_DOUBTS:
        for holds in product((True, False), repeat=len(doubts)):
            yield frozenset(doubt for doubt, held in zip(doubts, holds) if held)


def _end(candidates: Iterable[_Candidate], held: frozenset[Doubt]) -> Decision:
    decisions = (each.decision(held) for each in candidates)
    return next((found for found in decisions if found is not None), Decision("no_entry"))


def _ends(candidates: Sequence[_Candidate], assumed: frozenset[Doubt]) -> Iterator[Decision]:
    """Yield what may become of a client; one rule at a time where there are too many ways."""
    some = False
    for held in _ways(candidates):
        some = True
        yield _end(candidates, held | assumed)
    if some:
        return
    for each in candidates:
        yield Decision(each.outcome, each.rule)
        if each.name is not None and each.name not in assumed:
            yield Decision("name_mismatch", each.rule)
    if frozenset() not in candidates[-1].takes:
        yield Decision("no_entry")


@dataclass(frozen=True)
class Admission:
    """What a server goes by besides the rules of its file; see ``Matcher``."""

    roles: Roles = NO_ROLES
    expressions: bool = True
    ident: Sequence[IdentMapping] | None = None
    resolve: Resolver | None = None

    def under(self, rules: Iterable[Rule]) -> Matcher:
        """Return who is let in under rules."""
        return Matcher(
            rules,
            self.roles,
            expressions=self.expressions,
            resolve=self.resolve,
            ident=self.ident,
        )


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
