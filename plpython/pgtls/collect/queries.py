"""Every question that pgtls asks a server, as SQL.

Names are qualified, so that no search_path changes what is asked.  ``bench`` runs these same
texts to tell what a function costs beyond them.
"""

IDENTITY = """
select pg_catalog.current_setting('server_version_num')::int as version_num,
       current_user::text as role,
       pg_catalog.pg_has_role('pg_read_all_settings', 'usage') as reads_all_settings
"""

STATE = """
select pg_catalog.current_setting('server_version') as version,
       pg_catalog.pg_is_in_recovery() as in_recovery,
       pg_catalog.pg_has_role('pg_read_all_stats', 'usage') as reads_sessions,
       pg_catalog.to_char(pg_catalog.clock_timestamp() at time zone 'UTC',
                          'YYYY-MM-DD HH24:MI:SS.US"+00:00"') as now,
       pg_catalog.to_char(pg_catalog.pg_conf_load_time() at time zone 'UTC',
                          'YYYY-MM-DD HH24:MI:SS.US"+00:00"') as loaded
"""

SETTINGS = """
select name, setting, source, pending_restart, sourcefile
  from pg_catalog.pg_settings
 where name in ('allow_alter_system', 'cluster_name', 'data_directory', 'hba_file', 'ident_file',
                'listen_addresses', 'log_connections', 'oauth_validator_libraries',
                'password_encryption', 'port', 'primary_conninfo', 'ssl', 'ssl_ca_file',
                'ssl_cert_file', 'ssl_ciphers', 'ssl_crl_dir', 'ssl_crl_file',
                'ssl_dh_params_file', 'ssl_ecdh_curve', 'ssl_groups', 'ssl_key_file',
                'ssl_library', 'ssl_max_protocol_version', 'ssl_min_protocol_version',
                'ssl_passphrase_command', 'ssl_passphrase_command_supports_reload',
                'ssl_tls13_ciphers')
"""

FILE_ERRORS = """
select name, sourcefile, sourceline, error
  from pg_catalog.pg_file_settings
 where error is not null
"""

HBA = "select * from pg_catalog.pg_hba_file_rules"

MEMBERSHIPS = """
with recursive member(member, roleid) as (
    select member, roleid from pg_catalog.pg_auth_members
    union
    select m.member, a.roleid from member m join pg_catalog.pg_auth_members a on a.member = m.roleid
)
select u.rolname as member,
       pg_catalog.array_agg(g.rolname::text) filter (where g.oid is not null) as groups
  from pg_catalog.pg_roles u
  left join member m on m.member = u.oid
  left join pg_catalog.pg_roles g on g.oid = m.roleid
 group by u.rolname
"""

PRIVILEGED_ROLES = """
select rolname, rolsuper, rolreplication
  from pg_catalog.pg_roles
 where rolcanlogin and (rolsuper or rolreplication)
 order by rolname
"""

LOGINS = "select rolname from pg_catalog.pg_roles where rolcanlogin order by rolname"

TRANSPORT = """case when a.client_port = -1 then 'unix'
            when a.client_addr is null then null
            when a.client_addr <<= '127.0.0.0/8' or a.client_addr = '::1' then 'loopback'
            else 'network' end"""

ENCRYPTION = "case when s.ssl then 'tls' when g.encrypted then 'gss' else 'none' end"

SESSIONS = f"""
select {TRANSPORT} as transport, {ENCRYPTION} as encryption, s.version as ssl_version,
       a.backend_type, a.datname, a.usename, pg_catalog.host(a.client_addr) as client_addr,
       s.client_dn is not null as has_client_dn, pg_catalog.count(*) as count, s.client_dn
  from pg_catalog.pg_stat_activity a
  join pg_catalog.pg_stat_ssl s using (pid)
  left join pg_catalog.pg_stat_gssapi g using (pid)
 where a.backend_type in ('client backend', 'walsender')
 group by 1, 2, 3, 4, 5, 6, 7, 8, s.client_dn
 order by 1, 2, 3, 4, 5, 6, 7, 8, s.client_dn
"""  # noqa: S608 - the parts are constants of this module

CLIENT_CERTIFICATES = """
select client_serial::text as serial, issuer_dn, client_dn, pg_catalog.array_agg(pid) as pids
  from pg_catalog.pg_stat_ssl
 where client_serial is not null
 group by 1, 2, 3
 order by 1
"""

PROTOCOL_SESSIONS = """
select version, pg_catalog.count(*) as count
  from pg_catalog.pg_stat_ssl
 where ssl
 group by version
"""

GSS_SESSIONS = """
select pg_catalog.count(*) > 0 as some from pg_catalog.pg_stat_gssapi where encrypted
"""

PLPYTHON = "select extversion from pg_catalog.pg_extension where extname = 'plpython3u'"

FOREIGN_SERVERS = """
select s.srvname as name, s.srvoptions as options
  from pg_catalog.pg_foreign_server s
  join pg_catalog.pg_foreign_data_wrapper w on w.oid = s.srvfdw
 where w.fdwname in ('postgres_fdw', 'dblink_fdw')
 order by 1
"""

SUBSCRIPTIONS = "select subname as name, subconninfo as conninfo from pg_catalog.pg_subscription"

SERVER_NAMES = "select name from pgtls.server_name order by name"

STAT_FILE = """
select size, isdir,
       pg_catalog.to_char(modification at time zone 'UTC',
                          'YYYY-MM-DD HH24:MI:SS"+00:00"') as modified
  from pg_catalog.pg_stat_file($1, true)
"""

READ_FILE = "select pg_catalog.pg_read_binary_file($1) as content"
MAY_READ_FILE = "select pg_catalog.pg_read_binary_file($1, 0, 0) as content"
READS_FILES = "select pg_catalog.pg_has_role('pg_read_server_files', 'usage') as reads_files"
LIST_DIRECTORY = "select pg_catalog.pg_ls_dir($1) as name order by 1"
