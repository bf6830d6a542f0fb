"""pg_hba.conf as the server reads it: its lines, and what the server says of the broken ones.

    rules = parse(reader, "/etc/postgresql/15/main/pg_hba.conf", Dialect(150000))

The order of the checks and the words of the errors are those of parse_hba_line() and
parse_hba_auth_opt() in src/backend/libpq/hba.c; what differs from version to version is data in
``dialect``.
"""

from __future__ import annotations

import errno
import os
import re
import socket
from functools import lru_cache

from ..dataclass import replace
from ..encodings import bytes_of, text_of
from ..facts import Rule, Word
from . import dialect as dialect_
from .dialect import Dialect
from .engine import check
from .expression import InvalidExpression, Unsupported
from .tokens import Line, Reader, cut, lines

_INTEGER = re.compile(r"[ \t\n\v\f\r]*([+-]?)([0-9]+)")
_CONNECTION_TYPES = ("local", "host", "hostssl", "hostnossl", "hostgssenc", "hostnogssenc")


class _LineError(Exception):
    """The server refuses the line; with None it does so without a word in the view."""

    def __init__(self, message: str | None):
        super().__init__(message)
        self.message = message


class DiskReader:
    """Files of this host."""

    def read(self, path: str) -> str:
        """Return a file's text; a directory reads as an empty file."""
        try:
            with open(_possible(path), "rb") as file:  # noqa: PTH123 - pathlib costs a first call
                return text_of(file.read())
        except IsADirectoryError:
            return ""

    def list(self, path: str) -> list[str]:
        """Return the names in a directory."""
        return os.listdir(_possible(path))  # noqa: PTH208


def _possible(name: str) -> str:
    if "\0" in name:
        # Python has an error of its own for what no file can be called.
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    return name


class TextReader:
    """One text that stands for one path; any other file is asked of another reader."""

    def __init__(self, path: str, text: str, others: Reader):
        self._path = path
        self._text = text
        self._others = others

    def read(self, path: str) -> str:
        """Return the text for its path."""
        return self._text if path == self._path else self._others.read(path)

    def list(self, path: str) -> list[str]:
        """Return the names in a directory."""
        return self._others.list(path)


def parse(reader: Reader, path: str, dialect: Dialect) -> tuple[Rule, ...]:
    """Return the rules of a file and of those that it includes, the broken ones with ``error``.

    Raises:
        OSError: the file itself can't be opened.
    """
    plain = _PlainLines(dialect)
    rules = []
    for line in lines(reader, path, version_num=dialect.version_num):
        if isinstance(line, tuple):
            rule = plain.rule(*line)
            if rule is not None:
                rules.append(rule)
                continue
            line = cut(line)
        if line.fields or line.error is not None:
            rules.append(parse_line(line, dialect))
    return tuple(rules)


class _PlainLines:
    """The short way for the lines that most files consist of: nothing quoted, nothing odd.

    ``split`` cuts them, and what a type with its method and options comes to is looked up among
    earlier lines.  What is not found there goes the long way, which alone knows the rules.
    """

    def __init__(self, dialect: Dialect):
        self._dialect = dialect
        self._names: dict[str, tuple[Word, ...] | None] = {}
        self._endings: dict[tuple[str, ...], Rule] = {}

    def rule(self, path: str, number: int, line: str) -> Rule | None:
        """Return the rule of a line, or None: take the long way."""
        words = line.split()
        known = self._names.get
        try:
            database = known(words[1]) or self._list(words[1])
            user_name = known(words[2]) or self._list(words[2])
            if database is None or user_name is None:
                return None
            if words[0] == "local":
                like = self._endings[words[0], words[3]] if len(words) == 4 else None
                address = netmask = None
            else:
                like = self._endings[words[0], words[4]] if len(words) == 5 else None
                address, netmask = _plain_address(words[3])
            if like is None:
                return None
        except IndexError:
            return None
        except KeyError:
            return self._learn(path, number, words)
        except ValueError:
            return None
        return like.alike(number, path, database, user_name, address, netmask)

    def _list(self, word: str) -> tuple[Word, ...] | None:
        """The words of a list that commas alone join, None where it is not as plain as that."""
        texts = word.split(",")
        odd = "" in texts or (self._dialect.expressions and "/" in word)
        found = self._names[word] = None if odd else tuple(map(_word, texts))
        return found

    def _learn(self, path: str, number: int, words: list[str]) -> Rule | None:
        """Go the long way, and keep what the type and the method were found to come to."""
        if any(word.endswith(",") for word in words):
            return None
        rule = parse_line(cut((path, number, " ".join(words))), self._dialect)
        if rule.type is not None:
            self._endings[words[0], words[-1]] = rule
        return rule


