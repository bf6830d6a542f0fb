"""The matcher against the server: real attempts to connect, each foretold.

    .venv/bin/python tests/differential/matcher.py --attempts 20000 --server host,17,18

Prints the seed and how many attempts could not be judged, and a disagreement in its smallest
form; exits 1 on the first.
"""

from __future__ import annotations

import os
import pwd
import random
import re
import socket
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
from psycopg.rows import dict_row
from psycopg.sql import SQL, Identifier

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))


import program
from builds import build_of
from cases import DATABASES, MD5_ROLE, NO_PASSWORD, ROLES, Case, Cases, Client
from certificates import SUBJECTS, switch_on
from place import Place, enter
from wire import PASSWORD, attempt

from pgtls.collect import Query, memberships
from pgtls.facts import Roles
from pgtls.hba.dialect import Dialect
from pgtls.hba.ident import may_be, parse_ident
from pgtls.hba.match import Matcher
from pgtls.hba.model import Connection, Decision
from pgtls.hba.parse import DiskReader, parse
from pgtls.lab import Cluster, Installation, LabError

ATTEMPTS_PER_FILE = 25

SETTINGS: dict[str, object] = {
    "listen_addresses": "*",
    "log_connections": True,
    "max_connections": 50,
}


@dataclass(frozen=True)
class Outcome:
    """What happened, or was foretold.

    Attributes:
        kind: ``in``, ``failed`` (the method did not succeed), ``rejected``, ``no_entry`` or
            ``no_certificate``.
        asked: see ``wire.Answer``.
        line: that the server named as the one that decided; None where it named none.
    """

    kind: str
    asked: str | None = None
    line: int | None = None


_KINDS = (
    (r"pg_hba\.conf rejects (replication )?connection", "rejected"),
    (r"no pg_hba\.conf entry", "no_entry"),
    (r"connection requires a valid client certificate", "no_certificate"),
    (r"authentication failed for user", "failed"),
)
# Of the line that decided, in the log: where it let the client in (14; trust: 17), and where not.
_LINE = re.compile(
    r"connection authenticated: .*\(.*:(\d+)\)|Connection matched .*line (\d+)(?::| )"
)


