"""``pgtls hba`` on files alone: exit codes, one clear line for every failure, stable JSON."""

from __future__ import annotations

import json
import os
import pty
import re
import shlex
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from pgtls.cli import main

ERROR = re.compile(r"pgtls: error: [^\n]+; hint: [^\n]+\n\Z")

HBA = """\
# TYPE  DATABASE  USER  ADDRESS  METHOD
local   all       all            peer
host    all       all   127.0.0.1/32  scram-sha-256
host    app       +writers \\
    10.0.0.0/8  scram-sha-256  # the app
include_if_exists extra.conf
hostssl app       bob   192.0.2.0/24  cert  map=certs
"""
EXTRA = "host report all 198.51.100.0/24 scram-sha-256\n"
CLIENTS = """\
database,user,address,tls,sessions
app,ann,10.0.0.7,no,3
app,ann,10.0.0.8,yes,1
app,bob,192.0.2.5,yes,
report,joe,198.51.100.9,,2
app,joe,,no,1
"""
ROLES = '{"ann": ["team"], "team": ["writers"]}'


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pg_hba.conf").write_text(HBA)
    (tmp_path / "extra.conf").write_text(EXTRA)
    (tmp_path / "clients.csv").write_text(CLIENTS)
    (tmp_path / "roles.json").write_text(ROLES)
    (tmp_path / "pg_ident.conf").write_text("certs /^(.*)$ \\1\n")


def run(*arguments: object) -> Result:
    try:
        runner = CliRunner(mix_stderr=False)
    except TypeError:  # click 8.2 and later always keep the two apart
        runner = CliRunner()
    return runner.invoke(main, ["hba", *map(str, arguments)])


def as_json(*arguments: object) -> list[dict[str, object]]:
    found = json.loads(run(*arguments, "--format", "json").stdout)
    assert isinstance(found, list)
    return found


def snapshot(directory: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path): (path.read_bytes() if path.is_file() else b"", path.stat().st_mode)
        for path in directory.rglob("*")
    }


# ---- lint ---------------------------------------------------------------------------------------


def codes(*arguments: object) -> set[tuple[object, object]]:
    return {(found["line"], found["code"]) for found in as_json("lint", *arguments)}


def test_lint_names_lines_of_the_file_and_of_what_it_includes() -> None:
    result = run("lint", "pg_hba.conf")
    assert result.exit_code == 1
    assert re.search(r"^4 +plaintext +critical ", result.stdout, re.MULTILINE)
    assert re.search(r"^extra\.conf:1 +plaintext +critical ", result.stdout, re.MULTILINE)
    assert result.stderr == ""


def test_lint_is_the_same_from_another_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = as_json("lint", "pg_hba.conf")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    there = as_json("lint", "../pg_hba.conf")
    assert [each["line"] for each in there] == [each["line"] for each in here]
    assert {each["file"] for each in here} == {"pg_hba.conf", "extra.conf"}
    assert {each["file"] for each in there} == {"../pg_hba.conf", "extra.conf"}


def test_lint_expands_what_a_name_file_holds(tmp_path: Path) -> None:
    (tmp_path / "names").write_text("ann bob\n")
    (tmp_path / "pg_hba.conf").write_text("host app @names 10.0.0.0/8 trust\n")
    assert as_json("lint", "pg_hba.conf")[0]["rule"] == "host app ann,bob 10.0.0.0/8 trust"
    (tmp_path / "names").unlink()
    missing = f'could not open file "{tmp_path}/names": No such file or directory'
    assert missing in str(as_json("lint", "pg_hba.conf")[0]["detail"])


def test_lint_of_a_clean_file_ends_with_0(tmp_path: Path) -> None:
    (tmp_path / "clean.conf").write_text("local all all peer\nhostssl app ann 10.0.0.0/8 cert\n")
    result = run("lint", "clean.conf")
    assert (result.exit_code, result.stderr) == (0, "")
    assert as_json("lint", "clean.conf") == []


def test_lint_json_keys() -> None:
    (first, *_) = as_json("lint", "pg_hba.conf")
    assert set(first) == {"file", "line", "code", "severity", "detail", "remediation", "rule"}


