"""Preflight of the server's files: what clients would refuse of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ..checks import CATALOGUE
from ..checks.base import setting
from ..checks.layer2 import name_of
from ..dataclass import dataclass, replace
from ..facts import Certificate, CertificateFile, CrlFile, Server
from ..texts import TEXTS
from .obstacles import Obstacle, obstacle
from .steps import CA_CERTIFICATES, CRLS, SERVER_CERTIFICATE, FileNeed, Plan


@dataclass(frozen=True)
class Material:
    """The files that would be put in place, where they have been made: what they hold."""

    certificate: CertificateFile | None = None
    ca: CertificateFile | None = None
    crl: CrlFile | None = None


NOTHING = Material()


# The checks that say what clients would refuse, by the layer from which on they do, and who.
_REFUSED = {
    "TLS103": (1, "everyone"), "TLS114": (1, "everyone"), "TLS115": (1, "everyone"),
    "TLS122": (1, "everyone"),
    "TLS201": (2, "verifying"), "TLS202": (2, "verifying"), "TLS204": (2, "verifying"),
    "TLS205": (2, "verifying"), "TLS209": (2, "verifying"),
    "TLS301": (3, "named"), "TLS302": (3, "named"), "TLS304": (3, "named"),
    "TLS402": (4, "certified"), "TLS403": (4, "certified"), "TLS404": (4, "certified"),
    "TLS405": (4, "certified"), "TLS406": (4, "verifying"), "TLS407": (4, "certified"),
    "TLS409": (4, "certified"), "TLS501": (5, "certified"), "TLS507": (5, "certified"),
}  # fmt: skip
# Of the files that lie there now; new ones are loaded before they are put in place.
_OF_LOADING = ("TLS103", "TLS114", "TLS115")
_OF_THE_CA = ("TLS409", "TLS501", "TLS507")
_ON_CRL = tuple(check_id for check_id in _REFUSED if check_id.startswith("TLS40"))


def of_files(server: Server, plan: Plan, material: Material) -> Iterator[Obstacle]:
    """Yield what clients would refuse of the files as they will be."""
    missing = {need.kind: need for need in plan.files if _made(need, material) is None}
    yield from (_not_made(need) for need in missing.values())
    future = _future(server, material)
    for check_id, (layer, who) in _REFUSED.items():
        if layer > plan.layer or _skips(check_id, missing, material):
            continue
        if check_id in _OF_THE_CA and (future.ca is None or CRLS in missing):
            continue
        for outcome in CATALOGUE[check_id].run(future):
            perhaps = (check_id, outcome.text) == ("TLS403", "perhaps")
            if outcome.status != "fail" and not perhaps:
                continue
            values = {"subject": outcome.subject, **outcome.values}
            detail, remediation = TEXTS.outcome(check_id, outcome.text, values)
            kind = "crl" if check_id in _ON_CRL else "certificate"
            detail = f"{check_id}: {detail}"
            whom = TEXTS.who(who)
            # Unknown is not safe: whether the CA has issued client certificates can't be told.
            status = "unknown" if perhaps else "breaks"
            yield Obstacle(status, kind, whom, None, None, detail, remediation, check_id)
    yield from _other_root(server, material)
    if server.ca is None and plan.value("ssl_ca_file", ""):
        yield obstacle("warn", "certificate", TEXTS.who("certified"), "asks")


def _made(need: FileNeed, material: Material) -> CertificateFile | CrlFile | None:
    return {
        SERVER_CERTIFICATE: material.certificate,
        CA_CERTIFICATES: material.ca,
        CRLS: material.crl,
    }[need.kind]


def _not_made(need: FileNeed) -> Obstacle:
    who = {SERVER_CERTIFICATE: "everyone", CA_CERTIFICATES: "certified", CRLS: "certified"}
    return obstacle(
        "unknown",
        "crl" if need.kind == CRLS else "certificate",
        TEXTS.who(who[need.kind]),
        "not_made",
        name=need.path.rpartition("/")[2],
        file=need.path,
        command="; ".join(need.commands),
    )


def _skips(check_id: str, missing: Collection[str], material: Material) -> bool:
    """Whether a check would speak of a file that is about to go."""
    if check_id in _ON_CRL and check_id != "TLS406":
        return CRLS in missing
    if check_id in _OF_THE_CA:
        return CA_CERTIFICATES in missing
    if check_id in _OF_LOADING:
        return SERVER_CERTIFICATE in missing or material != NOTHING
    return SERVER_CERTIFICATE in missing


def _future(server: Server, material: Material) -> Server:
    """The server with the new files in place of those of today."""
    if material.certificate is not None:
        server = replace(server, certificate=material.certificate)
    if material.ca is not None:
        server = replace(server, ca=material.ca)
    if material.crl is not None:
        server = replace(server, crl=material.crl)
    return server


def _other_root(server: Server, material: Material) -> Iterator[Obstacle]:
    today, new = server.certificate, material.certificate
    if new is None or not isinstance(today, CertificateFile) or setting(server, "ssl") != "on":
        return
    tops = [_top(file.certificates) for file in (today, new)]
    if tops[0] is None or tops[1] is None or tops[0].issuer_der == tops[1].issuer_der:
        return
    names = [top.issuer if not top.self_issued else name_of(top) for top in tops if top]
    who = TEXTS.who("verifying")
    yield obstacle(
        "unknown", "certificate", who, "other_root", name="root.crt", today=names[0], new=names[1]
    )


def _top(chain: Sequence[Certificate]) -> Certificate | None:
    return chain[-1] if chain else None
