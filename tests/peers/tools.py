"""sslyze and testssl.sh, run on a port and read into the same few facts.

sslyze comes from build/sslyze, an environment of its own (``make wire-peers`` makes it), or from
where PGTLS_SSLYZE says; testssl.sh from the distribution.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

SSLYZE = Path(
    os.environ.get("PGTLS_SSLYZE") or Path(__file__).parents[2] / "build/sslyze/bin/sslyze"
)
TESTSSL = shutil.which("testssl") or shutil.which("testssl.sh")

_SSLYZE_OPTIONS = (
    "--sslv3", "--tlsv1", "--tlsv1_1", "--tlsv1_2", "--tlsv1_3", "--elliptic_curves", "--certinfo",
    "--reneg", "--compression", "--resum", "--ems",
)  # fmt: skip
_PROTOCOLS = {
    "ssl_3_0": "SSLv3",
    "tls_1_0": "TLSv1",
    "tls_1_1": "TLSv1.1",
    "tls_1_2": "TLSv1.2",
    "tls_1_3": "TLSv1.3",
}
_TESTSSL_PROTOCOLS = {
    "SSLv3": "SSLv3",
    "TLS1": "TLSv1",
    "TLS1_1": "TLSv1.1",
    "TLS1_2": "TLSv1.2",
    "TLS1_3": "TLSv1.3",
}


@dataclass
class Findings:
    """What a scanner says of a port; None where it says nothing.

    Attributes:
        ciphers: OpenSSL's names by protocol.
        suites: IANA's names, of all protocols.
        order: the server's, by protocol.
    """

    protocols: set[str] = field(default_factory=set)
    ciphers: dict[str, set[str]] = field(default_factory=dict)
    suites: set[str] = field(default_factory=set)
    order: dict[str, list[str]] = field(default_factory=dict)
    groups: set[str] = field(default_factory=set)
    chains: set[tuple[bytes, ...]] = field(default_factory=set)
    asks_certificate: bool | None = None
    insists_on_certificate: bool | None = None
    server_order: bool | None = None
    secure_renegotiation: bool | None = None
    client_renegotiation: bool | None = None
    compression: bool | None = None
    session_ids: bool | None = None
    session_tickets: bool | None = None
    extended_master_secret: bool | None = None


def sslyze(host: str, port: int) -> Findings:
    """All protocols, curves, the certificate and the rest that it knows of TLS itself."""
    with tempfile.TemporaryDirectory() as directory:
        out = Path(directory) / "found.json"
        subprocess.run(
            [
                SSLYZE,
                f"--json_out={out}",
                "--starttls=postgres",
                *_SSLYZE_OPTIONS,
                f"{host}:{port}",
            ],
            check=True,
            capture_output=True,
            timeout=300,
        )
        scan = json.loads(out.read_text())["server_scan_results"][0]
    assert scan["scan_status"] == "COMPLETED", scan["connectivity_error_trace"]
    results = {name: part.get("result") for name, part in scan["scan_result"].items()}
    found = Findings()
    for prefix, protocol in _PROTOCOLS.items():
        accepted = results[f"{prefix}_cipher_suites"]["accepted_cipher_suites"]
        if accepted:
            found.protocols.add(protocol)
            found.ciphers[protocol] = {one["cipher_suite"]["openssl_name"] for one in accepted}
            found.suites |= {one["cipher_suite"]["name"] for one in accepted}
    found.groups = {
        curve["name"].lower() for curve in results["elliptic_curves"]["supported_curves"] or ()
    }
    found.chains = {
        tuple(_der(one["as_pem"]) for one in deployment["received_certificate_chain"])
        for deployment in results["certificate_info"]["certificate_deployments"]
    }
    asked = scan["connectivity_result"]["client_auth_requirement"]
    found.asks_certificate = asked in ("OPTIONAL", "REQUIRED")
    found.insists_on_certificate = asked == "REQUIRED"
    found.compression = results["tls_compression"]["supports_compression"]
    old = found.protocols - {"TLSv1.3"}
    if old:
        found.secure_renegotiation = results["session_renegotiation"][
            "supports_secure_renegotiation"
        ]
        found.client_renegotiation = results["session_renegotiation"][
            "is_vulnerable_to_client_renegotiation_dos"
        ]
        found.session_ids = _resumed(results, "session_id_resumption_result")
        found.session_tickets = _resumed(results, "tls_ticket_resumption_result")
        secret = results["tls_extended_master_secret"]
        found.extended_master_secret = secret and secret["supports_ems_extension"]
    return found


def _resumed(results: dict[str, Any], name: str) -> bool:
    return results["session_resumption"][name] != "NOT_SUPPORTED"


def _der(pem: str) -> bytes:
    return x509.load_pem_x509_certificate(pem.encode()).public_bytes(Encoding.DER)


def testssl(host: str, port: int) -> Findings:
    """Protocols, order and every cipher: ``-p -P -e``."""
    assert TESTSSL
    with tempfile.TemporaryDirectory() as directory:
        out = Path(directory) / "found.json"
        subprocess.run(
            [
                TESTSSL, "--quiet", "--color=0", "--warnings=off", "--starttls=postgres",
                "-p", "-P", "-e", f"--jsonfile={out}", f"{host}:{port}",
            ],
            check=False,
            capture_output=True,
            timeout=600,
        )  # fmt: skip
        entries = {entry["id"]: entry["finding"] for entry in json.loads(out.read_text())}
    found = Findings()
    for name, protocol in _TESTSSL_PROTOCOLS.items():
        if entries.get(name, "").startswith("offered"):
            found.protocols.add(protocol)
    for name, finding in entries.items():
        if re.match(r"cipher_x", name):
            found.suites.add(finding.split()[-1])
        elif name.startswith("cipherorder_"):
            protocol = name.partition("_")[2].replace("_", ".")
            found.order[protocol] = finding.split()
            found.ciphers[protocol] = set(finding.split())
    if entries.get("cipher_order") in ("server", "client"):
        found.server_order = entries["cipher_order"] == "server"
    return found


testssl.__test__ = False  # type: ignore[attr-defined]
