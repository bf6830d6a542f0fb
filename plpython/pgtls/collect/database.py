"""The door to SQL, and what becomes of a question that PostgreSQL refuses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Callable, Protocol, TypeVar

from ..dataclass import dataclass
from ..encodings import bytes_of, codec_of
from ..errors import PgtlsError
from ..facts import Setting, Unknown
from ..quoting import sql
from . import queries
from .query import Query

T = TypeVar("T")


class SqlError(PgtlsError):
    """A query failed; ``sqlstate`` is the server's."""

    def __init__(self, message: str, sqlstate: str):
        super().__init__(message)
        self.sqlstate = sqlstate


class Database(Protocol):
    """A door to SQL.  There are two: ``server.door`` to ``plpy``, ``operate.session`` to psycopg.

    Attributes:
        codec: Python's, for the text of the database; set once its encoding is known.
    """

    codec: str

    def rows(self, query: Query, values: Sequence[object] = ()) -> Sequence[Mapping[str, Any]]:
        """Return the rows of a question; raise ``SqlError`` when it fails."""

    def read(self, who: Asker, parts: Sequence[str]) -> list[Any]:
        """Return what ``parts.PARTS`` has for parts of the files, by the reader's rights.

        Each is a fact, or an ``Unknown``.

        Raises:
            SqlError: the role may not ask the reader.
        """


# In a refusal to show a setting its name alone is the same in every language.
_NAMES_A_SETTING = re.compile(
    r"\b(ssl_\w+|hba_file|ident_file|config_file|data_directory|primary_conninfo|oauth_validator_libraries)\b"
)

# What to grant when PostgreSQL refuses, by what was asked; {role} is filled in.
_GRANTS = {
    "_reader": "GRANT EXECUTE ON FUNCTION pgtls._reader(bytea) TO {role}",
    "pg_hba_file_rules": "GRANT EXECUTE ON FUNCTION pg_catalog.pg_hba_file_rules() TO {role}; "
    "GRANT SELECT ON pg_catalog.pg_hba_file_rules TO {role}",
    "pg_file_settings": "GRANT EXECUTE ON FUNCTION pg_catalog.pg_show_all_file_settings() "
    "TO {role}; GRANT SELECT ON pg_catalog.pg_file_settings TO {role}",
    "pg_show_all_file_settings": "GRANT EXECUTE ON FUNCTION "
    "pg_catalog.pg_show_all_file_settings() TO {role}",
    "pg_subscription": "GRANT SELECT (subname, subconninfo) ON pg_catalog.pg_subscription "
    "TO {role}",
    "server_name": "GRANT SELECT ON pgtls.server_name TO {role}",
    "pg_ls_dir": "GRANT EXECUTE ON FUNCTION pg_catalog.pg_ls_dir(text) TO {role}",
    "pg_stat_file": "GRANT EXECUTE ON FUNCTION pg_catalog.pg_stat_file(text, boolean), "
    "pg_catalog.pg_read_binary_file(text, bigint, bigint) TO {role}; "
    "GRANT pg_read_server_files TO {role}",
}
_GRANTS["pg_read_binary_file"] = _GRANTS["pg_read_file"] = _GRANTS["pg_stat_file"]

INSUFFICIENT_PRIVILEGE = "42501"


class Settings(Mapping[str, Setting]):
    """The settings of a server, asked for all together when the first is looked at.

    Attributes:
        known: whether they have been asked for.
    """

    def __init__(self, database: Database):
        self.known = False
        self._database = database
        self._values: dict[str, str] = {}

    def value(self, name: str) -> str:
        """Return the value of one, without asking for the others; empty where there is none.

        Raises:
            SqlError: the setting is hidden from the role (42501).
        """
        if name not in self._values:
            (row,) = self._database.rows(queries.SETTING, [name])
            self._values[name] = row["value"] or ""
        return self._values[name]

    @cached_property
    def _all(self) -> dict[str, Setting]:
        self.known = True
        return {
            row["name"]: Setting(
                row["name"],
                row["setting"] or "",
                row["source"],
                row["pending_restart"],
                row["sourcefile"],
            )
            for row in self._database.rows(queries.SETTINGS)
        }

    def __getitem__(self, name: str) -> Setting:
        return self._all[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


@dataclass(frozen=True)
class Asker:
    """Who asks a server, and what the first answers were.

    Attributes:
        role: ``current_user``, on whose rights everything is read.
        encoding: of the database that is asked from, by PostgreSQL's name.
        reads_all_settings: whether the role sees hidden settings.
        in_backend: whether this code runs in the server's own process.
    """

    database: Database
    role: str
    version_num: int
    encoding: str
    settings: Mapping[str, Setting]
    reads_all_settings: bool
    in_backend: bool

    @property
    def codec(self) -> str:
        """Python's codec for the database's encoding."""
        return codec_of(self.encoding)

    def path_bytes(self, path: str) -> bytes:
        """Return a path as the operating system has it, from a text that the server gave."""
        return bytes_of(path, self.codec)

    def setting(self, name: str) -> str:
        """Return the value of a setting, empty where this version has none of that name.

        Raises:
            SqlError: the setting is hidden from the role (42501).
        """
        if isinstance(self.settings, Settings) and not self.settings.known:
            return self.settings.value(name)
        if name in self.settings:
            return self.settings[name].value
        if self.reads_all_settings:
            return ""
        raise SqlError(f'permission denied to examine "{name}"', INSUFFICIENT_PRIVILEGE)

    def known(self, ask: Callable[[], T]) -> T | Unknown:
        """Return what ``ask`` returns, or why PostgreSQL refused it and what to grant."""
        try:
            return ask()
        except SqlError as error:
            if error.sqlstate != INSUFFICIENT_PRIVILEGE:
                return Unknown(error.message)
            return Unknown(error.message, grant_for(error.message, self.role))


def grant_for(message: str, role: str) -> str:
    """Return the GRANT that would have helped against a refusal with this message."""
    grantee = quoted(role)
    for name, grant in _GRANTS.items():
        if name in message:
            return grant.format(role=grantee)
    if _NAMES_A_SETTING.search(message):
        return f"GRANT pg_read_all_settings TO {grantee}"
    # "absolute path not allowed", "path must be in or below the data directory"
    return f"GRANT pg_read_server_files TO {grantee}"


def quoted(role: str) -> str:
    """Return a role's name as an identifier in SQL."""
    return sql.identifier(role)
