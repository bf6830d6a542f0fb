"""A CA that openssl ca or easy-rsa has kept comes over whole, or not at all."""

from __future__ import annotations

import json
import subprocess
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from cryptography import x509
from hypothesis import given
from hypothesis import strategies as st

from killed import killed_at
from openssl_ca import EasyRsa, OpenSslCa
from pgtls.cli import main
from pgtls.pki import openssl_directory, openssl_index
from pgtls.pki.authority import Authority
from pgtls.pki.takeover import take_over

# What `openssl ca -revoke` takes, and the reason that follows from it (RFC 5280 5.3.1).
REVOCATIONS: list[tuple[tuple[str, ...], str | None]] = [
    ((), None),
    (("-crl_reason", "unspecified"), "unspecified"),
    (("-crl_reason", "keyCompromise"), "keyCompromise"),
    (("-crl_reason", "CACompromise"), "cACompromise"),
    (("-crl_reason", "affiliationChanged"), "affiliationChanged"),
    (("-crl_reason", "superseded"), "superseded"),
    (("-crl_reason", "cessationOfOperation"), "cessationOfOperation"),
    (("-crl_reason", "certificateHold"), "certificateHold"),
    (("-crl_hold", "holdInstructionReject"), "certificateHold"),
    (("-crl_hold", "1.2.840.10040.2.2"), "certificateHold"),
    (("-crl_compromise", "20250102030405Z"), "keyCompromise"),
    (("-crl_CA_compromise", "20250102030405Z"), "cACompromise"),
]


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("PGTLS_CA", "PGTLS_PASSPHRASE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def old(tmp_path: Path) -> OpenSslCa:
    return OpenSslCa(tmp_path / "old")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments])


