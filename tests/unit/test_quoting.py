"""What is shown and what is to be pasted: how each is written, and the one way out."""

from __future__ import annotations

import ast
import json
import os
import pty
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pgtls.cli import render
from pgtls.facts import Rule, Word
from pgtls.hba.dialect import Dialect
from pgtls.hba.parse import DiskReader, TextReader, parse
from pgtls.hba.tokens import fields
from pgtls.quoting import Unwritable, hba, secrets, shell, sql, visible
from pgtls.texts import forms

# ---- types of placeholders -----------------------------------------------------------------------


@pytest.mark.parametrize("text", ["{role}", "a {role:} b", "{role:sh}", "{role:>10}", "{}"])
def test_a_text_whose_placeholder_has_no_type_does_not_load(text: str) -> None:
    with pytest.raises(ValueError, match="has no type"):
        forms.check(["{fine:prose}", text])


@pytest.mark.parametrize("text", ["{role}", "{role:sh}"])
def test_a_placeholder_without_a_type_is_not_filled_in_either(text: str) -> None:
    with pytest.raises(KeyError):
        forms.filled(text, {"role": "bob"})


def test_a_missing_value_is_shown_so_that_pasting_it_fails() -> None:
    text = "{a:argument} {a:literal} {a:hba_role} {a:identifier}"
    assert forms.filled(text, {}, missing=True) == "'<a>' '<a>' <a> \"<a>\""
    with pytest.raises(KeyError):
        forms.filled(text, {})


# ---- shown ---------------------------------------------------------------------------------------

CONTROLS = "".join(
    chr(n) for n in range(0x110000) if unicodedata.category(chr(n)) in ("Cc", "Cf", "Zl", "Zp")
)


def test_no_control_character_of_unicode_is_shown_raw() -> None:
    for character in CONTROLS:
        assert visible(f"a{character}b").isascii()
        assert visible(f"a{character}b").isprintable()


@given(st.text())
def test_json_is_the_value_and_has_no_control_character(text: str) -> None:
    shown = render._json({"a": text + CONTROLS[:40]})
    assert json.loads(shown) == {"a": text + CONTROLS[:40]}
    assert all(c.isprintable() or c == "\n" for c in shown)


def calls(tree: ast.AST) -> set[str]:
    """The dotted names that a module calls."""
    called = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    return called | {f"?.{name.rpartition('.')[2]}" for name in called}


def test_whatever_a_command_writes_goes_out_by_render(source_tree: Path) -> None:
    """So that no value can steer the terminal, and none is read as rich's markup."""
    folder = source_tree / "plpython" / "pgtls" / "cli"
    ways = {"click.echo", "click.secho", "click.style", "print", "Console", "rich.print"}
    ways |= {"sys.stdout.write", "sys.stderr.write", "os.write", "?.from_markup", "?.status"}
    found = {
        str(path.relative_to(folder)): calls(ast.parse(path.read_text())) & ways
        for path in folder.rglob("*.py")
        if path != folder / "render.py"
    }
    assert {name: used for name, used in found.items() if used} == {}
    made = [
        ast.unparse(node)
        for node in ast.walk(ast.parse((folder / "render.py").read_text()))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Console"
    ]
    assert len(made) == 1
    assert "markup=False" in made[0]


def on_a_terminal(*words: str) -> bytes:
    """What a command writes to a real terminal."""
    ours, its = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "pgtls", *words], stdin=its, stdout=its, stderr=its
    )
    os.close(its)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    process.wait()
    os.close(ours)
    return shown


