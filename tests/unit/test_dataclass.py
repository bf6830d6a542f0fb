"""Our dataclasses behave as the standard library's, whatever the fields."""

from __future__ import annotations

import dataclasses
from dataclasses import asdict, astuple, fields, replace
from typing import Any, ClassVar

import pytest

from pgtls.dataclass import dataclass as ours
from pgtls.dataclass import replace as our_replace


def _classes(decorate: Any) -> list[Any]:
    @decorate(frozen=True)
    class Plain:
        a: int
        b: str = "x"
        kind: ClassVar[str] = "plain"

    @decorate(frozen=True)
    class Factory:
        a: list[int] = dataclasses.field(default_factory=list)
        hidden: str = dataclasses.field(default="h", repr=False)
        ignored: int = dataclasses.field(default=0, compare=False)

    @decorate(frozen=True)
    class Checked:
        a: int = 1

        def __post_init__(self) -> None:
            if self.a < 0:
                raise ValueError(self.a)

    @decorate(frozen=True)
    class Single:
        a: tuple[int, ...] = ()

    @decorate(frozen=True)
    class Nothing:
        pass

    @decorate(frozen=True)
    class Below(Plain):
        c: int = 3

    @decorate
    class Mutable:
        a: int = 1
        b: list[int] = dataclasses.field(default_factory=list)

    return [Plain, Factory, Checked, Single, Nothing, Below, Mutable]


ARGUMENTS: list[list[tuple[tuple[Any, ...], dict[str, Any]]]] = [
    [((1,), {}), ((1, "y"), {}), ((), {"a": 2, "b": "z"}), ((), {}), ((1, 2, 3), {})],
    [((), {}), (([1],), {}), (([1], "q", 5), {}), (([1], "q", 6), {})],
    [((), {}), ((5,), {}), ((-1,), {})],
    [((), {}), (((1, 2),), {})],
    [((), {}), ((1,), {})],
    [((1,), {}), ((1, "y", 4), {}), ((), {"c": 5, "a": 1})],
    [((), {}), ((2, [3]), {})],
]


def _made(class_: Any, arguments: list[tuple[tuple[Any, ...], dict[str, Any]]]) -> list[Any]:
    found: list[Any] = []
    for positional, named in arguments:
        try:
            found.append(class_(*positional, **named))
        except (TypeError, ValueError) as error:
            found.append(type(error).__name__)
    return found


@pytest.mark.parametrize("number", range(len(ARGUMENTS)))
def test_a_class_of_ours_is_one_of_theirs(number: int) -> None:
    mine = _made(_classes(ours)[number], ARGUMENTS[number])
    theirs = _made(_classes(dataclasses.dataclass)[number], ARGUMENTS[number])
    for one, other in zip(mine, theirs):
        if isinstance(other, str):
            assert one == other
            continue
        assert repr(one) == repr(other)
        assert asdict(one) == asdict(other)
        assert astuple(one) == astuple(other)
        assert [f.name for f in fields(one)] == [f.name for f in fields(other)]
        assert replace(one) == one
    pairs = [(i, j) for i in range(len(mine)) for j in range(len(mine))]
    assert [mine[i] == mine[j] for i, j in pairs] == [theirs[i] == theirs[j] for i, j in pairs]
    assert [_hash(one) for one in mine] == [_hash(other) for other in theirs]
    assert [_changed(one) for one in mine] == [_changed(other) for other in theirs]


CHANGES: list[dict[str, Any]] = [{}, {"a": 9}, {"a": -9}, {"b": "w"}, {"none": 1}, {"a": 1, "c": 2}]


@pytest.mark.parametrize("number", range(len(ARGUMENTS)))
def test_a_copy_of_ours_is_one_of_theirs(number: int) -> None:
    mine = _made(_classes(ours)[number], ARGUMENTS[number])
    theirs = _made(_classes(dataclasses.dataclass)[number], ARGUMENTS[number])
    for one, other in zip(mine, theirs):
        if not isinstance(one, str):
            for changes in CHANGES:
                assert _copy(our_replace, one, changes) == _copy(replace, other, changes)


def _copy(make: Any, thing: Any, changes: dict[str, Any]) -> str:
    try:
        return repr(make(thing, **changes))
    except (TypeError, ValueError) as error:
        return type(error).__name__


def _changed(thing: Any) -> Any:
    if isinstance(thing, str):
        return thing
    try:
        thing.a = 7
        value = thing.a
        del thing.a
    except dataclasses.FrozenInstanceError:
        return "frozen"
    return value


def _hash(thing: Any) -> Any:
    try:
        return hash(thing) == hash(thing)
    except TypeError:
        return "unhashable"
