"""Puts certificates into a live server, and proves that it serves them.

    with Session.open("") as session:
        deployment = Deployment(Host.of(session), session, material)
        outcome = deployment.carry_out()

The files get a directory of their own, ``pgtls`` in the data directory; ``change`` says why.
There pg_basebackup finds them, so that a standby made from this server starts.
"""

from __future__ import annotations

import base64
import shlex
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Callable, TypeVar

from .. import collect, wire, x509
from ..acceptance import dns_names, ip_addresses
from ..backend import TlsSettings
from ..errors import InvalidInput, UnreadableFile
from ..facts import Certificate, Crl
from ..pki.files import PRIVATE, PUBLIC
from ..texts import TEXTS
from . import material as material_
from . import proofs
from .attempts import LET_IN, OTHER, TURNED_AWAY, Attempt, Result, not_tried
from .change import (
    DIRECTORY,
    Change,
    Directory,
    NewFile,
    Outcome,
    Proof,
    Refused,
    carry_out,
    in_words,
    plan,
)
from .hands import ServerHands
from .host import Host
from .journal import Journal
from .material import CA_FILE, CERTIFICATE_FILE, CRL_FILE, KEY_FILE, Material
from .memory import MemoryFiles
from .plan import shadowed
from .revocations import Joined, by_the_store, join, message
from .session import Session
from .steps import mode
from .vocabulary import Name, Untried

T = TypeVar("T")

_SETTINGS = {
    CERTIFICATE_FILE: "ssl_cert_file",
    KEY_FILE: "ssl_key_file",
    CA_FILE: "ssl_ca_file",
    CRL_FILE: "ssl_crl_file",
}
_ANY_LABEL = "pgtls"

# Where distributions keep the roots that their programs trust: Debian, Red Hat, Alpine.
_ROOTS_OF_HOSTS = (
    Path("/etc/ssl/certs/ca-certificates.crt"),
    Path("/etc/pki/tls/certs/ca-bundle.crt"),
    Path("/etc/ssl/cert.pem"),
)

_DECLARED = "select name from pgtls.server_name order by name"


