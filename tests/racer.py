"""An account that owns a directory, and exchanges what is in it as fast as it can.

    with Racer(folder, trap, NOBODY) as racer:
        run(["pgtls", "cert", "renew", "--due"])
    racer.rounds

In a process of its own, with that account's rights and no more: what it does, any user of the
host could do.
"""

from __future__ import annotations

import ctypes
import os
import random
import shutil
import signal
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Callable

_EXCHANGE = 2
_AT_FDCWD = -100
_LIBC = ctypes.CDLL(None, use_errno=True)


def exchange(one: Path, other: Path) -> None:
    """Have two names change places, in one step (renameat2(2))."""
    _LIBC.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE)


def _pause() -> None:
    """Between nothing and about as long as a renewal takes, now and then on a slow machine."""
    is_long = random.random() < 0.02
    time.sleep(0.3 if is_long else random.random() ** 3 * 0.02)


class Racer:
    """Swaps in the background while the block runs.

    Args:
        folder: the account's own directory, in one of its own: swapped with a symlink to ``trap``.
        trap: where root is to be led.
        uid: the account.
        names: the files in ``folder`` that are swapped for a symlink, a FIFO and a directory.
        swaps: which of ``folder``, ``file`` and ``temporary`` it goes for.
    """

    def __init__(
        self, folder: Path, trap: Path, uid: int, names: tuple[str, ...], swaps: tuple[str, ...]
    ):
        self.folder, self.trap, self.names = folder, trap, names
        self._uid = uid
        self._swaps: list[Callable[[], None]] = [getattr(self, f"_{name}") for name in swaps]
        self._bait = folder.parent / f"bait-{folder.name}"
        self._pid = 0

    def __enter__(self) -> Racer:
        ready, told = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            with suppress(BaseException):
                os.setgroups([])
                os.setgid(self._uid)
                os.setuid(self._uid)
                # Not to outlive a test that was killed (prctl(2), PR_SET_PDEATHSIG).
                _LIBC.prctl(1, signal.SIGKILL)
                self._prepare()
                os.write(told, b"x")
                while True:
                    for swap in self._swaps:
                        with suppress(OSError):
                            swap()
            os._exit(1)
        os.close(told)
        assert os.read(ready, 1) == b"x"
        os.close(ready)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        # The folder itself stands under its name again, without what was planted in it.
        if self.folder.is_symlink():
            exchange(self.folder, self._bait)
        for path in self.folder.iterdir():
            if path.is_symlink() or not path.is_file():
                path.unlink() if path.is_symlink() or not path.is_dir() else shutil.rmtree(path)

    def _prepare(self) -> None:
        with suppress(FileExistsError):
            self._bait.symlink_to(self.trap)

    def _folder(self) -> None:
        exchange(self.folder, self._bait)
        _pause()
        exchange(self.folder, self._bait)
        _pause()

    def _file(self) -> None:
        """One of the names for something else, and back."""
        path = self.folder / random.choice(self.names)
        aside = self.folder.parent / f"aside-{os.getpid()}"
        self._plant(aside)
        exchange(path, aside)
        _pause()
        exchange(path, aside)
        self._unplant(aside)
        _pause()

    def _temporary(self) -> None:
        """Every name that is not complete yet for something else, for good."""
        for path in list(self.folder.iterdir()):
            if path.name.startswith(".pgtls-"):
                path.unlink()
                self._plant(path)

    def _plant(self, path: Path) -> None:
        kind = random.randrange(4)
        if kind == 0:
            path.symlink_to(self.trap / "secret")
        elif kind == 1:
            os.mkfifo(path)
        elif kind == 2:
            path.mkdir()
        else:
            path.symlink_to("/dev/zero")

    def _unplant(self, path: Path) -> None:
        path.unlink() if path.is_symlink() or not path.is_dir() else path.rmdir()
