"""Whether a certificate has the name that a client asked for, as each client looks for it."""

from __future__ import annotations

import ipaddress
import socket

from ..facts import Certificate
from .kinds import Client


def dns_names(certificate: Certificate) -> tuple[str, ...]:
    """Return the dNSName entries."""
    return tuple(name[4:] for name in certificate.san if name.startswith("DNS:"))


def ip_addresses(certificate: Certificate) -> tuple[str, ...]:
    """Return the iPAddress entries."""
    return tuple(name[3:] for name in certificate.san if name.startswith("IP:"))


def is_address(name: str) -> bool:
    """Return whether a name is an IP address."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def covers(
    certificate: Certificate,
    name: str,
    client: Client = Client.LIBPQ,
    *,
    addresses: bool = True,
) -> bool:
    """Return whether a client with verify-full accepts the certificate for a name or address.

    libpq compares the name that it was given with every dNSName, addresses as well, and with the
    first CN where there is no entry of the name's own kind (fe-secure-openssl.c,
    pgtls_verify_peer_name_matches_certificate_guts()).  Go has no CN (crypto/x509,
    VerifyHostname()); Node and pgjdbc take an address from an iPAddress only, or, pgjdbc, from a
    CN where there is no dNSName (tls.checkServerIdentity(); PGjdbcHostnameVerifier).

    Args:
        addresses: whether iPAddress entries are looked at: libpq does since 15.
    """
    address = _address(name)
    names = dns_names(certificate)
    if client is Client.LIBPQ:
        own = ip_addresses(certificate) if addresses else ()
        if _any(names, name) or (address is not None and _has(own, address)):
            return True
        kind = own if address is not None and addresses else names
        return not kind and _any(certificate.common_names[:1], name)
    if address is not None:
        found = _has(ip_addresses(certificate), address)
        by_cn = client is Client.PGJDBC and not names
        return found or (by_cn and name in certificate.common_names[-1:])
    if client is Client.GO:
        return _any(names, name)
    return _any(names or certificate.common_names[-1:], name)


def accepted_names(certificate: Certificate) -> tuple[str, ...]:
    """Return the names in a certificate by which libpq 15 and later accepts it."""
    candidates = (
        *dns_names(certificate),
        *ip_addresses(certificate),
        *certificate.common_names[:1],
    )
    return tuple(
        name
        for name in dict.fromkeys(candidates)
        if covers(certificate, name.replace("*", "any", 1) if name.startswith("*.") else name)
    )


def _address(name: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """libpq takes for IPv4 what inet_aton() takes, such as 127.1."""
    try:
        return ipaddress.ip_address(name)
    except ValueError:
        pass
    if not name[:1].isdigit():
        return None
    try:
        return ipaddress.IPv4Address(socket.inet_aton(name))
    except OSError:
        return None


def _has(
    addresses: tuple[str, ...], address: ipaddress.IPv4Address | ipaddress.IPv6Address
) -> bool:
    return any(ipaddress.ip_address(each) == address for each in addresses)


def _any(names: tuple[str, ...], name: str) -> bool:
    return any(_name_matches(pattern.lower(), name.lower()) for pattern in names)


def _name_matches(pattern: str, name: str) -> bool:
    """RFC 9525, 6.3: a wildcard stands for one whole left-most label."""
    if pattern == name:
        return True
    if not pattern.startswith("*."):
        return False
    first, dot, rest = name.partition(".")
    return bool(first and dot) and rest == pattern[2:]
