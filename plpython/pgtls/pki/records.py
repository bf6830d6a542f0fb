"""What the store keeps: certificates and authorities, and what can be wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from ..errors import PgtlsError

VALID = "valid"
REVOKED = "revoked"
HELD = "held"

# States of an authority, see ``hierarchy``.
REQUESTED = "requested"
COMING = "coming"
ISSUING = "issuing"
TRUSTED = "trusted"
LEAVING = "leaving"
RETIRED = "retired"


class StoreError(PgtlsError):
    """The database can't be used: missing, damaged, busy, or of another version (58030)."""

    sqlstate = "58030"


class DuplicateAuthority(PgtlsError):
    """There is an authority of this name already (42710 duplicate_object)."""

    sqlstate = "42710"


class DuplicateSerial(PgtlsError):
    """The authority has issued this serial already (23505 unique_violation)."""

    sqlstate = "23505"


@dataclass(frozen=True)
class Record:
    """A certificate as the store knows it.

    Attributes:
        serial: lower-case hexadecimal.
        profile: name of the profile it was issued from, or ``profiles.UNKNOWN``.
        name: server name, role or CA name that was asked for.
        subject: RFC 4514 string.
        san: ``DNS:…`` and ``IP:…``.
        not_before: the beginning of 1970 when ``der`` is empty.
        der: empty when the certificate was taken over from an index that did not keep it.
        state: ``valid``, ``revoked`` or ``held``; says nothing of the time.
        revoked_at: when, or None.
        reason: RFC 5280 5.3.1 name such as ``keyCompromise``, or None.
        place: the folder that its files were put in, or None when that is not known.
        released_at: when a hold on it was last released, or None.
        authority_id, id: rows of its issuer and its own.
    """

    serial: str
    profile: str
    name: str
    subject: str
    san: tuple[str, ...]
    not_before: datetime
    not_after: datetime
    der: bytes = field(repr=False)
    state: str = VALID
    revoked_at: datetime | None = None
    reason: str | None = None
    place: str | None = None
    released_at: datetime | None = None
    authority_id: int = field(default=0, compare=False)
    id: int = field(default=0, compare=False)


@dataclass(frozen=True)
class AuthorityRow:
    """An authority of the store.

    Attributes:
        state: where it stands in its life, see ``hierarchy``.
        parent_id: the authority that signed it; None for a root.
        folder: of its certificate and key, relative to the CA's directory.
        has_key: whether its key is there, too.
        crl_number: of the last CRL signed or brought in; 0 for none.
        crl_this_update: that of the same CRL, or None where it is not known.
        own: its certificate; None while it waits for one.
    """

    id: int
    name: str
    state: str
    parent_id: int | None
    folder: str
    has_key: bool
    crl_number: int
    crl_this_update: datetime | None
    own: Record | None

    @property
    def certificate(self) -> Record:
        """Its certificate.

        Raises:
            StoreError: it waits for one.
        """
        if self.own is None:
            raise StoreError(
                f"the CA {self.name} has no certificate yet",
                hint="Have its request signed, and bring it in with pgtls ca install.",
            )
        return self.own
