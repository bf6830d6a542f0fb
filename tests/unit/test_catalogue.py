"""Checks over facts made by hand, for states that no server at hand can be put into."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import date, datetime, timezone
from pathlib import Path
from types import SimpleNamespace

import pytest
from servers import make

from authority import DAY, issue, now
from pgtls import checks, policy, posture, x509
from pgtls.checks.base import CATALOGUE, Check, Outcome
from pgtls.facts import (
    CertificateFile,
    DryLoad,
    File,
    IdentMapping,
    Library,
    OldProtocols,
    Outbound,
    Role,
    Roles,
    Rule,
    ServedChain,
    Server,
    SessionGroup,
    Unknown,
)
from pgtls.hba.dialect import Dialect
from pgtls.hba.parse import DiskReader, TextReader, parse


def outcomes(check_id: str, server: Server) -> list[tuple[str, str]]:
    """Status and text of a check; each has to have a sentence."""
    found = posture.run(server, CATALOGUE[check_id].layer)
    rows = [finding for finding in found if finding.check_id == check_id]
    assert all("failed:" not in finding.detail for finding in rows), rows
    return [(outcome.status, outcome.text) for outcome in CATALOGUE[check_id].run(server)]


def library(text: str) -> Library:
    version = text.split()[1].rstrip("abcdefghijklmnopqrstuvwxyz")
    return Library(text, tuple(int(part) for part in version.split(".")), "/etc/ssl")


# ---- requirements --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "recent", "tls13"),
    [
        ("OpenSSL 1.0.1t  3 May 2016", ("fail", "old"), ("fail", "library")),
        ("OpenSSL 1.0.2k-fips  26 Jan 2017", ("fail", "old"), ("fail", "library")),
        ("OpenSSL 1.1.0l  10 Sep 2019", ("fail", "old"), ("fail", "library")),
        ("OpenSSL 1.1.1w  11 Sep 2023", ("warn", "ended"), ("pass", "pass")),
        ("OpenSSL 3.0.19 27 Jan 2026", ("pass", "pass"), ("pass", "pass")),
        ("OpenSSL 3.1.8 11 Feb 2025", ("warn", "ended"), ("pass", "pass")),
        ("OpenSSL 3.9.0 1 Apr 2028", ("warn", "unlisted"), ("pass", "pass")),
        ("OpenSSL 3.5.0 8 Apr 2025", ("pass", "pass"), ("pass", "pass")),
    ],
)
def test_openssl_is_judged_by_its_version(
    text: str, recent: tuple[str, str], tls13: tuple[str, str]
) -> None:
    server = make(openssl=library(text.replace("-fips", "")))
    assert outcomes("TLS002", server) == [recent]
    assert outcomes("TLS004", server) == [tls13]


@pytest.mark.parametrize(
    ("text", "today", "expected"),
    [
        ("OpenSSL 3.0.19 27 Jan 2026", date(2026, 9, 7), ("pass", "pass")),
        ("OpenSSL 3.0.19 27 Jan 2026", date(2026, 9, 8), ("warn", "ended")),
        ("OpenSSL 3.5.7 1 Jun 2026", date(2030, 4, 8), ("pass", "pass")),
        ("OpenSSL 3.5.7 1 Jun 2026", date(2030, 4, 9), ("warn", "ended")),
    ],
)
def test_the_end_of_a_branch_of_openssl(text: str, today: date, expected: tuple[str, str]) -> None:
    now = datetime(today.year, today.month, today.day, 12, tzinfo=timezone.utc)
    assert outcomes("TLS002", make(openssl=library(text), now=now)) == [expected]


@pytest.mark.parametrize("version", ["19rc1", "19beta2", "20devel", "19rc1 (Debian 19~rc1-1)"])
def test_what_is_no_release_is_not_maintained(version: str) -> None:
    number = int(version[:2]) * 10000
    if policy.postgres_support(number) is not None:
        server = make(version_num=number, version=version)
        assert outcomes("TLS003", server) == [("warn", "prerelease")]
    assert outcomes("TLS003", make(version_num=180004, version="18.4 (Debian)")) == [
        ("pass", "pass")
    ]


@pytest.mark.parametrize(
    ("issued", "days", "public", "expected"),
    [
        (date(2026, 3, 14), 398, True, "pass"),
        (date(2026, 3, 15), 201, True, "long_public"),
        (date(2026, 3, 15), 200, True, "pass"),
        (date(2027, 3, 15), 101, True, "long_public"),
        (date(2027, 3, 14), 200, True, "pass"),
        (date(2029, 3, 15), 48, True, "long_public"),
        (date(2029, 3, 15), 47, True, "pass"),
        (date(2029, 3, 15), 398, False, "pass"),
        (date(2029, 3, 15), 399, False, "long"),
    ],
)
def test_how_long_a_certificate_may_live_goes_by_its_ca_and_its_day(
    issued: date,
    days: int,
    public: bool,
    expected: str,
) -> None:
    root = issue("Root", ca=True)
    day = datetime(issued.year, issued.month, issued.day, 12, tzinfo=timezone.utc)
    leaf = issue(
        "db",
        root,
        since=day - now(),
        until=day + days * DAY - now(),
        policy="2.23.140.1.2.2" if public else None,
    )
    read = x509.from_der([leaf.der]).items
    file = CertificateFile("ssl_cert_file", File("server.crt", None, None), tuple(read))
    (found,) = outcomes("TLS206", make(certificate=file))
    assert found[1] == expected


def test_an_rsa_pss_key_is_shown_as_such(tmp_path: Path) -> None:
    for algorithm, expected in (("rsa-pss", "RSASSA-PSS"), ("rsa", "RSA")):
        command = (
            f"openssl req -x509 -newkey {algorithm} -nodes -subj /CN=a -outform DER"
            f" -sigopt rsa_padding_mode:pss -keyout {tmp_path}/key"
        )
        der = subprocess.run(command.split(), check=True, capture_output=True).stdout
        (certificate,) = x509.from_der([der]).items
        assert certificate.key.type == expected


def test_a_build_without_tls() -> None:
    server = make({"ssl_library": ""})
    assert outcomes("TLS001", server) == [("fail", "none")]
    for check in (
        "TLS002", "TLS004", "TLS101", "TLS102", "TLS103", "TLS107", "TLS115", "TLS116", "TLS117",
    ):  # fmt: skip
        assert outcomes(check, server) == [("not_applicable", "no_tls")], check


def test_a_port_that_shows_a_certificate_without_its_key() -> None:
    chain = ServedChain("127.0.0.1", 5432, certificates=(b"x",), protocol="TLSv1.3", proven=False)
    assert outcomes("TLS102", make(served=chain)) == [("fail", "not_proven")]
    late = ServedChain("127.0.0.1", 5432, problem="timeout", message="no answer after 1.0 s")
    assert outcomes("TLS102", make(served=late)) == [("unknown", "unknown")]
    none = ServedChain("127.0.0.1", 5432, problem="no_tls", message="the server speaks no TLS")
    assert outcomes("TLS102", make(served=none)) == [("fail", "no_handshake")]
    # Where the signature can't be checked here, the file decides.
    unsure = replace(chain, proven=None)
    assert outcomes("TLS102", make(served=unsure)) == [("unknown", "unknown")]


@pytest.mark.parametrize(
    ("chain", "old", "expected"),
    [
        (None, None, ("not_applicable", "ssl_off")),
        ("timeout", None, ("not_applicable", "not_served")),
        (Unknown("not asked"), None, ("unknown", "unknown")),
        ("alert", OldProtocols("TLSv1.1", ""), ("fail", "accepted")),
        ("alert", OldProtocols(None, "protocol_version"), ("pass", "pass")),
        ("alert", Unknown("no answer after 1.0 s"), ("unknown", "unknown")),
        ("alert", None, ("not_applicable", "not_asked")),
    ],
)
def test_old_protocols_as_far_as_they_were_offered(
    chain: object, old: object, expected: tuple[str, str]
) -> None:
    if isinstance(chain, str):
        chain = ServedChain("127.0.0.1", 5432, problem=chain, message="no")
    assert outcomes("TLS117", make(served=chain, old_protocols=old)) == [expected]


@pytest.mark.parametrize(
    ("version_num", "today", "expected"),
    [
        (130023, date(2025, 11, 13), ("warn", "ends_soon")),
        (130023, date(2025, 11, 14), ("fail", "ended")),
        (130023, date(2025, 5, 17), ("pass", "pass")),
        (90624, date(2026, 1, 1), ("fail", "ended")),
        (180000, date(2026, 1, 1), ("pass", "pass")),
        (250000, date(2026, 1, 1), ("warn", "unlisted")),
    ],
)
def test_the_end_of_a_major_version(
    version_num: int, today: date, expected: tuple[str, str]
) -> None:
    now = datetime(today.year, today.month, today.day, 12, tzinfo=timezone.utc)
    assert outcomes("TLS003", make(version_num=version_num, now=now)) == [expected]


def test_a_version_without_the_protocol_settings() -> None:
    server = make(version_num=110022)
    assert outcomes("TLS004", server) == [("not_applicable", "version")]
    assert outcomes("TLS106", server) == [("not_applicable", "version")]


# ---- facts that can't be had ---------------------------------------------------------------------


def test_the_key_s_rights_can_not_be_seen_from_outside() -> None:
    server = make(key=File("server.key", None, None))
    assert outcomes("TLS114", server) == [("not_applicable", "not_local")]


@pytest.mark.parametrize("check", CATALOGUE.values(), ids=lambda check: check.id)
def test_a_check_that_raises_costs_only_itself(check: Check) -> None:
    def explode(_: Server) -> list[checks.Outcome]:
        raise RuntimeError("boom")

    broken = replace(check, function=explode)
    (outcome,) = broken.run(make(version_num=190000))
    assert (outcome.status, outcome.text) == ("unknown", "unknown")
    assert "boom" in str(outcome.values["reason"])


def test_a_hidden_fact_names_the_grant() -> None:
    hidden = Unknown("permission denied for view x", 'GRANT SELECT ON x TO "ann"')
    server = make(hba=hidden, sessions=hidden, dry_load=hidden, names=hidden)
    found = {row.check_id: row for row in posture.run(server) if row.status == "unknown"}
    for check in ("TLS103", "TLS104", "TLS108", "TLS112", "TLS502", "TLS505"):
        assert found[check].remediation == 'GRANT SELECT ON x TO "ann";', check


def test_nothing_known_is_no_pass() -> None:
    """Where the facts behind a check are not known, it does not pass."""
    names = (
        "file_errors hba ident sessions client_certificates outbound openssl certificate ca key"
        " crl crl_dir dry_load names"
    )
    server = make(**dict.fromkeys(names.split(), Unknown("hidden")))
    settings_alone = {"TLS001", "TLS003", "TLS101", "TLS106", "TLS118", "TLS401"}
    passing = {row.check_id for row in posture.run(server) if row.status == "pass"}
    assert passing <= settings_alone


def test_hidden_settings_are_no_empty_settings() -> None:
    server = replace(make(), settings={}, reads_all_settings=False, role="Ann")
    for check in ("TLS101", "TLS106", "TLS118"):
        (outcome,) = CATALOGUE[check].run(server)
        assert outcome.status == "unknown"
        assert outcome.values["grant"] == 'GRANT pg_read_all_settings TO "Ann"'


# ---- the key file --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("owner", "mode", "accepted"),
    [
        ("server", 0o600, True),
        ("server", 0o400, True),
        ("server", 0o640, False),
        ("server", 0o610, False),
        ("server", 0o601, False),
        ("root", 0o600, True),
        ("root", 0o640, True),
        ("root", 0o440, True),
        ("root", 0o650, False),
        ("root", 0o660, False),
        ("root", 0o644, False),
        ("other", 0o600, False),
    ],
)
def test_owner_and_mode_of_the_key(owner: str, mode: int, accepted: bool) -> None:
    key = File(
        "server.key",
        None,
        None,
        mode=mode,
        owner_is_server=owner == "server",
        owner_is_root=owner == "root",
    )
    server = make(key=key, dry_load=DryLoad(None, "", ()))
    assert outcomes("TLS114", server) == [("pass", "pass") if accepted else ("fail", "mode")]
    assert outcomes("TLS103", server) == [("pass", "pass") if accepted else ("fail", "key_rights")]


# ---- rules ---------------------------------------------------------------------------------------


def rules(text: str, version_num: int = 170000) -> tuple[Rule, ...]:
    """The rules of a file's text."""
    return parse(
        TextReader("/pg_hba.conf", text, DiskReader()), "/pg_hba.conf", Dialect(version_num)
    )


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("host all all all md5", True),
        ("hostnossl all all all reject\nhost all all all md5", False),
        ("host all all 10.0.0.0/8 reject\nhost all all 10.1.0.0/24 md5", False),
        ("host all all 10.1.0.0/24 reject\nhost all all 10.0.0.0/8 md5", True),
        ("hostnossl all bob all reject\nhost all bob all md5", False),
        ("hostnossl all bob all reject\nhost all bob,eve all md5", True),
        ("hostnossl a,b all all reject\nhost a,b all all md5", False),
        ("hostnossl a all all reject\nhostnossl b all all reject\nhost a,b all all md5", False),
        ("hostnossl all all all reject\nhost replication all all md5", True),
        ("hostssl all all all reject\nhost all all all md5", True),
        ("hostgssenc all all all reject\nhost all all all md5", True),
        ("host all all 127.0.0.1/32 md5", False),
        ("hostnossl all +staff all reject\nhost all bob all md5", True),
    ],
)
def test_plaintext_counts_where_it_can_reach(text: str, open_: bool) -> None:
    found = outcomes("TLS104", make(hba=rules(text)))
    assert found == ([("fail", "plaintext")] if open_ else [("pass", "pass")])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("hostssl all all all cert", "pass"),
        ("hostssl all all all scram-sha-256", "superuser"),
        ("hostssl all +dba all reject\nhostssl all all all scram-sha-256", "pass"),
        ("hostssl all +other all reject\nhostssl all all all scram-sha-256", "superuser"),
        ("hostssl all all 10.0.0.0/24 reject\nhostssl all all 10.0.0.0/8 md5", "superuser"),
        ("hostssl sameuser all all md5", "superuser"),
        ("hostssl replication all all md5", "replication"),
        ("hostssl all all all trust clientcert=verify-full", "pass"),
        ("hostssl all ann all md5", "pass"),
    ],
)
def test_superusers_are_followed_through_the_rules(text: str, status: str) -> None:
    server = make(
        hba=rules(text),
        privileged_roles=(Role("root", True, True),),
        memberships=Roles({"root": frozenset({"dba"})}),
    )
    assert [text for _, text in outcomes("TLS505", server)] == [status]


