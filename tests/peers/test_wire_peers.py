"""What sslyze and testssl.sh find of a real server, ``pgtls probe`` finds: and what they don't.

    make wire-peers

Each scan takes a scanner some ten seconds; so this is no part of ``make check``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import debian
import pytest
import tools

from authority import issue, new_key
from pgtls.facts.probe import WireProbe
from pgtls.lab import Cluster, Installation
from pgtls.wire import served
from pgtls.wire.exchange import SHARABLE
from pgtls.wire.probe import probe

needs_sslyze = pytest.mark.skipif(not tools.SSLYZE.exists(), reason="no sslyze: make wire-peers")
needs_testssl = pytest.mark.skipif(tools.TESTSSL is None, reason="no testssl.sh is installed")

ROOT = issue("Root CA", ca=True)
LEAVES = {
    "EC": issue("localhost", ROOT, san=["DNS:localhost"]),
    "RSA": issue("localhost", ROOT, san=["DNS:localhost"], key=new_key("RSA2048")),
}

# The kind of key, and settings; ``groups`` is ssl_groups or ssl_ecdh_curve.
STATES: dict[str, tuple[str, dict[str, Any]]] = {
    "EC, as it comes": ("EC", {}),
    "RSA, as it comes": ("RSA", {}),
    "TLS 1.3 alone": ("EC", {"ssl_min_protocol_version": "TLSv1.3"}),
    "TLS 1.2 alone": ("RSA", {"ssl_max_protocol_version": "TLSv1.2"}),
    "one cipher": ("EC", {"ssl_ciphers": "ECDHE-ECDSA-AES128-SHA256"}),
    "one curve": ("RSA", {"groups": "secp384r1"}),
    "a client CA": ("RSA", {"ssl_ca_file": "root.crt"}),
    "the client's order": ("EC", {"ssl_prefer_server_ciphers": "off"}),
    "everything": (
        "RSA",
        {"ssl_min_protocol_version": "TLSv1", "ssl_ciphers": "ALL:COMPLEMENTOFALL:@SECLEVEL=0"},
    ),
}


@pytest.fixture(scope="module")
def tls(installation: Installation) -> Iterator[Cluster]:
    with installation.cluster(ssl=False) as cluster:
        cluster.write_file("root.crt", ROOT.pem)
        yield cluster


@pytest.fixture
def server(tls: Cluster, request: pytest.FixtureRequest) -> Iterator[Cluster]:
    kind, settings = STATES[request.param]
    settings = dict(settings)
    if "groups" in settings:
        new = tls.installation.major >= 18
        settings["ssl_groups" if new else "ssl_ecdh_curve"] = settings.pop("groups")
    tls.write_file("server.crt", LEAVES[kind].pem + ROOT.pem)
    tls.write_file("server.key", LEAVES[kind].key_pem)
    tls.configure(ssl=True, **settings)
    tls.reload()
    yield tls
    tls.configure(**dict.fromkeys(settings))


def ours(port: int) -> tuple[WireProbe, tools.Findings]:
    """What pgtls finds, and the same in the words of the others."""
    (found,) = probe([("localhost", port)])
    assert found.problem is None, found.message
    spoken = [one for one in found.protocols if one.offered]
    return found, tools.Findings(
        protocols={one.protocol for one in spoken},
        ciphers={one.protocol: {cipher.name for cipher in one.ciphers} for one in spoken},
        suites={cipher.iana for one in spoken for cipher in one.ciphers},
        order={one.protocol: [cipher.name for cipher in one.ciphers] for one in spoken},
        groups={group for one in spoken for group in one.groups},
        chains={chain.certificates for chain in found.chains},
        asks_certificate=found.asks_certificate,
        insists_on_certificate=bool(found.insists_on_certificate),
        secure_renegotiation=found.secure_renegotiation,
        client_renegotiation=found.client_renegotiation,
        compression=found.compression,
        session_ids=found.session_ids,
        session_tickets=found.session_tickets,
        extended_master_secret=found.extended_master_secret,
    )


def compare_sslyze(port: int) -> None:
    (_, mine), theirs = ours(port), tools.sslyze("localhost", port)
    assert mine.protocols == theirs.protocols
    for protocol, names in theirs.ciphers.items():
        assert names <= mine.ciphers[protocol], names - mine.ciphers[protocol]
    assert theirs.groups <= mine.groups
    assert theirs.chains == mine.chains
    for name in (
        "asks_certificate", "insists_on_certificate", "secure_renegotiation", "session_ids",
        "session_tickets", "extended_master_secret",
    ):  # fmt: skip
        said = getattr(theirs, name)
        assert said is None or said == getattr(mine, name), name
    # pgtls renegotiates only what it can complete: ECDHE with an authenticated cipher.
    assert not theirs.client_renegotiation or mine.client_renegotiation
    assert bool(theirs.compression) == bool(mine.compression)


def compare_testssl(port: int) -> None:
    (found, mine), theirs = ours(port), tools.testssl("localhost", port)
    assert mine.protocols == theirs.protocols
    assert theirs.suites <= mine.suites, theirs.suites - mine.suites
    orders = {one.protocol: one.server_order for one in found.protocols if one.offered}
    if theirs.server_order is not None:
        assert theirs.server_order == (False not in orders.values())
    for protocol, names in theirs.order.items():
        if orders[protocol]:
            # testssl.sh does not know each suite: the others have to stand in one order.
            known = [name for name in mine.order[protocol] if name in names]
            assert known == [name for name in names if name in known]
            assert set(names) <= set(mine.order[protocol])


@needs_sslyze
@pytest.mark.parametrize("server", STATES, indirect=True)
def test_all_that_sslyze_finds(server: Cluster) -> None:
    compare_sslyze(server.port)


@needs_testssl
@pytest.mark.parametrize("server", STATES, indirect=True)
def test_all_that_testssl_finds(server: Cluster) -> None:
    compare_testssl(server.port)


# ---- newer OpenSSL: trixie has 3.5 ------------------------------------------------------------

PORTS = {"trixie": 20543, "forky": 20544, "sid": 20545}


def running(release: debian.Debian) -> Iterator[debian.Server]:
    reason = release.why_not()
    if reason:
        pytest.skip(reason)
    with release.server(PORTS[release.suite]) as server:
        server.write("server.crt", LEAVES["RSA"].pem + ROOT.pem)
        server.write("server.key", LEAVES["RSA"].key_pem)
        server.configure({"ssl": "on"})
        yield server


@pytest.fixture(scope="module")
def trixie() -> Iterator[debian.Server]:
    yield from running(debian.TRIXIE)


@pytest.fixture(scope="module")
def forky() -> Iterator[debian.Server]:
    yield from running(debian.FORKY)


@needs_sslyze
def test_all_that_sslyze_finds_with_openssl_3_5(trixie: debian.Server) -> None:
    compare_sslyze(trixie.port)


@needs_testssl
def test_all_that_testssl_finds_with_openssl_3_5(trixie: debian.Server) -> None:
    compare_testssl(trixie.port)


POST_QUANTUM = (
    "X25519MLKEM768", "SecP256r1MLKEM768", "SecP384r1MLKEM1024", "MLKEM512", "MLKEM768",
    "MLKEM1024",
)  # fmt: skip


# PostgreSQL takes more than one group, and those that are no curve, since 18.
@pytest.mark.parametrize(
    "group",
    [
        "X25519MLKEM768",
        "SecP256r1MLKEM768",
        "SecP384r1MLKEM1024",
        "MLKEM512",
        "MLKEM768",
        "MLKEM1024",
    ],
)
def test_a_group_that_holds_against_a_quantum_computer_is_seen(
    forky: debian.Server, group: str
) -> None:
    forky.configure({"ssl": "on", "ssl_groups": f"{group}:X25519:prime256v1"})
    found, mine = ours(forky.port)
    spoken = {one.protocol: one for one in found.protocols}
    # The server's order: it prefers the first.
    assert spoken["TLSv1.3"].groups == (group, "x25519", "secp256r1")
    assert set(spoken["TLSv1.2"].groups) == {"x25519", "secp256r1"}
    assert found.post_quantum is True
    assert mine.chains == {(LEAVES["RSA"].der, ROOT.der)}


def test_a_server_that_takes_a_hybrid_group_alone(forky: debian.Server) -> None:
    settings = {"ssl": "on", "ssl_groups": "X25519MLKEM768", "ssl_min_protocol_version": "TLSv1.3"}
    forky.configure(settings)
    found, _ = ours(forky.port)
    assert found.protocols[4].groups == ("X25519MLKEM768",)
    assert found.protocols[4].ciphers
    chain = served("localhost", forky.port)
    if 0x11EC in SHARABLE:
        assert (chain.certificates, chain.proven) == ((LEAVES["RSA"].der, ROOT.der), True)
    else:
        assert chain.problem == "unreadable"


# ---- PostgreSQL 19 ----------------------------------------------------------------------------

OTHER = issue("other.example.test", ROOT, san=["DNS:other.example.test"])


@pytest.fixture(scope="module")
def sid() -> Iterator[debian.Server]:
    yield from running(debian.SID)


def test_a_server_that_goes_by_the_name(sid: debian.Server) -> None:
    sid.write("other.crt", OTHER.pem + ROOT.pem)
    sid.write("other.key", OTHER.key_pem)
    sid.write(
        "pg_hosts.conf",
        b"other.example.test other.crt other.key\n/no_sni/ server.crt server.key\n"
        b"* server.crt server.key\n",
    )
    sid.configure({"ssl": "on", "ssl_sni": "on"})
    (found,) = probe([("127.0.0.1", sid.port)], server_name="other.example.test")
    assert found.problem is None, found.message
    assert found.by_name is True
    named = {chain.server_name: chain.certificates[0] for chain in found.chains}
    assert named == {"other.example.test": OTHER.der, None: LEAVES["RSA"].der}
    assert served("localhost", sid.port).certificates[0] == LEAVES["RSA"].der
    (found,) = probe([("127.0.0.1", sid.port)])
    assert found.by_name is None
