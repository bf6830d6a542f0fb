---- catalogue: everything of the extension, a line each, so that two installations can be compared
with member as (
    select d.classid, d.objid
      from pg_catalog.pg_depend d
      join pg_catalog.pg_extension e on e.oid = d.refobjid
     where d.refclassid = 'pg_catalog.pg_extension'::regclass and d.deptype = 'e'
       and e.extname = 'pgtls'
), line as (
    select pg_describe_object(classid, objid, 0) as object, 'comment' as what,
           obj_description(objid, classid::regclass::name) as value
      from member
    union all
    select p.oid::regprocedure::text, 'definition', pg_get_functiondef(p.oid)
      from member join pg_catalog.pg_proc p on p.oid = objid
     where classid = 'pg_catalog.pg_proc'::regclass
    union all
    select p.oid::regprocedure::text, 'acl', acl::text
      from member join pg_catalog.pg_proc p on p.oid = objid
      left join unnest(p.proacl) acl on true
     where classid = 'pg_catalog.pg_proc'::regclass
    union all
    select c.oid::regclass::text, 'acl', acl::text
      from member join pg_catalog.pg_class c on c.oid = objid
      left join unnest(c.relacl) acl on true
     where classid = 'pg_catalog.pg_class'::regclass
    union all
    select n.nspname, 'acl', acl::text
      from member join pg_catalog.pg_namespace n on n.oid = objid
      left join unnest(n.nspacl) acl on true
     where classid = 'pg_catalog.pg_namespace'::regclass
    union all
    select pg_describe_object(i.classoid, i.objoid, i.objsubid), 'initial privilege', acl::text
      from member join pg_catalog.pg_init_privs i on i.classoid = classid and i.objoid = objid,
           unnest(i.initprivs) acl
    union all
    select c.oid::regclass::text, 'view', pg_get_viewdef(c.oid)
      from member join pg_catalog.pg_class c on c.oid = objid
     where classid = 'pg_catalog.pg_class'::regclass and c.relkind = 'v'
    union all
    select format('%s.%s', a.attrelid::regclass, a.attname), 'column',
           format('%s %s %s %s %s', a.attnum, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                  a.attacl, col_description(a.attrelid, a.attnum))
      from member join pg_catalog.pg_attribute a on a.attrelid = objid
     where classid = 'pg_catalog.pg_class'::regclass and a.attnum > 0 and not a.attisdropped
    union all
    select conrelid::regclass::text, conname, pg_get_constraintdef(k.oid)
      from member join pg_catalog.pg_constraint k on k.conrelid = objid
     where classid = 'pg_catalog.pg_class'::regclass
    union all
    select 'extension', 'dumped table', format('%s where %s', dumped.oid::regclass, condition)
      from pg_catalog.pg_extension, unnest(extconfig, extcondition) as dumped(oid, condition)
     where extname = 'pgtls'
)
select object, what, coalesce(value, '') from line order by 1, 2, 3
