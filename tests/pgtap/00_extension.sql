---- extension: what CREATE EXTENSION leaves in the database
begin;
select plan(10);

select has_extension('pgtls');
select has_schema('pgtls');
select is(
    (select extnamespace::regnamespace::text from pg_extension where extname = 'pgtls'),
    'pg_catalog',
    'its script runs with nothing but pg_catalog in search_path'
);
select is_empty(
    $$
    select m.name
      from (select d.*, i.schema, i.identity as name
              from pg_depend d, pg_extension e, pg_identify_object(d.classid, d.objid, 0) i
             where d.refclassid = 'pg_extension'::regclass and d.refobjid = e.oid
               and e.extname = 'pgtls' and d.deptype = 'e') m
     where m.schema <> 'pgtls'
    $$,
    'no object of the extension lies outside the schema pgtls'
);
select is_empty(
    $$
    select p.oid::regprocedure
      from pg_proc p
     where p.pronamespace = 'pgtls'::regnamespace
       and (p.prosrc like '%@python\_%' or p.probin like '%@python\_%')
    $$,
    'the build put the path of the Python modules into every function'
);
select is_empty(
    $$
    select p.oid::regprocedure from pg_proc p where p.pronamespace = 'pgtls'::regnamespace
       and obj_description(p.oid, 'pg_proc') is null
    $$,
    'every function has a comment'
);
select is_empty(
    $$
    select c.oid::regclass from pg_class c
     where c.relnamespace = 'pgtls'::regnamespace and c.relkind in ('r', 'v', 'm', 'S', 'f', 'p')
       and obj_description(c.oid, 'pg_class') is null
    $$,
    'every table and view has a comment'
);
select is_empty(
    $$
    select a.attname from pg_attribute a
     where a.attrelid = 'pgtls.server_name'::regclass and a.attnum > 0 and not a.attisdropped
       and col_description(a.attrelid, a.attnum) is null
    $$,
    'every column that the administrator fills has a comment'
);
select is_empty(
    $$
    select p.oid::regprocedure from pg_proc p
     where p.pronamespace = 'pgtls'::regnamespace
       and (p.prosecdef and p.proname <> '_reader'
            or not coalesce('search_path=pg_catalog, pg_temp' = any (p.proconfig), false))
    $$,
    'every function but the reader runs as its caller, all with a pinned search_path'
);
select is_empty(
    $$
    select p.oid::regprocedure from pg_proc p
     where p.pronamespace = 'pgtls'::regnamespace
       and (has_function_privilege('public', p.oid, 'execute')
            or not has_function_privilege('pg_monitor', p.oid, 'execute'))
    $$,
    'pg_monitor may call every function, PUBLIC none, as installed'
);

select * from finish();
rollback;
