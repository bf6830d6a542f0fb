"""One connection by libpq, whose refusal can be told in any language.

    end = connect({"host": "db.example.com", "user": "app", "sslmode": "require"})
    end.refusal, end.protocol

The server says why it refuses in its own language (lc_messages), and libpq passes the words on
alone.  Asked for everything, it passes on the SQLSTATE and the server's own function too, which
are the same in every language::

    FATAL:  28000: no hay una línea en pg_hba.conf para «10.0.0.7», usuario «app», …
    LOCATION:  ClientAuthentication, auth.c:560
"""

from __future__ import annotations

import ctypes
import re
import select
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import psycopg
from psycopg import pq
from psycopg.conninfo import make_conninfo
from psycopg.pq.abc import PGconn

# libpq-fe.h: PGVerbosity.
_VERBOSE = 2

# Behind the severity, which is in the server's language too.
_CODE = re.compile(r":  ([0-9A-Z]{5}): ")
_FUNCTION = re.compile(r"^[^\n:]{1,40}:\s+(\w+), [\w.-]+:\d+$", re.MULTILINE)
_LOCATION = re.compile(r"\n[^\n:]{1,40}:\s+\w+, [\w.-]+:\d+(?=\n|\Z)")


@dataclass(frozen=True)
class Refusal:
    """Why there is no connection.

    Attributes:
        message: what libpq says, in words alone, as it says by itself.
        sqlstate: of the server's refusal; None where it was not the server that refused, or where
            this libpq does not tell.
        function: of the server's source that refused, likewise.
    """

    message: str
    sqlstate: str | None = None
    function: str | None = None


@dataclass(frozen=True)
class End:
    """What came of a connection.

    Attributes:
        refusal: None where it was let in.
        protocol: that was spoken; None without TLS.
    """

    refusal: Refusal | None
    protocol: str | None = None


_OWN_PROTOCOL = b"select version from pg_catalog.pg_stat_ssl where pid = pg_backend_pid()"


def connect(parameters: Mapping[str, Any], *, seconds: float) -> End:
    """Connect, and hang up again; nothing is raised.

    Args:
        seconds: after which it counts as refused.
    """
    try:
        conninfo = make_conninfo("", **parameters)
        connection = pq.PGconn.connect_start(conninfo.encode())
    except psycopg.Error as error:
        return End(Refusal(str(error)))
    try:
        tells = _ask_for_everything(connection)
        if not _wait(connection, time.monotonic() + seconds):
            return End(Refusal("connection timeout expired"))
        if connection.status != pq.ConnStatus.OK:
            return End(_refusal(connection.get_error_message(), tells=tells))
        result = connection.exec_(_OWN_PROTOCOL)
        value = result.get_value(0, 0) if result.ntuples else None
        return End(None, None if value is None else value.decode())
    finally:
        connection.finish()


def _wait(connection: PGconn, until: float) -> bool:
    """Wait for the end of a connection's beginning; False: it took too long."""
    while True:
        status = connection.connect_poll()
        if status in (pq.PollingStatus.OK, pq.PollingStatus.FAILED):
            return True
        left = until - time.monotonic()
        poll = select.poll()
        reads = status == pq.PollingStatus.READING
        poll.register(connection.socket, select.POLLIN if reads else select.POLLOUT)
        if left <= 0 or not poll.poll(left * 1000):
            return False


def _refusal(message: str, *, tells: bool) -> Refusal:
    """Take the words and what stands beside them apart; the last attempt of libpq's counts."""
    if not tells:
        return Refusal(message)
    codes, functions = _CODE.findall(message), _FUNCTION.findall(message)
    words = _LOCATION.sub("", "\n" + message).strip("\n")
    for code in codes:
        words = words.replace(f" {code}: ", " ", 1)
    if not codes:
        return Refusal(message)
    return Refusal(words, codes[-1], functions[-1] if functions else None)


def _ask_for_everything(connection: PGconn) -> bool:
    """Have libpq pass on all that the server says; False where that can't be had."""
    library, pointer = _library(), getattr(connection, "pgconn_ptr", None)
    if library is None or not pointer:
        return False
    library.PQsetErrorVerbosity(ctypes.c_void_p(pointer), _VERBOSE)
    return True


@lru_cache(maxsize=1)
def _library() -> Any:
    """The libpq that psycopg has loaded; None where it can't be found."""
    try:
        maps = Path("/proc/self/maps").read_text()
    except OSError:
        return None
    for path in dict.fromkeys(re.findall(r"/\S*libpq[-.]\S*", maps)):
        try:
            library = ctypes.CDLL(path)
            library.PQsetErrorVerbosity.restype = ctypes.c_int
        except (OSError, AttributeError):
            continue
        return library
    return None
