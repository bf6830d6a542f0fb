"""Certificates that are made to prove a layer, and what is done away with afterwards.

    with papers(directory, authority, user="app") as found:
        found.own, found.revoked, found.foreign_root

What the CA issues for this is in its store like everything else.  It is good for a day, is
revoked as soon as it has served, and its key is deleted.  One certificate stays: that of the
client ``pgtls-verify-revoked``, which is revoked as soon as it is made and so stands in every CRL
from then on.  It is what a server has to turn away; its key opens nothing.
"""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from ..errors import PgtlsError
from ..pki.authority import ISSUED, Authority
from ..pki.issue import client_order
from ..pki.names import folder_name
from ..pki.profiles import CLIENT, CLOCK_SKEW, Validity
from ..pki.records import REVOKED, Record
from ..pki.revoke import revoke
from ..x509 import read_certificates
from .attempts import KeyPair

REVOKED_NAME = "pgtls-verify-revoked"
OTHER_NAME = "pgtls-verify"

# A revoked certificate is made anew when it ends so soon, as an expired one would be turned away
# for that; and how long ago a certificate of a day is surely over.
_LEFT = timedelta(days=2)

_PREFIX = "pgtls-verify-"
_SECONDS_OF_A_PROOF = 3600


@dataclass(frozen=True)
class Papers:
    """What clients show and trust; None for what is not at hand.

    Attributes:
        root: the CA certificates of the server's CA.
        foreign_root, foreign: of a CA that nobody knows.
        own: of the role that connects; ``other`` of a role of another name.
        revoked: whose serial is ``revoked_serial``.
        expired: of the role, and over; None where the CA is too young to have issued one.
        nowhere: a path at which there is nothing.
    """

    nowhere: Path
    foreign_root: Path
    foreign: KeyPair
    root: Path | None = None
    own: KeyPair | None = None
    other: KeyPair | None = None
    revoked: KeyPair | None = None
    revoked_serial: str = ""
    expired: KeyPair | None = None


@contextmanager
def papers(
    user: str,
    *,
    authority: Authority | None = None,
    root: Path | None = None,
    own: KeyPair | None = None,
) -> Iterator[Papers]:
    """Make what a proof takes; what was made is gone when the block ends.

    Args:
        user: the role that connects.
        authority: the CA of clients and server, where it is at hand.
        root: its certificates, where it is not; what of ``root`` and ``own`` is given is taken.
    """
    _sweep()
    with tempfile.TemporaryDirectory(prefix=_PREFIX) as name:
        place = Path(name)
        foreign_ca, _ = Authority.create(place / "foreign", name="pgtls verify: a foreign CA")
        with foreign_ca:
            foreign = foreign_ca.issue_client(user)
        made = Papers(
            nowhere=place / "nothing",
            foreign_root=foreign.root,
            foreign=KeyPair(foreign.certificate, foreign.key),
            root=root,
            own=own,
        )
        if authority is None:
            yield made
            return
        issued: list[Record] = []
        try:
            yield _issued(made, authority, user, place, issued)
        finally:
            with suppress(PgtlsError):
                _revoke(authority, issued, publish=False)


def _sweep() -> None:
    """Remove what killed runs of this account left behind: there are keys in it."""
    long_ago = time.time() - _SECONDS_OF_A_PROOF
    for place in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError):
            found = place.lstat()
            own = stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()
            if own and found.st_mtime < long_ago:
                shutil.rmtree(place)


def _issued(
    made: Papers, authority: Authority, user: str, place: Path, issued: list[Record]
) -> Papers:
    pairs = []
    for number, name in enumerate((user, OTHER_NAME)):
        one = authority.issue_client(name, days=1, out=place / str(number))
        issued.append(one.record)
        pairs.append(KeyPair(one.certificate, one.key))
        issued_root = one.root
    revoked, serial = revoked_pair(authority)
    return Papers(
        made.nowhere,
        made.foreign_root,
        made.foreign,
        made.root or issued_root,
        made.own or pairs[0],
        pairs[1],
        revoked,
        serial,
        _expired(authority, user, place / "expired", issued),
    )


def _expired(authority: Authority, user: str, folder: Path, issued: list[Record]) -> KeyPair | None:
    """A certificate of a day that is past, of a CA that was there by then."""
    past = authority.now() - _LEFT
    if past <= authority.record.not_before:
        return None
    begins = max(past - CLOCK_SKEW, authority.record.not_before).replace(microsecond=0)
    ends = past.replace(microsecond=0) + timedelta(days=1)
    order = client_order(user)._replace(folder=folder, period=Validity(begins, ends))
    (one,) = authority.issue(order)
    issued.append(one.record)
    return KeyPair(one.certificate, one.key)


def revoked_pair(authority: Authority) -> tuple[KeyPair, str]:
    """Return the files of the client that every CRL has, and its serial; make them if need be."""
    folder = authority.directory / ISSUED / folder_name(REVOKED_NAME)
    pair = KeyPair(folder / CLIENT.certificate_file, folder / CLIENT.key_file)
    soon = authority.now() + _LEFT
    for record in authority.find(REVOKED_NAME):
        usable = record.not_after > soon and pair.key.exists()
        if usable and record.state == REVOKED and record.serial == serial_in(pair.certificate):
            return pair, record.serial
    made = authority.issue_client(REVOKED_NAME, overwrite=True)
    _revoke(authority, [made.record], publish=True)
    return pair, made.record.serial


def _revoke(authority: Authority, records: list[Record], *, publish: bool) -> None:
    stored = [found for record in records for found in authority.find(record.serial)]
    revoke(authority, stored, "cessationOfOperation", publish=publish)


def serial_in(path: Path) -> str:
    """Return the serial of the first certificate in a file."""
    return read_certificates(path.read_bytes())[0].serial
