-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Closing evaluations written by several tables together, reward projects, and the cards of integration with the health authority.

-- 1. The closing evaluation of one objective. What it says is in its texts; who said what before is in its contributions.
create table evaluation.closing (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  plan text not null constraint closing_plan_is_known check (plan in ('zone', 'operational')),
  period text not null constraint closing_period_is_plain check (period ~ '^[0-9]{4}(-[0-9]{4})?$'),
  objective text not null,
  objective_title text not null constraint closing_objective_has_a_title check (length(trim(objective_title)) > 0),
  state text not null default 'open' constraint closing_state_is_known check (state in ('open', 'agreed', 'approved')),
  -- What the accounts said on the day of the approval: afterwards the card does not move with them.
  computed jsonb,
  row_version int not null default 1,
  constraint closing_in_its_ambito unique (ambito_id, id),
  constraint one_closing_per_objective unique (ambito_id, plan, period, objective),
  constraint what_is_frozen_was_approved check (computed is null or state = 'approved')
);
comment on table evaluation.closing is 'The closing evaluation card of an objective of the zone plan or of a year.';

create table evaluation.closing_contribution (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  closing_id int not null,
  field text not null constraint contribution_field_is_plain check (field ~ '^[a-z]+(-[a-z]+)*$'),
  text text not null constraint a_contribution_says_something check (length(trim(text)) between 2 and 4000),
  -- The table for which it speaks, when it speaks for one.
  table_id int,
  table_name text not null default '',
  by_name text not null,
  at timestamptz not null,
  foreign key (ambito_id, closing_id) references evaluation.closing (ambito_id, id),
  foreign key (ambito_id, table_id) references governance.thematic_table (ambito_id, id)
);
comment on table evaluation.closing_contribution is 'What somebody thinks about a field of a card. Rows are only added.';
create index contribution_of_closing on evaluation.closing_contribution (ambito_id, closing_id);

create table evaluation.closing_text (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  closing_id int not null,
  field text not null constraint text_field_is_plain check (field ~ '^[a-z]+(-[a-z]+)*$'),
  number smallint not null constraint text_number_is_positive check (number > 0),
  percent numeric(5, 2) constraint percent_from_zero_to_a_hundred check (percent between 0 and 100),
  answer text constraint answer_is_known check (answer in ('yes', 'no', 'partly', 'not_planned')),
  text text not null default '' constraint agreed_text_is_short check (length(text) <= 8000),
  by_name text not null,
  at timestamptz not null,
  foreign key (ambito_id, closing_id) references evaluation.closing (ambito_id, id),
  constraint one_agreed_text_per_number unique (ambito_id, closing_id, field, number),
  constraint an_agreed_text_says_something check (percent is not null or answer is not null or length(trim(text)) > 0)
);
comment on table evaluation.closing_text is 'What was agreed on a field: the highest number holds, the others are its history. Rows are only added.';

create table evaluation.closing_step (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  closing_id int not null,
  to_state text not null constraint closing_step_is_known check (to_state in ('open', 'agreed', 'approved')),
  note text not null default '',
  by_name text not null,
  at timestamptz not null,
  foreign key (ambito_id, closing_id) references evaluation.closing (ambito_id, id)
);
comment on table evaluation.closing_step is 'Who opened, agreed, reopened or approved a card, when and why. Rows are only added.';
create index step_of_closing on evaluation.closing_step (ambito_id, closing_id);

create table evaluation.reward_project (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  cycle text not null constraint reward_cycle_is_plain check (cycle ~ '^[0-9]{4}-[0-9]{4}$'),
  title text not null constraint reward_project_has_a_title check (length(trim(title)) between 2 and 300),
  outcome text not null constraint reward_outcome_is_known check (outcome in ('reached', 'not_reached', 'unknown')),
  note text not null default '',
  -- The cards of the next plan that go on with it.
  cards text[] not null default '{}',
  source text not null default '',
  uncertain text,
  row_version int not null default 1,
  constraint reward_project_in_its_ambito unique (ambito_id, id),
  constraint one_reward_project_per_title unique (ambito_id, cycle, title)
);
comment on table evaluation.reward_project is 'A project that the Region rewards when it is reached. One that fails stays.';

-- 2. The cards of integration with the health authority, as their document prints them, and how far each step is.
create table evaluation.integration_set (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  period text not null constraint integration_period_is_plain check (period ~ '^[0-9]{4}-[0-9]{4}$'),
  title text not null,
  -- Everything of the document besides its cards: matrix, joint process, shared goals.
  content jsonb not null,
  loaded_at timestamptz not null,
  loaded_by_name text not null,
  constraint integration_set_in_its_ambito unique (ambito_id, id),
  constraint one_integration_set_per_period unique (ambito_id, period)
);

