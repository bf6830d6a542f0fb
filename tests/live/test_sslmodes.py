"""The table of sslmodes is what is measured here, with real clients and attackers who listen."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from attacks import Field, psql_client, psycopg_client

from authority import issue
from pgtls.explain import explain
from pgtls.lab import Installation
from pgtls.sslmodes.table import ATTACKS, MEASURED, MODES

# The oldest libpq and the newest, as psql; psycopg brings its own.
pytestmark = pytest.mark.servers("host", "18")


@pytest.fixture(scope="module")
def field(installation: Installation, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Field]:
    with installation.cluster() as cluster:
        yield Field(cluster, tmp_path_factory.mktemp("field"))


@pytest.mark.parametrize("client", ["psycopg", "psql"])
def test_the_table_is_what_is_measured(field: Field, client: str) -> None:
    connect = psycopg_client if client == "psycopg" else psql_client(field.cluster)
    seen: dict[tuple[str, bool], list[str]] = {key: [] for key in MEASURED}
    for attack in ATTACKS:
        field.rules("hostssl" if attack.endswith("hostssl") else "host", "password")
        for mode in MODES:
            for root in (False, True):
                seen[mode, root].append(field.measure(mode, root, attack, connect))
    assert {key: tuple(row) for key, row in seen.items()} == MEASURED


# ---- libpq's special cases --------------------------------------------------------------------


def test_require_verifies_as_soon_as_there_is_a_root_file_at_home(
    field: Field, tmp_path: Path
) -> None:
    field.rules("host", "password")
    client = psql_client(field.cluster, home=tmp_path)
    assert field.measure("require", False, "other_ca", client, sslrootcert="") == "deceived"
    (tmp_path / ".postgresql").mkdir()
    shutil.copy(field.root, tmp_path / ".postgresql" / "root.crt")
    assert field.measure("require", False, "other_ca", client, sslrootcert="") == "refused"
    assert [a.entry.id for a in explain(field.refusal)] == ["verify-failed"]


def test_prefer_with_a_wrong_root_file_goes_on_in_plaintext_at_the_right_server(
    field: Field,
) -> None:
    field.rules("host", "password")
    wrong = {"sslrootcert": str(field.file("wrong.crt", issue("Wrong CA", ca=True).pem))}
    assert field.measure("prefer", True, "listens", psycopg_client, **wrong) == "plaintext"
    field.rules("hostssl", "password")
    assert field.measure("prefer", True, "listens", psycopg_client, **wrong) == "refused"
    # Both of its attempts are explained: why TLS failed, and what plaintext was told.
    assert [a.entry.id for a in explain(field.refusal)] == ["verify-failed", "hba-plaintext"]


def test_channel_binding_stops_an_impostor_whatever_he_asks_for(field: Field) -> None:
    field.rules("host", "scram-sha-256")
    bound = {"channel_binding": "require"}
    for attack in ("other_ca", "same_ca"):
        with field.attacker(attack) as relays:
            assert field.try_out("require", False, relays, psycopg_client, **bound) == "refused"
            assert [a.entry.id for a in explain(field.refusal)] == ["channel-binding-check"]
        with field.attacker(attack, asks_password=True) as asks:
            assert field.try_out("require", False, asks, psycopg_client) == "stolen"
            asks.forget()
            assert field.try_out("require", False, asks, psycopg_client, **bound) == "refused"
            assert [a.entry.id for a in explain(field.refusal)] == ["channel-binding"]
    # And with the right server it stands in nobody's way.
    assert field.measure("require", False, "listens", psycopg_client, **bound) == "safe"


def test_scram_keeps_the_password_from_a_listener_and_not_the_data(field: Field) -> None:
    field.rules("host", "scram-sha-256")
    with field.attacker("listens") as listens:
        assert (
            psycopg_client(field.dsn(listens, "disable"), "select 'all that is ' || 'sent'")
            is False
        )
    assert b"all that is sent" in listens.heard
    assert field.password.encode() not in listens.heard
    for mode in ("disable", "allow", "prefer"):
        with field.attacker("denies_tls_asks") as asks:
            assert field.try_out(mode, True, asks, psycopg_client) == "stolen"


needs_libpq_16 = pytest.mark.skipif(
    psycopg.pq.version() < 160000, reason="psycopg has a libpq before 16"
)


@needs_libpq_16
def test_a_client_that_gives_no_password_away_is_not_robbed(field: Field) -> None:
    asked = {"require_auth": "scram-sha-256"}
    with field.attacker("denies_tls", asks_password=True) as asks:
        assert field.try_out("prefer", False, asks, psycopg_client, **asked) == "refused"
    assert [a.entry.id for a in explain(field.refusal)] == ["require-auth"]


@needs_libpq_16
def test_the_systems_cas_go_with_verify_full_only(field: Field) -> None:
    system = {"sslrootcert": "system"}
    assert field.measure("require", False, "listens", psycopg_client, **system) == "refused"
    assert [a.entry.id for a in explain(field.refusal)] == ["system-weak-mode"]
    assert field.measure("verify-full", False, "listens", psycopg_client, **system) == "refused"


@pytest.mark.servers("18")
def test_direct_tls_can_not_be_denied(field: Field) -> None:
    if psycopg.pq.version() < 170000:
        pytest.skip("psycopg has a libpq before 17")
    field.rules("host", "password")
    direct = {"sslnegotiation": "direct"}
    seen = [
        field.measure(mode, True, attack, psycopg_client, **direct)
        for mode in ("prefer", "require", "verify-full")
        for attack in ("listens", "same_ca")
    ]
    assert seen == ["refused", "refused", "safe", "deceived", "safe", "refused"]


# ---- the function and the command say what happens --------------------------------------------

RULES = (
    "host all all 127.0.0.1/32 scram-sha-256",
    "hostssl all all 127.0.0.1/32 scram-sha-256",
    "hostnossl all all 127.0.0.1/32 scram-sha-256",
    "hostssl all all 127.0.0.1/32 reject\nhost all all 127.0.0.1/32 scram-sha-256",
    "hostnossl all all 127.0.0.1/32 reject\nhost all all 127.0.0.1/32 scram-sha-256",
    "host all other 127.0.0.1/32 scram-sha-256",
    "hostssl all all 127.0.0.1/32 cert",
)
SAID = (
    ("let in with TLS", "safe"),
    ("let in WITHOUT TLS", "plaintext"),
    ("refused", "refused"),
)


@pytest.mark.parametrize("ssl", [True, False])
def test_what_the_function_foretells_is_what_happens(field: Field, ssl: bool) -> None:
    cluster = field.cluster
    cluster.psql("create extension if not exists pgtls cascade")
    cluster.configure(ssl=ssl, ssl_ca_file="root.crt")
    cluster.write_file("root.crt", field.root.read_bytes())
    try:
        for rules in RULES:
            cluster.write_hba(f"local all postgres trust\n{rules}\n")
            cluster.reload()
            foretold = dict(
                line.split("|", 1)
                for line in cluster.psql(
                    "select sslmode, on_this_server from pgtls.sslmodes(\"user\" => 'app',"
                    " client_addr => '127.0.0.1')"
                ).splitlines()
            )
            for mode in MODES:
                (said,) = [key for words, key in SAID if foretold[mode].startswith(words)]
                if "cert" in rules and said == "safe":
                    # Whether the client has a certificate is not known; this one has none.
                    said = "refused"
                with field.attacker("listens") as listens:
                    found = field.reached(mode, listens)
                assert found == said, (rules, mode, foretold[mode], field.refusal)
    finally:
        cluster.configure(ssl=True, ssl_ca_file=None)
        field.rules("host", "password")


def tool(*arguments: str) -> tuple[int, dict[str, Any]]:
    done = subprocess.run(
        [Path(sys.executable).with_name("pgtls"), "sslmodes", *arguments, "--format", "json"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stdout, done.stderr
    return done.returncode, json.loads(done.stdout)


def test_the_command_tries_each_mode_and_gives_no_password_away(field: Field) -> None:
    field.rules("host", "password")
    with field.attacker("listens") as listens:
        code, found = tool(field.dsn(listens), "--root-cert", str(field.root))
        assert field.password.encode() not in listens.heard
    results = {(one["sslmode"], one["root_cert"]): one["result"] for one in found["tried"]}
    assert results == {
        ("disable", False): "refused",
        ("allow", False): "refused",
        ("prefer", False): "tls",
        ("require", False): "tls",
        ("require", True): "tls",
        ("verify-ca", True): "tls",
        ("verify-full", True): "tls",
    }
    assert code == 0
    assert field.password not in json.dumps(found)


def test_the_command_finds_plaintext_and_an_impostor(field: Field) -> None:
    field.rules("host", "scram-sha-256")
    code, found = tool(field.dsn())
    results = {one["sslmode"]: one["result"] for one in found["tried"]}
    assert (code, results["disable"], results["verify-full"]) == (1, "plaintext", "no_root")
    field.rules("hostssl", "scram-sha-256")
    assert tool(field.dsn())[0] == 0
    with field.attacker("other_ca") as impostor:
        code, found = tool(field.dsn(impostor), "--root-cert", str(field.root))
    (full,) = [one for one in found["tried"] if one["sslmode"] == "verify-full"]
    assert (code, full["result"], full["error_ids"]) == (1, "refused", ["verify-failed"])
