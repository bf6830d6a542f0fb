"""The proof of each layer, by real connections: what is tried, what has to happen, what did.

    with papers("app", authority=authority) as made:
        results = verify(place, made, facts, layer=3)
    all(not result.differs for result in results)

A layer is proven together with those below it.  What can't be tried says why and is no proof.
"""

from __future__ import annotations

import ipaddress
import os
import socket
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .. import collect, wire, x509
from ..acceptance import dns_names, ip_addresses
from ..collect import SqlError
from ..facts import CertificateFile, CrlFile, Unknown
from ..texts import TEXTS
from ..wire.served import offer_old
from .attempts import (
    AUTHENTICATION,
    EXPIRED,
    LET_IN,
    NO_CERTIFICATE,
    NO_LINE,
    NOT_TRIED,
    OLD_PROTOCOL,
    OTHER,
    PLAINTEXT,
    REVOKED,
    TURNED_AWAY,
    UNKNOWN_CA,
    WRONG_CHAIN,
    WRONG_NAME,
    Attempt,
    Client,
    KeyPair,
    Place,
    Result,
    try_,
)
from .papers import Papers
from .session import Session, parameters

#: RFC 6761, 6.4: no name ends in this.
WRONG_HOST = "wrong.pgtls.invalid"

# RFC 5737: nobody's address; the way to it shows by which address this host goes out.
_SOMEWHERE = ("192.0.2.1", 9)
_DEFAULT_PORT = 5432
_EVERYWHERE = ("*", "0.0.0.0", "::")  # noqa: S104 - compared with, not listened on


@dataclass(frozen=True)
class Target:
    """What is known of the server that is to be proven.

    Attributes:
        names: by which clients connect.
        as_network: whether a client at the place is one of the network to pg_hba.conf; one on
            loopback is not where loopback was kept as it was.
        knows_ca: whether ``ssl_ca_file`` holds the CA of the papers; None: it may not be read.
        has_crl: whether the server has been told of a CRL.
        knows_revoked: whether a CRL of the server has the papers' revoked certificate; None: it
            may not be read.
    """

    place: Place
    names: tuple[str, ...]
    as_network: bool
    knows_ca: bool | None
    has_crl: bool
    knows_revoked: bool | None


# ---- where ------------------------------------------------------------------------------------


def place_of(session: Session, *, user: str | None = None, address: str | None = None) -> Place:
    """Return where and as whom the attempts connect.

    Args:
        session: the administrator's.
        user: the role; that of the session when None.
        address: of the server; by default the one of the session if it is TCP, else one at which
            the server listens, rather one of the network than loopback.
    """
    given = parameters(session.conninfo)
    base = {name: value for name, value in given.items() if not name.startswith("ssl")}
    for name in ("host", "hostaddr", "port", "connect_timeout", "application_name"):
        base.pop(name, None)
    if user is not None and user != base.get("user"):
        base["user"] = user
        base.pop("password", None)
    base.setdefault("user", session.user)
    base.setdefault("dbname", session.value("select current_database()"))
    host = str(given.get("hostaddr") or given.get("host") or os.environ.get("PGHOST") or "")
    port = session.value("select current_setting('port')")
    if host and not host.startswith(("/", "@")):
        # As the session came: by whatever forwards the port, if something does.
        port = given.get("port") or os.environ.get("PGPORT") or _DEFAULT_PORT
        address = address or next(iter(_numbers(host.partition(",")[0])), None)
    if address is None:
        tcp = session.value("select host(inet_server_addr())")
        address = tcp or _listening(session.value("select current_setting('listen_addresses')"))
    return Place(address, int(str(port).partition(",")[0]), base)


def _listening(addresses: str) -> str:
    """An address at which a server listens, rather one of the network; empty: none."""
    found = [name.strip() for name in addresses.split(",") if name.strip()]
    if any(name in _EVERYWHERE for name in found):
        found = [own for own in (_own_address(),) if own] + ["127.0.0.1"]
    numbers = [number for name in found for number in _numbers(name)]
    return min(numbers, key=_is_loopback, default="")


