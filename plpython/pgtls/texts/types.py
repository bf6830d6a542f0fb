"""What the texts of a check consist of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


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
