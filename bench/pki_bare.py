"""The least that makes one server certificate as a process: what bench/pki.py compares with.

.venv/bin/python bench/pki_bare.py CA-DIRECTORY OUT-DIRECTORY
"""

import os
import sys
from datetime import datetime, timedelta, timezone

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

ca, out = sys.argv[1:]
with open(f"{ca}/ca.key", "rb") as stream:  # noqa: PTH123 - pathlib would be one more import
    ca_key = load_pem_private_key(stream.read(), None)
with open(f"{ca}/ca.crt", "rb") as stream:  # noqa: PTH123
    issuer = x509.load_pem_x509_certificate(stream.read())
key = ec.generate_private_key(ec.SECP256R1())
now = datetime.now(timezone.utc)
certificate = (
    x509.CertificateBuilder()
    .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "db1")]))
    .issuer_name(issuer.subject)
    .public_key(key.public_key())
    .serial_number(x509.random_serial_number())
    .not_valid_before(now)
    .not_valid_after(now + timedelta(days=397))
    .add_extension(x509.BasicConstraints(False, None), True)
    .add_extension(
        x509.KeyUsage(True, False, False, False, False, False, False, False, False), True
    )
    .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
    .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.public_key()), False)
    .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), False)
    .add_extension(x509.SubjectAlternativeName([x509.DNSName("db1")]), False)
    .sign(ca_key, hashes.SHA256())
)
root = issuer.public_bytes(Encoding.PEM)
os.mkdir(out)  # noqa: PTH102
for name, content in (
    ("server.key", key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())),
    ("server.crt", certificate.public_bytes(Encoding.PEM) + root),
    ("root.crt", root),
):
    descriptor = os.open(f"{out}/{name}", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    os.write(descriptor, content)
    os.fsync(descriptor)
    os.close(descriptor)
descriptor = os.open(out, os.O_RDONLY)
os.fsync(descriptor)
