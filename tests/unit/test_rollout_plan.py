"""A plan holds what is missing, and nothing else, and says how to go back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from servers import make

from pgtls.facts import DryLoad, File, Outbound, Rule, Server, Setting, Situation, Unknown
from pgtls.hba.dialect import Dialect
from pgtls.hba.parse import DiskReader, TextReader, parse
from pgtls.rollout.plan import plan
from pgtls.rollout.rows import rows
from pgtls.rollout.steps import Plan, alter_system
from pgtls.texts import TEXTS, en

HBA = "local all all trust\nhost all all 10.0.0.0/8 scram-sha-256\n"
FROM_ALTER_SYSTEM = "/data/postgresql.auto.conf"


def rules(text: str) -> tuple[Rule, ...]:
    return parse(TextReader("/data/pg_hba.conf", text, DiskReader()), "/data/pg_hba.conf", DIALECT)


DIALECT = Dialect(150000)


def situation(server: Server, text: str | Unknown = HBA) -> Situation:
    return Situation(server, text, False, ("app",))


def server(settings: dict[str, str] | None = None, **facts: Any) -> Server:
    paths = {"data_directory": "/data", "hba_file": "/data/pg_hba.conf"}
    found = {"hba": rules(HBA), "dry_load": DryLoad(None, "", ()), **facts}
    return make({**paths, **(settings or {})}, **found)


def statements(made: Plan) -> dict[str, str]:
    return {change.name: change.statement for change in made.settings}


def not_known(made: Plan) -> str:
    return "; ".join(noted.unknown.reason for noted in made.not_planned)


def with_source(server: Server, name: str, **fields: Any) -> Server:
    changed = replace(server.settings[name], **fields)
    return replace(server, settings={**server.settings, name: changed})


def test_what_is_as_the_layer_wants_it_is_not_in_the_plan() -> None:
    made = plan(situation(server(hba=rules("local all all trust\n")), "local all all trust\n"), 1)
    assert made.nothing_to_do
    assert {row.phase for row in rows(made)} <= {"client", "unknown"}


def test_settings_of_layer_1() -> None:
    found = server({"ssl": "off", "ssl_min_protocol_version": "TLSv1", "log_connections": "off"})
    assert statements(plan(situation(found), 1)) == {
        "ssl": "alter system set ssl = 'on';",
        "ssl_min_protocol_version": "alter system set ssl_min_protocol_version = 'TLSv1.2';",
        "log_connections": "alter system set log_connections = 'on';",
    }


def test_an_upper_bound_below_the_new_least_goes() -> None:
    bounds = {"ssl_min_protocol_version": "TLSv1", "ssl_max_protocol_version": "TLSv1.1"}
    assert statements(plan(situation(server(bounds)), 1))["ssl_max_protocol_version"] == (
        "alter system set ssl_max_protocol_version = '';"
    )


def test_what_does_not_load_gets_the_value_it_has_where_nobody_sets_it() -> None:
    broken = DryLoad("ciphers", "no cipher match", ())
    found = server({"ssl_ciphers": "NONSENSE"}, dry_load=broken)
    assert statements(plan(situation(found), 1)) == {
        "ssl_ciphers": "alter system set ssl_ciphers = 'HIGH:MEDIUM:+3DES:!aNULL';"
    }


def test_a_layer_brings_along_what_is_missing_below_it() -> None:
    found = server({"ssl": "off", "ssl_ca_file": "", "ssl_crl_file": ""})
    by_layer = {layer: set(statements(plan(situation(found), layer))) for layer in range(1, 6)}
    assert by_layer == {
        1: {"ssl"},
        2: {"ssl", "ssl_ca_file"},
        3: {"ssl", "ssl_ca_file"},
        4: {"ssl", "ssl_ca_file", "ssl_crl_file"},
        5: {"ssl", "ssl_ca_file", "ssl_crl_file"},
    }


def test_the_way_back_is_the_value_of_before_or_none() -> None:
    found = server({"ssl_min_protocol_version": "TLSv1", "ssl": "off"})
    found = with_source(found, "ssl_min_protocol_version", sourcefile=FROM_ALTER_SYSTEM)
    found = with_source(found, "ssl", sourcefile="/data/postgresql.conf")
    back = [row.action for row in rows(plan(situation(found), 1)) if row.phase == "back"]
    assert back == [
        "alter system set ssl_min_protocol_version = 'TLSv1';",
        "alter system reset ssl;",
        "cp -p /data/pg_hba.conf.before-layer-1 /data/pg_hba.conf",
        "select pg_reload_conf();",
    ]


def test_a_value_is_quoted() -> None:
    assert alter_system("ssl_ca_file", "o'brien") == "alter system set ssl_ca_file = 'o''brien';"


@pytest.mark.parametrize("source", ["command line", "environment variable"])
def test_a_setting_that_alter_system_does_not_reach_is_named(source: str) -> None:
    found = with_source(server({"ssl": "off"}), "ssl", source=source)
    made = plan(situation(found), 1)
    assert statements(made) == {}
    assert f"ssl is given on the server's {source}" in not_known(made)


def test_where_alter_system_is_forbidden_the_plan_says_what_to_set() -> None:
    made = plan(situation(server({"ssl": "off", "allow_alter_system": "off"})), 1)
    assert statements(made) == {}
    assert "set ssl = 'on'" in not_known(made)


def test_the_whole_pg_hba_and_what_of_it_changed() -> None:
    made = plan(situation(server()), 1)
    assert made.hba is not None
    assert made.hba.text == HBA.replace("host all", "hostssl all")
    assert [line.line for line in made.hba.changed] == ["hostssl all all 10.0.0.0/8 scram-sha-256"]


def test_what_keeps_a_layer_from_holding_and_no_program_changes_is_told_first() -> None:
    hba = "hostssl all all 10.0.0.0/8 md5\nhostssl all all 192.0.2.0/24 password\n"
    outbound = (Outbound("subscription", "s", None, False),)
    for roles, expected in (
        (("app", "web"), "2 of them: app, web"),
        ((), "No role has an MD5 password"),
        (Unknown("permission denied"), "permission denied"),
    ):
        found = server(hba=rules(hba), outbound=outbound)
        made = plan(Situation(found, hba, False, ("app", "web"), roles), 1)
        assert [each.check_id for each in made.by_hand] == ["TLS105", "TLS105", "TLS110"]
        assert expected in made.by_hand[0].action
        assert not made.nothing_to_do
        phases = [row.phase for row in rows(made) if row.phase != "unknown"]
        assert phases[:3] == ["first"] * 3


def test_layer_5_asks_for_certificates_in_pg_hba() -> None:
    made = plan(situation(server()), 5)
    assert made.hba is not None
    assert "hostssl all all 10.0.0.0/8 scram-sha-256 clientcert=verify-full\n" in made.hba.text


def test_a_pg_hba_that_does_not_load_is_mended_first() -> None:
    text = "hostssl all all all cert clientcert=1\n"
    made = plan(situation(server(hba=rules(text)), text), 1)
    assert made.hba is None
    assert 'line 1 of "/data/pg_hba.conf" does not load' in not_known(made)


def test_what_is_not_known_names_the_grant_and_costs_its_own_part_only() -> None:
    hidden = Unknown("permission denied", "GRANT x TO y")
    made = plan(situation(server({"ssl": "off"}, hba=hidden)), 1)
    assert made.hba is None
    assert set(statements(made)) == {"ssl"}
    assert next(row.action for row in rows(made) if row.phase == "unknown") == ""
    assert "GRANT x TO y;" in [row.action for row in rows(made) if row.phase == "unknown"]


def test_a_missing_key_asks_for_a_certificate_by_the_names_in_use() -> None:
    found = server(
        {"listen_addresses": "192.0.2.1"},
        key=File("server.key", None, "missing"),
        names=("db.example.com",),
    )
    (need,) = plan(situation(found), 1).files
    assert need.names == ("db.example.com", "192.0.2.1")
    assert need.commands == ("pgtls cert server --san=192.0.2.1 db.example.com",)
    assert need.key_path == "/data/server.key"


def test_a_build_without_tls_has_no_plan() -> None:
    made = plan(situation(server({"ssl_library": ""})), 5)
    assert (made.files, made.settings, made.hba) == ((), (), None)
    assert "has no TLS" in not_known(made)


@pytest.mark.parametrize("layer", range(1, 6))
def test_every_kind_of_client_is_told_what_to_set(layer: int) -> None:
    told = dict(TEXTS.client_settings(layer))
    assert set(told) == set(en.CLIENTS)
    assert ("sslmode=verify-full" in told["libpq"]) is (layer >= 3)
    assert ("sslcert=" in told["libpq"]) is (layer == 5)


def test_a_setting_keeps_what_a_row_of_pg_settings_says() -> None:
    assert Setting("ssl", "on", "default", False).sourcefile is None
