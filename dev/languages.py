"""Write plpython/pgtls/explain/languages/*.py from message catalogues of PostgreSQL.

.venv/bin/python dev/languages.py DIRECTORY...

Each directory is searched for .mo files of the server, libpq, psql and pg_basebackup, by the
layout LANGUAGE/LC_MESSAGES/NAME-VERSION.mo, and for .po files (po/LANGUAGE.po), which msgfmt
compiles.  What the modules hold already stays.
"""

from __future__ import annotations

import gettext
import io
import subprocess
import sys
from importlib import import_module
from pathlib import Path

from pgtls.explain.languages import LANGUAGES, is_about_tls, template_of

ROOM = Path(__file__).resolve().parent.parent / "plpython" / "pgtls" / "explain" / "languages"
NAMES = ("postgres-", "libpq", "pq5-", "psql-", "pg_basebackup-")


def catalogues(directory: Path) -> list[tuple[str, bytes]]:
    """Return the languages and the compiled catalogues below a directory."""
    found = []
    for path in sorted(directory.rglob("*.mo")):
        if path.name.startswith(NAMES):
            found.append((path.parts[-3], path.read_bytes()))
    for path in sorted(directory.rglob("po/*.po")):
        compiled = subprocess.run(
            ["msgfmt", "-o", "-", path], capture_output=True, check=False
        ).stdout
        found.append((path.stem, compiled))
    return found


def lines_of(msgid: str, msgstr: str) -> list[tuple[str, str]]:
    """Return what is worth knowing of a pair, a line at a time: a log or a reader cuts them."""
    english, other = msgid.strip("\n").split("\n"), msgstr.strip("\n").split("\n")
    if len(english) != len(other):
        english, other = ["\n".join(english)], ["\n".join(other)]
    pairs = [(one.strip(), two.strip()) for one, two in zip(english, other)]
    return [
        (one, two)
        for one, two in pairs
        if one != two and one and two and is_about_tls(one) and values_of(one) == values_of(two)
    ]


def values_of(text: str) -> int:
    """Return how many values a text takes."""
    return len(template_of(text)[1])


def main(arguments: list[str]) -> int:
    """Write the modules anew."""
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    tables: dict[str, dict[str, list[str]]] = {}
    for language in LANGUAGES:
        try:
            module = import_module(f"pgtls.explain.languages.{language}")
        except ModuleNotFoundError:
            continue
        tables[language] = {msgid: list(texts) for msgid, texts in module.MESSAGES.items()}
    for argument in arguments:
        for language, compiled in catalogues(Path(argument)):
            # A language that has nothing of TLS is not worth a module.
            if not compiled or language not in LANGUAGES:
                continue
            read = gettext.GNUTranslations(io.BytesIO(compiled))._catalog  # type: ignore[attr-defined]
            table = tables.setdefault(language, {})
            for key, msgstr in read.items():
                msgid = key[0] if isinstance(key, tuple) else key
                for one, other in lines_of(msgid, msgstr):
                    texts = table.setdefault(one, [])
                    if other not in texts:
                        texts.append(other)
    for language, table in tables.items():
        lines = [
            f'"""Messages of PostgreSQL in {language}; made by dev/languages.py.',
            "",
            "Copyright (c) PostgreSQL Global Development Group, under the PostgreSQL License.",
            '"""',
            "",
            "MESSAGES = {",
            *(f"    {msgid!r}: {tuple(texts)!r}," for msgid, texts in sorted(table.items())),
            "}",
        ]
        (ROOM / f"{language}.py").write_text("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
