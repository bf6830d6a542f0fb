"""The peers of bench/pki.py, and stores full of revoked certificates."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path

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

from pgtls.pki import crl

_EASY_RSA = Path("/usr/share/easy-rsa/easyrsa")


def run(command: Sequence[object], **options: object) -> None:
    """Run a command that must succeed, without its output."""
    subprocess.run(
        [str(part) for part in command],
        check=True,
        capture_output=True,
        text=True,
        **options,  # type: ignore[call-overload]
    )


def usage(command: Sequence[object]) -> tuple[float, float]:
    """Return the seconds that a command takes, and the most memory it had, in MB."""
    start = time.perf_counter()
    child = subprocess.Popen(
        [str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, rusage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command[0])
    return time.perf_counter() - start, rusage.ru_maxrss / 1024


# ---- the shortest way ---------------------------------------------------------------------------


def bare_loop(ca: Path, out: Path, count: int) -> None:
    """The shortest loop over cryptography that makes the same files, each of them durable."""
    key = load_pem_private_key((ca / "ca.key").read_bytes(), None)
    issuer = x509.load_pem_x509_certificate((ca / "ca.crt").read_bytes())
    out.mkdir()
    for number in range(count):
        name = f"db{number}.example.com"
        bare_certificate(key, issuer, out / name, name)
    _sync(out)


def bare_certificate(ca_key: object, issuer: x509.Certificate, folder: Path, name: str) -> None:
    """One server certificate with its key, and the CA's."""
    key = ec.generate_private_key(ec.SECP256R1())
    now = datetime.now(timezone.utc)
    no = dict.fromkeys(
        ("content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
         "key_cert_sign", "crl_sign", "encipher_only", "decipher_only"), False,
    )  # fmt: skip
    certificate = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(issuer.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now)
        .not_valid_after(now + timedelta(days=397))
        .add_extension(x509.BasicConstraints(False, None), True)
        .add_extension(x509.KeyUsage(digital_signature=True, **no), True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.public_key()),  # type: ignore[arg-type]
            False,
        )
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), False)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), False)
        .sign(ca_key, hashes.SHA256())  # type: ignore[arg-type]
    )
    root = issuer.public_bytes(Encoding.PEM)
    folder.mkdir()
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    for file, content in (
        ("server.key", pem),
        ("server.crt", certificate.public_bytes(Encoding.PEM) + root),
        ("root.crt", root),
    ):
        descriptor = os.open(folder / file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        os.write(descriptor, content)
        os.fsync(descriptor)
        os.close(descriptor)
    _sync(folder)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)


def bare_process(ca: Path, out: Path) -> None:
    """A Python that imports cryptography and makes one certificate."""
    run([sys.executable, Path(__file__).with_name("pki_bare.py"), ca, out])


# ---- openssl ------------------------------------------------------------------------------------

_OPENSSL = """\
[ca]
default_ca = ca
[ca]
database = {base}/index.txt
new_certs_dir = {base}/certs
serial = {base}/serial
crlnumber = {base}/crlnumber
certificate = {base}/ca.crt
private_key = {base}/ca.key
default_md = sha256
default_days = 397
default_crl_days = 180
policy = policy
unique_subject = no
x509_extensions = leaf
crl_extensions = crl
[policy]
commonName = supplied
[crl]
authorityKeyIdentifier = keyid
[leaf]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[req]
distinguished_name = dn
[dn]
"""


class OpensslCa:
    """A CA of openssl ca."""

    def __init__(self, base: Path):
        self._base = base
        (base / "certs").mkdir(parents=True)
        (base / "openssl.cnf").write_text(_OPENSSL.replace("{base}", str(base)))
        (base / "index.txt").touch()
        (base / "serial").write_text("1000\n")
        (base / "crlnumber").write_text("01\n")
        self._count = 0
        run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
             "-nodes", "-keyout", base / "ca.key", "-out", base / "ca.crt", "-days", 3650,
             "-subj", "/CN=Bench CA"])  # fmt: skip

    def issue(self, count: int) -> None:
        """Make key and request, and sign it, so many times."""
        config = self._base / "openssl.cnf"
        for _ in range(count):
            self._count += 1
            name = f"db{self._count}.example.com"
            stem = self._base / name
            run(["openssl", "req", "-new", "-newkey", "ec", "-pkeyopt",
                 "ec_paramgen_curve:P-256", "-nodes", "-keyout", f"{stem}.key",
                 "-out", f"{stem}.csr", "-subj", f"/CN={name}", "-config", config])  # fmt: skip
            run(["openssl", "ca", "-batch", "-notext", "-config", config, "-in", f"{stem}.csr",
                 "-out", f"{stem}.crt"])  # fmt: skip

    def crl_command(self) -> list[object]:
        """The command that signs a CRL."""
        return ["openssl", "ca", "-gencrl", "-config", self._base / "openssl.cnf",
                "-out", self._base / "crl.pem"]  # fmt: skip


