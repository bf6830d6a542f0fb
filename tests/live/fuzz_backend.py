"""Mutated certificates, CRLs, pg_hba and pg_ident files and names, in a live backend.

    .venv/bin/python tests/live/fuzz_backend.py --inputs 100000

Prints the seed.  Every input is put where the server's settings name it, and the functions that
read it are asked: a backend that is lost, or an error that only a fault of pgtls raises, ends the
run with exit code 1, and the input stays in a file.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import psycopg

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parent),
                str(Path(__file__).parents[1] / "differential")]  # fmt: skip

import fuzz as texts  # noqa: E402
from hostile import identifier, names  # noqa: E402

from authority import Usage, crl, issue  # noqa: E402
from pgtls.lab import Cluster, Installation  # noqa: E402
from pgtls.lab.process import give_to_server  # noqa: E402

FAULTS = {"XX000", "38000", "22021", "22P05", "22P02", "42804", "57P02"}

# What is asked after an input of a kind was written.
QUESTIONS = {
    "certificate": ("select * from pgtls.certificates()", "select * from pgtls.check_expiry()"),
    "crl": ("select * from pgtls.crls()", "select * from pgtls.check_expiry()"),
    "hba": (
        "select * from pgtls.lint_hba()",
        "select * from pgtls.match_hba('host', 'd', 'u', '127.0.0.1')",
    ),
    "ident": (
        "select * from pgtls.match_hba('host', 'd', 'u', '127.0.0.1', client_cert_cn => 'u',"
        " hba => 'hostssl all all all cert map=m')",
    ),
    "name": ("select pgtls._shown(rolname) from pg_roles", "select * from pgtls.sessions()"),
    "message": (),
}
# Now and then all of it is asked.
WHOLE = ("select * from pgtls.posture()", "select * from pgtls.preflight(5)")
WHOLE_EVERY = 200


class Corpus:
    """Sound DER to begin from: of several keys, with every extension that is at hand."""

    def __init__(self) -> None:
        root = issue("Fuzz root", ca=True)
        inner = issue("Fuzz inner", root, ca=True, path_length=0)
        self.certificates = [
            root.pem,
            inner.pem,
            issue("db.example.test", inner, san=["DNS:db.example.test", "IP:192.0.2.1"]).pem,
            issue("Клиент", inner, extended=[Usage.CLIENT_AUTH]).pem,
        ]
        self.crls = [crl(root), crl(inner, revoked=[inner])]


def mutated(content: bytes, source: random.Random) -> bytes:
    """Return a PEM file with its DER, or sometimes its text, changed in some places."""
    import base64
    import re

    if source.random() < 0.1:
        changed = bytearray(content)
        for _ in range(source.randint(1, 8)):
            changed[source.randrange(len(changed))] = source.randrange(256)
        return bytes(changed)

    def change(found: re.Match[bytes]) -> bytes:
        der = bytearray(base64.b64decode(found[2]))
        for _ in range(source.choice((1, 1, 1, 2, 3, 8))):
            at = source.randrange(len(der))
            what = source.random()
            if what < 0.6:
                der[at] = source.randrange(256)
            elif what < 0.75:
                der[at] ^= 1 << source.randrange(8)
            elif what < 0.85:
                del der[at : at + source.randint(1, 4)]
            else:
                der[at:at] = source.randbytes(source.randint(1, 4))
            if not der:
                der = bytearray(b"\0")
        lines = base64.encodebytes(bytes(der))
        return found[1] + lines + found[3]

    pattern = rb"(-----BEGIN [^-]+-----\n)(.*?)(-----END [^-]+-----)"
    return re.sub(pattern, change, content, flags=re.DOTALL)


class Run:
    """One run: a cluster, a session, and what came of the inputs."""

    def __init__(self, cluster: Cluster, source: random.Random, inputs: int):
        self.cluster = cluster
        self.source = source
        self.inputs = inputs
        self.corpus = Corpus()
        self.tried: Counter[str] = Counter()
        self.ends: Counter[str] = Counter()
        self.conn = cluster.connect(client_encoding="UTF8")
        self.raw = cluster.connect(dbname="raw", client_encoding="SQL_ASCII")

    def write(self, name: str, content: bytes) -> None:
        path = self.cluster.data / name
        path.write_bytes(content)
        give_to_server(path)

    def one(self, number: int) -> tuple[str, bytes] | None:
        """Try one input; return its kind and itself where something was wrong."""
        kind = self.source.choice(("certificate", "crl", "hba", "ident", "name", "message"))
        content = getattr(self, kind)()
        self.tried[kind] += 1
        questions = QUESTIONS[kind] + (WHOLE if number % WHOLE_EVERY == 0 else ())
        sound = all(self.answers(question) for question in questions) and (
            kind != "message" or self.explained(content)
        )
        if sound and kind in ("certificate", "crl"):
            sound = self.good_one_is_there(kind)
        self.after(kind, content)
        return None if sound else (kind, content)

    def certificate(self) -> bytes:
        odd = mutated(self.source.choice(self.corpus.certificates), self.source)
        content = odd + self.source.choice(self.corpus.certificates)
        self.write(self.source.choice(("server.crt", "root.crt")), content)
        return content

    def crl(self) -> bytes:
        odd = mutated(self.source.choice(self.corpus.crls), self.source)
        content = odd + self.source.choice(self.corpus.crls)
        self.write("root.crl", content)
        return content

    def good_one_is_there(self, kind: str) -> bool:
        """Whether the sound object behind an odd one has its row."""
        asked = {
            "certificate": "select count(*) from pgtls.certificates() where issuer like 'CN=Fuzz%'",
            "crl": "select count(*) from pgtls.crls() where issuer like 'CN=Fuzz%'",
        }
        found = self.conn.execute(asked[kind]).fetchone()
        if found is None or not found[0]:
            print("the sound one behind an odd one has no row")
            return False
        return True

    def hba(self) -> bytes:
        content = texts.generated(self.source).encode("utf-8", "surrogateescape")
        self.write("pg_hba.conf", content)
        return content

    def ident(self) -> bytes:
        content = texts.generated(self.source).encode("utf-8", "surrogateescape")
        self.write("pg_ident.conf", content)
        return content

    def name(self) -> bytes:
        content = self.source.choice(names(self.source.randrange(1 << 30), 4))
        self.raw.execute(b"create role " + identifier(content))
        return content

    def message(self) -> bytes:
        return texts.generated(self.source).replace("\0", "").encode("utf-8", "ignore")[:2000]

    def after(self, kind: str, content: bytes) -> None:
        if kind == "name":
            self.raw.execute(b"drop role " + identifier(content))

    def explained(self, message: bytes) -> bool:
        return self._sound(
            self.conn.pgconn.exec_params(b"select * from pgtls.explain($1)", [message])
        )

    def answers(self, question: str) -> bool:
        return self._sound(self.conn.pgconn.exec_(question.encode()))

    def _sound(self, result: psycopg.pq.abc.PGresult) -> bool:
        state = result.error_field(psycopg.pq.DiagnosticField.SQLSTATE)
        lost = self.conn.pgconn.status != psycopg.pq.ConnStatus.OK
        name = "lost backend" if lost else "rows" if state is None else state.decode()
        self.ends[name] += 1
        if lost or name in FAULTS:
            print(result.error_message.decode(errors="replace") if result.error_message else name)
            return False
        return True


def main() -> int:
    """Fuzz a live backend."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    parser.add_argument("--server", default="host")
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    started = time.monotonic()
    with Installation.named(options.server) as installation:
        installation.install_extension()
        with installation.cluster(listen_addresses="127.0.0.1") as cluster:
            cluster.psql("create database raw template template0 encoding 'SQL_ASCII' locale 'C'")
            cluster.psql("create extension pgtls cascade")
            settings = {"ssl_ca_file": "root.crt", "ssl_crl_file": "root.crl"}
            cluster.configure(settings)
            cluster.reload()
            run = Run(cluster, random.Random(options.seed), options.inputs)
            report: Callable[[], str] = lambda: (  # noqa: E731
                f"{sum(run.tried.values())} inputs {dict(run.tried)}, answers {dict(run.ends)}, "
                f"{time.monotonic() - started:.0f} s"
            )
            for number in range(1, options.inputs + 1):
                wrong = run.one(number)
                if wrong is not None:
                    kind, content = wrong
                    kept = Path(f"fuzz-{kind}-{options.seed}-{number}")
                    kept.write_bytes(content)
                    print(f"input {number}, kept in {kept}; {report()}")
                    return 1
                if number % 5000 == 0:
                    print(report(), flush=True)
            print(report())
            assert "terminated by signal" not in cluster.log()
    print("0 lost backends, 0 errors of Python's")
    return 0


if __name__ == "__main__":
    sys.exit(main())
