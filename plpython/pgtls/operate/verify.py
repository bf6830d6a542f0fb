"""The proof of each layer, by real connections: what is tried, what has to happen, what did.

    with papers("app", authority=authority) as made:
        target = target_of(session, place_of(session, user="app"), made)
        results = verify(session, target, made, layer=3)
    all(result.verdict == Verdict.AS_EXPECTED for result in results)

A layer is proven together with those below it.  What can't be tried says why and is no proof.
What clients of the network meet is tried from an address of the network: where the server is
reached on loopback, from another address of this host (``addresses.relayed``).
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace

from .. import collect, wire, x509
from ..acceptance import dns_names, ip_addresses
from ..collect import SqlError
from ..facts import CertificateFile, CrlFile, Unknown
from ..texts import TEXTS
from ..wire.served import offer_old
from . import material as material_
from .addresses import is_loopback, listening, numbers, relayed, source_for
from .attempts import (
    AUTHENTICATION,
    EXPIRED,
    LET_IN,
    NO_CERTIFICATE,
    NO_LINE,
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
    not_tried,
    try_,
)
from .papers import Papers
from .session import Session, parameters
from .vocabulary import Name, Untried

#: RFC 6761, 6.4: no name ends in this.
WRONG_HOST = "wrong.pgtls.invalid"

_DEFAULT_PORT = 5432
# OpenSSL has it since 1.1.1, which is the least that layer 0 asks for.
TLS_1_3 = "TLSv1.3"


@dataclass(frozen=True)
class Target:
    """What is known of the server that is to be proven.

    Attributes:
        names: by which clients connect.
        as_network: whether a client at the place is one of the network to pg_hba.conf; one on
            loopback is not where loopback was kept as it was.
        source: the address of this host by which a client comes from the network where one at
            the place does not; None: there is none.
        knows_ca: whether ``ssl_ca_file`` holds the CA of the role's certificate, or that of the
            server where there is none; None: it may not be read.
        has_crl: whether the server has been told of a CRL.
        knows_revoked: whether a CRL of the server has the papers' revoked certificate; None: it
            may not be read.
    """

    place: Place
    names: tuple[str, ...]
    as_network: bool
    source: str | None
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
        address = address or next(iter(numbers(host.partition(",")[0])), None)
    address = address or session.value("select host(inet_server_addr())")
    number = int(str(port).partition(",")[0])
    if address is not None:
        return Place(address, number, base)
    found = listening(session.value("select current_setting('listen_addresses')"))
    places = [Place(each, number, base) for each in sorted(found, key=is_loopback)]
    # Where no line lets the role in from the network, it is shown on loopback that it comes in.
    usable = (place for place in places if not _has_no_line(place))
    return next(usable, places[0] if places else Place("", number, base))


def _has_no_line(place: Place) -> bool:
    """Whether pg_hba.conf has no line for a role there, with TLS or without."""
    client = Client(place, "prefer")
    return try_(Attempt(0, Name.REQUIRE, "", client)).reason in (NO_LINE, PLAINTEXT)


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
    ca = collect.ca_file(who)
    sources = collect.crl_sources(who)
    serials = [made.revoked_serial] if made.revoked_serial else []
    crls = [
        crl
        for source in sources
        for file in ((source,) if isinstance(source, CrlFile) else getattr(source, "files", ()))
        for crl in file.crls
    ]
    as_network = not keep_loopback or not is_loopback(place.address)
    # A port that something forwards may lead to another host, where these addresses are nobody's.
    here = session.server is not None or session.peer is not None
    return Target(
        replace(place, nowhere=made.nowhere),
        tuple(names) or _served_names(place),
        as_network,
        source_for(place.address) if here and not as_network else None,
        None if isinstance(ca, Unknown) else _knows_ca(ca, made),
        bool(who.setting("ssl_crl_file") or who.setting("ssl_crl_dir")),
        None
        if any(isinstance(source, Unknown) for source in sources)
        else any(x509.revoked_among(crl, serials) for crl in crls),
    )


def _knows_ca(ca: CertificateFile | None, made: Papers) -> bool:
    known = ca.certificates if isinstance(ca, CertificateFile) else ()
    if made.own is not None:
        chain = material_.completed(material_.certificates(made.own.certificate), known)
        return chain[-1].sha256 in {one.sha256 for one in known}
    roots = material_.certificates(made.root) if made.root else ()
    return any(root.sha256 in {one.sha256 for one in known} for root in roots)


def _served_names(place: Place) -> tuple[str, ...]:
    served = wire.served(place.address, place.port)
    for leaf in x509.from_der(served.certificates[:1]).items:
        names = (*dns_names(leaf), *ip_addresses(leaf))
        return tuple(name for name in names if "*" not in name)
    return ()


# ---- what is tried ----------------------------------------------------------------------------


def verify(
    session: Session,
    target: Target,
    made: Papers,
    layer: int,
    *,
    accepted: Collection[Name] = (),
) -> list[Result]:
    """Prove a layer (0 to 5) and those below it; return every attempt with what came of it.

    Args:
        accepted: attempts that are taken as they are where they can't be made.
    """
    with ExitStack() as stack:
        network = target.place if target.as_network else None
        if target.source is not None:
            place = target.place
            port = stack.enter_context(relayed(place.address, place.port, target.source))
            network = replace(place, address="127.0.0.1", port=port)
        results = [
            attempt if isinstance(attempt, Result) else try_(attempt)
            for attempt in _attempts(target, network, made, layer)
        ]
    found = [*_requirements(session, target.place), *_judged(results)]
    return [replace(each, accepted=each.attempt.name in accepted) for each in found]


def all_untried(layer: int, why: Untried, accepted: Collection[Name] = ()) -> list[Result]:
    """Return what proves a layer and those below it, none of it tried, for one reason."""
    found = []
    for number, names in enumerate(_PROOF_OF[: layer + 1]):
        for name in names:
            who = TEXTS.verify(name.value, name="-")
            result = not_tried(Attempt(number, name, who, None), why)
            found.append(replace(result, accepted=name in accepted))
    return found


#: The attempts that prove each layer.
_PROOF_OF = (
    (Name.HANDSHAKE, Name.LIBRARY),
    (Name.PLAINTEXT, Name.REQUIRE, Name.OLD),
    (Name.VERIFY_CA, Name.FOREIGN_ROOT),
    (Name.VERIFY_FULL, Name.WRONG_NAME),
    (Name.REVOKED, Name.GOOD),
    (Name.RIGHT, Name.WITHOUT, Name.OTHER, Name.FOREIGN, Name.EXPIRED),
)


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


def _attempts(
    target: Target, network: Place | None, made: Papers, layer: int
) -> Iterator[Attempt | Result]:
    makers = (_enforced, _trusted, _identified, _revocable, _mutual)
    for make in makers[:layer]:
        yield from make(target, network, made)


def _requirements(session: Session, place: Place) -> Iterator[Result]:
    served = wire.served(place.address, place.port)
    handshake = Attempt(0, Name.HANDSHAKE, TEXTS.verify("handshake"), None)
    if served.problem is None:
        yield Result(handshake, LET_IN, "", served.protocol or "")
    else:
        yield Result(handshake, TURNED_AWAY, OTHER, served.message)
    library = Attempt(0, Name.LIBRARY, TEXTS.verify("library"), None)
    try:
        row = session.rows(
            "select found, status from pgtls.requirements() where component ~ 'OpenSSL' limit 1"
        )[0]
    except SqlError:
        if served.protocol == TLS_1_3:
            yield Result(library, LET_IN, "", TEXTS.verify("library_of_tls_1_3"))
        else:
            yield not_tried(library, Untried.NO_EXTENSION)
        return
    # A warning is of its end of life; layer 0 asks whether it is recent enough.
    happened = LET_IN if row["status"] in ("pass", "warn") else TURNED_AWAY
    yield Result(library, happened, "" if happened == LET_IN else OTHER, row["found"])


def _own(target: Target, made: Papers) -> KeyPair | None:
    """The role's certificate, where the server would know its CA."""
    return made.own if target.knows_ca is not False else None


