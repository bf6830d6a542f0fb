"""What the texts of a check consist of."""

from __future__ import annotations

from collections.abc import Mapping

from ..dataclass import dataclass


@dataclass(frozen=True)
class CheckText:
    """The texts of one check.

    Attributes:
        title: what is true when the check passes.
        why: why it matters, for its page.
        outcomes: by key, detail and remediation, each with named placeholders.
    """

    title: str
    why: str
    outcomes: Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class CauseText:
    """One cause of an error message, with named placeholders.

    Attributes:
        cause: what is the matter.
        see: how to tell that it is this one.
        cure: what to do.
        checks: checks of the catalogue that find it.
    """

    cause: str
    see: str
    cure: str
    checks: tuple[str, ...] = ()


@dataclass(frozen=True)
class ErrorText:
    """The texts of one entry of the catalogue of error messages.

    Attributes:
        title: what happened, in a line.
        causes: the likeliest first.
        other: what the other side says or sees.
    """

    title: str
    causes: tuple[CauseText, ...]
    other: str


@dataclass(frozen=True)
class DriverText:
    """How a driver is told an sslmode.

    Attributes:
        title: the driver.
        form: the connection string, with placeholders, ``{options}`` among them.
        options: by mode; one that the driver does not have is not there.
        pitfalls: what is different there.
    """

    title: str
    form: str
    options: Mapping[str, str]
    pitfalls: str
