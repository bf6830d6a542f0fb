"""What goes wrong, a module a subject; each case notes what client and log are explained by."""

from . import clients, files, handshake, replicas, rules, servers
from .base import CASES, Case

__all__ = ["CASES", "Case", "clients", "files", "handshake", "replicas", "rules", "servers"]