def _own_address() -> str | None:
    """The address by which this host goes out; no packet is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        try:
            client.connect(_SOMEWHERE)
            return str(client.getsockname()[0])
        except OSError:
            return None


def _numbers(name: str) -> list[str]:
    try:
        return [str(entry[4][0]) for entry in socket.getaddrinfo(name, None, proto=6)]
    except OSError:
        return []


def _is_loopback(address: str) -> bool:
    return ipaddress.ip_address(address.partition("%")[0]).is_loopback


_DECLARED = "select name from pgtls.server_name order by name"


def names_of(session: Session, given: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the names that were given, and those that ``pgtls.server_name`` holds."""
    try:
        declared = [row["name"] for row in session.rows(_DECLARED)]
    except SqlError:
        declared = []
    return tuple(dict.fromkeys((*given, *declared)))


def target_of(
    session: Session,
    place: Place,
    made: Papers,
    *,
    names: Sequence[str] = (),
    keep_loopback: bool = True,
) -> Target:
    """Look at the server, for what can be tried there.

    Args:
        names: by which clients connect; those in the served certificate when empty.
    """
    who = collect.asker(session, in_backend=False)
    roots = x509.read_certificates(made.root.read_bytes()) if made.root else ()
    ca = collect.ca_file(who)
    known = {one.sha256 for one in ca.certificates} if isinstance(ca, CertificateFile) else set()
    sources = collect.crl_sources(who)
    serials = [made.revoked_serial] if made.revoked_serial else []
    crls = [
        crl
        for source in sources
        for file in ((source,) if isinstance(source, CrlFile) else getattr(source, "files", ()))
        for crl in file.crls
    ]
    return Target(
        replace(place, nowhere=made.nowhere),
        tuple(names) or _served_names(place),
        not keep_loopback or not _is_loopback(place.address),
        None if isinstance(ca, Unknown) else any(root.sha256 in known for root in roots),
        bool(who.setting("ssl_crl_file") or who.setting("ssl_crl_dir")),
        None
        if any(isinstance(source, Unknown) for source in sources)
        else any(x509.revoked_among(crl, serials) for crl in crls),
    )


def _served_names(place: Place) -> tuple[str, ...]:
    served = wire.served(place.address, place.port)
    for leaf in x509.from_der(served.certificates[:1]).items:
        names = (*dns_names(leaf), *ip_addresses(leaf))
        return tuple(name for name in names if "*" not in name)
    return ()


# ---- what is tried ----------------------------------------------------------------------------


def verify(session: Session, target: Target, made: Papers, layer: int) -> list[Result]:
    """Prove a layer (0 to 5) and those below it; return every attempt with what came of it."""
    results = []
    for attempt in _attempts(target, made, layer):
        result = attempt if isinstance(attempt, Result) else try_(attempt)
        results.append(result)
    return [*_requirements(session, target.place), *_judged(results)]


def _judged(results: Sequence[Result]) -> Iterator[Result]:
    """A refusal for the role's sake counts only where the right certificate is let in.

    Everything else is the same then.  With a password method the server says just that the
    password failed, whatever was wrong.
    """
    proven = any(
        result.happened == LET_IN
        and result.attempt.client is not None
        and result.attempt.client.own is not None
        for result in results
    )
    for result in results:
        by_role = result.reason == AUTHENTICATION and AUTHENTICATION in result.attempt.reasons
        yield replace(result, reason=OTHER) if by_role and not proven else result


def _attempts(target: Target, made: Papers, layer: int) -> Iterator[Attempt | Result]:
    makers = (_enforced, _trusted, _identified, _revocable, _mutual)
    for make in makers[:layer]:
        yield from make(target, made)


def _requirements(session: Session, place: Place) -> Iterator[Result]:
    served = wire.served(place.address, place.port)
    handshake = Attempt(0, TEXTS.verify("handshake"), None)
    if served.problem is None:
        yield Result(handshake, LET_IN, "", served.protocol or "")
    else:
        yield Result(handshake, TURNED_AWAY, OTHER, served.message)
    library = Attempt(0, TEXTS.verify("library"), None)
    try:
        row = session.rows(
            "select found, status from pgtls.requirements() where component ~ 'OpenSSL' limit 1"
        )[0]
    except SqlError:
        yield Result(library, NOT_TRIED, "", TEXTS.verify("no_extension"))
        return
    happened = LET_IN if row["status"] == "pass" else TURNED_AWAY
    yield Result(library, happened, "" if happened == LET_IN else OTHER, row["found"])


