"""Files that the server can't use: what pgtls says of them, and what the server does.

Each case is put on a real server's disk.  All functions have to answer; TLS103 has to fail just
where a restart does.
"""

from __future__ import annotations

import os
import pwd
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import psycopg
import pytest
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from functions import answers, assert_helpful
from stage import Stage

from authority import crl, issue, new_key
from pgtls.lab import LabError
from pgtls.lab.process import give_to_server

ROOT = os.geteuid() == 0
FILES = {"cert": "server.crt", "key": "server.key", "ca": "root.crt", "crl": "root.crl"}


@dataclass(frozen=True)
class Case:
    """A file, what it is made into, and which row has to name it.

    Attributes:
        expected: ``TLS201 fail empty``: check, status and text.
        starts: whether the server starts with it.
    """

    file: str
    kind: str
    expected: str
    starts: bool = False

    def __str__(self) -> str:
        return f"{self.file} {self.kind}"


def _directory(path: Path) -> None:
    path.unlink()
    path.mkdir(0o700)
    give_to_server(path)


def _cut(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 3])


def _of_root(mode: int) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        os.chown(path, 0, pwd.getpwnam("postgres").pw_gid)
        path.chmod(mode)

    return make


def _of_another(path: Path) -> None:
    path.chmod(0o600)
    os.chown(path, pwd.getpwnam("nobody").pw_uid, -1)


MAKE: dict[str, Callable[[Path], object]] = {
    "missing": Path.unlink,
    "empty": lambda path: path.write_bytes(b""),
    "blank": lambda path: path.write_bytes(b"\n \n"),
    "words": lambda path: path.write_bytes(b"not a PEM file\n"),
    "truncated": _cut,
    "directory": _directory,
    "mode 0000": lambda path: path.chmod(0),
    "root 0600": _of_root(0o600),
    "root 0640": _of_root(0o640),
    "root 0650": _of_root(0o650),
    "root 0660": _of_root(0o660),
    "root 0644": _of_root(0o644),
    "another's 0600": _of_another,
    "mode 0640": lambda path: path.chmod(0o640),
    "mode 0604": lambda path: path.chmod(0o604),
    "mode 0400": lambda path: path.chmod(0o400),
}

TROUBLE = {
    "missing": "missing",
    "empty": "empty",
    "blank": "empty",
    "words": "not_pem",
    "truncated": "truncated",
    "der": "der",
    "directory": "directory",
    "mode 0000": "unreadable",
    "root 0600": "unreadable",
}

CASES = (
    *(Case("cert", kind, f"TLS201 fail {text}") for kind, text in TROUBLE.items()),
    Case("cert", "a key", "TLS201 fail key"),
    Case("cert", "a CRL", "TLS201 fail crl"),
    *(Case("ca", kind, f"TLS501 fail {text}") for kind, text in TROUBLE.items()),
    Case("ca", "a key", "TLS501 fail key"),
    Case("ca", "a CRL", "TLS501 fail crl"),
    *(Case("crl", kind, f"TLS402 fail {text}") for kind, text in TROUBLE.items()),
    Case("crl", "a key", "TLS402 fail key"),
    Case("crl", "a certificate", "TLS402 fail certificate", starts=True),
    Case("crl", "no entries", "TLS402 pass pass", starts=True),
    *(
        Case("key", kind, f"TLS114 fail {text}")
        for kind, text in TROUBLE.items()
        if text in ("missing", "directory", "unreadable")
    ),
    *(
        Case("key", kind, "TLS103 fail key")
        for kind in ("empty", "blank", "words", "truncated", "der", "a certificate")
    ),
    Case("key", "another key", "TLS115 fail mismatch"),
    Case("key", "mode 0640", "TLS114 fail mode"),
    Case("key", "mode 0604", "TLS114 fail mode"),
    Case("key", "mode 0400", "TLS114 pass pass", starts=True),
    Case("key", "root 0640", "TLS114 pass pass", starts=True),
    Case("key", "root 0650", "TLS114 fail mode"),
    Case("key", "root 0660", "TLS114 fail mode"),
    Case("key", "root 0644", "TLS114 fail mode"),
    Case("key", "another's 0600", "TLS114 fail unreadable"),
)


