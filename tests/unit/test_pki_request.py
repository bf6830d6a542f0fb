"""Requests made elsewhere, lists of servers, and CNs that a map makes a role."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from pgtls.errors import InvalidInput, UnreadableFile
from pgtls.hba.dialect import Dialect
from pgtls.hba.ident import may_be, parse_ident
from pgtls.hba.parse import DiskReader, TextReader
from pgtls.pki import batch, identity, profiles, request
from pgtls.pki.authority import Authority
from pgtls.x509 import read_certificates


@pytest.fixture
def authority(tmp_path: Path) -> Iterator[Authority]:
    with Authority.create(tmp_path / "ca", name="Example CA")[0] as made:
        yield made


def csr(
    path: Path, *more: str, subject: str = "/CN=db1.example.com", new: str = "rsa:2048"
) -> Path:
    made = path / "made.csr"
    key = ["ec", "-pkeyopt", f"ec_paramgen_curve:{new}"] if not new.startswith("rsa") else [new]
    subprocess.run(
        ["openssl", "req", "-new", "-newkey", *key, "-nodes", "-keyout", path / "made.key",
         "-out", made, "-subj", subject, *more],
        check=True, capture_output=True,
    )  # fmt: skip
    return made


# ---- requests -----------------------------------------------------------------------------------


def test_names_are_taken_and_the_rest_is_left_out(authority: Authority, tmp_path: Path) -> None:
    path = csr(
        tmp_path,
        "-addext", "subjectAltName=DNS:db1,IP:10.0.0.5,email:dba@example.com",
        "-addext", "basicConstraints=critical,CA:true",
        "-addext", "keyUsage=keyCertSign",
        subject="/C=DE/O=Example/CN=DB1.example.com",
    )  # fmt: skip
    order, dropped = request.leaf_order(request.read(path), profiles.SERVER, take_names=True)
    (issued,) = authority.issue(order)
    made = read_certificates(issued.certificate.read_bytes())[0]
    assert made.subject == "CN=db1.example.com"
    assert made.san == ("DNS:db1.example.com", "DNS:db1", "IP:10.0.0.5")
    assert (made.is_ca, made.key_usage) == (False, {"digitalSignature", "keyEncipherment"})
    assert not issued.key.exists()
    told = "\n".join(dropped)
    for text in ("C=DE", "O=Example", "dba@example.com", "basicConstraints", "keyUsage"):
        assert text in told
    assert "subjectAltName" not in told


ASKED = "subjectAltName=DNS:db1,DNS:other.example.com,DNS:*.example.com,IP:10.0.0.9"


@pytest.mark.parametrize("profile", [profiles.SERVER, profiles.CLIENT], ids=["server", "client"])
@pytest.mark.parametrize("name", ["db1", "mine.example.com", None])
@pytest.mark.parametrize("alternatives", [(), ("db2", "10.0.0.5")], ids=["", "more"])
def test_no_name_is_signed_that_was_not_given(
    authority: Authority,
    tmp_path: Path,
    profile: profiles.Profile,
    name: str | None,
    alternatives: tuple[str, ...],
) -> None:
    path = csr(tmp_path, "-addext", ASKED, subject="/CN=boss")
    given = {name, *alternatives} - {None}
    if not given or (profile is profiles.CLIENT and name is None):
        with pytest.raises(InvalidInput) as refused:
            request.leaf_order(request.read(path), profile, name=name, alternatives=alternatives)
        assert "boss" in refused.value.message or "no CN to be" in refused.value.message
        return
    order, dropped = request.leaf_order(
        request.read(path), profile, name=name, alternatives=alternatives
    )
    (issued,) = authority.issue(order)
    made = read_certificates(issued.certificate.read_bytes())[0]
    signed = {*made.common_names, *(each.partition(":")[2] for each in made.san)}
    assert signed == (given if profile is profiles.SERVER else {name})
    assert "boss" in "\n".join(dropped)
    for asked in ("other.example.com", "*.example.com", "10.0.0.9"):
        assert asked in "\n".join(dropped)


def test_the_certificate_is_for_the_key_of_the_request(
    authority: Authority, tmp_path: Path
) -> None:
    path = csr(tmp_path, subject="/CN=app", new="P-384")
    order, dropped = request.leaf_order(request.read(path), profiles.CLIENT, name="app")
    (issued,) = authority.issue(order)
    assert dropped == ()
    public = [
        subprocess.run(
            ["openssl", *words, "-pubout" if words[0] == "pkey" else "-pubkey"],
            check=True, capture_output=True,
        ).stdout
        for words in (["pkey", "-in", str(tmp_path / "made.key")],
                      ["x509", "-noout", "-in", str(issued.certificate)])
    ]  # fmt: skip
    assert public[0] == public[1]


def test_a_request_without_its_key_is_refused(tmp_path: Path) -> None:
    path = csr(tmp_path)
    der = bytearray(
        subprocess.run(
            ["openssl", "req", "-in", path, "-outform", "DER"], check=True, capture_output=True
        ).stdout
    )
    (tmp_path / "good.der").write_bytes(der)
    assert request.read(tmp_path / "good.der").is_signature_valid
    der[der.index(b"db1.example.com")] ^= 1
    (tmp_path / "bad.der").write_bytes(der)
    with pytest.raises(UnreadableFile, match="need not have the key"):
        request.read(tmp_path / "bad.der")


@pytest.mark.parametrize(
    ("new", "why"), [("rsa:1024", "1024 bits"), ("secp256k1", "the curve secp256k1")]
)
def test_a_weak_or_odd_key_is_refused(tmp_path: Path, new: str, why: str) -> None:
    with pytest.raises(InvalidInput, match=why):
        request.leaf_order(request.read(csr(tmp_path, new=new)), profiles.SERVER)


@pytest.mark.parametrize(
    ("subject", "profile", "why"),
    [
        ("/O=x", profiles.SERVER, "names no server"),
        ("/O=x", profiles.CLIENT, "no CN"),
        ("/CN=a b", profiles.SERVER, "not a DNS name"),
        ("/CN=a/CN=b", profiles.CLIENT, "2 CNs"),
    ],
)
def test_names_are_checked_as_always(
    tmp_path: Path, subject: str, profile: profiles.Profile, why: str
) -> None:
    with pytest.raises(InvalidInput, match=why):
        request.leaf_order(request.read(csr(tmp_path, subject=subject)), profile, take_names=True)


def test_what_is_no_request_is_named(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("hello")
    with pytest.raises(UnreadableFile, match="no certificate request"):
        request.read(tmp_path / "x")


# ---- lists --------------------------------------------------------------------------------------


def write(path: Path, text: str) -> Path:
    path.write_text(text)
    return path


def test_a_list_is_issued_once_and_what_lacks_later(authority: Authority, tmp_path: Path) -> None:
    path = write(tmp_path / "list", "# ours\ndb1 10.0.0.5\n\ndb2  # the other\n")
    first = list(batch.issue_batch(authority, batch.read(path)))
    assert [each.record.san for each in first] == [("DNS:db1", "IP:10.0.0.5"), ("DNS:db2",)]
    write(path, "db1 10.0.0.5\ndb3\ndb2\n")
    again = list(batch.issue_batch(authority, batch.read(path)))
    assert [each.kept for each in again] == [True, False, True]
    assert len(authority.certificates()) == 4


def test_a_list_longer_than_a_chunk(authority: Authority, tmp_path: Path) -> None:
    path = write(tmp_path / "list", "".join(f"db{n}\n" for n in range(205)))
    made = list(batch.issue_batch(authority, batch.read(path), out=tmp_path / "out"))
    assert len({each.record.serial for each in made}) == 205
    assert len(list((tmp_path / "out").glob("*/server.key"))) == 205
    assert not list(tmp_path.rglob(".pgtls-*"))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("db1\ndb_2\n", "line 2"),
        ("db1\n# x\nDB1 y\n", "line 3: db1 stands in line 1"),
        ("# nothing\n", "names no server"),
        ("db1 10.0.0.0/8", "line 1"),
    ],
)
def test_a_bad_line_is_named_and_nothing_issued(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(InvalidInput, match=why):
        batch.read(write(tmp_path / "list", text))


# ---- maps ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("version", [150000, 160000])
@pytest.mark.parametrize(
    ("common_name", "role"),
    [
        ("app@host1", "app"),
        ("a b", "c d"),
        ("x,y", "all"),
        ("#1", "+g"),
        ("é", "ü"),
        ("/x", "app"),
        ("/.*", "a"),
        ('a"b', 'c"d'),
        ("@f", "@g"),
    ],
)
def test_the_map_line_lets_the_cn_in_as_the_role(common_name: str, role: str, version: int) -> None:
    line = identity.map_line("pgtls", common_name, role)
    reader = TextReader("pg_ident.conf", line + "\n", DiskReader())
    expressions = version >= 160000
    mappings = parse_ident(reader, "pg_ident.conf", Dialect(version))
    assert may_be(common_name, role, "pgtls", mappings, expressions=expressions)
    for cn, other in ((common_name + "x", role), (common_name, role + "x")):
        assert not may_be(cn, other, "pgtls", mappings, expressions=expressions)


@pytest.mark.parametrize(("common_name", "role"), [("a", "/x"), ("a", "\\1"), ("a\nb", "c")])
def test_what_a_map_would_read_otherwise_is_refused(common_name: str, role: str) -> None:
    with pytest.raises(InvalidInput, match=r"pg_ident\.conf"):
        identity.map_line("pgtls", common_name, role)
