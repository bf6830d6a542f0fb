"""PostgreSQL's regular expressions, checked as the server checks them and written anew for Python.

    compile_are("^web[0-9]+$").search("web12")

An advanced regular expression (PostgreSQL documentation, "POSIX Regular Expressions"; the lexer
and parser of src/backend/regex) has the same matches as what is returned here.  What has no
counterpart in Python is ``Unsupported``: who matches is then an open question, not a wrong answer.
"""

from __future__ import annotations

import re
from functools import lru_cache


class InvalidExpression(ValueError):
    """The server refuses the expression; the message is the server's."""


class Unsupported(ValueError):
    """The expression is valid and can't be judged here."""


# regerrs.h
_PARENTHESES = "parentheses () not balanced"
_BRACKETS = "brackets [] not balanced"
_BRACES = "braces {} not balanced"
_OPERAND = "quantifier operand invalid"
_REPETITION = "invalid repetition count(s)"
_ESCAPE = "invalid escape \\ sequence"
_RANGE = "invalid character range"
_CLASS = "invalid character class"
_OPTION = "invalid embedded option"
_BACKREFERENCE = "invalid backreference number"
_PATTERN = "invalid regexp (reg version 0.8)"

_MOST_REPETITIONS = 255
_MOST_DEPTH = 50
_OPTIONS = "bceimnpqstwx"

_SHORTHANDS = {"d": "\\d", "D": "\\D", "s": "\\s", "S": "\\S", "w": "\\w", "W": "\\W"}
_CHARACTERS = {
    "a": "\\x07", "b": "\\x08", "B": "\\\\", "e": "\\x1b", "f": "\\x0c", "n": "\\n", "r": "\\r",
    "t": "\\t", "v": "\\x0b",
}  # fmt: skip
_CONSTRAINTS = {
    "A": "\\A", "Z": "\\Z", "y": "\\b", "Y": "\\B", "m": "\\b(?=\\w)", "M": "\\b(?<=\\w)",
}  # fmt: skip
_NUMBERS = {
    "x": (r"[0-9A-Fa-f]{1,255}", 16),
    "u": (r"[0-9A-Fa-f]{4}", 16),
    "U": (r"[0-9A-Fa-f]{8}", 16),
    "0": (r"[0-7]{0,2}", 8),
}
_CLASSES = {
    "alnum": "0-9A-Za-z", "alpha": "A-Za-z", "blank": " \\t", "cntrl": "\\x00-\\x1f\\x7f",
    "digit": "0-9", "graph": "!-~", "lower": "a-z", "print": " -~",
    "punct": "!-/:-@\\[-`{-~", "space": " \\t-\\r", "upper": "A-Z", "xdigit": "0-9A-Fa-f",
    "word": "0-9A-Za-z_",
}  # fmt: skip


@lru_cache(maxsize=1024)
def compile_are(expression: str) -> re.Pattern[str]:
    """Return the expression for Python's ``re``, which ``search`` then answers as the server.

    Raises:
        InvalidExpression: the server refuses it.
        Unsupported: it can't be judged here.
    """
    translated = _Parser(expression).whole()
    try:
        return re.compile(translated, re.DOTALL | re.ASCII)
    except (re.error, OverflowError, RecursionError) as error:
        raise Unsupported(expression) from error


