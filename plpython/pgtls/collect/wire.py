"""What the server's own port presents, asked by the backend as a client would.

The answers are kept in the backend until the configuration is loaded again: the TLS context of
the port is the postmaster's, which takes in no connection between telling the backends of a
reload and having loaded its files (postmaster.c, process_pm_reload_request()).
"""

from __future__ import annotations

from datetime import datetime

from .. import policy
from ..facts import ONLY_IN_BACKEND, CertificateFile, DryLoad, OldProtocols, ServedChain, Unknown
from ..wire import offer_old, served
from ..wire.hello import is_address
from . import queries
from .database import Asker

# A server that does not answer itself in this time has other troubles.
_TIMEOUT = 1.0

_NO_PORT = Unknown("the server listens on Unix sockets alone, where no TLS is spoken")

# What listen_addresses has for every address, and where that is reached.
_ANY = {"*": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104

_KEPT: dict[tuple[object, ...], ServedChain | OldProtocols] = {}


def own_address(who: Asker) -> tuple[str, int] | Unknown:
    """Return host and port by which the server can be reached from itself.

    ``listen_addresses`` and ``port`` are those in force: they change at a start alone.
    """
    listed = [name.strip().strip('"') for name in who.setting("listen_addresses").split(",")]
    hosts = [_ANY.get(name, name) for name in listed if name]
    if not hosts:
        return _NO_PORT
    # A name only where there is no address: the name service may be slow.
    host = next((name for name in hosts if is_address(name)), hosts[0])
    return host, int(who.setting("port"))


def served_chain(who: Asker, loaded: datetime) -> ServedChain | Unknown | None:
    """Return the chain that the server's own port presents; None with TLS off.

    Args:
        loaded: when the configuration was last loaded.
    """
    if not who.in_backend:
        return ONLY_IN_BACKEND
    address = who.known(lambda: own_address(who))
    if isinstance(address, Unknown):
        return address
    if who.setting("ssl") != "on":
        return None
    key = ("chain", loaded, *address)
    kept = _KEPT.get(key)
    if isinstance(kept, ServedChain):
        return kept
    found = served(*address, timeout=_TIMEOUT, interrupted=lambda: interruptible(who))
    if found.problem is None:
        _keep(key, found)
    return found


def old_protocols(
    who: Asker,
    loaded: datetime,
    chain: ServedChain | Unknown | None,
    file: CertificateFile | Unknown,
    dry_load: DryLoad | Unknown,
) -> OldProtocols | Unknown | None:
    """Return what the port says to TLS 1.1 and older, where there is reason to ask.

    A server that refuses writes a line to its log for it, and posture() may run every minute: it
    is asked where the settings allow old protocols, or where the port may serve by other
    settings than those that are shown, because they do not load.
    """
    if not isinstance(chain, ServedChain) or chain.problem not in (None, "alert", "no_common"):
        return chain if isinstance(chain, Unknown) else None
    least = who.known(lambda: who.setting("ssl_min_protocol_version"))
    allowed = not isinstance(least, Unknown) and least in ("", *policy.DEPRECATED_PROTOCOLS)
    if not allowed and not _in_doubt(chain, file, dry_load):
        return None
    key = ("old", loaded, chain.host, chain.port)
    kept = _KEPT.get(key)
    if isinstance(kept, OldProtocols):
        return kept
    found = offer_old(
        chain.host, chain.port, timeout=_TIMEOUT, interrupted=lambda: interruptible(who)
    )
    if isinstance(found, OldProtocols):
        _keep(key, found)
    return found


def _in_doubt(
    chain: ServedChain, file: CertificateFile | Unknown, dry_load: DryLoad | Unknown
) -> bool:
    """Whether what is in force may be older than what the settings and files say."""
    failed = isinstance(dry_load, DryLoad) and dry_load.failed not in (None, "passphrase")
    return failed or (
        isinstance(file, CertificateFile)
        and not chain.presents([one.der for one in file.certificates])
    )


def interruptible(who: Asker) -> None:
    """Let a cancelled query end: PL/Python notices it when it asks SQL."""
    who.database.rows(queries.NOTHING)


def _keep(key: tuple[object, ...], fact: ServedChain | OldProtocols) -> None:
    for old in [one for one in _KEPT if one[0] == key[0]]:
        del _KEPT[old]
    _KEPT[key] = fact
