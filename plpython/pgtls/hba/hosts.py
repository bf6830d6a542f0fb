"""Which clients a host name, ``samehost`` and ``samenet`` take.

    resolve = Hosts(name_of=name_of, addresses_of=addresses_of, interfaces=interfaces)
    Matcher(rules, roles, resolve=resolve)

What the network and the name service say is asked of the functions that are handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from ..dataclass import dataclass
from ..facts import Address, AddressRange, Word


@dataclass(frozen=True)
class Hosts:
    """A ``Resolver`` that goes by the server's rules: check_hostname() and its neighbours in hba.c.

    Attributes:
        name_of: the name of an address (getnameinfo); empty where it has none, None when that is
            not known.
        addresses_of: the addresses of a name (getaddrinfo); None when they are not known.
        interfaces: the server's own addresses with their masks; None when they are not known.
    """

    name_of: Callable[[Address], str | None] = lambda _: None
    addresses_of: Callable[[str], Collection[Address] | None] = lambda _: None
    interfaces: Collection[AddressRange] | None = None

    def __call__(self, word: Word, address: Address) -> bool | None:
        """Return whether a word in the address's place takes an address; None: not known."""
        if word.is_keyword("samehost") or word.is_keyword("samenet"):
            return self._is_near(address, whole_net=word.text == "samenet")
        name = self.name_of(address)
        if name is None or not name_matches(word.text, name):
            return None if name is None else False
        # The name counts only if it leads back to the address.
        addresses = self.addresses_of(name)
        return None if addresses is None else address in addresses

    def _is_near(self, address: Address, *, whole_net: bool) -> bool | None:
        if self.interfaces is None:
            return None
        return any(
            address in own
            if whole_net
            else (own.version, own.address) == (address.version, int(address))
            for own in self.interfaces
        )


def name_matches(pattern: str, name: str) -> bool:
    """Return whether a host name of a rule means a client's name: hostname_match().

    With a dot before it, it means every name that ends in it; A to Z are a to z.
    """
    pattern, name = _folded(pattern), _folded(name)
    return name.endswith(pattern) if pattern.startswith(".") else name == pattern


def _folded(name: str) -> str:
    return "".join(c.lower() if c.isascii() else c for c in name)
