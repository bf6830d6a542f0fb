"""A PKI for each algorithm, a server that asks for certificates, and what drivers make of both.

    pki = Pki.make(directory, "ed25519")
    with Server(cluster) as server:
        found = measure(server, {"ed25519": pki}, [PROGRAMS["psql"]])

Everything is issued by the tool's own authority and handed over by its own ``handover``; the
server's certificate is for ``localhost`` unless a case wants another, and the role is ``app``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
)
from programs import Case, Outcome, Program, clock_ahead

from pgtls import drivers
from pgtls.drivers import ClientFiles, Endpoint
from pgtls.lab import Cluster
from pgtls.pki import files, handover, names, revoke, subordinate
from pgtls.pki.authority import Authority
from pgtls.pki.handover import File, Identity

ROLE = "app"
HOST = "localhost"

# The kinds of key that a whole PKI is made of, and what the table calls them.
ALGORITHMS = {"p256": "P-256", "rsa3072": "RSA", "ed25519": "Ed25519"}

# The one whose certificates come from a CA below the root.
BELOW_A_ROOT = "p256"

PASSPHRASE = "correct-horse-battery"

# Short-lived certificates end long before the CRL (180 days) and the CA do.
SHORT_DAYS = 10
AHEAD_DAYS = 20


@dataclass(frozen=True)
class Form:
    """A form that a private key comes in."""

    title: str
    file: str
    protected: bool

    @property
    def folder(self) -> str:
        return names.folder_name(self.title)


FORMS = (
    Form("PEM", drivers.PEM, False),
    Form("PEM, protected", drivers.PEM, True),
    Form("DER", drivers.PK8, False),
    Form("DER, protected", drivers.PK8, True),
    Form("PKCS#12", drivers.PKCS12, True),
)

# What goes wrong, and the certificates that make it go wrong.
OTHER_NAME = "the server's certificate is for another name"
FOREIGN_SERVER = "another CA issued the server's certificate"
EXPIRED_SERVER = "the server's certificate has expired"
FOREIGN_CLIENT = "another CA issued the client's certificate"
REVOKED_CLIENT = "the client's certificate is revoked"
EXPIRED_CLIENT = "the client's certificate has expired"
REFUSALS = (
    OTHER_NAME, FOREIGN_SERVER, EXPIRED_SERVER, FOREIGN_CLIENT, REVOKED_CLIENT, EXPIRED_CLIENT,
)  # fmt: skip


@dataclass(frozen=True)
class Pki:
    """The certificates of one algorithm, each in a directory of its own."""

    directory: Path

    @classmethod
    def make(cls, directory: Path, key_type: str) -> Pki:
        directory.mkdir()
        pki = cls(directory)
        with pki._authority("ca", "Example CA", key_type) as authority:
            if key_type == BELOW_A_ROOT:
                subordinate.make(authority, "Example Issuing CA", key_type=key_type)
            for folder, name, days in (
                ("server", HOST, None),
                ("other-name", "db.example.com", None),
                ("short-server", HOST, SHORT_DAYS),
            ):
                out = directory / folder
                authority.issue_server(
                    name, key_type=key_type, days=days, out=out, accept_refused=True
                )
            for folder, days in (("client", None), ("short", SHORT_DAYS), ("revoked", None)):
                out = directory / folder
                issued = authority.issue_client(ROLE, key_type=key_type, days=days, out=out)
                if folder == "revoked":
                    revoke.revoke(authority, authority.find(issued.record.serial), "keyCompromise")
            authority.make_crl(out=directory / "root.crl")
        with pki._authority("foreign-ca", "Foreign CA", key_type) as foreign:
            foreign.issue_server(
                HOST, key_type=key_type, out=directory / "foreign-server", accept_refused=True
            )
            foreign.issue_client(ROLE, key_type=key_type, out=directory / "foreign")
        for folder in ("client", "short", "revoked", "foreign"):
            pki._hand_over(folder)
        return pki

    def _authority(self, folder: str, name: str, key_type: str) -> Authority:
        return Authority.create(self.directory / folder, name=name, key_type=key_type)[0]

    def _hand_over(self, folder: str) -> None:
        """Put every form of the client's key in a place of its own; all trust the one CA."""
        source = self.directory / folder
        root = self.directory / "client" / drivers.ROOT
        identity = handover.read_identity(source / drivers.CERTIFICATE, source / drivers.PEM, root)
        for form in FORMS:
            place = self.place(folder, form)
            place.mkdir(parents=True)
            for file in _in_form(identity, form):
                files.write(place / file.name, file.content, file.mode)

    def place(self, folder: str, form: Form) -> Path:
        return self.directory / "handed" / folder / form.folder

    def case(
        self, program: Program, port: int, *, folder: str = "client", form: Form | None = None
    ) -> Case:
        """The connection of a driver with a client's key, by default in its own form."""
        own = program.driver.key_file
        form = form or next(each for each in FORMS if each.file == own)
        place = self.place(folder, form)
        paths = ClientFiles(
            str(place / drivers.CERTIFICATE), str(place / form.file), str(place / drivers.ROOT)
        )
        connection = program.driver.connection(Endpoint(HOST, port, "postgres", ROLE), paths)
        return Case(connection, PASSPHRASE if form.protected else "")


