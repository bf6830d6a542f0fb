"""Whether a server took what it was given: asked of its views, of its files, of its port."""

from __future__ import annotations

from .session import Session

_FILE_PROBLEMS = """
select pg_catalog.format('%s:%s: %s', sourcefile, sourceline, error) as problem
  from pg_catalog.pg_file_settings where error is not null
"""
# A line with neither type nor error keeps the file from loading too: clientcert=1 on 14 does.
_HBA_PROBLEMS = """
select coalesce(to_jsonb(r) ->> 'file_name', current_setting('hba_file')) || ':' || line_number
       || ': ' || coalesce(error, 'the line keeps the file from loading, and no error is shown')
       as problem
  from pg_catalog.pg_hba_file_rules r where error is not null or type is null
"""
_IDENT_PROBLEMS = """
select coalesce(to_jsonb(m) ->> 'file_name', current_setting('ident_file')) || ':' || line_number
       || ': ' || error as problem
  from pg_catalog.pg_ident_file_mappings m where error is not null
"""


def configuration_problems(session: Session, *, hba: bool = True) -> frozenset[str]:
    """Return what the server dislikes about its files as they stand, loaded or not.

    Args:
        session: a superuser's.
        hba: whether pg_hba.conf and pg_ident.conf are asked for too.
    """
    queries = [_FILE_PROBLEMS]
    if hba:
        queries.append(_HBA_PROBLEMS)
        # The view came with 15.
        if session.value("select to_regclass('pg_catalog.pg_ident_file_mappings') is not null"):
            queries.append(_IDENT_PROBLEMS)
    return frozenset(row["problem"] for query in queries for row in session.rows(query))
