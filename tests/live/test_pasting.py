"""Whatever a text gives to paste means the value, and nothing else, to what it is pasted into.

Every text is filled with hostile values.  What is to be pasted is cut out of it, and judged by a
real sh, a real server and the real command line.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import click
import psycopg
import pytest
from hostile_names import OTHERS, VALUES
from psycopg import sql as psql

from pgtls.cli import main
from pgtls.lab import Cluster, Installation
from pgtls.quoting import Unwritable
from pgtls.texts import TEXTS
from pgtls.texts.forms import filled, placeholders

ALL = (*VALUES, *OTHERS)

SHELL = ("shell", "argument", "path", "sans")
SQL = ("literal", "identifier", "setting", "integers")
HBA = ("hba_database", "hba_role", "address")
IDENT = ("ident_map", "ident_system", "ident_role")

#: What a value of these is where the text is not about to be refused for it.
SOUND = {"address": "10.0.0.7", "integers": "7, 8", "port": "5432", "setting": "ssl_ciphers"}

TEMPLATES = sorted({text for text in TEXTS.templates() if placeholders(text)})

COMMANDS = ("pgtls", "chmod", "chown", "openssl", "namei", "stat", "ls", "cp", "head")
PROGRAMS = rf"\b(?:{'|'.join(COMMANDS)})\b|--san="
STATEMENTS = r"\b(?:select|insert|alter|grant)\b"


def having(types: tuple[str, ...]) -> list[str]:
    return [text for text in TEMPLATES if any(type_ in types for _, type_ in placeholders(text))]


def values_for(text: str, value: str) -> dict[str, object]:
    """The hostile value in every place, but where a sound one lets the text be made at all."""
    return {
        name: [value] if type_ == "sans" else SOUND.get(type_, value)
        for name, type_ in placeholders(text)
    }


def cut(text: str, types: tuple[str, ...], begins: str, ends: str) -> Iterator[str]:
    """Yield the parts of a template that are to be pasted: as they begin, to where they end."""
    for found in re.finditer(r"\{\w+:(\w+)\}", text):
        if found[1] in types:
            starts = [each.start() for each in re.finditer(begins, text[: found.start()])]
            assert starts, f"no {begins} before {found[0]} in {text!r}"
            end = re.search(ends, text[found.end() :]) if ends else None
            yield text[starts[-1] : found.end() + (end.end() if end else 0)]


def made(part: str, value: str, *, expressions: bool = True) -> str | None:
    """A part filled in, or None where it is refused."""
    try:
        return filled(part, values_for(part, value), expressions=expressions)
    except Unwritable:
        return None


# ---- what is shown ------------------------------------------------------------------------------


def test_nothing_that_could_steer_a_terminal_is_in_any_text() -> None:
    tried = 0
    for text in TEMPLATES:
        for value in ALL:
            for sound in (True, False):
                values = values_for(text, value)
                if not sound:
                    values = {name: [value] if name == "others" else value for name in values}
                try:
                    shown = filled(text, values)
                except Unwritable as error:
                    shown = error.value
                assert shown.isprintable(), (text, value, shown)
                tried += 1
    print(f"{tried} texts tried")


def test_a_text_whose_value_can_not_be_written_says_so_and_gives_nothing_to_paste() -> None:
    detail, remediation = TEXTS.preflight("role_without", role="a\x1b[31m")
    assert "\x1b" not in detail + remediation
    assert "pgtls cert client" not in remediation
    assert r"a\x1b[31m" in remediation


# ---- the shell ----------------------------------------------------------------------------------

#: Every program of the texts, replaced by one that tells what it was called with.
TELL = "".join(f"{name}() {{ printf '%s\\0' {name} \"$@\"; }}\n" for name in COMMANDS)


def words_of(script: str, folder: Path) -> list[str]:
    """The words that a real sh makes of a command."""
    for options in (["-n"], []):
        done = subprocess.run(
            ["/bin/sh", *options, "-c", TELL + script],
            capture_output=True,
            cwd=folder,
            env={"PATH": "/usr/bin:/bin", "x": "expanded", "HOME": "/expanded"},
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b""), (script, done.stderr)
    return done.stdout.decode().split("\0")[:-1]


def expected_words(part: str, value: str) -> list[str]:
    """The words as the text means them: its own, and the value as one word."""
    words = []
    for word in part.split():
        types = placeholders(word)
        if not types:
            words.append(word)
            continue
        ((name, type_),) = types
        begin, _, end = word.partition(f"{{{name}:{type_}}}")
        if type_ == "sans":
            words += [begin, f"--san={value}"]
            continue
        if type_ == "argument" and value.startswith("-"):
            words.append("--")
        dashed = type_ == "path" and value.startswith("-")
        words.append(begin + ("./" if dashed else "") + value + end)
    return words


def shell_parts() -> list[str]:
    parts = {part for text in having(SHELL) for part in cut(text, SHELL, PROGRAMS, "")}
    return sorted(
        f"pgtls cert server {part}" if part.startswith("--san") else part
        for part in parts
        if "&&" not in part
    )


def test_a_real_shell_gives_every_command_back_word_by_word(tmp_path: Path) -> None:
    tried = refused = 0
    for part in shell_parts():
        for value in ALL:
            script = made(part, value)
            if script is None:
                assert not value.isprintable(), (part, value)
                refused += 1
                continue
            assert words_of(script, tmp_path) == expected_words(part, value), (part, value)
            tried += 1
    assert list(tmp_path.iterdir()) == []
    print(f"{tried} commands tried, {refused} refused")
    assert tried > 500


def parsed(words: list[str]) -> dict[str, Any]:
    """What the real command line takes the words of ``pgtls …`` for."""
    command: click.Command = main
    context = click.Context(main, info_name="pgtls")
    rest = words[1:]
    while isinstance(command, click.Group):
        found = command.get_command(context, rest[0])
        assert found is not None, rest
        command, rest = found, rest[1:]
    return command.make_context(command.name, list(rest), parent=context).params


def test_the_command_line_takes_every_name_for_a_name(tmp_path: Path) -> None:
    tried = 0
    for part in shell_parts():
        if not part.startswith("pgtls cert"):
            continue
        for value in ALL:
            script = made(part, value)
            if script is None or not value:
                continue
            params = parsed(words_of(script, tmp_path))
            named = params.get("role", params.get("name"))
            if "--san" in part or "sans" in part:
                assert params["alternatives"][-1] == value, (part, value)
            if "argument" in part:
                assert named == value, (part, value)
            assert params["force"] is False
            assert params.get("common_name") is None
            tried += 1
    print(f"{tried} commands parsed")
    assert tried > 200


def test_a_placeholder_that_is_pasted_is_refused(tmp_path: Path) -> None:
    def pgtls(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "pgtls", *words, "--ca", str(tmp_path / "ca")],
            capture_output=True,
            text=True,
            check=False,
        )

    assert pgtls("ca", "init", "--name", "Test CA").returncode == 0
    for words in (("server", "<name>"), ("server", "a.example", "--san=<other name>")):
        assert pgtls("cert", *words).returncode == 2
    refused = pgtls("cert", "client", "<role>")
    assert (refused.returncode, "is a placeholder" in refused.stderr) == (2, True)
    assert not list((tmp_path / "ca" / "issued").glob("*"))


# ---- SQL ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def installed(installation: Installation) -> Iterator[Cluster]:
    """A server of this module's own, with the extension."""
    with installation.cluster() as cluster:
        cluster.psql("create extension pgtls cascade")
        yield cluster


