"""What a check is: a small pure function over facts, with its metadata beside it.

    @check("TLS101", layer=1, severity="critical", reference="PostgreSQL documentation, ssl")
    def tls_is_on(server: Server) -> Iterator[Outcome]:
        yield passed() if is_on(server, "ssl") else failed("off", subject="ssl")

The sentences that a reader sees are data in ``texts``, found by check id and the outcome's key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from itertools import islice
from typing import Callable, TypeVar

from .. import policy
from ..dataclass import dataclass
from ..facts import Certificate, CertificateFile, CrlFile, Server, Setting, Unknown
from ..quoting import sql
from ..x509 import Verdict

T = TypeVar("T")


@dataclass(frozen=True)
class Outcome:
    """What a check found about one subject.

    Attributes:
        status: ``pass``, ``warn``, ``fail``, ``unknown`` or ``not_applicable``.
        text: key of the detail and the remediation in the texts of the check.
        subject: what it is about: a setting, a file, a line, a role.
        key: what of the subject stays the same from day to day; the subject when not given.
        severity: where it differs from the check's own.
        values: what the text's placeholders stand for; also the row's metadata.
    """

    status: str
    text: str
    subject: str = ""
    key: str | None = None
    severity: str | None = None
    values: Mapping[str, object] = field(default_factory=dict)


Function = Callable[[Server], Iterable[Outcome]]


@dataclass(frozen=True)
class Check:
    """One check of the catalogue.

    Attributes:
        id: ``TLS``, the layer, and a number of two digits.
        severity: of a finding, unless the outcome says otherwise.
        reference: where the rule stands: PostgreSQL documentation, RFC, NIST.
        since: least ``server_version_num`` that it applies to.
    """

    id: str
    layer: int
    severity: str
    reference: str
    since: int
    function: Function

    def run(self, server: Server) -> tuple[Outcome, ...]:
        """Return what the check finds; never raises.

        A fact that is not known, and an error in the check itself, each cost this check only.
        """
        if server.version_num < self.since:
            return (Outcome("not_applicable", "version", values={"since": self.since // 10000}),)
        try:
            return tuple(_at_most(policy.MOST_FINDINGS_OF_A_CHECK, self.function(server)))
        except NotApplicable as error:
            return (not_applicable(error.text),)
        except NotKnown as error:
            return (_unknown(error.unknown),)
        except Exception as error:
            reason = f"the check failed: {type(error).__name__}: {error}"
            return (_unknown(Unknown(reason)),)


def _at_most(most: int, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Yield outcomes, and after so many of them one for the rest, which is as bad as they are."""
    rest = iter(outcomes)
    failed = False
    for outcome in islice(rest, most):
        failed = failed or outcome.status == "fail"
        yield outcome
    worst = next(rest, None)
    if worst is None:
        return
    if not failed:
        worst = next((outcome for outcome in rest if outcome.status == "fail"), worst)
    yield Outcome(worst.status, "more", severity=worst.severity, values={"most": most})


CATALOGUE: dict[str, Check] = {}


def check(
    id_: str, *, layer: int, severity: str, reference: str, since: int = 0
) -> Callable[[Function], Function]:
    """Enter a function into the catalogue; an id can be taken once only."""

    def enter(function: Function) -> Function:
        if id_ in CATALOGUE:
            raise ValueError(f"{id_} is in the catalogue already")
        if not id_.startswith(f"TLS{layer}"):
            raise ValueError(f"{id_} is not of layer {layer}")
        CATALOGUE[id_] = Check(id_, layer, severity, reference, since, function)
        return function

    return enter


class NotKnown(Exception):
    """A check asked for a fact that could not be learned."""

    def __init__(self, unknown: Unknown):
        super().__init__(unknown.reason)
        self.unknown = unknown


class NotApplicable(Exception):
    """A check has nothing to look at; ``text`` is the key of the reason."""

    def __init__(self, text: str):
        super().__init__(text)
        self.text = text