@pytest.mark.parametrize(
    "name", ["[/b].log", "[red]x[/red].log", "a\u202eb.log", "\x1b]0;x\x07.log"]
)
def test_a_file_name_is_no_markup_and_does_not_steer_the_terminal(
    name: str, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(
        'FATAL:  no pg_hba.conf entry for host "10.0.0.7", user "a\x1b[31m\u202e[/b]", database '
        '"x\x9b", no encryption\n'
    )
    for words in (("explain", "--log", str(file)), ("hba", "lint", str(file)),
                  ("probe", "--timeout", "1", name)):  # fmt: skip
        shown = on_a_terminal(*words)
        assert b"Traceback" not in shown
        text = shown.decode()
        assert "\u202e" not in text
        assert "\x9b" not in text
        assert "\x07" not in text
        assert "\x1b]" not in text
    for words in (("explain", "--log", str(file), "--format", "json"),):
        done = subprocess.run(
            [sys.executable, "-m", "pgtls", *words], capture_output=True, text=True, check=False
        )
        assert json.loads(done.stdout)[0]["error_id"] == "hba-plaintext"
        assert all(c.isprintable() or c == "\n" for c in done.stdout)


# ---- the writer of pg_hba.conf -------------------------------------------------------------------

WORDS = st.text(st.characters(exclude_characters="\n\r\0", exclude_categories=["Cs"]), min_size=1)


@given(WORDS, st.booleans())
def test_a_field_that_was_read_is_written_so_that_it_is_read_again(text: str, quoted: bool) -> None:
    ((token,),) = fields(hba.field(text, quoted=quoted))
    assert token.word.text == text
    assert token.word.quoted == (quoted or hba.field(text) != text)


@given(st.sampled_from(["map", "ldapprefix", "pamservice"]), WORDS)
def test_an_option_is_one_word(name: str, value: str) -> None:
    ((token,),) = fields(hba.option(name, value))
    assert token.word.text == f"{name}={value}"


def test_a_rule_is_shown_with_the_quotes_that_it_needs_and_no_raw_control() -> None:
    line = 'hostssl all "+all","a\x1bb" 10.0.0.0/8 cert map="x --cn postgres"'
    (rule,) = parse(TextReader("f", line, DiskReader()), "f", Dialect(150000))
    assert rule.text == ('hostssl all "+all","a\\x1bb" 10.0.0.0/8 cert map="x --cn postgres"')
    assert rule.line.split() == line.split()


# ---- secrets -------------------------------------------------------------------------------------

SECRETS = st.text(
    st.characters(exclude_characters='"\n\r\0\\#', exclude_categories=["Cs"]), min_size=4
).map(lambda text: f"S3cr{text}")


@given(SECRETS, st.sampled_from(["ldapbindpasswd", "radiussecrets"]))
def test_a_rule_never_shows_a_secret_and_its_line_keeps_it(secret: str, name: str) -> None:
    rule = Rule(1, "host", (Word("all"),), (Word("all"),), "all", None, "ldap", ((name, secret),))
    assert "S3cr" not in rule.text
    assert f"{name}=***" in rule.text
    assert fields(rule.line)[-1][0].word.text == f"{name}={secret}"


@pytest.mark.parametrize("begin", ["", "# ", "#", "host all all all ldap ", "x # "])
@pytest.mark.parametrize(
    "form",
    [
        '{n}="{s}"',
        '"{n}={s}"',
        '{n} = "{s}"',
        '{n}= "{s}"',
        '{n} ="{s}"',
        '{n}="S3cr\\\n{s}"',
        '{n}=S3cr\\\r\nS3cr,"{s}"',
        '{n}=\\\n"{s}"',
        'ldapbind"pass\\\nwd={s}"',
        '{n}=S3cr, "{s}", "{s}"',
    ],
)
@given(SECRETS)
def test_no_line_shows_a_secret_however_it_is_written(begin: str, form: str, secret: str) -> None:
    line = begin + form.format(n="ldapbindpasswd", s=secret) + " ldapprefix=x"
    shown = secrets.in_lines(f"local all all trust\n{line}\nhost all all all md5\n")
    assert "S3cr" not in shown
    assert shown.startswith("local all all trust\n")
    assert shown.endswith("\nhost all all all md5\n")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_hiding_secrets_loses_no_line(text: str) -> None:
    assert secrets.in_lines(text).count("\n") == text.count("\n")


@pytest.mark.parametrize(
    "piece",
    ['"', "://a:", "://a:b@", "passwd", "passwd=", "a,", "secret ", "passwd = ", "\\\n", '""', "-"],
)
def test_the_time_to_hide_secrets_grows_with_the_length_alone(piece: str) -> None:
    for text in (piece * (400_000 // len(piece)), "passwd=" + piece * (400_000 // len(piece))):
        start = time.process_time()
        secrets.in_lines(text)
        secrets.in_error(text)
        assert time.process_time() - start < 4


def test_what_is_no_secret_is_shown_as_it_is() -> None:
    for line in (
        "host all all all password # the password method",
        'host all all all ldap ldapurl="ldap://h:389/dc=x?uid?sub" ldapbasedn="a, b"',
        "hostssl all all all cert map=secrets clientcert=verify-full",
    ):
        assert secrets.in_lines(line) == line


# ---- the shell and SQL ---------------------------------------------------------------------------


@given(st.text())
def test_what_is_written_for_pasting_is_printable_or_refused(text: str) -> None:
    for write in (
        shell.word,
        shell.argument,
        shell.path,
        sql.literal,
        sql.identifier,
        hba.map_name,
    ):
        words = ""
        try:
            words = write(text)
        except Unwritable as error:
            words = str(error)
        assert words.isprintable()
