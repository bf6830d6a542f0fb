"""Where a server listens, by which addresses this host is reached, and how to come from one.

    listening("localhost")             # ["127.0.0.1", "::1"]
    with relayed("127.0.0.1", 5432, "192.0.2.2") as port:
        ...                            # who connects to 127.0.0.1:port comes from 192.0.2.2

libpq can't be told from which address to come.  A server that listens on loopback alone can be
reached from this host's other addresses all the same, and ``pg_hba.conf`` then goes by those.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_EVERYWHERE = ("*", "0.0.0.0", "::")  # noqa: S104 - compared with, not listened on
# proc(5): an address of this host is a route of type LOCAL to itself alone.
_OWN_4 = re.compile(r"\|-- (?P<address>[\d.]+)\n\s+/32 host LOCAL")
_NETWORKS = Path("/proc/thread-self/net")
_CONNECT_SECONDS = 10.0
_PIECE = 65536


def listening(addresses: str) -> list[str]:
    """Return the IP addresses that ``listen_addresses`` means, in its order.

    Where it means all of them, first come those of the network.
    """
    found: dict[str, None] = {}
    for name in (each.strip() for each in addresses.split(",")):
        if name in _EVERYWHERE:
            kinds = {"0.0.0.0": (4,), "::": (6,)}.get(name, (4, 6))  # noqa: S104
            found.update(dict.fromkeys(a for a in network_addresses() if version(a) in kinds))
            found["127.0.0.1" if 4 in kinds else "::1"] = None
        elif name:
            found.update(dict.fromkeys(numbers(name)))
    return list(found)


def network_addresses() -> list[str]:
    """Return the addresses of this host that are not loopback, IPv4 first."""
    found = []
    with suppress(OSError):
        found += _OWN_4.findall((_NETWORKS / "fib_trie").read_text("ascii"))
    with suppress(OSError):
        for line in (_NETWORKS / "if_inet6").read_text("ascii").splitlines():
            found.append(str(ipaddress.IPv6Address(bytes.fromhex(line.split()[0]))))
    usable = (a for a in found if not is_loopback(a) and not _is_link_local(a))
    return list(dict.fromkeys(usable))


def numbers(name: str) -> list[str]:
    """Return the IP addresses of a host; none where it is not known."""
    try:
        found = (str(entry[4][0]) for entry in socket.getaddrinfo(name, None, proto=6))
        return list(dict.fromkeys(found))
    except OSError:
        return []


def version(address: str) -> int:
    """Return 4 or 6."""
    return ipaddress.ip_address(address.partition("%")[0]).version


def is_loopback(address: str) -> bool:
    """Return whether an IP address is one of loopback."""
    return ipaddress.ip_address(address.partition("%")[0]).is_loopback


def _is_link_local(address: str) -> bool:
    return ipaddress.ip_address(address).is_link_local


def source_for(address: str) -> str | None:
    """Return an address of the network by which this host can come to one of its own, or None."""
    return next((a for a in network_addresses() if version(a) == version(address)), None)


@contextmanager
def relayed(address: str, port: int, source: str) -> Iterator[int]:
    """Pass on what comes to a port of loopback, as coming from another address of this host.

    Yields:
        the port, on 127.0.0.1.
    """
    listener = socket.create_server(("127.0.0.1", 0))
    try:
        threading.Thread(
            target=_serve, args=(listener, (address, port), source), daemon=True
        ).start()
        yield int(listener.getsockname()[1])
    finally:
        # Wakes accept(2) up, which closing alone does not.
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()


def _serve(listener: socket.socket, there: tuple[str, int], source: str) -> None:
    while True:
        try:
            near, _ = listener.accept()
        except OSError:
            return
        try:
            far = socket.create_connection(there, _CONNECT_SECONDS, (source, 0))
        except OSError:
            near.close()
            continue
        far.settimeout(None)
        for one, other in ((near, far), (far, near)):
            threading.Thread(target=_pass_on, args=(one, other), daemon=True).start()


def _pass_on(one: socket.socket, other: socket.socket) -> None:
    with suppress(OSError):
        while piece := one.recv(_PIECE):
            other.sendall(piece)
    # What the other side still has to say comes through; the last one to go closes both.
    for end, how in ((other, socket.SHUT_WR), (one, socket.SHUT_RD)):
        with suppress(OSError):
            end.shutdown(how)
