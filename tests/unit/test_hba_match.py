"""Who a rule takes and what it then does: what attempts on real servers have taught."""

from __future__ import annotations

import ipaddress

import pytest

from pgtls.facts import AddressRange, IdentMapping, Roles, Rule, Word
from pgtls.hba.dialect import Dialect, atoi
from pgtls.hba.expression import compile_are
from pgtls.hba.hosts import Hosts, name_matches
from pgtls.hba.ident import may_be, parse_ident
from pgtls.hba.match import Matcher
from pgtls.hba.model import Connection
from pgtls.hba.parse import DiskReader, TextReader, parse

ADDRESS = ipaddress.ip_address("10.0.0.1")


def read(text: str, version_num: int = 180000) -> tuple[Rule, ...]:
    return parse(TextReader("/f", text, DiskReader()), "/f", Dialect(version_num))


def read_map(text: str, version_num: int = 180000) -> tuple[IdentMapping, ...]:
    return parse_ident(TextReader("/f", text, DiskReader()), "/f", Dialect(version_num))


def outcome(text: str, client: Connection, roles: Roles | None = None, **more: object) -> str:
    return Matcher(read(text), roles or Roles(), **more).decide(client).outcome  # type: ignore[arg-type]


@pytest.mark.parametrize("role", ["sameuser", "samerole", "samegroup", "replication"])
def test_a_keyword_of_the_database_is_a_plain_name_in_the_role(role: str) -> None:
    assert outcome(f"local all {role} trust", Connection("a", role)) == "allowed"
    assert outcome(f"local all {role} trust", Connection("a", "bob")) == "no_entry"


def test_a_plus_means_nothing_in_the_database() -> None:
    assert outcome("local +staff all trust", Connection("+staff", "bob")) == "allowed"
    roles = Roles({"bob": frozenset({"staff"})})
    assert outcome("local +staff all trust", Connection("staff", "bob"), roles) == "no_entry"


def test_a_role_that_does_not_exist_is_not_even_a_member_of_itself() -> None:
    roles = Roles({}, frozenset({"bob"}))
    assert outcome("local all +bob trust", Connection("a", "bob"), roles) == "allowed"
    assert outcome("local all +ghost trust", Connection("a", "ghost"), roles) == "no_entry"
    assert outcome("local samerole all trust", Connection("ghost", "ghost"), roles) == "no_entry"


def test_a_certificate_is_asked_for_before_a_reject_line_rejects() -> None:
    text = "hostssl all all all reject clientcert=verify-ca"
    client = Connection("a", "bob", "10.0.0.1", "tls", shows_certificate=False)
    assert outcome(text, client) == "no_certificate"
    shown = Connection("a", "bob", "10.0.0.1", "tls", shows_certificate=True)
    assert outcome(text, shown) == "rejected"


def test_the_last_of_several_options_counts() -> None:
    line = "hostssl all all all trust clientcert=verify-full clientcert=verify-ca"
    client = Connection("a", "bob", "10.0.0.1", "tls", shows_certificate=True, cert_cn="eve")
    assert outcome(line, client) == "allowed"
    assert outcome(line + " clientcert=verify-full", client) == "name_mismatch"


def test_a_quoted_samehost_is_a_host_name() -> None:
    asked = []

    def resolve(word: Word, _: object) -> bool:
        asked.append(word)
        return True

    for text, word in (("samehost", Word("samehost")), ('"samehost"', Word("samehost", True))):
        client = Connection("a", "bob", "10.0.0.1")
        assert outcome(f"host all all {text} trust", client, resolve=resolve) == "allowed"
        assert asked.pop() == word


# ---- names of certificates --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "cn", "dn", "expected"),
    [
        ("", "bob", None, "allowed"),
        ("", "Bob", None, "name_mismatch"),
        ("", "", "O=Org", "name_mismatch"),
        ("", None, None, "unknown"),
        ("map=m", "bob@x", None, "allowed"),
        ("map=m", "bob", None, "name_mismatch"),
        ("map=gone", "bob", None, "name_mismatch"),
        ('map=""', "bob", None, "allowed"),
        ("clientname=DN map=m", "bob@x", "CN=bob,O=Org", "allowed"),
        ("clientname=DN", "bob", "CN=bob", "name_mismatch"),
    ],
)
def test_a_certificate_stands_for_a_role(
    options: str, cn: str | None, dn: str | None, expected: str
) -> None:
    mappings = read_map('m "/^(.*)@x$" \\1\nm CN=bob,O=Org bob\nm "CN=bob,O=Org" bob\n')
    sound = [mapping for mapping in mappings if mapping.error is None]
    client = Connection("a", "bob", "10.0.0.1", "tls", False, True, cn, dn)
    assert outcome(f"hostssl all all all cert {options}", client, ident=sound) == expected