class Trial:
    """A cluster that gets new files again and again, and clients that try to come in."""

    def __init__(self, cluster: Cluster, place: Place, directory: Path):
        self.cluster = cluster
        self.place = place
        self.os_user = pwd.getpwuid(os.geteuid()).pw_name
        self.connection: psycopg.Connection[Any] = cluster.connect()
        self.connection.row_factory = dict_row
        version = self.connection.info.server_version
        with cluster.connect() as plain:
            self.dialect = Dialect(version, **build_of(cluster, plain))
        self._log = (cluster.base / "server.log").open("rb")
        self._grants: frozenset[tuple[str, str]] = frozenset()
        self._case: tuple[Any, ...] = ()
        self.roles = Roles()
        self.shown = switch_on(cluster, directory)
        self._make_roles()

    def cases(self, seed: int) -> Cases:
        """The cases of a seed on this server."""
        return Cases(
            random.Random(seed),
            version_num=self.dialect.version_num,
            addresses=self.place.addresses,
            certificates=SUBJECTS,
            os_user=self.os_user,
        )

    def put(self, case: Case) -> None:
        """Have the server take the files and memberships of a case, and the engine too."""
        wanted = (case.hba, case.ident, case.grants)
        if self._case == wanted:
            return
        self._case = ()
        self._grant(frozenset(case.grants))
        self._write(case)
        self._matcher = Matcher(
            self._rules,
            self.roles,
            expressions=self.dialect.expressions,
            resolve=self.place.resolve,
            ident=self._ident,
        )
        self._case = wanted

    def forget(self) -> None:
        """Take note that somebody else has changed a file of the server."""
        self._case = ()

    @property
    def ident(self) -> Any:
        """The lines of pg_ident.conf in force."""
        return self._ident

    def _write(self, case: Case) -> None:
        for name, lines in (("pg_hba.conf", case.hba), ("pg_ident.conf", case.ident)):
            self.cluster.write_file(name, "".join(" ".join(line) + "\n" for line in lines))
        mark = self.cluster.log_mark()
        self.cluster.reload()
        log = self.cluster.log(mark)
        if "not reloaded" in log or "not loaded" in log:
            raise LabError("the server refuses a file of the test", detail=log)
        reader = DiskReader()
        self._ident = parse_ident(reader, str(self.cluster.data / "pg_ident.conf"), self.dialect)
        self._rules = parse(reader, str(self.cluster.data / "pg_hba.conf"), self.dialect)

    def _grant(self, wanted: frozenset[tuple[str, str]]) -> None:
        if wanted == self._grants and self.roles.names:
            return
        for verb, preposition, pairs in (
            ("revoke", "from", self._grants - wanted),
            ("grant", "to", wanted - self._grants),
        ):
            for role, member in sorted(pairs):
                self.connection.execute(
                    SQL(f"{verb} {{}} {preposition} {{}}").format(
                        Identifier(role), Identifier(member)
                    )
                )
        self._grants = wanted
        self.roles = memberships(self)

    codec = "utf-8"

    def rows(self, query: Query, *_: Any) -> Any:
        """A ``collect.Database``."""
        found = self.connection.execute(query.sql).fetchall()
        return [query.row(row["cells"], self.codec) for row in found]

    # ---- what is foretold ---------------------------------------------------------------------

    def foretell(self, client: Client) -> Outcome | None:
        """Return what the engine says will happen; None where it says that it can't tell."""
        decision = self.decide(client)
        rule = decision.rule
        if decision.outcome == "unknown":
            return None
        if rule is None or decision.outcome in ("rejected", "no_certificate"):
            return Outcome(decision.outcome)
        named = rule.auth_method != "trust" or self.dialect.version_num >= 170000
        right, asked = self._method(rule.auth_method or "", client.user)
        if rule.auth_method == "peer":
            found = may_be(
                self.os_user,
                client.user,
                rule.option("map"),
                self._ident,
                self.roles,
                expressions=self.dialect.expressions,
            )
            if found is None:
                return None
            right = found
        if decision.outcome == "name_mismatch" or not right:
            return Outcome("failed", asked, rule.line_number)
        return Outcome("in", asked, rule.line_number if named else None)

    def decide(self, client: Client) -> Decision:
        """Return the engine's decision."""
        shown = self.shown[client.certificate]
        return self._matcher.decide(
            Connection(
                client.database or client.user,
                client.user,
                client.address,
                "tls" if client.tls else "none",
                client.replication == "true",
                client.certificate is not None,
                shown.common_name,
                shown.name,
            )
        )

    @staticmethod
    def _method(method: str, user: str) -> tuple[bool, str | None]:
        """Whether the test's clients pass a method, and what the server asks them for."""
        if method not in ("password", "md5", "scram-sha-256"):
            return True, None
        asked = {"password": "password", "md5": "md5" if user == MD5_ROLE else "sasl"}
        known = user not in NO_PASSWORD and not (method == "scram-sha-256" and user == MD5_ROLE)
        return known, asked.get(method, "sasl")

    # ---- what happens -------------------------------------------------------------------------

    def observe(self, client: Client) -> Outcome:
        """Connect, and return what the server did."""
        self._log.seek(0, os.SEEK_END)
        parameters = {"user": client.user}
        if client.database is not None:
            parameters["database"] = client.database
        if client.replication:
            parameters["replication"] = client.replication
        context = self.shown[client.certificate].context if client.tls else None
        answer = attempt(self._socket(client.address), parameters, context)
        found = _LINE.search(self._log.read().decode(errors="replace"))
        line = int(found[1] or found[2]) if found else None
        if answer.message is None:
            return Outcome("in", answer.asked, line)
        for pattern, kind in _KINDS:
            if re.search(pattern, answer.message):
                return Outcome(kind, answer.asked, line)
        return Outcome(answer.message, answer.asked, line)

    def _socket(self, address: str | None) -> socket.socket:
        port = self.cluster.port
        if address is None:
            connection = socket.socket(socket.AF_UNIX)
            connection.settimeout(10)
            connection.connect(str(self.cluster.sockets / f".s.PGSQL.{port}"))
            return connection
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        scope = socket.if_nametoindex("lo") if address.startswith("fe80:") else 0
        extra = (0, scope) if family == socket.AF_INET6 else ()
        connection = socket.socket(family)
        connection.settimeout(10)
        # Small messages one after the other, which Nagle's algorithm would hold back.
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.bind((address, 0, *extra))
        connection.connect((address, port, *extra))
        return connection

    def disagree(self, case: Case) -> bool:
        """Return whether the server does something else than foretold."""
        try:
            self.put(case)
        except (LabError, psycopg.Error):
            return False
        foretold = self.foretell(case.client)
        return foretold is not None and foretold != self.observe(case.client)

    def report(self, case: Case) -> str:
        """A case, what was foretold and what happened."""
        self.put(case)
        return "\n".join(
            [
                *(f"pg_hba.conf:{n}: {' '.join(line)}" for n, line in enumerate(case.hba, 1)),
                *(f"pg_ident.conf:{n}: {' '.join(line)}" for n, line in enumerate(case.ident, 1)),
                *(f"grant {role} to {member}" for role, member in case.grants),
                str(case.client),
                f"server: {self.observe(case.client)}",
                f"engine: {self.foretell(case.client)} by {self.decide(case.client)}",
            ]
        )

    def _make_roles(self) -> None:
        for role, attributes in ROLES.items():
            encryption = "md5" if role == MD5_ROLE else "scram-sha-256"
            self.connection.execute(f"set password_encryption = '{encryption}'")
            password = "null" if role in NO_PASSWORD else f"'{PASSWORD}'"
            self.connection.execute(f'create role "{role}" {attributes} password {password}')
        for name in DATABASES:
            self.connection.execute(f'create database "{name}"')


