"""Dataclasses that a backend's first call can afford.

    from .dataclass import dataclass

    @dataclass(frozen=True)
    class Place:
        host: str
        port: int = 5432

The standard library writes and compiles six methods for every class, about a millisecond each; the
server's modules have some sixty, and a job of pg_cron pays for them at every run.  Here one is
compiled, when the first instance is made, and the others are shared.  ``fields``, ``replace``,
``asdict`` and ``astuple`` of the standard library take these classes as they take its own;
``replace`` of this module takes a fifth of the time.
"""

from __future__ import annotations

import dataclasses
from operator import attrgetter
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import replace as replace
else:

    def dataclass(cls=None, *, frozen=False):
        """Make a class a dataclass; with other options than this one, take the library's."""
        if cls is None:
            return lambda cls: _made(cls, frozen)
        return _made(cls, frozen)

    def replace(instance, **changes):
        """Return a copy of a dataclass's instance with other values in some of its fields."""
        made = object.__new__(instance.__class__)
        old, new = instance.__dict__, made.__dict__
        for name in instance.__dataclass_fields__:
            new[name] = changes.pop(name) if name in changes else old[name]
        if changes:
            raise TypeError(f"{type(made).__name__} has no field {', '.join(changes)}")
        if hasattr(made, "__post_init__"):
            made.__post_init__()
        return made


_UNSET = object()
_PARAMS = {frozen: SimpleNamespace(frozen=frozen) for frozen in (False, True)}


def _made(cls: Any, frozen: bool) -> Any:
    fields: dict[str, Any] = {}
    for base in cls.__mro__[-1:0:-1]:
        fields.update(getattr(base, "__dataclass_fields__", {}))
    for name, type_ in getattr(cls, "__annotations__", {}).items():
        if not str(type_).startswith("ClassVar"):
            fields[name] = _field(cls, name, type_)
    cls.__dataclass_fields__ = fields
    cls.__dataclass_params__ = _PARAMS[frozen]
    cls.__init__ = _compiled_at_first(cls, fields)
    if frozen:
        cls.__setattr__ = cls.__delattr__ = _refuse
    cls.__repr__ = _repr
    if "__eq__" not in cls.__dict__:
        compared = [name for name, each in fields.items() if each.compare]
        cls.__eq__, hashed = _comparison(compared)
        # What can change has no hash.
        cls.__hash__ = hashed if frozen else None
    return cls


def _field(cls: Any, name: str, type_: Any) -> Any:
    default = cls.__dict__.get(name, dataclasses.MISSING)
    found = default
    if not isinstance(default, dataclasses.Field):
        found = dataclasses.field() if default is dataclasses.MISSING else _with_default(default)
    elif default.default is dataclasses.MISSING:
        delattr(cls, name)
    else:
        setattr(cls, name, default.default)
    found.name, found.type = name, type_
    found._field_type = dataclasses._FIELD  # type: ignore[attr-defined]
    return found


def _with_default(default: Any) -> Any:
    return dataclasses.field(default=default)


def _compiled_at_first(cls: Any, fields: dict[str, Any]) -> Any:
    def __init__(self: Any, *args: Any, **kwargs: Any) -> None:
        cls.__init__ = _initializer(cls, fields)
        cls.__init__(self, *args, **kwargs)

    return __init__


def _initializer(cls: Any, fields: dict[str, Any]) -> Any:
    """The constructor, written out: generic code would take as long at every call."""
    known: dict[str, Any] = {"UNSET": _UNSET}
    parameters, body = [], []
    for name, each in fields.items():
        value = name
        if each.default is not dataclasses.MISSING:
            known[f"default_{name}"] = each.default
            parameters.append(f"{name}=default_{name}")
        elif each.default_factory is not dataclasses.MISSING:
            known[f"make_{name}"] = each.default_factory
            parameters.append(f"{name}=UNSET")
            value = f"make_{name}() if {name} is UNSET else {name}"
        else:
            parameters.append(name)
        body.append(f" d[{name!r}] = {value}")
    if hasattr(cls, "__post_init__"):
        body.append(" self.__post_init__()")
    lines = [f"def __init__(self, {', '.join(parameters)}):", " d = self.__dict__", *body]
    exec("\n".join(lines), known)  # noqa: S102 - made of the class's own names
    return known["__init__"]


def _comparison(names: list[str]) -> tuple[Any, Any]:
    values = attrgetter(*names) if names else type

    def equal(self: Any, other: Any) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self is other or bool(values(self) == values(other))

    def hashed(self: Any) -> int:
        return hash(values(self))

    return equal, hashed


def _refuse(self: Any, name: str, *_: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r} of {self!r}")


def _repr(self: Any) -> str:
    shown = (
        f"{name}={getattr(self, name)!r}"
        for name, each in self.__dataclass_fields__.items()
        if each.repr
    )
    return f"{type(self).__qualname__}({', '.join(shown)})"
