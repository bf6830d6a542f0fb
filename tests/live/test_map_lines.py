"""A line of pg_ident.conf that a text gives takes one certificate to one role: real handshakes."""

from __future__ import annotations

import datetime
import ipaddress
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from hostile_names import VALUES
from psycopg import sql as psql

from pgtls.lab import Cluster, Installation
from pgtls.quoting import Unwritable, hba

#: A CN has 1 to 64 characters, and its blanks at the ends do not survive every client.
NAMES = tuple(value for value in VALUES if value.strip() == value)

KEY = ec.generate_private_key(ec.SECP256R1())


def certificate(name: str, *, ca: bool = False) -> bytes:
    """A certificate of this module's CA, whose key all of them share."""
    start = datetime.datetime(2020, 1, 1)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Test CA")]))
        .public_key(KEY.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(datetime.datetime(2099, 1, 1))
        .add_extension(x509.BasicConstraints(ca, None), critical=True)
    )
    if name == "server":
        address = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
        builder = builder.add_extension(x509.SubjectAlternativeName([address]), critical=False)
    return builder.sign(KEY, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)


@pytest.fixture(scope="module")
def tls(installation: Installation) -> Iterator[Cluster]:
    """A server that asks for a certificate."""
    key = KEY.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    with installation.cluster() as cluster:
        cluster.write_file("root.crt", certificate("Test CA", ca=True))
        cluster.write_file("server.crt", certificate("server"))
        cluster.write_file("server.key", key)
        cluster.configure(ssl=True, ssl_ca_file="root.crt")
        cluster.write_hba("local all postgres trust\nhostssl all all 127.0.0.1/32 cert map=m\n")
        yield cluster


def may_come(cluster: Cluster, folder: Path, name: str, role: str) -> bool:
    """Whether a certificate of this name comes in as a role."""
    file = folder / f"{name.encode().hex()}.crt"
    if not file.exists():
        file.write_bytes(certificate(name))
    words = ""
    try:
        cluster.connect(
            host="127.0.0.1",
            user=role,
            password="",
            sslmode="require",
            sslcert=str(file),
            sslkey=str(folder / "client.key"),
        ).close()
    except psycopg.OperationalError as error:
        words = str(error)
    assert not words or "certificate authentication failed" in words, (name, role, words)
    return not words


@pytest.mark.parametrize("hostile", ["certificate", "role", "both"])
def test_a_map_line_takes_one_name_to_one_role(tls: Cluster, hostile: str, tmp_path: Path) -> None:
    key = tmp_path / "client.key"
    key.touch(0o600)
    key.write_bytes(
        KEY.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    with tls.connect() as conn:
        expressions = conn.info.server_version >= 160000
        existing = {name for (name,) in conn.execute("select rolname from pg_roles")}
        for role in {*NAMES, "app"} - existing:
            conn.execute(psql.SQL("create role {} login").format(psql.Identifier(role)))
    tried = 0
    for value in NAMES:
        name, role = {
            "certificate": (value, "app"),
            "role": ("web", value),
            # Behind an expression, such as a slash becomes, \\1 in a role stands for a group.
            "both": ("/x", value),
        }[hostile]
        try:
            line = hba.ident_line("m", name, role, expressions=expressions)
        except Unwritable:
            continue
        tls.write_ident(line + "\n")
        tls.reload()
        assert may_come(tls, tmp_path, name, role), line
        # Of what another language would take it for, nobody comes in.
        for other in ("bob", "x", "all", "abc", "m\u00fcller", f"{value}x", f"x{value}"):
            if hostile == "certificate":
                assert other == name or not may_come(tls, tmp_path, other[:64], role), (line, other)
            elif other in NAMES:
                assert other == role or not may_come(tls, tmp_path, name, other), (line, other)
        tried += 1
    print(f"{tried} lines")
    assert tried > 45
