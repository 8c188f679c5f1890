-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Reports that write themselves: dated templates, reports made from them block by block, and, once approved, every figure
-- as it was with its rows and its sources.

create table evaluation.report_template (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  kind text not null constraint report_template_kind_is_known
    check (kind in ('annual', 'half_year', 'operational_plan', 'chapter_3', 'chapter_4', 'chapter_6')),
  number smallint not null constraint report_template_number_is_positive check (number > 0),
  first_day date not null,
  content jsonb not null constraint report_template_is_an_object check (jsonb_typeof(content) = 'object'),
  source text not null,
  by_name text not null,
  at timestamptz not null,
  constraint report_template_in_its_ambito unique (ambito_id, id),
  constraint one_report_template_per_number unique (ambito_id, kind, number)
);
comment on table evaluation.report_template is 'The blocks of a kind of report, in versions. Rows are only added: a report says from which version it was made.';

create table evaluation.report (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  kind text not null constraint report_kind_is_known
    check (kind in ('annual', 'half_year', 'operational_plan', 'chapter_3', 'chapter_4', 'chapter_6')),
  year smallint not null constraint report_year_is_of_our_time check (year between 1990 and 2100),
  round_id int,
  template_id int not null,
  -- The report of the period before, from which its words come.
  follows_id int,
  title jsonb not null,
  state text not null default 'draft' constraint report_state_is_known check (state in ('draft', 'approved')),
  act text not null default '' constraint report_act_is_short check (length(act) <= 300),
  act_id int,
  approved_on date,
  approved_at timestamptz,
  approved_by_name text,
  -- With what the figures of before are told: the frozen report of before, or the same questions asked of that period.
  before_label jsonb,
  made_at timestamptz not null,
  made_by_name text not null,
  changed_at timestamptz not null,
  changed_by_name text not null,
  row_version int not null default 1,
  foreign key (ambito_id, round_id) references evaluation.round (ambito_id, id),
  foreign key (ambito_id, template_id) references evaluation.report_template (ambito_id, id),
  foreign key (ambito_id, act_id) references governance.act (ambito_id, id),
  constraint report_in_its_ambito unique (ambito_id, id),
  foreign key (ambito_id, follows_id) references evaluation.report (ambito_id, id),
  constraint one_report_per_kind_and_period unique nulls not distinct (ambito_id, kind, year, round_id),
  constraint only_a_half_year_update_has_a_round check ((kind = 'half_year') = (round_id is not null)),
  constraint an_approved_report_says_when_and_by_whom check (
    (state = 'approved') = (approved_on is not null) and (state = 'approved') = (approved_at is not null)
    and (state = 'approved') = (approved_by_name is not null))
);

create table evaluation.report_block (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  report_id int not null,
  key text not null constraint report_block_key_is_plain check (key ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
  position int not null,
  -- Kind, words in both languages, figures, condition: modules/evaluation/reports/core/blocks.ts
  content jsonb not null constraint report_block_is_an_object check (jsonb_typeof(content) = 'object'),
  is_on boolean not null default true,
  is_edited boolean not null default false,
  is_english_old boolean not null default false,
  changed_by_name text not null,
  changed_at timestamptz not null,
  row_version int not null default 1,
  foreign key (ambito_id, report_id) references evaluation.report (ambito_id, id) on delete cascade,
  constraint report_block_in_its_ambito unique (ambito_id, id),
  constraint one_report_block_per_key unique (ambito_id, report_id, key)
);
create index report_block_in_order on evaluation.report_block (ambito_id, report_id, position);

create table evaluation.report_value (
  ambito_id int not null references kernel.ambito,
  report_id int not null,
  name text not null,
  value jsonb not null,
  before jsonb,
  -- The rows that made the figure, as they were.
  rows jsonb,
  path text not null,
  site_path text,
  doubt text,
  at timestamptz not null,
  primary key (ambito_id, report_id, name),
  foreign key (ambito_id, report_id) references evaluation.report (ambito_id, id) on delete cascade
);
comment on table evaluation.report_value is 'Every figure of an approved report as it was on its day: value, rows, address, moment. Never rewritten.';

create table evaluation.report_print (
  id int generated always as identity primary key,
  ambito_id int not null references kernel.ambito,
  report_id int not null,
  format text not null constraint report_print_format_is_known check (format in ('pdf', 'docx')),
  lang text not null constraint report_print_language_is_known check (lang in ('it', 'en')),
  -- What was printed: a draft is another document whenever its words change.
  is_final boolean not null,
  state text not null constraint report_print_state_is_known check (state in ('queued', 'running', 'done', 'failed')),
  bytes bytea,
  asked_by_name text not null,
  asked_at timestamptz not null,
  changed_at timestamptz not null,
  foreign key (ambito_id, report_id) references evaluation.report (ambito_id, id) on delete cascade,
  constraint one_report_print_per_format_and_language unique (ambito_id, report_id, format, lang),
  constraint a_report_that_is_printed_has_its_bytes check ((state = 'done') = (bytes is not null))
);

do $$
declare name text;
begin
  foreach name in array array['report_template', 'report', 'report_block', 'report_value', 'report_print'] loop
    call kernel.keep_apart(('evaluation.' || name)::regclass);
  end loop;
end $$;
revoke update, delete on evaluation.report_template from albero_app;
revoke update on evaluation.report_value from albero_app;

-- What is approved stays as it was approved.
create function evaluation.keep_approved_report() returns trigger language plpgsql as $$
begin
  if old.state = 'approved' then
    raise exception 'report % is approved', old.id
      using errcode = 'restrict_violation', constraint = 'an_approved_report_never_changes';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger an_approved_report_never_changes before update or delete on evaluation.report
  for each row execute function evaluation.keep_approved_report();

create function evaluation.keep_parts_of_approved_report() returns trigger language plpgsql as $$
declare
  report int := case when tg_op = 'DELETE' then old.report_id else new.report_id end;
  ambito int := case when tg_op = 'DELETE' then old.ambito_id else new.ambito_id end;
begin
  if exists (select from evaluation.report r where r.ambito_id = ambito and r.id = report and r.state = 'approved') then
    raise exception 'report % is approved', report
      using errcode = 'restrict_violation', constraint = 'an_approved_report_never_changes';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger an_approved_report_never_changes before insert or update or delete on evaluation.report_block
  for each row execute function evaluation.keep_parts_of_approved_report();
create trigger an_approved_report_never_changes before insert or update or delete on evaluation.report_value
  for each row execute function evaluation.keep_parts_of_approved_report();

create function evaluation.keep_final_report_print() returns trigger language plpgsql as $$
begin
  if old.is_final and old.state = 'done' then
    raise exception 'print % is final, it cannot change', old.id
      using errcode = 'restrict_violation', constraint = 'a_final_report_print_never_changes';
  end if;
  return new;
end $$;
create trigger a_final_report_print_never_changes before update on evaluation.report_print
  for each row execute function evaluation.keep_final_report_print();

-- The citizen reads what was approved.
call kernel.open_to_public('evaluation.report', $$state = 'approved'$$);
call kernel.open_to_public('evaluation.report_block', $$report_id in (select r.id from evaluation.report r where r.state = 'approved')$$);
call kernel.open_to_public('evaluation.report_value', $$report_id in (select r.id from evaluation.report r where r.state = 'approved')$$);
call kernel.open_to_public('evaluation.report_print',
  $$is_final and state = 'done' and report_id in (select r.id from evaluation.report r where r.state = 'approved')$$);
