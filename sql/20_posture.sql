---- posture: every check of the catalogue, or of one layer
create or replace function pgtls._posture(layer int)
returns table (check_id text, layer int, title text, severity text, status text, subject text,
               detail text, remediation text, reference text, metadata jsonb, finding_key text)
language plpython3u
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.posture(plpy, layer)
$python$;
comment on function pgtls._posture(int) is 'Rows of pgtls.posture().';

create or replace function pgtls.posture(layer int default null)
returns table (check_id text, layer int, title text, severity text, status text, subject text,
               detail text, remediation text, reference text, metadata jsonb, finding_key text)
language sql
set search_path = pg_catalog, pg_temp
as $$
    select * from pgtls._posture(pgtls._checked_layer($1, 0))
$$;
comment on function pgtls.posture(int) is
    'What every check finds, or those of one layer (0 to 5): status, detail, remediation, and a key that stays the same for the same finding.';

---- layers: which layers hold, and what to do next
create or replace function pgtls.layers()
returns table (layer int, name text, status text, pass int, warn int, fail int, "unknown" int,
               blocking text[], next_step text)
language plpython3u
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.layers(plpy)
$python$;
comment on function pgtls.layers() is
    'The five layers and their requirements: which hold, what keeps the others from it, and the next step.';

---- log_findings: findings into the server log, for pg_cron and a log monitor
create or replace function pgtls._log_findings(min_severity bytea) returns int
language plpython3u
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.log_findings(plpy, min_severity)
$python$;
comment on function pgtls._log_findings(bytea) is 'Work of pgtls.log_findings().';

create or replace function pgtls.log_findings(min_severity text default 'medium') returns int
language plpgsql
set search_path = pg_catalog, pg_temp
-- To the log alone: pg_cron, where it logs in, would write what it gets as a client to the log again.
set client_min_messages = error
as $$
declare
    failure_detail text;
    failure_hint text;
begin
    return pgtls._log_findings(pgtls._bytes(min_severity));
exception when others then
    get stacked diagnostics failure_detail = pg_exception_detail, failure_hint = pg_exception_hint;
    perform pgtls._fail(sqlstate, sqlerrm, failure_detail, failure_hint);
end
$$;
comment on function pgtls.log_findings(text) is
    'Writes one WARNING to the server log for each finding at or above a severity (info, low, medium, high, critical); returns how many.';
