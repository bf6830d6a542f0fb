---- files: certificates, CRLs, what expires, and the recommended pg_hba.conf of any server
begin;
select plan(26);

select is_empty(
    $$ select path from pgtls.certificates() where status not in ('pass', 'warn', 'fail', 'unknown') $$,
    'the status of a certificate is one of four'
);
select is_empty(
    $$ select path from pgtls.certificates() where (status = 'pass') <> (problems = '{}') $$,
    'a certificate has problems exactly when it does not pass'
);
select is_empty(
    $$ select path from pgtls.certificates()
        where subject is not null
          and num_nulls(issuer, serial, san, not_before, not_after, expires_in, is_ca, key_type,
                        signature_algorithm, sha256) > 0 $$,
    'a certificate that can be read is shown whole'
);
select is_empty(
    $$ select path from pgtls.certificates()
        where expires_in not between not_after - now() - interval '1 minute'
                                 and not_after - now() + interval '1 minute' $$,
    'expires_in is what is left until not_after'
);
select is_empty(
    $$ select path from pgtls.crls() where status not in ('pass', 'warn', 'fail', 'unknown') $$,
    'the status of a CRL is one of four'
);

---- check_expiry()
create temp table expiry as
select row_number() over () as place, * from pgtls.check_expiry('1000 years', '0');

select is_empty(
    $$ select place from expiry
        where status not in ('warn', 'fail', 'unknown')
           or severity not in ('low', 'medium', 'high', 'critical') $$,
    'only what needs attention is there'
);
select results_eq(
    'select place from expiry order by place',
    $$ select place from expiry
        order by array_position('{critical,high,medium,low,info}', severity),
                 expires_in nulls last, place $$,
    'the worst comes first, and of those alike what ends first'
);
select set_has(
    $$ select kind, path, "position" from expiry $$,
    'select kind, path, "position" from pgtls.check_expiry()',
    'what is to be told in 30 days is in what is to be told in 1000 years'
);
select lives_ok($$ select * from pgtls.check_expiry('200000 years', '1 day') $$,
                'no threshold is too long');
select throws_ok($$ select * from pgtls.check_expiry('1 day', '2 days') $$, '22023',
                 'the thresholds are the wrong way round');
select throws_ok($$ select * from pgtls.check_expiry('1 day', '-1 day') $$, '22023');
select throws_ok('select * from pgtls.check_expiry(null)', '22023', 'a threshold is null');
select throws_ok($$ select * from pgtls.check_expiry('1 day', null) $$, '22023',
                 'a threshold is null');

---- recommended_hba() and log_findings()
select throws_ok('select * from pgtls.recommended_hba(0)', '22023', 'there is no layer 0');
select throws_ok('select * from pgtls.recommended_hba(6)', '22023', 'there is no layer 6');
select throws_ok($$ select pgtls.log_findings('worst') $$, '22023',
                 'there is no severity "worst"');
select throws_ok('select pgtls.log_findings(null)', '22023', 'no severity was given');

---- lint_hba(), match_hba() and simulate_hba()
select results_eq($$ select code from pgtls.lint_hba('host all all 10.0.0.0/8 trust') $$,
                  $$ values ('plaintext'), ('trust') $$, 'a text is judged line by line');
select results_eq($$ select outcome, line_number from pgtls.match_hba('host', 'app', 'bob',
                     '10.0.0.7', true, null, e'host app all 10.1.0.0/16 md5\nhostssl all all all md5') $$,
                  $$ values ('allowed', 2) $$, 'the first line that matches decides');
select results_eq($$ select outcome from pgtls.match_hba('host', 'app', 'bob', '10.0.0.7', false,
                     null, 'hostssl all all all md5') $$,
                  $$ values ('no_entry') $$, 'a plaintext client meets no hostssl line');
select throws_ok($$ select * from pgtls.match_hba('host', 'app', 'bob', 'nowhere') $$, '22023',
                 '"nowhere" is no IP address');
select throws_ok($$ select * from pgtls.match_hba('hostssl', 'app', 'bob', '::1') $$, '22023');
select throws_ok('select * from pgtls.simulate_hba(null)', '22023', 'no candidate was given');
select throws_ok($$ select * from pgtls.simulate_hba('host all') $$, '22023',
                 'line 1 of the text that was given does not load');
select ok((select bool_and(breaks) from pgtls.simulate_hba('local nobody nobody trust')),
          'a candidate without a line for anyone breaks everyone');

---- server_name
select throws_ok($$ insert into pgtls.server_name values ('127.1') $$, '22023');

select * from finish();
rollback;