@lru_cache(maxsize=65536)
def _word(text: str) -> Word:
    return Word(text)


_MASKS = {
    str(bits): socket.inet_ntoa((0xFFFFFFFF ^ (0xFFFFFFFF >> bits)).to_bytes(4, "big"))
    for bits in range(33)
}


def _plain_address(word: str) -> tuple[str, str | None]:
    """The address and mask of the usual spellings; ValueError for what takes a longer look."""
    if word == "all":
        return word, None
    host, _, bits = word.partition("/")
    try:
        # What it takes for an IPv4 address is spelled as it would spell it.
        socket.inet_pton(socket.AF_INET, host)
        return host, _MASKS[bits]
    except (OSError, KeyError):
        raise ValueError(word) from None


def parse_line(line: Line, dialect: Dialect) -> Rule:
    """Return the rule of one line; a broken one has no fields, as in ``pg_hba_file_rules``."""
    broken = Rule(line.line_number, None, error=line.error, file_name=line.file_name)
    if line.error is not None:
        return broken
    parser = _Parser(line, dialect)
    try:
        return parser.rule()
    except _LineError as error:
        # What was said before of a line that goes on stands where nothing is said of its end.
        return replace(broken, error=error.message or parser.warning)


class _Parser:
    """One line on its way to a rule, field by field."""

    def __init__(self, line: Line, dialect: Dialect):
        self._line = line
        self._dialect = dialect
        self._rest = list(line.fields)
        self.warning: str | None = None
        self._named = False

    def rule(self) -> Rule:
        type_ = self._type()
        database = self._names("end-of-line before database specification")
        user_name = self._names("end-of-line before role specification")
        address, netmask = (None, None) if type_ == "local" else self._address()
        method = self._method(type_)
        options = tuple(self._options(type_, method))
        self._complete(method, dict(options))
        return Rule(
            self._line.line_number,
            type_,
            database,
            user_name,
            address,
            netmask,
            method,
            options,
            self.warning,
            self._line.file_name,
            names_host=address is not None and netmask is None and self._named,
        )

    def _next(self, missing: str) -> tuple[Word, ...]:
        if not self._rest:
            raise _LineError(missing)
        return self._rest.pop(0)

    def _only(self, missing: str, several: str) -> Word:
        words = self._next(missing)
        if len(words) > 1:
            raise _LineError(several)
        return words[0]

    def _type(self) -> str:
        word = self._only("", "multiple values specified for connection type")
        if word.text not in _CONNECTION_TYPES or (
            "gss" in word.text and self._dialect.version_num < 120000
        ):
            raise _LineError(f'invalid connection type "{word.text}"')
        build = self._dialect
        if word.text == "hostssl" and not build.tls:
            self.warning = "hostssl record cannot match because SSL is not supported by this build"
        elif word.text == "hostssl" and not build.tls_on:
            self.warning = "hostssl record cannot match because SSL is disabled"
        elif word.text == "hostgssenc" and not build.gss:
            self.warning = (
                "hostgssenc record cannot match because GSSAPI is not supported by this build"
            )
        return word.text

    def _names(self, missing: str) -> tuple[Word, ...]:
        words = self._next(missing)
        if self._dialect.expressions:
            for word in words:
                if word.text.startswith("/"):
                    check_expression(word.text[1:])
        return words

    def _address(self) -> tuple[str, str | None]:
        word = self._only(
            "end-of-line before IP address specification",
            "multiple values specified for host address",
        )
        if not word.quoted and word.text in ("all", "samehost", "samenet"):
            return word.text, None
        host, slash, bits = word.text.partition("/")
        address = numeric(host)
        if address is None and slash:
            raise _LineError(f'specifying both host name and CIDR mask is invalid: "{word.text}"')
        if address is None:
            self._named = True
            return host, None
        if slash:
            mask = _cidr_mask(bits, len(address))
            if mask is None:
                raise _LineError(f'invalid CIDR mask in address "{word.text}"')
            return _spelled(address), mask
        return _spelled(address), self._mask(address)

    def _mask(self, address: bytes) -> str:
        word = self._only(
            "end-of-line before netmask specification",
            "multiple values specified for netmask",
        )
        mask = numeric(word.text)
        if mask is None:
            raise _LineError(f'invalid IP mask "{word.text}": Name or service not known')
        if len(mask) != len(address):
            raise _LineError("IP address and mask do not match")
        return _spelled(mask)

    def _method(self, type_: str) -> str:
        word = self._only(
            "end-of-line before authentication method",
            "multiple values specified for authentication type",
        )
        method = word.text
        if method not in self._dialect.methods:
            raise _LineError(f'invalid authentication method "{method}"')
        if method not in self._dialect.built_methods:
            raise _LineError(
                f'invalid authentication method "{method}": not supported by this build'
            )
        if type_ == "local" and method == "ident":
            method = "peer"
        if type_ == "local" and method == "gss":
            raise _LineError("gssapi authentication is not supported on local sockets")
        if type_ != "local" and method == "peer":
            raise _LineError("peer authentication is only supported on local sockets")
        if type_ != "hostssl" and method == "cert":
            raise _LineError("cert authentication is only supported on hostssl connections")
        return method

    def _options(self, type_: str, method: str) -> list[tuple[str, str]]:
        found = []
        for field in self._rest:
            for word in field:
                name, equals, value = word.text.partition("=")
                if not equals:
                    raise _LineError(f"authentication option not in name=value format: {word.text}")
                self._option(type_, method, name, value)
                # Before 12 only 1 asked for a certificate; anything else said not to.
                if name != "clientcert" or self._dialect.version_num >= 120000 or value == "1":
                    found.append((name, value))
        return found

    def _option(self, type_: str, method: str, name: str, value: str) -> None:
        if name in ("clientcert", "clientname") and name in self._dialect.options:
            if type_ != "hostssl":
                raise _LineError(f'{name} can only be configured for "hostssl" rows')
            dialect_.check_certificate_option(self._dialect, method, name, value, _LineError)
            return
        methods = self._dialect.options.get(name)
        if methods is None:
            raise _LineError(f'unrecognized authentication option name: "{name}"')
        if method not in methods:
            raise _LineError(
                f'authentication option "{name}" is only valid for authentication methods '
                f"{dialect_.listed(name, methods)}"
            )
        dialect_.check_value(self._dialect, name, value, _LineError)

    def _complete(self, method: str, options: dict[str, str]) -> None:
        if method == "ldap":
            dialect_.check_ldap(self._dialect, options, _LineError)
        elif method == "radius":
            dialect_.check_radius(options, _LineError)
        elif method == "oauth":
            dialect_.check_oauth(self._dialect, options, _LineError)


