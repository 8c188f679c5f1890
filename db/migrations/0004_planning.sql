-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The zone plan: cycles, plans and their versions; each card is one document (docs/decisions/0004).

create schema planning;
grant usage on schema planning to albero_app, albero_public;

create table planning.cycle (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  code text not null constraint cycle_code_is_two_years check (code ~ '^\d{4}-\d{4}$'),
  first_day date not null,
  last_day date not null,
  areas jsonb not null,
  template jsonb not null,
  row_version int not null default 1,
  constraint one_cycle_per_code_and_ambito unique (ambito_id, code),
  constraint cycle_ends_after_it_starts check (first_day < last_day)
);
comment on table planning.cycle is 'Three years of programming, with the policy areas and the questions that its cards answer.';

create table planning.plan (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  cycle_id int not null references planning.cycle,
  created_at timestamptz not null,
  constraint one_plan_per_cycle unique (cycle_id)
);
comment on table planning.plan is 'The zone plan of a cycle: what its versions have in common.';

create type planning.version_status as enum ('draft', 'consultation', 'approved', 'in_force', 'amended', 'closed');

create table planning.version (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  plan_id int not null references planning.plan,
  number int not null constraint version_number_from_one check (number > 0),
  status planning.version_status not null default 'draft',
  title text not null,
  ambito_name text not null,
  cycle jsonb not null,
  based_on int references planning.version,
  row_version int not null default 1,
  created_at timestamptz not null,
  created_by_name text not null,
  consultation_from date,
  act_number text,
  act_date date,
  act_body text,
  act_uncertain text,
  approved_at timestamptz,
  in_force_from date,
  ended_on date,
  end_reason text,
  constraint version_numbers_follow_in_a_plan unique (plan_id, number),
  constraint approved_by_an_act_or_told_why_not check (
    status in ('draft', 'consultation')
    or (act_body is not null and ((act_number is not null and act_date is not null) or act_uncertain is not null))),
  constraint in_force_from_a_day check (status not in ('in_force', 'amended', 'closed') or in_force_from is not null),
  constraint ended_on_a_day check (status not in ('amended', 'closed') or ended_on is not null)
);
comment on table planning.version is 'One text of the plan. Its cycle column keeps the areas and the questions with which it was written.';
comment on column planning.version.act_uncertain is 'Why number or date of the act are not known, when the sources do not say them.';
create unique index one_version_in_force_per_plan on planning.version (plan_id) where status = 'in_force';
create index version_of_ambito on planning.version (ambito_id, plan_id, number desc);

create table planning.card (
  ambito_id int not null references kernel.ambito,
  version_id int not null references planning.version on delete cascade,
  code text not null,
  position int not null,
  content jsonb not null,
  row_version int not null default 1,
  changes jsonb not null default '{}',
  updated_at timestamptz not null,
  updated_by_name text not null,
  -- What search reads; cut, for a longer text would not fit a tsvector.
  words tsvector generated always as (to_tsvector('italian', left(code
    || ' ' || coalesce(content ->> 'title', '') || ' ' || coalesce(content ->> 'subtitle', '')
    || ' ' || coalesce(content ->> 'areaName', '') || ' ' || coalesce(content ->> 'generalObjective', '')
    || ' ' || coalesce(content -> 'context' ->> 'summary', '') || ' ' || coalesce(content ->> 'keywords', '')
    || ' ' || coalesce(content ->> 'targets', ''), 200000))) stored,
  primary key (version_id, code),
  constraint card_knows_its_own_code check (content ->> 'code' = code),
  constraint one_card_per_place unique (version_id, position) deferrable initially deferred
);
comment on table planning.card is 'An objective card, whole, in the shape of core/document.ts.';
comment on column planning.card.changes is 'For each field, at which row_version, by whom and when it last changed: what tells a conflict from a merge.';
create index card_of_ambito on planning.card (ambito_id, version_id, position);

create table planning.measure (
  ambito_id int not null references kernel.ambito,
  version_id int not null references planning.version on delete cascade,
  key text not null,
  position int not null,
  content jsonb not null,
  primary key (version_id, key),
  constraint measure_knows_its_own_key check (content ->> 'key' = key)
);
comment on table planning.measure is 'A PNRR measure or a project: one thing, whatever the number of cards that print it.';

