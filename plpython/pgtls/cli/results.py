"""The attempts that prove something: how they look, what all of them prove, and their options."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ..errors import InvalidInput
from ..operate.vocabulary import Name, Verdict
from ..texts import TEXTS
from . import render

if TYPE_CHECKING:
    from ..operate.attempts import KeyPair, Result
    from ..operate.papers import Given

_Command = TypeVar("_Command", bound=Callable[..., Any])

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
_PAIRS = (
    ("cert", "key", "The role's certificate"),
    ("other-cert", "other-key", "A certificate of the same CA, of a name that is not the role's"),
    ("revoked-cert", "revoked-key", "A certificate that stands in the server's CRL"),
    ("expired-cert", "expired-key", "A certificate of the role that has expired"),
)

_COLOURS = {
    Verdict.AS_EXPECTED: "green",
    Verdict.NOT_AS_EXPECTED: "red",
    Verdict.UNTRIED: "yellow",
    Verdict.ACCEPTED_UNTRIED: "yellow",
}
_MARKS = {
    Verdict.AS_EXPECTED: "as meant",
    Verdict.NOT_AS_EXPECTED: "DIFFERS",
    Verdict.UNTRIED: "NOT TRIED",
    Verdict.ACCEPTED_UNTRIED: "accepted",
}


# ---- options ------------------------------------------------------------------------------------


def accept_option(command: _Command) -> _Command:
    """Add ``--accept-untried NAME``."""
    return click.option(
        "--accept-untried",
        "accept_untried",
        multiple=True,
        type=click.Choice([name.value for name in Name]),
        metavar="NAME",
        help="Take this attempt as it is where it can't be made; it is named as accepted. May be "
        f"given again. One of: {', '.join(name.value for name in Name)}.",
    )(command)


def root_option(command: _Command) -> _Command:
    """Add ``--root-cert FILE``."""
    return click.option(
        "--root-cert",
        type=_FILE,
        metavar="FILE",
        help="The root certificates that clients verify the server by.",
    )(command)


def papers_options(command: _Command) -> _Command:
    """Add ``--accept-untried``, ``--root-cert`` and the certificates that clients show."""
    for certificate, key, what in reversed(_PAIRS):
        command = click.option(
            f"--{key}", type=_FILE, metavar="FILE", help=f"The key of --{certificate}."
        )(command)
        command = click.option(
            f"--{certificate}", type=_FILE, metavar="FILE", help=f"{what}, besides --{key}."
        )(command)
    return root_option(accept_option(command))


def accepted(names: Sequence[str]) -> frozenset[Name]:
    """Return the attempts that ``--accept-untried`` named."""
    return frozenset(map(Name, names))


def given(values: dict[str, Path | None]) -> Given:
    """Return what the options of ``papers_options`` named.

    Raises:
        InvalidInput: a certificate without its key, or a key without its certificate.
    """
    from ..operate.attempts import KeyPair
    from ..operate.papers import Given

    pairs: list[KeyPair | None] = []
    for certificate, key, _ in _PAIRS:
        files = [values[name.replace("-", "_")] for name in (certificate, key)]
        both = [file for file in files if file is not None]
        if len(both) == 1:
            raise InvalidInput(
                f"--{certificate} and --{key} go together", hint="Give both, or none."
            )
        pairs.append(KeyPair(*both) if both else None)
    return Given(values["root_cert"], *pairs)


# ---- what came of them --------------------------------------------------------------------------


def whole(results: Sequence[Result]) -> bool:
    """Whether every attempt came out as it has to, or was accepted by name."""
    return all(each.verdict in (Verdict.AS_EXPECTED, Verdict.ACCEPTED_UNTRIED) for each in results)


def proven(results: Sequence[Result]) -> bool:
    """Whether every attempt was made and came out as it has to."""
    return all(each.verdict == Verdict.AS_EXPECTED for each in results)


def names_of(results: Sequence[Result], verdict: Verdict) -> list[str]:
    """Return the names of the attempts of which one thing came, each once."""
    found = (each.attempt.name.value for each in results if each.verdict == verdict)
    return list(dict.fromkeys(found))


def print_results(results: Sequence[Result]) -> None:
    """Print the attempts, those that were not made first."""
    first = [each for each in results if each.verdict == Verdict.UNTRIED]
    for result in (*first, *(each for each in results if each not in first)):
        _print_result(result)


def _print_result(result: Result) -> None:
    attempt, verdict = result.attempt, result.verdict
    head = render.Styled(f"{_MARKS[verdict]:<10}", _COLOURS[verdict])
    what = f"{attempt.layer}  {attempt.who:<44} {result.happened}"
    if verdict in (Verdict.UNTRIED, Verdict.ACCEPTED_UNTRIED):
        what += f" ({attempt.name})"
    render.print_line(head, what)
    if result.message:
        render.print_line(render.Styled(f"             {result.message}", dim=True))
    if result.differs:
        wanted = " or ".join(sorted(attempt.reasons))
        expected = f"{attempt.expected}: {wanted}" if wanted else attempt.expected
        render.print_line(f"             expected: {expected}")


def print_count(results: Sequence[Result]) -> None:
    """Print how many attempts came out how, and who made them."""
    from ..operate.attempts import libpq_version

    found = [each.verdict for each in results]
    counts = {word.value: found.count(word) for word in Verdict}
    render.print_line(TEXTS.verify("tried_with", client=libpq_version(), **counts))


def judgement(results: Sequence[Result], layer: int) -> str:
    """Return what the attempts prove of a layer, in one sentence."""
    if not any(each.verdict == Verdict.AS_EXPECTED or each.differs for each in results):
        return TEXTS.verify("nothing_tried", layer=layer)
    for verdict, key in (
        (Verdict.NOT_AS_EXPECTED, "not_so"),
        (Verdict.UNTRIED, "not_proven"),
        (Verdict.ACCEPTED_UNTRIED, "proven_but_accepted"),
    ):
        names = names_of(results, verdict)
        if names:
            count = sum(each.verdict == verdict for each in results)
            return TEXTS.verify(key, layer=layer, count=count, names=", ".join(names))
    return TEXTS.verify("proven", layer=layer)


def result_json(result: Result) -> dict[str, object]:
    """Return an attempt and what came of it, with its stable keys."""
    from ..operate.attempts import libpq_version

    attempt, client = result.attempt, result.attempt.client
    return {
        "layer": attempt.layer,
        "who": attempt.who,
        "sslmode": client.sslmode if client else None,
        "host": (client.host or client.place.address) if client else None,
        "user": client.place.base.get("user") if client else None,
        "shows_certificate": client.own is not None if client else None,
        "expected": attempt.expected,
        "expected_reasons": sorted(attempt.reasons),
        "happened": result.happened,
        "reason": result.reason,
        "message": result.message,
        "as_expected": result.as_expected,
        "differs": result.differs,
        "name": attempt.name.value,
        "outcome": result.verdict.value,
        "reason_code": attempt.untried.value if attempt.untried else None,
        "client": libpq_version() if client else None,
    }