def test_lint_of_maps_and_of_a_missing_ca(tmp_path: Path) -> None:
    assert (7, "missing_map") not in codes("pg_hba.conf")
    assert (7, "missing_map") not in codes("pg_hba.conf", "--ident", "pg_ident.conf")
    (tmp_path / "pg_ident.conf").write_text("others x y\ncerts x\n")
    assert (7, "missing_map") in codes("pg_hba.conf", "--ident", "pg_ident.conf")
    result = run("lint", "pg_hba.conf", "--ident", "pg_ident.conf", "--min-severity", "critical")
    assert result.exit_code == 1
    notices = result.stderr
    assert notices == (
        'pgtls: notice: line 2 of "pg_ident.conf" does not load: missing entry at end of line\n'
    )
    assert (7, "no_ca") not in codes("pg_hba.conf")
    assert (7, "no_ca") in codes("pg_hba.conf", "--no-ca")


def test_lint_reads_the_file_as_the_version_does(tmp_path: Path) -> None:
    (tmp_path / "old.conf").write_text("hostssl app ann 10.0.0.0/8 md5 clientcert=1\n")
    assert (1, "silent") not in codes("old.conf", "--pg-version", 12)
    assert (1, "silent") in codes("old.conf", "--pg-version", 14)
    assert (1, "silent") in codes("old.conf")


def test_min_severity_decides_what_is_shown_and_the_exit_code(tmp_path: Path) -> None:
    (tmp_path / "wide.conf").write_text("hostssl all all all scram-sha-256\n")
    assert run("lint", "wide.conf").exit_code == 1
    result = run("lint", "wide.conf", "--min-severity", "medium")
    assert result.exit_code == 0
    assert "1 of lower severity" in result.stdout
    assert as_json("lint", "wide.conf", "--min-severity", "medium") == []


# ---- recommend ----------------------------------------------------------------------------------


@pytest.mark.parametrize("layer", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("loopback", ["--keep-loopback", "--no-keep-loopback"])
def test_what_is_recommended_lints_without_plaintext(
    tmp_path: Path, layer: int, loopback: str
) -> None:
    result = run("recommend", "pg_hba.conf", "--layer", layer, loopback)
    assert result.exit_code == 0
    (tmp_path / "new.conf").write_text(result.stdout)
    assert "plaintext" not in {code for _, code in codes("new.conf")}


def test_loopback_goes_on_as_it_came_unless_told_otherwise(tmp_path: Path) -> None:
    (tmp_path / "all.conf").write_text("host all all all md5\n")
    kept = run("recommend", "all.conf", "--layer", 1).stdout
    assert "host  all  all  127.0.0.1/32  md5\n" in kept
    assert kept.endswith("\nhostssl all all all md5\n")
    strict = run("recommend", "all.conf", "--layer", 1, "--no-keep-loopback").stdout
    assert strict == "hostssl all all all md5\n"


def test_recommend_says_on_standard_error_what_changed_and_why() -> None:
    result = run("recommend", "pg_hba.conf", "--layer", 1)
    assert result.stdout.startswith("# TYPE  DATABASE  USER  ADDRESS  METHOD\nlocal   all ")
    assert "\nhostssl app       +writers \\\n    10.0.0.0/8  scram-sha-256  # the" in result.stdout
    assert "@@ -4,1 +4,1 @@ only with TLS from the network\n-host    app " in result.stderr
    assert "+# include_if_exists extra.conf\n" in result.stderr


@pytest.mark.parametrize("layer", [1, 5])
def test_the_diff_is_one_that_patch_takes(tmp_path: Path, layer: int) -> None:
    result = run("recommend", "pg_hba.conf", "--layer", layer, "--no-keep-loopback")
    before = HBA.split("\n")
    after: list[str] = []
    done = 0
    for line in result.stderr.splitlines()[2:]:
        hunk = re.match(r"@@ -(\d+),(\d+) \+(\d+),(\d+) @@ .", line)
        if hunk:
            start = int(hunk[1]) - bool(int(hunk[2]))
            after += before[done:start]
            done = start
            assert len(after) == int(hunk[3]) - bool(int(hunk[4]))
        elif line.startswith("-"):
            assert before[done] == line[1:]
            done += 1
        else:
            after.append(line[1:])
    assert "\n".join(after + before[done:]) == result.stdout
    assert (tmp_path / "pg_hba.conf").read_text() == HBA


def test_recommend_leaves_a_file_that_needs_nothing_as_it_is(tmp_path: Path) -> None:
    content = b"# caf\xe9\r\nlocal\tall all peer\n\nhostssl all all all scram-sha-256"
    (tmp_path / "good.conf").write_bytes(content)
    result = run("recommend", "good.conf", "--layer", 1)
    assert (result.exit_code, result.stdout_bytes) == (0, content)
    assert result.stderr == "pgtls: notice: nothing has to change for layer 1\n"
    assert json.loads(run("recommend", "good.conf", "--layer", 1, "--format", "json").stdout)


def test_recommend_json_keys() -> None:
    lines = as_json("recommend", "pg_hba.conf", "--layer", 1)
    assert all(set(line) == {"seq", "line", "replaces", "reason"} for line in lines)
    assert [line["seq"] for line in lines] == list(range(1, len(lines) + 1))
    assert (lines[3]["replaces"], lines[3]["reason"]) == (
        "host    app       +writers \\",
        "only with TLS from the network",
    )
    assert (lines[0]["replaces"], lines[0]["reason"]) == (None, None)


def test_out_is_the_file_that_is_printed_without_it(tmp_path: Path) -> None:
    (tmp_path / "pg_hba.conf").chmod(0o640)
    printed = run("recommend", "pg_hba.conf", "--layer", 1).stdout
    result = run("recommend", "pg_hba.conf", "--layer", 1, "--out", "new.conf")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Written to new.conf" in result.stdout
    assert "+hostssl app" in result.stdout
    assert (tmp_path / "new.conf").read_text() == printed
    assert (tmp_path / "new.conf").stat().st_mode & 0o777 == 0o640


def test_force_replaces_a_file_and_keeps_its_mode_and_owner(tmp_path: Path) -> None:
    target = tmp_path / "pg_hba.conf"
    target.chmod(0o604)
    if os.geteuid() == 0:
        os.chown(target, 65534, 65534)
    before = target.stat()
    assert run("recommend", target, "--layer", 1, "--out", target).exit_code == 2
    assert target.read_text() == HBA
    assert run("recommend", target, "--layer", 1, "--out", target, "--force").exit_code == 0
    after = target.stat()
    assert "hostssl app       +writers" in target.read_text()
    assert (after.st_mode, after.st_uid, after.st_gid) == (
        before.st_mode,
        before.st_uid,
        before.st_gid,
    )


def test_a_terminal_is_shown_the_diff_alone() -> None:
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "pgtls", "hba", "recommend", "pg_hba.conf", "--layer", "1"],
        stdout=theirs,
        stderr=subprocess.PIPE,
        check=False,
        text=True,
        env={**os.environ, "TERM": "dumb"},
    )
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert done.returncode == 0
    assert "# TYPE" not in shown
    assert "+hostssl app" in shown
    assert "give --out" in done.stderr


