"""pg_hba.conf and pg_ident.conf of a running server: its files, read by our engine.

The view ``pg_hba_file_rules`` loses the quotes that take a word's meaning away, so the files
themselves are read.  Whether a line loads is the server's own word all the same: where the view
and the engine speak of the same lines, the view's errors stand.
"""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from .. import policy
from ..dataclass import replace
from ..facts import IdentMapping, Roles, Rule, Unknown
from ..hba.dialect import Dialect
from ..hba.ident import parse_ident
from ..hba.parse import TextReader, parse
from ..hba.tokens import Reader
from . import queries
from .database import Asker, Database, SqlError
from .files import (
    NO_TEXT,
    TOO_LARGE,
    UNDEFINED_FILE,
    WRONG_OBJECT_TYPE,
    Place,
    is_the_systems,
    read_text,
)

T = TypeVar("T")


class ServerReader:
    """Files of the server, opened through PostgreSQL on behalf of the caller."""

    def __init__(self, asker: Asker):
        self._asker = asker

    def read(self, path: str) -> str:
        """Return a file's text; a directory reads as an empty file.

        Raises:
            OSError: the operating system refuses, as it would refuse the server.
            SqlError: PostgreSQL refuses the caller.
        """
        try:
            return read_text(self._asker, self._place(path))
        except SqlError as error:
            if error.sqlstate == WRONG_OBJECT_TYPE:
                return ""
            raise self._system_error(error) from None

    def list(self, path: str) -> list[str]:
        """Return the names in a directory."""
        most = policy.MOST_FILES_OF_A_DIRECTORY
        try:
            rows = self._asker.database.rows(
                queries.LIST_DIRECTORY, (*Place(path).arguments, most + 1)
            )
        except SqlError as error:
            raise self._system_error(error) from None
        if len(rows) > most:
            raise OSError(errno.EFBIG, f"it has more than {most} files")
        return [row["name"] for row in rows]

    def _place(self, path: str) -> Place:
        """The place of a path: where a setting has it, by the setting's name."""
        for setting in ("hba_file", "ident_file"):
            if path == self._asker.setting(setting):
                return Place(path, setting)
        return Place(path)

    def _system_error(self, error: SqlError) -> Exception:
        if error.sqlstate == UNDEFINED_FILE:
            return FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        if error.sqlstate == NO_TEXT:
            return OSError(errno.EILSEQ, "the name is not text in the encoding of this database")
        if error.sqlstate == TOO_LARGE:
            return OSError(errno.EFBIG, os.strerror(errno.EFBIG))
        if is_the_systems(self._asker, error):
            return PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return error


def dialect(asker: Asker) -> Dialect:
    """Return what pg_hba.conf may say to this server."""
    libraries = asker.known(lambda: asker.setting("oauth_validator_libraries"))
    return Dialect(
        asker.version_num,
        oauth_validators=(
            None
            if isinstance(libraries, Unknown)
            else tuple(name.strip() for name in libraries.split(",") if name.strip())
        ),
        tls_on=asker.setting("ssl") == "on",
        tls=bool(asker.setting("ssl_library")),
    )


def rules_of_file(asker: Asker) -> tuple[Rule, ...]:
    """Return the lines of pg_hba.conf as the file stands now.

    Raises:
        SqlError: PostgreSQL refuses the file.
    """
    path = asker.setting("hba_file")
    reader: Reader = ServerReader(asker)
    rules = _readable(lambda: parse(reader, path, dialect(asker)), path)
    # Only then the server's own function: it opens pipes, and can't be stopped while it waits.
    return _with_errors(rules, asker.database.rows(queries.HBA))


def mappings_of_file(asker: Asker) -> tuple[IdentMapping, ...]:
    """Return the lines of pg_ident.conf as the file stands now.

    Raises:
        SqlError: PostgreSQL refuses the file.
    """
    path = asker.setting("ident_file")
    return _readable(lambda: parse_ident(ServerReader(asker), path, dialect(asker)), path)


def _readable(read: Callable[[], T], path: str) -> T:
    """What ``read`` returns; the file itself that the system refuses is an error of SQL."""
    try:
        return read()
    except OSError as error:
        raise SqlError(f'could not open file "{path}": {error.strerror}', "58030") from None


def candidate_rules(asker: Asker, text: str, *, tls_on: bool | None = None) -> tuple[Rule, ...]:
    """Return the rules of a text that would stand in the place of pg_hba.conf.

    Args:
        tls_on: whether the server would have TLS by then; as it has today when None.

    Raises:
        SqlError: PostgreSQL refuses a file that the text includes.
    """
    path = asker.setting("hba_file")
    read_as = dialect(asker)
    if tls_on is not None:
        read_as = replace(read_as, tls_on=tls_on)
    return parse(TextReader(path, text, ServerReader(asker)), path, read_as)


def rules_with_tls(asker: Asker, text: str | Unknown) -> tuple[Rule, ...] | Unknown:
    """Return the rules of a text as the server would read it once TLS is on."""
    if isinstance(text, Unknown):
        return text
    return asker.known(lambda: candidate_rules(asker, text, tls_on=True))


def _with_errors(rules: tuple[Rule, ...], rows: Sequence[Mapping[str, Any]]) -> tuple[Rule, ...]:
    lines = ",".join(str(rule.line_number) for rule in rules).encode("ascii")
    digest = hashlib.md5(lines, usedforsecurity=False).hexdigest()
    said = {row["place"]: row for row in rows if row["place"] is not None}
    if rows[0]["digest"] != (digest if rules else None):
        # The file changed between the two looks.
        return rules
    return tuple(
        _with_error(rule, said.get(place)) if place in said or rule.error is not None else rule
        for place, rule in enumerate(rules, 1)
    )


def _with_error(rule: Rule, row: Mapping[str, Any] | None) -> Rule:
    if row is None:
        return replace(rule, error=None)
    if row["type"] is None and rule.type is not None:
        return Rule(rule.line_number, None, error=row["error"], file_name=rule.file_name)
    return replace(rule, error=row["error"])


def memberships(database: Database) -> Roles:
    """Return every role, and which others it was made a member of."""
    groups: dict[str, set[str]] = {}
    for row in database.rows(queries.MEMBERSHIPS):
        found = groups.setdefault(row["member"], set())
        if row["group"] is not None:
            found.add(row["group"])
    return Roles({member: frozenset(found) for member, found in groups.items()}, frozenset(groups))


def gss_in_use(asker: Asker, rules: Iterable[Rule]) -> bool:
    """Return whether a rule or a session speaks of GSSAPI, which ``hostssl`` would not match."""
    if any(rule.auth_method == "gss" for rule in rules):
        return True
    return bool(asker.database.rows(queries.GSS_SESSIONS)[0]["some"])
