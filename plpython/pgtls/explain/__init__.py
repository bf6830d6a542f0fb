"""Error messages explained: which of both sides says it, the causes, how to tell, the cure."""

from __future__ import annotations

from .answer import Answer, explain
from .catalogue import CATALOGUE, SECTIONS
from .entry import Entry
from .log import Log, log_messages

__all__ = ["CATALOGUE", "SECTIONS", "Answer", "Entry", "Log", "explain", "log_messages"]
