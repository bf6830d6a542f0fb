"""The files on disk: certificate, key, CA and CRL, their rights and their dates."""

from __future__ import annotations

import os
import subprocess
import time

from stage import Stage

from authority import DAY, Issued, crl, crl_without_next_update, issue

from .base import scenario


def encrypted_key(**settings: object):
    def arrange(stage: Stage) -> None:
        stage.set(**settings)
        stage.write(key=stage.leaf.locked_key_pem(b"secret"))

    return arrange


def later() -> None:
    """Let the file system's clock tick: it is some milliseconds behind."""
    time.sleep(0.05)


def changed_file(stage: Stage) -> None:
    later()
    stage.write(cert=[stage.leaf, stage.intermediate])


def moved_in(stage: Stage) -> None:
    """A file made long ago takes the place of the one that was loaded, with its own mtime."""
    path = stage.cluster.write_file("new.crt", stage.leaf.pem + stage.intermediate.pem)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    later()
    path.rename(path.with_name("server.crt"))


def mode_mended(stage: Stage) -> None:
    stage.write(key=stage.leaf, mode=0o644)
    stage.reload()
    later()
    (stage.cluster.data / "server.key").chmod(0o600)


def crl_directory(stage: Stage, files: dict[str, bytes]) -> None:
    directory = stage.cluster.data / "crls"
    directory.mkdir(exist_ok=True)
    directory.chmod(0o755)
    for old in directory.iterdir():
        old.unlink()
    for name, content in files.items():
        stage.cluster.write_file(f"crls/{name}", content)
    stage.set(ssl_crl_file=None, ssl_crl_dir="crls")


def hashed(stage: Stage, issuer: str = "intermediate") -> str:
    """The name's hash as openssl tells it."""
    pem = crl(getattr(stage, issuer))
    return (
        subprocess.run(
            ["openssl", "crl", "-hash", "-noout"], input=pem, capture_output=True, check=True
        )
        .stdout.decode()
        .strip()
    )


#: A CA that has nothing to do with the server.
FOREIGN = issue("Foreign CA", ca=True)


def hash_of(ca: Issued) -> str:
    """The hash of a CA's name as openssl tells it."""
    done = subprocess.run(
        ["openssl", "x509", "-hash", "-noout"], input=ca.pem, capture_output=True, check=True
    )
    return done.stdout.decode().strip()


def renamed(ca: Issued) -> bytes:
    """A certificate in the form that only OpenSSL knows, without any of its settings."""
    return ca.pem.replace(b" CERTIFICATE", b" TRUSTED CERTIFICATE")


def good_directory(stage: Stage) -> None:
    crl_directory(
        stage,
        {
            f"{hashed(stage)}.r0": crl(stage.intermediate),
            f"{hashed(stage, 'root')}.r0": crl(stage.root),
        },
    )


