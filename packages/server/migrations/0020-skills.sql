-- Frameworks of skills and occupations, imported (ESCO, CASE, CTDL-ASN, rich skill descriptors) or written here. Those of
-- the whole instance belong to the pseudo-organization 'instance'. Everybody reads them: an outcome that is aligned to a
-- skill says nothing to whoever cannot look the skill up.

-- Words are looked for although they were misspelt. A trusted extension: the owner of the database may create it.
create extension if not exists pg_trgm;

create table skill_frameworks (
  organization_id text not null,
  id text not null,
  kind text not null constraint skill_frameworks_kind check (kind in ('esco', 'case', 'ctdl_asn', 'rsd', 'own')),
  -- how the publisher names it; what is imported again is found by it
  uri text not null,
  name text not null,
  publisher text,
  edition text,
  -- what its license asks to be said where it is shown
  attribution text,
  retired_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, uri)
);
call protect_and_register('skill_frameworks');
create policy everybody_reads on skill_frameworks for select using (true);

-- What a framework is made of: skills and occupations, and the groups that both lie in.
create table skill_concepts (
  organization_id text not null,
  framework_id text not null,
  id text not null,
  uri text not null,
  type text not null constraint skill_concepts_type check (type in ('skill', 'skill_group', 'occupation', 'occupation_group')),
  -- as its framework has it: skill/competence, knowledge …; sector-specific, cross-sector …
  skill_type text,
  reuse_level text,
  code text,
  -- by language tag: what it is called, what else, and what it is
  labels jsonb not null,
  alternative_labels jsonb not null,
  descriptions jsonb not null,
  -- what it is found by, folded, by language tag: what it is called, and what else, each between bars
  search_labels jsonb not null,
  search_alternatives jsonb not null,
  search tsvector not null generated always as (
    setweight(to_tsvector('simple'::regconfig, search_labels), 'A') ||
    setweight(to_tsvector('simple'::regconfig, search_alternatives), 'B')
  ) stored,
  -- an alignment to a skill that its framework has given up still means what it meant
  retired_at timestamptz,
  -- which import wrote it last: what the next edition leaves out is found by it
  import_id text,
  primary key (organization_id, framework_id, id),
  constraint skill_concepts_framework foreign key (organization_id, framework_id)
    references skill_frameworks (organization_id, id),
  unique (organization_id, framework_id, uri)
);
call protect('skill_concepts');
create policy everybody_reads on skill_concepts for select using (true);
create unique index skill_concepts_by_id on skill_concepts (id);
create index skill_concepts_by_uri on skill_concepts (uri);
create index skill_concepts_search on skill_concepts using gin (search);

-- What lies under what, and which occupation takes which skills.
create table skill_relations (
  organization_id text not null,
  framework_id text not null,
  from_id text not null,
  kind text not null constraint skill_relations_kind check (kind in ('broader', 'essential', 'optional', 'related')),
  to_id text not null,
  import_id text,
  primary key (organization_id, framework_id, from_id, kind, to_id)
);
call protect('skill_relations');
create policy everybody_reads on skill_relations for select using (true);
create index skill_relations_from on skill_relations (from_id, kind);
create index skill_relations_to on skill_relations (to_id, kind);

-- The distinct words of all labels: a misspelt word is first looked for among these, which are few, and then its likes
-- among the skills. No word says whose it is.
create table skill_words (word text primary key);
grant select, insert on skill_words to cairn_app;
create index skill_words_alike on skill_words using gin (word gin_trgm_ops);

-- An import at work, or done. The file is kept until its rows are in; one from an address is fetched by the job.
create table skill_imports (
  organization_id text not null,
  id text not null,
  -- the framework and its format, once the file has said which
  framework_id text,
  format text constraint skill_imports_format check (format in ('esco', 'case', 'ctdl_asn', 'rsd')),
  language text not null,
  -- the name of the file, or the address
  source text not null,
  is_address boolean not null,
  file bytea,
  state text not null constraint skill_imports_state check (state in ('waiting', 'running', 'done', 'failed', 'canceled')),
  rows_done int not null default 0,
  concepts int not null default 0,
  relations int not null default 0,
  retired int not null default 0,
  -- the first rows that were left out: [{file, line, code, detail}]
  findings jsonb not null default '[]',
  findings_total int not null default 0,
  error_code text,
  error_detail text,
  created_by text not null,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  primary key (organization_id, id),
  constraint skill_imports_file_until_done check (is_address or (file is null) = (state in ('done', 'failed', 'canceled')))
);
call protect_and_register('skill_imports');
