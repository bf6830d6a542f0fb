"""English: the checks of layer 0."""

from __future__ import annotations

from ..types import CheckText

CHECKS = {
    "TLS001": CheckText(
        "PostgreSQL is built with TLS",
        "A server built without OpenSSL refuses ssl = on. No setting and no file helps; it takes "
        "another build.",
        {
            "pass": ("The build uses {library:prose}.", ""),
            "none": (
                "This build of PostgreSQL has no TLS library (ssl_library is empty).",
                "Install packages built with OpenSSL, or build with --with-ssl=openssl.",
            ),
        },
    ),
    "TLS002": CheckText(
        "The OpenSSL in use is recent enough",
        "TLS 1.3 came with OpenSSL 1.1.1. What counts is the library that the running server has "
        "loaded, which is not always the one that the openssl command belongs to: the backend "
        "itself is asked.",
        {
            "pass": ("{found:prose} (required: {required:prose} or later).", ""),
            "old": (
                "{found:prose} is older than {required:prose}.",
                "Upgrade OpenSSL with the operating system, then restart PostgreSQL.",
            ),
            "ended": (
                "{found:prose}: OpenSSL itself has mended nothing of {branch:prose} since "
                "{end_of_life:prose}. A distribution may still do so for its own packages.",
                "Look up until when your distribution mends its OpenSSL packages, and plan the "
                "upgrade of the operating system for that day at the latest.",
            ),
            "unlisted": (
                "{found:prose} is newer than what this version of pgtls knows.",
                "Upgrade pgtls, which then knows until when OpenSSL mends it.",
            ),
        },
    ),
    "TLS003": CheckText(
        "PostgreSQL is maintained",
        "A major version gets fixes, those of its TLS code included, for five years.",
        {
            "pass": ("PostgreSQL {version:prose} is maintained until {end_of_life:prose}.", ""),
            "ended": (
                "PostgreSQL {version:prose} has had no fixes since {end_of_life:prose}.",
                "Upgrade to a maintained major version: pg_upgrade, or logical replication.",
            ),
            "prerelease": (
                "PostgreSQL {version:prose} is no release: what is wrong in it is mended in the "
                "release alone.",
                "Use it for tests only; upgrade to the release as soon as there is one.",
            ),
            "ends_soon": (
                "PostgreSQL {version:prose} gets its last fixes on {end_of_life:prose}.",
                "Plan the upgrade to a later major version.",
            ),
            "unlisted": (
                "PostgreSQL {version:prose} is not in pgtls's table of versions.",
                "Upgrade pgtls.",
            ),
        },
    ),
    "TLS004": CheckText(
        "TLS 1.3 can be negotiated",
        "TLS 1.3 leaves out what TLS 1.2 has to be configured not to use, and encrypts the "
        "certificates as well.",
        {
            "pass": ("{found:prose} speaks TLS 1.3, and no setting forbids it.", ""),
            "capped": (
                "ssl_max_protocol_version is {value:prose}: TLS 1.3 is not offered.",
                "alter system set ssl_max_protocol_version = ''; select pg_reload_conf();",
            ),
            "library": (
                "{found:prose} does not speak TLS 1.3.",
                "Upgrade OpenSSL to 1.1.1 or later, then restart PostgreSQL.",
            ),
        },
    ),
}
