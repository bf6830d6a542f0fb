"""pg_hba.conf: first match, shadowing, and a recommended file that keeps what it promises."""

from __future__ import annotations

from ipaddress import ip_network
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pgtls.errors import InvalidInput
from pgtls.facts import Roles, Rule, Word
from pgtls.hba.dialect import Dialect
from pgtls.hba.ident import parse_ident
from pgtls.hba.match import NO_ROLES, Matcher
from pgtls.hba.model import Connection
from pgtls.hba.parse import DiskReader, TextReader, parse
from pgtls.hba.reach import reach
from pgtls.hba.recommend import check_loads, layer_1_rules, needs_certificate, recommend
from pgtls.hba.tokens import fields, logical_lines

ADDRESSES = ("127.0.0.1", "127.0.0.9", "10.1.2.3", "10.1.9.9", "192.0.2.7", "::1", "2001:db8::5")


def rule(line_number: int, type_: str, *words: str, **options: str) -> Rule:
    """A rule from words as one writes them: database user [address] method."""
    database, user, *address, method = words
    host, slash, _ = (address or [""])[0].partition("/")
    mask = str(ip_network(address[0]).netmask) if slash else None
    return Rule(
        line_number,
        type_,
        tuple(map(Word, database.split(","))),
        tuple(map(Word, user.split(","))),
        host or None,
        mask,
        method,
        tuple(options.items()),
    )


# ---- tokens -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("host all all 10.0.0.0/8 md5", [["host"], ["all"], ["all"], ["10.0.0.0/8"], ["md5"]]),
        ('host "my db",other all', [["host"], ["my db", "other"], ["all"]]),
        ("host a,b, c d", [["host"], ["a", "b", "c"], ["d"]]),
        ("local all # all peer", [["local"], ["all"]]),
        ('local "a#b" all', [["local"], ["a#b"], ["all"]]),
        ('local "a""b" all', [["local"], ['a"b'], ["all"]]),
        ("", []),
        ("   # nothing", []),
    ],
)
def test_a_line_is_cut_as_the_server_cuts_it(line: str, expected: list[list[str]]) -> None:
    assert [[token.word.text for token in field] for field in fields(line)] == expected


def test_a_quoted_word_is_known_from_a_keyword() -> None:
    assert [field[0].word.quoted for field in fields('host "all" all')] == [False, True, False]


def test_a_backslash_joins_a_line_to_the_next() -> None:
    assert list(logical_lines("a \\\nb\nc")) == [(1, ["a \\", "b"]), (3, ["c"])]


# ---- match ------------------------------------------------------------------------------------


def outcome(
    rules: list[Rule], client: Connection, roles: Roles = NO_ROLES
) -> tuple[str, int | None]:
    decision = Matcher(rules, roles).decide(client)
    return decision.outcome, decision.rule.line_number if decision.rule else None


def test_the_first_rule_that_matches_decides() -> None:
    rules = [
        rule(1, "host", "app", "all", "10.1.0.0/16", "reject"),
        rule(2, "host", "all", "all", "10.0.0.0/8", "md5"),
    ]
    assert outcome(rules, Connection("app", "bob", "10.1.2.3")) == ("rejected", 1)
    assert outcome(rules, Connection("app", "bob", "10.2.2.3")) == ("allowed", 2)
    assert outcome(rules, Connection("app", "bob", "192.0.2.1")) == ("no_entry", None)


@pytest.mark.parametrize(
    ("type_", "channels"),
    [
        ("host", "tls gss none"),
        ("hostssl", "tls"),
        ("hostnossl", "gss none"),
        ("hostgssenc", "gss"),
        ("hostnogssenc", "tls none"),
    ],
)
def test_each_type_matches_its_encryptions(type_: str, channels: str) -> None:
    rules = [rule(1, type_, "all", "all", "all", "md5")]
    for encryption in ("tls", "gss", "none"):
        expected = "allowed" if encryption in channels.split() else "no_entry"
        assert outcome(rules, Connection("a", "b", "10.0.0.1", encryption))[0] == expected


