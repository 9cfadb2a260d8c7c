-- Who has earned what. Rows are never deleted.
create table awards (
  organization_id text not null,
  id text not null,
  achievement_id text not null,
  achievement_version int not null,
  recipient_name text not null,
  recipient_email text not null,
  state text not null constraint awards_state check (state in ('granted', 'issued', 'suspended', 'revoked')),
  visibility text not null constraint awards_visibility check (visibility in ('private', 'unlisted', 'public')),
  narrative text,
  evidence jsonb not null,
  credential_id text not null,
  granted_by text not null,
  granted_at timestamptz not null,
  valid_until timestamptz,
  issued_at timestamptz,
  suspended_at timestamptz,
  suspension_reason text,
  revoked_at timestamptz,
  revocation_class text,
  revocation_reason text,
  -- how the signature goes
  signing_attempts int not null default 0,
  signing_error text,
  primary key (organization_id, id),
  foreign key (organization_id, achievement_id, achievement_version)
    references achievement_versions (organization_id, achievement_id, version),
  constraint awards_revoked_with_a_reason check ((state = 'revoked') = (revoked_at is not null and revocation_reason is not null))
);
call protect_and_register('awards');
revoke delete on awards from cairn_app;
-- a person holds an achievement once; a revoked award does not count
create unique index awards_held_once on awards (organization_id, achievement_id, recipient_email) where state <> 'revoked';
create unique index awards_credential on awards (organization_id, credential_id);
create index awards_by_recipient on awards (recipient_email);
-- a holder sees their own, by any address that they have proved
create policy holder_reads on awards for select using (
  recipient_email in (select email from identifiers where person_id = app_person() and proved_at is not null)
);

-- The signed statement of an award: first what is going to be signed, with its status entries; then the signed bytes.
create table credentials (
  organization_id text not null,
  id text not null,
  award_id text not null,
  unsigned jsonb,
  status_entries jsonb,
  json text,
  jwt text,
  key_id text,
  signed_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, award_id) references awards (organization_id, id),
  constraint credentials_signed_whole check ((json is null) = (jwt is null) and (json is null) = (signed_at is null))
);
call protect_and_register('credentials');
revoke delete on credentials from cairn_app;
-- what was signed is never written over
create function keep_signed() returns trigger language plpgsql as $$
begin
  raise exception 'a signed credential never changes' using errcode = 'restrict_violation';
end $$;
create trigger credentials_stay_signed before update on credentials
  for each row when (old.json is not null) execute function keep_signed();
