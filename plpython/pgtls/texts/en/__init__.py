"""English: a module a layer, what checks share, and the phrases of the other functions.

Each table is imported when it is first asked for: a job that only looks at the posture pays for
no sentence of ``explain``.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

_LAYERS = tuple(f"layer{layer}" for layer in range(6))
_MODULES = {
    "CLIENTS": "rollout",
    "COMMON": "common",
    "DRIVERS": "drivers",
    "ERRORS": "errors",
    "FILES": "common",
    "LINT": "hba",
    "MATCH": "hba",
    "PHRASES": "phrases",
    "PREFLIGHT": "rollout",
    "ROLLOUT": "rollout",
    "SIMULATE": "hba",
    "SSLMODES": "sslmodes",
    "VERIFY": "rollout",
    "WHO": "rollout",
}


def table(name: str) -> dict[str, Any]:
    """Return a table of texts by its name: ``CHECKS``, ``PHRASES``, …"""
    if name == "CHECKS":
        layers = [import_module(f".{layer}", __name__) for layer in _LAYERS]
        return {key: text for layer in layers for key, text in layer.CHECKS.items()}
    found: dict[str, Any] = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    return found


def __getattr__(name: str) -> dict[str, Any]:
    """Return a table as an attribute, for whoever reads them all."""
    if name != "CHECKS" and name not in _MODULES:
        raise AttributeError(name)
    return table(name)
