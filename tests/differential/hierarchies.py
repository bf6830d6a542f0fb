"""Random hierarchies of CAs, what they issue and revoke, and the files that a server has of it.

    state = States(random.Random(seed)).next()
    made = Made(state)          # certificates, keys and CRLs
    made.ca_file, made.client_pem

A state is plain data, so that one that fails can be made smaller piece by piece.
"""

from __future__ import annotations

import functools
import ipaddress
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed448, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

_DAY = timedelta(days=1)
_USAGES = (
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
    "encipher_only",
    "decipher_only",
)
_EXTENDED = {
    "server": ExtendedKeyUsageOID.SERVER_AUTH,
    "client": ExtendedKeyUsageOID.CLIENT_AUTH,
    "any": ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE,
    "code": ExtendedKeyUsageOID.CODE_SIGNING,
}

#: From when until when, in days from now.
SPANS = {"good": (-2, 90), "expired": (-9, -1), "tomorrow": (1, 90), "soon": (-2, 3)}


_CLIENT_KEYS = ("RSA2048", "RSA1024", "P384", "P521", "Ed25519", "Ed448")
# A client does not load what it can't sign with.
_KEYS = (*_CLIENT_KEYS, "P224")


@dataclass(frozen=True)
class Subject:
    """A certificate to be made.

    Attributes:
        issuer: number of a CA; None: by itself.
        usage: keyUsage, None for none; ``extended`` likewise.
        constraint: names that a CA permits (``+``) or excludes (``-``), as ``+DNS:example.test``.
        identifiers: whether subject and authority key identifiers are there.
        critical: whether there is a critical extension that nobody knows.
    """

    name: str
    issuer: int | None
    key: str = "EC"
    span: str = "good"
    ca: bool | None = True
    path_length: int | None = None
    usage: tuple[str, ...] | None = None
    extended: tuple[str, ...] | None = None
    san: tuple[str, ...] = ()
    constraint: str = ""
    identifiers: bool = True
    critical: bool = False


@dataclass(frozen=True)
class List:
    """A CRL to be made; ``forged``: signed with another key than the CA's.

    Attributes:
        revoked: numbers of CAs; ``-1`` is the client, ``-2`` the server.
    """

    ca: int
    span: str = "good"
    revoked: tuple[int, ...] = ()
    forged: bool = False
    scope: str = ""


@dataclass(frozen=True)
class State:
    """Everything that the outcome depends on.

    Attributes:
        ca_file, crl_file, crl_dir: what lies there, CAs as ``("ca", 0)``, lists as ``("crl", 1)``;
            None where the setting is empty.
        client_chain, server_chain: the CAs that are sent along.
        root: the CA that the client has as its root file.
        host: the name by which it connects.
    """

    cas: tuple[Subject, ...]
    lists: tuple[List, ...]
    client: Subject
    server: Subject
    ca_file: tuple[tuple[str, int], ...]
    crl_file: tuple[tuple[str, int], ...] | None
    crl_dir: tuple[tuple[str, int], ...] | None
    client_chain: tuple[int, ...]
    server_chain: tuple[int, ...]
    root: tuple[int, ...]
    host: str = "localhost"
    settings: tuple[tuple[str, str], ...] = field(default=())