def shorter(case: Case) -> Iterator[Case]:
    """Yield the case with one thing less, each in turn."""
    for number in range(len(case.hba)):
        yield replace(case, hba=case.hba[:number] + case.hba[number + 1 :])
    for number in range(len(case.ident)):
        yield replace(case, ident=case.ident[:number] + case.ident[number + 1 :])
    for number in range(len(case.grants)):
        yield replace(case, grants=case.grants[:number] + case.grants[number + 1 :])
    for number, line in enumerate(case.hba):
        for field, text in enumerate(line):
            words = text.split(",")
            fewer = [",".join(words[:word] + words[word + 1 :]) for word in range(len(words))]
            without: list[tuple[str, ...]] = [(word,) for word in fewer if word]
            without += [()] if "=" in text else []
            for other in without:
                changed = (*line[:field], *other, *line[field + 1 :])
                yield replace(case, hba=(*case.hba[:number], changed, *case.hba[number + 1 :]))
    client = case.client
    for simpler in (
        replace(client, certificate=None),
        replace(client, tls=False, certificate=None),
        replace(client, replication=""),
        replace(client, address=client.address and "127.0.0.1"),
    ):
        if simpler != client:
            yield replace(case, client=simpler)


def smallest(case: Case, disagree: Callable[[Case], bool]) -> Case:
    """Return the smallest case that can be had by leaving things out one by one."""
    while True:
        found = next((other for other in shorter(case) if disagree(other)), None)
        if found is None:
            return case
        case = found


def run(trial: Trial, attempts: int, seed: int) -> tuple[str | None, Counter[str]]:
    """Try a number of times; return a report of the first disagreement, and what was foretold."""
    cases = trial.cases(seed)
    counts: Counter[str] = Counter()
    for number in range(attempts):
        if number % ATTEMPTS_PER_FILE == 0:
            clients = cases.clients(ATTEMPTS_PER_FILE)
            files = cases.files(clients)
        case = Case(*files, clients[number % ATTEMPTS_PER_FILE])
        trial.put(case)
        foretold = trial.foretell(case.client)
        counts[trial.decide(case.client).outcome if foretold else "unknown"] += 1
        happened = trial.observe(case.client)
        if foretold is not None and foretold != happened:
            report = trial.report(smallest(case, trial.disagree))
            return f"seed {seed}, attempt {number}:\n{report}", counts
    return None, counts


def begin(place: Place, stack: ExitStack, installation: Installation) -> program.Trial:
    """Return the trial on a server, by clients of a place."""
    directory = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    trial = Trial(stack.enter_context(installation.cluster(**SETTINGS)), place, directory)

    def tried(attempts: int, seed: int) -> tuple[str | None, str]:
        report, counts = run(trial, attempts, seed)
        return report, f"{program.listed(counts)}; own network: {place.own}"

    return tried


if __name__ == "__main__":
    sys.exit(program.main(__doc__, "attempts", 1000, partial(begin, enter())))
