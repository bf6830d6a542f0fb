"""A real server's answer with damage on the way: a flight or the wire's own error, nothing else."""

from __future__ import annotations

import ssl
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from authority import issue
from pgtls.wire import WireError
from pgtls.wire.handshake import AGAIN, END, Flight, handshake
from pgtls.wire.hello import Hello
from pgtls.wire.keys import AEADS
from pgtls.wire.suites import SUITES_12, TLS1_2, TLS1_3

ROOT = issue("Root CA", ca=True)
LEAF = issue("localhost", ROOT, san=["DNS:localhost"])

HELLOS = {
    "TLSv1.3": Hello((TLS1_3,), (0x1301, 0x1303), (0x1D, 0x17), (0x1D,)),
    "TLSv1.3, asked again": Hello((TLS1_3,), (0x1302,), (0x1D, 0x17), ()),
    "TLSv1.2": Hello((TLS1_2,), tuple(c for c in AEADS if c in SUITES_12), (0x1D, 0x17)),
}


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> ssl.SSLContext:
    path: Path = tmp_path_factory.mktemp("damage") / "server.pem"
    path.write_bytes(LEAF.pem + ROOT.pem + LEAF.key_pem)
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(path)
    made.verify_mode = ssl.CERT_OPTIONAL
    return made


def conversation(
    context: ssl.SSLContext, hello: Hello, goal: int, damage: dict[int, int]
) -> Flight | WireError:
    """Let a handshake talk with OpenSSL; ``damage`` is xored into the octets at those places."""
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    server = context.wrap_bio(to_server, to_client, server_side=True)
    steps = handshake(hello, goal)
    came, place = bytearray(), 0
    try:
        step = next(steps)
        while True:
            if isinstance(step, bytes):
                to_server.write(step)
                with suppress(ssl.SSLError):
                    server.do_handshake()
                    server.read(1)
                step = next(steps)
                continue
            fresh = bytearray(to_client.read())
            for at, bits in damage.items():
                if place <= at < place + len(fresh):
                    fresh[at - place] ^= bits
            place += len(fresh)
            came += fresh
            if len(came) < step:
                step = steps.throw(WireError("closed", "nothing comes any more"))
                continue
            taken = bytes(came[:step])
            del came[:step]
            step = steps.send(taken)
    except StopIteration as stop:
        found = stop.value
    except WireError as error:
        found = error
    return found


@pytest.mark.parametrize("goal", [END, AGAIN])
@pytest.mark.parametrize("name", HELLOS)
def test_without_damage_it_comes_to_its_end(context: ssl.SSLContext, name: str, goal: int) -> None:
    found = conversation(context, HELLOS[name], goal, {})
    assert isinstance(found, Flight), found
    assert found.completed
    assert found.proven is True
    assert len(found.certificates) == 2
    assert found.retried == (name == "TLSv1.3, asked again")


@pytest.mark.parametrize("name", HELLOS)
@settings(max_examples=150, deadline=None)
@given(damage=st.dictionaries(st.integers(0, 1200), st.integers(1, 255), min_size=1, max_size=3))
def test_damage_ends_in_a_flight_or_in_a_wire_error(
    context: ssl.SSLContext, name: str, damage: dict[int, int]
) -> None:
    found = conversation(context, HELLOS[name], END, damage)
    assert isinstance(found, (Flight, WireError))
    # Both sides have to have read the same: what was changed can't have come to its end, unless
    # it stood where nothing is protected, in the version of a record.
    if isinstance(found, Flight) and found.completed:
        assert found.proven is True
        assert found.certificates[0] == LEAF.der
