"""Facts of pg_hba.conf and pg_ident.conf: their lines, and who is a member of what."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from functools import cached_property, lru_cache
from typing import NamedTuple, Union

from ..dataclass import dataclass
from ..quoting import hba, secrets, visible

Address = Union[ipaddress.IPv4Address, ipaddress.IPv6Address]

_KEYWORD_ADDRESSES = ("all", "samehost", "samenet")


@dataclass(frozen=True)
class AddressRange:
    """Addresses that agree with one in the bits of a mask, which may have holes."""

    version: int
    address: int
    mask: int

    def __contains__(self, address: Address) -> bool:
        """Whether an address is one of them: pg_range_sockaddr() in src/common/ip.c."""
        return address.version == self.version and not (int(address) ^ self.address) & self.mask

    def covers(self, other: AddressRange) -> bool:
        """Return whether every address of ``other`` is one of these."""
        return (
            self.version == other.version
            and self.mask & other.mask == self.mask
            and not (self.address ^ other.address) & self.mask
        )

    def __str__(self) -> str:
        """The range as one writes it, with a number of bits where the mask has no holes."""
        bits = 32 if self.version == 4 else 128
        kind = ipaddress.IPv4Address if self.version == 4 else ipaddress.IPv6Address
        length = bin(self.mask).count("1")
        full = (1 << bits) - 1
        if self.mask == full ^ (full >> length):
            return f"{kind(self.address & self.mask)}/{length}"
        return f"{kind(self.address)} {kind(self.mask)}"


LOOPBACK = (
    AddressRange(4, 127 << 24, 255 << 24),
    AddressRange(6, 1, (1 << 128) - 1),
)


class Word(NamedTuple):
    """One word of a list in pg_hba.conf: quotes take its meaning as a keyword away."""

    text: str
    quoted: bool = False

    def is_keyword(self, keyword: str) -> bool:
        """Return whether the word is this keyword, and not a name that is spelled like it."""
        return self.text == keyword and not self.quoted

    @property
    def is_group(self) -> bool:
        """Whether the word stands for the members of a role."""
        return self.text.startswith("+") and not self.quoted

    def __str__(self) -> str:
        """The word as it has to be written."""
        return hba.field(self.text, quoted=self.quoted)


# Which ways of coming in a type of line lets match: hba.c, check_hba().
CHANNELS = {
    "local": frozenset({"unix"}),
    "host": frozenset({"tls", "gss", "none"}),
    "hostssl": frozenset({"tls"}),
    "hostnossl": frozenset({"gss", "none"}),
    "hostgssenc": frozenset({"gss"}),
    "hostnogssenc": frozenset({"tls", "none"}),
}


@dataclass(frozen=True)
class Rule:
    """One line of pg_hba.conf, with the columns of ``pg_hba_file_rules``.

    Attributes:
        address: ``all``, ``samehost``, ``samenet``, an IP address, a host name or ``.suffix``.
        names_host: whether the address is a host name, were it spelled like a keyword.
        options: ``(name, value)`` pairs, secrets among them: what is shown is ``text``.
        error: what the server says of the line, without what it repeats of a secret; or None.
    """

    line_number: int
    type: str | None
    database: tuple[Word, ...] = ()
    user_name: tuple[Word, ...] = ()
    address: str | None = None
    netmask: str | None = None
    auth_method: str | None = None
    options: tuple[tuple[str, str], ...] = ()
    error: str | None = None
    file_name: str | None = None
    names_host: bool = False

    def __post_init__(self) -> None:
        if self.error is not None:
            object.__setattr__(self, "error", secrets.in_error(self.error))

    def alike(
        self,
        line_number: int,
        file_name: str | None,
        database: tuple[Word, ...],
        user_name: tuple[Word, ...],
        address: str | None,
        netmask: str | None,
    ) -> Rule:
        """Return a rule of the same type, method and options for others.

        The same as ``replace`` at half of its cost: files of many thousand lines are made of rules
        that differ in nothing else.
        """
        rule = object.__new__(Rule)
        # One by one, so that the names are kept once for all rules.
        known = rule.__dict__
        known["line_number"] = line_number
        known["type"] = self.type
        known["database"] = database
        known["user_name"] = user_name
        known["address"] = address
        known["netmask"] = netmask
        known["auth_method"] = self.auth_method
        known["options"] = self.options
        known["error"] = self.error
        known["file_name"] = file_name
        known["names_host"] = False
        return rule

    @property
    def broken(self) -> bool:
        """Whether the server refuses the line: also the kind that it says nothing about.

        ``clientcert=1`` on PostgreSQL 14 and later shows as a row with neither type nor error.
        """
        return (self.error is not None and not self.inert) or self.type is None

    @property
    def inert(self) -> bool:
        """Whether the server loads the line and says that it can match nobody.

        hba.c, parse_hba_line(): hostssl with ssl = off or in a build without TLS, hostgssenc in
        one without GSSAPI.
        """
        return self.error is not None and "record cannot match because" in self.error

    @cached_property
    def range(self) -> AddressRange | None:
        """The address and mask; None for keywords and host names."""
        if self.address is None or self.netmask is None:
            return None
        return address_range(self.address, self.netmask)

    @property
    def host_name(self) -> str | None:
        """The address where it is a host name or suffix, else None."""
        if self.address is None or self.netmask is not None:
            return None
        keyword = self.address in _KEYWORD_ADDRESSES and not self.names_host
        return None if keyword else self.address

    @property
    def anywhere(self) -> bool:
        """Whether the rule asks nothing of the address."""
        return self.address is None or (self.address == "all" and not self.names_host)

    @property
    def channels(self) -> frozenset[str]:
        """What can match by the type alone: ``unix``, ``tls``, ``gss``, ``none``."""
        return CHANNELS.get(self.type or "", frozenset())

    @property
    def only_this_host(self) -> bool:
        """Whether nothing but the host itself can match: a socket, loopback, its own addresses.

        ``localhost`` is loopback (RFC 6761).
        """
        if self.type == "local":
            return True
        range_ = self.range
        if range_ is None:
            return self.address == "localhost" or (
                self.address == "samehost" and not self.names_host
            )
        return LOOPBACK[range_.version == 6].covers(range_)

    def option(self, name: str) -> str | None:
        """Return the value of an option, or None when the line does not have it.

        The last one counts where there are several: parse_hba_auth_opt() writes each over the
        one before it.
        """
        return dict(self.options).get(name) if self.options else None

    @cached_property
    def text(self) -> str:
        """The rule as it is shown: one line with single spaces, and no secret in it.

        It is stable when the line's number is not.
        """
        return visible(" ".join(self._words(secrets.option_value)))

    @property
    def line(self) -> str:
        """The rule as a line of pg_hba.conf, with its secrets: for a whole file to install."""
        return "  ".join(self._words(lambda _, value: value))

    def _words(self, value_of: Callable[[str, str], str]) -> Iterator[str]:
        yield self.type or "?"
        yield ",".join(map(str, self.database))
        yield ",".join(map(str, self.user_name))
        if self.address is not None:
            yield str(self.range or Word(self.address, self.names_host))
        yield self.auth_method or "?"
        yield from (hba.option(name, value_of(name, value)) for name, value in self.options)


@lru_cache(maxsize=65536)
def address_range(address: str, netmask: str) -> AddressRange:
    """Return the range of an address and a mask, both as numbers; a zone is dropped."""
    base, mask = (text.partition("%")[0] for text in (address, netmask))
    family, version = (socket.AF_INET6, 6) if ":" in base else (socket.AF_INET, 4)
    number, bits = (int.from_bytes(socket.inet_pton(family, text), "big") for text in (base, mask))
    return AddressRange(version, number, bits)


# Of a role with no more groups they are kept, since they are asked for once a rule.
_FEW_GROUPS = 64


@dataclass(frozen=True)
class Roles:
    """Role memberships.

    Attributes:
        member_of: for each role the roles that it was made a member of.  Those at a distance are
            looked for when they are asked for: in a chain of n roles there are n * n / 2.
        names: every role there is; None where that is not known, and each name is taken for one.
    """

    member_of: Mapping[str, frozenset[str]] = field(default_factory=dict)
    names: frozenset[str] | None = None
    _kept: dict[str, frozenset[str]] = field(default_factory=dict, compare=False, repr=False)

    def groups_of(self, role: str) -> frozenset[str]:
        """Return the roles that a role counts as a member of at any distance, itself among them.

        Being superuser counts for nothing here, and a role that does not exist is in no group
        (hba.c, is_member()).
        """
        if self.names is not None and role not in self.names:
            return frozenset()
        if role not in self._kept:
            found, waiting = {role}, [role]
            while waiting:
                new = self.member_of.get(waiting.pop(), frozenset()) - found
                found |= new
                waiting += new
            if len(found) > _FEW_GROUPS:
                return frozenset(found)
            self._kept[role] = frozenset(found)
        return self._kept[role]


@dataclass(frozen=True)
class IdentMapping:
    """One line of pg_ident.conf, with the columns of ``pg_ident_file_mappings``.

    Attributes:
        quoted: whether ``pg_username`` stands in quotes, so that ``all`` and ``+`` mean nothing
            in it.  The view does not tell.
    """

    line_number: int
    map_name: str | None
    sys_name: str | None
    pg_username: str | None
    error: str | None = None
    quoted: bool = False
