"""``certificates()``, ``crls()`` and ``check_expiry()``: the TLS files, one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from ..checks.layer2 import name_of
from ..checks.layer4 import better
from ..checks.validity import Validity, of_certificate, of_crl, validity, weaknesses
from ..dataclass import dataclass
from ..facts import Certificate, CertificateFile, Crl, CrlFile, Trust, Unknown, Unreadable
from ..texts import TEXTS
from ..x509 import self_signed


def file_problems(file: CertificateFile | CrlFile | Unknown) -> list[str]:
    """Return in words why a file can't be used, with the next step; empty where it can."""
    if isinstance(file, Unknown):
        return [file.reason, *([file.grant] if file.grant else [])]
    if file.problem is None:
        return []
    return list(TEXTS.file_problem(file.problem, file.file.path, file.refusal))


def unreadable_block(odd: Unreadable) -> str:
    """Return in words that one block of a file can't be read, and why."""
    return TEXTS.phrase("unreadable_block", position=odd.position, reason=odd.reason)


def certificate_problems(certificate: Certificate, found: Validity) -> list[str]:
    """Return in words what is wrong with a certificate itself."""
    name = name_of(certificate)
    problems = []
    if certificate.trouble:
        problems.append(TEXTS.phrase("unreadable_extensions", reason=certificate.trouble))
    if found.status != "pass":
        values = {
            "name": name,
            "not_before": f"{certificate.not_before:%Y-%m-%d %H:%M} UTC",
            "not_after": f"{certificate.not_after:%Y-%m-%d %H:%M} UTC",
            "days": found.left.days if found.left else 0,
        }
        problems.append(TEXTS.outcome("TLS205", found.code, values)[0])
    for code, values in weaknesses(certificate):
        problems.append(TEXTS.outcome("TLS204", code, {"name": name, **values})[0])
    return problems


def crl_problems(crl: Crl, found: Validity) -> list[str]:
    """Return in words what is wrong with a CRL itself."""
    if found.code == "not_yet":
        this_update = f"{crl.this_update:%Y-%m-%d %H:%M} UTC"
        texts = TEXTS.outcome(
            "TLS404", "not_yet", {"issuer": crl.issuer, "this_update": this_update}
        )
        return [texts[0]]
    if crl.next_update is None:
        return [TEXTS.outcome("TLS404", "no_next_update", {"issuer": crl.issuer})[0]]
    if found.status == "pass":
        return []
    values = {
        "issuer": crl.issuer,
        "next_update": f"{crl.next_update:%Y-%m-%d %H:%M} UTC",
        "days": found.left.days if found.left else 0,
    }
    key = "past" if found.code == "expired" else "soon"
    return [TEXTS.outcome("TLS404", key, values)[0]]


def certificate_status(certificate: Certificate, now: datetime) -> tuple[str, list[str]]:
    """Return ``pass``, ``warn`` or ``fail``, and the problems."""
    found = of_certificate(certificate, now)
    problems = certificate_problems(certificate, found)
    if certificate.trouble and found.status != "fail":
        return "unknown", problems
    return ("fail" if problems and found.status == "pass" else found.status), problems


def crl_status(crl: Crl, now: datetime) -> tuple[str, list[str]]:
    """Return ``pass``, ``warn`` or ``fail``, and the problems."""
    found = of_crl(crl, now)
    problems = crl_problems(crl, found)
    if problems and found.status == "pass":
        return "warn", problems
    return found.status, problems


def certificate_in_file(
    certificate: Certificate,
    file: CertificateFile | CrlFile,
    trust: Trust | Unknown,
    now: datetime,
) -> tuple[str, list[str]]:
    """Return how a certificate stands where it lies: in a file that is refused none is good."""
    status, problems = certificate_status(certificate, now)
    if file.refusal:
        return "fail", [*problems, TEXTS.phrase("in_refused_file", reason=file.refusal)]
    if file.source.startswith("ssl_crl") and not isinstance(trust, Unknown):
        anchor = self_signed(certificate) and any(
            each.certificate.der == certificate.der and each.source == file.source
            for each in trust.certificates
        )
        key = "anchor_by_crl" if anchor else "certificate_by_crl"
        problems.append(TEXTS.phrase(key, setting=file.source))
        status = "fail" if anchor or status == "fail" else "warn"
    return status, problems


