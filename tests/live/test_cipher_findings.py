"""TLS107 judges the cipher string as handshakes find it: what it says, ``probe`` says too.

Cipher strings are put together at random, for servers with RSA and with EC keys.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from authority import issue, new_key
from pgtls import policy
from pgtls.lab import Cluster, Installation
from pgtls.reports.probe import rows
from pgtls.wire.probe import probe

ROOT = issue("Root CA", ca=True)
LEAVES = {
    "EC": issue("localhost", ROOT, san=["DNS:localhost"]),
    "RSA": issue("localhost", ROOT, san=["DNS:localhost"], key=new_key("RSA2048")),
}
DEFAULT = "HIGH:MEDIUM:+3DES:!aNULL"
PARTS = (
    "HIGH", "MEDIUM", "ECDHE", "kRSA", "AES128-SHA", "ECDHE+AESGCM", "ECDHE+CHACHA20", "DHE",
    "AESCCM", "CAMELLIA", "ARIA", "SHA1", "!kRSA", "!DHE", "!SHA1", "-AESCCM8", "PSK",
)  # fmt: skip


@pytest.fixture(scope="module")
def server(installation: Installation) -> Iterator[Cluster]:
    with installation.cluster() as cluster:
        serve(cluster, "EC")
        cluster.configure(ssl=True)
        cluster.reload()
        cluster.psql("create extension pgtls cascade")
        yield cluster


def serve(cluster: Cluster, kind: str) -> None:
    cluster.write_file("server.crt", LEAVES[kind].pem + ROOT.pem)
    cluster.write_file("server.key", LEAVES[kind].key_pem)


def statuses(cluster: Cluster) -> set[str]:
    """What TLS107 says."""
    found = cluster.psql("select status from pgtls.posture(1) where check_id = 'TLS107'")
    return set(found.split())


def seen(cluster: Cluster) -> set[str]:
    """What handshakes say of the suites of TLS 1.2."""
    (found,) = probe([("127.0.0.1", cluster.port)])
    return {row.status for row in rows(found) if (row.item, row.protocol) == ("cipher", "TLSv1.2")}


def strings() -> Iterator[str]:
    """The default, what is advised, and some at random."""
    source = random.Random(20261125)
    yield from (DEFAULT, policy.SOUND_CIPHERS, "kRSA", "ECDHE", "ALL:!aNULL")
    for _ in range(5):
        # Suites without authentication are spoken against even where the security level of the
        # library refuses them.
        yield ":".join((*source.sample(PARTS, source.randint(1, 5)), "!aNULL"))


@pytest.mark.parametrize("kind", LEAVES)
@pytest.mark.parametrize("ciphers", list(strings()))
def test_the_check_and_the_handshakes_agree(server: Cluster, kind: str, ciphers: str) -> None:
    serve(server, kind)
    server.configure(ssl_ciphers=ciphers)
    mark = server.log_mark()
    server.reload()
    said, met = statuses(server), seen(server)
    if said == {"not_applicable"} or "not reloaded" in server.log(mark):
        return
    # Where no suite fits, there is nothing to be said against any.
    assert said == (met - {"pass"} or {"pass"}), (said, met)


def test_the_default_is_not_forward_secret_with_an_rsa_key_and_the_advice_is(
    server: Cluster,
) -> None:
    serve(server, "RSA")
    server.configure(ssl_ciphers=DEFAULT)
    server.reload()
    assert statuses(server) == {"warn"}
    cure = server.psql("select remediation from pgtls.posture(1) where check_id = 'TLS107'")
    assert policy.SOUND_CIPHERS in cure
    server.configure(ssl_ciphers=policy.SOUND_CIPHERS)
    server.reload()
    assert statuses(server) == {"pass"}
    assert server.connect(host="localhost", sslmode="require").closed == 0
