"""The server's TLS files, read through PostgreSQL so that its grants decide."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from .. import backend, x509
from ..facts import ONLY_IN_BACKEND, CertificateFile, CrlDirectory, CrlFile, DryLoad, File, Unknown
from . import queries
from .database import INSUFFICIENT_PRIVILEGE, Asker, SqlError

T = TypeVar("T")

_HASHED_NAME = re.compile(r"^[0-9a-f]{8}\.r[0-9]+$")
_FILE_FUNCTION = re.compile(r"\bpg_(read_binary_file|stat_file|ls_dir)\b")


def moment(text: str) -> datetime:
    """Return a time as the queries write it: ISO 8601 with its zone."""
    return datetime.fromisoformat(text)


def read_text(asker: Asker, path: str) -> str:
    """Return a configuration file as text; raise ``SqlError`` when it can't be read."""
    content = asker.database.rows(queries.READ_FILE, ["text"], [path])[0]["content"]
    return bytes(content).decode("utf-8", "surrogateescape")


def _stat(asker: Asker, path: str) -> File:
    try:
        found = asker.database.rows(queries.STAT_FILE, ["text"], [path])[0]
    except SqlError as error:
        # A directory on the way that the server's user can't enter.
        if not is_the_systems(asker, error):
            raise
        return File(path, None, "unreadable")
    if found["size"] is None:
        return File(path, None, "missing")
    problem = "directory" if found["isdir"] else None
    changed = backend.changed(path) if asker.in_backend else None
    return File(path, None, problem, changed or moment(found["modified"]))


def _read(asker: Asker, path: str, query: str) -> File:
    """A file with its content; raises ``SqlError`` where PostgreSQL itself refuses."""
    file = _stat(asker, path)
    if file.problem is not None:
        return file
    try:
        content = asker.database.rows(query, ["text"], [path])[0]["content"]
    except SqlError as error:
        if not is_the_systems(asker, error):
            raise
        return File(path, None, "unreadable", file.modified)
    return File(path, content, None, file.modified)


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


def certificate_file(asker: Asker, source: str) -> CertificateFile | Unknown:
    """Return the certificates of the file that the setting ``source`` names."""
    return asker.known(
        lambda: _certificates(source, _read(asker, asker.setting(source), queries.READ_FILE))
    )


def _certificates(source: str, file: File) -> CertificateFile:
    if file.content is None:
        return CertificateFile(source, file, (), file.problem)
    try:
        return CertificateFile(source, file, _once(x509.read_certificates, file.content))
    except x509.BadPem as error:
        return CertificateFile(source, file, (), error.code)


def crl_file(asker: Asker, source: str) -> CrlFile | Unknown:
    """Return the CRLs of the file that the setting ``source`` names."""
    return asker.known(
        lambda: _crls(source, _read(asker, asker.setting(source), queries.READ_FILE))
    )


def _crls(source: str, file: File) -> CrlFile:
    if file.content is None:
        return CrlFile(source, file, (), file.problem)
    try:
        return CrlFile(source, file, _once(x509.read_crls, file.content))
    except x509.BadPem as error:
        return CrlFile(source, file, (), error.code)


def crl_directory(asker: Asker, source: str) -> CrlDirectory | Unknown:
    """Return the names in the directory that a setting names, and the CRLs of the hashed ones."""

    def ask() -> CrlDirectory:
        path = asker.setting(source)
        place = _stat(asker, path)
        if place.problem != "directory":
            return CrlDirectory(path, (), (), place.problem or "not_directory")
        try:
            listed = asker.database.rows(queries.LIST_DIRECTORY, ["text"], [path])
        except SqlError as error:
            if not is_the_systems(asker, error):
                raise
            return CrlDirectory(path, (), (), "unreadable")
        names = tuple(row["name"] for row in listed)
        files = tuple(
            _crls(source, _read(asker, f"{path}/{name}", queries.READ_FILE))
            for name in names
            if _HASHED_NAME.match(name)
        )
        return CrlDirectory(path, names, files)

    return asker.known(ask)


def optional(
    asker: Asker, name: str, ask: Callable[[Asker, str], T | Unknown]
) -> T | Unknown | None:
    """Return what ``ask`` makes of a setting; None where it is empty."""
    value = asker.known(lambda: asker.setting(name))
    if isinstance(value, Unknown):
        return value
    return ask(asker, name) if value else None


def readable_file(asker: Asker, source: str) -> File | Unknown:
    """Return what is known of the file that a setting names, without its content."""
    return asker.known(lambda: _read(asker, asker.setting(source), queries.MAY_READ_FILE))


def key_file(asker: Asker) -> File | Unknown:
    """Return what is known of the key file except its content, which is never read here."""

    def ask() -> File:
        path = asker.setting("ssl_key_file")
        file = _read(asker, path, queries.MAY_READ_FILE)
        mode = backend.permissions(path) if asker.in_backend else (None, None, None)
        return File(path, None, file.problem, file.modified, *mode)

    return asker.known(ask)


# What files held, by their digest: a certificate does not change, and parsing costs.
_KEPT: dict[bytes, Any] = {}
_KEEP = 16


def _once(parse: Callable[[bytes], T], content: bytes) -> T:
    key = parse.__name__.encode() + hashlib.sha256(content).digest()
    if key not in _KEPT:
        value = parse(content)
        while len(_KEPT) >= _KEEP:
            del _KEPT[next(iter(_KEPT))]
        _KEPT[key] = value
    kept: T = _KEPT[key]
    return kept


def dry_load(
    asker: Asker,
    certificate: CertificateFile | Unknown,
    ca: CertificateFile | Unknown | None,
    key: File | Unknown,
    crl: CrlFile | Unknown | None,
    crl_dir: CrlDirectory | Unknown | None,
) -> DryLoad | Unknown:
    """Load the files into a fresh TLS context; only those that the caller may read."""
    if not asker.in_backend:
        return ONLY_IN_BACKEND
    files = []
    dh = optional(asker, "ssl_dh_params_file", readable_file)
    for fact in (certificate, key, ca, crl, crl_dir, dh):
        if isinstance(fact, Unknown):
            return fact
        if isinstance(fact, (CertificateFile, CrlFile)):
            files.append(fact.file)
        elif isinstance(fact, File):
            files.append(fact)
    return asker.known(lambda: _dry_load(asker, _fingerprint(files)))


def _dry_load(asker: Asker, fingerprint: bytes) -> DryLoad | Unknown:
    if not asker.setting("ssl_library"):
        return Unknown("this build of the server has no TLS")
    return backend.dry_load(tls_settings(asker, fingerprint))


def tls_settings(asker: Asker, fingerprint: bytes) -> backend.TlsSettings:
    """Return what the server reads when it makes a TLS context, for ``backend.dry_load``."""

    def path(name: str) -> str:
        value = asker.setting(name)
        relative = value and not value.startswith("/")
        return f"{asker.setting('data_directory')}/{value}" if relative else value

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


def _fingerprint(files: list[File]) -> bytes:
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.path}\0{file.modified}\0{file.problem}\0{file.mode}\0".encode())
        digest.update(file.content or b"")
    return digest.digest()
