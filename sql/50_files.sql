---- certificates: the certificates that the server's settings name
create or replace function pgtls.certificates()
returns table (source text, path text, "position" int, subject text, issuer text, serial text,
               san text[], not_before timestamptz, not_after timestamptz, expires_in interval,
               status text, is_ca bool, key_type text, key_bits int, signature_algorithm text,
               sha256 text, problems text[])
language plpython3u
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.certificates(plpy)
$python$;
comment on function pgtls.certificates() is
    'The certificates in ssl_cert_file and ssl_ca_file, in order; a file that can''t be used is a row that says why.';

---- crls: the revocation lists that the server's settings name
create or replace function pgtls.crls()
returns table (path text, issuer text, crl_number numeric, this_update timestamptz,
               next_update timestamptz, revoked int, status text, problems text[])
language plpython3u
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.crls(plpy)
$python$;
comment on function pgtls.crls() is
    'The CRLs in ssl_crl_file and ssl_crl_dir; a file that can''t be used is a row that says why.';

---- check_expiry: what ends soon, or has ended
create or replace function pgtls._check_expiry(warning double precision, critical double precision)
returns table (kind text, path text, "position" int, subject text, not_after timestamptz,
               expires_in interval, status text, severity text, detail text, remediation text)
language plpython3u
set search_path = pg_catalog, pg_temp
as $python$
import sys
if '@python_dir@' not in sys.path: sys.path.insert(0, '@python_dir@')
from @python_package@ import server
return server.check_expiry(plpy, warning, critical)
$python$;
comment on function pgtls._check_expiry(double precision, double precision) is
    'Rows of pgtls.check_expiry(); thresholds in seconds.';

create or replace function pgtls.check_expiry(warning interval default '30 days',
                                              critical interval default '7 days')
returns table (kind text, path text, "position" int, subject text, not_after timestamptz,
               expires_in interval, status text, severity text, detail text, remediation text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    failure_detail text;
    failure_hint text;
begin
    return query select * from pgtls._check_expiry(
        extract(epoch from warning)::double precision,
        extract(epoch from critical)::double precision);
exception when others then
    get stacked diagnostics failure_detail = pg_exception_detail, failure_hint = pg_exception_hint;
    perform pgtls._fail(sqlstate, sqlerrm, failure_detail, failure_hint);
end
$$;
comment on function pgtls.check_expiry(interval, interval) is
    'Certificates, CAs and CRLs that have ended, end within a threshold, or can''t be read; worst first. No rows: nothing to do.';
