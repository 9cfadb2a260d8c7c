-- The days on which micro-credentials begin. They change from term to term, and an approved text never does: so they stand
-- beside it. Everybody may know them.
create table achievement_starts (
  organization_id text not null,
  achievement_id text not null,
  starts_on date not null,
  primary key (organization_id, achievement_id, starts_on),
  constraint achievement_starts_achievement foreign key (organization_id, achievement_id)
    references achievements (organization_id, id)
);
call protect('achievement_starts');
revoke update on achievement_starts from cairn_app;
-- a plain `true`, as of the catalog: then its search may use the index
create policy everybody_reads on achievement_starts for select using (true);
create index achievement_starts_by_day on achievement_starts (starts_on);
