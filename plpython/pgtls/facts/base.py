"""The fact that something is not known."""

from __future__ import annotations

from ..dataclass import dataclass


@dataclass(frozen=True)
class Unknown:
    """A fact that could not be learned.

    Attributes:
        reason: why, in words for the reader of a finding.
        grant: the GRANT statement that would make it known, or None where no grant helps.
    """

    reason: str
    grant: str | None = None


#: What the command line can't learn through a connection.
ONLY_IN_BACKEND = Unknown("it can only be asked inside the server")
