"""What is handed to clients: forms of keys, connection strings, and nothing that gives it away."""

from __future__ import annotations

import json
import stat
import subprocess
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import psycopg.conninfo
import pytest
from click.testing import CliRunner, Result
from cryptography.hazmat.primitives.serialization import (
    load_der_private_key,
    load_pem_private_key,
    pkcs12,
)

from pgtls import drivers
from pgtls.cli import main
from pgtls.drivers import DRIVERS, ClientFiles, Endpoint
from pgtls.pki import keys
from pgtls.pki.authority import Authority
from pgtls.pki.revoke import revoke, select
from pgtls.texts import TEXTS
from pgtls.x509 import read_certificates

FILES = ClientFiles("/etc/a b/c.crt", "/etc/a b/c.key", "/etc/a b/r.crt")
AWKWARD = Endpoint("db1.example.com", 5433, "the 'shop'", "Zoë & co")
PASSPHRASE = b"correct horse"


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("PGTLS_CA", "PGTLS_PASSPHRASE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def ca(tmp_path: Path) -> Iterator[Authority]:
    with Authority.create(tmp_path / "pgtls-ca", name="Example CA")[0] as authority:
        authority.issue_server("db1.example.com")
        authority.issue_client("app")
        yield authority


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments])


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


# ---- connection strings, read back by those who read them ---------------------------------------


def test_libpq_reads_back_what_was_meant() -> None:
    expected = {
        "host": "db1.example.com", "port": "5433", "dbname": "the 'shop'", "user": "Zoë & co",
        "sslmode": "verify-full", "sslcert": FILES.certificate, "sslkey": FILES.key,
        "sslrootcert": FILES.root,
    }  # fmt: skip
    for name in ("libpq", "psycopg"):
        text = DRIVERS[name].connection(AWKWARD, FILES)
        assert psycopg.conninfo.conninfo_to_dict(text) == expected, name


@pytest.mark.parametrize("host", ["fd00::5", "10.0.0.5"])
def test_addresses_stand_in_uris_as_rfc_3986_has_them(host: str) -> None:
    endpoint = Endpoint(host, 5432, "shop", "app")
    for name in ("psycopg", "asyncpg", "node-postgres", "go"):
        parts = urlsplit(DRIVERS[name].connection(endpoint, FILES))
        assert (parts.hostname, parts.port) == (host, 5432), name
    url = DRIVERS["jdbc"].connection(endpoint, FILES).partition("jdbc:")[2]
    assert urlsplit(url).hostname == host


def test_jdbc_takes_the_certificate_from_a_pkcs12_file() -> None:
    files = ClientFiles("/x/postgresql.crt", "/x/postgresql.p12", "/x/root.crt")
    query = parse_qs(urlsplit(DRIVERS["jdbc"].connection(AWKWARD, files)[5:]).query)
    assert query["sslkey"] == ["/x/postgresql.p12"]
    assert "sslcert" not in query
    assert query["user"] == ["Zoë & co"]


def test_npgsql_gets_values_quoted_as_ado_net_does() -> None:
    endpoint = Endpoint("db1", 5432, 'a;"b', "app")
    text = DRIVERS["npgsql"].connection(endpoint, FILES)
    assert 'Database="a;""b";Username=app;SSL Mode=VerifyFull;' in text


