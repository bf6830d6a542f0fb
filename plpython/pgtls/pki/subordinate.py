"""CAs below a root: made in its directory, or in one of their own while the root is offline.

make(authority, "Example Issuing CA")               # root and issuing CA in one directory
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import founding, keys
from .records import ISSUING, TRUSTED, AuthorityRow

if TYPE_CHECKING:
    from .authority import Authority


def make(
    authority: Authority,
    name: str,
    *,
    key_type: str = keys.DEFAULT_KEY_TYPE,
    days: int | None = None,
    encrypt: bytes | None = None,
) -> AuthorityRow:
    """Make an issuing CA below the root of the same directory; it issues from now on.

    One of this name that issues already is left as it is: an interrupted run had made it.

    Args:
        authority: whose issuing CA is a root.
        name: the new CA's CN.
        key_type: one of ``keys.KEY_TYPES``.
        days: from now to the end of its certificate; ``profiles.INTERMEDIATE_DAYS`` when None.
        encrypt: the passphrase to protect its key with, or None.

    Raises:
        InvalidInput: the name or the days, or the CA that issues is no root.
        DuplicateAuthority: there is one of this name.
    """
    standing = authority.hierarchy.named(name)
    if standing is not None and standing.state == ISSUING and standing.parent_id is not None:
        with authority.locked():
            founding.settle(authority)
        return authority.row
    signer = authority.signer()
    founding.check_root(signer)
    founded = founding.new_intermediate(authority, signer, name, key_type, days)
    with authority.locked():
        authority.check_issuing(signer)
        founding.check_name(authority, name)
        founding.place(authority, founded, ISSUING, encrypt, {signer.row.id: TRUSTED})
        authority.remember(authority.row, founded.certificate, founded.key)
        founding.settle(authority)
    return authority.row
