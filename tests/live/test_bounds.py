"""What a function says of very much, and of what it can't show: cut, never hidden."""

from __future__ import annotations

import pytest

from pgtls import policy
from pgtls.lab import Cluster

MOST = policy.MOST_LINT_ROWS


@pytest.fixture
def lint(cluster: Cluster, database: str):
    def ask(text: str) -> list[tuple[int, str]]:
        with cluster.connect(dbname=database) as conn:
            return conn.execute(
                "select line_number, code from pgtls.lint_hba(%s)", [text]
            ).fetchall()

    return ask


def test_what_keeps_a_file_from_loading_is_told_however_much_stands_before_it(lint) -> None:
    lines = [f"host d{i} u{i} 192.0.2.1/32 md5" for i in range(MOST)]
    found = lint("\n".join([*lines, "nonsense"]) + "\n")
    assert (MOST + 1, "error") in found
    assert [code for _, code in found].count("more") == 1
    assert len(found) == MOST + 2


def test_so_many_errors_are_told_and_no_more(lint) -> None:
    found = lint("nonsense\n" * (3 * MOST))
    codes = [code for _, code in found]
    assert codes.count("error") == 2 * MOST
    assert codes.count("more") == 1


def test_a_line_that_would_name_something_else_when_pasted_says_so(make_cluster) -> None:
    cluster = make_cluster()
    cluster.psql("create extension pgtls cascade")
    cluster.write_file(
        "pg_hba.conf", b'local all all trust\nhostssl all "b\xfcro" 192.0.2.0/24 md5\n'
    )
    with cluster.connect() as conn:
        found = conn.execute("select line, reason from pgtls.recommended_hba(1)").fetchall()
    told = {line: reason or "" for line, reason in found}
    (odd,) = [line for line in told if "xfcro" in line]
    assert "take this line from the file itself" in told[odd]
    assert "take this line" not in told["local all all trust"]


def test_a_comment_that_an_expression_leaves_open_is_no_error(make_cluster) -> None:
    cluster = make_cluster()
    cluster.psql("create extension pgtls cascade")
    cluster.write_ident('m "/^(.*)@x(?#" \\1\n')
    with cluster.connect() as conn:
        row = conn.execute(
            "select outcome from pgtls.match_hba('host', 'd', 'bob', '192.0.2.1',"
            " client_cert_cn => 'bob@x', hba => 'hostssl all all all cert map=m')"
        ).fetchone()
    assert row == ("allowed",)


def test_null_arrays_are_no_clients(cluster: Cluster, database: str) -> None:
    nulls = "null::bytea[], null::bytea[], null::bytea[], null::bytea[], null::bool[]"
    with cluster.connect(dbname=database) as conn:
        for call in (f"_session_lines({nulls})", f"_plaintext_verdicts({nulls}, null)"):
            assert conn.execute(f"select * from pgtls.{call}").fetchall() == []
