"""The message catalogues that PostgreSQL and libpq have installed on this machine."""

from __future__ import annotations

import gettext
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from ..explain.languages import LANGUAGES, is_about_tls

_NAMES = ("postgres-*.mo", "libpq5-*.mo", "pq5-*.mo", "psql-*.mo", "pg_basebackup-*.mo")
_USUAL = ("/usr/share/locale", "/usr/local/share/locale", "/opt/homebrew/share/locale")


def directories() -> Iterator[Path]:
    """Yield where catalogues may be: where packages put them, and pg_config's own place."""
    yield from (Path(one) for one in (*_USUAL, f"{sys.prefix}/share/locale"))
    yield from (path / "share" / "locale" for path in sorted(Path("/usr").glob("pgsql-*")))
    with suppress(OSError, subprocess.SubprocessError):
        done = subprocess.run(
            ["pg_config", "--localedir"], capture_output=True, check=False, timeout=5
        )
        if done.returncode == 0 and done.stdout.strip():
            yield Path(done.stdout.decode(errors="surrogateescape").strip())


def installed() -> Iterator[tuple[str, dict[str, list[str]]]]:
    """Yield the catalogues that are installed here, each with its language."""
    for directory in dict.fromkeys(directories()):
        for language in LANGUAGES:
            for name in _NAMES:
                for path in (directory / language / "LC_MESSAGES").glob(name):
                    with suppress(OSError, UnicodeDecodeError, ValueError):
                        yield language, _read(path)


def _read(path: Path) -> dict[str, list[str]]:
    with path.open("rb") as file:
        found = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    catalogue: dict[str, list[str]] = {}
    for key, text in found.items():
        msgid = key[0] if isinstance(key, tuple) else key
        if msgid and text and text != msgid and is_about_tls(msgid):
            catalogue.setdefault(msgid.strip("\n"), []).append(text.strip("\n"))
    return catalogue
