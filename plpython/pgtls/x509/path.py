"""Whether OpenSSL accepts a certificate: its own checks, in its own order, over facts.

    verdict = verify(chain, trust, Purpose.CLIENT, now)
    if not verdict.accepted:
        print(verdict.refusal, verdict.certificate.subject)

x509_vfy.c, verify_chain(), as it is used by PostgreSQL for its clients and by libpq for servers:
no partial chains unless the trust says so, no proxies, no policies, no delta CRLs.  What can't be
told here (a signature by an algorithm that ``cryptography`` does not know) is ``UNKNOWN``, and
that is not accepted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from enum import Enum
from itertools import islice

from ..dataclass import dataclass
from ..facts import Certificate, Crl, Trust
from . import der as asn1
from . import extensions as ext
from .constraints import violated
from .parse import revocations
from .signatures import PSS, RSA, pss_parameters, signed_by

# param.c: the default depth of X509_VERIFY_PARAM is 100.
_DEEPEST = 100

# CAs that certify each other make more chains than can be gone through; so many are looked at.
_MOST_CHAINS = 64


class Purpose(str, Enum):
    """What a certificate is used for: to be a client, or a server."""

    CLIENT = "client"
    SERVER = "server"


class Refusal(str, Enum):
    """Why a certificate is not accepted, in the order in which OpenSSL finds it out."""

    INVALID = "invalid"  # OpenSSL can't take one of its extensions
    NO_ISSUER = "no_issuer"
    SELF_SIGNED = "self_signed"
    CRITICAL = "critical"  # a critical extension that OpenSSL does not know
    NOT_CA = "not_ca"
    PURPOSE = "purpose"
    PATH_LENGTH = "path_length"
    KEY_TOO_SMALL = "key_too_small"
    HASH_TOO_WEAK = "hash_too_weak"
    NO_CRL = "no_crl"
    CRL_EXPIRED = "crl_expired"
    CRL_NOT_YET = "crl_not_yet"
    CRL_UNUSABLE = "crl_unusable"
    CRL_SIGNATURE = "crl_signature"
    REVOKED = "revoked"
    SIGNATURE = "signature"
    NOT_YET = "not_yet"
    EXPIRED = "expired"
    CONSTRAINTS = "constraints"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Verdict:
    """What OpenSSL would say.

    Attributes:
        refusal: None where the certificate is accepted.
        certificate: of which that holds; the last of a chain whose issuer is missing.
        chain: as it was built, from the certificate up.
    """

    refusal: Refusal | None
    certificate: Certificate
    chain: tuple[Certificate, ...] = ()

    @property
    def accepted(self) -> bool | None:
        """Whether it is accepted; None where that can't be told."""
        return None if self.refusal is Refusal.UNKNOWN else self.refusal is None


def verify(
    presented: Sequence[Certificate],
    trust: Trust,
    purpose: Purpose,
    now: datetime,
    *,
    level: int = 1,
    issuer: bool = False,
) -> Verdict:
    """Return whether a certificate is accepted.

    Args:
        presented: the certificate, and what its holder sends along.
        trust: the store of who checks it.
        level: OpenSSL's security level there.
        issuer: whether it is a CA whose certificates are meant, not its own use.
    """
    chains = list(islice(_chains(presented, trust, now), _MOST_CHAINS))
    verdicts = [_judged(chain, trust, purpose, now, level, issuer) for chain in chains]
    first = verdicts[0]
    # Which of several issuers of one name OpenSSL meets first can't be told.
    differ = any(other.refusal is not first.refusal for other in verdicts)
    if differ or len(chains) == _MOST_CHAINS:
        return Verdict(Refusal.UNKNOWN, first.certificate, first.chain)
    return first


def completed(leaf: Certificate, trust: Trust, now: datetime) -> tuple[Certificate, ...]:
    """Return the chain that OpenSSL builds from its store for a certificate that stands alone."""
    return next(_chains([leaf], trust, now)).certificates


