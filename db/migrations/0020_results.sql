-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Results: indicators with their dated definitions and targets, rounds of monitoring, measures with evidence.

create schema evaluation;
grant usage on schema evaluation to albero_app, albero_public;

-- 1. Indicators. What one means is in its definitions; where it serves is in its places.
create table evaluation.indicator (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  code text not null constraint indicator_code_is_plain check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{1,59}$'),
  origin text not null constraint indicator_origin_is_known
    check (origin in ('zone_plan', 'operational_plan', 'integration_card', 'leps', 'own')),
  baseline text constraint baseline_is_yes_or_no check (baseline in ('yes', 'no')),
  baseline_how text not null default '',
  baseline_when date,
  retired_on date,
  retired_reason text not null default '',
  row_version int not null default 1,
  constraint indicator_in_its_ambito unique (ambito_id, id),
  constraint one_indicator_per_code unique (ambito_id, code),
  constraint a_retired_indicator_says_why check (retired_on is null or length(trim(retired_reason)) > 0)
);
comment on table evaluation.indicator is 'One indicator. It is never deleted: it is retired on a day, with the reason.';
comment on column evaluation.indicator.baseline is 'Whether a starting value is collected: yes, no, or nobody has decided yet.';

create table evaluation.definition (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  indicator_id int not null,
  number smallint not null constraint definition_number_is_positive check (number > 0),
  first_day date not null,
  text text not null constraint indicator_says_what_it_measures check (length(trim(text)) between 2 and 600),
  kind text not null constraint indicator_kind_is_known
    check (kind in ('count', 'presence', 'percentage', 'ratio', 'duration', 'level', 'list')),
  numerator text not null default '',
  denominator text not null default '',
  unit text,
  direction text constraint direction_is_known check (direction in ('up', 'down', 'keep')),
  breakdowns text[] not null default '{}' constraint breakdowns_are_known
    check (breakdowns <@ array['participants', 'sex', 'age']),
  source_kind text constraint source_kind_is_known check (source_kind in ('administrative', 'survey', 'partner', 'ad_hoc')),
  owner text not null default '',
  level text not null default 'ambito' constraint indicator_level_is_known check (level in ('ambito', 'sub_area', 'municipality')),
  frequency text constraint indicator_frequency_is_known
    check (frequency in ('monthly', 'quarterly', 'every_four_months', 'half_yearly', 'yearly', 'once')),
  tolerance numeric(6, 2) constraint tolerance_is_a_percentage check (tolerance between 0 and 100),
  roll_up text not null constraint roll_up_is_known check (roll_up in ('sum', 'weighted', 'any', 'all', 'last')),
  -- Computed by Albero: the name of a question of ours, or a formula over other indicators. Never SQL.
  query text not null default '',
  formula text not null default '',
  reason text not null default '',
  source text not null default '',
  uncertain text,
  by_name text not null,
  at timestamptz not null,
  foreign key (ambito_id, indicator_id) references evaluation.indicator (ambito_id, id),
  constraint definition_in_its_ambito unique (ambito_id, id),
  constraint one_definition_per_number unique (ambito_id, indicator_id, number),
  constraint a_new_definition_says_why check (number = 1 or length(trim(reason)) > 0),
  constraint computed_in_one_way check (query = '' or formula = '')
);
comment on table evaluation.definition is 'What an indicator means from a day on. Rows are only added: what was measured under one stays measured under it.';
comment on column evaluation.definition.tolerance is 'How far behind the expected value one is still on track, per cent of the way from the start to the target.';

