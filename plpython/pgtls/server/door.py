"""The door to ``plpy``: queries go in by it, rows and errors leave by it.

PL/Python ends the whole server in two ways that an ordinary name can lead to, and ignores that a
query is to end.  Each is shut here and nowhere else:

* SQL hands it text that is not valid in the database's encoding.  So every argument of a function
  of ours and every column of a query is bytes (see ``collect.query``).
* An error's message is not UTF-8: it comes in the database's encoding, and may quote a name.  So
  messages are asked for in English while a function runs, and a query whose errors can quote
  something is run by ``pgtls._ask``, which catches them in the server.
* A loop in Python goes on when its query is canceled.  See ``interrupts``.
"""

from __future__ import annotations

# The C module: ``locale`` costs some milliseconds at a backend's first call.
import _locale
import functools
import gc
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from .. import backend
from ..collect import PARTS, Asker, ServerEngine, SqlError, asker
from ..collect.query import BYTES, TEXT, Query, arguments, text_argument, unquoted
from ..encodings import UNICODE_DATABASES, ascii_of, bytes_of, fitted, shown, text_of
from ..errors import InvalidInput, PgtlsError
from ..hba.engine import answered_by
from ..interrupts import Canceled, watched

Rows = list[tuple[object, ...]]
_Function = Callable[..., Any]

# query_canceled; what else begins so ends the session (PostgreSQL documentation, Appendix A).
_CANCELED = "57014"
_OPERATOR_INTERVENTION = "57"
_NO_TEXT = "22021"

_ASK = "select sqlstate, message, cells from pgtls._ask($1, $2)"
_READER = "select pgtls._reader($1)"

# Who waits for the reader, the innermost last, and what the reader found.
_waiting: list[Asker] = []
_found: dict[str, Any] = {}


class Plpy:
    """The door to SQL inside the server.  Plans are kept for the life of the backend.

    Attributes:
        codec: Python's, for the text of this database; ASCII until ``asker`` has asked for it.
    """

    _plans: dict[str, Any] = {}  # noqa: RUF012 - shared by all calls on purpose

    def __init__(self, plpy: Any, codec: str = "ascii"):
        self._plpy = plpy
        self.codec = codec

    def rows(self, query: Query, values: Sequence[object] = ()) -> Sequence[Mapping[str, Any]]:
        """Return the rows of a question; raise ``SqlError`` when it fails."""
        try:
            given = arguments(values, self.codec)
        except UnicodeEncodeError as error:
            raise SqlError(f"the database's encoding has no {error.object!a}", _NO_TEXT) from None
        if not query.guarded:
            answer = self._execute(query.sql, ["bytea"] * len(given), given)
        else:
            answer = self._execute(_ASK, ["text", "bytea[]"], [query.sql, given])
            for row in answer:
                if row["sqlstate"] is not None:
                    sqlstate, message = unquoted(row["sqlstate"]), unquoted(row["message"])
                    _raise(sqlstate.decode("ascii"), text_of(message, self.codec))
        return [query.row(row["cells"], self.codec) for row in answer]

    def read(self, who: Asker, parts: Sequence[str]) -> list[Any]:
        """Return parts of the server's files; see ``collect.parts``.

        The reader runs in this process too, so what it finds need not go through SQL.
        """
        _waiting.append(who)
        try:
            self._execute(_READER, ["bytea"], [" ".join(parts).encode("ascii")])
            for one in _found.values():
                if isinstance(one, BaseException):
                    raise one
            return [_found[part] for part in parts]
        finally:
            _waiting.pop()
            _found.clear()

    def _execute(self, sql: str, types: list[str], values: list[Any]) -> Any:
        plpy = self._plpy
        try:
            if sql not in self._plans:
                self._plans[sql] = plpy.prepare(sql, types)
            return plpy.execute(self._plans[sql], values)
        except plpy.SPIError as error:
            return _raise(getattr(error, "sqlstate", "XX000"), str(error))