def check_expression(expression: str) -> None:
    """Raise the server's complaint about a regular expression; what can't be judged passes."""
    try:
        check(expression)
    except InvalidExpression as error:
        raise _LineError(f'invalid regular expression "{expression}": {error}') from None
    except Unsupported:
        pass


# What getaddrinfo() may read as a number, however it is written: 10.1, 0x7f.1, fe80::1%eth0.
_MAYBE_NUMBER = re.compile(r"[0-9a-fA-FxX.]+|[^:]*:.*", re.DOTALL)


def numeric(host: str) -> bytes | None:
    """Return the address that a text is a number of, by the C library's own rules, as its bytes.

    ``10.1`` and ``0x7f.1`` are numbers to getaddrinfo() too.  A zone is dropped, as the view
    drops it.
    """
    if not _MAYBE_NUMBER.fullmatch(host):
        return None
    for family in (socket.AF_INET, socket.AF_INET6):
        try:
            return socket.inet_pton(family, host)
        except (OSError, ValueError):
            continue
    try:
        encoded = bytes_of(host)
        found = socket.getaddrinfo(encoded, None, flags=socket.AI_NUMERICHOST)
    except (OSError, UnicodeError, ValueError):
        return None
    return socket.inet_pton(found[0][0], str(found[0][4][0]).partition("%")[0])


def _spelled(address: bytes) -> str:
    """The address as the C library spells it, which the view shows: ``::ffff:10.0.0.1``."""
    return socket.inet_ntop(socket.AF_INET if len(address) == 4 else socket.AF_INET6, address)


@lru_cache(maxsize=1024)
def _cidr_mask(bits: str, size: int) -> str | None:
    """The mask of a number of bits, as strtol() reads it: pg_sockaddr_cidr_mask().

    Args:
        size: bytes of the address.
    """
    found = _INTEGER.fullmatch(bits)
    length = dialect_.strtol(found[1], found[2]) if found else -1
    if not 0 <= length <= size * 8:
        return None
    full = (1 << size * 8) - 1
    return _spelled((full ^ (full >> length)).to_bytes(size, "big"))
