"""What an entry of the catalogue consists of; its sentences stand in the texts."""

from __future__ import annotations

from collections.abc import Sequence

from ..dataclass import dataclass
from .template import Template

#: Who says a message.  What the server sends to the client, both show.
SPEAKERS = ("client", "server", "both", "pooler", "nobody")


@dataclass(frozen=True)
class Entry:
    """One thing that goes wrong, by the words in which it shows.

    Attributes:
        id: names it in rows, texts and pages.
        said_by: one of ``SPEAKERS``; ``nobody`` where there is a symptom and no message.
        templates: its wordings.
        other_side: entries that are what the other side says of the same thing.
        hides: entries that are not worth saying beside this one, which says more.
    """

    id: str
    said_by: str
    templates: tuple[Template, ...]
    other_side: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()


def entry(
    id_: str,
    said_by: str,
    *wordings: str,
    other_side: Sequence[str] = (),
    hides: Sequence[str] = (),
) -> Entry:
    """Return an entry with these wordings."""
    return Entry(id_, said_by, tuple(map(Template, wordings)), tuple(other_side), tuple(hides))
