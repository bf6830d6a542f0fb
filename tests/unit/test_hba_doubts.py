"""What can't be told is a doubt: the answer is that of every way in which doubts may fall.

Rules are generated that go by host names, ``samehost``, ``samenet`` and maps.  The same matcher is
asked once without a name service and without maps, and once for each answer that these could
give: it has to be sure exactly where all of them agree, and a candidate is safe exactly where
nobody who comes in today is turned away under any of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from pgtls.facts import IdentMapping, Roles, Rule, Word
from pgtls.hba.dialect import Dialect
from pgtls.hba.match import Admission
from pgtls.hba.model import Connection
from pgtls.hba.parse import DiskReader, TextReader, parse
from pgtls.hba.simulate import simulate

NAMES = ("a.example", "samehost", "samenet")
MAPS = ("", "m", "n")

ROLES = Roles({"bob": frozenset({"staff"})}, frozenset({"bob", "staff"}))

_METHODS = st.sampled_from(
    [
        "scram-sha-256",
        "reject",
        "cert",
        "cert map=m",
        "cert map=n",
        "scram-sha-256 clientcert=verify-full",
        "scram-sha-256 clientcert=verify-ca",
    ]
)


@st.composite
def _lines(draw: st.DrawFn) -> str:
    method = draw(_METHODS)
    kinds = ["hostssl"] if "cert" in method else ["host", "hostssl", "hostnossl"]
    who = draw(st.sampled_from(["all", "bob", "eve", "+staff"]))
    address = draw(st.sampled_from([*NAMES, "10.0.0.0/8", "all", "192.0.2.0/24"]))
    return f"{draw(st.sampled_from(kinds))} all {who} {address} {method}\n"


FILES = st.lists(_lines(), min_size=1, max_size=5).map("".join)
CLIENTS = st.builds(
    lambda tls, cert: Connection(
        "a", "bob", "10.0.0.1", "tls" if tls else "none", False, cert[0] if tls else None,
        cert[1] if tls else None,
    ),
    st.booleans(),
    st.sampled_from([(None, None), (False, None), (True, "bob"), (True, "eve"), (True, None)]),
)  # fmt: skip


def read(text: str) -> tuple[Rule, ...]:
    rules = parse(TextReader("/f", text, DiskReader()), "/f", Dialect(180000))
    assert not any(rule.broken for rule in rules), text
    return rules


def worlds(client: Connection) -> Iterator[tuple[Admission, Connection]]:
    """Every server and client that what is known could be of.

    A certificate that is not known may be of each role, or there may be none; the maps may say
    anything of it.
    """
    for takes in product((False, True), repeat=len(NAMES)):
        table = dict(zip(NAMES, takes))

        def resolve(word: Word, _: object, table: dict[str, bool] = table) -> bool:
            return table[word.text]

        shown = [client]
        if client.shows_certificate and client.cert_cn is None:
            shown = [
                Connection("a", "bob", "10.0.0.1", "tls", False, True, cn) for cn in ("bob", "eve")
            ]
        for each in shown:
            for m, n in product(("bob", "staff"), repeat=2):
                ident = tuple(
                    IdentMapping(1, name, each.cert_cn or "bob", role)
                    for name, role in (("m", m), ("n", n))
                )
                yield Admission(ROLES, True, ident, resolve), each


KNOWN = Admission(ROLES, True)


@settings(max_examples=400, deadline=None)
@given(FILES, CLIENTS)
def test_an_answer_is_given_exactly_where_every_way_comes_to_the_same(
    text: str, client: Connection
) -> None:
    rules = read(text)
    decision = KNOWN.under(rules).decide(client)
    ends = {admission.under(rules).decide(each) for admission, each in worlds(client)}
    let_in = {end.outcome == "allowed" for end in ends}
    assert (decision.outcome == "unknown") == (len(let_in) == 2)
    if decision.outcome != "unknown":
        assert let_in == {decision.outcome == "allowed"}
    if not decision.others:
        assert {end.rule for end in ends} == {decision.rule}


@settings(max_examples=400, deadline=None)
@given(FILES, FILES, CLIENTS)
def test_a_candidate_is_safe_exactly_where_nobody_is_turned_away_in_any_way(
    before: str, after: str, client: Connection
) -> None:
    today, then = read(before), read(after)
    (found,) = simulate(KNOWN.under(today), KNOWN.under(then), [client], tls_on=True)
    lost = [
        admission
        for admission, each in worlds(client)
        if admission.under(today).decide(each).outcome == "allowed"
        and admission.under(then).decide(each).outcome != "allowed"
    ]
    if found.change in ("method", "certificate_unknown"):
        # Whether it has a password, or a certificate at all, no rule tells.
        assert found.breaks
    elif client.shows_certificate is not None or client.encryption == "none":
        assert found.breaks == bool(lost), found.change
    else:
        assert found.breaks >= bool(lost), found.change


def test_the_case_that_was_seen() -> None:
    today = read("host all all 127.0.0.0/8 scram-sha-256\n")
    candidate = read("hostssl all all 127.0.0.0/8 scram-sha-256\nhost all all samenet reject\n")
    client = Connection("a", "bob", "127.0.0.1", "none")
    (found,) = simulate(KNOWN.under(today), KNOWN.under(candidate), [client], tls_on=True)
    assert (found.breaks, found.change, found.after.outcome) == (True, "require", "rejected")


def test_the_same_doubt_before_and_after_breaks_nobody() -> None:
    rules = read("host all all a.example scram-sha-256\nhost all all samenet reject\n")
    client = Connection("a", "bob", "10.0.0.1", "none")
    (found,) = simulate(KNOWN.under(rules), KNOWN.under(rules), [client], tls_on=True)
    assert (found.breaks, found.change, found.today.outcome) == (False, "none", "unknown")