# ---- simulate -----------------------------------------------------------------------------------

SIMULATE = "simulate pg_hba.conf --candidate new.conf --clients clients.csv --roles roles.json"


@pytest.fixture
def candidate(tmp_path: Path) -> Path:
    path = tmp_path / "new.conf"
    path.write_text(run("recommend", "pg_hba.conf", "--layer", 1).stdout)
    return path


@pytest.mark.usefixtures("candidate")
def test_simulate_says_who_breaks_and_what_must_change() -> None:
    found = as_json(*SIMULATE.split())
    assert all(
        set(each) == {
            "user", "database", "address", "encryption", "replication", "client_cert",
            "client_cert_cn", "client_cert_dn", "sessions",
            "outcome_today", "file_today", "line_today", "rule_today", "outcome_candidate",
            "file_candidate", "line_candidate", "rule_candidate", "breaks", "change",
        }
        for each in found
    )  # fmt: skip
    assert [(each["user"], each["encryption"], each["breaks"]) for each in found] == [
        ("ann", "none", True),
        ("ann", "tls", False),
        ("bob", "tls", False),
        ("joe", "none", True),
        ("joe", "none", False),
    ]
    assert [each["line_today"] for each in found] == [4, 4, 7, 1, 2]
    assert [each["file_today"] for each in found][3] == "extra.conf"
    assert found[0]["outcome_candidate"] == "no_entry"
    assert "sslmode=require" in str(found[0]["change"])


@pytest.mark.usefixtures("candidate")
def test_simulate_in_text() -> None:
    result = run(*SIMULATE.split())
    assert (result.exit_code, result.stderr) == (1, "")
    assert re.search(r"^ann@app 10\.0\.0\.7 plaintext +3 +allowed, line 4 of ", result.stdout, re.M)
    assert "\n2 of 5 clients (5 of 8 sessions) would no longer come in" in result.stdout
    only = run(*SIMULATE.split(), "--only-breaks").stdout
    assert "bob@app" in result.stdout
    assert "bob@app" not in only
    assert only.splitlines()[-1] == result.stdout.splitlines()[-1]