def run_alone(conn: psycopg.Connection[Any], statement: str) -> None:
    """Run what must be one statement: the extended protocol takes no second one."""
    # Placeholders of psycopg's are none of PostgreSQL's: the statement goes as it is.
    result = conn.pgconn.exec_params(statement.encode(), [])
    state = result.error_field(psycopg.pq.DiagnosticField.SQLSTATE)
    # A name may not exist, and a value may be refused; the words are SQL all the same.
    syntax = (b"42601", b"42602", b"22P02", b"22025", b"26000")
    assert state not in syntax, (statement, state, result.error_message)


def test_every_statement_is_one_and_has_the_value_in_it(installed: Cluster) -> None:
    texts = [text for text in having(SQL) if "configuration_value" not in text]
    parts = {part for text in texts for part in cut(text, SQL, STATEMENTS, ";")}
    assert len(parts) >= 10
    tried = 0
    with installed.connect() as conn:
        for part in sorted(parts):
            for value in ALL:
                # What only the reader knows stands there as a word that is no SQL.
                statement = made(part.replace("<tls>", "true"), value)
                if statement is None:
                    continue
                if not statement.startswith("alter system"):
                    # That one runs in no transaction, and is undone below.
                    conn.execute("begin")
                run_alone(conn, statement)
                conn.execute("rollback")
                tried += 1
        conn.execute("alter system reset all")
    print(f"{tried} statements tried")
    assert tried > 500


def test_a_literal_a_name_and_a_setting_are_read_back_as_they_were(installed: Cluster) -> None:
    lines, wanted = [], []
    with installed.connect() as conn:
        for value in ALL:
            with suppress(Unwritable):
                shown = filled("{a:literal}", {"a": value})
                for conforming in ("on", "off"):
                    conn.execute(f"set standard_conforming_strings = {conforming}")
                    assert conn.execute(f"select {shown}::text").fetchone() == (value,)
                conn.execute("set standard_conforming_strings = on")
            with suppress(Unwritable):
                name = filled("{a:identifier}", {"a": value})
                found = conn.execute(f"select 1 as {name}")
                assert found.description is not None
                assert found.description[0].name == value
            with suppress(Unwritable):
                shown = filled("{a:configuration_value}", {"a": value})
                wanted.append(value)
                lines.append(f"test.v{len(wanted)} = {shown}\n")
        with (installed.data / "lab.conf").open("a") as file:
            file.writelines(lines)
        rows = conn.execute(
            "select setting, error from pg_file_settings where name like 'test.%' order by seqno"
        ).fetchall()
        installed.configure()
    assert [setting for setting, _ in rows] == wanted
    assert len(wanted) > 50


