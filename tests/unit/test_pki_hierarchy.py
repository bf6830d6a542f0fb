"""A root with a CA below it: chains, anchors and CRLs, judged by OpenSSL."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from pgtls.errors import InvalidInput
from pgtls.pki import keys, subordinate
from pgtls.pki.authority import Authority
from pgtls.pki.issue import Issued
from pgtls.pki.records import ISSUING, TRUSTED, DuplicateAuthority, StoreError
from pgtls.pki.revoke import NotRevocable, release, revoke, select
from pgtls.x509 import read_certificates, read_crls


def create(directory: Path, **options: object) -> Authority:
    return Authority.create(directory, name="Example Root", **options)[0]  # type: ignore[arg-type]


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return create(tmp_path / "ca")


def openssl(*arguments: object) -> str:
    done = subprocess.run(
        ["openssl", *map(str, arguments)], capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def verify(issued: Issued, crl: Path, *more: str) -> str:
    """Judge a chain file as a peer does: its leaf, with the rest of it as untrusted help."""
    return openssl(
        "verify", "-x509_strict", "-crl_check_all", "-CAfile", issued.root, "-CRLfile", crl,
        "-untrusted", issued.certificate, *more, issued.certificate,
    )  # fmt: skip


@pytest.mark.parametrize("key_type", list(keys.KEY_TYPES))
def test_openssl_accepts_a_chain_through_an_intermediate(tmp_path: Path, key_type: str) -> None:
    with create(tmp_path / "ca", key_type=key_type) as authority:
        subordinate.make(authority, "Example Issuing CA", key_type=key_type)
        server = authority.issue_server("db1.example.com", key_type=key_type, accept_refused=True)
        client = authority.issue_client("app", key_type=key_type)
    crl = tmp_path / "ca" / "crl.pem"
    purpose = ["-purpose", "sslserver", "-verify_hostname", "db1.example.com"]
    assert verify(server, crl, *purpose).endswith(": OK\n")
    assert verify(client, crl, "-purpose", "sslclient").endswith(": OK\n")


def test_the_chain_file_holds_leaf_intermediate_and_root_and_the_anchor_is_the_root(
    authority: Authority,
) -> None:
    with authority:
        subordinate.make(authority, "Example Issuing CA")
        issued = authority.issue_server("db1")
        states = {row.name: row.state for row in authority.hierarchy.rows}
    chain = read_certificates(issued.certificate.read_bytes())
    assert [each.subject for each in chain] == [
        "CN=db1", "CN=Example Issuing CA", "CN=Example Root",
    ]  # fmt: skip
    assert [each.path_length for each in chain] == [None, 0, 1]
    (root,) = read_certificates(issued.root.read_bytes())
    assert root.subject == "CN=Example Root"
    assert (authority.directory / "root.crt").read_bytes() == issued.root.read_bytes()
    assert states == {"Example Root": TRUSTED, "Example Issuing CA": ISSUING}


def test_one_crl_for_each_ca_in_the_bundle_and_in_the_hashed_directory(
    authority: Authority,
) -> None:
    with authority:
        subordinate.make(authority, "Example Issuing CA")
        made = authority.make_crl()
    bundle = read_crls((authority.directory / "crl.pem").read_bytes())
    assert [each.issuer for each in bundle] == ["CN=Example Issuing CA", "CN=Example Root"]
    assert made.issuer == "CN=Example Issuing CA"
    hashed = sorted((authority.directory / "crl.d").iterdir())
    names = [openssl("crl", "-in", path, "-noout", "-hash").strip() + ".r0" for path in hashed]
    assert len(names) == 2
    assert [path.name for path in hashed] == names


def test_a_ca_below_a_root_signs_no_other_ca(authority: Authority) -> None:
    with authority:
        subordinate.make(authority, "Example Issuing CA")
        with pytest.raises(InvalidInput, match="may sign no other CA"):
            subordinate.make(authority, "Third")


def test_a_ca_that_stands_already_is_made_once(authority: Authority) -> None:
    with authority:
        first = subordinate.make(authority, "Example Issuing CA")
        (authority.directory / "crl.pem").unlink()
        assert subordinate.make(authority, "Example Issuing CA").own == first.own
        assert len(authority.hierarchy.rows) == 2
    assert (authority.directory / "crl.pem").exists()


def test_two_cas_of_a_directory_have_two_names(authority: Authority) -> None:
    with authority, pytest.raises(DuplicateAuthority):
        subordinate.make(authority, "Example Root")


def test_a_passphrase_protects_the_keys_of_both(tmp_path: Path) -> None:
    with create(tmp_path / "ca", encrypt=b"secret") as authority:
        subordinate.make(authority, "Example Issuing CA", encrypt=b"other")
    asked = []

    def tell(name: str) -> bytes:
        asked.append(name)
        return {"Example Root": b"secret", "Example Issuing CA": b"other"}[name]

    with Authority.open(tmp_path / "ca", passphrase=tell) as authority:
        authority.issue_server("db1")
        authority.issue_server("db2")
        assert asked == ["Example Issuing CA"]
        authority.make_crl()
    assert sorted(asked) == ["Example Issuing CA", "Example Root"]
    for path in (tmp_path / "ca").rglob("ca.key"):
        assert path.read_bytes().startswith(b"-----BEGIN ENCRYPTED PRIVATE KEY-----")


# ---- revocation ---------------------------------------------------------------------------------


def test_openssl_refuses_a_revoked_certificate_at_once(authority: Authority) -> None:
    with authority:
        issued = authority.issue_client("app")
        other = authority.issue_client("other")
        (made,) = revoke(authority, select(authority, "app"), "keyCompromise")
    path = authority.directory / "crl.pem"
    assert (made.number, made.revoked) == (2, 1)
    assert "certificate revoked" in verify(issued, path)
    assert verify(other, path).endswith(": OK\n")
    assert "Key Compromise" in openssl("crl", "-in", path, "-noout", "-text")


def test_a_revoked_intermediate_takes_its_leaves_with_it(authority: Authority) -> None:
    with authority:
        subordinate.make(authority, "Example Issuing CA")
        issued = authority.issue_server("db1")
        (made,) = revoke(authority, select(authority, "Example Issuing CA"), "cACompromise")
    assert made.name == "Example Root"
    assert "certificate revoked" in verify(issued, authority.directory / "crl.pem")


def test_hold_and_release(authority: Authority) -> None:
    path = authority.directory / "crl.pem"
    with authority:
        issued = authority.issue_client("app")
        revoke(authority, select(authority, "app"), "certificateHold")
        assert "Certificate Hold" in openssl("crl", "-in", path, "-noout", "-text")
        assert "certificate revoked" in verify(issued, path)
        release(authority, select(authority, issued.record.serial))
        assert verify(issued, path).endswith(": OK\n")
        held = select(authority, str(issued.certificate))
        revoke(authority, held, "certificateHold")
        revoke(authority, held, "superseded")
        with pytest.raises(NotRevocable, match="for good"):
            release(authority, held)


def test_revoking_again_is_no_error_and_another_reason_is(authority: Authority) -> None:
    with authority:
        serial = authority.issue_client("app").record.serial
        revoke(authority, select(authority, serial), "superseded")
        (first,) = authority.find(serial)
        (again,) = revoke(authority, select(authority, serial), "superseded")
        assert authority.find(serial) == [first]
        assert (again.number, again.revoked) == (3, 1)
        with pytest.raises(NotRevocable, match="superseded"):
            revoke(authority, select(authority, serial), "keyCompromise")


def test_no_revocation_is_acknowledged_that_the_store_does_not_have(authority: Authority) -> None:
    with authority:
        serial = authority.issue_client("app").record.serial
        (record,) = select(authority, serial)
        with pytest.raises(StoreError, match=serial):
            revoke(authority, [replace(record, id=record.id + 1)])


def test_a_root_is_not_revoked_by_its_own_crl(authority: Authority) -> None:
    with authority, pytest.raises(NotRevocable, match="no CRL can revoke"):
        revoke(authority, select(authority, "Example Root"))


def test_a_name_of_two_certificates_is_not_guessed(authority: Authority) -> None:
    with authority:
        authority.issue_server("db1")
        authority.issue_server("db1", overwrite=True)
        with pytest.raises(InvalidInput, match="2 certificates") as caught:
            select(authority, "db1")
        assert "--all" in str(caught.value.hint)
        assert len(select(authority, "db1", every=True)) == 2


def test_without_publishing_the_next_crl_lists_it(authority: Authority) -> None:
    with authority:
        authority.issue_client("app")
        before = (authority.directory / "crl.pem").read_bytes()
        assert revoke(authority, select(authority, "app"), publish=False) == []
        assert (authority.directory / "crl.pem").read_bytes() == before
        assert authority.make_crl().revoked == 1
