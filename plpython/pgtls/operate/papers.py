"""Certificates that are made to prove a layer, and what is done away with afterwards.

    with papers("app", authority=authority) as found:
        found.own, found.revoked, found.foreign_root

What the CA issues for this is in its store like everything else.  It is good for a day, and is
revoked as soon as it has served.  Its key is never on a disk: it is made here, certified like that
of a request, and lies in this process's memory (``memory``).  One certificate stays: that of the
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
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding

from ..errors import PgtlsError
from ..pki import keys, profiles
from ..pki.authority import ISSUED, Authority, utc_now
from ..pki.issue import client_order
from ..pki.names import folder_name
from ..pki.profiles import CLIENT, CLOCK_SKEW, Validity
from ..pki.records import REVOKED, Record
from ..pki.revoke import revoke
from .attempts import KeyPair
from .material import certificates
from .memory import MemoryFiles

REVOKED_NAME = "pgtls-verify-revoked"
OTHER_NAME = "pgtls-verify"

# A revoked certificate is made anew when it ends so soon, as an expired one would be turned away
# for that; how long ago an expired one began and ended; and the least for which it is over.
_LEFT = timedelta(days=2)
_OVER_SINCE = timedelta(days=1)
_OVER_AT_LEAST = timedelta(minutes=1)

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
        expired: of the role, and over.
        young: whether the CA is too young to have issued one that has expired.
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
    young: bool = False


@dataclass(frozen=True)
class Given:
    """What was named for a proof, of a CA that is elsewhere; it is taken before what is made here.

    Attributes:
        root: the certificates of the server's CA.
        own, other, revoked, expired: see ``Papers``.
    """

    root: Path | None = None
    own: KeyPair | None = None
    other: KeyPair | None = None
    revoked: KeyPair | None = None
    expired: KeyPair | None = None


NOTHING_GIVEN = Given()


@contextmanager
def papers(
    user: str,
    *,
    authority: Authority | None = None,
    given: Given = NOTHING_GIVEN,
) -> Iterator[Papers]:
    """Make what a proof takes; what was made is gone when the block ends.

    Args:
        user: the role that connects.
        authority: the CA of clients and server, where it is at hand.
        given: what need not be made.
    """
    _sweep()
    with MemoryFiles() as files, tempfile.TemporaryDirectory(prefix=_PREFIX) as name:
        place = Path(name)
        made = Papers(
            place / "nothing",
            *_foreign(user, files, utc_now()),
            given.root,
            given.own,
            given.other,
            given.revoked,
            serial_in(given.revoked.certificate) if given.revoked else "",
            given.expired,
        )
        if authority is None:
            yield made
            return
        issued: list[Record] = []
        maker = _Maker(authority, files, place, issued)
        try:
            yield _issued(made, maker, user)
        finally:
            with suppress(PgtlsError):
                _revoke(authority, issued, publish=False)


def _sweep() -> None:
    """Remove what killed runs of this account left behind."""
    long_ago = time.time() - _SECONDS_OF_A_PROOF
    for place in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError):
            found = place.lstat()
            own = stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()
            if own and found.st_mtime < long_ago:
                shutil.rmtree(place)


def _foreign(user: str, files: MemoryFiles, now: datetime) -> tuple[Path, KeyPair]:
    """A CA that nobody knows, and a certificate of its for the role."""
    ca_key, key = keys.generate(keys.DEFAULT_KEY_TYPE), keys.generate(keys.DEFAULT_KEY_TYPE)
    name = profiles.subject("pgtls verify: a foreign CA")
    period = profiles.validity(profiles.ROOT, None, now)
    ca = profiles.certificate_builder(
        profiles.ROOT, name, ca_key.public_key(), (), period, None
    ).sign(ca_key, keys.signature_hash(ca_key))
    leaf = profiles.certificate_builder(
        CLIENT, profiles.subject(user), key.public_key(), (), period, ca
    ).sign(ca_key, keys.signature_hash(ca_key))
    root, own = (each.public_bytes(Encoding.PEM) for each in (ca, leaf))
    pair = KeyPair(files.add(own + root), files.add(keys.to_pem(key, None)))
    return files.add(root), pair


@dataclass(frozen=True)
class _Maker:
    """Issues certificates whose keys stay in memory; ``issued`` remembers them."""

    authority: Authority
    files: MemoryFiles
    place: Path
    issued: list[Record]

    def client(
        self, name: str, folder: str, period: Validity | None = None
    ) -> tuple[KeyPair, Path]:
        """Return a certificate for a role, good for a day or a period, and the CA's own."""
        key = keys.generate(keys.DEFAULT_KEY_TYPE)
        order = client_order(name)._replace(
            public_key=key.public_key(), days=1, period=period, folder=self.place / folder
        )
        (one,) = self.authority.issue(order)
        self.issued.append(one.record)
        return KeyPair(one.certificate, self.files.add(keys.to_pem(key, None))), one.root


def _issued(made: Papers, maker: _Maker, user: str) -> Papers:
    own, root = maker.client(user, "own")
    other = made.other or maker.client(OTHER_NAME, "other")[0]
    if made.revoked is None:
        revoked, serial = revoked_pair(maker.authority)
        made = replace(made, revoked=revoked, revoked_serial=serial)
    expired = made.expired or _expired(maker, user)
    return replace(
        made,
        root=made.root or root,
        own=made.own or own,
        other=other,
        expired=expired,
        young=expired is None,
    )


def _expired(maker: _Maker, user: str) -> KeyPair | None:
    """A certificate that is over, of a CA that was there by then.

    It is over for a day and more, so that no clock takes it for good; of a CA that is younger
    for half of its age, which begins ``CLOCK_SKEW`` before it was made.
    """
    authority = maker.authority
    now, since = authority.now(), authority.record.not_before
    ends = now - _OVER_SINCE if now - _LEFT > since else since + (now - since) / 2
    if now - ends < _OVER_AT_LEAST:
        return None
    begins = max(now - _LEFT - CLOCK_SKEW, since).replace(microsecond=0)
    return maker.client(user, "expired", Validity(begins, ends.replace(microsecond=0)))[0]


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
    """Return the serial of the first certificate in a file; raises UnreadableFile."""
    return certificates(path)[0].serial
