"""Many conversations with servers at once, in one thread and bounded in time.

    loop = Loop(timeout=5.0)
    loop.start(target, lambda: negotiated(hello), done)   # done(Flight or WireError)
    loop.run()

One thread, because the server's own process has no other: what runs there asks between two
waits whether the caller's query was cancelled.  Each server is sent no more than a few handshakes
at once: each costs it a process while it lasts.
"""

from __future__ import annotations

import errno
import selectors
import socket
import time
from collections import defaultdict, deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import field
from typing import Any

from ..dataclass import dataclass
from ..interrupts import aside
from .codec import WireError
from .handshake import Dialogue, Flight

_Begin = Callable[[], Dialogue[Flight]]
_Done = Callable[["Flight | WireError"], None]

# What waits in all: well under the usual limit of 1024 open files.
_MOST_OPEN = 256

# What is read ahead of a dialogue: more of a flood stays in the server's own buffers.
_MOST_AT_ONCE = 16384

# How long a wait lasts at most before deadlines are looked at, and the caller's query is asked
# whether it was cancelled.
_LONGEST_WAIT = 0.1


@dataclass(frozen=True)
class Target:
    """A server's port.

    Attributes:
        host: name or address, as it was given.
        address: what is connected to: as socket.getaddrinfo() has it.
    """

    host: str
    port: int
    family: int
    address: tuple[Any, ...]


def resolve(host: str, port: int, interrupted: Callable[[], object] = lambda: None) -> list[Target]:
    """Return the addresses of a host, in the system's order of preference.

    This asks the name service, and waits for it.

    Args:
        interrupted: called between waits; what it raises ends the wait.

    Raises:
        WireError: ``unix_socket`` for a directory, ``unreachable`` for a name without address.
    """
    if host.startswith(("/", "@")):
        raise WireError(
            "unix_socket",
            f'"{host}" is a Unix socket\'s directory: no TLS is spoken there',
            hint="Give a host name or address on which the server listens.",
        )
    try:
        found = aside(lambda: socket.getaddrinfo(host, port, type=socket.SOCK_STREAM), interrupted)
    except (OSError, UnicodeError) as error:
        words = getattr(error, "strerror", None) or str(error)
        raise WireError(
            "unreachable", f'"{host}" has no address: {words}', hint="Check the name."
        ) from None
    return [Target(host, port, entry[0], tuple(entry[4])) for entry in found]


@dataclass
class _Conversation:
    """One connection, and the dialogue that it carries."""

    target: Target
    dialogue: Dialogue[Flight]
    done: _Done
    deadline: float
    socket: socket.socket
    connecting: bool = True
    need: int = 0
    received: bytearray = field(default_factory=bytearray)
    unsent: bytes = b""

    def take(self) -> bytes:
        """Return what the dialogue needs, out of what has come."""
        taken = bytes(self.received[: self.need])
        del self.received[: self.need]
        return taken


