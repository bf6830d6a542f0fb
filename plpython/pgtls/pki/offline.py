"""An issuing CA whose root is offline: one file there, one file back.

    request(Path("pgtls-ca"), "Example Issuing CA")        # online: key and issuing.csr
    sign(root, Path("issuing.csr"), Path("issuing.pem"))   # offline: certificates and CRL
    install(authority, Path("issuing.pem"))                # online: the CA issues

Later on the root's CRLs are carried in the same way (``bring``).
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from .. import x509 as reader
from ..errors import InvalidInput, UnreadableFile
from ..facts import Certificate, Crl
from . import crl, crls, files, founding, hierarchy, issue, keys, memory, pem, profiles
from . import request as requests
from .custody import ISSUED, STORE_FILE, place_to_move
from .profiles import Validity
from .records import COMING, ISSUING, REQUESTED, TRUSTED, AuthorityRow
from .store import Store

if TYPE_CHECKING:
    from .authority import Authority, Clock

REQUEST_FILE = "ca.csr"


def start(
    directory: Path,
    name: str,
    clock: Clock,
    *,
    key_type: str = keys.DEFAULT_KEY_TYPE,
    encrypt: bytes | None = None,
) -> bytes:
    """Make a directory whose CA waits for its certificate; return the request as PEM.

    Raises:
        FileExists: something stands there.
    """
    founding.check_common_name(name)
    directory = directory.resolve()
    place_to_move(directory, False, clock())
    key = keys.generate(key_type)
    made = _request(name, key)
    with files.new_directory(directory) as staging:
        files.write(staging / hierarchy.KEY_FILE, keys.to_pem(key, encrypt), files.PRIVATE)
        files.write(staging / REQUEST_FILE, made, files.PUBLIC)
        for folder in (ISSUED, hierarchy.CRL_DIRECTORY):
            files.make_directory(staging / folder)
        with Store.create(staging / STORE_FILE) as store, store.transaction():
            store.add_authority(name, REQUESTED, ".", has_key=True)
    return made


def add(
    authority: Authority,
    name: str,
    *,
    key_type: str = keys.DEFAULT_KEY_TYPE,
    encrypt: bytes | None = None,
) -> bytes:
    """Make a key and a request for one more CA of a directory; return the request as PEM.

    A request of this name that waits already is returned as it is.
    """
    standing = authority.hierarchy.named(name)
    if standing is not None and standing.state == REQUESTED:
        return files.read(authority.hierarchy.folder(standing) / REQUEST_FILE)
    founding.check_name(authority, name)
    key = keys.generate(key_type)
    made = _request(name, key)
    folder = authority.directory / founding.folder_for(name)
    with authority.locked():
        founding.check_name(authority, name)
        founding.ensure_directory(folder.parent)
        # A folder that no CA of the store has is what a killed run left.
        with files.Publication(folder, overwrite=True) as publication:
            publication.add(hierarchy.KEY_FILE, keys.to_pem(key, encrypt), files.PRIVATE)
            publication.add(REQUEST_FILE, made, files.PUBLIC)
            publication.publish()
        with authority.store.transaction():
            authority.store.add_authority(
                name, REQUESTED, str(founding.folder_for(name)), has_key=True
            )
        authority.refresh()
    return made


def _request(name: str, key: keys.PrivateKey) -> bytes:
    builder = x509.CertificateSigningRequestBuilder().subject_name(profiles.subject(name))
    return builder.sign(key, keys.signature_hash(key)).public_bytes(Encoding.PEM)


def sign(
    authority: Authority,
    path: Path,
    *,
    days: int | None = None,
    out: Path,
    overwrite: bool = False,
) -> tuple[AuthorityRow, tuple[str, ...]]:
    """Certify the CA of a request, and write what ``install`` reads: its certificates and CRLs.

    A request that was signed before, for the same key, gets the same certificate again.

    Args:
        authority: the root's directory.
        path: the request.
        days: from now to the certificate's end.
        out: the file to carry back.
        overwrite: whether it may be replaced.

    Returns:
        the root, and what of the request was left out.
    """
    request = requests.read(path)
    key = requests.public_key(request)
    name, dropped = requests.ca_name(request)
    signer = authority.signer()
    founding.check_root(signer)
    own = signer.row.certificate
    now = authority.now()
    period = profiles.validity(
        profiles.INTERMEDIATE, days, now, Validity(own.not_before, own.not_after)
    )
    subject = profiles.subject(name)
    if subject == signer.certificate.subject:
        raise InvalidInput(f'"{name}" is the name of the root', hint="Choose another.")
    with authority.locked():
        files.Publication(out.parent, overwrite=overwrite).check(out.name)
        der = _signed_before(authority, name, key)
        if der is None:
            certificate = profiles.certificate_builder(
                profiles.INTERMEDIATE, subject, key, (), period, signer.certificate
            ).sign(signer.key, keys.signature_hash(signer.key))
            record = issue.to_record(profiles.INTERMEDIATE, name, certificate, period)
            with authority.store.transaction():
                authority.store.add_certificate(signer.row.id, record, now)
            der = record.der
        crls.make(authority, days=profiles.CRL_DAYS)
        carried = pem.certificate(der) + authority.hierarchy.chain(signer.row)
        carried += files.read(authority.directory / crls.CRL_FILE)
        with files.Publication(out.parent, overwrite=overwrite) as publication:
            publication.add(out.name, carried, files.PUBLIC)
            publication.publish()
    return signer.row, dropped


def _signed_before(authority: Authority, name: str, key: keys.PublicKey) -> bytes | None:
    now = authority.now()
    for record in authority.find(name):
        good = record.state == "valid" and record.not_after > now
        if record.profile == profiles.INTERMEDIATE.name and good:
            other = x509.load_der_x509_certificate(record.der).public_key()
            if keys.public_bytes(other) == keys.public_bytes(key):
                return record.der
    return None


def install(authority: Authority, path: Path) -> AuthorityRow:
    """Take the certificate of a CA that waits for it, its chain and their CRLs.

    The CA issues from then on, or is coming (see ``hierarchy``) where another issues.  What is
    installed already is put in order.

    Raises:
        UnreadableFile: the file holds no certificate for a key of this directory, or no chain.
        InvalidInput: the chain does not hold.
    """
    content = files.read(path)
    certificates = _certificates(path, content)
    row, own = _for_whom(authority, path, certificates)
    chain = _chain(path, own, certificates)
    if row.state == REQUESTED:
        with authority.locked():
            _record(authority, row, chain)
    with suppress(reader.BadPem):
        if b"BEGIN X509 CRL" in content:
            bring(authority, path)
    with authority.locked():
        authority.refresh()
        authority.open_keys()
        founding.settle(authority)
    return authority.hierarchy.row(row.id)


def _certificates(path: Path, content: bytes) -> tuple[Certificate, ...]:
    try:
        return reader.read_certificates(content)
    except reader.BadPem as error:
        raise UnreadableFile(
            str(path), error.message, hint="Name the file that pgtls ca sign has written."
        ) from None


def _for_whom(
    authority: Authority, path: Path, certificates: Sequence[Certificate]
) -> tuple[AuthorityRow, Certificate]:
    for row in authority.hierarchy.rows:
        for certificate in certificates:
            if row.own is not None and row.own.der == certificate.der and row.has_key:
                return row, certificate
            request = authority.hierarchy.folder(row) / REQUEST_FILE
            if row.state == REQUESTED and os.path.lexists(request):
                key = keys.public_bytes(requests.read(request).public_key())
                given = x509.load_der_x509_certificate(certificate.der).public_key()
                if key == keys.public_bytes(given):
                    return row, certificate
    raise UnreadableFile(
        str(path),
        "none of its certificates is for a key that waits for one here",
        hint="Name the file that pgtls ca sign has made of this directory's request.",
    )


def _chain(
    path: Path, own: Certificate, certificates: Sequence[Certificate]
) -> tuple[Certificate, ...]:
    """Return a CA and those above it up to a root, having checked every step (RFC 5280, 6)."""
    chain = [own]
    while not reader.issued(chain[-1], chain[-1]):
        above = reader.find_issuer(chain[-1], certificates)
        if above is None or above in chain:
            raise UnreadableFile(
                str(path),
                f"the certificate of {chain[-1].issuer}, which signed {chain[-1].subject}, "
                "is not in it",
                hint="Add it, up to the root.",
            )
        chain.append(above)
    for below, certificate in enumerate(chain):
        usage = certificate.key_usage
        if not certificate.is_ca or (usage is not None and "keyCertSign" not in usage):
            raise InvalidInput(
                f"{certificate.subject} is not allowed to sign certificates",
                hint="Have the request signed as a CA's.",
            )
        limit = certificate.path_length
        if limit is not None and limit < below - 1:
            raise InvalidInput(
                f"{certificate.subject} allows only {limit} CAs below it",
                hint="Have the request signed by a CA that allows more.",
            )
    return tuple(chain)


def _record(authority: Authority, row: AuthorityRow, chain: Sequence[Certificate]) -> None:
    """Put a chain into the store, from the root down."""
    store, now = authority.store, authority.now()
    issuing = any(each.state == ISSUING for each in authority.hierarchy.rows)
    with store.transaction():
        parent: int | None = None
        for certificate in reversed(chain):
            name = (certificate.common_names or (certificate.subject,))[-1]
            known = authority.hierarchy.named(name)
            mine = certificate is chain[0]
            if mine and name != row.name:
                raise InvalidInput(
                    f"the certificate is for {name}, and the request was for {row.name}",
                    hint="Have it signed under the name that was asked for.",
                )
            if known is not None and known.own is not None and known.own.der != certificate.der:
                raise InvalidInput(
                    f"there is another CA named {name} here",
                    hint="Have its successor made under another name.",
                )
            if known is not None and known.own is not None:
                parent = known.id
                continue
            row_id = (
                row.id
                if mine
                else store.add_authority(
                    name, TRUSTED, str(founding.folder_for(name)), has_key=False
                )
            )
            profile = profiles.ROOT if parent is None else profiles.INTERMEDIATE
            parsed = x509.load_der_x509_certificate(certificate.der)
            period = Validity(certificate.not_before, certificate.not_after)
            record = issue.to_record(profile, name, parsed, period)
            own = store.add_certificate(parent or row_id, record, now)
            store.certify_authority(row_id, own, parent)
            parent = row_id
        store.set_state(row.id, COMING if issuing else ISSUING)
    authority.refresh()


def bring(authority: Authority, path: Path) -> list[AuthorityRow]:
    """Take CRLs of CAs whose keys are elsewhere from a file, and put them with the others.

    Returns:
        the CAs whose CRLs were taken.

    Raises:
        UnreadableFile: the file holds no CRL of such a CA.
        InvalidInput: a CRL is not signed by its CA, is older than the one that is here, or
            leaves out what that one revokes.
    """
    found = crls.read(path)
    taken: list[tuple[AuthorityRow, Crl]] = []
    for row in authority.hierarchy.active:
        for each in found:
            if not row.has_key and each.issuer_der == _subject(row):
                _check_crl(authority, row, each)
                taken.append((row, each))
    if not taken:
        raise UnreadableFile(
            str(path),
            "holds no CRL of a CA whose key is elsewhere",
            hint="Name a file of such a CA's pgtls crl --out.",
        )
    with authority.locked():
        directory = authority.directory / hierarchy.CRL_DIRECTORY
        founding.ensure_directory(directory)
        with authority.store.transaction():
            for row, each in taken:
                authority.store.set_crl(row.id, each.crl_number or 0, each.this_update)
        for row, each in taken:
            files.replace(
                authority.hierarchy.crl_path(row), pem.encode(pem.CRL, (each.der,)), files.PUBLIC
            )
        crls.bundle(authority)
        authority.refresh()
    return [row for row, _ in taken]


def _subject(row: AuthorityRow) -> bytes:
    return hierarchy.certificate(row).subject.public_bytes()


def _check_crl(authority: Authority, row: AuthorityRow, found: Crl) -> None:
    if reader.signed_by(found.der, row.certificate.der, crl=True) is not True:
        raise InvalidInput(
            f"the CRL is not signed by {row.name}", hint="Carry it again from that CA."
        )
    if (found.crl_number or 0) < row.crl_number:
        raise InvalidInput(
            f"CRL number {found.crl_number} of {row.name} is older than number "
            f"{row.crl_number}, which is here",
            hint="Carry the newest one: sign it there with pgtls crl.",
        )
    here = authority.hierarchy.crl_path(row)
    for present in memory.own(row, crls.read(here)) if here.is_file() else ():
        lost = _not_released(present, crl.listed(present.der).keys() - crl.listed(found.der))
        if lost:
            raise InvalidInput(
                f"CRL number {found.crl_number} of {row.name} does not revoke "
                f"{memory.shown(lost)}, and number {present.crl_number}, which is here, does",
                hint="The CA there seems to come from a backup. Carry this one to it, bring back "
                f"what it lacks with pgtls ca recover {shlex.quote(str(here))}, and carry the CRL "
                "that this makes.",
            )


def _not_released(present: Crl, serials: Iterable[str]) -> list[str]:
    """Return those that can't have been released: only a hold can (RFC 5280 5.3.1)."""
    loaded = x509.load_der_x509_crl(present.der)
    found = []
    for serial in sorted(serials):
        entry = loaded.get_revoked_certificate_by_serial_number(int(serial, 16))
        reason = None
        with suppress(x509.ExtensionNotFound):
            if entry is not None:
                reason = entry.extensions.get_extension_for_class(x509.CRLReason).value.reason
        if reason is not x509.ReasonFlags.certificate_hold:
            found.append(serial)
    return found
