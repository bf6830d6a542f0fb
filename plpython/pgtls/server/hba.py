"""sessions, non_tls_sessions, recommended_hba, lint_hba, match_hba, simulate_hba."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from .. import policy
from ..collect import (
    Asker,
    admission,
    candidate_rules,
    dialect,
    gss_in_use,
    hba_rules,
    ident_mappings,
    place_of,
    read_text,
    refused,
    session_groups,
)
from ..errors import InvalidInput
from ..facts import Rule, Unknown
from ..hba.known import known_clients
from ..hba.lint import Lint, lint
from ..hba.model import Connection
from ..hba.recommend import check_loads, recommend, shown
from ..hba.simulate import simulate
from ..reports import sessions
from ..texts import TEXTS
from .door import Rows, check_layer, sql_function


def _clients(
    datnames: Iterable[str | None] | None,
    usenames: Iterable[str | None] | None,
    addresses: Iterable[str | None] | None,
    encryptions: Iterable[str] | None,
    replications: Iterable[bool] | None,
) -> list[Connection]:
    arrays = (datnames, usenames, addresses, encryptions, replications)
    columns = zip(*(array or () for array in arrays))
    return [
        Connection(datname, usename or "", address, encryption, replication)
        for datname, usename, address, encryption, replication in columns
    ]


@sql_function
def session_lines(who: Asker, *columns: Iterable[Any]) -> Rows:
    """For each client of the arrays: its number from 1, line number and text."""
    lines = sessions.deciding_lines(hba_rules(who), _clients(*columns), admission(who))
    return [(number, *line) for number, line in enumerate(lines, 1)]


@sql_function
def plaintext_verdicts(who: Asker, keep_loopback: bool | None, *columns: Iterable[Any]) -> Rows:
    """For each client of the arrays: its number from 1, line, fate under layer 1, change."""
    verdicts = sessions.under_layer_1(
        hba_rules(who),
        _clients(*columns),
        admission(who),
        tls_on=who.setting("ssl") == "on",
        keep_loopback=keep_loopback is not False,
        version_num=who.version_num,
    )
    return [(number, *verdict) for number, verdict in enumerate(verdicts, 1)]


def _rules(who: Asker, text: str | None) -> tuple[Rule, ...]:
    """The rules of a text, or of the server's own file."""
    rules = hba_rules(who) if text is None else who.known(lambda: candidate_rules(who, text))
    if isinstance(rules, Unknown):
        raise refused(rules)
    return rules


def _loading(who: Asker, rules: Sequence[Rule], hint: str, text: str | None = None) -> None:
    """Raise for the first line that keeps the file from being loaded."""
    for rule in rules:
        if rule.broken:
            path = who.setting("hba_file")
            name = f'"{rule.file_name or path}"'
            if text is not None and rule.file_name == path:
                name = "the text that was given"
            raise InvalidInput(
                f"line {rule.line_number} of {name} does not load",
                detail=rule.error or TEXTS.lint("silent", {})[0],
                hint=hint,
            )


@sql_function
def recommended_hba(who: Asker, layer: int | None, keep_loopback: bool | None) -> Rows:
    """Rows of ``pgtls.recommended_hba(layer, keep_loopback)``."""
    check_layer(layer, 1)
    rules = _rules(who, None)
    _loading(
        who, rules, "Mend it first: a file can only be derived from one that the server loads."
    )
    path = who.setting("hba_file")
    text = who.known(lambda: read_text(who, place_of(who, "hba_file")))
    if isinstance(text, Unknown):
        raise refused(text)
    lines = recommend(
        text,
        rules,
        layer=layer or 1,
        path=path,
        keep_loopback=keep_loopback is not False,
        gss_in_use=gss_in_use(who, rules),
        version_num=who.version_num,
    )
    check_loads(candidate_rules(who, "\n".join(line.line for line in lines), tls_on=True))
    return [
        (number, line.line, masked.replaces, sessions.reason_of(line, masked))
        for number, (line, masked) in enumerate(zip(lines, shown(text, lines)), 1)
    ]


@sql_function
def lint_hba(who: Asker, text: str | None) -> Rows:
    """Rows of ``pgtls.lint_hba(hba)``."""
    mappings = ident_mappings(who)
    known_maps = None if isinstance(mappings, Unknown) else {m.map_name for m in mappings}
    found = lint(
        _rules(who, text),
        ca=bool(who.setting("ssl_ca_file")),
        maps=known_maps,
        expressions=dialect(who).expressions,
    )
    return [
        (
            item.rule.line_number,
            item.code,
            item.severity,
            *TEXTS.lint(item.code, item.values),
            item.rule.text if item.rule.type else None,
            item.rule.file_name,
        )
        for item in _at_most(policy.MOST_LINT_ROWS, found)
    ]


