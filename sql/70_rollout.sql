---- plan: what has to change for a layer, and the way back
create or replace function pgtls._plan(layer int, keep_loopback bool)
returns table (seq int, layer int, phase text, action text, today text, reason text)
language plpython3u
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.plan(plpy, layer, keep_loopback)
$python$;
comment on function pgtls._plan(int, bool) is 'Rows of pgtls.plan().';

create or replace function pgtls.plan(layer int default 1, keep_loopback bool default true)
returns table (seq int, layer int, phase text, action text, today text, reason text)
language sql
set search_path = pg_catalog, pg_temp
as $$
    select * from pgtls._plan(pgtls._checked_layer($1, 1), $2)
$$;
comment on function pgtls.plan(int, bool) is
    'What has to change on this server for a layer (1 to 5) and those below it: files, ALTER SYSTEM, lines of pg_hba.conf (the whole file: pgtls.recommended_hba), what clients set, and the way back.';

---- preflight: whom a layer would lock out
create or replace function pgtls._preflight(layer int, keep_loopback bool)
returns table (status text, kind text, who text, sessions bigint, rule text, detail text,
               remediation text, application_name text, code text)
language plpython3u
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.preflight(plpy, layer, keep_loopback)
$python$;
comment on function pgtls._preflight(int, bool) is 'Rows of pgtls.preflight().';

create or replace function pgtls.preflight(layer int default 1, keep_loopback bool default true)
returns table (status text, kind text, who text, sessions bigint, rule text, detail text,
               remediation text, application_name text, code text)
language sql
set search_path = pg_catalog, pg_temp
as $$
    select * from pgtls._preflight(pgtls._checked_layer($1, 1), $2)
$$;
comment on function pgtls.preflight(int, bool) is
    'Whom the plan for a layer would break, of all that is known: clients, roles, replicas, and what clients would refuse of the server''s files; the worst first. No rows: nobody would be locked out.';