def take(*arguments: object) -> dict[str, Any]:
    result = run("ca", "takeover", *arguments, "--ca", "new", "--format", "json")
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def entries(path: Path) -> dict[str, tuple[object, ...]]:
    """Every entry of a CRL: when, and each extension's DER; what openssl says of them too."""
    crl = x509.load_pem_x509_crl(path.read_bytes())
    text = subprocess.run(
        ["openssl", "crl", "-in", path, "-noout", "-text"],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert text.count("Serial Number: ") == len(crl)
    found = {}
    for each in crl:
        extensions = {
            extension.oid.dotted_string: extension.value.public_bytes()
            for extension in each.extensions
        }
        # RFC 5280 5.3.1: unspecified should be said by saying nothing.
        if extensions.get("2.5.29.21") == bytes.fromhex("0a0100"):
            del extensions["2.5.29.21"]
        found[format(each.serial_number, "x")] = (each.revocation_date_utc, extensions)
    return found


def number(path: Path) -> int:
    crl = x509.load_pem_x509_crl(path.read_bytes())
    return crl.extensions.get_extension_for_class(x509.CRLNumber).value.crl_number


def snapshot(directory: Path) -> dict[str, tuple[bytes, int, int]]:
    return {
        str(path): (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_mode)
        for path in directory.rglob("*")
        if path.is_file()
    }


# ---- openssl ca ---------------------------------------------------------------------------------


def test_every_revocation_comes_over_as_openssl_has_it(old: OpenSslCa, tmp_path: Path) -> None:
    serials = [old.issue(f"/CN=role{i}") for i, _ in enumerate(REVOCATIONS)]
    old.issue("/CN=good")
    for serial, (options, _) in zip(serials, REVOCATIONS):
        old.revoke(serial, *options)
    theirs = old.crl()
    before = snapshot(old.directory)
    taken = take(old.directory)
    assert (taken["valid"], taken["revoked"], taken["held"]) == (1, 9, 3)
    assert snapshot(old.directory) == before
    ours = tmp_path / "new" / "crl.pem"
    assert entries(ours) == entries(theirs)
    assert number(ours) == number(theirs) + 1 == taken["crl_number"]
    with Authority.open(tmp_path / "new") as authority:
        records = {record.serial: record for record in authority.certificates()}
    for serial, (_, reason) in zip(serials, REVOCATIONS):
        assert records[serial.lower()].reason == reason
    # And it stays so when a new one is signed.
    assert run("crl", "--ca", "new").exit_code == 0
    assert entries(ours) == entries(theirs)
    assert number(ours) == number(theirs) + 2


def test_the_counter_goes_on_where_no_crl_was_kept(old: OpenSslCa) -> None:
    assert take(old.directory)["crl_number"] == 0x2F


def test_subjects_of_all_kinds_come_over(old: OpenSslCa, tmp_path: Path) -> None:
    subjects = [
        "/CN=Zoë Müller",
        "/C=DE/O=a\\/b/CN=slash",
        "/O=Ärzte/CN=x/emailAddress=a@b.example",
    ]
    serials = [old.issue(subject) for subject in subjects]
    take(old.directory)
    with Authority.open(tmp_path / "new") as authority:
        found = [authority.find(serial)[0] for serial in serials]
    assert [record.name for record in found] == ["Zoë Müller", "slash", "x"]
    assert found[0].subject == "CN=Zoë Müller"


def test_what_the_index_alone_knows_is_recorded_by_it(old: OpenSslCa, tmp_path: Path) -> None:
    kept, lost, gone = (old.issue(f"/O=Ä b/CN=Zoë {i}") for i in range(3))
    old.revoke(gone, "-crl_reason", "superseded")
    for serial in (lost, gone):
        (old.directory / "newcerts" / f"{serial}.pem").unlink()
    taken = take(old.directory)
    assert taken["without_certificate"] == 2
    with Authority.open(tmp_path / "new") as authority:
        found = {s: authority.find(s)[0] for s in (kept, lost, gone)}
    assert found[kept].subject == "CN=Zoë 0,O=Ä b"
    assert (found[lost].subject, found[lost].name) == ("CN=Zoë 1,O=Ä b", "Zoë 1")
    assert (found[lost].der, found[lost].profile) == (b"", "unknown")
    assert found[gone].reason == "superseded"
    # The rest of the tool lives with it.
    assert run("cert", "list", "--ca", "new").exit_code == 0
    assert run("cert", "revoke", lost, "--ca", "new").exit_code == 0
    assert set(entries(tmp_path / "new" / "crl.pem")) == {lost, gone}
    shown = run("cert", "show", lost, "--ca", "new")
    assert (shown.exit_code, "kept no certificate" in shown.output) == (2, True)
    listed = json.loads(run("cert", "list", "--ca", "new", "--format", "json").stdout)
    beginnings = {each["serial"]: each["not_before"] for each in listed["certificates"]}
    assert beginnings[lost] is None
    assert beginnings[kept] is not None


def test_what_comes_over_can_be_renewed_as_far_as_it_is_known(
    old: OpenSslCa, tmp_path: Path
) -> None:
    client = old.issue("/CN=app", "-days", "20")
    lost = old.issue("/CN=lost", "-days", "20")
    neither = old.issue("/CN=mail", "-days", "20", "-extensions", "mail")
    (old.directory / "newcerts" / f"{lost}.pem").unlink()
    take(old.directory)
    due = run("cert", "renew", "--due", "--ca", "new")
    assert due.exit_code in (0, 1), due.output
    assert run("cert", "renew", client, "--ca", "new").exit_code == 0
    for serial, why in ((lost, "was not kept"), (neither, "neither for servers nor for clients")):
        refused = run("cert", "renew", serial, "--ca", "new")
        assert (refused.exit_code, why in refused.output) == (2, True), refused.output
    # The key is the client's own, and stays where it is.
    renewed = tmp_path / "new" / "issued" / "app" / "postgresql.crt"
    assert _key(renewed) == _key(old.directory / "newcerts" / f"{client}.pem")


def _key(path: Path) -> object:
    return x509.load_pem_x509_certificate(path.read_bytes()).public_key()


def test_an_expired_one_stays_known(old: OpenSslCa, tmp_path: Path) -> None:
    serial = old.issue("/CN=past", "-startdate", "20200101000000Z", "-enddate", "20210101000000Z")
    old.update()
    assert old.index.read_text().splitlines()[-1].startswith("E\t")
    take(old.directory)
    with Authority.open(tmp_path / "new") as authority:
        (record,) = authority.find(serial)
    assert (record.state, record.not_after.year) == ("valid", 2021)


def test_a_certificate_that_the_index_has_lost_is_recorded(old: OpenSslCa, tmp_path: Path) -> None:
    serial = old.issue("/CN=lost")
    old.index.write_text("".join(old.index.read_text().splitlines(True)[:-1]))
    taken = take(old.directory)
    assert (taken["not_in_index"], taken["valid"]) == (1, 1)
    assert "not in the index" in taken["notices"][0]
    with Authority.open(tmp_path / "new") as authority:
        assert authority.find(serial)[0].name == "lost"


def test_what_was_taken_off_the_crl_is_good(old: OpenSslCa, tmp_path: Path) -> None:
    serial = old.issue("/CN=back")
    old.revoke(serial, "-crl_reason", "removeFromCRL")
    taken = take(old.directory)
    assert (taken["valid"], taken["revoked"]) == (1, 0)
    assert "removeFromCRL" in taken["notices"][0]
    assert entries(tmp_path / "new" / "crl.pem") == {}


def test_serials_in_use_stay_in_use(old: OpenSslCa, tmp_path: Path) -> None:
    serials = {old.issue(f"/CN=role{i}").lower() for i in range(3)}
    take(old.directory)
    with Authority.open(tmp_path / "new") as authority:
        fresh = {authority.issue_client(f"new{i}").record.serial for i in range(3)}
        known = {record.serial for record in authority.certificates()}
    assert not fresh & serials
    assert serials < known


def test_old_and_new_certificates_verify_by_the_one_ca(old: OpenSslCa, tmp_path: Path) -> None:
    good, bad = old.issue("/CN=app"), old.issue("/CN=bad")
    old.revoke(bad)
    take(old.directory)
    with Authority.open(tmp_path / "new") as authority:
        new = authority.issue_server("db1.example.com").certificate
    for path, said in (
        (old.directory / "newcerts" / f"{good}.pem", "OK"),
        (new, "OK"),
        (old.directory / "newcerts" / f"{bad}.pem", "certificate revoked"),
    ):
        done = subprocess.run(
            ["openssl", "verify", "-x509_strict", "-crl_check_all", "-CAfile", "new/root.crt",
             "-CRLfile", "new/crl.pem", path],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert said in done.stdout + done.stderr


def test_a_ca_below_another_needs_the_chain(old: OpenSslCa, tmp_path: Path) -> None:
    below = OpenSslCa(tmp_path / "below", "/CN=Old Issuing CA", parent=old)
    serial = below.issue("/CN=app")
    refused = run("ca", "takeover", below.directory, "--ca", "new")
    assert refused.exit_code == 2
    assert "--chain" in refused.output
    assert not (tmp_path / "new").exists()
    taken = take(below.directory, "--chain", old.certificate)
    assert taken["name"] == "Old Issuing CA"
    assert "CRL of Old CA is missing" in taken["notices"][0]
    assert (tmp_path / "new" / "root.crt").read_bytes().count(b"BEGIN") == 1
    with Authority.open(tmp_path / "new") as authority:
        new = authority.issue_client("new").certificate
    chain = subprocess.run(
        ["openssl", "verify", "-x509_strict", "-CAfile", "new/root.crt", "-untrusted",
         "new/ca.crt", new, below.directory / "newcerts" / f"{serial}.pem"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert chain.stdout.count("OK") == 2, chain.stderr


def test_files_under_unusual_names_can_be_named(old: OpenSslCa) -> None:
    old.issue("/CN=app")
    for source, target in (
        (old.certificate, "top.crt"), (old.key, "top.key"), (old.index, "certs.idx"),
        (old.directory / "newcerts", "out"),
    ):  # fmt: skip
        source.rename(old.directory / target)
    refused = run("ca", "takeover", old.directory, "--ca", "new")
    assert "--index" in refused.output
    taken = take(
        old.directory, "--cert", "old/top.crt", "--key", "old/top.key", "--index", "old/certs.idx",
        "--certs", "old/out",
    )  # fmt: skip
    assert (taken["valid"], taken["without_certificate"]) == (1, 0)


# ---- easy-rsa -----------------------------------------------------------------------------------


def test_an_easy_rsa_directory_comes_over(tmp_path: Path) -> None:
    easy = EasyRsa(tmp_path / "easy-rsa")
    easy.run("build-server-full", "db1.example.com", "nopass")
    for name in ("app", "Zoë", "bob", "eve"):
        easy.run("build-client-full", name, "nopass")
    easy.run("revoke", "bob", "keyCompromise")
    easy.run("revoke", "eve")
    easy.run("gen-crl")
    before = snapshot(easy.directory)
    taken = take("easy-rsa/pki")
    assert snapshot(easy.directory) == before
    assert {key: taken[key] for key in ("from", "valid", "revoked", "without_certificate")} == {
        "from": "easy-rsa", "valid": 3, "revoked": 2, "without_certificate": 0,
    }  # fmt: skip
    assert entries(tmp_path / "new" / "crl.pem") == entries(easy.pki / "crl.pem")
    assert number(tmp_path / "new" / "crl.pem") == 1
    with Authority.open(tmp_path / "new") as authority:
        found = {record.name: record.profile for record in authority.certificates()}
    assert found == {
        "Old CA": "root", "db1.example.com": "server", "app": "client", "Zoë": "client",
        "bob": "client", "eve": "client",
    }  # fmt: skip


def test_its_key_stays_protected_by_its_passphrase(tmp_path: Path) -> None:
    easy = EasyRsa(tmp_path / "easy-rsa", passphrase="correct horse")
    easy.run("--passin=pass:correct horse", "--passout=pass:x1234", "build-client-full", "app")
    (tmp_path / "right").write_text("correct horse\n")
    (tmp_path / "wrong").write_text("battery staple\n")
    refused = run("ca", "takeover", easy.pki, "--ca", "new", "--passphrase-file", "wrong")
    assert refused.exit_code == 2
    assert "passphrase" in refused.output
    assert not (tmp_path / "new").exists()
    take(easy.pki, "--passphrase-file", "right")
    assert b"ENCRYPTED" in (tmp_path / "new" / "ca.key").read_bytes()
    assert run("crl", "--ca", "new", "--passphrase-file", "wrong").exit_code == 2
    assert run("crl", "--ca", "new", "--passphrase-file", "right").exit_code == 0


# ---- damage: named, and nothing done ------------------------------------------------------------

GOOD = "V\t300101000000Z\t\t2A\tunknown\t/CN=x"
DAMAGED = [
    ("V\t300101000000Z\t\t2A\tunknown", "has 5 fields"),
    (f"{GOOD}\tmore", "has 7 fields"),
    (GOOD.replace("V", "X", 1), "none of V, R and E"),
    (GOOD.replace("2A", "2AG"), "no serial"),
    (GOOD.replace("2A", "A"), "no serial"),
    (GOOD.replace("2A", "00" * 21), "no serial"),
    (GOOD.replace("300101000000Z", "300101000000"), "no time"),
    (GOOD.replace("300101000000Z", "301301000000Z"), "no time"),
    (GOOD.replace("\t\t", "\t250101000000Z\t"), "status V with"),
    (GOOD.replace("V", "R", 1), "status R with"),
    (GOOD.replace("V", "R", 1).replace("\t\t", "\tnever\t"), "no time"),
    (GOOD.replace("V", "R", 1).replace("\t\t", "\t250101000000Z,boredom\t"), "no reason"),
    (GOOD.replace("V", "R", 1).replace("\t\t", "\t250101000000Z,keyTime\t"), "no time and"),
    (GOOD.replace("V", "R", 1).replace("\t\t", "\t250101000000Z,keyTime,x\t"), "no time"),
    (GOOD.replace("V", "R", 1).replace("\t\t", "\t250101000000Z,holdInstruction,x\t"), "hold"),
    (GOOD.replace("/CN=x", "x"), "no subject"),
    (GOOD.replace("2A", "1001"), "line 2 already"),
    ("\udcff", "UTF-8"),
]


@pytest.mark.parametrize(("line", "why"), DAMAGED, ids=[why for _, why in DAMAGED])
def test_a_damaged_line_is_named_and_nothing_is_done(
    old: OpenSslCa, tmp_path: Path, line: str, why: str
) -> None:
    old.issue("/CN=app")
    with old.index.open("a", errors="surrogateescape") as index:
        index.write(f"{line}\n{GOOD.replace('2A', '2B')}\n")
    before = snapshot(tmp_path)
    result = run("ca", "takeover", old.directory, "--ca", "new")
    assert result.exit_code == 2
    assert "line 3: " in result.output
    assert why in result.output
    assert "line 4" not in result.output
    assert snapshot(tmp_path) == before
    assert not (tmp_path / "new").exists()


def test_many_damaged_lines_are_counted(tmp_path: Path) -> None:
    (tmp_path / "index.txt").write_text("nonsense\n" * 9)
    with pytest.raises(openssl_index.DamagedIndex) as caught:
        openssl_index.read(tmp_path / "index.txt")
    assert "line 5: " in caught.value.message
    assert "line 6: " not in caught.value.message
    assert "and 4 more lines" in caught.value.message
    assert caught.value.sqlstate == "22P04"


def test_comments_empty_lines_and_escaped_tabs_are_read(tmp_path: Path) -> None:
    path = tmp_path / "index.txt"
    path.write_bytes(b"# kept by hand\n\n" + GOOD.replace("/CN=x", "/CN=a\\\tb").encode() + b"\r\n")
    (entry,) = openssl_index.read(path)
    assert (entry.line, entry.common_name, entry.serial) == (3, "a\tb", "2a")


_LIKE_LINES = st.text("VRE\t\n,0123456789ABZ/CN=\\x", max_size=200).map(str.encode)


@given(st.binary(max_size=200) | _LIKE_LINES)
def test_whatever_stands_in_an_index_is_read_or_named(content: bytes) -> None:
    lines = [line for line in content.split(b"\n") if line.strip() and line[:1] != b"#"]
    with tempfile.NamedTemporaryFile() as file:
        file.write(content)
        file.flush()
        try:
            entries = openssl_index.read(Path(file.name))
        except openssl_index.DamagedIndex:
            return
    assert len(entries) == len(lines)


@pytest.mark.parametrize(
    ("damage", "word"),
    [
        ("key", "not the key"),
        ("certificate", "cacert.pem"),
        ("number", "crlnumber"),
        ("newcert", "1001.pem"),
        ("twice", "1001.pem"),
        ("leaf", "no certificate of a CA"),
    ],
)
def test_other_damage_is_named_and_nothing_is_done(
    old: OpenSslCa, tmp_path: Path, damage: str, word: str
) -> None:
    old.issue("/CN=app")
    own = old.directory / "newcerts" / "1001.pem"
    if damage == "key":
        other = OpenSslCa(tmp_path / "other")
        old.key.write_bytes(other.key.read_bytes())
    elif damage == "certificate":
        old.certificate.write_bytes(b"-----BEGIN CERTIFICATE-----\n")
    elif damage == "number":
        (old.directory / "crlnumber").write_text("next\n")
    elif damage == "newcert":
        own.write_bytes(own.read_bytes()[:200])
    elif damage == "twice":
        (old.directory / "serial").write_text("1001\n")
        own.rename(old.directory / "newcerts" / "first.pem")
        old.index.write_text(old.index.read_text().splitlines(True)[0])
        old.issue("/CN=other")
    else:
        old.certificate.write_bytes(own.read_bytes())
    before = snapshot(tmp_path)
    result = run("ca", "takeover", old.directory, "--ca", "new")
    assert result.exit_code == 2, result.output
    assert word in result.output
    assert snapshot(tmp_path) == before
    assert not (tmp_path / "new").exists()


def test_killed_at_any_step_it_leaves_all_or_nothing(old: OpenSslCa, tmp_path: Path) -> None:
    revoked = old.issue("/CN=app")
    old.revoke(revoked)
    layout = openssl_directory.locate(old.directory)
    before = snapshot(old.directory)
    for number in range(1, 200):
        target = tmp_path / f"new{number}"
        died = killed_at(number, partial(take_over, layout, target))
        if target.exists():
            assert set(entries(target / "crl.pem")) == {revoked}
        assert snapshot(old.directory) == before
        if not died:
            break
        if not target.exists():
            take_over(layout, target)
        assert set(entries(target / "crl.pem")) == {revoked}
    assert 15 < number < 199, "so many steps were tried"


def test_what_was_taken_over_is_not_taken_again_and_what_came_later_is_told(
    old: OpenSslCa, tmp_path: Path
) -> None:
    serial = old.issue("/CN=app")
    first = take(old.directory, "--ca", "new")
    before = snapshot(tmp_path / "new")
    again = take(old.directory, "--ca", "new")
    assert again["crl_number"] == first["crl_number"]
    assert "already" in again["notices"][0]
    assert snapshot(tmp_path / "new") == before
    # The other tool went on: to say "already" would lose what it did.
    for go_on in (lambda: old.revoke(serial), lambda: old.issue("/CN=other")):
        go_on()
        result = run("ca", "takeover", old.directory, "--ca", "new")
        assert result.exit_code == 2
        assert "holds a CA already" in result.output
    assert snapshot(tmp_path / "new") == before


def test_a_directory_that_is_in_use_is_left_alone(old: OpenSslCa, tmp_path: Path) -> None:
    Authority.create(tmp_path / "new", name="Mine")
    before = snapshot(tmp_path / "new")
    assert run("ca", "takeover", old.directory, "--ca", "new").exit_code == 2
    assert snapshot(tmp_path / "new") == before
    taken = take(old.directory, "--force")
    aside = Path(taken["moved_aside"])
    assert {Path(name).name for name in snapshot(aside)} == {Path(name).name for name in before}


def test_what_the_last_crl_revokes_and_an_index_from_a_backup_does_not_stays_revoked(
    old: OpenSslCa, tmp_path: Path
) -> None:
    listed = old.issue("/CN=listed")
    backup = old.index.read_text()
    gone = old.issue("/CN=gone")
    for serial, reason in ((listed, "keyCompromise"), (gone, "superseded")):
        old.revoke(serial, "-crl_reason", reason)
    theirs = entries(old.crl())
    old.index.write_text(backup)
    taken = take(old.directory)
    assert "the last CRL revokes 2 serials" in "\n".join(taken["notices"])
    assert entries(tmp_path / "new" / "crl.pem") == theirs
    again = take(old.directory)
    assert "had been taken over already" in again["notices"][0]
