"""What certificates are checked against: one store, whatever files it was filled from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from ..dataclass import dataclass
from .certificates import Certificate, Crl


@dataclass(frozen=True)
class Trusted:
    """A certificate in the store.

    Attributes:
        source: the setting that it came in by: ``ssl_ca_file``, ``ssl_crl_file``, ``ssl_crl_dir``.
        path: of its file.
    """

    certificate: Certificate
    source: str
    path: str


@dataclass(frozen=True)
class Listed:
    """A CRL in the store; see ``Trusted``."""

    crl: Crl
    source: str
    path: str


@dataclass(frozen=True)
class Trust:
    """The one store against which OpenSSL checks certificates.

    PostgreSQL fills it from ssl_ca_file, ssl_crl_file and ssl_crl_dir, certificates and CRLs alike
    (be-secure-openssl.c, be_tls_init(); by_file.c, X509_load_cert_crl_file()).  libpq does the same
    with sslrootcert, sslcrl and sslcrldir.

    Attributes:
        checks_crls: whether revocation is looked at: where a file or directory of CRLs is set.
        partial: whether a certificate in the store ends a chain though it is no root.
    """

    certificates: tuple[Trusted, ...] = ()
    crls: tuple[Listed, ...] = ()
    checks_crls: bool = False
    partial: bool = False

    @cached_property
    def by_subject(self) -> Mapping[bytes, tuple[Certificate, ...]]:
        """The certificates by the name of their subject, as it stands in them."""
        found: dict[bytes, list[Certificate]] = {}
        for each in self.certificates:
            found.setdefault(each.certificate.subject_name, []).append(each.certificate)
        return {name: tuple(certificates) for name, certificates in found.items()}

    def holds(self, certificate: Certificate) -> bool:
        """Return whether the very certificate is in the store."""
        alike = self.by_subject.get(certificate.subject_name, ())
        return any(each.der == certificate.der for each in alike)
