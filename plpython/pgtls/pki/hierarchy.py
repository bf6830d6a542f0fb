"""The CAs of one directory: who signed whom, what each has in the directory, and in what state.

A CA goes through these states, and never back:

    requested  its key is made, its certificate is awaited (an offline root is to sign it)
    coming     clients and servers learn to trust it; it does not issue yet
    issuing    it signs what is issued: one in a directory
    trusted    it stands above the one that issues
    leaving    it issues no more, and is trusted until its last certificate has been replaced
    retired    nobody needs to trust it any more

All but the first and the last are *active*: their roots stand in ``root.crt`` and their CRLs
in ``crl.pem``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from cryptography import x509

from . import pem
from .records import COMING, ISSUING, LEAVING, TRUSTED, AuthorityRow

ACTIVE = (ISSUING, TRUSTED, COMING, LEAVING)

CERTIFICATE_FILE = "ca.crt"
KEY_FILE = "ca.key"
CRL_FILE = "crl.pem"
# One CRL a CA under the name that OpenSSL looks for: what ssl_crl_dir takes.
CRL_DIRECTORY = "crl.d"
# The CAs that came after the first one, a folder each.
FOLDER = "cas"


class Hierarchy:
    """The CAs of a directory as they stand.

    Args:
        directory: of the CA.
        rows: every authority of its store.
    """

    def __init__(self, directory: Path, rows: Sequence[AuthorityRow]):
        self._directory = directory
        self.rows = tuple(rows)
        self._by_id = {row.id: row for row in rows}

    def row(self, authority_id: int) -> AuthorityRow:
        """Return the authority of a row id."""
        return self._by_id[authority_id]

    def named(self, name: str) -> AuthorityRow | None:
        """Return the authority of a name, or None."""
        return next((row for row in self.rows if row.name == name), None)

    @property
    def active(self) -> tuple[AuthorityRow, ...]:
        """Those that somebody trusts, the one that issues first."""
        found = [row for row in self.rows if row.state in ACTIVE and row.own is not None]
        return tuple(sorted(found, key=lambda row: ACTIVE.index(row.state)))

    def parents(self, row: AuthorityRow) -> tuple[AuthorityRow, ...]:
        """Return the CAs above one, up to its root."""
        found = []
        while row.parent_id is not None:
            row = self._by_id[row.parent_id]
            found.append(row)
        return tuple(found)

    def chain(self, row: AuthorityRow) -> bytes:
        """Return a CA's certificate and those above it up to the root, as PEM.

        It is what follows a leaf in its file: a side that has the whole chain there need not
        search its trust store, CRLs and all, at every handshake; and OpenSSL would send the
        root's certificate from there anyway.
        """
        return _pem((row, *self.parents(row)))

    def anchors(self) -> bytes:
        """Return the roots that are to be trusted, as PEM: root.crt."""
        return _pem(row for row in self.active if row.parent_id is None)

    def folder(self, row: AuthorityRow) -> Path:
        """Return where a CA's certificate and key lie."""
        return self._directory / row.folder

    def key_path(self, row: AuthorityRow) -> Path:
        """Return where a CA's key lies, or would."""
        return self.folder(row) / KEY_FILE

    def crl_path(self, row: AuthorityRow) -> Path:
        """Return the file of a CA's own CRL: ``crl.d/<hash>.r<n>`` (openssl-rehash)."""
        number = 0
        digest = _hash(row)
        for other in self.rows:
            if other.id == row.id:
                break
            if other.own is not None and _hash(other) == digest:
                number += 1
        return self._directory / CRL_DIRECTORY / f"{digest}.r{number}"


def certificate(row: AuthorityRow) -> x509.Certificate:
    """Return a CA's certificate as ``cryptography`` has it."""
    return x509.load_der_x509_certificate(row.certificate.der)


def _hash(row: AuthorityRow) -> str:
    # Imported where CRLs are written, so that issuing starts without it.
    from .. import x509 as reader

    return reader.name_hash(certificate(row).subject)


def _pem(rows: Iterable[AuthorityRow]) -> bytes:
    return b"".join(pem.certificate(row.certificate.der) for row in rows)
