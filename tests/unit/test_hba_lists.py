"""Rules of long lists are found as those of short ones are, and cost no more than their words."""

from __future__ import annotations

import random
import tracemalloc
from typing import Any

import pytest

from pgtls.facts import Roles, Rule, Word
from pgtls.hba import index as index_module
from pgtls.hba.index import RuleIndex
from pgtls.hba.model import Connection

NAMES = ("a", "b", "c", "d", "e", "f")
ROLES = Roles({"a": frozenset({"g"}), "b": frozenset({"g", "h"})}, frozenset((*NAMES, "g", "h")))


def _rules(source: random.Random) -> list[Rule]:
    def words(meanings: tuple[str, ...]) -> tuple[Word, ...]:
        count = source.choice((1, 1, 2, 3, 4, 5))
        found = [Word(source.choice(NAMES), source.random() < 0.2) for _ in range(count)]
        if source.random() < 0.3:
            found[source.randrange(count)] = Word(source.choice(meanings))
        return tuple(found)

    return [
        Rule(
            number,
            source.choice(("host", "hostssl", "hostnossl", "local")),
            words(("all", "samerole", "replication")),
            words(("all", "+g", "+a", "/^[abc]$")),
            *source.choice((("all", None), ("10.0.0.0", "255.0.0.0"), ("10.1.0.0", "255.255.0.0"))),
            "scram-sha-256",
        )
        for number in range(source.randrange(1, 12))
    ]


def _answers(few: int, rules: list[Rule], clients: list[Connection], patch: Any) -> Any:
    patch.setattr(index_module, "_FEW", few)
    index = RuleIndex()
    left = []
    for rule in rules:
        left.append(index.left_of(rule) if rule.channels else None)
        index.add(rule)
    possible = [index.possible(client, ROLES) for client in clients]
    return left, possible


@pytest.mark.parametrize("seed", range(300))
def test_long_lists_are_searched_as_pairs_are(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    source = random.Random(seed)
    rules = _rules(source)
    clients = [
        Connection(
            source.choice(NAMES), source.choice(NAMES), source.choice((None, "10.1.2.3", "9.9.9.9"))
        )
        for _ in range(20)
    ]
    pairs = _answers(100, rules, clients, monkeypatch)
    for few in (0, 2):
        lists = _answers(few, rules, clients, monkeypatch)
        assert lists[1] == pairs[1]
        for by_lists, by_pairs in zip(lists[0], pairs[0]):
            assert by_lists == by_pairs


def test_a_line_of_long_lists_costs_its_words_and_not_their_pairs() -> None:
    databases = tuple(Word(f"d{number}") for number in range(2000))
    users = tuple(Word(f"u{number}") for number in range(2000))
    rules = [Rule(n, "host", databases, users, "all", None, "md5") for n in range(50)]
    tracemalloc.start()
    index = RuleIndex()
    for rule in rules:
        left, behind = index.left_of(rule)
        assert bool(left) == (rule.line_number == 0)
        assert behind == ([] if rule.line_number == 0 else [0])
        index.add(rule)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # Four million pairs are some hundred times that.
    assert peak < 10_000_000
