---- recommended_hba: today's pg_hba.conf, transformed for a layer
create or replace function pgtls._recommended_hba(layer int, keep_loopback bool)
returns table (seq int, line text, replaces text, reason text)
language plpython3u
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.recommended_hba(plpy, layer, keep_loopback)
$python$;
comment on function pgtls._recommended_hba(int, bool) is 'Rows of pgtls.recommended_hba().';

create or replace function pgtls.recommended_hba(layer int default 1, keep_loopback bool default true)
returns table (seq int, line text, replaces text, reason text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    failure_detail text;
    failure_hint text;
begin
    return query select * from pgtls._recommended_hba(layer, keep_loopback);
exception when others then
    get stacked diagnostics failure_detail = pg_exception_detail, failure_hint = pg_exception_hint;
    perform pgtls._fail(sqlstate, sqlerrm, failure_detail, failure_hint);
end
$$;
comment on function pgtls.recommended_hba(int, bool) is
    'A whole pg_hba.conf for a layer (1 to 5), derived from today''s file: paste the column line; replaces and reason say what changed and why. Without keep_loopback TCP from the host itself has to use TLS too.';
