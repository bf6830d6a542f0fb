"""Groups whose commands are imported when they are called: a run pays for what it does.

commands = Commands(__package__, {"server": "cert_issue:server"})
@click.group(commands=commands)
"""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from importlib import import_module

import click


class Commands(MutableMapping[str, click.Command]):
    """The commands of a group by their names, each as ``module:attribute`` until it is asked for.

    Args:
        package: that the modules are in.
        places: name of a command to where it is.
    """

    def __init__(self, package: str, places: dict[str, str]):
        self._package = package
        self._places = places
        self._loaded: dict[str, click.Command] = {}

    def __getitem__(self, name: str) -> click.Command:
        if name not in self._loaded:
            module, _, attribute = self._places[name].partition(":")
            found = getattr(import_module(f".{module}", self._package), attribute)
            self._loaded[name] = found
        return self._loaded[name]

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._places[name] = ""
        self._loaded[name] = command

    def __delitem__(self, name: str) -> None:
        del self._places[name]
        self._loaded.pop(name, None)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
