-- The issuers that whoever runs this Cairn recognizes, beside those in the file that a setting names.
create table recognized_issuers (
  id text primary key,
  -- a DID or an http(s) address, as credentials name it
  issuer_id text not null,
  name text not null check (name <> ''),
  url text,
  recognized_at timestamptz not null,
  -- taken off the list; kept so that it can be put back
  removed_at timestamptz
);
create unique index recognized_issuers_once on recognized_issuers (issuer_id) where removed_at is null;
create index recognized_issuers_by_name on recognized_issuers (lower(name), id) where removed_at is null;
grant select, insert, update on recognized_issuers to cairn_app;
alter table recognized_issuers enable row level security;
alter table recognized_issuers force row level security;
-- every verdict may depend on the list; only the operator changes it
create policy everybody_reads on recognized_issuers for select using (true);
create policy operator_adds on recognized_issuers for insert with check (app_operator());
create policy operator_changes on recognized_issuers for update using (app_operator()) with check (app_operator());
