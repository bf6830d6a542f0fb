"""What of each rule can still decide anything behind the rules before it.

A rule that lets plaintext in harms nobody where ``hostnossl all all all reject`` stands before
it.  What a rule matches is taken apart, by channel, database and user; a part is out of reach when
one earlier rule takes all of it.  Where that can't be told, the part counts as reached.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..facts import Rule, Word
from .index import RuleIndex


@dataclass(frozen=True)
class Reach:
    """A rule, and what of it is left.

    Attributes:
        open: ``(channel, database word)`` of the parts that some client can reach it by.
        behind: the earlier rules that take the other parts.
    """

    rule: Rule
    open: frozenset[tuple[str, Word]]
    behind: tuple[Rule, ...]

    def by(self, channel: str) -> frozenset[Word]:
        """Return the database words that a client of a channel can reach the rule by."""
        return frozenset(database for other, database in self.open if other == channel)


def reach(rules: Iterable[Rule], *, expressions: bool = True) -> Iterator[Reach]:
    """Yield for each rule what of it is left, in the order of the file; broken ones too."""
    index = RuleIndex(expressions=expressions)
    for rule in rules:
        open_: set[tuple[str, Word]] = set()
        behind: set[int] = set()
        for channel in rule.channels:
            for database in rule.database:
                for user in rule.user_name:
                    number = index.takers(rule, channel, database, user)
                    if number is None:
                        open_.add((channel, database))
                    else:
                        behind.add(number)
        yield Reach(rule, frozenset(open_), tuple(map(index.rule, sorted(behind))))
        index.add(rule)