def crl_in_file(
    crl: Crl, file: CertificateFile | CrlFile, trust: Trust | Unknown, now: datetime
) -> tuple[str, list[str]]:
    """Return how a CRL stands where it lies: one that another takes the place of does no harm."""
    status, problems = crl_status(crl, now)
    if file.refusal:
        return "fail", [*problems, TEXTS.phrase("in_refused_file", reason=file.refusal)]
    if not isinstance(trust, Unknown):
        if superseded(crl, trust, now):
            return "pass", [TEXTS.phrase("crl_superseded", issuer=crl.issuer)]
        if not trust.checks_crls:
            return "warn", [*problems, TEXTS.phrase("crl_not_looked_at")]
    return status, problems


def superseded(crl: Crl, trust: Trust, now: datetime) -> bool:
    """Return whether OpenSSL goes by another CRL of the same issuer."""
    return any(
        each.crl.der != crl.der
        and each.crl.issuer_name == crl.issuer_name
        and each.crl.authority_key_id == crl.authority_key_id
        and better(each.crl, crl, now)
        for each in trust.crls
    )


@dataclass(frozen=True)
class Expiry:
    """One row of ``check_expiry()``: what ends when, and what to do.

    Attributes:
        kind: ``server certificate``, ``CA certificate`` or ``CRL``.
        left: until the end; negative when it has passed.
    """

    kind: str
    path: str
    position: int | None
    subject: str
    not_after: datetime | None
    left: timedelta | None
    status: str
    severity: str
    detail: str
    remediation: str


_RANK = {"critical": 0, "high": 1, "medium": 2, "low": 3, "info": 4}


def expiries(
    found: Iterable[tuple[str, CertificateFile | CrlFile | Unknown]],
    trust: Trust | Unknown,
    now: datetime,
    warning: timedelta,
    critical: timedelta,
) -> list[Expiry]:
    """Return what has ended, ends within a threshold, or can't be read; worst first."""
    rows = [
        row for name, file in found for row in _of_file(name, file, trust, now, warning, critical)
    ]
    rows.sort(key=lambda row: (_RANK[row.severity], row.left is None, row.left or timedelta(0)))
    return rows


def _of_file(
    source: str,
    file: CertificateFile | CrlFile | Unknown,
    trust: Trust | Unknown,
    now: datetime,
    warning: timedelta,
    critical: timedelta,
) -> Iterator[Expiry]:
    kind = "CRL" if source.startswith("ssl_crl") else "certificate"
    problems = file_problems(file)
    if problems:
        detail, remediation = (*problems, "")[:2]
        status = "unknown" if isinstance(file, Unknown) else "fail"
        path = source if isinstance(file, Unknown) else file.file.path
        yield Expiry(kind, path, None, "", None, None, status, "high", detail, remediation)
    if isinstance(file, Unknown):
        return
    for odd in file.unreadable:
        yield Expiry(
            kind,
            file.file.path,
            odd.position,
            "",
            None,
            None,
            "unknown",
            "high",
            unreadable_block(odd),
            TEXTS.phrase("unreadable_block_next", path=file.file.path),
        )
    for certificate in file.certificates:
        yield from _of_certificate(file, certificate, now, warning, critical)
    for crl in file.crls:
        if isinstance(trust, Unknown) or not superseded(crl, trust, now):
            yield from _of_crl(file, crl, now, warning, critical)


def _of_certificate(
    file: CertificateFile | CrlFile,
    certificate: Certificate,
    now: datetime,
    warning: timedelta,
    critical: timedelta,
) -> Iterator[Expiry]:
    found = validity(certificate.not_before, certificate.not_after, now, warning, critical)
    if found.status != "pass":
        ca = certificate.is_ca
        yield Expiry(
            "CA certificate" if ca else "server certificate",
            file.file.path,
            certificate.position,
            certificate.subject,
            certificate.not_after,
            found.left,
            found.status,
            found.severity,
            certificate_problems(certificate, found)[-1],
            TEXTS.phrase("renew_ca" if ca else "renew"),
        )


def _of_crl(
    file: CertificateFile | CrlFile,
    crl: Crl,
    now: datetime,
    warning: timedelta,
    critical: timedelta,
) -> Iterator[Expiry]:
    found = validity(crl.this_update, crl.next_update, now, warning, critical)
    if found.status != "pass":
        yield Expiry(
            "CRL",
            file.file.path,
            crl.position,
            crl.issuer,
            crl.next_update,
            found.left,
            found.status,
            found.severity,
            crl_problems(crl, found)[0],
            TEXTS.phrase("renew_crl"),
        )