def _in_form(identity: Identity, form: Form) -> list[File]:
    passphrase = PASSPHRASE.encode() if form.protected else None
    chosen = [
        driver
        for driver in drivers.DRIVERS.values()
        if handover.key_file(driver, form.protected) == form.file
    ]
    made = handover.bundle(identity, chosen[:1], passphrase=passphrase)
    if not chosen:
        # The one form that is never handed over: no driver that wants DER reads it protected.
        lock = BestAvailableEncryption(PASSPHRASE.encode())
        key = identity.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, lock)
        made.append(File(form.file, key, files.PRIVATE))
    return made


class Server:
    """A running cluster whose TLS files and clock change from case to case."""

    def __init__(self, cluster: Cluster):
        self.cluster = cluster
        cluster.psql(f"create role {ROLE} login")
        cluster.write_hba("local all postgres trust\nhostssl all all 127.0.0.1/32 cert\n")

    def present(self, pki: Pki, folder: str = "server") -> None:
        """Have the server show the certificate of a folder, and check clients by the CA."""
        for name in ("server.crt", "server.key"):
            self.cluster.write_file(name, (pki.directory / folder / name).read_bytes())
        self.cluster.write_file("root.crt", (pki.directory / "ca" / "root.crt").read_bytes())
        self.cluster.write_file("root.crl", (pki.directory / "root.crl").read_bytes())
        self.cluster.configure(ssl=True, ssl_ca_file="root.crt", ssl_crl_file="root.crl")
        self.cluster.reload()

    @contextmanager
    def ahead(self, days: int) -> Iterator[None]:
        """Have the server live days ahead of its clients."""
        self.cluster.env.update(clock_ahead(days))
        self.cluster.restart()
        try:
            yield
        finally:
            self.cluster.env.clear()
            self.cluster.restart()


@dataclass
class Findings:
    """What was measured; keys are the titles of program, form or refusal, and algorithm."""

    forms: dict[tuple[str, str, str], Outcome] = field(default_factory=dict)
    refusals: dict[tuple[str, str, str], Outcome] = field(default_factory=dict)
    controls: dict[tuple[str, str, str], Outcome] = field(default_factory=dict)


def measure(server: Server, pkis: Mapping[str, Pki], programs: Sequence[Program]) -> Findings:
    """Have every driver try everything.

    Each refusal has its control: the connection that differs from it in what is wrong, and in
    nothing else, and that has to be let in.
    """
    found = Findings()
    for algorithm, pki in pkis.items():
        title = ALGORITHMS[algorithm]
        server.present(pki)
        for program in programs:
            _clients(found, title, server, pki, program)
        for refusal, folder in (
            (OTHER_NAME, "other-name"),
            (FOREIGN_SERVER, "foreign-server"),
            (EXPIRED_SERVER, "short-server"),
        ):
            server.present(pki, folder)
            for program in programs:
                case = pki.case(program, server.cluster.port)
                days = AHEAD_DAYS if refusal == EXPIRED_SERVER else 0
                key = (program.title, refusal, title)
                found.refusals[key] = program.attempt([case], days_ahead=days)[0]
                if refusal == EXPIRED_SERVER:
                    found.controls[key] = program.attempt([case])[0]
        server.present(pki)
        with server.ahead(AHEAD_DAYS):
            for program in programs:
                cases = [
                    pki.case(program, server.cluster.port, folder=folder)
                    for folder in ("short", "client")
                ]
                key = (program.title, EXPIRED_CLIENT, title)
                found.refusals[key], found.controls[key] = program.attempt(cases)
    return found


def _clients(found: Findings, title: str, server: Server, pki: Pki, program: Program) -> None:
    """All that differs in the client's files alone, in one process."""
    port = server.cluster.port
    forms = [pki.case(program, port, form=form) for form in FORMS]
    others = {REVOKED_CLIENT: "revoked", FOREIGN_CLIENT: "foreign"}
    refused = [pki.case(program, port, folder=folder) for folder in others.values()]
    outcomes = program.attempt([*forms, *refused])
    for form, outcome in zip(FORMS, outcomes):
        found.forms[program.title, form.title, title] = outcome
    for refusal, outcome in zip(others, outcomes[len(forms) :]):
        found.refusals[program.title, refusal, title] = outcome
