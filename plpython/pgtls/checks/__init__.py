"""The catalogue of checks: one module a layer, each check a small function with its metadata."""

from . import layer0, layer1, layer1_hba, layer1_wire, layer2, layer3, layer4, layer5
from .base import CATALOGUE, Check, Outcome

__all__ = [
    "CATALOGUE",
    "Check",
    "Outcome",
    "layer0",
    "layer1",
    "layer1_hba",
    "layer1_wire",
    "layer2",
    "layer3",
    "layer4",
    "layer5",
]
