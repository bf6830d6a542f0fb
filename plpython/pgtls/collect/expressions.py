"""PostgreSQL's own engine for regular expressions, asked in SQL by a backend."""

from __future__ import annotations

import re

from ..encodings import bytes_of, codec_of, text_of
from ..hba.engine import NoGroup
from ..hba.expression import InvalidExpression, Unsupported
from . import queries
from .database import Database, SqlError
from .query import Query

_INVALID_EXPRESSION = "2201B"
_PREFIX = re.compile(r"\*\*\*|\(\?[A-Za-z]")


class ServerEngine:
    """An ``hba.engine.Engine`` that asks the server.

    The server looks at pg_hba.conf before it knows what encoding a database has, so to it every
    byte is a character.  That is said in a database of UTF-8 by the characters of the bytes'
    numbers; in one of another multibyte encoding only ASCII can be asked about.
    """

    def __init__(self, database: Database, encoding: str):
        self._database = database
        self._codec = codec_of(encoding)
        self._as_latin1 = encoding == "UTF8"
        self._only_ascii = encoding.startswith(("EUC_", "MULE_"))
        self._known: dict[str, InvalidExpression | None] = {}

    def check(self, expression: str) -> None:
        """Raise what the server says against an expression."""
        if expression not in self._known:
            try:
                self._ask(queries.FIRST_MATCH, expression, "")
            except InvalidExpression as error:
                self._known[expression] = error
            else:
                self._known[expression] = None
        error_before = self._known[expression]
        if error_before is not None:
            raise error_before

    def matches(self, expression: str, text: str) -> bool:
        """Return whether an expression matches somewhere in a text."""
        self.check(expression)
        return self._ask(queries.MATCH, expression, text)[0]

    def first_group(self, expression: str, text: str) -> str | None:
        """Return what the first group took; see ``hba.engine.Engine``."""
        self.check(expression)
        fits, first = self._ask(queries.MATCH, expression, text)
        if not fits:
            return None
        if first is None or not self._has_group(expression):
            raise NoGroup
        return first

    def _has_group(self, expression: str) -> bool:
        """Whether there is a group: without one the answer has the whole match in its place."""
        if _PREFIX.match(expression):
            # Options, after which parentheses may be no groups.
            raise Unsupported(expression)
        # Matches the empty text, and answers with as many groups as there are.  The expression
        # stands last and in no parentheses: a comment that it leaves open would take one along.
        arguments = [self._argument(f"()|{expression}")]
        (row,) = self._database.rows(queries.GROUPS, arguments)
        return bool(row["groups"] > 1)

    def _ask(self, query: Query, expression: str, text: str) -> tuple[bool, str | None]:
        arguments = [self._argument(expression), self._argument(text)]
        try:
            (row,) = self._database.rows(query, arguments)
        except SqlError as error:
            if error.sqlstate != _INVALID_EXPRESSION:
                raise
            # "invalid regular expression: brackets [] not balanced"
            raise InvalidExpression(error.message.partition(": ")[2]) from None
        return bool(row["matches"]), self._answer(row["first"])

    def _argument(self, text: str) -> bytes:
        try:
            raw = bytes_of(text, self._codec)
        except UnicodeEncodeError:
            # A certificate's name, of characters that this database has no place for.
            raise Unsupported(text) from None
        if self._as_latin1:
            return bytes_of(text_of(raw, "latin-1"))
        if self._only_ascii and not raw.isascii():
            raise Unsupported(text)
        return raw

    def _answer(self, text: str | None) -> str | None:
        if text is None or not self._as_latin1:
            return text
        return text_of(bytes_of(text, "latin-1"), self._codec)
