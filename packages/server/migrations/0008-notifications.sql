-- Mails: written with what they are about, delivered by a job of their own. Those of no institution (sign-in codes)
-- belong to the pseudo-organization 'instance'.
create table mails (
  organization_id text not null,
  id text not null,
  recipient text not null,
  subject text not null,
  kind text not null,
  locale text not null check (locale in ('en', 'es', 'ar')),
  text text not null,
  html text not null,
  state text not null check (state in ('waiting', 'sent', 'caught', 'failed')),
  attempts int not null default 0,
  last_error text,
  -- what a subscriber that runs twice must not tell twice
  told_once text not null,
  -- a code is worth nothing after this moment: it is not sent then, and its text is forgotten once it was
  good_until timestamptz,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (organization_id, id)
);
call protect('mails');
create unique index mails_told_once on mails (organization_id, told_once);
-- without a mail server the operator reads what was caught, of every institution
create policy operator_reads_caught on mails for select using (state = 'caught' and app_operator());
create index mails_caught on mails (id desc) where state = 'caught';
