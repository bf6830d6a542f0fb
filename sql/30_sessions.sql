---- _session: client backends and walsenders with how they came in
create or replace function pgtls._session()
returns table (pid int, datname name, usename name, application_name text, backend_type text,
               backend_start timestamptz, client_addr inet, transport text, encryption text,
               ssl_version text, cipher text, bits int, client_dn text, client_serial numeric,
               issuer_dn text, replication bool)
language sql
set search_path = pg_catalog, pg_temp
as $$
    select a.pid, a.datname, a.usename, a.application_name, a.backend_type, a.backend_start,
           a.client_addr,
           case when a.client_port = -1 then 'unix'
                when a.client_addr <<= '127.0.0.0/8' or a.client_addr = '::1' then 'loopback'
                when a.client_addr is not null then 'network' end,
           case when s.ssl then 'tls' when g.encrypted then 'gss' when not s.ssl then 'none' end,
           s.version, s.cipher, s.bits, s.client_dn, s.client_serial, s.issuer_dn,
           a.backend_type = 'walsender' and a.datname is null
      from pg_stat_activity a
      left join pg_stat_ssl s using (pid)
      left join pg_stat_gssapi g using (pid)
     where a.backend_type in ('client backend', 'walsender')
           -- Another role's session, seen without pg_read_all_stats, does not say what it is.
        or (a.backend_type is null and a.usename is not null)
$$;
comment on function pgtls._session() is
    'Sessions of clients with transport (unix, loopback, network) and encryption (tls, gss, none).';

---- _session_lines: the pg_hba.conf line of each client, asked once for those that are alike
create or replace function pgtls._session_lines(datname bytea[], usename bytea[],
                                                client_addr bytea[], encryption bytea[],
                                                replication bool[])
returns table (client bigint, hba_line int, hba_rule text)
language plpython3u
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.session_lines(plpy, datname, usename, client_addr, encryption, replication)
$python$;
comment on function pgtls._session_lines(bytea[], bytea[], bytea[], bytea[], bool[]) is
    'For each client of the arrays, numbered from 1, the line that would let it in now.';

---- sessions: who is connected how
create or replace function pgtls.sessions()
returns table (pid int, datname name, usename name, application_name text, backend_type text,
               client_addr inet, transport text, encryption text, ssl_version text, cipher text,
               bits int, client_dn text, client_serial numeric, issuer_dn text,
               hba_line int, hba_rule text, backend_start timestamptz)
language sql
set search_path = pg_catalog, pg_temp
as $$
    with session as materialized (
        select s.*, dense_rank() over (order by s.datname, s.usename, s.client_addr, s.encryption,
                                                s.replication, s.transport) as client
          from pgtls._session() s
    ), client as materialized (
        select distinct on (client) client, datname, usename, client_addr, encryption, replication,
               transport, pgtls._shown(datname::text, 63) as shown_datname,
               pgtls._shown(usename::text, 63) as shown_usename
          from session
         order by client
    ), line as materialized (
        select l.*
          from (select array_agg(pgtls._bytes(datname::text) order by client) as datname,
                       array_agg(pgtls._bytes(usename::text) order by client) as usename,
                       array_agg(pgtls._bytes(host(client_addr)) order by client) as client_addr,
                       array_agg(pgtls._bytes(encryption) order by client) as encryption,
                       array_agg(replication order by client) as replication
                  from client) c,
               pgtls._session_lines(c.datname, c.usename, c.client_addr, c.encryption,
                                    c.replication) l
    )
    select s.pid, c.shown_datname::name, c.shown_usename::name, s.application_name, s.backend_type,
           s.client_addr, s.transport, s.encryption, s.ssl_version, s.cipher, s.bits,
           pgtls._shown(s.client_dn), s.client_serial, pgtls._shown(s.issuer_dn),
           case when s.transport is not null then l.hba_line end,
           case when s.transport is not null then l.hba_rule end,
           s.backend_start
      from session s
      join client c using (client)
      left join line l using (client)
     order by s.encryption is distinct from 'none', s.pid
$$;
comment on function pgtls.sessions() is
    'Every client session: transport, encryption, TLS and certificate columns, and the pg_hba.conf line that would let it in now. Plaintext first.';

---- _plaintext_verdicts: what plaintext clients would meet, asked once for those that are alike
create or replace function pgtls._plaintext_verdicts(datname bytea[], usename bytea[],
                                                     client_addr bytea[], encryption bytea[],
                                                     replication bool[], keep_loopback bool)
returns table (client bigint, hba_line int, under_layer_1 text, client_change text)
language plpython3u
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.plaintext_verdicts(
    plpy, keep_loopback, datname, usename, client_addr, encryption, replication)
$python$;
comment on function pgtls._plaintext_verdicts(bytea[], bytea[], bytea[], bytea[], bool[], bool) is
    'For each client of the arrays, numbered from 1: its line now, its fate under layer 1, and what to change at the client.';

---- non_tls_sessions: who would be locked out by layer 1
create or replace function pgtls.non_tls_sessions(include_local boolean default false,
                                                  keep_loopback boolean default true)
returns table (pid int, datname name, usename name, application_name text, client_addr inet,
               transport text, hba_line int, under_layer_1 text, client_change text,
               backend_type text, backend_start timestamptz)
language sql
set search_path = pg_catalog, pg_temp
as $$
    with session as materialized (
        select s.*, dense_rank() over (order by s.datname, s.usename, s.client_addr,
                                                s.replication) as client
          from pgtls._session() s
         where s.encryption = 'none' and (include_local or s.transport = 'network')
    ), client as materialized (
        select distinct on (client) client, datname, usename, client_addr, encryption, replication,
               pgtls._shown(datname::text, 63) as shown_datname,
               pgtls._shown(usename::text, 63) as shown_usename
          from session
         order by client
    ), verdict as materialized (
        select v.*
          from (select array_agg(pgtls._bytes(datname::text) order by client) as datname,
                       array_agg(pgtls._bytes(usename::text) order by client) as usename,
                       array_agg(pgtls._bytes(host(client_addr)) order by client) as client_addr,
                       array_agg(pgtls._bytes(encryption) order by client) as encryption,
                       array_agg(replication order by client) as replication
                  from client having count(*) > 0) c,
               pgtls._plaintext_verdicts(c.datname, c.usename, c.client_addr, c.encryption,
                                         c.replication, keep_loopback) v
    )
    select s.pid, c.shown_datname::name, c.shown_usename::name, s.application_name, s.client_addr, s.transport,
           v.hba_line, v.under_layer_1, v.client_change, s.backend_type, s.backend_start
      from session s
      join client c using (client)
      left join verdict v using (client)
     order by s.pid
$$;
comment on function pgtls.non_tls_sessions(boolean, boolean) is
    'Plaintext sessions from the network (true: also loopback and Unix sockets), what each would meet under recommended_hba(1, keep_loopback), and what its client must change.';
