-- The public catalog with a hundred thousand entries: filters that the index of words answers together with the words,
-- orders that an index has already, and words that were misspelt.

-- What an entry may be narrowed by, each as `facet:value`. One list, so that one index joins all of them with the words
-- before any row is read. Prices are not compared: they stand in currencies.
create function catalog_facets(organization_id text, definition jsonb) returns text[]
language sql immutable parallel safe
return array_remove(array[
  'organization:' || organization_id,
  'field:' || (definition ->> 'field'),
  'level:' || (definition ->> 'level'),
  'participation:' || (definition ->> 'participation'),
  'language:' || (definition ->> 'language'),
  'length:' || case
    when (definition ->> 'workloadHours')::numeric <= 10 then 'up_to_10'
    when (definition ->> 'workloadHours')::numeric <= 30 then 'up_to_30'
    when (definition ->> 'workloadHours')::numeric <= 75 then 'up_to_75'
    when (definition ->> 'workloadHours')::numeric <= 150 then 'up_to_150'
    when definition ? 'workloadHours' then 'over_150' end,
  'price:' || case when (definition #>> '{fee,amount}')::numeric = 0 then 'free' when definition ? 'fee' then 'paid' end,
  case when (definition ->> 'creditBearing')::boolean then 'creditBearing:true' end,
  case when definition ->> 'stackability' = 'integrated' or definition #> '{partOf,0}' is not null then 'stackable:true' end
], null) || array(
  select distinct 'countsTowards:' || (part ->> 'name')
  from jsonb_array_elements(coalesce(definition -> 'partOf', '[]')) as part
);

alter table published_achievements
  add column facets text[] not null generated always as (catalog_facets(organization_id, definition)) stored,
  add column hours numeric generated always as ((definition ->> 'workloadHours')::numeric) stored,
  -- apart from the rest: GIN knows no weights, and would read every entry that has the word anywhere
  add column title_search tsvector not null
    generated always as (to_tsvector('simple'::regconfig, search_title)) stored;

drop index published_achievements_search;
create index published_achievements_search on published_achievements using gin (search, facets) where state = 'published';
create index published_achievements_title_search on published_achievements using gin (title_search, facets)
  where state = 'published';
-- folded titles by code point: for the order, and for what is called exactly as somebody typed
create index published_achievements_by_title on published_achievements (search_title collate "C", id) where state = 'published';
-- 100000: beyond the longest workload that there may be; those that say none come last
create index published_achievements_by_hours on published_achievements (coalesce(hours, 100000), id) where state = 'published';
create index published_achievements_fields_of on published_achievements (organization_id, field) where state = 'published';

-- The distinct words of the catalog: a misspelt word is first looked for among these, which are few, and then its likes
-- in the catalog. By code point, so that what begins with some letters is a range of the key.
create table catalog_words (word text collate "C" primary key);
grant select, insert on catalog_words to cairn_app;
create index catalog_words_alike on catalog_words using gin (word gin_trgm_ops);

-- sorted, so that two who publish the same new words at the same time wait for each other instead of both for ever
create function note_catalog_words() returns trigger language plpgsql as $$
begin
  insert into catalog_words (word)
  select word from unnest(tsvector_to_array(new.search)) as word order by word collate "C" on conflict do nothing;
  return null;
end $$;
create trigger published_achievements_words after insert or update of search_title, search_about, search_outcomes
  on published_achievements for each row execute function note_catalog_words();
insert into catalog_words (word)
select distinct word from published_achievements, unnest(tsvector_to_array(search)) as word on conflict do nothing;
