"""The sentences that users read, as data: one module a language, found by check id and key.

    detail, remediation = Texts("en").outcome("TLS104", "plaintext", {"rule": "host all all ..."})

Placeholders are named, and typed by where their value will be pasted: see ``forms``.  Code chooses
a key and gives values; it builds no sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import Any

from ..quoting import Unwritable
from . import en
from .forms import check, filled
from .types import CauseText, CheckText, DriverText, ErrorText

_LANGUAGES = {"en": en}


class _Table(cached_property):  # type: ignore[type-arg]
    """A table of the language, imported and checked when it is first used.

    Args:
        name: of the table in the language's module.
        of_entry: the texts of an entry that have placeholders.
    """

    def __init__(self, name: str, of_entry: Callable[[Any], Iterable[str]]):
        super().__init__(self._load)
        self._name = name
        self._of_entry = of_entry

    def _load(self, texts: Texts) -> Mapping[str, Any]:
        found: Mapping[str, Any] = texts.language.table(self._name)
        check(self.templates(found))
        return found

    def templates(self, table: Mapping[str, Any]) -> Iterator[str]:
        """Yield every text of the table that has its placeholders filled in."""
        for entry in table.values():
            yield from self._of_entry(entry)


def _table(name: str, of_entry: Callable[[Any], Iterable[str]]) -> Any:
    return _Table(name, of_entry)


def _text(text: str) -> Iterable[str]:
    return (text,)


def _pair(pair: tuple[str, str]) -> Iterable[str]:
    return pair


def _nothing(_: object) -> Iterable[str]:
    return ()


def _of_check(text: CheckText) -> Iterable[str]:
    return chain.from_iterable(text.outcomes.values())


def _of_driver(driver: DriverText) -> Iterable[str]:
    return (driver.form,)


def _of_error(error: ErrorText) -> Iterator[str]:
    yield from (error.title, error.other)
    for cause in error.causes:
        yield from (cause.cause, cause.see, cause.cure)


class Texts:
    """The texts of one language.

    Raises:
        ValueError: a placeholder of a text has no type.
    """

    def __init__(self, language: str = "en"):
        self.language = _LANGUAGES[language]

    checks: Mapping[str, CheckText] = _table("CHECKS", _of_check)
    drivers: Mapping[str, DriverText] = _table("DRIVERS", _of_driver)
    _common: Mapping[str, tuple[str, str]] = _table("COMMON", _pair)
    _files: Mapping[str, tuple[str, str]] = _table("FILES", _pair)
    _phrases: Mapping[str, str] = _table("PHRASES", _text)
    _lint: Mapping[str, tuple[str, str]] = _table("LINT", _pair)
    _match: Mapping[str, str] = _table("MATCH", _text)
    _simulate: Mapping[str, str] = _table("SIMULATE", _text)
    _rollout: Mapping[str, str] = _table("ROLLOUT", _text)
    _preflight: Mapping[str, tuple[str, str]] = _table("PREFLIGHT", _pair)
    _verify: Mapping[str, str] = _table("VERIFY", _text)
    # Who somebody is, and what a client sets: nothing is filled in.
    _who: Mapping[str, str] = _table("WHO", _nothing)
    _clients: Mapping[str, Mapping[int, str]] = _table("CLIENTS", _nothing)
    _errors: Mapping[str, ErrorText] = _table("ERRORS", _of_error)
    _sslmodes: Mapping[str, str] = _table("SSLMODES", _text)

    def templates(self) -> Iterator[str]:
        """Yield every text that has its placeholders filled in."""
        for name, table in vars(Texts).items():
            if isinstance(table, _Table):
                yield from table.templates(getattr(self, name))

    def _filled(
        self,
        text: str,
        values: Mapping[str, object],
        *,
        missing: bool = False,
        expressions: bool = True,
    ) -> str:
        """A text filled in, or why it can't be: nothing is pasted that means something else."""
        try:
            return filled(text, values, missing=missing, expressions=expressions)
        except Unwritable as error:
            given = {"value": error.value, "language": error.language}
            return filled(self._phrases["unwritable"], given)

    def _pair(self, pair: tuple[str, str], values: Mapping[str, object]) -> tuple[str, str]:
        return self._filled(pair[0], values), self._filled(pair[1], values)

    def outcome(self, check_id: str, key: str, values: Mapping[str, object]) -> tuple[str, str]:
        """Return detail and remediation of a check's outcome, placeholders filled in.

        A key that the check has no text for is one that all checks share: what is not known, or
        what is wrong with a file.
        """
        own = self.checks[check_id].outcomes
        return self._pair(own.get(key) or self._common.get(key) or self._files[key], values)

    def refusal(self, code: str, values: Mapping[str, object]) -> tuple[str, str]:
        """Return why a certificate, or a server, is refused, and what to do."""
        return self._pair(self._common[f"refused_{code}"], values)

    def file_problem(self, code: str, path: str, reason: str = "") -> tuple[str, str]:
        """Return what is wrong with a file, and what to do."""
        return self._pair(self._files[code], {"path": path, "reason": reason})

    def lint(self, code: str, values: Mapping[str, object]) -> tuple[str, str]:
        """Return detail and remediation of a code of ``hba.lint``."""
        return self._pair(self._lint[code], values)

    def match(self, key: str, **values: object) -> str:
        """Return how a rule decides a connection."""
        return self._filled(self._match[key], values)

    def change(self, key: str, **values: object) -> str:
        """Return what must change at a client."""
        return self._filled(self._simulate[key], values)

    def rollout(self, key: str, **values: object) -> str:
        """Return a sentence of ``plan`` or ``preflight``."""
        return self._filled(self._rollout[key], values)

    def preflight(self, key: str, **values: object) -> tuple[str, str]:
        """Return what would happen to somebody, and what to do."""
        return self._pair(self._preflight[key], values)

    def who(self, key: str) -> str:
        """Return who is meant where it is not one client."""
        return self._who[key]

    def verify(self, key: str, **values: object) -> str:
        """Return who tries something, or why it was not tried."""
        return self._filled(self._verify[key], values)

    def client_settings(self, layer: int) -> list[tuple[str, str]]:
        """Return for each kind of client what it sets once a layer holds."""
        return [
            (client, by_layer[max(since for since in by_layer if since <= layer)])
            for client, by_layer in self._clients.items()
        ]

    def error(
        self, entry_id: str, values: Mapping[str, str], *, expressions: bool = True
    ) -> ErrorText:
        """Return the texts of an entry of the catalogue of error messages, placeholders filled in.

        A value that the message did not have is shown as its name: ``<user>``.

        Args:
            expressions: whether ``/`` begins a regular expression in a role's place of the
                server that the message is of (PostgreSQL 16 and later).
        """
        text = self._errors[entry_id]

        def fill(part: str) -> str:
            return self._filled(part, values, missing=True, expressions=expressions)

        return ErrorText(
            fill(text.title),
            tuple(
                CauseText(fill(cause.cause), fill(cause.see), fill(cause.cure), cause.checks)
                for cause in text.causes
            ),
            fill(text.other),
        )

    def sslmode(self, key: str, **values: object) -> str:
        """Return a sentence of ``sslmodes``."""
        return self._filled(self._sslmodes[key], values)

    def connection_string(self, driver: str, mode: str, **values: str) -> str | None:
        """Return how a driver is told a mode, or None where it has no such mode.

        Args:
            driver: a key of ``drivers``.
            mode: an sslmode of libpq's.
            values: host, port, database, user.
        """
        text = self.drivers[driver]
        if mode not in text.options:
            return None
        given = {**values, "options": text.options[mode]}
        if "{url" in text.form:
            given["url"] = self.connection_string("go", mode, **values) or ""
        return self._filled(text.form, given)

    def phrase(self, key: str, **values: object) -> str:
        """Return a sentence of a function's own, placeholders filled in."""
        return self._filled(self._phrases[key], values)


TEXTS = Texts()
