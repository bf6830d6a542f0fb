"""Roll-over and the offline root: every step judged by OpenSSL, on both sides of it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from pgtls.errors import InvalidInput, UnreadableFile
from pgtls.pki import crls, offline, renew, rollover, subordinate
from pgtls.pki.authority import Authority, NoAuthority, utc_now
from pgtls.pki.files import FileExists
from pgtls.pki.issue import Issued
from pgtls.pki.revoke import NotRevocable, revoke, select
from pgtls.x509 import read_certificates, read_crls


@pytest.fixture
def authority(tmp_path: Path) -> Iterator[Authority]:
    with Authority.create(tmp_path / "ca", name="Old CA")[0] as made:
        yield made


def verify(issued: Issued, root: Path, crl: Path) -> str:
    done = subprocess.run(
        ["openssl", "verify", "-x509_strict", "-crl_check_all", "-CAfile", root, "-CRLfile", crl,
         "-untrusted", issued.certificate, issued.certificate],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return "OK" if done.stdout.endswith(": OK\n") else done.stdout + done.stderr


def subjects(path: Path) -> list[str]:
    return [each.subject for each in read_certificates(path.read_bytes())]


# ---- roll-over ----------------------------------------------------------------------------------


@pytest.mark.parametrize("below", [False, True], ids=["root", "root and intermediate"])
def test_old_and_new_are_good_side_by_side_until_the_end(
    authority: Authority, tmp_path: Path, below: bool
) -> None:
    if below:
        subordinate.make(authority, "Old Issuing CA")
    root, crl = authority.directory / "root.crt", authority.directory / "crl.pem"
    old = authority.issue_server("db1")
    first = tmp_path / "first.crt"
    first.write_bytes(root.read_bytes())
    rollover.start(authority, "New CA")
    assert subjects(root) == ["CN=Old CA", "CN=New CA"]
    assert verify(old, root, crl) == "OK"
    between = authority.issue_client("app")
    assert verify(between, first, crl) == "OK"
    rollover.switch(authority)
    new = authority.issue_server("db2")
    assert verify(new, root, crl) == verify(old, root, crl) == "OK"
    assert "self-signed certificate in" in verify(new, first, crl)
    with pytest.raises(rollover.WrongStep, match="server db1, client app"):
        rollover.finish(authority)
    assert {each.record.name for each in renew.renew_due(authority)} == {"db1", "app"}
    rollover.finish(authority)
    assert subjects(root) == ["CN=New CA"]
    assert verify(old, root, crl) == "OK"  # its files hold the new certificate by now
    assert [each.issuer for each in read_crls(crl.read_bytes())] == ["CN=New CA"]
    assert len(list((authority.directory / "crl.d").iterdir())) == 1


def test_steps_out_of_order_are_refused(authority: Authority) -> None:
    with pytest.raises(rollover.WrongStep, match="no CA to switch to"):
        rollover.switch(authority)
    with pytest.raises(rollover.WrongStep, match="no CA is leaving"):
        rollover.finish(authority)
    rollover.start(authority, "New CA")
    with pytest.raises(rollover.WrongStep, match="New CA is coming"):
        rollover.start(authority, "Newer CA")
    rollover.switch(authority)
    with pytest.raises(rollover.WrongStep, match="Old CA is leaving"):
        rollover.start(authority, "Newer CA")


def test_with_force_the_old_ones_are_left_behind(authority: Authority) -> None:
    old = authority.issue_server("db1")
    rollover.start(authority, "New CA")
    rollover.switch(authority)
    rollover.finish(authority, force=True)
    directory = authority.directory
    assert verify(old, directory / "root.crt", directory / "crl.pem") != "OK"
    with pytest.raises(NotRevocable, match="nobody trusts"):
        revoke(authority, select(authority, "db1"))


def test_a_revocation_by_the_old_ca_counts_until_the_end(authority: Authority) -> None:
    old = authority.issue_server("db1")
    rollover.start(authority, "New CA")
    rollover.switch(authority)
    revoke(authority, select(authority, "db1"), "keyCompromise")
    directory = authority.directory
    assert "revoked" in verify(old, directory / "root.crt", directory / "crl.pem")


# ---- an offline root ----------------------------------------------------------------------------


@pytest.fixture
def online(authority: Authority, tmp_path: Path) -> Iterator[Authority]:
    """An issuing CA whose root, ``authority``, lies elsewhere."""
    carried = tmp_path / "issuing.csr"
    carried.write_bytes(offline.start(tmp_path / "online", "Issuing CA", utc_now))
    offline.sign(authority, carried, out=tmp_path / "issuing.pem")
    with Authority.open(tmp_path / "online") as made:
        offline.install(made, tmp_path / "issuing.pem")
        yield made


def test_an_issuing_ca_below_an_offline_root(online: Authority) -> None:
    issued = online.issue_server("db1")
    assert verify(issued, online.directory / "root.crt", online.directory / "crl.pem") == "OK"
    assert subjects(issued.certificate) == ["CN=db1", "CN=Issuing CA", "CN=Old CA"]
    assert not list(online.directory.glob("cas/*/ca.key"))


def test_until_it_is_installed_nothing_is_issued(tmp_path: Path) -> None:
    offline.start(tmp_path / "online", "Issuing CA", utc_now)
    waits = pytest.raises(NoAuthority, match="waits for its certificate")
    with Authority.open(tmp_path / "online") as made, waits:
        made.issue_server("db1")


def test_signing_and_installing_again_changes_nothing(
    authority: Authority, online: Authority, tmp_path: Path
) -> None:
    before = online.record
    offline.sign(authority, tmp_path / "issuing.csr", out=tmp_path / "again.pem")
    assert offline.install(online, tmp_path / "again.pem").own == before
    assert len(authority.find("Issuing CA")) == 1


def test_the_roots_crl_is_carried_and_revokes_the_issuing_ca(
    authority: Authority, online: Authority, tmp_path: Path
) -> None:
    issued = online.issue_server("db1")
    revoke(authority, select(authority, "Issuing CA"), "cACompromise")
    crls.copy_bundle(authority, tmp_path / "root.crl", False)
    offline.bring(online, tmp_path / "root.crl")
    directory = online.directory
    assert "revoked" in verify(issued, directory / "root.crt", directory / "crl.pem")


def test_an_older_crl_is_refused(authority: Authority, online: Authority, tmp_path: Path) -> None:
    old = tmp_path / "old.crl"
    crls.copy_bundle(authority, old, False)
    authority.make_crl(out=tmp_path / "new.crl")
    offline.bring(online, tmp_path / "new.crl")
    before = (online.directory / "crl.pem").read_bytes()
    with pytest.raises(InvalidInput, match="older than number 3"):
        offline.bring(online, old)
    assert (online.directory / "crl.pem").read_bytes() == before


def test_a_crl_of_a_root_from_a_backup_is_refused(
    authority: Authority, online: Authority, tmp_path: Path
) -> None:
    shutil.copytree(authority.directory, tmp_path / "backup")
    revoke(authority, select(authority, "Issuing CA"), "cACompromise")
    crls.copy_bundle(authority, tmp_path / "root.crl", False)
    offline.bring(online, tmp_path / "root.crl")
    with Authority.open(tmp_path / "backup") as restored:
        for _ in range(3):
            restored.make_crl()
    before = (online.directory / "crl.pem").read_bytes()
    with pytest.raises(InvalidInput, match="does not revoke serial"):
        offline.bring(online, tmp_path / "backup" / "crl.pem")
    assert (online.directory / "crl.pem").read_bytes() == before


def test_a_crl_that_the_root_did_not_sign_is_refused(online: Authority, tmp_path: Path) -> None:
    with Authority.create(tmp_path / "impostor", name="Old CA")[0] as impostor:
        for _ in range(9):
            impostor.make_crl()
        forged = impostor.directory / "crl.pem"
    with pytest.raises(InvalidInput, match="not signed by Old CA"):
        offline.bring(online, forged)


def test_a_file_for_another_directory_is_refused(online: Authority, tmp_path: Path) -> None:
    with Authority.create(tmp_path / "other", name="Other")[0] as other:
        issued = other.issue_server("x")
    with pytest.raises(UnreadableFile, match="none of its certificates"):
        offline.install(online, issued.certificate)


def test_a_leaf_in_the_place_of_a_ca_is_refused(authority: Authority, tmp_path: Path) -> None:
    from pgtls.pki import profiles, request

    carried = tmp_path / "issuing.csr"
    carried.write_bytes(offline.start(tmp_path / "online", "Issuing CA", utc_now))
    order, _ = request.leaf_order(request.read(carried), profiles.CLIENT, name="x")
    (issued,) = authority.issue(order)
    refused = pytest.raises(InvalidInput, match="not allowed to sign")
    with Authority.open(tmp_path / "online") as made, refused:
        offline.install(made, issued.certificate)


def test_another_issuing_ca_comes_and_is_switched_to(
    authority: Authority, online: Authority, tmp_path: Path
) -> None:
    old = online.issue_server("db1")
    (tmp_path / "second.csr").write_bytes(offline.add(online, "Issuing CA 2"))
    offline.sign(authority, tmp_path / "second.csr", out=tmp_path / "second.pem")
    assert offline.install(online, tmp_path / "second.pem").state == "coming"
    assert online.issue_server("db1").kept
    rollover.switch(online)
    with pytest.raises(FileExists):
        online.issue_server("db1")
    new = online.issue_server("db2")
    root, crl = online.directory / "root.crt", online.directory / "crl.pem"
    assert verify(old, root, crl) == verify(new, root, crl) == "OK"
    list(renew.renew_due(online))
    assert [row.name for row in rollover.finish(online)] == ["Issuing CA"]
    assert verify(new, root, crl) == "OK"


def test_crls_that_end_soon_are_due(online: Authority, tmp_path: Path) -> None:
    assert crls.due(online, timedelta(days=30)) == []
    later = datetime.now(timezone.utc) + timedelta(days=160)
    with Authority.open(tmp_path / "online", clock=lambda: later) as then:
        assert [row.name for row in crls.due(then, timedelta(days=30))] == ["Issuing CA"]
    online.issue_client("app")
    revoke(online, select(online, "app"), publish=False)
    assert [row.name for row in crls.due(online, timedelta(days=30))] == ["Issuing CA"]