def may_issue(certificate: Certificate) -> bool:
    """Return whether OpenSSL may take a certificate for a CA, by one sign or another."""
    if certificate.trouble:
        return False
    parts = asn1.certificate(certificate.der)
    return _may_issue(certificate, parts, ext.read(parts.extensions), top=True)


# ---- the chain --------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Chain:
    """A chain; ``sent`` of it came from the holder, the others from the store."""

    certificates: tuple[Certificate, ...]
    sent: int
    trusted: bool


def _chains(presented: Sequence[Certificate], trust: Trust, now: datetime) -> Iterator[_Chain]:
    """build_chain(): the store first, at each step; more than one where it is a matter of luck."""
    yield from _grown((presented[0],), 1, tuple(presented[1:]), trust, now)


def _grown(
    chain: tuple[Certificate, ...],
    sent: int,
    others: tuple[Certificate, ...],
    trust: Trust,
    now: datetime,
) -> Iterator[_Chain]:
    top = chain[-1]
    if self_signed(top):
        # Only the very certificate of the store will do.
        found = trust.holds(top)
        yield _Chain(chain, sent - 1 if found and sent == len(chain) else sent, found)
        return
    if trust.partial and trust.holds(top):
        yield _Chain(chain, sent, trusted=True)
        return
    if len(chain) > _DEEPEST:
        yield _Chain(chain, sent, trusted=False)
        return
    candidates = _issuers(top, trust.by_subject.get(top.issuer_name, ()), chain, now)
    for issuer in candidates:
        if trust.partial or self_signed(issuer):
            yield _Chain((*chain, issuer), sent, trusted=True)
        else:
            # From here on nothing that was sent is looked at any more.
            yield from _grown((*chain, issuer), sent, (), trust, now)
    if candidates:
        return
    along = _issuers(top, others, chain, now)[:1]
    if not along:
        yield _Chain(chain, sent, trusted=False)
        return
    rest = tuple(each for each in others if each is not along[0])
    yield from _grown((*chain, along[0]), sent + 1, rest, trust, now)


def _issuers(
    below: Certificate,
    pool: Sequence[Certificate],
    chain: Sequence[Certificate],
    now: datetime,
) -> list[Certificate]:
    """Those that OpenSSL takes for the issuer: valid now if any is, else the latest to end."""
    in_chain = {each.der for each in chain}
    likely = [each for each in pool if each.der not in in_chain and _likely_issued(each, below)]
    valid = [each for each in likely if each.not_before <= now <= each.not_after]
    if valid or not likely:
        return valid
    return [max(likely, key=lambda each: each.not_after)]


def _likely_issued(issuer: Certificate, below: Certificate) -> bool:
    """v3_purp.c, ossl_x509_likely_issued(): names, key identifiers and kind of key, unsigned."""
    if issuer.subject_name != below.issuer_name:
        return False
    return not below.trouble and _key_meant(_authority(below), issuer) and _signs_so(issuer, below)


def _authority(certificate: Certificate) -> ext.AuthorityKey | None:
    parts = asn1.certificate(certificate.der)
    found = next(ext.iterate(parts.extensions, ext.AUTHORITY_KEY_ID), None)
    return None if found is None else ext.authority_key(found)


def _key_meant(authority: ext.AuthorityKey | None, issuer: Certificate) -> bool:
    """X509_check_akid(): what is not named on both sides does not count."""
    if authority is None:
        return True
    own = issuer.subject_key_id
    if authority.key_id and own and authority.key_id.hex() != own:
        return False
    if authority.serial is not None and format(authority.serial, "x") != issuer.serial:
        return False
    return authority.issuer is None or authority.issuer == issuer.issuer_name


_SIGNERS = {"1.3.101.112": "Ed25519", "1.3.101.113": "Ed448"}


def _signs_so(issuer: Certificate, below: Certificate) -> bool:
    """check_sig_alg_match(): the algorithm is one of the issuer's kind of key."""
    oid = asn1.certificate(below.der).algorithm_oid
    if oid == PSS:
        return issuer.key.type in ("RSA", "RSASSA-PSS")
    if oid.startswith("1.2.840.113549.1.1."):
        return issuer.key.type == "RSA"
    if oid.startswith("1.2.840.10045.4."):
        return issuer.key.type == "EC"
    return oid not in _SIGNERS or issuer.key.type == _SIGNERS[oid]


