-- What becomes of an achievement beside its text, how its versions differ, and what an institution demands of a text.

-- a text that a proposal of the governance decides on, and on nothing else
alter table achievements add column proposal_id text;
-- why nothing is awarded yet, by whatever holds it up: {"prp_…": "Two conditions are open."}
alter table achievements add column award_blocks jsonb not null default '{}'
  constraint achievements_award_blocks check (jsonb_typeof(award_blocks) = 'object');
alter table achievements alter column award_blocks drop default;

-- how much a version changed of the one before it; those before this column are taken to have changed something
alter table achievement_versions add column change text not null default 'substantive'
  constraint achievement_versions_change check (change in ('new', 'editorial', 'substantive'));
alter table achievement_versions alter column change drop default;

-- What holds of a published achievement for a time, or from a day on. Everybody may know.
create table achievement_standings (
  organization_id text not null,
  achievement_id text not null,
  suspended_at timestamptz,
  suspension_reason text,
  closed_at timestamptz,
  closing_reason text,
  last_enrollment timestamptz,
  -- of one that ends: until when those who enrolled are taught, and awards are made
  teach_out_end timestamptz,
  last_award timestamptz,
  successor_id text,
  primary key (organization_id, achievement_id),
  constraint achievement_standings_achievement foreign key (organization_id, achievement_id)
    references achievements (organization_id, id),
  constraint achievement_standings_suspended_with_a_reason
    check ((suspended_at is null) = (suspension_reason is null)),
  constraint achievement_standings_closed_as_a_whole
    check (num_nulls(closed_at, closing_reason, last_enrollment) in (0, 3)),
  constraint achievement_standings_ends_in_order
    check (num_nulls(teach_out_end, last_award) in (0, 2)
      and (teach_out_end is null or (last_enrollment <= teach_out_end and teach_out_end <= last_award)))
);
call protect('achievement_standings');
revoke delete on achievement_standings from cairn_app;
create policy everybody_reads on achievement_standings for select using (true);

-- What an institution demands of its texts: published field lists by name, and additions of its own.
create table definition_policies (
  organization_id text not null primary key references organizations (id),
  profiles text[] not null,
  -- of the house: [{"element": "rubric", "gate": "propose"}]
  house jsonb not null constraint definition_policies_house check (jsonb_typeof(house) = 'array'),
  changed_at timestamptz not null
);
call protect('definition_policies');
