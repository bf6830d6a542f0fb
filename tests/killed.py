"""A process that dies before its n-th call that changes a file: ``killed_at(3, command)``."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from typing import Any

CALLS = ("open", "write", "fsync", "replace", "rename", "link", "unlink", "mkdir")
CHANGES = os.O_CREAT | os.O_TRUNC | os.O_WRONLY


def killed_at(number: int, command: Callable[[], object]) -> bool:
    """Run in a process that dies before its n-th change; return whether it came to that."""
    child = os.fork()
    if child == 0:
        count = 0

        def dying(real: Callable[..., Any], always: bool) -> Callable[..., Any]:
            def call(*arguments: Any, **options: Any) -> Any:
                nonlocal count
                if always or (len(arguments) > 1 and arguments[1] & CHANGES):
                    count += 1
                    if count == number:
                        os._exit(9)
                return real(*arguments, **options)

            return call

        code = 1
        with suppress(BaseException):
            for name in CALLS:
                setattr(os, name, dying(getattr(os, name), name != "open"))
            command()
            code = 0
        os._exit(code)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, 9), "the command fails by itself"
    return code == 9
