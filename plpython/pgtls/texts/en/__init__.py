"""English: a module a layer, what checks share, and the phrases of the other functions."""

from __future__ import annotations

from . import layer0, layer1, layer2, layer3, layer4, layer5
from .common import COMMON, FILES
from .drivers import DRIVERS
from .errors import ERRORS
from .hba import LINT, MATCH, SIMULATE
from .phrases import PHRASES
from .rollout import CLIENTS, PREFLIGHT, ROLLOUT, VERIFY, WHO
from .sslmodes import SSLMODES

CHECKS = {
    **layer0.CHECKS,
    **layer1.CHECKS,
    **layer2.CHECKS,
    **layer3.CHECKS,
    **layer4.CHECKS,
    **layer5.CHECKS,
}

__all__ = [
    "CHECKS",
    "CLIENTS",
    "COMMON",
    "DRIVERS",
    "ERRORS",
    "FILES",
    "LINT",
    "MATCH",
    "PHRASES",
    "PREFLIGHT",
    "ROLLOUT",
    "SIMULATE",
    "SSLMODES",
    "VERIFY",
    "WHO",
]
