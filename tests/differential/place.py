"""Where the attempts take place: as root in a network and under host names of the run's own.

The namespaces have no name and no way out, and end with the process.  What is not known outside
of them is None: a rule that goes by it then makes the answer unknown.
"""

from __future__ import annotations

import ctypes
import fcntl
import ipaddress
import os
import socket
import struct
import tempfile
from dataclasses import dataclass
from pathlib import Path

from pgtls.facts import Address, AddressRange
from pgtls.hba.hosts import Hosts

_CLONE_NEWNS = 0x00020000
_CLONE_NEWNET = 0x40000000
_MS_BIND = 4096
_MS_PRIVATE = 1 << 18
_MS_REC = 16384
_SIOCSIFADDR = 0x8916
_SIOCSIFNETMASK = 0x891C
_SIOCSIFFLAGS = 0x8914
_IFF_UP = 1

# Of TEST-NET-1, private and documentation ranges.  On ``lo`` the whole of an IPv4 network is
# the host's own, as 127.0.0.0/8 is.
_IPV4 = ("127.0.0.1/8", "192.0.2.10/24", "10.1.2.3/16")
_IPV6 = ("fd00:1::10/64", "fd00:2::20/64", "2001:db8::5/32", "fe80::1/64")
_NAMES = {
    "127.0.0.1": ("localhost",),
    "::1": ("localhost",),
    "127.0.0.5": ("app.example.test", "alias.example.test"),
    "127.0.0.6": ("WEB.example.test",),
    "10.1.5.5": ("db.example.test",),
    "192.0.2.77": ("example.test",),
    "fd00:1::10": ("six.example.test", "app"),
}
_HERE = ("127.0.0.1", "127.0.0.5", "127.0.0.6", "127.1.2.3", "127.255.9.9")


@dataclass(frozen=True)
class Place:
    """What clients can come from, and what the server can find out about them.

    Attributes:
        addresses: that a client's socket can have.
        own: whether this is a network of the run's own.
    """

    addresses: tuple[str, ...]
    resolve: Hosts
    own: bool


def enter() -> Place:
    """Move this process to a place of its own, if it may; it stays there."""
    try:
        _unshare()
    except OSError:
        ipv6 = ("::1",) if _can_bind("::1") else ()
        return Place((*_HERE, *ipv6), Hosts(), own=False)
    interfaces = [ipaddress.ip_interface(text) for text in (*_IPV4, *_IPV6, "::1/128")]
    return Place(
        (
            *_HERE, "192.0.2.10", "192.0.2.77", "192.0.2.200", "10.1.2.3", "10.1.5.5",
            "10.1.77.3", "::1", *(text.partition("/")[0] for text in _IPV6),
        ),
        Hosts(
            lambda address: _NAMES.get(str(address), ("",))[0],
            _addresses_of,
            [AddressRange(i.version, int(i.ip), int(i.netmask)) for i in interfaces],
        ),
        own=True,
    )  # fmt: skip


def _addresses_of(name: str) -> list[Address]:
    return [
        ipaddress.ip_address(address)
        for address, names in _NAMES.items()
        if name.lower() in (other.lower() for other in names)
    ]


def _can_bind(address: str) -> bool:
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind((address, 0))
    except OSError:
        return False
    return True


def _unshare() -> None:
    _call("unshare", _CLONE_NEWNET | _CLONE_NEWNS)
    _call("mount", b"none", b"/", None, _MS_REC | _MS_PRIVATE, None)
    hosts = "".join(f"{address} {' '.join(names)}\n" for address, names in _NAMES.items())
    _cover("/etc/hosts", hosts)
    _cover("/etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files\n")
    for number, text in enumerate(_IPV4):
        _add_ipv4(f"lo:{number}" if number else "lo", ipaddress.IPv4Interface(text))
    for text in _IPV6:
        _add_ipv6("lo", ipaddress.IPv6Interface(text))


def _call(name: str, *arguments: object) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if getattr(libc, name)(*arguments) != 0:
        error = ctypes.get_errno()
        raise OSError(error, f"{name}: {os.strerror(error)}")


def _cover(path: str, text: str) -> None:
    """Have this process and its children see a text in a file's place."""
    with tempfile.NamedTemporaryFile("w") as file:
        file.write(text)
        file.flush()
        Path(file.name).chmod(0o644)
        _call("mount", file.name.encode(), path.encode(), None, _MS_BIND, None)


def _add_ipv4(name: str, interface: ipaddress.IPv4Interface) -> None:
    """netdevice(7)."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        for request, value in ((_SIOCSIFADDR, interface.ip), (_SIOCSIFNETMASK, interface.netmask)):
            wanted = struct.pack("16sH2s4s8x", name.encode(), socket.AF_INET, b"", value.packed)
            fcntl.ioctl(control, request, wanted)
        fcntl.ioctl(control, _SIOCSIFFLAGS, struct.pack("16sH14x", name.encode(), _IFF_UP))


def _add_ipv6(name: str, interface: ipaddress.IPv6Interface) -> None:
    """ipv6(7): struct in6_ifreq."""
    with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as control:
        index = socket.if_nametoindex(name)
        wanted = struct.pack("16sIi", interface.ip.packed, interface.network.prefixlen, index)
        fcntl.ioctl(control, _SIOCSIFADDR, wanted)
