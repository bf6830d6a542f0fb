"""The certificates of a trial: the server's, and those that its clients may show."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from pathlib import Path

from cryptography.x509.oid import NameOID

from authority import Issued, Usage, crl, issue
from pgtls.lab import Cluster

SUBJECTS = (
    "CN=alice", "CN=bob", "CN=Web App", "CN=Alice", "CN=alice@example.test", "CN=Ünal", "O=Org",
    "O=Org;CN=alice", "O=Org;CN=Web App", "CN=alice;CN=bob", "CN=staff", "CN=boss", "CN=all",
    "CN=+staff", "CN=/^a",
)  # fmt: skip


@dataclass(frozen=True)
class Shown:
    """What a client comes with, and the names in it: those of no certificate are None."""

    context: ssl.SSLContext
    common_name: str | None = None
    name: str | None = None


def switch_on(cluster: Cluster, directory: Path) -> dict[str | None, Shown]:
    """TLS on; return what clients come with, by subject; None shows no certificate."""
    root = issue("Root", ca=True)
    server = issue("localhost", root)
    for name, content in (
        ("server.crt", server.pem),
        ("server.key", server.key_pem),
        ("root.crt", root.pem),
        ("crl.pem", crl(root)),
    ):
        cluster.write_file(name, content)
    cluster.configure(ssl=True, ssl_ca_file="root.crt", ssl_crl_file="crl.pem")
    cluster.reload()
    shown: dict[str | None, Shown] = {None: Shown(_context())}
    for subject in SUBJECTS:
        issued = issue(subject, root, extended=(Usage.CLIENT_AUTH,))
        names = issued.certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
        shown[subject] = Shown(
            _context(issued, directory),
            str(names[0].value) if names else "",
            issued.certificate.subject.rfc4514_string(),
        )
    return shown


def _context(issued: Issued | None = None, directory: Path | None = None) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    if issued is not None and directory is not None:
        path = directory / f"{issued.serial}.pem"
        path.write_bytes(issued.pem + issued.key_pem)
        context.load_cert_chain(path)
    return context
