"""Values that are only shown: what could steer a terminal is written as an escape."""

from __future__ import annotations


class Unwritable(ValueError):
    """A value that the language it is to be pasted into has no way to write.

    Attributes:
        value: the value, with what can't be shown as an escape.
        language: where it can't be written, for a reader.
    """

    def __init__(self, value: str, language: str):
        super().__init__(f"{visible(value)!r} can't be written in {language}")
        self.value = visible(value)
        self.language = language


def visible(text: str, *, keep: str = "") -> str:
    """Return a text on one line, with what could steer a terminal shown as an escape.

    That is whatever is not printable (``str.isprintable``): control characters of C0 and C1, line
    ends, the controls of writing direction and other format characters, and bytes that were no
    text: ``\\n``, ``\\x1b``, ``\\u202e``.

    Args:
        keep: characters to let through all the same: the tabs of a file's line.
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in keep else _escape(c) for c in text)


def _escape(character: str) -> str:
    code = ord(character)
    # A byte that was no text, as ``encodings`` keeps it, is shown as it is shown there.
    return f"\\x{code - 0xDC00:02x}" if 0xDC80 <= code <= 0xDCFF else ascii(character)[1:-1]


def printable(text: str, language: str) -> str:
    """Return a text that has nothing to escape; raise ``Unwritable`` for another."""
    if not text.isprintable():
        raise Unwritable(text, language)
    return text