def self_signed(certificate: Certificate) -> bool:
    """Return whether OpenSSL takes it for self-signed (EXFLAG_SS), the signature untried."""
    return (
        certificate.self_issued
        and not certificate.trouble
        and _key_meant(_authority(certificate), certificate)
        and _signs_so(certificate, certificate)
    )


# ---- the checks -------------------------------------------------------------------------------


def _judged(
    chain: _Chain, trust: Trust, purpose: Purpose, now: datetime, level: int, issuer: bool
) -> Verdict:
    certificates = chain.certificates
    for certificate in certificates:
        if certificate.trouble:
            return Verdict(Refusal.INVALID, certificate, certificates)
    if not chain.trusted:
        alone = self_signed(certificates[-1])
        refusal = Refusal.SELF_SIGNED if alone else Refusal.NO_ISSUER
        return Verdict(refusal, certificates[-1], certificates)
    first = 1 if issuer else 0
    for found in (
        _extensions(certificates, purpose, first),
        _strength(certificates, level),
        _revocation(certificates, trust, now) if trust.checks_crls else None,
        _signatures_and_times(certificates, now),
        violated(certificates, first),
    ):
        if found is not None:
            return Verdict(Refusal(found[0]), certificates[found[1]], certificates)
    return Verdict(None, certificates[0], certificates)


def _extensions(
    chain: Sequence[Certificate], purpose: Purpose, first: int
) -> tuple[Refusal, int] | None:
    below = 0
    for place, certificate in enumerate(chain):
        parts = asn1.certificate(certificate.der)
        said = ext.read(parts.extensions)
        as_ca = place + first > 0
        if said.unhandled:
            return Refusal.CRITICAL, place
        if as_ca and not _may_issue(certificate, parts, said, top=place + 1 == len(chain)):
            return Refusal.NOT_CA, place
        if not _fits(said, purpose, as_ca=as_ca):
            return Refusal.PURPOSE, place
        if as_ca and certificate.path_length is not None and below > certificate.path_length:
            return Refusal.PATH_LENGTH, place
        # A CA that is issued by itself does not count, but for the first.
        if as_ca and not certificate.self_issued:
            below += 1
    return None


def _may_issue(
    certificate: Certificate, parts: asn1.TbsCertificate, said: ext.Extensions, *, top: bool
) -> bool:
    """v3_purp.c, check_ca(); what is between the ends has to be marked as a CA."""
    if said.key_usage is not None and "keyCertSign" not in said.key_usage:
        return False
    if said.basic is not None:
        return said.basic.is_ca
    if not top:
        return False
    if parts.version == 1 and self_signed(certificate):
        return True
    netscape = said.certificate_type
    return said.key_usage is not None or bool(netscape and netscape & {5, 6, 7})


# OpenSSL's purposes: extendedKeyUsage, the bits of keyUsage one of which an end entity needs, and
# those of Netscape's certificate type (v3_purp.c, check_purpose_ssl_client(), …_server()).
_FITS = {
    Purpose.CLIENT: (
        {"clientAuth"},
        {"digitalSignature", "keyAgreement"},
        0,
    ),
    Purpose.SERVER: (
        {"serverAuth", "2.16.840.1.113730.4.1", "1.3.6.1.4.1.311.10.3.3"},
        {"digitalSignature", "keyEncipherment", "keyAgreement"},
        1,
    ),
}


def _fits(said: ext.Extensions, purpose: Purpose, *, as_ca: bool) -> bool:
    extended, usage, bit = _FITS[purpose]
    if said.extended_key_usage is not None and not said.extended_key_usage & extended:
        return False
    netscape = said.certificate_type
    if as_ca:
        # check_ssl_ca(): only of one that is no CA by other signs.
        return said.basic is not None or netscape is None or 5 in netscape
    if netscape is not None and bit not in netscape:
        return False
    return said.key_usage is None or bool(said.key_usage & usage)


