"""How a CA comes to stand beside others in a directory: its folder, its row, what follows.

The steps are those of every certificate: its key is staged, the store is committed, its
certificate is written.  All else, ``root.crt`` and the CRLs, follows from the store and is made
again by whoever comes next (``settle``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cryptography import x509

from ..errors import InvalidInput
from . import crls, files, issue, keys, names, pem, profiles
from .custody import ROOT_FILE
from .hierarchy import CERTIFICATE_FILE, FOLDER, KEY_FILE
from .profiles import Profile, Validity
from .records import AuthorityRow, DuplicateAuthority, Record

if TYPE_CHECKING:
    from .authority import Authority, Signer


@dataclass(frozen=True)
class Founded:
    """A CA whose key is made and whose certificate is signed, and nothing written yet.

    Attributes:
        parent: who signed it; None for a root.
    """

    name: str
    key: keys.PrivateKey
    certificate: x509.Certificate
    record: Record
    parent: AuthorityRow | None


def new_root(authority: Authority, name: str, key_type: str, days: int | None) -> Founded:
    """Make another root."""
    period = profiles.validity(profiles.ROOT, days, authority.now())
    return _found(authority, profiles.ROOT, name, key_type, period, None)


def new_intermediate(
    authority: Authority, signer: Signer, name: str, key_type: str, days: int | None
) -> Founded:
    """Make a CA below a root."""
    own = signer.row.certificate
    limits = Validity(own.not_before, own.not_after)
    period = profiles.validity(profiles.INTERMEDIATE, days, authority.now(), limits)
    return _found(authority, profiles.INTERMEDIATE, name, key_type, period, signer)


def _found(
    authority: Authority,
    profile: Profile,
    name: str,
    key_type: str,
    period: Validity,
    signer: Signer | None,
) -> Founded:
    check_name(authority, name)
    key = keys.generate(key_type)
    by = key if signer is None else signer.key
    certificate = profiles.certificate_builder(
        profile,
        profiles.subject(name),
        key.public_key(),
        (),
        period,
        None if signer is None else signer.certificate,
    ).sign(by, keys.signature_hash(by))
    record = replace(
        issue.to_record(profile, name, certificate, period), place=str(folder_for(name))
    )
    return Founded(name, key, certificate, record, None if signer is None else signer.row)


def place(
    authority: Authority,
    founded: Founded,
    state: str,
    encrypt: bytes | None,
    others: Mapping[int, str],
) -> None:
    """Put a new CA in the directory, under a lock that the caller holds.

    Args:
        authority: the directory's.
        founded: the new CA.
        state: the state it begins in.
        encrypt: the passphrase to protect its key with, or None.
        others: states that others, by their row's id, pass into with it.
    """
    folder = authority.directory / folder_for(founded.name)
    ensure_directory(folder.parent)
    store, record = authority.store, founded.record
    with files.Publication(folder, overwrite=False, tag=record.serial) as publication:
        publication.check(KEY_FILE, CERTIFICATE_FILE)
        publication.add(KEY_FILE, keys.to_pem(founded.key, encrypt), files.PRIVATE)
        publication.sync()
        with store.transaction():
            for row_id, other in others.items():
                store.set_state(row_id, other)
            parent_id = None if founded.parent is None else founded.parent.id
            row_id = store.add_authority(
                founded.name, state, str(folder_for(founded.name)), has_key=True
            )
            own = store.add_certificate(parent_id or row_id, record, authority.now())
            store.certify_authority(row_id, own, parent_id)
        publication.add(CERTIFICATE_FILE, pem.certificate(record.der), files.PUBLIC)
        publication.publish()
    authority.refresh()


def settle(authority: Authority) -> None:
    """Write what follows from the store and is not there: certificates, root.crt, CRLs.

    The caller holds the lock.
    """
    found = authority.hierarchy
    for row in found.active:
        folder = found.folder(row)
        ensure_directory(folder)
        _ensure(folder / CERTIFICATE_FILE, pem.certificate(row.certificate.der))
    _ensure(authority.directory / ROOT_FILE, found.anchors())
    wanted = [row for row in crls.missing(authority) if row.has_key]
    crls.make(authority, days=profiles.CRL_DAYS, rows=wanted)


def check_name(authority: Authority, name: str) -> None:
    """Raise unless a new CA of this directory can have the name.

    Raises:
        InvalidInput: it can't be a CN.
        DuplicateAuthority: a CA has it already.
    """
    check_common_name(name)
    if authority.hierarchy.named(name) is not None:
        raise DuplicateAuthority(
            f"there is a CA named {name} already",
            hint="Choose another name; pgtls ca show lists those that are taken.",
        )


def check_common_name(name: str) -> None:
    """Raise InvalidInput unless a CA can have the name."""
    names.common_name(name, "CA name")


def check_root(signer: Signer) -> None:
    """Raise InvalidInput unless a CA may sign others (RFC 5280 4.2.1.9)."""
    constraints = signer.certificate.extensions.get_extension_for_class(x509.BasicConstraints)
    if constraints.value.path_length == 0:
        raise InvalidInput(
            f"the CA {signer.row.name} may sign no other CA: it is below a root itself",
            hint="See pgtls ca rollover for the way to another one.",
        )


def folder_for(name: str) -> Path:
    """Return the folder of a CA that comes to stand beside others, within the directory."""
    return Path(FOLDER) / names.folder_name(name)


def ensure_directory(path: Path) -> None:
    """Create a directory of the CA's if it is not there, durably."""
    if not path.is_dir():
        if not path.parent.is_dir():
            ensure_directory(path.parent)
        files.make_directory(path)
        files.sync_directory(path.parent)


def _ensure(path: Path, content: bytes) -> None:
    if not files.Publication(path.parent, overwrite=True).holds(path.name, content):
        files.replace(path, content, files.PUBLIC)
