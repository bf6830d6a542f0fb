---- explain: cause and cure of an error message, the client's or the server's
create or replace function pgtls._explain(message text)
returns table (rank int, certainty text, error_id text, said_by text, title text, cause text,
               how_to_see text, cure text, other_side text, seen_here text, captured jsonb)
language plpython3u
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.explain(plpy, message)
$python$;
comment on function pgtls._explain(text) is 'Rows of pgtls.explain().';

create or replace function pgtls.explain(message text)
returns table (rank int, certainty text, error_id text, said_by text, title text, cause text,
               how_to_see text, cure text, other_side text, seen_here text, captured jsonb)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    failure_detail text;
    failure_hint text;
begin
    return query select * from pgtls._explain(message);
exception when others then
    get stacked diagnostics failure_detail = pg_exception_detail, failure_hint = pg_exception_hint;
    perform pgtls._fail(sqlstate, sqlerrm, failure_detail, failure_hint);
end
$$;
comment on function pgtls.explain(text) is
    'An error message of a client, driver, pooler or this server''s log: its causes, likeliest first and those that this server has before all (seen_here), how to tell them apart, the cure, and what the other side says. A message that is not known is answered by the nearest ones.';
