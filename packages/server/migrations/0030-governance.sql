-- How an institution decides on what it teaches: proposals and the routes they go, committees and their votes, who
-- decides in whose place, and when what is in force is looked at again.

create table governance_routes (
  organization_id text not null references organizations (id),
  id text not null,
  name text not null check (name <> ''),
  kinds text[] not null check (cardinality(kinds) > 0),
  is_fast_track boolean not null,
  -- stages one after another, in each of them steps side by side
  stages jsonb not null constraint governance_routes_stages check (jsonb_typeof(stages) = 'array'),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (organization_id, id)
);
call protect_and_register('governance_routes');

create table unit_heads (
  organization_id text not null,
  unit_id text not null,
  person_id text not null references persons (id),
  primary key (organization_id, unit_id),
  constraint unit_heads_unit foreign key (organization_id, unit_id) references units (organization_id, id) on delete cascade
);
call protect('unit_heads');

create table delegations (
  organization_id text not null references organizations (id),
  id text not null,
  person_id text not null references persons (id),
  to_person_id text not null references persons (id),
  from_at timestamptz not null,
  until_at timestamptz not null,
  created_at timestamptz not null,
  primary key (organization_id, id),
  constraint delegations_to_another check (person_id <> to_person_id),
  constraint delegations_end_after check (from_at < until_at)
);
call protect_and_register('delegations');
create index delegations_to on delegations (organization_id, to_person_id, until_at);

-- A proposal outlives the draft that it was about: what was decided on it stays to be read.
create table proposals (
  organization_id text not null references organizations (id),
  id text not null,
  achievement_id text not null,
  title text not null,
  kind text not null constraint proposals_kind check (kind in ('new', 'substantive_change', 'editorial_change',
    'suspension', 'reinstatement', 'termination', 'periodic_review')),
  state text not null constraint proposals_state check (state in ('draft', 'in_review', 'changes_requested', 'deferred',
    'approved', 'scheduled', 'in_force', 'rejected', 'withdrawn', 'lapsed')),
  -- counts every change
  revision int not null constraint proposals_revision check (revision >= 1),
  -- the text that is proposed, or, where it is not about a text, the one in force
  definition_hash text not null constraint proposals_definition_hash check (definition_hash ~ '^[0-9a-f]{64}$'),
  proposed_by text,
  authors text[] not null,
  conflicted text[] not null,
  -- who decided before an appeal
  excluded text[] not null,
  is_fast_track boolean not null,
  reason text,
  -- of a termination
  terms jsonb,
  steps jsonb not null constraint proposals_steps check (jsonb_typeof(steps) = 'array'),
  conditions jsonb not null constraint proposals_conditions check (jsonb_typeof(conditions) = 'array'),
  effective_on timestamptz,
  submitted_at timestamptz,
  decided_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  is_about_text boolean not null generated always as (kind in ('new', 'substantive_change', 'editorial_change')) stored,
  primary key (organization_id, id),
  constraint proposals_termination_with_terms check ((kind = 'termination') = (terms is not null))
);
call protect_and_register('proposals');
revoke delete on proposals from cairn_app;
-- one at a time about a text, and one about what becomes of what is in force
create unique index proposals_open_once on proposals (organization_id, achievement_id, is_about_text)
  where state in ('draft', 'in_review', 'changes_requested', 'deferred', 'approved', 'scheduled');
create index proposals_by_state on proposals (organization_id, state, id desc);
create index proposals_of_achievement on proposals (organization_id, achievement_id, id desc);

-- The texts that were handed in, as they were: what a decision names can be read for ever.
create table proposal_texts (
  organization_id text not null,
  proposal_id text not null,
  definition_hash text not null,
  definition jsonb not null,
  submitted_at timestamptz not null,
  primary key (organization_id, proposal_id, definition_hash),
  constraint proposal_texts_proposal foreign key (organization_id, proposal_id)
    references proposals (organization_id, id)
);
call protect('proposal_texts');
revoke update, delete on proposal_texts from cairn_app;

-- Which of them somebody looked at last.
create table proposal_looks (
  organization_id text not null,
  proposal_id text not null,
  person_id text not null,
  definition_hash text not null,
  looked_at timestamptz not null,
  primary key (organization_id, proposal_id, person_id),
  constraint proposal_looks_text foreign key (organization_id, proposal_id, definition_hash)
    references proposal_texts (organization_id, proposal_id, definition_hash)
);
call protect('proposal_looks');

