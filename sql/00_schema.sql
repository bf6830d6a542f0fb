---- schema pgtls: everything of this extension, and nothing else
-- Created here and not by the control file: a schema of that name that somebody else made
-- beforehand is refused, and DROP EXTENSION takes the schema along.
create schema if not exists pgtls;
comment on schema pgtls is 'From plaintext to mutual TLS, layer by layer: see pgtls.layers().';

---- server_name: the names by which clients connect, which only the administrator knows
create table if not exists pgtls.server_name (
    name text primary key check (name <> '' and name = lower(btrim(name)) and name !~ '[\s/]'),
    note text
);
comment on table pgtls.server_name is
    'Names and addresses by which clients connect to this cluster: checked against the server''s certificate (TLS302, TLS304).';
comment on column pgtls.server_name.name is 'Host name or IP address, lower case.';
comment on column pgtls.server_name.note is 'Who uses it, for the reader.';
select pg_catalog.pg_extension_config_dump('pgtls.server_name', '');

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
