-- What becomes of stacks, and of those in progress, when an achievement ends: everybody may know, as of its days.
alter table achievement_standings
  add column effect_on_stacks text,
  add constraint achievement_standings_effect_of_an_end check (effect_on_stacks is null or teach_out_end is not null);