SCENARIOS = (
    scenario(
        "no files at all",
        lambda stage: (
            stage.set(ssl_ca_file=None, ssl_crl_file=None),
            [(stage.cluster.data / name).unlink() for name in ("server.crt", "server.key")],
        ),
        "TLS103 fail certificate",
        "TLS114 fail missing",
        "TLS115 not_applicable did_not_load",
        "TLS201 fail missing",
        "TLS202 not_applicable no_certificate",
        "TLS301 fail no_file",
        "TLS401 fail none",
        "TLS402 not_applicable no_crl",
        "TLS403 not_applicable no_crl",
        "TLS501 fail none",
    ),
    scenario(
        "another certificate's key",
        lambda stage: stage.write(key=issue("other")),
        "TLS103 fail key",
        "TLS115 fail mismatch",
    ),
    scenario(
        "a key that others can read",
        lambda stage: stage.write(key=stage.leaf, mode=0o640),
        "TLS103 fail key_rights",
        "TLS114 fail mode",
        "TLS115 pass",
    ),
    scenario(
        "an encrypted key and no command",
        encrypted_key(),
        "TLS103 not_applicable passphrase",
        "TLS115 not_applicable passphrase",
        "TLS116 fail no_command",
    ),
    scenario(
        "an encrypted key and a command for starts only",
        encrypted_key(ssl_passphrase_command="echo secret"),
        "TLS116 warn no_reload",
    ),
    scenario(
        "an encrypted key and a command for reloads too",
        encrypted_key(
            ssl_passphrase_command="echo secret", ssl_passphrase_command_supports_reload=True
        ),
        "TLS116 pass",
    ),
    scenario(
        "an encrypted key, and a CA file that does not load",
        lambda stage: (encrypted_key()(stage), stage.write(ca=[b"nothing\n"])),
        "TLS103 fail ca",
        "TLS107 pass",
    ),
    scenario(
        "a CRL in place of the CA",
        lambda stage: stage.write(ca=[crl(stage.root)]),
        "TLS103 fail ca",
        "TLS501 fail crl",
    ),
    scenario(
        "a CA file without a CA",
        lambda stage: stage.write(ca=[stage.leaf]),
        "TLS403 not_applicable no_ca",
        "TLS103 pass",
    ),
    scenario(
        "a file changed after the load",
        changed_file,
        "TLS120 warn changed",
        reload=False,
        fresh=True,
    ),
    scenario(
        "an older file moved in after the load",
        moved_in,
        "TLS120 warn changed",
        reload=False,
        fresh=True,
    ),
    scenario(
        "a key whose rights were mended after the load",
        mode_mended,
        "TLS103 pass",
        "TLS114 pass",
        "TLS120 warn changed",
        reload=False,
        fresh=True,
    ),
    scenario(
        "a file of DH parameters that is not there",
        lambda stage: stage.set(ssl_dh_params_file="nowhere.pem"),
        "TLS103 fail dh",
    ),
    # ---- one store of trust ---------------------------------------------------------------------
    scenario(
        "an intermediate alone in the CA file",
        lambda stage: stage.write(ca=[stage.intermediate]),
        "TLS103 pass",
        "TLS501 fail refused_no_issuer",
    ),
    scenario(
        "the client's own certificate in place of its CA",
        lambda stage: stage.write(ca=[stage.client]),
        "TLS501 fail refused_no_issuer",
    ),
    scenario(
        "a CA file with nothing but TRUSTED CERTIFICATE",
        lambda stage: stage.write(ca=[renamed(stage.intermediate), renamed(stage.root)]),
        "TLS103 fail ca",
        "TLS501 fail trusted",
    ),
    scenario(
        "two files joined without a line end",
        lambda stage: stage.write(ca=[stage.intermediate.pem.rstrip(), stage.root.pem]),
        "TLS103 fail ca",
        "TLS501 fail refused",
    ),
    scenario(
        "a foreign CA and its CRL among the CRLs",
        lambda stage: stage.write(
            crl=[
                crl(stage.intermediate),
                crl(stage.root),
                FOREIGN.pem,
                crl(FOREIGN),
            ]
        ),
        "TLS507 fail anchor",
        "TLS501 pass",
        "TLS403 pass",
    ),
    scenario(
        "a foreign CA under a hashed name",
        lambda stage: crl_directory(
            stage,
            {
                f"{hashed(stage)}.r0": crl(stage.intermediate),
                f"{hashed(stage, 'root')}.r0": crl(stage.root),
                f"{hash_of(FOREIGN)}.0": FOREIGN.pem,
            },
        ),
        "TLS507 fail anchor",
        "TLS403 warn perhaps",
    ),
    scenario(
        "the issuing CA among the CRLs",
        lambda stage: stage.write(
            ca=[stage.root], crl=[crl(stage.intermediate), crl(stage.root), stage.intermediate.pem]
        ),
        "TLS507 warn issuer",
        "TLS501 pass",
    ),
    scenario(
        "the CRLs among the CAs",
        lambda stage: stage.write(
            ca=[stage.intermediate, stage.root, crl(stage.intermediate)], crl=[crl(stage.root)]
        ),
        "TLS403 pass",
        "TLS404 pass",
    ),
    scenario(
        "the clients' CA is revoked",
        lambda stage: stage.write(
            crl=[crl(stage.intermediate), crl(stage.root, revoked=[stage.intermediate])]
        ),
        "TLS409 fail revoked",
    ),
    scenario(
        "a CA of nobody's without a CRL",
        lambda stage: stage.write(ca=[stage.intermediate, stage.root, FOREIGN]),
        "TLS403 warn perhaps",
        "TLS501 warn refused_no_crl",
    ),
    # ---- CRLs ---------------------------------------------------------------------------------
    scenario("no CRL", lambda stage: stage.set(ssl_crl_file=None), "TLS401 fail none"),
    scenario(
        "no CRL of the root",
        lambda stage: stage.write(crl=[crl(stage.intermediate)]),
        "TLS403 fail missing",
    ),
    scenario("an empty CRL file", lambda stage: stage.write(crl=[b""]), "TLS103 fail crl"),
    scenario(
        "a certificate in place of the CRL",
        lambda stage: stage.write(crl=[stage.root.pem]),
        "TLS402 fail certificate",
        "TLS103 pass",
    ),
    scenario(
        "a CRL that has ended",
        lambda stage: stage.write(
            crl=[
                crl(stage.intermediate, since=-2 * DAY, until=-DAY),
                crl(stage.root),
            ]
        ),
        "TLS404 fail past",
    ),
    scenario(
        "a CRL that has ended beside its successor",
        lambda stage: stage.write(
            crl=[
                crl(stage.intermediate, since=-2 * DAY, until=-DAY),
                crl(stage.intermediate),
                crl(stage.root),
            ]
        ),
        "TLS404 pass",
    ),
    scenario(
        "a CRL that ends soon",
        lambda stage: stage.write(crl=[crl(stage.intermediate, until=2 * DAY), crl(stage.root)]),
        "TLS404 warn soon",
    ),
    scenario(
        "a CRL of tomorrow",
        lambda stage: stage.write(crl=[crl(stage.intermediate, since=DAY), crl(stage.root)]),
        "TLS404 fail not_yet",
    ),
    scenario(
        "a CRL without nextUpdate",
        lambda stage: stage.write(
            crl=[crl_without_next_update(stage.intermediate), crl(stage.root)]
        ),
        "TLS404 warn no_next_update",
    ),
    scenario(
        "a CRL of an unknown CA",
        lambda stage: stage.write(
            crl=[
                crl(stage.intermediate),
                crl(stage.root),
                crl(issue("Stranger", ca=True)),
            ]
        ),
        "TLS405 warn stranger",
    ),
    scenario(
        "a CRL signed by another key",
        lambda stage: stage.write(
            crl=[crl(stage.intermediate, key=stage.client.key), crl(stage.root)]
        ),
        "TLS405 fail bad",
    ),
    scenario(
        "the server's own certificate is revoked",
        lambda stage: stage.write(
            crl=[crl(stage.intermediate, revoked=[stage.leaf]), crl(stage.root)]
        ),
        "TLS406 fail revoked",
    ),
    scenario(
        "a directory of CRLs",
        good_directory,
        "TLS401 pass",
        "TLS402 pass",
        "TLS403 pass",
        "TLS408 pass",
    ),
    scenario(
        "an empty directory of CRLs",
        lambda stage: crl_directory(stage, {}),
        "TLS408 fail none",
        "TLS403 fail missing",
    ),
    scenario(
        "a CRL under another name's hash",
        lambda stage: crl_directory(stage, {"01234567.r0": crl(stage.intermediate)}),
        "TLS408 fail misnamed",
        "TLS403 fail missing",
    ),
    scenario(
        "a CRL numbered past a gap",
        lambda stage: crl_directory(stage, {f"{hashed(stage)}.r1": crl(stage.intermediate)}),
        "TLS408 fail gap",
        "TLS403 fail missing",
    ),
    scenario(
        "a directory of CRLs that is not there",
        lambda stage: stage.set(ssl_crl_file=None, ssl_crl_dir="nowhere"),
        "TLS402 fail missing",
        "TLS403 fail missing",
        "TLS408 not_applicable did_not_open",
        "TLS103 pass",
    ),
)
