"""What a file holds, and how certificates of the store stand."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from pgtls.errors import UnreadableFile
from pgtls.pki.authority import Authority
from pgtls.pki.inspect import read_certificate_file, standings
from pgtls.pki.issue import Issued
from pgtls.pki.records import Record

NOW = datetime(2030, 1, 1, tzinfo=timezone.utc)
WARNING = timedelta(days=30)


@pytest.fixture
def issued(tmp_path: Path) -> Iterator[Issued]:
    with Authority.create(tmp_path / "ca", name="Example CA")[0] as authority:
        yield authority.issue_server("db1")


def openssl(*arguments: object) -> None:
    subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)


def test_a_chain_is_read_in_order_past_text_and_a_key(issued: Issued, tmp_path: Path) -> None:
    path = tmp_path / "all.pem"
    chain = issued.certificate.read_bytes()
    path.write_bytes(b"a comment\r\n" + issued.key.read_bytes() + chain.replace(b"\n", b"\r\n"))
    certificates = read_certificate_file(path)
    assert [each.subject for each in certificates] == ["CN=db1", "CN=Example CA"]


def test_der_is_refused_with_a_command_that_converts_it(issued: Issued, tmp_path: Path) -> None:
    der = tmp_path / "it's.der"
    openssl("x509", "-in", issued.certificate, "-outform", "DER", "-out", der)
    with pytest.raises(UnreadableFile, match="in DER form") as caught:
        read_certificate_file(der)
    command = str(caught.value.hint).partition("with ")[2]
    subprocess.run(command, shell=True, check=True)  # noqa: S602 - what a user would paste
    assert read_certificate_file(Path(f"{der}.pem"))[0].subject == "CN=db1"


@pytest.mark.parametrize(
    ("make", "why", "next_step"),
    [
        (["pkey", "-in", "KEY", "-outform", "DER"], "private key", "never shows"),
        (["pkcs12", "-export", "-in", "CRT", "-inkey", "KEY", "-passout", "pass:"],
         "neither a certificate nor a CRL", "openssl pkcs12"),
        (["crl", "-in", "CRL", "-outform", "DER"], "a CRL in DER", "openssl crl -inform DER"),
        (["crl", "-in", "CRL"], "holds a CRL", "openssl crl -in"),
        (["pkey", "-in", "KEY"], "private key", "never shows"),
        (["pkey", "-in", "KEY", "-pubout"], "PUBLIC KEY", "certificate's file"),
        (["req", "-new", "-key", "KEY", "-subj", "/CN=x"], "CERTIFICATE REQUEST", "certificate's"),
        (["req", "-new", "-key", "KEY", "-subj", "/CN=x", "-outform", "DER"],
         "certificate request in DER", "openssl req"),
    ],
)  # fmt: skip
def test_other_things_are_named_with_the_next_step(
    issued: Issued, tmp_path: Path, make: list[str], why: str, next_step: str
) -> None:
    places: dict[str, object] = {
        "KEY": issued.key, "CRT": issued.certificate, "CRL": tmp_path / "ca" / "crl.pem",
    }  # fmt: skip
    path = tmp_path / "thing"
    openssl(*(places.get(word, word) for word in make), "-out", path)
    with pytest.raises(UnreadableFile, match=why) as caught:
        read_certificate_file(path)
    assert next_step in str(caught.value.hint)
    assert str(path) in caught.value.message


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"hello", "no PEM"),
        (b"\x30", "no PEM"),
        (b"-----BEGIN CERTIFICATE-----\nMIIB", "inside a PEM block"),
        (b"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n", "block 1"),
        (b"-----BEGIN CERTIFICATE-----\n\xff\n-----END CERTIFICATE-----\n", "block 1"),
    ],
)
def test_damaged_content_is_named_with_the_next_step(
    tmp_path: Path, content: bytes, why: str
) -> None:
    path = tmp_path / "x.pem"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile, match=why) as caught:
        read_certificate_file(path)
    assert caught.value.hint


def test_a_chain_cut_off_is_not_shown_in_part(issued: Issued, tmp_path: Path) -> None:
    path = tmp_path / "x.pem"
    path.write_bytes(issued.certificate.read_bytes()[:-40])
    with pytest.raises(UnreadableFile, match="inside a PEM block"):
        read_certificate_file(path)


def record(serial: str, days: float, **changes: object) -> Record:
    base = Record(
        serial=serial, profile="server", name="db1", subject="CN=db1", san=(),
        not_before=NOW - timedelta(days=400), not_after=NOW + timedelta(days=days), der=b"",
    )  # fmt: skip
    return replace(base, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("days", "state"), [(-0.01, "expired"), (0.01, "expiring"), (29.9, "expiring"), (30.1, "valid")]
)
def test_state_follows_the_dates(days: float, state: str) -> None:
    (found,) = standings([record("a", days)], NOW, WARNING)
    assert found.state == state
    assert found.needs_attention == (state != "valid")


def test_a_newer_one_for_the_same_name_takes_the_worry_away() -> None:
    old, new = standings([record("a", 5), record("b", 300)], NOW, WARNING)
    assert (old.state, old.superseded_by, old.needs_attention) == ("expiring", "b", False)
    assert (new.superseded_by, new.needs_attention) == (None, False)


@pytest.mark.parametrize(
    "other",
    [
        record("b", 300, name="db2"),
        record("b", 300, profile="client"),
        record("b", 300, state="revoked", revoked_at=NOW),
        record("b", 4),
        record("b", -1),
    ],
    ids=["other name", "other profile", "revoked", "ends before", "expired"],
)
def test_nothing_else_takes_the_worry_away(other: Record) -> None:
    found = standings([record("a", 5), other], NOW, WARNING)[0]
    assert found.needs_attention


def test_of_two_expired_ones_neither_supersedes() -> None:
    found = standings([record("a", -5), record("b", -1)], NOW, WARNING)
    assert [each.needs_attention for each in found] == [True, True]


def test_a_revoked_one_needs_no_attention() -> None:
    (found,) = standings([record("a", -5, state="revoked", revoked_at=NOW)], NOW, WARNING)
    assert (found.state, found.needs_attention) == ("revoked", False)
