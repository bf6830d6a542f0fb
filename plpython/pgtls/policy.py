"""Tables of policy: data with its source and date, not branches in code.

The support tables answer the two views, the limits are what the checks measure against.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import Enum

from .dataclass import dataclass

# What the server and this tool speak of; SSLv2 stands in the tables of support alone.
PROTOCOLS = ("SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3")

# RFC 8996 (March 2021) deprecates TLS 1.0 and 1.1; RFC 7568 SSL 3.0.
DEPRECATED_PROTOCOLS = ("SSLv3", "TLSv1", "TLSv1.1")

REQUIRED_OPENSSL = (1, 1, 1)
REQUIRED_CRYPTOGRAPHY = (3, 3, 2)
REQUIRED_PYTHON = (3, 9)


_ALL_PROTOCOLS = ("SSLv2", *PROTOCOLS)


@dataclass(frozen=True)
class OpenSSLSupport:
    """What a branch of OpenSSL can speak: ``branch`` as in its version, protocols oldest first.

    Attributes:
        end_of_life: the day from which OpenSSL itself mends nothing any more; None where that is
            not known.  A distribution may go on by itself.
    """

    branch: str
    protocols: tuple[str, ...]
    meets_requirement: bool
    end_of_life: date | None
    note: str
    source: str


_CHANGES = "OpenSSL CHANGES"
_STRATEGY = "OpenSSL release strategy, as of 2026-11"
_SECLEVEL = "TLS 1.0 and 1.1 only with @SECLEVEL=0 in the cipher string"
_UP_TO_1_2 = ("TLSv1", "TLSv1.1", "TLSv1.2")
_UP_TO_1_3 = (*_UP_TO_1_2, "TLSv1.3")


def _branch_3(branch: str, end_of_life: date, note: str = _SECLEVEL) -> OpenSSLSupport:
    source = f"{_CHANGES}, {branch}.0; {_STRATEGY}"
    return OpenSSLSupport(branch, _UP_TO_1_3, True, end_of_life, note, source)


OPENSSL_SUPPORT = (
    OpenSSLSupport(
        "1.0.0",
        ("SSLv2", "SSLv3", "TLSv1"),
        False,
        date(2015, 12, 31),
        "SSLv2 where it was not built without",
        f"{_CHANGES}; {_STRATEGY}",
    ),
    OpenSSLSupport(
        "1.0.1",
        ("SSLv2", "SSLv3", *_UP_TO_1_2),
        False,
        date(2016, 12, 31),
        "SSLv2 is not built by default since 1.0.1s",
        f"{_CHANGES}, 1.0.1; {_STRATEGY}",
    ),
    OpenSSLSupport(
        "1.0.2",
        ("SSLv2", "SSLv3", *_UP_TO_1_2),
        False,
        date(2019, 12, 31),
        "SSLv2 is not built by default since 1.0.2g",
        f"{_CHANGES}, 1.0.2; {_STRATEGY}",
    ),
    OpenSSLSupport(
        "1.1.0",
        _UP_TO_1_2,
        False,
        date(2019, 9, 11),
        "SSLv2 is gone; SSLv3 is not built by default",
        f"{_CHANGES}, 1.1.0; {_STRATEGY}",
    ),
    OpenSSLSupport(
        "1.1.1",
        _UP_TO_1_3,
        True,
        date(2023, 9, 11),
        "the first with TLS 1.3; SSLv3 is not built by default",
        f"{_CHANGES}, 1.1.1; RFC 8446; {_STRATEGY}",
    ),
    _branch_3("3.0", date(2026, 9, 7), f"long-term support; {_SECLEVEL}"),
    _branch_3("3.1", date(2025, 3, 14)),
    _branch_3("3.2", date(2025, 11, 23)),
    _branch_3("3.3", date(2026, 4, 9)),
    _branch_3("3.4", date(2026, 10, 22)),
    _branch_3("3.5", date(2030, 4, 8), f"long-term support; ML-KEM and ML-DSA; {_SECLEVEL}"),
    _branch_3("3.6", date(2026, 11, 1)),
    _branch_3("4.0", date(2027, 5, 14), f"SSLv3 is gone; {_SECLEVEL}"),
)


@dataclass(frozen=True)
class PostgresSupport:
    """What a major of PostgreSQL has for TLS, and until when it is maintained.

    Attributes:
        min_default, max_default: defaults of ``ssl_min_protocol_version`` and
            ``ssl_max_protocol_version``; None where the setting does not exist, empty for no bound.
        end_of_life: day of the last minor release.
        least_openssl: the oldest OpenSSL it builds with, where known.
    """

    @property
    def protocols(self) -> tuple[str, ...]:
        """What it can speak with a library that does: SSLv2 and SSLv3 it refuses itself.

        be_tls_init() has set SSL_OP_NO_SSLv2 and SSL_OP_NO_SSLv3 since 9.4.
        """
        return _UP_TO_1_3

    major: str
    number: int
    min_default: str | None
    max_default: str | None
    end_of_life: date
    least_openssl: str | None
    note: str
    source: str


_VERSIONING = "postgresql.org versioning policy"
_NO_SETTING = "the library decides which protocols are spoken"
POSTGRES_SUPPORT = (
    PostgresSupport(
        "9.4",
        90400,
        None,
        None,
        date(2020, 2, 13),
        None,
        f"{_NO_SETTING}; no pg_stat_ssl",
        _VERSIONING,
    ),
    PostgresSupport("9.5", 90500, None, None, date(2021, 2, 11), None, _NO_SETTING, _VERSIONING),
    PostgresSupport("9.6", 90600, None, None, date(2021, 11, 11), None, _NO_SETTING, _VERSIONING),
    PostgresSupport(
        "10",
        100000,
        None,
        None,
        date(2022, 11, 10),
        "0.9.8",
        f"{_NO_SETTING}; ssl settings reload without a restart",
        f"{_VERSIONING}; release notes 10",
    ),
    PostgresSupport("11", 110000, None, None, date(2023, 11, 9), "0.9.8", _NO_SETTING, _VERSIONING),
    PostgresSupport(
        "12",
        120000,
        "TLSv1",
        "",
        date(2024, 11, 21),
        "0.9.8",
        "the first with least and greatest protocol",
        f"{_VERSIONING}; documentation 12, ssl_min_protocol_version",
    ),
    PostgresSupport(
        "13",
        130000,
        "TLSv1.2",
        "",
        date(2025, 11, 13),
        "1.0.1",
        "",
        f"{_VERSIONING}; documentation 13, ssl_min_protocol_version",
    ),
    PostgresSupport(
        "14",
        140000,
        "TLSv1.2",
        "",
        date(2026, 11, 12),
        "1.0.1",
        "ssl_crl_dir; clientcert takes verify-ca and verify-full only",
        f"{_VERSIONING}; release notes 14",
    ),
    PostgresSupport("15", 150000, "TLSv1.2", "", date(2027, 11, 11), "1.0.1", "", _VERSIONING),
    PostgresSupport(
        "16",
        160000,
        "TLSv1.2",
        "",
        date(2028, 11, 9),
        "1.0.1",
        "pg_hba.conf includes files and takes regular expressions",
        f"{_VERSIONING}; release notes 16",
    ),
    PostgresSupport(
        "17",
        170000,
        "TLSv1.2",
        "",
        date(2029, 11, 8),
        "1.0.2",
        "direct TLS with ALPN",
        f"{_VERSIONING}; release notes 17",
    ),
    PostgresSupport(
        "18",
        180000,
        "TLSv1.2",
        "",
        date(2030, 11, 14),
        "1.1.1",
        "ssl_tls13_ciphers; ssl_groups",
        f"{_VERSIONING}; release notes 18",
    ),
    PostgresSupport(
        "19",
        190000,
        "TLSv1.2",
        "",
        date(2031, 11, 13),
        "1.1.1",
        "SNI by pg_hosts.conf",
        f"{_VERSIONING}; release notes 19",
    ),
)


def postgres_support(version_num: int) -> PostgresSupport | None:
    """Return the row of a ``server_version_num``, or None for a major not in the table."""
    major = version_num // 10000 * 10000 if version_num >= 100000 else version_num // 100 * 100
    return next((row for row in POSTGRES_SUPPORT if row.number == major), None)


def is_prerelease(version: str) -> bool:
    """Return whether a ``server_version`` is of a build before the first release of its major."""
    return bool(re.match(r"[0-9]+(devel|alpha|beta|rc)", version))


def openssl_support(version: tuple[int, ...]) -> OpenSSLSupport:
    """Return the row of an OpenSSL version: the newest branch not newer than it."""
    best = OPENSSL_SUPPORT[0]
    for row in OPENSSL_SUPPORT:
        if branch_of(row) <= version:
            best = row
    return best


def branch_of(row: OpenSSLSupport) -> tuple[int, ...]:
    """Return a branch as the beginning of its versions."""
    return tuple(int(part) for part in row.branch.split("."))


# NIST SP 800-57 part 1 rev. 5, table 2: 112 bits of security, the least until 2030.
LEAST_RSA_BITS = 2048
LEAST_EC_BITS = 224

# RFC 9325, 4.2: a prime of at least 2048 bits.
LEAST_DH_BITS = 2048

# NIST SP 800-131A rev. 2: SHA-1 signatures are disallowed; MD5 is broken (RFC 6151).
WEAK_HASHES = ("md2", "md4", "md5", "sha1")

# CA/Browser Forum, TLS Baseline Requirements 2.1.6 and later, 6.3.2: the most that a public CA may
# issue a server certificate for, by the day of issue.
PUBLIC_CA_LIFETIMES = (
    (date(2020, 9, 1), timedelta(days=398)),
    (date(2026, 3, 15), timedelta(days=200)),
    (date(2027, 3, 15), timedelta(days=100)),
    (date(2029, 3, 15), timedelta(days=47)),
)
# A private CA is bound by nobody.  A renewal that comes every year, with a month to spare, is one
# that works when it has to.
PRIVATE_CA_LIFETIME = timedelta(days=398)


def public_ca_lifetime(issued: date) -> timedelta | None:
    """Return the most for a certificate that a public CA issued on a day; None before 2020."""
    return next((most for since, most in reversed(PUBLIC_CA_LIFETIMES) if issued >= since), None)


# Measured on OpenSSL 3.0: from about here on the search of a CRL at each handshake takes as long
# as the rest of it; 100,000 entries make 6 ms into 50, a million into 660.
LARGE_CRL_ENTRIES = 10_000

# What is read into a backend's memory, in bytes.  A list of a million revocations has some 40 MB,
# and a pg_hba.conf of 100,000 lines some 6.
LARGEST_CONFIGURATION_FILE = 16 << 20
LARGEST_CERTIFICATE_FILE = 4 << 20
LARGEST_CRL_FILE = 64 << 20
MOST_FILES_OF_A_DIRECTORY = 10_000
# Nobody reads more rows of one check, or of lint_hba(), than these.
MOST_FINDINGS_OF_A_CHECK = 1000
MOST_LINT_ROWS = 10_000
# An error message or lines of a log, in characters.
LONGEST_MESSAGE = 64 << 10

EXPIRY_WARNING = timedelta(days=30)
EXPIRY_CRITICAL = timedelta(days=7)

# RFC 9325, 4.1: NULL and less than 112 bits MUST NOT be negotiated, less than 128 SHOULD NOT, and
# SHOULD NOT either what gives no forward secrecy: static RSA, and DH that is not ephemeral.
LEAST_CIPHER_BITS = 112
SOUND_CIPHER_BITS = 128


class CipherVerdict(str, Enum):
    """What RFC 9325 says of a cipher suite of TLS 1.2 and older."""

    NO_AUTHENTICATION = "no_authentication"
    WEAK_BITS = "weak_bits"
    FEW_BITS = "few_bits"
    NOT_FORWARD_SECRET = "not_forward_secret"
    SOUND = "sound"

    @property
    def status(self) -> str:
        """``fail`` for what must not be, ``warn`` for what should not be, or ``pass``."""
        if self in (CipherVerdict.NO_AUTHENTICATION, CipherVerdict.WEAK_BITS):
            return "fail"
        return "pass" if self is CipherVerdict.SOUND else "warn"


def cipher_verdict(bits: int, *, authenticated: bool, forward_secret: bool) -> CipherVerdict:
    """Return the worst that is to be said of a suite, by what it is made of."""
    if not authenticated:
        return CipherVerdict.NO_AUTHENTICATION
    if bits < LEAST_CIPHER_BITS:
        return CipherVerdict.WEAK_BITS
    if not forward_secret:
        return CipherVerdict.NOT_FORWARD_SECRET
    return CipherVerdict.FEW_BITS if bits < SOUND_CIPHER_BITS else CipherVerdict.SOUND


# RFC 9325, 4.2: ephemeral elliptic curves and an AEAD.  It works with RSA and EC keys alike.
SOUND_CIPHERS = "ECDHE+AESGCM:ECDHE+CHACHA20"

# What the settings have where nobody has set them (PostgreSQL documentation), for a value
# that does not load: ALTER SYSTEM RESET would leave alone what stands in postgresql.conf.
SOUND_VALUES = {
    "ssl_max_protocol_version": "",
    "ssl_ciphers": "HIGH:MEDIUM:+3DES:!aNULL",
    "ssl_ecdh_curve": "prime256v1",
    "ssl_groups": "X25519:prime256v1",
    "ssl_tls13_ciphers": "",
}

# OpenSSL's own default level: 1 up to 3.1, 2 since 3.2 and as Debian and others build it before.
SECURITY_LEVEL = 2

# PostgreSQL documentation, "Authentication Methods".
WEAK_NETWORK_METHODS = {
    "trust": "critical",
    "password": "high",
    "md5": "medium",  # deprecated since 18 (release notes 18)
    "ident": "high",  # "Ident Authentication": believes what the client's host says
}

# Those that insist on TLS (libpq documentation, "Protection Provided in Different Modes").
SSLMODES_THAT_ENCRYPT = ("require", "verify-ca", "verify-full")

CIS_17 = "CIS PostgreSQL 17 Benchmark v1.1.0"

SEVERITIES = ("info", "low", "medium", "high", "critical")
LAYERS = ("requirements", "enforced", "trusted", "identified", "revocable", "mutual")
