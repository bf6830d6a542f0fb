---- contract: the names, arguments and columns that others build on
-- Columns may be added at the end: each test looks at as many as the contract has.
begin;
select plan(38);

create function pg_temp.columns(routine text, most int) returns text[] language sql as $$
    select (array_agg(name || ' ' || format_type(type, null) order by place))[1:most]
      from pg_proc p,
           unnest(p.proargnames, p.proallargtypes, p.proargmodes)
               with ordinality as argument(name, type, mode, place)
     where p.oid = to_regprocedure(routine) and mode = 't'
$$;

create function pg_temp.view_columns(view text, most int) returns text[] language sql as $$
    select (array_agg(attname || ' ' || format_type(atttypid, atttypmod) order by attnum))[1:most]
      from pg_attribute where attrelid = view::regclass and attnum > 0 and not attisdropped
$$;

create temp table contract (routine text, columns text[]);
insert into contract values
('pgtls.requirements()',
 '{component text,required text,found text,status text,detail text}'),
('pgtls.protocols()',
 '{protocol text,openssl boolean,postgresql boolean,configured boolean,sessions bigint}'),
('pgtls.posture(int)',
 '{check_id text,layer integer,title text,severity text,status text,subject text,detail text,
   remediation text,reference text,metadata jsonb,finding_key text}'),
('pgtls.layers()',
 '{layer integer,name text,status text,pass integer,warn integer,fail integer,unknown integer,
   blocking text[],next_step text}'),
('pgtls.sessions()',
 '{pid integer,datname name,usename name,application_name text,backend_type text,
   client_addr inet,transport text,encryption text,ssl_version text,cipher text,bits integer,
   client_dn text,client_serial numeric,issuer_dn text,hba_line integer,hba_rule text,
   backend_start timestamp with time zone}'),
('pgtls.non_tls_sessions(boolean,boolean)',
 '{pid integer,datname name,usename name,application_name text,client_addr inet,transport text,
   hba_line integer,under_layer_1 text,client_change text}'),
('pgtls.certificates()',
 '{source text,path text,position integer,subject text,issuer text,serial text,san text[],
   not_before timestamp with time zone,not_after timestamp with time zone,expires_in interval,
   status text,is_ca boolean,key_type text,key_bits integer,signature_algorithm text,sha256 text,
   problems text[]}'),
('pgtls.crls()',
 '{path text,issuer text,crl_number numeric,this_update timestamp with time zone,
   next_update timestamp with time zone,revoked integer,status text,problems text[]}'),
('pgtls.check_expiry(interval,interval)',
 '{kind text,path text,position integer,subject text,not_after timestamp with time zone,
   expires_in interval,status text,severity text,detail text,remediation text}'),
('pgtls.recommended_hba(int,boolean)',
 '{seq integer,line text,replaces text,reason text}'),
('pgtls.lint_hba(text)',
 '{line_number integer,code text,severity text,detail text,remediation text}'),
('pgtls.match_hba(text,text,text,text,boolean,text,text,boolean)',
 '{outcome text,line_number integer,rule text,auth_method text,detail text}'),
('pgtls.simulate_hba(text)',
 '{usename text,datname text,client_addr text,encryption text,sessions bigint,
   line_today integer,outcome_today text,line_candidate integer,outcome_candidate text,
   breaks boolean,change text}'),
('pgtls.probe(text,int)',
 '{protocol text,offered boolean,cipher text,key_exchange_group text,preference integer,
   bits integer,forward_secret boolean,status text,item text,detail text}'),
('pgtls.served_certificate(text,int)',
 '{position integer,subject text,issuer text,serial text,san text[],
   not_before timestamp with time zone,not_after timestamp with time zone,sha256 text,
   in_files boolean,status text,detail text,protocol text,cipher text,key_exchange_group text}'),
('pgtls.plan(int,boolean)',
 '{seq integer,layer integer,phase text,action text,today text,reason text}'),
('pgtls.explain(text)',
 '{rank integer,certainty text,error_id text,said_by text,title text,cause text,how_to_see text,
   cure text,other_side text,seen_here text,captured jsonb}'),
('pgtls.preflight(int,boolean)',
 '{status text,kind text,who text,sessions bigint,rule text,detail text,remediation text}'),
