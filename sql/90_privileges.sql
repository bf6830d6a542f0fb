---- privileges: nothing for PUBLIC that could be called; all for pg_monitor
-- Every function is SECURITY INVOKER: what PostgreSQL does not show to the caller, it does not
-- show either, but says which GRANT is missing.
revoke all on all functions in schema pgtls from public;
grant usage on schema pgtls to pg_monitor;
grant execute on all functions in schema pgtls to pg_monitor;
grant select on all tables in schema pgtls to pg_monitor;
-- What sessions() reads shows each role what pg_stat_activity shows it, so that EXECUTE on the
-- function is all that a role needs.
grant select on pgtls._session to public;
