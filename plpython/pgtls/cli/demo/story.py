"""The demo's scenes, on one cluster."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from psycopg import sql

from ...errors import PgtlsError
from ...pki.authority import Authority
from .attacks import ATTACKS, Victim
from .stage import Stage

if TYPE_CHECKING:
    from ...lab import Cluster

_WIDE_OPEN = """\
local all         postgres trust
local replication postgres trust
host  all         all      all  scram-sha-256
"""
_HOST_NAME = "db.example.com"
_ROLES = ("app", "report")

_LAYERS = "select layer, name, status, pass, warn, fail, next_step from pgtls.layers() order by 1"
_NAMES = "insert into pgtls.server_name values"

# Loopback stands for the network here.
_OPTIONS = ("--no-keep-loopback",)

# By layer: its name, and what it means.
_SCENES = {
    1: ("enforced", "TLS on, and no plaintext comes in from the network."),
    2: ("trusted", "Clients check that the CA issued the server's certificate."),
    3: ("identified", "Clients check that it is the certificate of the host they asked for."),
    4: ("revocable", "A certificate that was revoked is turned away."),
    5: ("mutual", "Clients prove who they are with a certificate of their own."),
}


class Story:
    """From wide open to mutual TLS.

    Args:
        stage: where it is shown.
        cluster: the server; it has just been started.
        files: a directory for the CA and for what the attackers have.
    """

    def __init__(self, stage: Stage, cluster: Cluster, files: Path):
        self.stage = stage
        self.cluster = cluster
        self.files = files
        self.ca = files / "ca"
        self.lost = files / "lost"
        self.foreign = files / "foreign"
        self.password = secrets.token_urlsafe(16)

    def prepare(self) -> None:
        """Make the server what it is at the beginning."""
        self.cluster.write_hba(_WIDE_OPEN)
        self.cluster.reload()
        with self.cluster.connect() as connection:
            connection.execute("create extension pgtls cascade")
            for role in _ROLES:
                connection.execute(
                    sql.SQL("create role {} login password {}").format(
                        sql.Identifier(role), self.password
                    )
                )
        authority, _ = Authority.create(self.foreign, name="A CA of the attacker's")
        with authority:
            authority.issue_server(_HOST_NAME)

    def tell(self) -> bool:
        """Show one scene after the other; return whether every attack fails in the end."""
        self._authority()
        before = self._wide_open()
        self._enforced()
        for layer in (2, 3, 4, 5):
            self._layer(layer)
        return self._attacked_again(before)

    # ---- scenes ---------------------------------------------------------------------------------

    def _authority(self) -> None:
        self.stage.scene(
            "A CA, made on the server's host",
            "Keys 0600, P-256, files that PostgreSQL and libpq take as they are.",
        )
        self._tool("ca", "init", "--name", "Demo CA")
        for role in _ROLES:
            self._tool("cert", "client", role, lines=1)
        with Authority.open(self.ca) as authority:
            authority.issue_server("other.example.com")
            # The laptop that will be lost: its certificate is good until the CRL says otherwise.
            authority.issue_client("app", out=self.lost)

    def _wide_open(self) -> list[str | None]:
        stage = self.stage
        stage.scene(
            "The server is wide open",
            "ssl is off, and one line of pg_hba.conf lets everyone in. The client connects as\n"
            "clients do, by sslmode=prefer. Attackers who really stand between get:",
        )
        gains = self._attack({"host": "127.0.0.1", "sslmode": "prefer"})
        stage.attacks(("attack", "before"), _rows_of(gains))
        return gains

    def _enforced(self) -> None:
        stage = self.stage
        stage.scene(_title(1), _SCENES[1][1])
        with self._sessions(sslmode="disable"):
            self._tool("cert", "server", _HOST_NAME, "--san", "127.0.0.1", lines=1)
            stage.command(f"{_NAMES} ('{_HOST_NAME}')  -- what clients call it")
            with self.cluster.connect() as connection:
                connection.execute(f"{_NAMES} (%s)", [_HOST_NAME])
            self._tool("deploy", _HOST_NAME, self.cluster.dsn(), lines=0)
            stage.say("TLS is offered, and two applications go on without it:")
            self._preflight(1)
        stage.say("Both are told sslmode=verify-full, and come back with TLS.")
        with self._sessions():
            self._apply(1)

    def _layer(self, layer: int) -> None:
        self.stage.scene(_title(layer), _SCENES[layer][1])
        if layer == 4:
            self._revoke()
        with self._sessions():
            self._preflight(layer)
            self._apply(layer, *(("--accept", "postgres") if layer == 5 else ()))
            if layer == 5:
                self.stage.command("select * from pgtls.layers()")
                with self.cluster.connect() as connection:
                    self.stage.layers(connection.execute(_LAYERS).fetchall())

    def _attacked_again(self, before: Sequence[str | None]) -> bool:
        self.stage.scene(
            "The same attacks once more",
            "The client connects by sslmode=verify-full with its certificate. The attackers\n"
            "have its password, a certificate of another role, and the lost laptop's.",
        )
        now = self._attack(self._client("app"))
        self.stage.attacks(("attack", "before", "now"), _rows_of(before, now))
        safe = not any(now)
        self.stage.say("Every attack fails." if safe else "Not every attack fails.", "bold")
        return safe

    # ---- what the scenes are made of ------------------------------------------------------------

    def _revoke(self) -> None:
        with Authority.open(self.ca) as authority:
            place = authority.place(self.lost)
            (lost,) = (each for each in authority.certificates() if each.place == place)
        self.stage.say("A laptop with a certificate of app's was lost:")
        self._tool("cert", "revoke", lost.serial, "--reason", "keyCompromise", lines=0)

    def _attack(self, client: dict[str, Any]) -> list[str | None]:
        none = str(self.files / "none")
        victim = Victim(
            self.cluster,
            "app",
            self.password,
            {"sslrootcert": none, "sslcert": none, "sslkey": none, **client},
            foreign=_server_files(self.foreign, _HOST_NAME),
            misnamed=_server_files(self.ca, "other.example.com"),
            other=_own(self.ca / "issued" / "report"),
            revoked=_own(self.lost),
        )
        with self.stage.busy("Attacking"):
            return [attack.run(victim) for attack in ATTACKS]

    def _preflight(self, layer: int) -> None:
        arguments = ("preflight", "--layer", str(layer))
        self.stage.command("pgtls " + " ".join(arguments))
        found = [each for each in self._json(*arguments) if each["status"] == "breaks"]
        for obstacle in found:
            self.stage.obstacle(obstacle)
        if not found:
            self.stage.say("  Nobody would be locked out.", style="green")

    def _apply(self, layer: int, *more: str) -> None:
        arguments = ("apply", "--layer", str(layer), *more, "--yes", "--user", "app")
        self.stage.command("pgtls " + " ".join(arguments))
        applied = self._json(*arguments)
        if applied["state"] not in ("confirmed", "unchanged"):
            raise PgtlsError(f"layer {layer} is {applied['state']}: {applied}")
        for step in applied["steps"]:
            self.stage.say(f"  {step}".replace(f"{self.cluster.data}/", ""))
        for attempt in applied["attempts"]:
            if attempt["layer"] == layer:
                self.stage.attempt(attempt)

    def _sessions(self, **params: Any) -> ExitStack:
        """Have every role connected; as it should be when nothing else is said."""
        # No certificate of the user who watches the demo is to come along.
        none = str(self.files / "none")
        bare = {"host": "127.0.0.1", "sslcert": none, "sslkey": none, "sslrootcert": none}
        with ExitStack() as stack:
            for role in _ROLES:
                given = {**bare, **params} if params else self._client(role)
                stack.enter_context(
                    self.cluster.connect(
                        user=role, password=self.password, gssencmode="disable", **given
                    )
                )
            return stack.pop_all()

    def _client(self, role: str) -> dict[str, Any]:
        issued = self.ca / "issued" / role
        return {
            "host": _HOST_NAME,
            "hostaddr": "127.0.0.1",
            "sslmode": "verify-full",
            "sslrootcert": str(issued / "root.crt"),
            **_own(issued),
        }

    def _tool(self, *arguments: str, lines: int | None = None) -> None:
        """Run the tool and show its output, or so many lines of it."""
        shown = [each for each in arguments if each != self.cluster.dsn()]
        self.stage.command("pgtls " + " ".join(f'"{a}"' if " " in a else a for a in shown))
        done = self._run(*arguments)
        if done.returncode:
            raise PgtlsError(done.stderr.strip())
        for line in done.stdout.replace(f"{self.files}/", "").splitlines()[:lines]:
            self.stage.say(f"  {line.strip()}")

    def _json(self, *arguments: str) -> Any:
        done = self._run(*arguments, *_OPTIONS, "--format", "json", self.cluster.dsn())
        if not done.stdout:
            raise PgtlsError(done.stderr.strip())
        return json.loads(done.stdout)

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "pgtls", *arguments, "--ca", str(self.ca)],
            env={**os.environ, "PGPASSWORD": self.password},
            capture_output=True,
            text=True,
            check=False,
        )


def _title(layer: int) -> str:
    return f"Layer {layer}: {_SCENES[layer][0]}"


def _rows_of(*gains: Sequence[str | None]) -> list[tuple[str | None, ...]]:
    return [(attack.name, *each) for attack, *each in zip(ATTACKS, *gains)]


def _own(issued: Path) -> dict[str, Any]:
    return {"sslcert": str(issued / "postgresql.crt"), "sslkey": str(issued / "postgresql.key")}


def _server_files(ca: Path, name: str) -> tuple[Path, Path]:
    issued = ca / "issued" / name
    return issued / "server.crt", issued / "server.key"
