"""The rows of ``sslmodes``: what was measured, in words."""

from __future__ import annotations

from ..acceptance import Client, Offer, accepted_names, root_of
from ..checks.base import refused_values
from ..checks.layer1 import rule_subject
from ..checks.layer2 import name_of
from ..facts import Certificate, Unknown
from ..hba.model import Decision
from ..sslmodes import Here, Result, needs_root, on_this_server, worth
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
    decision = result.decision or Decision("no_entry")
    if result.key == "objects":
        return TEXTS.sslmode("here_objects", why=_objection(result, here))
    if result.key == "name":
        return TEXTS.sslmode("here_name", host=here.host, names=_names(here))
    if result.key in ("unknown", "refused"):
        key = "here_undecided" if result.key == "unknown" else "here_refused"
        return TEXTS.sslmode(key, how=explain(decision))
    rule = decision.rule
    text = TEXTS.sslmode(
        f"here_{result.key}",
        where=rule_subject(rule) if rule else "",
        rule=rule.text if rule else "",
    )
    return text + (_conditions(mode, here) if needs_root(mode) and result.key != "no_tls" else "")


def _objection(result: Result, here: Here) -> str:
    offer = here.offer
    if result.verdict is not None and result.verdict.refusal is not None:
        values = refused_values(result.verdict, Client.LIBPQ.value)
        return TEXTS.refusal(result.verdict.refusal.value, values)[0]
    if result.objection is None or not isinstance(offer, Offer):
        return ""
    leaf = offer.presented[0]
    values = {"by": Client.LIBPQ.value, "certificate": name_of(leaf), "issuer": leaf.issuer}
    return TEXTS.refusal(result.objection.value, values)[0]


def _reason(unknown: Unknown) -> str:
    return f"{unknown.reason} ({unknown.grant};)" if unknown.grant else unknown.reason


def _names(here: Here) -> str:
    offer = here.offer
    return ", ".join(accepted_names(offer.presented[0])) if isinstance(offer, Offer) else ""


def _conditions(mode: str, here: Here) -> str:
    """What a client that verifies asks besides."""
    if not isinstance(here.offer, Offer):
        return ""
    text = TEXTS.sslmode("here_root", issuer=root_of(here.offer))
    if worth(mode).authenticated == "name":
        text += TEXTS.sslmode("here_names", names=_names(here) or "-")
    return text


def best_name(names: tuple[str, ...] | Unknown, leaf: Certificate | Unknown | None) -> str | None:
    """Return the name by which a client would best connect, None where none is known."""
    if not isinstance(names, Unknown) and names:
        return names[0]
    if not isinstance(leaf, Certificate):
        return None
    return next((name for name in accepted_names(leaf) if "*" not in name), None)