def test_all_does_not_match_replication() -> None:
    rules = [rule(1, "host", "all", "all", "all", "md5")]
    assert outcome(rules, Connection(None, "rep", "10.0.0.1", replication=True))[0] == "no_entry"
    rules += [rule(2, "host", "replication", "rep", "all", "md5")]
    assert outcome(rules, Connection(None, "rep", "10.0.0.1", replication=True)) == ("allowed", 2)
    assert outcome(rules[1:], Connection("replication", "rep", "10.0.0.1"))[0] == "no_entry"


def test_memberships_count_and_superuser_does_not() -> None:
    rules = [
        rule(1, "local", "samerole", "all", "peer"),
        rule(2, "local", "all", "+admins", "peer"),
    ]
    roles = Roles({"bob": frozenset({"admins", "sales"})})
    assert outcome(rules, Connection("sales", "bob"), roles) == ("allowed", 1)
    assert outcome(rules, Connection("other", "bob"), roles) == ("allowed", 2)
    assert outcome(rules, Connection("other", "postgres"), roles)[0] == "no_entry"


def test_a_host_name_makes_the_answer_unknown_unless_a_rule_before_it_decides() -> None:
    rules = [
        rule(1, "host", "app", "all", "all", "md5"),
        rule(2, "host", "all", "all", "db.example.com", "md5"),
    ]
    assert outcome(rules, Connection("app", "bob", "10.0.0.1")) == ("allowed", 1)
    assert outcome(rules, Connection("web", "bob", "10.0.0.1")) == ("unknown", 2)


def test_a_rule_that_asks_for_a_certificate_refuses_who_has_none() -> None:
    rules = [rule(1, "hostssl", "all", "all", "all", "scram-sha-256", clientcert="verify-full")]
    with_none = Connection("a", "b", "10.0.0.1", "tls", shows_certificate=False)
    assert outcome(rules, with_none)[0] == "no_certificate"
    assert outcome(rules, Connection("a", "b", "10.0.0.1", "tls"))[0] == "allowed"


# ---- lint -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        (("host", "all", "all", "all", "md5"), ("hostssl", "a", "b", "10.0.0.0/8", "md5"), True),
        (("hostssl", "all", "all", "all", "md5"), ("host", "a", "b", "10.0.0.0/8", "md5"), False),
        (
            ("host", "all", "all", "10.0.0.0/8", "md5"),
            ("host", "a", "b", "10.1.0.0/16", "md5"),
            True,
        ),
        (
            ("host", "all", "all", "10.1.0.0/16", "md5"),
            ("host", "a", "b", "10.0.0.0/8", "md5"),
            False,
        ),
        (("host", "all", "all", "all", "md5"), ("host", "replication", "b", "all", "md5"), False),
        (("host", "a,b", "all", "all", "md5"), ("host", "b", "x", "all", "md5"), True),
        (("host", "a", "all", "all", "md5"), ("host", "a,b", "x", "all", "md5"), False),
        (("host", "all", "+g", "all", "md5"), ("host", "all", "x", "all", "md5"), False),
        (("host", "all", "all", "h.example", "md5"), ("host", "a", "x", "h.example", "md5"), True),
        (("host", "all", "all", "0.0.0.0/0", "md5"), ("host", "a", "x", "all", "md5"), False),
        (("local", "all", "all", "peer"), ("host", "all", "all", "all", "md5"), False),
    ],
)
def test_containment_is_of_every_field(
    outer: tuple[str, ...], inner: tuple[str, ...], expected: bool
) -> None:
    _, second = reach([rule(1, *outer), rule(2, *inner)])
    assert (not second.open) is expected


# ---- recommend --------------------------------------------------------------------------------

TEXT = """\
# who may come in
local    all  all                   peer
host     all  all  127.0.0.1/32     scram-sha-256   # ours
host     all  all  10.0.0.0/8       scram-sha-256   # theirs
hostnossl old all  10.0.0.0/8       md5
hostssl  web  web  10.2.0.0/16      scram-sha-256
host     all  all  10.9.0.0/16      reject
"""
RULES = [
    rule(2, "local", "all", "all", "peer"),
    rule(3, "host", "all", "all", "127.0.0.1/32", "scram-sha-256"),
    rule(4, "host", "all", "all", "10.0.0.0/8", "scram-sha-256"),
    rule(5, "hostnossl", "old", "all", "10.0.0.0/8", "md5"),
    rule(6, "hostssl", "web", "web", "10.2.0.0/16", "scram-sha-256"),
    rule(7, "host", "all", "all", "10.9.0.0/16", "reject"),
]


