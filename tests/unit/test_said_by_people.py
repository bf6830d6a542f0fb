"""Messages that people posted, against what the threads found out: what explain makes of each.

``messages/people.tsv`` holds each message, what was the matter, and the entries that say so, in
the order in which they have to be answered (``-``: it has no cause in TLS, and must not be known).
An answer is right when it has these entries and no other, in part when they are among others,
wrong when none is among them, and unknown when there is none.
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from pgtls.explain import CATALOGUE, explain

DATA = Path(__file__).parent / "messages"


class Posted(NamedTuple):
    """A message that somebody posted, and what it was about."""

    id: str
    source: str
    message: str
    cause: str
    entries: str


def posted() -> list[Posted]:
    with (DATA / "people.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(rows)
        return [Posted(*row) for row in rows]


def judged(one: Posted) -> str:
    """How right the answer to a message is."""
    wanted = [] if one.entries == "-" else one.entries.split()
    found = [answer.entry.id for answer in explain(one.message.replace("⏎", "\n"), near=False)]
    if found == wanted:
        return "right"
    if not found:
        return "unknown"
    return "in part" if set(wanted) & set(found) else "wrong"


def test_judged_entries_exist() -> None:
    for one in posted():
        assert one.entries == "-" or set(one.entries.split()) <= set(CATALOGUE), one


@pytest.mark.parametrize("one", posted(), ids=lambda one: one.id)
def test_a_message_that_somebody_posted_is_answered_by_what_was_the_matter(one: Posted) -> None:
    found = [answer.entry.id for answer in explain(one.message.replace("⏎", "\n"), near=False)]
    assert judged(one) == "right", (one.cause, found)


def main() -> None:
    """Print the figures, and what is not right."""
    for one in posted():
        if judged(one) != "right":
            found = [a.entry.id for a in explain(one.message.replace("⏎", "\n"), near=False)]
            print(one.id, judged(one), "wanted", one.entries, "found", found)
    print(dict(Counter(map(judged, posted()))))


if __name__ == "__main__":
    main()
