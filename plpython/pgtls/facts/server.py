"""Facts of a running server: settings, files, sessions, the library that it speaks TLS with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime

from ..dataclass import dataclass
from .base import Unknown
from .certificates import Certificate, Crl, Unreadable
from .hba import AddressRange, IdentMapping, Roles, Rule
from .wire import OldProtocols, ServedChain


@dataclass(frozen=True)
class Setting:
    """One row of ``pg_settings``: value, where it was set, and whether it waits for a restart.

    Attributes:
        sourcefile: the file that it was set in; None where none was, or where it is not shown.
    """

    name: str
    value: str
    source: str
    pending_restart: bool
    sourcefile: str | None = None


@dataclass(frozen=True)
class Library:
    """The OpenSSL that the running server uses.

    Attributes:
        text: what ``OpenSSL_version(0)`` says.
        version: major, minor, patch.
        directory: OPENSSLDIR, where ``openssl.cnf`` is read from.
    """

    text: str
    version: tuple[int, ...]
    directory: str


@dataclass(frozen=True)
class File:
    """A file of the server, as ``pg_stat_file`` and ``pg_read_binary_file`` give it.

    Attributes:
        path: as the setting has it; relative ones are relative to the data directory.
        content: None when it is missing, a directory, or not to be read (see ``problem``), and
            wherever what was in it has been read already.
        digest: SHA-256 of the content; empty where there is none.
        problem: ``missing``, ``directory``, ``unreadable``, ``too_large``, or None.
        modified: time of last change, to the second.
        mode, owner_is_server, owner_is_root: permission bits, from stat in the backend.
    """

    path: str
    content: bytes | None = field(repr=False)
    problem: str | None
    modified: datetime | None = None
    mode: int | None = None
    owner_is_server: bool | None = None
    owner_is_root: bool | None = None
    digest: bytes = b""


@dataclass(frozen=True)
class CertificateFile:
    """A PEM file of certificates: what is in it, or the code of why it can't be used.

    Attributes:
        unreadable: the blocks that can't be read; the others are there all the same.
    """

    source: str
    file: File
    certificates: tuple[Certificate, ...] = ()
    problem: str | None = None
    unreadable: tuple[Unreadable, ...] = ()


@dataclass(frozen=True)
class CrlFile:
    """A PEM file of CRLs: what is in it, or the code of why it can't be used.

    Attributes:
        unreadable: the blocks that can't be read; the others are there all the same.
    """

    source: str
    file: File
    crls: tuple[Crl, ...] = ()
    problem: str | None = None
    unreadable: tuple[Unreadable, ...] = ()


@dataclass(frozen=True)
class DryLoad:
    """What came of loading the server's files into a fresh TLS context in the backend.

    Attributes:
        failed: name of the step that failed, or None when all went well: ``certificate``,
            ``key``, ``mismatch`` (of the two), ``protocols``, ``dh``, ``curve``, ``groups``,
            ``ciphers``, ``suites``, ``ca``, ``crl``; ``passphrase`` when nothing but that is
            missing.
        message: what OpenSSL said.
        ciphers: what the cipher string expands to, TLS 1.2 and older.
    """

    failed: str | None
    message: str
    ciphers: tuple[Cipher, ...]


@dataclass(frozen=True)
class Cipher:
    """One cipher suite: OpenSSL's name, its bits, and whether it authenticates the server."""

    name: str
    protocol: str
    bits: int
    authenticated: bool


@dataclass(frozen=True)
class SessionGroup:
    """Sessions that are alike in all that the checks ask of them, and how many they are.

    Attributes:
        transport: ``unix``, ``loopback`` or ``network``.
        encryption: ``tls``, ``gss`` or ``none``.
        backend_type: as in ``pg_stat_activity``.
        has_client_dn: whether the client showed a certificate.
        client_dn: its subject as ``pg_stat_ssl`` has it, cut at 63 bytes.
        application_name: up to five of the names that they give themselves, with commas between.
    """

    transport: str
    encryption: str
    ssl_version: str | None
    backend_type: str
    datname: str | None
    usename: str | None
    client_addr: str | None
    has_client_dn: bool
    count: int
    client_dn: str | None = None
    application_name: str | None = None


