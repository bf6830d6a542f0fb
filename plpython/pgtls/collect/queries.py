"""Every question that pgtls asks a server, as SQL.

Names are qualified, so that no search_path changes what is asked.  ``bench`` runs these same
texts to tell what a function costs beyond them.
"""

from .query import BOOLEAN, BYTES, NUMBER, TEXT, UTF8_TEXT, Query, text_argument

IDENTITY = Query(
    """
select pg_catalog.current_setting('server_version_num') as version_num,
       pg_catalog.getdatabaseencoding() as encoding,
       current_user as role,
       pg_catalog.pg_has_role('pg_read_all_settings', 'usage') as reads_all_settings
""",
    version_num=NUMBER,
    encoding=TEXT,
    role=TEXT,
    reads_all_settings=BOOLEAN,
)

STATE = Query(
    """
select pg_catalog.current_setting('server_version') as version,
       pg_catalog.pg_is_in_recovery() as in_recovery,
       pg_catalog.pg_has_role('pg_read_all_stats', 'usage') as reads_sessions,
       pg_catalog.to_char(pg_catalog.clock_timestamp() at time zone 'UTC',
                          'YYYY-MM-DD HH24:MI:SS.US"+00:00"') as now,
       pg_catalog.to_char(pg_catalog.pg_conf_load_time() at time zone 'UTC',
                          'YYYY-MM-DD HH24:MI:SS.US"+00:00"') as loaded
""",
    version=TEXT,
    in_recovery=BOOLEAN,
    reads_sessions=BOOLEAN,
    now=TEXT,
    loaded=TEXT,
)

SETTINGS = Query(
    """
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
""",
    name=TEXT,
    setting=TEXT,
    source=TEXT,
    pending_restart=BOOLEAN,
    sourcefile=TEXT,
)

# One setting alone: all of them take the server twenty times as long.
SETTING = Query(
    f"select pg_catalog.current_setting({text_argument(1)}, true) as value",
    value=TEXT,
)

FILE_ERRORS = Query(
    """
select name, sourcefile, sourceline, error
  from pg_catalog.pg_file_settings
 where error is not null
""",
    guarded=True,
    name=TEXT,
    sourcefile=TEXT,
    sourceline=NUMBER,
    error=TEXT,
)

# What the server says against lines, each by its place among all; and in every row a digest of
# all line numbers, by which they can be told to be the same lines.
HBA = Query(
    """
with rule as materialized (
    select pg_catalog.row_number() over () as place, line_number, type, error
      from pg_catalog.pg_hba_file_rules
), lines as (
    select pg_catalog.md5(pg_catalog.string_agg(line_number::pg_catalog.text, ',' order by place))
           as digest
      from rule
)
select digest, place, type, error
  from lines left join rule on error is not null or type is null
""",
    guarded=True,
    digest=TEXT,
    place=NUMBER,
    type=TEXT,
    error=TEXT,
)

# One row a role and group that it was made a member of, and one for a role that is in none.
MEMBERSHIPS = Query(
    """
select u.rolname as member, g.rolname as "group"
  from pg_catalog.pg_roles u
  left join pg_catalog.pg_auth_members m on m.member = u.oid
  left join pg_catalog.pg_roles g on g.oid = m.roleid
""",
    member=TEXT,
    group=TEXT,
)

PRIVILEGED_ROLES = Query(
    """
select rolname, rolsuper, rolreplication
  from pg_catalog.pg_roles
 where rolcanlogin and (rolsuper or rolreplication)
 order by rolname
""",
    rolname=TEXT,
    rolsuper=BOOLEAN,
    rolreplication=BOOLEAN,
)

LOGINS = Query(
    "select rolname from pg_catalog.pg_roles where rolcanlogin order by rolname", rolname=TEXT
)

MD5_ROLES = Query(
    """
select rolname
  from pg_catalog.pg_authid
 where rolcanlogin and rolpassword like 'md5%'
 order by rolname
""",
    guarded=True,
    rolname=TEXT,
)

TRANSPORT = """case when a.client_port = -1 then 'unix'
            when a.client_addr is null then null
            when a.client_addr <<= '127.0.0.0/8' or a.client_addr = '::1' then 'loopback'
            else 'network' end"""

ENCRYPTION = "case when s.ssl then 'tls' when g.encrypted then 'gss' else 'none' end"

SESSIONS = Query(
    f"""
select {TRANSPORT} as transport, {ENCRYPTION} as encryption, s.version as ssl_version,
       a.backend_type, a.datname, a.usename, pg_catalog.host(a.client_addr) as client_addr,
       s.client_dn is not null as has_client_dn, pg_catalog.count(*) as count, s.client_dn,
       pg_catalog.array_to_string(
           (pg_catalog.array_agg(distinct a.application_name)
                filter (where a.application_name <> ''))[1:5], ', ') as application_name
  from pg_catalog.pg_stat_activity a
  join pg_catalog.pg_stat_ssl s using (pid)
  left join pg_catalog.pg_stat_gssapi g using (pid)
 where a.backend_type in ('client backend', 'walsender')
 group by 1, 2, 3, 4, 5, 6, 7, 8, s.client_dn
 order by 1, 2, 3, 4, 5, 6, 7, 8, s.client_dn
""",  # noqa: S608 - the parts are constants of this module
    transport=TEXT,
    encryption=TEXT,
    ssl_version=TEXT,
    backend_type=TEXT,
    datname=TEXT,
    usename=TEXT,
    client_addr=TEXT,
    has_client_dn=BOOLEAN,
    count=NUMBER,
    client_dn=UTF8_TEXT,
    application_name=TEXT,
)

