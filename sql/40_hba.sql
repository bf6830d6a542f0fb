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

---- lint_hba: what is wrong with a pg_hba.conf, line by line
create or replace function pgtls._lint_hba(hba bytea)
returns table (line_number int, code text, severity text, detail text, remediation text,
               rule text, file_name text)
language plpython3u
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.lint_hba(plpy, hba)
$python$;
comment on function pgtls._lint_hba(bytea) is 'Rows of pgtls.lint_hba().';

create or replace function pgtls.lint_hba(hba text default null)
returns table (line_number int, code text, severity text, detail text, remediation text,
               rule text, file_name text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    failure_detail text;
    failure_hint text;
begin
    return query select * from pgtls._lint_hba(pgtls._bytes(hba));
exception when others then
    get stacked diagnostics failure_detail = pg_exception_detail, failure_hint = pg_exception_hint;
    perform pgtls._fail(sqlstate, sqlerrm, failure_detail, failure_hint);
end
$$;
comment on function pgtls.lint_hba(text) is
    'What is wrong with the server''s pg_hba.conf, or with a text that would take its place: a code, a severity and the next step for each line.';

---- match_hba: which line decides a connection, and how
create or replace function pgtls._match_hba(type_ bytea, database bytea, user_ bytea, address bytea,
                                            tls bool, client_cert_cn bytea, hba bytea, replication bool)
returns table (outcome text, line_number int, rule text, auth_method text, detail text,
               file_name text)
language plpython3u
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.match_hba(plpy, type_, database, user_, address, tls, client_cert_cn, hba, replication)
$python$;
comment on function pgtls._match_hba(bytea, bytea, bytea, bytea, bool, bytea, bytea, bool) is 'Rows of pgtls.match_hba().';

create or replace function pgtls.match_hba(type text, database text, "user" text, address text default null,
                                           tls bool default true, client_cert_cn text default null,
                                           hba text default null, replication bool default false)
returns table (outcome text, line_number int, rule text, auth_method text, detail text,
               file_name text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    failure_detail text;
    failure_hint text;
begin
    return query select * from pgtls._match_hba(
        pgtls._bytes(type), pgtls._bytes(database), pgtls._bytes("user"), pgtls._bytes(address), tls,
        pgtls._bytes(client_cert_cn), pgtls._bytes(hba), replication);
exception when others then
    get stacked diagnostics failure_detail = pg_exception_detail, failure_hint = pg_exception_hint;
    perform pgtls._fail(sqlstate, sqlerrm, failure_detail, failure_hint);
end
$$;
comment on function pgtls.match_hba(text, text, text, text, bool, text, text, bool) is
    'The line of pg_hba.conf (or of the text hba) that decides a connection, and how. type is local or host; an empty client_cert_cn says that the client shows no certificate. Where a line goes by a host name the name service is asked.';

---- simulate_hba: who would be locked out by another pg_hba.conf
create or replace function pgtls._simulate_hba(candidate bytea)
returns table (usename text, datname text, client_addr text, encryption text, sessions bigint,
               line_today int, outcome_today text, line_candidate int, outcome_candidate text,
               breaks bool, change text, rule_candidate text, application_name text,
               kind text)
language plpython3u
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.simulate_hba(plpy, candidate)
$python$;
comment on function pgtls._simulate_hba(bytea) is 'Rows of pgtls.simulate_hba().';

create or replace function pgtls.simulate_hba(candidate text)
returns table (usename text, datname text, client_addr text, encryption text, sessions bigint,
               line_today int, outcome_today text, line_candidate int, outcome_candidate text,
               breaks bool, change text, rule_candidate text, application_name text,
               kind text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    failure_detail text;
    failure_hint text;
begin
    return query select * from pgtls._simulate_hba(pgtls._bytes(candidate));
exception when others then
    get stacked diagnostics failure_detail = pg_exception_detail, failure_hint = pg_exception_hint;
    perform pgtls._fail(sqlstate, sqlerrm, failure_detail, failure_hint);
end
$$;
comment on function pgtls.simulate_hba(text) is
    'For each client connected now: its line and outcome today and under the candidate, whether that breaks it, and what must change there.';
