"""certificates, crls, check_expiry."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Union

from .. import x509
from ..collect import Asker, ca_file, certificate_file, crl_sources, now
from ..errors import InvalidInput
from ..facts import Certificate, CertificateFile, Crl, CrlDirectory, CrlFile, Trust, Unknown
from ..reports import files
from .door import Rows, sql_function

Files = list[tuple[str, Union[CertificateFile, CrlFile, Unknown]]]


def _all_files(who: Asker) -> tuple[Files, Trust | Unknown]:
    """Every file of certificates or CRLs that the settings name, and the store they fill."""
    ca = ca_file(who)
    crl, directory = crl_sources(who)
    found: Files = [("ssl_cert_file", certificate_file(who))]
    found += [("ssl_ca_file", ca)] if ca is not None else []
    found += [("ssl_crl_file", crl)] if crl is not None else []
    if isinstance(directory, Unknown):
        found.append(("ssl_crl_dir", directory))
    elif isinstance(directory, CrlDirectory):
        found += [("ssl_crl_dir", file) for file in directory.files]
        found += [("ssl_crl_dir", file) for file in directory.authorities]
    return found, x509.trust_of(ca, crl, directory)


@sql_function
def certificates(who: Asker) -> Rows:
    """Rows of ``pgtls.certificates()``."""
    moment = now(who.database)
    rows: Rows = []
    found, trust = _all_files(who)
    for source, file in found:
        own = not source.startswith("ssl_crl") or isinstance(file, CertificateFile)
        if not (own or (isinstance(file, CrlFile) and file.certificates)):
            continue
        problems = files.file_problems(file) if own else []
        if problems or isinstance(file, Unknown):
            path = None if isinstance(file, Unknown) else file.file.path
            status = "unknown" if isinstance(file, Unknown) else "fail"
            rows.append((source, path, *[None] * 8, status, *[None] * 5, problems))
        if isinstance(file, Unknown):
            continue
        path = file.file.path
        for odd in file.unreadable if own else ():
            problems = [files.unreadable_block(odd)]
            rows.append((source, path, odd.position, *[None] * 7, "unknown", *[None] * 5, problems))
        for certificate in file.certificates:
            status, problems = files.certificate_in_file(certificate, file, trust, moment)
            rows.append((source, path, *_certificate_row(certificate, moment, status), problems))
    return rows


def _certificate_row(certificate: Certificate, moment: Any, status: str) -> tuple[object, ...]:
    return (
        certificate.position,
        certificate.subject,
        certificate.issuer,
        certificate.serial,
        list(certificate.san),
        certificate.not_before,
        certificate.not_after,
        _interval(certificate.not_after - moment),
        status,
        certificate.is_ca,
        certificate.key.type,
        certificate.key.bits,
        certificate.signature_algorithm,
        certificate.sha256,
    )


@sql_function
def crls(who: Asker) -> Rows:
    """Rows of ``pgtls.crls()``."""
    moment = now(who.database)
    rows: Rows = []
    found, trust = _all_files(who)
    for source, file in found:
        own = source.startswith("ssl_crl") and not isinstance(file, CertificateFile)
        if not (own or (isinstance(file, CertificateFile) and file.crls)):
            continue
        problems = files.file_problems(file) if own else []
        if problems or isinstance(file, Unknown):
            path = None if isinstance(file, Unknown) else file.file.path
            status = "unknown" if isinstance(file, Unknown) else "fail"
            rows.append((path, *[None] * 5, status, problems))
        if isinstance(file, Unknown):
            continue
        for odd in file.unreadable if own else ():
            problems = [files.unreadable_block(odd)]
            rows.append((file.file.path, *[None] * 5, "unknown", problems))
        for crl in file.crls:
            status, problems = files.crl_in_file(crl, file, trust, moment)
            rows.append((file.file.path, *_crl_row(crl), status, problems))
    return rows


def _crl_row(crl: Crl) -> tuple[object, ...]:
    return crl.issuer, crl.crl_number, crl.this_update, crl.next_update, crl.revoked


# Longer than any certificate can still be good (RFC 5280, 4.1.2.5: the year 9999), and short
# enough for a timedelta: 'infinity' and '1000000 years' are thresholds like any other.
_LONGEST_THRESHOLD = 10_000 * 366 * 86_400.0


@sql_function
def check_expiry(who: Asker, warning: float | None, critical: float | None) -> Rows:
    """Rows of ``pgtls.check_expiry(warning, critical)``; thresholds in seconds."""
    rule = "Neither can be null; warning must be at least critical, critical at least zero."
    example = "For example: select * from pgtls.check_expiry('30 days', '7 days');"
    if warning is None or critical is None:
        raise InvalidInput("a threshold is null", detail=rule, hint=example)
    if critical < 0 or warning < critical:
        raise InvalidInput(
            "the thresholds are the wrong way round",
            detail=rule,
            hint=example,
        )
    warning, critical = (min(value, _LONGEST_THRESHOLD) for value in (warning, critical))
    every, trust = _all_files(who)
    found = files.expiries(
        every,
        trust,
        now(who.database),
        _duration(warning),
        _duration(critical),
    )
    return [
        (
            row.kind,
            row.path,
            row.position,
            row.subject,
            row.not_after,
            None if row.left is None else _interval(row.left),
            row.status,
            row.severity,
            row.detail,
            row.remediation,
        )
        for row in found
    ]


def _duration(seconds: float) -> timedelta:
    """A duration that an interval of PostgreSQL can exceed, and infinity does."""
    return timedelta(seconds=min(seconds, timedelta.max.days * 86400.0))


def _interval(left: timedelta) -> str:
    """A duration as PostgreSQL reads it, days and time of one sign."""
    sign = "-" if left < timedelta(0) else ""
    size = abs(left)
    return f"{sign}{size.days} days {sign}{size.seconds} seconds"
