"""What each of libpq's six sslmodes is worth, as measured, and what it comes to on one server."""

from __future__ import annotations

from .here import Here, Result, on_this_server
from .table import ATTACKS, MEASURED, MODES, Worth, needs_root, worth

__all__ = [
    "ATTACKS",
    "MEASURED",
    "MODES",
    "Here",
    "Result",
    "Worth",
    "needs_root",
    "on_this_server",
    "worth",
]
