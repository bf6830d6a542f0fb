"""Memberships at any distance, as hba.c's is_member() has them."""

from __future__ import annotations

import random

from pgtls.facts import Roles


def _by_rounds(direct: dict[str, frozenset[str]], role: str) -> frozenset[str]:
    """The same by another way: all groups of all found, until there are no more."""
    found = frozenset({role})
    while True:
        more = found.union(*(direct.get(name, frozenset()) for name in found))
        if more == found:
            return found
        found = more


def test_groups_are_found_at_any_distance() -> None:
    source = random.Random(7)
    for _ in range(200):
        names = [f"r{number}" for number in range(source.randint(1, 150))]
        direct = {
            name: frozenset(source.sample(names[place + 1 :], k=min(len(names) - place - 1, 2)))
            for place, name in enumerate(names)
            if source.random() < 0.8
        }
        roles = Roles(direct, frozenset(names))
        for name in (*names, *names):
            assert roles.groups_of(name) == _by_rounds(direct, name)
        assert roles.groups_of("nobody") == frozenset()
