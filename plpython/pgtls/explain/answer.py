"""From a message to its entries, causes and cures.

    explain('FATAL: connection requires a valid client certificate')[0].entry.id

A message may hold several: libpq reports each attempt, a server's log line comes with its DETAIL.
Each is answered, in the order in which they stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..dataclass import dataclass
from ..texts import TEXTS
from ..texts.types import ErrorText
from .catalogue import CATALOGUE
from .entry import Entry
from .index import Index
from .template import LONGEST_MESSAGE, Found, folded, normalised, unescaped

#: More than this is a log file, not a message.
_MOST_ANSWERS = 8
_MOST_NEAR = 3

_INDEX = Index(CATALOGUE.values())

# What stands before a message that libpq or psycopg says, and before one of the server's log.
_CLIENT = re.compile(r"connection to server |connection failed|psql: error", re.ASCII)
_SERVER = re.compile(r"\b(?:LOG|FATAL|ERROR|WARNING|DETAIL): $", re.ASCII)
_LONGEST_PREFIX = 300

_WORD = re.compile(r"[a-z0-9_]{2,30}", re.ASCII)
_DULL = frozenset(
    re.findall(
        r"\w+",
        "the of to in is at by and or for not on no an it its with be was has error failed fatal "
        "log server client connection could psql host user database port file ssl tls",
    )
)


@dataclass(frozen=True)
class Answer:
    """What is known of one message.

    Attributes:
        certainty: ``known``; ``near`` for an entry that only shares words with the message.
        entry: of the catalogue.
        words: the part of the message that it was known by; empty when only near.
        values: what stood in the message where the entry has holes.
        expressions: whether the server reads ``/`` as the beginning of a regular expression in
            a role's place (PostgreSQL 16 and later).
    """

    certainty: str
    entry: Entry
    words: str
    values: Mapping[str, str]
    expressions: bool = True

    @property
    def text(self) -> ErrorText:
        """Title, causes and the other side's half, with the message's own values in them."""
        return TEXTS.error(self.entry.id, self.values, expressions=self.expressions)


def explain(message: str, *, near: bool = True) -> list[Answer]:
    """Return what is known of a message, or the nearest entries, or nothing; never raises.

    Args:
        message: only its first ``LONGEST_MESSAGE`` characters are looked at.
        near: whether the nearest entries are wanted where none fits.
    """
    known: list[Answer] = []
    if _INDEX.has_words(folded(message[:LONGEST_MESSAGE])):
        text = normalised(message)
        known = _known(text)
        plain = unescaped(text)
        # A message taken from a csvlog or jsonlog has its quotes twice, or behind a backslash.
        if plain != text and (not known or any(_starts_quoted(answer) for answer in known)):
            known = _known(plain)
    if known or not near:
        return known
    text = normalised(message)
    return [Answer("near", CATALOGUE[id_], "", {}) for id_ in _nearest(folded(text), _MOST_NEAR)]


def _starts_quoted(answer: Answer) -> bool:
    return any(value[:1] in ('"', "\\") for value in answer.values.values())


def _known(text: str) -> list[Answer]:
    small = folded(text)
    hits: list[tuple[Found, Entry]] = [
        (place, item)
        for template, item in _INDEX.candidates(small)
        if (place := template.find(text, small))
    ]
    # Whatever has more of its own words in a stretch of the message speaks for that stretch.
    hits.sort(key=lambda hit: (-hit[0].weight, hit[0].start, hit[1].id))
    taken: list[tuple[Found, Entry]] = []
    for place, item in hits:
        if all(_apart(place, other) or _tied(place, other) for other, _ in taken) and all(
            item is not other for _, other in taken
        ):
            taken.append((place, item))
    taken = [hit for hit in taken if not _outspoken(hit, taken, text)]
    hidden = {id_ for _, item in taken for id_ in item.hides}
    taken = [hit for hit in taken if hit[1].id not in hidden]
    taken.sort(key=lambda hit: hit[0].start)
    return [
        Answer("known", item, text[place.start : place.end], place.values)
        for place, item in taken[:_MOST_ANSWERS]
    ]


def _outspoken(hit: tuple[Found, Entry], taken: list[tuple[Found, Entry]], text: str) -> bool:
    """Whether the same words are another entry's too, and what stands before them says whose."""
    place, item = hit
    others = {other.said_by for there, other in taken if other is not item and _tied(place, there)}
    before = text[max(0, place.start - _LONGEST_PREFIX) : place.start]
    speaker = "client" if _CLIENT.search(before) else "server" if _SERVER.search(before) else None
    return speaker in others and item.said_by not in (speaker, "both")


def _apart(one: Found, other: Found) -> bool:
    return one.end <= other.start or other.end <= one.start


def _tied(one: Found, other: Found) -> bool:
    return (one.start, one.end, one.weight) == (other.start, other.end, other.weight)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text)) - _DULL


def _vocabulary() -> dict[str, set[str]]:
    return {
        id_: _words(folded(" ".join((id_.replace("-", " "), *_said(item)))))
        for id_, item in CATALOGUE.items()
    }


def _said(item: Entry) -> Iterable[str]:
    yield TEXTS.error(item.id, {}).title
    for template in item.templates:
        yield re.sub(r"\{\w+\}", " ", template.text)


def _nearest(small: str, most: int) -> list[str]:
    """Return the entries that share the rarest words with a message."""
    vocabulary = _vocabulary()
    asked = _words(small)
    weights = {
        word: 1 / sum(word in words for words in vocabulary.values())
        for word in asked
        if any(word in words for words in vocabulary.values())
    }
    scores = {
        id_: sum(weights[word] for word in words & weights.keys())
        for id_, words in vocabulary.items()
    }
    best = sorted(scores, key=lambda id_: (-scores[id_], id_))[:most]
    return [id_ for id_ in best if len(vocabulary[id_] & weights.keys()) > 1 or scores[id_] >= 1]