def test_layer_1_changes_only_what_lets_plaintext_in_and_keeps_layout_and_comments() -> None:
    lines = recommend(TEXT, RULES, layer=1)
    before = TEXT.splitlines()
    changed = [(number, line) for number, line in enumerate(lines, 1) if line.reason]
    assert [number for number, _ in changed] == [4, 5]
    assert changed[0][1].line == "hostssl  all  all  10.0.0.0/8       scram-sha-256   # theirs"
    assert changed[0][1].replaces == before[3]
    assert changed[1][1].line == f"# {before[4]}"
    assert [line.line for line in lines if not line.reason] == [
        text for number, text in enumerate(before, 1) if number not in (4, 5)
    ]


def test_without_keep_loopback_it_is_a_network_like_any_other() -> None:
    lines = recommend(TEXT, RULES, layer=1, keep_loopback=False)
    assert lines[2].line == "hostssl  all  all  127.0.0.1/32     scram-sha-256   # ours"


def test_layer_5_leaves_loopback_with_tls_as_it_was() -> None:
    rules = [rule(1, "hostssl", "all", "all", "all", "scram-sha-256")]
    text = "hostssl all all all scram-sha-256"
    assert [line.line for line in recommend(text, rules, layer=5)] == [
        "hostssl  all  all  127.0.0.1/32  scram-sha-256",
        "hostssl  all  all  ::1/128  scram-sha-256",
        "hostssl all all all scram-sha-256 clientcert=verify-full",
    ]
    lines = recommend(text, rules, layer=5, keep_loopback=False)
    assert [line.line for line in lines] == [
        "hostssl all all all scram-sha-256 clientcert=verify-full"
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("hostssl a b 10.0.0.0/8 trust clientcert=verify-ca", "hostssl  a  b  10.0.0.0/8  cert"),
        ("hostssl a b 10.0.0.0/8 trust", "hostssl  a  b  10.0.0.0/8  cert"),
        ("hostnossl a b 10.0.0.0/8 trust", "# hostnossl a b 10.0.0.0/8 trust"),
        ('hostssl a +"b c" 10.0.0.0/8 trust', 'hostssl  a  +"b c"  10.0.0.0/8  cert'),
    ],
)
def test_what_is_derived_loads(line: str, expected: str) -> None:
    def read(text: str) -> tuple[Rule, ...]:
        return parse(TextReader("/f", text, DiskReader()), "/f", Dialect(150000))

    lines = recommend(line, read(line), layer=5, path="/f")
    assert lines[0].line == expected
    rules = read("\n".join(each.line for each in lines))
    check_loads(rules)
    # An empty file is refused, and the old one stays in force.
    assert rules


def test_a_server_before_12_knows_no_name_in_a_certificate_besides_a_password() -> None:
    rules = [rule(1, "hostssl", "all", "all", "all", "scram-sha-256")]
    with pytest.raises(InvalidInput, match="certificate"):
        recommend("hostssl all all all scram-sha-256", rules, layer=5, version_num=110000)


def test_a_line_for_every_address_leaves_loopback_as_it_was() -> None:
    rules = [rule(1, "host", "all", "all", "all", "scram-sha-256")]
    lines = [line.line for line in recommend("host all all all scram-sha-256", rules, layer=1)]
    assert lines == [
        "host  all  all  127.0.0.1/32  scram-sha-256",
        "host  all  all  ::1/128  scram-sha-256",
        "hostssl all all all scram-sha-256",
    ]


def test_layer_5_asks_for_a_certificate_before_the_comment() -> None:
    lines = recommend(TEXT, RULES, layer=5)
    assert lines[3].line.split("#")[0].split()[-2:] == ["scram-sha-256", "clientcert=verify-full"]
    assert lines[3].line.endswith("# theirs")
    assert lines[6].line == TEXT.splitlines()[6]


