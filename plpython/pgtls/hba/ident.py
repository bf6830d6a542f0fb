"""pg_ident.conf: its lines, and whether a name from outside may be a role.

    mappings = parse_ident(reader, "/etc/postgresql/15/main/pg_ident.conf", Dialect(150000))
    may_be("bob@example.com", "bob", "mail", mappings)      ->  True

The rules are those of check_usermap(), check_ident_usermap() and parse_ident_line() in
src/backend/libpq/hba.c.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..facts import IdentMapping, Roles, Word
from .dialect import Dialect
from .engine import NoGroup, check, first_group, matches
from .expression import InvalidExpression, Unsupported
from .index import takes_role
from .tokens import Line, Reader, cut, lines

_NO_ROLES = Roles()


def parse_ident(reader: Reader, path: str, dialect: Dialect) -> tuple[IdentMapping, ...]:
    """Return the lines of a file and of those that it includes, the broken ones with ``error``.

    Raises:
        OSError: the file itself can't be opened.
    """
    return tuple(
        _mapping(line, dialect)
        for found in lines(reader, path, version_num=dialect.version_num)
        for line in [cut(found) if isinstance(found, tuple) else found]
        if line.fields or line.error is not None
    )


def _mapping(line: Line, dialect: Dialect) -> IdentMapping:
    words = [field[0] for field in line.fields[:3]]
    error = line.error
    if error is None and any(len(field) > 1 for field in line.fields[:3]):
        error = "multiple values in ident field"
    if error is None and len(words) < 3:
        error = "missing entry at end of line"
    # The role's may be one since 16.
    for word in words[1 : 3 if dialect.expressions else 2]:
        if error is None and word.text.startswith("/"):
            error = _complaint(word.text[1:])
    if error is not None:
        return IdentMapping(line.line_number, None, None, None, error)
    map_name, sys_name, role = words
    return IdentMapping(
        line.line_number, map_name.text, sys_name.text, role.text, quoted=role.quoted
    )


def _complaint(expression: str) -> str | None:
    try:
        check(expression)
    except InvalidExpression as error:
        return f'invalid regular expression "{expression}": {error}'
    except Unsupported:
        pass
    return None


def may_be(
    name: str,
    role: str,
    map_name: str | None,
    mappings: Sequence[IdentMapping] | None,
    roles: Roles = _NO_ROLES,
    *,
    expressions: bool = True,
) -> bool | None:
    """Return whether who is known outside by a name may be a role; None: that can't be judged.

    Args:
        name: the certificate's, or the operating system's.
        role: the role that is asked for.
        map_name: the ``map`` of the rule; None or empty: the two names have to be the same.
        mappings: the lines of pg_ident.conf, in order; None: not known.
        roles: who is a member of what.
        expressions: whether ``all``, ``+`` and ``/`` mean something in the role's place
            (PostgreSQL 16 and later).
    """
    if not map_name:
        return name == role
    if mappings is None:
        return None
    for mapping in mappings:
        if mapping.map_name != map_name:
            continue
        try:
            word = _role_word(mapping, name, expressions)
        except NoGroup:
            # The server goes no further either.
            return False
        except Unsupported:
            return None
        found = word is not None and takes_role(word, role, roles, expressions=expressions)
        if found is not False:
            return found
    return False


def _role_word(mapping: IdentMapping, name: str, expressions: bool) -> Word | None:
    """The word for the role in a line, ``\\1`` filled in; None: the line is not for the name."""
    role = mapping.pg_username or ""
    system = mapping.sys_name or ""
    # What is compared literally is a quoted word: before 16 that is every one.
    word = Word(role, mapping.quoted or not expressions)
    if not system.startswith("/"):
        return word if system == name else None
    has_meaning = expressions and (role.startswith("/") or word.is_group)
    if has_meaning or "\\1" not in role:
        fits = matches(system[1:], name)
        if fits is None:
            raise Unsupported(system)
        return word if fits else None
    try:
        taken = first_group(system[1:], name)
    except InvalidExpression:
        return None
    return None if taken is None else Word(role.replace("\\1", taken, 1), True)
