"""What we write against the server: recommended files loaded, and clients that come in or not.

    .venv/bin/python tests/differential/written.py --files 200 --server host,17,18

For random files a layer's file is derived, put in force on a real server, and everybody who was
tried before is tried again: the server takes every line, whoever was to be kept comes in, nobody
comes in without TLS from elsewhere, and the simulation has said beforehand who would not.
Prints the seed; exits 1 on the first disagreement.
"""

from __future__ import annotations

import ipaddress
import random
import sys
import tempfile
from collections import Counter
from contextlib import ExitStack
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import program
from cases import Case, Client
from matcher import SETTINGS, Trial
from place import Place, enter

from pgtls.hba.match import Admission
from pgtls.hba.model import Connection
from pgtls.hba.parse import DiskReader, parse
from pgtls.hba.recommend import check_loads, recommend
from pgtls.hba.simulate import Simulated, simulate
from pgtls.lab import Installation

CLIENTS_PER_FILE = 12
_LOOPBACK = ("127.0.0.1", "::1")


class Disagreement(Exception):
    """The server did something else than was said."""


def _connection(trial: Trial, client: Client) -> Connection:
    """The client as the rules see it, with all that is known of it."""
    shown = trial.shown[client.certificate]
    return Connection(
        client.database or client.user,
        client.user,
        client.address,
        "tls" if client.tls else "none",
        client.replication == "true",
        client.certificate is not None,
        shown.common_name,
        shown.name,
    )


def check(trial: Trial, case: Case, clients: list[Client], layer: int, *, keep: bool) -> Counter:
    """Write a layer's file for a case, and try all clients before and after."""
    trial.put(case)
    path = str(trial.cluster.data / "pg_hba.conf")
    text = Path(path).read_text("utf-8")
    rules = parse(DiskReader(), path, trial.dialect)
    before = [trial.observe(client) for client in clients]
    version_num = trial.dialect.version_num
    lines = recommend(
        text, rules, layer=layer, path=path, keep_loopback=keep, version_num=version_num
    )
    written = "\n".join(line.line for line in lines)
    trial.cluster.write_file("pg_hba.conf", written)
    after_rules = parse(DiskReader(), path, trial.dialect)
    check_loads(after_rules)
    mark = trial.cluster.log_mark()
    trial.cluster.reload()
    refused = trial.connection.execute(
        "select line_number, error from pg_hba_file_rules where error is not null or type is null"
    ).fetchall()
    if refused or "not reloaded" in trial.cluster.log(mark):
        raise Disagreement(f"the server refuses {refused}:\n{written}")
    after = [trial.observe(client) for client in clients]
    trial.forget()
    admission = Admission(trial.roles, trial.dialect.expressions, trial.ident, trial.place.resolve)
    foretold = simulate(
        admission.under(rules),
        admission.under(after_rules),
        [_connection(trial, client) for client in clients],
        tls_on=True,
    )
    counts: Counter = Counter()
    for client, was, now, said in zip(clients, before, after, foretold):
        wrong = _wrong(trial, client, (was.kind, now.kind), said, layer, keep=keep)
        if wrong:
            raise Disagreement(
                f"{wrong}\nlayer {layer}, keep_loopback {keep}\n{text}\n---- becomes\n{written}\n"
                f"{client}\nbefore: {was}\nafter: {now}\nsimulated: {said}"
            )
        counts[f"{was.kind} -> {now.kind}"] += 1
    return counts


def _wrong(
    trial: Trial,
    client: Client,
    kinds: tuple[str, str],
    said: Simulated,
    layer: int,
    *,
    keep: bool,
) -> str | None:
    """What promise is broken, if any."""
    was_in, is_in = (kind == "in" for kind in kinds)
    host = client.address is None or (keep and client.address in _LOOPBACK)
    if host and was_in != is_in:
        return "a client of the host itself does not go on as it was"
    near = client.address is not None and ipaddress.ip_address(client.address).is_loopback
    samehost = said.after.rule is not None and said.after.rule.only_this_host
    if is_in and not (client.tls or host or near or (keep and samehost)):
        return "a client came in without TLS from elsewhere"
    if layer < 5 and client.tls and was_in != is_in:
        return "a client with TLS does not go on as it was"
    if layer == 5 and client.tls and is_in and not (host or near or (keep and samehost)):
        shown = trial.shown[client.certificate]
        if client.certificate is None or not (shown.common_name or shown.name):
            return "a client came in from elsewhere without a certificate"
    if not said.breaks and was_in and not is_in:
        return "a client was turned away that the simulation calls safe"
    if said.breaks and said.change not in ("method", "undecided") and was_in and is_in:
        return "a client came in that the simulation says would not"
    return None


def run(trial: Trial, files: int, seed: int) -> tuple[str | None, Counter]:
    """Try a number of files; return a report of the first disagreement, and what happened."""
    source = random.Random(seed)
    cases = trial.cases(seed)
    counts: Counter = Counter()
    for number in range(files):
        clients = cases.clients(CLIENTS_PER_FILE)
        case = Case(*cases.files(clients), clients[0])
        layer, keep = source.choice((1, 5, 5)), source.random() < 0.6
        try:
            counts += check(trial, case, clients, layer, keep=keep)
        except Disagreement as error:
            return f"seed {seed}, file {number}:\n{error}", counts
    return None, counts


def begin(place: Place, stack: ExitStack, installation: Installation) -> program.Trial:
    """Return the trial on a server, by clients of a place."""
    directory = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    trial = Trial(stack.enter_context(installation.cluster(**SETTINGS)), place, directory)

    def tried(files: int, seed: int) -> tuple[str | None, str]:
        report, counts = run(trial, files, seed)
        return report, program.listed(counts)

    return tried


if __name__ == "__main__":
    sys.exit(program.main(__doc__, "files", 60, partial(begin, enter())))
