---- _bytes: a text's bytes as a literal, for functions in Python
-- PL/Python ends the server where it is handed text that is not valid in the database's encoding,
-- which names in shared catalogs can be.  So its functions take bytes.  quote_literal goes byte by
-- byte, and the output and input functions around it leave the bytes as they are.
create or replace function pgtls._bytes(value text) returns bytea
language sql immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select pg_catalog.byteain(pg_catalog.textout(pg_catalog.quote_literal($1)))
$$;
comment on function pgtls._bytes(text) is
    'The bytes of a text as quote_literal writes it, valid in the encoding or not.';

---- _ask: the rows of a question, or its error, as bytes
-- An error whose message is not UTF-8 ends the server too where it reaches PL/Python.
create or replace function pgtls._ask(question text, arguments bytea[])
returns table (sqlstate bytea, message bytea, cells bytea[])
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    code text;
begin
    return query execute 'select null::bytea, null::bytea, q.cells from (' || question || ') q'
        using arguments[1], arguments[2], arguments[3];
exception when query_canceled or others then
    get stacked diagnostics code = returned_sqlstate;
    return query select pgtls._bytes(code), pgtls._bytes(sqlerrm), null::bytea[];
end
$$;
comment on function pgtls._ask(text, bytea[]) is
    'Runs a query with the rights of the caller; its rows are arrays of bytes, and so is an error.';

---- _reader: reads the files that the settings name, for functions of this extension
-- With the rights of the extension's owner.  It takes no path and returns nothing: see
-- docs/security.md for why a role with pg_monitor may call it.
create or replace function pgtls._reader(part bytea) returns void
language plpython3u
security definer
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
server.reader(plpy, part)
$python$;
comment on function pgtls._reader(bytea) is
    'Reads a part of the server''s TLS files for another function of pgtls; called by itself it does nothing.';

---- _shown: a text as every client and encoding can take it
create or replace function pgtls._show(value bytea, most int) returns text
language plpython3u
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.show(plpy, value, most)
$python$;
comment on function pgtls._show(bytea, int) is 'Work of pgtls._shown().';

create or replace function pgtls._shown(value text, most int default 0) returns text
language plpgsql strict
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
begin
    -- Looked at byte by byte: characters may be no characters.
    if encode(pgtls._bytes(value), 'escape') !~ '[^ -[\]-~]' then
        return value;
    end if;
    return pgtls._show(pgtls._bytes(value), most);
end
$$;
comment on function pgtls._shown(text, int) is
    'A name as it is, or with what is no text in this database''s encoding escaped (\xfc); in at most so many bytes, where a number is given.';
