"""What is known of a server: frozen dataclasses without opinions.

Judgement is in ``checks``, measuring in ``collect``, ``backend`` and ``x509``.  A fact that could
not be learned is an ``Unknown`` that says why, and which GRANT would help::

    settings = Unknown("permission denied", grant="GRANT pg_read_all_settings TO monitor")
"""

from .base import ONLY_IN_BACKEND, Unknown
from .certificates import Certificate, Crl, PublicKey, Unreadable
from .hba import Address, AddressRange, IdentMapping, Roles, Rule, Word, address_range
from .server import (
    CertificateFile,
    Cipher,
    ClientCertificate,
    CrlDirectory,
    CrlFile,
    DryLoad,
    File,
    FileSetting,
    Library,
    Outbound,
    Role,
    Server,
    SessionGroup,
    Setting,
    Situation,
)
from .trust import Listed, Trust, Trusted
from .wire import OldProtocols, ServedChain

__all__ = [
    "ONLY_IN_BACKEND",
    "Address",
    "AddressRange",
    "Certificate",
    "CertificateFile",
    "Cipher",
    "ClientCertificate",
    "Crl",
    "CrlDirectory",
    "CrlFile",
    "DryLoad",
    "File",
    "FileSetting",
    "IdentMapping",
    "Library",
    "Listed",
    "OldProtocols",
    "Outbound",
    "PublicKey",
    "Role",
    "Roles",
    "Rule",
    "ServedChain",
    "Server",
    "SessionGroup",
    "Setting",
    "Situation",
    "Trust",
    "Trusted",
    "Unknown",
    "Unreadable",
    "Word",
    "address_range",
]