def test_psql_finds_the_service_entry(tmp_path: Path) -> None:
    path = tmp_path / "pg_service.conf"
    path.write_text(drivers.service_entry("app", Endpoint("localhost", 1, "shop", "app"), FILES))
    done = subprocess.run(
        ["psql", "service=app"],
        env={"PGSERVICEFILE": str(path), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "port 1 failed" in done.stderr


def test_all_of_the_tool_calls_a_driver_by_one_name() -> None:
    assert set(DRIVERS) == set(TEXTS.drivers)


# ---- the files ----------------------------------------------------------------------------------


@pytest.mark.usefixtures("ca")
def test_every_form_holds_the_same_key_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(PASSPHRASE + b"\n")
    plain = run("cert", "export", "app", "--for", "libpq,jdbc", "--out", "plain")
    locked = run(
        "cert", "export", "app", "--for", "libpq,jdbc", "--out", "locked",
        "--passphrase-file", "secret",
    )  # fmt: skip
    assert (plain.exit_code, locked.exit_code) == (0, 0), plain.output + locked.output
    own = keys.load(tmp_path / "pgtls-ca/issued/app/postgresql.key")
    found = pkcs12.load_key_and_certificates(
        (tmp_path / "locked/postgresql.p12").read_bytes(), PASSPHRASE
    )
    forms = [
        load_pem_private_key((tmp_path / "plain/postgresql.key").read_bytes(), None),
        load_der_private_key((tmp_path / "plain/postgresql.pk8").read_bytes(), None),
        load_pem_private_key((tmp_path / "locked/postgresql.key").read_bytes(), PASSPHRASE),
        found[0],
    ]
    for form in forms:
        assert form is not None
        assert keys.public_bytes(form.public_key()) == keys.public_bytes(own.public_key())
    chain = read_certificates((tmp_path / "plain/postgresql.crt").read_bytes())
    assert [each.common_names for each in chain] == [("app",), ("Example CA",)]
    assert len(found[2]) == 1, "the CA's certificate belongs into the PKCS#12 file"
    for path in [*(tmp_path / "plain").iterdir(), *(tmp_path / "locked").iterdir()]:
        private = path.suffix in (".key", ".pk8", ".p12")
        assert mode(path) == (0o600 if private else 0o644), path
    assert mode(tmp_path / "plain") == 0o700


@pytest.mark.usefixtures("ca")
def test_java_finds_the_entry_by_the_name_it_looks_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGTLS_PASSPHRASE", "correct horse")
    assert run("cert", "export", "app", "--for", "jdbc", "--out", "x", "--encrypt").exit_code == 0
    shown = subprocess.run(
        ["openssl", "pkcs12", "-in", tmp_path / "x/postgresql.p12", "-passin",
         "pass:correct horse", "-nokeys", "-clcerts"],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert "friendlyName: user\n" in shown


@pytest.mark.usefixtures("ca")
def test_the_passphrase_is_in_no_output_and_no_file(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(PASSPHRASE)
    result = run("cert", "export", "app", "--for", "libpq,asyncpg,npgsql,jdbc", "--out", "x",
                 "--passphrase-file", "secret")  # fmt: skip
    assert result.exit_code == 0
    assert PASSPHRASE.decode() not in result.output
    for path in (tmp_path / "x").iterdir():
        assert PASSPHRASE not in path.read_bytes()


def test_a_protected_key_is_opened_and_protected_again_by_its_passphrase(
    ca: Authority, tmp_path: Path
) -> None:
    ca.issue_client("locked", out=tmp_path / "source", passphrase=PASSPHRASE)
    (tmp_path / "secret").write_bytes(PASSPHRASE)
    result = run("cert", "export", "locked", "--for", "asyncpg", "--from", "source", "--out", "x",
                 "--passphrase-file", "secret")  # fmt: skip
    assert result.exit_code == 0, result.output
    made = (tmp_path / "x/postgresql.key").read_bytes()
    assert b"ENCRYPTED" in made
    assert load_pem_private_key(made, PASSPHRASE)


@pytest.mark.usefixtures("ca")
def test_at_home_the_strings_name_no_files() -> None:
    made = json.loads(
        run("cert", "export", "app", "--for", "libpq,jdbc,go", "--out", "x", "--place",
            "~/.postgresql", "--format", "json").stdout
    )  # fmt: skip
    assert made["connections"]["libpq"] == (
        "host=db1.example.com port=5432 dbname=app user=app sslmode=verify-full"
    )
    assert all("sslkey" not in text for text in made["connections"].values())


@pytest.mark.usefixtures("ca")
def test_an_export_again_changes_no_key_unless_told_to(tmp_path: Path) -> None:
    command = ("cert", "export", "app", "--for", "jdbc", "--out", "x")
    assert run(*command).exit_code == 0
    (tmp_path / "x/postgresql.pk8").write_bytes(b"theirs")
    again = run(*command)
    assert again.exit_code == 2
    assert (tmp_path / "x/postgresql.pk8").read_bytes() == b"theirs"
    assert run(*command, "--force").exit_code == 0


def test_what_is_revoked_is_handed_over_with_exit_code_1(ca: Authority) -> None:
    revoke(ca, select(ca, "app"), "certificateHold")
    result = run("cert", "export", "app", "--for", "go", "--out", "x")
    assert result.exit_code == 1
    assert "the certificate is held" in result.output


def test_what_has_expired_is_handed_over_with_exit_code_1(tmp_path: Path) -> None:
    past = datetime.now(timezone.utc) - timedelta(days=100)
    with Authority.create(tmp_path / "pgtls-ca", name="CA", clock=lambda: past)[0] as authority:
        authority.issue_client("app", days=10)
    result = run("cert", "export", "app", "--for", "go", "--host", "db1", "--out", "x")
    assert result.exit_code == 1
    assert "expired" in result.output


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("app --for odbc", "odbc"),
        ("app --for ,", "no driver is named"),
        ("nobody --for libpq", "nobody"),
        ("app --for node-postgres --encrypt", "node-postgres"),
        ("app --for go,libpq --encrypt", "pgx"),
        ("app --for libpq --encrypt", "nobody tells"),
        ("app --for libpq --passphrase-file empty-file", "empty"),
        ("app --for libpq --from locked", "passphrase"),
        ("app --for libpq --from locked --passphrase-file good", "does not open"),
        ("app --for libpq --passphrase-file missing", "missing"),
        ("app --for libpq --place here/and/there", "absolute"),
        ("app --for node-postgres --place ~/.postgresql", "absolute"),
        ("app --for jdbc --passphrase-file good --place ~/.postgresql", "absolute"),
        ("app --for libpq --host \x07", "printable"),
        ("app --for libpq --port 0", "port"),
        ("app --for libpq --from mixed", "not the key"),
        ("app --for libpq --from empty", "no such file"),
    ],
)
def test_bad_input_is_one_clear_line_and_nothing_is_written(
    ca: Authority, tmp_path: Path, line: str, word: str
) -> None:
    (tmp_path / "empty-file").touch()
    (tmp_path / "good").write_text("12345678\n")
    (tmp_path / "empty").mkdir()
    mixed = tmp_path / "mixed"
    ca.issue_client("other", out=mixed)
    ca.issue_client("locked", out=tmp_path / "locked", passphrase=PASSPHRASE)
    own = tmp_path / "pgtls-ca/issued/app/postgresql.key"
    (mixed / "postgresql.key").write_bytes(own.read_bytes())
    result = run("cert", "export", *line.split(" "), "--out", "x")
    assert result.exit_code == 2, result.output
    assert "pgtls: error: " in result.output
    assert word in result.output
    assert "hint: " in result.output
    assert not (tmp_path / "x").exists()


def test_the_host_must_be_named_when_there_are_several(ca: Authority) -> None:
    ca.issue_server("db2.example.com")
    result = run("cert", "export", "app", "--for", "libpq", "--out", "x")
    assert result.exit_code == 2
    assert "db1.example.com, db2.example.com" in result.output
