"""Ends work of Python's that takes too long, wherever it is: a loop of ours, or ``re``.

    with watched(check):                 # check() raises where the query was canceled
        ...

    with time_limit(1.0):                # raises TimeLimit after a second of computing
        ...

Python runs the handler of a signal between two of its instructions, and ``re`` asks for signals
as it backtracks, so no loop has to ask by itself.  The signal is SIGVTALRM, which PostgreSQL has
no use for; its clock goes only while the process computes, so that no wait is disturbed.
"""

from __future__ import annotations

# The C modules: ``signal`` and ``threading`` cost some milliseconds at a backend's first call.
import _signal  # type: ignore[import-not-found]
import _thread
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

T = TypeVar("T")

_INTERVAL_SECONDS = 0.05


class Canceled(BaseException):
    """The query was canceled; no check or isolated part may take it for a failure of its own.

    Attributes:
        message: what PostgreSQL said, or would say.
    """

    def __init__(
        self, message: str = "canceling statement: its time is over, or somebody canceled it"
    ):
        super().__init__(message)
        self.message = message


class TimeLimit(Exception):
    """Something took longer than it may."""


@contextmanager
def watched(check: Callable[[], None]) -> Iterator[None]:
    """Call ``check`` some times a second while the block computes; what it raises ends the block.

    Blocks may stand in each other: the innermost one's check is called.
    """
    with _alarm(check, _INTERVAL_SECONDS):
        yield


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise ``TimeLimit`` in the block once it has computed for so long.

    Outside of the main thread, where Python runs no handlers, there is no limit.
    """

    def stop() -> None:
        raise TimeLimit(f"it took longer than {seconds:g} s")

    with _alarm(stop, seconds):
        yield


@contextmanager
def _alarm(handle: Callable[[], None], seconds: float) -> Iterator[None]:
    try:
        before = _signal.signal(_signal.SIGVTALRM, lambda _number, _frame: handle())
    except ValueError:
        # Not the main thread.
        yield
        return
    timer = _signal.setitimer(_signal.ITIMER_VIRTUAL, seconds, seconds)
    try:
        yield
    finally:
        _signal.setitimer(_signal.ITIMER_VIRTUAL, *timer)
        _signal.signal(_signal.SIGVTALRM, before)


# A lock for each thread that the process has to outlive: released when the thread ends.
_unfinished: list[_thread.LockType] = []


def aside(work: Callable[[], T], check: Callable[[], object], *, outlived: bool = False) -> T:
    """Return what ``work`` returns, which a thread does while this one looks out for cancels.

    For calls into libraries that may take long, such as the name service's and OpenSSL's.  When
    ``check`` raises, the thread is left to end by itself.  It takes no signals: the server's are
    for the thread that it knows.

    Args:
        outlived: whether the library takes itself apart when the process ends, as OpenSSL does: a
            thread that is in it then would crash.  ``finish`` waits for it.
    """
    done = _thread.allocate_lock()
    done.acquire()
    if outlived:
        _unfinished.append(done)
    result: list[Any] = []

    def run() -> None:
        try:
            result.extend((True, work()))
        except BaseException as error:
            result.extend((False, error))
        finally:
            done.release()

    every = _signal.pthread_sigmask(_signal.SIG_BLOCK, _signal.valid_signals())
    try:
        _thread.start_new_thread(run, ())
    except RuntimeError:
        done.release()
        raise
    finally:
        _signal.pthread_sigmask(_signal.SIG_SETMASK, every)
    while not done.acquire(timeout=_INTERVAL_SECONDS):
        check()
    if outlived:
        _unfinished.remove(done)
    good, value = result
    if not good:
        raise value
    found: T = value
    return found


def finish() -> None:
    """Wait for the threads that the process has to outlive; to be called when it ends."""
    _signal.setitimer(_signal.ITIMER_VIRTUAL, 0)
    for done in _unfinished:
        ended = False
        while not ended:
            # What a signal raises that came before is of no use to anybody any more.
            with suppress(BaseException):
                ended = done.acquire()
