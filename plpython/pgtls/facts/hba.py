"""Facts of pg_hba.conf and pg_ident.conf: their lines, and who is a member of what."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Union

Network = Union[ipaddress.IPv4Network, ipaddress.IPv6Network]
Address = Union[ipaddress.IPv4Address, ipaddress.IPv6Address]

LOOPBACK = (ipaddress.ip_network("127.0.0.0/8"), ipaddress.ip_network("::1/128"))
_KEYWORD_ADDRESSES = ("all", "samehost", "samenet")

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
        options: ``(name, value)`` pairs.
        error: what the server says of the line, or None.
    """

    line_number: int
    type: str | None
    database: tuple[str, ...] = ()
    user_name: tuple[str, ...] = ()
    address: str | None = None
    netmask: str | None = None
    auth_method: str | None = None
    options: tuple[tuple[str, str], ...] = ()
    error: str | None = None
    file_name: str | None = None

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
    def network(self) -> Network | None:
        """The address and mask as a network; None for keywords and host names."""
        if self.address is None or self.address in _KEYWORD_ADDRESSES:
            return None
        return _network(self.address, self.netmask)

    @property
    def host_name(self) -> str | None:
        """The address where it is a host name or suffix, else None."""
        if self.address is None or self.address in _KEYWORD_ADDRESSES or self.network:
            return None
        return self.address

    @property
    def channels(self) -> frozenset[str]:
        """What can match by the type alone: ``unix``, ``tls``, ``gss``, ``none``."""
        return CHANNELS.get(self.type or "", frozenset())

    @property
    def only_loopback(self) -> bool:
        """Whether nothing but the host itself can match.  ``localhost`` is loopback (RFC 6761)."""
        if self.type == "local":
            return True
        network = self.network
        if network is None:
            return self.address == "localhost"
        return any(within(network, loopback) for loopback in LOOPBACK)

    def option(self, name: str) -> str | None:
        """Return the value of an option, or None when the line does not have it."""
        return next((value for key, value in self.options if key == name), None)

    @property
    def text(self) -> str:
        """The rule on one line with single spaces: stable when its line number is not."""
        words = [self.type or "?", ",".join(self.database), ",".join(self.user_name)]
        if self.address is not None:
            words.append(str(self.network or self.address))
        words.append(self.auth_method or "?")
        words.extend(f"{name}={value}" for name, value in self.options)
        return " ".join(words)


@lru_cache(maxsize=4096)
def _network(address: str, netmask: str | None) -> Network | None:
    try:
        bare = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return None
    if netmask is None:
        return ipaddress.ip_network(bare)
    ones = bin(int(ipaddress.ip_address(netmask.partition("%")[0]))).count("1")
    return ipaddress.ip_network(f"{bare}/{ones}", strict=False)


def within(inner: Network, outer: Network) -> bool:
    """Return whether every address of ``inner`` is one of ``outer``."""
    return (
        inner.version == outer.version
        and inner.prefixlen >= outer.prefixlen
        and inner.network_address in outer
    )


@dataclass(frozen=True)
class Roles:
    """Role memberships: for each role all the roles that it is a member of, at any distance."""

    member_of: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def is_member(self, role: str, group: str) -> bool:
        """Return whether ``role`` is ``group`` or a member of it, directly or not.

        Being superuser counts for nothing here (hba.c, is_member()).
        """
        return role == group or group in self.member_of.get(role, frozenset())


@dataclass(frozen=True)
class IdentMapping:
    """One line of pg_ident.conf, with the columns of ``pg_ident_file_mappings``."""

    line_number: int
    map_name: str | None
    sys_name: str | None
    pg_username: str | None
    error: str | None = None
