-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What is due, when, from which rule, and by whom.

create table governance.deadline_rule (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  code text not null constraint deadline_rule_code_is_short check (length(trim(code)) between 1 and 40),
  title text not null constraint deadline_rule_says_what check (length(trim(title)) between 2 and 200),
  recurrence jsonb not null constraint recurrence_kind_is_known
    check (recurrence ->> 'kind' in ('yearly', 'months', 'relative')),
  weekend text not null default 'keep' constraint weekend_choice_is_known check (weekend in ('keep', 'next', 'previous')),
  audience text not null default 'office' constraint rule_audience_is_known check (audience in ('office', 'members')),
  owner jsonb not null constraint rule_owner_is_an_object check (jsonb_typeof(owner) = 'object'),
  substitute jsonb constraint rule_substitute_is_an_object check (jsonb_typeof(substitute) = 'object'),
  reminders text[] not null default '{}',
  escalation jsonb constraint rule_escalation_is_an_object check (jsonb_typeof(escalation) = 'object'),
  steps text[] not null default '{}',
  first_year smallint constraint deadline_rule_first_year_is_of_our_time check (first_year between 1990 and 2100),
  last_year smallint constraint deadline_rule_last_year_is_of_our_time check (last_year between 1990 and 2100),
  source text not null constraint deadline_rule_has_its_source check (length(trim(source)) between 1 and 500),
  is_verified boolean not null default false,
  is_on boolean not null default false,
  note text not null default '',
  row_version int not null default 1,
  constraint one_deadline_rule_per_code unique (ambito_id, code),
  constraint deadline_rule_in_its_ambito unique (ambito_id, id),
  constraint deadline_rule_ends_after_it_begins check (last_year >= first_year)
);
comment on table governance.deadline_rule is 'What comes back by itself: a day of the year, every few months, or so long before or after something else.';
comment on column governance.deadline_rule.recurrence is 'modules/governance/deadlines/core/rule.ts';
comment on column governance.deadline_rule.is_verified is 'Somebody has read the source and found the day there.';

create table governance.deadline (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  key text,
  rule_id int,
  title text not null constraint deadline_says_what check (length(trim(title)) between 2 and 300),
  due date not null,
  rule_due date,
  moved_from date,
  moved_on date,
  own_due boolean not null default false,
  own_title boolean not null default false,
  about text constraint about_names_one_thing check (about ~ '^[a-z_]+:[0-9A-Za-z/-]{1,60}$'),
  istat text,
  audience text not null default 'office' constraint deadline_audience_is_known check (audience in ('office', 'members')),
  owner jsonb constraint deadline_owner_is_an_object check (jsonb_typeof(owner) = 'object'),
  substitute jsonb constraint deadline_substitute_is_an_object check (jsonb_typeof(substitute) = 'object'),
  reminders text[],
  escalation jsonb constraint deadline_escalation_is_an_object check (jsonb_typeof(escalation) = 'object'),
  steps jsonb not null default '[]' constraint deadline_steps_are_a_list check (jsonb_typeof(steps) = 'array'),
  note text not null default '',
  source text not null default '',
  state text not null default 'open' constraint deadline_state_is_known
    check (state in ('open', 'past', 'done', 'dropped', 'set_aside')),
  done_on date,
  done_by text not null default '',
  evidence_kind text constraint evidence_kind_is_known check (evidence_kind in ('link', 'act', 'document', 'note', 'fact')),
  evidence text not null default '',
  was_reopened boolean not null default false,
  is_unasked boolean not null default false,
  changed_at timestamptz not null,
  row_version int not null default 1,
  foreign key (ambito_id, rule_id) references governance.deadline_rule (ambito_id, id),
  foreign key (ambito_id, istat) references territory.municipality (ambito_id, istat),
  constraint deadline_of_the_ambito unique (ambito_id, id),
  constraint a_rule_asks_each_thing_once unique (ambito_id, key),
  constraint a_key_comes_from_a_rule check ((key is null) = (rule_id is null) and (key is null) = (rule_due is null)),
  constraint a_deadline_by_hand_has_its_owner check (rule_id is not null or owner is not null),
  constraint done_has_its_day_and_evidence
    check ((state = 'done') = (done_on is not null) and (state = 'done') = (evidence_kind is not null)),
  constraint a_move_says_from_when check ((moved_from is null) = (moved_on is null))
);
comment on table governance.deadline is 'One thing to do by one day. `key` is stable: the same rule on the same thing never makes two.';
comment on column governance.deadline.owner is 'Null: that of the rule. {"role": …}, {"account": …, "name": …} or {"name": …, "email": …}.';
comment on column governance.deadline.state is 'past: its day had gone by before anybody asked; dropped: its rule no longer asks it; set_aside: by hand, with a reason.';
create index deadline_by_day on governance.deadline (ambito_id, due);

