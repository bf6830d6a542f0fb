"""A network of a test's own: a namespace with one address that is not loopback.

    with Network.open() as network, network.entered():
        cluster.start()                      # the server listens in there
        psycopg.connect(host=ADDRESS, ...)   # and client_addr is ADDRESS

Packets stay on the namespace's own ``lo``.  The namespace has no name and no way out; it ends
with the last process and socket in it.
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager

#: RFC 5737, TEST-NET-1: an address that is nobody's.
ADDRESS = "192.0.2.10"

_CLONE_NEWNET = 0x40000000
_SIOCSIFADDR = 0x8916
_SIOCSIFFLAGS = 0x8914
_IFF_UP = 1


class Network:
    """A network namespace, held by an open file."""

    def __init__(self, inside: int, outside: int):
        self._inside = inside
        self._outside = outside

    @classmethod
    @contextmanager
    def open(cls, *, address: str | None = ADDRESS) -> Iterator[Network]:
        """A new namespace, which takes root.

        Args:
            address: besides 127.0.0.1; None: there is none.

        Raises:
            OSError: the kernel does not give one.
        """
        outside = _own_namespace()
        try:
            if _libc().unshare(_CLONE_NEWNET) != 0:
                error = ctypes.get_errno()
                raise OSError(error, os.strerror(error))
            inside = _own_namespace()
            try:
                _bring_up("lo", "127.0.0.1")
                if address is not None:
                    _bring_up("lo:1", address)
            finally:
                _enter(outside)
            try:
                yield cls(inside, outside)
            finally:
                os.close(inside)
        finally:
            os.close(outside)

    @contextmanager
    def entered(self) -> Iterator[None]:
        """What is started or connected meanwhile is in the namespace."""
        _enter(self._inside)
        try:
            yield
        finally:
            _enter(self._outside)


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _own_namespace() -> int:
    return os.open("/proc/thread-self/ns/net", os.O_RDONLY | os.O_CLOEXEC)


def _enter(namespace: int) -> None:
    if _libc().setns(namespace, _CLONE_NEWNET) != 0:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))


def _bring_up(interface: str, address: str) -> None:
    """Give an interface, or an alias of one, an address: netdevice(7)."""
    name = interface.encode()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        wanted = struct.pack("16sH2s4s8x", name, socket.AF_INET, b"", socket.inet_aton(address))
        fcntl.ioctl(control, _SIOCSIFADDR, wanted)
        fcntl.ioctl(control, _SIOCSIFFLAGS, struct.pack("16sH14x", name, _IFF_UP))
