-- What was signed through the VC API: enough to revoke it and to recognize it, and not what it says.
create table vc_api_credentials (
  organization_id text not null references organizations (id),
  id text not null,
  -- as its caller calls it; the same may be signed anew
  credential_id text,
  profile text not null,
  key_id text not null,
  -- SHA-256 of what was handed out
  digest bytea not null check (octet_length(digest) = 32),
  revocation_list text,
  revocation_index int,
  suspension_list text,
  suspension_index int,
  issued_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, key_id) references issuer_keys (organization_id, id),
  foreign key (organization_id, revocation_list, revocation_index)
    references status_entries (organization_id, list_id, list_index),
  foreign key (organization_id, suspension_list, suspension_index)
    references status_entries (organization_id, list_id, list_index)
);
call protect('vc_api_credentials');
revoke update, delete on vc_api_credentials from cairn_app;
create index vc_api_credentials_by_name on vc_api_credentials (credential_id);
-- a status is changed by the name alone: whoever asks finds those of the institutions that they are a member of
create policy members_read on vc_api_credentials for select
  using (organization_id in (select organization_id from memberships where person_id = app_person()));