@dataclass(frozen=True)
class Deployment:
    """Material on its way into one server.

    Attributes:
        host, session: the server.
        material: what is to be there; its CAs and CRLs are joined to those in use.
        names: by which clients connect, besides those that the server itself knows of.
        replace_cas: whether CAs and CRLs that are in use now are dropped.
        drop_names: whether the certificate may lack names of the one in use.
        drop_revocations: whether CRLs may leave out what those in use revoke.
        ledger: directory of the CA, which knows what may leave a CRL; None where it is not here.
        directory: where the files go; None: ``pgtls`` in the data directory.
        roots: that clients verify by; none: what ends the chain, else root.crt of the material,
            else those of this host.
    """

    host: Host
    session: Session
    material: Material
    names: Sequence[str] = ()
    replace_cas: bool = False
    drop_names: bool = False
    directory: Path | None = None
    drop_revocations: bool = False
    ledger: Path | None = None
    roots: Sequence[Certificate] = ()

    def check(self) -> None:
        """Refuse what would break clients or keep the server from starting.

        Raises:
            InvalidInput, Refused: nothing has been touched.
        """
        if not self.session.value("select coalesce(current_setting('ssl_library', true), '')"):
            raise Refused("this server was built without TLS", hint="Install a build with OpenSSL.")
        self._refuse_lost_revocations()
        now = collect.now(self.session)
        wanted = self.joined
        material_.refuse_incomplete(self.material.cas, wanted.cas)
        if not wanted.cas:
            # CRLs alone are signed by the CAs that are there.
            cas = self._in_use("ssl_ca_file", material_.certificates)
            wanted = replace(wanted, cas=cas)
        material_.refuse(wanted, [*self.names, *self._declared()], now)
        if not self.drop_names:
            self._refuse_dropped()
        if self.material.encrypted:
            self._check_passphrase()
        with self.host.acting():
            problems = self._rehearse()
        if problems:
            raise Refused(problems[0], hint="Nothing was changed. Issue it anew, stronger.")

    @property
    def shadowed(self) -> tuple[str, ...]:
        """Which lines of the server's configuration files will not count any more."""
        return shadowed(self.session, plan(self.host, self.session, self.change))

    def preview(self) -> tuple[str, ...]:
        """Return the steps that ``carry_out`` would take, in words."""
        return tuple(map(in_words, plan(self.host, self.session, self.change)))

    def carry_out(self) -> Outcome:
        """Deploy; what does not hold afterwards goes back.

        Where all is in place already it is proven all the same, after one more reload if need
        be: a file in its place is not yet a file that is served.
        """
        wanted = self.proofs
        before = self._served()
        outcome = carry_out(self.host, self.session, self.change, wanted)
        if outcome.state == "rolled back" and self._served() != before:
            return replace(
                outcome,
                remarks=(*outcome.remarks, "the port does not present what it did before"),
            )
        if outcome.state != "unchanged":
            return outcome
        with self.host.acting():
            found = self._prove(wanted)
            if any(found.values()):
                ServerHands(self.host, self.session, Journal(self.host.data)).reload()
                return replace(outcome, state="reloaded", proofs=self._prove(wanted))
        return replace(outcome, proofs=found)

    # ---- what is to be ------------------------------------------------------------------------

    @cached_property
    def joined(self) -> Material:
        """The material with the CAs and CRLs that the server uses now, unless they are dropped.

        Clients that come with a certificate of another CA are not to be locked out, and two CAs
        at once is what a roll-over of the CA is.
        """
        in_use = self._in_use("ssl_ca_file", material_.certificates)
        chain = self.material.chain
        if chain:
            # As OpenSSL does by itself for as long as they stand in ssl_ca_file.
            chain = material_.completed(chain, in_use)
        if self.replace_cas:
            return replace(self.material, chain=chain, crls=self.revocations.crls)
        cas = [*self.material.cas, *in_use]
        unique = {ca.sha256: ca for ca in cas}
        return replace(
            self.material,
            chain=chain,
            cas=tuple(unique.values()) if self.material.cas else (),
            crls=self.revocations.crls,
        )

    @cached_property
    def revocations(self) -> Joined:
        """The CRLs to be used, and what would no longer be revoked by them."""
        if not self.material.crls:
            return Joined()
        excused = by_the_store(self.ledger, collect.now(self.session))
        return join(self.material.crls, self._crls_in_use(), excused, only_new=self.replace_cas)

    @property
    def notices(self) -> tuple[str, ...]:
        """What was decided about CRLs and should be known."""
        dropped = [message(each) for each in self.revocations.lost] if self.drop_revocations else []
        return (*self.revocations.notices, *dropped)

    @cached_property
    def contents(self) -> dict[str, NewFile]:
        """The files to be in place, by name."""
        wanted = self.joined
        found: dict[str, NewFile] = {}
        if wanted.chain:
            found[CERTIFICATE_FILE] = NewFile(_pem(wanted.chain), PUBLIC)
        if wanted.key is not None:
            found[KEY_FILE] = NewFile(wanted.key, PRIVATE)
        if wanted.cas:
            found[CA_FILE] = NewFile(_pem(wanted.cas), PUBLIC)
        if wanted.crls:
            found[CRL_FILE] = NewFile(_crl_pem(wanted.crls), PUBLIC)
        return found

    @cached_property
    def change(self) -> Change:
        """The change for the engine."""
        path = self._path
        with self.host.acting():
            standing = _standing(path)
            meanwhile = self._meanwhile()
        directory = Directory(
            path,
            {**standing, **self.contents},
            {_SETTINGS[name]: self._setting_value(name) for name in self.contents},
            {**standing, **self.contents, **meanwhile} if meanwhile else None,
        )
        return Change(f"deploy {self.material.source}", directory, {"ssl": "on"})

    @cached_property
    def proofs(self) -> list[Proof]:
        """What has to hold afterwards, as far as it can be tried."""
        words = TEXTS.verify("files_load_so")
        found = [Proof(words, proofs.files_load, Name.FILES_LOAD)]
        chain, port = self.joined.chain, proofs.live_port(self.session)
        if port is None or not chain:
            return found
        words = TEXTS.verify("chain_served_so")
        found.append(Proof(words, proofs.serves(chain, port), Name.CHAIN_SERVED))
        if self._verified_by:
            top = self._verified_by[0].subject
            for name in self._verified_names:
                key = "verify_full_so" if self._root_known else "verify_full_so_here"
                words = TEXTS.verify(key, name=name, root=top)
                found.append(
                    Proof(words, proofs.verifies(name, self._verified_by, port), Name.VERIFY_FULL)
                )
        return found

    @cached_property
    def untried(self) -> tuple[Result, ...]:
        """What ought to be tried afterwards, and can't be."""
        if not self.material.chain:
            return ()
        missing: list[tuple[Name, int, str, Untried]] = []
        no_port = proofs.live_port(self.session) is None
        if no_port:
            missing.append((Name.CHAIN_SERVED, 1, "", Untried.NO_PORT))
        if no_port or not self._verified_by:
            why = Untried.NO_PORT if no_port else Untried.NO_ROOT
            missing += [(Name.VERIFY_FULL, 3, name, why) for name in self._verified_names]
            if not self._verified_names:
                missing.append((Name.VERIFY_FULL, 3, "-", Untried.NO_NAMES))
        elif not self._verified_names:
            missing.append((Name.VERIFY_FULL, 3, "-", Untried.NO_NAMES))
        return tuple(
            not_tried(Attempt(layer, name, TEXTS.verify(name.value, name=host), None), why)
            for name, layer, host, why in missing
        )

    def results(self, outcome: Outcome) -> tuple[Result, ...]:
        """Return every attempt with what came of it; those that were not made first."""
        tried = []
        for proof in self.proofs:
            problems = outcome.proofs.get(proof.name)
            if proof.attempt is None or problems is None:
                continue
            layer = 3 if proof.attempt == Name.VERIFY_FULL else 1
            attempt = Attempt(layer, proof.attempt, proof.name, None)
            happened, reason = (TURNED_AWAY, OTHER) if problems else (LET_IN, "")
            tried.append(Result(attempt, happened, reason, "; ".join(problems)))
        return (*self.untried, *tried)

    @cached_property
    def _verified_by(self) -> tuple[Certificate, ...]:
        """The roots by which a client verifies; none where none is known."""
        if self._root_known:
            return self._root_known
        found = _roots_of_this_host()
        top = x509.find_issuer(self.joined.chain[-1], found) if self.material.chain else None
        return (top,) if top is not None else ()

    @cached_property
    def _root_known(self) -> tuple[Certificate, ...]:
        chain = self.joined.chain
        if self.roots:
            return tuple(self.roots)
        return chain[-1:] if chain and chain[-1].self_issued else tuple(self.material.cas)

    @cached_property
    def _verified_names(self) -> tuple[str, ...]:
        """Every name by which clients may connect."""
        leaf = self.material.chain[0]
        of_leaf = (*(dns_names(leaf) or leaf.common_names[:1]), *ip_addresses(leaf))
        # RFC 6125, 6.4.3: the asterisk stands for any one label.
        concrete = (name.replace("*", _ANY_LABEL, 1) for name in of_leaf)
        return tuple(dict.fromkeys((*self.names, *self._declared(), *concrete)))

    # ---- what is there ------------------------------------------------------------------------

    @property
    def _path(self) -> Path:
        return self.directory or self.host.data / DIRECTORY

    def _setting_value(self, name: str) -> str:
        path = self._path / name
        inside = path.is_relative_to(self.host.data)
        return str(path.relative_to(self.host.data) if inside else path)

    def _in_use(self, setting: str, read: Callable[[Path], tuple[T, ...]]) -> tuple[T, ...]:
        path = self._setting_path(setting)
        if path is None:
            return ()
        with self.host.acting(), suppress(UnreadableFile):
            return read(path)
        return ()

    def _crls_in_use(self) -> list[Crl]:
        """The CRLs of the file and of the directory: the server loads both."""
        found = list(self._in_use("ssl_crl_file", material_.crls))
        directory = self._setting_path("ssl_crl_dir")
        with self.host.acting():
            # openssl-rehash: the names under which OpenSSL looks for CRLs.
            for path in sorted(directory.glob("*.r[0-9]*")) if directory is not None else ():
                with suppress(UnreadableFile):
                    found += material_.crls(path)
        return found

    def _setting_path(self, setting: str) -> Path | None:
        value = self.session.value("select current_setting($1, true)", setting)
        return self.host.data / value if value else None

    def _meanwhile(self) -> Mapping[str, NewFile]:
        """Copies of the TLS files in use; none where there are none that would load."""
        current = proofs.tls_settings(self.session)
        if self.session.value("show ssl") != "on" or proofs.would_load(current):
            return {}
        paths = {name: self._setting_path(setting) for name, setting in _SETTINGS.items()}
        return {
            name: NewFile(path.read_bytes(), PRIVATE if name == KEY_FILE else PUBLIC)
            for name, path in paths.items()
            if path is not None
        }

    def _declared(self) -> list[str]:
        """Names that the administrator declared, where the extension is installed."""
        if not self.session.value("select to_regclass('pgtls.server_name') is not null"):
            return []
        return [row["name"] for row in self.session.rows(_DECLARED)]

    def _refuse_dropped(self) -> None:
        """Clients that verify may connect by any name of the certificate in use."""
        found = self._in_use("ssl_cert_file", material_.certificates)
        if not found or found[0].self_issued or not self.material.chain:
            return
        for kind, _, name in (entry.partition(":") for entry in found[0].san):
            if kind in ("DNS", "IP") and not _has_name(self.material.chain[0], kind, name):
                raise InvalidInput(
                    f"the certificate in use has the name {name}, and this one does not",
                    hint=f"Issue it again with --san {name}, or say --drop-names if no client "
                    "uses it.",
                )

    def _refuse_lost_revocations(self) -> None:
        """Refuse CRLs that would let a client in again that the server turns away now."""
        for lost in self.revocations.lost:
            if lost.comes and self.drop_revocations:
                continue
            path = self._setting_path("ssl_crl_file")
            file = shlex.quote(str(path)) if path is not None else "FILE"
            accept = "or say --drop-revocations if they may come in again."
            raise InvalidInput(
                message(lost),
                detail=", ".join(lost.serials),
                hint="If the CA's directory was restored from a backup, bring back what it lacks "
                f"with pgtls ca recover {file}, and deploy the CRL that it makes"
                + (f"; {accept}" if lost.comes else "."),
            )

    def _check_passphrase(self) -> None:
        if not self.session.value("show ssl_passphrase_command"):
            raise Refused(
                "the key is protected by a passphrase, and ssl_passphrase_command is not set",
                hint="Set it, or deploy a key without a passphrase.",
            )
        if self.session.value("show ssl_passphrase_command_supports_reload") != "on":
            raise Refused(
                "the key is protected by a passphrase, and the server may not ask for it again",
                hint="Set ssl_passphrase_command_supports_reload = on.",
            )

    def _served(self) -> tuple[bytes, ...]:
        port = proofs.live_port(self.session)
        return wire.served(*port).certificates if port is not None else ()

    def _prove(self, wanted: Sequence[Proof]) -> dict[str, tuple[str, ...]]:
        with self.session.again() as fresh:
            return {proof.name: tuple(proof.run(fresh)) for proof in wanted}

    def _rehearse(self) -> tuple[str, ...]:
        """Load the files as the server would, without a copy of the key that could be left."""
        with MemoryFiles() as made:
            here = {name: str(made.add(new.content)) for name, new in self.contents.items()}
            current = proofs.tls_settings(self.session)
            return proofs.would_load(_with_files(current, here))


