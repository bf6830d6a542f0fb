"""The drivers, each in a process of its own that is given cases and says what happened.

    outcomes = PROGRAMS["psycopg"].attempt([Case("postgresql://…")])

What is not part of every machine lies in build/drivers, where dev/drivers puts it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pgtls.drivers import DRIVERS, Driver

CLIENTS = Path(__file__).parent / "clients"
BUILD = Path(__file__).parents[2] / "build" / "drivers"

# Who is in, by what protocol, and by whose certificate: what the server itself knows.
QUERY = (
    "select current_user || ' ' || version || ' ' || coalesce(client_dn, '-') "
    "from pg_stat_ssl where pid = pg_backend_pid()"
)


@dataclass(frozen=True)
class Case:
    """A connection to try."""

    connection: str
    passphrase: str = ""


@dataclass(frozen=True)
class Outcome:
    """What came of a case: whether the server let it in, and what was said."""

    connected: bool
    text: str


@dataclass(frozen=True)
class Program:
    """A driver with the program that speaks through it."""

    driver: Driver
    title: str
    command: tuple[str, ...]
    variable: tuple[str, Path] | None = None
    needs: tuple[Path, ...] = ()

    @property
    def is_here(self) -> bool:
        return all(path.exists() for path in self.needs)

    def attempt(self, cases: Sequence[Case], *, days_ahead: int = 0) -> list[Outcome]:
        """Try connections one after the other, by a clock that may be ahead."""
        return self._run(cases, days_ahead)[1]

    def version(self) -> str:
        return self._run([], 0)[0]

    def _run(self, cases: Sequence[Case], days_ahead: int) -> tuple[str, list[Outcome]]:
        clock = clock_ahead(days_ahead) if days_ahead else {}
        done = subprocess.run(
            [*self.command, QUERY],
            input="".join(f"{case.connection}\t{case.passphrase}\n" for case in cases),
            capture_output=True,
            text=True,
            check=False,
            timeout=60 + 15 * len(cases),
            env={
                "PATH": "/usr/local/bin:/usr/bin:/bin",
                "HOME": "/nonexistent",
                "LC_ALL": "C.UTF-8",
                **({self.variable[0]: str(self.variable[1])} if self.variable else {}),
                **clock,
            },
        )
        assert done.returncode == 0, done.stderr
        version, *lines = done.stdout.splitlines()
        outcomes = [Outcome(line[:3] == "ok\t", line[3:]) for line in lines]
        assert len(outcomes) == len(cases), done.stderr
        return version, outcomes


# Debian's and Fedora's.
_CLOCKS = ("lib/*/faketime/libfaketime.so.1", "lib64/faketime/libfaketime.so.1")


def clock_is_here() -> bool:
    return bool(_clock())


def _clock() -> list[Path]:
    return [found for pattern in _CLOCKS for found in Path("/usr").glob(pattern)]


def clock_ahead(days: int) -> dict[str, str]:
    """The variables that let the wall clock of a process be ahead, by libfaketime."""
    return {
        "LD_PRELOAD": str(_clock()[0]),
        "FAKETIME": f"+{days}d",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        # For Go, which asks the kernel itself.
        "DAYS_AHEAD": str(days),
    }


def _python(driver: str) -> tuple[str, ...]:
    return (sys.executable, str(CLIENTS / "connect.py"), driver)


def _programs() -> list[Program]:
    python = BUILD / "python"
    pgx = BUILD / "go" / "connect"
    modules = BUILD / "node" / "node_modules"
    node = (shutil.which("node") or "node", str(CLIENTS / "connect.js"))
    return [
        Program(DRIVERS["libpq"], "psql", _python("psql")),
        Program(DRIVERS["psycopg"], "psycopg", _python("psycopg")),
        Program(
            DRIVERS["asyncpg"], "asyncpg", _python("asyncpg"), ("PYTHONPATH", python), (python,)
        ),
        Program(DRIVERS["go"], "pgx", (str(pgx),), needs=(pgx,)),
        _java("pgjdbc of Debian 12", BUILD / "java" / "pgjdbc-12.jar"),
        _java("pgjdbc of Debian sid", BUILD / "java" / "pgjdbc-sid.jar"),
        Program(
            DRIVERS["node-postgres"], "node-postgres", node, ("NODE_PATH", modules), (modules,)
        ),
    ]


def _java(title: str, jar: Path) -> Program:
    command = ("java", "-cp", f"{jar}:{BUILD / 'java'}", "Connect")
    return Program(DRIVERS["jdbc"], title, command, needs=(jar,))


PROGRAMS = {program.title: program for program in _programs()}
