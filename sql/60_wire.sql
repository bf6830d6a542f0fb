---- probe: what handshakes with a port tell
create or replace function pgtls._probe(host bytea, port int)
returns table (protocol text, offered boolean, cipher text, key_exchange_group text,
               preference int, bits int, forward_secret boolean, status text, item text,
               detail text)
language plpython3u
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.probe(plpy, host, port)
$python$;
comment on function pgtls._probe(bytea, int) is 'Rows of pgtls.probe().';

create or replace function pgtls.probe(host text default null, port int default null)
returns table (protocol text, offered boolean, cipher text, key_exchange_group text,
               preference int, bits int, forward_secret boolean, status text, item text,
               detail text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    failure_detail text;
    failure_hint text;
begin
    return query select * from pgtls._probe(pgtls._bytes(probe.host), probe.port);
exception when others then
    get stacked diagnostics failure_detail = pg_exception_detail, failure_hint = pg_exception_hint;
    perform pgtls._fail(sqlstate, sqlerrm, failure_detail, failure_hint);
end
$$;
comment on function pgtls.probe(text, int) is
    'What TLS a port speaks, by handshake: protocols, ciphers, groups, certificate and the rest. Without arguments this server''s own port; another host''s takes a superuser or pg_execute_server_program. Handshakes that are refused or broken off leave lines in the log.';

---- served_certificate: the chain that a port presents
create or replace function pgtls._served_certificate(host bytea, port int)
returns table ("position" int, subject text, issuer text, serial text, san text[],
               not_before timestamptz, not_after timestamptz, sha256 text, in_files boolean,
               status text, detail text, protocol text, cipher text, key_exchange_group text)
language plpython3u
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.served_certificate(plpy, host, port)
$python$;
comment on function pgtls._served_certificate(bytea, int) is 'Rows of pgtls.served_certificate().';

create or replace function pgtls.served_certificate(host text default null, port int default null)
returns table ("position" int, subject text, issuer text, serial text, san text[],
               not_before timestamptz, not_after timestamptz, sha256 text, in_files boolean,
               status text, detail text, protocol text, cipher text, key_exchange_group text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    failure_detail text;
    failure_hint text;
begin
    return query select * from pgtls._served_certificate(pgtls._bytes(served_certificate.host),
                                                         served_certificate.port);
exception when others then
    get stacked diagnostics failure_detail = pg_exception_detail, failure_hint = pg_exception_hint;
    perform pgtls._fail(sqlstate, sqlerrm, failure_detail, failure_hint);
end
$$;
comment on function pgtls.served_certificate(text, int) is
    'The certificates that a port presents, and whether ssl_cert_file holds them. Without arguments this server''s own port; another host''s takes a superuser or pg_execute_server_program.';