def test_a_map_that_is_not_known_leaves_the_answer_open() -> None:
    client = Connection("a", "bob", "10.0.0.1", "tls", False, True, "eve")
    assert outcome("hostssl all all all cert map=m", client) == "unknown"


@pytest.mark.parametrize(
    ("line", "name", "role", "since_16", "before"),
    [
        ("m bob all", "bob", "alice", True, False),
        ('m bob "all"', "bob", "alice", False, False),
        ('m bob "all"', "bob", "all", True, True),
        ("m bob +staff", "bob", "alice", True, False),
        ('m bob "+staff"', "bob", "alice", False, False),
        ("m bob /^al", "bob", "alice", True, False),
        ('m bob "/^al"', "bob", "alice", True, False),
        ("m Bob bob", "bob", "bob", False, False),
        ('m "/^(.*)@x$" a\\1', "bob@x", "abob", True, True),
        ('m "/^(.*)@x$" \\1', "all@x", "bob", False, False),
        ("m /^(al).*$ \\1", "alice", "al", True, True),
        ("m /^(a|al)(.*)$ \\1", "alice", "al", None, None),
        ('m "/(?i)bob" bob', "bob", "bob", None, None),
    ],
)
def test_a_line_of_a_map(
    line: str, name: str, role: str, since_16: bool | None, before: bool | None
) -> None:
    roles = Roles({"alice": frozenset({"staff"})})
    for version, expected in ((160000, since_16), (150000, before)):
        mappings = read_map(line, version)
        expressions = version >= 160000
        assert may_be(name, role, "m", mappings, roles, expressions=expressions) is expected


def test_a_line_that_asks_for_a_group_there_is_not_ends_the_search() -> None:
    mappings = read_map("m /^b \\1\nm bob bob\n")
    assert may_be("bob", "bob", "m", mappings) is False
    assert may_be("bob", "bob", "m", mappings[1:]) is True


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("m bob", "missing entry at end of line"),
        ("m a,b bob", "multiple values in ident field"),
        ("m /( bob", 'invalid regular expression "(": parentheses () not balanced'),
        ("m bob /\\1", 'invalid regular expression "\\1": invalid backreference number'),
    ],
)
def test_a_broken_line_of_a_map_says_what_the_server_says(line: str, error: str) -> None:
    assert [mapping.error for mapping in read_map(line)] == [error]


# ---- host names -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("db.example.com", True),
        ("DB.example.COM", True),
        (".example.com", True),
        (".db.example.com", False),
        ("example.com", False),
    ],
)
def test_a_host_name_matches_whole_or_by_its_end(pattern: str, expected: bool) -> None:
    assert name_matches(pattern, "db.Example.com") is expected


def test_a_name_counts_only_if_it_leads_back() -> None:
    word = Word("liar", True)
    assert Hosts(lambda _: "liar", lambda _: [ADDRESS])(word, ADDRESS) is True
    assert Hosts(lambda _: "liar", lambda _: [])(word, ADDRESS) is False
    assert Hosts(lambda _: "liar", lambda _: None)(word, ADDRESS) is None
    assert Hosts(lambda _: "", lambda _: [ADDRESS])(word, ADDRESS) is False
    assert Hosts()(word, ADDRESS) is None


def test_samenet_goes_by_the_masks_of_the_servers_own_addresses() -> None:
    hosts = Hosts(interfaces=[AddressRange(4, int(ADDRESS), 0xFFFFFF00)])
    near, far = ipaddress.ip_address("10.0.0.9"), ipaddress.ip_address("10.0.1.9")
    assert [hosts(Word("samenet"), a) for a in (ADDRESS, near, far)] == [True, True, False]
    assert [hosts(Word("samehost"), a) for a in (ADDRESS, near, far)] == [True, False, False]
    assert Hosts()(Word("samenet"), ADDRESS) is None


# ---- numbers ----------------------------------------------------------------------------------


def test_numbers_of_any_length_are_read_as_the_c_library_reads_them() -> None:
    assert atoi("9" * 10000) == -1
    assert atoi("0" * 10000 + "7x") == 7
    assert atoi("-1") == -1
    (rule,) = read(f"host all all 1.1.1.1/{'9' * 10000} md5")
    assert rule.error is not None
    assert rule.error.startswith("invalid CIDR mask")
    for expression in ("a{" + "9" * 10000 + "}", "(a)\\1" + "9" * 10000):
        assert len(read(f"host all /{expression} all md5")) == 1


@pytest.mark.parametrize("bound", ["0" * 5000, "0" * 5000 + "1,", "1," + "0" * 5000 + "2"])
def test_a_count_of_thousands_of_zeros_is_read_as_the_number_that_it_is(bound: str) -> None:
    assert compile_are("^a{" + bound + "}$").search("a" if bound.strip("0") else "") is not None
