---- sessions: what holds of any server's sessions, and of this one
begin;
select plan(10);

create temp table session as select * from pgtls.sessions();

select set_has(
    'select pid from session',
    $$ select pid from pg_stat_activity where backend_type in ('client backend', 'walsender') $$,
    'every client has a row'
);
select is_empty('select pid from session group by pid having count(*) > 1', 'and only one');
select is_empty(
    $$ select pid from session where transport not in ('unix', 'loopback', 'network')
                                  or encryption not in ('tls', 'gss', 'none') $$,
    'transport and encryption are what they can be'
);
select is_empty(
    $$ select pid from session
        where (encryption = 'tls') <> (ssl_version is not null and cipher is not null) $$,
    'protocol and cipher are those of TLS, and of nothing else'
);
select is_empty(
    $$ select pid from session where (transport = 'unix') <> (client_addr is null) $$,
    'a Unix socket has no address, and all else has one'
);
select results_eq(
    'select encryption from session where pid = pg_backend_pid()',
    $$ select case when ssl then 'tls' when coalesce(encrypted, false) then 'gss' else 'none' end
         from pg_stat_ssl left join pg_stat_gssapi using (pid) where pid = pg_backend_pid() $$,
    'this session is as pg_stat_ssl and pg_stat_gssapi say'
);
select set_eq(
    'select pid from pgtls.non_tls_sessions(true)',
    $$ select pid from session where encryption = 'none' $$,
    'non_tls_sessions(true) are the sessions in plaintext'
);
select set_eq(
    'select pid from pgtls.non_tls_sessions()',
    $$ select pid from session where encryption = 'none' and transport = 'network' $$,
    'non_tls_sessions() are those of them that come from the network'
);
select is_empty(
    $$ select pid from pgtls.non_tls_sessions(true)
        where coalesce(under_layer_1, '') = '' or coalesce(client_change, '') = '' $$,
    'each says what it would meet, and what its client must change'
);
select set_eq(
    'select protocol from pgtls.protocols()',
    $$ values ('SSLv3'), ('TLSv1'), ('TLSv1.1'), ('TLSv1.2'), ('TLSv1.3') $$,
    'protocols() has a row for each protocol'
);

select * from finish();
rollback;
