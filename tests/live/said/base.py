"""A case: something goes wrong on a real server, and explain knows what is then said of it.

The numbers in the modules' first lines are those of the errors that people meet in production.
"""

from __future__ import annotations

from typing import Callable, NamedTuple

from mishaps import Scene

Mishap = Callable[[Scene], None]


class Case(NamedTuple):
    """A mishap, what client and log are explained by, from 16 on the log, and since when."""

    mishap: Mishap
    client: list[str]
    log: list[str]
    log_16: list[str]
    since: int
    seen: str


CASES: list[Case] = []


def case(
    client: str = "", log: str = "", *, log_16: str = "", since: int = 0, seen: str = ""
) -> Callable[[Mishap], Mishap]:
    """Note a mishap, with the entries that client and log are explained by.

    Args:
        log_16: what the log is explained by from PostgreSQL 16 on, which says more there.
        since: the first version where it can happen.
        seen: the check by which the function sees, meanwhile, that it is this server's trouble.
    """

    def note(mishap: Mishap) -> Mishap:
        CASES.append(
            Case(mishap, client.split(), log.split(), (log_16 or log).split(), since, seen)
        )
        return mishap

    return note