CLIENT_CERTIFICATES = Query(
    """
select client_serial as serial, issuer_dn, client_dn,
       pg_catalog.string_agg(pid::pg_catalog.text, ' ') as pids
  from pg_catalog.pg_stat_ssl
 where client_serial is not null
 group by 1, 2, 3
 order by 1
""",
    serial=NUMBER,
    issuer_dn=UTF8_TEXT,
    client_dn=UTF8_TEXT,
    pids=TEXT,
)

PROTOCOL_SESSIONS = Query(
    """
select version, pg_catalog.count(*) as count
  from pg_catalog.pg_stat_ssl
 where ssl
 group by version
""",
    version=TEXT,
    count=NUMBER,
)

GSS_SESSIONS = Query(
    "select pg_catalog.count(*) > 0 as some from pg_catalog.pg_stat_gssapi where encrypted",
    some=BOOLEAN,
)

PLPYTHON = Query(
    "select extversion from pg_catalog.pg_extension where extname = 'plpython3u'", extversion=TEXT
)

# One row an option, and one for a server that has none.
FOREIGN_SERVERS = Query(
    """
select s.srvname as name, o.option
  from pg_catalog.pg_foreign_server s
  join pg_catalog.pg_foreign_data_wrapper w on w.oid = s.srvfdw
  left join lateral pg_catalog.unnest(s.srvoptions) o(option) on true
 where w.fdwname in ('postgres_fdw', 'dblink_fdw')
 order by s.srvname
""",
    name=TEXT,
    option=TEXT,
)

SUBSCRIPTIONS = Query(
    "select subname as name, subconninfo as conninfo from pg_catalog.pg_subscription",
    name=TEXT,
    conninfo=TEXT,
)

SERVER_NAMES = Query("select name from pgtls.server_name order by name", name=TEXT)

MAY_CONNECT = Query(
    "select pg_catalog.pg_has_role('pg_execute_server_program', 'usage') as may_connect",
    may_connect=BOOLEAN,
)

NOTHING = Query("select null as nothing where false", nothing=NUMBER)

# ---- files ------------------------------------------------------------------------------------

# $1 is a path; or what follows the path that the setting $2 has.  A setting's path stays in the
# server then: its bytes may be no text that an argument could bring there again.
_PATH = f"""case when $2 = '' then {text_argument(1)}
            else pg_catalog.current_setting({text_argument(2)}) || {text_argument(1)} end"""

STAT_FILE = Query(
    f"""
select size, isdir,
       pg_catalog.to_char(modification at time zone 'UTC',
                          'YYYY-MM-DD HH24:MI:SS"+00:00"') as modified
  from pg_catalog.pg_stat_file({_PATH}, true)
""",  # noqa: S608
    guarded=True,
    size=NUMBER,
    isdir=BOOLEAN,
    modified=TEXT,
)

# At most so many bytes as $3 says.
READ_FILE = Query(
    f"select pg_catalog.pg_read_binary_file({_PATH}, 0, {text_argument(3)}::int8) as content",
    guarded=True,
    content=BYTES,
)

READS_FILES = Query(
    "select pg_catalog.pg_has_role('pg_read_server_files', 'usage') as reads_files",
    reads_files=BOOLEAN,
)

# At most so many names as $3 says.
LIST_DIRECTORY = Query(
    f"""
select name
  from (select pg_catalog.pg_ls_dir({_PATH}) as name limit {text_argument(3)}::int8) d
 order by name
""",  # noqa: S608
    guarded=True,
    name=TEXT,
)

# ---- regular expressions ----------------------------------------------------------------------

# pg_hba.conf's are compiled and run with the collation "C" (regcomp_auth_token() in hba.c).
_MATCH = f"""pg_catalog.regexp_match({text_argument(2)} collate pg_catalog."C",
                                      {text_argument(1)} collate pg_catalog."C")"""

# Whether the text $2 matches the expression $1, and what the first group took.
MATCH = Query(
    f"select m is not null as matches, m[1] as first from (select {_MATCH} as m) m",  # noqa: S608
    matches=BOOLEAN,
    first=TEXT,
)

# The same, for an expression that the server has not been asked about before.
FIRST_MATCH = Query(
    f"select m is not null as matches, m[1] as first from (select {_MATCH} as m) m",  # noqa: S608
    guarded=True,
    matches=BOOLEAN,
    first=TEXT,
)

# How many groups the expression $1 has, which matches the empty text.
GROUPS = Query(
    f"""
select pg_catalog.array_length(pg_catalog.regexp_match('', {text_argument(1)}), 1) as groups
""",
    guarded=True,
    groups=NUMBER,
)