def test_nobody_breaks_under_the_same_file() -> None:
    line = "simulate pg_hba.conf --candidate pg_hba.conf --clients clients.csv"
    assert run(*line.split()).exit_code == 0


@pytest.mark.usefixtures("candidate")
def test_memberships_reach_through_groups() -> None:
    without = as_json(*SIMULATE.partition(" --roles")[0].split())
    assert without[0]["outcome_today"] == "no_entry"
    assert as_json(*SIMULATE.split())[0]["outcome_today"] == "allowed"


@pytest.mark.usefixtures("candidate")
def test_a_server_without_tls_today_has_clients_that_chose_nothing() -> None:
    assert "sslmode=prefer" in str(as_json(*SIMULATE.split(), "--ssl-off")[0]["change"])


@pytest.mark.usefixtures("candidate")
def test_clients_as_json_say_the_same_by_ending_and_by_content(tmp_path: Path) -> None:
    expected = as_json(*SIMULATE.split())
    clients = [
        {"database": "app", "user": "ann", "address": "10.0.0.7", "tls": False, "sessions": 3},
        {"database": "app", "user": "ann", "address": "10.0.0.8", "encryption": "tls"},
        {"database": "app", "user": "bob", "address": "192.0.2.5", "tls": "yes"},
        {"database": "report", "user": "joe", "address": "198.51.100.9", "sessions": 2},
        {"database": "app", "user": "joe", "address": None, "client_cert": None},
    ]
    for name in ("clients.json", "clients"):
        (tmp_path / name).write_text(json.dumps(clients))
        assert as_json(*SIMULATE.replace("clients.csv", name).split()) == expected
    (tmp_path / "clients").write_text("\ufeff" + CLIENTS)
    assert as_json(*SIMULATE.replace("clients.csv", "clients").split()) == expected


def test_replication_and_certificates_count(tmp_path: Path) -> None:
    (tmp_path / "a.conf").write_text("host all all all trust\nhost replication all all trust\n")
    (tmp_path / "b.conf").write_text("hostssl all all all cert\n")
    (tmp_path / "c.csv").write_text(
        "database,user,address,tls,replication,client_cert,client_cert_cn\n"
        ",standby,10.0.0.1,yes,yes,,\napp,ann,10.0.0.1,yes,no,no,\n"
        "app,ann,10.0.0.1,yes,no,yes,\napp,ann,10.0.0.1,yes,no,yes,ann\n"
        "app,ann,10.0.0.1,yes,no,yes,bob\n"
    )
    found = as_json(*["simulate", "a.conf", "--candidate", "b.conf", "--clients", "c.csv"])
    assert [each["outcome_candidate"] for each in found] == [
        "no_entry", "no_certificate", "unknown", "allowed", "name_mismatch",
    ]  # fmt: skip
    assert [each["breaks"] for each in found] == [True, True, True, False, True]


def test_a_map_counts_in_a_simulation(tmp_path: Path) -> None:
    (tmp_path / "a.conf").write_text("hostssl all all all scram-sha-256\n")
    (tmp_path / "b.conf").write_text("hostssl all all all cert map=m\n")
    (tmp_path / "c.csv").write_text(
        "database,user,address,tls,client_cert_cn\napp,ann,10.0.0.1,yes,web\n"
    )
    line = ["simulate", "a.conf", "--candidate", "b.conf", "--clients", "c.csv"]
    assert [each["outcome_candidate"] for each in as_json(*line)] == ["unknown"]
    for name, expected in (("web", "allowed"), ("other", "name_mismatch")):
        (tmp_path / "i.conf").write_text(f"m {name} ann\n")
        (each,) = as_json(*line, "--ident", "i.conf")
        assert (each["outcome_candidate"], each["breaks"]) == (expected, expected != "allowed")
    (tmp_path / "i.conf").write_text("m web ann\nm web\n")
    result = run(*line, "--ident", "i.conf")
    assert result.exit_code == 2
    assert "does not load" in result.stderr


def test_a_list_without_clients_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "clients.csv").write_text("database,user\n")
    result = run(*TRY.split())
    assert result.exit_code == 0
    assert result.stderr == "pgtls: notice: the list has no clients\n"