def _roots_of_this_host() -> tuple[Certificate, ...]:
    for path in _ROOTS_OF_HOSTS:
        with suppress(UnreadableFile):
            return material_.certificates(path)
    return ()


def _with_files(current: TlsSettings, here: Mapping[str, str]) -> TlsSettings:
    return replace(
        current,
        certificate=here.get(CERTIFICATE_FILE, current.certificate),
        key=here.get(KEY_FILE, current.key),
        ca=here.get(CA_FILE, current.ca),
        crl=here.get(CRL_FILE, current.crl),
    )


def _standing(path: Path) -> dict[str, NewFile]:
    """The files that stand in the directory; those of other names stay as they are."""
    if not path.is_dir():
        return {}
    return {each.name: NewFile(each.read_bytes(), mode(each)) for each in path.iterdir()}


def _has_name(leaf: Certificate, kind: str, name: str) -> bool:
    return f"{kind}:{name}" in leaf.san or material_.answers_to(leaf, name)


def _pem(certificates: Iterable[Certificate]) -> bytes:
    return "".join(map(x509.to_pem, certificates)).encode()


def _crl_pem(crls: Iterable[Crl]) -> bytes:
    return b"".join(_armoured(b"X509 CRL", crl.der) for crl in crls)


def _armoured(label: bytes, der: bytes) -> bytes:
    """RFC 7468, 2: lines of 64 characters; a CRL may have a million of them."""
    text = base64.b64encode(der)
    lines = b"\n".join(text[at : at + 64] for at in range(0, len(text), 64))
    return b"-----BEGIN %b-----\n%b\n-----END %b-----\n" % (label, lines, label)
