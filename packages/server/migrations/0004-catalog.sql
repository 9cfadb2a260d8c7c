-- What can be earned: the working text of each achievement, its published versions, and the public catalog made of them.

-- Second and third wall around a published text: the application may not change it, and neither may anybody else.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;

-- The text that people of the institution work on. Nobody else ever sees it: what is public is a version.
create table achievements (
  organization_id text not null,
  id text not null,
  state text not null constraint achievements_state
    check (state in ('draft', 'proposed', 'approved', 'published', 'retired')),
  -- counts every change, so that none is lost
  revision int not null constraint achievements_revision check (revision >= 1),
  -- the newest published version, 0 before the first
  version int not null constraint achievements_version check (version >= 0),
  definition jsonb not null,
  definition_hash text not null constraint achievements_definition_hash check (definition_hash ~ '^[0-9a-f]{64}$'),
  -- who wrote this draft, each with the instant at which that was last noted in the history
  authors jsonb not null constraint achievements_authors check (jsonb_typeof(authors) = 'object'),
  proposed_by text,
  approved_by text,
  remarks text,
  published_at timestamptz,
  retired_at timestamptz,
  retirement_reason text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unit_id text generated always as (definition ->> 'unitId') stored,
  primary key (organization_id, id),
  constraint achievements_unit foreign key (organization_id, unit_id) references units (organization_id, id),
  constraint achievements_in_force_is_published
    check ((version > 0) = (published_at is not null) and (state not in ('published', 'retired') or version > 0)),
  constraint achievements_approved_by_somebody check ((approved_by is not null) = (state in ('approved', 'published', 'retired'))),
  -- four eyes, by person: neither who proposed a text nor who wrote in it approves it
  constraint achievements_approved_by_another
    check (approved_by is null or (approved_by is distinct from proposed_by and not authors ? approved_by)),
  constraint achievements_retired_with_a_reason
    check ((state = 'retired') = (retired_at is not null and retirement_reason is not null))
);
call protect_and_register('achievements');
create index achievements_by_state on achievements (organization_id, state, id desc);
create index achievements_of_unit on achievements (organization_id, unit_id) where unit_id is not null;

-- A published text. It stays as it is for as long as anybody holds a badge that names it.
create table achievement_versions (
  organization_id text not null,
  achievement_id text not null,
  version int not null constraint achievement_versions_version check (version >= 1),
  definition jsonb not null,
  definition_hash text not null constraint achievement_versions_definition_hash check (definition_hash ~ '^[0-9a-f]{64}$'),
  proposed_by text,
  approved_by text not null,
  published_by text,
  published_at timestamptz not null,
  primary key (organization_id, achievement_id, version)
);
call protect('achievement_versions');
revoke update, delete on achievement_versions from cairn_app;
create policy everybody_reads on achievement_versions for select using (true);
create index achievement_versions_by_achievement on achievement_versions (achievement_id, version desc);
create trigger achievement_versions_never_change before update or delete on achievement_versions
  for each row execute function refuse_change();
create trigger achievement_versions_never_vanish before truncate on achievement_versions
  for each statement execute function refuse_change();

-- The public catalog: of each published achievement its newest version, ready to be searched. A retired one keeps its
-- row, as a tombstone. The policy is a plain `true` on purpose: then the search may use its indexes.
create table published_achievements (
  organization_id text not null,
  id text not null,
  state text not null constraint published_achievements_state check (state in ('published', 'retired')),
  version int not null constraint published_achievements_version check (version >= 1),
  definition jsonb not null,
  published_at timestamptz not null,
  retired_at timestamptz,
  retirement_reason text,
  -- the words of its title and of the rest, folded (lower case, no accents), by weight
  search_title text not null,
  search_about text not null,
  search_outcomes text not null,
  title text not null generated always as (definition ->> 'title') stored,
  field text generated always as (definition ->> 'field') stored,
  level int generated always as ((definition ->> 'level')::int) stored,
  participation text generated always as (definition ->> 'participation') stored,
  search tsvector not null generated always as (
    setweight(to_tsvector('simple'::regconfig, search_title), 'A') ||
    setweight(to_tsvector('simple'::regconfig, search_about), 'B') ||
    setweight(to_tsvector('simple'::regconfig, search_outcomes), 'C')
  ) stored,
  primary key (organization_id, id),
  constraint published_achievements_tombstone
    check ((state = 'retired') = (retired_at is not null and retirement_reason is not null))
);
call protect('published_achievements');
revoke delete on published_achievements from cairn_app;
create policy everybody_reads on published_achievements for select using (true);
create unique index published_achievements_by_id on published_achievements (id);
create index published_achievements_search on published_achievements using gin (search) where state = 'published';
create index published_achievements_newest on published_achievements (published_at desc, id desc) where state = 'published';
create index published_achievements_by_field on published_achievements (field) where state = 'published';