create table governance.deadline_event (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  deadline_id int not null,
  kind text not null constraint deadline_event_kind_is_known
    check (kind in ('made', 'moved', 'done', 'reopened', 'set_aside', 'dropped', 'changed', 'taken')),
  words text not null default '',
  at timestamptz not null,
  by_name text not null,
  foreign key (ambito_id, deadline_id) references governance.deadline (ambito_id, id)
);
comment on table governance.deadline_event is 'What happened to a deadline, in order. Rows are only added.';
create index event_of_deadline on governance.deadline_event (ambito_id, deadline_id);

create table governance.deadline_notice (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  deadline_id int not null,
  kind text not null constraint notice_kind_is_known check (kind in ('reminder', 'escalation')),
  due date not null,
  span text not null,
  recipient text not null,
  person text not null default '',
  subject text not null,
  body text not null,
  at timestamptz not null,
  foreign key (ambito_id, deadline_id) references governance.deadline (ambito_id, id),
  constraint notice_in_its_ambito unique (ambito_id, id),
  constraint a_notice_goes_once unique (ambito_id, deadline_id, kind, due, span, recipient)
);
comment on table governance.deadline_notice is 'A message about a deadline. An empty recipient: nobody holds the role that should have it.';

create table governance.deadline_notice_outcome (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  notice_id int not null,
  outcome text not null constraint notice_outcome_is_known check (outcome in ('sent', 'failed', 'no_mail', 'nobody')),
  detail text not null default '',
  at timestamptz not null,
  foreign key (ambito_id, notice_id) references governance.deadline_notice (ambito_id, id)
);
comment on table governance.deadline_notice_outcome is 'What became of a message: the newest row counts.';
create index outcome_of_notice on governance.deadline_notice_outcome (notice_id, id desc);

create table governance.deadline_day (
  ambito_id int not null references kernel.ambito,
  day date not null,
  at timestamptz not null,
  primary key (ambito_id, day)
);
comment on table governance.deadline_day is 'The days on which the rules were asked and the reminders written: once a day, however often the server starts.';

create table governance.calendar_feed (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  account_id text not null,
  secret_hash text not null constraint feed_secret_is_hashed check (secret_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  revoked_at timestamptz,
  constraint a_secret_opens_one_calendar unique (secret_hash),
  constraint calendar_is_revoked_after_it_is_made check (revoked_at >= made_at)
);
comment on table governance.calendar_feed is 'The secret address of one person''s calendar: only its hash is here, the address was shown once.';
create unique index one_calendar_per_person on governance.calendar_feed (ambito_id, account_id) where revoked_at is null;

do $$
declare name text;
begin
  foreach name in array array['deadline_rule', 'deadline', 'deadline_event', 'deadline_notice', 'deadline_notice_outcome', 'deadline_day',
      'calendar_feed'] loop
    call kernel.keep_apart(('governance.' || name)::regclass);
    execute format('revoke delete on governance.%I from albero_app', name);
  end loop;
  foreach name in array array['deadline_event', 'deadline_notice', 'deadline_notice_outcome', 'deadline_day'] loop
    execute format('revoke update on governance.%I from albero_app', name);
  end loop;
  -- Messages are of the Plan Office alone.
  foreach name in array array['deadline_notice', 'deadline_notice_outcome', 'deadline_day'] loop
    execute format('create policy plan_office_only on governance.%I as restrictive to albero_app using ((select current_setting(''app.municipalities'', true)) = ''all'')', name);
  end loop;
end $$;

-- What is of the Plan Office stays there; what concerns one municipality is seen by it and by the Plan Office.
create policy own_audience on governance.deadline as restrictive to albero_app
  using ((select current_setting('app.municipalities', true)) = 'all'
    or (audience = 'members' and (istat is null or kernel.sees_municipality(istat))));
create policy own_audience on governance.deadline_event as restrictive to albero_app
  using ((select current_setting('app.municipalities', true)) = 'all' or deadline_id in (select d.id from governance.deadline d));

-- Whose calendar a secret opens, before one knows of which Ambito: nothing for a secret that was revoked.
create function governance.find_calendar(hash text) returns table (ambito_id int, account_id text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.ambito_id, f.account_id from governance.calendar_feed f where f.secret_hash = hash and f.revoked_at is null $$;
revoke all on function governance.find_calendar(text) from public;
grant execute on function governance.find_calendar(text) to albero_app;
