"""A CA's database from a backup, a clock that went back: seen by every command that signs.

The commands are processes; the clock is faketime's; a backup is a copy.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner
from cryptography import x509

from openssl_ca import OpenSslCa
from pgtls.cli import main
from pgtls.pki.authority import Authority
from pgtls.pki.records import DuplicateSerial

CSR = (
    "openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout made.key "
    "-subj /CN=made -out made.csr"
)

# Every command that issues, revokes or publishes; each is good where `Place` has brought the CA.
CHANGES: dict[str, tuple[str, ...]] = {
    "crl": ("crl",),
    "crl --due": ("crl", "--due", "--days", "1"),
    "cert server": ("cert", "server", "new.example.com"),
    "cert server --batch": ("cert", "server", "--batch", "servers"),
    "cert client": ("cert", "client", "new"),
    "cert sign": ("cert", "sign", "made.csr", "--profile", "server", "--name", "made"),
    "cert renew": ("cert", "renew", "kept"),
    "cert renew --due": ("cert", "renew", "--due", "--within", "10000"),
    "cert revoke": ("cert", "revoke", "kept"),
    "cert revoke --no-crl": ("cert", "revoke", "kept", "--no-crl"),
    "cert hold": ("cert", "hold", "kept"),
    "cert release": ("cert", "release", "kept"),
    "ca intermediate": ("ca", "intermediate", "--name", "Below"),
    "ca rollover start": ("ca", "rollover", "start", "--name", "Next"),
    "ca sign": ("ca", "sign", "below.csr", "--out", "below.pem"),
}


def runner() -> CliRunner:
    try:
        return CliRunner(mix_stderr=False)
    except TypeError:  # click 8.2 and later always keep the two apart
        return CliRunner()


@dataclass(frozen=True)
class Place:
    """A folder in which ``ca`` is a CA with two certificates."""

    folder: Path

    def run(self, *arguments: str, clock: str = "") -> subprocess.CompletedProcess[str]:
        """Run a command; in a process of its own where it is to have another clock."""
        own = [] if "--ca" in arguments else ["--ca", "ca"]
        if clock:
            command = ["faketime", "-f", clock, sys.executable, "-m", "pgtls", *arguments, *own]
            return subprocess.run(
                command, cwd=self.folder, capture_output=True, text=True, check=False
            )
        before = Path.cwd()
        os.chdir(self.folder)
        try:
            done = runner().invoke(main, [*arguments, *own])
        finally:
            os.chdir(before)
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return subprocess.CompletedProcess(arguments, done.exit_code, done.stdout, done.stderr)

    def good(self, *arguments: str, clock: str = "") -> str:
        done = self.run(*arguments, clock=clock)
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    def state(self) -> dict[str, bytes]:
        paths = self.folder.rglob("*")
        return {str(each): each.read_bytes() for each in paths if each.is_file()}

    def crl(self, name: str = "ca/crl.pem") -> x509.CertificateRevocationList:
        return x509.load_pem_x509_crl((self.folder / name).read_bytes())

    def number(self) -> int:
        extension = self.crl().extensions.get_extension_for_class(x509.CRLNumber)
        return extension.value.crl_number

    def revoked(self) -> set[str]:
        return {format(each.serial_number, "x") for each in self.crl()}

    def serial(self, name: str) -> str:
        path = self.folder / "ca" / "issued" / name / "postgresql.crt"
        return format(x509.load_pem_x509_certificate(path.read_bytes()).serial_number, "x")

    def listed(self) -> dict[str, str]:
        found = json.loads(self.run("cert", "list", "--format", "json").stdout)["certificates"]
        return {each["serial"]: each["state"] for each in found}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = Place(tmp_path_factory.mktemp("made"))
    place.good("ca", "init", "--name", "Memory CA")
    place.good("cert", "client", "kept")
    place.good("ca", "request", "--name", "Online", "--out", "below.csr", "--ca", "online")
    subprocess.run(CSR.split(), cwd=place.folder, check=True, capture_output=True)
    (place.folder / "servers").write_text("one.example.com\ntwo.example.com\n")
    return place.folder


@pytest.fixture
def place(made: Path, tmp_path: Path) -> Place:
    shutil.copytree(made, tmp_path / "place", symlinks=True)
    return Place(tmp_path / "place")


# ---- a database from a backup -------------------------------------------------------------------


def database_alone(place: Place, change: Callable[[], object]) -> None:
    shutil.copy(place.folder / "ca" / "index.db", place.folder / "kept.db")
    change()
    shutil.copy(place.folder / "kept.db", place.folder / "ca" / "index.db")


def database_and_memory(place: Place, change: Callable[[], object]) -> None:
    """What the CRLs tell then: nothing beside the database says that it is an old one."""
    shutil.copy(place.folder / "ca" / "memory.json", place.folder / "kept.json")
    database_alone(place, change)
    shutil.copy(place.folder / "kept.json", place.folder / "ca" / "memory.json")


def database_of_an_earlier_pgtls(place: Place, change: Callable[[], object]) -> None:
    database_alone(place, change)
    (place.folder / "ca" / "memory.json").unlink()


RESTORES = (database_alone, database_and_memory, database_of_an_earlier_pgtls)


@pytest.mark.parametrize("restore", RESTORES)
@pytest.mark.parametrize("name", CHANGES)
def test_no_command_signs_from_a_database_that_knows_less_than_was_published(
    place: Place, restore: Callable[[Place, Callable[[], object]], None], name: str
) -> None:
    def change() -> None:
        place.good("cert", "client", "later")
        place.good("cert", "revoke", "later", "--reason", "keyCompromise")

    restore(place, change)
    before = place.state()
    for looking in (("ca", "show"), ("crl", "--show")):
        shown = place.run(*looking)
        assert (shown.returncode, "see pgtls ca recover" in shown.stdout) == (1, True)
    refused = place.run(*CHANGES[name])
    assert refused.returncode == 2, refused.stdout
    assert "index.db knows less than this CA has done" in refused.stderr
    assert "pgtls ca recover" in refused.stderr
    assert place.state() == before


@pytest.mark.parametrize("restore", RESTORES)
def test_what_was_published_comes_back(
    place: Place, restore: Callable[[Place, Callable[[], object]], None]
) -> None:
    serials: dict[str, str] = {}

    def change() -> None:
        for name in ("gone", "held", "free", "later"):
            place.good("cert", "client", name)
            serials[name] = place.serial(name)
        place.good("cert", "revoke", "gone", "--reason", "keyCompromise")
        place.good("cert", "hold", "held")
        place.good("cert", "hold", "free")
        place.good("cert", "release", "free")
        shutil.rmtree(place.folder / "ca" / "issued" / "gone")

    restore(place, change)
    published = {each.serial_number: (each.revocation_date_utc, list(each.extensions))
                 for each in place.crl()}  # fmt: skip
    number = place.number()
    told = place.good("ca", "recover", "--format", "json")
    brought = {
        each["serial"]: each["state"]
        for each in json.loads(told[: told.rindex("}") + 1])["revoked"]
    }
    assert brought == {serials["gone"]: "revoked", serials["held"]: "held"}
    states = place.listed()
    assert {name: states[serial] for name, serial in serials.items()} == {
        "gone": "revoked", "held": "held", "free": "valid", "later": "valid",
    }  # fmt: skip
    assert place.number() > number
    assert published == {each.serial_number: (each.revocation_date_utc, list(each.extensions))
                         for each in place.crl()}  # fmt: skip
    place.good("cert", "client", "new")
    place.good("cert", "revoke", "kept")
    assert {serials["gone"], serials["held"]} < place.revoked()


def test_a_whole_directory_comes_back_by_the_crl_that_a_server_has(place: Place) -> None:
    backup = place.folder / "backup"
    shutil.copytree(place.folder / "ca", backup)
    place.good("cert", "client", "later")
    place.good("cert", "revoke", "later")
    serial, number = place.serial("later"), place.number()
    shutil.copy(place.folder / "ca" / "crl.pem", place.folder / "server.crl")
    shutil.copy(place.folder / "ca" / "issued/later/postgresql.crt", place.folder / "later.crt")
    shutil.rmtree(place.folder / "ca")
    shutil.copytree(backup, place.folder / "ca")
    place.good("cert", "client", "unknown")
    place.good("ca", "recover", "server.crl")
    assert place.revoked() == {serial}
    assert place.number() == number + 1
    again = place.run("cert", "revoke", "later.crt")
    assert again.returncode == 0, again.stderr
    with Authority.open(place.folder / "ca") as authority:
        (known,) = authority.find(serial)
        with pytest.raises(DuplicateSerial), authority.store.transaction():
            authority.store.add_certificate(known.authority_id, known, authority.now())


def test_a_crl_of_another_ca_is_no_witness_and_brings_nothing(place: Place) -> None:
    place.good("ca", "init", "--name", "Memory CA", "--ca", "impostor")
    for number in range(9):
        name = f"x{number}"
        place.good("cert", "client", name, "--ca", "impostor")
        place.good("cert", "revoke", name, "--ca", "impostor")
    forged = place.folder / "impostor" / "crl.pem"
    refused = place.run("ca", "recover", str(forged))
    assert refused.returncode == 2
    assert "no CA of this directory has signed a CRL in it" in refused.stderr
    shutil.copy(forged, place.folder / "ca" / "crl.d" / "00000000.r0")
    place.good("crl")
    assert place.revoked() == set()


def test_a_certificate_that_was_issued_after_the_backup_can_be_revoked_by_its_file(
    place: Place,
) -> None:
    backup = shutil.copytree(place.folder / "ca", place.folder / "backup")
    place.good("cert", "client", "later", "--out", "handed")
    serial = format(
        x509.load_pem_x509_certificate(
            (place.folder / "handed/postgresql.crt").read_bytes()
        ).serial_number, "x",
    )  # fmt: skip
    shutil.rmtree(place.folder / "ca")
    shutil.copytree(backup, place.folder / "ca")
    assert serial not in place.listed()
    place.good("cert", "revoke", "handed/postgresql.crt", "--reason", "keyCompromise")
    assert place.listed()[serial] == "revoked"
    assert place.revoked() == {serial}
    place.good("ca", "init", "--name", "Memory CA", "--ca", "other")
    place.good("cert", "client", "theirs", "--ca", "other")
    refused = place.run("cert", "revoke", "other/issued/theirs/postgresql.crt")
    assert refused.returncode == 2
    assert "was not signed by this CA" in refused.stderr


@pytest.mark.parametrize(
    "steps",
    [
        [("ca", "intermediate", "--name", "Below")],
        [("ca", "rollover", "start", "--name", "Next")],
        [("ca", "rollover", "start", "--name", "Next"), ("ca", "rollover", "switch")],
        [
            ("ca", "rollover", "start", "--name", "Next"),
            ("ca", "rollover", "switch"),
            ("ca", "rollover", "finish", "--force"),
        ],
    ],
    ids=["intermediate", "start", "switch", "finish"],
)
def test_cas_and_their_states_come_back(place: Place, steps: Sequence[tuple[str, ...]]) -> None:
    def change() -> None:
        for step in steps:
            place.good(*step)
        place.good("cert", "client", "late")

    def shown() -> list[dict[str, object]]:
        found = json.loads(place.run("ca", "show", "--format", "json").stdout)["authorities"]
        return [{k: v for k, v in each.items() if k != "crl_number"} for each in found]

    states: list[list[dict[str, object]]] = []

    def changed() -> None:
        change()
        states.append(shown())

    database_alone(place, changed)
    place.good("ca", "recover")
    assert shown() == states[0]
    assert place.listed()[place.serial("late")] == "valid"
    place.good("cert", "client", "next")


def test_nothing_lost_is_nothing_done(place: Place) -> None:
    assert "lacked nothing" in place.good("ca", "recover")


# ---- a clock that went back ---------------------------------------------------------------------


@pytest.mark.parametrize("name", CHANGES)
def test_no_command_signs_while_the_clock_is_back(place: Place, name: str) -> None:
    for clock in ("-40d", "-7m"):
        before = place.state()
        refused = place.run(*CHANGES[name], clock=clock)
        assert refused.returncode == 2, (clock, refused.stdout)
        assert "has gone back by" in refused.stderr
        assert "Set the clock right" in refused.stderr
        assert place.state() == before


@pytest.mark.parametrize("step", ["switch", "finish", "install"])
def test_nor_do_the_later_steps(place: Place, step: str) -> None:
    if step == "install":
        place.good("ca", "sign", "below.csr", "--out", "below.pem")
        command = ["ca", "install", "below.pem", "--ca", "online"]
        place.good(*command)
        place.good("ca", "request", "--name", "More", "--out", "more.csr", "--ca", "online")
        place.good("ca", "sign", "more.csr", "--out", "more.pem")
        command[2] = "more.pem"
    else:
        place.good("ca", "rollover", "start", "--name", "Next")
        command = ["ca", "rollover", step, *(["--force"] if step == "finish" else [])]
        if step == "finish":
            place.good("ca", "rollover", "switch")
    refused = place.run(*command, clock="-40d")
    assert refused.returncode == 2
    assert "has gone back by" in refused.stderr


def test_steps_of_a_clock_within_the_skew_never_let_a_crl_begin_before_the_last(
    place: Place,
) -> None:
    seen = [(place.number(), place.crl().last_update_utc)]
    for clock in ("+0s", "-4m", "-2m", "-4m", "+0s", "-1m"):
        place.good("crl", clock=clock)
        seen.append((place.number(), place.crl().last_update_utc))
    assert [number for number, _ in seen] == list(range(1, len(seen) + 1))
    moments = [moment for _, moment in seen]
    assert moments == sorted(moments)
    place.good("cert", "client", "early", clock="-4m")
    certificates = [
        x509.load_pem_x509_certificate((place.folder / path).read_bytes())
        for path in ("ca/ca.crt", "ca/issued/early/postgresql.crt")
    ]
    assert certificates[0].not_valid_before_utc <= certificates[1].not_valid_before_utc


def test_a_clock_that_was_ahead_can_be_told_of(place: Place) -> None:
    place.good("crl", clock="+40d")
    assert place.run("crl").returncode == 2
    refused = place.run("ca", "recover")
    assert refused.returncode == 2
    assert "--clock-is-right" in refused.stderr
    place.good("ca", "recover", "--clock-is-right")
    place.good("cert", "revoke", "kept")
    assert place.number() == 4


def test_a_taken_over_ca_is_not_signed_for_before_its_last_crl(tmp_path: Path) -> None:
    old = OpenSslCa(tmp_path / "old")
    old.issue("/CN=app")
    old.crl()
    place = Place(tmp_path)
    refused = place.run("ca", "takeover", "old", clock="-40d")
    assert refused.returncode == 2
    assert "has gone back by" in refused.stderr
    assert not (tmp_path / "ca").exists()


# ---- a directory in other hands -----------------------------------------------------------------

OTHERS = 65534


def others(path: Path) -> None:
    os.chown(path, OTHERS, OTHERS, follow_symlinks=False)


def planted(path: Path) -> None:
    target = path.parent.parent / "target"
    if path.exists():
        path.rename(target)
    path.symlink_to(target)


UNSAFE: dict[str, tuple[str, Callable[[Path], object]]] = {
    "0777": ("", lambda path: path.chmod(0o777)),
    "group can write": ("", lambda path: path.chmod(0o770)),
    "another owns it": ("", others),
    "key 0666": ("ca.key", lambda path: path.chmod(0o666)),
    "key 0644": ("ca.key", lambda path: path.chmod(0o644)),
    "key of another": ("ca.key", others),
    "database 0666": ("index.db", lambda path: path.chmod(0o666)),
    "issued 0777": ("issued", lambda path: path.chmod(0o777)),
    "issued of another": ("issued", others),
    **{
        f"{name} is a link": (name, planted)
        for name in ("issued", "crl.d", "cas", "ca.key", "index.db", "crl.pem", "root.crt")
    },
}  # fmt: skip

ALL = {
    **CHANGES,
    "ca show": ("ca", "show"),
    "cert list": ("cert", "list"),
    "cert show": ("cert", "show", "kept"),
    "ca recover": ("ca", "recover"),
    "crl --show": ("crl", "--show"),
    "cert export": ("cert", "export", "kept", "--for", "libpq", "--out", "handed", "--host", "h"),
    "ca init": ("ca", "init", "--name", "Memory CA"),
    "deploy": ("deploy", "kept"),
    "deploy --crl-only": ("deploy", "--crl-only", "ca/crl.pem"),
}


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
@pytest.mark.parametrize("what", UNSAFE)
def test_every_command_refuses_a_directory_in_other_hands(place: Place, what: str) -> None:
    name, spoil = UNSAFE[what]
    spoil(place.folder / "ca" / name)
    before = place.state()
    for command in ALL.values():
        refused = place.run(*command)
        assert refused.returncode == 2, (command, refused.stdout)
        assert str(place.folder / "ca" / name).removeprefix(f"{place.folder}/") in refused.stderr
    assert place.state() == before


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
@pytest.mark.parametrize("what", [each for each in UNSAFE if not each.endswith("link")])
def test_the_command_of_the_hint_mends_it(place: Place, what: str) -> None:
    name, spoil = UNSAFE[what]
    spoil(place.folder / "ca" / name)
    for _ in range(3):
        refused = place.run("crl")
        if refused.returncode == 0:
            return
        hint = refused.stderr.partition("; hint: ")[2]
        begin = min(at for at in (hint.find("chmod "), hint.find("chown ")) if at >= 0)
        command = hint[begin:].partition(", and")[0].partition(";")[0].strip()
        subprocess.run(["sh", "-c", command], cwd=place.folder, check=True)
    raise AssertionError(refused.stderr)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_a_link_below_issued_is_not_followed(place: Place) -> None:
    target = place.folder / "target"
    target.mkdir()
    (place.folder / "ca" / "issued" / "db7").symlink_to(target)
    refused = place.run("cert", "server", "db7")
    assert refused.returncode == 2
    assert "is a symbolic link" in refused.stderr
    assert list(target.iterdir()) == []
