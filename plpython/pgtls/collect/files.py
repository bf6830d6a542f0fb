"""The server's TLS files, read through PostgreSQL so that its grants decide."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any, Generic, TypeVar

from .. import backend, policy, x509
from ..dataclass import dataclass
from ..encodings import bytes_of, text_of
from ..facts import (
    ONLY_IN_BACKEND,
    CertificateFile,
    Crl,
    CrlDirectory,
    CrlFile,
    DryLoad,
    File,
    Unknown,
    Unreadable,
)
from . import queries
from .database import INSUFFICIENT_PRIVILEGE, Asker, SqlError
from .query import Query

T = TypeVar("T")

# SQLSTATEs of why a configuration file can't be read.
UNDEFINED_FILE = "58P01"
WRONG_OBJECT_TYPE = "42809"
TOO_LARGE = "54000"
NOT_READ = "0A000"
NO_TEXT = "22021"

_PRIVATE_KEY = b"PRIVATE KEY-----"
# ``.r0``: a CRL, ``.0``: a certificate.
_HASHED_NAME = re.compile(r"^[0-9a-f]{8}\.(r?)[0-9]+$")
_FILE_FUNCTION = re.compile(r"\bpg_(read_binary_file|stat_file|ls_dir)\b")


def moment(text: str) -> datetime:
    """Return a time as the queries write it: ISO 8601 with its zone."""
    return datetime.fromisoformat(text)


@dataclass(frozen=True)
class Place:
    """Where a file is: at a path, or at the path that a setting has, or below that.

    Attributes:
        path: as it is shown; what a setting has is relative to the data directory.
        setting: the setting's name, where there is one.
        below: the name of a file in the directory that the setting names.
    """

    path: str
    setting: str = ""
    below: str = ""

    @property
    def arguments(self) -> tuple[str, str]:
        """The two arguments of a question about a file."""
        if not self.setting:
            return self.path, ""
        return f"/{self.below}" if self.below else "", self.setting


def place_of(asker: Asker, setting: str) -> Place:
    """Return the place that a setting names.

    Raises:
        SqlError: the setting is hidden from the role.
    """
    return Place(asker.setting(setting), setting)


def read_text(asker: Asker, place: Place) -> str:
    """Return a configuration file as text; raise ``SqlError`` when it can't be read."""
    found = _ask(asker, queries.STAT_FILE, place)
    if found["size"] is None:
        raise SqlError(f'"{place.path}" does not exist', UNDEFINED_FILE)
    if found["isdir"]:
        raise SqlError(f'"{place.path}" is a directory', WRONG_OBJECT_TYPE)
    if asker.in_backend and backend.is_irregular(_path_of(asker, place)):
        # The server's own functions would wait for it without an end, and could not be stopped.
        raise SqlError(f'"{place.path}" is a pipe or a device, so it is not read', NOT_READ)
    content = _content(asker, place, found["size"], policy.LARGEST_CONFIGURATION_FILE)
    if content is None:
        most = policy.LARGEST_CONFIGURATION_FILE >> 20
        raise SqlError(
            f'"{place.path}" has {found["size"]} bytes; at most {most} MB are read',
            TOO_LARGE,
        )
    if _PRIVATE_KEY in content:
        # An error about one of its lines would quote the line.
        raise SqlError(f'"{place.path}" holds a private key, so it is not read', NOT_READ)
    return text_of(content, asker.codec)


def _ask(asker: Asker, query: Query, place: Place, *more: object) -> Any:
    return asker.database.rows(query, (*place.arguments, *more))[0]


def _content(asker: Asker, place: Place, size: int, most: int) -> bytes | None:
    """The content of a file of a size; None where it is larger than ``most``.

    What has no size is never opened: it is empty, or a pipe or device that never ends, and the
    server could not be stopped while it waits for one.
    """
    if size == 0:
        return b""
    content: bytes = _ask(asker, queries.READ_FILE, place, most and most + 1)["content"]
    return content if len(content) <= most else None


def _read(asker: Asker, place: Place, most: int) -> tuple[File, bytes]:
    """A file and its content; raises ``SqlError`` where PostgreSQL itself refuses.

    Args:
        most: how large it may be, in bytes; 0: it is only opened.
    """
    try:
        found = _ask(asker, queries.STAT_FILE, place)
    except SqlError as error:
        # A directory on the way that the server's user can't enter.
        if not is_the_systems(asker, error):
            raise
        return File(place.path, None, "unreadable"), b""
    if found["size"] is None:
        return File(place.path, None, "missing"), b""
    changed = backend.changed(_path_of(asker, place)) if asker.in_backend else None
    file = File(place.path, None, None, changed or moment(found["modified"]))
    if found["isdir"]:
        return replace(file, problem="directory"), b""
    try:
        content = _content(asker, place, found["size"], most)
        if not most:
            return file, b""
    except SqlError as error:
        if not is_the_systems(asker, error):
            raise
        return replace(file, problem="unreadable"), b""
    if content is None:
        return replace(file, problem="too_large"), b""
    return replace(file, digest=hashlib.sha256(content).digest()), content


