"""Trust against the server and libpq: real connections, each foretold.

    .venv/bin/python tests/differential/pki.py --states 5000 --server host,17,18

Random hierarchies, bundles, CRLs in the three places, server and client certificates and names, on
one cluster with a reload between states.  What happens is compared with the two functions (would
this certificate be accepted, would this client accept that server), with the checks, with
``certificates()``, ``crls()``, ``check_expiry()`` and ``sslmodes()``.  Prints the seed, and a
disagreement in its smallest form; exits 1 on the first.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import psycopg

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import program
from hierarchies import Made, State, States, smallest

from pgtls import acceptance, x509
from pgtls.facts import CertificateFile, CrlDirectory, CrlFile, File, Trust, Trusted
from pgtls.lab import Cluster, Installation

_HBA = """\
local all all trust
hostssl all alice all cert
host all bob all scram-sha-256
"""
_MODES = ("disable", "prefer", "require", "verify-ca", "verify-full")
# libpq's OpenSSL is another than the server's: of its level only what holds at both is foretold.
_LEVELS = (1, 2)


@dataclass(frozen=True)
class Foretold:
    """What is said of a state before it is tried; None: it can't be told.

    Attributes:
        loads: whether the server takes the files.
        client: whether the client's certificate is accepted.
        server: whether a client that has the state's root accepts the server, and its name.
    """

    loads: bool
    client: bool | None
    server: bool | None
    name: bool


class Trial:
    """A cluster that gets new files again and again, and clients that try to come in."""

    def __init__(self, cluster: Cluster, directory: Path):
        self.cluster = cluster
        self.directory = directory
        cluster.psql("create extension pgtls cascade")
        cluster.psql("create role alice login; create role bob login password 'bob'")
        cluster.write_hba(_HBA)
        self.session: psycopg.Connection[Any] = cluster.connect()
        self.level = 2
        self.counts: Counter[str] = Counter()

    # ---- the state ----------------------------------------------------------------------------

    def put(self, made: Made) -> bool:
        """Have the server take a state; return whether it did, by its log."""
        state = made.state
        self.cluster.write_file("server.crt", made.server_pem)
        self.cluster.write_file("server.key", made.key_pem(made.server_key))
        self.cluster.write_file("root.crt", made.file(state.ca_file) or b"")
        if state.crl_file is not None:
            self.cluster.write_file("root.crl", made.file(state.crl_file) or b"")
        crls = self.cluster.data / "crls"
        crls.mkdir(exist_ok=True)
        crls.chmod(0o755)
        for old in crls.iterdir():
            old.unlink()
        for name, content in made.directory().items():
            self.cluster.write_file(f"crls/{name}", content)
        self.cluster.configure(
            ssl=True,
            ssl_ca_file="root.crt",
            ssl_crl_file=None if state.crl_file is None else "root.crl",
            ssl_crl_dir=None if state.crl_dir is None else "crls",
        )
        mark = self.cluster.log_mark()
        self.cluster.reload()
        log = self.cluster.log(mark)
        return "could not" not in log and "SSL configuration was not reloaded" not in log

    # ---- what is foretold ---------------------------------------------------------------------

    def trust(self, made: Made) -> Trust:
        state = made.state
        directory = None
        if state.crl_dir is not None:
            names = made.directory()
            directory = CrlDirectory(
                "crls",
                tuple(names),
                tuple(
                    _held(names[name], f"crls/{name}", "ssl_crl_dir", CrlFile)
                    for name in names
                    if ".r" in name
                ),
                None,
                tuple(
                    _held(names[name], f"crls/{name}", "ssl_crl_dir", CertificateFile)
                    for name in names
                    if ".r" not in name
                ),
            )
        lists = made.file(state.crl_file)
        found = x509.trust_of(
            _held(made.file(state.ca_file) or b"", "root.crt", "ssl_ca_file", CertificateFile),
            None if lists is None else _held(lists, "root.crl", "ssl_crl_file", CrlFile),
            directory,
        )
        assert isinstance(found, Trust)
        return found

    def foretell(self, made: Made) -> Foretold:
        trust = self.trust(made)
        client = x509.certificates_of(made.client_pem).items
        server = x509.chain_of(made.server_pem).items
        met = acceptance.offer_of(_held_chain(server), trust, None, made.now)
        roots = x509.certificates_of(made.root_pem).items
        store = Trust(tuple(Trusted(each, "", "") for each in roots))
        verdicts = {
            x509.verify(met.presented, store, x509.Purpose.SERVER, made.now, level=level).accepted
            for level in _LEVELS
        }
        taken = x509.verify(client, trust, x509.Purpose.CLIENT, made.now, level=self.level)
        return Foretold(
            loads=acceptance.loads(server, self.level),
            client=taken.accepted,
            server=verdicts.pop() if len(verdicts) == 1 else None,
            name=acceptance.covers(server[0], made.state.host),
        )

    # ---- what happens -------------------------------------------------------------------------

    def connect(self, user: str, mode: str, host: str, **more: str) -> str:
        """Connect; return ``tls``, ``plaintext`` or the message of the refusal."""
        try:
            with psycopg.connect(
                host=host,
                hostaddr="127.0.0.1",
                port=self.cluster.port,
                user=user,
                dbname="postgres",
                password="bob",
                sslmode=mode,
                gssencmode="disable",
                connect_timeout=10,
                **{"sslrootcert": "/nonexistent", **more},
            ) as connection:
                return "tls" if connection.pgconn.ssl_in_use else "plaintext"
        except psycopg.OperationalError as error:
            return str(error)

    def file(self, name: str, content: bytes) -> str:
        path = self.directory / name
        path.unlink(missing_ok=True)
        path.touch(0o600)
        path.write_bytes(content)
        return str(path)

    def rows(self, query: str, *values: object) -> list[Any]:
        return self.session.execute(query, values or None).fetchall()

    # ---- both ---------------------------------------------------------------------------------

    def disagreements(self, made: Made) -> Iterator[str]:
        """Yield what was said and is not so."""
        foretold = self.foretell(made)
        loaded = self.put(made)
        self.counts["loaded" if loaded else "not loaded"] += 1
        findings: dict[str, set[tuple[str, str]]] = {}
        for check, status, text, by in self.rows(
            "select check_id, status, metadata->>'text', metadata->>'by' from pgtls.posture()"
        ):
            others = by is not None and not {"libpq", "PostgreSQL"} & set(by.split(", "))
            # What other clients refuse can't be tried here.
            said = ("pass", "pass") if others else (status, text)
            findings.setdefault(check, set()).add(said)
        statuses = {check: {status for status, _ in found} for check, found in findings.items()}
        if loaded != (statuses["TLS103"] == {"pass"}):
            yield f"TLS103 {findings['TLS103']}, and the reload went {loaded}"
        if loaded != foretold.loads:
            yield f"foretold to load {foretold.loads}, and the reload went {loaded}"
        if not loaded:
            return
        yield from self._client(made, foretold, findings, statuses)
        yield from self._server(made, foretold, statuses)
        yield from self._listed(made)

    def _client(
        self,
        made: Made,
        foretold: Foretold,
        findings: dict[str, set[tuple[str, str]]],
        statuses: dict[str, set[str]],
    ) -> Iterator[str]:
        shown = {
            "sslcert": self.file("client.crt", made.client_pem),
            "sslkey": self.file("client.key", made.key_pem(made.client_key)),
        }
        happened = self.connect("alice", "require", "127.0.0.1", **shown)
        if "could not read certificate file" in happened:
            # Its own OpenSSL does not let the client show this.
            return
        came_in = happened == "tls"
        # This one shows a certificate and no password.
        objections = findings["TLS122"] - {("pass", "pass"), ("fail", "refused_channel_binding")}
        in_terms = not objections
        self.counts["client in" if came_in else "client out"] += 1
        if foretold.client is None:
            self.counts["client unknown"] += 1
        elif in_terms and foretold.client != came_in:
            yield f"client foretold {foretold.client}, happened: {happened}"
        if came_in and not in_terms:
            yield f"TLS122 {findings['TLS122']}, and a client came in"
        # A client that is pinned by its own certificate, or sends its CA along, may come in still.
        nobody = statuses["TLS501"] == {"fail"}
        if came_in and nobody:
            yield f"TLS501 {findings['TLS501']}, and a client came in"
        revoked = statuses.get("TLS409") == {"fail"} and len(made.state.cas) == 1
        if came_in and revoked:
            yield "TLS409 fail, and a client of the only CA came in"
        by_crl = {
            each.certificate.der
            for each in self.trust(made).certificates
            if each.source != "ssl_ca_file" and x509.self_signed(each.certificate)
        }
        if bool(by_crl) != ("fail" in statuses["TLS507"]):
            yield f"TLS507 {findings['TLS507']}, and {len(by_crl)} anchors lie among the CRLs"

    def _server(
        self, made: Made, foretold: Foretold, statuses: dict[str, set[str]]
    ) -> Iterator[str]:
        host = made.state.host
        root = {"sslrootcert": self.file("root.crt", made.root_pem)}
        happened = self.connect("bob", "verify-ca", "127.0.0.1", **root)
        binds = "NID UNDEF" in happened
        accepted = happened == "tls" or binds
        self.counts["server taken" if accepted else "server refused"] += 1
        common = not (statuses["TLS122"] & {"fail"}) or binds
        if foretold.server is not None and common and foretold.server != accepted:
            yield f"server foretold {foretold.server}, happened: {happened}"
        full = self.connect("bob", "verify-full", host, **root)
        by_name = full == "tls" or "NID UNDEF" in full
        if accepted and by_name != foretold.name:
            yield f"name foretold {foretold.name}, happened: {full}"
        # With the root that the server's own chain leads to.
        top = self._top(made)
        if top is None:
            return
        root = {"sslrootcert": self.file("top.crt", top)}
        said = dict(
            self.rows(
                "select sslmode, on_this_server from pgtls.sslmodes(host => %s, database =>"
                " 'postgres', \"user\" => 'bob', client_addr => '127.0.0.1')",
                host,
            )
        )
        unsure = foretold.server is None
        for mode in _MODES:
            more = root if mode.startswith("verify") else {}
            happened = self.connect("bob", mode, host, **more)
            words = {"tls": "let in with TLS", "plaintext": "let in WITHOUT TLS"}
            expected = words.get(happened, "refused")
            if not said[mode].startswith(expected) and not unsure:
                yield f"sslmodes {mode}: {said[mode]}; happened: {happened}"
            if mode == "verify-ca" and not unsure and common and not binds:
                taken = statuses["TLS209"] == {"pass"}
                if taken and happened != "tls":
                    yield f"TLS209 {statuses['TLS209']}; happened: {happened}"
            if mode == "require":
                in_terms = statuses["TLS122"] == {"pass"}
                if in_terms != (happened == "tls"):
                    yield f"TLS122 {statuses['TLS122']}; happened: {happened}"

    def _top(self, made: Made) -> bytes | None:
        server = x509.chain_of(made.server_pem).items
        met = acceptance.offer_of(_held_chain(server), self.trust(made), None, made.now)
        return x509.to_pem(met.root).encode() if x509.self_signed(met.root) else None

    def _listed(self, made: Made) -> Iterator[str]:
        """Whether each certificate and CRL of the files is told, and what has ended is told so."""
        state = made.state
        places = (
            *(("root.crt", each) for each in state.ca_file),
            *(("root.crl", each) for each in state.crl_file or ()),
        )
        listed = Counter(
            (path, status)
            for path, status in self.rows(
                "select path, status from pgtls.certificates() where subject is not null"
            )
        )
        lists = Counter(
            (path, status)
            for path, status in self.rows(
                "select path, status from pgtls.crls() where issuer is not null"
            )
        )
        for path in ("root.crt", "root.crl"):
            for kind, found in (("ca", listed), ("crl", lists)):
                wanted = sum(place == path and what[0] == kind for place, what in places)
                told = sum(count for (place, _), count in found.items() if place == path)
                if wanted != told:
                    yield f"{path} holds {wanted} of kind {kind}, and {told} are told"
        ended = {
            path
            for path, what in places
            if what[0] == "ca" and state.cas[what[1]].span in ("expired", "tomorrow")
        }
        told_ended = {
            path
            for path, kind in self.rows(
                "select path, kind from pgtls.check_expiry() where kind <> 'CRL'"
            )
        }
        if not ended <= told_ended:
            yield f"check_expiry tells of {told_ended}, and in {ended} something has ended"

    def disagree(self, state: State) -> bool:
        """Return whether something is not as it was said."""
        try:
            made = Made(state)
        except (ValueError, IndexError):
            return False
        return next(self.disagreements(made), None) is not None


def _held(content: bytes, path: str, source: str, kind: Any) -> Any:
    certificates: tuple[Any, ...] = ()
    crls: tuple[Any, ...] = ()
    with suppress(x509.BadPem):
        certificates = x509.certificates_of(content).items
    with suppress(x509.BadPem):
        crls = x509.crls_of(content).items
    return kind(source, File(path, None, None), certificates=certificates, crls=crls)


def _held_chain(certificates: tuple[Any, ...]) -> CertificateFile:
    return CertificateFile("ssl_cert_file", File("server.crt", None, None), certificates)


def run(trial: Trial, states: int, seed: int) -> str | None:
    """Try a number of states; return a report of the first disagreement."""
    source = States(random.Random(seed))
    for number in range(states):
        state = source.next()
        made = Made(state)
        found = next(trial.disagreements(made), None)
        if found is not None:
            small = smallest(state, trial.disagree)
            made = Made(small)
            said = "\n".join(trial.disagreements(made))
            return f"seed {seed}, state {number}: {found}\nsmallest: {_report(small)}\n{said}"
    return None


def _report(state: State) -> str:
    lines = [f"CA {number}: {ca}" for number, ca in enumerate(state.cas)]
    lines += [f"list {number}: {each}" for number, each in enumerate(state.lists)]
    rest = replace(state, cas=(), lists=())
    return "\n".join([*lines, str(rest)])


def begin(stack: ExitStack, installation: Installation) -> program.Trial:
    """Return the trial on a server."""
    directory = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    installation.install_extension()
    trial = Trial(stack.enter_context(installation.cluster(ssl=False)), directory)

    def tried(states: int, seed: int) -> tuple[str | None, str]:
        return run(trial, states, seed), program.listed(trial.counts)

    return tried


if __name__ == "__main__":
    sys.exit(program.main(__doc__, "states", 200, begin))
