"""Layer 3, identified: would a client with verify-full find the name that it asked for?"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator

from ..acceptance import Client, covers, dns_names, ip_addresses, is_address
from ..facts import Server, Unknown
from .base import (
    Outcome,
    check,
    failed,
    known,
    not_applicable,
    passed,
    setting,
    tls_on,
    unless,
    warned,
    with_extensions,
)
from .layer2 import name_of, server_file

_NAMES = 'RFC 9525, 6.3; libpq documentation, "Client Verification of Server Certificates"'
_EVERYWHERE = ("*", "0.0.0.0", "::")  # noqa: S104 - compared with, not listened on


def _is_loopback(name: str) -> bool:
    return name == "localhost" or (is_address(name) and ipaddress.ip_address(name).is_loopback)


def names_in_use(server: Server) -> Iterator[tuple[str, str]]:
    """Yield ``(name, where it is from)`` for each name that clients are known to use."""
    for name in known(server.names):
        yield name, "declared"
    for name in setting(server, "listen_addresses").replace(" ", "").split(","):
        if name and name not in _EVERYWHERE and not _is_loopback(name):
            yield name, "listen_addresses"


@check("TLS301", layer=3, severity="high", reference=f"{_NAMES}; RFC 5280, 4.2.1.6")
def san_present(server: Server) -> Iterator[Outcome]:
    """The certificate has subject alternative names."""
    if known(server.certificate).problem is not None:
        yield failed("no_file", "ssl_cert_file", severity=None if tls_on(server) else "medium")
        return
    leaf = with_extensions(server_file(server).certificates[0])
    if leaf.san:
        yield passed(name_of(leaf), san=", ".join(leaf.san))
    else:
        yield failed("none", name_of(leaf))


@check("TLS302", layer=3, severity="high", reference=_NAMES)
def san_covers_names(server: Server) -> Iterator[Outcome]:
    """The names that clients use are in the certificate."""
    leaf = with_extensions(server_file(server).certificates[0])
    names = [(name, source) for name, source in names_in_use(server) if not is_address(name)]
    if names:
        yield from unless(
            (failed(source, name, name=name) for name, source in names if not covers(leaf, name)),
            passed(names=", ".join(sorted({name for name, _ in names}))),
        )
        return
    if known(server.names):
        yield not_applicable("only_addresses")
        return
    host_name = "" if isinstance(server.host_name, Unknown) else server.host_name
    if host_name and covers(leaf, host_name):
        yield passed(names=host_name)
    else:
        certified = (name for name in dns_names(leaf) if not name.startswith("*"))
        yield warned(
            "nothing_declared",
            "pgtls.server_name",
            host_name=host_name,
            san=", ".join(leaf.san) or "-",
            # Of what is known, the name that clients most likely use.
            name=next(certified, host_name) or "<name>",
            severity="low",
        )


@check("TLS303", layer=3, severity="low", reference="RFC 9525, 7.1")
def wildcard(server: Server) -> Iterator[Outcome]:
    """No name in the certificate stands for many hosts."""
    leaf = with_extensions(server_file(server).certificates[0])
    yield from unless(
        (warned("wildcard", name, name=name) for name in dns_names(leaf) if name.startswith("*")),
        passed(name_of(leaf)),
    )


@check(
    "TLS304", layer=3, severity="medium", reference=f"{_NAMES}; PostgreSQL 15 release notes (libpq)"
)
def ip_san(server: Server) -> Iterator[Outcome]:
    """Addresses that clients connect to by number are in the certificate as iPAddress."""
    leaf = with_extensions(server_file(server).certificates[0])
    wanted = [(name, source) for name, source in names_in_use(server) if is_address(name)]
    if not wanted:
        yield not_applicable("no_addresses")
        return
    present = {ipaddress.ip_address(address) for address in ip_addresses(leaf)}
    for address, source in wanted:
        if ipaddress.ip_address(address) in present:
            yield passed(address)
        elif source == "declared":
            yield failed("declared", address, name=address)
        else:
            yield warned("listen_addresses", address, name=address, severity="low")


@check("TLS305", layer=3, severity="medium", reference=f"{_NAMES}; RFC 9525, 2")
def common_name(server: Server) -> Iterator[Outcome]:
    """No name stands in the CN alone, where clients that see a SAN do not look."""
    leaf = with_extensions(server_file(server).certificates[0])
    if not leaf.common_names:
        yield not_applicable("no_cn")
        return
    name = leaf.common_names[0]
    if not leaf.san:
        yield failed("only_cn", name, name=name)
    elif "." in name and not is_address(name) and not covers(leaf, name, Client.GO):
        yield warned("not_in_san", name, name=name, san=", ".join(leaf.san))
    else:
        yield passed(name)