create table evaluation.integration_card (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  set_id int not null,
  number smallint not null constraint integration_card_number_is_positive check (number > 0),
  title text not null constraint integration_card_has_a_title check (length(trim(title)) > 0),
  content jsonb not null,
  foreign key (ambito_id, set_id) references evaluation.integration_set (ambito_id, id),
  constraint integration_card_in_its_ambito unique (ambito_id, id),
  constraint one_integration_card_per_number unique (ambito_id, set_id, number)
);
comment on table evaluation.integration_card is 'A card as it is printed: its content is stored whole and never changes.';

create table evaluation.integration_step (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  card_id int not null,
  position smallint not null constraint integration_step_position_is_positive check (position > 0),
  state text not null constraint integration_step_state_is_known check (state in ('waiting', 'begun', 'done')),
  day date not null,
  note text not null default '' constraint integration_step_note_is_short check (length(note) <= 2000),
  by_name text not null,
  at timestamptz not null,
  foreign key (ambito_id, card_id) references evaluation.integration_card (ambito_id, id),
  constraint a_step_taken_back_says_why check (state <> 'waiting' or length(trim(note)) > 0)
);
comment on table evaluation.integration_step is 'How far a step of a card is: the newest row holds. Rows are only added.';
create index integration_step_of_card on evaluation.integration_step (ambito_id, card_id, position, id);

do $$
declare name text;
begin
  foreach name in array array['closing', 'closing_contribution', 'closing_text', 'closing_step', 'reward_project',
      'integration_set', 'integration_card', 'integration_step'] loop
    call kernel.keep_apart(('evaluation.' || name)::regclass);
  end loop;
end $$;

-- History stays as it was written; what is printed stays as it was printed.
revoke update, delete on evaluation.closing_contribution, evaluation.closing_text, evaluation.closing_step,
  evaluation.integration_set, evaluation.integration_step from albero_app;
revoke delete on evaluation.closing, evaluation.integration_card from albero_app;

-- Whoever marks a step locks its card, which asks the right to change it: that nobody does is said by this.
create function evaluation.keep_what_is_printed() returns trigger language plpgsql as $$
begin
  raise exception 'a printed card never changes' using errcode = 'restrict_violation', constraint = 'a_printed_card_never_changes';
end $$;
create trigger a_printed_card_never_changes before update on evaluation.integration_card
  for each row execute function evaluation.keep_what_is_printed();

-- An approved card is frozen, with everything that belongs to it.
create function evaluation.keep_approved_closing() returns trigger language plpgsql as $$
declare found_state text;
begin
  if tg_table_name = 'closing' then
    found_state := old.state;
  else
    -- The lock keeps the card unapproved until this row is written.
    select c.state into found_state from evaluation.closing c where c.ambito_id = new.ambito_id and c.id = new.closing_id for share;
  end if;
  if found_state = 'approved' then
    raise exception 'the evaluation was approved' using errcode = 'restrict_violation', constraint = 'an_approved_evaluation_is_frozen';
  end if;
  return new;
end $$;
create trigger an_approved_evaluation_is_frozen before update on evaluation.closing
  for each row execute function evaluation.keep_approved_closing();
create trigger an_approved_evaluation_is_frozen before insert on evaluation.closing_contribution
  for each row execute function evaluation.keep_approved_closing();
create trigger an_approved_evaluation_is_frozen before insert on evaluation.closing_text
  for each row execute function evaluation.keep_approved_closing();

-- The citizen reads what was approved and agreed, never who said what before; and the printed cards with their progress.
call kernel.open_to_public('evaluation.closing', $$state = 'approved'$$);
call kernel.open_to_public('evaluation.closing_text', 'closing_id in (select c.id from evaluation.closing c)');
call kernel.open_to_public('evaluation.reward_project', 'true');
call kernel.open_to_public('evaluation.integration_set', 'true');
call kernel.open_to_public('evaluation.integration_card', 'true');
call kernel.open_to_public('evaluation.integration_step', 'true');
revoke select on evaluation.closing_text, evaluation.integration_step from albero_public;
grant select (id, ambito_id, closing_id, field, number, percent, answer, text) on evaluation.closing_text to albero_public;
grant select (id, ambito_id, card_id, position, state, day) on evaluation.integration_step to albero_public;
