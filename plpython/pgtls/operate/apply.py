"""A layer of a live server, from its plan to its proof, or everything as it was.

    rollout = Rollout(Host.of(session), session, Order(layer=3), authority)
    applied = rollout.carry_out(confirm_within=120)

First the plan; then whom it would lock out, and if it is anybody who was not accepted by name,
that is the end.  What certificates it takes the CA issues.  Then ``change`` carries it out as one:
files, settings and pg_hba.conf, a reload, a new connection of the administrator's, and the proof
of the layer by real connections.  If any of that fails, or nobody confirms, everything goes back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Callable

from ..acceptance import dns_names, ip_addresses
from ..errors import InvalidInput, PgtlsError
from ..facts import CertificateFile, CrlFile
from ..facts import File as FileFact
from ..pki.authority import CRL_FILE, ISSUED, Authority
from ..pki.names import folder_name
from ..rollout.obstacles import Obstacle
from ..rollout.of_files import NOTHING
from ..rollout.of_files import Material as Made
from ..rollout.preflight import blocking
from ..rollout.steps import CA_CERTIFICATES, CRLS, SERVER_CERTIFICATE, ByHand, FileNeed
from . import material as material_
from . import proofs as proofs_
from .account import as_caller
from .attempts import (
    AUTHENTICATION,
    NO_LINE,
    NO_PASSWORD,
    Attempt,
    Client,
    Place,
    Result,
    try_,
)
from .change import Change, File, Outcome, Proof, Refused, carry_out
from .deploy import Deployment
from .hands import ServerHands
from .host import Host
from .journal import Journal
from .material import CERTIFICATE_FILE, Material
from .papers import NOTHING_GIVEN, Given, Papers, papers
from .plan import plan, shadowed
from .session import Session
from .survey import Survey, holders, survey
from .verify import Target, all_untried, names_of, place_of, target_of, verify
from .vocabulary import Name, Untried


class WouldLockOut(PgtlsError):
    """A layer would lock somebody out who was not accepted (55000); nothing was touched.

    Attributes:
        obstacles: all that the preflight found; ``in_the_way``: those that stand in the way.
    """

    sqlstate = "55000"

    def __init__(self, layer: int, obstacles: Sequence[Obstacle], in_the_way: Sequence[Obstacle]):
        who = ", ".join(dict.fromkeys(obstacle.who for obstacle in in_the_way))
        super().__init__(
            f"layer {layer} would lock out, or might: {who}",
            hint="pgtls preflight says why; --accept NAME, if one may be locked out.",
        )
        self.obstacles = tuple(obstacles)
        self.in_the_way = tuple(in_the_way)


@dataclass(frozen=True)
class Order:
    """What is wanted.

    Attributes:
        names: by which clients connect, besides those that the server has been told of.
        accepted: roles and files that may be locked out; ``force``: everybody.
        user, address: as whom and where the proof connects; see ``verify.place_of``.
        prove: whether the layer is proven by connections.
        accepted_untried: attempts that are taken as they are where they can't be made.
        given: what the proof shows, of a CA that is elsewhere.
    """

    layer: int
    names: tuple[str, ...] = ()
    keep_loopback: bool = True
    accepted: frozenset[str] = frozenset()
    force: bool = False
    user: str | None = None
    address: str | None = None
    prove: bool = True
    accepted_untried: frozenset[Name] = frozenset()
    given: Given = NOTHING_GIVEN


@dataclass(frozen=True)
class Applied:
    """What came of it.

    Attributes:
        obstacles: what the preflight found; those who were accepted are among them.
        results: of the proof, as far as it came; what could not be tried is among them.
        by_hand: what people have to do before the layer can hold, whatever was proven.
    """

    outcome: Outcome
    obstacles: tuple[Obstacle, ...]
    results: tuple[Result, ...]
    by_hand: tuple[ByHand, ...] = ()


@dataclass
class Rollout:
    """One layer on its way into one server.

    Attributes:
        authority: the CA of clients and server; None where it is not on this host.
        tell: says what should be known before anything is changed.
    """

    host: Host
    session: Session
    order: Order
    authority: Authority | None = None
    tell: Callable[[str], None] = print
    _results: list[Result] = field(default_factory=list)
    _untried: tuple[Result, ...] = ()

    @cached_property
    def survey(self) -> Survey:
        """The server, and the plan."""
        order = self.order
        names = names_of(self.session, order.names)
        return survey(self.session, order.layer, names=names, keep_loopback=order.keep_loopback)

    def carry_out(self, *, confirm_within: float | None = None) -> Applied:
        """Apply the layer, or leave everything as it is.

        Args:
            confirm_within: seconds in which a person has to confirm; None: the proof is enough.

        Raises:
            WouldLockOut: somebody who was not accepted.
            Refused, InvalidInput: something is missing, or stands in the way.
        """
        self._check_plan()
        # Before anything is issued for it.
        self._preflight(NOTHING, to_be_made=True)
        with self._papers() as made:
            target = self._target(made) if made is not None else None
            material = self._material(made, target)
            obstacles = self._preflight(_as_facts(material), to_be_made=False)
            change, found = self._change(material)
            if target is not None and made is not None:
                found.append(self._proof(target, made))
            for text in shadowed(self.session, plan(self.host, self.session, change)):
                self.tell(text)
            outcome = carry_out(
                self.host, self.session, change, found, confirm_within=confirm_within
            )
            if outcome.state == "unchanged" and self.survey.plan.stale:
                with self.host.acting():
                    ServerHands(self.host, self.session, Journal(self.host.data)).reload()
                outcome = replace(outcome, state="reloaded")
            if (
                outcome.state in ("unchanged", "reloaded")
                and target is not None
                and made is not None
            ):
                problems = tuple(self._prove(target, made))
                outcome = replace(outcome, proofs={self._proof_name: problems})
        results = (*self._untried, *self._results)
        return Applied(outcome, obstacles, results, self.survey.plan.by_hand)

    # ---- before ---------------------------------------------------------------------------------

    def _check_plan(self) -> None:
        made = self.survey.plan
        for noted in made.not_planned:
            unknown = noted.unknown
            # What the server's own process would tell is found out here from its files.
            if not noted.elsewhere:
                raise Refused(
                    f"layer {made.layer} can't be planned wholly: {unknown.reason}",
                    hint=f"{unknown.grant};" if unknown.grant else "Mend that first.",
                )
        if made.files and self.authority is None:
            kinds = ", ".join(need.kind for need in made.files)
            raise InvalidInput(
                f"layer {made.layer} takes what is yet to be made: {kinds}",
                hint="Name the CA with --ca; or put it in place with pgtls deploy first.",
            )

    def _preflight(self, made: Made, *, to_be_made: bool) -> tuple[Obstacle, ...]:
        known = holders(self.authority) if self.authority is not None else None
        found = self.survey.obstacles(holders=known, material=made)
        accepted = set(self.order.accepted)
        if to_be_made:
            accepted |= {need.path.rpartition("/")[2] for need in self.survey.plan.files}
        in_the_way = blocking(found, accepted)
        if in_the_way and not self.order.force:
            raise WouldLockOut(self.order.layer, found, in_the_way)
        return found

    @contextmanager
    def _papers(self) -> Iterator[Papers | None]:
        with ExitStack() as stack:
            if not self.order.prove or not self._place.address:
                order = self.order
                why = Untried.NO_PORT if order.prove else Untried.NOT_WANTED
                # Who says that nothing is to be tried has accepted that.
                accepted = order.accepted_untried if order.prove else frozenset(Name)
                self._results = all_untried(order.layer, why, accepted)
                yield None
                return
            user = str(self._place.base["user"])
            given = self.order.given
            yield stack.enter_context(papers(user, authority=self.authority, given=given))

    @cached_property
    def _place(self) -> Place:
        return place_of(self.session, user=self.order.user, address=self.order.address)

    def _target(self, made: Papers) -> Target:
        """Where the proof goes; refused where its role does not get in today."""
        names = names_of(self.session, self.order.names)
        order = self.order
        target = target_of(
            self.session, self._place, made, names=names, keep_loopback=order.keep_loopback
        )
        own = made.own if target.knows_ca else None
        client = Client(target.place, "prefer", own=own)
        result = try_(Attempt(0, Name.REQUIRE, "", client))
        if result.reason in (AUTHENTICATION, NO_PASSWORD, NO_LINE):
            place = target.place
            raise InvalidInput(
                f"the proof connects as {place.base['user']} to {place.address}, which does not "
                f"get in today: {result.message}",
                hint="Name a role that does with --user, its password in PGPASSWORD; or "
                "--no-verify.",
            )
        return target

    # ---- what the plan's files hold -------------------------------------------------------------

    def _material(self, made: Papers | None, target: Target | None) -> Material:
        """The files that the plan asks for, from the CA."""
        needs = {need.kind: need for need in self.survey.plan.files}
        material = Material(f"layer {self.order.layer}")
        authority = self.authority
        if authority is None:
            return material
        if SERVER_CERTIFICATE in needs:
            issued = self._server_certificate(authority, needs[SERVER_CERTIFICATE])
            material = replace(material, chain=issued.chain, key=issued.key, cas=issued.cas)
        # The proof shows certificates of this CA; a server that has another one gets it besides.
        shows = self.order.layer >= 4 and target is not None
        lacks_ca = shows and target is not None and target.knows_ca is False
        lacks_revoked = shows and target is not None and target.knows_revoked is False
        if CA_CERTIFICATES in needs or lacks_ca:
            if not material.cas:
                roots = made.root if made is not None and made.root else None
                path = roots or authority.directory / "ca.crt"
                material = replace(material, cas=material_.certificates(path))
        else:
            material = replace(material, cas=())
        has_crl = target is not None and target.has_crl
        if CRLS in needs or lacks_revoked or (material.cas and has_crl):
            crls = material_.crls(authority.directory / CRL_FILE)
            material = replace(material, crls=crls)
        return material

    def _server_certificate(self, authority: Authority, need: FileNeed) -> Material:
        """The certificate that was issued for these names, or a new one."""
        if not need.names:
            raise InvalidInput(
                "no name is known by which clients connect, and so none for the certificate",
                hint="Give it with --name, or in pgtls.server_name.",
            )
        names = need.names
        folder = authority.directory / ISSUED / folder_name(names[0])
        if (folder / CERTIFICATE_FILE).exists():
            found = material_.read(folder)
            leaf, soon = found.chain[0], authority.now()
            covered = all(material_.answers_to(leaf, name) for name in names)
            if covered and leaf.not_before <= soon < leaf.not_after:
                return found
            # Clients may know it by any of its names: none is dropped.
            names = tuple(dict.fromkeys((*names, *dns_names(leaf), *ip_addresses(leaf))))
        issued = authority.issue_server(names[0], alternatives=names[1:], overwrite=True)
        return material_.read(issued.certificate.parent)

    # ---- the change -----------------------------------------------------------------------------

    def _change(self, material: Material) -> tuple[Change, list[Proof]]:
        made = self.survey.plan
        settings: dict[str, str | None] = {c.name: c.value for c in made.settings}
        change = Change(f"layer {made.layer}", layer=made.layer)
        found = [Proof("the files would survive a restart", proofs_.files_load)]
        if material.chain or material.cas or material.crls:
            deployment = Deployment(
                self.host,
                self.session,
                material,
                names_of(self.session, self.order.names),
                ledger=self.authority.directory if self.authority is not None else None,
            )
            deployment.check()
            found = deployment.proofs
            accepted = self.order.accepted_untried
            self._untried = tuple(
                replace(each, accepted=each.attempt.name in accepted) for each in deployment.untried
            )
            directory = deployment.change.directory
            change = replace(change, directory=directory)
            for name in directory.settings if directory is not None else ():
                settings.pop(name, None)
        files: tuple[File, ...] = ()
        if made.hba is not None:
            text = made.hba.text.encode("utf-8", "surrogateescape")
            files = (File(Path(made.hba.path), text),)
        return replace(change, settings=settings, files=files), found

    @property
    def _proof_name(self) -> str:
        return f"layer {self.order.layer}, by connections"

    def _proof(self, target: Target, made: Papers) -> Proof:
        return Proof(self._proof_name, lambda _: self._prove(target, made))

    def _prove(self, target: Target, made: Papers) -> list[str]:
        with as_caller(), self.session.again() as session:
            # What the server has been told of has changed since.
            again = target_of(
                session,
                self._place,
                made,
                names=target.names,
                keep_loopback=self.order.keep_loopback,
            )
            order = self.order
            self._results = verify(
                session, again, made, order.layer, accepted=order.accepted_untried
            )
        return [
            f"{result.attempt.who}: {result.happened}: {result.message}"
            for result in self._results
            if result.differs
        ]


def _as_facts(material: Material) -> Made:
    """What is to be put in place, as the preflight looks at it."""

    def file(name: str) -> FileFact:
        return FileFact(name, None, None)

    return Made(
        CertificateFile("ssl_cert_file", file("server.crt"), material.chain)
        if material.chain
        else None,
        CertificateFile("ssl_ca_file", file("root.crt"), material.cas) if material.cas else None,
        CrlFile("ssl_crl_file", file("root.crl"), material.crls) if material.crls else None,
    )
