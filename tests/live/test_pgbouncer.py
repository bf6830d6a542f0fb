"""A real pgbouncer with TLS answers a probe as a server does, and by its own settings."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from authority import issue
from pgtls.lab import Cluster
from pgtls.wire import served
from pgtls.wire.probe import probe

PROGRAM = shutil.which("pgbouncer", path=f"{os.environ.get('PATH', '')}:/usr/sbin")

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no pgbouncer is installed")

ROOT = issue("Root CA", ca=True)
LEAF = issue("pooler.example.test", ROOT, san=["DNS:pooler.example.test"])


@contextmanager
def pooler(cluster: Cluster, **settings: str) -> Iterator[int]:
    """A pgbouncer before a cluster, on a port of its own."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    cluster.write_file("pooler.crt", LEAF.pem + ROOT.pem)
    cluster.write_file("pooler.key", LEAF.key_pem)
    cluster.write_file("pooler-root.crt", ROOT.pem)
    values = {
        "listen_addr": "127.0.0.1",
        "listen_port": port,
        "unix_socket_dir": "",
        "auth_type": "any",
        "client_tls_cert_file": cluster.data / "pooler.crt",
        "client_tls_key_file": cluster.data / "pooler.key",
        **settings,
    }
    ini = cluster.write_file(
        "pooler.ini",
        f"[databases]\npostgres = host={cluster.sockets} port={cluster.port} user=postgres\n"
        "[pgbouncer]\n" + "".join(f"{name} = {value}\n" for name, value in values.items()),
    )
    as_server = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    worker = subprocess.Popen(
        [*as_server, PROGRAM, "-q", ini], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        for _ in range(100):
            if served("127.0.0.1", port, timeout=1).problem != "unreachable":
                break
            time.sleep(0.05)
        yield port
    finally:
        worker.terminate()
        worker.wait(20)


def test_a_pooler_with_tls(cluster: Cluster) -> None:
    with pooler(cluster, client_tls_sslmode="require") as port:
        chain = served("127.0.0.1", port)
        assert chain.problem is None, chain.message
        assert chain.certificates == (LEAF.der, ROOT.der)
        assert chain.proven is True
        (found,) = probe([("127.0.0.1", port)])
    spoken = {one.protocol for one in found.protocols if one.offered}
    assert spoken == {"TLSv1.2", "TLSv1.3"}
    assert all(one.complete and one.ciphers and one.groups for one in found.protocols[3:])
    # It asks for one, of anybody, and looks at none.
    assert (found.asks_certificate, found.authorities) == (True, ())
    assert found.insists_on_certificate is False


def test_a_pooler_that_asks_for_certificates_and_speaks_one_protocol(cluster: Cluster) -> None:
    settings = {
        "client_tls_sslmode": "verify-full",
        "client_tls_ca_file": str(cluster.data / "pooler-root.crt"),
        "client_tls_protocols": "tlsv1.2",
        "client_tls_ciphers": "ECDHE-ECDSA-AES128-GCM-SHA256",
    }
    with pooler(cluster, **settings) as port:
        (found,) = probe([("127.0.0.1", port)])
    assert found.problem is None, found.message
    assert [one.protocol for one in found.protocols if one.offered] == ["TLSv1.2"]
    assert [one.name for one in found.protocols[3].ciphers] == ["ECDHE-ECDSA-AES128-GCM-SHA256"]
    assert (found.asks_certificate, found.insists_on_certificate) == (True, True)
    assert found.chains[0].certificates == (LEAF.der, ROOT.der)


def test_a_pooler_without_tls(cluster: Cluster) -> None:
    with pooler(cluster, client_tls_sslmode="disable") as port:
        assert served("127.0.0.1", port).problem == "no_tls"