def _enforced(target: Target, network: Place | None, made: Papers) -> Iterator[Attempt | Result]:
    kept = Untried.LOOPBACK if network is None else None
    plaintext = Client(network or target.place, "disable")
    who = TEXTS.verify("plaintext")
    yield Attempt(1, Name.PLAINTEXT, who, plaintext, {PLAINTEXT, NO_LINE}, kept)
    client = Client(target.place, "require", own=_own(target, made))
    yield Attempt(1, Name.REQUIRE, TEXTS.verify("require"), client)
    yield _offer_old(target.place)


def _offer_old(place: Place) -> Result:
    """Offer TLS 1.1 and 1.0 as bytes: the library at hand may not speak them any more."""
    old = Attempt(1, Name.OLD, TEXTS.verify("old"), None, {OLD_PROTOCOL})
    found = offer_old(place.address, place.port)
    if isinstance(found, Unknown):
        return Result(old, TURNED_AWAY, OTHER, found.reason)
    if found.accepted is not None:
        return Result(old, LET_IN, "", found.accepted)
    return Result(old, TURNED_AWAY, OLD_PROTOCOL, found.reason)


def _trusted(target: Target, _: Place | None, made: Papers) -> Iterator[Attempt]:
    client = Client(target.place, "verify-ca", root=made.root, own=_own(target, made))
    missing = None if made.root else Untried.NO_ROOT
    yield Attempt(2, Name.VERIFY_CA, TEXTS.verify("verify_ca"), client, untried=missing)
    stranger = replace(client, root=made.foreign_root)
    yield Attempt(2, Name.FOREIGN_ROOT, TEXTS.verify("foreign_root"), stranger, {WRONG_CHAIN})


