"""The rules with long lists of databases and of roles, which have too many pairs of words.

A line of 1,000 databases and 1,000 roles would be entered under a million pairs.  Here the lists
themselves are entered, once for all rules that have the same two.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..facts import Rule
from .addresses import Addresses


class Lists:
    """Two lists, and the rules that have them."""

    __slots__ = ("by_channel", "databases", "users")

    def __init__(self, databases: frozenset[str], users: frozenset[str]):
        """Take keys of the index."""
        self.databases = databases
        self.users = users
        self.by_channel: dict[str, Addresses] = {}


class ListIndex:
    """Finds the rules that have one of some databases and one of some roles in their lists."""

    def __init__(self) -> None:
        """Begin without rules."""
        self._all: list[Lists] = []
        self._same: dict[tuple[frozenset[str], frozenset[str]], Lists] = {}
        self._by_database: dict[str, list[int]] = {}
        self._by_user: dict[str, list[int]] = {}

    def add(
        self, number: int, rule: Rule, databases: frozenset[str], users: frozenset[str]
    ) -> None:
        """Enter one more rule, behind the others."""
        lists = self._same.get((databases, users))
        if lists is None:
            lists = self._same[databases, users] = Lists(databases, users)
            for keys, known in ((databases, self._by_database), (users, self._by_user)):
                for key in keys:
                    known.setdefault(key, []).append(len(self._all))
            self._all.append(lists)
        for channel in rule.channels:
            if channel not in lists.by_channel:
                lists.by_channel[channel] = Addresses()
            lists.by_channel[channel].add(number, rule)

    def having(self, databases: Collection[str], users: Collection[str]) -> Iterator[Lists]:
        """Yield what has one of these databases and one of these roles, in the order of entry."""
        if not self._all:
            return
        found = _listed(self._by_database, databases)
        if found:
            found &= _listed(self._by_user, users)
        for number in sorted(found):
            yield self._all[number]


def _listed(known: dict[str, list[int]], keys: Collection[str]) -> set[int]:
    return set().union(*(known[key] for key in keys if key in known))