def make(stage: Stage, case: Case) -> None:
    path = stage.cluster.data / FILES[case.file]
    contents = {
        "a key": stage.leaf.key_pem,
        "a certificate": stage.leaf.pem,
        "a CRL": crl(stage.root),
        "another key": issue("another").key_pem,
        "no entries": crl(stage.intermediate) + crl(stage.root),
    }
    if case.kind == "der":
        path.write_bytes(_der(stage, case.file))
    elif case.kind in contents:
        path.write_bytes(contents[case.kind])
    else:
        MAKE[case.kind](path)


def _der(stage: Stage, file: str) -> bytes:
    if file == "key":
        return stage.leaf.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return crl(stage.root, encoding=Encoding.DER) if file == "crl" else stage.leaf.der


def clear(stage: Stage) -> None:
    for name in FILES.values():
        path = stage.cluster.data / name
        if path.is_dir():
            path.rmdir()
    stage.sound()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_bad_file_is_named_and_judged_as_the_server_does(stage: Stage, case: Case) -> None:
    if not ROOT and case.kind.startswith(("root", "another's")):
        pytest.skip("giving a file to somebody else takes root")
    clear(stage)
    make(stage, case)
    stage.reload()
    rows = stage.posture()
    check_id, status, text = case.expected.split()
    path = FILES[case.file]
    found = [row for row in rows if row.check_id == check_id]
    assert [(row.status, row.text) for row in found] == [(status, text)], found
    if status == "fail":
        assert path in found[0].detail
        assert found[0].remediation
    found_by_function = answers(stage.lasting)
    if case.file != "key" and status == "fail":
        function = "crls" if case.file == "crl" else "certificates"
        listed = found_by_function[f"select * from pgtls.{function}()"]
        assert any(path in str(row) and "fail" in row for row in listed), listed
        due = found_by_function["select * from pgtls.check_expiry()"]
        assert any(path in str(row) for row in due), due
    (would_load,) = {row.status for row in rows if row.check_id == "TLS103"}
    assert (would_load == "pass") == case.starts, rows
    assert starts(stage) == case.starts, stage.cluster.log()[-2000:]


def starts(stage: Stage) -> bool:
    """Restart for good; the next case begins with a server that runs."""
    try:
        stage.restart()
    except LabError:
        clear(stage)
        stage.restart()
        return False
    finally:
        stage.reconnect()
    return True


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"ssl_ciphers": "NOSUCHCIPHER"}, "setting"),
        ({"ssl_min_protocol_version": "TLSv1.3", "ssl_max_protocol_version": "TLSv1.2"}, "setting"),
        ({"ssl_dh_params_file": "nowhere.pem"}, "dh"),
        ({"ssl_dh_params_file": "root.crt"}, "dh"),
        ({"ssl_ecdh_curve": "nosuchcurve"}, "setting"),
        ({"ssl_ecdh_curve": "secp384r1"}, "pass"),
        ({"ssl_ecdh_curve": "X25519"}, "by version"),
        ({"ssl_ecdh_curve": "prime256v1:X25519"}, "by version"),
        ({"ssl_crl_file": None, "ssl_crl_dir": "nowhere"}, "pass"),
        ({"ssl_ca_file": "postgresql.conf"}, "ca"),
    ],
    ids=str,
)
def test_settings_are_judged_as_a_start_does(
    stage: Stage, settings: dict[str, object], expected: str
) -> None:
    if expected == "by version":
        expected = "pass" if stage.cluster.installation.major >= 18 else "setting"
    if stage.cluster.installation.major >= 18 and "ssl_ecdh_curve" in settings:
        settings = {"ssl_groups": settings["ssl_ecdh_curve"]}
    clear(stage)
    stage.set(**settings)
    stage.reload()
    (found,) = [row for row in stage.posture() if row.check_id == "TLS103"]
    assert found.text == expected, found
    assert starts(stage) == (found.status == "pass"), found


