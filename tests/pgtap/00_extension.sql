---- extension: what CREATE EXTENSION leaves in the database
begin;
select plan(5);

select has_extension('pgtls');
select has_schema('pgtls');
select is(
    (select n.nspname::text
       from pg_extension e
       join pg_namespace n on n.oid = e.extnamespace
      where e.extname = 'pgtls'),
    'pgtls',
    'the extension lives in its own schema'
);
select is_empty(
    $$
    select c.relname
      from pg_depend d
      join pg_class c on c.oid = d.objid and d.classid = 'pg_class'::regclass
      join pg_extension e on e.oid = d.refobjid and d.refclassid = 'pg_extension'::regclass
     where e.extname = 'pgtls'
       and d.deptype = 'e'
       and c.relnamespace <> 'pgtls'::regnamespace
    $$,
    'no relation of the extension lies outside its schema'
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

select * from finish();
rollback;
