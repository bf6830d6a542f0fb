"""What a certificate of each kind holds, and for how long it is good.

    builder = certificate_builder(SERVER, subject, key.public_key(), ...)

The rules are RFC 5280's; where it leaves a choice, the constant says why.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from ..errors import InvalidInput
from .keys import PUBLIC_KEYS, PublicKey
from .names import Name

# Ten years: longer than a major version of PostgreSQL is supported, so that a CA is rolled
# over once in the life of an installation, and in peace.
CA_DAYS = 3650

# An issuing CA below it lasts half as long: its leaves are cut to its end, so it is renewed with
# years to spare and the root is taken out of its drawer twice.
INTERMEDIATE_DAYS = 1825

# A year and a month: renewed once a year with a month to spare, and below the 398 days that
# some verifiers take as the most for a server (CA/Browser Forum Baseline Requirements 6.3.2,
# as of 2020).
LEAF_DAYS = 397

# pgtls hands CRLs to the server as files, so a revocation counts from the reload on, whatever
# nextUpdate says.  A CRL past nextUpdate turns away every client that sends a certificate:
# half a year leaves five months before the first warning (30 days).
CRL_DAYS = 180

# Hosts' clocks differ: what was made a moment ago must be good on a host that runs behind.
# Five minutes is what Kerberos tolerates by custom (RFC 4120, 5.2.6), which many sites keep.
CLOCK_SKEW = timedelta(minutes=5)

# A hundred years: more is a slip of the finger.
MAX_DAYS = 36525


class Profile(NamedTuple):
    """A kind of certificate.

    Attributes:
        name: as the store and the command line show it.
        days: how long it is good unless said otherwise.
        is_ca: whether it may sign certificates and CRLs.
        path_length: how many CAs may stand between a CA and a leaf (RFC 5280 4.2.1.9).
        usage: extended key usage, or None where the extension does not belong.
        certificate_file, key_file: names in the folder that is handed over: those that
            PostgreSQL (``server.*``) and libpq (``~/.postgresql``) look for.
    """

    name: str
    days: int
    is_ca: bool
    path_length: int | None
    usage: x509.ObjectIdentifier | None
    certificate_file: str
    key_file: str


ROOT = Profile("root", CA_DAYS, True, 1, None, "ca.crt", "ca.key")
INTERMEDIATE = Profile("intermediate", INTERMEDIATE_DAYS, True, 0, None, "ca.crt", "ca.key")
SERVER = Profile(
    "server",
    LEAF_DAYS,
    False,
    None,
    ExtendedKeyUsageOID.SERVER_AUTH,
    "server.crt",
    "server.key",
)
CLIENT = Profile(
    "client",
    LEAF_DAYS,
    False,
    None,
    ExtendedKeyUsageOID.CLIENT_AUTH,
    "postgresql.crt",
    "postgresql.key",
)
PROFILES = {profile.name: profile for profile in (ROOT, INTERMEDIATE, SERVER, CLIENT)}
CAS = tuple(profile.name for profile in PROFILES.values() if profile.is_ca)

# Stands in a record of which no more is known than an index or a CRL tells, or whose
# certificate is neither for servers nor for clients.
UNKNOWN = "unknown"


def of(name: str) -> Profile | None:
    """Return the profile of a record, or None where it is not known; see ``UNKNOWN``."""
    return PROFILES.get(name)


class Validity(NamedTuple):
    """From when to when a certificate is good, and whether it was cut to its issuer's end."""

    not_before: datetime
    not_after: datetime
    clipped: bool = False


