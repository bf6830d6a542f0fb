"""The certificates, key and CRLs that are to be deployed, read and judged before anything moves.

material = read(Path("pgtls-ca/issued/db1.example.com"), crl=Path("pgtls-ca/crl.pem"))
refuse(material, names=["db1.example.com"], now=now)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Callable, TypeVar

from cryptography.hazmat.primitives.serialization import load_pem_private_key
from cryptography.x509 import load_der_x509_certificate

from .. import x509
from ..acceptance import covers
from ..errors import InvalidInput, UnreadableFile
from ..facts import Certificate, Crl
from ..pki import files, keys

T = TypeVar("T")

CERTIFICATE_FILE = "server.crt"
KEY_FILE = "server.key"
CA_FILE = "root.crt"
CRL_FILE = "root.crl"

# Where a CRL is looked for beside the certificate: what pgtls and openssl users call it.
CRL_NAMES = (CRL_FILE, "crl.pem")

# What certbot calls them; cert.pem there is the leaf alone, which is not what a server presents.
CERTIFICATE_NAMES = (CERTIFICATE_FILE, "fullchain.pem")
KEY_NAMES = (KEY_FILE, "privkey.pem")

_ENCRYPTED = b"ENCRYPTED"


@dataclass(frozen=True)
class Material:
    """What is to be deployed; parts that are not to be changed are empty.

    Attributes:
        source: where it came from, for messages.
        chain: the server's certificate and its issuers, as far as they are known.
        key: PEM, or None.
        cas: for ``ssl_ca_file``.
        crls: for ``ssl_crl_file``.
        appended: how many of ``chain`` were not in the certificate's own file.
    """

    source: str
    chain: tuple[Certificate, ...] = ()
    key: bytes | None = field(default=None, repr=False)
    cas: tuple[Certificate, ...] = ()
    crls: tuple[Crl, ...] = ()
    appended: int = 0

    @property
    def encrypted(self) -> bool:
        """Whether the key wants a passphrase."""
        return self.key is not None and _ENCRYPTED in self.key


def read(directory: Path, *, crl: Path | None = None) -> Material:
    """Read ``server.crt``, ``server.key`` and, where they are, ``root.crt`` and CRLs.

    The chain is completed from root.crt, up to and with the root.  A side that has its whole
    chain in its file need not search its trust store at every handshake, and with it every CRL.

    Args:
        directory: as ``pgtls cert server`` writes it, or a live directory of certbot's.
        crl: a file of CRLs; None: one that stands in ``directory``, if any.

    Raises:
        UnreadableFile: a file is missing or is not what its name says.
    """
    presented = certificates(_first(directory, CERTIFICATE_NAMES))
    key = files.read(_first(directory, KEY_NAMES))
    root = directory / CA_FILE
    cas = certificates(root) if root.exists() else ()
    if crl is None:
        crl = next((directory / n for n in CRL_NAMES if (directory / n).exists()), None)
    chain = completed(presented, cas)
    return Material(
        str(directory),
        chain,
        key,
        cas,
        crls(crl) if crl is not None else (),
        len(chain) - len(presented),
    )


def _first(directory: Path, names: Sequence[str]) -> Path:
    """The first of some files that is there; else the first, of which it is said that it is not."""
    found = (directory / name for name in names if (directory / name).exists())
    return next(found, directory / names[0])


def completed(
    presented: Sequence[Certificate], pool: Iterable[Certificate]
) -> tuple[Certificate, ...]:
    """Return a chain with the issuers that it lacks at its end, where the pool has them."""
    found, pool = list(presented), tuple(pool)
    while not found[-1].self_issued:
        issuer = x509.find_issuer(found[-1], (each for each in pool if each not in found))
        if issuer is None:
            break
        found.append(issuer)
    return tuple(found)


def certificates(path: Path) -> tuple[Certificate, ...]:
    """Return the certificates of a PEM file; raises UnreadableFile."""
    return _parsed(path, x509.read_certificates)


def crls(path: Path) -> tuple[Crl, ...]:
    """Return the CRLs of a PEM file; raises UnreadableFile."""
    return _parsed(path, x509.read_crls)


def _parsed(path: Path, parse: Callable[[bytes], T]) -> T:
    content = files.read(path)
    try:
        return parse(content)
    except x509.BadPem as error:
        raise UnreadableFile(
            str(path), error.message, hint="Name another, or restore it from a backup."
        ) from None


# ---- what is refused --------------------------------------------------------------------------


def refuse(material: Material, names: Iterable[str], now: datetime) -> None:
    """Raise InvalidInput for the first thing that would break clients or the server's start.

    Args:
        material: what is to be deployed.
        names: by which clients connect.
        now: the server's clock.
    """
    if material.chain:
        _refuse_certificate(material, now)
        _refuse_key(material)
        leaf = material.chain[0]
        for name in names:
            if not answers_to(leaf, name):
                raise InvalidInput(
                    f'clients connect to "{name}", and the certificate does not have that name',
                    hint=f"Issue it again with --san {name}. It has: {', '.join(leaf.san) or '-'}.",
                )
    _refuse_crls(material, now)


def refuse_incomplete(coming: Iterable[Certificate], pool: Sequence[Certificate]) -> None:
    """Raise InvalidInput for a CA of clients that leads to no root: OpenSSL takes none of its.

    Args:
        coming: for ``ssl_ca_file``.
        pool: all that will be there.
    """
    for ca in coming:
        top = completed((ca,), pool)[-1]
        if not top.self_issued:
            raise InvalidInput(
                f"root.crt holds {ca.subject} without its root: every client with a certificate "
                f"of that CA would be turned away, as {top.issuer} is not there",
                hint=f"Add the certificate of {top.issuer} to root.crt.",
            )


def answers_to(leaf: Certificate, name: str) -> bool:
    """Return whether a client with verify-full takes the certificate for a name or address."""
    return covers(leaf, name)


def _refuse_certificate(material: Material, now: datetime) -> None:
    leaf = material.chain[0]
    usage = leaf.extended_key_usage
    if usage is not None and not usage & {"serverAuth", "anyExtendedKeyUsage"}:
        raise InvalidInput(
            f"the certificate of {leaf.subject} is not for a server: {', '.join(sorted(usage))}",
            hint="Issue one with pgtls cert server NAME.",
        )
    for certificate in material.chain:
        if certificate.not_after <= now:
            raise InvalidInput(
                f"the certificate of {certificate.subject} expired on "
                f"{certificate.not_after:%Y-%m-%d %H:%M} UTC",
                hint="Issue a new one: pgtls cert server NAME --force.",
            )
        if certificate.not_before > now:
            raise InvalidInput(
                f"the certificate of {certificate.subject} is not valid before "
                f"{certificate.not_before:%Y-%m-%d %H:%M} UTC, and the server's clock says "
                f"{now:%Y-%m-%d %H:%M}",
                hint="Set the clocks right, or wait.",
            )
    for below, above in zip(material.chain, material.chain[1:]):
        if not x509.issued(below, above):
            raise InvalidInput(
                f"the chain is broken: {above.subject} did not issue {below.subject}",
                hint="Put the server's certificate first, then each issuer in turn.",
            )


def _refuse_key(material: Material) -> None:
    if material.key is None or material.encrypted:
        return
    try:
        key = load_pem_private_key(material.key, password=None)
    except Exception:
        # What the parser says could quote the key, so none of it is passed on.
        raise UnreadableFile(
            str(Path(material.source, KEY_FILE)),
            "holds no private key in PEM form",
            hint="Issue the certificate again, or restore the key from a backup.",
        ) from None
    certified = load_der_x509_certificate(material.chain[0].der).public_key()
    if keys.public_bytes(key.public_key()) != keys.public_bytes(certified):
        raise InvalidInput(
            f'the key of "{material.source}" does not belong to its certificate',
            hint="Bring server.crt and server.key of the same issue together.",
        )


def _refuse_crls(material: Material, now: datetime) -> None:
    if not material.crls:
        return
    for crl in material.crls:
        if crl.next_update is not None and crl.next_update <= now:
            raise InvalidInput(
                f"the CRL of {crl.issuer} is out of date since {crl.next_update:%Y-%m-%d %H:%M} "
                "UTC: every client that sends a certificate would be turned away",
                hint="Make a new one with pgtls crl.",
            )
        if crl.this_update > now:
            raise InvalidInput(
                f"the CRL of {crl.issuer} begins only at {crl.this_update:%Y-%m-%d %H:%M} UTC, and "
                f"the server's clock says {now:%Y-%m-%d %H:%M}: every client that sends a "
                "certificate would be turned away",
                hint="Set the clocks right, and make a new one with pgtls crl.",
            )
        signers = [ca for ca in material.cas if ca.subject_der == crl.issuer_der]
        if signers and all(x509.signed_by(crl.der, ca.der, crl=True) is False for ca in signers):
            raise InvalidInput(
                f"the CRL of {crl.issuer} was not signed by that CA's key",
                hint="Bring CRL and CA of the same issuer together.",
            )
        for certificate in material.chain:
            if certificate.issuer_der == crl.issuer_der and x509.revoked_among(
                crl, [certificate.serial]
            ):
                raise InvalidInput(
                    f"the certificate of {certificate.subject} has been revoked",
                    hint="Issue a new one: pgtls cert server NAME --force.",
                )
    _refuse_missing_crls(material)


def _refuse_missing_crls(material: Material) -> None:
    """OpenSSL checks the whole chain, and a CA without a CRL makes it fail."""
    issuers = {crl.issuer_der for crl in material.crls}
    for ca in material.cas:
        if ca.is_ca and ca.subject_der not in issuers:
            raise InvalidInput(
                f"there is no CRL of {ca.subject}: every client with a certificate of that CA "
                "would be turned away",
                hint="Add its CRL to the file, or leave CRLs out with --no-crl.",
            )
