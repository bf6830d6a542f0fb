"""From a message to its entries, causes and cures.

    explain('FATAL: connection requires a valid client certificate')[0].entry.id

A text may hold several messages: libpq reports each attempt, a server's log line comes with its
DETAIL.  Each is answered, in the order in which they stand there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping

from ..dataclass import dataclass
from ..texts import TEXTS
from ..texts.types import ErrorText
from .catalogue import CATALOGUE
from .entry import Entry
from .index import Index
from .languages import AUTO, ENGLISH, Language, in_english
from .pasted import messages_of
from .template import Found, folded
from .wording import LONGEST_MESSAGE, normalised, unescaped

#: More than this is a log file, not a message.
_MOST_ANSWERS = 8
_MOST_NEAR = 3

_INDEX: Index[Entry] = Index(
    (template, item) for item in CATALOGUE.values() for template in item.templates
)

# What stands in a line that libpq, a driver or a tool says, and what before a message of a
# server's log.
_CLIENT = re.compile(
    r"connection to server |connection failed|could not connect to (?:the )?(?:server|primary|pub)"
    r"|psql: |pg_(?:basebackup|dump|dumpall|restore|receivewal|isready|rewind|verifybackup): "
    r"|SSL error: |SSL SYSCALL error|OperationalError|PG::|ConnectionBad|PSQLException|javax\.net"
    r"|sun\.security|Npgsql|System\.Net|_ssl\.c:|ssl\.SSL|ERR_SSL|node:|TLSSocket|OpenSSL::SSL"
    r"|SSL_connect|received fatal |remote error: |sent a TLS |received SERVER |TLS client: "
    r"|P1011|P1001|sqlx|tokio|rustls|pgconn|failed to connect to|pq: |pg_connect|PDOException"
    r"|SQLSTATE\[|\bS-0x|[a-z]Error\b|\bError: |DBConnection|Postgrex|asyncpg|pg8000|dial tcp",
    re.ASCII,
)
_SERVER = re.compile(
    r"\b(?:LOG|FATAL|ERROR|WARNING|DETAIL): $|could not accept SSL connection|SSL_accept|\bC-0x"
    r"|received client ",
    re.ASCII,
)
_LONGEST_PREFIX = 300

# With these another message of a text begins: libpq's next attempt, a log's next line.
_ANOTHER = re.compile(
    r"\nconnection to server |\n[^\n]{0,200}\b(?:LOG|FATAL|ERROR|WARNING): ", re.ASCII
)

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


def explain(
    message: str,
    *,
    near: bool = True,
    speaker: str | None = None,
    language: Language = AUTO,
) -> list[Answer]:
    """Return what is known of a message, or the nearest entries, or nothing; never raises.

    Args:
        message: only its first ``LONGEST_MESSAGE`` characters are looked at.
        near: whether the nearest entries are wanted where none fits.
        speaker: who says it where the message itself does not tell: ``client``, ``server``, or
            None where that is not known.  An alert without a speaker is answered for both.
        language: of the message.
    """
    known: list[Answer] = []
    for part in messages_of(message[:LONGEST_MESSAGE]):
        known += [one for one in _explained(part, speaker, language) if one not in known]
    known = known[:_MOST_ANSWERS]
    if known or not near:
        return known
    small = folded(normalised(message))
    return [Answer("near", CATALOGUE[id_], "", {}) for id_ in _nearest(small, _MOST_NEAR)]


def _explained(message: str, speaker: str | None, language: Language) -> list[Answer]:
    known: list[Answer] = []
    if _INDEX.has_words(folded(message)):
        text = normalised(message)
        known = _known(text, speaker)
        plain = unescaped(text)
        # A message taken from a csvlog or jsonlog has its quotes twice, or behind a backslash.
        if plain != text and (not known or any(_starts_quoted(answer) for answer in known)):
            known = _known(plain, speaker) or known
    both = {"client", "server"} <= {answer.entry.said_by for answer in known}
    if language != ENGLISH and (not known or both or not message.isascii()):
        # A text may be half translated: what a server says, and what libpq puts before it.
        english = in_english(normalised(message), language)
        if english is not None:
            known = _known(normalised(english), speaker) or known
    return known


def _starts_quoted(answer: Answer) -> bool:
    return any(value[:1] in ('"', "\\") for value in answer.values.values())


def _known(text: str, speaker: str | None) -> list[Answer]:
    small = folded(text)
    hits: list[tuple[Found, Entry]] = [
        (place, item)
        for template, item in _INDEX.candidates(small)
        for place in template.find_all(text, small)
    ]
    # Whatever has more of its own words in a stretch of the message speaks for that stretch.
    hits.sort(key=lambda hit: (-hit[0].weight, hit[0].start, hit[1].id))
    taken: list[tuple[Found, Entry]] = []
    for place, item in hits:
        if all(_apart(place, other) or _tied(place, other) for other, _ in taken):
            taken.append((place, item))
    taken = [hit for hit in taken if not _within(hit, taken)]
    taken = [hit for hit in taken if not _outspoken(hit, taken, text, speaker)]
    taken = _telling(taken, text)
    if all(item.beside for _, item in taken):
        return []
    taken.sort(key=lambda hit: (hit[0].start, hit[1].said_by))
    said: list[tuple[Found, Entry]] = []
    for place, item in taken:
        if not any(item is before and _repeats(place, there) for there, before in said):
            said.append((place, item))
    return [
        Answer("known", item, text[place.start : place.until], place.values)
        for place, item in said[:_MOST_ANSWERS]
    ]


def _telling(taken: list[tuple[Found, Entry]], text: str) -> list[tuple[Found, Entry]]:
    """Leave out what another entry says better of the same message of a text."""
    starts = [found.start() for found in _ANOTHER.finditer(text)]

    def message(hit: tuple[Found, Entry]) -> int:
        return bisect_right(starts, hit[0].start)

    hidden = {(message(hit), id_) for hit in taken for id_ in hit[1].hides}
    telling = {message(hit) for hit in taken if not hit[1].fallback and not hit[1].beside}
    return [
        hit
        for hit in taken
        if (message(hit), hit[1].id) not in hidden
        and not (hit[1].fallback and message(hit) in telling)
    ]


def _repeats(one: Found, before: Found) -> bool:
    """Whether a place says nothing that an earlier one of the same entry has not said."""
    return one.start < before.until or one.values.items() <= before.values.items()


def _within(hit: tuple[Found, Entry], taken: list[tuple[Found, Entry]]) -> bool:
    """Whether a reason stands in what the other side says: it is then that side's reason."""
    place, item = hit
    other_side = {"client": "server", "server": "client"}.get(item.said_by)
    return any(
        there.end <= place.start < there.until and other.said_by == other_side and not other.beside
        for there, other in taken
    )


def _outspoken(
    hit: tuple[Found, Entry], taken: list[tuple[Found, Entry]], text: str, speaker: str | None
) -> bool:
    """Whether the same words are another entry's too, and it is known who said them."""
    place, item = hit
    others = {other.said_by for there, other in taken if other is not item and _tied(place, there)}
    if not others:
        return False
    line_start = text.rfind("\n", 0, place.start) + 1
    line_end = text.find("\n", place.until)
    before = text[max(line_start, place.start - _LONGEST_PREFIX) : place.start]
    line = before + text[place.start : place.until + _LONGEST_PREFIX if line_end < 0 else line_end]
    if _CLIENT.search(line):
        speaker = "client"
    elif _SERVER.search(before):
        speaker = "server"
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