('pgtls.sslmodes(text,text,text,text,text)',
 '{sslmode text,encrypted text,authenticated text,eavesdropper text,man_in_the_middle text,
   on_this_server text,connection_string text}');

select is(
    pg_temp.columns(routine, cardinality(columns)), columns, routine || ' has its columns in order'
) from contract;

select is(
    pg_temp.view_columns('pgtls.openssl_support', 9),
    '{openssl text,SSLv3 boolean,TLSv1 boolean,TLSv1.1 boolean,TLSv1.2 boolean,TLSv1.3 boolean,
      meets_requirement boolean,note text,source text}',
    'openssl_support has its columns in order'
);
select is(
    pg_temp.view_columns('pgtls.postgres_support', 7),
    '{postgresql text,ssl_min_protocol_version text,ssl_max_protocol_version text,end_of_life date,
      least_openssl text,note text,source text}',
    'postgres_support has its columns in order'
);
select is(
    pg_temp.view_columns('pgtls.server_name', 2), '{name text,note text}',
    'server_name has its columns in order'
);
select function_returns('pgtls', 'log_findings', array['text'], 'integer');

---- defaults of arguments
select is(pg_get_function_arguments('pgtls.posture(int)'::regprocedure)
          ~ '^layer integer DEFAULT NULL::integer', true, 'posture() is of all layers');
select matches(pg_get_function_arguments('pgtls.check_expiry(interval,interval)'::regprocedure),
               '^warning interval DEFAULT ''30 days''::interval, critical interval DEFAULT ''7 days''::interval',
               'check_expiry() warns 30 days before, and is critical 7 days before');
select matches(pg_get_function_arguments('pgtls.recommended_hba(int,boolean)'::regprocedure),
               '^layer integer DEFAULT 1', 'recommended_hba() is for layer 1');
select matches(pg_get_function_arguments('pgtls.plan(int,boolean)'::regprocedure),
               '^layer integer DEFAULT 1', 'plan() is for layer 1');
select matches(pg_get_function_arguments('pgtls.preflight(int,boolean)'::regprocedure),
               '^layer integer DEFAULT 1', 'preflight() is for layer 1');
select matches(pg_get_function_arguments('pgtls.non_tls_sessions(boolean,boolean)'::regprocedure),
               '^include_local boolean DEFAULT false',
               'non_tls_sessions() is of those from the network');
select matches(pg_get_function_arguments('pgtls.sslmodes(text,text,text,text,text)'::regprocedure),
               '^driver text DEFAULT ''libpq''', 'sslmodes() speaks libpq''s words');
select matches(pg_get_function_arguments('pgtls.log_findings(text)'::regprocedure),
               '^min_severity text DEFAULT ''medium''', 'log_findings() logs from medium on');

---- the two tables of support
select set_has(
    'select openssl from pgtls.openssl_support where meets_requirement and "TLSv1.3"',
    $$ values ('1.1.1') $$,
    'OpenSSL 1.1.1 is recent enough and speaks TLS 1.3'
);
select is_empty(
    'select openssl from pgtls.openssl_support where meets_requirement <> "TLSv1.3"',
    'a branch meets the requirement exactly when it speaks TLS 1.3'
);
select results_eq(
    $$ select ssl_min_protocol_version, ssl_max_protocol_version from pgtls.postgres_support
        where postgresql in ('11', '12', '13') order by postgresql::int $$,
    $$ values (null, null), ('TLSv1', ''), ('TLSv1.2', '') $$,
    'PostgreSQL 11 has no such setting, 12 starts at TLSv1, 13 at TLSv1.2'
);
select isnt_empty(
    $$ select from pgtls.postgres_support
        where postgresql = (current_setting('server_version_num')::int / 10000)::text $$,
    'this server''s major version is in the table'
);
select is(
    (select boot_val from pg_settings where name = 'ssl_min_protocol_version'),
    (select ssl_min_protocol_version from pgtls.postgres_support
      where postgresql = (current_setting('server_version_num')::int / 10000)::text),
    'the table has this server''s own default of ssl_min_protocol_version'
);

---- arguments that are wrong
select throws_ok('select * from pgtls.posture(6)', '22023', 'there is no layer 6');
select throws_ok('select * from pgtls.posture(-1)', '22023', 'there is no layer -1');

select * from finish();
rollback;
