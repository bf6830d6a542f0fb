"""The only module that issues SQL to learn facts.

It speaks through a ``Database``, a thin door that the caller hands in, so that the same questions
are asked inside the server and from outside::

    server = collect_server(database, in_backend=True)

A question that PostgreSQL refuses becomes an ``Unknown`` fact with the GRANT that would help; the
others are still answered.
"""

from __future__ import annotations

import hashlib
import ipaddress
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Callable, Protocol, TypeVar

from . import backend, x509
from .errors import PgtlsError
from .facts import (
    CertificateFile,
    ClientCertificate,
    CrlDirectory,
    CrlFile,
    DryLoad,
    File,
    FileSetting,
    IdentMapping,
    Library,
    Outbound,
    Role,
    Roles,
    Rule,
    Server,
    SessionGroup,
    Setting,
    Unknown,
)
from .hba.tokens import fields, logical_lines

T = TypeVar("T")


class SqlError(PgtlsError):
    """A query failed; ``sqlstate`` is the server's."""

    def __init__(self, message: str, sqlstate: str):
        super().__init__(message)
        self.sqlstate = sqlstate


class Database(Protocol):
    """A door to SQL."""

    def rows(self, sql: str, types: Sequence[str] = (), values: Sequence[object] = ()) -> Any:
        """Return the rows of a query as mappings; raise ``SqlError`` when it fails."""


IDENTITY = """
select pg_catalog.current_setting('server_version_num')::int as version_num,
       pg_catalog.current_setting('server_version') as version,
       pg_catalog.pg_is_in_recovery() as in_recovery,
       current_user as role,
       pg_catalog.pg_has_role('pg_read_all_settings', 'usage') as reads_all_settings,
       pg_catalog.clock_timestamp()::text as now,
       pg_catalog.pg_conf_load_time()::text as loaded
"""

SETTINGS = """
select name, setting, source, pending_restart
  from pg_catalog.pg_settings
 where name in ('cluster_name', 'data_directory', 'hba_file', 'ident_file', 'listen_addresses',
                'log_connections', 'password_encryption', 'port', 'primary_conninfo', 'ssl',
                'ssl_ca_file', 'ssl_cert_file', 'ssl_ciphers', 'ssl_crl_dir', 'ssl_crl_file',
                'ssl_key_file', 'ssl_library', 'ssl_max_protocol_version',
                'ssl_min_protocol_version', 'ssl_passphrase_command',
                'ssl_passphrase_command_supports_reload')
"""

FILE_ERRORS = """
select name, sourcefile, sourceline, error
  from pg_catalog.pg_file_settings
 where error is not null and (applied or error <> 'setting could not be applied' or true)
"""

HBA = """
select r.*, pg_catalog.current_setting('server_version_num')::int as version_num
  from pg_catalog.pg_hba_file_rules r
"""

IDENT = "select * from pg_catalog.pg_ident_file_mappings"

MEMBERSHIPS = """
with recursive member(member, roleid) as (
    select member, roleid from pg_catalog.pg_auth_members
    union
    select m.member, a.roleid from member m join pg_catalog.pg_auth_members a on a.member = m.roleid
)
select u.rolname as member, pg_catalog.array_agg(g.rolname::text) as groups
  from member m
  join pg_catalog.pg_roles u on u.oid = m.member
  join pg_catalog.pg_roles g on g.oid = m.roleid
 where not u.rolname like 'pg\\_%'
 group by u.rolname
"""

PRIVILEGED_ROLES = """
select rolname, rolsuper, rolreplication
  from pg_catalog.pg_roles
 where rolcanlogin and (rolsuper or rolreplication)
 order by rolname
"""

TRANSPORT = """case when a.client_port = -1 then 'unix'
            when a.client_addr is null then null
            when a.client_addr <<= '127.0.0.0/8' or a.client_addr = '::1' then 'loopback'
            else 'network' end"""

ENCRYPTION = "case when s.ssl then 'tls' when g.encrypted then 'gss' else 'none' end"

