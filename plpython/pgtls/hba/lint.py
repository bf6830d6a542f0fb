"""What is wrong with a pg_hba.conf, or odd: line by line, with a code for each kind.

for found in lint(rules, ca=True, maps=frozenset({"certs"})):
    print(found.rule.line_number, found.code, found.severity)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import field

from .. import policy
from ..dataclass import dataclass
from ..encodings import is_text
from ..facts import Rule
from .reach import Reach, reach
from .recommend import lets_plaintext_in

#: Severity of each code.
SEVERITIES: Mapping[str, str] = {
    "error": "critical",
    "silent": "critical",
    "cannot_match": "medium",
    "not_text": "medium",
    "plaintext": "critical",
    "trust": "critical",
    "password": "high",
    "md5": "medium",
    "ident": "high",
    "no_ca": "high",
    "missing_map": "high",
    "too_wide": "low",
    "shadowed": "medium",
    "redundant": "low",
    "partly_shadowed": "info",
    "more": "info",
}


@dataclass(frozen=True)
class Lint:
    """One thing that is wrong with one line.

    Attributes:
        code: a key into the texts.
        values: what the text's placeholders stand for.
    """

    rule: Rule
    code: str
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def severity(self) -> str:
        """How much it matters."""
        return SEVERITIES[self.code]


def lint(
    rules: Sequence[Rule],
    *,
    ca: bool = True,
    maps: AbstractSet[str | None] | None = None,
    expressions: bool = True,
) -> Iterator[Lint]:
    """Yield what is wrong, in the order of the lines.

    Args:
        rules: of the file and all that it includes.
        ca: whether ``ssl_ca_file`` is set, without which no client certificate is accepted.
        maps: the names in pg_ident.conf; None where they are not known, and not judged.
        expressions: whether ``/`` begins a regular expression (PostgreSQL 16 and later).
    """
    for left in reach(rules, expressions=expressions):
        rule = left.rule
        if rule.type is None:
            yield Lint(rule, "error" if rule.error else "silent", {"message": rule.error})
            continue
        if rule.error is not None:
            yield Lint(rule, "cannot_match" if rule.inert else "error", {"message": rule.error})
        if not holds_text(rule):
            yield Lint(rule, "not_text")
        if left.open:
            yield from _of_rule(left, ca, maps)
        yield from _hidden(left)


def holds_text(rule: Rule) -> bool:
    """Return whether all that a rule names is text, and not bytes of another encoding."""
    words = [word.text for word in (*rule.database, *rule.user_name)]
    options = [value for _, value in rule.options]
    return is_text("".join((*words, rule.address or "", rule.auth_method or "", *options)))


def _of_rule(left: Reach, ca: bool, maps: AbstractSet[str | None] | None) -> Iterator[Lint]:
    rule = left.rule
    if lets_plaintext_in(rule) and left.by("none"):
        yield Lint(rule, "plaintext")
    method = rule.auth_method or ""
    proves = rule.option("clientcert") == "verify-full"
    weak = method in policy.WEAK_NETWORK_METHODS and not rule.only_this_host
    if weak and not (method == "trust" and proves):
        yield Lint(rule, method)
    asks = method == "cert" or rule.option("clientcert") in ("verify-ca", "verify-full", "1")
    if asks and not ca:
        yield Lint(rule, "no_ca")
    named = rule.option("map")
    if named is not None and maps is not None and named not in maps:
        yield Lint(rule, "missing_map", {"map": named})
    if _too_wide(rule):
        yield Lint(rule, "too_wide")


def _too_wide(rule: Rule) -> bool:
    """Whether a rule lets every role into every database from everywhere."""
    if rule.auth_method == "reject" or rule.type == "local" or rule.only_this_host:
        return False
    everywhere = rule.anywhere or (rule.range is not None and rule.range.mask == 0)
    return (
        everywhere
        and any(word.is_keyword("all") for word in rule.database)
        and any(word.is_keyword("all") for word in rule.user_name)
    )


def _hidden(left: Reach) -> Iterator[Lint]:
    if not left.behind:
        return
    values = {
        "lines": ", ".join(_place(rule, left.rule) for rule in left.behind),
        "rule": "; ".join(rule.text for rule in left.behind),
    }
    if left.open:
        yield Lint(left.rule, "partly_shadowed", values)
        return
    same = all(
        (rule.auth_method, rule.options) == (left.rule.auth_method, left.rule.options)
        for rule in left.behind
    )
    yield Lint(left.rule, "redundant" if same else "shadowed", values)


def _place(rule: Rule, beside: Rule) -> str:
    """The line of a rule, with its file where that is another one."""
    if rule.file_name == beside.file_name:
        return str(rule.line_number)
    return f"{(rule.file_name or '').rpartition('/')[2]}:{rule.line_number}"
