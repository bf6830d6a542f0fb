---- schema pgtls: everything of this extension, and nothing else
-- Created here and not by the control file: a schema of that name that somebody else made
-- beforehand is refused, and DROP EXTENSION takes the schema along.
do $$
declare
    encoding constant text := getdatabaseencoding();
begin
    -- PL/Python's text is UTF-8, and it ends the whole server where a text can't be converted.
    if encoding not in ('UTF8', 'SQL_ASCII')
       and not exists (select from pg_conversion
                        where condefault and conforencoding = pg_char_to_encoding(encoding)
                          and contoencoding = pg_char_to_encoding('UTF8')) then
        raise exception using
            errcode = 'feature_not_supported',
            message = format('pgtls does not run in a database with the encoding %s', encoding),
            detail = 'PostgreSQL has no conversion between it and UTF-8, which PL/Python needs.',
            hint = 'Create the extension in another database of this cluster: what it shows is the cluster''s.';
    end if;
end
$$;
create schema if not exists pgtls;
comment on schema pgtls is 'From plaintext to mutual TLS, layer by layer: see pgtls.layers().';

---- server_name: the names by which clients connect, which only the administrator knows
create table if not exists pgtls.server_name (
    name text primary key,
    note text
);
comment on table pgtls.server_name is
    'Names and addresses by which clients connect to this cluster: checked against the server''s certificate (TLS302, TLS304).';
comment on column pgtls.server_name.name is 'Host name or IP address, as a certificate holds it: in lower case, an IPv6 address in its shortest form.';
comment on column pgtls.server_name.note is 'Who uses it, for the reader.';
select pg_catalog.pg_extension_config_dump('pgtls.server_name', '');
-- The trigger says more, and mends what can be mended.
alter table pgtls.server_name drop constraint if exists server_name_name_check;

---- _normal_server_name: the trigger that writes a name as a certificate holds it, or refuses it
-- RFC 1123, 2.1; RFC 5890, 2.3.1: letters, digits and inner hyphens, labels of at most 63 characters.
create or replace function pgtls._normal_server_name() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
declare
    label constant text := '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
    address inet;
    problem text;
    hint text := 'Give the name by which clients connect: insert into pgtls.server_name (name) values (''<name>'');';
begin
    new.name := lower(btrim(new.name));
    if new.name ~ '^[0-9a-f.:]*:[0-9a-f.:]*$'
       or new.name ~ '^(0|[1-9][0-9]{0,2})(\.(0|[1-9][0-9]{0,2})){3}$' then
        begin
            address := new.name::inet;
        exception when invalid_text_representation then
            null;
        end;
    end if;
    case
        when address in ('0.0.0.0', '::') then
            problem := 'It stands for every address, and no client connects to it.';
            hint := 'Name the addresses that clients use.';
        when address is not null then
            new.name := host(address);
        when coalesce(new.name, '') = '' then
            problem := 'It is empty.';
        when new.name ~ '^<.*>$' then
            problem := 'It is a placeholder.';
        when new.name ~ '[^\x20-\x7e]' then
            problem := 'It has characters other than those of printed ASCII.';
            hint := 'Write each label of an international name as its A-label, which begins with xn-- (RFC 5890).';
        when new.name ~ '[/\s]' then
            problem := 'It has a slash or a blank.';
            hint := 'Name single hosts and addresses, no networks, URLs or lists.';
        when new.name like '%*%' then
            problem := 'It is a wildcard, and clients connect to single names.';
        when new.name like '%.' then
            problem := 'It ends with a dot.';
            hint := 'Leave out the last dot, as clients do.';
        when new.name ~ '[[%:\]]' then
            problem := 'It is no IP address, and a host name has neither brackets, colons nor a zone.';
            hint := 'Write an IPv6 address without brackets and without a zone, as in 2001:db8::1; leave out the port.';
        when new.name ~ '(^|\.)[0-9]+$' then
            problem := 'Its last part is a number, and it is no IPv4 address of four parts.';
            hint := 'Write an IPv4 address in full, as in 127.0.0.1.';
        when length(new.name) > 253 or new.name !~ format('^%s(\.%s)*$', label, label) then
            problem := 'A host name has at most 253 characters, in parts of 1 to 63 letters, digits and inner hyphens, with dots between.';
        when new.name ~ '(^|\.)(?!xn--)..--' then
            problem := 'A part with two hyphens in the third and fourth place has to be an A-label.';
            hint := 'Check the name against RFC 5890: an A-label begins with xn--.';
        else
            null;
    end case;
    if problem is not null then
        raise exception using
            errcode = 'invalid_parameter_value',
            -- What is shown must not steer the terminal that shows it.
            message = format('"%s" can not be the name of a server in a certificate',
                             regexp_replace(new.name, '[^\x20-\x7e]', '?', 'g')),
            detail = problem,
            hint = hint;
    end if;
    return new;
end
$$;
comment on function pgtls._normal_server_name() is 'Trigger of pgtls.server_name: lower case, shortest IPv6; refuses what no certificate can hold.';
drop trigger if exists normal_server_name on pgtls.server_name;
create trigger normal_server_name before insert or update of name on pgtls.server_name
    for each row execute function pgtls._normal_server_name();

---- _checked_layer: the layer that was asked for, or an error that names those there are
create or replace function pgtls._checked_layer(layer int, lowest int) returns int
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
    if layer not between lowest and 5 then
        raise exception using
            errcode = 'invalid_parameter_value',
            message = format('there is no layer %s', layer),
            detail = format('The layers that can be asked for are %s to 5.', lowest),
            hint = 'select layer, name from pgtls.layers() lists them.';
    end if;
    return layer;
end
$$;
comment on function pgtls._checked_layer(int, int) is 'The layer, or an error that names those there are.';

---- _fail: an error with just the fields that it has, and no traceback of Python
create or replace function pgtls._fail(code text, message text, detail text, hint text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
begin
    -- PL/Python puts the name of its exception before the message.
    message := regexp_replace(message, '^plpy\.Error: ', '');
    if detail <> '' and hint <> '' then
        raise exception using errcode = code, message = message, detail = detail, hint = hint;
    elsif hint <> '' then
        raise exception using errcode = code, message = message, hint = hint;
    elsif detail <> '' then
        raise exception using errcode = code, message = message, detail = detail;
    end if;
    raise exception using errcode = code, message = message;
end
$$;
comment on function pgtls._fail(text, text, text, text) is 'Raises an error with the fields that are not empty.';
