"""The commands that change a CA's store, each with what stands before it.

A scenario's commands run in a folder of their own, where ``ca`` is the CA's directory.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PGTLS = (sys.executable, "-m", "pgtls")

# A CA of openssl's with one certificate issued and revoked.
OPENSSL_CA = """
set -e
mkdir -p old/newcerts old/private && cd old
: >index.txt; echo 01 >serial; echo 07 >crlnumber
cat >ca.cnf <<END
[ca]
default_ca = own
[own]
database = index.txt
new_certs_dir = newcerts
serial = serial
crlnumber = crlnumber
certificate = cacert.pem
private_key = private/cakey.pem
default_md = sha256
default_days = 100
default_crl_days = 30
policy = anything
[anything]
commonName = supplied
END
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout private/cakey.pem \\
    -subj "/CN=Old CA" -days 1000 -out cacert.pem
openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout app.key \\
    -subj /CN=app -out app.csr
openssl ca -batch -config ca.cnf -in app.csr -notext -out app.crt
openssl ca -config ca.cnf -revoke app.crt -crl_reason superseded
"""

_INIT = ("ca", "init", "--name", "Fault CA")


@dataclass(frozen=True)
class Scenario:
    """A command that is killed.

    Attributes:
        name: for people.
        before: commands that set the folder up.
        command: the one that is killed, and run again.
        again: what is run instead of it after the kill, where that is another.
        revokes: names whose certificates it revokes.
        makes: ``key`` where it writes a private key.
        restored: the store comes from a backup, and lacks what was issued since.
    """

    name: str
    before: Sequence[Sequence[str]]
    command: Sequence[str]
    again: Sequence[str] | None = None
    revokes: tuple[str, ...] = ()
    makes: str = ""
    restored: bool = False


_DB = ("cert", "server", "db")
_APP = ("cert", "client", "app")
_BELOW = ("ca", "intermediate", "--name", "Below CA")

_BATCH = ("sh", "-c", "printf 'db1 db1.example.com\\ndb2\\ndb3\\n' >servers")
_CSR = ("openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
        "-keyout", "db9.key", "-subj", "/CN=db9", "-out", "db9.csr")  # fmt: skip

# The online directory's steps below an offline root.
_REQUEST = ("ca", "request", "--name", "Online CA", "--out", "online.csr", "--ca", "online")
_SIGN = ("ca", "sign", "online.csr", "--out", "online.pem", "--force")
_INSTALL = ("ca", "install", "online.pem", "--ca", "online")
_CARRY = ("crl", "--out", "carried.crl")

# A backup of the database alone, and its return.
_KEEP = ("sh", "-c", "cp ca/index.db kept.db")
_RESTORE = ("sh", "-c", "cp kept.db ca/index.db")

_START = ("ca", "rollover", "start", "--name", "Next CA")
_SWITCH = ("ca", "rollover", "switch")
_FINISH = ("ca", "rollover", "finish", "--force")

SCENARIOS = (
    Scenario("ca init", (), _INIT, makes="key"),
    Scenario("ca intermediate", (_INIT,), _BELOW, makes="key"),
    Scenario("ca request", (_INIT,), (*_REQUEST, "--force"), makes="key"),
    Scenario("ca sign", (_INIT, _REQUEST), _SIGN),
    Scenario("ca install", (_INIT, _REQUEST, _SIGN), _INSTALL),
    Scenario("ca rollover start", (_INIT, _DB), _START, makes="key"),
    Scenario("ca rollover switch", (_INIT, _DB, _START), _SWITCH),
    Scenario("ca rollover finish", (_INIT, _DB, _START, _SWITCH), _FINISH),
    Scenario("cert server", (_INIT,), _DB, makes="key"),
    Scenario("cert server below an intermediate", (_INIT, _BELOW), _DB, makes="key"),
    Scenario(
        "cert server --batch",
        (_INIT, _BATCH),
        ("cert", "server", "--batch", "servers"),
        makes="key",
    ),
    Scenario("cert client into a folder", (_INIT,), (*_APP, "--out", "given"), makes="key"),
    Scenario("cert client --force", (_INIT, _APP), (*_APP, "--force"), makes="key"),
    Scenario(
        "cert sign",
        (_INIT, _CSR),
        ("cert", "sign", "db9.csr", "--profile", "server", "--name", "db9"),
    ),
    Scenario("cert renew", (_INIT, _DB), ("cert", "renew", "db"), makes="key"),
    Scenario("cert renew --same-key", (_INIT, _DB), ("cert", "renew", "db", "--same-key")),
    Scenario(
        "cert renew --due",
        (_INIT, _DB, _APP, _START, _SWITCH),
        ("cert", "renew", "--due"),
    ),
    Scenario(
        "cert export",
        (_INIT, _DB, _APP),
        ("cert", "export", "app", "--for", "libpq", "--out", "handed", "--force"),
        makes="key",
    ),
    Scenario(
        "cert revoke",
        (_INIT, _APP),
        ("cert", "revoke", "app", "--reason", "keyCompromise"),
        revokes=("app",),
    ),
    Scenario("cert hold", (_INIT, _APP), ("cert", "hold", "app"), revokes=("app",)),
    Scenario("cert release", (_INIT, _APP, ("cert", "hold", "app")), ("cert", "release", "app")),
    Scenario(
        "ca recover",
        (_INIT, _APP, _KEEP, ("cert", "revoke", "app"), _DB, _BELOW, _RESTORE),
        ("ca", "recover"),
        revokes=("app",),
        restored=True,
    ),
    Scenario("crl", (_INIT, _BELOW), ("crl", "--out", "root.crl", "--force")),
    Scenario(
        "crl --import",
        (_INIT, _REQUEST, _SIGN, _INSTALL, _CARRY),
        ("crl", "--import", "carried.crl", "--ca", "online"),
    ),
    Scenario(
        "ca takeover",
        (_INIT, ("sh", "-c", OPENSSL_CA)),
        ("ca", "takeover", "old", "--ca", "taken"),
    ),
)


def run(arguments: Sequence[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command of the tool, or another program, in a folder."""
    if arguments[0] in ("openssl", "sh"):
        return subprocess.run(arguments, cwd=folder, capture_output=True, text=True, check=False)
    return pgtls(arguments, folder)


def pgtls(arguments: Sequence[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command of the tool in a folder."""
    return subprocess.run(
        command(arguments), cwd=folder, capture_output=True, text=True, check=False
    )


def command(arguments: Sequence[str]) -> list[str]:
    """Return the whole command line; the CA is ``ca`` unless it says otherwise."""
    own = [] if "--ca" in arguments else ["--ca", "ca"]
    return [*PGTLS, *arguments, *own]


def prepare(scenario: Scenario, folder: Path) -> None:
    """Bring a folder to where the scenario's command starts."""
    for arguments in scenario.before:
        done = run(arguments, folder)
        assert done.returncode == 0, (arguments, done.stderr)
