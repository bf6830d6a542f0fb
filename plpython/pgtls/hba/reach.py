"""Whether a rule can still decide anything behind those before it.

A rule that lets plaintext in harms nobody where ``hostnossl all all all reject`` stands before
it.  What a rule matches is taken apart, by database, user and address family; each part is out of
reach when one earlier rule takes all of it.  Where that can't be told, the part counts as reached.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..facts import Rule
from .lint import covers_names_and_address

_FAMILIES = (("0.0.0.0", "0.0.0.0"), ("::", "::"))  # noqa: S104 - matched, not listened on


def reached_databases(rule: Rule, earlier: Sequence[Rule], channel: str) -> tuple[str, ...]:
    """Return the words of a rule's database field that some client can reach it by.

    Args:
        rule: the rule.
        earlier: the rules before it, in order.
        channel: ``unix``, ``tls``, ``gss`` or ``none``: how the client comes.
    """
    if channel not in rule.channels:
        return ()
    takers = [other for other in earlier if channel in other.channels]
    return tuple(
        database
        for database in rule.database
        if any(
            not any(covers_names_and_address(other, part) for other in takers)
            for part in _parts(rule, database)
        )
    )


def reached(rule: Rule, earlier: Sequence[Rule], channel: str) -> bool:
    """Return whether some client that comes by ``channel`` can be decided by the rule."""
    return bool(reached_databases(rule, earlier, channel))


def _parts(rule: Rule, database: str) -> Iterator[Rule]:
    for user in rule.user_name:
        part = replace(rule, database=(database,), user_name=(user,))
        if rule.address == "all":
            for address, netmask in _FAMILIES:
                yield replace(part, address=address, netmask=netmask)
        else:
            yield part