def _at_most(most: int, found: Iterable[Lint]) -> Iterator[Lint]:
    """So many findings, one that says so, and as many again that keep the file from loading."""
    errors = 0
    for number, item in enumerate(found):
        if number == most:
            yield Lint(item.rule, "more", {"most": most})
        is_error = item.code in ("error", "silent")
        if number < most or (is_error and errors < most):
            errors += number >= most
            yield item


_TYPES = ("local", "host")


@sql_function
def match_hba(
    who: Asker,
    type_: str | None,
    database: str | None,
    user: str | None,
    address: str | None,
    tls: bool | None,
    client_cert_cn: str | None,
    text: str | None,
    replication: bool | None,
) -> Rows:
    """The row of ``pgtls.match_hba(...)``."""
    client = _client(type_, database, user, address, tls, client_cert_cn, replication)
    rules = _rules(who, text)
    _loading(who, rules, "Mend it first: the server would go on with the rules that it has.", text)
    # One client, and somebody who waits for the answer: the name service may be asked.
    decision = admission(who, ask_names=True).under(rules).decide(client)
    rule = decision.rule
    return [
        (
            decision.outcome,
            rule.line_number if rule else None,
            rule.text if rule else None,
            rule.auth_method if rule else None,
            sessions.explain(decision),
            rule.file_name if rule else None,
        )
    ]


def _client(
    type_: str | None,
    database: str | None,
    user: str | None,
    address: str | None,
    tls: bool | None,
    client_cert_cn: str | None,
    replication: bool | None,
) -> Connection:
    example = "For example: select * from pgtls.match_hba('host', 'app', 'bob', '10.0.0.7', true);"
    if type_ not in _TYPES:
        raise InvalidInput(
            f'there is no connection type "{type_}"' if type_ else "no connection type was given",
            detail=f"A client comes by {' or '.join(_TYPES)}: a Unix socket or TCP.",
            hint=example,
        )
    if not user or (database is None and not replication):
        raise InvalidInput(
            "a database and a user must be given",
            detail="Only physical replication goes to no database.",
            hint=example,
        )
    if type_ == "local":
        address = None
    else:
        try:
            ipaddress.ip_address((address or "").partition("%")[0])
        except ValueError:
            raise InvalidInput(
                f'"{address}" is no IP address' if address else "no address was given",
                detail="A TCP client has an IPv4 or IPv6 address.",
                hint=example,
            ) from None
    return Connection(
        database,
        user,
        address,
        "tls" if tls and type_ == "host" else "none",
        bool(replication),
        None if client_cert_cn is None else client_cert_cn != "",
        client_cert_cn or None,
    )


@sql_function
def simulate_hba(who: Asker, candidate: str | None) -> Rows:
    """Rows of ``pgtls.simulate_hba(candidate)``."""
    if candidate is None:
        raise InvalidInput(
            "no candidate was given",
            detail="The candidate is the text of a whole pg_hba.conf.",
            hint="select * from pgtls.simulate_hba((select string_agg(line, e'\\n' order by seq) "
            "from pgtls.recommended_hba(1)));",
        )
    after = _rules(who, candidate)
    _loading(who, after, "Mend the candidate: the server would not load it.", candidate)
    groups = session_groups(who)
    if isinstance(groups, Unknown):
        raise refused(groups)
    lets_in = admission(who)
    clients = known_clients(groups, asks=bool(who.setting("ssl_ca_file")))
    results = simulate(
        lets_in.under(_rules(who, None)),
        lets_in.under(after),
        (client.connection for client in clients),
        tls_on=who.setting("ssl") == "on",
    )
    return [
        (
            found.client.usename,
            found.client.datname,
            found.client.client_addr,
            found.client.encryption,
            known.sessions,
            found.today.rule.line_number if found.today.rule else None,
            found.today.outcome,
            found.after.rule.line_number if found.after.rule else None,
            found.after.outcome,
            found.breaks,
            sessions.change_of(found),
            found.after.rule.text if found.after.rule else None,
            known.application_name or None,
            known.kind.value,
        )
        for known, found in zip(clients, results)
    ]
