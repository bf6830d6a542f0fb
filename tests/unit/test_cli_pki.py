"""The command line of the CA: exit codes, one clear line for every failure, stable JSON."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from openssl_ca import OpenSslCa
from pgtls.cli import main
from pgtls.pki.authority import Authority
from pgtls.x509 import read_certificates

ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\Z")
ERROR = re.compile(r"pgtls: error: [^\n]+; hint: [^\n]+\n\Z")


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PGTLS_CA", raising=False)


@pytest.fixture
def ca(tmp_path: Path) -> Path:
    Authority.create(tmp_path / "pgtls-ca", name="Example CA")
    return tmp_path / "pgtls-ca"


def run(*arguments: object) -> Result:
    try:
        runner = CliRunner(mix_stderr=False)
    except TypeError:  # click 8.2 and later always keep the two apart
        runner = CliRunner()
    return runner.invoke(main, [str(each) for each in arguments])


def process(*arguments: object, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from pgtls.cli import main; main()", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **more},
    )


def snapshot(directory: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() if p.is_file() else b"" for p in directory.rglob("*")}


# ---- each command once, in a process of its own -------------------------------------------------


def test_from_nothing_to_a_server_and_a_client(tmp_path: Path) -> None:
    made = process("ca", "init", "--name", "Example CA", "--days", 1000)
    assert (made.returncode, made.stderr) == (0, "")
    assert "pgtls-ca/ca.crt" in made.stdout
    server = process("cert", "server", "db1.example.com", "--san", "10.0.0.5", "--san", "db1")
    assert (server.returncode, server.stderr) == (0, "")
    assert "DNS:db1.example.com, IP:10.0.0.5, DNS:db1" in server.stdout
    client = process("cert", "client", "App User", "--out", "dot-postgresql")
    assert (client.returncode, client.stderr) == (0, "")
    assert sorted(path.name for path in (tmp_path / "dot-postgresql").iterdir()) == [
        "postgresql.crt", "postgresql.key", "root.crt",
    ]  # fmt: skip
    listed = process("cert", "list")
    assert (listed.returncode, listed.stderr) == (0, "")
    assert [line.split()[1] for line in listed.stdout.splitlines()[1:]] == [
        "server", "client", "root",
    ]  # fmt: skip
    shown = process("cert", "show", "pgtls-ca/issued/db1.example.com/server.crt")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "Certificate 2 of 2" in shown.stdout
    crl = process("crl", "--out", "root.crl")
    assert (crl.returncode, crl.stderr) == (0, "")
    assert (tmp_path / "root.crl").read_bytes() == (tmp_path / "pgtls-ca/crl.pem").read_bytes()


def test_the_environment_names_the_ca(ca: Path, tmp_path: Path) -> None:
    ca.rename(tmp_path / "elsewhere")
    assert process("cert", "list").returncode == 2
    assert process("cert", "list", PGTLS_CA=str(tmp_path / "elsewhere")).returncode == 0
    assert process("cert", "list", "--ca", tmp_path / "elsewhere").returncode == 0


@pytest.mark.usefixtures("ca")
def test_a_failing_standard_output_is_a_failure() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", "from pgtls.cli import main; main()", "cert", "list"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert "No space left" in done.stderr


# ---- JSON ---------------------------------------------------------------------------------------


def test_json_of_ca_init_and_issuing() -> None:
    made = json.loads(run("ca", "init", "--name", "Example CA", "--format", "json").stdout)
    assert set(made) == {
        "ca", "name", "serial", "not_before", "not_after", "certificate", "key", "crl",
        "moved_aside",
    }  # fmt: skip
    issued = json.loads(run("cert", "server", "db1", "--format", "json").stdout)
    assert set(issued) == {
        "profile", "name", "serial", "subject", "san", "not_before", "not_after", "certificate",
        "key", "root", "kept", "notices",
    }  # fmt: skip
    assert ISO.match(issued["not_after"])
    leaf = read_certificates(Path(issued["certificate"]).read_bytes())[0]
    assert issued["serial"] == leaf.serial
    assert Path(issued["key"]).is_file()
    assert Path(issued["root"]).is_file()


@pytest.mark.usefixtures("ca")
def test_json_of_list_show_and_crl() -> None:
    run("cert", "server", "db1")
    (server, root) = json.loads(run("cert", "list", "--format", "json").stdout)["certificates"]
    assert set(server) == {
        "serial", "profile", "name", "subject", "san", "not_before", "not_after",
        "expires_in_seconds", "state", "revoked_at", "reason", "superseded_by", "needs_attention",
    }  # fmt: skip
    assert (server["profile"], server["state"], root["profile"]) == ("server", "valid", "root")
    for what in (server["serial"], "db1", "pgtls-ca/issued/db1/server.crt"):
        shown = json.loads(run("cert", "show", what, "--format", "json").stdout)
        assert shown["certificates"][0]["serial"] == server["serial"]
        assert shown["certificates"][0]["extended_key_usage"] == ["serverAuth"]
    crl = json.loads(run("crl", "--format", "json").stdout)
    assert (crl["crl_number"], crl["revoked"], crl["problems"]) == (2, 0, [])
    assert ISO.match(crl["next_update"])
    assert json.loads(run("crl", "--show", "--format", "json").stdout) == crl


# ---- findings: exit code 1 ----------------------------------------------------------------------


@pytest.mark.usefixtures("ca")
def test_list_has_findings_when_something_ends_soon() -> None:
    assert run("cert", "list").exit_code == 0
    run("cert", "server", "db1", "--days", "20")
    assert run("cert", "list").exit_code == 1
    assert run("cert", "list", "--expiring", "10").exit_code == 0
    run("cert", "server", "db1", "--force")
    result = run("cert", "list")
    assert result.exit_code == 0
    assert "expiring, superseded" in result.stdout


def test_list_and_show_have_findings_when_something_has_expired(tmp_path: Path) -> None:
    past = datetime.now(timezone.utc) - timedelta(days=100)
    with Authority.create(tmp_path / "pgtls-ca", name="CA", clock=lambda: past)[0] as authority:
        issued = authority.issue_server("db1", days=10)
    assert run("cert", "list", "--expiring", "0").exit_code == 1
    result = run("cert", "show", issued.certificate)
    assert result.exit_code == 1
    assert "90 days ago" in result.stdout
    assert run("cert", "show", issued.root).exit_code == 0


def test_crl_show_has_findings_when_out_of_date_or_not_the_newest(ca: Path) -> None:
    first = (ca / "crl.pem").read_bytes()
    assert run("crl", "--show").exit_code == 0
    run("crl")
    (ca / "crl.pem").write_bytes(first)
    result = run("crl", "--show")
    assert result.exit_code == 1
    assert "not the newest" in result.stdout


def test_crl_show_has_findings_when_out_of_date(tmp_path: Path) -> None:
    past = datetime.now(timezone.utc) - timedelta(days=200)
    Authority.create(tmp_path / "pgtls-ca", name="CA", clock=lambda: past)
    result = run("crl", "--show")
    assert result.exit_code == 1
    assert "out of date" in result.stdout


# ---- failures: exit code 2, one line, nothing changed -------------------------------------------

BAD_INPUT = [
    "",
    "foo",
    "cert",
    "cert foo",
    "cert server",
    "cert server ''",
    "cert server db_1",
    "cert server db1 --san 10.0.0.0/8",
    "cert server db1 --days 0",
    "cert server db1 --days x",
    "cert server db1 --days 36000",
    "cert server db1 --key-type dsa",
    "cert server db1 --out no/such/parent",
    "cert server db1 --out a-file",
    "cert server db1 --ca missing",
    "cert server db1 --ca a-file",
    "cert server db1 --format xml",
    "cert client ''",
    "cert client " + "a" * 64,
    "cert client 'Example CA'",
    "cert client 'a\nb'",
    "cert client taken",
    "cert list --expiring -1",
    "cert list --ca missing",
    "cert show",
    "cert show missing.crt",
    "cert show 0123",
    "cert show a-directory",
    "cert show a-file",
    "cert show an-empty-file",
    "cert show pgtls-ca/ca.key",
    "cert show pgtls-ca/crl.pem",
    "cert show " + "x" * 5000,
    "cert show x --ca missing",
    "crl --days 0",
    "crl --out a-file",
    "crl --out a-directory",
    "crl --out no/such/file",
    "crl --show --days 5",
    "ca init",
    "ca init --name ''",
    "ca init --name x",
    "ca init --name x --ca a-file",
    "ca init --name x --ca a-directory",
    "ca init --name x --ca a-directory --force",
    "ca init --name x --ca no/such/parent",
    "ca init --name x --days 0 --ca new",
    "ca init --name " + "x" * 65 + " --ca new",
    "ca init --name x --encrypt --ca new",
    "ca init --name x --encrypt --passphrase-file an-empty-file --ca new",
    "ca intermediate",
    "ca intermediate --name ''",
    "ca intermediate --name 'Example CA'",
    "ca intermediate --name x --days 0",
    "ca request --name x",
    "ca request --name x --out a-directory",
    "ca request --name x --out a-file",
    "ca request --name '' --out new.csr --ca new",
    "ca request --name x --out new.csr --ca a-directory",
    "ca sign a-file --out new.pem",
    "ca sign missing --out new.pem",
    "ca install a-file",
    "ca install missing",
    "ca install pgtls-ca/crl.pem",
    "ca rollover",
    "ca rollover start --name 'Example CA'",
    "ca rollover switch",
    "ca rollover finish",
    "ca show --ca missing",
    "cert renew",
    "cert renew nobody",
    "cert renew 'Example CA'",
    "cert renew --due x",
    "cert renew x --within 5",
    "cert renew --due --days 5",
    "cert revoke",
    "cert revoke nobody",
    "cert revoke 'Example CA'",
    "cert revoke nobody --reason bored",
    "cert hold 'Example CA'",
    "cert release nobody",
    "cert sign a-file",
    "cert sign a-file --profile server",
    "cert sign missing --profile server",
    "cert sign a-file --profile root",
    "cert server db1 --batch a-file",
    "cert server --batch an-empty-file",
    "cert server --batch missing",
    "cert server --batch a-directory",
    "cert server db1 --key-passphrase-file an-empty-file",
    "cert client /app --cn x",
    "cert client app --cn ''",
    "crl --show --due",
    "crl --import a-file",
    "crl --import missing",
    "crl --import pgtls-ca/crl.pem",
    "crl --import pgtls-ca/crl.pem --out new",
]


@pytest.mark.parametrize("line", BAD_INPUT)
def test_bad_input_is_one_clear_line_and_changes_nothing(
    ca: Path, tmp_path: Path, line: str
) -> None:
    (tmp_path / "a-file").write_text("hello")
    (tmp_path / "an-empty-file").touch()
    (tmp_path / "a-directory").mkdir()
    (tmp_path / "a-directory" / "theirs").touch()
    (ca / "issued" / "taken").mkdir()
    (ca / "issued" / "taken" / "postgresql.key").write_text("theirs")
    before = snapshot(tmp_path)
    result = run(*shlex.split(line))
    assert result.exit_code == 2, result.output
    assert ERROR.match(result.stderr), result.stderr
    assert result.stdout == ""
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize("group", ["", "ca", "cert"])
def test_a_group_without_a_command_says_so_under_every_click(group: str) -> None:
    name = f"pgtls {group}".strip()
    expected = f"pgtls: error: Missing command; hint: See {name} --help.\n"
    assert run(*group.split()).stderr == expected


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
@pytest.mark.parametrize(
    "line", ["cert show secret.pem", "cert server db1", "cert list", "crl", "ca init --name x"]
)
@pytest.mark.usefixtures("ca")
def test_a_user_without_rights_gets_one_clear_line(tmp_path: Path, line: str) -> None:
    (tmp_path / "secret.pem").write_text("x")
    (tmp_path / "secret.pem").chmod(0o600)
    before = snapshot(tmp_path)
    tmp_path.chmod(0o755)
    for parent in list(tmp_path.parents)[:2]:
        parent.chmod(parent.stat().st_mode | 0o055)
    # Imported before the rights are given up: the package may stand where nobody may read.
    code = (
        "import importlib, os, pkgutil, shutil, encodings.idna, pgtls.pki;"
        "import click.shell_completion, rich.console;"
        "from pgtls import cli;"
        "[importlib.import_module(f'{package.__name__}.{each.name}')"
        " for package in (cli, pgtls.pki) for each in pkgutil.iter_modules(package.__path__)];"
        "os.setgroups([]); os.setgid(65534); os.setuid(65534); cli.main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *shlex.split(line)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2, done.stdout
    assert ERROR.match(done.stderr), done.stderr
    assert snapshot(tmp_path) == before


def test_a_key_is_never_shown(ca: Path, tmp_path: Path) -> None:
    key = (ca / "ca.key").read_text()
    body = key.splitlines()[1]
    mixed = tmp_path / "mixed.pem"
    mixed.write_text(key + (ca / "ca.crt").read_text())
    for what in (ca / "ca.key", mixed):
        for output in ("text", "json"):
            result = run("cert", "show", what, "--format", output)
            assert body[:20] not in result.output
    assert run("cert", "show", mixed).exit_code == 0


def test_what_could_steer_a_terminal_is_escaped(ca: Path, tmp_path: Path) -> None:
    key = ca / "ca.key"
    crafted = tmp_path / "crafted.crt"
    subprocess.run(
        ["openssl", "req", "-x509", "-key", key, "-out", crafted, "-utf8",
         "-subj", "/CN=a\x1b]0;b[red]\x07"],
        check=True,
        capture_output=True,
    )  # fmt: skip
    result = run("cert", "show", crafted)
    assert "\x1b" not in result.stdout
    assert "a\\x1b]0\\;b[red]\\x07" in result.stdout


@pytest.mark.usefixtures("ca")
def test_notices_go_to_standard_error() -> None:
    result = run("cert", "server", f"{'a' * 60}.example.com", "--format", "json")
    assert result.stderr.startswith("pgtls: notice: the subject is empty")
    assert json.loads(result.stdout)["notices"]


def test_force_on_ca_init_says_where_the_old_one_is(ca: Path) -> None:
    old = (ca / "ca.crt").read_bytes()
    result = run("ca", "init", "--name", "Second", "--force", "--format", "json")
    moved = Path(json.loads(result.stdout)["moved_aside"])
    assert (moved / "ca.crt").read_bytes() == old
    assert str(moved) in result.stderr


# ---- help ---------------------------------------------------------------------------------------


def commands(group: click.Group, *path: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    for name, command in sorted(group.commands.items()):
        yield (*path, name), command
        if isinstance(command, click.Group):
            yield from commands(command, *path, name)


PKI = [each for each in commands(main) if each[0][0] in ("ca", "cert", "crl")]


@pytest.mark.parametrize(("path", "command"), PKI, ids=lambda value: str(value))
def test_help_shows_an_example_that_works(
    path: tuple[str, ...], command: click.Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    example = str(command.epilog).partition("Example:\n")[2].strip()
    help_text = run(*path, "--help").stdout
    if path not in (("ca",), ("ca", "init")):
        assert run("ca", "init", "--name", "Example CA").exit_code == 0
    if path == ("ca", "takeover"):
        OpenSslCa(tmp_path / "easy-rsa" / "pki")
    for line in example.splitlines():
        assert line.strip() in help_text
        words = shlex.split(line)
        if words[0] == "openssl":
            subprocess.run(words, check=True, capture_output=True)
            continue
        assert words[0] == "pgtls"
        words = [os.path.expanduser(word) for word in words[1:]]  # noqa: PTH111 - as a shell does
        result = run(*words)
        assert result.exit_code == 0, result.output


@pytest.mark.parametrize(("path", "command"), PKI, ids=lambda value: str(value))
def test_every_command_takes_a_format_and_documents_its_options(
    path: tuple[str, ...], command: click.Command
) -> None:
    assert command.help, path
    options = [each for each in command.params if isinstance(each, click.Option)]
    assert all(each.help for each in options)
    if not isinstance(command, click.Group):
        assert "--format" in {name for each in options for name in each.opts}


# ---- the guide ----------------------------------------------------------------------------------


def test_the_guides_commands_work_in_their_order(tmp_path: Path, source_tree: Path) -> None:
    text = (source_tree / "docs" / "guide" / "ca.md").read_text()
    script = "".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL))
    assert script.count("pgtls ") > 15
    tool = tmp_path / "bin"
    tool.mkdir()
    (tool / "pgtls").write_text(f'#!/bin/sh\nexec {sys.executable} -m pgtls "$@"\n')
    (tool / "pgtls").chmod(0o755)
    done = subprocess.run(
        ["sh", "-euc", script],
        env={**os.environ, "PATH": f"{tool}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not here")
def test_systemd_accepts_the_units(tmp_path: Path, source_tree: Path) -> None:
    for path in (source_tree / "contrib" / "systemd").iterdir():
        text = path.read_text().replace("/usr/local/bin/pgtls", "/bin/true")
        (tmp_path / path.name).write_text(text)
    done = subprocess.run(
        ["systemd-analyze", "verify", *map(str, tmp_path.glob("pgtls-renew.*"))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_ca_with_a_passphrase_is_opened_by_file_descriptor_and_environment(
    tmp_path: Path,
) -> None:
    (tmp_path / "secret").write_text("s3cret\n")
    made = ("ca", "init", "--name", "CA", "--encrypt", "--passphrase-file", "secret")
    assert process(*made).returncode == 0
    refused = process("cert", "server", "db1")
    assert refused.returncode == 2
    assert "nobody tells it" in refused.stderr
    wrong = process("cert", "server", "db1", PGTLS_PASSPHRASE="wrong")
    assert "does not open it" in wrong.stderr
    assert "wrong" not in wrong.stderr.replace("the passphrase", "")
    assert process("cert", "server", "db1", PGTLS_PASSPHRASE="s3cret").returncode == 0
    by_file = process("cert", "server", "db2", "--passphrase-file", "secret")
    assert (by_file.returncode, by_file.stderr) == (0, "")
    reader, writer = os.pipe()
    os.write(writer, b"s3cret\n")
    os.close(writer)
    code = f"import os; os.dup2({reader}, 3); from pgtls.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "crl", "--passphrase-file", "/dev/fd/3"],
        pass_fds=(reader,),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.usefixtures("ca")
def test_a_servers_key_with_a_passphrase_comes_with_its_command(tmp_path: Path) -> None:
    (tmp_path / "100% secret").write_text("s3cret\n")
    result = run("cert", "server", "db1", "--key-passphrase-file", "100% secret")
    assert result.exit_code == 0
    key = tmp_path / "pgtls-ca" / "issued" / "db1" / "server.key"
    assert key.read_text().startswith("-----BEGIN ENCRYPTED")
    command = re.search(r"ssl_passphrase_command = '(.*)'\n", result.stderr)
    assert command
    # As the server takes it: %% is a percent sign, and the quotes of SQL are doubled.
    shell = command[1].replace("''", "'").replace("%%", "%")
    told = subprocess.run(["sh", "-c", shell], check=True, capture_output=True, text=True).stdout
    assert told == "s3cret\n"


@pytest.mark.usefixtures("ca")
def test_renewing_by_a_timer_says_a_line_for_each_change() -> None:
    run("cert", "server", "db1", "--days", "1")
    assert run("cert", "renew", "--due").output == ""
    run("ca", "rollover", "start", "--name", "Second CA")
    run("ca", "rollover", "switch")
    result = run("cert", "renew", "--due")
    assert result.exit_code == 0
    assert re.fullmatch(r"renewed server db1: serial [0-9a-f]+, good until [^\n]*\n", result.output)
    assert json.loads(run("cert", "renew", "--due", "--format", "json").stdout) == {"renewed": []}
    assert run("crl", "--due").output == ""


# ---- names that are signed -----------------------------------------------------------------------


def request(subject: str, *more: str) -> None:
    subprocess.run(
        ["openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
         "-utf8", "-keyout", "made.key", "-out", "made.csr", "-subj", subject, *more],
        check=True, capture_output=True,
    )  # fmt: skip


SIGN = ("cert", "sign", "made.csr", "--profile")


def test_names_are_shown_before_they_are_signed(ca: Path) -> None:
    request("/CN=db1", "-addext", "subjectAltName=DNS:db1,DNS:*.example.com")
    without = run(*SIGN, "server")
    assert without.exit_code == 2
    assert "the request asks for db1, DNS:db1, DNS:*.example.com" in without.stderr
    assert "--take-names" in without.stderr
    (ca / "issued" / "db1").mkdir()
    (ca / "issued" / "db1" / "server.crt").write_text("in the way: nothing can be signed")
    shown = run(*SIGN, "server", "--take-names")
    assert shown.exit_code == 2
    assert "it will be for CN=db1, DNS:db1, DNS:*.example.com" in shown.stderr
    assert "stands for every host name" in shown.stderr
    some = run(*SIGN, "server", "--name", "db9", "--format", "json")
    assert json.loads(some.stdout)["san"] == ["DNS:db9"]
    assert "left out: the name DNS:*.example.com" in some.stderr


@pytest.mark.parametrize("profile", ["server", "client"])
@pytest.mark.usefixtures("ca")
def test_a_name_that_deceives_is_signed_only_when_it_is_accepted(profile: str) -> None:
    name = (
        "p\u043estgres"
        if profile == "client"
        else "xn--" + "p\u043estgres".encode("punycode").decode()
    )
    request(f"/CN={name}")
    for options in (("--take-names",), ("--name", name)):
        refused = run(*SIGN, profile, *options)
        assert refused.exit_code == 2, refused.output
        assert 'reads as "postgres"' in refused.stderr
    assert len(json.loads(run("cert", "list", "--format", "json").stdout)["certificates"]) == 1
    hint = refused.stderr.rpartition("so with ")[2].strip().rstrip(".")
    done = run(*SIGN, profile, "--take-names", *shlex.split(hint))
    assert done.exit_code == 0, done.output


@pytest.mark.usefixtures("ca")
def test_a_request_for_a_superuser_is_signed_only_when_somebody_here_says_the_name() -> None:
    request("/CN=postgres")
    refused = run(*SIGN, "client", "--take-names")
    assert refused.exit_code == 2
    assert "is a superuser's name" in refused.stderr
    given = run(*SIGN, "client", "--name", "postgres")
    assert given.exit_code == 0, given.output
    assert "is a superuser's name" in given.stderr


@pytest.mark.usefixtures("ca")
def test_issuing_for_such_a_name_says_so() -> None:
    for name, why in (("postgres", "superuser"), ("\u0440ostgres", 'reads as "postgres"')):
        issued = run("cert", "client", name)
        assert issued.exit_code == 0
        assert why in issued.stderr
