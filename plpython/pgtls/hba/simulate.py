"""What clients meet under other rules, and what must change at each.

for found in simulate(Matcher(today), Matcher(candidate), clients, tls_on=True):
    print(found.client, found.today.outcome, found.after.outcome, found.change)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..dataclass import dataclass, replace
from ..facts import Rule
from .match import Matcher, asks_for_certificate
from .model import Connection, Decision


@dataclass(frozen=True)
class Simulated:
    """A client, today and under the candidate.

    Attributes:
        change: what has to change at the client, as a key into the texts: ``none``,
            ``ssl_off`` (libpq's default takes TLS by itself once the server has it),
            ``require`` (connect with TLS), ``certificate`` (show one), ``certificate_unknown``
            (show one, if it does not yet), ``method`` (authenticate in another way),
            ``locked_out`` (nothing at the client helps), ``undecided``, ``let_in`` (it was not).
        today, after: what the rules do with it as it connects now.
    """

    client: Connection
    today: Decision
    after: Decision
    change: str

    @property
    def breaks(self) -> bool:
        """Whether the client is let in today and would not be, as it is."""
        return self.change in ("ssl_off", "require", "certificate", "locked_out")


def simulate(
    today: Matcher, after: Matcher, clients: Iterable[Connection], *, tls_on: bool
) -> Iterator[Simulated]:
    """Yield for each client what it meets today and under other rules.

    Args:
        tls_on: whether the server has TLS today, so that a client without it chose to be.
    """
    for client in clients:
        now, then = today.decide(client), after.decide(client)
        yield Simulated(client, now, then, _change(client, now, then, after, tls_on))


def _change(client: Connection, now: Decision, then: Decision, after: Matcher, tls_on: bool) -> str:
    if "unknown" in (now.outcome, then.outcome):
        return "undecided"
    if now.outcome != "allowed":
        return "let_in" if then.outcome == "allowed" else "none"
    if then.outcome == "allowed":
        return _of_those_let_in(client, now.rule, then.rule)
    if then.outcome == "no_certificate":
        return "certificate"
    if client.encryption == "none" and client.client_addr is not None:
        with_tls = after.decide(replace(client, encryption="tls"))
        if with_tls.outcome == "allowed":
            return "require" if tls_on else "ssl_off"
        if with_tls.outcome == "no_certificate":
            return "certificate"
    return "locked_out"


def _of_those_let_in(client: Connection, now: Rule | None, then: Rule | None) -> str:
    if now is None or then is None:
        return "none"
    if asks_for_certificate(then) and not asks_for_certificate(now):
        return "none" if client.shows_certificate else "certificate_unknown"
    if now.auth_method != then.auth_method and then.auth_method not in ("trust", "cert"):
        return "method"
    return "none"