class States:
    """The stream of states of one seed."""

    def __init__(self, source: random.Random):
        self._source = source

    def next(self) -> State:
        """Return the next state: mostly sound, with something odd here and there."""
        source = self._source
        cas = self._cas()
        lists = self._lists(cas)
        client = self._leaf(cas, "alice", "client")
        server = self._leaf(cas, "localhost", "server")
        ca_file = self._bundle(cas, client, lists)
        crl_file, crl_dir = self._crl_places(cas, lists)
        return State(
            cas,
            lists,
            client,
            server,
            ca_file,
            crl_file,
            crl_dir,
            self._sent(cas, client),
            self._sent(cas, server),
            self._roots(cas, server),
            source.choice(("localhost", "localhost", "127.0.0.1")),
        )

    def _odd(self, chance: float) -> bool:
        return self._source.random() < chance

    def _cas(self) -> tuple[Subject, ...]:
        source = self._source
        found: list[Subject] = []
        for number in range(source.randint(1, 5)):
            issuer = None
            if found and not self._odd(0.35):
                issuer = source.randrange(len(found))
            name = f"CA {number}"
            if found and self._odd(0.06):
                name = source.choice(found).name
            found.append(self._ca(name, issuer))
        return tuple(found)

    def _ca(self, name: str, issuer: int | None) -> Subject:
        source = self._source
        odd = {
            "span": source.choice(("expired", "tomorrow")) if self._odd(0.05) else "good",
            "key": source.choice(("RSA2048", "RSA1024", "P384", "Ed25519"))
            if self._odd(0.15)
            else "EC",
            "ca": source.choice((False, None)) if self._odd(0.04) else True,
            "path_length": source.choice((0, 0, 1)) if self._odd(0.15) else None,
            "usage": source.choice(
                (
                    ("key_cert_sign",),
                    ("crl_sign",),
                    ("digital_signature",),
                    ("key_cert_sign", "crl_sign"),
                )
            )
            if self._odd(0.2)
            else None,
            "extended": source.choice((("client",), ("server",), ("server", "client"), ("any",)))
            if self._odd(0.06)
            else None,
            "constraint": source.choice(
                (
                    "+DNS:localhost",
                    "+DNS:example.test",
                    "-DNS:localhost",
                    "+DIR:alice",
                    "-DIR:alice",
                    "+IP:127.0.0.0/8",
                    "-IP:127.0.0.0/8",
                    "+DNS:alice",
                )
            )
            if self._odd(0.1)
            else "",
            "identifiers": not self._odd(0.3),
            "critical": self._odd(0.02),
        }
        return Subject(name, issuer, **odd)

    def _leaf(self, cas: Sequence[Subject], name: str, purpose: str) -> Subject:
        source = self._source
        extended: tuple[str, ...] | None = (purpose,)
        if self._odd(0.15):
            extended = source.choice(
                (None, ("any",), ("code",), ("server",), ("client",), ("server", "client"))
            )
        san = ("DNS:localhost", "IP:127.0.0.1") if purpose == "server" else ()
        if self._odd(0.2):
            san = source.choice(
                (
                    (),
                    ("DNS:localhost",),
                    ("IP:127.0.0.1",),
                    ("DNS:127.0.0.1",),
                    ("DNS:other.test",),
                    ("DNS:*.test",),
                )
            )
        return Subject(
            source.choice((name, name, name, "127.0.0.1", "")) if purpose == "server" else name,
            None if self._odd(0.04) else source.randrange(len(cas)),
            key=source.choice(_CLIENT_KEYS if purpose == "client" else _KEYS)
            if self._odd(0.2)
            else "EC",
            span=source.choice(("expired", "tomorrow", "soon")) if self._odd(0.08) else "good",
            ca=source.choice((None, True)) if self._odd(0.08) else False,
            usage=source.choice(
                (
                    ("digital_signature",),
                    ("key_encipherment",),
                    ("key_agreement",),
                    ("key_cert_sign",),
                    ("digital_signature", "key_encipherment"),
                    ("crl_sign",),
                )
            )
            if self._odd(0.25)
            else None,
            extended=extended,
            san=san,
            identifiers=not self._odd(0.3),
            critical=self._odd(0.03),
        )

    def _lists(self, cas: Sequence[Subject]) -> tuple[List, ...]:
        source = self._source
        found = []
        for number in range(len(cas)):
            for _ in range(source.choice((0, 1, 1, 1, 1, 1, 2))):
                revoked: tuple[int, ...] = ()
                if self._odd(0.12):
                    revoked = (source.choice((-1, -2, *range(len(cas)))),)
                found.append(
                    List(
                        number,
                        source.choice(("expired", "tomorrow")) if self._odd(0.12) else "good",
                        revoked,
                        self._odd(0.03),
                        source.choice(("users", "cas")) if self._odd(0.03) else "",
                    )
                )
        return tuple(found)

    def _ancestors(self, cas: Sequence[Subject], leaf: Subject) -> list[int]:
        found = []
        number = leaf.issuer
        while number is not None and number not in found:
            found.append(number)
            number = cas[number].issuer
        return found

    def _bundle(
        self, cas: Sequence[Subject], client: Subject, lists: Sequence[List]
    ) -> tuple[tuple[str, int], ...]:
        source = self._source
        above = self._ancestors(cas, client)
        found = [("ca", number) for number in above]
        found += [
            ("ca", number) for number in range(len(cas)) if number not in above and self._odd(0.3)
        ]
        found = [each for each in found if not self._odd(0.15)]
        if lists and self._odd(0.1):
            found.append(("crl", source.randrange(len(lists))))
        source.shuffle(found)
        if not any(kind == "ca" for kind, _ in found):
            found.append(("ca", source.randrange(len(cas))))
        return tuple(found)

    def _crl_places(
        self, cas: Sequence[Subject], lists: Sequence[List]
    ) -> tuple[tuple[tuple[str, int], ...] | None, tuple[tuple[str, int], ...] | None]:
        source = self._source
        what = [("crl", number) for number in range(len(lists)) if not self._odd(0.05)]
        if self._odd(0.12):
            what.append(("ca", source.randrange(len(cas))))
        source.shuffle(what)
        where = source.random()
        if where < 0.25:
            return None, None
        if where < 0.7:
            return tuple(what) or None, None
        if where < 0.9:
            return None, tuple(what)
        half = source.randint(0, len(what))
        return tuple(what[:half]) or None, tuple(what[half:])

    def _sent(self, cas: Sequence[Subject], leaf: Subject) -> tuple[int, ...]:
        source = self._source
        found = [number for number in self._ancestors(cas, leaf) if not self._odd(0.15)]
        found += [number for number in range(len(cas)) if number not in found and self._odd(0.05)]
        if self._odd(0.1):
            source.shuffle(found)
        return tuple(found) if not self._odd(0.2) else ()

    def _roots(self, cas: Sequence[Subject], server: Subject) -> tuple[int, ...]:
        source = self._source
        above = self._ancestors(cas, server)
        if not above or self._odd(0.1):
            return (source.randrange(len(cas)),)
        return tuple(above[-1:] if self._odd(0.8) else above)