create table evaluation.place (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  indicator_id int not null,
  plan text not null constraint place_plan_is_known check (plan in ('zone', 'operational', 'integration', 'leps')),
  period text not null constraint place_period_is_plain check (period ~ '^[0-9]{4}(-[0-9]{4})?$'),
  objective text not null,
  objective_title text not null,
  chain text not null constraint chain_is_known check (chain in ('input', 'process', 'output', 'outcome', 'impact')),
  -- Which printed document names it here; 'own' when a person placed it.
  document text not null constraint place_document_is_known
    check (document in ('card', 'chapter', 'operational_plan', 'integration_card', 'leps', 'own')),
  position smallint not null,
  statement text not null default '',
  printed jsonb,
  uncertain text,
  foreign key (ambito_id, indicator_id) references evaluation.indicator (ambito_id, id),
  constraint place_in_its_ambito unique (ambito_id, id),
  constraint one_indicator_per_printed_place unique nulls not distinct
    (ambito_id, plan, period, objective, document, chain, position, indicator_id)
);
comment on table evaluation.place is 'Where an indicator serves: an objective and a ring of the chain, as a document prints it. Where two documents differ both rows stand.';
comment on column evaluation.place.printed is 'The words, kind, unit and target as the document prints them: never corrected.';

create table evaluation.target (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  indicator_id int not null,
  kind text not null constraint target_kind_is_known check (kind in ('baseline', 'target')),
  day date not null,
  operator text not null default '>=' constraint target_operator_is_known check (operator in ('>=', '>', '=', '<=', '<')),
  value numeric(20, 6) not null,
  -- '' for the whole Ambito, else a sub-area or an ISTAT code.
  territory text not null default '',
  state text not null default 'provisional' constraint target_state_is_known check (state in ('provisional', 'confirmed')),
  note text not null default '',
  source text not null default '',
  uncertain text,
  row_version int not null default 1,
  foreign key (ambito_id, indicator_id) references evaluation.indicator (ambito_id, id),
  constraint target_in_its_ambito unique (ambito_id, id),
  constraint one_target_per_day_and_territory unique (ambito_id, indicator_id, kind, day, territory)
);

-- 2. Rounds of monitoring: what is asked, of whom, until when.
create table evaluation.round (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  name text not null constraint round_has_a_name check (length(trim(name)) between 2 and 120),
  first_day date not null,
  last_day date not null,
  due_on date not null,
  state text not null default 'draft' constraint round_state_is_known check (state in ('draft', 'open', 'closed')),
  invented boolean not null default false,
  note text not null default '',
  -- What was decided at the end: the strategy as revised, and the meeting that decided it.
  strategy text not null default '',
  meeting_id int,
  opened_on date,
  closed_on date,
  row_version int not null default 1,
  foreign key (ambito_id, meeting_id) references governance.meeting (ambito_id, id),
  constraint round_in_its_ambito unique (ambito_id, id),
  constraint one_round_per_name unique (ambito_id, name),
  constraint a_round_ends_after_it_begins check (last_day >= first_day and due_on >= first_day)
);
comment on column evaluation.round.invented is 'True for a round of the demonstration: its numbers are invented and every screen says so.';

create table evaluation.request (
  ambito_id int not null references kernel.ambito,
  round_id int not null,
  indicator_id int not null,
  definition_id int not null,
  level text not null constraint request_level_is_known check (level in ('ambito', 'sub_area', 'municipality')),
  primary key (ambito_id, round_id, indicator_id),
  foreign key (ambito_id, round_id) references evaluation.round (ambito_id, id) on delete cascade,
  foreign key (ambito_id, indicator_id) references evaluation.indicator (ambito_id, id),
  foreign key (ambito_id, definition_id) references evaluation.definition (ambito_id, id)
);
comment on table evaluation.request is 'What a round asks: an indicator, by the definition in force on its last day, of the whole Ambito, of each sub-area or of each municipality.';

