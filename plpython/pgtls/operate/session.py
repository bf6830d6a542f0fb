"""A connection to a server, which is also a ``collect.Database``.

    with Session.open("service=db1") as session:
        session.value("show data_directory")
        asker(session, in_backend=False)

Root connects through a socket as the account that owns it, so that ``local all postgres peer``
lets root's pgtls in as it lets ``sudo -u postgres psql`` in.
"""

from __future__ import annotations

import os
import pwd
import socket
import struct
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

import psycopg
from psycopg import conninfo as conninfo_
from psycopg import sql as sql_
from psycopg.rows import dict_row

from ..collect import PARTS, Asker, Query, SqlError
from ..collect.query import arguments
from ..errors import InvalidInput, PgtlsError
from .account import acting_as, as_caller

# Who waits longer for a server on the same host has met one that hangs.
CONNECT_TIMEOUT_SECONDS = 10

_APPLICATION = "pgtls"

# struct ucred of socket(7): pid, uid, gid.
_PEERCRED = struct.Struct("iII")
# libpq's own, and that of the packages of Debian and Red Hat.
_SOCKET_DIRECTORIES = ("/var/run/postgresql", "/tmp")  # noqa: S108 - looked at, never written

_BACKEND = """
select pid, backend_start::text as started
  from pg_catalog.pg_stat_activity where pid = pg_catalog.pg_backend_pid()
"""


class NotConnected(PgtlsError):
    """The server could not be reached, or turned the connection away (08001)."""

    sqlstate = "08001"


@dataclass(frozen=True)
class Peer:
    """Who listens at a Unix socket: what the kernel says, whatever the other side claims.

    Attributes:
        pid: the process that listens; 0: it is in another process namespace.
        uid: its account when it began to listen (SO_PEERCRED, unix(7)).
    """

    pid: int
    uid: int


class Server(Protocol):
    """The one server that a session has to be with, and how its own socket is reached."""

    def socket(self) -> Mapping[str, str]:
        """Return the parameters that lead to its Unix socket; raise where it has none."""

    def check(self, peer: Peer | None) -> None:
        """Raise unless the peer of a connection is this server."""


