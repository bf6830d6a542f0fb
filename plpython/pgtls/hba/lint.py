"""Rules that can never decide anything, because an earlier one takes all that they match."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..facts import Rule, within


def shadowed(rules: Sequence[Rule]) -> Iterator[tuple[Rule, Rule]]:
    """Yield ``(rule, earlier)`` for each rule that one earlier rule contains in every field."""
    for number, rule in enumerate(rules):
        earlier = next((other for other in rules[:number] if covers(other, rule)), None)
        if earlier is not None:
            yield rule, earlier


def covers(outer: Rule, inner: Rule) -> bool:
    """Return whether every connection that ``inner`` matches is matched by ``outer`` too."""
    return (
        inner.channels <= outer.channels
        and bool(inner.channels)
        and covers_names_and_address(outer, inner)
    )


def covers_names_and_address(outer: Rule, inner: Rule) -> bool:
    """Return the same without regard to the rules' types."""
    return (
        _covers_names(outer.database, inner.database, beyond_all=("replication",))
        and _covers_names(outer.user_name, inner.user_name, beyond_all=())
        and _covers_address(outer, inner)
    )


def _covers_names(
    outer: tuple[str, ...], inner: tuple[str, ...], *, beyond_all: tuple[str, ...]
) -> bool:
    names = set(outer)
    return all(name in names or ("all" in names and name not in beyond_all) for name in inner)


def _covers_address(outer: Rule, inner: Rule) -> bool:
    if outer.address in (None, "all"):
        return True
    if outer.network is not None and inner.network is not None:
        return within(inner.network, outer.network)
    if outer.address == "samenet" and inner.address == "samehost":
        return True
    return outer.network is None and outer.address == inner.address
