---- explain: cause and cure of an error message, the client's or the server's
create or replace function pgtls._explain(message bytea)
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
comment on function pgtls._explain(bytea) is 'Rows of pgtls.explain().';

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
    return query select * from pgtls._explain(pgtls._bytes(message));
exception when others then
    get stacked diagnostics failure_detail = pg_exception_detail, failure_hint = pg_exception_hint;
    perform pgtls._fail(sqlstate, sqlerrm, failure_detail, failure_hint);
end
$$;
comment on function pgtls.explain(text) is
    'An error message of a client, driver, pooler or this server''s log: its causes, likeliest first and those that this server has before all (seen_here), how to tell them apart, the cure, and what the other side says. A message that is not known is answered by the nearest ones.';

---- sslmodes: what each of the six is worth, and what it comes to here
create or replace function pgtls._sslmodes(driver bytea, host bytea, database bytea, user_ bytea, client_addr bytea)
returns table (sslmode text, encrypted text, authenticated text, eavesdropper text,
               man_in_the_middle text, on_this_server text, connection_string text, note text)
language plpython3u
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.sslmodes(plpy, driver, host, database, user_, client_addr)
$python$;
comment on function pgtls._sslmodes(bytea, bytea, bytea, bytea, bytea) is 'Rows of pgtls.sslmodes().';

create or replace function pgtls.sslmodes(driver text default 'libpq', host text default null,
                                          database text default null, "user" text default null,
                                          client_addr text default null)
returns table (sslmode text, encrypted text, authenticated text, eavesdropper text,
               man_in_the_middle text, on_this_server text, connection_string text, note text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    failure_detail text;
    failure_hint text;
begin
    return query select * from pgtls._sslmodes(pgtls._bytes(driver), pgtls._bytes(host),
        pgtls._bytes(coalesce(database, current_database()::text)),
        pgtls._bytes(coalesce("user", session_user::text)),
        pgtls._bytes(coalesce(client_addr, host(inet_client_addr()), '127.0.0.1')));
exception when others then
    get stacked diagnostics failure_detail = pg_exception_detail, failure_hint = pg_exception_hint;
    perform pgtls._fail(sqlstate, sqlerrm, failure_detail, failure_hint);
end
$$;
comment on function pgtls.sslmodes(text, text, text, text, text) is
    'Each sslmode: whether it encrypts and whom it authenticates, what an eavesdropper and a man in the middle get (as measured), what becomes of a client of this server with it, and how a driver (libpq, psycopg, asyncpg, jdbc, node-postgres, go, npgsql) is told. Without arguments: of this session''s own user, database and address.';