BAD_CLIENTS = {
    "": "it is empty",
    "database,user,adress\n": 'line 1: there is no column "adress"',
    "database\n": 'line 1: the column "user" is missing',
    "database,user,user\n": 'line 1: the column "user" is there twice',
    "database,user,tls,encryption\n": "line 1: tls and encryption say the same thing",
    "database,user\napp,ann\n\napp,\n": "line 4: the user is empty",
    "database,user\n,ann\n": "line 2: the database is empty",
    "database,user\napp,ann,x\n": "line 2: 3 values where the header has 2 columns",
    'database,user\napp,"ann\n': "no CSV",
    "database,user,address\napp,ann,10.0.0.0/8\n": 'line 2: "10.0.0.0/8" is no IP address',
    "database,user,address,tls\na,b,::1,maybe\n": 'line 2: tls is neither yes nor no: "maybe"',
    "database,user,address,encryption\na,b,::1,ssl\n": "encryption is none of tls, gss, none",
    "database,user,tls\napp,ann,yes\n": "line 2: a client without an address comes by a Unix",
    "database,user,sessions\napp,ann,-1\n": 'line 2: sessions is no number of sessions: "-1"',
    "[": "line 1: no JSON",
    "{}": "it is no JSON list",
    "[" * 100_000: "no JSON",
    "[1]": "client 1: it is no JSON object",
    '[{"database": "a"}]': 'client 1: the column "user" is missing',
    '[{"database": "a", "user": 1}]': "client 1: user is no text: 1",
    '[{"database": "a", "user": "b", "sessions": true}]': "client 1: sessions is no number",
}


