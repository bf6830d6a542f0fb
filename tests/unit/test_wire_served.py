"""Ports that are no PostgreSQL with TLS: each ends in a problem with a name, and in time."""

from __future__ import annotations

import socket
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Callable

import pytest

from pgtls.collect import Asker, own_address
from pgtls.facts import Setting, Unknown
from pgtls.wire import served

Behaviour = Callable[[socket.socket], object]


@contextmanager
def port_that(behaves: Behaviour) -> Iterator[int]:
    """A listening port whose connections are treated by a function, one after the other."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def work() -> None:
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                with connection:
                    try:
                        behaves(connection)
                    except OSError:
                        continue

        worker = threading.Thread(target=work, daemon=True)
        worker.start()
        yield listener.getsockname()[1]
        # close() alone leaves accept() waiting.
        listener.shutdown(socket.SHUT_RDWR)
        worker.join(10)
        assert not worker.is_alive()


def until_it_goes(connection: socket.socket) -> None:
    while connection.recv(4096):
        pass


def answers(*parts: bytes) -> Behaviour:
    """Each part after something was received; then the connection is closed."""

    def behave(connection: socket.socket) -> None:
        for part in parts:
            connection.recv(4096)
            connection.sendall(part)
        connection.shutdown(socket.SHUT_WR)
        until_it_goes(connection)

    return behave


def stops_after(*parts: bytes) -> Behaviour:
    """Each part after something was received; then silence."""

    def behave(connection: socket.socket) -> None:
        for part in parts:
            connection.recv(4096)
            connection.sendall(part)
        until_it_goes(connection)

    return behave


def floods(first: bytes, endless: bytes) -> Behaviour:
    def behave(connection: socket.socket) -> None:
        connection.recv(4096)
        connection.sendall(first)
        while True:
            connection.sendall(endless * 1000)

    return behave


HTTP = b"HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\n\r\n<html>no</html>"
ERROR = b"SFATAL\0C57P03\0Mthe database system is starting up\0\0"
RECORD = b"\x16\x03\x03\x40\x00" + bytes(0x4000)

PORTS = {
    "closes at once": (lambda _: None, "closed"),
    "closes after its S": (answers(b"S"), "closed"),
    "has TLS off": (answers(b"N"), "no_tls"),
    "answers with an error": (
        answers(b"E" + struct.pack("!i", len(ERROR) + 4) + ERROR),
        "server_error",
    ),
    "answers with an error of old": (answers(b"EFATAL:  too old\n\0"), "server_error"),
    "speaks HTTP": (answers(HTTP), "not_postgresql"),
    "speaks HTTP after its S": (answers(b"S", HTTP), "malformed"),
    "refuses by an alert": (answers(b"S", b"\x15\x03\x03\0\x02\x02\x28"), "alert"),
    "announces an endless message": (
        answers(b"S", b"\x16\x03\x03\0\x04\x02\xff\xff\xff"),
        "flood",
    ),
    "floods with records": (floods(b"S", b"\x16\x03\x03\0\x05\x02\0\x07\0\0"), "malformed"),
    "floods with warnings": (floods(b"S", b"\x15\x03\x03\0\x02\x01\x5a"), "flood"),
    "floods with empty records": (floods(b"S", b"\x14\x03\x03\0\0"), "flood"),
    "floods with bytes": (floods(b"", b"x"), "not_postgresql"),
}
SILENT = {
    "says nothing": stops_after(),
    "stops after its S": stops_after(b"S"),
    "stops in a record": stops_after(b"S", RECORD[:700]),
    "stops in an error": stops_after(b"E\0\0"),
}


@pytest.mark.parametrize("name", PORTS)
def test_a_port_that_is_no_server_is_named_as_what_it_is(name: str) -> None:
    behaviour, problem = PORTS[name]
    with port_that(behaviour) as port:
        started = time.monotonic()
        chain = served("127.0.0.1", port, timeout=5)
        assert time.monotonic() - started < 2
    assert (chain.problem, chain.certificates) == (problem, ())
    assert chain.message


@pytest.mark.parametrize("name", SILENT)
def test_a_port_that_falls_silent_is_left_in_time(name: str) -> None:
    with port_that(SILENT[name]) as port:
        started = time.monotonic()
        chain = served("127.0.0.1", port, timeout=0.3)
        took = time.monotonic() - started
    assert chain.problem == "timeout"
    assert 0.2 < took < 1


def test_drops_of_bytes_do_not_prolong_the_time() -> None:
    def behave(connection: socket.socket) -> None:
        connection.recv(4096)
        connection.sendall(b"S")
        for octet in RECORD:
            connection.sendall(bytes((octet,)))
            time.sleep(0.02)

    with port_that(behave) as port:
        started = time.monotonic()
        assert served("127.0.0.1", port, timeout=0.4).problem == "timeout"
        assert time.monotonic() - started < 1


def test_a_black_hole_is_left_in_time() -> None:
    with socket.socket() as listener:
        # A full backlog: further SYNs are dropped, as behind a firewall.
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        port = listener.getsockname()[1]
        fillers = [socket.socket() for _ in range(4)]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(("127.0.0.1", port))
        started = time.monotonic()
        assert served("127.0.0.1", port, timeout=0.4).problem == "timeout"
        assert 0.3 < time.monotonic() - started < 1
        for filler in fillers:
            filler.close()


def test_nobody_listens() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        chain = served("127.0.0.1", taken.getsockname()[1])
    assert chain.problem == "unreachable"
    assert "refused" in chain.message


def test_a_unix_socket_has_no_tls_to_ask() -> None:
    chain = served("/run/postgresql", 5432)
    assert chain.problem == "unix_socket"
    assert "/run/postgresql" in chain.message


def test_a_name_without_address() -> None:
    chain = served("no-such-host.invalid", 5432)
    assert chain.problem == "unreachable"
    assert "no-such-host.invalid" in chain.message


def test_what_interrupts_ends_the_call() -> None:
    class Cancelled(Exception):
        pass

    def cancel() -> None:
        raise Cancelled

    with port_that(stops_after()) as port, pytest.raises(Cancelled):
        served("127.0.0.1", port, timeout=5, interrupted=cancel)


@pytest.mark.parametrize(
    ("listed", "host"),
    [
        ("*", "127.0.0.1"),
        ("0.0.0.0", "127.0.0.1"),  # noqa: S104
        ("::", "::1"),
        ("localhost", "localhost"),
        ("192.0.2.7", "192.0.2.7"),
        ("db.example.test, 192.0.2.7", "192.0.2.7"),
        ("db.example.test,*", "127.0.0.1"),
        ("", None),
    ],
)
def test_the_server_reaches_itself_by_an_address_where_there_is_one(
    listed: str, host: str | None
) -> None:
    values = {"listen_addresses": listed, "port": "5433"}
    settings = {name: Setting(name, value, "file", False) for name, value in values.items()}
    who = Asker(None, "postgres", 150000, "UTF8", settings, True, True)
    found = own_address(who)
    if host is None:
        assert isinstance(found, Unknown)
    else:
        assert found == (host, 5433)
