"""postgresql.auto.conf: what ALTER SYSTEM wrote, read and, while no server runs, mended.

    settings(text)["ssl"]                          # 'on'
    edited(text, {"ssl": None, "port": "5433"})    # without ssl, with port

The server writes one line a parameter, its value in single quotes (guc.c,
write_auto_conf_file()).  A line that was written by hand may look otherwise, so what is read here
is what guc-file.l reads.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

NAME = "postgresql.auto.conf"

_LINE = re.compile(
    r"""^[ \t]*(?P<name>[A-Za-z_][\w$.]*)
        (?:[ \t]*=[ \t]*|[ \t]+)
        (?:'(?P<quoted>(?:[^'\\\n]|''|\\.)*)'|(?P<plain>[^'\s\#=]+))""",
    re.VERBOSE,
)
_ESCAPE = re.compile(r"''|\\([0-7]{1,3}|.)")
_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def settings(text: str) -> dict[str, str]:
    """Return the values by lower-case name; of two lines for a name the last one counts."""
    found = {}
    for line in text.splitlines():
        match = _LINE.match(line)
        if match:
            quoted = match["quoted"]
            value = match["plain"] if quoted is None else _ESCAPE.sub(_unescaped, quoted)
            found[match["name"].lower()] = value
    return found


def edited(text: str, changes: Mapping[str, str | None]) -> str:
    """Return the text with other values for some names; None takes a name's lines out."""
    wanted = {name.lower(): value for name, value in changes.items()}
    kept = []
    for line in text.splitlines():
        match = _LINE.match(line)
        if not match or match["name"].lower() not in wanted:
            kept.append(line)
    kept += [f"{name} = '{_escaped(value)}'" for name, value in wanted.items() if value is not None]
    return "".join(f"{line}\n" for line in kept)


def _unescaped(match: re.Match[str]) -> str:
    code = match[1]
    if code is None:
        return "'"
    return chr(int(code, 8)) if code[0] in "01234567" else _ESCAPES.get(code, code)


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace("'", "''")
