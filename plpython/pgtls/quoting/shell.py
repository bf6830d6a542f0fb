"""Words of a command line, as POSIX sh reads them (XCU 2.2, Quoting).

sh has no escape for a control character within quotes: ``$'…'`` is not in dash.  A value that has
one is refused; no certificate could be issued for such a name anyway.
"""

from __future__ import annotations

import shlex

from .plain import printable


def word(text: str) -> str:
    """Return a word that stands where no option can, such as behind ``--san=``."""
    return shlex.quote(printable(text, "a command line"))


def argument(text: str) -> str:
    """Return the last word of a command, which is never an option (XBD 12.2, guideline 10)."""
    return f"-- {word(text)}" if text.startswith("-") else word(text)


def path(text: str) -> str:
    """Return a path, which is never an option, whatever reads it."""
    return word(f"./{text}" if text.startswith("-") else text)