SESSIONS = f"""
select {TRANSPORT} as transport, {ENCRYPTION} as encryption, s.version as ssl_version,
       a.backend_type, a.datname, a.usename, pg_catalog.host(a.client_addr) as client_addr,
       s.client_dn is not null as has_client_dn, pg_catalog.count(*) as count
  from pg_catalog.pg_stat_activity a
  join pg_catalog.pg_stat_ssl s using (pid)
  left join pg_catalog.pg_stat_gssapi g using (pid)
 where a.backend_type in ('client backend', 'walsender')
 group by 1, 2, 3, 4, 5, 6, 7, 8
 order by 1, 2, 3, 4, 5, 6, 7, 8
"""  # noqa: S608 - the parts are constants of this module

CLIENT_CERTIFICATES = """
select client_serial::text as serial, issuer_dn, client_dn, pg_catalog.array_agg(pid) as pids
  from pg_catalog.pg_stat_ssl
 where client_serial is not null
 group by 1, 2, 3
 order by 1
"""

FOREIGN_SERVERS = """
select s.srvname as name, s.srvoptions as options
  from pg_catalog.pg_foreign_server s
  join pg_catalog.pg_foreign_data_wrapper w on w.oid = s.srvfdw
 where w.fdwname in ('postgres_fdw', 'dblink_fdw')
 order by 1
"""

SUBSCRIPTIONS = "select subname as name, subconninfo as conninfo from pg_catalog.pg_subscription"

READS_SESSIONS = "select pg_catalog.pg_has_role('pg_read_all_stats', 'usage') as allowed"

SERVER_NAMES = "select name from pgtls.server_name order by name"

STAT_FILE = """
select (s.f).size, (s.f).modification::text as modified, (s.f).isdir
  from (select pg_catalog.pg_stat_file($1, true) as f) s
"""

READ_FILE = "select pg_catalog.pg_read_binary_file($1) as content"
MAY_READ_FILE = "select pg_catalog.pg_read_binary_file($1, 0, 0) as content"
LIST_DIRECTORY = "select pg_catalog.pg_ls_dir($1) as name order by 1"

HASHED_NAME = re.compile(r"^[0-9a-f]{8}\.r[0-9]+$")


def collect_server(database: Database, *, in_backend: bool) -> Server:
    """Return all that the checks ask of a server, each fact known or ``Unknown``.

    Args:
        database: the door to the server.
        in_backend: whether this code runs in the server's own process, where the library, the
            mode of files and a fresh TLS context can be asked as well.
    """
    identity = database.rows(IDENTITY)[0]
    role = identity["role"]
    settings = _settings(database)
    version_num = identity["version_num"]
    certificate = certificate_file(database, "ssl_cert_file", settings, role)
    ca = _optional(settings, "ssl_ca_file", role, certificate_file, database)
    crl = _optional(settings, "ssl_crl_file", role, crl_file, database)
    crl_directory = _optional(settings, "ssl_crl_dir", role, _crl_directory, database)
    key = _key_file(database, settings, role, in_backend)
    return Server(
        now=moment(identity["now"]),
        version_num=version_num,
        version=identity["version"],
        in_recovery=identity["in_recovery"],
        role=role,
        changed_since=moment(identity["loaded"]),
        settings=settings,
        reads_all_settings=identity["reads_all_settings"],
        file_errors=_known(lambda: _file_errors(database), role),
        hba=hba_rules(database, role),
        ident=_ident(database, settings, version_num, role),
        memberships=memberships(database),
        privileged_roles=tuple(
            Role(row["rolname"], row["rolsuper"], row["rolreplication"])
            for row in database.rows(PRIVILEGED_ROLES)
        ),
        sessions=_sessions(database, role),
        client_certificates=_client_certificates(database, role),
        outbound=_known(lambda: _outbound(database, settings), role),
        openssl=backend.openssl() if in_backend else _ONLY_IN_BACKEND,
        certificate=certificate,
        ca=ca,
        key=key,
        crl=crl,
        crl_dir=crl_directory,
        dry_load=(
            dry_load(settings, certificate, ca, key, crl, crl_directory)
            if in_backend
            else _ONLY_IN_BACKEND
        ),
        host_name=backend.host_name() if in_backend else _ONLY_IN_BACKEND,
        names=tuple(row["name"] for row in _server_names(database)),
    )