def test_an_included_file_is_written_out_when_a_line_of_it_changes() -> None:
    text = "include other.conf\nlocal all all peer\n"
    other = Rule(
        1,
        "host",
        (Word("a"),),
        (Word("b"),),
        "10.0.0.0",
        "255.0.0.0",
        "md5",
        file_name="/etc/other.conf",
    )
    rules = [
        Rule(
            2,
            "local",
            (Word("all"),),
            (Word("all"),),
            auth_method="peer",
            file_name="/etc/pg_hba.conf",
        ),
    ]
    lines = [
        line.line for line in recommend(text, [other, *rules], layer=1, path="/etc/pg_hba.conf")
    ]
    assert lines == ["# include other.conf", "hostssl  a  b  10.0.0.0/8  md5", "local all all peer"]


def test_a_name_that_needs_quotes_is_written_with_them() -> None:
    odd = Rule(1, "hostssl", (Word('my "db"'),), (Word("a,b"), Word("c")), "all", None, "cert")
    assert odd.line == 'hostssl  "my ""db""""  "a,b",c  all  cert'.replace('""""', '"""')


TYPES = ("host", "hostssl", "hostnossl", "hostnogssenc", "local")
RULE = st.builds(
    lambda type_, database, user, address, method: rule(
        1, type_, database, user, *([] if type_ == "local" else [address]), method
    ),
    st.sampled_from(TYPES),
    st.sampled_from(("all", "app", "app,web", "sameuser", "replication")),
    st.sampled_from(("all", "app", "bob", "+staff")),
    st.sampled_from(
        ("all", "0.0.0.0/0", "10.1.0.0/16", "10.0.0.0/8", "127.0.0.1/32", "127.0.0.0/8")
    ),
    st.sampled_from(("scram-sha-256", "md5", "trust", "reject")),
)
CLIENT = st.builds(
    Connection,
    st.sampled_from(("app", "web", "bob")),
    st.sampled_from(("app", "bob", "carl")),
    st.sampled_from(ADDRESSES),
    st.sampled_from(("tls", "none")),
    st.booleans(),
)
ROLES = Roles({"carl": frozenset({"staff"})})


@settings(max_examples=600, deadline=None)
@given(st.lists(RULE, max_size=6), CLIENT)
def test_layer_1_lets_no_plaintext_in_from_the_network_and_every_tls_client_that_came_before(
    rules: list[Rule], client: Connection
) -> None:
    after = layer_1_rules(rules)
    was = Matcher(rules, ROLES).decide(client).outcome
    now = Matcher(after, ROLES).decide(client).outcome
    loopback = str(client.client_addr).startswith(("127.", "::1"))
    if client.encryption == "tls":
        assert (now == "allowed") == (was == "allowed")
    elif not loopback:
        assert now != "allowed"
    elif client.client_addr in ("127.0.0.1", "::1"):
        assert (now == "allowed") == (was == "allowed")


@settings(max_examples=300, deadline=None)
@given(st.lists(RULE, max_size=6), CLIENT)
def test_a_shadowed_rule_never_decides(rules: list[Rule], client: Connection) -> None:
    numbered = [
        Rule(n, r.type, r.database, r.user_name, r.address, r.netmask, r.auth_method)
        for n, r in enumerate(rules)
    ]
    hidden = {left.rule.line_number for left in reach(numbered) if not left.open}
    decision = Matcher(numbered, ROLES).decide(client)
    assert decision.rule is None or decision.rule.line_number not in hidden


@settings(max_examples=300, deadline=None)
@given(st.lists(RULE, max_size=6))
def test_after_layer_5_no_line_needs_a_certificate_any_more(rules: list[Rule]) -> None:
    numbered = [
        Rule(n, r.type, r.database, r.user_name, r.address, r.netmask, r.auth_method)
        for n, r in enumerate(rules, 1)
    ]
    text = "\n".join(r.line for r in numbered)
    for line in recommend(text, numbered, layer=5):
        words = [field[0].word.text for field in fields(line.line)]
        if not words or words[0] == "local":
            continue
        options = dict(word.split("=", 1) for word in words[5:])
        parsed = rule(1, words[0], *words[1:5], **options)
        assert not needs_certificate(parsed), line.line