@dataclass(frozen=True)
class ClientCertificate:
    """The certificate of a live session: serial in hexadecimal and issuer, as in pg_stat_ssl."""

    serial: str
    issuer_dn: str
    client_dn: str
    pids: tuple[int, ...]


@dataclass(frozen=True)
class Outbound:
    """A connection that this server makes to another: what makes it, and its sslmode.

    Attributes:
        kind: ``subscription``, ``foreign server`` or ``primary_conninfo``.
        sslmode: None when it is not set (libpq then takes ``prefer``).
        local: whether it goes over a Unix socket or loopback.
        host: the name or names it connects to, as they are written; empty for none.
        by_socket: whether every host is a Unix socket.
        sslcert: the certificate that it shows; None where it is not set (libpq then takes
            ``~/.postgresql/postgresql.crt``, if it is there).
    """

    kind: str
    name: str
    sslmode: str | None
    local: bool
    host: str = ""
    sslcert: str | None = None
    by_socket: bool = False


@dataclass(frozen=True)
class Role:
    """A role that may log in with more than ordinary rights."""

    name: str
    superuser: bool
    replication: bool


@dataclass(frozen=True)
class FileSetting:
    """A line of a configuration file that the server could not apply (``pg_file_settings``)."""

    name: str | None
    sourcefile: str | None
    sourceline: int | None
    error: str


@dataclass(frozen=True)
class CrlDirectory:
    """The names in ``ssl_crl_dir``, and the CRLs that the hashed ones hold.

    Attributes:
        problem: ``missing``, ``not_directory``, ``unreadable``, or None.
    """

    path: str
    names: tuple[str, ...]
    files: tuple[CrlFile, ...]
    problem: str | None = None


@dataclass(frozen=True)
class Server:
    """All that the checks ask of a server.

    Attributes:
        now: the server's clock.
        role: ``current_user``, on whose rights everything was read.
        settings: by name; one that is not there does not exist in this version, or is hidden.
        reads_all_settings: whether ``role`` sees hidden settings.
        changed_since: the last time the configuration was loaded.
        certificate, ca, key, crl, crl_dir: what the settings name; None where one is empty.
        interfaces: the host's own addresses with their masks; None where they can't be told.
        names: what the administrator declared in ``pgtls.server_name``.
        served: what the server's own port presents; None where it speaks no TLS by its settings.
        old_protocols: what came of offering it old ones alone; None where it was not asked,
            because nothing speaks for it and asking leaves a line in the log.
    """

    now: datetime
    version_num: int
    version: str
    in_recovery: bool
    role: str
    changed_since: datetime
    settings: Mapping[str, Setting]
    reads_all_settings: bool
    file_errors: tuple[FileSetting, ...] | Unknown
    hba: tuple[Rule, ...] | Unknown
    ident: tuple[IdentMapping, ...] | Unknown
    memberships: Roles
    privileged_roles: tuple[Role, ...]
    sessions: tuple[SessionGroup, ...] | Unknown
    client_certificates: tuple[ClientCertificate, ...] | Unknown
    outbound: tuple[Outbound, ...] | Unknown
    openssl: Library | Unknown
    certificate: CertificateFile | Unknown
    ca: CertificateFile | Unknown | None
    key: File | Unknown
    crl: CrlFile | Unknown | None
    crl_dir: CrlDirectory | Unknown | None
    dry_load: DryLoad | Unknown
    host_name: str | Unknown
    interfaces: tuple[AddressRange, ...] | None
    names: tuple[str, ...] | Unknown
    served: ServedChain | Unknown | None
    old_protocols: OldProtocols | Unknown | None


@dataclass(frozen=True)
class Situation:
    """What a roll-out starts from: the server, and what only a roll-out asks besides.

    Attributes:
        hba_text: the file ``hba_file`` as it stands.
        gss_in_use: whether a rule or a session speaks of GSSAPI.
        logins: every role that may log in, by name.
        md5_roles: those of them whose password is stored as MD5.
    """

    server: Server
    hba_text: str | Unknown
    gss_in_use: bool | Unknown
    logins: tuple[str, ...]
    md5_roles: tuple[str, ...] | Unknown = Unknown("not asked")