_ONLY_IN_BACKEND = Unknown("it can only be asked inside the server")


def moment(text: str) -> datetime:
    """Return a ``timestamptz`` in ISO form as a datetime with its zone."""
    # PostgreSQL writes +00, Python before 3.11 wants +00:00 and six digits of fraction or none.
    match = re.fullmatch(r"(\S+) ([\d:]+)(\.\d+)?([+-]\d\d)(?::?(\d\d))?", text)
    if match is None:
        raise ValueError(text)
    day, clock, fraction, hours, minutes = match.groups()
    return datetime.fromisoformat(
        f"{day} {clock}{(fraction or '.').ljust(7, '0')}{hours}:{minutes or '00'}"
    )


# ---- what may be refused ----------------------------------------------------------------------

# What to grant when PostgreSQL refuses, by what was asked; {role} is filled in.
_GRANTS = {
    "pg_hba_file_rules": "GRANT EXECUTE ON FUNCTION pg_catalog.pg_hba_file_rules() TO {role}; "
    "GRANT SELECT ON pg_catalog.pg_hba_file_rules TO {role}",
    "pg_ident_file_mappings": "GRANT EXECUTE ON FUNCTION pg_catalog.pg_ident_file_mappings() "
    "TO {role}; GRANT SELECT ON pg_catalog.pg_ident_file_mappings TO {role}",
    "pg_file_settings": "GRANT EXECUTE ON FUNCTION pg_catalog.pg_show_all_file_settings() "
    "TO {role}; GRANT SELECT ON pg_catalog.pg_file_settings TO {role}",
    "pg_show_all_file_settings": "GRANT EXECUTE ON FUNCTION "
    "pg_catalog.pg_show_all_file_settings() TO {role}",
    "pg_subscription": "GRANT SELECT (subname, subconninfo) ON pg_catalog.pg_subscription "
    "TO {role}",
    "pg_ls_dir": "GRANT EXECUTE ON FUNCTION pg_catalog.pg_ls_dir(text) TO {role}",
    "pg_stat_file": "GRANT EXECUTE ON FUNCTION pg_catalog.pg_stat_file(text, boolean), "
    "pg_catalog.pg_read_binary_file(text), "
    "pg_catalog.pg_read_binary_file(text, bigint, bigint), "
    "pg_catalog.pg_read_file(text) TO {role}; GRANT pg_read_server_files TO {role}",
}
_GRANTS["pg_read_binary_file"] = _GRANTS["pg_read_file"] = _GRANTS["pg_stat_file"]

_INSUFFICIENT_PRIVILEGE = "42501"


def _known(ask: Callable[[], T], role: str) -> T | Unknown:
    try:
        return ask()
    except SqlError as error:
        if error.sqlstate != _INSUFFICIENT_PRIVILEGE:
            return Unknown(error.message)
        return Unknown(error.message, _grant_for(error.message, role))


def _grant_for(message: str, role: str) -> str:
    quoted = '"' + role.replace('"', '""') + '"'
    for name, grant in _GRANTS.items():
        if name in message:
            return grant.format(role=quoted)
    # "absolute path not allowed", "path must be in or below the data directory"
    return f"GRANT pg_read_server_files TO {quoted}"


def setting_or_unknown(
    settings: Mapping[str, Setting], name: str, role: str, *, reads_all: bool
) -> Setting | Unknown | None:
    """Return a setting; None where this version has none of that name."""
    if name in settings:
        return settings[name]
    if reads_all:
        return None
    quoted = '"' + role.replace('"', '""') + '"'
    return Unknown(
        f'permission denied to examine "{name}"', f"GRANT pg_read_all_settings TO {quoted}"
    )


# ---- settings and rules -----------------------------------------------------------------------


def _settings(database: Database) -> dict[str, Setting]:
    return {
        row["name"]: Setting(
            row["name"], row["setting"] or "", row["source"], row["pending_restart"]
        )
        for row in database.rows(SETTINGS)
    }