# ssl_local.h and x509_vfy.c: bits of security by level.
LEAST_BITS = (0, 80, 112, 128, 192, 256)


def _strength(chain: Sequence[Certificate], level: int) -> tuple[Refusal, int] | None:
    """check_auth_level(): every key, and every signature but that of the last."""
    least = LEAST_BITS[min(max(level, 0), 5)]
    for place, certificate in enumerate(chain):
        bits = key_strength(certificate)
        if bits is not None and bits < least:
            return Refusal.KEY_TOO_SMALL, place
        if place + 1 < len(chain):
            signed = signature_strength(certificate.der)
            if signed is not None and signed < least:
                return Refusal.HASH_TOO_WEAK, place
    return None


def key_strength(certificate: Certificate) -> int | None:
    """Return the bits of security of a key; None where they are not known here."""
    key = certificate.key
    if key.bits is None:
        return None
    if key.type in ("RSA", "RSASSA-PSS", "DSA"):
        # NIST SP 800-57 part 1, table 2.
        steps = ((1024, 80), (2048, 112), (3072, 128), (7680, 192), (15360, 256))
        return max((bits for size, bits in steps if key.bits >= size), default=0)
    return {"Ed25519": 128, "Ed448": 224}.get(key.type, key.bits // 2)


# x509_set.c, x509_sig_info_init(): four bits an octet, and less for what is broken.
_HASHES = {
    "4": 39, "5": 63, "14": 112, "11": 128, "12": 192, "13": 256,
}  # fmt: skip
_ECDSA = {"1.2.840.10045.4.1": 63, "1.2.840.10045.4.3.1": 112, "1.2.840.10045.4.3.2": 128,
          "1.2.840.10045.4.3.3": 192, "1.2.840.10045.4.3.4": 256,
          "1.3.101.112": 128, "1.3.101.113": 224}  # fmt: skip


def signature_strength(der: bytes) -> int | None:
    """Return the bits of security of a certificate's signature; None where they are not known."""
    parts = asn1.certificate(der)
    oid = parts.algorithm_oid
    if oid == PSS:
        digest, _ = pss_parameters(parts.algorithm)
        return 64 if digest.name == "sha1" else 4 * digest.digest_size
    prefix, _, last = oid.rpartition(".")
    if prefix == RSA.rpartition(".")[0]:
        return _HASHES.get(last)
    return _ECDSA.get(oid)


def _signatures_and_times(
    chain: Sequence[Certificate], now: datetime
) -> tuple[Refusal, int] | None:
    """internal_verify(): from the top down; a root's own signature is not looked at."""
    unknown = None
    for place in reversed(range(len(chain))):
        certificate = chain[place]
        if place + 1 < len(chain):
            signed = signed_by(certificate.der, chain[place + 1].der)
            if signed is False:
                return Refusal.SIGNATURE, place
            if signed is None:
                unknown = Refusal.UNKNOWN, place
        if certificate.not_before > now:
            return Refusal.NOT_YET, place
        if certificate.not_after < now:
            return Refusal.EXPIRED, place
    return unknown


# ---- revocation -------------------------------------------------------------------------------


def _revocation(
    chain: Sequence[Certificate], trust: Trust, now: datetime
) -> tuple[Refusal, int] | None:
    """check_revocation() with X509_V_FLAG_CRL_CHECK_ALL: the root is looked up as well."""
    for place in range(len(chain)):
        refusal = _revoked(chain, place, trust, now)
        if refusal is not None:
            return refusal, place
    return None


# x509_vfy.c: the weights by which a CRL is chosen.
_NOCRITICAL, _SCOPE, _TIME = 0x100, 0x080, 0x040


def _revoked(
    chain: Sequence[Certificate], place: int, trust: Trust, now: datetime
) -> Refusal | None:
    certificate = chain[place]
    chosen = crl_for(chain, place, [each.crl for each in trust.crls], now)
    if chosen is None:
        return Refusal.NO_CRL
    crl, signer = chosen
    usage = signer.key_usage
    if usage is not None and "cRLSign" not in usage:
        return Refusal.CRL_UNUSABLE
    score = _score(certificate, crl, now)
    if not score & _SCOPE:
        return Refusal.CRL_UNUSABLE
    if crl.this_update > now:
        return Refusal.CRL_NOT_YET
    if crl.next_update is not None and crl.next_update < now:
        return Refusal.CRL_EXPIRED
    signed = signed_by(crl.der, signer.der, crl=True)
    if signed is False:
        return Refusal.CRL_SIGNATURE
    if not score & _NOCRITICAL:
        return Refusal.CRL_UNUSABLE
    if revocations(crl.der)(int(certificate.serial, 16)):
        return Refusal.REVOKED
    return Refusal.UNKNOWN if signed is None else None


def crl_for(
    chain: Sequence[Certificate], place: int, crls: Sequence[Crl], now: datetime
) -> tuple[Crl, Certificate] | None:
    """Return the CRL by which OpenSSL looks up a certificate of a chain, and who signed it.

    get_crl_sk(): the one of the highest score, and of those the newest.
    """
    certificate = chain[place]
    best: tuple[int, datetime] | None = None
    found = None
    for crl in crls:
        if crl.issuer_name != certificate.issuer_name:
            continue
        signer = _signer(crl, chain, place)
        if signer is None or not ext.scope(asn1.crl(crl.der).extensions).usable:
            continue
        rank = _score(certificate, crl, now) | (signer[0] << 2), crl.this_update
        if best is None or rank > best:
            best, found = rank, (crl, signer[1])
    return found


def _signer(crl: Crl, chain: Sequence[Certificate], place: int) -> tuple[int, Certificate] | None:
    """crl_akid_check(): the issuer's certificate, else another of the name further up."""
    said = next(ext.iterate(asn1.crl(crl.der).extensions, ext.AUTHORITY_KEY_ID), None)
    authority = None if said is None else ext.authority_key(said)
    issuer = min(place + 1, len(chain) - 1)
    if _key_meant(authority, chain[issuer]):
        return 6, chain[issuer]
    for other in chain[issuer + 1 :]:
        if other.subject_name == crl.issuer_name and _key_meant(authority, other):
            return 2, other
    return None


def _score(certificate: Certificate, crl: Crl, now: datetime) -> int:
    parts = asn1.crl(crl.der)
    handled = (ext.ISSUING_POINT, ext.AUTHORITY_KEY_ID, ext.DELTA_CRL)
    score = 0
    if not any(each.critical and each.oid not in handled for each in parts.extensions):
        score |= _NOCRITICAL
    if crl.this_update <= now and (crl.next_update is None or crl.next_update >= now):
        score |= _TIME
    if _in_scope(certificate, parts):
        score |= _SCOPE
    return score


def _in_scope(certificate: Certificate, parts: asn1.TbsCertList) -> bool:
    """crl_crldp_check()."""
    scope = ext.scope(parts.extensions)
    if scope.only_attributes or (scope.only_users if certificate.is_ca else scope.only_cas):
        return False
    if not scope.point:
        return True
    # A distribution point of the CRL has to be one of the certificate's.
    mine = asn1.certificate(certificate.der).value(ext.DISTRIBUTION_POINTS) or b""
    return any(uri in mine for uri in ext.points(parts.extensions))


def usable_issuer(ca: Certificate, trust: Trust, now: datetime, *, level: int = 1) -> Verdict:
    """Return whether certificates that a CA issues to clients are accepted, whatever is in them."""
    return verify([ca], trust, Purpose.CLIENT, now, level=level, issuer=True)


def lets_in(certificate: Certificate, trust: Trust, now: datetime, *, level: int = 1) -> Verdict:
    """Return whether clients come in with what a CA issued, or with the certificate itself."""
    own = verify([certificate], trust, Purpose.CLIENT, now, level=level)
    if own.accepted or not may_issue(certificate):
        return own
    return usable_issuer(certificate, trust, now, level=level)