@pytest.mark.parametrize(("text", "message"), BAD_CLIENTS.items(), ids=range(len(BAD_CLIENTS)))
def test_a_bad_list_of_clients_is_one_line_that_names_the_place(
    tmp_path: Path, text: str, message: str
) -> None:
    (tmp_path / "bad").write_text(text)
    result = run(*["simulate", "pg_hba.conf", "--candidate", "pg_hba.conf", "--clients", "bad"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert ERROR.match(result.stderr), result.stderr
    assert f'"bad": {message}' in result.stderr or message in result.stderr


# ---- failures: exit code 2, one line, nothing changed -------------------------------------------

TRY = "simulate pg_hba.conf --candidate pg_hba.conf --clients clients.csv"
BAD_INPUT = [
    "",
    "foo",
    "lint",
    "lint missing.conf",
    "lint a-directory",
    "lint an-empty-file",
    "lint only-comments",
    "lint pg_hba.conf --pg-version 9",
    "lint pg_hba.conf --pg-version 20",
    "lint pg_hba.conf --pg-version x",
    "lint pg_hba.conf --ident missing.conf",
    "lint pg_hba.conf --ident a-directory",
    "lint pg_hba.conf --min-severity awful",
    "lint pg_hba.conf --format xml",
    "recommend",
    "recommend pg_hba.conf",
    "recommend pg_hba.conf --layer 0",
    "recommend pg_hba.conf --layer 6",
    "recommend missing.conf --layer 1",
    "recommend a-directory --layer 1",
    "recommend an-empty-file --layer 1",
    "recommend broken.conf --layer 1",
    "recommend broken.conf --layer 1 --out new.conf",
    "recommend broken.conf --layer 1 --out a-file --force",
    "recommend pg_hba.conf --layer 1 --out a-file",
    "recommend pg_hba.conf --layer 1 --out a-directory --force",
    "recommend pg_hba.conf --layer 1 --out no/such/file",
    "simulate pg_hba.conf",
    "simulate pg_hba.conf --candidate pg_hba.conf",
    "simulate pg_hba.conf --candidate missing.conf --clients clients.csv",
    "simulate pg_hba.conf --candidate broken.conf --clients clients.csv",
    "simulate broken.conf --candidate pg_hba.conf --clients clients.csv",
    "simulate pg_hba.conf --candidate pg_hba.conf --clients missing.csv",
    "simulate pg_hba.conf --candidate pg_hba.conf --clients a-directory",
    "simulate pg_hba.conf --candidate pg_hba.conf --clients latin1.csv",
    f"{TRY} --roles missing.json",
    f"{TRY} --roles a-file",
    f"{TRY} --roles list.json",
    f"{TRY} --roles numbers.json",
]


@pytest.mark.parametrize("line", BAD_INPUT)
def test_bad_input_is_one_clear_line_and_changes_nothing(tmp_path: Path, line: str) -> None:
    (tmp_path / "a-file").write_text("hello")
    (tmp_path / "an-empty-file").touch()
    (tmp_path / "only-comments").write_text("# nothing\n\n")
    (tmp_path / "a-directory").mkdir()
    (tmp_path / "broken.conf").write_text("local all all peer\nhost all all md5\n")
    (tmp_path / "latin1.csv").write_bytes(b"database,user\napp,caf\xe9\n")
    (tmp_path / "list.json").write_text("[]")
    (tmp_path / "numbers.json").write_text('{"ann": [1]}')
    before = snapshot(tmp_path)
    result = run(*shlex.split(line))
    assert result.exit_code == 2, result.output
    assert ERROR.match(result.stderr), result.stderr
    assert result.stdout == ""
    assert snapshot(tmp_path) == before


def test_a_file_that_does_not_load_is_named_with_the_servers_words(tmp_path: Path) -> None:
    (tmp_path / "extra.conf").write_text("\nhost all all 10.0.0.0/33 md5\n")
    expected = 'line 2 of "extra.conf" does not load: invalid CIDR mask in address "10.0.0.0/33"'
    assert expected in run("recommend", "pg_hba.conf", "--layer", 1).stderr
    assert expected in run(*TRY.split()).stderr
    (tmp_path / "extra.conf").write_text("hostssl a b all md5 clientcert=1\n")
    silent = run("recommend", "pg_hba.conf", "--layer", 1).stderr
    assert 'line 1 of "extra.conf" does not load: The server refuses the line' in silent


def test_bytes_that_are_no_text_are_shown_as_escapes(tmp_path: Path) -> None:
    (tmp_path / "odd.conf").write_bytes(b"host caf\xe9 \x07[31m 10.0.0.0/8 trust\n")
    result = run("lint", "odd.conf", "--format", "json")
    assert json.loads(result.stdout)[0]["rule"] == r"host caf\xe9 \x07[31m 10.0.0.0/8 trust"
    (tmp_path / "c.csv").write_text("database,user\napp,\x07[31m\n")
    shown = run(*["simulate", "odd.conf", "--candidate", "odd.conf", "--clients", "c.csv"])
    assert "\\x07[31m@app unix" in shown.stdout
    changed = run("recommend", "odd.conf", "--layer", 1)
    assert b"hostssl caf\xe9 \x07[31m " in changed.stdout_bytes
    assert "\x07" not in changed.stderr


# ---- as a whole ---------------------------------------------------------------------------------


def test_from_a_file_to_its_successor_in_processes_of_their_own(tmp_path: Path) -> None:
    def pgtls(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "pgtls", "hba", *arguments],
            capture_output=True,
            text=True,
            check=False,
        )

    assert pgtls("lint", "pg_hba.conf").returncode == 1
    made = pgtls("recommend", "pg_hba.conf", "--layer", "1", "--no-keep-loopback")
    assert made.returncode == 0
    (tmp_path / "new.conf").write_text(made.stdout)
    assert " plaintext " not in pgtls("lint", "new.conf").stdout
    tried = pgtls(*SIMULATE.split())
    assert (tried.returncode, tried.stderr) == (1, "")
    refused = pgtls("simulate", "pg_hba.conf")
    assert (refused.returncode, refused.stdout) == (2, "")


def test_many_rules_and_many_clients_take_seconds(tmp_path: Path) -> None:
    rules = [f"host db{n % 500} u{n % 997} 10.{n // 256}.{n % 256}.0/24 md5" for n in range(10_000)]
    (tmp_path / "big.conf").write_text("\n".join(rules) + "\n")
    clients = [f"db{n % 500},u{n % 997},10.{n % 40}.{n % 256}.{n % 250}" for n in range(20_000)]
    (tmp_path / "big.csv").write_text("database,user,address\n" + "\n".join(clients) + "\n")
    begun = time.monotonic()
    result = run(*["simulate", "big.conf", "--candidate", "big.conf", "--clients", "big.csv"])
    assert result.exit_code == 0
    assert time.monotonic() - begun < 20
    assert len(result.stdout.splitlines()) == 20_002


COMMANDS = [(name, command) for name, command in sorted(main.commands["hba"].commands.items())]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("name", "command"), COMMANDS, ids=lambda value: str(value))
@pytest.mark.usefixtures("candidate")
def test_help_shows_an_example_that_works(name: str, command: click.Command) -> None:
    example = str(command.epilog).partition("Example:\n")[2].strip()
    assert example in run(name, "--help").stdout
    Path("pg_hba.conf.new").write_text(Path("new.conf").read_text())
    words = [*shlex.split(example)[2:], *(["--force"] if name == "recommend" else [])]
    assert run(*words).exit_code in (0, 1)
    options = [each for each in command.params if isinstance(each, click.Option)]
    assert all(each.help for each in options)
    assert "--format" in {each for option in options for each in option.opts}