create table planning.node (
  ambito_id int not null references kernel.ambito,
  version_id int not null,
  card_code text not null,
  key text not null,
  kind text not null,
  parent text,
  position int not null,
  label text not null,
  amount_cents bigint,
  measure text,
  words tsvector generated always as (to_tsvector('italian', left(label, 200000))) stored,
  primary key (version_id, card_code, key),
  foreign key (version_id, card_code) references planning.card (version_id, code) on delete cascade on update cascade
);
comment on table planning.node is 'What hangs on a card, one row a thing, made again from the card whenever it changes: what other modules join and refer to.';
create index node_by_measure on planning.node (version_id, measure) where measure is not null;

create table planning.draft (
  ambito_id int not null references kernel.ambito,
  version_id int not null,
  card_code text not null,
  account_id text not null,
  section text not null,
  fields jsonb not null,
  base_row_version int not null,
  saved_at timestamptz not null,
  primary key (version_id, card_code, account_id, section),
  foreign key (version_id, card_code) references planning.card (version_id, code) on delete cascade on update cascade
);
comment on table planning.draft is 'What a person has typed and not saved yet: theirs alone, as typed, correct or not.';

create table planning.explanation (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  version_id int not null,
  card_code text not null,
  difference_cents bigint not null,
  text text not null constraint explanation_says_something check (length(trim(text)) > 0),
  by_name text not null,
  at timestamptz not null,
  foreign key (version_id, card_code) references planning.card (version_id, code) on delete cascade on update cascade
);
comment on table planning.explanation is 'Why a printed total differs from its lines. Never changed: the newest one counts, for the difference it names.';
create index explanation_of_card on planning.explanation (version_id, card_code, id desc);

create table planning.past_evaluation (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  plan_id int not null references planning.plan,
  period text not null,
  content jsonb not null,
  loaded_at timestamptz not null,
  constraint one_evaluation_per_period_and_plan unique (plan_id, period)
);
comment on table planning.past_evaluation is 'How the previous plan went, as the plan tells it; its objectives are in past_objective.';

create table planning.past_objective (
  ambito_id int not null references kernel.ambito,
  evaluation_id int not null references planning.past_evaluation on delete cascade,
  code text not null,
  position int not null,
  content jsonb not null,
  primary key (evaluation_id, code)
);
comment on table planning.past_objective is 'An objective of the previous plan with its evaluation.';

create table planning.continuity (
  ambito_id int not null references kernel.ambito,
  plan_id int not null references planning.plan,
  card_code text not null,
  evaluation_id int not null,
  past_code text not null,
  proposed boolean not null,
  note text,
  primary key (plan_id, card_code, evaluation_id, past_code),
  foreign key (evaluation_id, past_code) references planning.past_objective (evaluation_id, code) on delete cascade
);
comment on table planning.continuity is 'Which objectives of the previous plan a card descends from; proposed when a reader supposed it and nobody confirmed.';

create table planning.evaluation_system (
  ambito_id int not null references kernel.ambito,
  plan_id int primary key references planning.plan,
  content jsonb not null
);
comment on table planning.evaluation_system is 'How a plan says that it will be evaluated: theory of change, indicators, collection of the data.';

-- Cards, measures and nodes change only while their version is a draft, whoever asks.
create function planning.refuse_outside_draft() returns trigger language plpgsql as $$
declare
  touched int := case when tg_op = 'DELETE' then old.version_id else new.version_id end;
  found_status planning.version_status;
begin
  -- The lock keeps the version in draft until this change is done.
  select status into found_status from planning.version where id = touched for share;
  -- A draft thrown away takes its cards with it: by then the version is gone.
  if found_status is null and tg_op = 'DELETE' then return old; end if;
  if found_status is distinct from 'draft' then
    raise exception 'version % is %, its % cannot change', touched, found_status, tg_table_name
      using errcode = 'restrict_violation', constraint = 'only_a_draft_changes';
  end if;
  if tg_op = 'UPDATE' and old.version_id <> new.version_id then
    raise exception 'a % cannot move to another version', tg_table_name
      using errcode = 'restrict_violation', constraint = 'only_a_draft_changes';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger only_a_draft_changes before insert or update or delete on planning.card
  for each row execute function planning.refuse_outside_draft();