def _path_of(asker: Asker, place: Place) -> bytes:
    """The path as the backend itself opens it, whatever its bytes."""
    return asker.path_bytes(f"{place.path}/{place.below}" if place.below else place.path)


def is_the_systems(asker: Asker, error: SqlError) -> bool:
    """Return whether the operating system refused, and not PostgreSQL: both have the same SQLSTATE.

    The words can be in any language (lc_messages), the name of a function can't; who may read
    every file can only have been refused by the system.
    """
    if error.sqlstate != INSUFFICIENT_PRIVILEGE or _FILE_FUNCTION.search(error.message):
        return False
    if "could not open" in error.message or "could not stat" in error.message:
        return True
    return bool(asker.database.rows(queries.READS_FILES)[0]["reads_files"])


def certificate_file(asker: Asker, source: str) -> CertificateFile:
    """Return the certificates of the file that the setting ``source`` names.

    What OpenSSL refuses the server refuses, and in the server OpenSSL itself is asked.
    """
    place = place_of(asker, source)
    file, content = _read(asker, place, policy.LARGEST_CERTIFICATE_FILE)
    own = source == "ssl_cert_file"
    parse = x509.chain_of if own else x509.certificates_of
    found = _contents(file, content, parse)
    crls: Contents[Crl] = NOTHING if own else _contents(file, content, x509.crls_of)
    use = backend.FileUse.CHAIN if own else backend.FileUse.AUTHORITIES
    refusal = _refusal(asker, place, file, use, found, crls)
    problem = found.problem
    if own and problem is None and any(one.position == 1 for one in found.unreadable):
        # The first is the server's own, and without it the others are no chain.
        problem = "damaged"
    if not own and problem is None and x509.only_trusted(content):
        problem, refusal = "trusted", refusal or "no name of a CA can be told to clients"
    return CertificateFile(
        source,
        file,
        found.items,
        problem or ("refused" if refusal else None),
        found.unreadable,
        crls.items,
        refusal,
    )


def crl_file(asker: Asker, source: str) -> CrlFile:
    """Return the CRLs of the file that the setting ``source`` names."""
    place = place_of(asker, source)
    file, content = _read(asker, place, policy.LARGEST_CRL_FILE)
    found = _contents(file, content, x509.crls_of)
    others = _contents(file, content, x509.certificates_of)
    refusal = _refusal(asker, place, file, backend.FileUse.STORE, found, others)
    problem = found.problem or ("refused" if refusal else None)
    return CrlFile(source, file, found.items, problem, found.unreadable, others.items, refusal)


@dataclass(frozen=True)
class Contents(Generic[T]):
    """What a file holds, why it can't be used, what of it can't be read, where OpenSSL stumbles."""

    items: tuple[T, ...] = ()
    problem: str | None = None
    unreadable: tuple[Unreadable, ...] = ()
    stumble: str = ""


NOTHING: Contents[Any] = Contents()


def _contents(
    file: File, content: bytes, parse: Callable[[bytes], x509.Contents[T]]
) -> Contents[T]:
    if file.problem is not None:
        return Contents(problem=file.problem)
    try:
        found = _once(parse, content, file.digest)
    except x509.BadPem as error:
        return Contents(problem=error.code)
    problem = "truncated" if found.truncated else None if found.items else "damaged"
    return Contents(found.items, problem, found.unreadable, found.refusal)


# From here on OpenSSL takes so long over a file that it is not asked twice: see ``dry_load``.
_LARGE = 1 << 20


def _refusal(
    asker: Asker, place: Place, file: File, use: backend.FileUse, *found: Contents[Any]
) -> str:
    """Why OpenSSL refuses a file that is there; empty where it does not."""
    if file.problem is not None:
        return ""
    size = sum(len(one.der) for each in found for one in each.items)
    if asker.in_backend and size < _LARGE:
        path = _path_of(asker, place)
        return _kept(use.value.encode("ascii"), file.digest, lambda: backend.refusal(path, use))
    stumbles = [each.stumble for each in found if each.stumble]
    odd = [each.unreadable[0].reason for each in found if each.unreadable]
    return next(iter(stumbles + odd), "")


