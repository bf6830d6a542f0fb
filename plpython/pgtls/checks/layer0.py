"""Layer 0, requirements: can this server speak TLS 1.2 and 1.3 at all?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from .. import policy
from ..facts import Server
from .base import Outcome, check, failed, known, not_applicable, passed, setting, warned


@check(
    "TLS001",
    layer=0,
    severity="critical",
    reference="PostgreSQL documentation, --with-ssl, ssl_library",
)
def built_with_openssl(server: Server) -> Iterator[Outcome]:
    """The build has TLS."""
    library = setting(server, "ssl_library")
    yield passed(library=library) if library else failed("none", "ssl_library")


@check(
    "TLS002",
    layer=0,
    severity="high",
    reference="OpenSSL release notes 1.1.1; OpenSSL release strategy",
)
def openssl_is_recent(server: Server) -> Iterator[Outcome]:
    """The OpenSSL that runs is 1.1.1 or later, and OpenSSL still mends it."""
    if not setting(server, "ssl_library"):
        yield not_applicable("no_tls")
        return
    library = known(server.openssl)
    required = ".".join(map(str, policy.REQUIRED_OPENSSL))
    if library.version < policy.REQUIRED_OPENSSL:
        yield failed("old", "OpenSSL", found=library.text, required=required)
        return
    row = policy.openssl_support(library.version)
    if library.version[:2] > policy.branch_of(row)[:2]:
        yield warned("unlisted", "OpenSSL", found=library.text, severity="info")
    elif row.end_of_life is not None and row.end_of_life < server.now.date():
        values = {"found": library.text, "branch": row.branch}
        yield warned("ended", "OpenSSL", end_of_life=row.end_of_life, severity="medium", **values)
    else:
        yield passed("OpenSSL", found=library.text, required=required)


@check("TLS003", layer=0, severity="high", reference="PostgreSQL versioning policy")
def postgres_is_maintained(server: Server) -> Iterator[Outcome]:
    """The major version still gets fixes."""
    row = policy.postgres_support(server.version_num)
    if row is None:
        yield warned("unlisted", "PostgreSQL", version=server.version, severity="info")
        return
    if policy.is_prerelease(server.version):
        yield warned("prerelease", "PostgreSQL", version=server.version, severity="medium")
        return
    values = {"version": server.version, "end_of_life": row.end_of_life.isoformat()}
    left = row.end_of_life - server.now.date()
    if left < timedelta(0):
        yield failed("ended", "PostgreSQL", **values)
    elif left < timedelta(days=180):
        yield warned("ends_soon", "PostgreSQL", severity="low", **values)
    else:
        yield passed("PostgreSQL", **values)


@check(
    "TLS004",
    layer=0,
    severity="medium",
    reference="RFC 8446; RFC 9325, 3.1.1; PostgreSQL documentation, ssl_max_protocol_version",
    since=120000,
)
def tls13_is_available(server: Server) -> Iterator[Outcome]:
    """TLS 1.3 can be negotiated."""
    if not setting(server, "ssl_library"):
        yield not_applicable("no_tls")
        return
    greatest = setting(server, "ssl_max_protocol_version")
    if greatest not in ("", "TLSv1.3"):
        yield failed("capped", "ssl_max_protocol_version", value=greatest)
        return
    library = known(server.openssl)
    if "TLSv1.3" not in policy.openssl_support(library.version).protocols:
        yield failed("library", "OpenSSL", found=library.text)
    else:
        yield passed("OpenSSL", found=library.text)