create trigger only_a_draft_changes before insert or update or delete on planning.measure
  for each row execute function planning.refuse_outside_draft();
create trigger only_a_draft_changes before insert or update or delete on planning.node
  for each row execute function planning.refuse_outside_draft();

-- A version walks its life one step at a time; what it says changes in draft, its act is written once.
create function planning.guard_version() returns trigger language plpgsql as $$
declare
  step text := old.status || '>' || case when tg_op = 'DELETE' then 'gone' else new.status::text end;
begin
  if tg_op = 'DELETE' then
    if old.status = 'draft' then return old; end if;
    raise exception 'version % is %, it cannot be removed', old.id, old.status
      using errcode = 'restrict_violation', constraint = 'only_a_draft_is_removed';
  end if;
  if old.status <> new.status and step not in ('draft>consultation', 'consultation>draft', 'consultation>approved',
      'approved>in_force', 'approved>amended', 'in_force>amended', 'in_force>closed') then
    raise exception 'a version does not go from % to %', old.status, new.status
      using errcode = 'restrict_violation', constraint = 'version_walks_its_life';
  end if;
  if (old.plan_id, old.number, old.based_on) is distinct from (new.plan_id, new.number, new.based_on)
     or (old.status <> 'draft'
         and (old.title, old.ambito_name, old.cycle) is distinct from (new.title, new.ambito_name, new.cycle)) then
    raise exception 'version % is %, what it says cannot change', old.id, old.status
      using errcode = 'restrict_violation', constraint = 'only_a_draft_changes';
  end if;
  -- Number and date that were not known may be filled in once they are found.
  if old.status not in ('draft', 'consultation') and (
      old.act_body is distinct from new.act_body or old.approved_at is distinct from new.approved_at
      or (old.act_number is not null and old.act_number is distinct from new.act_number)
      or (old.act_date is not null and old.act_date is distinct from new.act_date)
      or (old.act_uncertain is distinct from new.act_uncertain and (new.act_number is null or new.act_date is null))) then
    raise exception 'version % is %, its act cannot change', old.id, old.status
      using errcode = 'restrict_violation', constraint = 'act_is_written_once';
  end if;
  return new;
end $$;
create trigger guard_version before update or delete on planning.version
  for each row execute function planning.guard_version();

create function planning.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a row of % is never changed', tg_table_name using errcode = 'restrict_violation', constraint = 'rows_are_only_added';
end $$;
create trigger rows_are_only_added before update of text, difference_cents, by_name, at on planning.explanation
  for each row execute function planning.refuse_change();

call kernel.keep_apart('planning.cycle');
call kernel.keep_apart('planning.plan');
call kernel.keep_apart('planning.version');
call kernel.keep_apart('planning.card');
call kernel.keep_apart('planning.measure');
call kernel.keep_apart('planning.node');
call kernel.keep_apart('planning.draft');
call kernel.keep_apart('planning.explanation');
call kernel.keep_apart('planning.past_evaluation');
call kernel.keep_apart('planning.past_objective');
call kernel.keep_apart('planning.continuity');
call kernel.keep_apart('planning.evaluation_system');

-- The citizen reads versions from their approval on, and what belongs to them: policies nest, so one list of statuses rules all.
call kernel.open_to_public('planning.version', $$status in ('approved', 'in_force', 'amended', 'closed')$$);
call kernel.open_to_public('planning.card', 'version_id in (select v.id from planning.version v)');
call kernel.open_to_public('planning.measure', 'version_id in (select v.id from planning.version v)');
call kernel.open_to_public('planning.node', 'version_id in (select v.id from planning.version v)');
call kernel.open_to_public('planning.explanation', 'version_id in (select v.id from planning.version v)');
call kernel.open_to_public('planning.plan', 'id in (select v.plan_id from planning.version v)');
call kernel.open_to_public('planning.past_evaluation', 'plan_id in (select v.plan_id from planning.version v)');
call kernel.open_to_public('planning.past_objective', 'evaluation_id in (select e.id from planning.past_evaluation e)');
call kernel.open_to_public('planning.continuity', 'plan_id in (select v.plan_id from planning.version v)');
call kernel.open_to_public('planning.evaluation_system', 'plan_id in (select v.plan_id from planning.version v)');
