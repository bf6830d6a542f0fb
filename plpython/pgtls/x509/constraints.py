"""Name constraints (RFC 5280, 4.2.1.10), as OpenSSL applies them (v3_ncons.c)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..facts import Certificate
from . import der as asn1
from . import extensions as ext
from . import names
from .der import Item


def violated(chain: Sequence[Certificate], first: int) -> tuple[str, int] | None:
    """Return ``constraints`` and the place of a certificate whose names its CAs don't allow.

    Args:
        first: 1 where the chain begins with a CA whose own certificates are meant.
    """
    for place in reversed(range(len(chain))):
        certificate = chain[place]
        leaf = place + first == 0
        # A CA that is issued by itself is not looked at.
        if not leaf and certificate.self_issued:
            continue
        for above in reversed(chain[place + 1 :]):
            constraints = ext.read(asn1.certificate(above.der).extensions).constraints
            if constraints is not None and not _allowed(certificate, constraints, leaf=leaf):
                return "constraints", place
    return None


def _allowed(
    certificate: Certificate,
    constraints: tuple[tuple[Item, ...], tuple[Item, ...]],
    *,
    leaf: bool,
) -> bool:
    permitted, excluded = constraints
    for tag, value in _named(certificate, leaf=leaf):
        same = [_matches(tag, value, base) for base in permitted if base.tag == tag]
        if same and not any(same):
            return False
        if any(_matches(tag, value, base) for base in excluded if base.tag == tag):
            return False
    return True


def _named(certificate: Certificate, *, leaf: bool) -> Iterator[tuple[int, bytes]]:
    """Every name of a certificate that a constraint may speak of."""
    parts = asn1.certificate(certificate.der)
    subject = asn1.name(parts.subject)
    if subject:
        yield ext.DIRECTORY, parts.subject
    alternatives = ext.read(parts.extensions).names
    for attributes in subject:
        for part in attributes:
            if part.oid == names.EMAIL and part.text is not None:
                yield ext.EMAIL, part.text.encode("latin-1", "replace")
    for item in alternatives:
        whole = item.tag == ext.DIRECTORY
        yield item.tag, next(asn1.items(item.content)).whole if whole else item.content
    if leaf and not any(item.tag == ext.DNS for item in alternatives):
        # NAME_CONSTRAINTS_check_CN(): a CN that looks like a host name.
        for name in certificate.common_names:
            if _is_host_name(name):
                yield ext.DNS, name.encode("ascii")


def _is_host_name(name: str) -> bool:
    """v3_ncons.c, cn2dnsid()."""
    name = name.rstrip("\0")
    labels = name.split(".")
    return len(labels) > 1 and all(
        label
        and all(c.isascii() and (c.isalnum() or c in "-_") for c in label)
        and label[0] != "-"
        and label[-1] != "-"
        for label in labels
    )


def _matches(tag: int, value: bytes, base: Item) -> bool:
    if tag == ext.DIRECTORY:
        wanted = names.canonical(next(asn1.items(base.content)).whole)
        return names.canonical(value).startswith(wanted)
    if tag == ext.ADDRESS:
        return _address(value, base.content)
    text, pattern = value.lower(), base.content.lower()
    if tag == ext.DNS:
        return _host(text, pattern)
    if tag == ext.EMAIL:
        return _mail(text, pattern)
    if tag == ext.URI:
        host = text.partition(b"://")[2].partition(b"/")[0].partition(b":")[0]
        return host.endswith(pattern) if pattern.startswith(b".") else host == pattern
    return False


def _address(value: bytes, base: bytes) -> bool:
    """Any mask at all, not only one that begins with ones."""
    if len(base) != 2 * len(value):
        return False
    network, mask = base[: len(value)], base[len(value) :]
    return all(not (v ^ n) & m for v, n, m in zip(value, network, mask))


def _host(name: bytes, pattern: bytes) -> bool:
    """nc_dns(): the end of the name, after a dot where the pattern does not begin with one."""
    if not pattern:
        return True
    if not name.endswith(pattern):
        return False
    before = name[: -len(pattern)]
    return not before or pattern.startswith(b".") or before.endswith(b".")


def _mail(name: bytes, pattern: bytes) -> bool:
    """nc_email_eai(), nc_email()."""
    host = name.rpartition(b"@")[2]
    if b"@" in pattern:
        return name == pattern
    return host.endswith(pattern) if pattern.startswith(b".") else host == pattern