class _Parser:
    """Goes along an expression once, and writes it anew."""

    def __init__(self, text: str):
        self._text = text
        self._at = 0
        self._groups = 0
        self._closed: set[int] = set()
        self._unsupported = False

    def whole(self) -> str:
        self._prefix()
        translated = self._branches(depth=0)
        if self._at < len(self._text):
            raise InvalidExpression(_PARENTHESES)
        if self._unsupported:
            raise Unsupported(self._text)
        return translated

    def _see(self, text: str) -> bool:
        return self._text.startswith(text, self._at)

    def _take(self, pattern: str) -> re.Match[str] | None:
        found = re.compile(pattern).match(self._text, self._at)
        if found is not None:
            self._at = found.end()
        return found

    def _prefix(self) -> None:
        if self._see("***="):
            raise Unsupported(self._text)
        if self._see("***:"):
            self._at += 4
        elif self._see("***"):
            raise InvalidExpression(_PATTERN if self._see("***?") else _OPERAND)
        options = self._take(r"\(\?([A-Za-z]+)")
        if options is not None:
            if not set(options[1]) <= set(_OPTIONS) or not self._see(")"):
                raise InvalidExpression(_OPTION)
            raise Unsupported(self._text)

    def _branches(self, depth: int) -> str:
        if depth > _MOST_DEPTH:
            raise Unsupported(self._text)
        parts: list[str] = []
        repeatable = False
        while self._at < len(self._text) and not self._see(")"):
            if self._take(r"\(\?#[^)]*\)?"):
                continue
            quantifier = self._quantifier(repeatable)
            if quantifier is not None:
                parts.append(quantifier)
                repeatable = False
                continue
            piece, repeatable = self._atom(depth)
            parts.append(piece)
        return "".join(parts)

    def _quantifier(self, repeatable: bool) -> str | None:
        found = self._take(r"[*+?]|\{(?=[0-9])")
        if found is None:
            return None
        if not repeatable:
            raise InvalidExpression(_OPERAND)
        quantifier = found[0]
        if quantifier == "{":
            quantifier = self._bound()
        if self._see("?"):
            self._at += 1
            quantifier += "?"
        return quantifier

    def _bound(self) -> str:
        found = self._take(r"([0-9]+)(,?)([0-9]*)")
        least, comma, most = found.groups() if found else ("", "", "")
        if self._at >= len(self._text):
            raise InvalidExpression(_BRACES)
        numbers = [_repetitions(number) for number in (least, most) if number]
        if not self._see("}") or max(numbers) > _MOST_REPETITIONS or numbers != sorted(numbers):
            raise InvalidExpression(_REPETITION)
        self._at += 1
        # Written anew, without leading zeros: Python reads no number of thousands of digits.
        return f"{{{','.join(map(str, numbers))}{',' if comma and not most else ''}}}"

    def _atom(self, depth: int) -> tuple[str, bool]:
        """An atom or a constraint, and whether it may be repeated."""
        character = self._text[self._at]
        if character == "(":
            return self._group(depth)
        if character == "\\":
            return self._escape()
        if self._take(r"\[\[:[<>]:\]\]"):
            return "\\b(?=\\w)" if "<" in self._text[
                self._at - 7 : self._at
            ] else "\\b(?<=\\w)", False
        self._at += 1
        if character == "[":
            return self._bracket(), True
        if character == "|":
            return "|", False
        if character == "^":
            return "^", False
        if character == "$":
            # Python's own would match before a line feed at the end.
            return "\\Z", False
        if character == ".":
            return ".", True
        return re.escape(character), True

    def _group(self, depth: int) -> tuple[str, bool]:
        found = self._take(r"\((?:\?(?::|=|!|<=|<!))?")
        opening = found[0] if found else "("
        if opening == "(" and self._see("?"):
            raise InvalidExpression(_OPERAND)
        number = 0
        if opening == "(":
            self._groups += 1
            number = self._groups
        if "<" in opening:
            # Python wants a width that is fixed.
            self._unsupported = True
        inner = self._branches(depth + 1)
        if not self._see(")"):
            raise InvalidExpression(_PARENTHESES)
        self._at += 1
        self._closed.add(number)
        return f"{opening}{inner})", opening in ("(", "(?:")

    def _escape(self) -> tuple[str, bool]:
        self._at += 1
        if self._at >= len(self._text):
            raise InvalidExpression(_ESCAPE)
        character = self._text[self._at]
        self._at += 1
        if character in _SHORTHANDS:
            return _SHORTHANDS[character], True
        if character in _CONSTRAINTS:
            return _CONSTRAINTS[character], False
        if character in "123456789":
            return self._backreference(character), True
        return self._character(character), True

    def _backreference(self, first: str) -> str:
        octal = self._octal(first)
        if octal is not None:
            return octal
        digits = self._take("[0-9]*")
        number = int(first + (digits[0] if digits else ""))
        if number not in self._closed:
            raise InvalidExpression(_BACKREFERENCE)
        return f"(?:\\{number})"

    def _octal(self, first: str) -> str | None:
        """A character by its octal number, where digits say no group; None: they do."""
        more = re.compile("[0-9]+").match(self._text, self._at)
        # More digits than Python reads are more than there are groups.
        if more is None or int((first + more[0])[:20]) <= self._groups:
            return None
        self._at -= 1
        return self._number("0")

    def _character(self, character: str) -> str:
        """A character by an escape, the backslash and its letter passed."""
        if character in _CHARACTERS:
            return _CHARACTERS[character]
        if character == "c":
            if self._at >= len(self._text):
                raise InvalidExpression(_ESCAPE)
            self._at += 1
            self._unsupported = True
            return ""
        if character in _NUMBERS:
            return self._number(character)
        if character.isascii() and character.isalnum():
            raise InvalidExpression(_ESCAPE)
        return re.escape(character)

    def _number(self, kind: str) -> str:
        """A character by its number."""
        pattern, base = _NUMBERS[kind]
        found = self._take(pattern)
        if found is None:
            raise InvalidExpression(_ESCAPE)
        code = int(found[0] or "0", base)
        if code > 0x10FFFF:
            self._unsupported = True
            return ""
        return re.escape(chr(code))

    # ---- within brackets ----------------------------------------------------------------------

    def _bracket(self) -> str:
        negated = self._see("^")
        self._at += negated
        items: list[str] = []
        first = True
        while first or not self._see("]"):
            self._still_open()
            items.append(self._bracket_item(first))
            first = False
        self._at += 1
        return f"[{'^' if negated else ''}{''.join(items)}]"

    def _still_open(self) -> None:
        if self._at >= len(self._text):
            raise InvalidExpression(_BRACKETS)

    def _bracket_item(self, first: bool) -> str:
        if self._see("-") and not first and not self._see("-]"):
            self._at += 1
            self._still_open()
            raise InvalidExpression(_RANGE)
        start, single = self._bracket_element()
        self._still_open()
        if not single or not self._see("-") or self._see("-]"):
            return start
        self._at += 1
        self._still_open()
        end, single = self._bracket_element()
        self._still_open()
        if not single:
            raise InvalidExpression(_RANGE)
        if not self._unsupported and _code(start) > _code(end):
            raise InvalidExpression(_RANGE)
        return f"{start}-{end}"

    def _bracket_element(self) -> tuple[str, bool]:
        """One element, and whether it is a single character."""
        if self._take(r"\[:"):
            name = self._take(r"([^:\]]*):\]")
            if name is None:
                raise Unsupported(self._text)
            self._still_open()
            if name[1] not in _CLASSES:
                raise InvalidExpression(_CLASS)
            return _CLASSES[name[1]], False
        if self._see("[.") or self._see("[="):
            raise Unsupported(self._text)
        character = self._text[self._at]
        self._at += 1
        if character != "\\":
            return re.escape(character), True
        if self._at >= len(self._text):
            raise InvalidExpression(_ESCAPE)
        character = self._text[self._at]
        self._at += 1
        if character in _SHORTHANDS:
            return _SHORTHANDS[character], False
        if character in "123456789":
            octal = self._octal(character)
            if octal is not None:
                return octal, True
        if character in _CONSTRAINTS or character in "123456789":
            raise InvalidExpression(_ESCAPE)
        return self._character(character), True


def _repetitions(digits: str) -> int:
    digits = digits.lstrip("0") or "0"
    return int(digits) if len(digits) < 4 else _MOST_REPETITIONS + 1


def _code(item: str) -> int:
    """The code point of one character as it is written for Python."""
    if item.startswith("\\x"):
        return int(item[2:], 16)
    return ord({"\\n": "\n", "\\r": "\r", "\\t": "\t"}.get(item, item[-1]))