def validity(
    profile: Profile,
    days: int | None,
    now: datetime,
    issuer: Validity | None = None,
    *,
    clip: bool = False,
) -> Validity:
    """Return when a certificate made ``now`` is good.

    A certificate never outlives its issuer (a chain is good only while all of it is, RFC 5280
    6.1.3): the profile's default is cut to the issuer's end, days that were asked for are
    refused when they go beyond it.

    Args:
        profile: its ``days`` hold when none are given.
        days: as asked for, or None.
        now: with time zone.
        issuer: the issuer's, or None for a root.
        clip: cut days that were asked for to the issuer's end, too.

    Raises:
        InvalidInput: the days are out of range, or go beyond the issuer's end.
    """
    if days is not None and not 1 <= days <= MAX_DAYS:
        raise InvalidInput(f"{days} days are out of range", hint=f"Give 1 to {MAX_DAYS} days.")
    now = now.replace(microsecond=0)
    not_before = now - CLOCK_SKEW
    not_after = now + timedelta(days=profile.days if days is None else days)
    if issuer is None:
        return Validity(not_before, not_after)
    not_before = max(not_before, issuer.not_before)
    if issuer.not_after <= now:
        raise InvalidInput(
            f"the CA's certificate expired on {issuer.not_after:%Y-%m-%d %H:%M} UTC",
            hint="Make its successor with pgtls ca rollover start.",
        )
    if not_after <= issuer.not_after:
        return Validity(not_before, not_after)
    if days is not None and not clip:
        left = (issuer.not_after - now).days
        raise InvalidInput(
            f"{days} days would outlive the CA, whose certificate ends on "
            f"{issuer.not_after:%Y-%m-%d %H:%M} UTC",
            hint=f"Give at most --days {left}." if left else "Leave out --days.",
        )
    return Validity(not_before, issuer.not_after, clipped=True)


def subject(common_name: str | None) -> x509.Name:
    """Return a subject of one CN, or the empty one (RFC 5280 4.1.2.6) for None."""
    if common_name is None:
        return x509.Name([])
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name)])


def certificate_builder(
    profile: Profile,
    subject: x509.Name,
    key: PublicKey,
    alternatives: Sequence[Name],
    period: Validity,
    issuer: x509.Certificate | None,
) -> x509.CertificateBuilder:
    """Return a certificate that only lacks its issuer's signature (RFC 5280, 4).

    Args:
        profile: what kind of certificate.
        subject: may be empty when there are alternatives.
        key: the subject's.
        alternatives: subject alternative names, without doubles.
        period: when it is good.
        issuer: the certificate of who will sign; None for a root.
    """
    ski = x509.SubjectKeyIdentifier.from_public_key(key)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.subject if issuer is not None else subject)
        .public_key(key)
        # 159 random bits: positive and at most 20 octets (RFC 5280 4.1.2.2).
        .serial_number(x509.random_serial_number())
        .not_valid_before(period.not_before)
        .not_valid_after(period.not_after)
        .add_extension(x509.BasicConstraints(profile.is_ca, profile.path_length), critical=True)
        .add_extension(_key_usage(profile, key), critical=True)
        .add_extension(ski, critical=False)
    )
    if profile.usage is not None:
        builder = builder.add_extension(x509.ExtendedKeyUsage([profile.usage]), critical=False)
    if issuer is not None:
        builder = builder.add_extension(
            x509.AuthorityKeyIdentifier(key_identifier(issuer), None, None), critical=False
        )
    if alternatives:
        # RFC 5280 4.2.1.6: critical when the names are all that the subject has.
        builder = builder.add_extension(
            x509.SubjectAlternativeName([name.general_name() for name in alternatives]),
            critical=not list(subject),
        )
    return builder


def key_identifier(issuer: x509.Certificate) -> bytes:
    """Return what those that ``issuer`` signs name it by (RFC 5280 4.2.1.1).

    It is the identifier that stands in its certificate, however whoever made it computed it.
    """
    try:
        own = issuer.extensions.get_extension_for_class(x509.SubjectKeyIdentifier)
        return own.value.digest
    except x509.ExtensionNotFound:
        return x509.SubjectKeyIdentifier.from_public_key(_own_key(issuer)).digest


def _own_key(certificate: x509.Certificate) -> PublicKey:
    key = certificate.public_key()
    assert isinstance(key, PUBLIC_KEYS)  # noqa: S101 - its private key signs here
    return key


def _key_usage(profile: Profile, key: PublicKey) -> x509.KeyUsage:
    # keyEncipherment is for the RSA key exchange of TLS 1.2; other keys can't do it.
    encipher = profile is SERVER and isinstance(key, rsa.RSAPublicKey)
    return x509.KeyUsage(
        digital_signature=not profile.is_ca,
        content_commitment=False,
        key_encipherment=encipher,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=profile.is_ca,
        crl_sign=profile.is_ca,
        encipher_only=False,
        decipher_only=False,
    )