def crl_directory(asker: Asker, source: str) -> CrlDirectory:
    """Return the names in the directory that a setting names, and the CRLs of the hashed ones."""
    place = place_of(asker, source)
    file, _ = _read(asker, place, 0)
    if file.problem != "directory":
        return CrlDirectory(place.path, (), (), file.problem or "not_directory")
    try:
        listed = asker.database.rows(
            queries.LIST_DIRECTORY, (*place.arguments, policy.MOST_FILES_OF_A_DIRECTORY + 1)
        )
    except SqlError as error:
        if not is_the_systems(asker, error):
            raise
        return CrlDirectory(place.path, (), (), "unreadable")
    if len(listed) > policy.MOST_FILES_OF_A_DIRECTORY:
        return CrlDirectory(place.path, (), (), "too_many")
    names = tuple(row["name"] for row in listed)
    hashed = [(name, _HASHED_NAME.match(name)) for name in names]
    files, authorities = [], []
    for name, match in hashed:
        if match is None:
            continue
        below = replace(place, below=name)
        file, content = _read(asker, below, policy.LARGEST_CRL_FILE)
        file = replace(file, path=f"{place.path}/{name}")
        if match[1]:
            lists = _contents(file, content, x509.hashed_crls_of)
            files.append(CrlFile(source, file, lists.items, lists.problem, lists.unreadable))
        else:
            cas = _contents(file, content, x509.hashed_certificates_of)
            authorities.append(
                CertificateFile(source, file, cas.items, cas.problem, cas.unreadable)
            )
    return CrlDirectory(place.path, names, tuple(files), None, tuple(authorities))


def optional(asker: Asker, name: str, ask: Callable[[Asker, str], T]) -> T | None:
    """Return what ``ask`` makes of a setting; None where it is empty."""
    return ask(asker, name) if asker.setting(name) else None


def readable_file(asker: Asker, source: str) -> File:
    """Return what is known of the file that a setting names, without its content."""
    return _read(asker, place_of(asker, source), 0)[0]


def key_file(asker: Asker) -> File:
    """Return what is known of the key file except its content, which is never read here."""
    place = place_of(asker, "ssl_key_file")
    file, _ = _read(asker, place, 0)
    if not asker.in_backend:
        return file
    mode, owner_is_server, owner_is_root = backend.permissions(_path_of(asker, place))
    return replace(file, mode=mode, owner_is_server=owner_is_server, owner_is_root=owner_is_root)


# What files held, by their digest: a certificate does not change, and parsing costs.
_KEPT: dict[bytes, Any] = {}
_KEEP = 32


def _once(parse: Callable[[bytes], T], content: bytes, digest: bytes) -> T:
    return _kept(parse.__name__.encode("ascii"), digest, lambda: parse(content))


def _kept(name: bytes, digest: bytes, make: Callable[[], T]) -> T:
    key = name + digest
    if key not in _KEPT:
        value = make()
        while len(_KEPT) >= _KEEP:
            del _KEPT[next(iter(_KEPT))]
        _KEPT[key] = value
    kept: T = _KEPT[key]
    return kept


def dry_load(asker: Asker) -> DryLoad | Unknown:
    """Load the files into a fresh TLS context, after PostgreSQL has opened each of them."""
    if not asker.in_backend:
        return ONLY_IN_BACKEND
    if not asker.setting("ssl_library"):
        return Unknown("this build of the server has no TLS")
    files = [key_file(asker)]
    for name in (
        "ssl_cert_file",
        "ssl_ca_file",
        "ssl_crl_file",
        "ssl_crl_dir",
        "ssl_dh_params_file",
    ):
        file = optional(asker, name, readable_file)
        files += [] if file is None else [file]
    return backend.dry_load(tls_settings(asker, _fingerprint(files)))


def tls_settings(asker: Asker, fingerprint: bytes) -> backend.TlsSettings:
    """Return what the server reads when it makes a TLS context, for ``backend.dry_load``."""

    def path(name: str) -> bytes:
        value = asker.setting(name)
        relative = value and not value.startswith("/")
        return asker.path_bytes(f"{asker.setting('data_directory')}/{value}" if relative else value)

    # Since 18 groups and suites have settings of their own.
    grouped = asker.version_num >= 180000
    return backend.TlsSettings(
        certificate=path("ssl_cert_file"),
        key=path("ssl_key_file"),
        ca=path("ssl_ca_file"),
        crl=path("ssl_crl_file"),
        crl_dir=path("ssl_crl_dir"),
        dh=path("ssl_dh_params_file"),
        ciphers=asker.setting("ssl_ciphers"),
        least=asker.setting("ssl_min_protocol_version"),
        greatest=asker.setting("ssl_max_protocol_version"),
        curve="" if grouped else asker.setting("ssl_ecdh_curve"),
        groups=asker.setting("ssl_groups") if grouped else "",
        suites=asker.setting("ssl_tls13_ciphers") if grouped else "",
        fingerprint=fingerprint,
    )


def _fingerprint(files: Iterable[File]) -> bytes:
    digest = hashlib.sha256()
    for file in files:
        said = f"{file.path}\0{file.modified}\0{file.problem}\0{file.mode}\0"
        digest.update(bytes_of(said))
    return digest.digest()