# ---- recommended files whose lines go on, or come from others ------------------------------------


class Files(dict):  # type: ignore[type-arg]
    """Files by their paths."""

    def read(self, path: str) -> str:
        if path not in self:
            raise FileNotFoundError(2, "No such file or directory", path)
        return str(self[path])

    def list(self, path: str) -> list[str]:
        raise FileNotFoundError(2, "No such file or directory", path)


def recommended(text: str, layer: int, **others: str) -> tuple[list[str], tuple[Rule, ...]]:
    """The recommended lines, and what the server would make of them."""
    files = Files({"/hba": text, **{f"/{name}": content for name, content in others.items()}})
    rules = parse(files, "/hba", Dialect(180000))
    lines = [line.line for line in recommend(text, rules, layer=layer, path="/hba")]
    files["/hba"] = "\n".join(lines) + "\n"
    return lines, parse(files, "/hba", Dialect(180000))


@pytest.mark.parametrize(
    "text",
    [
        "ho\\\nst all all 10.0.0.0/8 md5\n",
        "\\\nhost all all 10.0.0.0/8 md5\n",
        'host all "a\\\nb" 10.0.0.0/8 md5 # why\n',
        "host all all 10.0.0.0/8 \\\n  md5 \\\n  # why\n",
        "host all all 10.0.0.0/8 md5 # why \\\n more\n",
        "host all all 10.0.0.0/8 md5 \\\n",
        "hostnossl all all 10.0.0.0/8 md5 \\",
    ],
)
@pytest.mark.parametrize("layer", [1, 5])
def test_a_line_that_goes_on_is_changed_where_its_words_are(text: str, layer: int) -> None:
    _, rules = recommended("local all all peer\n" + text, layer)
    assert [each.error for each in rules] == [None] * len(rules)
    assert [each.type for each in rules[1:]] == ([] if "nossl" in text else ["hostssl"])
    if layer == 5:
        assert not any(needs_certificate(each) for each in rules)


def test_of_two_includes_in_a_row_none_lets_plaintext_in() -> None:
    lines, rules = recommended(
        "include one\n# between\ninclude \\\n two\nlocal all all peer\ninclude three\n",
        1,
        one="hostssl a all all md5\n",
        two="host b all 10.0.0.0/8 md5\n",
        three="hostssl c all all md5\n",
    )
    assert [each.text.split()[:2] for each in rules] == [
        ["hostssl", "a"], ["hostssl", "b"], ["local", "all"], ["hostssl", "c"],
    ]  # fmt: skip
    assert lines[-1] == "include three"


def test_a_name_that_no_file_can_have_is_the_lines_error(tmp_path: Path) -> None:
    path = tmp_path / "pg_hba.conf"
    path.write_text('host all @a\0b all md5\ninclude "c\0d"\ninclude_dir "e\0f"\n')
    rules = parse(DiskReader(), str(path), Dialect(180000))
    assert ["could not open" in str(each.error) for each in rules] == [True] * 3


def test_pg_ident_as_the_server_reads_it() -> None:
    files = Files({"/ident": "a b c\na b\na b,c d\ninclude more\n", "/more": '"m p" b c\n'})
    found = parse_ident(files, "/ident", Dialect(160000))
    assert [(each.map_name, each.error) for each in found] == [
        ("a", None),
        (None, "missing entry at end of line"),
        (None, "multiple values in ident field"),
        ("m p", None),
    ]


def test_an_option_is_no_method_however_often_it_stood_at_the_end_of_a_line() -> None:
    text = (
        "hostssl a b 10.0.0.0/8 cert map=m\n"
        "hostssl c d 10.0.0.0/8 map=m\n"
        "local a b peer map=m\n"
        "local c d map=m\n"
    )
    found = parse(TextReader("/f", text, DiskReader()), "/f", Dialect(150000))
    assert [rule.error for rule in found] == [
        None,
        'invalid authentication method "map=m"',
        None,
        'invalid authentication method "map=m"',
    ]