create table evaluation.measure (
  id bigint generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  round_id int not null,
  indicator_id int not null,
  definition_id int not null,
  day date not null,
  level text not null constraint measure_level_is_known check (level in ('ambito', 'sub_area', 'municipality')),
  -- '' for the Ambito, else the code of the sub-area or of the municipality.
  territory text not null default '',
  -- The sub-area in which the municipality was on that day.
  sub_area text not null default '',
  breakdown text not null default '',
  state text not null constraint measure_state_is_known check (state in ('value', 'missing', 'not_applicable')),
  value numeric(20, 6),
  numerator numeric(20, 6),
  denominator numeric(20, 6),
  items text[],
  note text not null default '',
  origin text not null constraint measure_origin_is_known check (origin in ('typed', 'file', 'computed', 'survey')),
  status text not null default 'entered' constraint measure_status_is_known check (status in ('entered', 'checked', 'accepted', 'locked')),
  is_current boolean not null default true,
  replaces bigint,
  reason text not null default '',
  by_name text not null,
  at timestamptz not null,
  row_version int not null default 1,
  foreign key (ambito_id, round_id) references evaluation.round (ambito_id, id),
  foreign key (ambito_id, indicator_id) references evaluation.indicator (ambito_id, id),
  foreign key (ambito_id, definition_id) references evaluation.definition (ambito_id, id),
  constraint measure_in_its_ambito unique (ambito_id, id),
  constraint a_measure_holds_what_its_state_says check (
    case when state = 'value' then value is not null or (numerator is not null and denominator is not null) or items is not null
    else value is null and numerator is null and denominator is null and items is null end),
  constraint a_denominator_is_not_zero check (denominator is null or denominator > 0),
  constraint the_ambito_has_no_code check ((level = 'ambito') = (territory = ''))
);
comment on table evaluation.measure is 'One value as it was entered. A correction is another row: the old one stays, no longer current.';
create unique index one_current_measure on evaluation.measure (ambito_id, round_id, indicator_id, level, territory, breakdown) where is_current;
create index measure_of_indicator on evaluation.measure (ambito_id, indicator_id, day);

create table evaluation.evidence (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  measure_id bigint not null,
  kind text not null constraint evidence_kind_is_known check (kind in ('file', 'link', 'act', 'document')),
  label text not null constraint evidence_has_a_label check (length(trim(label)) between 2 and 200),
  link text not null default '' constraint evidence_link_is_of_the_web check (link = '' or link ~ '^https?://[^\s]+$'),
  act_id int,
  document_id int,
  file_name text not null default '',
  media_type text not null default '',
  bytes bytea,
  sha256 text not null default '',
  by_name text not null,
  at timestamptz not null,
  foreign key (ambito_id, measure_id) references evaluation.measure (ambito_id, id),
  foreign key (ambito_id, act_id) references governance.act (ambito_id, id),
  foreign key (ambito_id, document_id) references governance.document (ambito_id, id),
  constraint evidence_in_its_ambito unique (ambito_id, id),
  constraint evidence_is_what_its_kind_says check (
    (kind = 'file') = (bytes is not null) and (kind = 'link') = (link <> '') and (kind = 'act') = (act_id is not null)
    and (kind = 'document') = (document_id is not null))
);

create table evaluation.passage (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  round_id int not null,
  -- Of the Ambito ('') or of a sub-area with its municipalities; one indicator, or all.
  territory text not null default '',
  indicator_id int,
  to_status text not null constraint passage_status_is_known check (to_status in ('entered', 'checked', 'accepted', 'locked')),
  reason text not null default '',
  measures int not null,
  by_name text not null,
  at timestamptz not null,
  foreign key (ambito_id, round_id) references evaluation.round (ambito_id, id) on delete cascade,
  foreign key (ambito_id, indicator_id) references evaluation.indicator (ambito_id, id)
);
comment on table evaluation.passage is 'Who checked, accepted, locked or reopened the measures of a territory, when and why. Rows are only added.';

create table evaluation.deviation (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  round_id int not null,
  indicator_id int,
  objective text not null default '',
  text text not null constraint deviation_is_explained check (length(trim(text)) between 2 and 4000),
  decision text not null default '',
  by_name text not null,
  at timestamptz not null,
  foreign key (ambito_id, round_id) references evaluation.round (ambito_id, id) on delete cascade,
  foreign key (ambito_id, indicator_id) references evaluation.indicator (ambito_id, id)
);
comment on table evaluation.deviation is 'Why an indicator or an objective is where it is, and what was decided. Rows are only added: the newest is shown first.';