def _raise(sqlstate: str, message: str) -> None:
    if sqlstate.startswith(_OPERATOR_INTERVENTION):
        raise Canceled(message)
    raise SqlError(message, sqlstate) from None


def reader(plpy: Any, names: bytes) -> None:
    """Read parts of the server's files for the function of ours that waits for it.

    This runs with the rights of the extension's owner, at the call of any role that may call it.
    So it takes no path, and what it finds stays in this process: who calls it in SQL gets nothing.
    What it keeps is certificates, CRLs, rules and what is known about files, never a content.
    """
    if not _waiting:
        return
    who = replace(_waiting[-1], database=Plpy(plpy, _waiting[-1].codec))
    for part in names.decode("ascii", "replace").split():
        try:
            _found[part] = who.known(functools.partial(PARTS[part], who))
        except BaseException as error:
            _found[part] = error
            # One failure ends the call.  A cancel is told once, so nothing may go on behind it.
            return


# ---- functions --------------------------------------------------------------------------------


def sql_function(function: _Function) -> _Function:
    """Make a function of SQL: bytes come in as text, rows leave that SQL can take, errors as SQL's.

    Its first argument is who asks; a mapping in a row becomes JSON.
    """

    @functools.wraps(function)
    def call(plpy: Any, *given: object) -> Any:
        try:
            with _in_english(), _uncollected(), watched(backend.check_canceled):
                return _called(function, plpy, given)
        except Canceled as error:
            failure = PgtlsError(error.message)
            failure.sqlstate = _CANCELED
        except _Said as error:
            return _error(plpy, error.failure, str)
        except PgtlsError as error:
            failure = error
        except Exception as error:
            failure = _fault(error)
        return _error(plpy, failure, ascii_of)

    return call


class _Said(Exception):
    """An error whose texts are such as SQL can take."""

    def __init__(self, failure: PgtlsError):
        super().__init__(failure.message)
        self.failure = failure


def _error(plpy: Any, failure: PgtlsError, text: Callable[[str], str]) -> None:
    fields = {"detail": failure.detail, "hint": failure.hint, "sqlstate": failure.sqlstate}
    said = {name: text(value) for name, value in fields.items() if value is not None}
    plpy.error(text(failure.message), **said)


def _called(function: _Function, plpy: Any, given: Sequence[object]) -> Any:
    database = Plpy(plpy)
    who = asker(database, in_backend=True)
    outlet = _Outlet(database, who.encoding)
    with answered_by(ServerEngine(database, who.encoding)):
        try:
            found = function(who, *(_taken(value, who.codec) for value in given))
        except PgtlsError as error:
            raise _Said(outlet.error(error)) from None
        return outlet.value(found)


def _taken(value: object, codec: str) -> object:
    """An argument as a function of ours takes it: what pgtls._bytes made is text."""
    if isinstance(value, bytes):
        if len(value) < len(b"''") or value[-1:] != b"'" or value[:1] not in (b"'", b"E"):
            raise InvalidInput(
                "an argument is not what pgtls._bytes() makes of a text",
                detail="Functions whose names begin with an underscore are for pgtls itself.",
                hint="Call the function of the same name without the underscore.",
            )
        return text_of(unquoted(value), codec)
    return [_taken(one, codec) for one in value] if isinstance(value, list) else value


