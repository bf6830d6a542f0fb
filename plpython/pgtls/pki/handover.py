"""A client's key and certificate in the forms that drivers read, with their connection strings.

    identity = read_identity(Path("postgresql.crt"), Path("postgresql.key"), Path("root.crt"))
    for file in bundle(identity, [DRIVERS["jdbc"]], passphrase=None):
        publication.add(file.name, file.content, file.mode)

Over plain values: it knows of no CA and writes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)

from .. import drivers
from .. import x509 as reader
from ..drivers import ClientFiles, Driver, Endpoint
from ..errors import InvalidInput, UnreadableFile
from ..facts import Certificate
from . import files, inspect, keys

# pgjdbc's PKCS12KeyManager looks for an entry of this name and no other.
PKCS12_ALIAS = b"user"


@dataclass(frozen=True)
class Identity:
    """Who a client is, and whom it trusts.

    Attributes:
        key: the client's private key.
        chain: its certificate first, then its issuers as far as they are known.
        roots: the CAs that the client trusts to have issued the server's certificate.
    """

    key: keys.PrivateKey = field(repr=False)
    chain: tuple[Certificate, ...]
    roots: tuple[Certificate, ...]

    @property
    def role(self) -> str | None:
        """The CN of its certificate, which is the role unless pg_ident.conf maps it."""
        names = self.chain[0].common_names
        return names[-1] if names else None


@dataclass(frozen=True)
class File:
    """One file of a bundle; a private one has mode 0600."""

    name: str
    content: bytes = field(repr=False)
    mode: int


def read_identity(
    certificate: Path, key: Path, root: Path, *, passphrase: Callable[[], bytes] | None = None
) -> Identity:
    """Read a client's files and make sure that they belong together.

    Args:
        certificate: PEM, the client's own first.
        key: PEM.
        root: PEM, one CA or more.
        passphrase: tells that of the key; called only if it has one.

    Raises:
        UnreadableFile: one is missing or damaged, or the key is another's.
    """
    chain = inspect.read_certificate_file(certificate)
    roots = inspect.read_certificate_file(root)
    private = keys.load(key, passphrase)
    own = x509.load_der_x509_certificate(chain[0].der).public_key()
    if keys.public_bytes(private.public_key()) != keys.public_bytes(own):
        raise UnreadableFile(
            str(key),
            f'is not the key of "{certificate}"',
            hint="Name the two that were made together.",
        )
    return Identity(private, chain, roots)


def check_drivers(chosen: Iterable[Driver]) -> None:
    """Make sure that every driver can be told the passphrase of a key.

    Raises:
        InvalidInput: one can't.
    """
    for driver in chosen:
        if driver.protected_key_file is None:
            raise InvalidInput(
                f"{driver.title} takes no passphrase by its connection string",
                hint="Leave the key to the file's mode, 0600, for this driver.",
            )


def bundle(
    identity: Identity, chosen: Sequence[Driver], *, passphrase: bytes | None = None
) -> list[File]:
    """Return the files that these drivers read, each once.

    Args:
        identity: whose.
        chosen: for whom.
        passphrase: protects every private key; None leaves them to their file's mode.
    """
    forms = {
        drivers.PEM: lambda: keys.to_pem(identity.key, passphrase),
        drivers.PK8: lambda: _pk8(identity.key),
        drivers.PKCS12: lambda: _pkcs12(identity, passphrase or b""),
    }
    wanted = dict.fromkeys(key_file(driver, passphrase is not None) for driver in chosen)
    return [
        # A key comes before its certificate, so that no certificate stands there without one.
        *(File(name, forms[name](), files.PRIVATE) for name in wanted),
        File(drivers.CERTIFICATE, _certificates(identity.chain), files.PUBLIC),
        File(drivers.ROOT, _certificates(identity.roots), files.PUBLIC),
    ]


def key_file(driver: Driver, protected: bool) -> str:
    """Return the name of the private key's file that a driver reads."""
    if protected and driver.protected_key_file is not None:
        return driver.protected_key_file
    return driver.key_file


def connection(driver: Driver, endpoint: Endpoint, place: str, *, protected: bool = False) -> str:
    """Return the connection string of a driver for files that stand in ``place``.

    Args:
        driver: which.
        endpoint: where to and as whom.
        place: absolute path of a directory on the client's host, or ``~/.postgresql``, where
            most drivers look by themselves.
        protected: whether a passphrase protects the key.

    Raises:
        InvalidInput: the driver needs an absolute path.
    """
    return driver.connection(endpoint, _client_files(driver, place, protected))


def service(name: str, endpoint: Endpoint, place: str) -> str:
    """Return the entry of pg_service.conf for files that stand in ``place``."""
    libpq = drivers.DRIVERS["libpq"]
    return drivers.service_entry(name, endpoint, _client_files(libpq, place, False))


def _client_files(driver: Driver, place: str, protected: bool) -> ClientFiles:
    key = key_file(driver, protected)
    if place.rstrip("/") == drivers.HOME:
        if driver.looks_in_home and key in (drivers.PEM, drivers.PK8):
            return ClientFiles()
        raise InvalidInput(
            f"{driver.title} does not look for {key} in {place}, nor knows what ~ means",
            hint="Give --place the absolute path of the directory on the client's host.",
        )
    if not place.startswith("/"):
        raise InvalidInput(
            f'"{place}" is not an absolute path', hint=f"Write it in full, or {drivers.HOME}."
        )
    base = place.rstrip("/")
    return ClientFiles(f"{base}/{drivers.CERTIFICATE}", f"{base}/{key}", f"{base}/{drivers.ROOT}")


def _certificates(certificates: Iterable[Certificate]) -> bytes:
    return "".join(map(reader.to_pem, certificates)).encode()


def _pk8(key: keys.PrivateKey) -> bytes:
    """PKCS#8 DER, in the clear: pgjdbc reads it protected by ciphers of the last century only."""
    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def _pkcs12(identity: Identity, passphrase: bytes) -> bytes:
    leaf, *issuers = (x509.load_der_x509_certificate(each.der) for each in identity.chain)
    try:
        return pkcs12.serialize_key_and_certificates(
            PKCS12_ALIAS, identity.key, leaf, issuers or None, BestAvailableEncryption(passphrase)
        )
    except (TypeError, ValueError):
        raise InvalidInput(
            "the installed cryptography writes no PKCS#12 file with an Ed25519 key",
            hint="Upgrade cryptography, or issue the certificate with --key-type p256.",
        ) from None
