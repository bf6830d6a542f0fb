"""sslmodes: what was measured said in words, libpq's attempts foretold, drivers told."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from click.testing import CliRunner

from authority import issue
from pgtls.acceptance import Offer
from pgtls.cli import main
from pgtls.facts import Certificate, Unknown
from pgtls.hba.dialect import Dialect
from pgtls.hba.model import Decision
from pgtls.hba.parse import DiskReader, TextReader, parse
from pgtls.reports.sslmodes import best_name, here_in_words
from pgtls.sslmodes import ATTACKS, MEASURED, MODES, Here, needs_root, on_this_server, worth
from pgtls.sslmodes.table import OUTCOMES
from pgtls.texts import TEXTS, en
from pgtls.x509 import read_certificates

NOW = datetime.now(timezone.utc)
RULE = parse(
    TextReader("/f", "host all all all scram-sha-256\n", DiskReader()), "/f", Dialect(180000)
)[0]
ROOT = issue("Root CA", ca=True)
LET_IN, REFUSED = Decision("allowed", RULE), Decision("no_entry")


@pytest.fixture(scope="module")
def leaf() -> Certificate:
    pem = issue("db", ROOT, san=["DNS:*.example.com", "DNS:db.example.com", "IP:10.0.0.5"]).pem
    return read_certificates(pem)[0]


def here(leaf: Certificate | None = None, **changes: object) -> Here:
    offer = None
    if leaf is not None:
        root = read_certificates(ROOT.pem)[0]
        offer = Offer((leaf, root), root, None)
    return replace(Here(True, LET_IN, LET_IN, offer, NOW), **changes)


# ---- the table --------------------------------------------------------------------------------


def test_the_table_has_every_mode_every_attack_and_known_outcomes() -> None:
    assert {mode for mode, _ in MEASURED} == set(MODES)
    assert all(len(row) == len(ATTACKS) and set(row) <= set(OUTCOMES) for row in MEASURED.values())


def test_only_verify_full_leaves_nobody_anything() -> None:
    assert [m for m in MODES if worth(m).man_in_the_middle == "nothing"] == ["verify-full"]
    assert [m for m in MODES if needs_root(m)] == ["verify-ca", "verify-full"]
    assert worth("require", root=True) == worth("verify-ca")


def test_every_word_that_the_table_comes_to_has_a_text() -> None:
    for mode in MODES:
        for root in (False, True):
            found = worth(mode, root=root)
            assert TEXTS.sslmode(f"encrypted_{found.encrypted}")
            assert TEXTS.sslmode(f"authenticated_{found.authenticated}")
            assert TEXTS.sslmode(f"eavesdropper_{found.eavesdropper}")
            assert TEXTS.sslmode(f"middle_{found.man_in_the_middle}")


# ---- one server -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ({}, ["plaintext", "plaintext", "tls", "tls", "tls", "tls"]),
        ({"plaintext": REFUSED}, ["refused", "tls", "tls", "tls", "tls", "tls"]),
        ({"tls": REFUSED}, ["plaintext", "plaintext", "plaintext", *["refused"] * 3]),
        ({"ssl_on": False}, ["plaintext", "plaintext", "plaintext", *["no_tls"] * 3]),
        ({"ssl_on": False, "plaintext": REFUSED}, [*["refused"] * 3, *["no_tls"] * 3]),
        ({"plaintext": Unknown("hidden")}, ["unknown", "unknown", "tls", "tls", "tls", "tls"]),
        ({"tls": Decision("unknown", RULE)}, ["plaintext", "plaintext", *["unknown"] * 4]),
    ],
)
def test_the_attempts_of_each_mode_are_foretold(state: dict, expected: list[str]) -> None:
    assert [on_this_server(mode, here(**state)).key for mode in MODES] == expected


def test_only_a_client_that_verifies_minds_an_expired_certificate(leaf: Certificate) -> None:
    later = here(leaf, now=NOW + timedelta(days=1000))
    assert [on_this_server(mode, later).key for mode in MODES][2:] == [
        "tls", "tls", "objects", "objects",
    ]  # fmt: skip


def test_the_words_say_what_a_client_that_verifies_needs(leaf: Certificate) -> None:
    words = [here_in_words(mode, here(leaf)) for mode in MODES]
    assert "WITHOUT TLS" in words[0]
    assert "root file has the CA CN=Root CA" in words[4]
    assert "10.0.0.5" not in words[4]
    assert "by the names *.example.com, db.example.com, 10.0.0.5" in words[5]
    hidden = here_in_words("require", here(tls=Unknown("hidden", "GRANT x TO y")))
    assert hidden == "not known: hidden (GRANT x TO y;)"


def test_the_name_to_connect_by_is_a_declared_one_or_no_wildcard(leaf: Certificate) -> None:
    assert best_name(("db1",), leaf) == "db1"
    assert best_name((), leaf) == "db.example.com"
    assert best_name(Unknown("hidden"), None) is None


# ---- drivers ----------------------------------------------------------------------------------


def test_every_driver_is_told_verify_full_with_a_root_file() -> None:
    for driver in en.DRIVERS:
        told = TEXTS.connection_string(
            driver, "verify-full", host="db", port="5432", database="a", user="b"
        )
        assert told
        assert "root.crt" in told
        assert set(en.DRIVERS[driver].options) <= set(MODES)


def test_values_are_quoted_as_each_driver_asks() -> None:
    given = {"host": "::1", "port": "5432", "database": "a b'c", "user": 'x"y;z'}
    told = {d: TEXTS.connection_string(d, "require", **given) or "" for d in en.DRIVERS}
    assert "dbname='a b\\'c'" in told["libpq"]
    assert "//[::1]:5432/a%20b%27c?user=x%22y%3Bz&" in told["jdbc"]
    assert '"x\\"y;z"' in told["node-postgres"]
    assert 'Username="x""y;z"' in told["npgsql"]


# ---- the command ------------------------------------------------------------------------------


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["sslmodes", *arguments])
    return done.exit_code, done.output


def test_without_a_server_the_table_is_shown() -> None:
    code, output = run()
    assert code == 0
    assert all(mode in output for mode in MODES)
    code, output = run("--driver", "node-postgres")
    assert (code, "no such mode" in output, "beware" in output) == (0, True, True)


def test_json_has_every_mode_and_no_password() -> None:
    code, output = run("--format", "json", "--driver", "libpq")
    found = json.loads(output)
    assert code == 0
    assert [row["sslmode"] for row in found["modes"]] == list(MODES)
    assert found["tried"] == []


def test_what_is_no_connection_string_is_a_usage_error() -> None:
    assert run("nonsense here")[0] == 2
