"""Reading for ``pgtls hba``: pg_hba.conf, pg_ident.conf, clients and memberships from files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import InvalidInput, UnreadableFile
from ..facts import IdentMapping, Roles, Rule
from ..hba.clients import Client, parse_clients, parse_roles
from ..hba.dialect import Dialect
from ..hba.ident import parse_ident
from ..hba.match import NO_ROLES
from ..hba.parse import DiskReader, TextReader, parse
from ..hba.recommend import check_loads
from ..pki import files
from ..texts import TEXTS

_NO_ENTRIES = "configuration file contains no entries"


@dataclass(frozen=True)
class HbaFile:
    """A pg_hba.conf and what it includes, as a server of a version reads it.

    Attributes:
        name: as the user wrote it.
        path: absolute, as the rules name it.
        text: bytes that are no UTF-8 as lone surrogates.
    """

    name: Path
    path: str
    text: str
    rules: tuple[Rule, ...]
    dialect: Dialect

    def place(self, rule: Rule) -> str:
        """Return the line of a rule, with its file where that is an included one."""
        if rule.file_name in (None, self.path):
            return str(rule.line_number)
        return f"{self.file_of(rule)}:{rule.line_number}"

    def file_of(self, rule: Rule) -> str:
        """Return the file of a rule, from the directory of the one that the user named."""
        if rule.file_name in (None, self.path):
            return str(self.name)
        # A file below it is called from there, any other by its whole name.
        folder = f"{Path(self.path).parent}{os.sep}"
        name = rule.file_name or ""
        return name[len(folder) :] if name.startswith(folder) else name

    def reread(self, text: str) -> None:
        """Raise where a server would not load a text in the place of this file."""
        rules = parse(TextReader(self.path, text, DiskReader()), self.path, self.dialect)
        check_loads(rules)

    def check_loads(self) -> None:
        """Raise InvalidInput for the first line that keeps a server from loading the file."""
        for rule in self.rules:
            if rule.broken:
                why = rule.error or TEXTS.lint("silent", {})[0]
                raise InvalidInput(
                    f'line {rule.line_number} of "{self.file_of(rule)}" does not load: {why}',
                    hint="Mend it first; pgtls hba lint shows every such line.",
                )


def read_hba(name: Path, dialect: Dialect) -> HbaFile:
    """Return a pg_hba.conf; broken lines are among its rules.

    Raises:
        UnreadableFile: it can't be read, or has no line that a server would load.
    """
    text = _text(name)
    path = _absolute(name)
    rules = parse(TextReader(path, text, DiskReader()), path, dialect)
    if not rules:
        raise UnreadableFile(
            str(name), _NO_ENTRIES, hint="A server does not load it: name another file."
        )
    return HbaFile(name, path, text, rules, dialect)


def read_ident(name: Path | None, dialect: Dialect) -> tuple[IdentMapping, ...] | None:
    """Return the lines of a pg_ident.conf, or None where there is none to read."""
    if name is None:
        return None
    path = _absolute(name)
    return parse_ident(TextReader(path, _text(name), DiskReader()), path, dialect)


def broken_mappings(
    name: Path | None, mappings: Iterable[IdentMapping] | None
) -> Iterator[InvalidInput]:
    """Yield what keeps a server from loading a pg_ident.conf: then it has none of its maps."""
    for mapping in mappings or ():
        if mapping.error is not None:
            yield InvalidInput(
                f'line {mapping.line_number} of "{name}" does not load: {mapping.error}',
                hint="Mend it first: a server loads none of the file until then.",
            )


def read_clients(name: Path) -> list[Client]:
    """Return the clients of a list, CSV or JSON by the file's ending or else by its content."""
    format_ = {".csv": "csv", ".json": "json"}.get(name.suffix.lower())
    text = _utf8(name)
    try:
        return list(parse_clients(text, format_=format_))
    except InvalidInput as error:
        raise _in_file(name, error) from None


def read_roles(name: Path | None) -> Roles:
    """Return the memberships of a JSON file; none where there is none to read."""
    if name is None:
        return NO_ROLES
    text = _utf8(name)
    try:
        return parse_roles(text)
    except InvalidInput as error:
        raise _in_file(name, error) from None


def write_like(out: Path, content: bytes, like: Path, *, overwrite: bool) -> None:
    """Write a file whole, with mode and owner of what it replaces, or else of another file.

    The server must be able to go on reading it, whoever wrote it.
    """
    with files.Publication(out.parent, overwrite=overwrite) as publication:
        publication.check(out.name)
        model = (out if out.exists() else like).stat()
        # Only root may give a file away.
        owner = (model.st_uid, model.st_gid) if os.geteuid() == 0 else None
        publication.add(out.name, content, model.st_mode & 0o777, owner)
        publication.publish()


def sessions_of(clients: Iterable[Client]) -> int:
    """Return how many sessions clients stand for."""
    return sum(client.sessions for client in clients)


def _in_file(name: Path, error: InvalidInput) -> InvalidInput:
    return InvalidInput(f'"{name}": {error.message}', hint=error.hint)


def _absolute(name: Path) -> str:
    # As the server makes its own paths absolute: by their text, no link followed.
    return os.path.abspath(name)  # noqa: PTH100


def _text(name: Path) -> str:
    return files.read_named(name).decode("utf-8", "surrogateescape")


def _utf8(name: Path) -> str:
    content = files.read_named(name)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableFile(
            str(name), f"line {line} is no UTF-8", hint="Save it as UTF-8."
        ) from None
