"""The rules that take the same databases and roles, by what they say of the address."""

from __future__ import annotations

from collections.abc import Mapping

from ..facts import Address, AddressRange, Rule, Word


class Addresses:
    """Rules of one channel.

    Attributes:
        anywhere: the first that takes every address.
        ranges: the first of each range, by version and mask, then by address.
        named: the first of each name, in their order.
    """

    # A big file has tens of thousands of these: each container less is one less to collect.
    __slots__ = ("anywhere", "named", "ranges")

    def __init__(self) -> None:
        self.anywhere: int | None = None
        self.ranges: dict[tuple[int, int], dict[int, int]] = {}
        self.named: dict[Word, int] = {}

    def add(self, number: int, rule: Rule) -> None:
        """Enter one more rule, behind the others."""
        range_ = rule.range
        if rule.anywhere:
            self.anywhere = number if self.anywhere is None else self.anywhere
        elif range_ is None:
            self.named.setdefault(_name(rule), number)
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
            found += [self.named[other] for other in _wider_names(name) if other in self.named]
        return min(found, default=None)


class One:
    """A rule that stands alone, as most of a big file do; it answers as ``Addresses`` do."""

    __slots__ = ("_number", "_rule")

    def __init__(self, number: int, rule: Rule):
        self._number = number
        self._rule = rule

    @property
    def named(self) -> Mapping[Word, int]:
        """The rule, where it goes by a name."""
        name = by_name(self._rule)
        return {} if name is None else {name: self._number}

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
            covers = name is not None and by_name(rule) in _wider_names(name)
        return self._number if covers else None


def _wider_names(name: Word) -> tuple[Word, ...]:
    return (name, Word("samenet")) if name.is_keyword("samehost") else (name,)


def _name(rule: Rule) -> Word:
    return Word(rule.address or "", quoted=rule.host_name is not None)


def by_name(rule: Rule) -> Word | None:
    """What the address goes by, if not by a number: a host name, samehost or samenet."""
    return None if rule.anywhere or rule.range else _name(rule)