class Loop:
    """Runs dialogues over sockets until all have ended.

    Args:
        timeout: seconds that one connection may take, all in all.
        at_once: how many connections one server is sent at the same time.
        until: when everything must have ended (time.monotonic()), or None.
        interrupted: called between waits; what it raises ends the run.
    """

    def __init__(
        self,
        timeout: float,
        *,
        at_once: int = 8,
        until: float | None = None,
        interrupted: Callable[[], object] = lambda: None,
    ):
        self._timeout = timeout
        self._at_once = at_once
        self._until = until
        self._interrupted = interrupted
        self._selector = selectors.DefaultSelector()
        self._waiting: dict[Target, deque[tuple[_Begin, _Done]]] = defaultdict(deque)
        self._open: dict[Target, int] = defaultdict(int)
        self._total = 0
        self._look_again = 0.0

    def start(self, target: Target, begin: _Begin, done: _Done) -> None:
        """Have a dialogue held with a server, when its turn comes; ``done`` gets the outcome."""
        self._waiting[target].append((begin, done))

    def run(self) -> None:
        """Hold all dialogues, those too that a ``done`` starts."""
        asked = time.monotonic()
        try:
            while True:
                self._admit()
                if not self._total:
                    return
                self._wait()
                if time.monotonic() - asked >= _LONGEST_WAIT:
                    self._interrupted()
                    asked = time.monotonic()
        finally:
            for key in list(self._selector.get_map().values()):
                key.data.socket.close()
            self._selector.close()

    # ---- turns --------------------------------------------------------------------------------

    def _admit(self) -> None:
        for target, queue in list(self._waiting.items()):
            while queue and self._open[target] < self._at_once and self._total < _MOST_OPEN:
                self._connect(target, *queue.popleft())
            if not queue:
                # What a ``done`` has started meanwhile stands in a queue that is not empty.
                del self._waiting[target]

    def _connect(self, target: Target, begin: _Begin, done: _Done) -> None:
        deadline = time.monotonic() + self._timeout
        if self._until is not None:
            deadline = min(deadline, self._until)
        connection = socket.socket(target.family, socket.SOCK_STREAM)
        connection.setblocking(False)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        conversation = _Conversation(target, begin(), done, deadline, connection)
        self._open[target] += 1
        self._total += 1
        code = connection.connect_ex(target.address)
        self._selector.register(connection, selectors.EVENT_WRITE, conversation)
        if code not in (0, errno.EINPROGRESS, errno.EINTR):
            self._end(conversation, _unreachable(target, code))

    def _wait(self) -> None:
        for key, _ in self._selector.select(_LONGEST_WAIT):
            self._serve(key.data)
        now = time.monotonic()
        if now < self._look_again:
            return
        self._look_again = now + _LONGEST_WAIT
        for one in [key.data for key in self._selector.get_map().values()]:
            if one.deadline <= now:
                self._give(one, WireError("timeout", f"no answer after {self._timeout:.1f} s"))

    # ---- one conversation ---------------------------------------------------------------------

    def _serve(self, one: _Conversation) -> None:
        try:
            if one.connecting:
                code = one.socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
                if code:
                    self._end(one, _unreachable(one.target, code))
                    return
                one.connecting = False
                self._give(one, None)
            elif one.unsent:
                one.unsent = one.unsent[one.socket.send(one.unsent) :]
                self._watch(one)
            else:
                data = one.socket.recv(_MOST_AT_ONCE)
                one.received += data
                if not data:
                    self._give(one, WireError("closed", "the server closed the connection"))
                elif len(one.received) >= one.need:
                    self._give(one, one.take())
        except (BlockingIOError, InterruptedError):
            pass
        except OSError as error:
            words = (error.strerror or str(error)).lower()
            self._give(one, WireError("closed", f"the connection broke: {words}"))

    def _give(self, one: _Conversation, value: bytes | WireError | None) -> None:
        """Go on with a dialogue until it needs what has not come yet, or has ended."""
        try:
            if isinstance(value, WireError):
                step = one.dialogue.throw(value)
            elif value is None:
                step = next(one.dialogue)
            else:
                step = one.dialogue.send(value)
            while isinstance(step, bytes) or len(one.received) >= step:
                if isinstance(step, bytes):
                    one.unsent += step
                    step = next(one.dialogue)
                else:
                    one.need = step
                    step = one.dialogue.send(one.take())
        except StopIteration as stop:
            self._end(one, stop.value)
        except WireError as error:
            self._end(one, error)
        else:
            one.need = step
            self._watch(one)

    def _watch(self, one: _Conversation) -> None:
        events = selectors.EVENT_WRITE if one.unsent else selectors.EVENT_READ
        self._selector.modify(one.socket, events, one)

    def _end(self, one: _Conversation, outcome: Flight | WireError) -> None:
        self._selector.unregister(one.socket)
        one.dialogue.close()
        with suppress(OSError):
            one.socket.close()
        self._open[one.target] -= 1
        self._total -= 1
        one.done(outcome)


def _unreachable(target: Target, code: int) -> WireError:
    words = errno.errorcode.get(code, str(code))
    reason = {"ECONNREFUSED": "connection refused", "ETIMEDOUT": "timed out"}.get(words, words)
    return WireError(
        "unreachable",
        f"{target.host} port {target.port} can't be reached: {reason}",
        hint="Check host, port and firewall, and that the server listens there.",
    )