def test_two_lines_alike_are_one_finding() -> None:
    lines = rules("host all all 10.0.0.0/8 md5\nhost all all 10.0.0.0/8 md5")
    findings = [row.finding_key for row in posture.run(make(hba=lines), 1)]
    assert len(findings) == len(set(findings))


def test_clientcert_0_on_13_asks_for_nothing() -> None:
    lines = rules("hostssl all all all md5 clientcert=0", 130000)
    assert outcomes("TLS112", make(hba=lines, version_num=130000)) == [("pass", "pass")]


# ---- more than one at a time ---------------------------------------------------------------------


def test_findings_have_keys_without_numbers() -> None:
    lines = rules("host all all 10.0.0.0/8 md5")
    moved = (rules("local all all x peer")[0], replace(lines[0], line_number=7))
    (first,) = [r.finding_key for r in posture.run(make(hba=lines)) if r.check_id == "TLS104"]
    (second,) = [r.finding_key for r in posture.run(make(hba=moved)) if r.check_id == "TLS104"]
    assert first == second


def test_sessions_alike_are_one_finding() -> None:
    group = SessionGroup(
        "network", "tls", "TLSv1.3", "client backend", "a", "u", "10.0.0.1", False, 2
    )
    server = make(
        sessions=(group, replace(group, datname="b"), replace(group, ssl_version="TLSv1.2"))
    )
    (finding,) = [row for row in posture.run(server, 5) if row.check_id == "TLS506"]
    assert "sessions: 6" in finding.detail


