---- openssl_support: which OpenSSL speaks which protocol
create or replace function pgtls._openssl_support()
returns table (openssl text, "SSLv3" bool, "TLSv1" bool, "TLSv1.1" bool, "TLSv1.2" bool,
               "TLSv1.3" bool, meets_requirement bool, note text, source text, "SSLv2" bool,
               end_of_life date)
language plpython3u stable
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.openssl_support()
$python$;
comment on function pgtls._openssl_support() is 'Rows of the view pgtls.openssl_support.';

create or replace view pgtls.openssl_support as select * from pgtls._openssl_support();
comment on view pgtls.openssl_support is 'Which branch of OpenSSL speaks which protocol, whether it is recent enough, and until when OpenSSL itself mends it.';

---- postgres_support: which PostgreSQL has which protocol settings
create or replace function pgtls._postgres_support()
returns table (postgresql text, ssl_min_protocol_version text, ssl_max_protocol_version text,
               end_of_life date, least_openssl text, note text, source text, "SSLv2" bool,
               "SSLv3" bool, "TLSv1" bool, "TLSv1.1" bool, "TLSv1.2" bool, "TLSv1.3" bool)
language plpython3u stable
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.postgres_support()
$python$;
comment on function pgtls._postgres_support() is 'Rows of the view pgtls.postgres_support.';

create or replace view pgtls.postgres_support as select * from pgtls._postgres_support();
comment on view pgtls.postgres_support is
    'Defaults of the protocol settings by major version (null: no such setting; empty: no bound), until when it is maintained, and the protocols that it can speak with a library that does.';

---- requirements: what the server stands on
create or replace function pgtls.requirements()
returns table (component text, required text, found text, status text, detail text)
language plpython3u
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.requirements(plpy)
$python$;
comment on function pgtls.requirements() is
    'What this server stands on and what TLS takes: OpenSSL as loaded, PostgreSQL, plpython3u, cryptography.';

---- protocols: who can speak what
create or replace function pgtls.protocols()
returns table (protocol text, openssl bool, postgresql bool, configured bool, sessions bigint,
               detail text)
language plpython3u
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.protocols(plpy)
$python$;
comment on function pgtls.protocols() is
    'Each protocol from SSLv3 to TLSv1.3: whether the library does it, PostgreSQL has it, the settings allow it, and how many sessions use it.';
