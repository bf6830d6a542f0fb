"""What a scenario is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

from stage import NAME, Stage

#: Texts that no server at hand can be made to show: ``tests/unit/test_catalogue.py`` shows them.
NOT_LIVE = {
    ("TLS001", "none"): "a build without TLS: test_nossl.py shows it on one",
    ("TLS002", "old"): "OpenSSL before 1.1.1",
    ("TLS002", "pass"): "the clock decides",
    ("TLS002", "ended"): "the clock decides",
    ("TLS002", "unlisted"): "a version to come",
    ("TLS003", "prerelease"): "no release",
    ("TLS003", "ended"): "the clock decides",
    ("TLS003", "ends_soon"): "the clock decides",
    ("TLS003", "unlisted"): "a major version to come",
    ("TLS004", "library"): "OpenSSL before 1.1.1",
    ("TLS102", "not_proven"): "whatever has a certificate without its key is no PostgreSQL",
    ("TLS112", "unsupported"): "a build without TLS or GSSAPI: test_nossl.py",
    ("TLS114", "not_local"): "asked from outside the server",
}


@dataclass(frozen=True)
class Scenario:
    """A state, and what is expected of it.

    Attributes:
        expected: ``TLS104 fail plaintext``, one of the rows of the check; ``TLS104 pass`` and
            ``TLS104 not_applicable no_tls``, all of them.
        names: what is declared in ``pgtls.server_name``.
        reload: whether the state comes before the reload; else after it.
        network: whether it takes an address that is not loopback.
        restarts: whether it restarts the cluster, which has to be taken back.
        fresh: whether a new backend has to look.
    """

    name: str
    arrange: Callable[[Stage], object]
    expected: tuple[str, ...]
    names: tuple[str, ...] = (NAME,)
    reload: bool = True
    network: bool = False
    restarts: bool = False
    fresh: bool = False


def scenario(
    name: str, arrange: Callable[[Stage], object], *expected: str, **more: object
) -> Scenario:
    """Return a scenario; ``expected`` as its attribute says."""
    return Scenario(name, arrange, expected, **more)  # type: ignore[arg-type]


def nothing(_: Stage) -> None:
    """Leave the state as it is: it is a matter of the names, or of what is expected."""
