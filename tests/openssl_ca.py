"""CAs kept by the tools that users come from: ``openssl ca`` and easy-rsa, the real ones.

ca = OpenSslCa(tmp_path / "old")
serial = ca.issue("/CN=app")
ca.revoke(serial, "-crl_reason", "keyCompromise")
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

# Debian's and Fedora's packages.
_EASY_RSA = ("/usr/share/easy-rsa/easyrsa", "/usr/share/easy-rsa/3/easyrsa")

_CONFIGURATION = """
[ca]
default_ca = own
[own]
dir = {directory}
database = $dir/index.txt
new_certs_dir = $dir/newcerts
serial = $dir/serial
crlnumber = $dir/crlnumber
certificate = $dir/cacert.pem
private_key = $dir/private/cakey.pem
default_md = sha256
default_days = 100
default_crl_days = 30
unique_subject = no
policy = anything
email_in_dn = yes
x509_extensions = leaf
string_mask = utf8only
utf8 = yes
[anything]
countryName = optional
organizationName = optional
commonName = optional
emailAddress = optional
[req]
distinguished_name = name
string_mask = utf8only
utf8 = yes
[name]
[root]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[leaf]
basicConstraints = CA:false
extendedKeyUsage = clientAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[mail]
basicConstraints = CA:false
extendedKeyUsage = emailProtection
[server]
basicConstraints = CA:false
extendedKeyUsage = serverAuth
subjectAltName = DNS:db1.example.com, IP:10.0.0.5
"""


class OpenSslCa:
    """A directory as ``openssl ca`` keeps it; with a parent, that of a CA below another.

    Args:
        directory: which it makes.
        subject: of the CA.
        parent: the CA that signs it.
        passphrase: that its key is protected by.
    """

    def __init__(
        self,
        directory: Path,
        subject: str = "/CN=Old CA",
        *,
        parent: OpenSslCa | None = None,
        passphrase: str | None = None,
    ):
        self.directory = directory
        self._passphrase = passphrase
        for name in ("newcerts", "private"):
            (directory / name).mkdir(parents=True)
        self.configuration = directory.with_suffix(".cnf")
        self.configuration.write_text(_CONFIGURATION.format(directory=directory))
        (directory / "index.txt").touch()
        (directory / "serial").write_text("1000\n")
        (directory / "crlnumber").write_text("2F\n")
        lock = ["-aes256", "-pass", f"pass:{passphrase}"] if passphrase else []
        self._openssl(
            "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", *lock,
            "-out", self.key,
        )  # fmt: skip
        request = directory / "ca.req"
        self._openssl(
            "req", "-new", "-config", self.configuration, "-key", self.key, "-subj", subject,
            "-out", request, *(["-passin", f"pass:{passphrase}"] if passphrase else []),
        )  # fmt: skip
        if parent is None:
            # It lists itself, as the manual page of openssl ca has it.
            self._ca("-selfsign", "-in", request, "-out", self.certificate, "-extensions", "root")
        else:
            parent._ca("-in", request, "-out", self.certificate, "-extensions", "root")

    @property
    def certificate(self) -> Path:
        return self.directory / "cacert.pem"

    @property
    def key(self) -> Path:
        return self.directory / "private" / "cakey.pem"

    @property
    def index(self) -> Path:
        return self.directory / "index.txt"

    def issue(self, subject: str, *options: str) -> str:
        """Issue a certificate; return its serial as the index has it."""
        serial = (self.directory / "serial").read_text().strip()
        request = self.directory.with_suffix(".req")
        self._openssl(
            "req", "-new", "-config", self.configuration, "-newkey", "ec", "-pkeyopt",
            "ec_paramgen_curve:P-256", "-nodes", "-utf8", "-subj", subject,
            "-keyout", self.directory.with_suffix(".key"), "-out", request,
        )  # fmt: skip
        self._ca("-in", request, "-notext", *options)
        return serial

    def revoke(self, serial: str, *options: str) -> None:
        self._ca("-revoke", self.directory / "newcerts" / f"{serial}.pem", *options)

    def update(self) -> None:
        """Have the index say of certificates that are over that they are."""
        self._ca("-updatedb")

    def crl(self) -> Path:
        path = self.directory / "crl.pem"
        self._ca("-gencrl", "-out", path)
        return path

    def _ca(self, *arguments: str | Path) -> None:
        secret = ["-passin", f"pass:{self._passphrase}"] if self._passphrase else []
        self._openssl("ca", "-batch", "-config", self.configuration, *secret, *arguments)

    def _openssl(self, *arguments: str | Path) -> None:
        _run(["openssl", *map(str, arguments)], {})


class EasyRsa:
    """A directory that Debian's easy-rsa keeps."""

    def __init__(self, directory: Path, *, passphrase: str | None = None):
        self._program = next((path for path in _EASY_RSA if os.access(path, os.X_OK)), None)
        if self._program is None:
            pytest.skip("easy-rsa is not installed")
        self.directory = directory
        directory.mkdir()
        for name in ("openssl-easyrsa.cnf", "x509-types"):
            source = Path(self._program).parent / name
            target = directory / name
            shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
        self._environment = {
            "EASYRSA": str(directory),
            "EASYRSA_PKI": str(self.pki),
            "EASYRSA_BATCH": "1",
            "EASYRSA_REQ_CN": "Old CA",
            **(
                {"EASYRSA_PASSIN": f"pass:{passphrase}", "EASYRSA_PASSOUT": f"pass:{passphrase}"}
                if passphrase
                else {}
            ),
        }
        self.run("init-pki")
        self.run("build-ca", *([] if passphrase else ["nopass"]))
        self._environment.pop("EASYRSA_REQ_CN")

    @property
    def pki(self) -> Path:
        return self.directory / "pki"

    def run(self, *arguments: str) -> None:
        assert self._program
        _run([self._program, *arguments], self._environment, self.directory)


def _run(command: list[str], environment: Mapping[str, str], cwd: Path | None = None) -> None:
    done = subprocess.run(
        command,
        env={"PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C.UTF-8", **environment},
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}"
