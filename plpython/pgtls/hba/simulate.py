"""What clients meet under other rules, and what must change at each.

for found in simulate(admission.under(today), admission.under(candidate), clients, tls_on=True):
    print(found.client, found.today.outcome, found.after.outcome, found.change)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..dataclass import dataclass, replace
from ..facts import Rule
from .match import Matcher, asks_for_certificate
from .model import Connection, Decision

#: What breaks a client, or may: what is not known is not safe.
BREAKING = frozenset(
    (
        "ssl_off",
        "require",
        "certificate",
        "certificate_unknown",
        "name_mismatch",
        "method",
        "locked_out",
        "undecided",
    )
)

# Whoever passes one of these has a password.
_PASSWORDS = ("scram-sha-256", "md5", "password")


@dataclass(frozen=True)
class Simulated:
    """A client, today and under the candidate.

    Attributes:
        change: what has to change at the client, as a key into the texts: ``none``,
            ``ssl_off`` (libpq's default takes TLS by itself once the server has it),
            ``require`` (connect with TLS), ``certificate`` (show one), ``certificate_unknown``
            (show one, if it does not yet), ``name_mismatch`` (show one of its role), ``method``
            (authenticate in another way, if it can), ``locked_out`` (nothing at the client
            helps), ``undecided``, ``let_in`` (it was not).
        today, after: what the rules do with it as it connects now.
    """

    client: Connection
    today: Decision
    after: Decision
    change: str

    @property
    def breaks(self) -> bool:
        """Whether the client may be let in today and may not be then, as it is."""
        return self.change in BREAKING


def simulate(
    today: Matcher, after: Matcher, clients: Iterable[Connection], *, tls_on: bool
) -> Iterator[Simulated]:
    """Yield for each client what it meets today and under other rules.

    Args:
        tls_on: whether the server has TLS today, so that a client without it chose to be.
    """
    for client in clients:
        change = _change(client, today, after, tls_on)
        yield Simulated(client, today.decide(client), after.decide(client), change)


def _change(client: Connection, today: Matcher, after: Matcher, tls_on: bool) -> str:
    ways = today.together(after, client)
    if not ways:
        return _change_of_many(today.decide(client), after.decide(client))
    of_those_in = [(now, then) for now, then in ways if now.outcome == "allowed"]
    if not of_those_in:
        return "let_in" if any(then.outcome == "allowed" for _, then in ways) else "none"
    broken = [then for _, then in of_those_in if then.outcome != "allowed"]
    if not broken:
        found = {_of_those_let_in(client, now.rule, then.rule) for now, then in of_those_in}
        return next((key for key in ("certificate_unknown", "method") if key in found), "none")
    if len(broken) == len(of_those_in):
        return _of_those_broken(client, broken, after, tls_on)
    if client.shows_certificate is None and all(map(_asks, broken)):
        return "certificate_unknown"
    return "undecided"


def _asks(decision: Decision) -> bool:
    return decision.rule is not None and asks_for_certificate(decision.rule)


def _change_of_many(now: Decision, then: Decision) -> str:
    """What has to change where the ways in which doubts may fall are too many to go through."""
    if now.outcome == "unknown" or then.outcome == "unknown":
        return "undecided"
    if now.outcome != "allowed":
        return "let_in" if then.outcome == "allowed" else "none"
    return "none" if then.outcome == "allowed" else "locked_out"


def _of_those_broken(
    client: Connection, ends: Sequence[Decision], after: Matcher, tls_on: bool
) -> str:
    outcomes = {end.outcome for end in ends}
    if outcomes == {"no_certificate"}:
        return "certificate"
    if outcomes == {"name_mismatch"}:
        return "name_mismatch"
    if client.encryption == "none" and client.client_addr is not None:
        with_tls = after.decide(replace(client, encryption="tls"))
        if with_tls.outcome in ("allowed", "unknown"):
            return "require" if tls_on else "ssl_off"
        if with_tls.outcome == "no_certificate":
            return "certificate"
    return "locked_out"


def _of_those_let_in(client: Connection, now: Rule | None, then: Rule | None) -> str:
    if now is None or then is None:
        return "none"
    if asks_for_certificate(then) and not asks_for_certificate(now):
        return "none" if client.shows_certificate else "certificate_unknown"
    return "none" if _passes(now.auth_method, then.auth_method) else "method"


def _passes(before: str | None, method: str | None) -> bool:
    """Whether who passes one method is sure to pass another."""
    if method in (before, "trust", "cert"):
        return True
    # A line of md5 takes a SCRAM verifier too; one of scram-sha-256 takes no other.
    return before in _PASSWORDS and method in ("md5", "password")
