"""The sentences that users read, as data: one module a language, found by check id and key.

    detail, remediation = Texts("en").outcome("TLS104", "plaintext", {"rule": "host all all ..."})

Placeholders are named.  Code chooses a key and gives values; it builds no sentence.
"""

from __future__ import annotations

from collections.abc import Mapping

from . import en
from .quoting import values_of
from .types import CauseText, CheckText, DriverText, ErrorText

_LANGUAGES = {"en": en}


class Texts:
    """The texts of one language."""

    def __init__(self, language: str = "en"):
        module = _LANGUAGES[language]
        self.checks: Mapping[str, CheckText] = module.CHECKS
        self._common: Mapping[str, tuple[str, str]] = module.COMMON
        self._files: Mapping[str, tuple[str, str]] = module.FILES
        self._phrases: Mapping[str, str] = module.PHRASES
        self._lint: Mapping[str, tuple[str, str]] = module.LINT
        self._match: Mapping[str, str] = module.MATCH
        self._simulate: Mapping[str, str] = module.SIMULATE
        self._rollout: Mapping[str, str] = module.ROLLOUT
        self._preflight: Mapping[str, tuple[str, str]] = module.PREFLIGHT
        self._verify: Mapping[str, str] = module.VERIFY
        self._who: Mapping[str, str] = module.WHO
        self._clients: Mapping[str, Mapping[int, str]] = module.CLIENTS
        self._errors: Mapping[str, ErrorText] = module.ERRORS
        self._sslmodes: Mapping[str, str] = module.SSLMODES
        self.drivers: Mapping[str, DriverText] = module.DRIVERS

    def outcome(self, check_id: str, key: str, values: Mapping[str, object]) -> tuple[str, str]:
        """Return detail and remediation of a check's outcome, placeholders filled in.

        A key that the check has no text for is one that all checks share: what is not known, or
        what is wrong with a file.
        """
        own = self.checks[check_id].outcomes
        detail, remediation = own.get(key) or self._common.get(key) or self._files[key]
        return detail.format_map(values), remediation.format_map(values)

    def file_problem(self, code: str, path: str) -> tuple[str, str]:
        """Return what is wrong with a file, and what to do."""
        detail, remediation = self._files[code]
        values = {"path": path}
        return detail.format_map(values), remediation.format_map(values)

    def lint(self, code: str, values: Mapping[str, object]) -> tuple[str, str]:
        """Return detail and remediation of a code of ``hba.lint``."""
        detail, remediation = self._lint[code]
        return detail.format_map(values), remediation.format_map(values)

    def match(self, key: str, **values: object) -> str:
        """Return how a rule decides a connection."""
        return self._match[key].format_map(values)

    def change(self, key: str, **values: object) -> str:
        """Return what must change at a client."""
        return self._simulate[key].format_map(values)

    def rollout(self, key: str, **values: object) -> str:
        """Return a sentence of ``plan`` or ``preflight``."""
        return self._rollout[key].format_map(values)

    def preflight(self, key: str, **values: object) -> tuple[str, str]:
        """Return what would happen to somebody, and what to do."""
        detail, remediation = self._preflight[key]
        return detail.format_map(values), remediation.format_map(values)

    def who(self, key: str) -> str:
        """Return who is meant where it is not one client."""
        return self._who[key]

    def verify(self, key: str, **values: object) -> str:
        """Return who tries something, or why it was not tried."""
        return self._verify[key].format_map(values)

    def client_settings(self, layer: int) -> list[tuple[str, str]]:
        """Return for each kind of client what it sets once a layer holds."""
        return [
            (client, by_layer[max(since for since in by_layer if since <= layer)])
            for client, by_layer in self._clients.items()
        ]

    def error(self, entry_id: str, values: Mapping[str, str]) -> ErrorText:
        """Return the texts of an entry of the catalogue of error messages, placeholders filled in.

        A value that the message did not have is shown as its name: ``<user>``.
        """
        text = self._errors[entry_id]
        given = values_of(values)
        return ErrorText(
            text.title.format_map(given),
            tuple(
                CauseText(
                    cause.cause.format_map(given),
                    cause.see.format_map(given),
                    cause.cure.format_map(given),
                    cause.checks,
                )
                for cause in text.causes
            ),
            text.other.format_map(given),
        )

    def sslmode(self, key: str, **values: object) -> str:
        """Return a sentence of ``sslmodes``."""
        return self._sslmodes[key].format_map(values)

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
        given = dict(values)
        if "{url" in text.form:
            given["url"] = self.connection_string("go", mode, **values) or ""
        # Options may have braces, so they go in as they are, at last.
        shown = text.form.format_map(values_of({**given, "options": "\0"}))
        return shown.replace("\0", text.options[mode])

    def phrase(self, key: str, **values: object) -> str:
        """Return a sentence of a function's own, placeholders filled in."""
        return self._phrases[key].format_map(values)


TEXTS = Texts()