-- What the measures of a round give at each level, by the rule of the indicator; made again whenever they change.
create table evaluation.standing (
  ambito_id int not null references kernel.ambito,
  round_id int not null,
  indicator_id int not null,
  level text not null constraint standing_level_is_known check (level in ('ambito', 'sub_area')),
  territory text not null default '',
  asked int not null,
  values_in int not null,
  missing int not null,
  not_applicable int not null,
  accepted int not null,
  total numeric(24, 6),
  numerator numeric(24, 6),
  denominator numeric(24, 6),
  any_true boolean,
  all_true boolean,
  last_value numeric(20, 6),
  last_day date,
  primary key (ambito_id, round_id, indicator_id, level, territory),
  foreign key (ambito_id, round_id) references evaluation.round (ambito_id, id) on delete cascade,
  foreign key (ambito_id, indicator_id) references evaluation.indicator (ambito_id, id)
);

-- Messages to whoever still has to answer a round, and what became of each.
create table evaluation.reminder (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  round_id int not null,
  day date not null,
  person text not null,
  recipient text not null,
  cells int not null,
  subject text not null,
  body text not null,
  by_name text not null,
  at timestamptz not null,
  outcome text not null default 'waiting' constraint reminder_outcome_is_known check (outcome in ('waiting', 'sent', 'failed', 'no_mail')),
  detail text not null default '',
  foreign key (ambito_id, round_id) references evaluation.round (ambito_id, id) on delete cascade,
  constraint one_round_reminder_a_day unique (ambito_id, round_id, recipient, day)
);

create index definition_of_indicator on evaluation.definition (ambito_id, indicator_id, first_day);
create index place_of_indicator on evaluation.place (ambito_id, indicator_id);
create index evidence_of_measure on evaluation.evidence (ambito_id, measure_id);
create index deviation_of_round on evaluation.deviation (ambito_id, round_id);
create index passage_of_round on evaluation.passage (ambito_id, round_id);

do $$
declare name text;
begin
  foreach name in array array['indicator', 'definition', 'place', 'target', 'round', 'request', 'measure', 'evidence', 'passage',
      'deviation', 'standing', 'reminder'] loop
    call kernel.keep_apart(('evaluation.' || name)::regclass);
  end loop;
end $$;

-- History stays as it was written.
revoke update on evaluation.definition, evaluation.evidence, evaluation.passage, evaluation.deviation from albero_app;
revoke delete on evaluation.indicator, evaluation.definition, evaluation.measure, evaluation.passage, evaluation.deviation from albero_app;

create function evaluation.keep_what_was_measured() returns trigger language plpgsql as $$
begin
  if row(new.round_id, new.indicator_id, new.definition_id, new.day, new.level, new.territory, new.sub_area, new.breakdown, new.state,
      new.value, new.numerator, new.denominator, new.items, new.note, new.origin, new.by_name, new.at)
    is distinct from row(old.round_id, old.indicator_id, old.definition_id, old.day, old.level, old.territory, old.sub_area, old.breakdown,
      old.state, old.value, old.numerator, old.denominator, old.items, old.note, old.origin, old.by_name, old.at) then
    raise exception 'measure % cannot be rewritten', old.id using errcode = 'restrict_violation', constraint = 'a_measure_is_never_rewritten';
  end if;
  return new;
end $$;
create trigger a_measure_is_never_rewritten before update on evaluation.measure
  for each row execute function evaluation.keep_what_was_measured();

-- The citizen reads what the indicators mean, and what was accepted.
call kernel.open_to_public('evaluation.indicator', 'true');
call kernel.open_to_public('evaluation.definition', 'true');
call kernel.open_to_public('evaluation.place', 'true');
call kernel.open_to_public('evaluation.target', 'true');
call kernel.open_to_public('evaluation.round', $$state <> 'draft'$$);
call kernel.open_to_public('evaluation.measure', $$is_current and status in ('accepted', 'locked')$$);
call kernel.open_to_public('evaluation.deviation', $$round_id in (select r.id from evaluation.round r where r.state = 'closed')$$);