@functools.cache
def _pool(kind: str, _: int) -> Any:
    if kind.startswith("RSA"):
        return rsa.generate_private_key(65537, int(kind[3:]))
    if kind == "Ed25519":
        return ed25519.Ed25519PrivateKey.generate()
    if kind == "Ed448":
        return ed448.Ed448PrivateKey.generate()
    curves = {"EC": ec.SECP256R1, "P384": ec.SECP384R1, "P521": ec.SECP521R1, "P224": ec.SECP224R1}
    return ec.generate_private_key(curves[kind]())


class Made:
    """The certificates, keys and CRLs of a state."""

    def __init__(self, state: State):
        self.state = state
        self.now = datetime.now(timezone.utc).replace(microsecond=0)
        self.keys = [_pool(ca.key, number) for number, ca in enumerate(state.cas)]
        self.cas: list[x509.Certificate] = []
        for number, ca in enumerate(state.cas):
            self.cas.append(self._issue(ca, self.keys[number], number + 1))
        self.client_key = _pool(state.client.key, 98)
        self.client = self._issue(state.client, self.client_key, 98)
        self.server_key = _pool(state.server.key, 99)
        self.server = self._issue(state.server, self.server_key, 99)
        self.lists = [self._list(each, number) for number, each in enumerate(state.lists)]

    def _issue(self, subject: Subject, key: Any, serial: int) -> x509.Certificate:
        issuer = subject.issuer
        names = [x509.NameAttribute(NameOID.COMMON_NAME, subject.name)] if subject.name else []
        since, until = SPANS[subject.span]
        builder = (
            x509.CertificateBuilder()
            .subject_name(x509.Name(names))
            .issuer_name(x509.Name(names) if issuer is None else self.cas[issuer].subject)
            .public_key(key.public_key())
            .serial_number(1000 + serial)
            .not_valid_before(self.now + since * _DAY)
            .not_valid_after(self.now + until * _DAY)
        )
        for extension, critical in self._extensions(subject, key):
            builder = builder.add_extension(extension, critical)
        signer = key if issuer is None else self.keys[issuer]
        return builder.sign(signer, _hash(signer))

    def _extensions(self, subject: Subject, key: Any) -> Iterator[tuple[Any, bool]]:
        if subject.ca is not None:
            yield (
                x509.BasicConstraints(subject.ca, subject.path_length if subject.ca else None),
                True,
            )
        if subject.usage is not None:
            yield x509.KeyUsage(**{flag: flag in subject.usage for flag in _USAGES}), True
        if subject.extended is not None:
            yield x509.ExtendedKeyUsage([_EXTENDED[each] for each in subject.extended]), False
        if subject.san:
            yield x509.SubjectAlternativeName([_general(each) for each in subject.san]), False
        if subject.identifiers:
            yield x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False
            signer = key if subject.issuer is None else self.keys[subject.issuer]
            yield x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), False
        if subject.constraint:
            base = [_base(subject.constraint[1:])]
            inside = subject.constraint[0] == "+"
            yield x509.NameConstraints(base if inside else None, None if inside else base), True
        if subject.critical:
            yield x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4.5"), b"\x05\x00"), True

    def _list(self, wanted: List, number: int) -> x509.CertificateRevocationList:
        since, until = SPANS[wanted.span]
        builder = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(self.cas[wanted.ca].subject)
            .last_update(self.now + since * _DAY + timedelta(seconds=number))
            .next_update(self.now + until * _DAY)
        )
        if wanted.scope:
            builder = builder.add_extension(
                x509.IssuingDistributionPoint(
                    full_name=None,
                    relative_name=None,
                    only_contains_user_certs=wanted.scope == "users",
                    only_contains_ca_certs=wanted.scope == "cas",
                    only_some_reasons=None,
                    indirect_crl=False,
                    only_contains_attribute_certs=False,
                ),
                True,
            )
        for revoked in wanted.revoked:
            certificate = {-1: self.client, -2: self.server}.get(revoked) or self.cas[revoked]
            builder = builder.add_revoked_certificate(
                x509.RevokedCertificateBuilder()
                .serial_number(certificate.serial_number)
                .revocation_date(self.now - _DAY)
                .build()
            )
        key = self.keys[wanted.ca]
        key = _pool("EC", 97) if wanted.forged else key
        return builder.sign(key, _hash(key))

    # ---- files --------------------------------------------------------------------------------

    def pem(self, kind: str, number: int) -> bytes:
        thing = self.cas[number] if kind == "ca" else self.lists[number]
        return thing.public_bytes(Encoding.PEM)

    def file(self, what: Sequence[tuple[str, int]] | None) -> bytes | None:
        return None if what is None else b"".join(self.pem(*each) for each in what)

    @property
    def client_pem(self) -> bytes:
        return self._chain(self.client, self.state.client_chain)

    @property
    def server_pem(self) -> bytes:
        return self._chain(self.server, self.state.server_chain)

    @property
    def root_pem(self) -> bytes:
        return b"".join(self.pem("ca", number) for number in self.state.root)

    def _chain(self, leaf: x509.Certificate, cas: Sequence[int]) -> bytes:
        return leaf.public_bytes(Encoding.PEM) + b"".join(self.pem("ca", each) for each in cas)

    @staticmethod
    def key_pem(key: Any) -> bytes:
        return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())

    def directory(self) -> dict[str, bytes]:
        """The names and contents of ssl_crl_dir."""
        from pgtls.x509 import name_hash

        found: dict[str, bytes] = {}
        for kind, number in self.state.crl_dir or ():
            issuer = self.cas[number].subject if kind == "ca" else self.lists[number].issuer
            stem = f"{name_hash(issuer)}.{'' if kind == 'ca' else 'r'}"
            place = sum(name.startswith(stem) and name[len(stem) :].isdigit() for name in found)
            found[f"{stem}{place}"] = self.pem(kind, number)
        return found


