"""Names: what may stand in a certificate, and the folder that belongs to each."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from pgtls.errors import InvalidInput
from pgtls.pki.names import common_name, folder_name, role_name, server_name

LABEL_63 = "a" * 63


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("db1", "DNS:db1"),
        ("DB1.Example.COM", "DNS:db1.example.com"),
        ("DNS:db1", "DNS:db1"),
        ("*.example.com", "DNS:*.example.com"),
        ("xn--bcher-kva.example", "DNS:xn--bcher-kva.example"),
        (f"{LABEL_63}.example", f"DNS:{LABEL_63}.example"),
        ("1db.example.com", "DNS:1db.example.com"),
        ("10.0.0.5", "IP:10.0.0.5"),
        ("IP:10.0.0.5", "IP:10.0.0.5"),
        ("ip:::1", "IP:::1"),
        ("FD00:0:0::5", "IP:fd00::5"),
    ],
)
def test_server_name_takes_dns_names_and_addresses(text: str, expected: str) -> None:
    assert str(server_name(text)) == expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty"),
        ("DNS:", "empty"),
        ("db_1.example.com", "hyphens"),
        ("-db.example.com", "hyphens"),
        ("db-.example.com", "hyphens"),
        ("db1..example.com", "empty label"),
        (".example.com", "empty label"),
        ("db1.example.com.", "ends with a dot"),
        ("db 1", "hyphens"),
        ("db1\n", "hyphens"),
        ("db1\0.example.com", "hyphens"),
        ("bücher.example", "not ASCII"),
        ("xn--\x7f.example", "hyphens"),
        ("ab--cd.example", "A-label"),
        ("xn--a.example", "A-label"),
        (f"{LABEL_63}a.example", "64 characters"),
        (".".join([LABEL_63] * 4), "255 characters"),
        ("*", "wildcard"),
        ("*.com", "wildcard"),
        ("d*.example.com", "wildcard"),
        ("db.*.example.com", "wildcard"),
        ("10.0.0.256", "number"),
        ("10.0.0.0/8", "slash"),
        ("https://db1", "slash"),
        ("IP:db1", "not an IP address"),
        ("DNS:10.0.0.5", "is an IP address"),
        ("0.0.0.0", "every address"),  # noqa: S104
        ("::", "every address"),
        ("fe80::1%eth0", "zone"),
    ],
)
def test_server_name_refuses_with_the_name_and_the_next_step(text: str, why: str) -> None:
    with pytest.raises(InvalidInput, match=why) as caught:
        server_name(text)
    assert caught.value.hint
    assert caught.value.message.isprintable()


@pytest.mark.parametrize("role", ["app", "App User", "é" * 31, "a" * 63, "../x", "-x", " x", "*"])
def test_role_name_is_kept_as_it_is(role: str) -> None:
    assert role_name(role) == role


@pytest.mark.parametrize("role", ["", "  ", "a\0b", "a\nb", "a\x7fb", "a" * 64, "é" * 32, "\udcff"])
def test_role_name_refuses_what_no_role_or_cn_holds(role: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        role_name(role)
    assert caught.value.hint


def test_common_name_has_at_most_64_characters() -> None:
    assert common_name("é" * 64, "CA name") == "é" * 64
    with pytest.raises(InvalidInput, match="65 characters"):
        common_name("é" * 65, "CA name")


AWKWARD = ["../x", "a/b", ".", "..", ".x", "%2Ex", "a%2Fb", "a b", "a%20b", "-x", "é", "é" * 31]


@pytest.mark.parametrize("name", AWKWARD)
def test_folder_name_is_one_visible_folder_for_any_name(name: str, tmp_path: Path) -> None:
    folder = folder_name(name)
    assert "/" not in folder
    assert folder[0] not in ".-"
    (tmp_path / folder).mkdir()
    assert [path.name for path in tmp_path.iterdir()] == [folder]


def test_folder_names_of_two_names_never_meet() -> None:
    for one, other in combinations(AWKWARD, 2):
        assert folder_name(one) != folder_name(other)
