"""The kinds of clients that are told apart."""

from __future__ import annotations

from enum import Enum


class Client(str, Enum):
    """A client, by what checks the server's certificate in it."""

    LIBPQ = "libpq"
    PGJDBC = "pgjdbc"
    GO = "Go"
    NODE = "Node"