def _unknown(unknown: Unknown) -> Outcome:
    text = "grant" if unknown.grant else "unknown"
    return Outcome("unknown", text, values={"reason": unknown.reason, "grant": unknown.grant or ""})


def known(fact: T | Unknown) -> T:
    """Return the fact, or end the check with an ``unknown`` that says why."""
    if isinstance(fact, Unknown):
        raise NotKnown(fact)
    return fact


def setting(server: Server, name: str) -> str:
    """Return the value of a setting, empty where this version has none; end where it is hidden."""
    found: Setting | None = server.settings.get(name)
    if found is not None:
        return found.value
    if server.reads_all_settings:
        return ""
    grant = f"GRANT pg_read_all_settings TO {sql.identifier(server.role)}"
    raise NotKnown(Unknown(f'permission denied to examine "{name}"', grant))


def is_on(server: Server, name: str) -> bool:
    """Return whether a boolean setting is on."""
    return setting(server, name) == "on"


def tls_on(server: Server) -> bool:
    """Return whether the server speaks TLS at all."""
    return is_on(server, "ssl")


def passed(subject: str = "", /, **values: object) -> Outcome:
    """Return that all is well."""
    return Outcome("pass", "pass", subject, values=values)


def warned(text: str, subject: str = "", /, **values: object) -> Outcome:
    """Return that something should be looked at."""
    return _found("warn", text, subject, values)


def failed(text: str, subject: str = "", /, **values: object) -> Outcome:
    """Return that the layer does not hold."""
    return _found("fail", text, subject, values)


def _found(status: str, text: str, subject: str, values: dict[str, object]) -> Outcome:
    severity = values.pop("severity", None)
    key = values.pop("key", None)
    return Outcome(
        status,
        text,
        subject,
        key=None if key is None else str(key),
        severity=None if severity is None else str(severity),
        values=values,
    )


def once(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Yield the first of those that have one key: two lines alike are one finding."""
    seen = set()
    for outcome in outcomes:
        key = outcome.subject if outcome.key is None else outcome.key
        if key not in seen:
            seen.add(key)
            yield outcome


def unless(outcomes: Iterable[Outcome], otherwise: Outcome) -> Iterator[Outcome]:
    """Yield the outcomes, or ``otherwise`` when there is none."""
    some = False
    for outcome in outcomes:
        some = True
        yield outcome
    if not some:
        yield otherwise


def odd_blocks(file: CertificateFile | CrlFile) -> Iterator[Outcome]:
    """Yield one outcome for each block of a file that can't be read.

    The block that a file ends in is not said again: that is what is wrong with the file.
    """
    path = file.file.path
    for odd in file.unreadable[: -1 if file.problem == "truncated" else None]:
        values = {"path": path, "position": odd.position, "reason": odd.reason}
        subject = f"{path}#{odd.position}"
        yield Outcome("unknown", "unreadable_block", subject, values=values)


def with_extensions(certificate: Certificate) -> Certificate:
    """Return a certificate whose extensions are known, or end the check."""
    if certificate.trouble:
        raise NotKnown(
            Unknown(f"the extensions of {certificate.subject} can't be read: {certificate.trouble}")
        )
    return certificate


def not_applicable(text: str, /, **values: object) -> Outcome:
    """Return that the question does not arise on this server, and why."""
    return Outcome("not_applicable", text, values=values)


def security_level(server: Server) -> int:
    """Return OpenSSL's security level in the server; its own default where it is not known."""
    loaded = server.dry_load
    if isinstance(loaded, Unknown) or loaded.level is None:
        return policy.SECURITY_LEVEL
    return loaded.level


def refused_values(verdict: Verdict, by: str) -> dict[str, object]:
    """Return the values of a ``refused_…`` text: who refuses, and at which certificate."""
    certificate = verdict.certificate
    names = certificate.common_names
    return {
        "by": by,
        "certificate": names[-1] if names else certificate.subject,
        "issuer": certificate.issuer,
        "until": f"{certificate.not_after:%Y-%m-%d}",
    }