# ---- pg_hba.conf and pg_ident.conf ---------------------------------------------------------------

OPEN = "local all postgres trust\n"


def lines_of(part: str, expressions: bool) -> dict[str, str]:
    """By value, the line that a text gives for it; without what is refused."""
    found = {value: made(part, value, expressions=expressions) for value in VALUES}
    return {value: line for value, line in found.items() if line is not None}


def test_every_line_loads(installed: Cluster) -> None:
    tried = 0
    with installed.connect() as conn:
        expressions = conn.info.server_version >= 160000
        for types, begins, write, view in (
            (HBA, r"\b(?:hostssl|hostgssenc|local) ", installed.write_hba, "pg_hba_file_rules"),
            (IDENT, r"(?<=pg_ident\.conf: )", installed.write_ident, "pg_ident_file_mappings"),
        ):
            ends = r".*?(?= and |$)"
            for part in sorted(
                {p for text in having(types) for p in cut(text, types, begins, ends)}
            ):
                lines = lines_of(part, expressions)
                write(
                    OPEN + "\n".join(lines.values()) if types == HBA else "\n".join(lines.values())
                )
                rows = conn.execute(f"select error from {view}").fetchall()
                errors = [error for (error,) in rows if error and "cannot match" not in error]
                assert errors == [], part
                assert len(rows) == len(lines) + (types == HBA)
                tried += len(lines)
    installed.write_hba(OPEN)
    print(f"{tried} lines loaded")
    assert tried > 300


def refusals(cluster: Cluster, lines: str, clients: list[tuple[str, str]]) -> list[bool]:
    """Whether each client, a database and a role, is taken by a line; it need not be there."""
    cluster.write_hba(OPEN + lines)
    cluster.reload()
    found = []
    for database, role in clients:
        words = ""
        try:
            cluster.connect(user=role, dbname=database).close()
        except psycopg.OperationalError as error:
            words = str(error)
        assert not words or re.search("no pg_hba.conf entry|does not exist", words), words
        found.append("no pg_hba.conf entry" in words)
    return found


@pytest.mark.parametrize("type_", ["hba_role", "hba_database"])
def test_a_line_lets_in_the_name_in_it_and_no_other(installed: Cluster, type_: str) -> None:
    """Each name has a line of its own, told by the other field: all pairs are tried."""
    with installed.connect() as conn:
        expressions = conn.info.server_version >= 160000
        for value in VALUES if type_ == "hba_role" else ():
            conn.execute(psql.SQL("create role {} login").format(psql.Identifier(value)))
    part = f"{{a:{type_}}}"
    written = {
        value: shown
        for value in VALUES
        if (shown := made(part, value, expressions=expressions)) is not None
    }
    # To libpq an empty database is none, and one with an equals sign a connection string.
    names = [value for value in VALUES if type_ == "hba_role" or "=" not in value]
    lines, clients, wanted = "", [], []
    for number, (named, shown) in enumerate(written.items()):
        pair = (f"x{number}", shown) if type_ == "hba_role" else (shown, f"x{number}")
        lines += f"local {pair[0]} {pair[1]} trust\n"
        for name in names:
            clients.append((f"x{number}", name) if type_ == "hba_role" else (name, f"x{number}"))
            wanted.append(name != named)
    found = refusals(installed, lines, clients)
    wrong = [c for c, refused, want in zip(clients, found, wanted) if refused != want]
    with installed.connect() as conn:
        for value in VALUES if type_ == "hba_role" else ():
            conn.execute(psql.SQL("drop role {}").format(psql.Identifier(value)))
    assert wrong == []
    print(f"{len(written)} lines, {len(clients)} connections")
    assert len(written) > 45


def test_explain_writes_for_the_version_that_it_is_asked_on(installed: Cluster) -> None:
    message = 'no pg_hba.conf entry for host "10.0.0.7", user "/.*", database "/", SSL encryption'
    with installed.connect() as conn:
        (cure,) = conn.execute(
            "select cure from pgtls.explain(%s) where cause like 'No host or hostssl line%%'",
            [message],
        ).fetchone() or ("",)
        new = conn.info.server_version >= 160000
    wanted = r'"/^/$" "/^/\.\*$"' if new else '"/" "/.*"'
    assert cure == f"Add a line and reload: hostssl {wanted} 10.0.0.7/32 scram-sha-256"