create table proposal_comments (
  organization_id text not null,
  id text not null,
  proposal_id text not null,
  -- RFC 6901, into the text
  pointer text not null,
  body text not null check (body <> ''),
  definition_hash text not null,
  author_id text not null references persons (id),
  in_reply_to text,
  created_at timestamptz not null,
  resolved_by text references persons (id),
  resolved_at timestamptz,
  primary key (organization_id, id),
  constraint proposal_comments_proposal foreign key (organization_id, proposal_id)
    references proposals (organization_id, id),
  constraint proposal_comments_resolved_by_somebody check ((resolved_by is null) = (resolved_at is null))
);
call protect('proposal_comments');
create index proposal_comments_of_proposal on proposal_comments (organization_id, proposal_id, id);

create table committees (
  organization_id text not null references organizations (id),
  id text not null,
  name text not null check (name <> ''),
  -- how it votes: quorum, majority, abstentions, casting vote
  rules jsonb not null constraint committees_rules check (jsonb_typeof(rules) = 'object'),
  created_at timestamptz not null,
  primary key (organization_id, id)
);
call protect_and_register('committees');
create table committee_members (
  organization_id text not null,
  committee_id text not null,
  person_id text not null references persons (id),
  part text not null constraint committee_members_part check (part in ('chair', 'secretary', 'member')),
  primary key (organization_id, committee_id, person_id),
  constraint committee_members_committee foreign key (organization_id, committee_id)
    references committees (organization_id, id)
);
call protect('committee_members');
create unique index committee_members_one_chair on committee_members (organization_id, committee_id) where part = 'chair';
create index committee_members_of_person on committee_members (organization_id, person_id);

create table meetings (
  organization_id text not null,
  id text not null,
  committee_id text not null,
  title text not null check (title <> ''),
  starts_at timestamptz not null,
  place text,
  -- the proposals that are decided on, in this order
  agenda text[] not null,
  present text[] not null,
  closed_at timestamptz,
  created_at timestamptz not null,
  primary key (organization_id, id),
  constraint meetings_committee foreign key (organization_id, committee_id) references committees (organization_id, id)
);
call protect_and_register('meetings');
create index meetings_by_start on meetings (organization_id, starts_at desc);

-- One vote of a committee on one step. Rules, members and conflicts are those of its opening.
create table ballots (
  organization_id text not null,
  id text not null,
  proposal_id text not null,
  step_key text not null,
  committee_id text not null,
  meeting_id text,
  definition_hash text not null,
  rules jsonb not null,
  members text[] not null,
  chair_id text not null,
  conflicts jsonb not null constraint ballots_conflicts check (jsonb_typeof(conflicts) = 'object'),
  deadline timestamptz,
  opened_at timestamptz not null,
  closed_at timestamptz,
  closed_by text,
  result jsonb,
  primary key (organization_id, id),
  constraint ballots_proposal foreign key (organization_id, proposal_id)
    references proposals (organization_id, id),
  constraint ballots_meeting foreign key (organization_id, meeting_id) references meetings (organization_id, id),
  constraint ballots_end_somehow check (meeting_id is not null or deadline is not null),
  constraint ballots_closed_with_a_result check ((closed_at is null) = (result is null))
);
call protect_and_register('ballots');
revoke delete on ballots from cairn_app;
create unique index ballots_open_once on ballots (organization_id, proposal_id, step_key) where closed_at is null;
create index ballots_of_proposal on ballots (organization_id, proposal_id, id);
create index ballots_of_meeting on ballots (organization_id, meeting_id) where meeting_id is not null;

-- A vote is cast once and stays: of one person on one ballot there is one row, and it never changes.
create table votes (
  organization_id text not null,
  ballot_id text not null,
  person_id text not null references persons (id),
  choice text not null constraint votes_choice
    check (choice in ('approve', 'approve_with_conditions', 'request_changes', 'defer', 'reject', 'abstain')),
  remarks text,
  cast_at timestamptz not null,
  primary key (organization_id, ballot_id, person_id),
  constraint votes_ballot foreign key (organization_id, ballot_id) references ballots (organization_id, id)
);
call protect('votes');
revoke update, delete on votes from cairn_app;

create table review_policies (
  organization_id text not null primary key references organizations (id),
  review_months int not null constraint review_policies_months check (review_months between 12 and 36),
  sunset_months int,
  lapse_days int,
  changed_at timestamptz not null
);
call protect('review_policies');

-- When an achievement in force is looked at again, and what the clock has flagged.
create table review_dates (
  organization_id text not null,
  achievement_id text not null,
  review_on timestamptz not null,
  flagged_at timestamptz,
  asleep_since timestamptz,
  primary key (organization_id, achievement_id),
  constraint review_dates_achievement foreign key (organization_id, achievement_id)
    references achievements (organization_id, id)
);
call protect('review_dates');
create index review_dates_by_day on review_dates (organization_id, review_on);

-- titles that resemble a new one, found before anybody compares texts
create index published_achievements_alike on published_achievements using gin (search_title gin_trgm_ops)
  where state = 'published';
