"""``pgtls.requirements()``: what the server stands on, and what it takes."""

from __future__ import annotations

import ssl
import sys
from collections.abc import Iterator
from datetime import datetime

import cryptography

from .. import policy
from ..dataclass import dataclass
from ..facts import Library, Unknown
from ..texts import TEXTS


@dataclass(frozen=True)
class Requirement:
    """One row: a component, the least that is required of it, and what was found."""

    component: str
    required: str
    found: str | None
    status: str
    detail: str


def requirements(
    *,
    version_num: int,
    version: str,
    now: datetime,
    ssl_library: str,
    openssl: Library | Unknown,
    plpython: str | None,
) -> list[Requirement]:
    """Return a row for each component.

    Args:
        version_num, version: ``server_version_num`` and ``server_version``.
        ssl_library: the setting; empty for a build without TLS.
        openssl: what the backend's own process has loaded.
        plpython: version of the extension plpython3u.
    """
    return [
        *_openssl(ssl_library, openssl, now),
        _postgres(version_num, version, now),
        Requirement(
            "plpython3u",
            "1.0",
            plpython,
            "pass" if plpython else "fail",
            TEXTS.phrase("need_plpython"),
        ),
        _at_least(
            "Python",
            policy.REQUIRED_PYTHON,
            ".".join(map(str, sys.version_info[:3])),
            "need_python",
        ),
        _at_least(
            "cryptography",
            policy.REQUIRED_CRYPTOGRAPHY,
            cryptography.__version__,
            "need_cryptography",
        ),
    ]


def _openssl(ssl_library: str, openssl: Library | Unknown, now: datetime) -> Iterator[Requirement]:
    required = _dotted(policy.REQUIRED_OPENSSL)
    if not ssl_library:
        remedy = TEXTS.outcome("TLS001", "none", {})[0]
        yield Requirement("OpenSSL", required, None, "fail", remedy)
        return
    if isinstance(openssl, Unknown):
        yield Requirement("OpenSSL", required, None, "unknown", openssl.reason)
        return
    ended = policy.openssl_support(openssl.version).end_of_life
    if openssl.version < policy.REQUIRED_OPENSSL:
        status, detail = "fail", TEXTS.phrase("need_openssl")
    elif ended is not None and ended < now.date():
        # The requirement is met; TLS002 warns.
        status, detail = "pass", TEXTS.phrase("need_openssl_ended", end_of_life=ended)
    else:
        status, detail = "pass", TEXTS.phrase("need_openssl")
    yield Requirement("OpenSSL", required, openssl.text, status, detail)
    yield Requirement("OPENSSLDIR", "", openssl.directory, "pass", TEXTS.phrase("need_openssl_dir"))
    same = openssl.text == ssl.OPENSSL_VERSION
    yield Requirement(
        "OpenSSL of Python's ssl",
        openssl.text,
        ssl.OPENSSL_VERSION,
        "pass" if same else "warn",
        TEXTS.phrase("need_same_openssl"),
    )


def _postgres(version_num: int, version: str, now: datetime) -> Requirement:
    row = policy.postgres_support(version_num)
    if row is None:
        detail = TEXTS.outcome("TLS003", "unlisted", {"version": version})[0]
        return Requirement("PostgreSQL", "13", version, "warn", detail)
    if policy.is_prerelease(version):
        detail = TEXTS.outcome("TLS003", "prerelease", {"version": version})[0]
        return Requirement("PostgreSQL", "13", version, "warn", detail)
    ended = row.end_of_life < now.date()
    key = "need_postgres_ended" if ended else "need_postgres"
    detail = TEXTS.phrase(key, end_of_life=row.end_of_life)
    return Requirement("PostgreSQL", "13", version, "fail" if ended else "pass", detail)


def _at_least(component: str, required: tuple[int, ...], found: str, phrase: str) -> Requirement:
    numbers = tuple(int(part) for part in found.split(".")[:3] if part.isdigit())
    status = "pass" if numbers >= required else "fail"
    return Requirement(component, _dotted(required), found, status, TEXTS.phrase(phrase))


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))
