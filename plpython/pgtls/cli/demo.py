"""``pgtls demo``: a throwaway server on its way from wide open to mutual TLS, live."""

from __future__ import annotations

import secrets
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..errors import PgtlsError
from . import options

if TYPE_CHECKING:
    import psycopg

    from ..lab import Cluster

_WIDE_OPEN = """\
local all         postgres trust
local replication postgres trust
host  all         all      all  scram-sha-256
"""
_HOST_NAME = "db.example.com"
_ROLES = ("app", "report")
# Header, width; together with the space between them, 80 columns.
_LAYER_COLUMNS = (
    ("", 1), ("layer", 12), ("status", 7), ("pass", 4), ("warn", 4), ("fail", 4), ("next step", 36)
)  # fmt: skip
_STYLE = {"pass": "green", "warn": "yellow", "fail": "red", "unknown": "magenta"}


# As the reader is shown them, less the session that asks.
_SESSIONS = """
select usename, encryption, hba_rule from pgtls.sessions() where transport <> 'unix'
"""
_PLAINTEXT = """
select usename, under_layer_1, client_change
  from pgtls.non_tls_sessions(true, keep_loopback => false) where transport <> 'unix'
"""
_LAYERS = "select layer, name, status, pass, warn, fail, next_step from pgtls.layers() order by 1"
_OWN_PROTOCOL = "select version from pg_stat_ssl where pid = pg_backend_pid()"
_HBA = "select line, replaces, reason from pgtls.recommended_hba(%s, keep_loopback => false)"


class DemoUnavailable(PgtlsError):
    """The demo's own packages are not installed."""


@click.command(epilog=options.epilog("pgtls demo"))
@click.option(
    "--source",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=None,
    help="The source tree to install the extension from.  [default: where this tool runs from]",
)
def demo(source: Path | None) -> None:
    """Show a throwaway server on its way from wide open to mutual TLS.

    Starts a PostgreSQL of its own as an unprivileged user, opens real sessions against it, and
    takes it through the layers with this tool and the extension.  Nothing of the system's
    PostgreSQL is touched, and nothing is left when it ends.
    """
    try:
        from ..lab import Installation
    except ImportError as error:
        raise DemoUnavailable(
            f"the demo needs {error.name}", hint="Run: pip install 'pgtls[demo]'"
        ) from None
    stage = _Stage()
    with ExitStack() as stack:
        with stage.busy("Starting a PostgreSQL of its own"):
            installation = stack.enter_context(Installation.host())
            installation.install_extension(source)
            cluster = stack.enter_context(installation.cluster())
            files = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="pgtls-demo-")))
            story = _Story(stage, cluster, files)
            story.prepare()
        story.tell()
    stage.say("The server of this demo is gone, and nothing of it is left.", style="dim")


class _Stage:
    """What the reader sees: 80 columns, one scene of a screen's height at a time."""

    def __init__(self) -> None:
        self.console = Console(width=min(80, Console().width), highlight=False)
        self._number = 0

    def scene(self, title: str, text: str) -> None:
        self._number += 1
        self.console.print()
        self.console.rule(Text(f"{self._number}  {title}", style="bold"), align="left")
        self.console.print(Text(text))

    def say(self, text: str, style: str = "") -> None:
        self.console.print(Text(text, style=style))

    def command(self, text: str) -> None:
        self.console.print(Text(text, style="bold cyan"))

    def good(self, text: str) -> None:
        self.console.print(Text("  let in   ", style="green") + Text(text))

    def refused(self, text: str, reason: str) -> None:
        self.console.print(Text("  refused  ", style="red") + Text(text))
        self.indented(reason)

    def indented(self, text: str, style: str = "") -> None:
        indent = " " * 11
        width = self.console.width
        for line in textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent):
            self.say(line, style)

    @contextmanager
    def busy(self, text: str) -> Iterator[None]:
        with self.console.status(text):
            if not self.console.is_terminal:
                self.say(f"{text} …")
            yield

    def layers(self, rows: list[Any]) -> None:
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
        for header, width in _LAYER_COLUMNS:
            number = header in ("pass", "warn", "fail")
            table.add_column(
                header, justify="right" if number else "left", no_wrap=True, width=width
            )
        for layer, name, status, good, warned, failed, step in rows:
            style = _STYLE.get(status, "")
            table.add_row(
                str(layer),
                name,
                Text(status, style=style),
                str(good),
                str(warned),
                str(failed),
                step,
            )
        self.console.print(table)


