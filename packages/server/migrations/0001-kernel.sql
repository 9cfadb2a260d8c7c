-- What every module stands on: the tenant wall, the directory of ids, the history of events, idempotency keys.

-- For whom the current transaction runs. Set by the runtime with `set local`; empty outside of it, and then nothing shows.
create function app_organization() returns text language sql stable parallel safe
  return nullif(current_setting('app.organization_id', true), '');
create function app_person() returns text language sql stable parallel safe
  return nullif(current_setting('app.person_id', true), '');
-- Does the operator of the instance ask? What they may see of institutions is named policy by policy.
create function app_operator() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.operator', true), '') = 'on';

-- Which organization an id belongs to. No personal data; what leads a request that names only an id to its tenant.
create table directory (
  id text primary key,
  organization_id text not null
);
grant select, insert on directory to cairn_app;

create function register_in_directory() returns trigger language plpgsql as $$
begin
  insert into directory (id, organization_id) values (new.id, new.organization_id);
  return new;
end $$;

-- Row-level security for a table of an organization; forced, so that its owner is held by it too.
create procedure protect(name regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy own_organization on %s using (organization_id = app_organization()) with check (organization_id = app_organization())', name);
  execute format('grant select, insert, update, delete on %s to cairn_app', name);
end $$;

-- The same, for tables whose rows are reached by their id alone.
create procedure protect_and_register(name regclass) language plpgsql as $$
begin
  call protect(name);
  execute format('create trigger register after insert on %s for each row execute function register_in_directory()', name);
end $$;

-- What happened. Rows are never changed: the application may only read and add.
-- Events of no institution (a sign-in, the first run) belong to the pseudo-organization 'instance'.
create table events (
  organization_id text not null,
  id text not null,
  name text not null,
  payload jsonb not null,
  actor text not null,
  occurred_at timestamptz not null,
  primary key (organization_id, id)
);
call protect('events');
revoke update, delete on events from cairn_app;
create index events_payload on events using gin (payload jsonb_path_ops);

-- The hash chain over an organization's events, written in the background so that appending never queues.
create table event_seals (
  organization_id text not null,
  sequence bigint not null,
  event_id text not null,
  seal bytea not null check (octet_length(seal) = 32),
  primary key (organization_id, sequence),
  unique (organization_id, event_id)
);
call protect('event_seals');
revoke update, delete on event_seals from cairn_app;

-- Events waiting for their seal, in no order. Written with the event; nobody waits for anybody here.
create table unsealed (
  organization_id text not null,
  event_id text not null,
  primary key (organization_id, event_id)
);
grant select, insert, update, delete on unsealed to cairn_app;
create function register_unsealed() returns trigger language plpgsql as $$
begin
  insert into unsealed (organization_id, event_id) values (new.organization_id, new.id);
  return new;
end $$;
create trigger seal_later after insert on events for each row execute function register_unsealed();

-- The answer to a POST that came with an Idempotency-Key, so that a retry gets the same one.
create table idempotency_keys (
  principal text not null,
  key text not null,
  request_hash bytea not null,
  status int,
  answer jsonb,
  created_at timestamptz not null,
  primary key (principal, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);
grant select, insert, update, delete on idempotency_keys to cairn_app;

-- Settings that are made in the app (first run), not in the environment. Values are not secret unless sealed.
create table instance_settings (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null
);
grant select, insert, update, delete on instance_settings to cairn_app;
