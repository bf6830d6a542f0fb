"""What an entry of the catalogue consists of; its sentences stand in the texts."""

from __future__ import annotations

from collections.abc import Sequence

from ..dataclass import dataclass
from .template import Template
from .wording import normalised

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
        fallback: whether it only says in what something failed, and is not worth saying where
            another entry says of the same message why.
        beside: whether it only says in what something failed, and is not worth saying where no
            other entry says why.
    """

    id: str
    said_by: str
    templates: tuple[Template, ...]
    other_side: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()
    fallback: bool = False
    beside: bool = False


def entry(
    id_: str,
    said_by: str,
    *wordings: str,
    other_side: Sequence[str] = (),
    hides: Sequence[str] = (),
    fallback: bool = False,
    beside: bool = False,
) -> Entry:
    """Return an entry with these wordings."""
    templates = tuple(Template(normalised(text)) for text in dict.fromkeys(wordings))
    return Entry(id_, said_by, templates, tuple(other_side), tuple(hides), fallback, beside)
