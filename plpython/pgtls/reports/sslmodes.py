"""The rows of ``sslmodes``: what was measured, in words."""

from __future__ import annotations

from ..checks.layer1 import rule_subject
from ..checks.layer3 import dns_names, ip_addresses
from ..facts import Certificate, Unknown
from ..hba.model import Decision
from ..sslmodes import Here, needs_root, on_this_server, worth
from ..texts import TEXTS
from .sessions import explain


def worth_in_words(mode: str, *, root: bool | None = None) -> tuple[str, str, str, str]:
    """Return encrypted, authenticated, eavesdropper and man in the middle, in words."""
    found = worth(mode, root=root)
    return (
        TEXTS.sslmode(f"encrypted_{found.encrypted}"),
        TEXTS.sslmode(f"authenticated_{found.authenticated}"),
        TEXTS.sslmode(f"eavesdropper_{found.eavesdropper}"),
        TEXTS.sslmode(f"middle_{found.man_in_the_middle}"),
    )


def here_in_words(mode: str, here: Here) -> str:
    """Return what becomes of a client with this mode on this server, in words."""
    result = on_this_server(mode, here)
    if result.unknown is not None:
        return TEXTS.sslmode("here_unknown", reason=_reason(result.unknown))
    if result.key == "no_tls":
        return TEXTS.sslmode("here_no_tls")
    decision = result.decision or Decision("no_entry")
    if result.key == "unknown":
        return TEXTS.sslmode("here_undecided", how=explain(decision))
    if result.key == "refused":
        return TEXTS.sslmode("here_refused", how=explain(decision))
    if result.key == "expired" and isinstance(here.leaf, Certificate):
        return TEXTS.sslmode(
            "here_expired",
            since=here.leaf.not_before.date().isoformat(),
            until=here.leaf.not_after.date().isoformat(),
        )
    rule = decision.rule
    text = TEXTS.sslmode(
        f"here_{result.key}",
        where=rule_subject(rule) if rule else "",
        rule=rule.text if rule else "",
    )
    return text + (_conditions(mode, here.leaf) if needs_root(mode) else "")


def _reason(unknown: Unknown) -> str:
    return f"{unknown.reason} ({unknown.grant};)" if unknown.grant else unknown.reason


def _conditions(mode: str, leaf: Certificate | Unknown | None) -> str:
    """What a client that verifies asks besides."""
    if not isinstance(leaf, Certificate):
        return ""
    text = TEXTS.sslmode("here_root", issuer=leaf.issuer)
    if worth(mode).authenticated == "name":
        names = (dns_names(leaf) or leaf.common_names[:1]) + ip_addresses(leaf)
        text += TEXTS.sslmode("here_names", names=", ".join(names) or "-")
    return text


def best_name(names: tuple[str, ...] | Unknown, leaf: Certificate | Unknown | None) -> str | None:
    """Return the name by which a client would best connect, None where none is known."""
    if not isinstance(names, Unknown) and names:
        return names[0]
    if not isinstance(leaf, Certificate):
        return None
    found = (*dns_names(leaf), *ip_addresses(leaf), *leaf.common_names[:1])
    return next((name for name in found if "*" not in name), None)
