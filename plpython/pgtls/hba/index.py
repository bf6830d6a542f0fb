"""The first rule that matches, found without going through the rules one by one.

Each rule is entered under every pair of a database word and a user word that it has.  A client is
looked up under the few words that match it: its own names, ``all``, the groups that it is in, the
expressions that it fits.  Under a pair the addresses lie by mask, so that a look-up costs as many
steps as there are masks, whatever the number of rules.  Rules with several words in both lists
are kept apart, by their lists (``lists``).
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from ..facts import Address, Roles, Rule, Word
from .addresses import Addresses, One, by_name
from .engine import matches
from .lists import ListIndex
from .model import Connection

#: Whether a host name of a rule, or the keyword ``samehost`` or ``samenet``, takes an address;
#: None: not known.  A name that is spelled like a keyword comes as a quoted word.
Resolver = Callable[[Word, Address], "bool | None"]

#: What has to hold for a rule to take a client, and can't be told: that the address is of a name
#: (``"address"``, the word), or that a name fits an expression (``"expression"``, it, the name).
Doubt = tuple[object, ...]

#: A rule by its number, and the sets of doubts of which one whole set has to hold for it to take
#: the client; an empty set: it does.
Possible = tuple[int, tuple["frozenset[Doubt]", ...]]

#: What a rule is entered under in the place of its database, or of its role: a keyword as it is
#: written, ``"`` and a name, ``+`` and a group, ``/`` and an expression.  A string is small and
#: hashed once.
_Key = str

_ALL: _Key = "all"

# Of two lists one has so few words at most: then the pairs are not many more than the words.
_FEW = 2

# What it is worth to find that a line is shadowed.  Beyond that it counts as reached.
_MOST_PAIRS = 1_000_000
_MOST_MATCHES = 100_000
_NO_DOUBT: frozenset[Doubt] = frozenset()
_NONE: frozenset[str] = frozenset()


class RuleIndex:
    """Rules, entered in order; broken ones are passed over."""

    def __init__(self, rules: Iterable[Rule] = (), *, expressions: bool = True):
        """Enter rules.

        Args:
            rules: in the order of the file.
            expressions: whether ``/`` begins a regular expression (PostgreSQL 16 and later).
        """
        self._rules: list[Rule] = []
        # The number of the only rule, or all of them by channel.
        self._under: dict[tuple[_Key, _Key], int | dict[str, Addresses]] = {}
        self._databases: set[_Key] = set()
        self._lists = ListIndex()
        self._patterns: dict[_Key, None] = {}
        # The keys in use that are no single name: few, and most others are wider than none.
        self._wide: set[_Key] = set()
        self._matches_left = _MOST_MATCHES
        self._expressions = expressions
        for rule in rules:
            self.add(rule)

    def __len__(self) -> int:
        """How many rules were entered."""
        return len(self._rules)

    def add(self, rule: Rule) -> None:
        """Enter one more rule, behind the others."""
        number = len(self._rules)
        self._rules.append(rule)
        if not rule.channels:
            return
        databases = list(map(self._database, rule.database))
        users = list(map(self._user, rule.user_name))
        self._wide.update(key for key in databases if key[0] != '"')
        self._wide.update(key for key in users if key[0] != '"')
        if _are_long(rule):
            self._lists.add(number, rule, frozenset(databases), frozenset(users))
            return
        self._databases.update(databases)
        for database in databases:
            for user in users:
                self._add(number, rule, (database, user))

    def _add(self, number: int, rule: Rule, key: tuple[_Key, _Key]) -> None:
        under = self._under.get(key)
        if under is None:
            self._under[key] = number
            return
        if isinstance(under, int):
            if under == number:
                # The same word twice.
                return
            only, under = under, {}
            self._under[key] = under
            self._share(under, only, self._rules[only])
        self._share(under, number, rule)

    def _share(self, under: dict[str, Addresses], number: int, rule: Rule) -> None:
        for channel in rule.channels:
            if channel not in under:
                under[channel] = Addresses()
            under[channel].add(number, rule)

    def _of(self, key: tuple[_Key, _Key], channel: str) -> One | Addresses | None:
        under = self._under.get(key)
        if under is None:
            return None
        if isinstance(under, int):
            rule = self._rules[under]
            return One(under, rule) if channel in rule.channels else None
        return under.get(channel)

    def _database(self, word: Word) -> _Key:
        """The key of a database to enter a rule under; a quoted word stands for itself."""
        text, quoted = word
        return text if not quoted and text in _DATABASE_KEYWORDS else self._name(text)

    def _user(self, word: Word) -> _Key:
        text, quoted = word
        has_meaning = not quoted and (text == "all" or text.startswith("+"))
        return text if has_meaning else self._name(text)

    def _name(self, text: str) -> _Key:
        if self._expressions and text.startswith("/"):
            self._patterns[text] = None
            return text
        return '"' + text

    def possible(
        self, client: Connection, roles: Roles, resolve: Resolver | None = None
    ) -> list[Possible]:
        """Return the rules that may decide, in order: the last one alone may be free of doubt.

        Raises:
            ValueError: the client's address is none.
        """
        address = _address(client.client_addr)
        best: int | None = None
        doubted: list[tuple[int, frozenset[Doubt]]] = []
        for under, doubts in self._candidates(client, roles):
            number = under.first(address)
            if number is not None:
                if doubts:
                    doubted.append((number, doubts))
                else:
                    best = number if best is None else min(best, number)
            for name, number in under.named.items() if address is not None else ():
                if best is not None and number > best:
                    break
                takes = resolve(name, address) if resolve and address is not None else None
                if takes is None:
                    doubted.append((number, doubts | {("address", name)}))
                elif takes and doubts:
                    doubted.append((number, doubts))
                elif takes:
                    best = number if best is None else min(best, number)
        found: dict[int, list[frozenset[Doubt]]] = {}
        for number, doubts in doubted:
            if best is None or number < best:
                found.setdefault(number, []).append(doubts)
        result: list[Possible] = [(number, tuple(found[number])) for number in sorted(found)]
        if best is not None:
            result.append((best, (_NO_DOUBT,)))
        return result

    def rule(self, number: int) -> Rule:
        """Return a rule by its number."""
        return self._rules[number]

    def _candidates(
        self, client: Connection, roles: Roles
    ) -> Iterator[tuple[One | Addresses, frozenset[Doubt]]]:
        databases = list(self._database_keys(client, roles))
        users = list(self._user_keys(client.usename, roles))
        for database, of_database in databases:
            for user, of_user in users:
                under = self._of((database, user), client.channel)
                if under is not None:
                    yield under, of_database | of_user
        of_databases, of_users = dict(databases), dict(users)
        for lists in self._lists.having(of_databases, of_users):
            entered = lists.by_channel.get(client.channel)
            if entered is not None:
                for database in lists.databases & of_databases.keys():
                    for user in lists.users & of_users.keys():
                        yield entered, of_databases[database] | of_users[user]

    def _database_keys(
        self, client: Connection, roles: Roles
    ) -> Iterator[tuple[_Key, frozenset[Doubt]]]:
        if client.replication:
            yield "replication", _NO_DOUBT
            return
        name = client.datname or ""
        yield _ALL, _NO_DOUBT
        yield '"' + name, _NO_DOUBT
        if name == client.usename:
            yield "sameuser", _NO_DOUBT
        if name in roles.groups_of(client.usename):
            yield "samerole", _NO_DOUBT
            yield "samegroup", _NO_DOUBT
        yield from self._patterns_of(name)

    def _user_keys(self, name: str, roles: Roles) -> Iterator[tuple[_Key, frozenset[Doubt]]]:
        yield _ALL, _NO_DOUBT
        yield '"' + name, _NO_DOUBT
        for group in roles.groups_of(name):
            yield f"+{group}", _NO_DOUBT
        yield from self._patterns_of(name)

    def _patterns_of(self, name: str) -> Iterator[tuple[_Key, frozenset[Doubt]]]:
        """The expressions that a name fits, or may fit."""
        for pattern in self._patterns:
            fit = matches(pattern[1:], name)
            if fit is None:
                yield pattern, frozenset({("expression", pattern, name)})
            elif fit:
                yield pattern, _NO_DOUBT

    # ---- what is behind what ------------------------------------------------------------------

    def left_of(self, rule: Rule) -> tuple[dict[Word, frozenset[str]], list[int]]:
        """Return what of a rule no earlier one takes, and the earlier ones that take the rest.

        Memberships are not asked: they change while the file stays.

        Returns:
            The channels that are left, by the words of the databases that have one left, and the
            numbers of the rules, in order.
        """
        if _are_long(rule):
            return self._left_of_lists(rule)
        channels = rule.channels
        behind: set[int] = set()
        left: dict[Word, frozenset[str]] = {}
        for database in rule.database if channels else ():
            for user in rule.user_name:
                taken = self._takers(rule, self._database(database), self._user(user))
                if len(taken) < len(channels):
                    left[database] = left.get(database, _NONE) | channels.difference(taken)
                behind.update(taken.values())
        return left, sorted(behind)

    def _takers(self, rule: Rule, database: _Key, user: _Key) -> dict[str, int]:
        """For each channel the first rule that takes all of one pair of words of a rule."""
        users = self._wider_users(user)
        databases = self._wider_databases(database, user)
        found: dict[str, int] = {}
        known, channels = self._under, rule.channels
        range_, name = rule.range, by_name(rule)

        def take(entered: One | Addresses, channel: str) -> None:
            number = entered.first_covering(range_, name)
            if number is not None:
                found[channel] = min(number, found.get(channel, number))

        for wider in databases:
            for other in users:
                under = known.get((wider, other))
                if under is not None:
                    for channel, entered in self._by_channel(under, channels):
                        take(entered, channel)
        for lists in self._lists.having(databases, users):
            for channel in channels & lists.by_channel.keys():
                take(lists.by_channel[channel], channel)
        return found

    def _by_channel(
        self, under: int | dict[str, Addresses], channels: frozenset[str]
    ) -> list[tuple[str, One | Addresses]]:
        """What was entered under a pair of words, for those of some channels that it has."""
        if isinstance(under, int):
            rule = self._rules[under]
            one = One(under, rule)
            return [(channel, one) for channel in channels & rule.channels]
        return [(channel, under[channel]) for channel in channels if channel in under]

    def _left_of_lists(self, rule: Rule) -> tuple[dict[Word, frozenset[str]], list[int]]:
        """``left_of`` for a rule of long lists: what earlier rules take of them, list by list."""
        users = {word: set(self._wider_users(self._user(word))) for word in rule.user_name}
        # ``sameuser`` takes the pairs of a database and the role of its name alone, and what is
        # left of a list without them is no list: the part counts as reached.
        databases = {
            word: set(self._wider_databases(self._database(word), "")) for word in rule.database
        }
        taken: list[tuple[int, str, frozenset[Word], frozenset[Word]]] = []
        range_, name = rule.range, by_name(rule)
        for entered, channel, of_databases, of_users in self._beside(rule, databases, users):
            number = entered.first_covering(range_, name)
            if number is not None:
                taken.append(
                    (
                        number,
                        channel,
                        frozenset(word for word, keys in databases.items() if keys & of_databases),
                        frozenset(word for word, keys in users.items() if keys & of_users),
                    )
                )
        behind: set[int] = set()
        left: dict[Word, frozenset[str]] = {}
        for channel in rule.channels:
            rest = dict.fromkeys(databases, frozenset(users))
            pairs = 0
            for number, _, words, others in sorted(one for one in taken if one[1] == channel):
                for word in words & rest.keys():
                    takes_all = len(others) == len(users)
                    pairs += 0 if takes_all else len(rest[word])
                    if pairs > _MOST_PAIRS or rest[word].isdisjoint(others):
                        continue
                    behind.add(number)
                    if takes_all or rest[word] <= others:
                        del rest[word]
                    else:
                        rest[word] -= others
            for word in rest:
                left[word] = left.get(word, _NONE) | {channel}
        return left, sorted(behind)

    def _beside(
        self, rule: Rule, databases: dict[Word, set[_Key]], users: dict[Word, set[_Key]]
    ) -> Iterator[tuple[One | Addresses, str, frozenset[_Key], frozenset[_Key]]]:
        """What was entered that may take a part of a rule: its channel and its keys as well."""
        wider_databases: set[_Key] = set().union(*databases.values())
        wider_users: set[_Key] = set().union(*users.values())
        for lists in self._lists.having(wider_databases, wider_users):
            for channel in rule.channels & lists.by_channel.keys():
                yield lists.by_channel[channel], channel, lists.databases, lists.users
        present = self._databases & wider_databases
        if len(present) * len(wider_users) > _MOST_PAIRS:
            return
        for database in present:
            for user in wider_users:
                under = self._under.get((database, user))
                if under is not None:
                    for channel, entered in self._by_channel(under, rule.channels):
                        yield entered, channel, frozenset({database}), frozenset({user})

    def _wider_databases(self, own: _Key, user: _Key) -> list[_Key]:
        if own == "replication":
            return [own]
        wider = []
        if own.startswith('"'):
            if own == user:
                wider.append("sameuser")
            wider += self._patterns_that_take(own)
        elif own in ("samerole", "samegroup"):
            wider.append("samegroup" if own == "samerole" else "samerole")
        return self._in_use(own, wider)

    def _wider_users(self, own: _Key) -> list[_Key]:
        wider = []
        if own.startswith('"'):
            # A role is a member of itself.
            wider.append("+" + own[1:])
            wider += self._patterns_that_take(own)
        return self._in_use(own, wider)

    def _in_use(self, own: _Key, wider: list[_Key]) -> list[_Key]:
        """A key, and those of some wider ones and ``all`` that rules were entered under."""
        found = [key for key in wider if key in self._wide]
        if own != _ALL and _ALL in self._wide:
            found.append(_ALL)
        found.append(own)
        return found

    def _patterns_that_take(self, own: _Key) -> list[_Key]:
        self._matches_left -= len(self._patterns)
        if not self._patterns or self._matches_left < 0:
            return []
        return [pattern for pattern, doubts in self._patterns_of(own[1:]) if not doubts]


_DATABASE_KEYWORDS = frozenset({"all", "sameuser", "samerole", "samegroup", "replication"})


def _are_long(rule: Rule) -> bool:
    return len(rule.database) > _FEW and len(rule.user_name) > _FEW


@lru_cache(maxsize=65536)
def _address(text: str | None) -> Address | None:
    return None if text is None else ipaddress.ip_address(text.partition("%")[0])


def takes_role(word: Word, role: str, roles: Roles, *, expressions: bool) -> bool | None:
    """Return whether one word of a list of roles takes a role: check_role(); None: not known."""
    if word.is_group:
        return word.text[1:] in roles.groups_of(role)
    if word.is_keyword("all"):
        return True
    if expressions and word.text.startswith("/"):
        return matches(word.text[1:], role)
    return word.text == role
