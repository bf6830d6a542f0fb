"""The types of placeholders: each says where its value will be pasted, and is written for there.

    filled("pgtls cert client {role:argument}", {"role": "--force"})
        ->  pgtls cert client -- --force

A placeholder without a type is an error of the text, which does not load (``check``).  The types:

``prose``    only shown: what could steer a terminal is an escape
``made``     only shown, and written by another text or by a writer: a GRANT, a remediation
``shell``    a word where no option can stand: ``--san={name:shell}``
``argument`` the last word of a command
``path``     a path on a command line
``sans``     any number of names, each an option ``--san`` with a blank before it
``literal``, ``identifier``, ``setting``, ``integers``     in SQL
``configuration_value``                                    in postgresql.conf
``hba_database``, ``hba_role``, ``address``                fields of pg_hba.conf
``ident_map``, ``ident_system``, ``ident_role``            fields of pg_ident.conf
``conninfo``, ``port``, ``url``, ``url_host``, ``keyword`` in connection strings
``javascript``, ``python``                                 strings of these languages
"""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping
from typing import Callable, cast

from ..quoting import connect, hba, shell, sql, visible

_Form = Callable[[str], str]


def _sans(names: object) -> str:
    return "".join(f" --san={shell.word(name)}" for name in cast("Iterable[str]", names))


#: By type, how a value is written.
FORMS: Mapping[str, _Form] = {
    "prose": visible,
    "made": visible,
    "shell": shell.word,
    "argument": shell.argument,
    "path": shell.path,
    "literal": sql.literal,
    "identifier": sql.identifier,
    "setting": sql.setting,
    "integers": sql.integers,
    "configuration_value": sql.configuration_value,
    "address": hba.address,
    "ident_map": hba.map_name,
    "ident_system": hba.system_name,
    "conninfo": connect.conninfo,
    "port": connect.port,
    "url": connect.url,
    "url_host": connect.url_host,
    "keyword": connect.keyword,
    "javascript": connect.javascript,
    "python": connect.python,
}

#: Those that a server of 16 or later reads otherwise than an older one.
BY_VERSION: Mapping[str, Callable[..., str]] = {
    "hba_database": hba.database,
    "hba_role": hba.role,
    "ident_role": hba.mapped_role,
}

TYPES = frozenset({*FORMS, *BY_VERSION, "sans"})


class _Value:
    """A value, which its placeholder's type writes."""

    __slots__ = ("_expressions", "_value")

    def __init__(self, value: object, expressions: bool):
        self._value = value
        self._expressions = expressions

    def __format__(self, type_: str) -> str:
        if type_ == "sans":
            return _sans(self._value)
        if type_ in BY_VERSION:
            return BY_VERSION[type_](str(self._value), expressions=self._expressions)
        return FORMS[type_](str(self._value))


class _Missing:
    """A value that is not known: its name stands in its place, such that pasting it fails."""

    __slots__ = ("_name",)

    def __init__(self, name: str):
        self._name = f"<{name}>"

    def __format__(self, type_: str) -> str:
        if type_ in ("shell", "argument", "path", "literal", "configuration_value"):
            return f"'{self._name}'"
        return f'"{self._name}"' if type_ == "identifier" else self._name


class _Values(dict[str, object]):
    def __missing__(self, name: str) -> _Missing:
        return _Missing(name)


def filled(
    text: str, values: Mapping[str, object], *, missing: bool = False, expressions: bool = True
) -> str:
    """Return a text with its placeholders filled in.

    Args:
        missing: whether a value may be missing, whose name then stands in its place.
        expressions: whether the server reads a leading ``/`` in a role's or a database's place
            as a regular expression (PostgreSQL 16 and later).

    Raises:
        KeyError: a value is missing that may not be, or a placeholder has no type.
        Unwritable: a value can't be written where it stands.
    """
    given = {name: _Value(value, expressions) for name, value in values.items()}
    return text.format_map(_Values(given) if missing else given)


def placeholders(text: str) -> list[tuple[str, str]]:
    """Return the name and the type of each placeholder."""
    return [
        (name, type_ or "")
        for _, name, type_, _ in string.Formatter().parse(text)
        if name is not None
    ]


def check(texts: Iterable[str]) -> None:
    """Raise ``ValueError`` for a text with a placeholder that has no type, or one unheard of."""
    for text in texts:
        if "{" in text:
            for name, type_ in placeholders(text):
                if type_ not in TYPES:
                    raise ValueError(f'"{{{name}:{type_}}}" has no type that there is: {text}')
