---- posture: what holds of the findings of any server
begin;
select plan(22);

create temp table finding as
select row_number() over () as place, * from pgtls.posture();
create temp table layer as select * from pgtls.layers();

select cmp_ok((select count(distinct check_id) from finding), '>=', 40::bigint,
              'every check answers');
select is_empty(
    $$ select check_id from finding
        where status not in ('pass', 'warn', 'fail', 'unknown', 'not_applicable') $$,
    'each status is one of five'
);
select is_empty(
    $$ select check_id from finding
        where severity not in ('info', 'low', 'medium', 'high', 'critical') $$,
    'each severity is one of five'
);
select is_empty(
    $$ select check_id from finding
        where status in ('pass', 'not_applicable') and severity <> 'info' $$,
    'nothing is severe where nothing is wrong'
);
select is_empty(
    $$ select finding_key from finding group by finding_key having count(*) > 1 $$,
    'no two findings have one finding_key'
);
select is_empty(
    $$ select finding_key from finding
        where not starts_with(finding_key, check_id) or finding_key ~ '\s' $$,
    'a finding_key starts with its check_id, and is one word'
);
select is_empty(
    $$ select check_id from finding where check_id !~ ('^TLS' || layer || '[0-9]{2}$') $$,
    'a check_id is TLS, layer and number'
);
select is_empty(
    $$ select check_id from finding
        where num_nulls(check_id, layer, title, severity, status, subject, detail, remediation,
                        reference, metadata, finding_key) > 0 $$,
    'no column is null'
);
select is_empty(
    $$ select check_id from finding where '' in (title, detail, reference) $$,
    'each finding has title, detail and reference'
);
select is_empty(
    $$ select check_id from finding where status in ('fail', 'warn') and remediation = '' $$,
    'what is wrong comes with a remediation'
);
select is_empty(
    $$ select check_id from finding where (title || detail || remediation) ~ '\{[a-z_]+\}' $$,
    'no placeholder is left in a sentence'
);
select is_empty(
    $$ select check_id from finding where jsonb_typeof(metadata) <> 'object' $$,
    'metadata is an object'
);
select is_empty(
    $$ select check_id from finding where status = 'not_applicable'
       intersect select check_id from finding where status <> 'not_applicable' $$,
    'a check that does not apply says nothing else'
);
select results_eq(
    'select check_id from finding order by place', 'select check_id from finding order by check_id',
    'findings are in the order of the catalogue'
);
select is_empty(
    $$ select check_id from pgtls.posture() where detail ~* 'traceback|PRIVATE KEY|<[a-z]+ object' $$,
    'no finding shows a traceback, a key or the inside of Python'
);

---- posture(layer)
select set_eq(
    $$ select n, check_id, status, finding_key
         from generate_series(0, 5) n, lateral pgtls.posture(n) $$,
    'select layer, check_id, status, finding_key from finding',
    'posture(n) are the findings of layer n, and all of them'
);
select set_eq(
    'select check_id, status, finding_key from pgtls.posture(null)',
    'select check_id, status, finding_key from finding',
    'posture(null) is posture()'
);

---- layers()
select results_eq('select layer from layer', 'values (0), (1), (2), (3), (4), (5)',
                  'layers() has a row for each layer, in order');
select results_eq(
    'select layer, status, pass, warn, fail, "unknown" from layer',
    $$ select layer,
              (array_agg(status order by
                         array_position('{fail,unknown,warn,pass,not_applicable}', status)))[1],
              count(*) filter (where status = 'pass')::int,
              count(*) filter (where status = 'warn')::int,
              count(*) filter (where status = 'fail')::int,
              count(*) filter (where status = 'unknown')::int
         from finding group by layer order by layer $$,
    'layers() counts the findings, and a layer is as its worst one'
);
select results_eq(
    'select layer, blocking from layer',
    $$ select layer, coalesce(array_agg(distinct check_id order by check_id)
                              filter (where status in ('fail', 'unknown')), '{}')
         from finding group by layer order by layer $$,
    'what fails or is not known blocks a layer, each check once'
);
select is_empty($$ select layer from layer where coalesce(name, '') = '' or coalesce(next_step, '') = '' $$,
                'each layer has a name and a next step');

---- log_findings()
set local client_min_messages = error;
select is(
    (select array_agg(pgtls.log_findings(level) order by rank)
       from unnest('{info,low,medium,high,critical}'::text[]) with ordinality as s(level, rank)),
    (select array_agg(number order by rank) from (
        select rank, (select count(*)::int from finding
                       where status in ('fail', 'warn', 'unknown')
                         and array_position('{info,low,medium,high,critical}', severity) >= rank)
               as number
          from generate_series(1, 5) rank) expected),
    'log_findings() returns how many findings are at or above a severity'
);

select * from finish();
rollback;
