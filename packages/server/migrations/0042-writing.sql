-- Several people write one text, and badges that look alike are named.

-- Who has a text open, and until when that was seen. Nothing is lost when it is: everybody says so again after seconds.
create unlogged table achievement_presences (
  organization_id text not null,
  achievement_id text not null,
  person_id text not null,
  seen_at timestamptz not null,
  primary key (organization_id, achievement_id, person_id),
  constraint achievement_presences_achievement foreign key (organization_id, achievement_id)
    references achievements (organization_id, id) on delete cascade
);
call protect('achievement_presences');

-- How the badge of the newest version looks from afar: "hexagon bot contours lake". Of those before this column nothing
-- is known until their next version.
alter table published_achievements add column look text;
create index published_achievements_by_look on published_achievements (look text_pattern_ops) where state = 'published';
