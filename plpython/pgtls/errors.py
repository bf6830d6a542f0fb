"""The errors that pgtls raises on purpose: each names the thing at fault and the next step.

The server turns them into a PostgreSQL error with SQLSTATE, DETAIL and HINT; the command line
into one line on standard error and exit code 2::

    raise UnreadableFile("server.crt", "it is empty", hint="Restore the file from a backup.")
"""

from __future__ import annotations


class PgtlsError(Exception):
    """An error that a user can act on.

    Attributes:
        message: what is wrong, naming the path, line number or serial.
        detail: more of what is known, or None.
        hint: the next step, or None.
        sqlstate: five characters (PostgreSQL documentation, Appendix A).
    """

    sqlstate = "XX000"
    #: Whether no user could have caused it: a fault of pgtls itself.
    is_ours = False

    def __init__(self, message: str, *, detail: str | None = None, hint: str | None = None):
        super().__init__(message)
        self.message = message
        self.detail = detail
        self.hint = hint


class InvalidInput(PgtlsError):
    """An argument has a value that the function can't take (22023)."""

    sqlstate = "22023"


class UnreadableFile(PgtlsError):
    """A file is missing, or its content is not what its place asks for (58030 io_error)."""

    sqlstate = "58030"

    def __init__(self, path: str, why: str, *, detail: str | None = None, hint: str | None = None):
        super().__init__(f'"{path}": {why}', detail=detail, hint=hint)
        self.path = path
        self.why = why
