"""Who answers whether a name fits a regular expression of pg_hba.conf or pg_ident.conf.

    matches("^web[0-9]+$", "web12")                  # True
    first_group("^(.*)@example[.]com$", "bob@example.com")   # "bob"

Inside the server its own engine does, so that the answer is exact and a query can be canceled in
the midst of it; the door to SQL says so with ``answered_by``.  Elsewhere Python's does, after
``expression`` has written the expression anew for it, for a bounded time: Python goes through
every way in which an expression could fit, and there can be more of them than atoms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from ..interrupts import TimeLimit, time_limit
from .expression import InvalidExpression, Unsupported, compile_are

_SECONDS = 0.2
_MOST_KEPT = 65536


class NoGroup(Exception):
    """What the first group took is asked for, and the expression has none, or it took nothing."""


class Engine(Protocol):
    """An engine for PostgreSQL's regular expressions.

    Every method raises ``InvalidExpression`` where the server refuses the expression, and
    ``Unsupported`` where the engine can't tell.
    """

    def check(self, expression: str) -> None:
        """Raise what there is to say against an expression."""

    def matches(self, expression: str, text: str) -> bool:
        """Return whether an expression matches somewhere in a text."""

    def first_group(self, expression: str, text: str) -> str | None:
        """Return what the first group took, None where the expression does not match.

        Raises:
            NoGroup: it matches, and there is no first group or it took nothing.
        """


# What the first group takes is the same to the server and to Python where nothing leaves a
# choice but greed: one group, not repeated, no branches, no reluctance, both ends held.
_PLAIN_GROUP = re.compile(r"\^[^()|]*\([^()|?]*\)(?![*+?{])[^()|]*\$")
_RELUCTANT = re.compile(r"[*+?}]\?")


class PythonEngine:
    """Python's ``re``, for a bounded time; an expression that takes longer is ``Unsupported``."""

    def __init__(self) -> None:
        self._slow: set[str] = set()

    def check(self, expression: str) -> None:
        """Raise what there is to say against an expression."""
        compile_are(expression)

    def matches(self, expression: str, text: str) -> bool:
        """Return whether an expression matches somewhere in a text."""
        return self._search(expression, text) is not None

    def first_group(self, expression: str, text: str) -> str | None:
        """Return what the first group took; see ``Engine``."""
        found = self._search(expression, text)
        if found is None:
            return None
        if found.re.groups == 0 or found[1] is None:
            raise NoGroup
        if not _PLAIN_GROUP.fullmatch(expression) or _RELUCTANT.search(expression):
            raise Unsupported(expression)
        return found[1]

    def _search(self, expression: str, text: str) -> re.Match[str] | None:
        if expression in self._slow:
            raise Unsupported(expression)
        pattern = compile_are(expression)
        try:
            with time_limit(_SECONDS):
                return pattern.search(text)
        except TimeLimit:
            self._slow.add(expression)
            raise Unsupported(expression) from None


_engine: Engine = PythonEngine()
_answers: dict[tuple[str, str], bool | None] = {}


@contextmanager
def answered_by(engine: Engine) -> Iterator[None]:
    """Have an engine answer while the block runs."""
    global _engine
    before, _engine = _engine, engine
    _answers.clear()
    try:
        yield
    finally:
        _engine = before
        _answers.clear()


def check(expression: str) -> None:
    """Raise ``InvalidExpression`` or ``Unsupported`` where an expression can't be used here."""
    _engine.check(expression)


def first_group(expression: str, text: str) -> str | None:
    """Return what the first group of an expression took; see ``Engine``."""
    return _engine.first_group(expression, text)


def matches(expression: str, text: str) -> bool | None:
    """Return whether a text fits an expression; None where that can't be told.

    An expression that the server refuses fits nothing.
    """
    key = (expression, text)
    if key not in _answers:
        if len(_answers) >= _MOST_KEPT:
            _answers.clear()
        try:
            _answers[key] = _engine.matches(expression, text)
        except InvalidExpression:
            _answers[key] = False
        except Unsupported:
            _answers[key] = None
    return _answers[key]
