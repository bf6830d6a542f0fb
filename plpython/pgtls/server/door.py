"""The door to ``plpy``: queries go in by it, errors leave by it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import Any

from ..collect import SqlError, asker
from ..errors import InvalidInput, PgtlsError
from ..quoting import visible

Rows = list[tuple[object, ...]]
_Function = Callable[..., Any]

# Errors of this class end the caller's query and must not be taken for a fact that is not known:
# query_canceled, admin_shutdown and their like (PostgreSQL documentation, Appendix A).
_OPERATOR_INTERVENTION = "57"


class Plpy:
    """The door to SQL inside the server.  Plans are kept for the life of the backend."""

    _plans: dict[str, Any] = {}  # noqa: RUF012 - shared by all calls on purpose

    def __init__(self, plpy: Any):
        self._plpy = plpy

    def rows(self, sql: str, types: Sequence[str] = (), values: Sequence[object] = ()) -> Any:
        """Return the rows of a query; raise ``SqlError`` when it fails."""
        plpy = self._plpy
        try:
            if sql not in self._plans:
                self._plans[sql] = plpy.prepare(sql, list(types))
            return plpy.execute(self._plans[sql], list(values))
        except plpy.SPIError as error:
            sqlstate = getattr(error, "sqlstate", "XX000")
            if sqlstate.startswith(_OPERATOR_INTERVENTION):
                raise
            raise SqlError(str(error), sqlstate) from None


def sql_function(function: _Function) -> _Function:
    """Let a function's own errors leave as PostgreSQL's, with all their fields."""

    @functools.wraps(function)
    def call(plpy: Any, *arguments: object) -> Any:
        try:
            return function(asker(Plpy(plpy), in_backend=True), *arguments)
        except PgtlsError as error:
            failure = error
        # They repeat what was given, and what stands in files: it must not steer a terminal.
        words = {"detail": failure.detail, "hint": failure.hint}
        fields = {name: visible(text) for name, text in words.items() if text is not None}
        return plpy.error(visible(failure.message), sqlstate=failure.sqlstate, **fields)

    return call


def check_layer(layer: int | None, lowest: int) -> None:
    """Raise ``InvalidInput`` for a layer that can't be asked for."""
    if layer is not None and not lowest <= layer <= 5:
        raise InvalidInput(
            f"there is no layer {layer}",
            detail=f"The layers that can be asked for are {lowest} to 5.",
            hint="select layer, name from pgtls.layers() lists them.",
        )
