-- Institutions, their units, and who may speak for them.

create table organizations (
  id text primary key,
  slug text not null constraint organizations_slug unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,46}[a-z0-9])?$'),
  name text not null check (name <> ''),
  description text,
  url text,
  email text,
  country_code text,
  linked_in_id text,
  -- how far the instance vouches for who this is
  verification text not null check (verification in ('unverified', 'domain', 'operator')),
  -- the issuer id that its credentials name, once it has keys
  did text,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index organizations_by_name on organizations (lower(name), id);
alter table organizations enable row level security;
alter table organizations force row level security;
-- a profile is public; it is changed from inside only, and never removed
create policy everybody_reads on organizations for select using (true);
create policy founded_inside on organizations for insert with check (id = app_organization());
create policy changed_inside on organizations for update
  using (id = app_organization()) with check (id = app_organization());
grant select, insert, update on organizations to cairn_app;

create table units (
  organization_id text not null references organizations (id),
  id text not null,
  name text not null check (name <> ''),
  parent_id text,
  created_at timestamptz not null,
  primary key (organization_id, id),
  constraint units_parent foreign key (organization_id, parent_id) references units (organization_id, id)
);
call protect_and_register('units');
create unique index units_named_once on units (organization_id, coalesce(parent_id, ''), lower(name));
create index units_of_parent on units (organization_id, parent_id);

create table memberships (
  organization_id text not null references organizations (id),
  id text not null,
  person_id text not null references persons (id),
  roles text[] not null
    constraint memberships_roles check (cardinality(roles) > 0
      and roles <@ array['admin', 'registrar', 'author', 'reviewer', 'assessor', 'auditor']),
  unit_id text,
  since timestamptz not null,
  primary key (organization_id, id),
  constraint memberships_once unique (organization_id, person_id),
  constraint memberships_unit foreign key (organization_id, unit_id) references units (organization_id, id)
);
call protect_and_register('memberships');
-- people see where they are members themselves
create policy own_memberships on memberships for select using (person_id = app_person());
create index memberships_of_person on memberships (person_id);
create index memberships_of_unit on memberships (organization_id, unit_id);
