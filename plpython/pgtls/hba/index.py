"""The first rule that matches, found without going through the rules one by one.

Each rule is entered under every pair of a database word and a user word that it has.  A client is
looked up under the few words that match it: its own names, ``all``, the groups that it is in, the
expressions that it fits.  Under a pair the addresses lie by mask, so that a look-up costs as many
steps as there are masks, whatever the number of rules.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from ..facts import Address, AddressRange, Roles, Rule, Word
from .engine import matches
from .model import Connection

#: Whether a host name of a rule, or the keyword ``samehost`` or ``samenet``, takes an address;
#: None: not known.  A name that is spelled like a keyword comes as a quoted word.
Resolver = Callable[[Word, Address], "bool | None"]

_ALL = Word("all")


class _Addresses:
    """The rules under one pair of words and one channel, by what they say of the address."""

    # A big file has tens of thousands of these: each container less is one less to collect.
    __slots__ = ("anywhere", "named", "ranges")

    def __init__(self) -> None:
        self.anywhere: int | None = None
        self.ranges: dict[tuple[int, int], dict[int, int]] = {}
        self.named: tuple[tuple[int, Word], ...] = ()

    def add(self, number: int, rule: Rule) -> None:
        range_ = rule.range
        if rule.anywhere:
            self.anywhere = number if self.anywhere is None else self.anywhere
        elif range_ is None:
            self.named += ((number, _name(rule)),)
        else:
            by_base = self.ranges.setdefault((range_.version, range_.mask), {})
            by_base.setdefault(range_.address & range_.mask, number)

    def first(self, address: Address | None) -> int | None:
        """The first rule that takes the address by its number."""
        found = [] if self.anywhere is None else [self.anywhere]
        if address is not None:
            value = int(address)
            for (version, mask), by_base in self.ranges.items():
                if version == address.version and value & mask in by_base:
                    found.append(by_base[value & mask])
        return min(found, default=None)

    def first_covering(self, range_: AddressRange | None, name: Word | None) -> int | None:
        """The first rule that takes every address of a range, of a name, or (both None) all."""
        found = [] if self.anywhere is None else [self.anywhere]
        if range_ is None and name is None:
            # Two rules may take the two families between them.
            first, second = (self.ranges.get((version, 0), {}).get(0) for version in (4, 6))
            found += [] if first is None or second is None else [max(first, second)]
        if range_ is not None:
            for (version, mask), by_base in self.ranges.items():
                if version == range_.version and mask & range_.mask == mask:
                    number = by_base.get(range_.address & mask)
                    found += [] if number is None else [number]
        elif name is not None:
            wider = (name, Word("samenet")) if name.is_keyword("samehost") else (name,)
            found += [number for number, other in self.named if other in wider][:1]
        return min(found, default=None)


class RuleIndex:
    """Rules, entered in order; broken ones are passed over."""

    def __init__(self, rules: Iterable[Rule] = (), *, expressions: bool = True):
        """Enter rules.

        Args:
            rules: in the order of the file.
            expressions: whether ``/`` begins a regular expression (PostgreSQL 16 and later).
        """
        self._rules: list[Rule] = []
        self._under: dict[tuple[Word, Word, str], _Addresses] = {}
        self._patterns: dict[Word, None] = {}
        self._expressions = expressions
        for rule in rules:
            self.add(rule)

    def add(self, rule: Rule) -> None:
        """Enter one more rule, behind the others."""
        number = len(self._rules)
        self._rules.append(rule)
        for channel in rule.channels:
            for database in rule.database:
                for user in rule.user_name:
                    key = (self._database(database), self._user(user), channel)
                    under = self._under.get(key)
                    if under is None:
                        under = self._under[key] = _Addresses()
                    under.add(number, rule)

    def _database(self, word: Word) -> Word:
        """The word for a database to enter a rule under; a quoted one stands for itself."""
        has_meaning = not word.quoted and word.text in _DATABASE_KEYWORDS
        return word if has_meaning else self._name(word)

    def _user(self, word: Word) -> Word:
        return word if word.is_group or word.is_keyword("all") else self._name(word)

    def _name(self, word: Word) -> Word:
        if self._expressions and word.text.startswith("/"):
            pattern = Word(word.text)
            self._patterns[pattern] = None
            return pattern
        return Word(word.text, True)

    def decide(
        self, client: Connection, roles: Roles, resolve: Resolver | None = None
    ) -> tuple[int, bool] | None:
        """Return the number of the rule that decides and whether that is certain; None: no rule.

        Raises:
            ValueError: the client's address is none.
        """
        address = _address(client.client_addr)
        best: int | None = None
        doubt: int | None = None
        for under, certain in self._candidates(client, roles):
            number = under.first(address)
            if number is not None:
                if certain:
                    best = number if best is None else min(best, number)
                else:
                    doubt = number if doubt is None else min(doubt, number)
            for number, name in under.named if address is not None else ():
                if best is not None and number > best:
                    break
                takes = resolve(name, address) if resolve and address is not None else None
                if takes is None or (takes and not certain):
                    doubt = number if doubt is None else min(doubt, number)
                elif takes:
                    best = number if best is None else min(best, number)
        if doubt is not None and (best is None or doubt < best):
            return doubt, False
        return None if best is None else (best, True)

    def rule(self, number: int) -> Rule:
        """Return a rule by its number."""
        return self._rules[number]

    def _candidates(self, client: Connection, roles: Roles) -> Iterator[tuple[_Addresses, bool]]:
        databases = list(self._database_words(client, roles))
        users = list(self._user_words(client.usename, roles))
        for database, sure in databases:
            for user, certain in users:
                under = self._under.get((database, user, client.channel))
                if under is not None:
                    yield under, sure and certain

    def _database_words(self, client: Connection, roles: Roles) -> Iterator[tuple[Word, bool]]:
        if client.replication:
            yield Word("replication"), True
            return
        name = client.datname or ""
        yield _ALL, True
        yield Word(name, True), True
        if name == client.usename:
            yield Word("sameuser"), True
        if name in roles.groups_of(client.usename):
            yield Word("samerole"), True
            yield Word("samegroup"), True
        yield from self._patterns_of(name)

    def _user_words(self, name: str, roles: Roles) -> Iterator[tuple[Word, bool]]:
        yield _ALL, True
        yield Word(name, True), True
        for group in roles.groups_of(name):
            yield Word(f"+{group}"), True
        yield from self._patterns_of(name)

    def _patterns_of(self, name: str) -> Iterator[tuple[Word, bool]]:
        for pattern in self._patterns:
            fit = matches(pattern.text[1:], name)
            if fit is not False:
                yield pattern, fit is True

    # ---- what is behind what ------------------------------------------------------------------

    def takers(self, rule: Rule, channel: str, database: Word, user: Word) -> int | None:
        """Return the first rule entered so far that takes all of one part of a rule, or None.

        Memberships are not asked: they change while the file stays.
        """
        address = _by_name(rule)
        numbers = []
        for one in self._wider_databases(database, user):
            for other in self._wider_users(user):
                under = self._under.get((one, other, channel))
                number = None if under is None else under.first_covering(rule.range, address)
                numbers += [] if number is None else [number]
        return min(numbers, default=None)

    def _wider_databases(self, word: Word, user: Word) -> Iterator[Word]:
        if word.is_keyword("replication"):
            yield Word("replication")
            return
        yield _ALL
        own = self._database(word)
        yield own
        if own.is_keyword("samerole") or own.is_keyword("samegroup"):
            yield Word("samegroup" if own.text == "samerole" else "samerole")
        elif own.quoted:
            if own == self._user(user):
                yield Word("sameuser")
            yield from (pattern for pattern, sure in self._patterns_of(own.text) if sure)

    def _wider_users(self, word: Word) -> Iterator[Word]:
        yield _ALL
        own = self._user(word)
        yield own
        if own.quoted:
            # A role is a member of itself.
            yield Word(f"+{own.text}")
            yield from (pattern for pattern, sure in self._patterns_of(own.text) if sure)


_DATABASE_KEYWORDS = ("all", "sameuser", "samerole", "samegroup", "replication")


def _name(rule: Rule) -> Word:
    return Word(rule.address or "", quoted=rule.host_name is not None)


def _by_name(rule: Rule) -> Word | None:
    """What the address goes by, if not by a number: a host name, samehost or samenet."""
    return None if rule.anywhere or rule.range else _name(rule)


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
