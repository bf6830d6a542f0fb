"""Whom a plan would break is named, by rule and reason, and nobody else is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from servers import make

from authority import Issued, Usage, crl, issue, now
from pgtls import x509
from pgtls.cli.rollout_view import print_obstacles
from pgtls.facts import (
    CertificateFile,
    CrlFile,
    DryLoad,
    File,
    Outbound,
    Roles,
    Rule,
    Server,
    SessionGroup,
    Situation,
    Unknown,
)
from pgtls.hba.dialect import Dialect
from pgtls.hba.ident import parse_ident
from pgtls.hba.parse import DiskReader, TextReader, parse
from pgtls.rollout.of_files import Material
from pgtls.rollout.plan import plan
from pgtls.rollout.preflight import Obstacle, blocking, preflight

HBA = "local all all trust\nhost all all 10.0.0.0/8 scram-sha-256\n"
DIALECT = Dialect(150000)


FILE = File("server.crt", None, None)
ROOT = issue("Root CA", ca=True)


def certificates(*chain: Issued) -> CertificateFile:
    text = b"".join(each.pem for each in chain)
    return CertificateFile("ssl_cert_file", FILE, x509.read_certificates(text))


LEAF = certificates(issue("db", ROOT, san=["DNS:db"]), ROOT)


def rules(text: str) -> tuple[Rule, ...]:
    path = "/data/pg_hba.conf"
    return parse(TextReader(path, text, DiskReader()), path, DIALECT)


def session(
    user: str, encryption: str, address: str | None = "10.0.0.7", **more: Any
) -> SessionGroup:
    fields = {
        "transport": "unix" if address is None else "network",
        "encryption": encryption,
        "ssl_version": "TLSv1.3" if encryption == "tls" else None,
        "backend_type": "client backend",
        "datname": "shop",
        "usename": user,
        "client_addr": address,
        "has_client_dn": "client_dn" in more,
        "count": 2,
        **more,
    }
    return SessionGroup(**fields)


def server(settings: dict[str, str] | None = None, hba: str = HBA, **facts: Any) -> Server:
    paths = {"data_directory": "/data", "hba_file": "/data/pg_hba.conf"}
    found = {
        "hba": rules(hba),
        "dry_load": DryLoad(None, "", ()),
        "now": now(),
        "key": File("server.key", None, None),
        "certificate": LEAF,
        "memberships": Roles(names=frozenset({"app", "web", "root"})),
        **facts,
    }
    return make({**paths, **(settings or {})}, **found)


def found(
    server: Server, layer: int, hba: str = HBA, logins: tuple[str, ...] = (), **more: Any
) -> tuple[Obstacle, ...]:
    situation = Situation(server, hba, False, logins)
    made = plan(situation, layer)
    after = rules(made.hba.text if made.hba else hba)
    return preflight(situation, made, after, **more)


def short(obstacles: tuple[Obstacle, ...], *kinds: str) -> list[tuple[str, str, str]]:
    return [(o.status, o.kind, o.who) for o in obstacles if o.kind in kinds]


# ---- clients ------------------------------------------------------------------------------------


def test_a_client_without_tls_breaks_where_the_server_has_it_and_is_unsure_where_not() -> None:
    sessions = (session("app", "none"), session("web", "tls"), session("root", "none", None))
    (breaks,) = found(server(sessions=sessions), 1)
    assert (breaks.status, breaks.who, breaks.sessions) == (
        "breaks", "app@shop from 10.0.0.7, plaintext", 2,
    )  # fmt: skip
    assert "by pg_hba.conf:2" in breaks.detail
    (unsure,) = found(server({"ssl": "off"}, sessions=sessions[:1]), 1)
    assert (unsure.status, unsure.name) == ("unknown", "app")


def test_a_certificate_that_is_of_the_role_is_one_and_another_is_not() -> None:
    ca = certificates(ROOT)
    sessions = (
        session("app", "tls", client_dn="/O=Example/CN=app"),
        session("web", "tls", client_dn="/CN=app"),
        session("root", "tls"),
    )
    obstacles = found(server(sessions=sessions, ca=ca, crl_dir=None), 5)
    clients = {o.name: o for o in obstacles if o.kind == "client"}
    assert {name: o.status for name, o in clients.items()} == {"web": "breaks", "root": "breaks"}
    assert 'of "app"' in clients["web"].detail
    assert clients["root"].rule == (
        "hostssl all all 10.0.0.0/8 scram-sha-256 clientcert=verify-full"
    )


def test_a_map_lets_a_certificate_of_another_name_stand_for_a_role() -> None:
    hba = "hostssl all all 10.0.0.0/8 cert map=people\n"
    mapped = parse_ident(TextReader("i", "people client app\n", DiskReader()), "i", DIALECT)
    sessions = (session("app", "tls", client_dn="/CN=client"),)
    facts = {"sessions": sessions, "ca": certificates(ROOT)}
    assert short(found(server(hba=hba, ident=mapped, **facts), 5, hba), "client") == []
    assert short(found(server(hba=hba, ident=(), **facts), 5, hba), "client") == []


def test_who_was_never_asked_for_a_certificate_may_have_one() -> None:
    obstacles = found(server(sessions=(session("app", "tls"),)), 5)
    assert short(obstacles, "client") == [("unknown", "client", "app@shop from 10.0.0.7, TLS")]


@pytest.mark.parametrize("dn", ["/CN=" + "x" * 59, "/O=a/CN=app/CN=b", "/CN=a\\\\,b"])
def test_a_name_that_the_view_does_not_tell_is_not_known(dn: str) -> None:
    sessions = (session("app", "tls", client_dn=dn),)
    obstacles = found(server(sessions=sessions, ca=certificates(ROOT)), 5)
    assert [o.status for o in obstacles if o.kind == "client"] == ["unknown"]


def test_who_speaks_an_old_protocol_is_named_where_it_ends() -> None:
    old = session("app", "tls", ssl_version="TLSv1.1")
    found_ = found(server({"ssl_min_protocol_version": "TLSv1"}, sessions=(old,)), 1)
    assert [(o.status, o.name) for o in found_] == [("breaks", "app")]
    assert "It speaks TLSv1.1" in found_[0].detail
    assert found(server(sessions=(old,)), 1) == ()


@pytest.mark.parametrize(
    ("fields", "kind", "cure"),
    [
        ({"application_name": "psql"}, "client", "at the client"),
        ({"application_name": "postgres_fdw"}, "foreign server", "alter server"),
        ({"application_name": "dblink"}, "foreign server", "alter server"),
        ({"application_name": "pg_cron"}, "cron", "cron.host"),
        ({"application_name": "app - 10.0.0.9:5 (pgbouncer)"}, "pooler", "server_tls_sslmode"),
        ({"application_name": "pgbouncer, psql"}, "client", "at the client"),
        ({"backend_type": "walsender"}, "subscription", "alter subscription"),
        ({"backend_type": "walsender", "datname": None}, "replica", "primary_conninfo"),
    ],
)
def test_who_has_to_change_what_goes_by_what_the_client_is(
    fields: dict[str, Any], kind: str, cure: str
) -> None:
    hba = HBA + "host replication all 10.0.0.0/8 scram-sha-256\n"
    (breaks,) = found(server(sessions=(session("app", "none", **fields),), hba=hba), 1, hba)
    assert (breaks.status, breaks.kind) == ("breaks", kind)
    assert cure in breaks.remediation
    assert breaks.application_name == fields.get("application_name", "")
    assert breaks.code == "require"


def test_many_who_are_alike_fit_a_screen(capsys: pytest.CaptureFixture[str]) -> None:
    sessions = tuple(session(f"role_{number}", "none") for number in range(2000))
    roles = Roles(names=frozenset(group.usename or "" for group in sessions))
    obstacles = found(server(sessions=sessions, memberships=roles), 1)
    assert len(obstacles) == 2000
    print_obstacles(obstacles, obstacles, 1)
    shown = capsys.readouterr().out.splitlines()
    assert len(shown) < 40
    assert any("and 1997 more like this one: role_3, role_4" in line for line in shown)
    assert "2000 in the way" in shown[-1]


def test_a_standby_is_a_client_of_replication() -> None:
    hba = HBA + "host replication root 10.0.0.0/8 scram-sha-256\n"
    sessions = (session("root", "none", backend_type="walsender", datname=None),)
    (breaks,) = found(server(sessions=sessions, hba=hba), 1, hba)
    assert (breaks.kind, breaks.who) == (
        "replica", "root@replication from 10.0.0.7, plaintext",
    )  # fmt: skip
    assert breaks.rule == "hostssl replication root 10.0.0.0/8 scram-sha-256"


def test_sessions_that_are_hidden_are_not_known_to_be_safe() -> None:
    hidden = Unknown("permission denied", "GRANT x TO y")
    (unsure,) = found(server(sessions=hidden), 1)
    assert (unsure.status, unsure.remediation) == ("unknown", "GRANT x TO y;")


# ---- roles --------------------------------------------------------------------------------------


def roles(holders: set[str] | None, **more: Any) -> dict[str, str]:
    ca = certificates(ROOT)
    obstacles = found(server(ca=ca, **more), 5, logins=("app", "web"), holders=holders)
    return {o.name: o.status for o in obstacles if o.kind == "role"}


def test_a_role_without_a_certificate_is_named_and_the_store_knows_who_has_one() -> None:
    assert roles(None) == {"app": "unknown", "web": "unknown"}
    assert roles({"app"}) == {"web": "breaks"}
    assert roles({"app", "web"}) == {}


def test_a_role_that_shows_a_certificate_now_has_one() -> None:
    sessions = (session("app", "tls", client_dn="/CN=app"),)
    assert roles(None, sessions=sessions) == {"web": "unknown"}


def test_below_layer_5_no_role_needs_one() -> None:
    obstacles = found(server(), 4, logins=("app",))
    assert short(obstacles, "role") == []


# ---- files --------------------------------------------------------------------------------------


def test_what_is_not_made_yet_is_not_judged_and_what_is_made_is() -> None:
    missing = CertificateFile("ssl_cert_file", FILE, (), "missing")
    found_now = found(server(certificate=missing), 3)
    assert ("unknown", "certificate", "everyone") in short(found_now, "certificate")
    leaf = issue("db", ROOT, san=["DNS:db.example.com"])
    material = Material(certificate=certificates(leaf, ROOT), ca=certificates(ROOT))
    there = found(server(certificate=missing, names=("db.example.com",)), 3, material=material)
    assert [o for o in there if o.status != "warn"] == []


@pytest.mark.parametrize(
    ("layer", "names", "detail"),
    [(2, (), "TLS207"), (3, ("other.example.com",), "other.example.com was declared")],
)
def test_clients_that_verify_would_refuse(layer: int, names: tuple[str, ...], detail: str) -> None:
    extended = [Usage.CLIENT_AUTH] if layer == 2 else [Usage.SERVER_AUTH]
    leaf = issue("db", ROOT, san=["DNS:db.example.com"], extended=extended)
    material = Material(certificate=certificates(leaf, ROOT), ca=certificates(ROOT))
    obstacles = found(server(names=names), layer, material=material)
    broken = [o for o in obstacles if o.status == "breaks"]
    assert [detail in o.detail for o in broken] == [True]


def test_who_verifies_by_the_root_of_today_needs_the_new_one_first() -> None:
    other = issue("Other CA", ca=True)
    today = certificates(issue("db", ROOT, san=["DNS:db"]), ROOT)
    new = Material(certificate=certificates(issue("db", other, san=["DNS:db"]), other))
    obstacles = found(server(certificate=today, ca=certificates(ROOT)), 1, material=new)
    (unsure,) = [o for o in obstacles if o.kind == "certificate"]
    assert "ends at Root CA, the new one at Other CA" in unsure.detail
    same = Material(certificate=certificates(issue("db", ROOT, san=["DNS:db"]), ROOT))
    assert found(server(certificate=today, ca=certificates(ROOT)), 1, material=same) == ()


def test_a_crl_of_another_ca_locks_out_who_shows_a_certificate() -> None:
    stranger = issue("Another CA", ca=True)
    lists = CrlFile("ssl_crl_file", FILE, x509.read_crls(crl(stranger)))
    leaf = certificates(issue("db", ROOT, san=["DNS:db"]), ROOT)
    facts = {"certificate": leaf, "ca": certificates(ROOT)}
    obstacles = found(server({"ssl_crl_file": "c"}, **facts), 4, material=Material(crl=lists))
    assert ("breaks", "crl", "clients with a certificate") in short(obstacles, "crl")


# ---- the server's own connections ---------------------------------------------------------------


def test_a_standby_that_streams_without_tls_is_turned_away_by_a_primary_at_layer_1() -> None:
    def replica(layer: int, sslmode: str | None, sslcert: str | None = None) -> list[str]:
        outbound = Outbound("primary_conninfo", "p", sslmode, False, "db", sslcert)
        obstacles = found(server(outbound=(outbound,), ca=certificates(ROOT)), layer)
        return [o.status for o in obstacles if o.kind == "replica"]

    assert replica(1, "disable") == ["breaks"]
    assert replica(1, None) == ["warn"]
    assert replica(1, "require") == []
    assert replica(3, "require") == ["warn"]
    assert replica(5, "verify-full") == ["unknown"]
    assert replica(5, "verify-full", "postgresql.crt") == []


# ---- what stands in the way ---------------------------------------------------------------------


def test_who_is_accepted_by_name_does_not_stand_in_the_way() -> None:
    sessions = (session("app", "none"), session("web", "none"))
    obstacles = found(server(sessions=sessions), 1)
    assert [o.name for o in blocking(obstacles)] == ["app", "web"]
    assert [o.name for o in blocking(obstacles, {"app"})] == ["web"]
    assert blocking([replace(obstacles[0], status="warn")]) == []
