"""What of each rule can still decide anything behind the rules before it.

A rule that lets plaintext in harms nobody where ``hostnossl all all all reject`` stands before
it.  What a rule matches is taken apart, by channel, database and user; a part is out of reach when
one earlier rule takes all of it.  Where that can't be told, the part counts as reached.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..dataclass import dataclass
from ..facts import Rule, Word
from .index import RuleIndex


@dataclass(frozen=True)
class Reach:
    """A rule, and what of it is left.

    Attributes:
        open: ``(database word, channels)`` of the parts that some client can reach it by.
        behind: the earlier rules that take the other parts.
    """

    rule: Rule
    open: tuple[tuple[Word, frozenset[str]], ...]
    behind: tuple[Rule, ...]

    def by(self, channel: str) -> frozenset[Word]:
        """Return the database words that a client of a channel can reach the rule by."""
        return frozenset(database for database, channels in self.open if channel in channels)


def reach(rules: Iterable[Rule], *, expressions: bool = True) -> Iterator[Reach]:
    """Yield for each rule what of it is left, in the order of the file; broken ones too."""
    index = RuleIndex(expressions=expressions)
    for rule in rules:
        left, behind = index.left_of(rule)
        yield Reach(rule, tuple(left.items()), tuple(map(index.rule, behind)))
        index.add(rule)