def test_outbound_without_sslmode_is_prefer() -> None:
    server = make(outbound=(Outbound("foreign server", "x", None, False),))
    (finding,) = [row for row in posture.run(server, 1) if row.check_id == "TLS110"]
    assert "sslmode=prefer" in finding.detail


def test_a_line_by_which_nobody_comes_in_is_open_to_nobody() -> None:
    line = "hostssl all all 10.0.0.0/8 oauth issuer=https://i.example scope=s map=m"
    text = TextReader("/f", line, DiskReader())
    found = parse(text, "/f", Dialect(180000, oauth_validators=("v",)))
    for ident, expected in (
        ((), ("pass", "pass")),
        ((IdentMapping(1, "m", "boss", "root"),), ("fail", "superuser")),
        (Unknown("not asked"), ("fail", "superuser")),
    ):
        server = make(version_num=180000, hba=found, ident=ident)
        assert outcomes("TLS505", server) == [expected]


def test_maps_that_take_the_role_from_the_certificate_are_narrow() -> None:
    lines = rules("hostssl all all all cert map=m")
    for sys_name, role, status in (
        ("/^(.*)$", "\\1", "pass"),
        ("/^(.*)$", "bob", "fail"),
        ("/^.*@example$", "bob", "pass"),
        ("ann", "/^.*$", "fail"),
        ("ann", "bob", "pass"),
    ):
        server = make(hba=lines, ident=(IdentMapping(1, "m", sys_name, role),))
        assert [found for found, _ in outcomes("TLS504", server)] == [status], (sys_name, role)


def test_every_sound_value_is_of_a_setting_that_a_check_names() -> None:
    from pgtls.checks.layer1 import _SETTINGS

    assert set(_SETTINGS.values()) <= set(policy.SOUND_VALUES)


@pytest.mark.parametrize("shown", ["warn", "fail"])
def test_what_is_cut_off_is_as_bad_as_it_is(shown: str) -> None:
    """A finding that fails behind a thousand that warn keeps the layer from holding."""
    most = policy.MOST_FINDINGS_OF_A_CHECK

    def many(_: object) -> list[Outcome]:
        found = [Outcome(shown, "pass", str(number)) for number in range(most)]
        return [*found, Outcome("warn", "pass"), Outcome("fail", "pass", severity="critical")]

    outcomes = Check("TLS199", 1, "low", "", 0, many).run(SimpleNamespace(version_num=150000))
    assert len(outcomes) == most + 1
    assert outcomes[-1].text == "more"
    assert "fail" in {outcome.status for outcome in outcomes}
