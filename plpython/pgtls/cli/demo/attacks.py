"""What attackers try, for real, against the demo's server and a client of it.

    for attack in ATTACKS:
        gain = attack.run(victim)      # what the attacker got, or None

Every one of them stands between client and server, or comes to the server's port by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg

from ...lab.attackers import Downgrader, Impostor, Recorder

if TYPE_CHECKING:
    from ...lab import Cluster

MARKER = "card 4111 1111 1111 1111"


@dataclass
class Victim:
    """A server and how its client connects, at one time of the story.

    Attributes:
        cluster: the server.
        role, password: what the client logs in with; the attacker has stolen the password.
        client: how the client connects: its parameters, but for the port.
        foreign, misnamed: certificate and key files of an impostor: of a CA of its own, and of
            the right CA for another host.
        other: parameters with another role's good certificate.
        revoked: parameters with the role's certificate that has been revoked.
    """

    cluster: Cluster
    role: str
    password: str
    client: dict[str, Any]
    foreign: tuple[Path, Path]
    misnamed: tuple[Path, Path]
    other: dict[str, Any]
    revoked: dict[str, Any]

    def visit(self, port: int) -> None:
        """Have the client connect to a port and say something that is nobody else's business."""
        with suppress(psycopg.Error), self._connect(port=port, **self.client) as connection:
            connection.execute(f"select '{MARKER}'")

    def enter(self, **params: Any) -> str | None:
        """Come to the server itself, with the stolen password."""
        try:
            with self._connect(**{"host": "127.0.0.1", **params}) as connection:
                connection.execute("select 1")
        except psycopg.Error:
            return None
        return "logs in"

    def _connect(self, **params: Any) -> psycopg.Connection[Any]:
        return self.cluster.connect(
            user=self.role, password=self.password, gssencmode="disable", **params
        )


@dataclass(frozen=True)
class Attack:
    """One thing that attackers do.

    Attributes:
        name: for the table.
        run: does it; returns what it got, or None.
    """

    name: str
    run: Callable[[Victim], str | None]


def _listen(victim: Victim) -> str | None:
    with Recorder(victim.cluster.port) as attacker:
        victim.visit(attacker.port)
        return _heard(victim, attacker)


def _downgrade(victim: Victim) -> str | None:
    with Downgrader(victim.cluster.port, asks_password=True) as attacker:
        victim.visit(attacker.port)
        return _heard(victim, attacker)


def _impostor(certificate: tuple[Path, Path], victim: Victim) -> str | None:
    with Impostor(victim.cluster.port, *certificate, asks_password=True) as attacker:
        victim.visit(attacker.port)
        return _heard(victim, attacker)


def _heard(victim: Victim, attacker: Recorder) -> str | None:
    if victim.password.encode() in attacker.heard:
        return "gets the password"
    return "reads queries and rows" if MARKER.encode() in attacker.heard else None


ATTACKS = (
    Attack("listen on the wire", _listen),
    Attack('answer "no TLS here" for the server', _downgrade),
    Attack("pose as it, certified by another CA", lambda v: _impostor(v.foreign, v)),
    Attack("pose as it, by another host's cert", lambda v: _impostor(v.misnamed, v)),
    Attack("a stolen password, without TLS", lambda v: v.enter(sslmode="disable")),
    Attack("a stolen password, no certificate", lambda v: v.enter(sslmode="prefer")),
    Attack("… with another role's certificate", lambda v: v.enter(sslmode="prefer", **v.other)),
    Attack("… with a revoked certificate", lambda v: v.enter(sslmode="prefer", **v.revoked)),
)
