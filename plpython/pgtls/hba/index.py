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
_NO_DOUBT: frozenset[Doubt] = frozenset()


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
            wider = _wider_names(name)
            found += [number for number, other in self.named if other in wider][:1]
        return min(found, default=None)


class _One:
    """The only rule under a pair of words: most pairs of a big file have one."""

    __slots__ = ("_number", "_rule")

    def __init__(self, number: int, rule: Rule):
        self._number = number
        self._rule = rule

    @property
    def named(self) -> tuple[tuple[int, Word], ...]:
        """The rule, where it goes by a name."""
        name = _by_name(self._rule)
        return () if name is None else ((self._number, name),)

    def first(self, address: Address | None) -> int | None:
        """The rule, where it takes the address by its number."""
        range_ = self._rule.range
        if self._rule.anywhere or (range_ and address is not None and address in range_):
            return self._number
        return None

    def first_covering(self, range_: AddressRange | None, name: Word | None) -> int | None:
        """The rule, where it takes every address of a range, of a name, or (both None) all."""
        rule = self._rule
        if rule.anywhere:
            return self._number
        if range_ is not None:
            covers = rule.range is not None and rule.range.covers(range_)
        else:
            covers = name is not None and _by_name(rule) in _wider_names(name)
        return self._number if covers else None


def _wider_names(name: Word) -> tuple[Word, ...]:
    return (name, Word("samenet")) if name.is_keyword("samehost") else (name,)


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
        self._under: dict[tuple[_Key, _Key], int | dict[str, _Addresses]] = {}
        self._patterns: dict[_Key, None] = {}
        # The keys in use that are no single name: few, and most others are wider than none.
        self._wide: set[_Key] = set()
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
        users = list(map(self._user, rule.user_name))
        for database in map(self._database, rule.database):
            for user in users:
                self._add(number, rule, (database, user))

    def _add(self, number: int, rule: Rule, key: tuple[_Key, _Key]) -> None:
        under = self._under.get(key)
        if under is None:
            self._under[key] = number
            self._wide.update(part for part in key if part[0] != '"')
            return
        if isinstance(under, int):
            if under == number:
                # The same word twice.
                return
            only, under = under, {}
            self._under[key] = under
            self._share(under, only, self._rules[only])
        self._share(under, number, rule)

    def _share(self, under: dict[str, _Addresses], number: int, rule: Rule) -> None:
        for channel in rule.channels:
            if channel not in under:
                under[channel] = _Addresses()
            under[channel].add(number, rule)

    def _of(self, key: tuple[_Key, _Key], channel: str) -> _One | _Addresses | None:
        under = self._under.get(key)
        if under is None:
            return None
        if isinstance(under, int):
            rule = self._rules[under]
            return _One(under, rule) if channel in rule.channels else None
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
            for number, name in under.named if address is not None else ():
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
    ) -> Iterator[tuple[_One | _Addresses, frozenset[Doubt]]]:
        databases = list(self._database_keys(client, roles))
        users = list(self._user_keys(client.usename, roles))
        for database, of_database in databases:
            for user, of_user in users:
                under = self._of((database, user), client.channel)
                if under is not None:
                    yield under, of_database | of_user

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

    def takers(self, rule: Rule, database: Word, user: Word) -> dict[str, int]:
        """Return for each channel the first rule entered so far that takes all of a rule's part.

        Memberships are not asked: they change while the file stays.

        Args:
            database, user: the part: one of the rule's words each.
        """
        own_user = self._user(user)
        users = self._wider_users(own_user)
        found: dict[str, int] = {}
        known, channels = self._under, rule.channels
        for wider in self._wider_databases(self._database(database), own_user):
            for other in users:
                under = known.get((wider, other))
                if under is None:
                    continue
                for channel, entered in self._by_channel(under, channels):
                    number = entered.first_covering(rule.range, _by_name(rule))
                    if number is not None:
                        found[channel] = min(number, found.get(channel, number))
        return found

    def _by_channel(
        self, under: int | dict[str, _Addresses], channels: frozenset[str]
    ) -> list[tuple[str, _One | _Addresses]]:
        """What was entered under a pair of words, for those of some channels that it has."""
        if isinstance(under, int):
            rule = self._rules[under]
            one = _One(under, rule)
            return [(channel, one) for channel in channels & rule.channels]
        return [(channel, under[channel]) for channel in channels if channel in under]

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
        if not self._patterns:
            return []
        return [pattern for pattern, doubts in self._patterns_of(own[1:]) if not doubts]


_DATABASE_KEYWORDS = frozenset({"all", "sameuser", "samerole", "samegroup", "replication"})


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
