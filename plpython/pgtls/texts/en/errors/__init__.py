"""English: error messages, their causes and cures, by the entries of the catalogue."""

from __future__ import annotations

from . import between, clients, files, handshake, rules, servers

ERRORS = {
    **rules.ERRORS,
    **clients.ERRORS,
    **servers.ERRORS,
    **handshake.ERRORS,
    **files.ERRORS,
    **between.ERRORS,
}
