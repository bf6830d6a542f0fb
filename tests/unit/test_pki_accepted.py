"""The CA issues no server a certificate that clients refuse, unless it is asked twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from pgtls.cli import main
from pgtls.pki.authority import Authority


def run(ca: Path, *arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, [*arguments, "--ca", str(ca)])
    return done.exit_code, " ".join(done.output.split())


@pytest.fixture
def edwards(tmp_path: Path) -> Path:
    """A CA with an Ed25519 key, as one may have stood before this was asked."""
    authority, _ = Authority.create(tmp_path / "ca", name="Edwards", key_type="ed25519")
    with authority:
        pass
    return tmp_path / "ca"


def test_an_ed25519_ca_is_asked_for_twice(tmp_path: Path) -> None:
    init = ("ca", "init", "--name", "CA", "--key-type", "ed25519")
    code, output = run(tmp_path / "ca", *init)
    assert (code, "--accept-refused" in output) == (2, True), output
    assert not (tmp_path / "ca").exists()
    assert run(tmp_path / "ca", *init, "--accept-refused")[0] == 0


def test_a_server_whose_certificate_libpq_can_t_bind_to_is_refused(edwards: Path) -> None:
    code, output = run(edwards, "cert", "server", "db.example.com")
    assert (code, "NID UNDEF" in output, "--accept-refused" in output) == (2, True, True), output
    assert not (edwards / "issued" / "server" / "db.example.com" / "server.crt").exists()
    assert run(edwards, "cert", "server", "db.example.com", "--accept-refused")[0] == 0
    # A client's certificate binds nothing.
    assert run(edwards, "cert", "client", "app")[0] == 0
    # What was issued once is renewed without asking again.
    assert run(edwards, "cert", "renew", "db.example.com")[0] == 0