def _own(target: Target, made: Papers) -> KeyPair | None:
    """The role's certificate, where the server would know its CA."""
    return made.own if target.knows_ca is not False else None


def _enforced(target: Target, made: Papers) -> Iterator[Attempt | Result]:
    kept = None if target.as_network else TEXTS.verify("loopback")
    plaintext = Client(target.place, "disable")
    yield Attempt(1, TEXTS.verify("plaintext"), plaintext, {PLAINTEXT, NO_LINE}, kept)
    yield Attempt(
        1, TEXTS.verify("require"), Client(target.place, "require", own=_own(target, made))
    )
    yield _offer_old(target.place)


def _offer_old(place: Place) -> Result:
    """Offer TLS 1.1 and 1.0 as bytes: the library at hand may not speak them any more."""
    old = Attempt(1, TEXTS.verify("old"), None, {OLD_PROTOCOL})
    found = offer_old(place.address, place.port)
    if isinstance(found, Unknown):
        return Result(old, TURNED_AWAY, OTHER, found.reason)
    if found.accepted is not None:
        return Result(old, LET_IN, "", found.accepted)
    return Result(old, TURNED_AWAY, OLD_PROTOCOL, found.reason)


def _trusted(target: Target, made: Papers) -> Iterator[Attempt]:
    client = Client(target.place, "verify-ca", root=made.root, own=_own(target, made))
    missing = None if made.root else TEXTS.verify("no_root")
    yield Attempt(2, TEXTS.verify("verify_ca"), client, not_tried=missing)
    stranger = replace(client, root=made.foreign_root)
    yield Attempt(2, TEXTS.verify("foreign_root"), stranger, {WRONG_CHAIN})


def _identified(target: Target, made: Papers) -> Iterator[Attempt]:
    client = Client(target.place, "verify-full", root=made.root, own=_own(target, made))
    missing = None if made.root else TEXTS.verify("no_root")
    if not target.names:
        missing = missing or TEXTS.verify("no_names")
    for name in target.names or ("-",):
        named = replace(client, host=name)
        yield Attempt(3, TEXTS.verify("verify_full", name=name), named, not_tried=missing)
    wrong = replace(client, host=WRONG_HOST)
    yield Attempt(3, TEXTS.verify("wrong_name"), wrong, {WRONG_NAME}, missing)


def _revocable(target: Target, made: Papers) -> Iterator[Attempt]:
    client = Client(target.place, "require")
    key = None
    if not target.has_crl:
        # No CRL, no refusal: the attempt shows it.
        key = None if made.revoked else "no_revoked"
    elif made.revoked is None:
        key = "no_revoked"
    elif not target.knows_revoked:
        key = "hidden_crl" if target.knows_revoked is None else "old_crl"
    missing = TEXTS.verify(key) if key else None
    revoked = replace(client, own=made.revoked)
    yield Attempt(4, TEXTS.verify("revoked"), revoked, {REVOKED}, missing)
    good = replace(client, own=made.own)
    yield Attempt(4, TEXTS.verify("good"), good, not_tried=_without_own(made))


def _mutual(target: Target, made: Papers) -> Iterator[Attempt]:
    kept = None if target.as_network else TEXTS.verify("loopback")
    client = Client(target.place, "verify-full" if made.root else "require", root=made.root)
    if target.names:
        client = replace(client, host=target.names[0])
    elif made.root:
        client = replace(client, sslmode="verify-ca")
    right = replace(client, own=made.own)
    yield Attempt(5, TEXTS.verify("right"), right, not_tried=_without_own(made))
    yield Attempt(5, TEXTS.verify("without"), client, {NO_CERTIFICATE}, kept)
    other = replace(client, own=made.other)
    missing = kept or (None if made.other else TEXTS.verify("no_other"))
    yield Attempt(5, TEXTS.verify("other"), other, {AUTHENTICATION}, missing)
    foreign = replace(client, own=made.foreign)
    yield Attempt(5, TEXTS.verify("foreign"), foreign, {UNKNOWN_CA})
    expired = replace(client, own=made.expired)
    young = None if made.expired else TEXTS.verify("no_expired" if made.other else "no_other")
    yield Attempt(5, TEXTS.verify("expired"), expired, {EXPIRED}, young)


def _without_own(made: Papers) -> str | None:
    return None if made.own else TEXTS.verify("no_own")