def test_a_key_too_weak_for_the_security_level_stops_a_start(stage: Stage) -> None:
    clear(stage)
    weak = issue("weak", stage.intermediate, key=new_key("RSA1024"), san=["DNS:weak.example.test"])
    stage.serve(weak, stage.intermediate)
    assert "SSL configuration was not reloaded" in stage.reload()
    (found,) = [row for row in stage.posture() if row.check_id == "TLS103"]
    assert (found.text, found.subject) == ("certificate", "server.crt")
    assert "too small" in found.detail
    assert not starts(stage)


@pytest.mark.parametrize("state", ["ssl = off", "no files", "no rules"])
def test_every_function_answers_in_any_state(stage: Stage, state: str) -> None:
    clear(stage)
    if state == "ssl = off":
        stage.set(ssl=False)
    elif state == "no files":
        stage.set(ssl=False, ssl_ca_file=None, ssl_crl_file=None)
        for name in FILES.values():
            (stage.cluster.data / name).unlink()
    else:
        stage.cluster.write_hba("# nothing\n")
    stage.reload()
    found = answers(stage.lasting)
    assert found["select * from pgtls.posture()"]
    assert not any("the check failed" in str(row) for row in found["select * from pgtls.posture()"])


# ---- arguments ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "query",
    [
        "select * from pgtls.posture(6)",
        "select * from pgtls.posture(-1)",
        "select * from pgtls.recommended_hba(0)",
        "select * from pgtls.recommended_hba(9)",
        "select pgtls.log_findings('loud')",
        "select pgtls.log_findings(null)",
        "select * from pgtls.check_expiry('7 days', '30 days')",
        "select * from pgtls.check_expiry('7 days', '-1 days')",
        "select * from pgtls.check_expiry(null, null)",
    ],
)
def test_a_bad_argument_is_named(stage: Stage, query: str) -> None:
    with pytest.raises(psycopg.Error) as caught:
        stage.sql(query)
    assert_helpful(caught.value, query)
    assert caught.value.sqlstate == "22023"


@pytest.mark.parametrize(
    "query",
    [
        "select * from pgtls.posture(null)",
        "select * from pgtls.recommended_hba(null)",
        "select * from pgtls.non_tls_sessions(null)",
        "select * from pgtls.check_expiry('100 years', '0')",
        "select * from pgtls.check_expiry('178000000 years', '0')",
    ],
)
def test_a_null_or_a_great_argument_gets_an_answer(stage: Stage, query: str) -> None:
    clear(stage)
    stage.sql(query)


# ---- pg_hba.conf that does not load --------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("hostssl all all", "error"),
        ("hostssl all all all nosuchmethod", "error"),
        ("hostssl all all 300.0.0.1/32 cert", "error"),
        ("host all all all cert", "error"),
        ("hostssl all all all scram-sha-256 clientcert=1", "silent"),
        ("hostssl all all all scram-sha-256 clientcert=no-verify", "silent"),
    ],
)
def test_rules_that_do_not_load_are_found_and_not_in_force(
    stage: Stage, line: str, text: str
) -> None:
    clear(stage)
    stage.cluster.write_hba(f"local all all trust\n{line}\n")
    log = stage.reload()
    assert "pg_hba.conf was not reloaded" in log
    (found,) = [row for row in stage.posture() if row.check_id == "TLS112"]
    assert (found.status, found.text, found.subject) == ("fail", text, "pg_hba.conf:2")
    answers(stage.lasting)
    with pytest.raises(psycopg.Error) as caught:
        stage.sql("select * from pgtls.recommended_hba()")
    assert_helpful(caught.value, "recommended_hba")
    assert "line 2" in (caught.value.diag.message_primary or "")
    assert not starts(stage)
