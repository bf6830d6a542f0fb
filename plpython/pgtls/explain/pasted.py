r"""What was pasted, as the messages in it: JSON is unpacked, whatever it stands in.

messages_of('{"log": "LOG:  could not accept SSL connection: EOF detected\\n"}')
messages_of('"stderr": "pg_basebackup: error: ...\\npg_basebackup: removing ..."')
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

#: The fields of a log's JSON that say something, by the names that PostgreSQL, operators,
#: container runtimes and loggers give them.
_SAYS = (
    "message",
    "msg",
    "log",
    "MESSAGE",
    "textPayload",
    "error",
    "err",
    "exception",
    "stack",
    "stderr",
    "cause",
    "reason",
    "detail",
    "hint",
)
#: And those in which they stand.
_HOLDS = ("record", "jsonPayload", "fields", "data", "error", "err", "log", "exception", "cause")
_DEEPEST = 5

# Logs have tabs and the like in their strings, as they are.
_of_json = json.JSONDecoder(strict=False).decode

# A string of JSON behind its key, in a piece that was cut out of an object.
_PIECE = re.compile(r'"\w{1,40}"\s*:\s*("(?:[^"\\\n]|\\.){0,8000}")')


def messages_of(text: str) -> Iterator[str]:
    """Yield the messages of a text, which is mostly the text itself."""
    if '"' in text and ":" in text:
        start = text.find("{")
        if start >= 0:
            found = said_in(text[start : text.rfind("}") + 1])
            if found is not None:
                yield "\n".join(filter(None, (text[:start].strip(), found)))
                return
        if '\\"' in text or "\\n" in text:
            pieces = [_decoded(found[1]) for found in _PIECE.finditer(text)]
            if any("\n" in piece or '"' in piece for piece in pieces):
                yield "\n".join(pieces)
                return
    yield text


def _decoded(literal: str) -> str:
    try:
        return str(_of_json(literal))
    except ValueError:
        return literal


def said_in(text: str) -> str | None:
    """Return what an object of JSON says, a field a line, or None where it is none or silent."""
    try:
        found = _of_json(text)
    except (ValueError, RecursionError):
        return None
    said = list(dict.fromkeys(_said(found, _DEEPEST))) if isinstance(found, dict) else []
    return "\n".join(said) if said else None


def _said(found: dict[str, Any], deepest: int) -> Iterator[str]:
    for key in _SAYS:
        value = found.get(key)
        if isinstance(value, str):
            # Some put a line of JSON into a line of JSON.
            inner = said_in(value) if value.startswith("{") and deepest else None
            yield (inner or value).rstrip("\n")
    if deepest:
        for key in _HOLDS:
            value = found.get(key)
            if isinstance(value, dict):
                yield from _said(value, deepest - 1)