class _Outlet:
    """What SQL and the client can take: text of their encodings, no NUL, no lone surrogates."""

    # By the client's encoding and the character: a backend has one database.
    _has: dict[tuple[str, str], bool] = {}  # noqa: RUF012 - shared by all calls on purpose

    def __init__(self, database: Plpy, encoding: str):
        self._database = database
        self._encoding = encoding
        self._client: str | None = None

    def value(self, value: Any) -> Any:
        """Return a result, whatever it is made of."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, tuple):
            return tuple(map(self.value, value))
        if isinstance(value, list):
            return list(map(self.value, value))
        if isinstance(value, Mapping):
            return json.dumps(self._in_json(value), ensure_ascii=False)
        return value

    def _in_json(self, value: Any) -> Any:
        if isinstance(value, Mapping):
            return {self.text(str(key)): self._in_json(one) for key, one in value.items()}
        if isinstance(value, (list, tuple, set, frozenset)):
            return [self._in_json(one) for one in value]
        if value is None or isinstance(value, (bool, int, float)):
            return value
        return self.text(str(value))

    def error(self, error: PgtlsError) -> PgtlsError:
        """Return an error with texts that SQL can take."""
        detail, hint = (text and self.text(text) for text in (error.detail, error.hint))
        fitted = PgtlsError(self.text(error.message), detail=detail, hint=hint)
        fitted.sqlstate = error.sqlstate
        return fitted

    def text(self, text: str) -> str:
        """Return a text with what SQL can't take escaped."""
        text = shown(text)
        if text.isascii():
            return text
        if self._client is None:
            self._client = self._database.rows(_CLIENT)[0]["encoding"]
        if {self._encoding, self._client} <= UNICODE_DATABASES:
            return text
        return "".join(c if c.isascii() or self._is_there(c) else _escape(c) for c in text)

    def _is_there(self, character: str) -> bool:
        key = (self._client or "", character)
        if key not in self._has:
            try:
                self._database.rows(_CONVERTED, [bytes_of(character), self._client])
                self._has[key] = True
            except SqlError:
                self._has[key] = False
        return self._has[key]


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


_CLIENT = Query("select pg_catalog.pg_client_encoding() as encoding", encoding=TEXT)

# What UTF-8 in $1 becomes on its way into the database and to a client with the encoding $2: an
# error where a character is missing.  SQL_ASCII converts nothing, and looks whether it could be.
_CONVERTED = Query(
    f"""
select pg_catalog.convert(
         pg_catalog.convert($1, 'UTF8', case d when 'SQL_ASCII' then 'UTF8' else d end),
         d, case c when 'SQL_ASCII' then d else c end) as converted
  from (select pg_catalog.getdatabaseencoding() as d, {text_argument(2)} as c) e
""",  # noqa: S608
    guarded=True,
    converted=BYTES,
)


def _fault(error: Exception) -> PgtlsError:
    """An error that nobody thought of, as PostgreSQL's: what, where, and whom to tell."""
    places = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return PgtlsError(
        f"pgtls itself failed: {type(error).__name__}: {error}",
        detail=f"In {', '.join(places[-3:])}.",
        hint="This is a fault of pgtls, and nothing was changed. Please report these lines.",
    )


@contextmanager
def _in_english() -> Iterator[None]:
    """Have the server's messages in English, and so in ASCII, while the block runs.

    PL/Python can't take a message that is not UTF-8, and raises its own error through Python's
    frames, which ends the server at the next call.  lc_messages is not for everyone to set.
    """
    before = _locale.setlocale(_locale.LC_MESSAGES, None)
    if before in ("C", "POSIX"):
        yield
        return
    _locale.setlocale(_locale.LC_MESSAGES, "C")
    try:
        yield
    finally:
        _locale.setlocale(_locale.LC_MESSAGES, before)


@sql_function
def show(_: Asker, text: str, most: int) -> str:
    """The text of ``pgtls._shown(value, most)``: as every result goes out, in so many bytes."""
    return fitted(text, most) if most else text


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no garbage in cycles while the block runs: it makes none, and much that lives."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def check_layer(layer: int | None, lowest: int) -> None:
    """Raise ``InvalidInput`` for a layer that can't be asked for."""
    if layer is not None and not lowest <= layer <= 5:
        raise InvalidInput(
            f"there is no layer {layer}",
            detail=f"The layers that can be asked for are {lowest} to 5.",
            hint="select layer, name from pgtls.layers() lists them.",
        )
