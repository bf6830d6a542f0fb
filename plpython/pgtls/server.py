"""One function for each SQL function: from ``plpy`` to rows.

    from pgtls_0_1_0 import server
    return server.posture(plpy, layer)

Rows are tuples in the order of the SQL function's columns.  ``plpy`` is handed in; what goes
wrong on purpose leaves as a PostgreSQL error with SQLSTATE, DETAIL and HINT.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple
from datetime import timedelta
from typing import Any

from . import backend, policy
from . import posture as posture_
from .collect import (
    Asker,
    SqlError,
    asker,
    ca_file,
    certificate_file,
    collect_server,
    crl_sources,
    gss_in_use,
    hba_rules,
    memberships,
    now,
    protocol_sessions,
    read_text,
    refused,
    versions,
)
from .errors import InvalidInput, PgtlsError
from .facts import Certificate, CertificateFile, Crl, CrlDirectory, CrlFile, Unknown
from .hba.model import Connection
from .hba.recommend import recommend
from .reports import files, sessions
from .reports.protocols import protocols as protocols_
from .reports.requirements import requirements as requirements_
from .texts import TEXTS

Rows = list[tuple[object, ...]]
_Function = Callable[..., Any]

# Errors of this class end the caller's query and must not be taken for a fact that is not known:
# query_canceled, admin_shutdown and their like (PostgreSQL documentation, Appendix A).
_OPERATOR_INTERVENTION = "57"


class _Plpy:
    """The door to SQL inside the server.  Plans are kept for the life of the backend."""

    _plans: dict[str, Any] = {}  # noqa: RUF012 - shared by all calls on purpose

    def __init__(self, plpy: Any):
        self._plpy = plpy

    def rows(self, sql: str, types: Sequence[str] = (), values: Sequence[object] = ()) -> Any:
        plpy = self._plpy
        try:
            if sql not in self._plans:
                self._plans[sql] = plpy.prepare(sql, list(types))
            return plpy.execute(self._plans[sql], list(values))
        except plpy.SPIError as error:
            sqlstate = getattr(error, "sqlstate", "XX000")
            if sqlstate.startswith(_OPERATOR_INTERVENTION):
                raise
            raise SqlError(str(error), sqlstate) from None


def _sql(function: _Function) -> _Function:
    """Let a function's own errors leave as PostgreSQL's, with all their fields."""

    @functools.wraps(function)
    def call(plpy: Any, *arguments: object) -> Any:
        try:
            return function(asker(_Plpy(plpy), in_backend=True), *arguments)
        except PgtlsError as error:
            failure = error
        fields = {
            "detail": failure.detail,
            "hint": failure.hint,
            "sqlstate": failure.sqlstate,
        }
        return plpy.error(failure.message, **{k: v for k, v in fields.items() if v is not None})

    return call


def _layer(layer: int | None, lowest: int) -> None:
    if layer is not None and not lowest <= layer <= 5:
        raise InvalidInput(
            f"there is no layer {layer}",
            detail=f"The layers that can be asked for are {lowest} to 5.",
            hint="select layer, name from pgtls.layers() lists them.",
        )


# ---- what the server stands on ----------------------------------------------------------------


def openssl_support() -> Rows:
    """Rows of the view ``pgtls.openssl_support``."""
    return [
        (
            row.branch,
            *(name in row.protocols for name in policy.PROTOCOLS),
            row.meets_requirement,
            row.note,
            row.source,
        )
        for row in policy.OPENSSL_SUPPORT
    ]


def postgres_support() -> Rows:
    """Rows of the view ``pgtls.postgres_support``."""
    return [
        (
            row.major,
            row.min_default,
            row.max_default,
            row.end_of_life.isoformat(),
            row.least_openssl,
            row.note,
            row.source,
        )
        for row in policy.POSTGRES_SUPPORT
    ]


@_sql
def requirements(who: Asker) -> Rows:
    """Rows of ``pgtls.requirements()``."""
    found = versions(who)
    return [
        astuple(row)
        for row in requirements_(
            version_num=who.version_num,
            version=found.server,
            now=found.now,
            ssl_library=who.setting("ssl_library"),
            openssl=backend.openssl(),
            plpython=found.plpython,
        )
    ]


@_sql
def protocols(who: Asker) -> Rows:
    """Rows of ``pgtls.protocols()``."""
    return [
        astuple(row)
        for row in protocols_(
            openssl=backend.openssl(),
            ssl_on=who.setting("ssl") == "on",
            least=who.known(lambda: who.setting("ssl_min_protocol_version")),
            greatest=who.known(lambda: who.setting("ssl_max_protocol_version")),
            ciphers=who.known(lambda: who.setting("ssl_ciphers")),
            sessions=protocol_sessions(who),
        )
    ]


# ---- posture ----------------------------------------------------------------------------------


@_sql
def posture(who: Asker, layer: int | None) -> Rows:
    """Rows of ``pgtls.posture(layer)``."""
    _layer(layer, 0)
    return [_finding_row(finding) for finding in posture_.run(collect_server(who), layer)]


def _finding_row(finding: posture_.Finding) -> tuple[object, ...]:
    return (
        finding.check_id,
        finding.layer,
        finding.title,
        finding.severity,
        finding.status,
        finding.subject,
        finding.detail,
        finding.remediation,
        finding.reference,
        finding.metadata,
        finding.finding_key,
    )


@_sql
def layers(who: Asker) -> Rows:
    """Rows of ``pgtls.layers()``."""
    return [
        (*astuple(state)[:7], list(state.blocking), state.next_step)
        for state in posture_.layers(posture_.run(collect_server(who)))
    ]


@_sql
def findings_to_log(who: Asker, min_severity: str | None) -> list[tuple[str, str]]:
    """Message, of one line, and hint of each finding at or above a severity, worst first."""
    if min_severity not in policy.SEVERITIES:
        raise InvalidInput(
            f'there is no severity "{min_severity}"' if min_severity else "no severity was given",
            detail=f"Severities are {', '.join(policy.SEVERITIES)}.",
            hint="For example: select pgtls.log_findings('high');",
        )
    least = posture_.severity_rank(min_severity)
    found = [
        finding
        for finding in posture_.run(collect_server(who))
        if finding.status in ("fail", "warn", "unknown")
        and posture_.severity_rank(finding.severity) >= least
    ]
    found.sort(key=lambda finding: -posture_.severity_rank(finding.severity))
    return [(_log_line(finding), finding.remediation) for finding in found]


def _log_line(finding: posture_.Finding) -> str:
    line = TEXTS.phrase(
        "log_finding",
        check_id=finding.check_id,
        status=finding.status,
        severity=finding.severity,
        finding_key=finding.finding_key,
        detail=finding.detail,
    )
    # A role's or a file's name may hold a line's end, and a log monitor reads lines.
    return " ".join(line.split())


def log_findings(plpy: Any, min_severity: str | None) -> int:
    """Write one WARNING a finding to the server log; return how many."""
    found = findings_to_log(plpy, min_severity)
    for message, hint in found:
        plpy.warning(message, **({"hint": hint} if hint else {}))
    return len(found)


# ---- sessions and pg_hba.conf -----------------------------------------------------------------


def _clients(
    datnames: Iterable[str | None],
    usenames: Iterable[str | None],
    addresses: Iterable[str | None],
    encryptions: Iterable[str],
    replications: Iterable[bool],
) -> list[Connection]:
    columns = zip(datnames, usenames, addresses, encryptions, replications)
    return [
        Connection(datname, usename or "", address, encryption, replication)
        for datname, usename, address, encryption, replication in columns
    ]


@_sql
def session_lines(who: Asker, *columns: Iterable[Any]) -> Rows:
    """For each client of the arrays: its number from 1, line number and text."""
    lines = sessions.deciding_lines(hba_rules(who), _clients(*columns), memberships(who.database))
    return [(number, *line) for number, line in enumerate(lines, 1)]


@_sql
def plaintext_verdicts(who: Asker, keep_loopback: bool | None, *columns: Iterable[Any]) -> Rows:
    """For each client of the arrays: its number from 1, line, fate under layer 1, change."""
    verdicts = sessions.under_layer_1(
        hba_rules(who),
        _clients(*columns),
        memberships(who.database),
        tls_on=who.setting("ssl") == "on",
        keep_loopback=keep_loopback is not False,
    )
    return [(number, *verdict) for number, verdict in enumerate(verdicts, 1)]


@_sql
def recommended_hba(who: Asker, layer: int | None, keep_loopback: bool | None) -> Rows:
    """Rows of ``pgtls.recommended_hba(layer, keep_loopback)``."""
    _layer(layer, 1)
    rules = hba_rules(who)
    if isinstance(rules, Unknown):
        raise refused(rules)
    path = who.setting("hba_file")
    broken = [rule for rule in rules if rule.broken]
    if broken:
        rule = broken[0]
        raise InvalidInput(
            f'line {rule.line_number} of "{rule.file_name or path}" does not load',
            detail=rule.error or TEXTS.outcome("TLS112", "silent", {})[0],
            hint="Mend the line first: a file can only be derived from one that the server loads.",
        )
    text = who.known(lambda: read_text(who, path))
    if isinstance(text, Unknown):
        raise refused(text)
    lines = recommend(
        text,
        rules,
        layer=layer or 1,
        path=path,
        keep_loopback=keep_loopback is not False,
        gss_in_use=gss_in_use(who, rules),
    )
    return [
        (number, line.line, line.replaces, line.reason and TEXTS.phrase(line.reason))
        for number, line in enumerate(lines, 1)
    ]


# ---- certificates and CRLs --------------------------------------------------------------------


def _certificate_files(who: Asker) -> list[tuple[str, CertificateFile | Unknown]]:
    found: list[tuple[str, CertificateFile | Unknown]] = [
        ("ssl_cert_file", certificate_file(who, "ssl_cert_file"))
    ]
    ca = ca_file(who)
    return [*found, ("ssl_ca_file", ca)] if ca is not None else found


def _crl_files(who: Asker) -> list[tuple[str, CrlFile | Unknown]]:
    crl, directory = crl_sources(who)
    found: list[tuple[str, CrlFile | Unknown]] = []
    if crl is not None:
        found.append(("ssl_crl_file", crl))
    if isinstance(directory, Unknown):
        found.append(("ssl_crl_dir", directory))
    elif isinstance(directory, CrlDirectory):
        found += [("ssl_crl_dir", file) for file in directory.files]
    return found


@_sql
def certificates(who: Asker) -> Rows:
    """Rows of ``pgtls.certificates()``."""
    moment = now(who.database)
    rows: Rows = []
    for source, file in _certificate_files(who):
        problems = files.file_problems(file)
        if problems or isinstance(file, Unknown):
            path = None if isinstance(file, Unknown) else file.file.path
            status = "unknown" if isinstance(file, Unknown) else "fail"
            rows.append((source, path, *[None] * 8, status, *[None] * 5, problems))
            continue
        for certificate in file.certificates:
            status, problems = files.certificate_status(certificate, moment)
            rows.append(
                (source, file.file.path, *_certificate_row(certificate, moment, status), problems)
            )
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


@_sql
def crls(who: Asker) -> Rows:
    """Rows of ``pgtls.crls()``."""
    moment = now(who.database)
    rows: Rows = []
    for _, file in _crl_files(who):
        problems = files.file_problems(file)
        if problems or isinstance(file, Unknown):
            path = None if isinstance(file, Unknown) else file.file.path
            status = "unknown" if isinstance(file, Unknown) else "fail"
            rows.append((path, *[None] * 5, status, problems))
            continue
        for crl in file.crls:
            status, problems = files.crl_status(crl, moment)
            rows.append((file.file.path, *_crl_row(crl), status, problems))
    return rows


def _crl_row(crl: Crl) -> tuple[object, ...]:
    return crl.issuer, crl.crl_number, crl.this_update, crl.next_update, crl.revoked


# Longer than any certificate can still be good (RFC 5280, 4.1.2.5: the year 9999), and short
# enough for a timedelta: 'infinity' and '1000000 years' are thresholds like any other.
_LONGEST_THRESHOLD = 10_000 * 366 * 86_400.0


@_sql
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
    found = files.expiries(
        _certificate_files(who),
        _crl_files(who),
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
