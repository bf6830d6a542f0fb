---- privileges: nothing for PUBLIC; all for pg_monitor
-- Every function is SECURITY INVOKER: what PostgreSQL does not show to the caller, it does not
-- show either, but says which GRANT is missing.
--
-- Only objects that have no initial privileges yet, which are the new ones: at an update an
-- administrator's own grants and revokes stay as they are, and pg_dump goes on dumping them.
-- A GRANT to everything would make them the extension's own, which pg_dump leaves out.
do $$
declare
    object record;
begin
    for object in
        select m.classid, case m.classid when 'pg_proc'::regclass then 'function '
                                         when 'pg_class'::regclass then 'table '
                                         else 'schema ' end || i.identity as name
          from pg_extension e
          join pg_depend m on m.refclassid = 'pg_extension'::regclass and m.refobjid = e.oid
                          and m.deptype = 'e'
          cross join lateral pg_identify_object(m.classid, m.objid, 0) i
         where e.extname = 'pgtls'
           and m.classid in ('pg_proc'::regclass, 'pg_class'::regclass, 'pg_namespace'::regclass)
           and not exists (select from pg_init_privs p
                            where p.classoid = m.classid and p.objoid = m.objid)
    loop
        execute format('revoke all on %s from public', object.name);
        execute format('grant %s on %s to pg_monitor',
                       case object.classid when 'pg_proc'::regclass then 'execute'
                                           when 'pg_class'::regclass then 'select'
                                           else 'usage' end,
                       object.name);
    end loop;
end
$$;
