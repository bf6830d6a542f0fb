"""What must hold of the CAs in a folder at every instant, whatever was killed there.

assert problems(tmp_path) == []
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
)

_BEGIN = b"-----BEGIN "
_LEFTOVER = ".pgtls-"
_STORE = "index.db"

# A CA that is taken over: not ours, and only read.
_THEIRS = "old"


def problems(folder: Path, *, settled: bool = True, complete: bool = True) -> list[str]:
    """Return what is wrong with the CAs below a folder and with what they handed over there.

    The stores open and are whole; a serial belongs to one certificate; every certificate and
    CRL under a final name is whole and known; a private key is its owner's alone and, beside a
    certificate of its name, belongs to it.

    Args:
        folder: where they are.
        settled: no run was killed since the last that ended well.  Before, a key may stand
            beside the certificate that it replaces, as long as the successor lies there too.
        complete: the stores know all that was issued; one from a backup does not.
    """
    found: list[str] = []
    known: set[bytes] = set()
    for ca in authorities(folder):
        with closing(sqlite3.connect(ca / _STORE)) as store:
            found += [row[0] for row in store.execute("pragma integrity_check") if row != ("ok",)]
            known |= {row[0] for row in store.execute("select der from certificate")}
            serials = list(store.execute("select authority_id, serial from certificate"))
        if len(set(serials)) != len(serials):
            found.append(f"{ca}: a serial was used twice")
    for path in _files(folder):
        found += [
            f"{path}: {problem}" for problem in _file(path, known if complete else None, settled)
        ]
    return found


def authorities(folder: Path) -> list[Path]:
    """Return the directories of the CAs in a folder."""
    return [path.parent for path in folder.glob(f"*/{_STORE}") if _LEFTOVER not in path.parent.name]


def _files(folder: Path) -> Iterator[Path]:
    for directory, below, names in os.walk(folder):
        below[:] = [name for name in below if name != _THEIRS and not name.startswith(_LEFTOVER)]
        yield from (Path(directory) / name for name in names if not name.startswith(_LEFTOVER))


def _file(path: Path, known: set[bytes] | None, settled: bool) -> Iterator[str]:
    if path.is_symlink() or not path.is_file():
        return
    content = path.read_bytes()
    if b"PRIVATE KEY" in content or path.suffix in (".key", ".pk8", ".p12"):
        if stat.S_IMODE(path.stat().st_mode) & 0o077:
            yield "a private key that others may read"
        if settled or not any(path.parent.glob(f"{_LEFTOVER}*{path.stem}.crt")):
            yield from _key(path, content)
    if path.suffix == ".crt":
        yield from _certificates(content, known)
    if path.suffix in (".pem", ".crl") and b"X509 CRL" in content:
        for block in _blocks(content, b"X509 CRL"):
            x509.load_pem_x509_crl(block)


def _certificates(content: bytes, known: set[bytes] | None) -> Iterator[str]:
    blocks = _blocks(content, b"CERTIFICATE")
    if not blocks:
        yield "holds no certificate"
    for block in blocks:
        try:
            der = x509.load_pem_x509_certificate(block).public_bytes(Encoding.DER)
        except ValueError:
            yield "torn"
            continue
        if known is not None and der not in known:
            yield "holds a certificate that the store does not know"


def _key(path: Path, content: bytes) -> Iterator[str]:
    certificate = path.with_suffix(".crt")
    if path.suffix != ".key" or b"ENCRYPTED" in content:
        return
    try:
        key = load_pem_private_key(content, None)
    except ValueError:
        yield "torn"
        return
    if certificate.exists():
        leaf = x509.load_pem_x509_certificate(certificate.read_bytes())
        if _spki(leaf.public_key()) != _spki(key.public_key()):
            yield "not the key of the certificate beside it"


def _blocks(content: bytes, label: bytes) -> list[bytes]:
    begin = _BEGIN + label + b"-----"
    return [begin + part for part in content.split(begin)[1:]]


def _spki(key: object) -> bytes:
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)  # type: ignore[attr-defined]


def revoked(folder: Path) -> set[str]:
    """Return the names whose certificates are revoked by a store and by its CRL alike."""
    names: set[str] = set()
    for ca in authorities(folder):
        with closing(sqlite3.connect(ca / _STORE)) as store:
            rows = store.execute(
                "select name, serial from certificate where revoked_at is not null"
            )
            by_store = {int(serial, 16): name for name, serial in rows}
        path = ca / "crl.pem"
        blocks = _blocks(path.read_bytes() if path.exists() else b"", b"X509 CRL")
        listed = {each.serial_number for block in blocks for each in x509.load_pem_x509_crl(block)}
        names |= {name for serial, name in by_store.items() if serial in listed}
    return names