class _Story:
    """The scenes, on one cluster."""

    def __init__(self, stage: _Stage, cluster: Cluster, files: Path):
        self.stage = stage
        self.cluster = cluster
        self.files = files
        self.ca = files / "ca"
        self.password = secrets.token_urlsafe(16)

    def prepare(self) -> None:
        """Make the server what it is at the beginning."""
        from psycopg import sql

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

    def tell(self) -> None:
        """Show one scene after the other."""
        self._wide_open()
        self._certificates()
        self._enforce()
        self._mutual()

    def _wide_open(self) -> None:
        stage = self.stage
        stage.scene(
            "A server that is wide open",
            "ssl is off, and one line of pg_hba.conf lets everyone in. Two applications are\n"
            "connected, over TCP from this machine: here they stand for a network.",
        )
        with ExitStack() as stack:
            for role in _ROLES:
                stack.enter_context(self._connect(role, sslmode="prefer"))
            stage.command("select usename, encryption, hba_rule from pgtls.sessions()")
            for usename, encryption, rule in self._rows(_SESSIONS):
                stage.say(f"  {usename:<9}{encryption:<6}{rule}")
            stage.command("select * from pgtls.non_tls_sessions(true, keep_loopback => false)")
            plaintext = self._rows(_PLAINTEXT)
            for usename, fate, _ in plaintext:
                stage.say(f"  {usename:<9}{fate}")
            stage.indented(f"What must change there: {plaintext[0][2]}.")
            self._look()
        stage.say("No layer holds.", style="bold")

    def _certificates(self) -> None:
        self.stage.scene(
            "A CA and certificates",
            "Made on the server's host by the tool: keys 0600, P-256, chain files that\n"
            "PostgreSQL and libpq take as they are.",
        )
        self._tool("ca", "init", "--name", "Demo CA")
        self._tool("cert", "server", _HOST_NAME, "--san", "127.0.0.1")
        self._tool("cert", "client", "app")

    def _enforce(self) -> None:
        from ..lab.tls import SETTINGS, put_in_place

        stage = self.stage
        stage.scene(
            "TLS on, and plaintext out: layers 1 to 4",
            "The files go into the data directory, then:",
        )
        put_in_place(self.cluster, self.ca / "issued" / _HOST_NAME, self.ca / "crl.pem")
        stage.command("alter system set ssl = on")
        stage.command("alter system set ssl_ca_file = 'root.crt'")
        stage.command("alter system set ssl_crl_file = 'crl.pem'")
        stage.command("alter system set log_connections = on")
        self.cluster.configure(SETTINGS, log_connections=True)
        self._paste_hba(1)
        stage.command("insert into pgtls.server_name ...   -- the names that clients use")
        with self.cluster.connect() as connection:
            for name in (_HOST_NAME, "127.0.0.1"):
                connection.execute("insert into pgtls.server_name (name) values (%s)", [name])
        self._attempt("plaintext", "app", sslmode="disable")
        self._attempt("any certificate", "report", sslmode="require")
        self._attempt("checked", "app", **self._verify_full())
        self._attempt("wrong name", "app", **self._verify_full(host="db.example.org"))
        with ExitStack() as stack:
            stack.enter_context(self._connect("app", **self._verify_full()))
            stack.enter_context(self._connect("report", sslmode="require"))
            self._look()
        stage.say("Layers 1 to 4 hold. Clients still prove no more than a password.", "bold")

    def _mutual(self) -> None:
        stage = self.stage
        stage.scene("Clients prove who they are: layer 5", "The same file, for the last layer:")
        self._paste_hba(5)
        self._attempt("no certificate", "report", **self._verify_full())
        self._attempt("app's certificate", "app", **self._verify_full(), **self._client("app"))
        self._attempt("as report", "report", **self._verify_full(), **self._client("app"))
        with self._connect("app", **self._verify_full(), **self._client("app")):
            self._look()
        stage.say("Every layer holds.", style="bold")

    def _look(self) -> None:
        self.stage.command("select * from pgtls.layers()")
        self.stage.layers(self._rows(_LAYERS))

    def _paste_hba(self, layer: int) -> None:
        stage = self.stage
        stage.command(f"select line from pgtls.recommended_hba({layer}, keep_loopback => false)")  # noqa: S608 - shown, not run
        lines = self._rows(_HBA, layer)
        for line, replaces, reason in lines:
            if reason:
                stage.say(f"  - {replaces}", style="red")
                stage.say(f"  + {line}", style="green")
                stage.indented(reason, style="dim")
        self.cluster.write_hba("".join(f"{line}\n" for line, _, _ in lines))
        self.cluster.reload()

    def _attempt(self, what: str, role: str, **params: Any) -> None:
        import psycopg

        shown = f"{what:<19}user={role:<7} sslmode={params['sslmode']:<12}"
        try:
            with self._connect(role, **params) as connection:
                (version,) = connection.execute(_OWN_PROTOCOL).fetchone() or ("",)
        except psycopg.OperationalError as error:
            self.stage.refused(shown.rstrip(), _reason(error))
        else:
            self.stage.good(f"{shown} {version}")

    def _verify_full(self, host: str = _HOST_NAME) -> dict[str, Any]:
        root = self.ca / "issued" / "app" / "root.crt"
        return {
            "host": host,
            "hostaddr": "127.0.0.1",
            "sslmode": "verify-full",
            "sslrootcert": str(root),
        }

    def _client(self, role: str) -> dict[str, Any]:
        issued = self.ca / "issued" / role
        return {
            "sslcert": str(issued / "postgresql.crt"),
            "sslkey": str(issued / "postgresql.key"),
        }

    def _connect(self, role: str, **params: Any) -> psycopg.Connection[Any]:
        # No certificate of the user who watches the demo is to come along.
        none = str(self.files / "none")
        given = {"host": "127.0.0.1", "sslcert": none, "sslkey": none, "sslrootcert": none}
        return self.cluster.connect(
            user=role,
            password=self.password,
            gssencmode="disable",
            application_name=role,
            **{**given, **params},
        )

    def _rows(self, sql: str, *values: object) -> list[Any]:
        with self.cluster.connect() as connection:
            return connection.execute(sql, values or None).fetchall()

    def _tool(self, *arguments: str) -> None:
        self.stage.command("pgtls " + " ".join(f'"{a}"' if " " in a else a for a in arguments))
        done = subprocess.run(
            [sys.executable, "-m", "pgtls", *arguments, "--ca", str(self.ca)],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise PgtlsError(done.stderr.strip())
        for line in done.stdout.replace(f"{self.files}/", "").splitlines():
            self.stage.say(f"  {line.strip()}")


def _reason(error: Exception) -> str:
    """The last thing that went wrong, as libpq says it, without where."""
    line = str(error).strip().splitlines()[-1]
    for mark in ("FATAL:  ", "SSL error: ", "failed: "):
        line = line.rpartition(mark)[2] or line
    return line