def _hash(key: Any) -> Any:
    edwards = isinstance(key, (ed25519.Ed25519PrivateKey, ed448.Ed448PrivateKey))
    return None if edwards else hashes.SHA256()


def _general(text: str) -> x509.GeneralName:
    kind, value = text.split(":", 1)
    return x509.IPAddress(ipaddress.ip_address(value)) if kind == "IP" else x509.DNSName(value)


def _base(text: str) -> x509.GeneralName:
    kind, value = text.split(":", 1)
    if kind == "DIR":
        return x509.DirectoryName(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, value)]))
    if kind == "IP":
        return x509.IPAddress(ipaddress.ip_network(value))
    return x509.DNSName(value)


def shorter(state: State) -> Iterator[State]:
    """Yield the state with one thing less, or less odd, each in turn."""
    for name in ("ca_file", "crl_file", "crl_dir", "client_chain", "server_chain", "root"):
        value = getattr(state, name)
        for place in range(len(value or ())):
            fewer = value[:place] + value[place + 1 :]
            if fewer or name not in ("ca_file", "root", "crl_file"):
                yield replace(state, **{name: fewer})
    for name in ("crl_file", "crl_dir"):
        if getattr(state, name) is not None:
            yield replace(state, **{name: None})
    for place, each in enumerate(state.lists):
        for other in _plainer_list(each):
            yield replace(state, lists=(*state.lists[:place], other, *state.lists[place + 1 :]))
    for place, ca in enumerate(state.cas):
        for other in _plainer(ca, ca_=True):
            yield replace(state, cas=(*state.cas[:place], other, *state.cas[place + 1 :]))
    for name in ("client", "server"):
        for other in _plainer(getattr(state, name), ca_=False):
            yield replace(state, **{name: other})
    if state.host != "localhost":
        yield replace(state, host="localhost")


def _plainer_list(each: List) -> Iterator[List]:
    for other in (
        replace(each, revoked=()),
        replace(each, span="good"),
        replace(each, forged=False),
        replace(each, scope=""),
    ):
        if other != each:
            yield other


def _plainer(subject: Subject, *, ca_: bool) -> Iterator[Subject]:
    for other in (
        replace(subject, key="EC"),
        replace(subject, span="good"),
        replace(subject, ca=ca_),
        replace(subject, path_length=None),
        replace(subject, usage=None),
        replace(subject, extended=None),
        replace(subject, san=()),
        replace(subject, constraint=""),
        replace(subject, identifiers=True),
        replace(subject, critical=False),
        replace(subject, issuer=None),
    ):
        if other != subject:
            yield other


def smallest(state: State, disagree: Any) -> State:
    """Return the smallest state that can be had by leaving things out one by one."""
    while True:
        found = next((other for other in shorter(state) if disagree(other)), None)
        if found is None:
            return state
        state = found