def _identified(target: Target, _: Place | None, made: Papers) -> Iterator[Attempt]:
    client = Client(target.place, "verify-full", root=made.root, own=_own(target, made))
    missing = None if made.root else Untried.NO_ROOT
    if not target.names:
        missing = missing or Untried.NO_NAMES
    for name in target.names or ("-",):
        named = replace(client, host=name)
        who = TEXTS.verify("verify_full", name=name)
        yield Attempt(3, Name.VERIFY_FULL, who, named, untried=missing)
    wrong = replace(client, host=WRONG_HOST)
    who = TEXTS.verify("wrong_name")
    no_root = None if made.root else Untried.NO_ROOT
    yield Attempt(3, Name.WRONG_NAME, who, wrong, {WRONG_NAME}, no_root)


def _revocable(target: Target, _: Place | None, made: Papers) -> Iterator[Attempt]:
    client = Client(target.place, "require")
    missing = None
    if made.revoked is None:
        missing = Untried.NO_REVOKED
    elif target.has_crl and not target.knows_revoked:
        # Without any CRL there is no refusal, and the attempt shows it.
        missing = Untried.HIDDEN_CRL if target.knows_revoked is None else Untried.OLD_CRL
    revoked = replace(client, own=made.revoked)
    yield Attempt(4, Name.REVOKED, TEXTS.verify("revoked"), revoked, {REVOKED}, missing)
    good = replace(client, own=made.own)
    who = TEXTS.verify("good" if target.has_crl else "good_without_crl")
    yield Attempt(4, Name.GOOD, who, good, untried=_without_own(made))


def _mutual(target: Target, network: Place | None, made: Papers) -> Iterator[Attempt | Result]:
    client = Client(target.place, "verify-full" if made.root else "require", root=made.root)
    if target.names:
        client = replace(client, host=target.names[0])
    elif made.root:
        client = replace(client, sslmode="verify-ca")
    kept = Untried.LOOPBACK if network is None else None
    # Of all that comes next only the address and the certificate differ.
    there = replace(client, place=network or target.place)
    right = Attempt(
        5, Name.RIGHT, _right(target, made), replace(there, own=made.own),
        untried=_without_own(made),
    )  # fmt: skip
    asked = try_(replace(right, untried=None)) if target.source is not None else None
    if asked is not None and asked.reason in (NO_LINE, PLAINTEXT):
        kept = Untried.NO_NETWORK_LINE
        right = replace(right, client=replace(client, own=made.own))
    yield asked if asked is not None and not kept and made.own is not None else right
    who = TEXTS.verify("without")
    yield Attempt(5, Name.WITHOUT, who, there, {NO_CERTIFICATE}, kept)
    other = replace(there, own=made.other)
    missing = kept or (None if made.other else Untried.NO_OTHER)
    yield Attempt(5, Name.OTHER, TEXTS.verify("other"), other, {AUTHENTICATION}, missing)
    foreign = replace(client, own=made.foreign)
    yield Attempt(5, Name.FOREIGN, TEXTS.verify("foreign"), foreign, {UNKNOWN_CA})
    expired = replace(client, own=made.expired)
    young = Untried.YOUNG_CA if made.young else Untried.NO_EXPIRED
    yield Attempt(
        5, Name.EXPIRED, TEXTS.verify("expired"), expired, {EXPIRED},
        None if made.expired else young,
    )  # fmt: skip


def _right(target: Target, made: Papers) -> str:
    """What the role's certificate is: its own, or that of another name."""
    user = str(target.place.base["user"])
    if made.own is not None:
        names = material_.certificates(made.own.certificate)[0].common_names[:1]
        if names and names != (user,):
            return TEXTS.verify("right_of_another", cn=names[0], user=user)
    return TEXTS.verify("right")


def _without_own(made: Papers) -> Untried | None:
    return None if made.own else Untried.NO_OWN