class Session:
    """A connection in autocommit mode, with a pinned ``search_path``.

    Attributes:
        conninfo: what was asked for; a password may stand in it, so it is never shown.
        codec: Python's, for the text of the database; ASCII until ``collect.asker`` has asked.
        server: which server it has been shown to be with; None: nobody has looked yet.
        user: the role that ``conninfo`` connects as.
    """

    def __init__(self, conninfo: str, connection: psycopg.Connection[dict[str, Any]]):
        self.conninfo = conninfo
        self.codec = "ascii"
        self.server: Server | None = None
        self.user = connection.info.user
        self._connection = connection

    @classmethod
    def open(cls, conninfo: str, server: Server | None = None) -> Session:
        """Connect.

        Args:
            conninfo: libpq's connection string or URI; empty for libpq's own defaults.
            server: the one that it has to be; see ``bind``.

        Raises:
            InvalidInput: it is no connection string.
            NotConnected: libpq said no; its words stand in the message.
            WrongHost: it is another server.
        """
        self = cls._open(conninfo, parameters(conninfo))
        if server is not None:
            try:
                self.bind(server)
            except BaseException:
                self.close()
                raise
        return self

    @classmethod
    def _open(cls, conninfo: str, given: dict[str, Any]) -> Session:
        given.setdefault("connect_timeout", CONNECT_TIMEOUT_SECONDS)
        given.setdefault("application_name", _APPLICATION)
        # A database in SQL_ASCII would have text come as bytes.
        given["client_encoding"] = "UTF8"
        try:
            with as_caller(), _socket_owner(given):
                connection = psycopg.connect(
                    "",
                    autocommit=True,
                    row_factory=dict_row,
                    cursor_factory=psycopg.RawCursor,
                    **given,
                )
        except psycopg.Error as error:
            raise NotConnected(
                f"no connection: {last_line(error)}",
                detail=str(error).strip(),
                hint="Name the server with a connection string that psql takes too.",
            ) from None
        self = cls(conninfo, connection)
        self.execute("set search_path = pg_catalog, pg_temp")
        self.execute("set timezone = 'UTC'")
        return self

    def again(self) -> Session:
        """Return a new connection like this one; raises what ``open`` raises."""
        return Session.open(self.conninfo, self.server)

    @property
    def shown(self) -> str:
        """The connection string, without a password."""
        given = parameters(self.conninfo)
        for name in ("password", "sslpassword"):
            given.pop(name, None)
        return conninfo_.make_conninfo("", **given)

    @property
    def peer(self) -> Peer | None:
        """Who listens at the other end; None: that is no Unix socket."""
        with socket.socket(fileno=os.dup(self._connection.fileno())) as end:
            if end.family != socket.AF_UNIX:
                return None
            found = end.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _PEERCRED.size)
        pid, uid, _ = _PEERCRED.unpack(found)
        return Peer(pid, uid)

    def bind(self, server: Server) -> None:
        """Make sure that the other end is this server, now and of every ``again``.

        Nobody can say who answers at a TCP port: something may stand between that passes on
        what it likes.  So from here on everything is asked for and done through the server's
        own socket, and the connection that was asked for has shown that it is let in.

        Raises:
            WrongHost: it is another one.
            NotConnected: this role is not let in through the socket.
        """
        if self.peer is not None:
            server.check(self.peer)
        else:
            there = self._through(server)
            self._connection.close()
            self._connection = there._connection
        self.server = server

    def _through(self, server: Server) -> Session:
        """Return a connection through the server's own socket, as the same role if it may."""
        info = self._connection.info
        way = {"hostaddr": "", **server.socket(), "dbname": info.dbname}
        given = {
            name: value
            for name, value in parameters(self.conninfo).items()
            if name not in ("service", "sslmode", "gssencmode", "channel_binding", "require_auth")
        }
        as_role = {**given, **way, "user": info.user, "password": info.password}
        try:
            found = Session._open(self.conninfo, as_role)
        except NotConnected:
            # pg_hba.conf may let nobody but the account's own role in there, as Debian's does.
            own = {**way, "user": _own_role(way)}
            found = Session._open(self.conninfo, own)
        try:
            server.check(found.peer)
        except BaseException:
            found.close()
            raise
        return found

    def rows(
        self, query: Query | str, values: Sequence[object] = ()
    ) -> Sequence[Mapping[str, Any]]:
        """Return the rows of a question, as ``collect.Database`` asks for them, or of other SQL.

        Raises:
            SqlError: the query failed; with the server's SQLSTATE, 08006 where there is no
                server any more.
        """
        if isinstance(query, str):
            return self._rows(query, values)
        found = self._rows(query.sql, arguments(values, self.codec))
        return [query.row(row["cells"], self.codec) for row in found]

    def read(self, who: Asker, parts: Sequence[str]) -> list[Any]:
        """Return parts of the server's files, by the rights of this session."""
        return [PARTS[part](who) for part in parts]

    def _rows(self, sql: str, values: Sequence[object]) -> list[dict[str, Any]]:
        try:
            # Raw SQL of this package: its parameters are $1, $2, … and go separately.
            cursor = self._connection.execute(sql.encode(), list(values) or None)
            return cursor.fetchall() if cursor.description else []
        except psycopg.Error as error:
            raise SqlError(
                error.diag.message_primary or last_line(error), error.sqlstate or "08006"
            ) from None

    def value(self, sql: str, *values: object) -> Any:
        """Return the one value of a query's one row."""
        (row,) = self.rows(sql, values=values)
        return next(iter(row.values()))

    def execute(self, sql: str) -> None:
        """Run a statement that returns nothing."""
        self.rows(sql)

    def alter_system(self, name: str, value: str | None) -> None:
        """Set a parameter in postgresql.auto.conf; None resets it.

        Raises:
            SqlError: the server refused the value or the role.
        """
        parameter = sql_.Identifier(*name.split("."))
        statement = (
            sql_.SQL("alter system reset {}").format(parameter)
            if value is None
            else sql_.SQL("alter system set {} = {}").format(parameter, sql_.Literal(value))
        )
        self.execute(statement.as_string(self._connection))

    def refused_by_client(self, **params: Any) -> str | None:
        """Connect with other parameters; return why the client refused the server, or None.

        A server that turns the client away has been accepted by it before.
        """
        given = {**parameters(self.conninfo), **params, "connect_timeout": CONNECT_TIMEOUT_SECONDS}
        try:
            with as_caller():
                psycopg.connect("", **given).close()
        except psycopg.Error as error:
            text = str(error)
            met = error.sqlstate or "FATAL: " in text or "fe_sendauth" in text
            return None if met else last_line(error)
        return None

    def backend(self) -> tuple[int, str]:
        """Return the process id of the server process behind it, and when it started."""
        (row,) = self.rows(_BACKEND)
        return row["pid"], row["started"]

    def close(self) -> None:
        """End it; a second call does nothing."""
        with suppress(psycopg.Error):
            self._connection.close()

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _own_role(way: Mapping[str, str]) -> str:
    """The role that has the name of the socket's owner, which ``peer`` lets in."""
    try:
        owner = Path(way["host"], f".s.PGSQL.{way['port']}").stat().st_uid
        return pwd.getpwuid(owner).pw_name
    except (OSError, KeyError):
        return "postgres"


def parameters(conninfo: str) -> dict[str, Any]:
    """Return the parameters of a connection string.

    Raises:
        InvalidInput: it is none; what stands in it is not repeated, as that may be a password.
    """
    try:
        return dict(conninfo_.conninfo_to_dict(conninfo))
    except psycopg.Error:
        raise InvalidInput(
            "the connection string can't be read",
            hint='Write it as for psql: "host=/var/run/postgresql dbname=postgres".',
        ) from None


def _socket_owner(given: dict[str, Any]) -> AbstractContextManager[None]:
    if os.geteuid() != 0 or given.get("service") or given.get("hostaddr"):
        return nullcontext()
    host = str(given.get("host") or os.environ.get("PGHOST") or "")
    port = given.get("port") or os.environ.get("PGPORT") or "5432"
    for directory in [host] if host else _SOCKET_DIRECTORIES:
        with suppress(OSError, KeyError):
            owner = Path(directory, f".s.PGSQL.{port}").stat().st_uid
            return acting_as(pwd.getpwuid(owner))
    return nullcontext()


def last_line(error: Exception) -> str:
    """Return what libpq said last: the attempt that decided, without libpq's own advice."""
    lines = [line for line in str(error).splitlines() if line.strip() and line[0] != "\t"]
    return lines[-1].strip() if lines else type(error).__name__
