"""Other drivers, told a mode as pgtls.sslmodes() tells them, before the same attackers as libpq.

psycopg is here on every machine; the others where ``make drivers`` has put them.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from programs import BUILD, CLIENTS

from pgtls.explain import explain
from pgtls.lab import Installation
from pgtls.sslmodes import ATTACKS, MEASURED, MODES, needs_root
from pgtls.texts import TEXTS

sys.path.append(str(Path(__file__).parents[1] / "live"))
from attacks import Field

HOST = "127.0.0.1"
PYTHON = (sys.executable, str(CLIENTS / "evaluate.py"))


@dataclass(frozen=True)
class Program:
    """What connects as a driver is told, a line a case, in the directory of root.crt."""

    driver: str
    command: Sequence[str]
    environment: tuple[str, str] = ("", "")
    needs: Path = Path("/")

    def attempt(self, lines: Sequence[str], field: Field) -> list[str]:
        """Return ``ok``, or ``no`` and the error, for each line."""
        if self.driver == "jdbc":
            lines = [f"{line}&password={field.password}\t" for line in lines]
        done = subprocess.run(
            self.command,
            input="".join(f"{line}\n" for line in lines),
            capture_output=True,
            text=True,
            check=False,
            timeout=200,
            cwd=field.directory,
            env={
                "PATH": "/usr/local/bin:/usr/bin:/bin",
                "HOME": "/nonexistent",
                "PGPASSWORD": field.password,
                **dict([self.environment] if self.environment[0] else []),
            },
        )
        outcomes = done.stdout.splitlines()[-len(lines) :]
        assert len(outcomes) == len(lines), done.stderr
        return outcomes


def _java(jar: str) -> Program:
    path = BUILD / "java" / jar
    command = ("java", "-cp", f"{path}:{BUILD / 'java'}", "Connect", "select 1")
    return Program("jdbc", command, needs=path)


PROGRAMS = {
    "psycopg": Program("psycopg", (*PYTHON, "psycopg")),
    "asyncpg": Program(
        "asyncpg", (*PYTHON, "asyncpg"), ("PYTHONPATH", str(BUILD / "python")), BUILD / "python"
    ),
    "pgjdbc of Debian 12": _java("pgjdbc-12.jar"),
    "pgjdbc of Debian sid": _java("pgjdbc-sid.jar"),
    "node-postgres": Program(
        "node-postgres",
        (shutil.which("node") or "node", str(CLIENTS / "evaluate.js")),
        ("NODE_PATH", str(BUILD / "node" / "node_modules")),
        BUILD / "node" / "node_modules",
    ),
}


@pytest.fixture(scope="module")
def field(installation: Installation, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Field]:
    with installation.cluster() as cluster:
        yield Field(cluster, tmp_path_factory.mktemp("field"), name=HOST, other="127.0.0.9")


@pytest.fixture(params=list(PROGRAMS))
def program(request: pytest.FixtureRequest) -> Program:
    program = PROGRAMS[request.param]
    if not program.needs.exists():
        pytest.skip("not on this machine: make drivers fetches it")
    return program


def told(driver: str, mode: str, port: int) -> str:
    text = TEXTS.connection_string(
        driver, mode, host=HOST, port=str(port), database="postgres", user="app"
    )
    assert text
    return text


def outcome(said: str, heard: bytes, field: Field) -> str:
    """As the table has it, but that what was heard was heard, with TLS or without."""
    robbed = field.password.encode() in heard
    if said.startswith("ok"):
        return "heard" if robbed else "safe"
    return "stolen" if robbed else "refused"


@pytest.mark.servers("host")
def test_every_driver_is_as_safe_as_the_table_says(program: Program, field: Field) -> None:
    modes = [mode for mode in MODES if mode in TEXTS.drivers[program.driver].options]
    expected, found = {}, {}
    for number, attack in enumerate(ATTACKS):
        field.rules("hostssl" if attack.endswith("hostssl") else "host", "password")
        with ExitStack() as stack:
            attackers = [stack.enter_context(field.attacker(attack)) for _ in modes]
            lines = [told(program.driver, m, a.port) for m, a in zip(modes, attackers)]
            for mode, said, attacker in zip(modes, program.attempt(lines, field), attackers):
                seen = MEASURED[mode, needs_root(mode)][number]
                expected[mode, attack] = {"plaintext": "heard", "deceived": "heard"}.get(seen, seen)
                found[mode, attack] = outcome(said, attacker.heard, field)
                # What the client itself refuses, explain knows by this driver's words.
                assert found[mode, attack] != "refused" or explain(said, near=False), said
    assert found == expected


PITFALLS = [
    # require never verifies in pgjdbc, with a root file or without.
    ("jdbc", "{url}&sslmode=require&sslrootcert=root.crt", "other_ca", "heard"),
    # ssl=true alone means verify-full there.
    ("jdbc", "{url}&ssl=true&sslrootcert=root.crt", "listens", "safe"),
    ("jdbc", "{url}&ssl=true&sslrootcert=root.crt", "same_ca", "refused"),
    (
        "jdbc",
        "{url}&sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory",
        "other_ca",
        "heard",
    ),
    # In a URL of node-postgres require means verify-full, up to pg 8 ...
    (
        "node-postgres",
        "{{ connectionString: '{url}?sslmode=require&sslrootcert=root.crt' }}",
        "same_ca",
        "refused",
    ),
    # ... and what libpq means by it, if that is asked for.
    (
        "node-postgres",
        "{{ connectionString: '{url}?sslmode=require&uselibpqcompat=true' }}",
        "other_ca",
        "heard",
    ),
    (
        "node-postgres",
        "{{ connectionString: '{url}?sslmode=no-verify', ssl: {{ ca: fs.readFileSync('root.crt') "
        "}} }}",
        "other_ca",
        "heard",
    ),
    ("node-postgres", "{{ connectionString: '{url}' }}", "listens", "heard"),
    # asyncpg goes by libpq: prefer by default, and require verifies where there is a root file.
    ("asyncpg", "asyncpg.connect('{url}')", "listens", "safe"),
    ("asyncpg", "asyncpg.connect('{url}')", "denies_tls", "heard"),
    ("asyncpg", "asyncpg.connect('{url}?sslmode=require&sslrootcert=root.crt')", "other_ca",
     "refused"),
]  # fmt: skip


@pytest.mark.servers("host")
def test_the_pitfalls_are_as_they_are_told(program: Program, field: Field) -> None:
    field.rules("host", "password")
    for driver, form, attack, expected in PITFALLS:
        if driver != program.driver:
            continue
        with field.attacker(attack) as attacker:
            url = f"postgres://app@{HOST}:{attacker.port}/postgres"
            if driver == "jdbc":
                url = f"jdbc:postgresql://{HOST}:{attacker.port}/postgres?user=app"
            (said,) = program.attempt([form.format(url=url)], field)
            assert outcome(said, attacker.heard, field) == expected, (form, attack, said)
