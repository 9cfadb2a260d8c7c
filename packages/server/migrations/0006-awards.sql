-- Who has earned what, and the signed statement of it.

create table awards (
  organization_id text not null references organizations (id),
  id text not null,
  achievement_id text not null,
  achievement_version int not null,
  -- as it was called in that version
  achievement_title text not null,
  recipient_name text not null check (recipient_name <> ''),
  recipient_email text not null check (recipient_email = lower(recipient_email)),
  -- who the credential is about: random, of this award alone, so that two badges of a person cannot be joined by it
  subject_id text not null,
  state text not null check (state in ('granted', 'issued', 'suspended', 'revoked')),
  visibility text not null check (visibility in ('private', 'unlisted', 'public')),
  narrative text,
  evidence jsonb not null,
  valid_until timestamptz,
  granted_at timestamptz not null,
  -- who granted it, as the audit trail names them
  granted_by text not null,
  issued_at timestamptz,
  suspended_at timestamptz,
  suspension_reason text,
  revoked_at timestamptz,
  revocation_class text,
  revocation_reason text,
  -- signatures that could not be made, and what the last one failed on
  signing_attempts int not null default 0,
  signing_error text,
  primary key (organization_id, id),
  constraint awards_of_a_published_version foreign key (organization_id, achievement_id, achievement_version)
    references achievement_versions (organization_id, achievement_id, version),
  constraint awards_end_after_they_begin check (valid_until is null or valid_until > granted_at),
  constraint awards_revoked_with_a_reason check (
    (state = 'revoked') = (revoked_at is not null and revocation_class is not null and revocation_reason is not null)),
  constraint awards_suspended_with_a_reason check (
    (state = 'suspended') = (suspended_at is not null and suspension_reason is not null)),
  constraint awards_issued_on_a_day check (state in ('granted', 'revoked') or issued_at is not null)
);
call protect_and_register('awards');
revoke delete on awards from cairn_app;
-- a person holds an achievement once; a revoked award does not count
create unique index awards_held_once on awards (organization_id, achievement_id, recipient_email) where state <> 'revoked';
create index awards_of_recipient on awards (recipient_email, id desc);
create index awards_by_state on awards (organization_id, state, id desc);
create index awards_by_achievement on awards (organization_id, achievement_id, id desc);
-- what was revoked stays revoked
create function keep_award_revoked() returns trigger language plpgsql as $$
begin
  raise exception 'a revocation cannot be taken back' using constraint = 'awards_stay_revoked';
end $$;
create trigger stay_revoked before update on awards
  for each row when (old.state = 'revoked' and new.state <> 'revoked') execute function keep_award_revoked();
-- people see their own awards, from every institution: by an address that they proved
create policy own_awards on awards for select
  using (recipient_email in (select email from identifiers where person_id = app_person() and proved_at is not null));

-- The signed statement of an award. First its id, then (the intent) what will be signed, then the signed bytes. Each part
-- is written once: what was handed out is never another thing.
create table credentials (
  organization_id text not null,
  id text not null,
  award_id text not null constraint credentials_one_an_award unique,
  -- exactly what will be signed, with the moment that the proof will name
  unsigned text,
  prepared_at timestamptz,
  revocation_list text,
  revocation_index int,
  suspension_list text,
  suspension_index int,
  -- exactly as signed
  signed_json text,
  signed_jwt text,
  key_id text,
  signed_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, award_id) references awards (organization_id, id),
  foreign key (organization_id, revocation_list, revocation_index)
    references status_entries (organization_id, list_id, list_index),
  foreign key (organization_id, suspension_list, suspension_index)
    references status_entries (organization_id, list_id, list_index),
  constraint credentials_prepared_as_a_whole check (
    num_nulls(unsigned, prepared_at, revocation_list, revocation_index, suspension_list, suspension_index) in (0, 6)),
  constraint credentials_signed_as_prepared check (
    num_nulls(signed_json, signed_jwt, key_id, signed_at) in (0, 4) and (signed_json is null or unsigned is not null))
);
call protect_and_register('credentials');
revoke delete on credentials from cairn_app;
create unique index credentials_own_revocation_entry on credentials (organization_id, revocation_list, revocation_index);
create unique index credentials_own_suspension_entry on credentials (organization_id, suspension_list, suspension_index);
create policy own_credentials on credentials for select
  using (award_id in (select id from awards where recipient_email in (
    select email from identifiers where person_id = app_person() and proved_at is not null)));

create function keep_credential() returns trigger language plpgsql as $$
begin
  raise exception 'a credential is written once' using constraint = 'credentials_written_once';
end $$;
create trigger written_once before update on credentials for each row
  when ((old.unsigned is not null and (new.unsigned, new.prepared_at, new.revocation_list, new.revocation_index,
           new.suspension_list, new.suspension_index)
         is distinct from (old.unsigned, old.prepared_at, old.revocation_list, old.revocation_index,
           old.suspension_list, old.suspension_index))
     or (old.signed_json is not null and (new.signed_json, new.signed_jwt, new.key_id, new.signed_at)
         is distinct from (old.signed_json, old.signed_jwt, old.key_id, old.signed_at)))
  execute function keep_credential();
