-- Who people are. Global tables: a person belongs to no institution.

create table persons (
  id text primary key,
  name text not null check (name <> ''),
  locale text check (locale in ('en', 'es', 'ar')),
  is_operator boolean not null default false,
  -- in how many institutions somebody has roles: their sessions are shorter
  memberships int not null default 0 constraint persons_memberships_counted check (memberships >= 0),
  created_at timestamptz not null
);
grant select, insert, update, delete on persons to cairn_app;

-- The addresses of a person. A primary one that is not proved names somebody who was invited and never came yet;
-- any other one that is not proved waits for its code, and names nobody.
create table identifiers (
  id text primary key,
  person_id text not null references persons (id) on delete cascade,
  email text not null check (email = lower(email)),
  is_primary boolean not null,
  proved_at timestamptz,
  created_at timestamptz not null
);
create unique index identifiers_name_one_person on identifiers (email) where is_primary or proved_at is not null;
create unique index identifiers_once_a_person on identifiers (person_id, email);
create unique index identifiers_one_primary on identifiers (person_id) where is_primary;
grant select, insert, update, delete on identifiers to cairn_app;

-- Codes on their way to an address, for signing in or (with a person) for proving an address of theirs.
create table sign_in_codes (
  id text primary key,
  email text not null,
  person_id text references persons (id) on delete cascade,
  code_hash bytea not null,
  -- for the mail that carries it; gone with its first use
  wrapped_code bytea,
  next text,
  locale text,
  tries int not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_codes_of_address on sign_in_codes (email, created_at);
create index sign_in_codes_age on sign_in_codes (expires_at);
create index sign_in_codes_of_person on sign_in_codes (person_id);
grant select, insert, update, delete on sign_in_codes to cairn_app;

create table sessions (
  id text primary key,
  person_id text not null references persons (id) on delete cascade,
  secret_hash bytea not null constraint sessions_secret unique,
  user_agent text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null
);
create index sessions_of_person on sessions (person_id);
create index sessions_age on sessions (created_at);
grant select, insert, update, delete on sessions to cairn_app;

create table passkeys (
  id text primary key,
  person_id text not null references persons (id) on delete cascade,
  name text not null,
  credential_id text not null constraint passkeys_credential unique,
  -- COSE_Key, RFC 9052 §7
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkeys_of_person on passkeys (person_id);
grant select, insert, update, delete on passkeys to cairn_app;

-- Questions put to an authenticator, each answered once: with a person to register a passkey, without to sign in.
create table passkey_challenges (
  id text primary key,
  person_id text references persons (id) on delete cascade,
  challenge text not null,
  expires_at timestamptz not null
);
create index passkey_challenges_age on passkey_challenges (expires_at);
create index passkey_challenges_of_person on passkey_challenges (person_id);
grant select, insert, update, delete on passkey_challenges to cairn_app;

create table api_tokens (
  id text primary key,
  person_id text not null references persons (id) on delete cascade,
  name text not null,
  secret_hash bytea not null constraint api_tokens_secret unique,
  hint text not null,
  scopes text[] not null,
  organization_id text,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz
);
create index api_tokens_of_person on api_tokens (person_id);
grant select, insert, update, delete on api_tokens to cairn_app;