# ---- the others ---------------------------------------------------------------------------------


class EasyRsa:
    """A CA of easy-rsa."""

    def __init__(self, base: Path):
        base.mkdir()
        self._base = base
        self._count = 0
        self._environment = {
            **os.environ,
            "EASYRSA_PKI": str(base / "pki"),
            "EASYRSA_BATCH": "1",
            "EASYRSA_ALGO": "ec",
            "EASYRSA_CURVE": "prime256v1",
        }
        for words in (["init-pki"], ["build-ca", "nopass"]):
            run([_EASY_RSA, *words], cwd=base, env=self._environment)

    @staticmethod
    def installed() -> bool:
        """Whether Debian's package is there."""
        return _EASY_RSA.exists()

    def issue(self, count: int) -> None:
        """Make so many server certificates with their keys."""
        for _ in range(count):
            self._count += 1
            words = ["build-server-full", f"db{self._count}.example.com", "nopass"]
            run([_EASY_RSA, *words], cwd=self._base, env=self._environment)


def cfssl(base: Path) -> Callable[[int], None]:
    """Return what makes so many certificates with cfssl."""
    base.mkdir()
    request = {"CN": "Bench CA", "key": {"algo": "ecdsa", "size": 256}}
    (base / "ca.json").write_text(json.dumps(request))
    made = subprocess.run(
        ["cfssl", "gencert", "-initca", "ca.json"], cwd=base, check=True, capture_output=True
    ).stdout
    keys = json.loads(made)
    (base / "ca.pem").write_text(keys["cert"])
    (base / "ca-key.pem").write_text(keys["key"])
    (base / "leaf.json").write_text(json.dumps({**request, "hosts": ["db1.example.com"]}))

    def issue(count: int) -> None:
        for number in range(count):
            done = subprocess.run(
                ["cfssl", "gencert", "-ca", "ca.pem", "-ca-key", "ca-key.pem", "leaf.json"],
                cwd=base, check=True, capture_output=True,
            )  # fmt: skip
            (base / f"{number}.json").write_bytes(done.stdout)

    return issue


# ---- a million revoked certificates -------------------------------------------------------------

_THEN = datetime(2026, 1, 1, tzinfo=timezone.utc)


def _serial() -> str:
    return format(int.from_bytes(os.urandom(19), "big") | 1 << 151, "x")


def fill_store(path: Path, count: int) -> None:
    """Put revoked certificates into a CA's store, as rows."""
    seconds = int(_THEN.timestamp())
    later = seconds + 397 * 86400
    with sqlite3.connect(path) as database:
        database.executemany(
            "insert into certificate (authority_id, serial, profile, name, subject, san, "
            "not_before, not_after, state, revoked_at, reason, recorded_at, der, entry) values "
            "(1, ?, 'client', ?, ?, '[]', ?, ?, 'revoked', ?, 'superseded', ?, zeroblob(600), ?)",
            (
                (serial, f"r{n}", f"CN=r{n}", seconds, later, seconds, seconds,
                 crl.entry(serial, _THEN, "superseded"))
                for n in range(count)
                for serial in (_serial(),)
            ),
        )  # fmt: skip
    database.close()


def fill_index(path: Path, count: int) -> None:
    """Put as many into the index of openssl ca."""
    with path.open("w") as index:
        for number in range(count):
            serial = _serial().upper().rjust(40, "0")
            index.write(f"R\t270201000000Z\t260101000000Z,superseded\t{serial}\t"
                        f"unknown\t/CN=r{number}\n")  # fmt: skip
