"""What deploy says of proofs that can't be made, and of chains that clients don't take."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from test_deploy import HBA, NAME, Place, pgtls, state

from authority import Issued, crl, issue
from pgtls.lab import Cluster
from pgtls.operate.vocabulary import Name, Untried

MakeCluster = Callable[..., Cluster]
ONCE = pytest.mark.servers("host")


@pytest.fixture
def place(make_cluster: MakeCluster, tmp_path: Path) -> Iterator[Place]:
    return Place(make_cluster(), tmp_path / "issued")


@pytest.fixture
def chain(place: Place) -> tuple[Issued, Issued]:
    """An intermediate of the place's root, and a certificate of its."""
    intermediate = issue("Intermediate CA", place.root, ca=True)
    leaf = issue(NAME, intermediate, san=[f"DNS:{NAME}", "IP:127.0.0.1"])
    (place.directory / "root.crl").unlink()
    return intermediate, leaf


def outcomes(place: Place, *more: str) -> tuple[int, dict[str, set[str]]]:
    """The exit code, and what came of the attempts of each name."""
    done = place.run("--format", "json", *more)
    found: dict[str, set[str]] = {}
    for each in json.loads(done.stdout)["attempts"]:
        found.setdefault(each["name"], set()).add(each["outcome"])
    return done.returncode, found


@ONCE
def test_a_certificate_without_its_intermediate_does_not_stay(
    place: Place, chain: tuple[Issued, Issued]
) -> None:
    """The commonest mistake: server.crt is the leaf alone, and root.crt the root alone."""
    before = state(place.cluster)
    place.write(chain[1])
    done = place.run()
    assert done.returncode == 2
    assert f"verify-full refuses {NAME}" in done.stderr
    assert "everything was put back" in done.stderr
    assert "Deployed" not in done.stdout
    assert state(place.cluster) == before


@ONCE
def test_a_chain_that_openssl_completes_is_no_other_chain(
    place: Place, chain: tuple[Issued, Issued]
) -> None:
    """The intermediate is in ssl_ca_file, so the port presents it."""
    intermediate, leaf = chain
    place.write(leaf, cas=intermediate.pem + place.root.pem)
    assert place.run().returncode == 0
    place.write(leaf, cas=place.root.pem)
    again = issue(NAME, intermediate, san=[f"DNS:{NAME}", "IP:127.0.0.1"])
    place.write(again, cas=place.root.pem)
    done = place.run()
    assert done.returncode == 0, done.stderr
    assert place.served() == again.der


@ONCE
def test_without_a_root_the_client_that_verifies_is_untried_and_that_is_said_first(
    place: Place, chain: tuple[Issued, Issued], tmp_path: Path
) -> None:
    intermediate, leaf = chain
    place.write(leaf, intermediate)
    (place.directory / "root.crt").unlink()
    done = place.run()
    assert done.returncode == 1
    assert done.stdout.startswith("NOT TRIED 3  verify-full, to ")
    assert "--root-cert" in done.stdout.splitlines()[1]
    assert "Deployed" not in done.stdout
    assert "it is not proven" in done.stdout.splitlines()[-1]
    code, found = outcomes(place)
    assert (code, found["verify_full"]) == (1, {"untried"})
    code, found = outcomes(place, "--accept-untried", "verify_full")
    assert (code, found["verify_full"]) == (0, {"accepted_untried"})
    accepted = place.run("--accept-untried", "verify_full")
    assert "accepted untried: verify_full" in accepted.stdout
    root = tmp_path / "root.pem"
    root.write_bytes(place.root.pem)
    code, found = outcomes(place, "--root-cert", str(root))
    assert (code, set().union(*found.values())) == (0, {"as_expected"})


@ONCE
def test_a_server_without_tcp_is_not_proven(place: Place) -> None:
    place.cluster.configure(listen_addresses="")
    place.cluster.restart()
    done = place.run("--format", "json")
    assert done.returncode == 1
    reasons = {
        each["name"]: each["reason_code"]
        for each in json.loads(done.stdout)["attempts"]
        if each["outcome"] == "untried"
    }
    assert reasons == dict.fromkeys(
        (Name.CHAIN_SERVED.value, Name.VERIFY_FULL.value), Untried.NO_PORT.value
    )


def test_every_name_of_the_certificate_is_tried(place: Place) -> None:
    san = [f"DNS:{NAME}", "DNS:*.example.org", "IP:127.0.0.1", "IP:2001:db8::1"]
    place.write(issue(NAME, place.root, san=san), place.root)
    done = place.run()
    assert done.returncode == 0, done.stderr
    for name in (NAME, "pgtls.example.org", "127.0.0.1", "2001:db8::1"):
        assert f"proven: verify-full accepts {name}, by the root CN=Root CA" in done.stdout


@ONCE
@pytest.mark.parametrize("addresses", ["localhost", "localhost,127.0.0.2", "::1", "*"])
def test_addresses_may_be_names(place: Place, addresses: str) -> None:
    place.cluster.configure(listen_addresses=addresses)
    place.cluster.write_hba(HBA + "hostssl all all all scram-sha-256\n")
    place.cluster.restart()
    done = place.run()
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("Deployed.\n")


@ONCE
def test_a_ca_of_clients_without_its_root_is_refused(
    place: Place, chain: tuple[Issued, Issued]
) -> None:
    intermediate, leaf = chain
    assert place.run().returncode == 0
    before = state(place.cluster)
    place.write(leaf, intermediate, place.root, cas=intermediate.pem)
    for more in ((), ("--replace-ca", "--no-crl")):
        (place.directory / "root.crl").unlink(missing_ok=True)
        (place.directory / "root.crl").write_bytes(crl(place.root) + crl(intermediate))
        done = place.run(*more)
        if more:
            assert done.returncode == 2
            assert "without its root" in done.stderr
            assert state(place.cluster) == before
        else:
            # The root that is in use stays, and the intermediate leads to it.
            assert done.returncode == 0, done.stderr
            before = state(place.cluster)


@ONCE
def test_certbots_directory_is_taken_and_its_root_has_to_be_known(
    place: Place, chain: tuple[Issued, Issued], tmp_path: Path
) -> None:
    """live/NAME: symlinks into archive, the chain without its root."""
    intermediate, leaf = chain
    archive, live = tmp_path / "archive", tmp_path / "live"
    for directory in (archive, live):
        directory.mkdir()
    (archive / "fullchain1.pem").write_bytes(leaf.pem + intermediate.pem)
    (archive / "privkey1.pem").write_bytes(leaf.key_pem)
    for name in ("fullchain", "privkey"):
        (live / f"{name}.pem").symlink_to(f"../archive/{name}1.pem")
    root = tmp_path / "root.pem"
    root.write_bytes(place.root.pem)
    assert pgtls("deploy", str(live), place.cluster.dsn()).returncode == 1
    done = pgtls("deploy", str(live), place.cluster.dsn(), "--root-cert", str(root))
    assert done.returncode == 0, done.stderr
    assert place.served() == leaf.der


@ONCE
def test_a_dry_run_says_what_could_not_be_tried(place: Place, chain: tuple[Issued, Issued]) -> None:
    place.write(chain[1], chain[0])
    (place.directory / "root.crt").unlink()
    done = pgtls("deploy", str(place.directory), place.cluster.dsn(), "--dry-run")
    assert done.stdout.startswith("NOT TRIED 3  verify-full, to ")
