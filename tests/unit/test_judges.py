"""Judged by others: pkilint has nothing to say of what the CA makes, and OpenSSL is strict with it.

Every profile, every kind of key, alone, as a chain and with its CRLs.  ``WARNING`` and above is
what counts; pkilint's own programs are called, as a user would.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from pgtls.pki import crl, keys, profiles, revoke, subordinate
from pgtls.pki.authority import Authority
from pgtls.pki.issue import Issued

pytest.importorskip("pkilint", reason="pkilint is not installed")

from pkilint.bin import (
    lint_crl,
    lint_pkix_cert,
    lint_pkix_signer_signee_cert_chain,
)

SERVERS = (
    ("db1.example.com", "db1.internal.example.com", "10.0.0.5", "fd00::5"),
    ("10.0.0.6",),
    (f"{'a' * 60}.example.com",),
)
ROLES = ("app", "Zoë Müller", "a" * 63)

# The CA's certificates, then those of servers and clients; the CRL of each CA.
Tree = tuple[list[Path], list[Path], list[Path]]


@pytest.fixture(scope="module", params=list(keys.KEY_TYPES))
def tree(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """A root, a CA below it, and what the latter issues, all of one kind of key."""
    key_type = request.param
    directory = tmp_path_factory.mktemp(key_type) / "ca"
    with Authority.create(directory, name="Example Root", key_type=key_type)[0] as authority:
        below_root = authority.issue_client("below-root", key_type=key_type)
        subordinate.make(authority, "Example Issuing CA", key_type=key_type)
        issued = [below_root]
        # RSA keys take their time, and the names are the same.
        few = slice(1 if key_type.startswith("rsa") else None)
        for name, *others in SERVERS[few]:
            issued.append(
                authority.issue_server(
                    name, alternatives=others, key_type=key_type, accept_refused=True
                )
            )
        issued += [authority.issue_client(role, key_type=key_type) for role in ROLES[few]]
        _revoke_for_every_reason(authority)
        revoke.revoke(authority, authority.find(below_root.record.serial), "superseded")
        own = [authority.hierarchy.folder(row) / "ca.crt" for row in authority.hierarchy.active]
        crls = [authority.hierarchy.crl_path(row) for row in authority.hierarchy.active]
        return own, [_leaf(each) for each in issued], crls


def _revoke_for_every_reason(authority: Authority) -> None:
    for reason in crl.REASONS:
        if reason != "cACompromise":
            serial = authority.issue_client(f"once-{reason}").record.serial
            revoke.revoke(authority, authority.find(serial), reason)


def _leaf(issued: Issued) -> Path:
    """The leaf alone: pkilint reads one certificate of a file."""
    path = issued.certificate.with_suffix(".leaf")
    certificate = x509.load_pem_x509_certificate(issued.certificate.read_bytes())
    path.write_bytes(certificate.public_bytes(Encoding.PEM))
    return path


def findings(
    lint: Callable[[list[str]], int], capsys: pytest.CaptureFixture[str], *arguments: str | Path
) -> str:
    """What pkilint says; empty when nothing."""
    status = lint(["lint", "-s", "WARNING", *map(str, arguments)])
    said = capsys.readouterr()
    text = (said.out + said.err).strip()
    assert bool(status) == bool(text)
    return text


def test_certificates_are_without_findings(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    own, issued, _ = tree
    assert len(own) == 2
    for path in own + issued:
        assert findings(lint_pkix_cert.main, capsys, path) == "", path


def test_chains_are_without_findings(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    (issuing, root), (below_root, *issued), _ = tree
    pairs = [(root, issuing), (root, below_root), *((issuing, leaf) for leaf in issued)]
    for pair in pairs:
        assert findings(lint_pkix_signer_signee_cert_chain.main, capsys, *pair) == "", pair


def test_crls_are_without_findings(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    _, _, crls = tree
    counts = [len(list(x509.load_pem_x509_crl(path.read_bytes()))) for path in crls]
    assert counts == [len(crl.REASONS) - 1, 1]
    for path in crls:
        assert findings(lint_crl.main, capsys, "-p", "PKIX", "-t", "CRL", path) == "", path


def test_openssl_is_strict_and_agrees(tree: Tree) -> None:
    (issuing, root), (below_root, *issued), crls = tree
    lists = root.with_name("all-crls.pem")
    lists.write_bytes(b"".join(path.read_bytes() for path in crls))
    command = [
        "openssl", "verify", "-x509_strict", "-crl_check_all", "-policy_check", "-CAfile", root,
        "-untrusted", issuing, "-CRLfile", lists,
    ]  # fmt: skip
    done = subprocess.run([*command, *issued], capture_output=True, text=True, check=False)
    assert done.stdout.count(": OK") == len(issued), done.stderr
    done = subprocess.run([*command, below_root], capture_output=True, text=True, check=False)
    assert "certificate revoked" in done.stderr


@pytest.mark.parametrize("name", ["*.db.example.com", "db1"])
def test_the_one_thing_that_pkilint_holds_against_us(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """RFC 5280 knows no wildcards, and pkilint no domain of one label.

    PostgreSQL's clients connect by both, so the CA issues both when they are asked for.
    """
    with Authority.create(tmp_path / "ca", name="Example CA")[0] as authority:
        leaf = _leaf(authority.issue_server(name))
    said = findings(lint_pkix_cert.main, capsys, leaf).splitlines()
    assert len(said) == 2
    assert said[1].strip() == (
        f'pkix.invalid_domain_name_syntax (ERROR): Invalid domain name syntax: "{name}"'
    )


def test_a_finding_is_seen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The judges are awake: an EC key that claims to encipher keys."""
    path = tmp_path / "wrong.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
         "-nodes", "-keyout", tmp_path / "key", "-out", path, "-subj", "/CN=x", "-addext",
         "keyUsage=keyEncipherment"],
        check=True, capture_output=True,
    )  # fmt: skip
    assert "keyEncipherment" in findings(lint_pkix_cert.main, capsys, path)


def test_every_profile_is_judged() -> None:
    assert {profile.name for profile in profiles.PROFILES.values()} == {
        "root", "intermediate", "server", "client",
    }  # fmt: skip
