-- How a statement gets its signature: keys and their history, status lists.

-- The public half of an institution's signing keys. They are published for ever: no row is ever deleted.
create table issuer_keys (
  organization_id text not null references organizations (id),
  id text not null,
  algorithm text not null check (algorithm in ('Ed25519')),
  public_key_multibase text not null constraint issuer_keys_are_different unique,
  public_jwk jsonb not null,
  state text not null check (state in ('current', 'retired', 'compromised')),
  created_at timestamptz not null,
  retired_at timestamptz,
  primary key (organization_id, id),
  constraint issuer_keys_retired_on_a_day check ((state = 'current') = (retired_at is null))
);
call protect('issuer_keys');
create policy everybody_reads on issuer_keys for select using (true);
revoke delete on issuer_keys from cairn_app;
create unique index issuer_keys_one_current on issuer_keys (organization_id) where state = 'current';

-- The private half, wrapped by a key that is not in this database.
create table issuer_key_secrets (
  organization_id text not null,
  key_id text not null,
  wrapped bytea not null,
  primary key (organization_id, key_id),
  foreign key (organization_id, key_id) references issuer_keys (organization_id, id)
);
call protect('issuer_key_secrets');
revoke update, delete on issuer_key_secrets from cairn_app;

-- Bitstring Status Lists. `changes` counts what happened to the entries, `published_changes` how much of it the signed
-- list tells.
create table status_lists (
  organization_id text not null references organizations (id),
  id text not null,
  purpose text not null check (purpose in ('revocation', 'suspension')),
  -- who signs it: the same issuer as of the credentials that name it
  issuer_id text not null,
  -- where verifiers fetch it, as it stands in the credentials
  address text not null,
  length int not null constraint status_lists_hide_who_is_checked check (length >= 131072),
  given_out int not null constraint status_lists_hold_no_more check (given_out between 0 and length),
  -- does it take new entries?
  is_open boolean not null,
  changes int not null,
  published_changes int not null,
  signed_json text,
  signed_jwt text,
  signed_at timestamptz,
  valid_until timestamptz,
  created_at timestamptz not null,
  primary key (organization_id, id)
);
call protect_and_register('status_lists');
create policy everybody_reads on status_lists for select using (true);
revoke delete on status_lists from cairn_app;
create unique index status_lists_one_open on status_lists (organization_id, purpose) where is_open;
create index status_lists_by_expiry on status_lists (valid_until);

-- The entries that were given out, each once, ever.
create table status_entries (
  organization_id text not null,
  list_id text not null,
  list_index int not null check (list_index >= 0),
  is_set boolean not null default false,
  constraint status_entries_given_once primary key (organization_id, list_id, list_index),
  foreign key (organization_id, list_id) references status_lists (organization_id, id)
);
call protect('status_entries');
revoke delete on status_entries from cairn_app;
create index status_entries_set on status_entries (organization_id, list_id, list_index) where is_set;

-- What was revoked stays revoked; only a suspension ends.
create function keep_revoked() returns trigger language plpgsql as $$
begin
  if exists (select from status_lists where organization_id = new.organization_id and id = new.list_id
             and purpose = 'revocation') then
    raise exception 'a revocation cannot be taken back' using constraint = 'status_entries_stay_revoked';
  end if;
  return new;
end $$;
create trigger stay_revoked before update on status_entries
  for each row when (old.is_set and not new.is_set) execute function keep_revoked();
