"""Every function and view of the extension, called as users call them."""

from __future__ import annotations

from typing import Any

import psycopg

#: What a role with EXECUTE can ask; each answers with rows or with an error that says what to do.
QUERIES = (
    "select * from pgtls.openssl_support",
    "select * from pgtls.postgres_support",
    "select * from pgtls.requirements()",
    "select * from pgtls.protocols()",
    "select * from pgtls.posture()",
    "select * from pgtls.layers()",
    "select * from pgtls.sessions()",
    "select * from pgtls.non_tls_sessions(true)",
    "select * from pgtls.certificates()",
    "select * from pgtls.crls()",
    "select * from pgtls.check_expiry()",
    "select * from pgtls.recommended_hba(1)",
    "select * from pgtls.recommended_hba(5)",
    "select * from pgtls.lint_hba()",
    "select * from pgtls.lint_hba('host all all all trust')",
    "select * from pgtls.match_hba('host', 'app', 'bob', '10.0.0.7')",
    "select * from pgtls.simulate_hba('hostssl all all all scram-sha-256')",
    "select * from pgtls.plan(1)",
    "select * from pgtls.plan(5, false)",
    "select * from pgtls.preflight(1)",
    "select * from pgtls.preflight(5, false)",
    "select pgtls.log_findings('critical')",
    "select * from pgtls.explain('certificate verify failed')",
    "select * from pgtls.explain('no such words')",
    "select * from pgtls.sslmodes('jdbc')",
    "select * from pgtls.probe()",
    "select * from pgtls.served_certificate()",
)


def answers(conn: psycopg.Connection[Any]) -> dict[str, list[Any]]:
    """Call them all; return the rows of those that answer.

    Raises:
        AssertionError: one fails without SQLSTATE, detail and hint, or shows its insides.
    """
    found = {}
    for query in QUERIES:
        try:
            found[query] = conn.execute(query).fetchall()
        except psycopg.Error as error:
            assert_helpful(error, query)
    return found


def assert_helpful(error: psycopg.Error, query: str) -> None:
    """An error names what is wrong and the next step, and shows no Python."""
    diag = error.diag
    words = " ".join(
        filter(None, (diag.message_primary, diag.message_detail, diag.message_hint, diag.context))
    )
    assert "Traceback" not in words, (query, words)
    assert diag.sqlstate not in (None, "XX000", "38000"), (query, diag.sqlstate, words)
    assert diag.message_primary, query
    assert not (diag.message_primary or "").startswith("plpy."), query
    assert diag.message_detail, (query, words)
    assert diag.message_hint, (query, words)