def _file_errors(database: Database) -> tuple[FileSetting, ...]:
    return tuple(
        FileSetting(row["name"], row["sourcefile"], row["sourceline"], row["error"])
        for row in database.rows(FILE_ERRORS)
    )


def hba_rules(database: Database, role: str) -> tuple[Rule, ...] | Unknown:
    """Return the lines of pg_hba.conf as the server reads the file now."""
    return _known(lambda: tuple(_rule(row) for row in database.rows(HBA)), role)


def _rule(row: Mapping[str, Any]) -> Rule:
    return Rule(
        line_number=row["line_number"],
        type=row["type"],
        database=tuple(row["database"] or ()),
        user_name=tuple(row["user_name"] or ()),
        address=row["address"],
        netmask=row["netmask"],
        auth_method=row["auth_method"],
        options=tuple(_option(option) for option in row["options"] or ()),
        error=row["error"],
        file_name=row.get("file_name"),
    )


def _option(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name, value


def _ident(
    database: Database, settings: Mapping[str, Setting], version_num: int, role: str
) -> tuple[IdentMapping, ...] | Unknown:
    if version_num >= 150000:
        return _known(
            lambda: tuple(
                IdentMapping(
                    row["line_number"],
                    row["map_name"],
                    row["sys_name"],
                    row["pg_username"],
                    row["error"],
                )
                for row in database.rows(IDENT)
            ),
            role,
        )
    if "ident_file" not in settings:
        return Unknown(
            'permission denied to examine "ident_file"', _grant_for("pg_read_file", role)
        )
    path = settings["ident_file"].value
    return _known(lambda: _parse_ident(read_text(database, path)), role)


def _parse_ident(text: str) -> tuple[IdentMapping, ...]:
    return tuple(
        _ident_mapping(number, [field[0].text for field in words])
        for number, physical in logical_lines(text)
        if (words := fields(" ".join(line.rstrip("\\") for line in physical)))
    )


def _ident_mapping(number: int, names: list[str]) -> IdentMapping:
    if len(names) < 3:
        return IdentMapping(number, None, None, None, "missing entry at end of line")
    return IdentMapping(number, names[0], names[1], names[2])


def memberships(database: Database) -> Roles:
    """Return which role is a member of which, at any distance."""
    return Roles({row["member"]: frozenset(row["groups"]) for row in database.rows(MEMBERSHIPS)})


# ---- sessions ---------------------------------------------------------------------------------


def _reads_sessions(database: Database, role: str) -> Unknown | None:
    if database.rows(READS_SESSIONS)[0]["allowed"]:
        return None
    quoted = '"' + role.replace('"', '""') + '"'
    return Unknown(
        "permission denied to see other roles' sessions", f"GRANT pg_read_all_stats TO {quoted}"
    )


def _sessions(database: Database, role: str) -> tuple[SessionGroup, ...] | Unknown:
    return _reads_sessions(database, role) or tuple(
        SessionGroup(**row) for row in database.rows(SESSIONS)
    )


def _client_certificates(database: Database, role: str) -> tuple[ClientCertificate, ...] | Unknown:
    return _reads_sessions(database, role) or tuple(
        ClientCertificate(
            format(int(row["serial"]), "x"), row["issuer_dn"], row["client_dn"], tuple(row["pids"])
        )
        for row in database.rows(CLIENT_CERTIFICATES)
    )


def _outbound(database: Database, settings: Mapping[str, Setting]) -> tuple[Outbound, ...]:
    found = [
        _outbound_of("foreign server", row["name"], dict(_option(o) for o in row["options"] or ()))
        for row in database.rows(FOREIGN_SERVERS)
    ]
    found += [
        _outbound_of("subscription", row["name"], conninfo(row["conninfo"]))
        for row in database.rows(SUBSCRIPTIONS)
    ]
    primary = settings.get("primary_conninfo")
    if primary is not None and primary.value:
        found.append(_outbound_of("primary_conninfo", "primary_conninfo", conninfo(primary.value)))
    return tuple(found)


def _outbound_of(kind: str, name: str, options: Mapping[str, str]) -> Outbound:
    hosts = (options.get("hostaddr") or options.get("host") or "").split(",")
    return Outbound(kind, name, options.get("sslmode"), all(map(_is_local_host, hosts)))


def _is_local_host(host: str) -> bool:
    if not host or host.startswith(("/", "@")) or host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


def conninfo(text: str) -> dict[str, str]:
    """Return the parameters of a libpq connection string, in either form.

    libpq documentation, 34.1.1.  Passwords are left out: nothing here has a use for one.
    """
    if text.startswith(("postgresql://", "postgres://")):
        pairs = re.findall(r"[?&]([a-z_]+)=([^&]*)", text)
        authority = text.split("//", 1)[1].split("/", 1)[0].split("?", 1)[0].rpartition("@")[2]
        host = re.sub(r":\d+$", "", authority).strip("[]")
        pairs.append(("host", host))
    else:
        found = re.findall(r"(\w+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|((?:[^\s\\]|\\.)*))", text)
        pairs = [(name, re.sub(r"\\(.)", r"\1", quoted or bare)) for name, quoted, bare in found]
    return {name: value for name, value in pairs if name not in ("password", "sslpassword")}


# ---- files ------------------------------------------------------------------------------------


def read_file(database: Database, path: str) -> File:
    """Return a file of the server, with what is wrong with it; raise ``SqlError`` on a refusal."""
    stat = database.rows(STAT_FILE, ["text"], [path])[0]
    if stat["size"] is None:
        return File(path, None, "missing")
    modified = moment(stat["modified"])
    if stat["isdir"]:
        return File(path, None, "directory", modified)
    try:
        content = database.rows(READ_FILE, ["text"], [path])[0]["content"]
    except SqlError as error:
        # The operating system's refusal and PostgreSQL's have the same SQLSTATE.
        if "could not open file" in error.message:
            return File(path, None, "unreadable", modified)
        raise
    return File(path, content, None, modified)


def read_text(database: Database, path: str) -> str:
    """Return a configuration file as text; raise ``SqlError`` when it can't be read."""
    content = database.rows(READ_FILE, ["text"], [path])[0]["content"]
    return bytes(content).decode("utf-8", "surrogateescape")


def certificate_file(
    database: Database, source: str, settings: Mapping[str, Setting], role: str
) -> CertificateFile | Unknown:
    """Return the certificates of the file that the setting ``source`` names."""
    return _known(lambda: _parsed(database, source, settings, _certificates), role)


def crl_file(
    database: Database, source: str, settings: Mapping[str, Setting], role: str
) -> CrlFile | Unknown:
    """Return the CRLs of the file that the setting ``source`` names."""
    return _known(lambda: _parsed(database, source, settings, _crls), role)


def _parsed(
    database: Database,
    source: str,
    settings: Mapping[str, Setting],
    parse: Callable[[str, File], T],
) -> T:
    return parse(source, read_file(database, settings[source].value))


def _certificates(source: str, file: File) -> CertificateFile:
    if file.content is None:
        return CertificateFile(source, file, (), file.problem)
    try:
        return CertificateFile(source, file, _CACHE.certificates(file.content))
    except x509.BadPem as error:
        return CertificateFile(source, file, (), error.code)


def _crls(source: str, file: File) -> CrlFile:
    if file.content is None:
        return CrlFile(source, file, (), file.problem)
    try:
        return CrlFile(source, file, _CACHE.crls(file.content))
    except x509.BadPem as error:
        return CrlFile(source, file, (), error.code)


def _crl_directory(
    database: Database, source: str, settings: Mapping[str, Setting], role: str
) -> CrlDirectory | Unknown:
    def ask() -> CrlDirectory:
        path = settings[source].value
        names = tuple(row["name"] for row in database.rows(LIST_DIRECTORY, ["text"], [path]))
        files = tuple(
            _crls(source, read_file(database, f"{path}/{name}"))
            for name in names
            if HASHED_NAME.match(name)
        )
        return CrlDirectory(path, names, files)

    return _known(ask, role)


def _optional(
    settings: Mapping[str, Setting],
    name: str,
    role: str,
    ask: Callable[[Database, str, Mapping[str, Setting], str], T],
    database: Database,
) -> T | None:
    if name not in settings or not settings[name].value:
        return None
    return ask(database, name, settings, role)


def _key_file(
    database: Database, settings: Mapping[str, Setting], role: str, in_backend: bool
) -> File | Unknown:
    """Return what is known of the key file but its content, which is never read here."""

    def ask() -> File:
        path = settings["ssl_key_file"].value
        stat = database.rows(STAT_FILE, ["text"], [path])[0]
        if stat["size"] is None:
            return File(path, None, "missing")
        modified = moment(stat["modified"])
        if stat["isdir"]:
            return File(path, None, "directory", modified)
        problem = None
        try:
            database.rows(MAY_READ_FILE, ["text"], [path])
        except SqlError as error:
            if "could not open file" not in error.message:
                raise
            problem = "unreadable"
        mode = backend.permissions(path) if in_backend else (None, None, None)
        return File(path, None, problem, modified, *mode)

    return _known(ask, role)


class _Cache:
    """What files held, by their digest: a certificate does not change, and parsing it costs."""

    _SIZE = 16

    def __init__(self) -> None:
        self._kept: dict[bytes, Any] = {}

    def certificates(self, content: bytes) -> Any:
        return self._get(b"certificates", x509.read_certificates, content)

    def crls(self, content: bytes) -> Any:
        return self._get(b"crls", x509.read_crls, content)

    def _get(self, kind: bytes, parse: Callable[[bytes], Any], content: bytes) -> Any:
        key = kind + hashlib.sha256(content).digest()
        if key not in self._kept:
            value = parse(content)
            while len(self._kept) >= self._SIZE:
                del self._kept[next(iter(self._kept))]
            self._kept[key] = value
        return self._kept[key]


_CACHE = _Cache()


def dry_load(
    settings: Mapping[str, Setting],
    certificate: CertificateFile | Unknown,
    ca: CertificateFile | Unknown | None,
    key: File | Unknown,
    crl: CrlFile | Unknown | None,
    crl_dir: CrlDirectory | Unknown | None,
) -> DryLoad | Unknown:
    """Load the files into a fresh TLS context; only those that the caller may read."""
    for fact in (certificate, key, ca, crl, crl_dir):
        if isinstance(fact, Unknown):
            return fact
    values = {name: setting.value for name, setting in settings.items()}
    if not values.get("ssl_library"):
        return Unknown("this build of the server has no TLS")
    if "ssl_ciphers" not in values:
        return Unknown('permission denied to examine "ssl_ciphers"')
    if "data_directory" not in values:
        return Unknown('permission denied to examine "data_directory"')

    def path(name: str) -> str:
        value = values.get(name, "")
        return f"{values['data_directory']}/{value}" if value[:1] not in ("", "/") else value

    return backend.dry_load(
        path("ssl_cert_file"),
        path("ssl_key_file"),
        path("ssl_ca_file"),
        path("ssl_crl_file"),
        path("ssl_crl_dir"),
        values["ssl_ciphers"],
        values.get("ssl_min_protocol_version", ""),
        values.get("ssl_max_protocol_version", ""),
        _fingerprint(_files(certificate, ca, key, crl)),
    )


def _files(*facts: CertificateFile | CrlFile | File | Unknown | None) -> Iterable[File]:
    for fact in facts:
        if isinstance(fact, File):
            yield fact
        elif isinstance(fact, (CertificateFile, CrlFile)):
            yield fact.file


def _fingerprint(files: Iterable[File]) -> bytes:
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.path}\0{file.modified}\0{file.problem}\0{file.mode}\0".encode())
        digest.update(file.content or b"")
    return digest.digest()


def _server_names(database: Database) -> Any:
    try:
        return database.rows(SERVER_NAMES)
    except SqlError:
        return []


def library(database_in_backend: bool) -> Library | Unknown:
    """Return the server's OpenSSL, where it can be asked."""
    return backend.openssl() if database_in_backend else _ONLY_IN_BACKEND
