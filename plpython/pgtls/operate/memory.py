"""Files that are in this process's memory alone: no copy of a key outlives it, however it ends.

    with MemoryFiles() as made:
        path = made.add(key_pem)          # /proc/self/fd/7
        context.load_cert_chain(certificate, path)

OpenSSL and libpq want a path.  A descriptor of memfd_create(2) has one under /proc/self/fd, which
leads this process there and no other one; what it holds is gone with the process.
"""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from ..pki.files import PRIVATE


class MemoryFiles:
    """Files that are there while the block runs, for whoever this process acts as now."""

    def __init__(self) -> None:
        self._stack = ExitStack()

    def add(self, content: bytes) -> Path:
        """Make a file of mode 0600, as libpq demands of a key, and return its path."""
        descriptor = os.memfd_create("pgtls", os.MFD_CLOEXEC)
        self._stack.callback(os.close, descriptor)
        os.fchmod(descriptor, PRIVATE)
        left = memoryview(content)
        while left:
            left = left[os.write(descriptor, left) :]
        return Path(f"/proc/self/fd/{descriptor}")

    def __enter__(self) -> MemoryFiles:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()
